//! Notes through the router: changed, deleted and brought back on pages and by programs.

mod world;

use axum::http::Method;
use base::Role;
use serde_json::json;
use world::{add, browser, each, id, program};

#[test]
fn a_note_is_changed_deleted_and_brought_back_without_script() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let who = id(&add(&mut p, &json!({"name": {"full": "Nimal"}})).await);
        let person = format!("/a/shop/people/{who}");
        b.post(&format!("{person}/log"), &[("body", "wants kettels")])
            .await;
        let notes = p.get(&format!("/api/v1/notes?person={who}")).await.json();
        let note = format!(
            "/a/shop/notes/{}",
            notes["items"][0]["id"].as_str().unwrap()
        );
        let page = b.get(&person).await;
        assert!(page.body.contains(&format!("{note}/edit")), "{}", page.body);
        assert!(
            page.body.contains("data-keys=\"n\""),
            "the key n goes to the box"
        );
        let form = b.get(&format!("{note}/edit")).await;
        assert!(
            form.body.contains("wants kettels") && form.body.contains("Nimal"),
            "{}",
            form.body
        );
        let empty = b.post(&format!("{note}/edit"), &[("body", " ")]).await;
        assert_eq!(empty.status, 422);
        assert!(empty.body.contains("Please fill this in"), "{}", empty.body);
        let saved = b
            .post(&format!("{note}/edit"), &[("body", "wants kettles")])
            .await;
        assert_eq!(
            (saved.status.as_u16(), saved.header("location")),
            (303, person.as_str())
        );
        let page = b.get(&person).await;
        assert!(
            page.body.contains("wants kettles") && !page.body.contains("kettels"),
            "{}",
            page.body
        );

        b.post(&format!("{note}/removal"), &[]).await;
        let page = b.get(&person).await;
        assert!(!page.body.contains("kettles"), "{}", page.body);
        for text in [
            "The note is deleted",
            "Deleted note",
            &format!("{note}/restoration"),
        ] {
            assert!(page.body.contains(text), "{text}: {}", page.body);
        }
        assert_eq!(b.get(&format!("{note}/edit")).await.status, 404);
        b.post(&format!("{note}/restoration"), &[]).await;
        let page = b.get(&person).await;
        assert!(
            page.body.contains("wants kettles") && page.body.contains("The note is back"),
            "{}",
            page.body
        );
        // Who may not write sees no way to, and has none.
        let mut reader = w.user(Role::ReadOnly).await.unwrap();
        let page = reader.get(&person).await;
        assert!(
            page.body.contains("wants kettles") && !page.body.contains(&note),
            "{}",
            page.body
        );
        assert_eq!(
            reader.post(&format!("{note}/removal"), &[]).await.status,
            403
        );
    });
}

#[test]
fn programs_change_and_delete_notes_and_the_log_keeps_the_entry() {
    each(|w| async move {
        let mut p = w.program(Role::Admin).await.unwrap();
        let who = id(&add(&mut p, &json!({"name": {"full": "Nimal"}})).await);
        let made = p
            .json(
                Method::POST,
                &format!("/api/v1/people/{who}/notes"),
                &json!({"body": "wants kettels"}),
            )
            .await;
        let note = format!("/api/v1/notes/{}", id(&made.json()));
        let changed = p
            .json(Method::PATCH, &note, &json!({"body": "wants kettles"}))
            .await;
        assert_eq!(changed.status, 200, "{}", changed.body);
        assert_eq!(p.get(&note).await.json()["body"], "wants kettles");
        assert!(p.get(&note).await.json()["updated_at"].is_string());
        let wrong = p.json(Method::PATCH, &note, &json!({"body": ""})).await;
        assert_eq!(wrong.status, 422, "{}", wrong.body);
        assert_eq!(p.json(Method::DELETE, &note, &json!({})).await.status, 204);
        assert_eq!(p.get(&note).await.status, 404);
        assert_eq!(p.json(Method::DELETE, &note, &json!({})).await.status, 404);
        let list = p.get(&format!("/api/v1/notes?person={who}")).await.json();
        assert_eq!(list["items"], json!([]));
        let log = p
            .get(&format!("/api/v1/people/{who}/timeline"))
            .await
            .json();
        assert_eq!(
            (&log["items"][0]["kind"], &log["items"][0]["summary"]),
            (&json!("note"), &json!(""))
        );
        let found = p.get("/api/v1/search?q=kettles").await.json();
        assert_eq!(found["items"], json!([]));
    });
}

