# What orders, reports and their import say.

## Orders
orders-title = Orders
orders-of-day = Orders of { $day }
orders-sub = Every order, return and adjustment, latest first.
orders-search = Search by number
orders-empty = No orders yet
orders-empty-help = Import the orders of your shop or till; they appear here and with the people who placed them.
orders-empty-come = Orders of the customers whom you may see appear here.
orders-none-found = No order has this number
orders-none-found-help = Try a part of the number, or look for the person.
orders-panel = Orders so far
orders-all-of-person = All orders
orders-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
orders-as-of = as of { $day }
orders-import-best = See the best customers
orders-import-people = See all people
orders-import-orders = See the orders
orders-filter = Filter
orders-from = From
orders-to = To
orders-any-kind = Every kind
orders-any-channel = Every channel
orders-count = { $n ->
    [one] { $n } found
   *[other] { $n } found
}
orders-count-more = More than { $n } found
orders-no-sums = There are no sums here: these orders are too many to be added up, or sums are just being worked out. Choose fewer days, or come back in a moment.
orders-counted = Orders with a total of zero and adjustments are listed here, but not counted in the sums.
orders-none-there = No order fits
orders-none-there-help = Choose other days, or take a condition away.
orders-show-all = Show all orders
period-all = All time
period-this-month = This month
period-last-month = Last month
period-this-year = This year
period-last-year = Last year
error-period-order = The end comes before the beginning. Choose a later end.
error-period-length = A report shows at most { $detail } months. Choose a later beginning.
error-month = This is not a month. Example: 2026-11
error-rfm-class = “{ $detail }” is not a class: 1 to 5.
search-orders = Orders
search-products = Products

## One order
order-title-order = Order { $number }
order-title-return = Return { $number }
order-title-adjustment = Adjustment { $number }
order-number = Number
order-sort = Kind
order-sort-order = Order
order-sort-return = Return
order-sort-adjustment = Adjustment
order-person = Person
order-nobody = Nobody known
order-when = When
order-lines = Lines
order-count-lines = { $n ->
    [one] { $n } line
   *[other] { $n } lines
}
order-total = Total
order-status = Status
order-status-open = Not paid yet
order-status-paid = Paid
order-status-cancelled = Cancelled
order-channel = Channel
order-source = Source
order-description = Description
order-code = Code
order-quantity = Quantity
order-price = Unit price
order-line-total = Line total
order-show-all = Show all { $n } lines

## A person’s totals
person-orders = Orders
person-orders-more = { $n ->
    [one] one more does not count: free of charge, unpaid, or in a currency without a rate
   *[other] { $n } more do not count: free of charge, unpaid, or in a currency without a rate
}
person-gross = Spent
person-returned = Returned
person-net = Net
person-last-order = Last order
person-first-order = First order
person-interval = Between orders, on average
person-returns = Returns
person-unrated = In no sum: other currency
person-rfm = RFM class
person-bought-in = Bought in month (such as 2026-11)
person-r = Recency class
person-f = Frequency class
person-m = Monetary class

