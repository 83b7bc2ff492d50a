//! Stories of looking through somebody else's eyes, on both databases.

use crate::testing::World;
use crate::tests::{actions_of, story, to};
use axum::http::Method;
use base::Role;
use serde_json::{Value, json};

const END: &str = "/me/eyes/end";

async fn id(world: &World, role: Role) -> String {
    let mut program = world.program(Role::Admin).await.unwrap();
    let list: Value = program.get("/api/v1/members").await.json();
    let items = list["items"].as_array().unwrap();
    let found = items.iter().find(|m| m["role"] == role.word()).unwrap();
    found["id"].as_str().unwrap().to_owned()
}

fn begin(id: &str) -> String {
    format!("/a/shop/settings/members/{id}/eyes")
}

#[test]
fn an_administrator_sees_what_a_member_sees_and_changes_nothing() {
    story(|world, _| async move {
        let reader = id(&world, Role::ReadOnly).await;
        let mut admin = world.user(Role::Admin).await.unwrap();
        assert_eq!(admin.get("/a/shop/settings").await.status, 200);
        let begun = admin.post(&begin(&reader), &[]).await;
        assert_eq!(to(&begun), (303, "/a/shop"));
        assert_eq!(to(&admin.get("/a/shop").await), (303, "/a/shop/people"));
        // The reader has no settings, and neither have eyes that are theirs.
        let refused = admin.get("/a/shop/settings").await;
        assert_eq!(refused.status, 403);
        assert!(refused.body.contains(END), "the way back is here, too");
        // The administrator's own role does include it.
        assert!(
            refused.body.contains("The role of read-only does not")
                && !refused.body.contains("Your role"),
            "{}",
            refused.body
        );
        let me = |c: &Value| (c["name"].clone(), c["role"].clone());
        admin.headers.push(("x-account", "shop".into()));
        let seen = admin.get("/api/v1/me").await.json();
        assert_eq!(me(&seen), (json!("admin"), json!("read-only")));
        // Another browser of the same administrator is not concerned.
        let mut other = world.user(Role::Admin).await.unwrap();
        assert_eq!(other.get("/a/shop/settings").await.status, 200);

        let ended = admin.post(END, &[]).await;
        assert_eq!(to(&ended), (303, "/a/shop/settings/members"));
        assert_eq!(admin.get("/a/shop/settings").await.status, 200);
        let trail = actions_of(&world.app.db).await;
        let looked: Vec<&str> = trail
            .iter()
            .map(String::as_str)
            .filter(|a| a.starts_with("see-as"))
            .collect();
        assert_eq!(looked, ["see-as", "see-as-end"]);
        let page = admin.get("/a/shop/settings/audit?kind=member").await;
        assert!(
            page.body.contains("admin, through the eyes of read-only"),
            "{}",
            page.body
        );
    });
}

#[test]
fn nothing_changes_through_eyes_that_might_change_it() {
    story(|world, _| async move {
        let owner = id(&world, Role::Owner).await;
        let manager = id(&world, Role::Manager).await;
        let mut admin = world.user(Role::Admin).await.unwrap();
        let refused = admin.post(&begin(&owner), &[]).await;
        assert_eq!(refused.status, 403, "owners are for owners");

        let second = id(&world, Role::Admin).await;
        let mut boss = world.user(Role::Owner).await.unwrap();
        boss.post(&begin(&second), &[]).await;
        let page = boss.get("/a/shop/settings").await;
        assert_eq!(page.status, 200, "an administrator may look");
        // Every form of the page shows and none works, but for the way back and what is one's own.
        let form = "<form class=\"form\" method=\"post\" inert data-still=\"This form cannot be used now: \
                    you see it as somebody else does.\" action=\"/a/shop/settings\"";
        assert!(page.body.contains(form), "{}", page.body);
        let shown =
            &page.body[page.body.find("<main").unwrap()..page.body.find("</main>").unwrap()];
        let (posts, inert) = ("method=\"post\"", "method=\"post\" inert");
        assert_eq!(
            shown.matches(posts).count(),
            shown.matches(inert).count() + 1
        );
        assert!(
            page.body
                .contains("method=\"post\" action=\"/me/eyes/end\"")
        );
        assert!(page.body.contains("none of them can be used"));
        assert!(!boss.get("/me").await.body.contains("inert"));
        assert!(page.body.contains(END), "the way back is on every page");
        let path = format!("/a/shop/settings/members/{manager}");
        let change = boss.post(&path, &[("role", "member")]).await;
        assert_eq!(change.status, 409, "{}", change.body);
        boss.headers.push(("x-account", "shop".into()));
        let api = format!("/api/v1/members/{manager}");
        let change = boss
            .json(Method::PATCH, &api, &json!({ "role": "member" }))
            .await;
        assert_eq!(
            (change.status.as_u16(), &change.json()["code"]),
            (409, &json!("eyes"))
        );
        let mut program = world.program(Role::Admin).await.unwrap();
        assert_eq!(program.get(&api).await.json()["role"], "manager");
        // One's own pages are one's own all the while.
        assert_eq!(
            boss.post("/me/theme", &[("theme", "dark")]).await.status,
            303
        );
    });
}

/// Whoever is no administrator any more loses the eyes with it, and so does who looked for somebody
/// that has left.
#[test]
fn eyes_are_lost_with_the_right_to_lend_them() {
    story(|world, _| async move {
        let (reader, own) = (
            id(&world, Role::ReadOnly).await,
            id(&world, Role::Admin).await,
        );
        let mut owner = world.program(Role::Owner).await.unwrap();
        let mut admin = world.user(Role::Admin).await.unwrap();
        admin.post(&begin(&reader), &[]).await;
        let path = format!("/api/v1/members/{own}");
        owner
            .json(Method::PATCH, &path, &json!({ "role": "manager" }))
            .await;
        admin.headers.push(("x-account", "shop".into()));
        assert_eq!(admin.get("/api/v1/me").await.json()["role"], "manager");
        owner
            .json(Method::PATCH, &path, &json!({ "role": "admin" }))
            .await;
        assert_eq!(admin.get("/api/v1/me").await.json()["role"], "read-only");
        let gone = format!("/api/v1/members/{reader}");
        owner.json(Method::DELETE, &gone, &json!({})).await;
        assert_eq!(admin.get("/api/v1/me").await.json()["role"], "admin");
    });
}
