//! Own fields as people and programs have them: added, changed, ordered, deleted, brought back.

#![allow(clippy::unwrap_used)]

#[path = "../../customers/tests/world/filled.rs"]
mod filled;

use axum::http::Method;
use base::{Actor, Clock, Error, Role, Timestamp};
use db::Area;
use db::testing::{both, both_at};
use filled::{filled, value, with};
use identity::testing::World;
use records::own::{Change, NewField, Record, Texts, actions};
use serde_json::{Value, json};
use web::testing::{Answer, Client};

static AREAS: &[&Area] = &[
    &events::MIGRATIONS,
    &jobs::MIGRATIONS,
    &identity::MIGRATIONS,
    &records::MIGRATIONS,
];

const PAGES: &str = "/a/shop/settings/fields";
const API: &str = "/api/v1/fields";

fn each<F: Future<Output = ()>>(story: impl Fn(World) -> F) {
    both(AREAS, |db| {
        let world = World::with(&db, records::routes, |parts| parts).unwrap();
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(story(world));
    });
}

async fn admin(world: &World) -> Client {
    world.user(Role::Admin).await.unwrap()
}

async fn send(client: &mut Client, path: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (&**k, &**v)).collect();
    client.post(path, &fields).await
}

async fn add(client: &mut Client, body: Value) -> Value {
    let made = client.json(Method::POST, API, &body).await;
    assert_eq!(made.status, 201, "{}", made.body);
    made.json()
}

async fn keys(client: &mut Client, query: &str) -> Vec<String> {
    let list = client.get(&format!("{API}{query}")).await.json();
    let items = list["items"].as_array().unwrap().clone();
    let key = |item: &Value| item["key"].as_str().unwrap().to_owned();
    items.iter().map(key).collect()
}

/// The first field that is refused, and by which code.
fn code(answer: &Answer) -> (String, String) {
    let error = &answer.json()["errors"][0];
    let text = |name: &str| error[name].as_str().unwrap_or_default().to_owned();
    (text("field"), text("code"))
}

fn says(answer: &Answer, words: &[&str]) {
    for word in words {
        assert!(answer.body.contains(word), "{word}: {}", answer.body);
    }
}

#[test]
fn somebody_adds_a_field_changes_it_and_brings_it_back() {
    each(|w| async move {
        let (mut b, mut p) = (admin(&w).await, w.program(Role::Admin).await.unwrap());
        says(&b.get(PAGES).await, &["no fields of your own yet"]);
        let form = b.get(&format!("{PAGES}/new?record=company")).await;
        says(&form, &["New field of companies"]);
        let typed = [
            ("labels.en", "Boats"),
            ("labels.si", "බෝට්ටු"),
            ("holds", "choice"),
            ("choices", "None\r\nOne\r\nMany\r\n"),
            ("help.en", "How many <boats> they have"),
            ("section", "Sea"),
            ("required", "on"),
        ];
        let new = with(&filled(&form.body, PAGES), &typed);
        let made = send(&mut b, PAGES, &new).await;
        let companies = format!("{PAGES}?record=company");
        assert_eq!(made.header("location"), companies, "{}", made.body);
        let list = b.get(&companies).await;
        says(
            &list,
            &["“Boats” was added", ">Boats<", "One choice", "Sea", ">Yes<"],
        );
        let field = p.get(API).await.json()["items"][0].clone();
        assert_eq!(field["key"], "boats");
        assert_eq!(field["labels"], json!({"en": "Boats", "si": "බෝට්ටු"}));
        let many = json!({"key": "many", "labels": {"en": "Many"}});
        assert_eq!(field["choices"][2], many);

        // Many goes to the first place, None goes away, one is renamed, another comes.
        let one = format!("{PAGES}/{}", field["id"].as_str().unwrap());
        let page = b.get(&one).await;
        says(&page, &["How many &lt;boats&gt; they have"]);
        let typed = [
            ("choices.2.place", "1"),
            ("choices.0.away", "on"),
            ("choices.1.en", "Just one"),
            ("choices.1.am", "አንድ"),
            ("more", "Uncounted"),
            ("default", "many"),
            ("help.en", ""),
        ];
        let saved = send(&mut b, &one, &with(&filled(&page.body, &one), &typed)).await;
        assert_eq!(saved.status, 303, "{}", saved.body);
        let now = p.get(API).await.json()["items"][0].clone();
        let choices = json!([
            many,
            {"key": "one", "labels": {"am": "አንድ", "en": "Just one"}},
            {"key": "uncounted", "labels": {"en": "Uncounted"}},
        ]);
        assert_eq!(
            (&now["choices"], &now["default"]),
            (&choices, &json!("many"))
        );
        assert_eq!((&now["help"], &now["required"]), (&json!({}), &json!(true)));

        // Sent as it stands, nothing changes.
        let page = b.get(&one).await.body;
        let same = send(&mut b, &one, &filled(&page, &one)).await;
        assert_eq!(same.status, 303, "{}", same.body);
        assert_eq!(p.get(API).await.json()["items"][0], now);

        let gone = b.post(&format!("{one}/removal"), &[]).await;
        let back = format!("{one}/restoration");
        let list = b.get(gone.header("location")).await;
        let way_back = format!("action=\"{back}\"");
        says(&list, &["“Boats” was deleted", "30 days", &way_back]);
        assert_eq!(keys(&mut p, "").await, Vec::<String>::new());
        assert_eq!(b.get(&one).await.status, 404);
        assert_eq!(b.post(&one, &[("labels.en", "x")]).await.status, 404);
        let back = b.post(&back, &[]).await;
        assert_eq!(back.status, 303, "{}", back.body);
        assert_eq!(keys(&mut p, "").await, ["boats"]);
    });
}

