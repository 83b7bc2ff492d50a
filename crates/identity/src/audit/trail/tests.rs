//! The trail as it is read, on both databases.

use super::said::{ACTIONS, Speaker, missing};
use crate::audit;
use crate::audit::names::Named;
use crate::sessions::{self, SignIn};
use crate::tests::{later, story};
use crate::tokens::{self, NewToken};
use axum::http::Method;
use base::{Actor, Error, Language, Role, Scope, UserId, Uuid};
use db::Tx;
use serde_json::{Value, json};
use std::collections::HashMap;
use web::Locale;
use web::testing::Client;

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
            let detail = json!({ "number": n, "name": "=1+1\"" });
            let done = world
                .app
                .db
                .write(move |tx| audit::record(tx, &by, "change", "person", None, detail.clone()));
            done.await.unwrap();
        }
        let mut admin = world.user(Role::Admin).await.unwrap();
        let first = admin.get(&format!("{PAGE}?kind=person&limit=3")).await.body;
        assert!(
            first.contains("Number: 4") && !first.contains("Number: 1"),
            "{first}"
        );
        assert!(first.contains("hx-get=\"/a/shop/settings/audit"));
        let at = first.find("after=").expect("more") + 6;
        let after = first[at..].split('"').next().unwrap();
        let rest = admin
            .get(&format!("{PAGE}?kind=person&limit=3&after={after}"))
            .await
            .body;
        assert!(rest.contains("Number: 1") && rest.contains("Number: 0"));
        assert!(!rest.contains("Number: 2") && !rest.contains("hx-get=\"/a/shop/settings/audit"));

        let file = admin.get(&format!("{PAGE}.csv?kind=person")).await;
        assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
        let lines: Vec<&str> = file.body.lines().collect();
        assert_eq!(lines.len(), 6, "{}", file.body);
        assert!(
            lines[1]
                .starts_with("\"2026-11-22T13:30:00+05:30\",\"The system\",\"Changed\",\"Person\",\"\",\"Name: =1+1\"\" · Number: 4\",\"system\"")
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
            "\"admin\",\"Asked for a new password\",\"Member\",\"read-only\",\"\",\"user\",\"admin\",\"{own}\",\"\",\"\",\"ask-new-password\",\"member\",\"{reader}\""
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
        assert!(!theirs.contains("Number: "));
    });
}

