//! The intake on both databases: once each, whose it is, what is refused and why.

use super::message::{self, Clocks};
use crate::testing::{NOW, Shop, each};
use axum::http::{Method, StatusCode};
use base::Timestamp;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};
use std::io::Write as _;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::default());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

#[test]
fn a_wrong_clock_is_set_right() {
    // The sender's clock is ten minutes ahead: sent at 12:10 what came at 12:00; so what it places at
    // 12:05 happened five minutes before it was sent, at 11:55.
    let clocks = |sent: Option<&str>| Clocks {
        sent: sent.map(at),
        received: at(NOW),
    };
    let ahead = clocks(Some("2026-03-01T12:10:00Z"));
    assert_eq!(
        ahead.corrected(Some(at("2026-03-01T12:05:00Z"))),
        at("2026-03-01T11:55:00Z")
    );
    let silent = clocks(None);
    let told = at("2026-02-28T08:00:00Z");
    assert_eq!(silent.corrected(Some(told)), told);
    assert_eq!(
        silent.corrected(Some(at("2031-01-01T00:00:00Z"))),
        at(NOW),
        "never in the future"
    );
    assert_eq!(silent.corrected(None), at(NOW));
    // A clock at the end of time would place it 7,000 years before our era, which no database keeps.
    let mad = clocks(Some("9999-12-30T00:00:00Z"));
    let told = at("0001-01-02T00:00:00Z");
    assert_eq!(mad.corrected(Some(told)), told);
}

#[test]
fn a_clock_that_nobody_can_mean_moves_nothing() {
    let clocks = |sent: &str| Clocks {
        sent: Some(at(sent)),
        received: at(NOW),
    };
    // Said to be sent 73 years from now, happened five minutes ago: not in 1953.
    let told = at("2026-03-01T11:55:00Z");
    assert_eq!(clocks("2099-03-01T12:00:00Z").corrected(Some(told)), told);
    // Two days and a half off, and 31 days before it was sent: as it is told.
    let told = at("2026-02-01T00:00:00Z");
    let late = clocks("2026-03-04T00:00:00Z");
    assert_eq!(late.corrected(Some(told)), told);
    // A telephone that began anew in 1970 placed it five minutes before it sent.
    let anew = clocks("1970-01-01T00:10:00Z");
    let placed = at("1970-01-01T00:05:00Z");
    assert_eq!(anew.corrected(Some(placed)), at("2026-03-01T11:55:00Z"));
    // A history of years that is sent by a clock an hour slow: an hour later than it says.
    let slow = clocks("2026-03-01T11:00:00Z");
    let told = at("2020-05-01T00:00:00Z");
    assert_eq!(slow.corrected(Some(told)), at("2020-05-01T01:00:00Z"));
    // Browsers of PostHog's say how long ago it was.
    assert_eq!(
        slow.ago(Some(&json!(300_000))),
        Some(at("2026-03-01T11:55:00Z"))
    );
    for wrong in [json!(-1), json!(i64::MAX), json!("300000"), json!(1.5)] {
        assert_eq!(slow.ago(Some(&wrong)), None, "{wrong}");
    }
}

#[test]
fn times_come_with_a_zone_or_are_in_utc() {
    let read = |text: &str| message::time(Some(&json!(text)));
    let noon = Ok(Some(at("2026-03-01T12:00:00Z")));
    assert_eq!(read("2026-03-01T12:00:00.000Z"), noon);
    assert_eq!(read("2026-03-01T17:30:00+05:30"), noon);
    assert_eq!(read("2026-03-01T12:00:00"), noon);
    assert_eq!(read("yesterday").unwrap_err().code, "time");
    assert_eq!(read("1899-12-31T23:59:59Z").unwrap_err().code, "time");
    assert!(read("1900-01-01T00:00:00Z").is_ok());
    assert_eq!(
        message::time(Some(&json!(1772366400))).unwrap_err().code,
        "time"
    );
}

