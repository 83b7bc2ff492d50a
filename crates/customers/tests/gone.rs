//! A record is deleted while somebody writes in its form: what was typed is there to be copied, or brought back with the
//! record; who never reached the record learns nothing of it.

#![allow(clippy::unwrap_used)]

mod world;

use axum::http::Method;
use base::{Actor, Role};
use db::Sql;
use identity::roles::{NewRole, Reach};
use identity::testing::World;
use serde_json::{Value, json};
use web::testing::{Answer, Client};
use world::filled::{filled, value, with};
use world::{add, browser, each, id, program};

async fn send(client: &mut Client, path: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (&**k, &**v)).collect();
    client.post(path, &fields).await
}

fn has(answer: &Answer, texts: &[&str]) {
    assert_eq!(answer.status, 410, "{}", answer.body);
    for text in texts {
        assert!(answer.body.contains(text), "no {text:?} in {}", answer.body);
    }
}

fn lacks(answer: &Answer, texts: &[&str]) {
    for text in texts {
        assert!(!answer.body.contains(text), "{text:?} in {}", answer.body);
    }
}

async fn deleted(world: &World, path: &str) {
    let mut admin = world.program(Role::Admin).await.unwrap();
    let answer = admin.json(Method::DELETE, path, &json!({})).await;
    assert_eq!(answer.status, 204, "{path}: {}", answer.body);
}

#[test]
fn the_form_of_a_deleted_person_shows_what_was_typed() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let new = json!({"name": {"full": "Ann"}, "stage": "lead", "tags": ["vip"], "language": "si",
                         "addresses": [{"street": "1 Galle Rd", "country": "LK"}]});
        let ann = id(&add(&mut p, &new).await);
        let page = format!("/a/shop/people/{ann}");
        let edit = format!("{page}/edit");
        let opened = filled(&b.get(&edit).await.body, &edit);
        let mut admin = w.user(Role::Admin).await.unwrap();
        assert_eq!(admin.post(&format!("{page}/delete"), &[]).await.status, 303);
        let typed = [
            ("name", "Ann <b>Perera"),
            ("stage", "loyal"),
            ("street", "2 Hill St"),
        ];
        let gone = send(&mut b, &edit, &with(&opened, &typed)).await;
        has(
            &gone,
            &["<html", "admin deleted this while you were writing"],
        );
        has(
            &gone,
            &[
                "Ann &lt;b&gt;Perera",
                "Loyal customer",
                "2 Hill St",
                "It cannot be brought back",
            ],
        );
        // What stood in the form untouched nobody has to copy.
        lacks(&gone, &["<b>Perera", "vip", "bring_back"]);
        assert_eq!(
            gone.body.matches("<code").count(),
            3,
            "name, stage and address"
        );
        // The form itself is not there any more, nor is the person.
        assert_eq!(b.get(&edit).await.status, 404);
        assert_eq!(b.get(&page).await.status, 404);

        // One field, with script: in its place.
        b.headers.push(("hx-request", "true".into()));
        let name = [("name", "Anna"), ("seen", "name=00000000")];
        let gone = b.post(&format!("{page}/edit/name"), &name).await;
        has(&gone, &["Anna", "deleted this while you were writing"]);
        lacks(&gone, &["<html"]);
        assert_eq!(
            gone.body.matches("<code").count(),
            1,
            "only the name was there"
        );
        let log = b
            .post(&format!("{page}/log"), &[("body", "wants kettles")])
            .await;
        has(&log, &["wants kettles"]);

        // Who never had the form gets no other answer than for what never was.
        let never = format!("/a/shop/people/{}", base::PersonId::new());
        for path in [&never, &page] {
            let mut stranger = w.stranger().await.unwrap();
            let edit = format!("{}/edit", path.replace("/a/shop/", "/a/other/"));
            let other = stranger.post(&edit, &[("name", "x")]).await;
            assert_eq!(other.status, 404, "{}", other.body);
        }
        assert_eq!(
            b.post(&format!("{never}/edit"), &[("name", "x")])
                .await
                .status,
            404
        );
    });
}

