//! Fields that are hidden are nowhere, and those that are locked stay as they are.

use super::shop::{Shop, shop};
use axum::http::{Method, StatusCode};
use base::Role;
use serde_json::{Value, json};
use web::testing::{Answer, Client};
use web::{Access, Cursor, Route};

/// A person without a name, whom only hidden fields tell apart.
async fn nameless(shop: &Shop) -> String {
    let mut admin = shop.world.program(Role::Admin).await.unwrap();
    let body = json!({
        "emails": [{ "address": "nameless@x.example" }], "phones": [{ "e164": "+94715550199" }],
    });
    let made = admin.json(Method::POST, "/api/v1/people", &body).await;
    let id = made.json()["id"].as_str().unwrap().to_owned();
    let (person, order) = (
        json!({ "body": "seen" }),
        format!("/api/v1/people/{id}/notes"),
    );
    admin.json(Method::POST, &order, &person).await;
    id
}

/// The pages and the API's answers that somebody may read, with everything by which the lists can be asked.
async fn everything(
    shop: &Shop,
    (browser, program): &mut (Client, Client),
    nameless: &str,
) -> Vec<(String, Answer)> {
    let mut all = Vec::new();
    let lists = [
        "?sort=name&limit=1",
        "?sort=-name&limit=1",
        "?view=new",
        "?view=best",
        "?q=kupfer",
        "?q=seen",
        "?columns=name,email,phone,tags,stage,company,owner",
        "?kind=note",
        "?limit=200",
    ];
    let readable = |r: &&Route| {
        // What a live page hears never ends; it is a mark of the entries and holds nothing of them.
        let ends = !r.path.ends_with("/live");
        ends && r.method == Method::GET
            && matches!(r.access, Access::Permission(p) if p.has_reach())
    };
    for route in shop.routes.iter().filter(readable) {
        let own = shop.anns.path(route.path);
        let paths = match own {
            Some(path) => vec![
                path.clone(),
                path.replace(&shop.anns.id("people"), nameless),
            ],
            None => lists
                .map(|q| format!("{}{q}", route.path.replace("{account}", "shop")))
                .to_vec(),
        };
        for path in paths {
            let client = if path.starts_with("/api/") {
                &mut *program
            } else {
                &mut *browser
            };
            all.push((path.clone(), client.get(&path).await));
        }
    }
    assert!(all.len() > 100, "only {} answers", all.len());
    all
}

fn items(answer: &Answer) -> usize {
    answer.json()["items"]
        .as_array()
        .map_or(usize::MAX, Vec::len)
}

