//! Every address of this area, with who may use it.

use crate::imports::{api, web as imports};
use ::web::Routes;
use base::Permission::ImportsRun;

/// Adds the routes.
pub fn routes(routes: &mut Routes) {
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