#[test]
fn a_form_that_is_wrong_keeps_what_was_typed_and_says_where() {
    each(|w| async move {
        let (mut b, mut p) = (admin(&w).await, w.program(Role::Admin).await.unwrap());
        let typed = [
            ("record", "person"),
            ("labels.en", "Size"),
            ("labels.ml", "വലുപ്പം\u{0007}x"),
            ("holds", "choices"),
            ("choices", "S\nM\ns"),
        ];
        let wrong = b.post(PAGES, &typed).await;
        assert_eq!(wrong.status, 422);
        says(
            &wrong,
            &[
                "value=\"Size\"",
                "S\nM\ns",
                "stands there twice",
                "href=\"#f-choices\"",
                "href=\"#f-labels-ml\"",
                "<details class=\"fold\" open",
            ],
        );
        let blank = b
            .post(PAGES, &[("record", "person"), ("holds", "text")])
            .await;
        says(&blank, &["href=\"#f-labels-en\""]);
        assert_eq!(keys(&mut p, "").await, Vec::<String>::new());

        let body = json!({"record": "person", "holds": "number", "labels": {"en": "Size"}});
        let field = add(&mut p, body).await;
        let one = format!("{PAGES}/{}", field["id"].as_str().unwrap());
        let typed = |default| [("labels.en", "Size"), ("default", default)];
        let wrong = b.post(&one, &typed("many")).await;
        assert_eq!(wrong.status, 422);
        says(&wrong, &["value=\"many\"", "is not a number"]);
        let right = b.post(&one, &typed("1,042.5")).await;
        assert_eq!(right.status, 303, "{}", right.body);
        let now = p.get(API).await.json();
        assert_eq!(now["items"][0]["default"], json!(1042.5));
    });
}

#[test]
fn two_who_change_a_field_are_asked_whose_words_stay() {
    each(|w| async move {
        let (mut slow, mut fast) = (admin(&w).await, w.user(Role::Owner).await.unwrap());
        let mut p = w.program(Role::Admin).await.unwrap();
        let body = json!({"record": "person", "holds": "choice", "labels": {"en": "Size"},
            "choices": [{"labels": {"en": "S"}}, {"labels": {"en": "M"}}]});
        let field = add(&mut p, body).await;
        let one = format!("{PAGES}/{}", field["id"].as_str().unwrap());
        let stood = filled(&slow.get(&one).await.body, &one);
        let theirs = [
            ("labels.en", "Shoe size"),
            ("section", "Feet"),
            ("more", "L"),
        ];
        let faster = filled(&fast.get(&one).await.body, &one);
        let saved = send(&mut fast, &one, &with(&faster, &theirs)).await;
        assert_eq!(saved.status, 303, "{}", saved.body);
        let mine = [
            ("labels.en", "Shoes"),
            ("help.en", "European"),
            ("more", "XL"),
        ];
        let late = send(&mut slow, &one, &with(&stood, &mine)).await;
        assert_eq!(late.status, 409, "{}", late.body);
        says(
            &late,
            &[
                "was taken over: Section.",
                "Both changes touch: Name, Choices.",
                "S, M, L",
            ],
        );
        let form = filled(&late.body, &one);
        let shown = |name: &str| value(&form, name).unwrap();
        assert_eq!(
            (shown("labels.en"), shown("section")),
            ("Shoes".into(), "Feet".into())
        );
        assert_eq!(
            (shown("help.en"), shown("more")),
            ("European".into(), "XL".into())
        );
        let told = [("take.labels.en", "mine"), ("take.choices", "theirs")];
        let saved = send(&mut slow, &one, &with(&form, &told)).await;
        assert_eq!(saved.status, 303, "{}", saved.body);
        let now = p.get(API).await.json()["items"][0].clone();
        assert_eq!(now["labels"], json!({"en": "Shoes"}));
        assert_eq!(now["section"], "Feet");
        assert_eq!(now["help"], json!({"en": "European"}));
        let choices = now["choices"].as_array().unwrap();
        let names: Vec<&Value> = choices.iter().map(|choice| &choice["key"]).collect();
        assert_eq!(names, ["s", "m", "l"]);
    });
}

