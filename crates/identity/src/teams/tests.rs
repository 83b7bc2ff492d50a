//! Stories of teams, on both databases, and the tree by itself.

use super::model::{Team, Tree};
use crate::testing::World;
use crate::tests::story;
use axum::http::Method;
use base::{Role, TeamId};
use serde_json::{Value, json};
use web::testing::Client;

fn team(name: &str, parent: Option<&Team>) -> Team {
    Team {
        id: TeamId::new(),
        parent: parent.map(|p| p.id),
        name: name.to_owned(),
        members: 0,
    }
}

/// Ceylon
/// ├ Central ─ Kandy
/// └ South
/// Online
fn tree() -> (Tree, [TeamId; 5]) {
    let ceylon = team("Ceylon", None);
    let central = team("Central", Some(&ceylon));
    let kandy = team("Kandy", Some(&central));
    let south = team("South", Some(&ceylon));
    let online = team("Online", None);
    let ids = [ceylon.id, central.id, kandy.id, south.id, online.id];
    (Tree(vec![central, ceylon, kandy, online, south]), ids)
}

#[test]
fn a_team_stands_after_the_one_above_it() {
    let (tree, _) = tree();
    let order = tree.in_order();
    let shown: Vec<(usize, &str)> = order.iter().map(|(n, t)| (*n, t.name.as_str())).collect();
    let wanted = [
        (0, "Ceylon"),
        (1, "Central"),
        (2, "Kandy"),
        (1, "South"),
        (0, "Online"),
    ];
    assert_eq!(shown, wanted);
}

#[test]
fn a_team_has_those_below_it_and_nobody_beside_it() {
    let (tree, [ceylon, central, kandy, south, online]) = tree();
    assert_eq!(tree.with_those_below(&[central]), [central, kandy]);
    assert_eq!(tree.with_those_below(&[south]), [south]);
    assert_eq!(
        tree.with_those_below(&[kandy, ceylon]),
        [ceylon, central, kandy, south]
    );
    assert_eq!(tree.with_those_below(&[kandy, online]), [kandy, online]);
    assert!(tree.with_those_below(&[]).is_empty());
}

#[test]
fn a_tree_has_no_circles_and_eight_levels() {
    let (mut tree, [ceylon, _, kandy, _, online]) = tree();
    assert_eq!(tree.takes(Some(ceylon), kandy), Err("team-circle"));
    assert_eq!(tree.takes(Some(ceylon), ceylon), Err("team-circle"));
    assert_eq!(tree.takes(Some(ceylon), online), Ok(()));
    assert_eq!(tree.takes(None, TeamId::new()), Err("team-unknown"));
    // Kandy is at level 2; five more below it fill eight levels, 0 to 7.
    let mut above = tree.get(kandy).cloned().unwrap();
    for n in 3..8 {
        assert_eq!(tree.takes(None, above.id), Ok(()), "level {n}");
        let next = team(&n.to_string(), Some(&above));
        tree.0.push(next.clone());
        above = next;
    }
    assert_eq!(tree.takes(None, above.id), Err("team-deep"));
    // Ceylon's whole tree is eight high by now, so it finds no place below anything.
    assert_eq!(tree.takes(Some(ceylon), online), Err("team-deep"));
}

async fn make(program: &mut Client, name: &str, parent: Option<&str>) -> Value {
    let body = json!({ "name": name, "parent": parent });
    let made = program.json(Method::POST, "/api/v1/teams", &body).await;
    assert_eq!(made.status, 201, "{}", made.body);
    made.json()
}

fn id(value: &Value) -> &str {
    value["id"].as_str().unwrap()
}

async fn member_id(world: &World, role: Role) -> String {
    let mut program = world.program(Role::Admin).await.unwrap();
    let list = program.get("/api/v1/members").await.json();
    let items = list["items"].as_array().unwrap();
    let found = items.iter().find(|m| m["role"] == role.word()).unwrap();
    id(found).to_owned()
}

