//! The pages through the router: what they hold, that text stays text, that forms work without script.

mod world;

use axum::http::Method;
use base::Role;
use serde_json::json;
use web::testing::{Answer, Client};
use world::{add, browser, each, id, program};

const HOSTILE: &str = "<script>alert(\"x\")</script> & 'Co'";

/// What stands in the main part.
fn shortened(answer: &Answer) -> &str {
    let start = answer.body.find("<main").unwrap_or(0);
    let end = answer.body.find("</main>").unwrap_or(answer.body.len());
    &answer.body[start..end]
}

fn has(answer: &Answer, texts: &[&str]) {
    assert_eq!(answer.status, 200, "{}", answer.body);
    for text in texts {
        assert!(
            answer.body.contains(text),
            "{text:?} is not in:\n{}",
            shortened(answer)
        );
    }
    assert!(
        !answer.body.contains("<script>alert"),
        "text became markup:\n{}",
        answer.body
    );
}

fn lacks(answer: &Answer, texts: &[&str]) {
    for text in texts {
        assert!(
            !answer.body.contains(text),
            "{text:?} is in:\n{}",
            answer.body
        );
    }
}

fn part(client: &Client) -> Client {
    let mut client = client.clone();
    client.headers.push(("hx-request", "true".into()));
    client
}

#[test]
fn an_empty_list_says_what_to_do_first() {
    each(|w| async move {
        let mut b = browser(&w).await;
        let page = b.get("/a/shop/people").await;
        has(&page, &["Nobody is here yet", "/a/shop/people/new"]);
        lacks(&page, &["/a/shop/imports/new"]);
        let mut admin = w.user(Role::Admin).await.unwrap();
        has(&admin.get("/a/shop/people").await, &["/a/shop/imports/new"]);
        let mut reader = w.user(Role::ReadOnly).await.unwrap();
        lacks(&reader.get("/a/shop/people").await, &["/a/shop/people/new"]);
    });
}

#[test]
fn the_list_shows_searches_sorts_filters_and_pages() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let first = format!("A {HOSTILE}");
        add(&mut p, &json!({"name": {"full": first}, "stage": "customer", "tags": [HOSTILE.replace(',', "")]})).await;
        for n in 0..60 {
            let email = json!([{"address": format!("p{n:02}@x.lk")}]);
            add(
                &mut p,
                &json!({"name": {"full": format!("Person {n:02}")}, "emails": email}),
            )
            .await;
        }
        // Sixty are found, of which the best fifty are shown: neither the list nor what can be done with all of them
        // calls these everybody.
        let page = b.get("/a/shop/people?q=person").await;
        has(&page, &["50 best matches"]);
        lacks(&page, &["50 people"]);
        has(&b.get("/a/shop/people?q=person%2007").await, &["1 person"]);
        let page = b.get("/a/shop/people?columns=stage,email,tags").await;
        has(
            &page,
            &[
                "&lt;script&gt;",
                "p05@x.lk",
                "61 people",
                "Customer",
                "New this month",
            ],
        );
        lacks(&page, &["Person 55", "Best customers"]);
        let at = page.body.find("after=").unwrap();
        let next: String = page.body[at + 6..]
            .chars()
            .take_while(|c| *c != '"' && *c != '&')
            .collect();
        let rest = part(&b).get(&format!("/a/shop/people?after={next}")).await;
        has(&rest, &["Person 55"]);
        lacks(&rest, &["Person 05", "<html"]);
        has(
            &b.get("/a/shop/people?sort=-name&limit=3").await,
            &["Person 59", "aria-sort=\"descending\""],
        );
        let found = part(&b).get("/a/shop/people?q=person%2042").await;
        has(&found, &["Person 42", "id=\"people-list\""]);
        lacks(&found, &["Person 41"]);
        let filtered = b.get("/a/shop/people?filter=stage%20%3D%20customer").await;
        has(&filtered, &["1 person"]);
        lacks(&filtered, &["Person 05"]);
        has(&b.get("/a/shop/people?q=zzzz").await, &["Nobody found"]);
        has(&b.get("/a/shop/people?view=new").await, &["Known since"]);
        has(
            &b.get("/a/shop/people?view=nonsense&columns=nonsense&sort=nonsense")
                .await,
            &["61 people"],
        );
    });
}

