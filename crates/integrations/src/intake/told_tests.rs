//! What is told of people and companies: where it goes, and what stands of it in the audit trail.

use crate::testing::{NOW, Shop, each};
use axum::http::Method;
use base::{Channel, Direction, Kind, Timestamp, Uuid};
use customers::interactions::{self, New};
use db::testing::both_at;
use db::{DbError, Sql};
use serde_json::{Value, json};

/// What write keys left in the trail: action, kind, record, detail; first come first.
async fn trail(shop: &Shop) -> Vec<(String, String, Option<Uuid>, Value)> {
    let rows = shop.db.read(|tx| {
        tx.all::<(String, String, Option<Uuid>, Value)>(Sql::new(
            "SELECT action, subject_kind, subject_id, detail FROM identity_audit
              WHERE actor_kind = 'write_key' ORDER BY audit_id",
        ))
    });
    let rows: Result<_, DbError> = rows.await;
    rows.unwrap()
}

async fn company_of(shop: &Shop, user: &str) -> Value {
    let id = shop.person(user).await["company"]
        .as_str()
        .unwrap()
        .to_owned();
    let path = format!("/api/v1/companies/{id}");
    shop.program().await.get(&path).await.json()
}

#[test]
fn what_a_key_changes_of_records_stands_in_the_trail() {
    each(|shop| async move {
        for user in ["u1", "u2"] {
            let new = json!({ "external_ids": [{ "source": "segment", "id": user }] });
            let mut program = shop.program().await;
            let made = program.json(Method::POST, "/api/v1/people", &new).await;
            assert_eq!(made.status, 201, "{}", made.body);
        }
        let batch = json!({ "batch": [
            { "type": "identify", "userId": "u1", "traits": { "email": "a@example.lk", "phone": "+94771234567" } },
            { "type": "identify", "userId": "u2", "traits": { "email": "b@example.lk", "phone": "+94771234568" } },
            { "type": "identify", "userId": "u3", "traits": { "name": "New" } },
            { "type": "alias", "userId": "u3b", "previousId": "u3" },
            { "type": "group", "userId": "u1", "groupId": "g1" },
            { "type": "track", "userId": "u2", "event": "Seen" },
        ]});
        shop.sent("/v1/batch", &batch).await;
        let mut ids = Vec::new();
        for user in ["u1", "u2", "u3"] {
            let id = shop.person(user).await["id"].as_str().unwrap().to_owned();
            ids.push(id.parse::<Uuid>().unwrap());
        }
        let company = company_of(&shop, "u1").await["id"].clone();
        let rows = trail(&shop).await;
        let key = rows[0].3["write_key"].clone();
        assert!(key.is_string());
        let row = |action: &str, kind: &str, id, detail: Value| {
            (action.to_owned(), kind.to_owned(), Some(id), detail)
        };
        let reached = json!(["company", "emails", "phones"]);
        let expected = [
            row("create", "person", ids[2], json!({ "write_key": key })),
            row(
                "update",
                "person",
                ids[0],
                json!({ "fields": reached, "write_key": key }),
            ),
            row(
                "update",
                "person",
                ids[1],
                json!({ "fields": ["emails", "phones"], "write_key": key }),
            ),
            row(
                "create",
                "company",
                company.as_str().unwrap().parse().unwrap(),
                json!({ "write_key": key }),
            ),
        ];
        assert_eq!(rows, expected);
        // The same again changes nothing, and leaves nothing.
        shop.sent("/v1/batch", &batch).await;
        assert_eq!(trail(&shop).await.len(), 4);
        // Of several with the same fields one row; each finds it by its id.
        let names = json!({ "batch": [
            { "type": "identify", "userId": "u1", "traits": { "name": "One" } },
            { "type": "identify", "userId": "u2", "traits": { "name": "Two" } },
            { "type": "group", "userId": "u2", "groupId": "g1", "traits": { "name": "Acme Works" } },
            { "type": "alias", "userId": "u3c", "previousId": "u3" },
        ]});
        shop.sent("/v1/batch", &names).await;
        let rows = trail(&shop).await.split_off(4);
        let did: Vec<(&str, &str, &Value)> = rows
            .iter()
            .map(|(action, kind, _, detail)| (action.as_str(), kind.as_str(), &detail["fields"]))
            .collect();
        let expected = [
            ("update", "person", &json!(["company", "name.full"])),
            ("update", "person", &json!(["external_ids"])),
            ("update", "person", &json!(["name.full"])),
            ("update", "company", &json!(["name"])),
        ];
        assert_eq!(did, expected);
        let path = format!("/api/v1/audit?record={}&action=update", ids[1]);
        let found = shop.program().await.get(&path).await.json();
        assert_eq!(found["items"].as_array().map(Vec::len), Some(2), "{found}");
        // Who looks at it reads sentences, in the reader's language.
        let mut admin = shop.world.user(base::Role::Admin).await.unwrap();
        let page = format!("/a/shop/settings/audit?record={}", ids[0]);
        let page = admin.get(&page).await;
        assert_eq!(page.status, 200);
        assert!(
            page.body.contains("Fields: Company, E-mail, Phone")
                && page.body.contains("Write key: Site"),
            "{}",
            page.body
        );
    });
}