#[test]
fn teams_are_made_moved_and_removed() {
    story(|world, _| async move {
        let mut program = world.program(Role::Admin).await.unwrap();
        let ceylon = make(&mut program, "Ceylon", None).await;
        let kandy = make(&mut program, "Kandy", Some(id(&ceylon))).await;
        let user = member_id(&world, Role::Member).await;
        let place = format!("/api/v1/teams/{}/members/{user}", id(&kandy));
        for _ in 0..2 {
            let added = program.json(Method::PUT, &place, &json!({})).await;
            assert_eq!(added.status, 204, "{}", added.body);
        }
        let path = format!("/api/v1/teams/{}", id(&kandy));
        assert_eq!(program.get(&path).await.json()["members"], 1);
        let inside = program.get(&format!("{path}/members")).await.json();
        assert_eq!(inside["items"][0]["email"], "member@shop.example");

        let twice = json!({ "name": " Kandy ", "parent": id(&ceylon) });
        let twice = program.json(Method::POST, "/api/v1/teams", &twice).await;
        assert_eq!(
            (twice.status.as_u16(), &twice.json()["errors"][0]["code"]),
            (422, &json!("name-taken"))
        );
        let below = json!({ "name": "Ceylon", "parent": id(&kandy) });
        let top = format!("/api/v1/teams/{}", id(&ceylon));
        let circle = program.json(Method::PUT, &top, &below).await;
        assert_eq!(circle.json()["errors"][0]["code"], "team-circle");

        let gone = program.json(Method::DELETE, &top, &json!({})).await;
        assert_eq!(gone.status, 204);
        let kept = program.get(&path).await.json();
        assert_eq!(
            (&kept["parent"], &kept["members"]),
            (&Value::Null, &json!(1))
        );

        let mut admin = world.user(Role::Admin).await.unwrap();
        let page = admin
            .get(&format!("/a/shop/settings/teams/{}", id(&kandy)))
            .await;
        assert!(page.body.contains("member@shop.example"), "{}", page.body);
        let mut member = world.user(Role::Member).await.unwrap();
        assert_eq!(member.get("/a/shop/settings/teams").await.status, 403);
    });
}

#[test]
fn whoever_leaves_the_account_leaves_its_teams() {
    story(|world, _| async move {
        let mut program = world.program(Role::Admin).await.unwrap();
        let team = make(&mut program, "Online", None).await;
        let user = member_id(&world, Role::Member).await;
        let path = format!("/api/v1/teams/{}", id(&team));
        let place = format!("{path}/members/{user}");
        program.json(Method::PUT, &place, &json!({})).await;
        let member = format!("/api/v1/members/{user}");
        let removed = program.json(Method::DELETE, &member, &json!({})).await;
        assert_eq!(removed.status, 204);
        assert_eq!(program.get(&path).await.json()["members"], 0);
        let back = program.json(Method::PUT, &place, &json!({})).await;
        let code = back.json()["errors"][0]["code"].clone();
        assert_eq!((back.status.as_u16(), code), (422, json!("not-a-member")));
    });
}

/// Two administrators have the same team open; who joins it meanwhile is no change of its name and place.
#[test]
fn who_is_second_to_change_a_team_overwrites_nothing() {
    story(|world, _| async move {
        let mut program = world.program(Role::Admin).await.unwrap();
        let mut admin = world.user(Role::Admin).await.unwrap();
        let team = make(&mut program, "Kandy", None).await;
        let (api, page) = (
            format!("/api/v1/teams/{}", id(&team)),
            format!("/a/shop/settings/teams/{}", id(&team)),
        );
        let form = admin.get(&page).await.body;
        let seen = form
            .split_once("name=\"version\" value=\"&quot;")
            .unwrap()
            .1;
        let seen = format!("\"{}\"", seen.split_once("&quot;").unwrap().0);
        let user = member_id(&world, Role::Member).await;
        program
            .json(Method::PUT, &format!("{api}/members/{user}"), &json!({}))
            .await;
        assert_eq!(program.get(&api).await.header("etag"), seen);

        program.headers.push(("if-match", seen.clone()));
        let faster = program
            .json(Method::PUT, &api, &json!({ "name": "Kandy and Galle" }))
            .await;
        assert_eq!(faster.status, 200, "{}", faster.body);
        for method in [Method::PUT, Method::DELETE] {
            let late = program
                .json(method, &api, &json!({ "name": "Matara" }))
                .await;
            assert_eq!(late.status, 412, "{}", late.body);
        }
        let late = admin
            .post(&page, &[("name", "Matara"), ("version", &seen)])
            .await;
        assert_eq!(late.status, 409, "{}", late.body);
        for text in [
            "changed this while you were writing",
            "Kandy and Galle",
            "value=\"Matara\"",
        ] {
            assert!(late.body.contains(text), "{text}: {}", late.body);
        }
        program.headers.pop();
        assert_eq!(program.get(&api).await.json()["name"], "Kandy and Galle");
    });
}