/// The trail of these things as its table's rows, without tags.
async fn table(admin: &mut Client, query: &str) -> Vec<String> {
    let page = admin.get(&format!("{PAGE}?{query}")).await;
    assert_eq!(page.status, 200, "{query}: {}", page.body);
    let body = page.body.split("<tbody").nth(1).unwrap_or("");
    let plain = |row: &str| {
        let mut out = String::new();
        let mut inside = false;
        for c in row.chars() {
            match c {
                '<' => inside = true,
                '>' => {
                    inside = false;
                    out.push(' ');
                }
                c if !inside => out.push(c),
                _ => {}
            }
        }
        out.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    body.split("<tr").skip(1).map(plain).collect()
}

#[test]
fn names_of_colleagues_and_tokens_outlive_them() {
    story(|world, _| async move {
        let mut admin = world.user(Role::Admin).await.unwrap();
        let kamal = world.member_id(Role::Manager).await.unwrap();
        let account = world.shop.account;
        let token = NewToken {
            name: "Web shop".into(),
            role: Role::Admin,
            permissions: None,
            expires_at: None,
        };
        let made = world.app.db.write(move |tx| {
            sessions_name(tx, kamal, "Kamal Silva")?;
            tokens::create(tx, &Actor::system(account), &token)
        });
        let (token, secret) = made.await.unwrap();
        let mut shop = world.nobody().with_token(&secret);
        let sent = json!({ "name": "Colombo", "parent": null });
        let team = shop.json(Method::POST, "/api/v1/teams", &sent).await;
        assert_eq!(team.status, 201, "{}", team.body);
        let team = team.json()["id"].as_str().unwrap().to_owned();
        let path = format!("/a/shop/settings/members/{kamal}");
        admin.post(&path, &[("role", "read-only")]).await;
        let gone = admin.post(&format!("{path}/removal"), &[]).await;
        assert_eq!(gone.status, 303, "{}", gone.body);
        let path = format!("/a/shop/settings/tokens/{token}/revocation");
        assert_eq!(admin.post(&path, &[]).await.status, 303);
        let path = format!("/a/shop/settings/teams/{team}/removal");
        assert_eq!(admin.post(&path, &[]).await.status, 303);

        let members = table(&mut admin, "kind=member&action=remove").await;
        assert_eq!(members.len(), 1);
        assert!(
            members[0].contains("Removed Member Kamal Silva Role: Read only"),
            "{members:?}"
        );
        let members = table(&mut admin, "kind=member&action=change-role").await;
        assert!(
            members[0].contains("Member Kamal Silva Manager → Read only"),
            "{members:?}"
        );
        let revoked = table(&mut admin, "kind=token&action=revoke").await;
        assert!(
            revoked[0].contains("Revoked API token Web shop"),
            "{revoked:?}"
        );
        let teams = table(&mut admin, "kind=team&action=create").await;
        assert!(
            teams[0].contains("API token “Web shop” Made Team Colombo Name: Colombo"),
            "{teams:?}"
        );
        // Who left can still be chosen, and only once.
        let page = admin.get(PAGE).await.body;
        assert_eq!(
            page.matches("Kamal Silva (no longer here)").count(),
            1,
            "{page}"
        );
        let file = admin.get(&format!("{PAGE}.csv?kind=token")).await.body;
        assert!(
            file.contains("\"Revoked\",\"API token\",\"Web shop\",\"\""),
            "{file}"
        );
        // The other account never learns the name.
        let mut stranger = world.stranger().await.unwrap();
        let path = format!("/a/other/settings/audit?user={kamal}");
        let theirs = stranger.get(&path).await.body;
        assert!(!theirs.contains("Kamal Silva"), "{theirs}");
    });
}

fn sessions_name(tx: &mut Tx<'_>, user: UserId, name: &str) -> Result<(), Error> {
    sessions::change_wishes(tx, user, name, Language::English, web::Theme::Auto)
}

#[test]
fn who_failed_to_sign_in_stands_in_the_trail_of_the_account_alone() {
    story(|world, _| async move {
        let wrong = [
            ("email", "manager@shop.example"),
            ("password", "no such word"),
        ];
        let known = world.nobody().post_bare("/sign-in", &wrong).await;
        let nobody = [
            ("email", "nobody@shop.example"),
            ("password", "no such word"),
        ];
        let unknown = world.nobody().post_bare("/sign-in", &nobody).await;
        assert_eq!(
            (known.status, unknown.status),
            (unknown.status, known.status)
        );
        audit::flush(&world.app).await;
        let mut admin = world.user(Role::Admin).await.unwrap();
        let failed = table(&mut admin, "action=sign-in-failed").await;
        assert_eq!(failed.len(), 1, "{failed:?}");
        assert!(
            failed[0].contains("manager Failed to sign in User manager"),
            "{failed:?}"
        );
        let mut stranger = world.stranger().await.unwrap();
        let theirs = stranger
            .get("/a/other/settings/audit?action=sign-in-failed")
            .await;
        assert_eq!(theirs.body.matches("Failed to sign in</td>").count(), 0);
    });
}

/// A server that is killed before it told the trail leaves the failure with its count: the next one tells of it, once.
#[test]
fn a_failed_sign_in_outlives_the_server_that_saw_it() {
    story(|world, _| async move {
        let fail = |email: &'static str, password: &'static str| {
            let try_ = SignIn {
                email: email.into(),
                password: password.into(),
                address: "192.0.2.7".into(),
                agent: String::new(),
            };
            sessions::sign_in(&world.app.db, try_)
        };
        for email in [
            "manager@shop.example",
            "nobody@shop.example",
            "manager@shop.example",
        ] {
            assert!(fail(email, "no such word").await.is_err());
        }
        // Somebody known and somebody unknown leave a line of the same length each.
        let left = |tx: &mut Tx<'_>| {
            tx.all::<String>(db::Sql::new(
                "SELECT untold FROM identity_attempt WHERE untold <> '' ORDER BY untold LIMIT 9",
            ))
        };
        let lines = world.app.db.write(left).await.unwrap();
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert_eq!(
            lines.iter().map(|l| l.lines().count()).collect::<Vec<_>>(),
            [1, 2]
        );
        let long: Vec<usize> = lines.iter().flat_map(|l| l.lines()).map(str::len).collect();
        assert!(long.iter().all(|n| *n == long[0]), "{lines:?}");
        for _ in 0..2 {
            sessions::tell_what_is_left(&world.app).await.unwrap();
            let mut admin = world.user(Role::Admin).await.unwrap();
            let failed = table(&mut admin, "action=sign-in-failed").await;
            assert_eq!(failed.len(), 2, "{failed:?}");
        }
        // Whoever comes in is forgiven, and the trail keeps what failed before.
        assert!(fail("manager@shop.example", "no such word").await.is_err());
        fail("manager@shop.example", crate::testing::PASSWORD)
            .await
            .unwrap();
        let mut admin = world.user(Role::Admin).await.unwrap();
        assert_eq!(table(&mut admin, "action=sign-in-failed").await.len(), 3);
        assert_eq!(world.app.db.write(left).await.unwrap().len(), 0);
    });
}