#[test]
fn names_are_one_line_whatever_was_sent() {
    assert_eq!(
        message::name("Product\nAdded\u{7}\u{202E} now "),
        "Product Added now"
    );
    assert_eq!(message::name("නිෂ්පාදනය එක් කළා"), "නිෂ්පාදනය එක් කළා");
    assert_eq!(message::name(&"x".repeat(500)).len(), 200);
}

#[test]
fn a_message_is_accepted_once() {
    each(|shop| async move {
        let event = json!({
            "userId": 42, "event": "Product Added", "messageId": "m-1",
            "timestamp": "2026-02-28T10:00:00.000Z",
            "properties": { "price": 9.5, "revenue": 9.5 },
            "context": { "page": { "url": "https://shop.example/lamp" } },
        });
        shop.sent("/v1/track", &event).await;
        shop.sent("/v1/track", &event).await;
        let mut typed = event.clone();
        typed["type"] = json!("track");
        shop.sent("/v1/batch", &json!({ "batch": [typed, typed] }))
            .await;
        let log = shop.log().await;
        assert_eq!(log.len(), 1, "{log:?}");
        let one = &log[0];
        assert_eq!(one["kind"], "event");
        assert_eq!(one["channel"], "web");
        assert_eq!(one["direction"], "in");
        assert_eq!(one["summary"], "Product Added");
        assert_eq!(one["occurred_at"], "2026-02-28T10:00:00Z");
        assert_eq!(
            (&one["source"], &one["external_id"]),
            (&json!("segment"), &json!("m-1"))
        );
        assert_eq!(
            one["properties"],
            json!({ "price": 9.5, "revenue": 9.5, "url": "https://shop.example/lamp" })
        );
        assert_eq!(shop.timeline("42").await, ["Product Added"]);
    });
}

#[test]
fn traits_fill_gaps_and_overwrite_nothing() {
    each(|shop| async move {
        let first = json!({ "userId": "u1", "traits": {
            "firstName": "Nimal", "lastName": "Perera", "email": "Nimal@Example.LK",
            "phone": "077 123", "address": { "city": "Kandy", "country": "lk" }, "locale": "si_LK",
        }});
        shop.sent("/v1/identify", &first).await;
        let person = shop.person("u1").await;
        assert_eq!(person["name"]["full"], "Nimal Perera");
        assert_eq!(person["emails"][0]["address"], "nimal@example.lk");
        assert_eq!(person["phones"], json!([]), "no country code, no number");
        assert_eq!(person["addresses"][0]["city"], "Kandy");
        assert_eq!(person["addresses"][0]["country"], "LK");
        assert_eq!(person["language"], "si-LK");
        let second = json!({ "userId": "u1", "traits": {
            "name": "<script>", "email": "other@example.lk", "phone": "+94 77 123 4567",
        }});
        shop.sent("/v1/identify", &second).await;
        let person = shop.person("u1").await;
        assert_eq!(person["name"]["full"], "Nimal Perera");
        assert_eq!(person["emails"].as_array().unwrap().len(), 1);
        assert_eq!(person["phones"][0]["e164"], "+94771234567");
        assert_eq!(shop.people().await.len(), 1);
        assert_eq!(
            shop.log().await,
            Vec::<Value>::new(),
            "telling who one is, is no event"
        );
    });
}

fn visit(visitor: &str, n: usize) -> Value {
    json!({ "type": "page", "anonymousId": visitor, "name": format!("Page {n}"), "messageId": format!("{visitor}-{n}") })
}

