//! The page of schedules: what an account does by itself, when, how it went, and what people decide.
//!
//! The schedules themselves are `jobs::schedules` and `jobs::planned`; here are their permission, their audit
//! trail, their words and their form.

pub mod actions;
mod api;
mod pages;
mod web;
mod words;

use ::web::Routes;
use base::Permission::AccountManage;

/// Adds the routes.
pub fn routes(routes: &mut Routes) {
    let page = "/a/{account}/admin/jobs/schedules";
    routes.get(page, AccountManage, web::index);
    routes.post(
        "/a/{account}/admin/jobs/schedules/{key}/pause",
        AccountManage,
        web::pause,
    );
    routes.post(
        "/a/{account}/admin/jobs/schedules/{key}/resumption",
        AccountManage,
        web::resume,
    );
    routes.post(
        "/a/{account}/admin/jobs/schedules/{key}/run",
        AccountManage,
        web::run,
    );

    routes
        .get("/api/v1/schedules", AccountManage, api::index)
        .doc(api::index_doc());
    routes
        .get("/api/v1/schedules/{key}", AccountManage, api::show)
        .doc(api::show_doc());
    routes
        .patch("/api/v1/schedules/{key}", AccountManage, api::change)
        .doc(api::change_doc());
    routes
        .post("/api/v1/schedules/{key}/run", AccountManage, api::run)
        .doc(api::run_doc());
}
