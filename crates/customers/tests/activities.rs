//! Calls, meetings and visits through the router: on pages without script, by htmx, and by programs.

mod world;

use axum::http::Method;
use base::Role;
use serde_json::{Value, json};
use world::{add, browser, each, id, program};

#[test]
fn a_call_is_written_down_changed_deleted_and_brought_back_without_script() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let who = id(&add(&mut p, &json!({"name": {"full": "Nimal"}})).await);
        let person = format!("/a/shop/people/{who}");
        let page = b.get(&person).await;
        for text in [
            "value=\"note\" checked",
            "value=\"call\"",
            "value=\"meeting\"",
            "value=\"visit\"",
        ] {
            assert!(page.body.contains(text), "{text}: {}", page.body);
        }
        let call = [
            ("kind", "call"),
            ("occurred_at", "2026-01-05T09:30"),
            ("direction", "in"),
            ("minutes", "12"),
            ("outcome", "wants <kettels>"),
            ("channel", ""),
            ("body", "two\nof them"),
        ];
        let saved = b.post(&format!("{person}/log"), &call).await;
        assert_eq!(
            (saved.status.as_u16(), saved.header("location")),
            (303, person.as_str())
        );
        let page = b.get(&person).await;
        for text in [
            "Phone · They called · 12 min",
            "wants &lt;kettels&gt;\ntwo\nof them",
            "Call 1",
        ] {
            assert!(page.body.contains(text), "{text}: {}", page.body);
        }
        let list = p
            .get(&format!("/api/v1/activities?person={who}&kind=call"))
            .await
            .json();
        let call = &list["items"][0];
        // The account keeps Colombo's time, 5:30 before Greenwich's.
        assert_eq!(call["occurred_at"], "2026-01-05T04:00:00Z");
        assert_eq!(
            (&call["channel"], &call["minutes"]),
            (&json!("phone"), &json!(12))
        );
        let path = format!("/a/shop/activities/{}", id(call));
        let form = b.get(&format!("{path}/edit")).await;
        for text in [
            "2026-01-05T09:30",
            "wants &lt;kettels&gt;",
            "Nimal",
            "value=\"in\" selected",
        ] {
            assert!(form.body.contains(text), "{text}: {}", form.body);
        }
        let wrong = [
            ("occurred_at", "soon"),
            ("minutes", "0"),
            ("outcome", "wants kettles"),
            ("channel", "phone"),
        ];
        let refused = b.post(&format!("{path}/edit"), &wrong).await;
        assert_eq!(refused.status, 422);
        assert!(
            refused.body.contains("not a day with a time: soon"),
            "{}",
            refused.body
        );
        let right = [
            ("occurred_at", "2026-01-05T09:30"),
            ("outcome", "wants kettles"),
            ("channel", "store"),
        ];
        assert_eq!(
            b.post(&format!("{path}/edit"), &right)
                .await
                .header("location"),
            person
        );
        let page = b.get(&person).await;
        assert!(
            page.body.contains("wants kettles") && page.body.contains("Store · They called"),
            "{}",
            page.body
        );
        assert!(
            !page.body.contains("12 min") && !page.body.contains("two"),
            "{}",
            page.body
        );

        b.post(&format!("{path}/removal"), &[]).await;
        let page = b.get(&person).await;
        assert!(!page.body.contains("kettles"), "{}", page.body);
        // Both the message and the timeline offer to bring it back.
        assert_eq!(
            page.body.matches(&format!("{path}/restoration")).count(),
            2,
            "{}",
            page.body
        );
        assert!(page.body.contains("Deleted: Call"), "{}", page.body);
        b.post(&format!("{path}/restoration"), &[]).await;
        let page = b.get(&person).await;
        assert!(
            page.body.contains("wants kettles") && page.body.contains("It is back"),
            "{}",
            page.body
        );
        assert_eq!(b.get(&path).await.header("location"), person);
        let hit = b.get("/a/shop/search?q=kettles").await;
        assert!(
            hit.body.contains(&path) && hit.body.contains("Call · Nimal · "),
            "{}",
            hit.body
        );
        let mut reader = w.user(Role::ReadOnly).await.unwrap();
        let page = reader.get(&person).await;
        assert!(
            page.body.contains("wants kettles") && !page.body.contains(&path),
            "{}",
            page.body
        );
    });
}