## Reports
reports-title = Reports
reports-open = Open
rfm-title = Best customers (RFM)
rfm-sub = Who bought lately, often, and for much.
rfm-file = Download (CSV)
rfm-empty = Nobody had bought anything before this day
rfm-empty-help = Choose a later day, or import orders first.
rfm-day = Day
rfm-day-hint = What happened before the first moment of this day counts.
rfm-show = Show
rfm-people = People with orders
rfm-left-out = Orders in no sum
rfm-left-out-note = in a currency without a rate
rfm-left-out-said = { $n ->
    [one] { $n } order or return is in a currency for which no rate is known; its money is in none of these sums.
   *[other] { $n } orders and returns are in currencies for which no rate is known; their money is in none of these sums.
}
rfm-grid = People by recency and frequency
rfm-grid-companies = Companies by recency and frequency
rfm-grid-help = R5: bought most lately. F5: bought most often.
rfm-best = The best by net sum
rfm-recency = Days since
rfm-meaning = What the classes mean
rfm-meaning-text = Counted are orders before the first moment of the day that are paid, not cancelled and above zero in total. Recency: whole days since the last one. Frequency: how many. Monetary: their sum less what was returned. A class is 1 + ⌊5 × (people strictly worse) / (all people)⌋, so that equals share a class and 5 is best. People without an order have no class.
rfm-source = The idea is Arthur Hughes’, Strategic Database Marketing (1994).
rfm-today = Show today
rfm-future = This day is still to come. Days since the last order are counted up to it.
rfm-relative = Classes compare people with one another, not with a fixed measure: R5 are those who bought most lately of all, even if that was long ago. What each class stands for on this day is shown below.
rfm-ranges = What each class stands for
rfm-ranges-help = The lowest and the highest value within each class on this day. A class is empty where many people have the same value.
rfm-class = Class
rfm-range-r = Recency: days since
rfm-range-f = Frequency: orders
rfm-range-m = Monetary: net sum
rfm-of-people = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
rfm-of-companies = { $n ->
    [one] { $n } company
   *[other] { $n } companies
}
rfm-of-all-people = People
rfm-of-all-companies = Companies
rfm-companies = Companies with orders
rfm-company = Company
rfm-best-companies = The best companies by net sum
rfm-sub-companies = Whose people bought lately, often, and for much.
rfm-relative-companies = Classes compare companies with one another, not with a fixed measure: R5 are those where somebody bought most lately of all, even if that was long ago. What each class stands for on this day is shown below.
rfm-meaning-companies = A company’s orders are those of the people who belong to it now, whenever they ordered: who joins brings their orders along, who leaves takes them away. The last order is the last of any of them; the classes compare companies.
company-buyers = { $n ->
    [one] by { $n } person
   *[other] by { $n } people
}
rfm-as-list = Show as a list of people
turnover-title = Turnover
turnover-what = What was sold and returned, by month and by product.
turnover-sub = { $from } to { $to }
turnover-newest = the newest order is of { $month }
turnover-by-month = By month
turnover-by-product = By product
turnover-period = Other period
turnover-from = First month
turnover-to = Last month
turnover-last-12 = Last 12 months
turnover-12-to = 12 months to { $month }
turnover-empty-help = Import the orders of your shop or till; what was sold in each month appears here.
turnover-wait = The sums are being worked out from the orders. Load the page again in a moment.
turnover-wait-products = Orders of these months have just changed; their products are being added up anew. Load the page again in a moment.
turnover-meaning = Paid orders with a total above zero, in the account’s currency, also those without a known customer; returns are taken off in the month in which they happened. Adjustments are not counted. Months begin and end in the account’s time zone. Customers are known people with an order in the month.
turnover-gross = Sold
turnover-known = Net, known customers
turnover-known-note = Sales less returns of known customers. People who only returned goods are not in the RFM report.
turnover-month = Month
turnover-chart = Bars of the net sum and of what was returned, month by month from { $from } to { $to }. The table below has the figures.
turnover-nothing = Nothing was sold in these months
turnover-nothing-help = Choose another period.
turnover-product = Product
turnover-sold = Quantity sold
turnover-came-back = Quantity returned
sales-title = Sales to known customers
sales-sub = What was sold over all time to people who are known.
sales-sum = Sold
sales-orders = Orders
sales-lines = Lines
sales-customers = Customers
sales-people = People
sales-people-note = with any order, return or adjustment
sales-left-out = { $n ->
    [one] { $n } line is in another currency and is left out.
   *[other] { $n } lines are in other currencies and are left out.
}
sales-meaning = What is counted
sales-meaning-text = Lines of paid orders of people who are known, with a quantity and a unit price above zero, in the account’s currency. Returns, adjustments and orders without a customer are not among them; what was returned is not taken off. The lines are summed as they are, and only the sum is rounded.

## The import of orders
field-order-number = Order number
field-order-time = Date and time
field-order-currency = Currency
field-person-external-id = Customer number
field-person-external-id-instead = No column holds customer numbers, so customers are known by their mail address, and where a line has none by their telephone number. Where several people have the same one, the order stays without a customer.
field-person-name = Customer’s name
field-person-email = Customer’s e-mail
field-person-phone = Customer’s telephone
field-person-country = Customer’s country
field-person-street = Customer’s street and number
field-person-city = Customer’s city
field-person-postal-code = Customer’s postal code
field-person-language = Customer’s language
field-order-channel = Channel of the order
field-order-status = Status of the order
field-line-product = Product code
field-line-product-instead = No column holds a product code, so products are told apart by their description. Whoever writes the same words means the same product, whatever the capitals and spaces.
field-line-description = Description
field-line-quantity = Quantity
field-line-price = Unit price
import-count-orders-new = New orders
import-count-returns-new = New returns
import-count-adjustments-new = New adjustments
import-count-people-new = New people
import-count-products-new = New products
import-count-orders-unchanged = Already there, unchanged
import-count-orders-changed = Already there with other content, kept
import-count-orders-replaced = Replaced
import-count-orders-anonymous = Without a customer
import-count-orders-other-currency = In another currency, not in the sums
import-count-orders-open = Not paid yet, not in the sums of people
import-count-orders-cancelled = Cancelled, not in the sums of people
import-count-left-out-names = Names
import-count-left-out-emails = E-mail addresses
import-count-left-out-countries = Countries
import-count-left-out-phones = Telephone numbers
import-count-left-out-addresses = Parts of addresses
import-count-left-out-languages = Languages
import-count-left-out-channels = Channels
import-count-left-out-shared = Mail addresses and telephone numbers that several people have
import-hint-adjustments-new = Corrections, for example of stock: only negative lines, but not the number of a return
import-hint-orders-anonymous = It is not known whose they are: they count in turnover, but for no person
import-sum-orders-sum = Sum of new orders
import-sum-returns-sum = Sum of new returns
import-sum-adjustments-sum = Sum of new adjustments
error-order-number-wrong = “{ $detail }” is not an order number: 1 to 100 visible characters.
error-customer-id-wrong = “{ $detail }” is not a customer number: at most 100 visible characters.
error-product-wrong = “{ $detail }” is not a product code: 1 to 100 visible characters.
error-product-undescribed = There is no product code, and this line has no description: nothing says what was sold.
error-time-wrong = “{ $detail }” is not a date in the chosen form.
error-status-unknown = “{ $detail }” is not known as the status of an order. Write paid, open or cancelled, or leave the column out.
error-order-incomplete = Another line of the order { $detail } is refused, and an order is taken whole or not at all.
error-order-too-long = The order has more than { $detail } lines.
error-order-two-customers = The lines of the order name different customers or currencies ({ $detail }).

