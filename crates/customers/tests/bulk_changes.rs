//! Many records given to a colleague at once, taken back, and handed over by who leaves: on both databases.

#![allow(clippy::unwrap_used, clippy::panic)]

mod world;

use axum::http::Method;
use base::{BulkChangeId, PersonId, Role, UserId};
use customers::bulk_changes::{self, Owned};
use customers::people::{Person, bulk};
use customers::{Hooks, Registry};
use db::{Db, Sql};
use identity::members::Holdings;
use identity::testing::World;
use serde_json::{Value, json};
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use web::testing::Client;
use world::{AREAS, add, id, program};

/// A world in which members are known to look after customers.
fn each<F: Future<Output = ()>>(story: impl Fn(World) -> F) {
    db::testing::both(AREAS, |db| {
        let holdings = || Holdings(Some(Arc::new(Owned)));
        let world = World::with(&db, customers::routes, |parts| {
            parts.with(Registry::default()).with(holdings())
        })
        .unwrap();
        tokio::runtime::Runtime::new()
            .unwrap()
            .block_on(story(world));
    });
}

/// Does what the worker would: everything that waits.
fn worked(world: &World, change: &str) {
    work_until(world, change, || false);
}

/// The same, cut off after the step at which `stops` says so; whether it was.
fn work_until(world: &World, change: &str, stops: impl Fn() -> bool) -> bool {
    let id: BulkChangeId = change.parse().unwrap();
    let (db, account) = (world.app.db.clone(), world.shop.account);
    let registry = Arc::new(Registry::default());
    let tell = || {
        if stops() {
            panic!("killed");
        }
    };
    let go = || {
        bulk_changes::work(&jobs::Slices::unresting(&db), account, id, &registry, &tell).unwrap()
    };
    tokio::task::block_in_place(|| catch_unwind(AssertUnwindSafe(go)).is_err())
}

fn user(world: &World, role: Role) -> UserId {
    let (account, word) = (world.shop.account, role.word());
    let name = Sql::new("SELECT m.user_id FROM identity_member m WHERE m.account_id = ")
        .bind(account)
        .push(" AND m.role = ")
        .bind(word);
    tokio::task::block_in_place(|| {
        world
            .app
            .db
            .read_now(move |tx| tx.one(name.clone()))
            .unwrap()
    })
}

fn count(db: &Db, sql: Sql) -> i64 {
    tokio::task::block_in_place(|| db.read_now(move |tx| tx.one(sql.clone())).unwrap())
}

/// So many people of one owner.
fn people(world: &World, owner: UserId, many: usize) -> Vec<PersonId> {
    let by = base::Actor::system(world.shop.account);
    let make = move |tx: &mut db::Tx<'_>| {
        let now = tx.now();
        let all: Vec<Person> = (0..many)
            .map(|n| {
                let mut person = Person::blank(PersonId::new(), now);
                person.name.full = format!("Person {n:04}");
                person.owner = Some(owner);
                person
            })
            .collect();
        bulk::insert(tx, &by, &all, &Hooks::default())?;
        Ok::<_, db::DbError>(all.iter().map(|p| p.id).collect::<Vec<_>>())
    };
    tokio::task::block_in_place(|| world.app.db.write_now(make).unwrap())
}

async fn owner(p: &mut Client, person: &str) -> Value {
    let read = p.get(&format!("/api/v1/people/{person}")).await;
    read.json()["owner"].clone()
}

async fn begun(p: &mut Client, body: &Value) -> String {
    let made = p.json(Method::POST, "/api/v1/bulk-changes", body).await;
    assert_eq!(made.status, 201, "{}", made.body);
    let id = id(&made.json());
    assert_eq!(
        made.header("location"),
        format!("/api/v1/bulk-changes/{id}")
    );
    id
}

/// Changed, unchanged and refused.
async fn tally(p: &mut Client, change: &str) -> (String, [i64; 3]) {
    let read = p.get(&format!("/api/v1/bulk-changes/{change}")).await;
    let read = read.json();
    let n = |name: &str| read[name].as_i64().unwrap();
    let all = [n("changed"), n("unchanged"), n("refused")];
    assert_eq!(read["total"].as_i64().unwrap(), all.iter().sum::<i64>());
    (read["state"].as_str().unwrap().to_owned(), all)
}

fn done(all: [i64; 3]) -> (String, [i64; 3]) {
    ("done".to_owned(), all)
}

