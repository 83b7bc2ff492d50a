//! Saved views of people and companies: kept, opened by their address, shared, changed, deleted and brought back.
#![allow(clippy::unwrap_used)]

mod world;

use axum::http::Method;
use base::Role;
use identity::testing::World;
use serde_json::{Value, json};
use web::testing::{Answer, Client};
use world::{SHELF_BYTES, add, id};

const API: &str = "/api/v1/views";

fn each<F: Future<Output = ()>>(story: impl Fn(World) -> F) {
    db::testing::both(world::AREAS, |db| {
        let folder = tempfile::tempdir().unwrap();
        let shelf = customers::files::Shelf {
            folder: records::imports::Folder(folder.path().to_owned()),
            limit: SHELF_BYTES,
        };
        let areas = |routes: &mut web::Routes| {
            records::routes(routes);
            customers::routes(routes);
        };
        let world = World::with(&db, areas, |parts| {
            let lists = records::views::Lists(customers::viewable().collect());
            parts
                .with(customers::Registry::default())
                .with(shelf)
                .with(lists)
        });
        tokio::runtime::Runtime::new()
            .unwrap()
            .block_on(story(world.unwrap()));
    });
}

/// Two leads and a customer, one of the leads tagged.
async fn people(w: &World) -> Client {
    let mut owner = w.program(Role::Owner).await.unwrap();
    for (name, stage, tags) in [
        ("Amara", "lead", json!(["vip"])),
        ("Bandu", "lead", json!([])),
        ("Chandra", "customer", json!([])),
    ] {
        let person = json!({ "name": { "full": name }, "stage": stage, "tags": tags });
        add(&mut owner, &person).await;
    }
    owner
}

async fn save(client: &mut Client, fields: &[(&str, &str)]) -> String {
    let all = [&[("type", "person")], fields].concat();
    let made = client.post("/a/shop/views", &all).await;
    assert_eq!(made.status, 303, "{}", made.body);
    made.header("location").to_owned()
}

fn id_of(address: &str) -> String {
    address.split_once("view=").unwrap().1.to_owned()
}

/// Which of the people a page or an answer names, by their first letters.
fn names(answer: &Answer) -> String {
    let all = [("A", "Amara"), ("B", "Bandu"), ("C", "Chandra")];
    let found = all.iter().filter(|(_, name)| answer.body.contains(name));
    found.map(|(letter, _)| *letter).collect()
}

/// What the tab that stands open says.
fn tab(answer: &Answer) -> String {
    let (_, bar) = answer.body.split_once("class=\"tabs views\"").unwrap();
    let (bar, _) = bar.split_once("</nav>").unwrap();
    let Some((_, at)) = bar.split_once("aria-current=\"page\">") else {
        return String::new();
    };
    let text = at.split("</a>").next().unwrap();
    let mut out = String::new();
    let mut inside = true;
    for c in text.chars() {
        match c {
            '<' => inside = false,
            '>' => inside = true,
            c if inside => out.push(c),
            _ => {}
        }
    }
    out.trim().to_owned()
}

fn codes(answer: &Answer) -> Vec<(String, String)> {
    let json = answer.json();
    let all = json["errors"].as_array().unwrap().iter();
    let text = |v: &Value| v.as_str().unwrap().to_owned();
    all.map(|e| (text(&e["field"]), text(&e["code"]))).collect()
}