## Orders that programs place
error-order-status-unknown = “{ $detail }” is not the status of an order: paid, open or cancelled.
error-order-differs = An order with this number is there already, with other content. Give the new one its own number, or change the status of the one that is there.
error-product-there = A product with this code is there already under another name. Change the name of the one that is there, or give the new one its own code.
error-order-whose-twice = Say person or customer, not both.
error-order-all-negative = Every line is below zero. That is a return or an adjustment: say so in kind.
error-order-return-positive = In a return every line is below zero. Give quantities with a minus.
payments-title = Payments
payments-paid = Paid
payments-due = Still due
payments-due-back = Still to give back
payments-refunded = Given back
payments-overpaid = Paid too much
payments-said = as the source of the order says; nothing is recorded
payments-said-part = { $amount } of it is not recorded: only the source of the order says so
payments-more = The latest are shown; all of them are in the API.
payments-method = Method
payments-reference = Reference
payments-reference-hint = The number of the slip, the cheque or the transfer
payments-amount = Amount
payments-amount-in = Amount in { $currency }
payments-amount-hint = For example { $example }
payments-all-the-same = Record it all the same
error-amount-unclear = “{ $detail }” is not a number, or could mean two. Write it so: { $example }
payments-now = Empty: now
payments-record = Record a payment or a refund
payments-record-refund = Record a refund
payments-take-back = Take back
payments-reversed = Taken back
payments-recorded = Recorded
payments-by-both = { $name }, with the token { $token }
payments-by-token = The token { $token }
payments-told-by = told by { $source }
payment-recorded = It is recorded.
payment-reversed = It is taken back, and counts no longer.
payment-restored = It is back, and counts again.
payment-kind-payment = Payment
payment-kind-refund = Refund
payment-method-cash = Cash
payment-method-card = Card
payment-method-bank-transfer = Bank transfer
payment-method-mobile-money = Mobile money
payment-method-cheque = Cheque
payment-method-voucher = Voucher
payment-method-other = Other
payment-said = Payment for { $number }
refund-said = Refund for { $number }
payment-said-reversed = Payment for { $number }, taken back
refund-said-reversed = Refund for { $number }, taken back
error-order-paid-in = Payments of this order stand in { $detail }. Take them back on the order’s page first, or leave its currency as it is.
error-payment-currency = This order is in { $detail }. Record what was paid in { $detail }.
error-payment-amount = Give an amount above zero. For money that goes back, choose Refund.
error-payment-again = { $detail } was recorded for this order a moment ago. Is this another one?
error-payment-beyond = No more than { $detail } of this order is still to be recorded. Record this all the same?
error-payment-of-return = For a return only refunds are recorded. Record the payment with the order.
error-payment-of-adjustment = Nothing is paid for an adjustment.
error-payment-differs = A payment with this id is there already, with other content. Give the new one its own id.
error-refund-too-much = At most { $detail } can be given back: no more came in.
person-paid = Paid
person-refunded = Given back
person-outstanding = Still due
product-orders = Orders that hold it
product-orders-none = No order holds it
product-orders-none-help = Orders with this product appear here as soon as they come in.
products-title = Products
products-add = Add a product
products-search = Search by name or code
products-count = { $n ->
    [one] { $n } product
   *[other] { $n } products
 }
products-count-more = More than { $n } products
products-any-source = All sources
products-show-all = Show all products
products-empty = There are no products yet
products-empty-help = Products appear here with the orders that name them. You can also add one by hand.
products-none-found = No product is found
products-none-found-help = Look for another word or code, or show all of them.
product-name = Name
product-name-hint = Orders and imports that come later do not change it.
product-code = Code
product-code-hint = What the source calls it in its orders; left empty, it is the name. It cannot be changed later.
product-source = Source
product-source-hint = The shop or program whose orders name it by this code, for example webshop. It cannot be changed later.
product-since = Known since
product-edit = Change the product
product-added = The product was added.
product-was-there = This product was there already.
product-saved = The product was saved.
product-remove = Take the product away
product-remove-what = The product goes for good, with its name and code. Only one that no order holds can go.
product-removed = The product was taken away.
error-product-sold = Orders hold this product, so it stays. You can give it another name.