#[test]
fn who_leaves_must_name_a_successor_and_loses_the_account_at_once() {
    each(|w| async move {
        let mut admin = w.program(Role::Admin).await.unwrap();
        let (leaves, heir) = (user(&w, Role::Member), user(&w, Role::Manager));
        let theirs = people(&w, leaves, 2);
        let company = admin
            .json(
                Method::POST,
                "/api/v1/companies",
                &json!({ "name": "Lanka Traders", "owner": leaves }),
            )
            .await;
        let company = format!("/api/v1/companies/{}", id(&company.json()));
        let path = format!("/api/v1/members/{leaves}");
        let read = admin.get(&path).await.json();
        assert_eq!(read["looks_after"], json!({ "people": 2, "companies": 1 }));

        for (query, code) in [
            ("", "successor-needed"),
            (&*format!("?successor={leaves}"), "successor-same"),
            ("?successor=somebody", "unknown-colleague"),
            (
                &*format!("?successor={}", w.other.owner),
                "unknown-colleague",
            ),
        ] {
            let path = format!("{path}{query}");
            let refused = admin.json(Method::DELETE, &path, &json!({})).await;
            assert_eq!(refused.status, 422, "{query}: {}", refused.body);
            let error = &refused.json()["errors"][0];
            assert_eq!(
                (&error["field"], &error["code"]),
                (&json!("successor"), &json!(code))
            );
        }
        assert_eq!(admin.get(&path).await.status, 200, "nothing changed");

        let mut b = w.user(Role::Member).await.unwrap();
        assert_eq!(b.get("/a/shop/people").await.status, 200);
        let gone = format!("{path}?successor={heir}");
        let gone = admin.json(Method::DELETE, &gone, &json!({})).await;
        assert_eq!(gone.status, 200, "{}", gone.body);
        let change = gone.json()["bulk_change"].as_str().unwrap().to_owned();
        // The access is gone before the job has begun.
        assert_eq!(b.get("/a/shop/people").await.status, 404);
        assert_eq!(
            owner(&mut admin, &theirs[0].to_string()).await,
            json!(leaves)
        );

        worked(&w, &change);
        assert_eq!(tally(&mut admin, &change).await, done([3, 0, 0]));
        for person in &theirs {
            assert_eq!(owner(&mut admin, &person.to_string()).await, json!(heir));
        }
        assert_eq!(admin.get(&company).await.json()["owner"], json!(heir));
        let trail = admin.get("/api/v1/audit?kind=member").await.json();
        let handed = &trail["items"]
            .as_array()
            .unwrap()
            .iter()
            .find(|row| row["action"] == "hand-over");
        let detail = &handed.unwrap()["detail"];
        assert_eq!(detail, &json!({ "to": heir, "people": 2, "companies": 1 }));
        let trail = admin
            .get(&format!("/api/v1/audit?record={}", theirs[0]))
            .await;
        assert!(
            trail.body.contains("\"update\"") && trail.body.contains(&change),
            "{}",
            trail.body
        );
        // What was handed over by who left cannot go back to them: that is said before, and nothing is undone.
        let undone = format!("/api/v1/bulk-changes/{change}/undo");
        let undone = admin.json(Method::POST, &undone, &json!({})).await;
        assert_eq!(
            (undone.status.as_u16(), &undone.json()["code"]),
            (409, &json!("nobody-to-give-back"))
        );
        let read = admin.get(&format!("/api/v1/bulk-changes/{change}")).await;
        assert_eq!(read.json()["undone_by"], Value::Null);
        // Their name stays, in the title and in the list.
        let mut browser = w.user(Role::Admin).await.unwrap();
        let page = browser
            .get(&format!("/a/shop/bulk-changes/{change}"))
            .await
            .body;
        assert!(
            page.contains("Hand-over from member to manager")
                && page.contains("whoever handed over is no longer here")
                && !page.contains("/undo\""),
            "{page}"
        );
        let list = browser.get("/a/shop/bulk-changes").await.body;
        assert!(list.contains("Hand-over from member to manager"), "{list}");
    });
}