#[test]
fn a_list_is_saved_opened_changed_and_saved_again() {
    each(async |w: World| {
        people(&w).await;
        let mut member = w.user(Role::Member).await.unwrap();
        // What differs from the ready view can be saved; the list as it stands cannot.
        let plain = member.get("/a/shop/people").await;
        assert!(!plain.body.contains("/views/new"), "{}", plain.body);
        assert_eq!(tab(&plain), "All people");
        let found = member
            .get("/a/shop/people?filter=stage%20%3D%20lead&sort=-name")
            .await;
        let new = "/a/shop/views/new?type=person&amp;filter=stage%20%3D%20lead&amp;sort=-name\"";
        assert!(found.body.contains(new), "{}", found.body);
        let form = member
            .get("/a/shop/views/new?type=person&filter=stage%20%3D%20lead&sort=-name")
            .await;
        assert!(
            form.body.contains("Stage: is Lead"),
            "in words: {}",
            form.body
        );
        assert!(
            !form.body.contains("name=\"visibility\""),
            "a member does not share"
        );

        let address = save(
            &mut member,
            &[
                ("name", "Leads"),
                ("filter", "stage = lead"),
                ("sort", "-name"),
            ],
        )
        .await;
        let opened = member.get(&address).await;
        assert_eq!(
            (names(&opened), tab(&opened)),
            ("AB".into(), "Leads".into())
        );
        assert!(
            opened.body.find("Bandu") < opened.body.find("Amara"),
            "the last name first"
        );
        assert!(!opened.body.contains("/content\""), "nothing to save");
        // What leads on from here keeps the view, and says only what differs.
        let view = id_of(&address);
        let more = format!("/a/shop/people?view={view}&amp;filter=all%28%29\"");
        assert!(
            opened.body.contains(&more),
            "the condition can be taken away: {}",
            opened.body
        );
        let without = member.get(&format!("{address}&filter=all()")).await;
        assert_eq!(
            (names(&without), tab(&without)),
            ("ABC".into(), "Leads".into())
        );
        assert!(
            without.body.contains(&format!("/views/{view}/content\"")),
            "{}",
            without.body
        );
        // A field that was emptied by hand says the same.
        assert_eq!(
            names(&member.get(&format!("{address}&filter=")).await),
            "ABC"
        );
        let other = member
            .get(&format!("{address}&filter=tags%20%3D%20vip"))
            .await;
        assert_eq!(names(&other), "A");

        let content = [
            ("filter", "tags = vip"),
            ("sort", ""),
            ("columns", "name,tags"),
        ];
        let saved = member
            .post(&format!("/a/shop/views/{view}/content"), &content)
            .await;
        assert_eq!(
            (saved.status.as_u16(), saved.header("location")),
            (303, &*address)
        );
        let opened = member.get(&address).await;
        assert_eq!(names(&opened), "A");
        assert!(
            !opened.body.contains("<th scope=\"col\">Stage"),
            "only its columns"
        );
        // Saved under a second name, and both stand in their order.
        save(
            &mut member,
            &[("name", "Customers"), ("filter", "stage = customer")],
        )
        .await;
        let moved = member
            .post(&format!("/a/shop/views/{view}/move"), &[("way", "down")])
            .await;
        assert_eq!(moved.status, 303);
        let all = member.get("/a/shop/views?type=person").await.body;
        assert!(
            all.find("Customers").unwrap() < all.find("Leads").unwrap(),
            "{all}"
        );
    });
}