/// What is hidden stands nowhere, not even in a cursor, and nobody is found by it.
#[test]
fn hidden_contact_points_are_nowhere() {
    shop(async |shop| {
        let id = nameless(shop).await;
        let mut blind = shop.at_work("blind").await;
        for (path, answer) in everything(shop, &mut blind, &id).await {
            assert!(!answer.status.is_server_error(), "{path}: {}", answer.body);
            let said = format!("{} {}", answer.body, cursors(&answer.body)).to_lowercase();
            // Whole numbers: five figures of one stand in ids by chance.
            let digits = ["5550101", "5550133", "5550142", "5550177", "5550199"];
            for word in ["@x.example", "555 01", "nameless"].iter().chain(&digits) {
                assert!(!said.contains(word), "{path} tells {word}: {}", answer.body);
            }
            for label in ["E-mail", "Telephone"] {
                // A way to be reached is a word, and no address.
                let ways = ["value=\"mail\">E-mail", "value=\"phone\">Phone"];
                let body = ways
                    .iter()
                    .fold(answer.body.clone(), |b, way| b.replace(way, ""));
                let shown = path.contains("/people") && body.contains(&format!(">{label}"));
                assert!(!shown, "{path} names {label}: {}", answer.body);
            }
        }
        let api = &mut blind.1;
        for q in ["x.example", "5550101", "nameless", "071 555 0101"] {
            let q = super::asked::encoded(q);
            let found = api.get(&format!("/api/v1/search?q={q}")).await;
            assert_eq!(items(&found), 0, "{q}: {}", found.body);
            let found = api.get(&format!("/api/v1/people?q={q}")).await;
            assert_eq!(items(&found), 0, "{q}: {}", found.body);
        }
        // By what is shown they are found.
        let mut admin = shop.world.program(Role::Admin).await.unwrap();
        let body = json!({
            "name": { "full": "Zara" }, "emails": [{ "address": "zlocal@x.example" }],
            "addresses": [{ "city": "Hikkaduwa" }], "tags": ["lacemaker"],
        });
        let made = admin.json(Method::POST, "/api/v1/people", &body).await;
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
        for (q, number) in [("hikkaduwa", 1), ("lacem", 1), ("kkaduw", 1), ("zlocal", 0)] {
            for path in ["people", "search"] {
                let found = api.get(&format!("/api/v1/{path}?q={q}")).await;
                assert_eq!(items(&found), number, "{path} {q}: {}", found.body);
            }
        }
        // By the name people are found, and what stands in for one is no name.
        assert_eq!(items(&api.get("/api/v1/people?q=kupfer").await), 1);
        let stand_in = api
            .get("/api/v1/people?filter=name+contains+%22nameless%22")
            .await;
        assert_eq!(items(&stand_in), 0, "{}", stand_in.body);
        for filter in [
            "email+contains+%22x%22",
            "phone+contains+%225%22",
            "email+is+not+empty",
        ] {
            let refused = api.get(&format!("/api/v1/people?filter={filter}")).await;
            assert_eq!(
                refused.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{}",
                refused.body
            );
        }
        let person = api
            .get(&format!("/api/v1/people/{}", shop.anns.id("people")))
            .await
            .json();
        // Left out and named: nobody takes it for an address that is not known.
        assert!(person.get("emails").is_none() && person.get("phones").is_none());
        assert_eq!(person["hidden"], json!(["emails", "phones"]), "{person}");
        let asked = api.get("/api/v1/people?fields=emails,tags&limit=1").await;
        let asked = asked.json()["items"][0].clone();
        assert!(asked.get("emails").is_none() && asked.get("tags").is_some());
        assert_eq!(asked["hidden"], json!(["emails", "phones"]), "{asked}");
        assert_eq!(person["handles"][0]["handle"], "kupfer_messing");
        let entry = api
            .get(&format!(
                "/api/v1/interactions/{}",
                shop.anns.id("interactions")
            ))
            .await
            .json();
        assert!(entry.get("properties").is_none(), "{entry}");
        assert_eq!(entry["hidden"], json!(["properties"]), "{entry}");
        // Who sees it all finds it all.
        let mut admin = shop.world.program(Role::Admin).await.unwrap();
        assert_eq!(items(&admin.get("/api/v1/people?q=nameless").await), 1);
    });
}

/// What every cursor in it says.
fn cursors(body: &str) -> String {
    let words = body.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'));
    let read = words.filter(|w| w.len() > 20).filter_map(|word| {
        let place = Cursor(word.to_owned()).read::<Value>().ok()?;
        Some(place.to_string())
    });
    read.collect::<Vec<_>>().join(" ")
}