#[test]
fn conditions_are_chosen_one_after_the_other() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        for (name, stage) in [("Ann", "lead"), ("Bob", "former"), ("Cyd", "former")] {
            add(&mut p, &json!({"name": {"full": name}, "stage": stage})).await;
        }
        let page = b.get("/a/shop/people?sort=-name").await;
        has(
            &page,
            &[
                "href=\"/a/shop/people?sort=-name&amp;add=\"",
                "id=\"filter-builder\"",
            ],
        );
        lacks(&page, &["<select", "name=\"op\""]);
        let open = b.get("/a/shop/people?sort=-name&add=").await;
        has(
            &open,
            &[
                "Choose a field",
                "Known since</option>",
                "value=\"-name\"",
                "Ann",
                "<noscript>",
            ],
        );
        has(&open, &["value=\"owner\""]);
        lacks(&open, &["name=\"op\"", "value=\"id\""]);
        let stage = b.get("/a/shop/people?sort=-name&add=stage").await;
        has(
            &stage,
            &[
                "name=\"of\" value=\"stage\"",
                "is not …",
                "type=\"checkbox\"",
                "Former customer",
            ],
        );
        let form = part(&b).get("/a/shop/people?sort=-name&add=created").await;
        has(
            &form,
            &[
                "type=\"date\"",
                "before …",
                "data-wants=\"span\"",
                "name=\"to\"",
            ],
        );
        lacks(&form, &["<html", "Ann", "never"]);

        let chosen = "add=stage&of=stage&op=is&value=former&value=lead";
        let taken = b.get(&format!("/a/shop/people?sort=-name&{chosen}")).await;
        let filtered = "/a/shop/people?filter=stage%20in%20%28former,lead%29&sort=-name";
        assert_eq!(
            (taken.status.as_u16(), taken.header("location")),
            (303, filtered)
        );
        let second = b
            .get(&format!(
                "{filtered}&add=name&of=name&op=starts_with&value=b"
            ))
            .await;
        let both = second.header("location").to_owned();
        let page = b.get(&both).await;
        has(
            &page,
            &[
                "1 person",
                "Bob",
                "Stage: is Former customer or Lead",
                "Name: begins with “b”",
            ],
        );
        lacks(&page, &["Cyd"]);
        // Without its first condition the second is left.
        has(
            &page,
            &["href=\"/a/shop/people?filter=name%20starts%20with%20b&amp;sort=-name\""],
        );

        let wrong = b
            .get("/a/shop/people?add=created&of=created&op=between&value=2026-02-30")
            .await;
        has(
            &wrong,
            &[
                "“2026-02-30” is not a day",
                "Please fill this in",
                "aria-invalid=\"true\"",
                "Ann",
            ],
        );
        let hostile = b
            .get("/a/shop/people?add=name&of=name&op=is&value=%3Cscript%3Ealert(1)")
            .await;
        has(
            &b.get(hostile.header("location")).await,
            &["is “&lt;script&gt;"],
        );
    });
}

#[test]
fn a_filter_that_is_not_understood_does_not_leave_the_page() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        add(&mut p, &json!({"name": {"full": "Ann"}})).await;
        for (typed, kept, texts) in [
            (
                "stgae%20%3D%20lead",
                "value=\"stgae = lead\"",
                vec![
                    "At character 1: there is no field “stgae”.",
                    "Use “stage”",
                    "view=new&amp;filter=stage%20%3D%20lead\">Use",
                ],
            ),
            (
                "name%20%3D%20a%20and%20stage%20%3D%20laed",
                "value=\"name = a and stage = laed\"",
                vec![
                    "At character 14 a value does not fit: stage laed",
                    "Use “lead”",
                ],
            ),
            (
                "created%20%3E%20soon",
                "value=\"created &gt; soon\"",
                vec![
                    "At character 1 a value does not fit",
                    "Write a day like this",
                ],
            ),
            (
                "%3Cscript%3Ealert(1)",
                "value=\"&lt;script&gt;alert(1)\"",
                vec!["At character 1"],
            ),
        ] {
            let page = b
                .get(&format!("/a/shop/people?view=new&filter={typed}"))
                .await;
            has(&page, &texts);
            has(
                &page,
                &[
                    kept,
                    "Show the list without this filter",
                    "href=\"/a/shop/people?view=new\"",
                ],
            );
            lacks(&page, &["Ann", "any%28%29", "add="]);
        }
        // As deep as a filter may be, and one deeper within its view.
        let deep = format!("{}stage%20=%20lead", "not%20".repeat(8));
        has(
            &b.get(&format!("/a/shop/people?filter={deep}")).await,
            &["Ann"],
        );
        let page = b
            .get(&format!("/a/shop/people?view=new&filter={deep}"))
            .await;
        has(
            &page,
            &["too many brackets", "Show the list without this filter"],
        );
        b.post(
            "/me/language",
            &[("language", "si"), ("next", "/a/shop/people")],
        )
        .await;
        has(
            &b.get("/a/shop/people?filter=stgae%20%3D%20x").await,
            &["“stgae” නමින් ක්ෂේත්‍රයක් නොමැත"],
        );
    });
}

