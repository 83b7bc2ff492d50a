//! The firm's own fields of people and companies: what is taken, what is kept, what is shown, and by what it is found.
#![allow(clippy::unwrap_used)]

mod world;

use axum::http::Method;
use base::Role;
use identity::testing::World;
use serde_json::{Value, json};
use web::testing::{Answer, Client};
use world::filled::{filled, value, with};
use world::{SHELF_BYTES, add, id, program};

/// Runs `story` in a world where fields are made and records have them.
fn each<F: Future<Output = ()>>(story: impl Fn(World) -> F) {
    db::testing::both(world::AREAS, |db| {
        let folder = tempfile::tempdir().unwrap();
        let shelf = customers::files::Shelf {
            folder: records::imports::Folder(folder.path().to_owned()),
            limit: SHELF_BYTES,
        };
        let areas = |routes: &mut web::Routes| {
            records::routes(routes);
            customers::routes(routes);
        };
        let world = World::with(&db, areas, |parts| {
            let parts = parts.with(customers::Registry::default()).with(shelf);
            parts.with(customers::homes())
        });
        tokio::runtime::Runtime::new()
            .unwrap()
            .block_on(story(world.unwrap()));
    });
}

async fn made(owner: &mut Client, field: &Value) -> String {
    let answer = owner.json(Method::POST, "/api/v1/fields", field).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    id(&answer.json())
}

/// A firm that rents boats: how many sail with somebody, what they like, when they last sailed.
async fn boats(w: &World) -> (Client, String) {
    let mut owner = w.program(Role::Owner).await.unwrap();
    let crew = json!({"record": "person", "key": "crew", "holds": "number", "labels": {"en": "Crew", "si": "පිරිස"}});
    let crew = made(&mut owner, &crew).await;
    let likes = json!({"record": "person", "key": "likes", "holds": "choices", "labels": {"en": "Likes"},
        "choices": [{"key": "sail", "labels": {"en": "Sailing"}}, {"key": "dive", "labels": {"en": "Diving"}}],
        "section": "On board"});
    made(&mut owner, &likes).await;
    (owner, crew)
}

fn faults(answer: &Answer) -> Vec<(String, String)> {
    let json = answer.json();
    let all = json["errors"].as_array().unwrap().iter();
    let text = |v: &Value| v.as_str().unwrap().to_owned();
    all.map(|e| (text(&e["field"]), text(&e["code"]))).collect()
}

#[test]
fn what_does_not_fit_a_field_is_refused_by_its_key_and_changes_nothing() {
    each(|w| async move {
        boats(&w).await;
        let mut p = program(&w).await;
        let wrong = json!({"name": {"full": "Ann"}, "custom": {"crew": "many", "likes": ["fly"], "free": [1]}});
        let answer = p.json(Method::POST, "/api/v1/people", &wrong).await;
        assert_eq!(answer.status, 422, "{}", answer.body);
        let told = [("custom.crew", "number"), ("custom.likes", "choice")];
        assert_eq!(faults(&answer), told.map(|(f, c)| (f.into(), c.into())));
        let custom = json!({"crew": 4.0, "likes": ["dive", "sail", "dive"], "free": [1]});
        let ann = add(&mut p, &json!({"name": {"full": "Ann"}, "custom": custom})).await;
        // A whole number, the choices once and in their order; what has no field stays as it came.
        let kept = json!({"crew": 4, "likes": ["sail", "dive"], "free": [1]});
        assert_eq!(ann["custom"], kept);
        let path = format!("/api/v1/people/{}", id(&ann));
        let tag = p.get(&path).await.header("etag").to_owned();
        let worse = json!({"custom": {"crew": 0.1234567}});
        let answer = p.json(Method::PATCH, &path, &worse).await;
        assert_eq!(
            faults(&answer),
            [("custom.crew".into(), "number-places".into())]
        );
        let after = p.get(&path).await;
        assert_eq!(
            (after.header("etag"), &after.json()["custom"]),
            (&*tag, &kept)
        );
    });
}

