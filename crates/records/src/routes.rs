//! Every address of this area, with who may use it.

use crate::imports::{api, web as imports};
use crate::{own, views};
use ::web::Routes;
use base::Permission::{AccountManage, ImportsRun, PeopleRead};

/// Adds the routes.
pub fn routes(routes: &mut Routes) {
    own_fields(routes);
    saved_views(routes);
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
    kinds(r);
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

/// Changes of what fields hold.
fn kinds(r: &mut Routes) {
    use own::{conversion_api as api, conversion_web as pages};
    let path = "/a/{account}/settings/fields/{id}/kind";
    r.get(path, AccountManage, pages::show);
    r.post(path, AccountManage, pages::begin);
    r.post(
        "/a/{account}/settings/fields/{id}/kind/undo",
        AccountManage,
        pages::undo,
    );
    let path = "/api/v1/fields/{id}/kind";
    r.get(path, AccountManage, api::show).doc(api::show_doc());
    r.post(path, AccountManage, api::begin)
        .doc(api::begin_doc());
    r.post("/api/v1/fields/{id}/kind/preview", AccountManage, api::look)
        .doc(api::look_doc());
    r.post("/api/v1/fields/{id}/kind/undo", AccountManage, api::undo)
        .doc(api::undo_doc());
}

/// Saved views: for whoever sees their list, which the actions ask.
fn saved_views(r: &mut Routes) {
    use views::{api, settings, web as pages};
    let path = "/a/{account}/views";
    r.signed_get(path, pages::index);
    r.signed_post(path, pages::create);
    r.signed_get("/a/{account}/views/new", pages::new);
    r.signed_post("/a/{account}/views/default", pages::choose_default);
    let one = "/a/{account}/views/{id}";
    r.signed_get(one, pages::show);
    r.signed_post(one, pages::change);
    r.signed_post("/a/{account}/views/{id}/content", pages::put_content);
    r.signed_post("/a/{account}/views/{id}/move", pages::shift);
    r.signed_post("/a/{account}/views/{id}/removal", pages::remove);
    r.signed_post("/a/{account}/views/{id}/restoration", pages::restore);
    r.signed_post("/a/{account}/views/{id}/default", pages::make_default);
    r.signed_post("/a/{account}/views/{id}/default/usual", pages::end_default);
    let path = "/a/{account}/settings/views";
    r.get(path, AccountManage, settings::index);
    r.post(path, AccountManage, settings::set_for_roles);
    let (all, one) = ("/api/v1/views", "/api/v1/views/{id}");
    r.signed_get(all, api::index).doc(api::index_doc());
    r.signed_post(all, api::create).doc(api::create_doc());
    r.signed_get(one, api::show).doc(api::show_doc());
    r.signed_patch(one, api::change).doc(api::change_doc());
    r.signed_delete(one, api::delete).doc(api::delete_doc());
    r.signed_post("/api/v1/views/{id}/restore", api::restore)
        .doc(api::restore_doc());
}
