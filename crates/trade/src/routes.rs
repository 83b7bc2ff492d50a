//! Every address of this area, with who may use it.

use crate::{orders, payments, products, rfm, sales, totals, turnover};
use ::web::Routes;
use base::Permission::{OrdersRead, OrdersWrite, ReportsRead};

/// Adds the routes.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{account}/orders", OrdersRead, orders::web::index);
    routes.get("/a/{account}/orders/{id}", OrdersRead, orders::web::show);
    product_pages(routes);
    routes.get("/a/{account}/reports", ReportsRead, sales::web::reports);
    routes.get("/a/{account}/reports/rfm", ReportsRead, rfm::web::show);
    routes.get("/a/{account}/reports/rfm.csv", ReportsRead, rfm::web::file);
    routes.get("/a/{account}/reports/sales", ReportsRead, sales::web::show);
    routes.get(
        "/a/{account}/reports/turnover",
        ReportsRead,
        turnover::web::show,
    );

    routes.post(
        "/a/{account}/orders/{id}/payments",
        OrdersWrite,
        payments::web::create,
    );
    routes.post(
        "/a/{account}/payments/{id}/reversal",
        OrdersWrite,
        payments::web::reverse,
    );
    routes.post(
        "/a/{account}/payments/{id}/restoration",
        OrdersWrite,
        payments::web::restore,
    );
    orders_api(routes);
    totals_api(routes);
    payments_api(routes);
    products_api(routes);
    reports_api(routes);
}

fn product_pages(routes: &mut Routes) {
    let one = "/a/{account}/products/{id}";
    let (new, edit) = (
        "/a/{account}/products/new",
        "/a/{account}/products/{id}/edit",
    );
    routes.get("/a/{account}/products", OrdersRead, products::web::index);
    routes.get(new, OrdersWrite, products::web::new);
    routes.post(new, OrdersWrite, products::web::create);
    routes.get(one, OrdersRead, products::web::show);
    routes.get(edit, OrdersWrite, products::web::edit);
    routes.post(edit, OrdersWrite, products::web::update);
    routes.post(
        "/a/{account}/products/{id}/removal",
        OrdersWrite,
        products::web::remove,
    );
}

fn products_api(routes: &mut Routes) {
    routes
        .get("/api/v1/products", OrdersRead, products::api::index)
        .doc(products::api::doc());
    routes
        .post("/api/v1/products", OrdersWrite, products::api::create)
        .doc(products::api::create_doc());
    routes
        .get("/api/v1/products/{id}", OrdersRead, products::api::show)
        .doc(products::api::show_doc());
    routes
        .patch("/api/v1/products/{id}", OrdersWrite, products::api::change)
        .doc(products::api::change_doc());
    routes
        .delete("/api/v1/products/{id}", OrdersWrite, products::api::delete)
        .doc(products::api::delete_doc());
    routes
        .get(
            "/api/v1/products/{id}/orders",
            OrdersRead,
            products::api::orders,
        )
        .doc(products::api::orders_doc());
}

fn reports_api(routes: &mut Routes) {
    routes
        .get("/api/v1/reports/rfm", ReportsRead, rfm::api::show)
        .doc(rfm::api::doc());
    routes
        .get(
            "/api/v1/reports/rfm/companies",
            ReportsRead,
            rfm::api::companies,
        )
        .doc(rfm::api::companies_doc());
    routes
        .get("/api/v1/reports/sales", ReportsRead, sales::web::api)
        .doc(sales::web::doc());
    routes
        .get(
            "/api/v1/reports/turnover",
            ReportsRead,
            turnover::api::months,
        )
        .doc(turnover::api::months_doc());
    routes
        .get(
            "/api/v1/reports/products",
            ReportsRead,
            turnover::api::by_product,
        )
        .doc(turnover::api::by_product_doc());
}

fn orders_api(routes: &mut Routes) {
    routes
        .get("/api/v1/orders", OrdersRead, orders::api::index)
        .doc(orders::api::index_doc());
    routes
        .post("/api/v1/orders", OrdersWrite, orders::placing::api::create)
        .doc(orders::placing::api::create_doc());
    routes
        .patch(
            "/api/v1/orders/{id}",
            OrdersWrite,
            orders::placing::api::change,
        )
        .doc(orders::placing::api::change_doc());
    routes
        .get("/api/v1/orders/sums", OrdersRead, orders::api::sums)
        .doc(orders::api::sums_doc());
    routes
        .get("/api/v1/orders/{id}", OrdersRead, orders::api::show)
        .doc(orders::api::show_doc());
    routes
        .get(
            "/api/v1/people/{id}/orders",
            OrdersRead,
            orders::api::of_person,
        )
        .doc(orders::api::of_person_doc());
}

fn totals_api(routes: &mut Routes) {
    use totals::api;
    routes
        .get("/api/v1/people/{id}/totals", OrdersRead, api::of_person)
        .doc(api::of_person_doc());
    let of_company = "/api/v1/companies/{id}/totals";
    routes
        .get(of_company, OrdersRead, api::of_company)
        .doc(api::of_company_doc());
}

fn payments_api(routes: &mut Routes) {
    use payments::api;
    let of_order = "/api/v1/orders/{id}/payments";
    routes
        .get(of_order, OrdersRead, api::index)
        .doc(api::index_doc());
    routes
        .post(of_order, OrdersWrite, api::create)
        .doc(api::create_doc());
    let one = "/api/v1/payments/{id}";
    routes.get(one, OrdersRead, api::show).doc(api::show_doc());
    routes
        .delete(one, OrdersWrite, api::reverse)
        .doc(api::reverse_doc());
}