#[test]
fn what_is_needed_is_asked_and_what_nobody_says_is_the_default() {
    each(|w| async move {
        let mut owner = w.program(Role::Owner).await.unwrap();
        let licence = json!({"record": "person", "key": "licence", "holds": "text", "labels": {"en": "Licence"}, "required": true});
        let size = json!({"record": "person", "key": "size", "holds": "number", "labels": {"en": "Size"}, "default": 2});
        made(&mut owner, &licence).await;
        made(&mut owner, &size).await;
        let mut p = program(&w).await;
        let nothing = json!({"name": {"full": "Ann"}});
        let answer = p.json(Method::POST, "/api/v1/people", &nothing).await;
        assert_eq!(
            faults(&answer),
            [("custom.licence".into(), "required".into())]
        );
        let named = json!({"name": {"full": "Ann"}, "custom": {"licence": "A1"}});
        let ann = add(&mut p, &named).await;
        assert_eq!(ann["custom"], json!({"licence": "A1", "size": 2}));
        // Whoever says null wants nothing, not the default.
        let bare = json!({"name": {"full": "Bob"}, "custom": {"licence": "B2", "size": null}});
        assert_eq!(add(&mut p, &bare).await["custom"], json!({"licence": "B2"}));
        // A change of something else asks nothing; taking the value away does.
        let path = format!("/api/v1/people/{}", id(&ann));
        let stage = json!({"stage": "customer"});
        assert_eq!(p.json(Method::PATCH, &path, &stage).await.status, 200);
        let answer = p.json(Method::PATCH, &path, &json!({"custom": {}})).await;
        assert_eq!(
            faults(&answer),
            [("custom.licence".into(), "required".into())]
        );
        // Companies have fields of their own.
        let acme = json!({"name": "Acme"});
        assert_eq!(
            p.json(Method::POST, "/api/v1/companies", &acme)
                .await
                .status,
            201
        );
    });
}

#[test]
fn a_deleted_field_takes_its_values_out_of_sight_and_brings_them_back() {
    each(|w| async move {
        let (mut owner, crew) = boats(&w).await;
        let mut p = program(&w).await;
        let custom = json!({"crew": 4, "likes": ["sail"]});
        let ann = add(&mut p, &json!({"name": {"full": "Ann"}, "custom": custom})).await;
        let path = format!("/api/v1/people/{}", id(&ann));
        let gone = owner
            .json(
                Method::DELETE,
                &format!("/api/v1/fields/{crew}"),
                &json!(null),
            )
            .await;
        assert_eq!(gone.status, 204, "{}", gone.body);
        assert_eq!(
            p.get(&path).await.json()["custom"],
            json!({"likes": ["sail"]})
        );
        let listed = p.get("/api/v1/people").await.json();
        assert_eq!(listed["items"][0]["custom"], json!({"likes": ["sail"]}));
        let filter = p.get("/api/v1/people?filter=custom.crew+%3D+4").await;
        assert_eq!(filter.status, 422, "nobody is found by it: {}", filter.body);
        // All of them are written anew meanwhile, and the name in a form.
        let answer = p
            .json(
                Method::PATCH,
                &path,
                &json!({"custom": {"likes": ["dive"]}}),
            )
            .await;
        assert_eq!(answer.json()["custom"], json!({"likes": ["dive"]}));
        let back = owner
            .json(
                Method::POST,
                &format!("/api/v1/fields/{crew}/restore"),
                &json!({}),
            )
            .await;
        assert_eq!(back.status, 200, "{}", back.body);
        let both = json!({"crew": 4, "likes": ["dive"]});
        assert_eq!(p.get(&path).await.json()["custom"], both);
    });
}