#[test]
fn what_is_private_is_ones_own_and_what_is_shared_is_changed_by_its_owner() {
    each(async |w: World| {
        people(&w).await;
        let mut member = w.user(Role::Member).await.unwrap();
        let mut manager = w.user(Role::Manager).await.unwrap();
        let mut admin = w.user(Role::Admin).await.unwrap();
        let mine = save(&mut member, &[("name", "Mine"), ("filter", "stage = lead")]).await;
        for other in [&mut manager, &mut admin] {
            let missing = other.get(&mine).await;
            assert_eq!(missing.status, 404, "{}", missing.body);
            let list = other.get("/a/shop/people").await.body;
            assert!(!list.contains("Mine"), "{list}");
            let page = other.get(&format!("/a/shop/views/{}", id_of(&mine))).await;
            assert_eq!(page.status, 404);
        }
        let shares = [
            ("type", "person"),
            ("name", "All of us"),
            ("visibility", "shared"),
        ];
        let refused = member.post("/a/shop/views", &shares).await;
        assert_eq!(refused.status, 403, "{}", refused.body);
        let list = member.get("/a/shop/people").await.body;
        assert!(!list.contains("All of us"), "{list}");

        let shared = save(
            &mut manager,
            &[
                ("name", "Ours"),
                ("filter", "stage = customer"),
                ("visibility", "shared"),
            ],
        )
        .await;
        let seen = member.get(&shared).await;
        assert_eq!((names(&seen), tab(&seen)), ("C".into(), "Ours".into()));
        let path = format!("/a/shop/views/{}", id_of(&shared));
        assert!(
            !seen.body.contains(&format!("{path}/removal")),
            "{}",
            seen.body
        );
        let taken = [("name", "Theirs")];
        for (path, fields) in [(path.clone(), &taken[..]), (format!("{path}/removal"), &[])] {
            let refused = member.post(&path, fields).await;
            assert_eq!(refused.status, 403, "{path}: {}", refused.body);
        }
        // Whoever administrates the account renames it, and it stays shared.
        let renamed = admin
            .post(&path, &[("name", "Renamed"), ("visibility", "shared")])
            .await;
        assert_eq!(renamed.status, 303, "{}", renamed.body);
        assert_eq!(tab(&member.get(&shared).await), "Renamed");
        // A member has a view of that name as well: names differ among one's own.
        save(&mut member, &[("name", "Renamed")]).await;
        let again = [("type", "person"), ("name", "RENAMED")];
        let refused = member.post("/a/shop/views", &again).await;
        assert_eq!(refused.status, 422);
        assert!(
            refused
                .body
                .contains("Another view of this list has this name"),
            "{}",
            refused.body
        );
    });
}

#[test]
fn a_team_sees_what_is_shared_with_it_and_with_those_above() {
    each(async |w: World| {
        people(&w).await;
        let mut admin = w.program(Role::Admin).await.unwrap();
        let mut member = w.user(Role::Member).await.unwrap();
        let mut reader = w.user(Role::ReadOnly).await.unwrap();
        let made = admin
            .json(Method::POST, "/api/v1/teams", &json!({ "name": "South" }))
            .await;
        let south = id(&made.json());
        let kandy = json!({ "name": "Kandy", "parent": south });
        let kandy = id(&admin
            .json(Method::POST, "/api/v1/teams", &kandy)
            .await
            .json());
        let members = admin.get("/api/v1/members").await.json();
        let of = |role: &str| {
            let all = members["items"].as_array().unwrap().iter();
            id(all.clone().find(|m| m["role"] == role).unwrap())
        };
        let path = format!("/api/v1/teams/{kandy}/members/{}", of("member"));
        let put = admin.json(Method::PUT, &path, &json!({})).await;
        assert!(put.status.is_success(), "{}", put.body);
        let view = json!({ "type": "person", "name": "South", "filter": "stage = lead",
            "visibility": "team", "team": south });
        let made = admin.json(Method::POST, API, &view).await;
        assert_eq!(made.status, 201, "{}", made.body);
        let view = id(&made.json());
        let address = format!("/a/shop/people?view={view}");
        assert_eq!(
            names(&member.get(&address).await),
            "AB",
            "in a team below it"
        );
        assert_eq!(reader.get(&address).await.status, 404, "in none");
        // A team that is not there is none to share with.
        let none = json!({ "team": view, "visibility": "team" });
        let refused = admin
            .json(Method::PATCH, &format!("{API}/{view}"), &none)
            .await;
        assert_eq!(codes(&refused), [("team".into(), "choice".into())]);
    });
}

