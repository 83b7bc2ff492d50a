//! Tokens by the API, on both databases.

use crate::testing::World;
use crate::tests::{actions_of, later, story};
use crate::tokens::{self, NewToken};
use axum::http::Method;
use base::{Actor, Error, Permission, Role};
use serde_json::{Value, json};
use web::testing::{Answer, Client};

const PATH: &str = "/api/v1/tokens";

async fn made(program: &mut Client, body: Value) -> Answer {
    program.json(Method::POST, PATH, &body).await
}

fn fault(answer: &Answer) -> (u16, Value, Value) {
    let fault = answer.json()["errors"][0].clone();
    (
        answer.status.as_u16(),
        fault["field"].clone(),
        fault["code"].clone(),
    )
}

#[test]
fn a_token_is_made_with_its_end_told_once_listed_and_revoked() {
    story(|world, clock| async move {
        let mut admin = world.program(Role::Admin).await.unwrap();
        let till = json!({
            "name": " Till ", "role": "member", "permissions": ["people.read"],
            "expires_at": "2026-11-23T08:00:00Z",
        });
        let answer = made(&mut admin, till).await;
        assert_eq!(answer.status, 201, "{}", answer.body);
        assert_eq!(
            answer.header("cache-control"),
            "no-store",
            "nobody keeps the secret"
        );
        let (place, token) = (answer.header("location").to_owned(), answer.json());
        let secret = token["secret"].as_str().unwrap().to_owned();
        assert!(secret.starts_with("bandhu_"), "{token}");
        assert_eq!(place, format!("{PATH}/{}", token["id"].as_str().unwrap()));
        let mut till = world.nobody().with_token(&secret);
        let me = till.get("/api/v1/me").await.json();
        assert_eq!(
            (&me["name"], &me["permissions"]),
            (&json!("Till"), &json!(["people.read"]))
        );
        let shown = admin.get(&place).await;
        assert!(
            !shown.body.contains(&secret) && !shown.body.contains("secret"),
            "{}",
            shown.body
        );
        let list = admin.get(PATH).await.json();
        assert_eq!(
            list["items"][0]["id"], token["id"],
            "the newest first: {list}"
        );
        assert_eq!(list["items"][0]["expires_at"], "2026-11-23T08:00:00Z");
        // Two more days, and it works no longer.
        clock.set(later(2 * 86_400));
        assert_eq!(till.get("/api/v1/me").await.status, 401);
        clock.set(later(0));
        assert_eq!(
            admin.json(Method::DELETE, &place, &json!({})).await.status,
            204
        );
        assert_eq!(admin.get(&place).await.status, 404);
        assert_eq!(till.get("/api/v1/me").await.status, 401);
        let trail = actions_of(&world.app.db).await;
        assert_eq!(
            trail.last().map(String::as_str),
            Some("revoke"),
            "{trail:?}"
        );
        let mut stranger = world.stranger().await.unwrap();
        assert_eq!(stranger.get(&place).await.status, 404);
    });
}

#[test]
fn a_wrong_token_is_refused_with_its_field() {
    story(|world, _| async move {
        let mut admin = world.program(Role::Admin).await.unwrap();
        let with = |more: Value| {
            let mut body = json!({ "name": "x", "role": "member" });
            body.as_object_mut()
                .unwrap()
                .extend(more.as_object().unwrap().clone());
            body
        };
        for (more, field, code) in [
            (json!({ "name": " " }), "name", "required"),
            (json!({ "role": "king" }), "role", "role"),
            (
                json!({ "permissions": ["people.fly"] }),
                "permissions",
                "permission-beyond-role",
            ),
            (
                json!({ "permissions": ["account.manage"] }),
                "permissions",
                "permission-beyond-role",
            ),
            (
                json!({ "permissions": [] }),
                "permissions",
                "permissions-none",
            ),
            (json!({ "expires_at": "tomorrow" }), "expires_at", "time"),
            // Over already, and more than ten years away.
            (
                json!({ "expires_at": "2026-11-22T08:00:00Z" }),
                "expires_at",
                "token-until",
            ),
            (
                json!({ "expires_at": "2037-01-01T00:00:00Z" }),
                "expires_at",
                "token-until",
            ),
        ] {
            let refused = made(&mut admin, with(more.clone())).await;
            assert_eq!(fault(&refused), (422, json!(field), json!(code)), "{more}");
        }
        let owner = made(&mut admin, with(json!({ "role": "owner" }))).await;
        assert_eq!(
            owner.status, 403,
            "an administrator makes no owner: {}",
            owner.body
        );
        let list = admin.get(PATH).await.json();
        assert_eq!(
            list["items"].as_array().map(Vec::len),
            Some(1),
            "nothing was made: {list}"
        );
    });
}