#[test]
fn people_and_companies_are_found_by_own_fields_and_lists_show_them() {
    each(|w| async move {
        let (mut owner, _) = boats(&w).await;
        let fleet = json!({"record": "company", "key": "fleet", "holds": "money", "currency": "LKR", "labels": {"en": "Fleet"}});
        made(&mut owner, &fleet).await;
        let mut p = program(&w).await;
        for (name, custom) in [
            ("Ann", json!({"crew": 4, "likes": ["sail", "dive"]})),
            ("Bob", json!({"crew": 12})),
            ("Cyd", json!({})),
        ] {
            add(&mut p, &json!({"name": {"full": name}, "custom": custom})).await;
        }
        let names = |answer: Answer| {
            let json = answer.json();
            let items = json["items"]
                .as_array()
                .unwrap_or_else(|| panic!("{json}"))
                .iter();
            let name = |one: &Value| {
                one["name"]["full"]
                    .as_str()
                    .or(one["name"].as_str())
                    .unwrap()
                    .to_owned()
            };
            items.map(name).collect::<Vec<_>>().join(" ")
        };
        for (filter, found) in [
            ("custom.crew > 4", "Bob"),
            ("custom.crew is empty", "Cyd"),
            ("custom.likes = Diving", "Ann"),
            ("custom.likes != sail and custom.crew < 100", "Bob"),
        ] {
            let path = web::links::with("/api/v1/people", &[("filter", filter)]);
            let answer = p.get(&path).await;
            assert_eq!(names(answer), found, "{filter}");
        }
        let some = p
            .get("/api/v1/people?fields=name,custom.likes&filter=custom.crew+%3D+4")
            .await;
        assert_eq!(
            some.json()["items"][0]["custom.likes"],
            json!(["sail", "dive"])
        );
        let acme = json!({"name": "Acme", "custom": {"fleet": 1_250_000}});
        p.json(Method::POST, "/api/v1/companies", &acme).await;
        let answer = p
            .get("/api/v1/companies?filter=custom.fleet+%3E%3D+12500")
            .await;
        assert_eq!(names(answer), "Acme");
        // The page shows the column in the reader's words, and offers the field for a condition.
        let mut b = w.user(Role::Member).await.unwrap();
        let page = b
            .get("/a/shop/people?columns=custom.crew,custom.likes&filter=custom.crew+%3E+4")
            .await;
        assert_eq!(page.status, 200);
        assert!(
            page.body.contains(">Crew<") && page.body.contains(">12<"),
            "{}",
            page.body
        );
        assert!(!page.body.contains("Ann"));
        let form = b.get("/a/shop/people?add=custom.likes").await;
        assert!(form.body.contains("Diving"), "its choices can be ticked");
    });
}

#[test]
fn a_role_hides_and_locks_single_fields() {
    each(|w| async move {
        let (mut owner, _) = boats(&w).await;
        let deck = json!({"record": "person", "key": "deck", "holds": "number", "labels": {"en": "Deck"}, "default": 3});
        made(&mut owner, &deck).await;
        let custom = json!({"crew": 4, "likes": ["sail"]});
        let ann = add(
            &mut owner,
            &json!({"name": {"full": "Ann"}, "custom": custom}),
        )
        .await;
        let grants =
            ["people.read", "people.write"].map(|p| (p.to_owned(), identity::roles::Reach::All));
        let known =
            ["custom.crew", "custom.likes", "custom.deck"].map(|name| identity::HideableField {
                name: name.into(),
                label: identity::Label::Said(name.into()),
                lockable: true,
            });
        let role = identity::roles::NewRole {
            name: "Deckhand".into(),
            grants: grants.into(),
            hidden: vec!["custom.crew".into(), "custom.deck".into()],
            locked: vec!["custom.likes".into()],
        };
        let (by, known) = (
            base::Actor::system(w.shop.account),
            identity::Hideable(known.into()),
        );
        let make = w
            .app
            .db
            .write(move |tx| identity::roles::create(tx, &by, &role, &known));
        let role = Role::Own(make.await.unwrap());
        let user = tokio::task::block_in_place(|| w.member("hand", role)).unwrap();
        let (mut b, mut p) = w.at_work("hand", user, role).await.unwrap();
        let path = format!("/api/v1/people/{}", id(&ann));
        let seen = p.get(&path).await.json();
        assert_eq!(seen["custom"], json!({"likes": ["sail"]}));
        assert_eq!(seen["hidden"], json!(["custom.crew", "custom.deck"]));
        let fields = p.get("/api/v1/fields?record=person").await.json();
        let keys = fields["items"].as_array().unwrap().iter();
        let keys: Vec<&str> = keys.map(|f| f["key"].as_str().unwrap()).collect();
        assert_eq!(
            keys,
            ["likes"],
            "who does not see a field does not see that there is one"
        );
        for body in [
            json!({"crew": 9, "likes": ["sail"]}),
            json!({"likes": ["dive"]}),
        ] {
            let answer = p.json(Method::PATCH, &path, &json!({"custom": body})).await;
            assert_eq!(answer.status, 403, "{body}: {}", answer.body);
        }
        // What is not theirs stays through what they write, and a new record begins with its default.
        let answer = p
            .json(
                Method::PATCH,
                &path,
                &json!({"custom": {"likes": ["sail"], "free": 1}}),
            )
            .await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        let all = json!({"crew": 4, "likes": ["sail"], "free": 1, "deck": 3});
        assert_eq!(owner.get(&path).await.json()["custom"], all);
        let bob = id(&add(&mut p, &json!({"name": {"full": "Bob"}})).await);
        let bob = owner.get(&format!("/api/v1/people/{bob}")).await.json();
        assert_eq!(bob["custom"], json!({"deck": 3}));
        let form = b
            .get(&format!("/a/shop/people/{}/edit", id(&ann)))
            .await
            .body;
        assert!(form.contains("Sailing"), "it is seen: {form}");
        assert!(
            !form.contains("custom.likes") && !form.contains("Crew"),
            "and not changed: {form}"
        );
    });
}

