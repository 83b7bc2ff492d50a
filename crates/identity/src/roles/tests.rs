//! Stories of roles of the firm's own, on both databases.

use crate::testing::World;
use crate::tests::now;
use crate::{Hideable, HideableField, Label, MIGRATIONS, tokens};
use axum::http::Method;
use base::{Actor, Clock, Permission, Role};
use db::testing::both_at;
use serde_json::{Value, json};
use std::collections::HashMap;
use web::testing::Client;
use web::{Cx, Json};

/// A route that tells what the caller's right to read people comes to.
async fn told(cx: Cx) -> Json<Value> {
    let scope = cx.actor.may(Permission::PeopleRead).unwrap();
    let owners = match &scope.owners {
        base::Owners::All => json!("all"),
        base::Owners::Own(user) => json!([user]),
        base::Owners::Team(users) => json!(users),
    };
    Json(json!({ "owners": owners, "hidden": scope.hidden.0, "locked": scope.locked.0 }))
}

fn story<F: Future<Output = ()>>(body: impl Fn(World) -> F) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    both_at(&[&MIGRATIONS], Clock::fixed(now()), |db| {
        let field = |name: &'static str, lockable| HideableField {
            name: name.into(),
            label: Label::Key("members-email"),
            lockable,
        };
        let fields = Hideable(vec![field("email", true), field("net", false)]);
        let add = |routes: &mut web::Routes| {
            routes.get("/api/v1/told", Permission::PeopleRead, told);
            routes.post("/api/v1/told", Permission::NotesWrite, told);
        };
        let world = World::with(&db, add, |parts| parts.with(fields)).unwrap();
        runtime.block_on(body(world));
    });
}

fn clerk() -> Value {
    json!({
        "name": "Clerk",
        "grants": { "people.read": "team", "people.write": "own", "notes.write": "own" },
        "hidden": ["email"],
        "locked": ["email"],
    })
}

async fn make(program: &mut Client, role: &Value) -> String {
    let made = program.json(Method::POST, "/api/v1/roles", role).await;
    assert_eq!(made.status, 201, "{}", made.body);
    made.json()["id"].as_str().unwrap().to_owned()
}

/// The ids of the members of `shop`, by the first part of their addresses.
async fn ids(program: &mut Client) -> HashMap<String, String> {
    let list = program.get("/api/v1/members").await.json();
    let text = |m: &Value, key: &str| m[key].as_str().unwrap().to_owned();
    let items = list["items"].as_array().unwrap().iter();
    items
        .map(|m| (text(m, "email").replace("@shop.example", ""), text(m, "id")))
        .collect()
}

async fn give(program: &mut Client, user: &str, role: &str) {
    let path = format!("/api/v1/members/{user}");
    let given = program
        .json(Method::PATCH, &path, &json!({ "role": role }))
        .await;
    assert_eq!(
        (given.status.as_u16(), &given.json()["role"]),
        (200, &json!(role))
    );
}