#[test]
fn a_condition_on_what_one_does_not_see_is_named_and_shows_nobody() {
    each(async |w: World| {
        let mut owner = people(&w).await;
        let field = json!({ "record": "person", "key": "crew", "holds": "number", "labels": { "en": "Crew" } });
        let field = id(&owner
            .json(Method::POST, "/api/v1/fields", &field)
            .await
            .json());
        let view = json!({ "type": "person", "name": "Crews", "visibility": "shared", "sort": "-created",
            "filter": "custom.crew > 31337 and stage = lead", "columns": ["name", "custom.crew"] });
        let made = owner.json(Method::POST, API, &view).await;
        assert_eq!(made.status, 201, "{}", made.body);
        let view = id(&made.json());
        let mut member = w.user(Role::Member).await.unwrap();
        let address = format!("/a/shop/people?view={view}");
        let seen = member.get(&address).await;
        assert!(
            seen.body.contains("31,337"),
            "as long as it is there: {}",
            seen.body
        );
        assert!(!seen.body.contains("was deleted"), "{}", seen.body);

        let gone = owner
            .json(
                Method::DELETE,
                &format!("/api/v1/fields/{field}"),
                &json!({}),
            )
            .await;
        assert_eq!(gone.status, 204);
        let seen = member.get(&address).await;
        assert_eq!(seen.status, 200);
        assert!(
            seen.body.contains("or that you do not see: custom.crew"),
            "{}",
            seen.body
        );
        assert!(
            !seen.body.contains("31337") && !seen.body.contains("31,337"),
            "{}",
            seen.body
        );
        assert_eq!(names(&seen), "", "nobody is shown");
        assert!(
            seen.body.contains("Stage: is Lead"),
            "what is left: {}",
            seen.body
        );
        let rest = format!("/a/shop/people?view={view}&amp;filter=stage%20%3D%20lead\"");
        assert!(seen.body.contains(&rest), "{}", seen.body);
        let without = member
            .get(&format!("{address}&filter=stage%20%3D%20lead"))
            .await;
        assert_eq!(names(&without), "AB");
        let page = member.get(&format!("/a/shop/views/{view}")).await;
        let told = ["31337", "31,337"].map(|value| page.body.contains(value));
        assert_eq!(told, [false, false], "{}", page.body);

        let mut program = w.program(Role::Member).await.unwrap();
        let refused = program.get(&format!("/api/v1/people?view={view}")).await;
        assert_eq!(codes(&refused), [("view".into(), "view-unseen".into())]);
        let told = program.get(&format!("{API}/{view}")).await;
        assert!(!told.body.contains("31337"), "{}", told.body);
        assert_eq!(told.json()["unseen"], json!(["custom.crew"]));
        assert_eq!(
            (&told.json()["filter"], &told.json()["columns"]),
            (&Value::Null, &json!(["name"]))
        );
        // Whoever renames it leaves the condition as it is, and it is there again with its field.
        let renamed = owner
            .json(
                Method::PATCH,
                &format!("{API}/{view}"),
                &json!({ "name": "Crew" }),
            )
            .await;
        assert_eq!(renamed.status, 200, "{}", renamed.body);
        let back = format!("/api/v1/fields/{field}/restore");
        assert_eq!(
            owner.json(Method::POST, &back, &json!({})).await.status,
            200
        );
        assert!(member.get(&address).await.body.contains("31,337"));
    });
}

