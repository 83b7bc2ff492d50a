//! How people and companies want to be reached and what they like, through the API and the pages.

mod world;

use axum::http::Method;
use serde_json::{Value, json};
use world::{add, browser, each, id, program};

fn wishes() -> Value {
    json!({
        "reached_by": "whatsapp", "contact": "+94771234567", "from": "09:00", "until": "17:30",
        "days": ["monday", "friday"], "time_zone": null,
        "likes": [{ "label": "Shoe size", "value": "42" }, { "label": "කැමති පාට", "value": "නිල්" }],
    })
}

#[test]
fn preferences_are_kept_changed_found_and_listed() {
    each(|w| async move {
        let mut p = program(&w).await;
        let new = json!({
            "name": { "full": "Nimal" }, "phones": [{ "e164": "+94 77 123 4567" }], "preferences": wishes(),
        });
        let made = add(&mut p, &new).await;
        assert_eq!(made["preferences"], wishes());
        let other = add(&mut p, &json!({ "name": { "full": "Kamala" } })).await;
        assert_eq!(other["preferences"], Value::Null);
        let path = format!("/api/v1/people/{}", id(&made));
        assert_eq!(p.get(&path).await.json()["preferences"], wishes());

        // By the way, and by what is liked, in each script.
        for (query, names) in [
            ("filter=reached_by%20%3D%20whatsapp", vec!["Nimal"]),
            ("filter=reached_by%20%3D%20mail", vec![]),
            ("filter=reached_by%20is%20empty", vec!["Kamala"]),
            ("q=shoe", vec!["Nimal"]),
            ("q=%E0%B6%B1%E0%B7%92%E0%B6%BD%E0%B7%8A", vec!["Nimal"]),
        ] {
            let found = p.get(&format!("/api/v1/people?{query}")).await;
            assert_eq!(found.status, 200, "{query}: {}", found.body);
            let found = found.json();
            let found: Vec<&str> = found["items"]
                .as_array()
                .unwrap()
                .iter()
                .map(|item| item["name"]["full"].as_str().unwrap())
                .collect();
            assert_eq!(found, names, "{query}");
        }

        // What is not said stays; a stale version changes nothing; null empties, and is found no more.
        let kept = p
            .json(Method::PATCH, &path, &json!({ "stage": "customer" }))
            .await;
        assert_eq!(kept.json()["preferences"], wishes());
        p.headers.push(("if-match", "\"1\"".into()));
        let stale = p
            .json(Method::PATCH, &path, &json!({ "preferences": null }))
            .await;
        p.headers.pop();
        assert_eq!(stale.status, 412, "{}", stale.body);
        let wrong = json!({ "preferences": { "reached_by": "mail", "contact": "n@x.lk" } });
        let wrong = p.json(Method::PATCH, &path, &wrong).await;
        assert_eq!(wrong.status, 422);
        assert_eq!(wrong.json()["errors"][0]["field"], "preferences.contact");
        let none = p
            .json(Method::PATCH, &path, &json!({ "preferences": null }))
            .await;
        assert_eq!(none.json()["preferences"], Value::Null);
        let found = p.get("/api/v1/people?q=shoe").await.json();
        assert_eq!(found["items"], json!([]));
    });
}

