//! Stories of members and invitations, on both databases.

use crate::testing::{PASSWORD, World};
use crate::tests::{actions_of, later, now, story, to};
use crate::{accounts, invitations, members};
use axum::http::Method;
use base::{Actor, Clock, Error, Permission, Role, UserId};
use db::testing::{both_at, sqlite};
use db::{DbError, Sql};
use serde_json::{Value, json};
use std::collections::HashMap;
use web::testing::{Answer, Client};

const PAGE: &str = "/a/shop/settings/members";

/// The link on a page that was just answered.
fn link(answer: &Answer) -> String {
    let at = answer.body.find("/invitation/").expect("a link");
    answer.body[at..].split('<').next().unwrap().to_owned()
}

async fn invite(client: &mut Client, email: &str, role: &str) -> Answer {
    client
        .post(
            "/a/shop/settings/invitations",
            &[("email", email), ("role", role)],
        )
        .await
}

/// The ids of the members of `shop`, by their addresses' first part.
async fn ids(world: &World) -> HashMap<String, String> {
    let mut program = world.program(Role::Admin).await.unwrap();
    let list = program.get("/api/v1/members").await.json();
    let items = list["items"].as_array().unwrap();
    let text = |m: &Value, key: &str| m[key].as_str().unwrap().to_owned();
    items
        .iter()
        .map(|m| (text(m, "email").replace("@shop.example", ""), text(m, "id")))
        .collect()
}

#[test]
fn whoever_opens_an_invitation_joins_once() {
    story(|world, _| async move {
        let mut admin = world.user(Role::Admin).await.unwrap();
        let made = invite(&mut admin, " Sanduni@New.example ", "manager").await;
        assert_eq!(
            (made.status.as_u16(), made.header("cache-control")),
            (200, "no-store")
        );
        let link = link(&made);
        assert!(!admin.get(PAGE).await.body.contains(&link), "shown once");

        let mut new = world.nobody();
        let page = new.get(&link).await;
        assert!(page.body.contains("sanduni@new.example") && page.body.contains("Manager"));
        let weak = new
            .post_bare(&link, &[("name", "Sanduni"), ("password", "short")])
            .await;
        assert_eq!(weak.status, 422);
        assert!(weak.body.contains("value=\"Sanduni\""), "{}", weak.body);
        let good = [("name", "Sanduni"), ("password", PASSWORD)];
        assert_eq!(to(&new.post_bare(&link, &good).await), (303, "/a/shop"));
        assert_eq!(new.get("/me").await.status, 200, "signed in");
        assert_eq!(
            new.get(PAGE).await.status,
            403,
            "a manager manages no members"
        );

        let again = world.nobody().get(&link).await;
        assert_eq!(again.status, 404);
        assert!(
            again.body.contains("Ask whoever invited you"),
            "{}",
            again.body
        );
        assert_eq!(world.nobody().post_bare(&link, &good).await.status, 404);
        let sent = [("email", "sanduni@new.example"), ("password", PASSWORD)];
        assert_eq!(
            world.nobody().post_bare("/sign-in", &sent).await.status,
            303
        );
        let trail = actions_of(&world.app.db).await;
        for action in ["invite", "join"] {
            assert_eq!(trail.iter().filter(|a| *a == action).count(), 1, "{action}");
        }
    });
}

#[test]
fn somebody_who_signs_in_already_joins_after_signing_in() {
    story(|world, _| async move {
        let mut admin = world.user(Role::Admin).await.unwrap();
        let link = link(&invite(&mut admin, "admin@other.example", "read-only").await);
        let sent = [("name", "Thief"), ("password", "another fine password")];
        let refused = world.nobody().post_bare(&link, &sent).await;
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("signs in with this address already"));
        let old = [("email", "admin@other.example"), ("password", PASSWORD)];
        assert_eq!(world.nobody().post_bare("/sign-in", &old).await.status, 303);

        let joining = format!("{link}/joining");
        let asked = world.nobody().post_bare(&joining, &[]).await;
        assert!(
            asked.header("location").starts_with("/sign-in"),
            "{}",
            asked.status
        );
        let mut other = world.stranger().await.unwrap();
        assert_eq!(other.get("/a/shop/people").await.status, 404);
        assert!(other.get(&link).await.body.contains(&joining));
        assert_eq!(
            other.post_bare(&joining, &[]).await.status,
            403,
            "without the form's token"
        );
        assert_eq!(to(&other.post(&joining, &[]).await), (303, "/a/shop"));
        assert_eq!(
            other.get(PAGE).await.status,
            403,
            "a member now, who only reads"
        );
        assert_eq!(
            other.get("/a/other/settings").await.status,
            200,
            "still owns the other"
        );
        assert_eq!(other.post(&joining, &[]).await.status, 404, "once");
    });
}

