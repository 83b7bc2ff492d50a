//! What a batch does is what its messages do that come one by one, however many are taken at once.

use crate::testing::{Shop, each};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What is known of everybody, by their ids: two shops that were told the same look the same.
async fn known(shop: &Shop) -> BTreeMap<Vec<String>, Value> {
    let text = |v: &Value| v.as_str().unwrap().to_owned();
    let mut all = BTreeMap::new();
    for person in shop.people().await {
        let ids = person["external_ids"].as_array().unwrap();
        let ids: Vec<String> = ids.iter().map(|x| text(&x["id"])).collect();
        let names = shop.timeline(&ids[0]).await;
        let mut names: Vec<Value> = names.into_iter().map(Value::from).collect();
        names.sort_by_key(ToString::to_string);
        let company = match &person["company"] {
            Value::Null => Value::Null,
            id => {
                let path = format!("/api/v1/companies/{}", id.as_str().unwrap());
                shop.program().await.get(&path).await.json()["name"].clone()
            }
        };
        let said = json!({
            "name": person["name"]["full"], "emails": person["emails"], "phones": person["phones"],
            "language": person["language"], "custom": person["custom"], "timeline": names, "company": company,
        });
        all.insert(ids, said);
    }
    all
}

/// Each of these is told in one batch, in slices of which the second begins in the midst of it, and one by one.
const STORIES: [&str; 7] = [
    // Two people are there when the alias comes.
    r#"[{"type":"identify","userId":"a","traits":{"name":"Ana","email":"ana@example.lk"}},
        {"type":"identify","userId":"b","traits":{"name":"Ben"}},
        {"type":"alias","userId":"b","previousId":"a"}]"#,
    // Details of both ids of one person.
    r#"[{"type":"identify","userId":"a","traits":{"name":"Ana","email":"ana@example.lk","phone":"+94 77 123 4567"}},
        {"type":"alias","userId":"b","previousId":"a"},
        {"type":"identify","userId":"b","traits":{"name":"Other","language":"si"}},
        {"type":"track","userId":"b","event":"Bought","messageId":"1"}]"#,
    // A chain of ids.
    r#"[{"type":"identify","userId":"a","traits":{"name":"Ana"}},
        {"type":"alias","userId":"b","previousId":"a"},
        {"type":"alias","userId":"c","previousId":"b"},
        {"type":"identify","userId":"c","traits":{"name":"C","plan":"gold"}},
        {"type":"identify","userId":"a","traits":{"plan":"silver","seats":2}}]"#,
    // The visitor is somebody by then, and their first id stays theirs.
    r#"[{"type":"page","anonymousId":"v","name":"Lamps","messageId":"1"},
        {"type":"track","anonymousId":"v","userId":"a","event":"Signed up","messageId":"2"},
        {"type":"alias","userId":"b","previousId":"v"},
        {"type":"track","userId":"b","event":"Bought","messageId":"3"}]"#,
    // Somebody else on the same device.
    r#"[{"type":"track","anonymousId":"v","userId":"a","event":"A","messageId":"1"},
        {"type":"page","anonymousId":"v","name":"Hers","messageId":"2"},
        {"type":"identify","anonymousId":"v","userId":"b","traits":{"name":"Ben"}},
        {"type":"page","anonymousId":"v","name":"His","messageId":"3"},
        {"type":"alias","userId":"c","previousId":"v"},
        {"type":"track","userId":"c","event":"C","messageId":"4"}]"#,
    // A visitor who is nobody yet joins no company; who comes later does.
    r#"[{"type":"group","anonymousId":"v","groupId":"g"},
        {"type":"identify","anonymousId":"v","userId":"a","traits":{"name":"Ana"}},
        {"type":"identify","userId":"b","traits":{"name":"Ben"}},
        {"type":"group","userId":"b","groupId":"g","traits":{"name":"Acme Works"}}]"#,
    // The alias comes first.
    r#"[{"type":"alias","userId":"b","previousId":"a"},
        {"type":"identify","userId":"a","traits":{"name":"Ana"}},
        {"type":"track","userId":"b","event":"B","messageId":"1"}]"#,
];

