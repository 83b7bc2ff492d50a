//! Every address of this area, with who may use it.

use crate::imports::{api, web as imports};
use crate::own;
use ::web::Routes;
use base::Permission::{AccountManage, ImportsRun, PeopleRead};

/// Adds the routes.
pub fn routes(routes: &mut Routes) {
    own_fields(routes);
    routes.get("/a/{account}/imports", ImportsRun, imports::index);
    routes.get("/a/{account}/imports/new", ImportsRun, imports::new);
    routes
        .post("/a/{account}/imports", ImportsRun, imports::create)
        .upload();
    routes.get("/a/{account}/imports/{id}", ImportsRun, imports::show);
    routes.post(
        "/a/{account}/imports/{id}/check",
        ImportsRun,
        imports::check,
    );
    routes.post("/a/{account}/imports/{id}/run", ImportsRun, imports::run);
    routes.post(
        "/a/{account}/imports/{id}/removal",
        ImportsRun,
        imports::remove,
    );
    routes.get("/a/{account}/imports/{id}/live", ImportsRun, imports::watch);
    routes.get(
        "/a/{account}/imports/{id}/refused.csv",
        ImportsRun,
        imports::refused,
    );

    routes
        .get("/api/v1/imports", ImportsRun, api::index)
        .doc(api::index_doc());
    routes
        .post("/api/v1/imports", ImportsRun, api::create)
        .upload()
        .doc(api::create_doc());
    routes
        .get("/api/v1/imports/{id}", ImportsRun, api::show)
        .doc(api::show_doc());
    routes
        .post("/api/v1/imports/{id}/check", ImportsRun, api::check)
        .doc(api::check_doc());
    routes
        .post("/api/v1/imports/{id}/start", ImportsRun, api::run)
        .doc(api::run_doc());
    routes
        .get("/api/v1/imports/{id}/refusals", ImportsRun, api::refusals)
        .doc(api::refusals_doc());
}

/// Fields that the account thought of itself.
fn own_fields(r: &mut Routes) {
    use own::{api, web as pages};
    let path = "/a/{account}/settings/fields";
    r.get(path, AccountManage, pages::index);
    r.post(path, AccountManage, pages::create);
    r.get(
        "/a/{account}/settings/fields/new",
        AccountManage,
        pages::new,
    );
    let one = "/a/{account}/settings/fields/{id}";
    r.get(one, AccountManage, pages::show);
    r.post(one, AccountManage, pages::change);
    r.post(
        "/a/{account}/settings/fields/{id}/move",
        AccountManage,
        pages::shift,
    );
    r.post(
        "/a/{account}/settings/fields/{id}/removal",
        AccountManage,
        pages::remove,
    );
    r.post(
        "/a/{account}/settings/fields/{id}/restoration",
        AccountManage,
        pages::restore,
    );
    r.post(
        "/a/{account}/settings/fields/{id}/index",
        AccountManage,
        own::index::web::index,
    );
    r.post(
        "/a/{account}/settings/fields/{id}/unique",
        AccountManage,
        own::index::web::unique,
    );
    let (all, one) = ("/api/v1/fields", "/api/v1/fields/{id}");
    r.get(all, PeopleRead, api::index).doc(api::index_doc());
    r.post(all, AccountManage, api::create)
        .doc(api::create_doc());
    r.get(one, PeopleRead, api::show).doc(api::show_doc());
    r.patch(one, AccountManage, api::change)
        .doc(api::change_doc());
    r.delete(one, AccountManage, api::delete)
        .doc(api::delete_doc());
    r.post("/api/v1/fields/{id}/restore", AccountManage, api::restore)
        .doc(api::restore_doc());
}