#[test]
fn nobody_takes_over_only_when_that_is_said_on_the_page() {
    each(|w| async move {
        let mut admin = w.user(Role::Admin).await.unwrap();
        let mut p = w.program(Role::Admin).await.unwrap();
        let leaves = user(&w, Role::Member);
        let theirs = people(&w, leaves, 1);
        let path = format!("/a/shop/settings/members/{leaves}");
        let page = admin.get(&path).await.body;
        assert!(
            page.contains("1 person") && page.contains("Who takes over?"),
            "{page}"
        );
        let list = format!("href=\"/a/shop/people?filter=owner%3D%22{leaves}%22\"");
        assert!(page.contains(&list), "{page}");
        // Whoever may change nobody takes nobody over.
        let choice = |role| format!("<option value=\"{}\"", user(&w, role));
        assert!(page.contains(&choice(Role::Manager)), "{page}");
        assert!(!page.contains(&choice(Role::ReadOnly)), "{page}");
        let refused = admin
            .post(&format!("{path}/removal"), &[("successor", "")])
            .await;
        assert_eq!(refused.status, 422);
        assert!(
            refused.body.contains("Choose a successor, or nobody")
                && refused.body.contains("<details class=\"fold\" open"),
            "{}",
            refused.body
        );

        let gone = [("successor", "nobody")];
        let gone = admin.post(&format!("{path}/removal"), &gone).await;
        assert_eq!(gone.status, 303);
        let at = gone.header("location").to_owned();
        let change = at.rsplit('/').next().unwrap().to_owned();
        let page = admin.get(&at).await.body;
        assert!(
            page.contains("<live-progress") && page.contains("to nobody"),
            "{page}"
        );
        worked(&w, &change);
        assert_eq!(owner(&mut p, &theirs[0].to_string()).await, Value::Null);
        let page = admin.get(&at).await.body;
        assert!(
            page.contains("Done") && !page.contains("<live-progress"),
            "{page}"
        );
        // Who looks after nobody goes as before.
        let reader = user(&w, Role::ReadOnly);
        let path = format!("/a/shop/settings/members/{reader}/removal");
        let gone = admin.post(&path, &[]).await;
        assert_eq!(gone.header("location"), "/a/shop/settings/members");
    });
}

/// 500 people and a company in slices of 200: killed after the first and after the second slice, it goes on,
/// and each record is changed, told of and written into the trail once.
#[test]
fn a_hand_over_that_is_killed_goes_on_and_does_nothing_twice() {
    each(|w| async move {
        let mut admin = w.program(Role::Admin).await.unwrap();
        let (from, to) = (user(&w, Role::Member), user(&w, Role::Manager));
        let theirs = people(&w, from, 500);
        let body = json!({ "name": "Lanka Traders", "owner": from });
        admin.json(Method::POST, "/api/v1/companies", &body).await;
        let path = format!("/api/v1/members/{from}/hand-over");
        let run = admin.json(Method::POST, &path, &json!({ "to": to })).await;
        assert_eq!(run.status, 200, "{}", run.body);
        let change = run.json()["bulk_change"].as_str().unwrap().to_owned();

        // While it runs, who receives cannot leave: what comes after would be nobody's.
        let leaving = format!("/api/v1/members/{to}?successor=nobody");
        let refused = admin.json(Method::DELETE, &leaving, &json!({})).await;
        assert_eq!(refused.status, 409, "{}", refused.body);
        assert!(refused.body.contains("still-receiving"), "{}", refused.body);

        assert!(work_until(&w, &change, || true), "killed after a slice");
        let db = &w.app.db;
        let moved = || {
            let sql = Sql::new("SELECT COUNT(*) FROM customers_person WHERE account_id = ");
            sql.bind(w.shop.account).push(" AND owner_id = ").bind(to)
        };
        assert_eq!(count(db, moved()), 200);
        // Somebody else takes one over that waits: by hand, so it stays with them.
        let last = theirs.iter().max().unwrap();
        let by_hand = json!({ "owner": user(&w, Role::Admin) });
        let path = format!("/api/v1/people/{last}");
        assert_eq!(admin.json(Method::PATCH, &path, &by_hand).await.status, 200);
        // And one comes while it runs.
        let late = people(&w, from, 1);
        assert!(work_until(&w, &change, || true), "killed again");
        let steps = Cell::new(0);
        let killed = work_until(&w, &change, || {
            steps.set(steps.get() + 1);
            false
        });
        assert!(!killed && steps.get() >= 2, "{}", steps.get());
        assert_eq!(tally(&mut admin, &change).await, done([501, 1, 0]));
        assert_eq!(owner(&mut admin, &late[0].to_string()).await, json!(to));
        assert_eq!(owner(&mut admin, &last.to_string()).await, by_hand["owner"]);

        let of = |start: &'static str| Sql::new(start).bind(w.shop.account);
        let told = of("SELECT COUNT(*) FROM events_event WHERE account_id = ")
            .push(" AND name = 'person.updated'");
        // 499 of the hand-over, the late one, and the one by hand.
        assert_eq!(count(db, told), 501);
        let twice = of("SELECT COUNT(*) FROM customers_person WHERE account_id = ")
            .push(" AND version <> 2");
        assert_eq!(count(db, twice), 0, "each was changed once");
        let trail = of("SELECT COUNT(*) FROM identity_audit WHERE account_id = ")
            .push(" AND action = 'update' AND subject_kind IN ('person', 'company')");
        assert_eq!(count(db, trail), 502);
        let whole = of("SELECT COUNT(*) FROM identity_audit WHERE account_id = ")
            .push(" AND action = 'hand-over'");
        assert_eq!(count(db, whole), 1);
        // Run once more, as when the end was not written down, it does nothing.
        worked(&w, &change);
        assert_eq!(tally(&mut admin, &change).await, done([501, 1, 0]));
    });
}