#[test]
fn the_form_holds_own_fields_and_says_what_is_wrong_at_each() {
    each(|w| async move {
        let (mut owner, _) = boats(&w).await;
        let since = json!({"record": "person", "key": "since", "holds": "date", "labels": {"en": "Sails since"}});
        made(&mut owner, &since).await;
        let (mut p, mut b) = (program(&w).await, w.user(Role::Member).await.unwrap());
        let custom = json!({"crew": 4, "likes": ["sail"], "free": "kept"});
        let who = id(&add(&mut p, &json!({"name": {"full": "Ann"}, "custom": custom})).await);
        let (api, edit) = (
            format!("/api/v1/people/{who}"),
            format!("/a/shop/people/{who}/edit"),
        );
        let tag = p.get(&api).await.header("etag").to_owned();
        let page = b.get(&edit).await;
        assert!(
            page.body
                .contains("<legend translate=\"no\">On board</legend>"),
            "{}",
            page.body
        );
        let form = filled(&page.body, &edit);
        assert_eq!(value(&form, "custom.crew").unwrap(), "4");
        let sent = |form: &[(String, String)]| form.to_vec();
        // As it stands it saves as itself.
        let fields: Vec<_> = sent(&form);
        let pairs: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (&**k, &**v)).collect();
        assert_eq!(b.post(&edit, &pairs).await.status, 303);
        assert_eq!(p.get(&api).await.header("etag"), tag);
        // Two wrong ones are told at once, each at its place, and nothing is saved.
        let wrong = with(
            &form,
            &[
                ("custom.crew", "many"),
                ("custom.since", "soon"),
                ("emails", "x"),
            ],
        );
        let pairs: Vec<(&str, &str)> = wrong.iter().map(|(k, v)| (&**k, &**v)).collect();
        let answer = b.post(&edit, &pairs).await;
        assert_eq!(answer.status, 422);
        for at in ["f-custom-crew", "f-custom-since", "f-emails"] {
            assert!(
                answer.body.contains(&format!("href=\"#{at}\"")),
                "{at}: {}",
                answer.body
            );
        }
        assert_eq!(p.get(&api).await.header("etag"), tag);
        let right = with(
            &form,
            &[
                ("custom.crew", "6"),
                ("custom.since", "2024-02-29"),
                ("custom.likes.dive", "on"),
            ],
        );
        let pairs: Vec<(&str, &str)> = right.iter().map(|(k, v)| (&**k, &**v)).collect();
        assert_eq!(b.post(&edit, &pairs).await.status, 303);
        let kept =
            json!({"crew": 6, "likes": ["sail", "dive"], "free": "kept", "since": "2024-02-29"});
        assert_eq!(p.get(&api).await.json()["custom"], kept);
        let page = b.get(&format!("/a/shop/people/{who}")).await;
        assert!(
            page.body.contains("29 Feb 2024") && page.body.contains("Sailing, Diving"),
            "{}",
            page.body
        );
    });
}

