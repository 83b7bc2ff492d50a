//! The trail as it is read, on both databases.

use super::words::csv_line;
use crate::audit;
use crate::tests::{later, story};
use base::{Actor, Role, Uuid};
use serde_json::json;

const PAGE: &str = "/a/shop/settings/audit";

#[test]
fn the_trail_is_filtered_by_user_kind_record_and_days() {
    story(|world, clock| async move {
        let by = Actor {
            user: Some(world.shop.owner),
            ..Actor::system(world.shop.account)
        };
        let (seen, other) = (Uuid::now_v7(), Uuid::now_v7());
        // 22 November 08:00 UTC is 13:30 in Colombo; eleven hours later it is the 23rd there.
        audit::read(&world.app, &by, "list", "person", &[seen, other]);
        audit::read(&world.app, &by, "view", "person", &[other]);
        audit::flush(&world.app).await;
        clock.set(later(11 * 3_600));
        audit::read(&world.app, &by, "view", "company", &[Uuid::now_v7()]);
        audit::flush(&world.app).await;

        let mut admin = world.user(Role::Admin).await.unwrap();
        let mut rows = async |query: &str| {
            let page = admin.get(&format!("{PAGE}?{query}")).await;
            assert_eq!(page.status, 200, "{query}: {}", page.body);
            let body = page.body.split("<tbody").nth(1).unwrap_or("").to_owned();
            (body.matches("<tr").count(), body)
        };
        assert_eq!(rows("kind=person").await.0, 2);
        assert_eq!(rows(&format!("record={seen}")).await.0, 1, "seen in a list");
        assert_eq!(
            rows(&format!("record={other}")).await.0,
            2,
            "in a list and alone"
        );
        assert_eq!(rows("kind=company&from=2026-11-23").await.0, 1);
        assert_eq!(rows("kind=company&to=2026-11-22").await.0, 0);
        assert_eq!(rows("kind=person&to=2026-11-22").await.0, 2);
        let owners = format!("user={}", world.shop.owner);
        assert_eq!(rows(&format!("{owners}&kind=person")).await.0, 2);
        assert_eq!(
            rows(&format!("{owners}&kind=account")).await.0,
            0,
            "made by the system"
        );
        let page = rows(&owners).await.1;
        assert!(
            page.contains("2 records"),
            "a list says how many, not which: {page}"
        );
        let mut program = world.program(Role::Admin).await.unwrap();
        let list = program
            .get(&format!("/api/v1/audit?record={seen}"))
            .await
            .json();
        let (items, found) = (list["items"].as_array().unwrap(), &list["items"][0]);
        assert_eq!((items.len(), &found["action"]), (1, &json!("list")));
        assert_eq!(found["detail"]["ids"], json!([seen, other]));
        let first = program
            .get("/api/v1/audit?kind=person&limit=1")
            .await
            .json();
        let next = first["next"].as_str().unwrap();
        let second = format!("/api/v1/audit?kind=person&limit=1&after={next}");
        let second = program.get(&second).await.json();
        assert_eq!(
            (&first["items"][0]["action"], &second["items"][0]["action"]),
            (&json!("view"), &json!("list"))
        );
        let pasted =
            format!("/a/shop/settings/audit?record=http://crm.example/a/shop/people/{seen}/edit");
        let pasted = admin.get(&pasted).await;
        assert_eq!(
            pasted.body.matches("Saw in a list</td>").count(),
            1,
            "{}",
            pasted.body
        );
        let wrong = program.get("/api/v1/audit?from=yesterday").await;
        assert_eq!(wrong.json()["errors"][0]["code"], "audit-day");
        let nul = admin.get(&format!("{PAGE}?kind=%00")).await;
        assert_eq!(nul.status, 200);
        assert!(nul.body.contains("f-kind-error"), "{}", nul.body);
        let wrong = admin.get(&format!("{PAGE}?record=x&from=yesterday")).await;
        assert!(wrong.body.contains("f-record-error"), "{}", wrong.body);
    });
}

#[test]
fn the_trail_goes_on_where_the_page_ends_and_leaves_as_a_file() {
    story(|world, _| async move {
        let by = Actor::system(world.shop.account);
        for n in 0..5 {
            let by = by.clone();
            let detail = json!({ "n": n, "text": "=1+1\"" });
            let done = world
                .app
                .db
                .write(move |tx| audit::record(tx, &by, "change", "person", None, detail.clone()));
            done.await.unwrap();
        }
        let mut admin = world.user(Role::Admin).await.unwrap();
        let first = admin.get(&format!("{PAGE}?kind=person&limit=3")).await.body;
        assert!(first.contains("n: 4") && !first.contains("n: 1"), "{first}");
        assert!(first.contains("hx-get=\"/a/shop/settings/audit"));
        let at = first.find("after=").expect("more") + 6;
        let after = first[at..].split('"').next().unwrap();
        let rest = admin
            .get(&format!("{PAGE}?kind=person&limit=3&after={after}"))
            .await
            .body;
        assert!(rest.contains("n: 1") && rest.contains("n: 0"));
        assert!(!rest.contains("n: 2") && !rest.contains("hx-get=\"/a/shop/settings/audit"));

        let file = admin.get(&format!("{PAGE}.csv?kind=person")).await;
        assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
        let lines: Vec<&str> = file.body.lines().collect();
        assert_eq!(lines.len(), 6, "{}", file.body);
        assert!(
            lines[1]
                .starts_with("\"2026-11-22T13:30:00+05:30\",\"system\",\"\",\"\",\"\",\"\",\"change\",\"person\",\"\",\"\"")
        );
        // A colleague is named beside the id, who did it as well as who it was done to.
        let reader = world.member_id(Role::ReadOnly).await.unwrap();
        let path = format!("/a/shop/settings/members/{reader}/new-password");
        admin.post(&path, &[]).await;
        let file = admin.get(&format!("{PAGE}.csv?kind=member")).await;
        let asked = file
            .body
            .lines()
            .find(|line| line.contains("ask-new-password"));
        let own = world.member_id(Role::Admin).await.unwrap();
        assert!(asked.unwrap().contains(&format!(
            "\"user\",\"admin\",\"{own}\",\"\",\"\",\"ask-new-password\",\"member\",\"read-only\",\"{reader}\""
        )), "{}", file.body);
        let page = admin.get(&format!("{PAGE}?kind=member")).await.body;
        assert!(
            page.contains("<span class=\"detail\">read-only</span>"),
            "{page}"
        );
        let mut member = world.user(Role::Manager).await.unwrap();
        assert_eq!(member.get(PAGE).await.status, 403);
        assert_eq!(member.get(&format!("{PAGE}.csv")).await.status, 403);
        // The exports stand in the trail themselves; nothing of the other account does.
        audit::flush(&world.app).await;
        let page = admin.get(&format!("{PAGE}?kind=audit")).await.body;
        assert_eq!(
            page.split("<tbody").nth(1).unwrap().matches("<tr").count(),
            2
        );
        let mut stranger = world.stranger().await.unwrap();
        let theirs = stranger
            .get("/a/other/settings/audit?kind=person")
            .await
            .body;
        assert!(!theirs.contains("n: "));
    });
}

#[test]
fn a_formula_does_not_run() {
    let cells = ["=1+1", "@x", "a\"b,c", "-1", ""].map(str::to_owned);
    assert_eq!(
        csv_line(&cells),
        "\"'=1+1\",\"'@x\",\"a\"\"b,c\",\"'-1\",\"\"\r\n"
    );
}