#[test]
fn what_was_changed_at_once_is_taken_back_unless_it_was_changed_since() {
    each(|w| async move {
        let mut p = program(&w).await;
        let manager = user(&w, Role::Manager);
        let (member, admin) = (user(&w, Role::Member), user(&w, Role::Admin));
        let mut ids = Vec::new();
        for (name, owner) in [
            ("Ann", json!(member)),
            ("Bob", Value::Null),
            ("Cid", json!(manager)),
            ("Dan", json!(admin)),
        ] {
            let body = json!({ "name": { "full": name }, "owner": owner });
            ids.push(id(&add(&mut p, &body).await));
        }
        // A choice on the page, twice the same, and one that nobody has.
        let gone = PersonId::new().to_string();
        let mut b = w.user(Role::Member).await.unwrap();
        let list = b.get("/a/shop/people").await.body;
        assert!(
            list.contains("form=\"people-choice\"") && list.contains(&ids[0]),
            "{list}"
        );
        let none = b
            .post("/a/shop/bulk-changes/new", &[("kind", "people")])
            .await;
        assert_eq!(
            (none.status.as_u16(), none.header("location")),
            (303, "/a/shop/people")
        );
        let mut form: Vec<(&str, &str)> = ids.iter().map(|id| ("record", id.as_str())).collect();
        form.extend([
            ("record", ids[0].as_str()),
            ("record", gone.as_str()),
            ("kind", "people"),
        ]);
        let asked = b.post("/a/shop/bulk-changes/new", &form).await;
        assert!(
            asked.body.contains("5 people") && asked.body.contains(">manager</option>"),
            "{}",
            asked.body
        );
        let unsaid = b.post("/a/shop/bulk-changes", &form).await;
        assert_eq!(unsaid.status, 422, "{}", unsaid.body);
        assert!(
            unsaid.body.contains(&ids[3]),
            "the choice is kept: {}",
            unsaid.body
        );
        let to = manager.to_string();
        form.push(("owner", &to));
        let begun = b.post("/a/shop/bulk-changes", &form).await;
        assert_eq!(begun.status, 303, "{}", begun.body);
        let at = begun.header("location").to_owned();
        let change = at.rsplit('/').next().unwrap().to_owned();
        worked(&w, &change);
        // Cid was the manager's already, and one is not there.
        assert_eq!(
            tally(&mut admin_of(&w).await, &change).await,
            done([3, 1, 1])
        );
        let page = b.get(&at).await.body;
        assert!(
            page.contains("New owner: manager") && page.contains("/undo\""),
            "{page}"
        );

        // Dan changes hands again by hand; Bob gets another name, which is no matter.
        let path = format!("/api/v1/people/{}", ids[3]);
        p.json(Method::PATCH, &path, &json!({ "owner": member }))
            .await;
        let path = format!("/api/v1/people/{}", ids[1]);
        p.json(
            Method::PATCH,
            &path,
            &json!({ "name": { "full": "Bobby" } }),
        )
        .await;
        let back = b.post(&format!("{at}/undo"), &[]).await;
        let undo = back
            .header("location")
            .rsplit('/')
            .next()
            .unwrap()
            .to_owned();
        worked(&w, &undo);
        assert_eq!(tally(&mut admin_of(&w).await, &undo).await, done([2, 0, 1]));
        for (at, expected) in [json!(member), Value::Null, json!(manager), json!(member)]
            .iter()
            .enumerate()
        {
            assert_eq!(owner(&mut p, &ids[at]).await, *expected, "{at}");
        }
        let again = b.post(&format!("{at}/undo"), &[]).await;
        assert_eq!(again.status, 409, "{}", again.body);
        assert!(b.get(&at).await.body.contains("This was undone"));
        // The way back says of what it is one, and the list that the first counts no more.
        let page = b.get(&format!("/a/shop/bulk-changes/{undo}")).await.body;
        assert!(page.contains(&format!("href=\"{at}\"")), "{page}");
        let list = b.get("/a/shop/bulk-changes").await.body;
        assert!(list.contains(">Undone<"), "{list}");
        let list = b.get("/a/shop/bulk-changes").await.body;
        assert!(
            list.contains("Undo of “New owner: manager”") && list.contains("New owner: manager"),
            "{list}"
        );
        // Somebody else's are not there.
        let mut other = w.user(Role::Manager).await.unwrap();
        assert_eq!(other.get(&at).await.status, 404);
        assert!(
            !other
                .get("/a/shop/bulk-changes")
                .await
                .body
                .contains("New owner")
        );
    });
}