#[test]
fn a_visitor_who_is_known_keeps_what_they_did_before() {
    each(|shop| async move {
        shop.sent("/v1/page", &visit("a1", 1)).await;
        shop.sent("/v1/page", &visit("a2", 1)).await;
        assert_eq!(shop.log().await[0]["person"], Value::Null);
        assert_eq!(shop.people().await.len(), 0, "a visitor is nobody yet");
        // Within one batch: before, the moment itself, and after.
        let batch = json!({ "batch": [
            visit("a1", 2),
            { "type": "identify", "anonymousId": "a1", "userId": "u1", "traits": { "name": "Kamala" } },
            visit("a1", 3),
        ]});
        shop.sent("/v1/batch", &batch).await;
        let mut names = shop.timeline("u1").await;
        names.sort();
        assert_eq!(names, ["Page 1", "Page 2", "Page 3"]);
        shop.sent("/v1/page", &visit("a1", 4)).await;
        assert_eq!(
            shop.timeline("u1").await.len(),
            4,
            "the device is known from now on"
        );
        // Somebody else signs in on the same device: what comes is theirs, what was stays.
        shop.sent(
            "/v1/identify",
            &json!({ "anonymousId": "a1", "userId": "u2" }),
        )
        .await;
        shop.sent("/v1/page", &visit("a1", 5)).await;
        assert_eq!(shop.timeline("u1").await.len(), 4);
        assert_eq!(shop.timeline("u2").await, ["Page 5"]);
        let others = shop.log().await;
        let nobody = others.iter().filter(|i| i["person"].is_null()).count();
        assert_eq!(nobody, 1, "the other visitor is still unknown");
    });
}

#[test]
fn a_long_history_follows_in_slices() {
    each(|shop| async move {
        for part in 0..5 {
            let batch: Vec<Value> = (0..90).map(|n| visit("a1", part * 90 + n)).collect();
            shop.sent("/v1/batch", &json!({ "batch": batch })).await;
        }
        shop.sent(
            "/v1/identify",
            &json!({ "anonymousId": "a1", "userId": "u1" }),
        )
        .await;
        assert_eq!(
            shop.timeline("u1").await.len(),
            200,
            "one slice at once: 200"
        );
        assert_eq!(shop.work().await, 1);
        let person = shop.person("u1").await["id"].as_str().unwrap().to_owned();
        let first = format!("/api/v1/people/{person}/timeline?limit=200");
        let mut seen = 0;
        let mut path = first.clone();
        loop {
            let part = shop.program().await.get(&path).await.json();
            seen += part["items"].as_array().unwrap().len();
            match part["next"].as_str() {
                Some(next) => path = format!("{first}&after={next}"),
                None => break,
            }
        }
        assert_eq!(seen, 450, "5 batches of 90");
        assert_eq!(shop.work().await, 0);
    });
}

#[test]
fn a_person_who_goes_is_no_visitor_any_more() {
    each(|shop| async move {
        shop.sent(
            "/v1/page",
            &json!({ "anonymousId": "a1", "userId": "u1", "name": "Home" }),
        )
        .await;
        let person = shop.person("u1").await["id"].as_str().unwrap().to_owned();
        let mut admin = shop.program().await;
        let path = format!("/api/v1/people/{person}");
        assert!(
            admin
                .json(Method::DELETE, &path, &json!({}))
                .await
                .status
                .is_success()
        );
        shop.sent("/v1/page", &visit("a1", 1)).await;
        let log = shop.log().await;
        assert_eq!(log[1]["person"], Value::Null, "{log:?}");
    });
}

#[test]
fn two_ids_become_one_person_but_two_people_do_not() {
    each(|shop| async move {
        shop.sent("/v1/track", &json!({ "userId": "old", "event": "A" }))
            .await;
        shop.sent(
            "/v1/alias",
            &json!({ "userId": "new", "previousId": "old" }),
        )
        .await;
        shop.sent("/v1/track", &json!({ "userId": "new", "event": "B" }))
            .await;
        assert_eq!(shop.people().await.len(), 1);
        assert_eq!(shop.timeline("new").await.len(), 2);
        // A visitor's id, too.
        shop.sent("/v1/page", &visit("a1", 1)).await;
        shop.sent("/v1/alias", &json!({ "userId": "new", "previousId": "a1" }))
            .await;
        assert_eq!(shop.timeline("new").await.len(), 3);
        // Nobody there yet: both ids are the new person's.
        shop.sent("/v1/alias", &json!({ "userId": "x", "previousId": "y" }))
            .await;
        assert_eq!(shop.person("x").await["id"], shop.person("y").await["id"]);
        let refused = shop
            .post("/v1/alias", &json!({ "userId": "x", "previousId": "new" }))
            .await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST);
        assert_eq!(refused.json()["code"], "event-two-people");
        assert_eq!(shop.people().await.len(), 2);
    });
}