#[test]
fn fields_stand_in_the_order_that_somebody_gives_them() {
    each(|w| async move {
        let (mut b, mut p) = (admin(&w).await, w.program(Role::Admin).await.unwrap());
        let mut ids = Vec::new();
        for (label, section) in [("A", ""), ("B", ""), ("C", ""), ("D", "Sea")] {
            let body = json!({"record": "person", "holds": "text", "labels": {"en": label},
                "section": section});
            let id = add(&mut p, body).await["id"].as_str().unwrap().to_owned();
            ids.push(id);
        }
        for (at, way, order) in [
            (2, "up", ["a", "c", "b", "d"]),
            (0, "up", ["a", "c", "b", "d"]),
            (3, "down", ["a", "c", "b", "d"]),
            (0, "down", ["c", "a", "b", "d"]),
        ] {
            let path = format!("{PAGES}/{}/move", ids[at]);
            let moved = b.post(&path, &[("way", way)]).await;
            assert_eq!(moved.status, 303, "{}", moved.body);
            assert_eq!(keys(&mut p, "").await, order, "{at} {way}");
        }
        let path = format!("{API}/{}", ids[1]);
        for (change, order) in [
            (json!({"position": 1}), ["b", "c", "a", "d"]),
            (json!({"position": 99}), ["c", "a", "b", "d"]),
            (json!({"section": "Sea"}), ["c", "a", "d", "b"]),
            (
                json!({"section": "Sea", "position": 1}),
                ["c", "a", "b", "d"],
            ),
        ] {
            let moved = p.json(Method::PATCH, &path, &change).await;
            assert_eq!(moved.status, 200, "{}", moved.body);
            assert_eq!(keys(&mut p, "").await, order, "{change}");
        }
    });
}

#[test]
fn a_program_reads_fields_and_whoever_manages_the_account_changes_them() {
    each(|w| async move {
        let mut p = w.program(Role::Admin).await.unwrap();
        let mut reader = w.program(Role::ReadOnly).await.unwrap();
        let body = json!({"record": "company", "holds": "money", "currency": "KWD",
            "labels": {"en": "Rent"}, "default": 12500});
        let made = p.json(Method::POST, API, &body).await;
        assert_eq!(made.status, 201, "{}", made.body);
        let path = made.header("location").to_owned();
        let field = made.json();
        assert_eq!(field["currency"], "KWD");
        assert_eq!(field["default"], 12_500);
        assert_eq!(reader.get(&path).await.json(), field);
        assert_eq!(
            keys(&mut reader, "?record=person").await,
            Vec::<String>::new()
        );
        assert_eq!(
            keys(&mut reader, "?record=company&deleted=false").await,
            ["rent"]
        );
        assert_eq!(reader.get(&format!("{API}?deleted=true")).await.status, 403);
        for (query, field) in [("?record=order", "record"), ("?deleted=1", "deleted")] {
            let wrong = reader.get(&format!("{API}{query}")).await;
            assert_eq!(wrong.status, 422, "{}", wrong.body);
            assert_eq!(code(&wrong).0, field);
        }
        let refused = reader.json(Method::PATCH, &path, &json!({})).await;
        assert_eq!(refused.status, 403);
        for (change, field, expected) in [
            (json!({"holds": "text"}), "holds", "field-unknown"),
            (json!({"unique": true}), "unique", "unique-kind"),
            (json!({"key": "x"}), "key", "field-unknown"),
            (json!({"default": 1.5}), "default", "want-whole"),
            (json!({"labels": {}}), "labels", "required"),
            (json!({"required": "yes"}), "required", "want-truth"),
        ] {
            let wrong = p.json(Method::PATCH, &path, &change).await;
            assert_eq!(wrong.status, 422, "{change}: {}", wrong.body);
            assert_eq!(code(&wrong), (field.into(), expected.into()), "{change}");
        }
        assert_eq!(reader.get(&path).await.json(), field, "nothing was changed");
    });
}