#[test]
fn a_role_reaches_ones_own_and_those_of_the_teams_below() {
    story(|world| async move {
        let mut program = world.program(Role::Admin).await.unwrap();
        let ids = ids(&mut program).await;
        let role = make(&mut program, &clerk()).await;
        give(&mut program, &ids["member"], &role).await;
        let mut clerk = world.user(Role::Member).await.unwrap();
        clerk.headers.push(("x-account", "shop".into()));
        // Of teams that one is in none of, one's own records are left.
        let alone = json!({ "owners": [ids["member"]], "hidden": ["email"], "locked": ["email"] });
        assert_eq!(clerk.get("/api/v1/told").await.json(), alone);

        // Region: the member. Below it Branch: the reader. Beside it Other: the manager.
        let mut team = async |name: &str, parent: Option<&str>, user: &str| {
            let body = json!({ "name": name, "parent": parent });
            let made = program
                .json(Method::POST, "/api/v1/teams", &body)
                .await
                .json();
            let id = made["id"].as_str().unwrap().to_owned();
            let path = format!("/api/v1/teams/{id}/members/{user}");
            let put = program.json(Method::PUT, &path, &json!({})).await;
            assert_eq!(put.status, 204);
            id
        };
        let region = team("Region", None, &ids["member"]).await;
        team("Branch", Some(&region), &ids["read-only"]).await;
        team("Other", None, &ids["manager"]).await;
        let seen = clerk.get("/api/v1/told").await.json();
        let mut owners: Vec<String> = serde_json::from_value(seen["owners"].clone()).unwrap();
        owners.sort();
        let mut wanted = vec![ids["member"].clone(), ids["read-only"].clone()];
        wanted.sort();
        assert_eq!(owners, wanted);

        // What is not granted is not allowed, and a change is felt at once.
        assert_eq!(clerk.get("/a/shop/settings").await.status, 403);
        let wider = json!({ "name": "Clerk", "grants": { "people.read": "all" } });
        let path = format!("/api/v1/roles/{role}");
        let changed = program.json(Method::PUT, &path, &wider).await;
        assert_eq!(changed.status, 200, "{}", changed.body);
        let open = json!({ "owners": "all", "hidden": [], "locked": [] });
        assert_eq!(clerk.get("/api/v1/told").await.json(), open);
        let write = clerk.json(Method::POST, "/api/v1/told", &json!({})).await;
        assert_eq!(write.status, 403, "{}", write.body);
    });
}

#[test]
fn a_wrong_role_says_everything_that_is_wrong_with_it() {
    story(|world| async move {
        let mut program = world.program(Role::Admin).await.unwrap();
        make(&mut program, &clerk()).await;
        let wrong = json!({
            "name": "Clerk",
            "grants": {
                "account.manage": "all",
                "reports.read": "own",
                "peeple.read": "all",
                "people.read": "own",
            },
            "hidden": ["email", "shoe"],
            "locked": ["net"],
        });
        let refused = program.json(Method::POST, "/api/v1/roles", &wrong).await;
        assert_eq!(refused.status, 422);
        let problem = refused.json();
        let errors = problem["errors"].as_array().unwrap().iter();
        let mut said: Vec<(&str, &str)> = errors
            .map(|e| (e["field"].as_str().unwrap(), e["code"].as_str().unwrap()))
            .collect();
        said.sort_unstable();
        let wanted = [
            ("grant.account.manage", "permission"),
            ("grant.peeple.read", "permission"),
            ("grant.reports.read", "reach"),
            ("grant.reports.read", "reach-of-all"),
            ("hidden", "hideable"),
            ("locked", "hideable"),
            ("name", "name-taken"),
        ];
        assert_eq!(said, wanted);
        // Nobody changes what they do not see, and reports and imports are of everybody's records.
        for (grants, field, code) in [
            (
                json!({ "people.read": "own", "people.write": "all" }),
                "grant.people.write",
                "reach-unseen",
            ),
            (
                json!({ "notes.write": "own" }),
                "grant.notes.write",
                "reach-unseen",
            ),
            (
                json!({ "people.read": "team", "orders.read": "all", "reports.read": "all" }),
                "grant.reports.read",
                "reach-of-all",
            ),
            (
                json!({ "people.read": "all", "orders.read": "all", "imports.run": "all" }),
                "grant.imports.run",
                "reach-of-all",
            ),
        ] {
            let wrong = json!({ "name": "Odd", "grants": grants });
            let refused = program.json(Method::POST, "/api/v1/roles", &wrong).await;
            let problem = refused.json();
            let error = &problem["errors"][0];
            assert_eq!(
                (&error["field"], &error["code"]),
                (&json!(field), &json!(code)),
                "{problem}"
            );
        }
        let empty = json!({ "name": "Nothing" });
        let empty = program.json(Method::POST, "/api/v1/roles", &empty).await;
        assert_eq!(empty.json()["errors"][0]["code"], "role-empty");
        let list = program.get("/api/v1/roles").await.json();
        assert_eq!(list["items"].as_array().unwrap().len(), 1);
    });
}