/// Who sailed with whom, and for which company: fields that lead to other records, and ways to reach somebody.
async fn leading(w: &World) -> Client {
    let mut owner = w.program(Role::Owner).await.unwrap();
    for (key, holds, label) in [
        ("captain", "person", "Captain"),
        ("yard", "company", "Yard"),
        ("radio", "phone", "Radio"),
        ("post", "email", "Post"),
    ] {
        let field =
            json!({"record": "person", "key": key, "holds": holds, "labels": {"en": label}});
        made(&mut owner, &field).await;
    }
    owner
}

async fn post(b: &mut Client, path: &str, form: &[(String, String)]) -> Answer {
    let pairs: Vec<(&str, &str)> = form.iter().map(|(k, v)| (&**k, &**v)).collect();
    b.post(path, &pairs).await
}

#[test]
fn fields_lead_to_people_and_companies_and_follow_what_becomes_of_them() {
    each(|w| async move {
        let mut owner = leading(&w).await;
        let nimal = id(&add(&mut owner, &json!({"name": {"full": "Nimal Perera"}})).await);
        let yard = owner
            .json(
                Method::POST,
                "/api/v1/companies",
                &json!({"name": "Kandy Boats"}),
            )
            .await;
        let yard = id(&yard.json());
        let nobody = "018f0000-0000-7000-8000-0000000000ff";
        // Nobody of that id; and a company is no person.
        for wrong in [nobody, yard.as_str()] {
            let body = json!({"name": {"full": "Ann"}, "custom": {"captain": wrong}});
            let answer = owner.json(Method::POST, "/api/v1/people", &body).await;
            assert_eq!(answer.status, 422, "{}", answer.body);
            let told = [("custom.captain".to_owned(), "link-unknown".to_owned())];
            assert_eq!(faults(&answer), told);
        }
        let custom = json!({"captain": nimal, "yard": yard, "radio": "+94 77 123 4567", "post": "ANN@Example.lk"});
        let ann = add(
            &mut owner,
            &json!({"name": {"full": "Ann"}, "custom": custom}),
        )
        .await;
        let kept = json!({"captain": nimal, "yard": yard, "radio": "+94771234567", "post": "ann@example.lk"});
        assert_eq!(ann["custom"], kept);
        let ann = id(&ann);
        let mut b = w.user(Role::Member).await.unwrap();
        let page = b.get(&format!("/a/shop/people/{ann}")).await.body;
        for link in [
            format!("<a href=\"/a/shop/people/{nimal}\" translate=\"no\">Nimal Perera</a>"),
            format!("<a href=\"/a/shop/companies/{yard}\" translate=\"no\">Kandy Boats</a>"),
            "<a href=\"tel:+94771234567\" translate=\"no\">077 123 4567</a>".to_owned(),
            "<a href=\"mailto:ann@example.lk\">".to_owned(),
        ] {
            assert!(page.contains(&link), "{link}: {page}");
        }
        let list = "/a/shop/people?columns=custom.captain,custom.yard,custom.radio";
        let listed = b.get(list).await.body;
        for said in [">Nimal Perera<", ">Kandy Boats<", ">077 123 4567<"] {
            assert!(listed.contains(said), "{said}: {listed}");
        }
        // Found by whom it leads to, in words that name them, and by the number as it is dialled here.
        for (filter, said) in [
            (format!("custom.captain = {nimal}"), "Nimal Perera"),
            ("custom.radio = \"077 123 4567\"".to_owned(), "077 123 4567"),
        ] {
            let at = web::links::with(
                "/a/shop/people",
                &[("filter", &filter), ("columns", "name")],
            );
            let found = b.get(&at).await.body;
            assert!(
                found.contains(&format!("people/{ann}")),
                "{filter}: {found}"
            );
            assert!(found.contains(said), "{filter}: {found}");
        }
        let at = web::links::with("/api/v1/people", &[("filter", "custom.yard is empty")]);
        let without = owner.get(&at).await.json();
        assert_eq!(without["items"].as_array().unwrap().len(), 1, "Nimal alone");
        // Deleted, they are said to be; the value stays until somebody takes it away, also through a form.
        let gone = owner
            .json(
                Method::DELETE,
                &format!("/api/v1/people/{nimal}"),
                &json!(null),
            )
            .await;
        assert_eq!(gone.status, 204, "{}", gone.body);
        let page = b.get(&format!("/a/shop/people/{ann}")).await.body;
        assert!(!page.contains("Nimal Perera"), "{page}");
        assert!(
            page.contains("<span class=\"soft\">Deleted</span>"),
            "{page}"
        );
        let edit = format!("/a/shop/people/{ann}/edit");
        let form = filled(&b.get(&edit).await.body, &edit);
        assert_eq!(value(&form, "custom.captain").unwrap(), "Deleted");
        let form = with(&form, &[("given", "Anna")]);
        assert_eq!(post(&mut b, &edit, &form).await.status, 303);
        let now = owner.get(&format!("/api/v1/people/{ann}")).await.json();
        assert_eq!(now["custom"], kept);
        let form = filled(&b.get(&edit).await.body, &edit);
        let form = with(&form, &[("custom.captain", "")]);
        assert_eq!(post(&mut b, &edit, &form).await.status, 303);
        let now = owner.get(&format!("/api/v1/people/{ann}")).await.json();
        assert_eq!(now["custom"]["captain"], Value::Null);
    });
}

