//! Saved views of orders and of products, by pages and programs; what the trail says of views.

use crate::walk::walk;
use crate::walked::SECRET;
use axum::http::Method;
use base::Role;
use serde_json::json;
use web::testing::{Answer, Client};

async fn save(client: &mut Client, fields: &[(&str, &str)]) -> String {
    let made = client.post("/a/shop/views", fields).await;
    assert_eq!(made.status, 303, "{}", made.body);
    made.header("location").to_owned()
}

fn shows(answer: &Answer, word: &str) -> bool {
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.body.contains(word)
}

#[test]
fn orders_are_opened_by_a_view_in_the_fields_of_their_form() {
    walk(async |walk| {
        let order = format!("{SECRET}1");
        let mut admin = walk.world.user(Role::Admin).await.unwrap();
        // The one order is of 1 January 2025 in Colombo and comes to 2.00.
        let filter = "occurred >= \"2025-01-01\" and kind = order and total >= 2";
        let fields = [
            ("type", "order"),
            ("name", "Of the year"),
            ("filter", filter),
            ("visibility", "shared"),
        ];
        let address = save(&mut admin, &fields).await;
        assert!(address.starts_with("/a/shop/orders?view="), "{address}");
        let opened = admin.get(&address).await;
        assert!(shows(&opened, &order), "{}", opened.body);
        assert!(
            opened.body.contains("value=\"2025-01-01\""),
            "in the form: {}",
            opened.body
        );
        assert!(
            opened.body.contains("Total: at least"),
            "and what the form has not: {}",
            opened.body
        );
        assert!(!opened.body.contains("/content\""), "nothing differs");
        let view = address.split_once('=').unwrap().1;
        let dearer = format!("{address}&kind=order&filter=total%20%3E%202");
        let changed = admin.get(&dearer).await;
        assert!(!shows(&changed, &order), "{}", changed.body);
        let form = format!("/a/shop/views/{view}/content\"");
        assert!(changed.body.contains(&form), "{}", changed.body);
        let all = admin.get(&format!("{address}&filter=all()")).await;
        assert!(
            shows(&all, &order) && all.body.contains(&form),
            "{}",
            all.body
        );

        let mut program = walk.world.program(Role::Member).await.unwrap();
        let found = program.get(&format!("/api/v1/orders?view={view}")).await;
        assert_eq!(
            found.json()["items"][0]["number"],
            json!(order),
            "{}",
            found.body
        );
        let other = format!("/api/v1/orders?view={view}&filter=kind%20%3D%20return");
        assert_eq!(program.get(&other).await.json()["items"], json!([]));
        // What is wrong with the words of an address is said above the form, and nothing is shown.
        let wrong = admin.get("/a/shop/orders?filter=total%20%3D%20x").await;
        assert_eq!(wrong.status, 422, "{}", wrong.body);
    });
}

#[test]
fn products_have_views_as_well() {
    walk(async |walk| {
        let mut admin = walk.world.user(Role::Admin).await.unwrap();
        let fields = [
            ("type", "product"),
            ("name", "From the till"),
            ("filter", "source = till"),
            ("sort", "-name"),
        ];
        let address = save(&mut admin, &fields).await;
        let product = format!("products/{}", walk.ids["products"]);
        let opened = admin.get(&address).await;
        assert!(shows(&opened, &product), "{}", opened.body);
        assert!(
            !opened.body.contains("/content\""),
            "nothing differs: {}",
            opened.body
        );
        let elsewhere = admin.get(&format!("{address}&source=shop")).await;
        assert!(!shows(&elsewhere, &product), "{}", elsewhere.body);
        assert!(elsewhere.body.contains("/content\""), "{}", elsewhere.body);
        // A view of products is none of people.
        let view = address.split_once('=').unwrap().1;
        let people = admin.get(&format!("/a/shop/people?view={view}")).await;
        assert_eq!(people.status, 404);
    });
}

#[test]
fn the_trail_tells_of_a_view_and_not_by_what_it_narrows() {
    walk(async |walk| {
        let mut admin = walk.world.user(Role::Admin).await.unwrap();
        let filter = "name contains \"Perlmutt\"";
        let fields = [("type", "person"), ("name", "Quiet"), ("filter", filter)];
        let address = save(&mut admin, &fields).await;
        let shared = [
            ("type", "person"),
            ("name", "Loud"),
            ("filter", filter),
            ("visibility", "shared"),
        ];
        save(&mut admin, &shared).await;
        let view = address.split_once('=').unwrap().1;
        let path = format!("/a/shop/views/{view}/content");
        admin
            .post(&path, &[("filter", "name contains \"Perlmutt2\"")])
            .await;
        let mut program = walk.world.program(Role::Admin).await.unwrap();
        let trail = program.get("/api/v1/audit?kind=view&limit=200").await;
        assert_eq!(trail.status, 200, "{}", trail.body);
        assert!(trail.body.contains("Loud"), "{}", trail.body);
        for untold in ["Perlmutt", "Quiet"] {
            assert!(!trail.body.contains(untold), "{untold}: {}", trail.body);
        }
        let page = admin.get("/a/shop/settings/audit?kind=view").await.body;
        assert!(
            page.contains("Saved view") && page.contains("Filter"),
            "{page}"
        );
    });
}