#[test]
fn a_role_that_somebody_has_stays() {
    story(|world| async move {
        let mut program = world.program(Role::Admin).await.unwrap();
        let ids = ids(&mut program).await;
        let role = make(&mut program, &clerk()).await;
        let path = format!("/api/v1/roles/{role}");
        let invited = json!({ "email": "new@shop.example", "role": role });
        let invited = program
            .json(Method::POST, "/api/v1/invitations", &invited)
            .await;
        assert_eq!(invited.status, 201, "{}", invited.body);
        let refused = program.json(Method::DELETE, &path, &json!({})).await;
        assert_eq!(
            (refused.status.as_u16(), &refused.json()["code"]),
            (409, &json!("role-in-use"))
        );
        let open = format!(
            "/api/v1/invitations/{}",
            invited.json()["id"].as_str().unwrap()
        );
        program.json(Method::DELETE, &open, &json!({})).await;
        give(&mut program, &ids["member"], &role).await;
        let refused = program.json(Method::DELETE, &path, &json!({})).await;
        assert_eq!(refused.status, 409);
        // The page says who has it, and offers no removal meanwhile.
        let mut admin = world.user(Role::Admin).await.unwrap();
        let at = format!("/a/shop/settings/roles/{role}");
        let page = admin.get(&at).await.body;
        assert!(page.contains("Give another one first to: member"), "{page}");
        assert!(!page.contains("/removal\""), "{page}");
        // Whoever has it is told its name, and what it allows.
        let mut holder = world.user(Role::Member).await.unwrap();
        let me = holder.get("/api/v1/me").await.json();
        assert_eq!(
            (&me["role"], &me["role_name"]),
            (&json!(role), &json!(clerk()["name"]))
        );
        let listed = me["permissions"].as_array().unwrap();
        assert!(
            !listed.is_empty() && !listed.contains(&json!("account.manage")),
            "{me}"
        );
        give(&mut program, &ids["member"], "member").await;
        let removed = program.json(Method::DELETE, &path, &json!({})).await;
        assert_eq!(removed.status, 204);
        // Nobody can be given what is not there, nor a role of another firm.
        let member = format!("/api/v1/members/{}", ids["member"]);
        for word in [role.as_str(), "own", "0198c0de-0000-7000-8000-000000000000"] {
            let body = json!({ "role": word });
            let refused = program.json(Method::PATCH, &member, &body).await;
            assert_eq!(refused.status, 422, "{word}: {}", refused.body);
        }
    });
}

#[test]
fn a_role_is_explained_wherever_it_is_chosen() {
    story(|world| async move {
        let mut p = world.program(Role::Admin).await.unwrap();
        let mut admin = world.user(Role::Admin).await.unwrap();
        let member = ids(&mut p).await["member"].clone();
        let pages = [
            "/a/shop/settings/members".to_owned(),
            format!("/a/shop/settings/members/{member}"),
            "/a/shop/settings".to_owned(),
        ];
        for page in &pages {
            let body = admin.get(page).await.body;
            assert!(
                !body.contains("What roles of your own may do"),
                "{page}: {body}"
            );
        }
        let mut role = clerk();
        role["name"] = json!("<b>Clerk");
        role["hidden"] = json!(["email", "net"]);
        make(&mut p, &role).await;
        for page in &pages {
            let body = admin.get(page).await.body;
            for told in [
                "<dt>&lt;b&gt;Clerk</dt>",
                "See people and companies: ",
                "<br>2 fields of people are hidden",
                "<br>One field of people is shown, but cannot be changed",
            ] {
                assert!(body.contains(told), "no {told} on {page}: {body}");
            }
        }
        // Whoever has it finds it explained among what is theirs, and nobody else does.
        let id = p.get("/api/v1/roles").await.json()["items"][0]["id"].clone();
        give(&mut p, &member, id.as_str().unwrap()).await;
        let mut holder = world.user(Role::Member).await.unwrap();
        let mine = holder.get("/me").await.body;
        for told in [
            "What you may do",
            "&lt;b&gt;Clerk",
            "<br>2 fields of people are hidden",
        ] {
            assert!(mine.contains(told), "no {told}: {mine}");
        }
        assert!(!admin.get("/me").await.body.contains("What you may do"));
    });
}