#[test]
fn a_record_is_chosen_in_a_form_by_its_name_or_among_those_that_are_found() {
    each(|w| async move {
        let mut owner = leading(&w).await;
        let mut named = Vec::new();
        for name in ["Nimal Perera", "Nimal Perera", "Sunil Perera", "Ann"] {
            named.push(id(&add(&mut owner, &json!({"name": {"full": name}})).await));
        }
        let mut b = w.user(Role::Member).await.unwrap();
        let (ann, edit) = (&named[3], format!("/a/shop/people/{}/edit", named[3]));
        let api = format!("/api/v1/people/{ann}");
        let form = filled(&b.get(&edit).await.body, &edit);
        // One of that name, whatever the case: it is meant.
        let sent = with(&form, &[("custom.captain", "sunil perera")]);
        assert_eq!(post(&mut b, &edit, &sent).await.status, 303);
        assert_eq!(
            owner.get(&api).await.json()["custom"]["captain"],
            json!(named[2])
        );
        // Two of that name: both are offered, nothing is saved, and what was typed stands there.
        let form = filled(&b.get(&edit).await.body, &edit);
        let sent = with(&form, &[("custom.captain", "Nimal Perera")]);
        let answer = post(&mut b, &edit, &sent).await;
        assert_eq!(answer.status, 422);
        for one in &named[..2] {
            let radio = format!("type=\"radio\" name=\"custom.captain.id\" value=\"{one}\"");
            assert!(answer.body.contains(&radio), "{radio}: {}", answer.body);
        }
        assert!(
            answer.body.contains("href=\"#f-custom-captain\""),
            "{}",
            answer.body
        );
        assert_eq!(
            owner.get(&api).await.json()["custom"]["captain"],
            json!(named[2])
        );
        let again = filled(&answer.body, &edit);
        assert_eq!(value(&again, "custom.captain").unwrap(), "Nimal Perera");
        let chosen = with(&again, &[("custom.captain.id", &named[1])]);
        assert_eq!(post(&mut b, &edit, &chosen).await.status, 303);
        assert_eq!(
            owner.get(&api).await.json()["custom"]["captain"],
            json!(named[1])
        );
        // Who looks for another meanwhile did not choose that one.
        let form = filled(&b.get(&edit).await.body, &edit);
        let sent = with(
            &form,
            &[
                ("custom.captain", "Perera"),
                ("custom.captain.for", "Nimal Perera"),
                ("custom.captain.id", &named[0]),
            ],
        );
        let answer = post(&mut b, &edit, &sent).await;
        assert_eq!(answer.status, 422);
        assert!(
            answer.body.contains(&named[2]),
            "Sunil is found by a part: {}",
            answer.body
        );
        // Nobody at all, and the address of a page.
        let sent = with(&form, &[("custom.captain", "Zacharias")]);
        assert_eq!(post(&mut b, &edit, &sent).await.status, 422);
        let address = format!("https://crm.example/a/shop/people/{}?tab=1", named[0]);
        let sent = with(&form, &[("custom.captain", &address)]);
        assert_eq!(post(&mut b, &edit, &sent).await.status, 303);
        assert_eq!(
            owner.get(&api).await.json()["custom"]["captain"],
            json!(named[0])
        );
    });
}