#[test]
fn a_list_begins_as_one_wishes_else_as_ones_role_has_it() {
    each(async |w: World| {
        people(&w).await;
        let mut admin = w.user(Role::Admin).await.unwrap();
        let mut member = w.user(Role::Member).await.unwrap();
        let shared = save(
            &mut admin,
            &[
                ("name", "Leads"),
                ("filter", "stage = lead"),
                ("visibility", "shared"),
            ],
        )
        .await;
        let mine = save(&mut member, &[("name", "Vips"), ("filter", "tags = vip")]).await;
        let role = [("type", "person"), ("role.member", &*id_of(&shared))];
        let set = admin.post("/a/shop/settings/views", &role).await;
        assert_eq!(set.status, 303, "{}", set.body);
        // A view that not everybody sees is none for a role.
        let private = [("type", "person"), ("role.member", &*id_of(&mine))];
        assert_eq!(
            admin.post("/a/shop/settings/views", &private).await.status,
            422
        );
        assert_eq!(
            member.post("/a/shop/settings/views", &role).await.status,
            403
        );

        assert_eq!(
            names(&member.get("/a/shop/people").await),
            "AB",
            "by the role"
        );
        assert_eq!(
            names(&admin.get("/a/shop/people").await),
            "ABC",
            "of another role"
        );
        let set = member
            .post(&format!("/a/shop/views/{}/default", id_of(&mine)), &[])
            .await;
        assert_eq!(set.status, 303);
        let begins = member.get("/a/shop/people").await;
        assert_eq!(
            (names(&begins), tab(&begins)),
            ("A".into(), "Vips".into()),
            "by one's own wish"
        );
        assert!(
            begins.body.contains("href=\"/a/shop/people?view=all\""),
            "{}",
            begins.body
        );
        assert_eq!(names(&member.get("/a/shop/people?view=all").await), "ABC");
        let said = member
            .get("/a/shop/people?filter=stage%20%3D%20customer")
            .await;
        assert_eq!(names(&said), "C", "what an address says is not added to");
        // A ready view can be the beginning as well.
        let ready = [("type", "person"), ("view", "mine")];
        assert_eq!(
            member.post("/a/shop/views/default", &ready).await.status,
            303
        );
        assert_eq!(tab(&member.get("/a/shop/people").await), "My people");
        let unknown = [("type", "person"), ("view", "nonsense")];
        assert_eq!(
            member.post("/a/shop/views/default", &unknown).await.status,
            422
        );
        // A beginning that is not there any more is none.
        let chosen = [("type", "person"), ("view", &*id_of(&mine))];
        member.post("/a/shop/views/default", &chosen).await;
        member
            .post(&format!("/a/shop/views/{}/removal", id_of(&mine)), &[])
            .await;
        let begins = member.get("/a/shop/people").await;
        assert_eq!(
            (begins.status.as_u16(), names(&begins)),
            (200, "ABC".into())
        );
    });
}

#[test]
fn a_deleted_view_comes_back_unless_its_name_is_taken() {
    each(async |w: World| {
        people(&w).await;
        let mut member = w.user(Role::Member).await.unwrap();
        let address = save(
            &mut member,
            &[("name", "Leads"), ("filter", "stage = lead")],
        )
        .await;
        let path = format!("/a/shop/views/{}", id_of(&address));
        let gone = member.post(&format!("{path}/removal"), &[]).await;
        assert_eq!(
            (gone.status.as_u16(), gone.header("location")),
            (303, "/a/shop/people")
        );
        let list = member.get("/a/shop/people").await;
        assert!(
            list.body.contains(&format!("{path}/restoration")),
            "{}",
            list.body
        );
        assert_eq!(member.get(&address).await.status, 404);
        let second = save(&mut member, &[("name", "leads")]).await;
        let taken = member.post(&format!("{path}/restoration"), &[]).await;
        assert_eq!(taken.status, 409, "{}", taken.body);
        member
            .post(&format!("/a/shop/views/{}/removal", id_of(&second)), &[])
            .await;
        let back = member.post(&format!("{path}/restoration"), &[]).await;
        assert_eq!(back.header("location"), address);
        assert_eq!(names(&member.get(&address).await), "AB");
    });
}