#[test]
fn the_form_makes_and_changes_a_role() {
    story(|world| async move {
        let mut admin = world.user(Role::Admin).await.unwrap();
        let sent = [
            ("name", "Sales"),
            ("grant.people.read", "all"),
            ("grant.reports.read", "all"),
            ("grant.orders.read", "all"),
            ("grant.orders.write", ""),
            ("hide.email", "on"),
        ];
        let made = admin.post("/a/shop/settings/roles/new", &sent).await;
        assert_eq!(made.status, 303, "{}", made.body);
        let mut program = world.program(Role::Admin).await.unwrap();
        let list = program.get("/api/v1/roles").await.json();
        let role = &list["items"][0];
        let grants = json!({ "people.read": "all", "orders.read": "all", "reports.read": "all" });
        assert_eq!(
            (&role["grants"], &role["hidden"]),
            (&grants, &json!(["email"]))
        );
        let path = format!("/a/shop/settings/roles/{}", role["id"].as_str().unwrap());
        let page = admin.get(&path).await;
        let ticked = |name: &str| {
            let at = page.body.find(&format!("name=\"{name}\"")).expect(name);
            page.body[at..]
                .split('>')
                .next()
                .unwrap()
                .contains(" checked")
        };
        assert!(ticked("hide.email") && !ticked("lock.email"));
        assert!(
            !page.body.contains("lock.net"),
            "what nobody changes needs no lock"
        );
        let refused = admin.post(&path, &[("name", "")]).await;
        assert_eq!(refused.status, 422);
        assert!(
            refused.body.contains("at least one permission"),
            "{}",
            refused.body
        );
        // The list says what is locked as well as what is hidden, and how many have it.
        let locked = [
            ("name", "Sales"),
            ("grant.people.read", "all"),
            ("lock.email", "on"),
        ];
        assert_eq!(admin.post(&path, &locked).await.status, 303);
        let listed = admin.get("/a/shop/settings/roles").await.body;
        let row = &listed[listed.find("<tbody").unwrap()..];
        let row = &row[..row.find("</tr>").unwrap()];
        for (head, empty) in [("Hidden fields", true), ("Locked fields", false)] {
            let cell = row.split(&format!("data-label=\"{head}\">")).nth(1);
            let cell = cell.unwrap().split("</td>").next().unwrap();
            assert_eq!(cell.is_empty(), empty, "{head}: {row}");
        }
        assert!(row.contains("Nobody has it."), "{row}");
        // The story's world has one member of each role that every firm has.
        assert!(listed.contains("1 member has it."), "{listed}");
    });
}

/// A token for some permissions only does no more, whatever its role.
#[test]
fn a_token_is_held_to_its_permissions() {
    story(|world| async move {
        let by = Actor::system(world.shop.account);
        let new = |permissions| tokens::NewToken {
            name: "reader".into(),
            role: Role::Admin,
            permissions: Some(permissions),
            expires_at: None,
        };
        let wanted = new(vec![Permission::PeopleRead]);
        let made = by.clone();
        let made = world
            .app
            .db
            .write(move |tx| tokens::create(tx, &made, &wanted));
        let mut reader = world.nobody().with_token(&made.await.unwrap().1);
        let seen = reader.get("/api/v1/told").await;
        assert_eq!(seen.json()["owners"], "all", "{}", seen.body);
        let write = reader.json(Method::POST, "/api/v1/told", &json!({})).await;
        assert_eq!(write.status, 403);
        assert_eq!(reader.get("/api/v1/members").await.status, 403);
        let mut beyond = new(vec![Permission::OrdersWrite]);
        beyond.role = Role::ReadOnly;
        let maker = by.clone();
        let refused = world
            .app
            .db
            .write(move |tx| tokens::create(tx, &maker, &beyond));
        assert!(refused.await.is_err(), "it could do nothing");
        let none = new(Vec::new());
        let refused = world.app.db.write(move |tx| tokens::create(tx, &by, &none));
        assert!(refused.await.is_err());

        let mut admin = world.user(Role::Admin).await.unwrap();
        let sent = [
            ("name", "Till"),
            ("role", "member"),
            ("days", "30"),
            ("only.orders.read", "on"),
        ];
        let page = admin.post("/a/shop/settings/tokens", &sent).await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("See orders</small>"), "{}", page.body);
    });
}

