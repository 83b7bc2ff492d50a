//! Who looks after people and companies: given by hand and by programs, filtered by name, and the history
//! of the stage.

#![allow(clippy::unwrap_used, clippy::panic)]

mod world;

use axum::http::Method;
use base::Role;
use serde_json::{Value, json};
use web::testing::Client;
use world::{add, browser, each, id, program};

/// The id by which a form gives a record to this colleague.
fn colleague(page: &str, name: &str) -> String {
    let end = page.find(&format!("\">{name}</option>"));
    let end = end.or_else(|| page.find(&format!("\" selected>{name}</option>")));
    let end = end.unwrap_or_else(|| panic!("{name}: {page}"));
    page[..end].rsplit('"').next().unwrap().to_owned()
}

async fn names(p: &mut Client, filter: &str) -> Vec<String> {
    let filter = filter.replace(' ', "%20").replace('=', "%3D");
    let list = p.get(&format!("/api/v1/people?filter={filter}")).await;
    assert_eq!(list.status, 200, "{}", list.body);
    let name = |p: &Value| p["name"]["full"].as_str().unwrap().to_owned();
    list.json()["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(name)
        .collect()
}

#[test]
fn a_person_is_given_to_a_colleague_in_the_form_and_found_by_their_name() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let ann = id(&add(&mut p, &json!({"name": {"full": "Ann"}, "owner": null})).await);
        let form = b.get("/a/shop/people/new").await.body;
        let (me, admin) = (colleague(&form, "member"), colleague(&form, "admin"));
        assert!(
            form.contains(&format!("value=\"{me}\" selected")),
            "who adds looks after: {form}"
        );
        let made = b
            .post("/a/shop/people/new", &[("name", "Bob"), ("owner", &me)])
            .await;
        assert_eq!(made.status, 303, "{}", made.body);
        let edit = format!("/a/shop/people/{ann}/edit");
        let saved = b.post(&edit, &[("owner", &admin)]).await;
        assert_eq!(saved.status, 303, "{}", saved.body);
        let read = p.get(&format!("/api/v1/people/{ann}")).await.json();
        assert_eq!(read["owner"], json!(admin));
        let page = b.get(&format!("/a/shop/people/{ann}")).await;
        assert!(page.body.contains("<span>admin</span>"), "{}", page.body);

        for (filter, found) in [
            ("owner = Admin", vec!["Ann"]),
            ("owner = member", vec!["Bob"]),
            ("owner in (admin,member)", vec!["Ann", "Bob"]),
            ("owner != admin", vec!["Bob"]),
        ] {
            assert_eq!(names(&mut p, filter).await, found, "{filter}");
        }
        let wrong = p.get("/api/v1/people?filter=owner%3Dadmim").await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("filter-value"), "{}", wrong.body);

        let mine = b.get("/a/shop/people?view=mine&columns=name,owner").await;
        assert!(
            mine.body.contains("My people") && mine.body.contains("Bob"),
            "{}",
            mine.body
        );
        assert!(!mine.body.contains("Ann"), "{}", mine.body);
        assert!(
            mine.body.contains(">member</td>"),
            "the column says the name: {}",
            mine.body
        );
        let open = b.get("/a/shop/people?add=owner").await;
        assert!(
            open.body.contains("value=\"me\"") && open.body.contains(&format!("value=\"{admin}\""))
        );
        let chosen = format!("/a/shop/people?add=owner&of=owner&op=is&value={admin}");
        let list = b.get(&chosen).await;
        let there = list.header("location").to_owned();
        let list = b.get(&there).await;
        assert!(
            list.body.contains("Owner: is “admin”") && list.body.contains("Ann"),
            "{}",
            list.body
        );
        let mine = b.get("/a/shop/people?filter=owner%3Dme").await;
        assert!(
            mine.body.contains("Owner: is me") && mine.body.contains("Bob"),
            "{}",
            mine.body
        );
    });
}

