//! The API through the router: shapes, codes, versions, errors with paths.

mod world;

use axum::http::Method;
use base::Role;
use serde_json::{Value, json};
use world::{add, browser, each, id, program};

#[test]
fn a_person_is_made_read_changed_and_removed() {
    each(|w| async move {
        let mut p = w.program(Role::Manager).await.unwrap();
        let new = json!({
            "name": {"full": "නිමල් පෙරේරා"},
            "emails": [{"address": "Nimal@Example.LK", "label": "work"}],
            "phones": [{"e164": "+94 77 123 4567"}],
            "external_ids": [{"source": "shop", "id": "17850"}],
            "stage": "customer", "tags": ["vip"], "language": "si", "time_zone": "Asia/Colombo",
            "custom": {"shoe": 42},
        });
        let made = p.json(Method::POST, "/api/v1/people", &new).await;
        assert_eq!(made.status, 201, "{}", made.body);
        let body = made.json();
        let path = format!("/api/v1/people/{}", id(&body));
        assert_eq!(made.header("location"), path);
        assert_eq!(made.header("etag"), "\"1\"");
        assert_eq!(
            body["emails"],
            json!([{"address": "nimal@example.lk", "label": "work", "verified": false}])
        );
        assert_eq!(
            body["phones"],
            json!([{"e164": "+94771234567", "label": ""}])
        );
        assert_eq!(
            body["name"],
            json!({"full": "නිමල් පෙරේරා", "given": "", "family": ""})
        );
        let keys: Vec<&String> = body.as_object().unwrap().keys().collect();
        let mut expected = vec![
            "id",
            "external_ids",
            "name",
            "emails",
            "phones",
            "handles",
            "addresses",
            "language",
            "time_zone",
            "preferences",
            "tags",
            "owner",
            "stage",
            "company",
            "custom",
            "created_at",
            "updated_at",
            "hidden",
        ];
        expected.sort_unstable();
        let mut keys: Vec<&str> = keys.into_iter().map(String::as_str).collect();
        keys.sort_unstable();
        assert_eq!(keys, expected);

        let read = p.get(&path).await;
        assert_eq!((read.status.as_u16(), read.json()), (200, body.clone()));

        p.headers.push(("if-match", "\"1\"".into()));
        let changed = p
            .json(
                Method::PATCH,
                &path,
                &json!({"stage": "loyal", "language": null}),
            )
            .await;
        assert_eq!(changed.status, 200, "{}", changed.body);
        assert_eq!(changed.header("etag"), "\"2\"");
        assert_eq!(
            (&changed.json()["stage"], &changed.json()["language"]),
            (&json!("loyal"), &Value::Null)
        );
        assert_eq!(
            changed.json()["tags"],
            json!(["vip"]),
            "what was not said stays"
        );
        let late = p
            .json(Method::PATCH, &path, &json!({"stage": "former"}))
            .await;
        assert_eq!(late.status, 412, "{}", late.body);
        let late = p.json(Method::DELETE, &path, &Value::Null).await;
        assert_eq!(late.status, 412);
        p.headers.pop();
        assert_eq!(
            p.json(Method::DELETE, &path, &Value::Null).await.status,
            204
        );
        assert_eq!(p.get(&path).await.status, 404);
    });
}

#[test]
fn what_was_read_can_be_sent_back() {
    each(|w| async move {
        let mut p = program(&w).await;
        let body = add(
            &mut p,
            &json!({"name": {"full": "Ann"}, "emails": [{"address": "a@b.lk"}]}),
        )
        .await;
        let path = format!("/api/v1/people/{}", id(&body));
        let same = p.json(Method::PATCH, &path, &body).await;
        assert_eq!((same.status.as_u16(), same.header("etag")), (200, "\"1\""));
        assert_eq!(same.json(), body);
    });
}