/// A token of an own role reaches what is its maker's; without a maker nothing is its own.
#[test]
fn a_token_of_an_own_role_has_its_makers_records() {
    story(|world| async move {
        let mut program = world.program(Role::Admin).await.unwrap();
        let ids = ids(&mut program).await;
        let role = make(&mut program, &clerk()).await;
        let mut admin = world.user(Role::Admin).await.unwrap();
        let sent = [("name", "Mine"), ("role", role.as_str()), ("days", "")];
        let page = admin.post("/a/shop/settings/tokens", &sent).await;
        let at = page.body.find("bandhu_").expect("a token");
        let secret: String = page.body[at..].chars().take_while(|c| *c != '<').collect();
        let seen = world.nobody().with_token(&secret).get("/api/v1/told").await;
        assert_eq!(seen.json()["owners"], json!([ids["admin"]]));

        let by = Actor::system(world.shop.account);
        let new = tokens::NewToken {
            name: "nobody's".into(),
            role: role.parse().unwrap(),
            permissions: None,
            expires_at: None,
        };
        let made = world.app.db.write(move |tx| tokens::create(tx, &by, &new));
        let mut nobodys = world.nobody().with_token(&made.await.unwrap().1);
        assert_eq!(
            nobodys.get("/api/v1/told").await.json()["owners"],
            json!([])
        );
        let write = nobodys.json(Method::POST, "/api/v1/told", &json!({})).await;
        assert_eq!(write.status, 403);
    });
}

/// A job asks again what its actor may do: it has the role of now, and ends with the membership; a
/// token never gets more than it had.
#[test]
fn a_job_runs_with_the_rights_of_now() {
    story(|world| async move {
        let mut program = world.program(Role::Admin).await.unwrap();
        let ids = ids(&mut program).await;
        let member: base::UserId = ids["member"].parse().unwrap();
        let now = async |kept: &Actor| {
            let json = serde_json::to_value(kept).unwrap();
            let kept: Actor = serde_json::from_value(json).unwrap();
            let asked = world
                .app
                .db
                .read(move |tx| super::actor_now(tx, kept.clone()));
            asked.await.unwrap()
        };
        let mut kept = Actor {
            user: Some(member),
            kind: base::ActorKind::User,
            roles: vec![Role::Admin],
            ..Actor::system(world.shop.account)
        };
        let by = now(&kept).await.unwrap();
        assert_eq!(
            (by.roles.as_slice(), by.rights),
            ([Role::Member].as_slice(), None)
        );
        let role = make(&mut program, &clerk()).await;
        give(&mut program, &ids["member"], &role).await;
        let by = now(&kept).await.unwrap();
        let reach = by.may(Permission::PeopleWrite).unwrap().owners;
        assert_eq!(reach, base::Owners::Own(member));
        assert!(by.may(Permission::OrdersRead).is_err());
        let path = format!("/api/v1/members/{}", ids["member"]);
        program.json(Method::DELETE, &path, &json!({})).await;
        assert_eq!(now(&kept).await, None);

        kept.kind = base::ActorKind::Token;
        let listed = base::Rights::of(Role::Admin).only(|p| p == Permission::ImportsRun);
        kept.rights = Some(std::sync::Arc::new(listed));
        let by = now(&kept).await.unwrap();
        assert!(by.may(Permission::ImportsRun).unwrap().reaches_all());
        assert!(by.may(Permission::PeopleRead).is_err());
        let system = Actor::system(world.shop.account);
        assert_eq!(now(&system).await, Some(system));
    });
}