/// What a role does not see of people it does not see of companies: on no page, in no answer, by no search.
#[test]
fn fields_that_are_hidden_or_locked_are_so_of_companies() {
    shop(async |shop| {
        let mut admin = shop.world.program(Role::Admin).await.unwrap();
        let firm = json!({ "name": "Kupferhof", "emails": [{ "address": "hof@x.example" }],
            "phones": [{ "e164": "+94715550188" }], "tags": ["lacemaker"], "stage": "customer", "language": "si" });
        let firm = admin.json(Method::POST, "/api/v1/companies", &firm).await;
        assert_eq!(firm.status, StatusCode::CREATED, "{}", firm.body);
        let firm = firm.json()["id"].as_str().unwrap().to_owned();
        let (api, page) = (
            format!("/api/v1/companies/{firm}"),
            format!("/a/shop/companies/{firm}"),
        );
        let (mut pages, mut blind) = shop.at_work("blind").await;
        let seen = blind.get(&api).await.json();
        assert!(
            seen.get("emails").is_none() && seen.get("phones").is_none(),
            "{seen}"
        );
        assert_eq!(seen["hidden"], json!(["emails", "phones"]));
        assert_eq!(
            (&seen["tags"], &seen["stage"]),
            (&json!(["lacemaker"]), &json!("customer"))
        );
        for path in [
            page.clone(),
            format!("{page}/edit"),
            "/a/shop/companies?q=kupferhof".into(),
        ] {
            let shown = pages.get(&path).await;
            assert_eq!(shown.status, StatusCode::OK, "{path}");
            let tells = ["hof@x", "5550188", "555 0188"]
                .iter()
                .any(|w| shown.body.contains(w));
            assert!(
                !tells && shown.body.contains("Kupferhof"),
                "{path}: {}",
                shown.body
            );
            assert!(!shown.body.contains("id=\"f-emails\""), "{path}");
        }
        for (q, number) in [("hof@x", 0), ("5550188", 0), ("lacem", 1), ("kupferhof", 1)] {
            for list in [
                format!("companies?q={q}"),
                format!("search?kinds=company&q={q}"),
            ] {
                let found = blind.get(&format!("/api/v1/{list}")).await;
                assert_eq!(items(&found), number, "{list}: {}", found.body);
            }
        }
        for filter in ["email+contains+x", "phone+is+not+empty"] {
            let refused = blind
                .get(&format!("/api/v1/companies?filter={filter}"))
                .await;
            assert_eq!(
                refused.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{}",
                refused.body
            );
        }
        // What was read can be sent back, and what is not seen cannot be written, nor is it lost by another change.
        let same = blind.json(Method::PATCH, &api, &seen).await;
        assert_eq!(same.status, StatusCode::OK, "{}", same.body);
        let refused = json!({ "emails": [{ "address": "other@x.example" }] });
        let refused = blind.json(Method::PATCH, &api, &refused).await;
        assert_eq!(
            (refused.status, &refused.json()["field"]),
            (StatusCode::FORBIDDEN, &json!("email"))
        );
        let saved = pages
            .post(
                &format!("{page}/edit"),
                &[("name", "Kupferhof"), ("tags", "spitzen")],
            )
            .await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let after = admin.get(&api).await.json();
        assert_eq!(after["emails"][0]["address"], "hof@x.example");
        assert_eq!(after["tags"], json!(["spitzen"]));
        // Tags and stage are hidden from the other, who sees neither, nor finds a company by them.
        let (mut pages, mut bound) = shop.at_work("bound").await;
        let seen = bound.get(&api).await.json();
        assert_eq!(seen["hidden"], json!(["tags", "stage"]), "{seen}");
        assert_eq!(items(&bound.get("/api/v1/companies?q=spitzen").await), 0);
        let shown = pages.get(&page).await.body;
        assert!(
            shown.contains("hof@x.example") && !shown.contains("spitzen"),
            "{shown}"
        );
    });
}

async fn patched(client: &mut Client, id: &str, body: Value) -> Answer {
    client
        .json(Method::PATCH, &format!("/api/v1/people/{id}"), &body)
        .await
}

