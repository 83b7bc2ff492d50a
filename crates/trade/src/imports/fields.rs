//! What a line of an orders file can hold, and the headers by which shops and tills call it.

use records::imports::FieldSpec;

/// Positions in [`FIELDS`].
pub(super) const NUMBER: usize = 0;
pub(super) const TIME: usize = 1;
pub(super) const CUSTOMER: usize = 2;
pub(super) const CUSTOMER_NAME: usize = 3;
pub(super) const PRODUCT: usize = 4;
pub(super) const DESCRIPTION: usize = 5;
pub(super) const QUANTITY: usize = 6;
pub(super) const PRICE: usize = 7;
pub(super) const CURRENCY: usize = 8;

pub(super) const FIELDS: &[FieldSpec] = &[
    FieldSpec {
        name: "order.number",
        required: true,
        headers: &[
            "invoiceno",
            "invoicenumber",
            "invoice",
            "orderno",
            "ordernumber",
            "orderid",
            "order",
            "receiptno",
            "receiptnumber",
            "billno",
            "billnumber",
            "transactionid",
        ],
    },
    FieldSpec {
        name: "order.time",
        required: true,
        headers: &[
            "invoicedate",
            "orderdate",
            "ordertime",
            "datetime",
            "createdat",
            "date",
            "timestamp",
            "billdate",
            "receiptdate",
            "time",
        ],
    },
    FieldSpec {
        name: "person.external_id",
        required: false,
        headers: &[
            "customerid",
            "customerno",
            "customernumber",
            "customercode",
            "clientid",
            "memberid",
            "customer",
        ],
    },
    FieldSpec {
        name: "person.name",
        required: false,
        headers: &["customername", "clientname", "billingname", "membername"],
    },
    FieldSpec {
        name: "line.product",
        required: true,
        headers: &[
            "stockcode",
            "sku",
            "productcode",
            "productid",
            "itemcode",
            "itemid",
            "lineitemsku",
            "barcode",
        ],
    },
    FieldSpec {
        name: "line.description",
        required: false,
        headers: &[
            "description",
            "productname",
            "itemname",
            "lineitemname",
            "product",
            "item",
            "title",
        ],
    },
    FieldSpec {
        name: "line.quantity",
        required: true,
        headers: &["quantity", "qty", "lineitemquantity", "units"],
    },
    FieldSpec {
        name: "line.price",
        required: true,
        headers: &["unitprice", "price", "lineitemprice", "rate", "unitamount"],
    },
    FieldSpec {
        name: "order.currency",
        required: false,
        headers: &["currency", "currencycode"],
    },
];
