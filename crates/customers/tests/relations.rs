//! Relations through the router: added by searching, seen and left from both sides, and by programs.

#![allow(clippy::unwrap_used)]

mod world;

use axum::http::Method;
use base::Role;
use serde_json::{Value, json};
use world::{add, browser, each, id, program};

#[test]
fn a_relation_is_added_by_searching_and_leads_both_ways() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let nimal = json!({"name": {"full": "Nimal <P>"}, "emails": [{"address": "n@x.lk"}]});
        let (ann, nimal) = (
            id(&add(&mut p, &json!({"name": {"full": "Ann"}})).await),
            id(&add(&mut p, &nimal).await),
        );
        let (from, to) = (
            format!("/a/shop/people/{ann}"),
            format!("/a/shop/people/{nimal}"),
        );
        let page = b.get(&from).await;
        let new = format!("{from}/relations/new");
        assert!(page.body.contains(&new), "{}", page.body);
        let form = b.get(&format!("{new}?q=nimal")).await;
        let choice = format!("person:{nimal}");
        for text in [
            choice.as_str(),
            "Nimal &lt;P&gt;",
            "n@x.lk",
            "How they belong together",
            // Whose deed it is stands in the sentence, and no sentence is chosen beforehand.
            "The other recommended Ann",
            "Ann recommended us to the other",
            "<option value=\"\" selected",
            "value=\"household\"",
        ] {
            assert!(form.body.contains(text), "{text}: {}", form.body);
        }
        let none = b
            .post(&new, &[("how", "referred_by"), ("q", "nimal")])
            .await;
        assert_eq!(none.status, 422);
        assert!(
            none.body.contains("Choose the other person or company.")
                && none.body.contains(&choice)
        );
        let same = b
            .post(
                &new,
                &[("how", "referred_by"), ("other", &format!("person:{ann}"))],
            )
            .await;
        assert!(
            same.status == 422 && same.body.contains("nothing is related to itself"),
            "{}",
            same.body
        );
        let saved = b
            .post(&new, &[("how", "referred_by"), ("other", &choice)])
            .await;
        assert_eq!(
            (saved.status.as_u16(), saved.header("location")),
            (303, from.as_str())
        );
        let twice = b
            .post(&new, &[("how", "referred_by"), ("other", &choice)])
            .await;
        assert!(
            twice.status == 422 && twice.body.contains("is there already"),
            "{}",
            twice.body
        );
        let circle = b
            .post(&new, &[("how", "referred"), ("other", &choice)])
            .await;
        assert!(
            circle.status == 422 && circle.body.contains("lead in a circle"),
            "{}",
            circle.body
        );

        let here = b.get(&from).await;
        assert!(
            here.body.contains("<dt>Recommended by</dt>")
                && here.body.contains(&format!("href=\"{to}\"")),
            "{}",
            here.body
        );
        let there = b.get(&to).await;
        assert!(
            there.body.contains("<dt>Recommended us to</dt>")
                && there.body.contains(&format!("href=\"{from}\""))
        );
        let list = p
            .get(&format!("/api/v1/relations?person={nimal}"))
            .await
            .json();
        let relation = format!("/a/shop/relations/{}", id(&list["items"][0]));
        let at = format!("at=person%3A{nimal}");
        let gone = b.post(&format!("{relation}/removal?{at}"), &[]).await;
        assert_eq!(
            gone.header("location"),
            to,
            "the reader stays where they are"
        );
        let page = b.get(&to).await;
        let undo = format!("{to}/relations/{}/restoration", id(&list["items"][0]));
        assert!(
            page.body.contains(&undo) && !page.body.contains("Recommended us to"),
            "{}",
            page.body
        );
        assert_eq!(b.post(&undo, &[]).await.header("location"), to);
        assert!(b.get(&from).await.body.contains("Recommended by"));

        let mut reader = w.user(Role::ReadOnly).await.unwrap();
        let page = reader.get(&from).await.body;
        assert!(
            page.contains("Recommended by") && !page.contains("/relations/"),
            "{page}"
        );
    });
}