#[test]
fn a_person_s_page_has_everything_and_takes_a_note() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let new = json!({
            "name": {"full": HOSTILE}, "emails": [{"address": "a@b.lk"}], "phones": [{"e164": "+94771234567"}],
            "external_ids": [{"source": "shop", "id": "17850"}], "stage": "loyal", "tags": ["vip"],
            "handles": [{"network": "instagram", "handle": "nimal"}], "addresses": [{"city": "ගාල්ල"}],
        });
        let who = id(&add(&mut p, &new).await);
        let path = format!("/a/shop/people/{who}");
        let page = b.get(&path).await;
        has(
            &page,
            &[
                "&lt;script&gt;",
                "mailto:a@b.lk",
                "tel:+94771234567",
                "Loyal customer",
                "vip",
                "17850 (shop)",
                "ගාල්ල",
                "@nimal",
                "Nothing happened yet",
                "What happened",
            ],
        );
        let added = part(&b)
            .post(&format!("{path}/log"), &[("body", HOSTILE)])
            .await;
        has(&added, &["id=\"log\"", "Your note", "&lt;script&gt;"]);
        lacks(&added, &["<html"]);
        let empty = part(&b)
            .post(&format!("{path}/log"), &[("body", "  ")])
            .await;
        has(&empty, &["Please fill this in"]);
        let plain = b.post(&format!("{path}/log"), &[("body", "second")]).await;
        assert_eq!(
            (plain.status.as_u16(), plain.header("location")),
            (303, path.as_str())
        );
        has(
            &b.get(&path).await,
            &["The note was saved", "second", "Today"],
        );

        for n in 0..60 {
            let visit = json!({"person": who, "kind": "visit", "channel": "store",
                "occurred_at": format!("2026-01-01T{:02}:{:02}:00Z", 10 + n / 30, n % 30)});
            p.json(Method::POST, "/api/v1/interactions", &visit).await;
        }
        let page = b.get(&path).await;
        has(&page, &["Visit 60", "Note 2", "after="]);
        let at = page.body.find("after=").unwrap();
        let next: String = page.body[at + 6..]
            .chars()
            .take_while(|c| *c != '"' && *c != '&')
            .collect();
        let rest = part(&b).get(&format!("{path}?after={next}")).await;
        has(&rest, &["id=\"timeline-rows\"", "(continued)"]);
        assert_eq!(
            rest.body.matches("class=\"event\"").count(),
            12,
            "62 in all, 50 were shown"
        );
        let notes = b.get(&format!("{path}?kind=note")).await;
        assert_eq!(notes.body.matches("class=\"event\"").count(), 2);
        has(
            &b.get(&format!("{path}?kind=call")).await,
            &["Nothing of this kind"],
        );

        let hit = part(&b).get("/a/shop/search/palette?q=17850").await;
        has(&hit, &[&path, "role=\"option\""]);
        let note = b.get("/a/shop/search?q=second").await;
        has(&note, &["/a/shop/notes/", "Notes"]);
    });
}