#[test]
fn a_company_has_preferences_without_contacts_of_its_own() {
    each(|w| async move {
        let mut p = program(&w).await;
        let mine = json!({ "reached_by": "phone", "from": "22:00", "until": "06:00", "time_zone": "Asia/Tokyo",
                           "likes": [{ "label": "Paper", "value": "A4" }] });
        let made = p
            .json(
                Method::POST,
                "/api/v1/companies",
                &json!({ "name": "Firm", "preferences": mine }),
            )
            .await;
        assert_eq!(made.status, 201, "{}", made.body);
        let made = made.json();
        assert_eq!(made["preferences"]["time_zone"], "Asia/Tokyo");
        assert_eq!(made["preferences"]["days"], json!([]));
        p.json(
            Method::POST,
            "/api/v1/companies",
            &json!({ "name": "Other" }),
        )
        .await;
        for query in ["filter=reached_by%20%3D%20phone", "q=paper"] {
            let found = p.get(&format!("/api/v1/companies?{query}")).await.json();
            assert_eq!(found["items"].as_array().unwrap().len(), 1, "{query}");
            assert_eq!(found["items"][0]["name"], "Firm");
        }
        let path = format!("/api/v1/companies/{}", id(&made));
        let wrong = json!({ "preferences": { "reached_by": "phone", "contact": "+94771234567" } });
        let wrong = p.json(Method::PATCH, &path, &wrong).await;
        assert_eq!(wrong.json()["errors"][0]["code"], "preferred-contact");
        let kept = p
            .json(Method::PATCH, &path, &json!({ "name": "Firm & Co" }))
            .await
            .json();
        assert_eq!(kept["preferences"], made["preferences"]);
    });
}

#[test]
fn the_page_shows_them_above_the_history_and_the_form_changes_them() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let new = json!({
            "name": { "full": "Nimal" }, "phones": [{ "e164": "+94771234567" }], "time_zone": "Asia/Tokyo",
            "emails": [{ "address": "n@x.lk" }], "preferences": wishes(),
        });
        let page = format!("/a/shop/people/{}", id(&add(&mut p, &new).await));
        let shown = b.get(&page).await.body;
        let at = |text: &str| {
            shown
                .find(text)
                .unwrap_or_else(|| panic!("{text} is missing"))
        };
        assert!(
            at("WhatsApp · 077 123 4567 · Mon, Fri · 09:00–17:30 (Tokyo)") < at("id=\"timeline")
        );
        assert!(at("Shoe size: 42") < at("id=\"timeline"));
        // Without a wish there is no panel, but a way to add one.
        let other = format!(
            "/a/shop/people/{}",
            id(&add(&mut p, &json!({ "name": { "full": "K" } })).await)
        );
        assert!(!b.get(&other).await.body.contains("id=\"preferences\""));

        let form = b.get(&format!("{page}/edit")).await.body;
        for text in [
            "name=\"reached_by\"",
            "value=\"+94771234567\" selected",
            "Shoe size: 42",
        ] {
            assert!(form.contains(text), "{text}");
        }
        let typed = [
            ("name", "Nimal"),
            ("stage", "lead"),
            ("emails", "n@x.lk"),
            ("phones", "+94771234567"),
            ("reached_by", "mail"),
            ("reached_at", "n@x.lk"),
            ("reached_from", ""),
            ("reached_until", ""),
            ("reached_sunday", "on"),
            ("likes", "Tea: <b>black</b>"),
        ];
        let saved = b.post(&format!("{page}/edit"), &typed).await;
        assert_eq!(saved.status, 303, "{}", saved.body);
        let shown = b.get(&page).await.body;
        assert!(shown.contains("E-mail · n@x.lk · Sun"), "{shown}");
        assert!(shown.contains("Tea: &lt;b&gt;black&lt;/b&gt;"));
        // Another way's contact is refused beside its field, and what was typed stays.
        let wrong = [typed.as_slice(), &[("reached_by", "phone")]].concat();
        let refused = b.post(&format!("{page}/edit"), &wrong).await;
        assert_eq!(refused.status, 422);
        assert!(
            refused.body.contains("id=\"f-reached_at-error\""),
            "{}",
            refused.body
        );
        assert!(refused.body.contains("Tea: &lt;b&gt;"));
    });
}