#[test]
fn what_nothing_could_be_taken_back_of_is_not_undone() {
    each(|w| async move {
        let mut p = w.program(Role::Admin).await.unwrap();
        let (member, manager) = (user(&w, Role::Member), user(&w, Role::Manager));
        let one = people(&w, member, 1)[0].to_string();
        let wish = json!({ "kind": "people", "ids": [one], "owner": manager });
        let change = begun(&mut p, &wish).await;
        worked(&w, &change);
        // Somebody else gave the only one on.
        let path = format!("/api/v1/people/{one}");
        let given = p
            .json(Method::PATCH, &path, &json!({ "owner": null }))
            .await;
        assert_eq!(given.status, 200, "{}", given.body);
        let undo = format!("/api/v1/bulk-changes/{change}/undo");
        let undo = id(&p.json(Method::POST, &undo, &json!({})).await.json());
        worked(&w, &undo);
        assert_eq!(tally(&mut p, &undo).await, done([0, 0, 1]));
        let read = p.get(&format!("/api/v1/bulk-changes/{change}")).await;
        assert_eq!(read.json()["undone_by"], Value::Null);
    });
}

async fn admin_of(w: &World) -> Client {
    w.program(Role::Admin).await.unwrap()
}

#[test]
fn all_that_a_list_shows_is_given_by_its_filter_its_view_or_its_search() {
    each(|w| async move {
        let mut p = w.program(Role::Admin).await.unwrap();
        let (manager, member) = (user(&w, Role::Manager), user(&w, Role::Member));
        let mut ids = Vec::new();
        for (name, stage, owner) in [
            ("Ann Perera", "customer", json!(member)),
            ("Bob Perera", "lead", json!(member)),
            ("Cid Silva", "customer", Value::Null),
        ] {
            let body = json!({ "name": { "full": name }, "stage": stage, "owner": owner });
            ids.push(id(&add(&mut p, &body).await));
        }
        let mut b = w.user(Role::Member).await.unwrap();
        let to = manager.to_string();
        let mut given = async |query: &[(&str, &str)], asked: &str| {
            let mut form = vec![("kind", "people"), ("all", "on")];
            form.extend(query);
            let page = b.post("/a/shop/bulk-changes/new", &form).await;
            assert!(page.body.contains(asked), "{asked}: {}", page.body);
            form.push(("owner", &to));
            let begun = b.post("/a/shop/bulk-changes", &form).await;
            assert_eq!(begun.status, 303, "{}", begun.body);
            let change = begun
                .header("location")
                .rsplit('/')
                .next()
                .unwrap()
                .to_owned();
            worked(&w, &change);
            change
        };
        given(
            &[("filter", "stage = customer"), ("view", "mine")],
            "1 person",
        )
        .await;
        assert_eq!(owner(&mut p, &ids[0]).await, json!(manager));
        assert_eq!(owner(&mut p, &ids[2]).await, Value::Null);
        given(&[("q", "perera")], "2 people").await;
        assert_eq!(owner(&mut p, &ids[1]).await, json!(manager));
        assert_eq!(owner(&mut p, &ids[2]).await, Value::Null);
        given(&[], "3 people").await;
        assert_eq!(owner(&mut p, &ids[2]).await, json!(manager));
        let wrong = [("kind", "people"), ("all", "on"), ("filter", "stag = x")];
        let wrong = b.post("/a/shop/bulk-changes/new", &wrong).await;
        assert_eq!(wrong.status, 422, "{}", wrong.body);

        let body = json!({ "name": "Lanka Traders", "owner": manager });
        let made = p.json(Method::POST, "/api/v1/companies", &body).await;
        let path = format!("/api/v1/companies/{}", id(&made.json()));
        let filter = json!({ "kind": "companies", "filter": "name contains lanka", "owner": null });
        let change = begun(&mut p, &filter).await;
        worked(&w, &change);
        assert_eq!(p.get(&path).await.json()["owner"], Value::Null);
        let list = b.get("/a/shop/companies?filter=owner%20is%20empty").await;
        assert!(list.body.contains("Lanka Traders"), "{}", list.body);

        for (body, field, code) in [
            (
                json!({ "kind": "orders", "ids": [], "owner": null }),
                "kind",
                "bulk-kind",
            ),
            (
                json!({ "kind": "people", "ids": [], "owner": null }),
                "ids",
                "nothing-chosen",
            ),
            (
                json!({ "kind": "people", "owner": null }),
                "ids",
                "ids-or-filter",
            ),
            (
                json!({ "kind": "people", "ids": [ids[0]] }),
                "owner",
                "required",
            ),
            (
                json!({ "kind": "people", "ids": [ids[0]], "owner": w.other.owner }),
                "owner",
                "unknown-colleague",
            ),
            (
                json!({ "kind": "people", "filter": "nam = x", "owner": null }),
                "filter",
                "filter-field",
            ),
        ] {
            let refused = p.json(Method::POST, "/api/v1/bulk-changes", &body).await;
            assert_eq!(refused.status, 422, "{body}: {}", refused.body);
            let error = &refused.json()["errors"][0];
            assert_eq!(
                (&error["field"], &error["code"]),
                (&json!(field), &json!(code)),
                "{body}"
            );
        }
        let read = w
            .program(Role::ReadOnly)
            .await
            .unwrap()
            .json(Method::POST, "/api/v1/bulk-changes", &filter)
            .await;
        assert_eq!(read.status, 403);
    });
}

