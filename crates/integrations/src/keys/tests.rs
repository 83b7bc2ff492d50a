//! Keys: made, shown, revoked, and what they open.

use super::actions;
use crate::testing::{NOW, Shop, each};
use axum::http::{Method, StatusCode};
use base::{Role, Timestamp, WriteKeyId};
use serde_json::{Value, json};

fn event() -> Value {
    json!({ "userId": "u1", "event": "Signed Up", "messageId": "m1" })
}

#[test]
fn a_key_works_until_it_is_revoked() {
    each(|shop| async move {
        let mut admin = shop.program().await;
        let new = json!({ "name": "App", "source": "app" });
        let made = admin.json(Method::POST, "/api/v1/write-keys", &new).await;
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
        let key = made.json();
        let secret = key["write_key"].as_str().unwrap();
        assert!(secret.starts_with("wk_") && secret.len() == 35, "{secret}");
        let mut site = shop.with_key(secret);
        let sent = site.json(Method::POST, "/v1/track", &event()).await;
        assert_eq!(sent.json(), json!({ "success": true, "accepted": 1 }));
        let log = shop.log().await;
        assert_eq!(
            (&log[0]["source"], &log[0]["external_id"]),
            (&json!("app"), &json!("m1"))
        );

        let path = made.header("location");
        assert_eq!(
            admin.get(path).await.json()["used_at"],
            "2026-03-01T12:00:00Z"
        );
        let listed = admin.get("/api/v1/write-keys").await.json();
        assert_eq!(listed["items"][0]["name"], "App", "newest first");
        assert_eq!(listed["items"][1]["name"], "Site");
        let gone = admin.json(Method::DELETE, path, &json!({})).await;
        assert_eq!(gone.status, StatusCode::NO_CONTENT);
        let refused = site.json(Method::POST, "/v1/track", &event()).await;
        assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
        assert_eq!(refused.json()["code"], "key-wrong");
        assert_eq!(shop.log().await.len(), 1, "what came with it stays");
    });
}

/// What another process revoked is known here after five seconds, and with a clock that was set back at once.
#[test]
fn a_clock_that_was_set_back_keeps_no_key_alive() {
    each(|shop| async move {
        assert_eq!(shop.post("/v1/track", &event()).await.status, 200);
        let mut admin = shop.program().await;
        let keys = admin.get("/api/v1/write-keys").await.json();
        let id: WriteKeyId = keys["items"][0]["id"].as_str().unwrap().parse().unwrap();
        let by = shop.by();
        // As the command does it: this server is not told.
        let gone = shop.db.write(move |tx| actions::revoke(tx, &by, id));
        assert_eq!(gone.await, Ok(()));
        let now: Timestamp = NOW.parse().unwrap();
        let set = |seconds: i64| {
            let at = Timestamp::from_second(now.as_second() + seconds).unwrap();
            shop.db.clock().set(at);
        };
        set(4);
        assert_eq!(shop.post("/v1/track", &event()).await.status, 200);
        set(-3_600);
        assert_eq!(shop.post("/v1/track", &event()).await.status, 401);
        set(5);
        assert_eq!(shop.post("/v1/track", &event()).await.status, 401);
    });
}

#[test]
fn bad_keys_say_what_is_wrong() {
    each(|shop| async move {
        let mut admin = shop.program().await;
        for (name, source, field, code) in [
            ("", "", "name", "required"),
            ("x\u{202E}y", "", "name", "control-characters"),
            ("App", "bandhu", "source", "taken"),
        ] {
            let new = json!({ "name": name, "source": source });
            let answer = admin.json(Method::POST, "/api/v1/write-keys", &new).await;
            assert_eq!(answer.status, 422);
            let error = &answer.json()["errors"][0];
            assert_eq!(
                (&error["field"], &error["code"]),
                (&json!(field), &json!(code))
            );
        }
        let mut member = shop.world.program(Role::Member).await.unwrap();
        assert_eq!(member.get("/api/v1/write-keys").await.status, 403);
    });
}

/// Neither a session nor a token opens the intake, and a write key opens nothing else.
#[test]
fn a_write_key_opens_the_intake_and_nothing_else() {
    each(|shop| async move {
        let nobody = shop.world.nobody();
        let user = shop.world.user(Role::Admin).await.unwrap();
        let program = shop.program().await;
        for (who, mut client) in [("nobody", nobody), ("user", user), ("program", program)] {
            let answer = client.json(Method::POST, "/v1/track", &event()).await;
            assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{who}");
            assert_eq!(answer.json()["code"], "key-missing", "{who}");
            assert!(answer.json()["message"].as_str().unwrap().contains("Basic"));
        }
        let mut site = shop.with_key(&shop.key);
        for path in [
            "/api/v1/people",
            "/api/v1/interactions",
            "/api/v1/write-keys",
        ] {
            assert_eq!(
                site.get(path).await.status,
                StatusCode::UNAUTHORIZED,
                "{path}"
            );
        }
        let mut as_token = shop.world.nobody().with_token(&shop.key);
        assert_eq!(as_token.get("/api/v1/people").await.status, 401);
        let mut wrong = shop.with_key("wk_nobody");
        let answer = wrong.json(Method::POST, "/v1/track", &event()).await;
        assert_eq!(
            (answer.status.as_u16(), &answer.json()["code"]),
            (401, &json!("key-wrong"))
        );
        assert_eq!(shop.log().await, Vec::<Value>::new());
    });
}

#[test]
fn the_settings_page_makes_shows_and_revokes() {
    each(|shop: Shop| async move {
        let mut admin = shop.world.user(Role::Admin).await.unwrap();
        let page = "/a/shop/settings/write-keys";
        let made = admin
            .post(page, &[("name", "<b>Till</b>"), ("source", "")])
            .await;
        assert_eq!(made.status, StatusCode::SEE_OTHER);
        let shown = admin.get(page).await;
        assert!(
            shown.body.contains("&lt;b&gt;Till&lt;/b&gt;"),
            "{}",
            shown.body
        );
        assert!(shown.body.contains(&shop.key), "a key can be read again");
        let empty = admin.post(page, &[("name", " "), ("source", "x")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.body.contains("Please fill this in."));
        let keys = shop.program().await.get("/api/v1/write-keys").await.json();
        for key in keys["items"].as_array().unwrap() {
            let id = key["id"].as_str().unwrap();
            let gone = admin.post(&format!("{page}/{id}/revocation"), &[]).await;
            assert_eq!(gone.status, StatusCode::SEE_OTHER);
        }
        assert_eq!(shop.post("/v1/track", &event()).await.status, 401);
    });
}