#[test]
fn the_owner_changes_where_it_stands() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let ann = id(&add(&mut p, &json!({"name": {"full": "Ann"}})).await);
        let edit = format!("/a/shop/people/{ann}/edit/owner");
        b.headers.push(("hx-request", "true".into()));
        let form = b.get(&edit).await.body;
        assert!(
            form.contains("<select") && !form.contains("<html"),
            "{form}"
        );
        let saved = b
            .post(&edit, &[("owner", &colleague(&form, "manager"))])
            .await;
        assert!(
            saved.body.contains("<inline-edit>") && saved.body.contains("manager"),
            "{}",
            saved.body
        );
        let nobody = b.post(&edit, &[("owner", "")]).await;
        assert!(nobody.body.contains("<inline-edit>"), "{}", nobody.body);
        assert_eq!(
            p.get(&format!("/api/v1/people/{ann}")).await.json()["owner"],
            Value::Null
        );
        let wrong = b.post(&edit, &[("owner", "somebody")]).await;
        assert!(
            wrong.body.contains("choose one of the given values"),
            "{}",
            wrong.body
        );
    });
}

#[test]
fn nobody_from_elsewhere_is_given_anything_and_who_leaves_is_not_named() {
    each(|w| async move {
        let mut p = w.program(Role::Admin).await.unwrap();
        let stranger = w.other.owner.to_string();
        let mut p2 = p.clone();
        let mut refused = async |path: &str, method: Method, body: Value| {
            let answer = p2.json(method, path, &body).await;
            assert_eq!(answer.status, 422, "{}", answer.body);
            let error = &answer.json()["errors"][0];
            assert_eq!(
                (&error["field"], &error["code"]),
                (&json!("owner"), &json!("unknown-colleague"))
            );
        };
        let theirs = json!({"name": {"full": "Ann"}, "owner": stranger});
        refused("/api/v1/people", Method::POST, theirs).await;
        refused(
            "/api/v1/companies",
            Method::POST,
            json!({"name": "Tea", "owner": stranger}),
        )
        .await;
        let tea = p
            .json(Method::POST, "/api/v1/companies", &json!({"name": "Tea"}))
            .await
            .json();
        let tea = format!("/api/v1/companies/{}", id(&tea));
        refused(&tea, Method::PATCH, json!({"owner": stranger})).await;

        let members = p.get("/api/v1/members").await.json();
        let manager = members["items"]
            .as_array()
            .unwrap()
            .iter()
            .find(|m| m["role"] == "manager")
            .unwrap();
        let manager = id(manager);
        let ann = id(&add(&mut p, &json!({"name": {"full": "Ann"}, "owner": manager})).await);
        let path = format!("/api/v1/people/{ann}");
        refused(&path, Method::PATCH, json!({"owner": stranger})).await;
        let gone = p
            .json(
                Method::DELETE,
                &format!("/api/v1/members/{manager}"),
                &Value::Null,
            )
            .await;
        assert_eq!(gone.status, 204, "{}", gone.body);
        let mut b = w.user(Role::Admin).await.unwrap();
        let page = b.get(&format!("/a/shop/people/{ann}")).await;
        assert!(page.body.contains("A former colleague"), "{}", page.body);
        let edit = b.get(&format!("/a/shop/people/{ann}/edit")).await;
        assert!(
            edit.body.contains(&format!("value=\"{manager}\" selected")),
            "{}",
            edit.body
        );
        // What was read can be sent back, although its owner has left.
        let kept = p
            .json(
                Method::PATCH,
                &path,
                &json!({"owner": manager, "stage": "loyal"}),
            )
            .await;
        assert_eq!(kept.status, 200, "{}", kept.body);
    });
}