/// Does what is queued, once.
fn work(w: &World) {
    let mut known = jobs::Registry::default();
    known.add::<records::own::ConvertField>();
    known.add::<records::own::ForgetFields>();
    let mut parts = jobs::Parts::default();
    parts.insert(std::sync::Arc::new(customers::homes()));
    let worker = jobs::Worker::new(w.app.db.clone(), known.into(), parts.into());
    let worker = worker.telling_rests(|_| {});
    let runtime = tokio::runtime::Handle::current();
    let done = tokio::task::block_in_place(|| runtime.block_on(jobs::run_due(&worker)));
    assert_eq!(done.unwrap(), 1);
}

#[test]
fn what_a_field_holds_is_changed_by_page_and_program_and_comes_back() {
    each(|w| async move {
        let mut owner = w.program(Role::Owner).await.unwrap();
        let size = json!({"record": "person", "key": "size", "holds": "text", "labels": {"en": "Shoe size"}});
        let field = made(&mut owner, &size).await;
        let mut people = Vec::new();
        for (name, size) in [("Ann", "42"), ("Bob", "about <b>40</b>"), ("Cyd", "38.5")] {
            let body = json!({"name": {"full": name}, "custom": {"size": size}});
            people.push(id(&add(&mut owner, &body).await));
        }
        let sizes = async |owner: &mut Client| {
            let mut out = Vec::new();
            for id in &people {
                let one = owner.get(&format!("/api/v1/people/{id}")).await.json();
                out.push(one["custom"]["size"].clone());
            }
            out
        };
        let mut b = w.user(Role::Admin).await.unwrap();
        let page = format!("/a/shop/settings/fields/{field}/kind");
        let mut member = w.user(Role::Member).await.unwrap();
        assert_eq!(member.get(&page).await.status, 403);
        assert!(
            b.get(&format!("/a/shop/settings/fields/{field}"))
                .await
                .body
                .contains(&page)
        );
        // Looked at first: what would be lost stands there as text, and nothing is changed.
        let look = b.get(&format!("{page}?holds=number")).await;
        assert_eq!(look.status, 200);
        assert!(
            look.body.contains("about &lt;b&gt;40&lt;/b&gt;"),
            "{}",
            look.body
        );
        assert!(!look.body.contains("<b>40</b>"), "{}", look.body);
        // For choices those that are there are proposed.
        let look = b.get(&format!("{page}?holds=choice")).await;
        assert!(look.body.contains("38.5\n42\nabout"), "{}", look.body);
        let wrong = b.get(&format!("{page}?holds=text")).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("holds that already"), "{}", wrong.body);
        let api = format!("/api/v1/fields/{field}/kind");
        assert_eq!(owner.get(&api).await.status, 404);
        let asked = json!({"holds": "number"});
        let preview = owner
            .json(Method::POST, &format!("{api}/preview"), &asked)
            .await
            .json();
        let told = json!({"looked": 3, "more": false, "holding": 3, "fits": 2, "lost": 1, "examples": ["about <b>40</b>"]});
        assert_eq!(preview, told);
        assert_eq!(sizes(&mut owner).await, ["42", "about <b>40</b>", "38.5"]);

        let tag = owner
            .get(&format!("/api/v1/people/{}", people[0]))
            .await
            .header("etag")
            .to_owned();
        let begun = b
            .post(
                &page,
                &[("holds", "number"), ("currency", ""), ("choices", "")],
            )
            .await;
        assert_eq!(begun.status, 303, "{}", begun.body);
        assert!(
            b.get(&page)
                .await
                .body
                .contains("Values are being converted")
        );
        let second = owner
            .json(Method::POST, &api, &json!({"holds": "date"}))
            .await;
        assert_eq!(
            (second.status.as_u16(), second.json()["code"].clone()),
            (409, json!("field-change-runs"))
        );
        // Until its turn comes a value is shown as it is, and who writes meanwhile writes the new kind.
        let shown = b.get(&format!("/a/shop/people/{}", people[1])).await.body;
        assert!(shown.contains("about &lt;b&gt;40"), "{shown}");
        let path = format!("/api/v1/people/{}", people[2]);
        let patched = owner
            .json(Method::PATCH, &path, &json!({"custom": {"size": 39}}))
            .await;
        assert_eq!(patched.status, 200, "{}", patched.body);
        work(&w);
        assert_eq!(sizes(&mut owner).await, [json!(42), Value::Null, json!(39)]);
        let after = owner.get(&format!("/api/v1/people/{}", people[0])).await;
        assert_ne!(
            after.header("etag"),
            tag,
            "whoever has the form open learns of it"
        );
        let done = owner.get(&api).await.json();
        for (name, value) in [
            ("state", json!("done")),
            ("converted", json!(1)),
            ("lost", json!(1)),
            ("total", json!(3)),
        ] {
            assert_eq!(done[name], value, "{done}");
        }
        let larger = owner
            .get("/api/v1/people?filter=custom.size+%3E+40")
            .await
            .json();
        assert_eq!(larger["items"].as_array().unwrap().len(), 1);
        // And back: what nobody touched is what it was.
        assert!(b.get(&page).await.body.contains("Undo the change"));
        assert_eq!(b.post(&format!("{page}/undo"), &[]).await.status, 303);
        work(&w);
        let back = [json!("42"), json!("about <b>40</b>"), json!(39)];
        assert_eq!(sizes(&mut owner).await, back);
        let again = owner
            .json(Method::POST, &format!("{api}/undo"), &json!({}))
            .await;
        assert_eq!(
            (again.status.as_u16(), again.json()["code"].clone()),
            (409, json!("field-change-over"))
        );
    });
}