/// A token that is held to the account's settings would else make itself one for everything.
#[test]
fn nobody_makes_a_token_that_can_do_more_than_they_can() {
    story(|world, _| async move {
        let mut narrow = narrow(&world).await;
        for body in [
            json!({ "name": "x", "role": "admin" }),
            json!({ "name": "x", "role": "read-only" }),
            json!({ "name": "x", "role": "admin", "permissions": ["account.manage", "people.read"] }),
        ] {
            let refused = made(&mut narrow, body.clone()).await;
            assert_eq!(refused.status, 403, "{body}: {}", refused.body);
        }
        let same = json!({ "name": "x", "role": "admin", "permissions": ["account.manage"] });
        let same = made(&mut narrow, same).await;
        assert_eq!(same.status, 201, "{}", same.body);
    });
}

async fn narrow(world: &World) -> Client {
    let by = Actor::system(world.shop.account);
    let new = NewToken {
        name: "narrow".into(),
        role: Role::Admin,
        permissions: Some(vec![Permission::AccountManage]),
        expires_at: None,
    };
    let made = world
        .app
        .db
        .write(move |tx| tokens::create(tx, &by, &new))
        .await;
    let (_, secret) = made.map_err(|e: Error| e.to_string()).unwrap();
    world.nobody().with_token(&secret)
}

#[test]
fn the_account_is_read_and_changed_in_part() {
    story(|world, _| async move {
        let mut admin = world.program(Role::Admin).await.unwrap();
        let path = "/api/v1/account";
        let before = admin.get(path).await.json();
        let seen = (
            &before["name"],
            &before["time_zone"],
            &before["currency"],
            &before["second_factor"],
        );
        let expected = (
            &json!("shop"),
            &json!("Asia/Colombo"),
            &json!("LKR"),
            &json!(false),
        );
        assert_eq!(seen, expected, "{before}");
        let change = json!({ "time_zone": "africa/addis_ababa", "second_factor": true });
        let after = admin.json(Method::PATCH, path, &change).await;
        assert_eq!(after.status, 200, "{}", after.body);
        // The name as it was, the zone as it is written.
        let after = after.json();
        assert_eq!(
            (&after["name"], &after["time_zone"]),
            (&json!("shop"), &json!("Africa/Addis_Ababa"))
        );
        assert_eq!(admin.get(path).await.json(), after);
        for (wrong, field, code) in [
            (
                json!({ "time_zone": "Mars/Olympus" }),
                "time_zone",
                "time-zone",
            ),
            (json!({ "name": "" }), "name", "required"),
        ] {
            let refused = admin.json(Method::PATCH, path, &wrong).await;
            assert_eq!(fault(&refused), (422, json!(field), json!(code)), "{wrong}");
        }
        let unknown = admin
            .json(Method::PATCH, path, &json!({ "currency": "USD" }))
            .await;
        assert!(
            unknown.status.is_client_error(),
            "the currency stays: {}",
            unknown.body
        );
        assert_eq!(
            admin.get(path).await.json(),
            after,
            "what is refused changes nothing"
        );
        let mut member = world.program(Role::Manager).await.unwrap();
        assert_eq!(member.get(path).await.status, 403);
    });
}
