//! The page of background work: what waits, runs and failed in an account, and what people decide.
//!
//! The queue itself is `jobs::queue`; here are its permission, its audit trail, its words and its form.

pub mod actions;
mod api;
mod live;
mod pages;
mod reasons;
mod web;

use ::web::{Locale, Routes};
use base::Permission::AccountManage;

pub(crate) use reasons::said as reason;
pub(crate) use web::moved;

/// Tells live pages that something moved in an account's queue: the topic of its nudges.
pub const TOPIC: &str = "jobs";

/// Adds the routes.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{account}/admin/jobs", AccountManage, web::index);
    routes.get("/a/{account}/admin/jobs/live", AccountManage, web::watch);
    routes.post(
        "/a/{account}/admin/jobs/retry",
        AccountManage,
        web::retry_all,
    );
    routes.get("/a/{account}/admin/jobs/{id}", AccountManage, web::show);
    routes.post(
        "/a/{account}/admin/jobs/{id}/retry",
        AccountManage,
        web::retry,
    );
    routes.post(
        "/a/{account}/admin/jobs/{id}/removal",
        AccountManage,
        web::remove,
    );
    routes.post(
        "/a/{account}/admin/jobs/{id}/restoration",
        AccountManage,
        web::restore,
    );

    routes
        .get("/api/v1/jobs", AccountManage, api::index)
        .doc(api::index_doc());
    routes
        .get("/api/v1/jobs/{id}", AccountManage, api::show)
        .doc(api::show_doc());
    routes
        .post("/api/v1/jobs/{id}/retry", AccountManage, api::retry)
        .doc(api::retry_doc());
    routes
        .delete("/api/v1/jobs/{id}", AccountManage, api::remove)
        .doc(api::remove_doc());
}

/// What a kind of job does, in the reader's words; its own name where there are none, for example
/// when another version of the program has queued it.
pub fn words(l: &Locale, name: &str) -> String {
    let word = name.replace('.', "-");
    let text = l.word("job-name", &word);
    match text.strip_prefix("job-name-") {
        Some(_) => name.to_owned(),
        None => text,
    }
}
