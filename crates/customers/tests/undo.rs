//! What was changed where it stands goes back at one press, unless somebody else was there meanwhile.

#![allow(clippy::unwrap_used, clippy::panic)]

mod world;

use axum::http::Method;
use serde_json::{Value, json};
use web::testing::{Answer, Client};
use world::{add, browser, each, id, program};

/// The way back that the answer offers.
fn way_back(answer: &Answer) -> String {
    let said: Value = serde_json::from_str(answer.header("hx-trigger")).unwrap();
    said["toast"]["undo"].as_str().unwrap().to_owned()
}

async fn read(p: &mut Client, id: &str) -> Value {
    p.get(&format!("/api/v1/people/{id}")).await.json()
}

#[test]
fn a_field_goes_back_to_what_stood_there_in_any_script_and_to_nothing() {
    each(|w| async move {
        let mut p = program(&w).await;
        let person = json!({"name": {"full": "Ann"}, "stage": "lead", "tags": ["තේ කඩ", "vip"]});
        let ann = id(&add(&mut p, &person).await);
        let mut b = browser(&w).await;
        b.headers.push(("hx-request", "true".into()));
        for (field, value) in [("stage", "former"), ("tags", ""), ("language", "am")] {
            let path = format!("/a/shop/people/{ann}/edit/{field}");
            let changed = b.post(&path, &[(field, value)]).await;
            assert_eq!(changed.status, 200, "{}", changed.body);
            let after = read(&mut p, &ann).await;
            let undone = b.post(&way_back(&changed), &[]).await;
            assert_eq!(
                undone.header("hx-redirect"),
                format!("/a/shop/people/{ann}")
            );
            let again = read(&mut p, &ann).await;
            assert_ne!(
                after[field], again[field],
                "{field} was changed, and went back"
            );
        }
        let now = read(&mut p, &ann).await;
        assert_eq!(now["stage"], "lead");
        assert_eq!(now["tags"], json!(["තේ කඩ", "vip"]));
        assert_eq!(now["language"], Value::Null);
    });
}

#[test]
fn nobody_s_later_change_is_lost_by_going_back() {
    each(|w| async move {
        let mut p = program(&w).await;
        let ann = id(&add(&mut p, &json!({"name": {"full": "Ann"}, "stage": "lead"})).await);
        let mut b = browser(&w).await;
        let path = format!("/a/shop/people/{ann}/edit/stage");
        b.headers.push(("hx-request", "true".into()));
        let changed = b.post(&path, &[("stage", "customer")]).await;
        let same = b.post(&path, &[("stage", "customer")]).await;
        let said: Value = serde_json::from_str(same.header("hx-trigger")).unwrap();
        assert_eq!(said["toast"]["undo"], Value::Null, "nothing was changed");
        let later = json!({"stage": "loyal"});
        let api = format!("/api/v1/people/{ann}");
        assert_eq!(p.json(Method::PATCH, &api, &later).await.status, 200);
        let refused = b.post(&way_back(&changed), &[]).await;
        // Back on the page, which says why nothing was changed.
        let page = format!("/a/shop/people/{ann}");
        assert_eq!(refused.header("hx-redirect"), page, "{}", refused.body);
        let mut whole = b.clone();
        whole.headers.retain(|(name, _)| *name != "hx-request");
        let said = whole.get(&page).await.body;
        assert!(
            said.contains("Somebody changed this in the meantime"),
            "{said}"
        );
        assert_eq!(read(&mut p, &ann).await["stage"], "loyal");
        let wrong = format!("{path}/back/x/%25");
        assert!(b.post(&wrong, &[]).await.status.is_client_error());
        let garbage = format!("{path}/back/7/@@@");
        assert_eq!(b.post(&garbage, &[]).await.status, 404);
    });
}