#[test]
fn fields_change_where_they_stand_and_in_the_form() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let who = id(&add(&mut p, &json!({"name": {"full": "Ann"}})).await);
        let path = format!("/a/shop/people/{who}");
        let mut htmx = part(&b);
        for (field, typed, shown) in [
            ("stage", "loyal", "Loyal customer"),
            ("emails", "A@b.lk, work\nc@d.lk", "mailto:a@b.lk"),
            ("phones", "+94 77 123 4567", "tel:+94771234567"),
            ("company", "Ceylon <Tea>", "Ceylon &lt;Tea&gt;"),
            ("tags", "vip, b2b", "b2b"),
            ("language", "si", "Sinhala"),
        ] {
            let edit = format!("{path}/edit/{field}");
            let form = htmx.get(&edit).await;
            has(&form, &["<form", field]);
            lacks(&form, &["<html"]);
            let saved = htmx.post(&edit, &[(field, typed)]).await;
            has(&saved, &["<inline-edit>", shown]);
        }
        let wrong = htmx
            .post(&format!("{path}/edit/phones"), &[("phones", "077 123")])
            .await;
        assert_eq!(wrong.status, 422);
        for text in [
            "country code",
            "077 123",
            "<form",
            "aria-describedby=\"inline-phones-error\"",
        ] {
            assert!(wrong.body.contains(text), "{text}: {}", wrong.body);
        }
        // The whole form begins in its first wrong field, and shows how numbers look in that country.
        let abroad = [("phones", "020"), ("street", ""), ("country", "NL")];
        let other = id(&add(&mut p, &json!({"name": {"full": "Bea"}})).await);
        let other = format!("/a/shop/people/{other}");
        let wrong = b.post(&format!("{other}/edit"), &abroad).await;
        let begins = "name=\"phones\" rows=\"3\" autofocus aria-invalid=\"true\" \
                      aria-describedby=\"f-phones-error f-phones-hint\"";
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains(begins) && wrong.body.contains("+31 6 12345678"));
        assert_eq!(wrong.body.matches(" autofocus").count(), 1);
        let home = [
            ("phones", "020 794 6000"),
            ("street", ""),
            ("country", "NL"),
        ];
        assert_eq!(b.post(&format!("{other}/edit"), &home).await.status, 303);
        has(
            &b.get(&other).await,
            &["tel:+31207946000", "+31 20 794 6000"],
        );
        let named = htmx
            .post(&format!("{path}/edit/name"), &[("name", "Ann <B>")])
            .await;
        assert_eq!(
            named.header("hx-redirect"),
            path,
            "the head shows the name, too"
        );
        assert_eq!(htmx.get(&format!("{path}/edit/owner_id")).await.status, 404);

        let page = b.get(&format!("{path}/edit")).await;
        has(
            &page,
            &["Ann &lt;B&gt;", "name=\"version\"", "Ceylon &lt;Tea&gt;"],
        );
        let stale = b
            .post(&format!("{path}/edit"), &[("name", "x"), ("version", "1")])
            .await;
        assert_eq!(stale.status, 409, "the form again: see meanwhile");
        let refused = b
            .post(
                &format!("{path}/edit"),
                &[("name", "x"), ("emails", "nobody")],
            )
            .await;
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("not an e-mail address") && refused.body.contains("nobody"));
        let saved = b
            .post(
                &format!("{path}/edit"),
                &[("name", "Anna"), ("city", "Kandy"), ("street", "")],
            )
            .await;
        assert_eq!(saved.header("location"), path);
        let read = p.get(&format!("/api/v1/people/{who}")).await.json();
        assert_eq!(
            (&read["name"]["full"], &read["addresses"][0]["city"]),
            (&json!("Anna"), &json!("Kandy"))
        );
        assert_eq!(
            read["emails"].as_array().unwrap().len(),
            2,
            "what was not sent stays"
        );
    });
}