#[test]
fn who_has_left_or_reaches_less_by_now_changes_nothing_more() {
    each(|w| async move {
        let mut admin = w.program(Role::Admin).await.unwrap();
        let (member, manager) = (user(&w, Role::Member), user(&w, Role::Manager));
        people(&w, manager, 300);
        let mut b = w.user(Role::Member).await.unwrap();
        let to = member.to_string();
        let form = [("kind", "people"), ("all", "on"), ("owner", to.as_str())];
        let begun = b.post("/a/shop/bulk-changes", &form).await;
        let change = begun
            .header("location")
            .rsplit('/')
            .next()
            .unwrap()
            .to_owned();
        assert!(work_until(&w, &change, || true));
        let path = format!("/api/v1/members/{member}");
        let changed = admin
            .json(Method::PATCH, &path, &json!({ "role": "read-only" }))
            .await;
        assert_eq!(changed.status, 200, "{}", changed.body);
        worked(&w, &change);
        let read = admin
            .get(&format!("/api/v1/bulk-changes/{change}"))
            .await
            .json();
        assert_eq!(
            (&read["state"], &read["changed"], &read["total"]),
            (&json!("stopped"), &json!(200), &json!(300))
        );
        let page = w
            .user(Role::Admin)
            .await
            .unwrap()
            .get(&format!("/a/shop/bulk-changes/{change}"))
            .await;
        assert!(
            page.body.contains("may no longer change these records"),
            "{}",
            page.body
        );
    });
}

async fn records(p: &mut Client, change: &str, of: &str) -> Vec<Value> {
    let read = p
        .get(&format!("/api/v1/bulk-changes/{change}/records?of={of}"))
        .await;
    assert_eq!(read.status, 200, "{}", read.body);
    let mut items = read.json()["items"].as_array().unwrap().clone();
    items.sort_by_key(|item| item["name"].as_str().unwrap_or_default().to_owned());
    items
}

async fn field(p: &mut Client, path: &str, name: &str) -> Value {
    p.get(path).await.json()[name].clone()
}

