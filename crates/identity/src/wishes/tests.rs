//! Stories of wishing for another zone and other marks, and of what is refused.

use crate::tests::{story, to};
use axum::http::Method;
use base::Role;
use serde_json::{Value, json};

/// The row of a heading on the settings page.
fn fact(page: &str, label: &str) -> String {
    let rest = page.split(&format!("<dt>{label}</dt><dd>")).nth(1);
    let text = rest.and_then(|r| r.split("</dd>").next());
    text.unwrap_or_else(|| panic!("{label} is missing in {page}"))
        .to_owned()
}

#[test]
fn a_user_chooses_a_zone_and_marks_and_pages_follow() {
    story(|world, _| async move {
        // It is 08:00 in UTC on the 22nd; the shop is in Colombo.
        let mut user = world.user(Role::Member).await.unwrap();
        let page = user.get("/me").await.body;
        assert!(
            fact(&page, "Now").starts_with("22 Nov 2026, 13:30 "),
            "{page}"
        );
        assert!(page.contains("<option value=\"Asia/Colombo\">Colombo (+05:30)</option>"));
        assert!(page.contains("Empty: that of the account (Colombo)"));

        let wishes = [
            ("zone", "new york"),
            ("dates", "slashes"),
            ("hours", "12"),
            ("numbers", "point-comma"),
        ];
        assert_eq!(to(&user.post("/me/writing", &wishes).await), (303, "/me"));
        let page = user.get("/me").await.body;
        assert!(page.contains("value=\"America/New_York\""));
        // Five hours behind UTC in November.
        assert!(
            fact(&page, "Now").starts_with("22/11/2026, 3:00\u{202f}am "),
            "{}",
            fact(&page, "Now")
        );
        assert_eq!(fact(&page, "A week ago, as a heading"), "Sun, 15/11/2026");
        assert_eq!(fact(&page, "A number"), "1.234.567,89");

        // Whoever else reads sees nothing of it.
        let mut other = world.user(Role::Manager).await.unwrap();
        assert!(fact(&other.get("/me").await.body, "Now").starts_with("22 Nov 2026, 13:30 "));

        // Empty is the account's again.
        let none = [
            ("zone", " "),
            ("dates", "iso"),
            ("hours", ""),
            ("numbers", ""),
        ];
        assert_eq!(to(&user.post("/me/writing", &none).await), (303, "/me"));
        let page = user.get("/me").await.body;
        assert!(fact(&page, "Now").starts_with("2026-11-22, 13:30 "));
        assert_eq!(fact(&page, "A number"), "1,234,567.89");
    });
}

#[test]
fn what_cannot_be_wished_for_is_said_and_stands_in_the_form_again() {
    story(|world, _| async move {
        let mut user = world.user(Role::Member).await.unwrap();
        let wishes = [
            ("zone", "Mars/<b>Olympus"),
            ("dates", "backwards"),
            ("hours", "24"),
            ("numbers", "language"),
        ];
        let answer = user.post("/me/writing", &wishes).await;
        assert_eq!(answer.status, 422);
        assert!(answer.body.contains("This is not a known time zone."));
        assert!(
            answer
                .body
                .contains("Please choose one of the given values.")
        );
        assert!(answer.body.contains("value=\"Mars/&lt;b&gt;Olympus\""));
        assert!(answer.body.contains("<option value=\"24\" selected>"));
        let page = user.get("/me").await.body;
        assert!(
            fact(&page, "Now").starts_with("22 Nov 2026, 13:30 "),
            "nothing was kept"
        );
    });
}

#[test]
fn the_preview_shows_what_is_chosen_and_keeps_nothing() {
    story(|world, _| async move {
        let mut user = world.user(Role::Member).await.unwrap();
        let asked =
            "/me/writing?zone=Africa/Addis_Ababa&dates=ethiopian&hours=ethiopian&numbers=language";
        assert_eq!(user.get(asked).await.status, 303, "a part alone is no page");
        user.headers.push(("hx-request", "true".into()));
        let part = user.get(asked).await.body;
        assert!(
            part.starts_with("<div class=\"stack\" id=\"preview\""),
            "{part}"
        );
        // 11:00 in Addis Ababa is five hours after daybreak.
        assert!(
            fact(&part, "Now").starts_with("13 Hedar 2019 E.C., 5:00 in the morning"),
            "{part}"
        );
        let half = user.get("/me/writing?zone=Afri&dates=iso").await.body;
        assert!(
            fact(&half, "Now").starts_with("22 Nov 2026, 13:30 "),
            "{half}"
        );
        assert!(fact(&user.get("/me").await.body, "Now").starts_with("22 Nov 2026, 13:30 "));
        let mut nobody = world.nobody();
        assert_eq!(nobody.get("/me/writing").await.status, 303);
    });
}

#[test]
fn a_program_reads_and_changes_wishes_of_a_session_but_not_with_a_token() {
    story(|world, _| async move {
        let mut user = world.user(Role::Member).await.unwrap();
        let me = user.get("/api/v1/me").await.json();
        assert_eq!(me["preferences"]["time_zone"], Value::Null);
        assert_eq!(me["preferences"]["dates"], "language");
        assert_eq!(me["account"]["time_zone"], "Asia/Colombo");

        let token = user.csrf();
        user.headers.push(("x-csrf-token", token));
        let change = json!({ "time_zone": "Europe/Berlin", "hours": "12", "language": "si" });
        let answer = user.json(Method::PATCH, "/api/v1/me", &change).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        let me = answer.json();
        assert_eq!(
            me["preferences"],
            json!({ "language": "si", "theme": "auto", "time_zone": "Europe/Berlin",
                    "dates": "language", "hours": "12", "numbers": "language" })
        );
        assert_eq!(me["name"], "member", "what is left out stays");
        let again = user.get("/api/v1/me").await.json();
        assert_eq!(again["preferences"], me["preferences"]);

        let change = json!({ "time_zone": null });
        let answer = user.json(Method::PATCH, "/api/v1/me", &change).await;
        assert_eq!(answer.json()["preferences"]["time_zone"], Value::Null);
        assert_eq!(answer.json()["preferences"]["hours"], "12");

        for (wrong, field) in [
            (json!({ "time_zone": "Mars" }), "time_zone"),
            (json!({ "numbers": "roman" }), "numbers"),
            (json!({ "language": "xx" }), "language"),
            (json!({ "theme": "pink" }), "theme"),
            (json!({ "name": " " }), "name"),
        ] {
            let answer = user.json(Method::PATCH, "/api/v1/me", &wrong).await;
            assert_eq!(answer.status, 422, "{wrong}");
            assert_eq!(
                answer.json()["errors"][0]["field"],
                field,
                "{}",
                answer.body
            );
        }

        let mut program = world.program(Role::Admin).await.unwrap();
        let me = program.get("/api/v1/me").await.json();
        assert_eq!(me["preferences"], Value::Null);
        let change = json!({ "hours": "24" });
        assert_eq!(
            program
                .json(Method::PATCH, "/api/v1/me", &change)
                .await
                .status,
            403
        );
    });
}