/// `bound` does not see tags and stages, and does not change mail addresses, companies and languages.
#[test]
fn what_is_hidden_or_locked_stays_as_it_is() {
    shop(async |shop| {
        let id = shop.anns.id("people");
        let path = format!("/api/v1/people/{id}");
        let mut admin = shop.world.program(Role::Admin).await.unwrap();
        let before = admin.get(&path).await.json();
        let (mut browser, mut api) = shop.at_work("bound").await;
        let seen = api.get(&path).await.json();
        assert!(seen.get("tags").is_none() && seen.get("stage").is_none());
        assert_eq!(seen["hidden"], json!(["tags", "stage"]));
        assert_eq!(before["hidden"], json!([]));
        assert_eq!(seen["emails"], before["emails"]);
        for (field, body) in [
            ("tags", json!({ "tags": ["vip"] })),
            ("stage", json!({ "stage": "lead" })),
            ("email", json!({ "emails": [] })),
            ("company", json!({ "company": null })),
            (
                "language",
                json!({ "language": "si", "name": { "full": "Changed" } }),
            ),
        ] {
            let refused = patched(&mut api, &id, body.clone()).await;
            assert_eq!(
                refused.status,
                StatusCode::FORBIDDEN,
                "{body}: {}",
                refused.body
            );
            assert_eq!(refused.json()["field"], field, "{}", refused.body);
        }
        let made = json!({ "name": { "full": "New" }, "tags": ["vip"] });
        let refused = api.json(Method::POST, "/api/v1/people", &made).await;
        assert_eq!(refused.json()["field"], "tags", "{}", refused.body);
        // What was read can be sent back.
        let same = patched(&mut api, &id, seen).await;
        assert_eq!(same.status, StatusCode::OK, "{}", same.body);
        assert_eq!(admin.get(&path).await.json(), before);

        let form = browser.get(&format!("/a/shop/people/{id}/edit")).await.body;
        for name in ["tags", "stage", "emails", "company", "language"] {
            assert!(
                !form.contains(&format!("id=\"f-{name}\"")),
                "{name}: {form}"
            );
        }
        assert!(form.contains("kupfer.messing@x.example"), "{form}");
        assert!(!form.contains("Tags") && !form.contains("Stage"), "{form}");
        let fields = [("name", "Changed"), ("phones", "")];
        let saved = browser
            .post(&format!("/a/shop/people/{id}/edit"), &fields)
            .await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        for (name, text) in [
            ("tags", "vip"),
            ("stage", "loyal"),
            ("emails", "a@b.lk"),
            ("company", ""),
        ] {
            let refused = browser
                .post(&format!("/a/shop/people/{id}/edit"), &[(name, text)])
                .await;
            assert_eq!(
                refused.status,
                StatusCode::FORBIDDEN,
                "{name}: {}",
                refused.body
            );
        }
        let hidden = browser.get(&format!("/a/shop/people/{id}/edit/tags")).await;
        assert_eq!(hidden.status, StatusCode::NOT_FOUND);
        let locked = browser
            .get(&format!("/a/shop/people/{id}/edit/emails"))
            .await;
        assert_eq!(locked.status, StatusCode::FORBIDDEN);
        let after = admin.get(&path).await.json();
        assert_eq!(
            (&after["name"]["full"], &after["phones"]),
            (&json!("Changed"), &json!([]))
        );
        for kept in ["tags", "stage", "emails", "company", "addresses"] {
            assert_eq!(after[kept], before[kept], "{kept}");
        }
    });
}

/// Who looks after somebody is said within reach only.
#[test]
fn people_are_given_to_colleagues_within_reach() {
    shop(async |shop| {
        let (anns, bobs) = (shop.anns.id("people"), shop.bobs.id("people"));
        let (ann, bob, teller) = (shop.user("ann"), shop.user("bob"), shop.user("teller"));
        let (mut pages, mut api) = shop.at_work("ann").await;
        for owner in [json!(bob), json!(null)] {
            let refused = patched(&mut api, &anns, json!({ "owner": owner })).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.body);
            assert_eq!(refused.json()["field"], "owner", "{}", refused.body);
        }
        let same = patched(&mut api, &anns, json!({ "owner": ann })).await;
        assert_eq!(same.status, StatusCode::OK, "{}", same.body);
        let given = json!({ "name": { "full": "New" }, "owner": bob });
        let refused = api.json(Method::POST, "/api/v1/people", &given).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.body);
        // Whom one adds is one's own, and so is the company that came with them.
        let fields = [
            ("name", "Fresh Face"),
            ("stage", "lead"),
            ("company", "Fresh Firm"),
        ];
        let made = pages.post("/a/shop/people/new", &fields).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
        let page = pages.get(made.header("location")).await;
        assert!(page.body.contains("Fresh Face"), "{}", page.body);
        assert_eq!(items(&api.get("/api/v1/people").await), 2);
        assert_eq!(items(&api.get("/api/v1/companies?q=fresh").await), 1);

        let (_, mut lead) = shop.at_work("lead").await;
        let refused = patched(&mut lead, &bobs, json!({ "owner": teller })).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.body);
        let given = patched(&mut lead, &bobs, json!({ "owner": ann })).await;
        assert_eq!(given.status, StatusCode::OK, "{}", given.body);
        assert_eq!(items(&api.get("/api/v1/people").await), 3);
        assert_eq!(
            items(&api.get("/api/v1/notes").await),
            2,
            "notes go with the person"
        );
        assert_eq!(items(&api.get("/api/v1/orders").await), 2, "and orders");
    });
}