#[test]
fn an_invitation_ends_by_time_by_renewal_and_by_withdrawal() {
    story(|world, clock| async move {
        let mut program = world.program(Role::Admin).await.unwrap();
        let asked = json!({ "email": "a@new.example", "role": "member" });
        let made = program
            .json(Method::POST, "/api/v1/invitations", &asked)
            .await;
        assert_eq!(made.status, 201, "{}", made.body);
        let path = made.header("location").to_owned();
        let of = |answer: &Answer| {
            let link = answer.json()["link"].as_str().unwrap().to_owned();
            link.strip_prefix("http://test").unwrap().to_owned()
        };
        let first = of(&made);
        let week = 7 * 86_400;
        clock.set(later(week - 1));
        assert_eq!(world.nobody().get(&first).await.status, 200);
        clock.set(later(week));
        assert_eq!(world.nobody().get(&first).await.status, 404);
        let page = world.user(Role::Admin).await.unwrap().get(PAGE).await;
        assert!(page.body.contains("Time is over"), "{}", page.body);

        let renewal = format!("{path}/renewal");
        let renewed = program.json(Method::POST, &renewal, &json!({})).await;
        let second = of(&renewed);
        assert_eq!(world.nobody().get(&second).await.status, 200);
        let third = of(&program.json(Method::POST, &renewal, &json!({})).await);
        assert_eq!(world.nobody().get(&second).await.status, 404, "replaced");
        assert_eq!(world.nobody().get(&third).await.status, 200);
        assert_eq!(
            program.json(Method::DELETE, &path, &json!({})).await.status,
            204
        );
        assert_eq!(world.nobody().get(&third).await.status, 404);
        assert_eq!(program.get(&path).await.status, 404);
        let list = program.get("/api/v1/invitations").await.json();
        assert_eq!(list["items"], json!([]));
    });
}

#[test]
fn a_link_is_kept_nowhere_not_even_for_a_repeated_request() {
    story(|world, _| async move {
        let mut program = world.program(Role::Admin).await.unwrap();
        program.headers.push(("idempotency-key", "k".into()));
        let asked = json!({ "email": "a@new.example", "role": "member" });
        let first = program
            .json(Method::POST, "/api/v1/invitations", &asked)
            .await;
        assert_eq!(first.status, 201);
        let count = world.app.db.read(|tx| {
            tx.one::<i64>(Sql::new(
                "SELECT count(*) FROM identity_answer WHERE body IS NOT NULL",
            ))
        });
        let count: Result<i64, DbError> = count.await;
        assert_eq!(count.unwrap(), 0);
    });
}

#[test]
fn bad_invitations_are_refused_with_a_reason() {
    story(|world, _| async move {
        let mut admin = world.user(Role::Admin).await.unwrap();
        let wrong = invite(&mut admin, "nobody", "member").await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("value=\"nobody\""));
        let known = invite(&mut admin, "Member@shop.example", "member").await;
        assert_eq!(known.status, 422);
        assert!(known.body.contains("already belongs to the account"));
        assert_eq!(
            invite(&mut admin, "x@new.example", "owner").await.status,
            403
        );
        let mut program = world.program(Role::Admin).await.unwrap();
        let asked = json!({ "email": "x@new.example", "role": "king" });
        let answer = program
            .json(Method::POST, "/api/v1/invitations", &asked)
            .await;
        assert_eq!(
            (
                answer.status.as_u16(),
                answer.json()["errors"][0]["field"].as_str()
            ),
            (422, Some("role"))
        );
        assert_eq!(
            program.get("/api/v1/invitations").await.json()["items"],
            json!([])
        );
    });
}

