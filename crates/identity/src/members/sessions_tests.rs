//! Where somebody is signed in: seen and ended by themselves and by who manages members, on both databases.

use crate::tests::{actions_of, story};
use axum::http::Method;
use base::Role;
use serde_json::{Value, json};
use web::testing::Client;

const MINE: &str = "/api/v1/me/sessions";

async fn items(client: &mut Client, path: &str) -> Vec<Value> {
    let answer = client.get(path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.body);
    answer.json()["items"].as_array().unwrap().clone()
}

async fn delete(client: &mut Client, path: &str) -> u16 {
    let token = client.csrf();
    client.headers.push(("x-csrf-token", token));
    let answer = client.json(Method::DELETE, path, &json!({})).await;
    client.headers.pop();
    answer.status.as_u16()
}

/// The id of whom the page of members calls by this role.
async fn member(admin: &mut Client, role: &str) -> String {
    let list = items(admin, "/api/v1/members").await;
    let found = list.iter().find(|m| m["role"] == role).unwrap();
    found["id"].as_str().unwrap().to_owned()
}

#[test]
fn one_s_own_sessions_are_seen_and_ended_by_programs() {
    story(|world, _| async move {
        let mut here = world.user(Role::Member).await.unwrap();
        let mut there = world.user(Role::Member).await.unwrap();
        let mut admin = world.user(Role::Admin).await.unwrap();
        let running = items(&mut here, MINE).await;
        assert_eq!(
            running.len(),
            2,
            "the admin's is not among them: {running:?}"
        );
        let current = |r: &&Value| r["current"] == true;
        assert_eq!(running.iter().filter(current).count(), 1);
        let other = running.iter().find(|r| r["current"] == false).unwrap();
        let other = format!("{MINE}/{}", other["id"].as_str().unwrap());
        // Somebody else's is not there, and neither is what is no id.
        assert_eq!(delete(&mut admin, &other).await, 404);
        assert_eq!(delete(&mut here, &format!("{MINE}/%20")).await, 404);
        assert_eq!(there.get("/api/v1/me").await.status, 200);
        assert_eq!(delete(&mut here, &other).await, 204);
        assert_eq!(
            there.get("/api/v1/me").await.status,
            401,
            "it is over at once"
        );
        assert_eq!(delete(&mut here, &other).await, 404, "once");
        assert_eq!(items(&mut here, MINE).await.len(), 1);
        assert!(
            actions_of(&world.app.db)
                .await
                .contains(&"end-session".to_owned())
        );
        // A token is nobody who signs in.
        let mut program = world.program(Role::Admin).await.unwrap();
        assert_eq!(program.get(MINE).await.status, 403);
        assert_eq!(delete(&mut program, &other).await, 403);
    });
}

#[test]
fn who_manages_members_ends_a_session_of_theirs_and_no_other() {
    story(|world, _| async move {
        let mut admin = world.user(Role::Admin).await.unwrap();
        let mut lost = world.user(Role::Member).await.unwrap();
        let id = member(&mut admin, "member").await;
        let of = format!("/api/v1/members/{id}/sessions");
        let running = items(&mut admin, &of).await;
        assert_eq!(running.len(), 1);
        assert_eq!(running[0]["current"], false);
        let session = running[0]["id"].as_str().unwrap().to_owned();
        // Members do not see each other's; the admin's own is no session of the member.
        assert_eq!(lost.get(&of).await.status, 403);
        let own = items(&mut admin, MINE).await[0]["id"]
            .as_str()
            .unwrap()
            .to_owned();
        assert_eq!(delete(&mut admin, &format!("{of}/{own}")).await, 404);
        let mut stranger = world.stranger().await.unwrap();
        assert_eq!(stranger.get(&of).await.status, 404);
        // Owners are the owners' alone, by page and by program.
        let owner = member(&mut admin, "owner").await;
        let path = format!("/api/v1/members/{owner}/sessions");
        assert_eq!(admin.get(&path).await.status, 403);
        assert_eq!(delete(&mut admin, &format!("{path}/{session}")).await, 403);
        let page = format!("/a/shop/settings/members/{owner}");
        assert!(!admin.get(&page).await.body.contains("/sessions/"));

        let page = format!("/a/shop/settings/members/{id}");
        let end = format!("{page}/sessions/{session}/end");
        assert!(admin.get(&page).await.body.contains(&end));
        assert_eq!(lost.post(&end, &[]).await.status, 403);
        assert_eq!(admin.post(&end, &[]).await.status, 303);
        assert_eq!(lost.get("/api/v1/me").await.status, 401);
        assert_eq!(admin.post(&end, &[]).await.status, 404, "once");
        assert!(items(&mut admin, &of).await.is_empty());
        assert!(
            admin
                .get(&page)
                .await
                .body
                .contains("Nowhere at the moment.")
        );
        let trail = admin.get("/api/v1/audit").await.json();
        let ended = trail["items"]
            .as_array()
            .unwrap()
            .iter()
            .find(|e| e["action"] == "end-session");
        let ended = ended.unwrap_or_else(|| panic!("{trail}"));
        assert_eq!(ended["kind"], "member");
    });
}