#[test]
fn several_records_are_named_in_one_row() {
    each(|shop| async move {
        let people = |names: &[&str]| {
            let identify =
                |n: &&str| json!({ "type": "identify", "userId": n, "traits": { "name": n } });
            json!({ "batch": names.iter().map(identify).collect::<Vec<_>>() })
        };
        shop.sent("/v1/batch", &people(&["a", "b", "c"])).await;
        let rows = trail(&shop).await;
        assert_eq!(rows.len(), 1, "{rows:?}");
        let (action, kind, record, detail) = &rows[0];
        assert_eq!(
            (action.as_str(), kind.as_str(), *record),
            ("create", "person", None)
        );
        let mut ids = Vec::new();
        for user in ["a", "b", "c"] {
            ids.push(shop.person(user).await["id"].clone());
        }
        ids.sort_by_key(ToString::to_string);
        assert_eq!(detail["ids"], json!(ids));
    });
}

/// A company that was made by API is found by its id, one that a group made by the API as well.
#[test]
fn a_group_is_known_by_the_ids_of_companies() {
    each(|shop| async move {
        let mut program = shop.program().await;
        let new =
            json!({ "name": "Real Acme", "external_ids": [{ "source": "segment", "id": "acme" }] });
        let made = program.json(Method::POST, "/api/v1/companies", &new).await;
        assert_eq!(made.status, 201, "{}", made.body);
        let group = json!({ "userId": "u1", "groupId": "acme", "traits": { "name": "Fake", "domain": "acme.example" } });
        shop.sent("/v1/group", &group).await;
        let company = company_of(&shop, "u1").await;
        assert_eq!(company["id"], made.json()["id"]);
        assert_eq!(company["name"], "Real Acme", "nothing is overwritten");
        assert_eq!(
            company["custom"]["domain"], "acme.example",
            "a gap is filled"
        );
        // Named by its id until its name is told.
        shop.sent("/v1/group", &json!({ "userId": "u2", "groupId": "g1" }))
            .await;
        let company = company_of(&shop, "u2").await;
        assert_eq!(company["name"], "g1");
        assert_eq!(
            company["external_ids"],
            json!([{ "source": "segment", "id": "g1" }])
        );
        let told = json!({ "userId": "u2", "groupId": "g1", "traits": { "name": "Acme Works", "employees": 12 } });
        shop.sent("/v1/group", &told).await;
        let filled = company_of(&shop, "u2").await;
        assert_eq!(filled["id"], company["id"]);
        assert_eq!(
            (&filled["name"], &filled["custom"]["employees"]),
            (&json!("Acme Works"), &json!(12))
        );
        let again = json!({ "userId": "u2", "groupId": "g1", "traits": { "name": "Another" } });
        shop.sent("/v1/group", &again).await;
        assert_eq!(company_of(&shop, "u2").await["name"], "Acme Works");
        let found = program
            .get("/api/v1/search?q=works&kinds=company")
            .await
            .json();
        assert_eq!(found["items"].as_array().map(Vec::len), Some(1), "{found}");
        let found = program
            .get("/api/v1/search?q=acme%20works&kinds=person")
            .await
            .json();
        assert_eq!(
            found["items"].as_array().map(Vec::len),
            Some(1),
            "by the company's name: {found}"
        );
    });
}