#[test]
fn a_change_by_a_program_is_meant_for_a_version_and_a_deleted_field_comes_back() {
    each(|w| async move {
        let mut p = w.program(Role::Admin).await.unwrap();
        let mut reader = w.program(Role::ReadOnly).await.unwrap();
        let body = json!({"record": "person", "holds": "truth", "labels": {"en": "Pays"}, "default": true});
        let made = p.json(Method::POST, API, &body).await;
        let (path, version) = (
            made.header("location").to_owned(),
            made.header("etag").to_owned(),
        );
        p.headers.push(("if-match", version.clone()));
        let emptied = p
            .json(Method::PATCH, &path, &json!({"default": null}))
            .await;
        assert_eq!(emptied.json()["default"], Value::Null, "{}", emptied.body);
        assert_ne!(emptied.header("etag"), version);
        let stale = p
            .json(Method::PATCH, &path, &json!({"required": true}))
            .await;
        assert_eq!(stale.status, 412);
        assert_eq!(p.send(Method::DELETE, &path, "", "").await.status, 412);
        p.headers.pop();
        assert_eq!(p.send(Method::DELETE, &path, "", "").await.status, 204);
        assert_eq!(p.send(Method::DELETE, &path, "", "").await.status, 404);
        assert_eq!(reader.get(&path).await.status, 404);
        assert!(p.get(&path).await.json()["deleted_at"].is_string());
        assert_eq!(keys(&mut p, "?deleted=true").await, ["pays"]);
        let back = p
            .send(Method::POST, &format!("{path}/restore"), "", "")
            .await;
        assert_eq!(back.status, 200, "{}", back.body);
        assert_eq!(back.json()["deleted_at"], Value::Null);
        let mut stranger = w.stranger().await.unwrap();
        assert_eq!(stranger.get(&path).await.status, 404);
    });
}

fn new(label: &str) -> NewField {
    NewField {
        record: "person".into(),
        holds: "text".into(),
        labels: Texts::one("en", label),
        ..NewField::default()
    }
}

#[test]
fn a_deleted_field_can_be_brought_back_for_thirty_days() {
    let time = |text: &str| -> Timestamp { text.parse().unwrap() };
    let start = time("2026-01-01T12:00:00Z");
    let clock = Clock::fixed(start);
    both_at(AREAS, clock.clone(), |db| {
        clock.set(start);
        let world = World::with(&db, records::routes, |parts| parts).unwrap();
        let by = Actor::system(world.shop.account);
        let make = by.clone();
        let made = db.write_now(move |tx| actions::add(tx, &make, &new("Size")));
        let id = made.unwrap().id;
        let gone = by.clone();
        db.write_now(move |tx| actions::delete(tx, &gone, id))
            .unwrap();
        let left = || {
            let by = by.clone();
            let read = db.read_now(move |tx| actions::deleted(tx, &by, Record::Person));
            read.unwrap().len()
        };
        let back = || {
            let by = by.clone();
            db.write_now(move |tx| actions::restore(tx, &by, id))
        };
        // Thirty days after noon of 1 January it is noon of 31 January.
        clock.set(time("2026-01-31T12:00:00Z"));
        assert_eq!(left(), 0);
        assert_eq!(back(), Err(Error::NotFound("field")));
        clock.set(time("2026-01-31T11:59:59Z"));
        assert_eq!(left(), 1);
        // Another has its name meanwhile.
        let make = by.clone();
        let other = db.write_now(move |tx| actions::add(tx, &make, &new("size")));
        let other = other.unwrap();
        assert_eq!(other.key, "size_2", "the key is not given again");
        assert_eq!(back(), Err(Error::Conflict("field-again")));
        let rename = by.clone();
        let change = Change {
            labels: Some(Texts::one("en", "Other")),
            ..Change::default()
        };
        db.write_now(move |tx| actions::change(tx, &rename, other.id, &change))
            .unwrap();
        let field = back().unwrap();
        assert_eq!((field.key.as_str(), field.deleted_at), ("size", None));
        assert_eq!(field.position, 2, "behind what came meanwhile");
        assert_eq!(back().unwrap(), field, "it stays");
    });
}

#[test]
fn there_are_at_most_a_hundred_fields_of_a_kind() {
    both(AREAS, |db| {
        let world = World::with(&db, records::routes, |parts| parts).unwrap();
        let by = Actor::system(world.shop.account);
        let make = by.clone();
        let first = db.write_now(move |tx| {
            let mut first = None;
            for n in 0..100 {
                let made = actions::add(tx, &make, &new(&format!("f{n}")))?;
                first.get_or_insert(made.id);
            }
            Ok::<_, Error>(first.unwrap())
        });
        let first = first.unwrap();
        let one_more = |record: &str| {
            let (by, mut new) = (by.clone(), new("One more"));
            record.clone_into(&mut new.record);
            db.write_now(move |tx| actions::add(tx, &by, &new))
        };
        assert_eq!(one_more("person"), Err(Error::Conflict("fields-full")));
        assert!(one_more("company").is_ok(), "each kind has its own");
        let gone = by.clone();
        db.write_now(move |tx| actions::delete(tx, &gone, first))
            .unwrap();
        assert!(one_more("person").is_ok());
        let back = by.clone();
        let back = db.write_now(move |tx| actions::restore(tx, &back, first));
        assert_eq!(back, Err(Error::Conflict("fields-full")));
    });
}