/// Who reads more than they may change is shown no button for it, and told so.
#[test]
fn what_may_be_read_and_not_changed_is_refused() {
    shop(async |shop| {
        let (mut pages, mut api) = shop.at_work("cora").await;
        let (own, bobs) = (shop.coras.id("people"), shop.bobs.id("people"));
        let edits = |id: &str| format!("href=\"/a/shop/people/{id}/edit\"");
        assert!(
            pages
                .get(&format!("/a/shop/people/{own}"))
                .await
                .body
                .contains(&edits(&own))
        );
        let page = pages.get(&format!("/a/shop/people/{bobs}")).await.body;
        assert!(
            page.contains("karmesin") && !page.contains(&edits(&bobs)),
            "{page}"
        );
        assert!(
            !page.contains("<form class=\"form note-form\"") && !page.contains("inline-edit"),
            "{page}"
        );
        let firm = shop.bobs.id("companies");
        let page = pages.get(&format!("/a/shop/companies/{firm}")).await.body;
        assert!(
            page.contains("karmesin") && !page.contains(&format!("companies/{firm}/edit")),
            "{page}"
        );
        let at = |rest: &str| format!("/a/shop/people/{bobs}/{rest}");
        for path in [
            at("edit"),
            at("delete"),
            at("edit/name"),
            format!("/a/shop/companies/{firm}/edit"),
        ] {
            assert_eq!(
                pages.get(&path).await.status,
                StatusCode::FORBIDDEN,
                "{path}"
            );
        }
        for (path, field) in [
            (at("edit"), "name"),
            (at("delete"), "x"),
            (at("log"), "body"),
        ] {
            let refused = pages.post(&path, &[(field, "Changed")]).await;
            assert_eq!(
                refused.status,
                StatusCode::FORBIDDEN,
                "{path}: {}",
                refused.body
            );
        }
        let refused = patched(&mut api, &bobs, json!({ "name": { "full": "Changed" } })).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.body);
        // Sums of orders that may not all be read are not told of people who may.
        for ask in ["?fields=net", "?sort=-net", "?filter=orders+%3E+0"] {
            let refused = api.get(&format!("/api/v1/people{ask}")).await;
            assert_eq!(
                refused.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{ask}: {}",
                refused.body
            );
        }
        let list = pages.get("/a/shop/people").await.body;
        assert!(list.contains("karmesin") && !list.contains("Net"), "{list}");
    });
}