#[test]
fn a_file_about_one_record_names_no_other_and_a_file_about_all_has_a_line_for_each() {
    story(|world, _| async move {
        let by = Actor {
            user: Some(world.shop.owner),
            ..Actor::system(world.shop.account)
        };
        let (one, other) = (Uuid::now_v7(), Uuid::now_v7());
        audit::searched(&world.app, &by, "person", &[one, other], " Kumari ");
        audit::searched(&world.app, &by, "person", &[], "Nobody at all");
        audit::flush(&world.app).await;
        let mut admin = world.user(Role::Admin).await.unwrap();
        let about = admin.get(&format!("{PAGE}.csv?record={one}")).await.body;
        assert_eq!(about.lines().count(), 2, "{about}");
        assert!(about.contains(&one.to_string()) && !about.contains(&other.to_string()));
        assert!(
            about.contains("\"Found by search\",\"Person\",\"\",\"Searched for: Kumari\""),
            "{about}"
        );
        let all = admin.get(&format!("{PAGE}.csv?kind=person")).await.body;
        // The head, two people, and the search that found nobody, whose words are not kept.
        assert_eq!(all.lines().count(), 4, "{all}");
        assert!(!all.contains("Nobody at all"));
        // What was searched goes with whoever was found.
        let account = world.shop.account;
        let gone = world
            .app
            .db
            .write(move |tx| audit::forget_words(tx, &Scope::all(account), one));
        gone.await.unwrap();
        let after = admin.get(&format!("{PAGE}.csv?record={one}")).await.body;
        assert!(
            after.contains(&one.to_string()) && !after.contains("Kumari"),
            "{after}"
        );
    });
}

#[test]
fn only_looking_only_changes_or_one_doing_is_shown() {
    story(|world, _| async move {
        let by = Actor::system(world.shop.account);
        let person = Uuid::now_v7();
        audit::read(&world.app, &by, "view", "person", &[person]);
        audit::flush(&world.app).await;
        let wrote = world.app.db.write(move |tx| {
            let detail = json!({ "fields": ["custom", "emails"] });
            audit::record(tx, &by, "update", "person", Some(person), detail)
        });
        wrote.await.unwrap();
        let mut admin = world.user(Role::Admin).await.unwrap();
        let reads = table(&mut admin, "kind=person&action=reads").await;
        assert!(
            reads.len() == 1 && reads[0].contains("Looked at"),
            "{reads:?}"
        );
        let changes = table(&mut admin, "kind=person&action=changes").await;
        assert!(
            changes.len() == 1 && changes[0].contains("Fields: Own fields, E-mail"),
            "{changes:?}"
        );
        assert_eq!(
            table(&mut admin, "kind=person&action=update").await.len(),
            1
        );
        assert_eq!(table(&mut admin, "kind=person").await.len(), 2);
        let wrong = admin.get(&format!("{PAGE}?action=dance")).await;
        assert!(wrong.body.contains("f-action-error"), "{}", wrong.body);
    });
}