#[test]
fn what_is_refused_comes_back_as_it_was_typed_and_colleagues_are_named() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let who = id(&add(&mut p, &json!({"name": {"full": "Nimal"}})).await);
        let log = format!("/a/shop/people/{who}/log");
        let typed = [
            ("kind", "visit"),
            ("minutes", "9999"),
            ("outcome", "liked the <lamps>"),
            ("body", "x"),
        ];
        b.headers.push(("hx-request", "true".into()));
        let refused = b.post(&log, &typed).await;
        for text in [
            "1 to 1,440",
            "9999",
            "liked the &lt;lamps&gt;",
            "value=\"visit\" checked",
            "id=\"log\"",
        ] {
            assert!(refused.body.contains(text), "{text}: {}", refused.body);
        }
        assert!(!refused.body.contains("<html"), "the part alone");
        let taken = b
            .post(&log, &[("kind", "visit"), ("outcome", "liked the lamps")])
            .await;
        // On a phone the entry stands far below the form: the page says that it was saved.
        let said = taken.header("hx-trigger");
        assert!(said.contains("\"text\":\"Saved\""), "{said}");
        assert!(
            taken.body.contains("liked the lamps") && taken.body.contains("value=\"note\" checked")
        );
        assert!(
            !taken.body.contains("lamps\" name"),
            "the form is empty again"
        );
        let empty = b.post(&log, &[("kind", "note"), ("body", " ")]).await;
        assert!(empty.body.contains("Please fill this in"), "{}", empty.body);
        // Somebody else reads who wrote it; the writer knows.
        let me = &taken.body;
        let mut other = w.user(Role::Admin).await.unwrap();
        let page = other.get(&format!("/a/shop/people/{who}")).await;
        assert!(
            page.body.contains("Store · member") && !me.contains("Store · member"),
            "{}",
            page.body
        );
    });
}

#[test]
fn a_company_has_calls_of_its_own() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let made = p
            .json(
                Method::POST,
                "/api/v1/companies",
                &json!({"name": "Ceylon Tea"}),
            )
            .await;
        let company = format!("/a/shop/companies/{}", id(&made.json()));
        let page = b.get(&company).await;
        assert!(
            page.body.contains("value=\"call\" checked"),
            "{}",
            page.body
        );
        assert!(!page.body.contains("value=\"note\""), "{}", page.body);
        let saved = b
            .post(
                &format!("{company}/log"),
                &[("kind", "meeting"), ("outcome", "signs on Monday")],
            )
            .await;
        assert_eq!(
            (saved.status.as_u16(), saved.header("location")),
            (303, company.as_str())
        );
        let page = b.get(&company).await;
        assert!(
            page.body.contains("signs on Monday") && page.body.contains("Meeting"),
            "{}",
            page.body
        );
        let refused = b
            .post(
                &format!("{company}/log"),
                &[("kind", "meeting"), ("minutes", "x")],
            )
            .await;
        assert_eq!(refused.status, 422);
        let list = p.get("/api/v1/activities").await.json();
        assert_eq!(list["items"].as_array().unwrap().len(), 1);
    });
}