#[test]
fn a_removed_member_loses_the_account_at_once() {
    story(|world, _| async move {
        let ids = ids(&world).await;
        let mut admin = world.user(Role::Admin).await.unwrap();
        let mut member = world.user(Role::Member).await.unwrap();
        assert_eq!(to(&member.get("/a/shop").await), (303, "/a/shop/people"));
        let path = format!("{PAGE}/{}", ids["member"]);
        assert!(admin.get(&path).await.body.contains("member@shop.example"));
        assert_eq!(
            to(&admin.post(&format!("{path}/removal"), &[]).await),
            (303, PAGE)
        );
        assert_eq!(
            member.get("/a/shop").await.status,
            404,
            "in the same second"
        );
        assert_eq!(
            member.get("/me").await.status,
            200,
            "the user is still a user"
        );
        assert_eq!(admin.get(&path).await.status, 404);
        let trail = actions_of(&world.app.db).await;
        assert!(trail.contains(&"remove".to_owned()), "{trail:?}");
    });
}

#[test]
fn a_removed_admins_invitations_and_tokens_go_unless_tokens_are_kept() {
    story(|world, _| async move {
        let ids = ids(&world).await;
        let mut owner = world.user(Role::Owner).await.unwrap();
        let mut admin = world.user(Role::Admin).await.unwrap();
        let link = link(&invite(&mut admin, "x@new.example", "admin").await);
        let sent = [("name", "Web shop"), ("role", "admin")];
        let made = admin.post("/a/shop/settings/tokens", &sent).await;
        let at = made.body.find("bandhu_").expect("the secret");
        let secret = made.body[at..].split('<').next().unwrap().to_owned();
        let mut program = world.nobody().with_token(&secret);
        assert_eq!(program.get("/api/v1/me").await.status, 200);
        let path = format!("{PAGE}/{}", ids["admin"]);
        assert!(owner.get(&path).await.body.contains("name=\"keep_tokens\""));
        owner.post(&format!("{path}/removal"), &[]).await;
        assert_eq!(world.nobody().get(&link).await.status, 404);
        assert_eq!(program.get("/api/v1/me").await.status, 401);
    });
    story(|world, _| async move {
        let ids = ids(&world).await;
        let mut admin = world.user(Role::Admin).await.unwrap();
        let sent = [("name", "Web shop"), ("role", "admin")];
        let made = admin.post("/a/shop/settings/tokens", &sent).await;
        let at = made.body.find("bandhu_").expect("the secret");
        let secret = made.body[at..].split('<').next().unwrap().to_owned();
        let mut owner = world.program(Role::Owner).await.unwrap();
        let path = format!("/api/v1/members/{}?keep_tokens=true", ids["admin"]);
        assert_eq!(
            owner.json(Method::DELETE, &path, &json!({})).await.status,
            204
        );
        let mut program = world.nobody().with_token(&secret);
        assert_eq!(program.get("/api/v1/me").await.status, 200);
    });
}

#[test]
fn the_last_owner_stays_and_only_owners_touch_owners() {
    story(|world, _| async move {
        let ids = ids(&world).await;
        let mut owner = world.program(Role::Owner).await.unwrap();
        let mut admin = world.program(Role::Admin).await.unwrap();
        let path = |who: &str| format!("/api/v1/members/{}", ids[who]);
        let role = |word: &str| json!({ "role": word });
        let owners = path("owner");
        for client in [&mut owner, &mut admin] {
            let lowered = client.json(Method::PATCH, &owners, &role("member")).await;
            let removed = client.json(Method::DELETE, &owners, &json!({})).await;
            assert!(lowered.status.is_client_error() && removed.status.is_client_error());
        }
        let refused = owner.json(Method::DELETE, &owners, &json!({})).await;
        assert_eq!(
            (refused.status.as_u16(), refused.json()["code"].as_str()),
            (409, Some("last-owner"))
        );
        let refused = admin.json(Method::PATCH, &owners, &role("member")).await;
        assert_eq!(refused.status, 403, "not the admin's to do");
        let raised = admin
            .json(Method::PATCH, &path("admin"), &role("owner"))
            .await;
        assert_eq!(raised.status, 403, "nobody raises themselves to owner");

        let raised = owner
            .json(Method::PATCH, &path("admin"), &role("owner"))
            .await;
        assert_eq!(
            (raised.status.as_u16(), raised.json()["role"].as_str()),
            (200, Some("owner"))
        );
        let lowered = owner.json(Method::PATCH, &owners, &role("read-only")).await;
        assert_eq!(lowered.status, 200, "there is another owner now");
        let mut lowered = world.user(Role::Owner).await.unwrap();
        assert_eq!(
            lowered.get(PAGE).await.status,
            403,
            "the role counts at once"
        );
        let last = owner.json(Method::DELETE, &path("admin"), &json!({})).await;
        assert_eq!(last.status, 409);
    });
}