#[test]
fn companies_have_parents_and_labels_are_the_firms_own() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let mut company = async |name: &str| {
            id(&p
                .json(Method::POST, "/api/v1/companies", &json!({"name": name}))
                .await
                .json())
        };
        let (tea, group) = (company("Tea").await, company("Island Group").await);
        let new = format!("/a/shop/companies/{tea}/relations/new");
        let form = b.get(&new).await.body;
        assert!(
            form.contains("is a subsidiary of the other") && !form.contains("household"),
            "{form}"
        );
        let parent = format!("company:{group}");
        b.post(&new, &[("how", "child_of"), ("other", &parent)])
            .await;
        let unsaid = b.post(&new, &[("how", "other"), ("other", &parent)]).await;
        assert!(
            unsaid.status == 422 && unsaid.body.contains("Please fill this in"),
            "{}",
            unsaid.body
        );
        b.post(
            &new,
            &[
                ("how", "other"),
                ("other", &parent),
                ("label", "Auditor <x>"),
            ],
        )
        .await;
        let here = b.get(&format!("/a/shop/companies/{tea}")).await.body;
        assert!(
            here.contains("<dt>Subsidiary of</dt>") && here.contains("<dt>Auditor &lt;x&gt;</dt>"),
            "{here}"
        );
        let there = b.get(&format!("/a/shop/companies/{group}")).await.body;
        assert!(
            there.contains("<dt>Parent company of</dt>")
                && there.contains("<dt>Auditor &lt;x&gt; of</dt>"),
            "{there}"
        );
    });
}

#[test]
fn programs_add_read_and_take_away() {
    each(|w| async move {
        let mut p = program(&w).await;
        let ann = id(&add(&mut p, &json!({"name": {"full": "Ann"}})).await);
        let bob = id(&add(&mut p, &json!({"name": {"full": "Bob"}})).await);
        let of = |id: &str| json!({"kind": "person", "id": id});
        let new = json!({"kind": "parent_of", "from": of(&ann), "to": of(&bob)});
        let made = p.json(Method::POST, "/api/v1/relations", &new).await;
        assert_eq!(made.status, 201, "{}", made.body);
        let path = made.header("location").to_owned();
        assert_eq!(p.get(&path).await.json(), made.json());
        assert_eq!(made.json()["from"], of(&ann));
        let faults = [
            (
                json!({"kind": "parent_of", "from": of(&ann), "to": of(&bob)}),
                "to",
                "relation-there",
            ),
            (
                json!({"kind": "parent_of", "from": of(&bob), "to": of(&ann)}),
                "to",
                "relation-circle",
            ),
            (
                json!({"kind": "parent_of", "from": of(&ann)}),
                "to",
                "required",
            ),
            (
                json!({"kind": "friend", "from": of(&ann), "to": of(&bob)}),
                "kind",
                "choice",
            ),
            (
                json!({"kind": "other", "label": "x", "from": {"kind": "order", "id": ann}, "to": of(&bob)}),
                "from.kind",
                "choice",
            ),
        ];
        for (body, field, code) in faults {
            let refused = p.json(Method::POST, "/api/v1/relations", &body).await;
            assert_eq!(refused.status, 422, "{}", refused.body);
            let error = &refused.json()["errors"][0];
            assert_eq!(
                (&error["field"], &error["code"]),
                (&json!(field), &json!(code)),
                "{}",
                refused.body
            );
        }
        assert_eq!(p.get("/api/v1/relations").await.status, 422);
        let nobody = p.get(&format!("/api/v1/relations?person={path}")).await;
        assert_eq!(nobody.status, 422);
        let unknown = p
            .get("/api/v1/relations?person=00000000-0000-7000-8000-000000000000")
            .await;
        assert_eq!(unknown.status, 404);
        assert_eq!(
            p.json(Method::DELETE, &path, &Value::Null).await.status,
            204
        );
        assert_eq!(p.get(&path).await.status, 404);
    });
}