#[test]
fn companies_have_an_owner_too() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let form = b.get("/a/shop/companies/new").await.body;
        let (me, admin) = (colleague(&form, "member"), colleague(&form, "admin"));
        for (name, owner) in [("Tea & Co", &me), ("Coffee", &admin)] {
            let made = b
                .post("/a/shop/companies/new", &[("name", name), ("owner", owner)])
                .await;
            assert_eq!(made.status, 303, "{}", made.body);
        }
        let mine = b.get("/a/shop/companies?mine=true").await;
        assert!(
            mine.body.contains("Tea &amp; Co") && !mine.body.contains("Coffee"),
            "{}",
            mine.body
        );
        let list = p.get("/api/v1/companies?filter=owner%3Dadmin").await.json();
        assert_eq!(
            (&list["items"][0]["name"], &list["items"][0]["owner"]),
            (&json!("Coffee"), &json!(admin))
        );
        let path = format!("/a/shop/companies/{}", id(&list["items"][0]));
        assert!(b.get(&path).await.body.contains("<dd>admin</dd>"));
        let given = b
            .post(
                &format!("{path}/edit"),
                &[("name", "Coffee"), ("owner", "")],
            )
            .await;
        assert_eq!(given.status, 303);
        let list = p
            .get("/api/v1/companies?filter=owner%20is%20empty")
            .await
            .json();
        assert_eq!(list["items"][0]["name"], "Coffee");
        let wrong = b
            .post(
                &format!("{path}/edit"),
                &[("name", "Coffee"), ("owner", "x")],
            )
            .await;
        assert_eq!(wrong.status, 422);
    });
}

#[test]
fn each_change_of_stage_stands_once_on_the_timeline_with_who_made_it() {
    each(|w| async move {
        let mut p = program(&w).await;
        let ann = id(&add(&mut p, &json!({"name": {"full": "Ann"}, "stage": "lead"})).await);
        let path = format!("/api/v1/people/{ann}");
        let mut b = browser(&w).await;
        let edit = format!("/a/shop/people/{ann}/edit/stage");
        for stage in ["prospect", "prospect", "customer"] {
            b.post(&edit, &[("stage", stage)]).await;
        }
        let same = p
            .json(
                Method::PATCH,
                &path,
                &json!({"stage": "customer", "tags": ["vip"]}),
            )
            .await;
        assert_eq!(same.status, 200);
        p.json(Method::PATCH, &path, &json!({"stage": "loyal"}))
            .await;
        let log = p
            .get(&format!("{path}/timeline?kind=stage_change"))
            .await
            .json();
        let steps: Vec<String> = log["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|i| {
                format!("{} {}", i["properties"]["from"], i["properties"]["to"]).replace('"', "")
            })
            .collect();
        assert_eq!(
            steps,
            ["customer loyal", "prospect customer", "lead prospect"]
        );
        let by = |n: usize| log["items"][n]["created_by"].clone();
        assert!(
            by(1).is_string() && by(1) == by(2) && by(0) != by(1),
            "{log}"
        );
        let mut admin = w.user(Role::Admin).await.unwrap();
        let page = admin.get(&format!("/a/shop/people/{ann}")).await.body;
        let step = page.find("Stage: Lead → Prospect").unwrap();
        assert!(
            page[step..].contains("<p class=\"meta\">member</p>"),
            "{page}"
        );
        let mine = b.get(&format!("/a/shop/people/{ann}")).await.body;
        assert!(
            !mine.contains("<p class=\"meta\">member</p>"),
            "one's own doing needs no name"
        );
    });
}

/// What is deleted does not come back: a member changes people and companies, and deletes none.
#[test]
fn deleting_takes_a_right_of_its_own() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let ann = id(&add(&mut p, &json!({"name": {"full": "Ann"}})).await);
        let firm = p
            .json(Method::POST, "/api/v1/companies", &json!({"name": "Firm"}))
            .await;
        let firm = id(&firm.json());
        for (api, page) in [
            (
                format!("/api/v1/people/{ann}"),
                format!("/a/shop/people/{ann}"),
            ),
            (
                format!("/api/v1/companies/{firm}"),
                format!("/a/shop/companies/{firm}"),
            ),
        ] {
            let refused = p.json(Method::DELETE, &api, &Value::Null).await;
            assert_eq!(refused.status, 403, "{}", refused.body);
            assert!(refused.body.contains("people.delete"), "{}", refused.body);
            let delete = format!("{page}/delete");
            assert_eq!(b.get(&delete).await.status, 403);
            assert_eq!(b.post(&delete, &[]).await.status, 403);
            let shown = b.get(&page).await.body;
            assert!(
                !shown.contains(&delete) && shown.contains(&format!("{page}/edit")),
                "{shown}"
            );
            let mut manager = w.user(Role::Manager).await.unwrap();
            assert!(manager.get(&page).await.body.contains(&delete));
            assert_eq!(manager.get(&delete).await.status, 200);
            assert_eq!(manager.post(&delete, &[]).await.status, 303);
        }
    });
}