#[test]
fn faults_are_problems_with_paths() {
    each(|w| async move {
        let mut p = program(&w).await;
        let wrong =
            json!({"nmae": {"full": "x"}, "phones": [{"e164": "0771234567"}], "company": "x"});
        let answer = p.json(Method::POST, "/api/v1/people", &wrong).await;
        assert_eq!(answer.status, 422);
        assert_eq!(answer.header("content-type"), "application/problem+json");
        let errors = answer.json()["errors"].clone();
        let seen: Vec<(&str, &str)> = errors
            .as_array()
            .unwrap()
            .iter()
            .map(|e| (e["field"].as_str().unwrap(), e["code"].as_str().unwrap()))
            .collect();
        assert_eq!(
            seen,
            [
                ("phones.0.e164", "phone"),
                ("company", "choice"),
                ("nmae", "field-unknown-near"),
            ]
        );
        assert!(
            errors[0]["message"].as_str().unwrap().contains("+94"),
            "says what to do: {errors}"
        );
        let empty = p.json(Method::POST, "/api/v1/people", &json!({})).await;
        assert_eq!(empty.json()["errors"][0]["code"], "person-empty");
        let list = p.json(Method::POST, "/api/v1/people", &json!([])).await;
        assert_eq!(list.status, 422);
        let one = json!({"name": {"full": "A"}, "external_ids": [{"source": "s", "id": "1"}]});
        let first = id(&add(&mut p, &one).await);
        let twice = p.json(Method::POST, "/api/v1/people", &one).await;
        let error = twice.json()["errors"][0].clone();
        assert_eq!(error["code"], "id-taken-by");
        let there = format!("/api/v1/people/{first}");
        let message = error["message"].as_str().unwrap();
        assert!(message.contains(&there), "leads to the other: {message}");
    });
}

#[test]
fn lists_filter_sort_page_search_and_project() {
    each(|w| async move {
        let mut p = program(&w).await;
        for n in 0..25 {
            let stage = if n % 2 == 0 { "customer" } else { "lead" };
            let name = format!("Person {n:02}");
            let tags = if n % 5 == 0 {
                json!(["vip"])
            } else {
                json!([])
            };
            add(
                &mut p,
                &json!({"name": {"full": name}, "stage": stage, "tags": tags}),
            )
            .await;
        }
        let mut seen: Vec<String> = Vec::new();
        let mut after = String::new();
        loop {
            let answer = p
                .get(&format!("/api/v1/people?limit=10&sort=-name&after={after}"))
                .await;
            assert_eq!(answer.status, 200, "{}", answer.body);
            let part = answer.json();
            let items = part["items"].as_array().unwrap();
            seen.extend(
                items
                    .iter()
                    .map(|i| i["name"]["full"].as_str().unwrap().to_owned()),
            );
            match part["next"].as_str() {
                Some(next) => after = next.to_owned(),
                None => break,
            }
        }
        let expected: Vec<String> = (0..25).rev().map(|n| format!("Person {n:02}")).collect();
        assert_eq!(seen, expected, "each once, in order");

        let filter = "stage%20%3D%20customer%20and%20tags%20%3D%20%22vip%22";
        let found = p
            .get(&format!(
                "/api/v1/people?filter={filter}&fields=name,created"
            ))
            .await
            .json();
        let items = found["items"].as_array().unwrap();
        assert_eq!(items.len(), 3, "{found}");
        let mut keys: Vec<&String> = items[0].as_object().unwrap().keys().collect();
        keys.sort();
        assert_eq!(keys, ["created", "hidden", "id", "name"]);

        let hit = p.get("/api/v1/people?q=person%2017").await.json();
        assert_eq!(hit["items"][0]["name"]["full"], "Person 17");
        let hit = p.get("/api/v1/search?q=person%2017").await.json();
        assert_eq!(
            (&hit["items"][0]["kind"], &hit["items"][0]["title"]),
            (&json!("person"), &json!("Person 17"))
        );

        let wrong = "/api/v1/people?filter=name%20%3D%20a%20and%20stage%20%3D%20laed";
        let refused = p.get(wrong).await.json();
        assert_eq!(
            refused["errors"][0]["message"],
            "The filter has a value that does not fit: 14: stage laed → lead"
        );
        for (wrong, field) in [
            ("filter=stgae%20%3D%20x", "filter"),
            ("sort=stgae", "sort"),
            ("fields=stgae", "fields"),
            ("after=zzz", "after"),
            ("limit=201", "limit"),
        ] {
            let answer = p.get(&format!("/api/v1/people?{wrong}")).await;
            assert_eq!(answer.status, 422, "{wrong}");
            assert_eq!(
                answer.json()["errors"][0]["field"],
                field,
                "{wrong}: {}",
                answer.body
            );
        }
    });
}