/// Roles and tokens that could change people could delete them, too: they keep that, with the same reach.
#[test]
fn what_could_change_people_can_still_delete_them() {
    const BEFORE: usize = 6;
    let before = db::Area {
        name: MIGRATIONS.name,
        files: &MIGRATIONS.files[..BEFORE],
    };
    let before: &'static db::Area = Box::leak(Box::new(before));
    both_at(&[before], Clock::fixed(now()), |db| {
        let account = base::AccountId::new();
        let (role, token) = (
            "INSERT INTO identity_role
               (account_id, role_id, name, grants, hidden, locked, created_at)",
            "INSERT INTO identity_token
               (account_id, token_id, name, token_hash, role, created_at, permissions)",
        );
        let fill = move |tx: &mut db::Tx<'_>| {
            let no: db::Value = json!([]).into();
            for (name, grants) in [
                (
                    "Sells",
                    json!({ "people.read": "all", "people.write": "own" }),
                ),
                ("Looks", json!({ "people.read": "team" })),
            ] {
                let id = base::RoleId::new();
                let row: [db::Value; 7] = [
                    account.into(),
                    id.into(),
                    name.into(),
                    grants.into(),
                    no.clone(),
                    no.clone(),
                    tx.now().into(),
                ];
                tx.exec(db::Sql::new(role).push_list(" VALUES", row))?;
            }
            for (name, only) in [
                ("writes", Some(json!(["people.write", "orders.read"]))),
                ("reads", Some(json!(["people.read"]))),
                ("all", None),
            ] {
                let row: [db::Value; 7] = [
                    account.into(),
                    base::TokenId::new().into(),
                    name.into(),
                    name.as_bytes().into(),
                    "manager".into(),
                    tx.now().into(),
                    only.into(),
                ];
                tx.exec(db::Sql::new(token).push_list(" VALUES", row))?;
            }
            Ok::<_, db::DbError>(())
        };
        db.write_now(fill).unwrap();
        db.migrate(&[&MIGRATIONS]).unwrap();
        let scope = base::Scope::all(account);
        let (roles, tokens) = db
            .read_now(move |tx| {
                let roles = super::roles(tx, &scope)?;
                Ok::<_, db::DbError>((roles, tokens::store::list(tx, &scope)?))
            })
            .unwrap();
        let of = |name: &str| {
            let found = roles.0.iter().find(|one| one.role.name == name);
            found.unwrap().role.reach(Permission::PeopleDelete)
        };
        assert_eq!(of("Sells"), Some(super::Reach::Own));
        assert_eq!(of("Looks"), None);
        let only = |name: &str| {
            let found = tokens.iter().find(|one| one.name == name);
            found.unwrap().permissions.clone()
        };
        let deleting = [
            Permission::PeopleWrite,
            Permission::OrdersRead,
            Permission::PeopleDelete,
        ];
        assert_eq!(only("writes"), Some(deleting.to_vec()));
        assert_eq!(only("reads"), Some(vec![Permission::PeopleRead]));
        assert_eq!(only("all"), None);
    });
}

#[test]
fn the_button_of_a_role_opens_the_invitation_for_it() {
    story(|world| async move {
        let mut program = world.program(Role::Admin).await.unwrap();
        let made = program.json(Method::POST, "/api/v1/roles", &clerk()).await;
        assert_eq!(made.status, 201, "{}", made.body);
        let id = made.json()["id"].as_str().unwrap().to_owned();
        let mut admin = world.user(Role::Admin).await.unwrap();
        let page = admin.get("/a/shop/settings/roles").await.body;
        let link = format!("/a/shop/settings/members?role={id}#invite");
        assert!(
            page.contains(&format!("href=\"{link}\"")) && page.contains("Invite somebody"),
            "{page}"
        );
        // The browser keeps what stands behind the # for itself: there is the form.
        let (path, place) = link.split_once('#').unwrap();
        let form = admin.get(path).await.body;
        assert!(form.contains(&format!("id=\"{place}\"")), "{form}");
        assert!(form.contains(&format!("value=\"{id}\" selected")), "{form}");
        // Without the link, the role of most is chosen.
        let plain = admin.get("/a/shop/settings/members").await.body;
        assert!(!plain.contains(&format!("value=\"{id}\" selected")));
        let mut member = world.user(Role::Member).await.unwrap();
        assert_eq!(member.get("/a/shop/settings/roles").await.status, 403);
    });
}