#[test]
fn whoever_sees_no_orders_has_no_views_of_them() {
    walk(async |walk| {
        let mut admin = walk.world.program(Role::Admin).await.unwrap();
        let order = json!({ "type": "order", "name": "All", "visibility": "shared" });
        let made = admin.json(Method::POST, "/api/v1/views", &order).await;
        assert_eq!(made.status, 201, "{}", made.body);
        let role = json!({ "name": "Reception", "grants": { "people.read": "all" } });
        let role = admin
            .json(Method::POST, "/api/v1/roles", &role)
            .await
            .json();
        let token = json!({ "name": "desk", "role": role["id"] });
        let token = admin
            .json(Method::POST, "/api/v1/tokens", &token)
            .await
            .json();
        let mut desk = walk
            .world
            .nobody()
            .with_token(token["secret"].as_str().unwrap());
        let id = made.json()["id"].as_str().unwrap().to_owned();
        assert_eq!(desk.get(&format!("/api/v1/views/{id}")).await.status, 404);
        assert_eq!(desk.get("/api/v1/views?type=order").await.status, 403);
        let all = desk.get("/api/v1/views").await;
        assert_eq!(all.status, 200, "{}", all.body);
        assert!(!all.body.contains(&id), "{}", all.body);
        let more = json!({ "type": "person", "name": "Mine", "visibility": "shared" });
        let refused = desk.json(Method::POST, "/api/v1/views", &more).await;
        assert_eq!(refused.status, 403, "{}", refused.body);
    });
}

/// A view may speak of a telephone number; whoever sees no telephone numbers reads it nowhere.
#[test]
fn what_a_role_hides_stays_hidden_in_views_of_others() {
    walk(async |walk| {
        let mut admin = walk.world.program(Role::Admin).await.unwrap();
        let view = json!({ "type": "person", "name": "That caller", "visibility": "shared", "sort": "-net",
            "filter": "stage = lead and (phone = \"+94775550177\" or net > 4711)",
            "columns": ["name", "phone", "net", "stage"] });
        let made = admin.json(Method::POST, "/api/v1/views", &view).await;
        assert_eq!(made.status, 201, "{}", made.body);
        let id = made.json()["id"].as_str().unwrap().to_owned();
        let role = json!({ "name": "Desk", "grants": { "people.read": "all", "people.write": "all" },
            "hidden": ["phone", "net"] });
        let role = admin
            .json(Method::POST, "/api/v1/roles", &role)
            .await
            .json();
        let role: Role = role["id"].as_str().unwrap().parse().unwrap();
        let add = || walk.world.member("desk", role);
        let user = tokio::task::block_in_place(add).unwrap();
        let (mut pages, mut program) = walk.world.at_work("desk", user, role).await.unwrap();
        let list = format!("/a/shop/people?view={id}");
        for path in [
            list.clone(),
            format!("{list}&sort=-net"),
            format!("/a/shop/views/{id}"),
            "/a/shop/views?type=person".into(),
        ] {
            let seen = pages.get(&path).await;
            assert_eq!(seen.status, 200, "{path}: {}", seen.body);
            for hidden in ["5550177", "4711", "4,711", "people-rows"] {
                assert!(
                    !seen.body.contains(hidden),
                    "{path} tells {hidden}: {}",
                    seen.body
                );
            }
        }
        let page = pages.get(&list).await.body;
        assert!(page.contains("you do not see: phone, net"), "{page}");
        for path in [format!("/api/v1/views/{id}"), "/api/v1/views".into()] {
            let told = program.get(&path).await;
            assert_eq!(told.status, 200, "{path}: {}", told.body);
            assert!(
                !told.body.contains("5550177") && !told.body.contains("4711"),
                "{}",
                told.body
            );
            assert!(
                told.body.contains("\"unseen\":[\"phone\",\"net\"]"),
                "{}",
                told.body
            );
            assert!(!told.body.contains("-net"), "{}", told.body);
        }
        let refused = program.get(&format!("/api/v1/people?view={id}")).await;
        assert_eq!(refused.status, 422, "{}", refused.body);
        // They save what they see, and nothing of what they do not.
        let made = [("type", "person"), ("name", "Dear"), ("filter", "net > 1")];
        let refused = pages.post("/a/shop/views", &made).await;
        assert_eq!(refused.status, 422, "{}", refused.body);
        let sorted = [("type", "person"), ("name", "Dear"), ("sort", "-net")];
        assert_eq!(pages.post("/a/shop/views", &sorted).await.status, 422);
        let columns = [
            ("type", "person"),
            ("name", "Dear"),
            ("columns", "name,phone"),
        ];
        assert_eq!(pages.post("/a/shop/views", &columns).await.status, 422);
    });
}
