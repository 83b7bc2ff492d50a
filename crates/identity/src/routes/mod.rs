//! Every address of this area, with who may use it.

mod rights;

use crate::{accounts, audit, eyes, factors, invitations, members, sessions, tokens, wishes};
use base::Permission::AccountManage;
use web::{Doc, List, Routes};

/// Adds the routes.
pub fn routes(routes: &mut Routes) {
    routes.public_get("/", sessions::web::home);
    routes.public_get("/sign-in", sessions::web::form);
    routes.public_post("/sign-in", sessions::web::sign_in);
    routes.public_post("/sign-in/code", sessions::web::code);
    routes.public_post("/language", sessions::choices::change_language);
    own_pages(routes);
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
    members_pages(routes);
    invitation_pages(routes);
    rights::pages(routes);
    audit_pages(routes);
    members_api(routes);
    account_api(routes);
    tokens_api(routes);
    audit_api(routes);
    rights::api(routes);
    invitations_api(routes);
    me_api(routes);
}

fn me_api(r: &mut Routes) {
    use wishes::api::{self, Me, MeChange};
    r.signed_get("/api/v1/me", api::read)
        .doc(Doc::new("Access", "Who the caller is").answers::<Me>(200));
    r.signed_patch("/api/v1/me", api::change).doc(
        Doc::new("Access", "Change how one wants things shown")
            .detail("For a user's session; a token has no screen. What is left out stays.")
            .body::<MeChange>()
            .answers::<Me>(200),
    );
    use sessions::api::{self as own, Shown};
    r.signed_get("/api/v1/me/sessions", own::index).doc(
        Doc::new("Access", "List where one is signed in")
            .detail("For a user's session; a token is nobody who signs in. At most 100, the one seen last first.")
            .answers::<List<Shown>>(200),
    );
    r.signed_delete("/api/v1/me/sessions/{id}", own::end).doc(
        Doc::new("Access", "Sign out there")
            .detail("Whoever uses that device has to sign in again.")
            .answers_empty(204),
    );
}

/// One's own pages; what a session may owe is done here.
fn own_pages(r: &mut Routes) {
    use factors::web as factor;
    use sessions::web as me;
    r.signed_post("/sign-out", me::sign_out).on_duty();
    r.signed_get("/me", me::me).on_duty();
    r.signed_post("/me", me::change_me);
    r.signed_get("/me/writing", wishes::web::preview);
    r.signed_post("/me/writing", wishes::web::change);
    r.signed_post("/me/password", me::change_password).on_duty();
    r.signed_post("/me/theme", sessions::choices::change_theme)
        .on_duty();
    r.signed_post("/me/language", sessions::choices::change_language)
        .on_duty();
    r.signed_post("/me/sessions/{session}/end", sessions::ending::end);
    r.signed_post("/me/sessions/end-others", sessions::ending::end_others);
    r.signed_post("/me/eyes/end", eyes::web::end);
    let page = "/me/second-factor";
    r.signed_get(page, factor::show).on_duty();
    r.signed_post(page, factor::turn_on).on_duty();
    r.signed_post("/me/second-factor/codes", factor::renew_codes);
    r.signed_post("/me/second-factor/removal", factor::turn_off);
}

fn members_pages(r: &mut Routes) {
    r.get(
        "/a/{account}/settings/members",
        AccountManage,
        members::web::list,
    );
    r.get(
        "/a/{account}/settings/members/{id}",
        AccountManage,
        members::web::show,
    );
    r.post(
        "/a/{account}/settings/members/{id}",
        AccountManage,
        members::web::change,
    );
    r.post(
        "/a/{account}/settings/members/{id}/removal",
        AccountManage,
        members::web::remove,
    );
    r.post(
        "/a/{account}/settings/members/{id}/hand-over",
        AccountManage,
        members::handing::hand_over,
    );
    r.post(
        "/a/{account}/settings/members/{id}/new-password",
        AccountManage,
        members::web::ask_new_password,
    );
    r.post(
        "/a/{account}/settings/members/{id}/second-factor/removal",
        AccountManage,
        members::web::take_second_factor,
    );
    r.post(
        "/a/{account}/settings/members/{id}/eyes",
        AccountManage,
        eyes::web::begin,
    );
}

fn invitation_pages(r: &mut Routes) {
    r.public_get("/invitation/{secret}", invitations::web::show);
    r.public_post("/invitation/{secret}", invitations::web::accept);
    r.signed_post("/invitation/{secret}/joining", invitations::web::join);
    r.post(
        "/a/{account}/settings/invitations",
        AccountManage,
        invitations::web::create,
    );
    r.post(
        "/a/{account}/settings/invitations/{id}/renewal",
        AccountManage,
        invitations::web::renew,
    );
    r.post(
        "/a/{account}/settings/invitations/{id}/withdrawal",
        AccountManage,
        invitations::web::withdraw,
    );
}

fn audit_pages(r: &mut Routes) {
    use audit::trail::web as trail;
    r.get("/a/{account}/settings/audit", AccountManage, trail::show);
    r.get(
        "/a/{account}/settings/audit.csv",
        AccountManage,
        audit::trail::file::file,
    );
}