/// Who is invited reads what the firm calls the role; so does who chooses among several firms.
#[test]
fn an_invitation_and_the_choice_of_accounts_name_the_role() {
    story(|world| async move {
        let mut program = world.program(Role::Admin).await.unwrap();
        let role = make(&mut program, &clerk()).await;
        let invited = json!({ "email": "admin@other.example", "role": role });
        let made = program
            .json(Method::POST, "/api/v1/invitations", &invited)
            .await;
        let link = made.json()["link"].as_str().unwrap().to_owned();
        let link = &link[link.find("/invitation/").unwrap()..];
        let page = world.nobody().get(link).await.body;
        assert!(page.contains("Your role there: Clerk."), "{page}");
        // Somebody of another firm joins, and belongs to two.
        let mut stranger = world.stranger().await.unwrap();
        let joined = stranger.post(&format!("{link}/joining"), &[]).await;
        assert_eq!(joined.status, 303, "{}", joined.body);
        let choice = stranger.get("/accounts").await.body;
        assert!(
            choice.contains("Clerk") && !choice.contains("Own role"),
            "{choice}"
        );
    });
}

/// Two administrators have the same role open; the second is told what the first made of it.
#[test]
fn who_is_second_to_change_a_role_overwrites_nothing() {
    story(|world| async move {
        let mut program = world.program(Role::Admin).await.unwrap();
        let mut admin = world.user(Role::Admin).await.unwrap();
        let role = make(&mut program, &clerk()).await;
        let (api, page) = (
            format!("/api/v1/roles/{role}"),
            format!("/a/shop/settings/roles/{role}"),
        );
        let form = admin.get(&page).await.body;
        let seen = form
            .split_once("name=\"version\" value=\"&quot;")
            .unwrap()
            .1;
        let seen = format!("\"{}\"", seen.split_once("&quot;").unwrap().0);
        assert_eq!(program.get(&api).await.header("etag"), seen);
        let sums = form.split_once("name=\"seen\" value=\"").unwrap().1;
        let sums = sums.split_once('"').unwrap().0.to_owned();

        program.headers.push(("if-match", seen.clone()));
        let new = json!({ "name": "Front desk", "grants": { "people.read": "team" } });
        let faster = program.json(Method::PUT, &api, &new).await;
        assert_eq!(faster.status, 200, "{}", faster.body);
        assert_ne!(faster.header("etag"), seen);
        for method in [Method::PUT, Method::DELETE] {
            let late = program.json(method, &api, &clerk()).await;
            assert_eq!(late.status, 412, "{}", late.body);
        }
        let typed = [
            ("name", "Counter"),
            ("grant.people.read", "all"),
            ("version", &seen),
            ("seen", &sums),
        ];
        let late = admin.post(&page, &typed).await;
        assert_eq!(late.status, 409, "{}", late.body);
        assert!(late.body.contains("Front desk"), "{}", late.body);
        assert!(late.body.contains("changed this while you were writing"));
        let contested = "name=\"contested\" value=\"name\"";
        assert!(
            late.body.contains(contested),
            "the reach is one's own: {}",
            late.body
        );
        assert!(
            late.body.contains("value=\"Counter\""),
            "what was typed stays: {}",
            late.body
        );
        program.headers.pop();
        assert_eq!(program.get(&api).await.json()["name"], "Front desk");
    });
}