/// The table of groups is carried over; whoever has the id meanwhile keeps it, and what is gone stays gone.
#[test]
fn groups_of_before_are_ids_of_companies() {
    let old = db::Area {
        name: crate::MIGRATIONS.name,
        files: &crate::MIGRATIONS.files[..2],
    };
    let old: &'static db::Area = Box::leak(Box::new(old));
    let mut areas = crate::testing::AREAS.to_vec();
    let last = areas.len() - 1;
    areas[last] = old;
    let areas: &'static [&'static db::Area] = areas.leak();
    let now: Timestamp = NOW.parse().unwrap();
    both_at(areas, base::Clock::fixed(now), |db| {
        let account = base::AccountId::new();
        let by = base::Actor::system(account);
        let made = by.clone();
        let (here, there) = db
            .write_now(move |tx| {
                let make = |tx: &mut db::Tx<'_>, name: &str, ids: Value| {
                    let change = json!({ "name": name, "external_ids": ids });
                    let change = customers::companies::CompanyChange::read(&change)?;
                    customers::companies::actions::create(tx, &made, change)
                };
                let here = make(tx, "Acme", json!([]))?.id;
                let there = make(tx, "Other", json!([{ "source": "s", "id": "g2" }]))?.id;
                let gone = base::CompanyId::new();
                for (group, company) in [("g1", here), ("g2", here), ("g3", gone)] {
                    let row: [db::Value; 4] =
                        [account.into(), "s".into(), group.into(), company.into()];
                    let into =
                        "INSERT INTO integrations_group (account_id, source, group_id, company_id)";
                    tx.exec(Sql::new(into).push_list(" VALUES", row))?;
                }
                Ok::<_, base::Error>((here, there))
            })
            .unwrap();
        db.migrate(crate::testing::AREAS).unwrap();
        let ids = db.read_now(move |tx| {
            tx.all::<(String, base::CompanyId)>(
                Sql::new("SELECT external_id, company_id FROM customers_company_external_id WHERE account_id = ")
                    .bind(account)
                    .push(" ORDER BY external_id"),
            )
        });
        let expected = [("g1".to_owned(), here), ("g2".to_owned(), there)];
        assert_eq!(ids.unwrap(), expected);
    });
}