/// Preferences are one field of a role: what lists and searches know of them goes with it.
#[test]
fn preferences_that_are_hidden_or_locked_are_so_everywhere() {
    shop(async |shop| {
        let mut admin = shop.world.program(Role::Admin).await.unwrap();
        let wishes =
            json!({ "reached_by": "telegram", "likes": [{ "label": "Zimt", "value": "Zitrone" }] });
        let new = json!({ "name": { "full": "Wishful" }, "preferences": wishes });
        let made = admin
            .json(Method::POST, "/api/v1/people", &new)
            .await
            .json();
        let firm = json!({ "name": "Wishful Firm", "preferences": wishes });
        let firm = admin
            .json(Method::POST, "/api/v1/companies", &firm)
            .await
            .json();
        let person = format!("people/{}", made["id"].as_str().unwrap());
        let company = format!("companies/{}", firm["id"].as_str().unwrap());
        let grants = json!({ "people.read": "all", "people.write": "all" });
        for (name, hidden) in [("Wishes hidden", true), ("Wishes locked", false)] {
            let fields = json!(["preferences"]);
            let none = json!([]);
            let role = json!({ "name": name, "grants": grants,
                "hidden": if hidden { &fields } else { &none }, "locked": fields });
            let role = admin.json(Method::POST, "/api/v1/roles", &role).await;
            assert_eq!(role.status, StatusCode::CREATED, "{}", role.body);
            let role: Role = role.json()["id"].as_str().unwrap().parse().unwrap();
            let mut program = shop.world.program(role).await.unwrap();
            for path in [&person, &company] {
                let path = format!("/api/v1/{path}");
                let seen = program.get(&path).await;
                assert_eq!(
                    seen.body.contains("telegram"),
                    !hidden,
                    "{name}: {}",
                    seen.body
                );
                assert_eq!(
                    seen.body.contains("Zitrone"),
                    !hidden,
                    "{name}: {}",
                    seen.body
                );
                let seen = seen.json();
                let told = seen["hidden"]
                    .as_array()
                    .unwrap()
                    .contains(&json!("preferences"));
                assert_eq!(told, hidden, "{name}: {seen}");
                // What was read can be sent back; another wish cannot be said, nor taken away.
                let same = program.json(Method::PATCH, &path, &seen).await;
                assert_eq!(same.status, StatusCode::OK, "{name}: {}", same.body);
                for other in [
                    json!({ "reached_by": "mail" }),
                    json!({ "likes": [{ "label": "a", "value": "b" }] }),
                ] {
                    let change = json!({ "preferences": other });
                    let refused = program.json(Method::PATCH, &path, &change).await;
                    assert_eq!(
                        refused.status,
                        StatusCode::FORBIDDEN,
                        "{name}: {}",
                        refused.body
                    );
                    assert_eq!(refused.json()["field"], "preferences");
                }
            }
            for list in ["people", "companies"] {
                let list = format!("/api/v1/{list}");
                let filtered = program
                    .get(&format!("{list}?filter=reached_by%20%3D%20telegram"))
                    .await;
                let expected = if hidden {
                    StatusCode::UNPROCESSABLE_ENTITY
                } else {
                    StatusCode::OK
                };
                assert_eq!(
                    filtered.status, expected,
                    "{name} {list}: {}",
                    filtered.body
                );
                let found = program.get(&format!("{list}?q=zitrone")).await;
                assert_eq!(
                    found.body.contains("Wishful"),
                    !hidden,
                    "{name} {list}: {}",
                    found.body
                );
            }
        }
        // Nothing of it was changed.
        let path = format!("/api/v1/{person}");
        assert_eq!(
            admin.get(&path).await.json()["preferences"]["reached_by"],
            "telegram"
        );
    });
}

/// A contact that somebody prefers is as hidden as the others of its kind, and stays when others change the rest.
#[test]
fn a_preferred_contact_is_hidden_with_its_kind() {
    shop(async |shop| {
        let mut admin = shop.world.program(Role::Admin).await.unwrap();
        let new = json!({ "name": { "full": "Wishful" }, "emails": [{ "address": "secret@x.example" }],
            "preferences": { "reached_by": "mail", "contact": "secret@x.example" } });
        let made = admin
            .json(Method::POST, "/api/v1/people", &new)
            .await
            .json();
        let id = made["id"].as_str().unwrap();
        let (_, mut blind) = shop.at_work("blind").await;
        let path = format!("/api/v1/people/{id}");
        let seen = blind.get(&path).await;
        assert!(!seen.body.contains("secret@x.example"), "{}", seen.body);
        assert_eq!(seen.json()["preferences"]["reached_by"], "mail");
        // A guess is refused, right or wrong, and what was read can be sent back with another wish.
        for guess in ["secret@x.example", "other@x.example"] {
            let body = json!({ "preferences": { "reached_by": "mail", "contact": guess } });
            let refused = patched(&mut blind, id, body).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.body);
        }
        let body = json!({ "preferences": { "reached_by": "mail", "days": ["monday"] } });
        let changed = patched(&mut blind, id, body).await;
        assert_eq!(changed.status, StatusCode::OK, "{}", changed.body);
        assert!(
            !changed.body.contains("secret@x.example"),
            "{}",
            changed.body
        );
        let now = admin.get(&path).await.json();
        assert_eq!(now["preferences"]["contact"], "secret@x.example");
        assert_eq!(now["preferences"]["days"], json!(["monday"]));
    });
}