#[test]
fn every_doing_has_words_and_a_row_without_words_cannot_be_written() {
    for action in ACTIONS {
        assert_eq!(missing("person", action, &json!({})), [""; 0], "{action}");
    }
    let all: Value = serde_json::from_str(DETAILS).unwrap();
    for (kind, details) in all.as_object().unwrap() {
        for detail in details.as_array().unwrap() {
            assert_eq!(missing(kind, "change", detail), [""; 0], "{kind}: {detail}");
        }
    }
    assert_eq!(
        missing("payment", "create", &json!({ "method": "gold" })),
        ["payment-method-gold"]
    );
    assert_eq!(missing("spell", "view", &json!({})), ["audit-kind-spell"]);
    assert_eq!(
        missing("person", "update", &json!({ "spell": 1 })),
        ["label of spell"]
    );
    assert_eq!(
        missing("person", "update", &json!({ "fields": ["aura"] })),
        ["person-aura"]
    );
}

#[test]
fn details_are_sentences_in_each_language() {
    let order = Uuid::now_v7();
    let named = Named {
        records: HashMap::from([(order, "WEB-002779".to_owned())]),
        fields: HashMap::from([("custom.crew".to_owned(), "Crew size".to_owned())]),
    };
    let payment = json!({ "order": order, "kind": "payment", "method": "cash", "currency": "LKR",
        "amount_minor": 999_999_900 });
    let said = |language, kind: &str, detail: &Value| {
        let l = Locale::of_visitor(language);
        Speaker::new(&l, &named).say(kind, detail)
    };
    let english = said(Language::English, "payment", &payment);
    assert!(english.contains("9,999,999.00"), "{english}");
    assert!(
        english.contains("Method: Cash · Order: WEB-002779"),
        "{english}"
    );
    // An own field by its label; one that was forgotten by its key.
    let hides = json!({ "name": "Clerk", "hidden": ["custom.crew", "custom.gone", "email"] });
    assert_eq!(
        said(Language::English, "role", &hides),
        "Hidden fields: Crew size, Own fields: gone, E-mail · Name: Clerk"
    );
    for language in Language::ALL.iter().filter(|l| **l != Language::English) {
        let text = said(*language, "payment", &payment);
        for raw in ["cash", "Cash", "method", "amount_minor", "Order"] {
            assert!(!text.contains(raw), "{language}: {text}");
        }
    }
    let role = json!({ "from": { "name": "Till", "grants": { "notes.write": "own" }, "hidden": [], "locked": [] },
        "to": { "name": "Till", "grants": { "notes.write": "all" }, "hidden": ["email"], "locked": [] } });
    let text = said(Language::English, "role", &role);
    assert_eq!(
        text,
        "Permissions: Write notes (only their own) → Write notes (everybody’s) · Hidden fields: nothing → E-mail"
    );
    let gone = json!({ "order": Uuid::now_v7() });
    assert_eq!(
        said(Language::English, "payment", &gone),
        "Order: no longer there"
    );
}