#[test]
fn people_and_companies_come_and_go_by_forms() {
    each(|w| async move {
        let mut b = w.user(Role::Manager).await.unwrap();
        has(&b.get("/a/shop/people/new").await, &["Given name", "Lead"]);
        let refused = b.post("/a/shop/people/new", &[("name", " ")]).await;
        assert_eq!(refused.status, 422, "{}", refused.body);
        assert!(refused.body.contains("at least one thing"));
        let made = b
            .post(
                "/a/shop/people/new",
                &[("name", "Sunil"), ("company", "Tea")],
            )
            .await;
        let path = made.header("location").to_owned();
        assert_eq!(made.status, 303);
        has(&b.get(&path).await, &["Sunil", "Tea", "Saved"]);
        let companies = b.get("/a/shop/companies").await;
        has(&companies, &["Tea", "1 company"]);
        let at = companies.body.find("/a/shop/companies/0").unwrap();
        let company: String = companies.body[at..]
            .chars()
            .take_while(|c| *c != '"')
            .collect();
        has(&b.get(&company).await, &["Sunil", "Lead"]);
        has(&b.get(&format!("{company}/edit")).await, &["value=\"Tea\""]);
        assert_eq!(
            b.post(&format!("{company}/edit"), &[("name", "")])
                .await
                .status,
            422
        );
        assert_eq!(
            b.post(&format!("{company}/edit"), &[("name", "Tea & Co")])
                .await
                .status,
            303
        );
        has(
            &part(&b).get("/a/shop/companies?q=tea").await,
            &["Tea &amp; Co"],
        );
        has(
            &b.get(&format!("{company}/delete")).await,
            &["Delete Tea &amp; Co?"],
        );
        assert_eq!(
            b.post(&format!("{company}/delete"), &[])
                .await
                .header("location"),
            "/a/shop/companies"
        );
        has(&b.get("/a/shop/companies").await, &["No companies yet"]);
        let made = b.post("/a/shop/companies/new", &[("name", "Coffee")]).await;
        assert_eq!(made.status, 303);
        has(&b.get(&format!("{path}/delete")).await, &["Delete Sunil?"]);
        assert_eq!(
            b.post(&format!("{path}/delete"), &[])
                .await
                .header("location"),
            "/a/shop/people"
        );
        assert_eq!(b.get(&path).await.status, 404);
        has(
            &b.get("/a/shop/search").await,
            &["What are you looking for?"],
        );
        has(&b.get("/a/shop/search?q=qqq").await, &["Nothing found"]);
    });
}

/// The form of a company is that of a person; its page leads to where one writes and calls.
#[test]
fn a_company_s_page_shows_how_to_reach_it() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let fields = [
            ("name", "Ceylon Tea"),
            ("stage", "prospect"),
            ("emails", "Office@tea.lk, office\nsales@tea.lk"),
            ("phones", "081 222 3344, desk"),
            ("handles", "instagram @ceylontea"),
            ("tags", "wholesale, Kandy"),
            ("street", "1 Temple Road"),
            ("city", "Kandy"),
            ("country", "LK"),
            ("language", "si"),
            ("time_zone", "Asia/Colombo"),
            ("reached_by", ""),
        ];
        let refused = b
            .post(
                "/a/shop/companies/new",
                &[("name", ""), ("emails", "tea"), ("phones", "12")],
            )
            .await;
        assert_eq!(refused.status, 422);
        for told in [
            "not an e-mail address",
            "f-name-error",
            "f-phones-error",
            "E-mail addresses: <a",
            "Name of the company: <a",
        ] {
            assert!(refused.body.contains(told), "{told}: {}", refused.body);
        }
        let made = b.post("/a/shop/companies/new", &fields).await;
        assert_eq!(made.status, 303, "{}", made.body);
        let path = made.header("location").to_owned();
        let page = b.get(&path).await;
        has(
            &page,
            &[
                "href=\"mailto:office@tea.lk\"",
                "href=\"tel:+94812223344\"",
                "sales@tea.lk",
                "desk",
                "@ceylontea",
                "Prospect",
                "wholesale",
                "1 Temple Road, Kandy, Sri Lanka",
                "Sinhala",
                "Asia/Colombo",
            ],
        );
        let form = b.get(&format!("{path}/edit")).await;
        has(
            &form,
            &[
                "office@tea.lk, office\nsales@tea.lk",
                "+94812223344, desk",
                "value=\"wholesale, Kandy\"",
                "value=\"1 Temple Road\"",
                "in the company’s country",
            ],
        );
        // What the form shows saves as itself; a stage that changes is told by the timeline, in words.
        let same: Vec<(&str, &str)> = fields
            .iter()
            .map(|(k, v)| match *k {
                "phones" => ("phones", "+94812223344, desk"),
                _ => (*k, *v),
            })
            .collect();
        assert_eq!(b.post(&format!("{path}/edit"), &same).await.status, 303);
        let api = path.replace("/a/shop/", "/api/v1/");
        assert_eq!(p.get(&api).await.header("etag"), "\"1\"", "nothing changed");
        b.post(
            &format!("{path}/edit"),
            &[("name", "Ceylon Tea"), ("stage", "customer")],
        )
        .await;
        has(&b.get(&path).await, &["Prospect → Customer"]);
        let stale = b
            .post(&format!("{path}/edit"), &[("name", "x"), ("version", "1")])
            .await;
        assert_eq!(stale.status, 409, "somebody changed it meanwhile");
    });
}

