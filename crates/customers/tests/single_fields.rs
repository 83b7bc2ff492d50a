//! One field is edited where it stands while somebody else saves the same record: only where both changed that field
//! is it asked whose should stay.

#![allow(clippy::unwrap_used)]

mod world;

use axum::http::Method;
use serde_json::{Value, json};
use web::testing::{Answer, Client};
use world::filled::{filled, value, with};
use world::{add, browser, each, id, program};

async fn send(client: &mut Client, path: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (&**k, &**v)).collect();
    client.post(path, &fields).await
}

/// The browser with script, which asks for the part alone.
fn scripted(browser: &Client) -> Client {
    let mut b = browser.clone();
    b.headers.push(("hx-request", "true".into()));
    b
}

async fn change(p: &mut Client, who: &str, body: Value) {
    let path = format!("/api/v1/people/{who}");
    let answer = p.json(Method::PATCH, &path, &body).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
}

async fn read(p: &mut Client, who: &str) -> Value {
    p.get(&format!("/api/v1/people/{who}")).await.json()
}

#[test]
fn a_field_that_both_changed_asks_whose_should_stay() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, scripted(&browser(&w).await));
        let ann = id(&add(&mut p, &json!({"name": {"full": "Ann"}, "tags": ["vip"]})).await);
        let edit = format!("/a/shop/people/{ann}/edit/tags");
        let opened = filled(&b.get(&edit).await.body, &edit);
        change(&mut p, &ann, json!({"tags": ["b2b", "<b>"]})).await;
        let mine = with(&opened, &[("tags", "vip, hotel")]);
        let late = send(&mut b, &edit, &mine).await;
        assert_eq!(late.status, 409, "{}", late.body);
        assert!(late.body.contains("API token") && late.body.contains("while you were writing"));
        assert!(
            late.body.contains("&lt;b&gt;") && !late.body.contains("<b>"),
            "theirs, as text"
        );
        assert!(!late.body.contains("<html"), "in the place of the field");
        assert_eq!(
            read(&mut p, &ann).await["tags"],
            json!(["b2b", "<b>"]),
            "nothing is saved"
        );
        let asked = filled(&late.body, &edit);
        assert_eq!(
            value(&asked, "tags").unwrap(),
            "vip, hotel",
            "what was typed stands"
        );

        let open = send(&mut b, &edit, &asked).await;
        assert_eq!(open.status, 422);
        assert!(
            open.body.contains("Choose which should stay"),
            "{}",
            open.body
        );
        // A third one is faster than the answer: it was given for another value.
        change(&mut p, &ann, json!({"tags": ["third"]})).await;
        let asked = filled(&open.body, &edit);
        let again = send(&mut b, &edit, &with(&asked, &[("take.tags", "mine")])).await;
        assert_eq!(again.status, 409, "{}", again.body);
        let asked = filled(&again.body, &edit);
        assert_eq!(value(&asked, "take.tags"), None);
        let saved = send(&mut b, &edit, &with(&asked, &[("take.tags", "mine")])).await;
        assert_eq!(saved.status, 200, "{}", saved.body);
        assert!(saved.body.contains("<inline-edit>") && saved.body.contains("hotel"));
        assert_eq!(read(&mut p, &ann).await["tags"], json!(["vip", "hotel"]));
    });
}

#[test]
fn who_gives_way_sees_what_the_other_saved() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, scripted(&browser(&w).await));
        let ann = id(&add(&mut p, &json!({"name": {"full": "Ann"}, "stage": "lead"})).await);
        let edit = format!("/a/shop/people/{ann}/edit/stage");
        let opened = filled(&b.get(&edit).await.body, &edit);
        change(&mut p, &ann, json!({"stage": "loyal"})).await;
        let late = send(&mut b, &edit, &with(&opened, &[("stage", "former")])).await;
        assert_eq!(late.status, 409, "{}", late.body);
        let asked = filled(&late.body, &edit);
        assert_eq!(value(&asked, "stage").unwrap(), "former");
        let gave = send(&mut b, &edit, &with(&asked, &[("take.stage", "theirs")])).await;
        assert_eq!(gave.status, 200, "{}", gave.body);
        assert!(gave.body.contains("Loyal customer"), "{}", gave.body);
        assert_eq!(read(&mut p, &ann).await["stage"], "loyal");
    });
}

#[test]
fn another_field_s_change_is_no_matter_and_what_nobody_typed_is_not_put_back() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, scripted(&browser(&w).await));
        let ann = id(&add(&mut p, &json!({"name": {"full": "Ann"}, "tags": ["vip"]})).await);
        let edit = format!("/a/shop/people/{ann}/edit/tags");
        let opened = filled(&b.get(&edit).await.body, &edit);
        change(&mut p, &ann, json!({"stage": "loyal"})).await;
        let saved = send(&mut b, &edit, &with(&opened, &[("tags", "b2b")])).await;
        assert_eq!(saved.status, 200, "{}", saved.body);
        let now = read(&mut p, &ann).await;
        assert_eq!(
            (&now["tags"], &now["stage"]),
            (&json!(["b2b"]), &json!("loyal"))
        );

        // Opened, looked at and closed with Enter: the other's word stays.
        let opened = filled(&b.get(&edit).await.body, &edit);
        change(&mut p, &ann, json!({"tags": ["hotel"]})).await;
        let looked = send(&mut b, &edit, &opened).await;
        assert_eq!(looked.status, 200, "{}", looked.body);
        assert!(looked.body.contains("hotel"), "{}", looked.body);
        assert_eq!(read(&mut p, &ann).await["tags"], json!(["hotel"]));
        // Both typed the same.
        let opened = filled(&b.get(&edit).await.body, &edit);
        change(&mut p, &ann, json!({"tags": ["same"]})).await;
        let same = send(&mut b, &edit, &with(&opened, &[("tags", "same")])).await;
        assert_eq!(same.status, 200, "{}", same.body);
    });
}

#[test]
fn without_script_the_whole_form_asks() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let ann = id(&add(&mut p, &json!({"name": {"full": "Ann"}, "language": "si"})).await);
        let edit = format!("/a/shop/people/{ann}/edit/name");
        let opened = filled(&scripted(&b).get(&edit).await.body, &edit);
        change(
            &mut p,
            &ann,
            json!({"name": {"full": "Anne"}, "stage": "loyal"}),
        )
        .await;
        let late = send(&mut b, &edit, &with(&opened, &[("name", "Anna")])).await;
        assert_eq!(late.status, 409);
        assert!(late.body.contains("<html"), "a page of its own");
        let whole = format!("/a/shop/people/{ann}/edit");
        let form = filled(&late.body, &whole);
        let shown = |name: &str| value(&form, name).unwrap();
        assert_eq!(
            (shown("name"), shown("contested")),
            ("Anna".into(), "name".into())
        );
        assert_eq!(
            (shown("stage"), shown("language")),
            ("loyal".into(), "si".into()),
            "as they stand"
        );
        let saved = send(&mut b, &whole, &with(&form, &[("take.name", "mine")])).await;
        assert_eq!(saved.status, 303, "{}", saved.body);
        let now = read(&mut p, &ann).await;
        assert_eq!(
            (&now["name"]["full"], &now["language"]),
            (&json!("Anna"), &json!("si"))
        );
        assert_eq!(now["stage"], "loyal");
    });
}