/// What was given is taken back and what was taken given, record by record; who is different by now stays.
#[test]
fn many_are_tagged_at_once_each_record_is_listed_and_led_back() {
    each(|w| async move {
        let mut p = program(&w).await;
        let mut ids = Vec::new();
        for (name, tags) in [
            ("Ann", json!(["old", "x"])),
            ("Bob", json!([])),
            ("Cid", json!(["vip"])),
        ] {
            ids.push(id(&add(
                &mut p,
                &json!({ "name": { "full": name }, "tags": tags }),
            )
            .await));
        }
        let gone = PersonId::new().to_string();
        let mut all = ids.clone();
        all.push(gone.clone());
        let both =
            json!({ "kind": "people", "ids": all, "add_tags": ["vip"], "remove_tags": ["vip"] });
        let refused = p.json(Method::POST, "/api/v1/bulk-changes", &both).await;
        assert_eq!(
            (
                refused.status.as_u16(),
                &refused.json()["errors"][0]["code"]
            ),
            (422, &json!("tag-both-ways"))
        );
        let two = json!({ "kind": "people", "ids": all, "add_tags": ["vip"], "stage": "lead" });
        let refused = p.json(Method::POST, "/api/v1/bulk-changes", &two).await;
        assert_eq!(
            (
                refused.status.as_u16(),
                &refused.json()["errors"][0]["code"]
            ),
            (422, &json!("one-change"))
        );
        let wish =
            json!({ "kind": "people", "ids": all, "add_tags": [" vip "], "remove_tags": ["old"] });
        let change = begun(&mut p, &wish).await;
        worked(&w, &change);
        // Cid had the tag and not the other, and one is not there.
        assert_eq!(tally(&mut p, &change).await, done([2, 1, 1]));
        let made = records(&mut p, &change, "changed").await;
        let was = |at: usize| made[at]["was"].clone();
        assert_eq!(
            (&made[0]["name"], &made[1]["name"], made.len()),
            (&json!("Ann"), &json!("Bob"), 2)
        );
        assert_eq!(
            was(0),
            json!({ "add_tags": ["old"], "remove_tags": ["vip"] })
        );
        assert_eq!(was(1), json!({ "add_tags": [], "remove_tags": ["vip"] }));
        let left = records(&mut p, &change, "left").await;
        let why: Vec<_> = left
            .iter()
            .map(|one| (one["name"].clone(), one["left"].clone(), one["id"].clone()))
            .collect();
        assert_eq!(
            why,
            [
                (Value::Null, json!("gone"), json!(gone)),
                (json!("Cid"), json!("same"), json!(ids[2])),
            ]
        );
        let path = |at: usize| format!("/api/v1/people/{}", ids[at]);
        assert_eq!(field(&mut p, &path(0), "tags").await, json!(["x", "vip"]));
        assert_eq!(field(&mut p, &path(1), "tags").await, json!(["vip"]));

        // On the page, a part at a time.
        let mut admin = w.user(Role::Admin).await.unwrap();
        let page = admin
            .get(&format!("/a/shop/bulk-changes/{change}?limit=1"))
            .await
            .body;
        assert!(
            page.contains("Tags added: vip; taken away: old") && !page.contains("It has begun"),
            "{page}"
        );
        assert!(
            page.contains(&format!("/a/shop/people/{}", ids[0])) && page.contains("after="),
            "{page}"
        );
        let page = admin
            .get(&format!("/a/shop/bulk-changes/{change}?of=left"))
            .await
            .body;
        assert!(
            page.contains("It was so already") && page.contains("It is no longer there"),
            "{page}"
        );

        p.json(Method::PATCH, &path(0), &json!({ "tags": ["x"] }))
            .await;
        let undone = p
            .json(
                Method::POST,
                &format!("/api/v1/bulk-changes/{change}/undo"),
                &json!({}),
            )
            .await;
        let undo = id(&undone.json());
        worked(&w, &undo);
        assert_eq!(tally(&mut p, &undo).await, done([1, 0, 1]));
        assert_eq!(field(&mut p, &path(1), "tags").await, json!([]));
        assert_eq!(
            field(&mut p, &path(0), "tags").await,
            json!(["x"]),
            "changed since, so it stays"
        );
        let left = records(&mut p, &undo, "left").await;
        assert_eq!(
            (&left[0]["name"], &left[0]["left"]),
            (&json!("Ann"), &json!("since"))
        );
        let mut other = w.user(Role::Manager).await.unwrap();
        let page = other.get(&format!("/a/shop/bulk-changes/{change}")).await;
        assert_eq!(
            page.status, 404,
            "who did not begin it does not see whom it is about"
        );
    });
}

/// Killed in the middle it goes on; each that was moved has exactly one entry on the timeline, and goes back.
#[test]
fn many_are_moved_to_another_stage_once_and_companies_as_well() {
    each(|w| async move {
        let mut p = program(&w).await;
        let owner = user(&w, Role::Member);
        let all = people(&w, owner, 60);
        let ids: Vec<String> = all.iter().map(|id| id.to_string()).collect();
        let change = begun(
            &mut p,
            &json!({ "kind": "people", "ids": ids, "stage": "loyal" }),
        )
        .await;
        // The list, and one slice of 25.
        let steps = Cell::new(0);
        let killed = work_until(&w, &change, || {
            steps.set(steps.get() + 1);
            steps.get() == 1
        });
        assert!(killed);
        let entries =
            || Sql::new("SELECT COUNT(*) FROM customers_interaction WHERE kind = 'stage_change'");
        assert_eq!(count(&w.app.db, entries()), 25);
        worked(&w, &change);
        assert_eq!(tally(&mut p, &change).await, done([60, 0, 0]));
        assert_eq!(count(&w.app.db, entries()), 60);
        let path = format!("/api/v1/people/{}", ids[7]);
        assert_eq!(field(&mut p, &path, "stage").await, "loyal");
        let trail = Sql::new(
            "SELECT COUNT(*) FROM identity_audit WHERE action = 'update' AND subject_kind = 'person'",
        );
        assert_eq!(count(&w.app.db, trail), 60);
        p.json(Method::PATCH, &path, &json!({ "stage": "former" }))
            .await;
        let undone = p
            .json(
                Method::POST,
                &format!("/api/v1/bulk-changes/{change}/undo"),
                &json!({}),
            )
            .await;
        let undo = id(&undone.json());
        worked(&w, &undo);
        assert_eq!(tally(&mut p, &undo).await, done([59, 0, 1]));
        assert_eq!(field(&mut p, &path, "stage").await, "former");

        let firm = p
            .json(
                Method::POST,
                "/api/v1/companies",
                &json!({ "name": "Firm" }),
            )
            .await;
        let firm = id(&firm.json());
        let change = begun(
            &mut p,
            &json!({ "kind": "companies", "ids": [firm], "stage": "prospect" }),
        )
        .await;
        worked(&w, &change);
        assert_eq!(
            field(&mut p, &format!("/api/v1/companies/{firm}"), "stage").await,
            "prospect"
        );
        let made = records(&mut p, &change, "changed").await;
        assert_eq!(
            (&made[0]["kind"], &made[0]["was"]),
            (&json!("company"), &json!({ "stage": "lead" }))
        );
    });
}