#[test]
fn a_deleted_person_out_of_reach_was_never_there() {
    each(|w| async move {
        let own = |permission: &str| (permission.to_owned(), Reach::Own);
        let new = NewRole {
            name: "Own".into(),
            grants: ["people.read", "people.write", "notes.write"]
                .map(own)
                .into(),
            hidden: Vec::new(),
            locked: Vec::new(),
        };
        let by = Actor::system(w.shop.account);
        let fields = identity::Hideable(Vec::new());
        let made = move |tx: &mut db::Tx<'_>| identity::roles::create(tx, &by, &new, &fields);
        let role = Role::Own(w.app.db.write(made).await.unwrap());
        let user = tokio::task::block_in_place(|| w.member("keeper", role)).unwrap();
        let (mut b, _) = w.at_work("keeper", user, role).await.unwrap();
        let manager = w.member_id(Role::Manager).await.unwrap();
        let mut admin = w.program(Role::Admin).await.unwrap();
        for (owner, status) in [
            (json!(user), 410),
            (json!(manager), 404),
            (Value::Null, 404),
        ] {
            for (list, new) in [
                ("people", json!({"name": {"full": "Bea"}, "owner": owner})),
                ("companies", json!({"name": "Bea", "owner": owner})),
            ] {
                let made = admin
                    .json(Method::POST, &format!("/api/v1/{list}"), &new)
                    .await;
                let one = format!("{list}/{}", id(&made.json()));
                deleted(&w, &format!("/api/v1/{one}")).await;
                for (form, field) in [("edit", "name"), ("log", "body")] {
                    let path = format!("/a/shop/{one}/{form}");
                    let answer = b.post(&path, &[(field, "typed by me")]).await;
                    assert_eq!(answer.status, status, "{path} {owner}: {}", answer.body);
                    let told = answer.body.contains("typed by me");
                    assert_eq!(told, status == 410, "{path} {owner}");
                }
            }
        }
    });
}

#[test]
fn the_form_of_a_deleted_company_shows_what_was_typed() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let new = json!({"name": "Tea", "tags": ["hotel"]});
        let made = p.json(Method::POST, "/api/v1/companies", &new).await;
        let api = made.header("location").to_owned();
        let edit = format!("{}/edit", api.replace("/api/v1/", "/a/shop/"));
        let opened = filled(&b.get(&edit).await.body, &edit);
        deleted(&w, &api).await;
        let gone = send(&mut b, &edit, &with(&opened, &[("name", "Tea & Co")])).await;
        has(&gone, &["Tea &amp; Co", "API token", "/a/shop/companies"]);
        lacks(&gone, &["hotel", "bring_back"]);
        let untouched = send(&mut b, &edit, &opened).await;
        has(&untouched, &["you had changed nothing"]);
    });
}

/// The note that was written about this person first: its page.
async fn note(p: &mut Client, about: &str, text: &str) -> String {
    let new = json!({"person": about, "body": text});
    let made = p.json(Method::POST, "/api/v1/notes", &new).await;
    assert_eq!(made.status, 201, "{}", made.body);
    made.header("location").replace("/api/v1/", "/a/shop/")
}