#[test]
fn a_company_s_form_has_them_too() {
    each(|w| async move {
        let mut b = browser(&w).await;
        let typed = [
            ("name", "Firm"),
            ("reached_by", "post"),
            ("reached_from", "22:00"),
            ("reached_until", "06:00"),
            ("reached_zone", "Asia/Tokyo"),
            ("reached_monday", "on"),
            ("likes", "Paper: A4"),
        ];
        let saved = b.post("/a/shop/companies/new", &typed).await;
        assert_eq!(saved.status, 303, "{}", saved.body);
        let page = saved.header("location").to_owned();
        let shown = b.get(&page).await.body;
        assert!(
            shown.contains("Post · Mon · 22:00 until 06:00 the next day (Tokyo)"),
            "{shown}"
        );
        assert!(shown.contains("Paper: A4"));
        let form = b.get(&format!("{page}/edit")).await.body;
        assert!(form.contains("value=\"Asia/Tokyo\"") && form.contains("value=\"post\" selected"));
        let without_hours = [("name", "Firm"), ("reached_by", ""), ("likes", "")];
        b.post(&format!("{page}/edit"), &without_hours).await;
        assert!(!b.get(&page).await.body.contains("id=\"preferences\""));
    });
}

/// The form of a person, as the page sends it.
fn form<'a>(country: &'a str, hours: [&'a str; 2]) -> Vec<(&'a str, &'a str)> {
    vec![
        ("name", "Nimal"),
        ("street", ""),
        ("city", "Kandy"),
        ("country", country),
        ("reached_by", "phone"),
        ("reached_from", hours[0]),
        ("reached_until", hours[1]),
        ("likes", "No calls on poya days"),
    ]
}

#[test]
fn the_form_understands_countries_and_hours_past_midnight() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let made = add(&mut p, &json!({ "name": { "full": "Nimal" } })).await;
        let page = format!("/a/shop/people/{}", id(&made));
        let edit = format!("{page}/edit");
        let form_page = b.get(&edit).await;
        assert!(form_page.body.contains("<option value=\"Sri Lanka\">"));
        let wrong = b.post(&edit, &form("Atlantis", ["09:00", "09:00"])).await;
        assert_eq!(wrong.status, 422);
        for text in [
            "value=\"Atlantis\"",
            "href=\"#f-country\">This is not a country: Atlantis",
            "The hours begin and end at the same time",
        ] {
            assert!(wrong.body.contains(text), "{text}: {}", wrong.body);
        }
        let saved = b.post(&edit, &form("ශ්‍රී ලංකාව", ["17:30", "09:15"])).await;
        assert_eq!(saved.status, 303, "{}", saved.body);
        let path = format!("/api/v1/people/{}", id(&made));
        let kept = p.get(&path).await.json();
        assert_eq!(kept["addresses"][0]["country"], "LK");
        let shown = b.get(&page).await.body;
        for text in ["Kandy, Sri Lanka", "the next day", "No calls on poya days"] {
            assert!(shown.contains(text), "{text}: {shown}");
        }
        assert!(b.get(&edit).await.body.contains("value=\"Sri Lanka\" "));
    });
}

#[test]
fn a_number_that_goes_takes_the_wish_for_it_along() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let new = json!({
            "name": { "full": "Nimal" }, "phones": [{ "e164": "+94771234567" }],
            "preferences": { "reached_by": "phone", "contact": "+94771234567" },
        });
        let made = add(&mut p, &new).await;
        let edit = format!("/a/shop/people/{}/edit", id(&made));
        let mut fields = form("", ["", ""]);
        fields.extend([("phones", ""), ("reached_at", "+94771234567")]);
        let saved = b.post(&edit, &fields).await;
        assert_eq!(saved.status, 303, "{}", saved.body);
        let path = format!("/api/v1/people/{}", id(&made));
        let kept = p.get(&path).await.json();
        assert_eq!(kept["preferences"]["reached_by"], "phone");
        assert_eq!(kept["preferences"]["contact"], Value::Null);
    });
}

#[test]
fn who_may_not_add_companies_is_not_told_to() {
    each(|w| async move {
        let mut reader = w.user(base::Role::ReadOnly).await.unwrap();
        let page = reader.get("/a/shop/companies").await.body;
        assert!(
            page.contains("No companies yet") && !page.contains("Add one"),
            "{page}"
        );
        let mut member = browser(&w).await;
        let page = member.get("/a/shop/companies").await.body;
        assert!(page.contains("Add one here"), "{page}");
    });
}