/// Details as areas write them, by kind of record.
const DETAILS: &str = r#"{
  "person": [{"fields": ["name.full", "name.given", "name.family", "emails", "phones", "handles", "addresses", "tags", "company", "external_ids",
      "language", "time_zone", "owner", "stage", "custom"], "bulk_change": "018f0000-0000-7000-8000-000000000000"},
    {"people": 3, "companies": 1, "write_key": "018f0000-0000-7000-8000-000000000000"},
    {"ids": ["018f0000-0000-7000-8000-000000000000"], "words": "x"}],
  "company": [{"fields": ["name", "emails", "phones", "handles", "addresses", "tags", "external_ids", "language", "time_zone",
      "owner", "stage", "preferences", "custom"]}],
  "note": [{"person": "018f0000-0000-7000-8000-000000000000"}],
  "activity": [{"kind": "call", "person": null, "company": null}, {"kind": "meeting"}, {"kind": "visit"}],
  "file": [{"person": null, "company": "018f0000-0000-7000-8000-000000000000", "bytes": 10}],
  "relation": [{"kind": "referred_by", "from": {"kind": "person", "id": "018f0000-0000-7000-8000-000000000000"},
      "to": {"kind": "company", "id": "018f0000-0000-7000-8000-000000000000"}},
    {"kind": "parent_of"}, {"kind": "household"}, {"kind": "other"}],
  "order": [{"source": "till", "number": "1"}, {"from": "open", "to": "paid"}, {"from": "paid", "to": "cancelled"}],
  "payment": [{"order": null, "kind": "refund", "method": "bank_transfer", "currency": "LKR", "amount_minor": 5},
    {"kind": "payment", "method": "mobile_money"}, {"method": "card"}, {"method": "cheque"}, {"method": "voucher"},
    {"method": "other"}],
  "bulk-change": [{"kind": "people", "becomes": {"owner": null}}, {"kind": "companies"}, {"kind": "all"}],
  "member": [{"role": "owner", "tokens_revoked": 2}, {"from": "admin", "to": "member"},
    {"to": null, "people": 1, "companies": 0},
    {"invitation": "018f0000-0000-7000-8000-000000000000", "email": "a@b.example", "role": "manager"}],
  "role": [{"name": "x", "grants": {"people.read": "own", "people.write": "team", "people.delete": "all",
      "notes.write": "all", "orders.read": "all", "orders.write": "all", "imports.run": "all",
      "reports.read": "all", "account.manage": "all", "events.write": "all", "owners.manage": "all"},
    "hidden": ["email", "phone", "handle", "address", "external_id", "orders", "gross", "returned", "net", "paid",
      "outstanding", "last_order", "bought_in", "r", "f", "m"], "locked": ["stage", "tags"]}],
  "token": [{"name": "x", "role": "read-only", "permissions": ["people.read"]}, {"permissions": null}],
  "team": [{"name": "x", "parent": null}, {"user": "018f0000-0000-7000-8000-000000000000"},
    {"from": {"name": "x", "parent": null}, "to": {"name": "y", "parent": "018f0000-0000-7000-8000-000000000000"}}],
  "account": [{"slug": "x"}, {"name": "x", "zone": "Asia/Colombo", "second_factor": true}, {"visitor_months": 3}],
  "invitation": [{"email": "a@b.example", "role": "member"}],
  "import": [{"file": "x.csv", "source": "till"}],
  "write_key": [{"name": "x", "source": "till"}],
  "schedule": [{"key": "trade.rfm"}],
  "job": [{"name": "trade.rfm", "ids": []}],
  "interaction": [], "rfm": [], "audit": [], "user": []
}"#;

/// Whoever saw an order saw whose it is: the trail of the person tells of it, by name where it was one.
#[test]
fn a_person_s_trail_tells_of_what_else_named_them() {
    story(|world, _| async move {
        let by = Actor {
            user: Some(world.shop.owner),
            ..Actor::system(world.shop.account)
        };
        let (one, two, order) = (Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7());
        audit::read_of(&world.app, &by, ("view", "order"), &[order], [one]);
        audit::read_of(
            &world.app,
            &by,
            ("list", "order"),
            &[order, two],
            [two, one, two],
        );
        audit::read_of(&world.app, &by, ("view", "order"), &[order], []);
        audit::flush(&world.app).await;
        let mut program = world.program(Role::Admin).await.unwrap();
        let mut found = async |record: Uuid| {
            let path = format!("/api/v1/audit?record={record}");
            let list = program.get(&path).await.json();
            let items = list["items"].as_array().unwrap().clone();
            let details = items.iter().map(|row| row["detail"].clone());
            details.collect::<Vec<_>>()
        };
        let mut both = [one, two];
        both.sort_unstable();
        let list = json!({ "ids": [order, two], "people": both });
        assert_eq!(found(one).await, [list.clone(), json!({ "person": one })]);
        assert_eq!(found(two).await, [list]);
        assert_eq!(found(order).await.len(), 3);
        let mut admin = world.user(Role::Admin).await.unwrap();
        let page = admin.get(&format!("{PAGE}?record={one}")).await.body;
        assert!(
            page.contains("2 records") && page.contains("People: 2"),
            "{page}"
        );
    });
}