/// A role that somebody else gave meanwhile is not overwritten, and nobody is removed by what was read before.
#[test]
fn a_program_changes_the_role_that_it_saw() {
    story(|world, _| async move {
        let ids = ids(&world).await;
        let mut owner = world.program(Role::Owner).await.unwrap();
        let path = format!("/api/v1/members/{}", ids["member"]);
        let role = |word: &str| json!({ "role": word });
        let first = owner.get(&path).await.header("etag").to_owned();
        assert!(first.len() > 2, "{first}");
        let mut careful = owner.clone();
        careful.headers.push(("if-match", first.clone()));
        let raised = careful.json(Method::PATCH, &path, &role("manager")).await;
        assert_eq!(raised.status, 200, "{}", raised.body);
        assert_eq!(raised.header("etag"), owner.get(&path).await.header("etag"));
        assert_ne!(raised.header("etag"), first);
        let late = careful.json(Method::PATCH, &path, &role("admin")).await;
        assert_eq!(late.status, 412, "{}", late.body);
        let late = careful.json(Method::DELETE, &path, &json!({})).await;
        assert_eq!(late.status, 412, "{}", late.body);
        assert_eq!(owner.get(&path).await.json()["role"], "manager");
    });
}

#[test]
fn a_lowered_admins_invitations_are_withdrawn_and_a_token_of_owners_is_theirs_alone() {
    story(|world, _| async move {
        let ids = ids(&world).await;
        let mut admin = world.user(Role::Admin).await.unwrap();
        let link = link(&invite(&mut admin, "x@new.example", "admin").await);
        let sent = [("name", "x"), ("role", "owner")];
        assert_eq!(
            admin.post("/a/shop/settings/tokens", &sent).await.status,
            403
        );
        let mut owner = world.user(Role::Owner).await.unwrap();
        let path = format!("{PAGE}/{}", ids["admin"]);
        assert_eq!(owner.post(&path, &[("role", "manager")]).await.status, 303);
        assert_eq!(world.nobody().get(&link).await.status, 404);
    });
}

#[test]
fn members_say_when_they_were_last_seen() {
    story(|world, clock| async move {
        let mut program = world.program(Role::Admin).await.unwrap();
        let seen = |list: Value, email: &str| {
            let items = list["items"].as_array().unwrap().clone();
            let one = items.into_iter().find(|m| m["email"] == email).unwrap();
            one["seen_at"].as_str().map(str::to_owned)
        };
        let list = program.get("/api/v1/members").await.json();
        assert_eq!(seen(list, "member@shop.example"), None);
        let mut member = world.user(Role::Member).await.unwrap();
        clock.set(later(7_200));
        member.get("/me").await;
        let list = program.get("/api/v1/members").await.json();
        assert_eq!(
            seen(list, "member@shop.example"),
            Some("2026-11-22T10:00:00Z".into())
        );
        let first = program.get("/api/v1/members?limit=2").await.json();
        let next = first["next"].as_str().unwrap();
        let rest = program
            .get(&format!("/api/v1/members?limit=4&after={next}"))
            .await
            .json();
        let count = |list: &Value| list["items"].as_array().unwrap().len();
        assert_eq!(
            (count(&first), count(&rest), &rest["next"]),
            (2, 3, &Value::Null)
        );
    });
}