fn audit_api(r: &mut Routes) {
    use audit::trail::api::{self, Shown};
    r.get("/api/v1/audit", AccountManage, api::list).doc(
        Doc::new("Audit trail", "Read the audit trail, latest first")
            .detail("Every write, and every read of personal data: who, when, what.")
            .query::<audit::trail::web::Asked>()
            .page()
            .answers::<List<Shown>>(200),
    );
}

fn account_api(r: &mut Routes) {
    use accounts::api::{self, AccountChange, Shown};
    let (path, doc) = ("/api/v1/account", |summary| Doc::new("Account", summary));
    r.get(path, AccountManage, api::get)
        .doc(doc("Read the account's settings").answers::<Shown>(200));
    r.patch(path, AccountManage, api::change).doc(
        doc("Change the account's settings")
            .detail("What is left out stays. Whether everybody needs a second factor is decided here, too.")
            .body::<AccountChange>()
            .answers::<Shown>(200),
    );
}

fn tokens_api(r: &mut Routes) {
    use tokens::api::{self, Shown, TokenInput, TokenMade};
    let doc = |summary| Doc::new("Tokens", summary);
    let (all, one) = ("/api/v1/tokens", "/api/v1/tokens/{id}");
    r.get(all, AccountManage, api::list)
        .doc(doc("List API tokens, newest first").answers::<List<Shown>>(200));
    r.post(all, AccountManage, api::create).doc(
        doc("Make an API token")
            .detail("The secret is told only here. Nobody makes a token that can do more than they can themselves.")
            .body::<TokenInput>()
            .answers::<TokenMade>(201),
    );
    r.get(one, AccountManage, api::get)
        .doc(doc("Read an API token").answers::<Shown>(200));
    r.delete(one, AccountManage, api::revoke).doc(
        doc("Revoke an API token")
            .detail("Within seconds nothing works with it any more.")
            .answers_empty(204),
    );
}

fn members_api(r: &mut Routes) {
    use members::api::{self, MemberChange, Removal, Shown};
    use members::handing::{Begun, HandOver};
    let doc = |summary| Doc::new("Members", summary);
    r.get("/api/v1/members", AccountManage, api::list)
        .doc(doc("List members").page().answers::<List<Shown>>(200));
    r.get("/api/v1/members/{id}", AccountManage, api::get)
        .doc(doc("Read a member").answers::<Shown>(200));
    r.patch("/api/v1/members/{id}", AccountManage, api::change)
        .doc(
            doc("Change a member's role")
                .detail("Owners are changed, and made, by owners only; the last one stays.")
                .body::<MemberChange>()
                .answers::<Shown>(200),
        );
    r.delete("/api/v1/members/{id}", AccountManage, api::remove)
        .doc(
            doc("Remove a member")
                .detail(
                    "Their sessions lose the account at once; tokens that they made are revoked. What they look after goes to the successor, soon: 200 with the bulk change that does it, or 204 where there is nothing. Without a successor, where one is needed, nothing changes and the answer is 422.",
                )
                .query::<Removal>()
                .answers::<Begun>(200)
                .answers_empty(204),
        );
    member_sessions(r);
    r.post(
        "/api/v1/members/{id}/hand-over",
        AccountManage,
        members::handing::create,
    )
    .doc(
        doc("Hand over all that a member looks after")
            .detail("To a colleague, or to nobody; the member stays. A bulk change does it in the background.")
            .body::<HandOver>()
            .answers::<Begun>(200),
    );
}

fn member_sessions(r: &mut Routes) {
    r.post(
        "/a/{account}/settings/members/{id}/sessions/{session}/end",
        AccountManage,
        members::sessions::end_here,
    );
    use crate::sessions::api::Shown;
    let doc = |summary| Doc::new("Members", summary);
    r.get(
        "/api/v1/members/{id}/sessions",
        AccountManage,
        members::sessions::index,
    )
    .doc(
        doc("List where a member is signed in")
            .detail("At most 100, the one seen last first. Sessions of owners are seen by owners.")
            .answers::<List<Shown>>(200),
    );
    r.delete(
        "/api/v1/members/{id}/sessions/{session}",
        AccountManage,
        members::sessions::remove,
    )
    .doc(
        doc("Sign a member out there")
            .detail("Whoever uses that device has to sign in again; the other sessions go on.")
            .answers_empty(204),
    );
}

fn invitations_api(r: &mut Routes) {
    use invitations::api::{self, InvitationLink, NewInvitation, Shown};
    let doc = |summary| Doc::new("Members", summary);
    r.get("/api/v1/invitations", AccountManage, api::list).doc(
        doc("List open invitations")
            .page()
            .answers::<List<Shown>>(200),
    );
    r.post("/api/v1/invitations", AccountManage, api::create)
        .doc(
            doc("Invite somebody")
                .detail(
                    "The link is told only here; it is good once, for seven days. No mail is sent.",
                )
                .body::<NewInvitation>()
                .answers::<InvitationLink>(201),
        );
    r.get("/api/v1/invitations/{id}", AccountManage, api::get)
        .doc(doc("Read an invitation").answers::<Shown>(200));
    r.delete("/api/v1/invitations/{id}", AccountManage, api::withdraw)
        .doc(doc("Withdraw an invitation").answers_empty(204));
    r.post(
        "/api/v1/invitations/{id}/renewal",
        AccountManage,
        api::renew,
    )
    .doc(
        doc("Make a new link")
            .detail("The old link is worth nothing from then on.")
            .answers::<InvitationLink>(200),
    );
}