/// Who may not see who looks after people does not see it of companies either, nor change it by saving a form.
#[test]
fn a_hidden_owner_of_a_company_is_left_out_and_stays() {
    each(|w| async move {
        let fields = identity::Hideable(vec![identity::HideableField {
            name: "owner".into(),
            label: identity::Label::Key("person-owner"),
            lockable: true,
        }]);
        let all = |p: &str| (p.to_owned(), identity::roles::Reach::All);
        let new = identity::roles::NewRole {
            name: "Blind".into(),
            grants: ["people.read", "people.write"].map(all).into(),
            hidden: vec!["owner".into()],
            locked: Vec::new(),
        };
        let by = base::Actor::system(w.shop.account);
        let role = w
            .app
            .db
            .write(move |tx| identity::roles::create(tx, &by, &new, &fields));
        let role = Role::Own(role.await.unwrap());
        let user = tokio::task::block_in_place(|| w.member("blind", role)).unwrap();
        let (mut b, mut p) = w.at_work("blind", user, role).await.unwrap();
        let mut admin = w.program(Role::Admin).await.unwrap();
        let manager = w.member_id(Role::Manager).await.unwrap();
        let body = json!({"name": "Firm", "owner": manager});
        let firm = admin.json(Method::POST, "/api/v1/companies", &body).await;
        let firm = id(&firm.json());
        let path = format!("/api/v1/companies/{firm}");
        let list = p.get("/api/v1/companies").await.json()["items"][0].clone();
        let renamed = json!({"name": "Firm & Co"});
        let renamed = p.json(Method::PATCH, &path, &renamed).await.json();
        for seen in [p.get(&path).await.json(), list, renamed] {
            assert!(seen.get("owner").is_none(), "{seen}");
            assert_eq!(seen["hidden"], json!(["owner"]), "{seen}");
        }
        let refused = p.json(Method::PATCH, &path, &json!({"owner": null})).await;
        assert_eq!(refused.status, 403, "{}", refused.body);
        assert_eq!(refused.json()["field"], "owner");
        let edit = format!("/a/shop/companies/{firm}/edit");
        let form = b.get(&edit).await.body;
        assert!(
            !form.contains("name=\"owner\"") && !form.contains("manager"),
            "{form}"
        );
        let saved = b.post(&edit, &[("name", "Firm Ltd")]).await;
        assert_eq!(saved.status, 303, "{}", saved.body);
        let after = admin.get(&path).await.json();
        assert_eq!(
            (&after["name"], &after["owner"]),
            (&json!("Firm Ltd"), &json!(manager))
        );
        assert_eq!(after["hidden"], json!([]));
        // Nor is giving many away offered, and it is refused.
        let list = b.get("/a/shop/companies").await.body;
        assert!(
            list.contains("Firm Ltd") && !list.contains("name=\"what\" value=\"owner\""),
            "{list}"
        );
        let many = json!({"kind": "companies", "ids": [firm], "owner": null});
        let refused = p.json(Method::POST, "/api/v1/bulk-changes", &many).await;
        assert_eq!(
            (refused.status.as_u16(), &refused.json()["field"]),
            (403, &json!("owner"))
        );
    });
}

#[test]
fn through_a_member_s_eyes_a_new_record_is_theirs() {
    each(|world| async move {
        let mut admin = world.user(Role::Admin).await.unwrap();
        let member = world.member_id(Role::Member).await.unwrap();
        let eyes = format!("/a/shop/settings/members/{member}/eyes");
        assert_eq!(admin.post(&eyes, &[]).await.status, 303);
        for page in ["/a/shop/people/new", "/a/shop/companies/new"] {
            let page = admin.get(page).await.body;
            let chosen = format!("<option value=\"{member}\" selected");
            assert!(page.contains(&chosen), "{page}");
            assert!(!page.contains("A former colleague"), "{page}");
        }
    });
}