/// Two people have the same note open; the second is told, and neither text is lost.
#[test]
fn who_is_second_to_change_a_note_sees_both_texts() {
    each(|w| async move {
        let (mut p, mut b) = (
            w.program(Role::Admin).await.unwrap(),
            w.user(Role::Admin).await.unwrap(),
        );
        let who = id(&add(&mut p, &json!({"name": {"full": "Nimal"}})).await);
        let new = json!({"person": who, "body": "wants kettles"});
        let made = p.json(Method::POST, "/api/v1/notes", &new).await;
        let (api, first) = (
            made.header("location").to_owned(),
            made.header("etag").to_owned(),
        );
        assert_eq!(
            p.get(&api).await.header("etag"),
            first,
            "reading changes nothing"
        );
        let page = format!("/a/shop/notes/{}/edit", id(&made.json()));
        let seen = version(&b.get(&page).await.body);

        // A program is faster.
        let mut careful = p.clone();
        careful.headers.push(("if-match", first.clone()));
        let changed = careful
            .json(Method::PATCH, &api, &json!({"body": "wants <lamps>"}))
            .await;
        assert_eq!(changed.status, 200, "{}", changed.body);
        let second = changed.header("etag").to_owned();
        assert_ne!(second, first);
        for method in [Method::PATCH, Method::DELETE] {
            let late = careful
                .json(method, &api, &json!({"body": "wants mugs"}))
                .await;
            assert_eq!(late.status, 412, "{}", late.body);
            assert_eq!(late.json()["type"], "urn:bandhu:problem:changed-meanwhile");
        }
        let late = b
            .post(&page, &[("body", "wants mugs"), ("version", &seen)])
            .await;
        assert_eq!(late.status, 409);
        for text in [
            "changed this while you",
            "wants &lt;lamps&gt;",
            "wants mugs",
        ] {
            assert!(late.body.contains(text), "{text}: {}", late.body);
        }
        assert_eq!(p.get(&api).await.json()["body"], "wants <lamps>");
        // Whoever has seen that may put theirs in its place; a wrong text is still said as such.
        let seen = version(&late.body);
        let empty = b.post(&page, &[("body", " "), ("version", &seen)]).await;
        assert_eq!(empty.status, 422);
        let say = |side: &'static str| {
            let sent = [
                ("body", "wants mugs"),
                ("contested", "body"),
                ("take.body", side),
            ];
            sent.map(|(k, v)| (k.to_owned(), v.to_owned())).to_vec()
        };
        for (side, stands) in [("", "lamps"), ("theirs", "lamps"), ("mine", "mugs")] {
            let mut sent = say(side);
            sent.push(("version".into(), seen.clone()));
            let sent: Vec<(&str, &str)> = sent.iter().map(|(k, v)| (&**k, &**v)).collect();
            let answer = b.post(&page, &sent).await;
            let status = if side.is_empty() { 422 } else { 303 };
            assert_eq!(answer.status, status, "{side}: {}", answer.body);
            let body = p.get(&api).await.json()["body"].to_string();
            assert!(body.contains(stands), "{side}: {body}");
        }
    });
}

/// What the form's hidden field says.
fn version(page: &str) -> String {
    let (_, field) = page
        .split_once("name=\"version\" value=\"")
        .unwrap_or_default();
    let (value, _) = field.split_once("\">").unwrap_or_default();
    value.replace("&quot;", "\"")
}
