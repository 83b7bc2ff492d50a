//! The addresses of roles and teams.

use crate::roles::NewRole;
use crate::roles::{api as role, web as roles};
use crate::teams::NewTeam;
use crate::teams::{api as team, web as teams};
use base::Permission::AccountManage;
use web::{Doc, List, Routes};

pub(super) fn pages(r: &mut Routes) {
    let path = "/a/{account}/settings/roles";
    r.get(path, AccountManage, roles::list);
    let path = "/a/{account}/settings/roles/new";
    r.get(path, AccountManage, roles::new);
    r.post(path, AccountManage, roles::create);
    let path = "/a/{account}/settings/roles/{id}";
    r.get(path, AccountManage, roles::edit);
    r.post(path, AccountManage, roles::update);
    let path = "/a/{account}/settings/roles/{id}/removal";
    r.post(path, AccountManage, roles::remove);

    let path = "/a/{account}/settings/teams";
    r.get(path, AccountManage, teams::list);
    r.post(path, AccountManage, teams::create);
    let path = "/a/{account}/settings/teams/{id}";
    r.get(path, AccountManage, teams::show);
    r.post(path, AccountManage, teams::change);
    let path = "/a/{account}/settings/teams/{id}/removal";
    r.post(path, AccountManage, teams::remove_team);
    let path = "/a/{account}/settings/teams/{id}/members";
    r.post(path, AccountManage, teams::add);
    let path = "/a/{account}/settings/teams/{id}/members/removal";
    r.post(path, AccountManage, teams::take_out);
    let path = "/a/{account}/settings/teams/{id}/members/{user}/restoration";
    r.post(path, AccountManage, teams::put_back);
}

pub(super) fn api(r: &mut Routes) {
    roles_api(r);
    teams_api(r);
}

fn roles_api(r: &mut Routes) {
    let doc = |summary| Doc::new("Roles", summary);
    r.get("/api/v1/roles", AccountManage, role::list)
        .doc(doc("List the roles of the firm's own").answers::<List<role::Shown>>(200));
    r.post("/api/v1/roles", AccountManage, role::create).doc(
        doc("Make a role")
            .detail("`people.read`, `people.write`, `people.delete`, `notes.write`, `orders.read` and `orders.write` reach `own`, `team` or `all` records; `imports.run`, `reports.read` and `views.share` are for `all` alone. What is not granted is not allowed.")
            .body::<NewRole>()
            .answers::<role::Shown>(201),
    );
    r.get("/api/v1/roles/{id}", AccountManage, role::get)
        .doc(doc("Read a role").answers::<role::Shown>(200));
    r.put("/api/v1/roles/{id}", AccountManage, role::replace)
        .doc(
            doc("Replace a role")
                .detail("Whoever has it feels it within seconds.")
                .body::<NewRole>()
                .answers::<role::Shown>(200),
        );
    r.delete("/api/v1/roles/{id}", AccountManage, role::remove)
        .doc(
            doc("Remove a role")
                .detail("Refused with 409 while a member, an invitation or a token has it.")
                .answers_empty(204),
        );
}

fn teams_api(r: &mut Routes) {
    let doc = |summary| Doc::new("Teams", summary);
    r.get("/api/v1/teams", AccountManage, team::list)
        .doc(doc("List teams, those below another one after it").answers::<List<team::Shown>>(200));
    r.post("/api/v1/teams", AccountManage, team::create).doc(
        doc("Make a team")
            .body::<NewTeam>()
            .answers::<team::Shown>(201),
    );
    r.get("/api/v1/teams/{id}", AccountManage, team::get)
        .doc(doc("Read a team").answers::<team::Shown>(200));
    r.put("/api/v1/teams/{id}", AccountManage, team::replace)
        .doc(
            doc("Give a team another name or place")
                .body::<NewTeam>()
                .answers::<team::Shown>(200),
        );
    r.delete("/api/v1/teams/{id}", AccountManage, team::remove)
        .doc(
            doc("Remove a team")
                .detail("Who was in it stays in the account; the teams below it move up.")
                .answers_empty(204),
        );
    r.get("/api/v1/teams/{id}/members", AccountManage, team::members)
        .doc(doc("List who is in a team").answers::<List<team::Inside>>(200));
    let path = "/api/v1/teams/{id}/members/{user}";
    r.put(path, AccountManage, team::add)
        .doc(doc("Put a member into a team; again changes nothing").answers_empty(204));
    r.delete(path, AccountManage, team::take_out)
        .doc(doc("Take a member out of a team").answers_empty(204));
}
