//! Every address of this area, with who may use it.

use crate::{accounts, sessions, tokens};
use base::Permission::AccountManage;
use web::{Doc, Routes};

/// Adds the routes.
pub fn routes(routes: &mut Routes) {
    routes.public_get("/", sessions::web::home);
    routes.public_get("/sign-in", sessions::web::form);
    routes.public_post("/sign-in", sessions::web::sign_in);
    routes.public_post("/language", sessions::web::change_language);
    routes.signed_post("/sign-out", sessions::web::sign_out);
    routes.signed_get("/me", sessions::web::me);
    routes.signed_post("/me", sessions::web::change_me);
    routes.signed_post("/me/password", sessions::web::change_password);
    routes.signed_post("/me/theme", sessions::web::change_theme);
    routes.signed_post("/me/language", sessions::web::change_language);
    routes.signed_get("/accounts", accounts::web::choose);
    routes.signed_get("/a/{account}", accounts::web::enter);
    routes.get(
        "/a/{account}/settings",
        AccountManage,
        accounts::web::settings,
    );
    routes.post(
        "/a/{account}/settings",
        AccountManage,
        accounts::web::change,
    );
    routes.post(
        "/a/{account}/settings/tokens",
        AccountManage,
        tokens::web::create,
    );
    routes.post(
        "/a/{account}/settings/tokens/{id}/revocation",
        AccountManage,
        tokens::web::revoke,
    );
    routes
        .signed_get("/api/v1/me", accounts::web::me)
        .doc(Doc::new("Access", "Who the caller is").answers::<accounts::web::Me>(200));
}