#[test]
fn programs_keep_views_and_open_lists_with_them() {
    each(async |w: World| {
        let mut owner = people(&w).await;
        let private = json!({ "type": "person", "name": "Leads" });
        let refused = owner.json(Method::POST, API, &private).await;
        assert_eq!(
            codes(&refused),
            [("visibility".into(), "view-of-nobody".into())]
        );
        let new = json!({ "type": "person", "name": "Leads", "visibility": "shared", "sort": "-name",
            "filter": { "field": "stage", "op": "is", "value": "lead" } });
        let made = owner.json(Method::POST, API, &new).await;
        assert_eq!(made.status, 201, "{}", made.body);
        let path = format!("{API}/{}", id(&made.json()));
        assert_eq!(made.header("location"), path);
        let tag = made.header("etag").to_owned();
        let view = id(&made.json());
        let mut program = w.program(Role::Member).await.unwrap();
        let list = program
            .get(&format!("/api/v1/people?view={view}"))
            .await
            .json();
        let found: Vec<&str> = list["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|p| p["name"]["full"].as_str().unwrap())
            .collect();
        assert_eq!(found, ["Bandu", "Amara"]);
        let other = program
            .get(&format!(
                "/api/v1/people?view={view}&filter=stage%20%3D%20customer&sort=name"
            ))
            .await;
        assert_eq!(names(&other), "C", "what is given stands instead");
        // Of people, not of companies; and of nobody.
        for wrong in [
            format!("/api/v1/companies?view={view}"),
            "/api/v1/people?view=mine".into(),
        ] {
            assert_eq!(program.get(&wrong).await.status, 404, "{wrong}");
        }
        let refused = program
            .json(Method::PATCH, &path, &json!({ "name": "x" }))
            .await;
        assert_eq!(refused.status, 403, "{}", refused.body);
        for (body, field, code) in [
            (json!({ "name": "" }), "name", "required"),
            (json!({ "sort": "phone" }), "sort", "field-unknown"),
            (
                json!({ "columns": ["name", "nonsense"] }),
                "columns",
                "field-unknown",
            ),
            (
                json!({ "filter": "stgae = lead" }),
                "filter",
                "filter-field",
            ),
            (
                json!({ "filter": "stage = nonsense" }),
                "filter",
                "filter-value",
            ),
            (json!({ "visibility": "secret" }), "visibility", "choice"),
            (json!({ "visibility": "team" }), "team", "required"),
        ] {
            let refused = owner.json(Method::PATCH, &path, &body).await;
            assert_eq!(codes(&refused), [(field.into(), code.into())], "{body}");
        }
        let same = owner
            .json(Method::PATCH, &path, &json!({ "sort": "-name" }))
            .await;
        assert_eq!(same.header("etag"), tag, "the same again changes nothing");
        let changed = owner
            .json(
                Method::PATCH,
                &path,
                &json!({ "filter": null, "sort": null }),
            )
            .await;
        assert_ne!(changed.header("etag"), tag);
        assert_eq!(
            (&changed.json()["filter"], &changed.json()["sort"]),
            (&Value::Null, &Value::Null)
        );
        owner.headers.push(("if-match", tag));
        let late = owner.json(Method::DELETE, &path, &json!({})).await;
        assert_eq!(late.status, 412, "{}", late.body);
        owner.headers.pop();
        assert_eq!(
            owner.json(Method::DELETE, &path, &json!({})).await.status,
            204
        );
        assert_eq!(owner.get(&path).await.status, 404);
        assert_eq!(
            owner
                .json(Method::POST, &format!("{path}/restore"), &json!({}))
                .await
                .status,
            200
        );
        let list = owner.get(&format!("{API}?type=person")).await.json();
        assert_eq!(list["items"].as_array().unwrap().len(), 1, "{list}");
        assert_eq!(
            owner.get(&format!("{API}?type=company")).await.json()["items"],
            json!([])
        );
        assert_eq!(
            codes(&owner.get(&format!("{API}?type=people")).await),
            [("type".into(), "choice".into())]
        );
    });
}

#[test]
fn a_hundred_views_of_a_list_are_enough() {
    each(async |w: World| {
        let mut member = w.user(Role::Member).await.unwrap();
        for n in 0..100 {
            save(&mut member, &[("name", &format!("View {n}"))]).await;
        }
        let more = [("type", "person"), ("name", "One more")];
        let refused = member.post("/a/shop/views", &more).await;
        assert_eq!(refused.status, 422);
        assert!(
            refused.body.contains("which is the most"),
            "{}",
            refused.body
        );
        // Of another list there may be as many again.
        let company = [("type", "company"), ("name", "One more")];
        assert_eq!(member.post("/a/shop/views", &company).await.status, 303);
    });
}