#[test]
fn a_deleted_note_comes_back_with_what_was_typed() {
    each(|w| async move {
        let mut p = program(&w).await;
        let ann = id(&add(&mut p, &json!({"name": {"full": "Ann"}})).await);
        let (mut b, mut other) = (browser(&w).await, w.user(Role::Admin).await.unwrap());
        let person = format!("/a/shop/people/{ann}");
        b.post(&format!("{person}/log"), &[("body", "wants kettles")])
            .await;
        let notes = p.get(&format!("/api/v1/notes?person={ann}")).await.json();
        let note_id = notes["items"][0]["id"].as_str().unwrap().to_owned();
        let edit = format!("/a/shop/notes/{note_id}/edit");
        let opened = filled(&b.get(&edit).await.body, &edit);
        other.post(&edit.replace("/edit", "/removal"), &[]).await;
        let mine = with(&opened, &[("body", "wants <two> kettles\nand a lamp")]);
        let gone = send(&mut b, &edit, &mine).await;
        has(
            &gone,
            &["admin deleted this while you were writing", "Ann", &person],
        );
        has(
            &gone,
            &[
                "wants &lt;two&gt; kettles\nand a lamp",
                "Bring it back and save what I typed",
            ],
        );
        let api = format!("/api/v1/notes/{note_id}");
        assert_eq!(p.get(&api).await.status, 404, "nothing was saved yet");
        let form = filled(&gone.body, &edit);
        assert_eq!(value(&form, "bring_back").unwrap(), "yes");
        let back = send(&mut b, &edit, &form).await;
        assert_eq!(back.header("location"), person, "{}", back.body);
        assert_eq!(
            p.get(&api).await.json()["body"],
            "wants <two> kettles\nand a lamp"
        );

        // Somebody else brought it back and changed it meanwhile: that is asked as ever.
        let opened = filled(&b.get(&edit).await.body, &edit);
        other.post(&edit.replace("/edit", "/removal"), &[]).await;
        let gone = send(&mut b, &edit, &with(&opened, &[("body", "mine")])).await;
        let form = filled(&gone.body, &edit);
        other
            .post(&edit.replace("/edit", "/restoration"), &[])
            .await;
        other.post(&edit, &[("body", "theirs")]).await;
        let asked = send(&mut b, &edit, &form).await;
        assert_eq!(asked.status, 409, "{}", asked.body);
        assert!(asked.body.contains("theirs") && asked.body.contains("mine"));

        // A fault in what was typed brings nothing back by halves.
        let opened = filled(&b.get(&edit).await.body, &edit);
        other.post(&edit.replace("/edit", "/removal"), &[]).await;
        let empty = with(&opened, &[("body", " "), ("bring_back", "yes")]);
        assert_ne!(send(&mut b, &edit, &empty).await.status, 303);
        assert_eq!(p.get(&api).await.status, 404);

        // After a day its text is gone: what was typed is not.
        w.app
            .db
            .write(|tx| {
                tx.exec(Sql::new("UPDATE customers_note SET body = ''"))
                    .map(drop)
            })
            .await
            .unwrap();
        let gone = send(&mut b, &edit, &with(&opened, &[("body", "kept by me")])).await;
        has(&gone, &["kept by me", "It cannot be brought back"]);
        lacks(&gone, &["bring_back"]);
    });
}

#[test]
fn who_could_not_change_a_note_is_told_nothing_of_it() {
    each(|w| async move {
        let mut p = w.program(Role::Admin).await.unwrap();
        let ann = id(&add(&mut p, &json!({"name": {"full": "Ann"}})).await);
        let page = note(&mut p, &ann, "of an administrator's program").await;
        deleted(&w, &page.replace("/a/shop/", "/api/v1/")).await;
        let edit = format!("{page}/edit");
        let refused = browser(&w).await.post(&edit, &[("body", "x")]).await;
        assert_eq!(refused.status, 404, "{}", refused.body);
        let back = [("body", "x"), ("bring_back", "yes")];
        assert_eq!(browser(&w).await.post(&edit, &back).await.status, 404);
        let mut stranger = w.stranger().await.unwrap();
        let there = edit.replace("/a/shop/", "/a/other/");
        assert_eq!(stranger.post(&there, &back).await.status, 404);
        assert_eq!(
            p.get(&page.replace("/a/shop/", "/api/v1/")).await.status,
            404
        );
    });
}

#[test]
fn a_deleted_call_comes_back_with_what_was_typed() {
    each(|w| async move {
        let mut p = program(&w).await;
        let ann = id(&add(&mut p, &json!({"name": {"full": "Ann"}})).await);
        let (mut b, mut other) = (browser(&w).await, w.user(Role::Admin).await.unwrap());
        let person = format!("/a/shop/people/{ann}");
        let call = [("kind", "call"), ("body", "the offer"), ("minutes", "5")];
        assert_eq!(b.post(&format!("{person}/log"), &call).await.status, 303);
        let all = p
            .get(&format!("/api/v1/activities?person={ann}"))
            .await
            .json();
        let call = all["items"][0]["id"].as_str().unwrap().to_owned();
        let edit = format!("/a/shop/activities/{call}/edit");
        let opened = filled(&b.get(&edit).await.body, &edit);
        other.post(&edit.replace("/edit", "/removal"), &[]).await;
        let mine = with(&opened, &[("minutes", "12"), ("body", "the better offer")]);
        let gone = send(&mut b, &edit, &mine).await;
        has(
            &gone,
            &["the better offer", "12", "admin deleted this", &person],
        );
        let back = send(&mut b, &edit, &filled(&gone.body, &edit)).await;
        assert_eq!(back.header("location"), person, "{}", back.body);
        let now = p.get(&format!("/api/v1/activities/{call}")).await.json();
        assert_eq!(
            (&now["minutes"], &now["body"]),
            (&json!(12), &json!("the better offer"))
        );
    });
}