/// The list of companies is that of people: views, conditions, columns and orders, in the words of companies.
#[test]
fn companies_are_listed_filtered_and_sorted_as_people_are() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        for (name, stage, tag) in [
            ("Tea", "lead", "hotel"),
            ("Coffee", "customer", "shop"),
            ("Cocoa", "customer", "hotel"),
        ] {
            let mail = format!("{}@firm.lk", name.to_lowercase());
            let body = json!({"name": name, "stage": stage, "tags": [tag], "emails": [{"address": mail}],
                "phones": [{"e164": "+94812223344"}], "language": "si"});
            let made = p.json(Method::POST, "/api/v1/companies", &body).await;
            assert_eq!(made.status, 201, "{}", made.body);
        }
        let list = b.get("/a/shop/companies").await;
        has(
            &list,
            &[
                "3 companies",
                "tea@firm.lk",
                "0812 223 344",
                "hotel",
                "Customer",
                "My companies",
                "New this month",
                "href=\"/a/shop/companies?sort=-name\"",
            ],
        );
        lacks(&list, &["Best customers", "3 people"]);
        let filtered = b
            .get("/a/shop/companies?filter=stage%20%3D%20customer%20and%20tags%20%3D%20hotel")
            .await;
        has(&filtered, &["1 company", "Cocoa"]);
        lacks(&filtered, &["coffee@firm.lk", "tea@firm.lk"]);
        let order = |body: &str| {
            ["Cocoa", "Coffee", "Tea"].map(|name| body.find(&format!("{name}</span>")).unwrap())
        };
        let [cocoa, coffee, tea] = order(&b.get("/a/shop/companies?sort=-name").await.body);
        assert!(tea < coffee && coffee < cocoa, "the last name first");
        let columns = b
            .get("/a/shop/companies?columns=language,created,stage")
            .await;
        has(&columns, &["Known since", ">si</td>"]);
        lacks(&columns, &["tea@firm.lk"]);
        // A condition is made step by step, and the complete one leads to the list of companies.
        has(
            &b.get("/a/shop/companies?add=").await,
            &["Choose a field", "action=\"/a/shop/companies\""],
        );
        let taken = b
            .get("/a/shop/companies?add=email&of=email&op=contains&value=cocoa")
            .await;
        assert_eq!(taken.status, 303);
        assert!(
            taken
                .header("location")
                .starts_with("/a/shop/companies?filter="),
            "{}",
            taken.header("location")
        );
        let fault = b.get("/a/shop/companies?filter=stgae%20%3D%20lead").await;
        has(&fault, &["stage"]);
        lacks(&fault, &["tea@firm.lk"]);
        has(&b.get("/a/shop/companies?q=cocoa%40firm").await, &["Cocoa"]);
        has(
            &b.get("/a/shop/companies?q=zzzz").await,
            &["No company found"],
        );
        has(
            &b.get("/a/shop/companies?filter=stage%20%3D%20former").await,
            &["No company found", "Show all companies"],
        );
        has(
            &b.get("/a/shop/companies?view=mine").await,
            &["No company belongs to this view yet."],
        );
    });
}

#[test]
fn who_may_see_the_trail_is_led_to_that_of_the_record() {
    each(|w| async move {
        let mut p = program(&w).await;
        let nimal = id(&add(&mut p, &json!({ "name": { "full": "Nimal" } })).await);
        let other = id(&add(&mut p, &json!({ "name": { "full": "Other" } })).await);
        let firm = p
            .json(
                Method::POST,
                "/api/v1/companies",
                &json!({ "name": "Firm" }),
            )
            .await;
        let firm = id(&firm.json());
        let (mut admin, mut member) = (w.user(Role::Admin).await.unwrap(), browser(&w).await);
        for (page, record) in [("people", &nimal), ("companies", &firm)] {
            let page = format!("/a/shop/{page}/{record}");
            let link = format!("/a/shop/settings/audit?action=reads&record={record}");
            let shown = admin.get(&page).await;
            has(&shown, &["Who looked at this", &link.replace('&', "&amp;")]);
            lacks(&member.get(&page).await, &["Who looked at this"]);
            let trail = admin.get(&link).await;
            has(&trail, &["Looked at"]);
            lacks(&trail, &[other.as_str()]);
            assert_eq!(member.get(&link).await.status, 403);
        }
    });
}