/// By plain forms: the few that are chosen are named with who has them; what is wrong is said and the choice kept.
#[test]
fn the_question_names_who_is_chosen_and_asks_for_what_is_to_change() {
    each(|w| async move {
        let mut p = program(&w).await;
        let manager = user(&w, Role::Manager);
        let body = json!({ "name": { "full": "Ann" }, "owner": manager, "tags": ["regular", "tea"], "stage": "lead" });
        let ann = id(&add(&mut p, &body).await);
        let mut b = w.user(Role::Member).await.unwrap();
        let list = b.get("/a/shop/people").await.body;
        for what in ["owner", "stage", "tags"] {
            assert!(
                list.contains(&format!("name=\"what\" value=\"{what}\"")),
                "{what}: {list}"
            );
        }
        let chosen = [
            ("kind", "people"),
            ("record", ann.as_str()),
            ("what", "tags"),
        ];
        let asked = b.post("/a/shop/bulk-changes/new", &chosen).await.body;
        assert!(
            asked.contains(">Ann<")
                && asked.contains("regular, tea")
                && !asked.contains("manager")
                && asked.contains("name=\"add_tags\""),
            "{asked}"
        );
        // What stands beside a name is what would change.
        for (what, now) in [("owner", "manager"), ("stage", "Lead")] {
            let form = [chosen[0], chosen[1], ("what", what)];
            let asked = b.post("/a/shop/bulk-changes/new", &form).await.body;
            let table = asked.split("</table>").next().unwrap();
            assert!(table.contains(now), "{what}: {asked}");
        }
        let wrong = b.post("/a/shop/bulk-changes", &chosen).await;
        assert!(
            wrong.status == 422
                && wrong.body.contains(&ann)
                && wrong.body.contains("name=\"add_tags\""),
            "{}",
            wrong.body
        );
        let mut form = chosen.to_vec();
        form.push(("add_tags", "vip, big"));
        let begun = b.post("/a/shop/bulk-changes", &form).await;
        assert_eq!(begun.status, 303, "{}", begun.body);
        assert!(
            !begun.header("set-cookie").contains("flash"),
            "the page says itself how far it is"
        );
        let change = begun
            .header("location")
            .rsplit('/')
            .next()
            .unwrap()
            .to_owned();
        worked(&w, &change);
        assert_eq!(
            field(&mut p, &format!("/api/v1/people/{ann}"), "tags").await,
            json!(["regular", "tea", "vip", "big"])
        );
        let stage = [
            ("kind", "people"),
            ("record", ann.as_str()),
            ("what", "stage"),
            ("stage", "nowhere"),
        ];
        assert_eq!(b.post("/a/shop/bulk-changes", &stage).await.status, 422);
    });
}

/// A role whose tags are locked may not wish them, and is not offered it.
#[test]
fn what_is_locked_is_neither_offered_nor_taken() {
    each(|w| async move {
        let fields = identity::Hideable(vec![identity::HideableField {
            name: "tags".into(),
            label: identity::Label::Key("person-tags"),
            lockable: true,
        }]);
        let all = |p: &str| (p.to_owned(), identity::roles::Reach::All);
        let new = identity::roles::NewRole {
            name: "Desk".into(),
            grants: ["people.read", "people.write"].map(all).into(),
            hidden: Vec::new(),
            locked: vec!["tags".into()],
        };
        let by = base::Actor::system(w.shop.account);
        let role = w
            .app
            .db
            .write(move |tx| identity::roles::create(tx, &by, &new, &fields));
        let role = Role::Own(role.await.unwrap());
        let user = tokio::task::block_in_place(|| w.member("desk", role)).unwrap();
        let (mut b, mut p) = w.at_work("desk", user, role).await.unwrap();
        let ann = id(&add(&mut p, &json!({ "name": { "full": "Ann" } })).await);
        let list = b.get("/a/shop/people").await.body;
        assert!(
            list.contains("value=\"stage\"") && !list.contains("value=\"tags\""),
            "{list}"
        );
        let wish = json!({ "kind": "people", "ids": [ann], "add_tags": ["vip"] });
        let refused = p.json(Method::POST, "/api/v1/bulk-changes", &wish).await;
        assert_eq!(
            (refused.status.as_u16(), &refused.json()["field"]),
            (403, &json!("tags"))
        );
    });
}