#[test]
fn nobody_writes_what_could_be_either_while_numbers_become_sums() {
    each(|w| async move {
        let (mut owner, crew) = boats(&w).await;
        let ann = id(&add(
            &mut owner,
            &json!({"name": {"full": "Ann"}, "custom": {"crew": 4}}),
        )
        .await);
        let api = format!("/api/v1/fields/{crew}/kind");
        let money = json!({"holds": "money", "currency": "LKR"});
        assert_eq!(owner.json(Method::POST, &api, &money).await.status, 202);
        let path = format!("/api/v1/people/{ann}");
        let other = json!({"custom": {"crew": 500}});
        let refused = owner.json(Method::PATCH, &path, &other).await;
        assert_eq!(
            (refused.status.as_u16(), refused.json()["code"].clone()),
            (409, json!("field-change-runs"))
        );
        // All else can be written, with the value as it stands.
        let same = json!({"custom": {"crew": 4, "likes": ["sail"]}});
        assert_eq!(owner.json(Method::PATCH, &path, &same).await.status, 200);
        work(&w);
        assert_eq!(
            owner.get(&path).await.json()["custom"],
            json!({"crew": 400, "likes": ["sail"]})
        );
        assert_eq!(owner.json(Method::PATCH, &path, &other).await.status, 200);
    });
}