/// The admins of a database from before there were owners: the first of each account is one now.
#[test]
fn the_first_admin_of_each_account_becomes_its_owner() {
    static BEFORE: db::Area = db::Area {
        name: "identity",
        files: &[(
            "0001_start.sql",
            include_str!("../../migrations/0001_start.sql"),
        )],
    };
    let upgrade = |db: db::Db| {
        let account = base::AccountId::new();
        let users: Vec<UserId> = (0..4).map(|_| UserId::new()).collect();
        // In the order of joining: a member, two admins, a reader. The second one joined first of the admins.
        let rows = [
            (users[0], Role::Member, 0),
            (users[1], Role::Admin, 50),
            (users[2], Role::Admin, 20),
            (users[3], Role::ReadOnly, 60),
        ];
        db.write_now(move |tx| {
            for (user, role, seconds) in rows {
                let row: [db::Value; 4] = [
                    account.into(),
                    user.into(),
                    role.into(),
                    later(seconds).into(),
                ];
                let into = "INSERT INTO identity_member (account_id, user_id, role, created_at)";
                tx.exec(Sql::new(into).push_list(" VALUES", row))?;
            }
            Ok::<_, DbError>(())
        })
        .unwrap();
        db.migrate(&[&crate::MIGRATIONS]).unwrap();
        let roles: Vec<Role> = db
            .read_now(move |tx| {
                tx.all(
                    Sql::new("SELECT role FROM identity_member WHERE account_id = ")
                        .bind(account)
                        .push(" ORDER BY user_id LIMIT 9"),
                )
            })
            .unwrap();
        let wanted = [Role::Member, Role::Admin, Role::Owner, Role::ReadOnly];
        assert_eq!(roles, wanted);
    };
    both_at(&[&BEFORE], Clock::fixed(now()), upgrade);
}

/// Two owners who remove each other at the same moment: one of them stays.
#[test]
fn two_owners_cannot_remove_each_other_at_once() {
    both_at(&[&crate::MIGRATIONS], Clock::fixed(now()), |db| {
        let world = World::new(&db, |_| {}).unwrap();
        let by = Actor::system(world.shop.account);
        let (system, hash) = (by.clone(), crate::passwords::hash_now(PASSWORD).unwrap());
        let second = db
            .write_now(move |tx| {
                accounts::add_member(tx, &system, "two@shop.example", "Two", &hash, Role::Owner)
            })
            .unwrap();
        let outcomes: Vec<Result<Option<base::Uuid>, Error>> = std::thread::scope(|scope| {
            let run = |user: UserId| {
                let (db, by) = (db.clone(), by.clone());
                scope.spawn(move || {
                    db.write_now(move |tx| {
                        members::remove(tx, &by, user, Default::default(), &Default::default())
                    })
                })
            };
            let both = [run(world.shop.owner), run(second)];
            both.into_iter().map(|t| t.join().unwrap()).collect()
        });
        let gone = outcomes.iter().filter(|o| o.is_ok()).count();
        assert_eq!(gone, 1, "{outcomes:?}");
        assert!(outcomes.contains(&Err(Error::Conflict("last-owner"))));
    });
}

#[test]
fn an_invitation_is_used_once_even_by_two_at_once() {
    let fresh = sqlite(&[&crate::MIGRATIONS], Clock::fixed(now()));
    let world = World::new(&fresh.db, |_| {}).unwrap();
    let by = Actor::system(world.shop.account);
    assert!(by.may(Permission::OwnersManage).is_ok());
    let made = fresh
        .db
        .write_now(move |tx| invitations::invite(tx, &by, "x@new.example", Role::Member))
        .unwrap();
    let (first, second) = (UserId::new(), UserId::new());
    let join = |user: UserId| {
        let secret = made.secret.clone();
        fresh
            .db
            .write_now(move |tx| invitations::join(tx, &secret, user))
    };
    assert!(join(first).is_ok());
    assert_eq!(join(second), Err(Error::NotFound("invitation")));
    // The audit trail holds no secret.
    let secret = made.secret.clone();
    let details: Vec<Value> = fresh
        .db
        .read_now(|tx| tx.all(Sql::new("SELECT detail FROM identity_audit LIMIT 100")))
        .unwrap();
    assert!(!json!(details).to_string().contains(&secret));
}

#[test]
fn who_was_removed_is_told_where_their_access_ended() {
    story(|world, _| async move {
        let mut member = world.user(Role::Member).await.unwrap();
        let mut admin = world.user(Role::Admin).await.unwrap();
        let id = world.member_id(Role::Member).await.unwrap();
        let path = format!("{PAGE}/{id}/removal");
        assert_eq!(admin.post(&path, &[]).await.status, 303);
        let told = member.get("/accounts").await;
        assert_eq!(told.status, 200);
        assert!(
            told.body.contains("Your access to shop has ended"),
            "{}",
            told.body
        );
        assert!(!told.body.contains("any account yet"));
    });
}