#[test]
fn the_log_takes_each_thing_once_and_the_timeline_shows_it() {
    each(|w| async move {
        let mut p = program(&w).await;
        let who = id(&add(&mut p, &json!({"name": {"full": "Ann"}})).await);
        let visit = json!({
            "person": who, "kind": "visit", "channel": "store", "direction": "in",
            "occurred_at": "2026-01-31T10:00:00+05:30", "source": "till", "external_id": "v1",
            "summary": "Looked at <b>saris</b>", "properties": {"minutes": 12},
        });
        let made = p.json(Method::POST, "/api/v1/interactions", &visit).await;
        assert_eq!(made.status, 201, "{}", made.body);
        assert_eq!(made.json()["occurred_at"], "2026-01-31T04:30:00Z");
        let again = p.json(Method::POST, "/api/v1/interactions", &visit).await;
        assert_eq!(
            (again.status.as_u16(), id(&again.json())),
            (200, id(&made.json()))
        );
        assert_eq!(p.get(made.header("location")).await.json(), made.json());

        let note = p
            .json(
                Method::POST,
                &format!("/api/v1/people/{who}/notes"),
                &json!({"body": "likes tea"}),
            )
            .await;
        assert_eq!(note.status, 201, "{}", note.body);
        let note = p
            .json(
                Method::POST,
                "/api/v1/notes",
                &json!({"person": who, "body": "again"}),
            )
            .await;
        assert_eq!(p.get(note.header("location")).await.json()["body"], "again");
        assert_eq!(
            p.get(&format!("/api/v1/notes?person={who}&limit=1"))
                .await
                .json()["items"][0]["body"],
            "again"
        );

        let path = format!("/api/v1/people/{who}/timeline");
        let all = p.get(&path).await.json();
        let kinds: Vec<&str> = all["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|i| i["kind"].as_str().unwrap())
            .collect();
        assert_eq!(kinds, ["note", "note", "visit"]);
        assert_eq!(all["items"][0]["about"]["kind"], "note");
        let visits = p
            .get(&format!("{path}?kind=visit&channel=store"))
            .await
            .json();
        assert_eq!(visits["items"].as_array().unwrap().len(), 1);
        for (wrong, field, all) in [
            ("kind=visit,odrer", "kind", "message, call, meeting, visit"),
            ("channel=stroe", "channel", "mail, webchat"),
        ] {
            let answer = p.get(&format!("{path}?{wrong}")).await;
            assert_eq!(answer.status, 422, "{wrong}: {}", answer.body);
            let error = &answer.json()["errors"][0];
            assert_eq!(
                (&error["field"], &error["code"]),
                (&json!(field), &json!("one-of"))
            );
            let said = error["message"].as_str().unwrap();
            let word = wrong.rsplit([',', '=']).next().unwrap();
            assert!(said.contains(word) && said.contains(all), "{said}");
        }
        assert_eq!(p.get(&format!("{path}?filtr=x")).await.status, 422);
        assert_eq!(
            p.get("/api/v1/interactions?limit=2").await.json()["items"]
                .as_array()
                .unwrap()
                .len(),
            2
        );

        for (wrong, field) in [
            (json!({"channel": "store"}), "kind"),
            (
                json!({"kind": "visit", "source": "bandhu", "external_id": "1"}),
                "source",
            ),
            (json!({"kind": "visit", "source": "x"}), "external_id"),
            (json!({"kind": "visit", "external_id": "x"}), "external_id"),
            (
                json!({"kind": "visit", "occurred_at": "yesterday"}),
                "occurred_at",
            ),
            (
                json!({"kind": "visit", "person": "019a0000-0000-7000-8000-000000000000"}),
                "person",
            ),
        ] {
            let answer = p.json(Method::POST, "/api/v1/interactions", &wrong).await;
            assert_eq!(answer.status, 422, "{wrong}");
            assert_eq!(
                answer.json()["errors"][0]["field"],
                field,
                "{wrong}: {}",
                answer.body
            );
        }
    });
}

#[test]
fn companies_are_like_people() {
    each(|w| async move {
        let mut p = w.program(Role::Manager).await.unwrap();
        let made = p
            .json(
                Method::POST,
                "/api/v1/companies",
                &json!({"name": "Ceylon Tea"}),
            )
            .await;
        assert_eq!((made.status.as_u16(), made.header("etag")), (201, "\"1\""));
        let path = made.header("location").to_owned();
        let company = id(&made.json());
        add(
            &mut p,
            &json!({"name": {"full": "Ann"}, "company": company}),
        )
        .await;
        let of = format!("/api/v1/people?filter=company%20%3D%20%22{company}%22");
        assert_eq!(
            p.get(&of).await.json()["items"][0]["company"],
            json!(company)
        );
        p.headers.push(("if-match", "\"7\"".into()));
        assert_eq!(
            p.json(Method::PATCH, &path, &json!({"name": "Tea"}))
                .await
                .status,
            412
        );
        p.headers.pop();
        assert_eq!(
            p.json(Method::PATCH, &path, &json!({"name": "Tea & Co"}))
                .await
                .json()["name"],
            "Tea & Co"
        );
        assert_eq!(
            p.get("/api/v1/companies?q=tea").await.json()["items"][0]["id"],
            json!(company)
        );
        assert_eq!(
            p.get("/api/v1/companies?sort=-created").await.json()["items"][0]["id"],
            json!(company)
        );
        let filter = "people%20count%20%3E%3D%201";
        assert_eq!(
            p.get(&format!("/api/v1/companies?filter={filter}"))
                .await
                .json()["items"][0]["id"],
            json!(company)
        );
        let visit = json!({"kind": "meeting", "company": company});
        assert_eq!(
            p.json(Method::POST, "/api/v1/interactions", &visit)
                .await
                .status,
            201
        );
        assert_eq!(
            p.get(&format!("{path}/timeline")).await.json()["items"][0]["kind"],
            "meeting"
        );
        assert_eq!(
            p.json(Method::DELETE, &path, &Value::Null).await.status,
            204
        );
        assert_eq!(p.get(&path).await.status, 404);
    });
}

/// Ways to be reached, tags, stage and ids of a company: kept in one form, found by each, with their history.
#[test]
fn companies_are_reached_tagged_and_staged_as_people_are() {
    each(|w| async move {
        let mut p = w.program(Role::Manager).await.unwrap();
        let body = json!({
            "name": "Ceylon Tea", "emails": [{"address": " Office@Tea.LK ", "label": "office"}],
            "phones": [{"e164": "+94 81 222 33 44"}], "handles": [{"network": "Instagram", "handle": "@CeylonTea"}],
            "addresses": [{"street": "1 Temple Road", "city": "Kandy", "country": "lk"}],
            "language": "SI", "time_zone": "asia/colombo", "tags": ["wholesale"],
            "external_ids": [{"source": "books", "id": "K-17"}], "custom": {"domain": "ceylontea.example"},
        });
        let made = p.json(Method::POST, "/api/v1/companies", &body).await;
        assert_eq!(made.status, 201, "{}", made.body);
        let (path, tea) = (made.header("location").to_owned(), made.json());
        assert_eq!(tea["emails"][0]["address"], "office@tea.lk");
        assert_eq!(tea["phones"][0]["e164"], "+94812223344");
        assert_eq!(
            tea["handles"][0],
            json!({"network": "instagram", "handle": "CeylonTea"})
        );
        assert_eq!(tea["addresses"][0]["country"], "LK");
        assert_eq!(
            (&tea["language"], &tea["time_zone"]),
            (&json!("si"), &json!("Asia/Colombo"))
        );
        assert_eq!(tea["stage"], "lead");
        p.json(
            Method::POST,
            "/api/v1/companies",
            &json!({"name": "Coffee"}),
        )
        .await;
        for filter in [
            "email=office@tea.lk",
            "email contains \"tea.lk\"",
            "phone contains \"8122233\"",
            "handle=ceylontea",
            "tags=wholesale",
            "stage=lead and name=\"Ceylon Tea\"",
            "language=si",
            "country=\"Sri Lanka\"",
            "city=kandy",
            "external_id=\"K-17\"",
            "time_zone=\"Asia/Colombo\"",
        ] {
            let coded = filter
                .replace(' ', "%20")
                .replace('"', "%22")
                .replace('=', "%3D")
                .replace('/', "%2F");
            let found = p.get(&format!("/api/v1/companies?filter={coded}")).await;
            assert_eq!(found.status, 200, "{filter}: {}", found.body);
            let found = found.json()["items"].clone();
            assert_eq!(
                (found.as_array().unwrap().len(), &found[0]["id"]),
                (1, &tea["id"]),
                "{filter}: {found}"
            );
        }
        for q in [
            "office@tea",
            "0812223344",
            "ceylontea.example",
            "wholes",
            "K-17",
            "Sri%20Lanka",
        ] {
            for list in ["companies?q=", "search?kinds=company&q="] {
                let found = p.get(&format!("/api/v1/{list}{q}")).await.json()["items"].clone();
                assert_eq!(found[0]["id"], tea["id"], "{list}{q}: {found}");
            }
        }
        let hit = p.get("/api/v1/search?q=ceylon&kinds=company").await.json()["items"][0].clone();
        let detail = hit["detail"].as_str().unwrap();
        assert!(detail.starts_with("office@tea.lk · Kandy · "), "{detail}");
        // What was read can be sent back; a number that no country has is refused, and so is a fault in a list.
        let same = p.json(Method::PATCH, &path, &tea).await;
        assert_eq!((same.status.as_u16(), same.header("etag")), (200, "\"1\""));
        for (wrong, at, code) in [
            (
                json!({"phones": [{"e164": "+94 1"}]}),
                "phones.0.e164",
                "phone",
            ),
            (
                json!({"emails": [{"address": "tea"}]}),
                "emails.0.address",
                "email",
            ),
            (json!({"stage": "costumer"}), "stage", "one-of"),
            (
                json!({"preferences": {"reached_by": "mail", "contact": "x@y.lk"}}),
                "preferences.contact",
                "preferred-contact",
            ),
        ] {
            let refused = p.json(Method::PATCH, &path, &wrong).await;
            assert_eq!(refused.status, 422, "{}", refused.body);
            let error = refused.json()["errors"][0].clone();
            assert_eq!(
                (&error["field"], &error["code"]),
                (&json!(at), &json!(code))
            );
        }
        // A contact of its own can be the one that it prefers.
        let wish = json!({"stage": "customer", "preferences": {"reached_by": "mail", "contact": "office@tea.lk"}});
        let wished = p.json(Method::PATCH, &path, &wish).await;
        assert_eq!(
            wished.json()["preferences"]["contact"],
            "office@tea.lk",
            "{}",
            wished.body
        );
        let log = p.get(&format!("{path}/timeline")).await.json()["items"].clone();
        assert_eq!(log[0]["kind"], "stage_change");
        assert_eq!(
            log[0]["properties"],
            json!({"from": "lead", "to": "customer"})
        );
        let other = json!({"name": "Other", "external_ids": [{"source": "books", "id": "K-17"}]});
        let taken = p.json(Method::POST, "/api/v1/companies", &other).await;
        let error = taken.json()["errors"][0].clone();
        assert_eq!(
            (taken.status.as_u16(), &error["code"]),
            (422, &json!("id-taken-by"))
        );
        assert!(
            error["message"].as_str().unwrap().contains(&path),
            "{error}"
        );
    });
}

#[test]
fn who_may_not_is_told_so_and_a_stranger_finds_nothing() {
    each(|w| async move {
        let mut p = program(&w).await;
        let path = format!(
            "/api/v1/people/{}",
            id(&add(&mut p, &json!({"name": {"full": "Ann"}})).await)
        );
        let mut reader = w.program(Role::ReadOnly).await.unwrap();
        assert_eq!(reader.get(&path).await.status, 200);
        let refused = reader
            .json(Method::PATCH, &path, &json!({"stage": "lead"}))
            .await;
        assert_eq!(
            (refused.status.as_u16(), &refused.json()["permission"]),
            (403, &json!("people.write"))
        );
        assert_eq!(w.nobody().get(&path).await.status, 401);
    });
}

#[test]
fn hits_of_one_name_are_told_apart() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let tea = p
            .json(
                Method::POST,
                "/api/v1/companies",
                &json!({"name": "Ceylon <Tea>"}),
            )
            .await
            .json();
        for more in [
            json!({"emails": [{"address": "nimal@x.lk"}, {"address": "second@x.lk"}], "phones": [{"e164": "+94771234567"}],
                "addresses": [{"street": "Lake Road"}, {"city": "ගාල්ල"}], "company": id(&tea)}),
            json!({"phones": [{"e164": "+94771234568"}]}),
            json!({"external_ids": [{"source": "shop", "id": "17850"}]}),
            json!({}),
        ] {
            let mut new = json!({"name": {"full": "Nimal Perera"}});
            new.as_object_mut()
                .unwrap()
                .extend(more.as_object().unwrap().clone());
            add(&mut p, &new).await;
        }
        let found = p.get("/api/v1/search?q=nimal%20perera").await.json();
        let told = |found: &Value| {
            let mut all: Vec<(String, String)> = found["items"]
                .as_array()
                .unwrap()
                .iter()
                .map(|hit| {
                    assert_eq!(hit["title"], "Nimal Perera");
                    (
                        hit["detail"].as_str().unwrap().to_owned(),
                        hit["id"].as_str().unwrap().to_owned(),
                    )
                })
                .collect();
            all.sort();
            all
        };
        let details: Vec<String> = told(&found).into_iter().map(|(detail, _)| detail).collect();
        assert_eq!(
            details,
            [
                "",
                "077 123 4568",
                "17850",
                "nimal@x.lk · ගාල්ල · Ceylon <Tea>"
            ]
        );
        for path in ["search?q=nimal", "search/palette?q=nimal"] {
            let page = b.get(&format!("/a/shop/{path}")).await;
            for detail in ["nimal@x.lk · ගාල්ල · Ceylon &lt;Tea&gt;", "17850"] {
                assert!(
                    page.body.contains(&format!(">{detail}</span>")),
                    "{path} {}",
                    page.body
                );
            }
        }
        let (_, nobody) = told(&found).remove(0);
        p.json(
            Method::POST,
            &format!("/api/v1/people/{nobody}/notes"),
            &json!({"body": "likes lamps"}),
        )
        .await;
        let note = p.get("/api/v1/search?q=lamps").await.json();
        let detail = note["items"][0]["detail"].as_str().unwrap().to_owned();
        assert!(detail.starts_with("Nimal Perera · "), "{detail}");
        let company = p.get("/api/v1/search?q=ceylon&kinds=company").await.json();
        let detail = company["items"][0]["detail"].as_str().unwrap();
        assert!(detail.starts_with("1 person · Known since: "), "{detail}");
    });
}