#[test]
fn what_sites_tell_beside_names_is_kept() {
    each(|shop| async move {
        let identify = json!({ "userId": "u1",
            "traits": { "name": "Nimali", "plan": "gold", "age": 31, "company": { "name": "Acme" }, "empty": "",
                "address": { "city": "Kandy", "country": "Wakanda" } },
            "context": { "locale": "si-LK", "timezone": "Asia/Colombo", "traits": { "title": "Dr", "plan": "old" } },
        });
        shop.sent("/v1/identify", &identify).await;
        let person = shop.person("u1").await;
        let own =
            json!({ "plan": "gold", "age": 31, "company": { "name": "Acme" }, "title": "Dr" });
        assert_eq!(person["custom"], own);
        assert_eq!(person["language"], "si-LK");
        assert_eq!(person["time_zone"], "Asia/Colombo");
        assert_eq!(
            person["addresses"][0]["country"], "",
            "nobody knows that country"
        );
        for (user, told, letters) in [
            ("u2", "Sri Lanka", "LK"),
            ("u3", "ශ්‍රී ලංකාව", "LK"),
            ("u4", "et", "ET"),
        ] {
            let traits = json!({ "address": { "city": "K", "country": told } });
            shop.sent("/v1/identify", &json!({ "userId": user, "traits": traits }))
                .await;
            assert_eq!(shop.person(user).await["addresses"][0]["country"], letters);
        }
        let track = json!({ "userId": "u1", "event": "Bought", "messageId": "t", "properties": { "a": 1 },
            "context": { "traits": { "plan": "new", "phone": "+94771234567" }, "locale": "en",
                "campaign": { "source": "news", "name": "may", "n": 1 }, "page": { "url": "https://x.example/" } } });
        shop.sent("/v1/track", &track).await;
        let person = shop.person("u1").await;
        assert_eq!(person["phones"][0]["e164"], "+94771234567");
        assert_eq!(person["custom"], own, "gaps alone are filled");
        let page = json!({ "userId": "u1", "name": "Lamps", "category": "Shop", "messageId": "p",
            "properties": { "campaign": "own" }, "context": { "campaign": { "source": "x" } } });
        shop.sent("/v1/page", &page).await;
        let log = shop.log().await;
        assert_eq!(
            log[0]["properties"],
            json!({ "a": 1, "url": "https://x.example/",
            "campaign": { "source": "news", "name": "may" } })
        );
        assert_eq!(
            log[1]["properties"],
            json!({ "campaign": "own", "category": "Shop" })
        );
        let posthog = json!({ "api_key": shop.key, "event": "$identify", "distinct_id": "p1",
            "properties": { "$set": { "email": " ", "$email": "p@example.lk", "plan": "free", "$os": "x" },
                "$set_once": { "plan": "first", "came": "2026" }, "$timezone": "Asia/Kolkata", "$browser_language": "ml" } });
        shop.sent("/capture/", &posthog).await;
        let person = shop.person("p1").await;
        assert_eq!(
            person["emails"][0]["address"], "p@example.lk",
            "a blank one hides no other"
        );
        assert_eq!(person["custom"], json!({ "plan": "free", "came": "2026" }));
        assert_eq!(
            (&person["language"], &person["time_zone"]),
            (&json!("ml"), &json!("Asia/Kolkata"))
        );
    });
}

/// Whoever reads the key in the page's source knows how numbers of orders go on.
#[test]
fn a_message_stands_in_no_orders_way() {
    each(|shop| async move {
        let event = json!({ "userId": "u1", "event": "Trick", "messageId": "order:A-1" });
        for _ in 0..2 {
            shop.sent("/v1/track", &event).await;
        }
        let account = shop.by().account;
        let entry = New {
            about: Some(("order", Uuid::now_v7())),
            ..New::outside(
                "segment",
                "order:A-1",
                Kind::Order,
                Channel::Shop,
                Direction::In,
                Timestamp::UNIX_EPOCH,
            )
        };
        let write = shop
            .db
            .write(move |tx| interactions::append_new(tx, account, vec![entry.clone()]));
        assert_eq!(write.await, Ok::<_, DbError>(()));
        // An integration's entry neither.
        let told = json!({ "kind": "message", "source": "segment", "external_id": "order:A-1", "summary": "Hello" });
        let made = shop
            .program()
            .await
            .json(Method::POST, "/api/v1/interactions", &told)
            .await;
        assert_eq!(made.status, 201, "{}", made.body);
        let log = shop.log().await;
        let kinds: Vec<&Value> = log.iter().map(|i| &i["kind"]).collect();
        assert_eq!(kinds, ["event", "order", "message"]);
        assert!(
            log.iter().all(|i| i["external_id"] == "order:A-1"),
            "{log:?}"
        );
    });
}