#[test]
fn a_group_is_a_company_with_its_people() {
    each(|shop| async move {
        let group = |user: &str, name: &str| json!({ "userId": user, "groupId": "g1", "traits": { "name": name, "domain": "lanka.example" } });
        shop.sent("/v1/group", &group("u1", "Lanka Traders")).await;
        shop.sent("/v1/group", &group("u2", "Another name")).await;
        let companies = shop.program().await.get("/api/v1/companies").await.json();
        let companies = companies["items"].as_array().unwrap().clone();
        assert_eq!(companies.len(), 1, "{companies:?}");
        assert_eq!(companies[0]["name"], "Lanka Traders");
        for user in ["u1", "u2"] {
            assert_eq!(shop.person(user).await["company"], companies[0]["id"]);
        }
        // Who has a company keeps it.
        let other = json!({ "userId": "u1", "groupId": "g2" });
        shop.sent("/v1/group", &other).await;
        assert_eq!(shop.person("u1").await["company"], companies[0]["id"]);
    });
}

/// The good ones of a batch are kept, the bad ones named.
#[test]
fn bad_events_are_named_and_the_good_ones_kept() {
    each(|shop| async move {
        let deep = format!("{}1{}", "[".repeat(17), "]".repeat(17));
        let large = "x".repeat(33 << 10);
        let events = [
            (
                r#"{"type":"track","userId":"u","event":"Good","messageId":"g1"}"#.to_owned(),
                "",
            ),
            (
                r#"{"type":"track","userId":"u","messageId":"b1"}"#.to_owned(),
                "event-name",
            ),
            (
                r#"{"type":"buy","userId":"u","event":"x"}"#.to_owned(),
                "event-type",
            ),
            (r#"{"userId":"u","event":"x"}"#.to_owned(), "event-type"),
            (r#"{"type":"track","event":"x"}"#.to_owned(), "event-nobody"),
            (
                r#"{"type":"track","userId":"  ","event":"x"}"#.to_owned(),
                "event-nobody",
            ),
            (
                r#"{"type":"track","userId":{"a":1},"event":"x"}"#.to_owned(),
                "event-id",
            ),
            (
                r#"{"type":"track","userId":"u","event":"x","event":"y"}"#.to_owned(),
                "event-twice",
            ),
            (
                r#"{"type":"track","userId":"u","event":"x","properties":{"a":"\u0000"}}"#
                    .to_owned(),
                "event-nul",
            ),
            (
                r#"{"type":"track","userId":"u","event":"x","properties":{"\u0000":1}}"#.to_owned(),
                "event-nul",
            ),
            (
                r#"{"type":"track","userId":"u","event":"x","properties":[1]}"#.to_owned(),
                "event-object",
            ),
            (
                r#"{"type":"track","userId":"u","event":"x","timestamp":"soon"}"#.to_owned(),
                "time",
            ),
            (
                r#"{"type":"track","userId":"u","event":"\ud800"}"#.to_owned(),
                "bad-json",
            ),
            (r#"{"type":"group","userId":"u"}"#.to_owned(), "event-group"),
            (r#"{"type":"alias","userId":"u"}"#.to_owned(), "event-alias"),
            (
                format!(
                    r#"{{"type":"track","userId":"u","event":"x","properties":{{"a":{deep}}}}}"#
                ),
                "event-deep",
            ),
            (
                format!(r#"{{"type":"track","userId":"u","event":"{large}"}}"#),
                "event-large",
            ),
            (
                r#"{"type":"track","userId":"u\nv","event":"x"}"#.to_owned(),
                "control-characters",
            ),
            ("7".to_owned(), "event-object"),
            (
                r#"{"type":"track","userId":"u","event":"Also good","messageId":"g2"}"#.to_owned(),
                "",
            ),
        ];
        let list: Vec<&str> = events.iter().map(|(text, _)| text.as_str()).collect();
        let body = format!(r#"{{"batch":[{}]}}"#, list.join(","));
        let mut site = shop.with_key(&shop.key);
        let answer = site
            .send(Method::POST, "/v1/batch", "application/json", body)
            .await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        let said = answer.json();
        assert_eq!(said["accepted"], 2);
        let refused = said["refused"].as_array().unwrap();
        let found: Vec<(u64, &str)> = refused
            .iter()
            .map(|r| (r["index"].as_u64().unwrap(), r["code"].as_str().unwrap()))
            .collect();
        let expected: Vec<(u64, &str)> = events
            .iter()
            .enumerate()
            .filter(|(_, (_, code))| !code.is_empty())
            .map(|(at, (_, code))| (at as u64, *code))
            .collect();
        assert_eq!(found, expected);
        assert_eq!(refused[0]["messageId"], "b1");
        for one in refused {
            let words = one["message"].as_str().unwrap();
            assert!(words.len() > 10 && !words.starts_with("error-"), "{words}");
        }
        assert_eq!(shop.timeline("u").await.len(), 2);
        // None is good: then the whole of it is refused.
        let bad = json!({ "batch": [{ "type": "track" }] });
        let answer = shop.post("/v1/batch", &bad).await;
        assert_eq!(
            (answer.status.as_u16(), &answer.json()["success"]),
            (400, &json!(false))
        );
        shop.sent("/v1/batch", &json!({ "batch": [] })).await;
    });
}

/// A browser that reloads what a form answered is led to the page above; a program is told that it asks in the wrong way.
#[test]
fn who_asks_instead_of_sending_is_told_the_method() {
    each(|shop| async move {
        for path in ["/v1/batch", "/capture/"] {
            let mut site = shop.with_key(&shop.key);
            let answer = site
                .send(Method::GET, path, "application/json", String::new())
                .await;
            assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{path}");
        }
    });
}

#[test]
fn nonsense_is_refused_whole() {
    each(|shop| async move {
        let half = |n: usize| format!(r#"{{"batch":[],"x":"{}"}}"#, "x".repeat(n));
        let bomb = gzip(&vec![b' '; 30 << 20]);
        assert!(
            bomb.len() < 40_000,
            "30 MB of blanks in {} bytes",
            bomb.len()
        );
        let fits = half(400 << 10);
        for (what, body, status, code) in [
            ("broken", b"{\"batch\":[".to_vec(), 400, "bad-json"),
            ("text", b"hello".to_vec(), 400, "bad-json"),
            ("no text", vec![b'"', 0xff, b'"'], 400, "bad-json"),
            (
                "twice",
                br#"{"batch":[],"batch":[]}"#.to_vec(),
                400,
                "bad-json",
            ),
            ("no batch", b"{}".to_vec(), 400, "batch-missing"),
            (
                "an object",
                br#"{"batch":{}}"#.to_vec(),
                400,
                "batch-missing",
            ),
            (
                "long",
                format!(r#"{{"batch":[{}1]}}"#, "1,".repeat(5_000)).into_bytes(),
                413,
                "batch-long",
            ),
            ("large", half(500 << 10).into_bytes(), 413, "body-large"),
            ("bomb", bomb, 413, "body-large"),
            (
                "half packed",
                gzip(fits.as_bytes())[..200].to_vec(),
                400,
                "bad-gzip",
            ),
            ("deep", "[".repeat(100_000).into_bytes(), 400, "bad-json"),
        ] {
            let mut site = shop.with_key(&shop.key);
            let answer = site
                .send(Method::POST, "/v1/batch", "application/json", body)
                .await;
            assert_eq!(answer.status.as_u16(), status, "{what}: {}", answer.body);
            assert_eq!(answer.json()["code"], code, "{what}");
            assert_eq!(answer.json()["success"], false, "{what}");
        }
        let mut site = shop.with_key(&shop.key);
        let packed = gzip(fits.as_bytes());
        let answer = site
            .send(Method::POST, "/v1/batch", "application/json", packed)
            .await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    });
}

#[test]
fn browsers_of_other_sites_may_send_here_and_nowhere_else() {
    each(|shop| async move {
        let mut browser = shop.world.nobody();
        browser
            .headers
            .push(("origin", "https://shop.example".into()));
        let asked = browser.send(Method::OPTIONS, "/v1/track", "", "").await;
        assert_eq!(asked.status, StatusCode::NO_CONTENT);
        assert_eq!(asked.header("access-control-allow-origin"), "*");
        assert!(
            asked
                .header("access-control-allow-headers")
                .contains("authorization")
        );
        // A script that cannot set the head puts the key into the body, as text/plain.
        let body = json!({ "writeKey": shop.key, "anonymousId": "a", "event": "Seen" });
        let sent = browser
            .send(Method::POST, "/v1/track", "text/plain", body.to_string())
            .await;
        assert_eq!(sent.status, StatusCode::OK, "{}", sent.body);
        assert_eq!(sent.header("access-control-allow-origin"), "*");
        let api = browser.get("/api/v1/people").await;
        assert_eq!(api.header("access-control-allow-origin"), "");
        assert_eq!(shop.log().await.len(), 1);
    });
}

#[test]
fn posthogs_events_are_the_same_messages() {
    each(|shop| async move {
        let nobody = shop.world.nobody();
        let event = |name: &str, who: &str, id: &str, more: Value| {
            let mut properties = json!({ "$lib": "posthog-python", "$os": "Linux" });
            properties
                .as_object_mut()
                .unwrap()
                .extend(more.as_object().unwrap().clone());
            json!({ "event": name, "distinct_id": who, "uuid": id, "properties": properties })
        };
        let anonymous =
            json!({ "$process_person_profile": false, "$current_url": "https://x.example/a" });
        let batch = json!({ "api_key": shop.key, "sentAt": NOW, "batch": [
            event("$pageview", "v1", "e1", anonymous),
            event("Product Added", "u1", "e2", json!({ "price": 3 })),
            event("$identify", "u1", "e3", json!({ "$anon_distinct_id": "v1", "$set": { "name": "Ravi" } })),
            event("$screen", "u1", "e4", json!({ "$screen_name": "Basket" })),
            event("$groupidentify", "company_g1", "e5",
                json!({ "$group_type": "company", "$group_key": "g1", "$group_set": { "name": "Lanka" } })),
            event("$create_alias", "u1", "e6", json!({ "alias": "u1-phone" })),
        ]});
        for _ in 0..2 {
            let mut client = nobody.clone();
            let answer = client.json(Method::POST, "/batch/", &batch).await;
            assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
            assert_eq!(
                answer.json(),
                json!({ "success": true, "accepted": 6, "status": 1 })
            );
        }
        let person = shop.person("u1").await;
        assert_eq!(person["name"]["full"], "Ravi");
        assert_eq!(shop.person("u1-phone").await["id"], person["id"]);
        let mut names = shop.timeline("u1").await;
        names.sort();
        assert_eq!(names, ["Basket", "Product Added", "https://x.example/a"]);
        let log = shop.log().await;
        assert_eq!(
            log[1]["properties"],
            json!({ "price": 3 }),
            "what libraries add stays out"
        );
        let channels: Vec<&str> = log.iter().map(|i| i["channel"].as_str().unwrap()).collect();
        assert_eq!(channels, ["web", "web", "app"]);
        let companies = shop.program().await.get("/api/v1/companies").await.json();
        assert_eq!(companies["items"][0]["name"], "Lanka");

        let one = json!({ "api_key": shop.key, "event": "Single", "distinct_id": "u1" });
        let mut client = nobody.clone();
        let answer = client.json(Method::POST, "/capture/", &one).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        // The browser's library: a packed list, the key among the properties.
        let list = json!([{ "event": "Listed", "properties": { "token": shop.key, "distinct_id": "u1" } }]);
        let packed = gzip(list.to_string().as_bytes());
        let answer = client
            .send(
                Method::POST,
                "/e/?compression=gzip-js",
                "text/plain",
                packed,
            )
            .await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        assert_eq!(shop.timeline("u1").await.len(), 5);
    });
}

#[test]
fn a_timeline_names_what_happened_in_the_readers_language() {
    each(|shop: Shop| async move {
        let hostile = "<img src=x onerror=alert(1)> { $name } \u{202E}evil";
        let batch = json!({ "batch": [
            { "type": "page", "userId": "u1", "name": "Lamps & Bowls" },
            { "type": "screen", "userId": "u1", "name": "Basket" },
            { "type": "track", "userId": "u1", "event": hostile },
        ]});
        shop.sent("/v1/batch", &batch).await;
        let person = shop.person("u1").await["id"].as_str().unwrap().to_owned();
        for (language, page, screen) in [
            (
                "en",
                "Viewed page Lamps &amp; Bowls",
                "Viewed screen Basket",
            ),
            ("si", "බැලූ පිටුව: Lamps &amp; Bowls", "බැලූ තිරය: Basket"),
            ("am", "የታየ ገጽ፦ Lamps &amp; Bowls", "የታየ የመተግበሪያ ገጽ፦ Basket"),
            ("ml", "കണ്ട പേജ്: Lamps &amp; Bowls", "കണ്ട സ്ക്രീൻ: Basket"),
        ] {
            let mut reader = shop.world.user(base::Role::Member).await.unwrap();
            let chosen = reader.post("/me/language", &[("language", language)]).await;
            assert_eq!(chosen.status, StatusCode::SEE_OTHER);
            let shown = reader.get(&format!("/a/shop/people/{person}")).await.body;
            assert!(shown.contains(page) && shown.contains(screen), "{language}");
            assert!(!shown.contains("<img src=x") && !shown.contains('\u{202E}'));
            assert!(shown.contains("&lt;img src=x onerror=alert(1)&gt; { $name } evil"));
        }
    });
}

/// A library that loses patience sends again while the first request still runs.
#[test]
fn the_same_batch_at_the_same_time_is_taken_once() {
    each(|shop| async move {
        let mut events: Vec<Value> = (0..20).map(|n| visit("a1", n)).collect();
        events.push(
            json!({ "type": "identify", "anonymousId": "a1", "userId": "u1", "traits": { "name": "Ravi" } }),
        );
        let batch = json!({ "batch": events });
        let mut sending = tokio::task::JoinSet::new();
        for _ in 0..6 {
            let (mut site, batch) = (shop.with_key(&shop.key), batch.clone());
            sending.spawn(async move { site.json(Method::POST, "/v1/batch", &batch).await });
        }
        while let Some(answer) = sending.join_next().await {
            let answer = answer.unwrap();
            assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
            assert_eq!(answer.json()["accepted"], 21);
        }
        assert_eq!(shop.log().await.len(), 20);
        assert_eq!(shop.people().await.len(), 1);
        assert_eq!(shop.timeline("u1").await.len(), 20);
    });
}

/// The libraries for browsers and phones name calls by one letter; some leave the last slash out.
#[test]
fn short_names_are_the_same_addresses() {
    each(|shop| async move {
        let body = |more: Value| {
            let mut body = json!({ "writeKey": shop.key, "userId": "u1", "anonymousId": "v1" });
            let fields = body.as_object_mut().unwrap();
            fields.extend(more.as_object().unwrap().clone());
            body
        };
        let event = |name: &str| json!({ "event": name, "distinct_id": "u1" });
        let posthog = |name: &str| json!({ "api_key": shop.key, "batch": [event(name)] });
        for (path, body) in [
            ("/v1/i", body(json!({ "traits": { "name": "Kamala" } }))),
            ("/v1/t", body(json!({ "event": "Track" }))),
            ("/v1/p", body(json!({ "name": "Page" }))),
            ("/v1/s", body(json!({ "name": "Screen" }))),
            ("/v1/g", body(json!({ "groupId": "g1" }))),
            ("/v1/a", body(json!({ "previousId": "u0" }))),
            (
                "/v1/b",
                body(json!({ "batch": [{ "type": "track", "userId": "u1", "event": "B" }] })),
            ),
            (
                "/v1/import",
                body(json!({ "batch": [{ "type": "track", "userId": "u1", "event": "I" }] })),
            ),
            ("/batch", posthog("PB")),
            ("/capture", posthog("PC")),
            ("/e", posthog("PE")),
            ("/i/v0/e", posthog("PI")),
        ] {
            let mut browser = shop.world.nobody();
            let origin = ("origin", "https://shop.example".into());
            browser.headers.push(origin);
            let asked = browser.send(Method::OPTIONS, path, "", "").await;
            assert_eq!(asked.status, StatusCode::NO_CONTENT, "{path}");
            let may = asked.header("access-control-allow-headers");
            assert!(may.contains("x-retry-count"), "{path}: {may}");
            let text = body.to_string();
            let answer = browser.send(Method::POST, path, "text/plain", text).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
            assert_eq!(answer.header("access-control-allow-origin"), "*");
            assert_eq!(
                answer.header("access-control-expose-headers"),
                "retry-after"
            );
        }
        let person = shop.person("u0").await;
        assert_eq!(person["name"]["full"], "Kamala");
        assert!(person["company"].is_string());
        let mut names = shop.timeline("u1").await;
        names.sort();
        assert_eq!(
            names,
            ["B", "I", "PB", "PC", "PE", "PI", "Page", "Screen", "Track"]
        );
    });
}

/// Python's `json` writes NaN, which no JSON has: the event is refused, the batch is not.
#[test]
fn a_number_that_is_none_refuses_its_event_alone() {
    each(|shop| async move {
        let event = |n: u8, value: &str| {
            format!(
                r#"{{"type":"track","userId":"u","event":"E{n}","properties":{{"a":{value}}}}}"#
            )
        };
        let values = [
            "1",
            "NaN",
            "-Infinity",
            r#""NaN \" Infinity""#,
            "[1e999]",
            "Nan",
            r#""NaN""#,
            "Infinity",
        ];
        let whole: Vec<String> = (0..5).zip(values).map(|(n, v)| event(n, v)).collect();
        let mut site = shop.with_key(&shop.key);
        let body = format!(r#"{{"sentAt":NaN,"batch":[{}]}}"#, whole.join(","));
        let answer = site
            .send(Method::POST, "/v1/batch", "application/json", body)
            .await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        let said = answer.json();
        assert_eq!(said["accepted"], 2, "{said}");
        let refused = said["refused"].as_array().unwrap().iter();
        let refused: Vec<_> = refused
            .map(|r| (r["index"].as_u64().unwrap(), r["code"].clone()))
            .collect();
        assert_eq!(refused, [1, 2, 4].map(|at| (at, json!("event-number"))));
        let log = shop.log().await;
        assert_eq!(
            log[1]["properties"]["a"], "NaN \" Infinity",
            "texts stay as they are"
        );
        // What is no number by any writer refuses the whole, as before.
        let body = format!(r#"{{"batch":[{}]}}"#, event(5, values[5]));
        let answer = site
            .send(Method::POST, "/v1/batch", "application/json", body)
            .await;
        assert_eq!(answer.json()["code"], "bad-json");
    });
}