#[test]
fn programs_write_read_change_and_take_away() {
    each(|w| async move {
        let mut p = w.program(Role::Admin).await.unwrap();
        let who = id(&add(&mut p, &json!({"name": {"full": "Nimal"}})).await);
        let new = json!({"person": who, "kind": "call", "occurred_at": "2026-01-05T10:00:00+05:30",
            "direction": "in", "minutes": 7, "outcome": "asked for a catalogue"});
        let made = p.json(Method::POST, "/api/v1/activities", &new).await;
        assert_eq!(made.status, 201, "{}", made.body);
        let path = format!("/api/v1/activities/{}", id(&made.json()));
        assert_eq!(made.header("location"), path);
        assert_eq!(p.get(&path).await.json(), made.json());
        let changed = p
            .json(
                Method::PATCH,
                &path,
                &json!({"minutes": null, "body": "by post"}),
            )
            .await;
        assert_eq!(changed.status, 200, "{}", changed.body);
        let changed = changed.json();
        assert_eq!(
            (&changed["minutes"], &changed["body"]),
            (&Value::Null, &json!("by post"))
        );
        assert_eq!(
            (&changed["direction"], &changed["outcome"]),
            (&new["direction"], &new["outcome"])
        );
        let back = p.json(Method::PATCH, &path, &changed).await;
        assert_eq!(back.json(), changed, "what was read can be sent back");
        let log = p
            .get(&format!("/api/v1/people/{who}/timeline?kind=call"))
            .await
            .json();
        assert_eq!(log["items"][0]["about"]["kind"], "activity");

        let faults = [
            (json!({"kind": "call"}), "person", "required"),
            (
                json!({"person": who, "company": who, "kind": "call"}),
                "company",
                "one-of-both",
            ),
            (json!({"person": who, "kind": "order"}), "kind", "choice"),
            (
                json!({"person": who, "kind": "call", "minutes": "7"}),
                "minutes",
                "number",
            ),
            (
                json!({"person": who, "kind": "call", "occurred_at": "2999-01-01T00:00:00Z"}),
                "occurred_at",
                "in-future",
            ),
        ];
        for (body, field, code) in faults {
            let refused = p.json(Method::POST, "/api/v1/activities", &body).await;
            assert_eq!(refused.status, 422, "{}", refused.body);
            let error = &refused.json()["errors"][0];
            assert_eq!(
                (&error["field"], &error["code"]),
                (&json!(field), &json!(code)),
                "{}",
                refused.body
            );
        }
        assert_eq!(p.json(Method::DELETE, &path, &json!({})).await.status, 204);
        assert_eq!(p.get(&path).await.status, 404);
        let list = p
            .get(&format!("/api/v1/activities?person={who}"))
            .await
            .json();
        assert_eq!(list["items"], json!([]));
        let wrong = p.get("/api/v1/activities?person=me").await;
        assert_eq!(wrong.status, 422, "{}", wrong.body);
    });
}

/// Two people have the same call open; the second is told what stands there, field by field.
#[test]
fn who_is_second_to_change_a_call_sees_what_stands_there() {
    each(|w| async move {
        let (mut p, mut b) = (
            w.program(Role::Admin).await.unwrap(),
            w.user(Role::Admin).await.unwrap(),
        );
        let who = id(&add(&mut p, &json!({"name": {"full": "Nimal"}})).await);
        let new = json!({"person": who, "kind": "call", "minutes": 5, "outcome": "wants kettles"});
        let made = p.json(Method::POST, "/api/v1/activities", &new).await;
        let (api, first) = (
            made.header("location").to_owned(),
            made.header("etag").to_owned(),
        );
        let page = format!("/a/shop/activities/{}/edit", id(&made.json()));
        let form = b.get(&page).await.body;
        let value = |name: &str| {
            let field = form.split_once(&format!("name=\"{name}\"")).unwrap().1;
            let value = field.split_once("value=\"").unwrap().1;
            value.split_once('"').unwrap().0.replace("&quot;", "\"")
        };
        let (version, seen, at) = (value("version"), value("seen"), value("occurred_at"));
        let mut careful = p.clone();
        careful.headers.push(("if-match", first));
        let faster = careful
            .json(Method::PATCH, &api, &json!({"outcome": "wants lamps"}))
            .await;
        assert_eq!(faster.status, 200, "{}", faster.body);
        for method in [Method::PATCH, Method::DELETE] {
            let late = careful.json(method, &api, &json!({"minutes": 7})).await;
            assert_eq!(late.status, 412, "{}", late.body);
        }
        let typed = [
            ("kind", "call"),
            ("occurred_at", &at),
            ("direction", "out"),
            ("minutes", "9"),
            ("outcome", "wants mugs"),
            ("channel", "phone"),
            ("version", &version),
            ("seen", &seen),
        ];
        let late = b.post(&page, &typed).await;
        assert_eq!(late.status, 409, "{}", late.body);
        for text in [
            "changed this while you",
            "wants lamps",
            "value=\"wants mugs\"",
        ] {
            assert!(late.body.contains(text), "{text}: {}", late.body);
        }
        assert!(
            late.body.contains("name=\"contested\" value=\"outcome\""),
            "the minutes were changed by one alone: {}",
            late.body
        );
        assert!(
            late.body.contains("value=\"9\""),
            "what was typed stays: {}",
            late.body
        );
        assert_eq!(p.get(&api).await.json()["minutes"], 5);
    });
}