fn filler(n: usize) -> Value {
    json!({ "type": "track", "userId": "filler", "event": "Filled", "messageId": format!("f{n}") })
}

fn story_of(text: &str) -> Vec<Value> {
    serde_json::from_str(text).unwrap()
}

#[test]
fn a_batch_does_what_its_messages_do_one_by_one() {
    for story in STORIES {
        let expected = std::sync::Mutex::new(None);
        each(|shop| {
            let expected = &expected;
            async move {
                for message in story_of(story) {
                    shop.post("/v1/batch", &json!({ "batch": [message] })).await;
                }
                let all = known(&shop).await;
                let before = expected.lock().unwrap().replace(all.clone());
                assert!(before.is_none_or(|b| b == all), "{story}");
            }
        });
        let expected = expected.into_inner().unwrap().unwrap();
        each(|shop| {
            let expected = &expected;
            async move {
                shop.post("/v1/batch", &json!({ "batch": story_of(story) }))
                    .await;
                assert_eq!(&known(&shop).await, expected, "{story}");
            }
        });
    }
}

/// 250 messages are a slice: with 248 before them the first two of a story are in one, the others in the next.
#[test]
fn where_a_batch_is_cut_makes_no_difference() {
    each(|shop| async move {
        let mut batch: Vec<Value> = (0..248).map(filler).collect();
        batch.extend(story_of(STORIES[0]));
        let answer = shop.post("/v1/batch", &json!({ "batch": batch })).await;
        let refused = &answer.json()["refused"];
        assert_eq!(refused[0]["index"], 250, "{refused}");
        assert_eq!(refused[0]["code"], "event-two-people", "{refused}");
        assert_eq!(answer.json()["accepted"], 250);
    });
    each(|shop| async move {
        let batch = json!({ "batch": story_of(STORIES[0]) });
        let answer = shop.post("/v1/batch", &batch).await;
        let said = answer.json();
        assert_eq!(said["accepted"], 2);
        assert_eq!(said["refused"][0]["code"], "event-two-people");
        assert_eq!(shop.person("a").await["name"]["full"], "Ana");
        assert_eq!(shop.person("b").await["name"]["full"], "Ben");
    });
}

#[test]
fn details_of_all_ids_of_a_person_are_kept() {
    each(|shop| async move {
        shop.sent("/v1/batch", &json!({ "batch": story_of(STORIES[1]) }))
            .await;
        let person = shop.person("b").await;
        assert_eq!(person["name"]["full"], "Ana", "the first counts");
        assert_eq!(person["emails"][0]["address"], "ana@example.lk");
        assert_eq!(person["phones"][0]["e164"], "+94771234567");
        assert_eq!(person["language"], "si");
    });
}

#[test]
fn whoever_has_too_many_ids_gets_no_more_and_no_double() {
    each(|shop| async move {
        // 50 ids are as many as one has: the first and 49 more.
        let mut batch = vec![json!({ "type": "identify", "userId": "id-0" })];
        for n in 1..50 {
            let alias =
                json!({ "type": "alias", "userId": format!("id-{n}"), "previousId": "id-0" });
            batch.push(alias);
        }
        shop.sent("/v1/batch", &json!({ "batch": batch })).await;
        let more = json!({ "userId": "id-50", "previousId": "id-0" });
        let refused = shop.post("/v1/alias", &more).await;
        assert_eq!(refused.status, 400, "{}", refused.body);
        assert_eq!(refused.json()["code"], "event-ids-full");
        assert!(refused.json()["message"].as_str().unwrap().contains("50"));
        let identified = json!({ "api_key": shop.key, "event": "$identify", "distinct_id": "id-51",
            "properties": { "$anon_distinct_id": "id-0", "$set": { "name": "Double" } } });
        let refused = shop.post("/capture/", &identified).await;
        assert_eq!(refused.json()["code"], "event-ids-full");
        assert_eq!(shop.people().await.len(), 1);
    });
}