#[test]
fn who_may_not_change_a_number_reads_what_it_is_called_all_the_same() {
    each(|w| async move {
        let mut p = program(&w).await;
        let phones = json!([{ "e164": "+94771234567", "label": "mobile" }]);
        let who = id(&add(
            &mut p,
            &json!({ "name": { "full": "Nimal" }, "phones": phones }),
        )
        .await);
        let mut reader = w.user(Role::ReadOnly).await.unwrap();
        let page = reader.get(&format!("/a/shop/people/{who}")).await;
        has(&page, &["href=\"tel:+94771234567\"", ">mobile<"]);
    });
}

/// What somebody types into the palette is asked for at each pause: only what showed somebody stands in the trail.
#[test]
fn a_word_half_written_leaves_no_row_in_the_trail() {
    each(|w| async move {
        let mut p = program(&w).await;
        add(&mut p, &json!({ "name": { "full": "Nimal" } })).await;
        let mut admin = w.user(Role::Admin).await.unwrap();
        for q in ["nix", "nimx"] {
            admin.get(&format!("/a/shop/search/palette?q={q}")).await;
        }
        admin.get("/a/shop/search/palette?q=nimal").await;
        admin.get("/a/shop/search?q=nobody").await;
        identity::audit::flush(&w.app).await;
        let trail = admin.get("/api/v1/audit?action=search").await.json();
        let rows = trail["items"].as_array().unwrap();
        assert_eq!(rows.len(), 2, "{trail}");
    });
}

#[test]
fn every_page_speaks_every_language() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let who = id(&add(&mut p, &json!({"name": {"full": "Ann"}})).await);
        for (language, people) in [("si", "පුද්ගලයන්"), ("am", "ሰዎች"), ("ml", "വ്യക്തികൾ")]
        {
            b.post(
                "/me/language",
                &[("language", language), ("next", "/a/shop/people")],
            )
            .await;
            for path in [
                "people".to_owned(),
                format!("people/{who}"),
                "people/new".into(),
                "companies".into(),
            ] {
                let page = b.get(&format!("/a/shop/{path}")).await;
                has(&page, &[people, &format!("lang=\"{language}\"")]);
            }
        }
    });
}

#[test]
fn another_account_sees_none_of_it() {
    each(|w| async move {
        let mut p = program(&w).await;
        let who = id(&add(&mut p, &json!({"name": {"full": "Ann"}})).await);
        let mut stranger = w.stranger().await.unwrap();
        for path in [
            format!("/a/shop/people/{who}"),
            format!("/a/other/people/{who}"),
            "/a/shop/people".into(),
        ] {
            assert_eq!(stranger.get(&path).await.status, 404, "{path}");
        }
        lacks(&stranger.get("/a/other/people").await, &["Ann<"]);
    });
}

/// Who listens to a page goes from heading to heading: none is more than a level below the one before.
#[test]
fn headings_go_down_one_level_at_a_time() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let who = id(&add(&mut p, &json!({"name": {"full": "Ann"}})).await);
        let note = json!({"person": who, "body": "wants kettles"});
        assert_eq!(
            p.json(Method::POST, "/api/v1/notes", &note).await.status,
            201
        );
        let page = b.get(&format!("/a/shop/people/{who}")).await;
        let main = shortened(&page);
        let levels = main.split("<h").skip(1).filter_map(|tag| {
            let level = tag.chars().next()?.to_digit(10)?;
            tag[1..].starts_with([' ', '>']).then_some(level)
        });
        let levels: Vec<u32> = levels.collect();
        assert!(levels.contains(&3), "the days of the timeline: {levels:?}");
        let steps = levels.windows(2);
        assert!(
            steps.clone().all(|pair| pair[1] <= pair[0] + 1),
            "{levels:?}"
        );
        assert_eq!(levels[0], 1);
    });
}
