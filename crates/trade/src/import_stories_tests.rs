//! Stories of imports that go wrong or ask back, told through HTTP on both databases.

use crate::stories_tests::{CHOICE, FILE, holds, send, story, upload};
use axum::http::{Method, StatusCode};
use base::Role;
use serde_json::json;
use web::testing::Answer;

#[test]
fn a_file_that_came_under_another_source_asks_before_it_comes_again() {
    story(|shop| async move {
        let first = shop.imported(FILE).await;
        assert_eq!(
            (&first["source"], &first["state"]),
            (&json!("till"), &json!("done"))
        );
        // Programs: refused with a code, and nothing is left behind.
        let mut program = shop.program(Role::Admin).await;
        let refused = send(
            &mut program,
            "/api/v1/imports?source=web&dry_run=false",
            FILE,
        )
        .await;
        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{}",
            refused.body
        );
        let error = &refused.json()["errors"][0];
        assert_eq!(
            (&error["field"], &error["code"]),
            (&json!("again"), &json!("file-under-other-source"))
        );
        let imports = program.get("/api/v1/imports").await.json();
        assert_eq!(imports["items"].as_array().unwrap().len(), 1, "{imports}");
        // A check is free, and says it; a start asks.
        let made = send(
            &mut program,
            "/api/v1/imports?source=web&dry_run=true",
            FILE,
        )
        .await
        .json();
        assert_eq!(
            (&made["other_source"], &made["again"]),
            (&json!("till"), &json!(false))
        );
        shop.work().await;
        let id = made["id"].as_str().unwrap();
        let start = format!("/api/v1/imports/{id}/start");
        let refused = program.json(Method::POST, &start, &json!({})).await;
        assert_eq!(
            refused.json()["errors"][0]["code"],
            "file-under-other-source",
            "{}",
            refused.body
        );
        shop.work().await;
        let orders = program.get("/api/v1/orders").await.json();
        assert_eq!(
            orders["items"].as_array().unwrap().len(),
            4,
            "nothing was doubled"
        );
        let checked = program.get(&format!("/api/v1/imports/{id}")).await.json();
        assert_eq!(checked["state"], "checked", "and it can still be run");
        // The choice.
        let started = program
            .json(Method::POST, &format!("{start}?again=true"), &json!({}))
            .await;
        assert_eq!(started.status, StatusCode::ACCEPTED, "{}", started.body);
        shop.work().await;
        let done = program.get(&format!("/api/v1/imports/{id}")).await.json();
        assert_eq!(
            (&done["state"], &done["report"]["counts"]["orders_new"]),
            (&json!("done"), &json!(3))
        );
    });
}

#[test]
fn the_page_warns_of_another_source_and_has_a_box_to_tick() {
    story(|shop| async move {
        shop.imported(FILE).await;
        let mut browser = shop.user(Role::Admin).await;
        let path = upload(&mut browser, "again.csv", FILE).await;
        // The source under which it was written is offered first: then there is nothing to warn of.
        let page = browser.get(&path).await;
        holds(
            &page,
            &["value=\"till\"", "You brought this very file before"],
        );
        let mut choice = CHOICE.to_vec();
        choice.retain(|(name, _)| *name != "source");
        choice.push(("source", "web"));
        browser.post(&format!("{path}/check"), &choice).await;
        shop.work().await;
        let page = browser.get(&path).await;
        holds(
            &page,
            &[
                "under the source “till”",
                "come a second time",
                "name=\"again\"",
                "required",
            ],
        );
        let refused = browser.post(&format!("{path}/run"), &[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        for text in [
            "already imported under the source till",
            "name=\"again\"",
            "Import now",
        ] {
            assert!(refused.body.contains(text), "{text}: {}", refused.body);
        }
        let started = browser
            .post(&format!("{path}/run"), &[("again", "on")])
            .await;
        assert_eq!(started.status, StatusCode::SEE_OTHER, "{}", started.body);
        shop.work().await;
        holds(&browser.get(&path).await, &["9 lines were read.", "Done"]);
    });
}

#[test]
fn a_check_in_between_does_not_hide_that_the_file_was_imported() {
    story(|shop| async move {
        let done = shop.imported(FILE).await;
        let mut browser = shop.user(Role::Admin).await;
        let checked = upload(&mut browser, "second.csv", FILE).await;
        browser.post(&format!("{checked}/check"), &[]).await;
        shop.work().await;
        // The third time: the import counts, not the newer check.
        let third = upload(&mut browser, "third.csv", FILE).await;
        let page = browser.get(&third).await;
        let open = format!("/a/shop/imports/{}\"", done["id"].as_str().unwrap());
        holds(&page, &["It was imported.", &open]);
        assert!(!page.body.contains("was not finished"), "{}", page.body);
        let mut program = shop.program(Role::Admin).await;
        let id = third.rsplit('/').next().unwrap();
        let told = program.get(&format!("/api/v1/imports/{id}")).await.json();
        assert_eq!(told["same_file"], done["id"]);
    });
}

#[test]
fn a_mere_check_is_not_called_an_import_that_was_not_finished() {
    story(|shop| async move {
        let mut browser = shop.user(Role::Admin).await;
        let checked = upload(&mut browser, "first.csv", FILE).await;
        browser.post(&format!("{checked}/check"), &[]).await;
        shop.work().await;
        let second = upload(&mut browser, "second.csv", FILE).await;
        let page = browser.get(&second).await;
        holds(&page, &["it was only looked at", &checked]);
        assert!(!page.body.contains("was not finished"), "{}", page.body);
    });
}

#[test]
fn what_a_file_is_called_moves_nothing() {
    story(|shop| async move {
        let mut browser = shop.user(Role::Admin).await;
        for (called, shown) in [
            ("../../../etc/passwd", "passwd"),
            ("..\\..\\windows\\x.csv", "x.csv"),
            ("/tmp/a.csv", "a.csv"),
            ("<b>x</b>.csv", "b&gt;.csv"),
        ] {
            let path = upload(&mut browser, called, FILE).await;
            let page = browser.get(&path).await;
            holds(&page, &[shown]);
            assert!(!page.body.contains("etc/"), "{called}");
        }
        // One file, whatever it was called, in the account's own folder and nowhere else.
        let folder = shop.folder.path();
        let names = |path: &std::path::Path| -> Vec<String> {
            let entries = std::fs::read_dir(path).unwrap();
            entries
                .map(|e| e.unwrap().file_name().into_string().unwrap())
                .collect()
        };
        let account = shop.world.shop.account.to_string();
        assert_eq!(names(folder), [account.as_str()]);
        let inside = names(&folder.join(account));
        assert_eq!(inside.len(), 1, "{inside:?}");
        assert!(inside[0].len() == 64 && inside[0].bytes().all(|b| b.is_ascii_hexdigit()));
    });
}

const EITHER_WAY: &str = "order,date,sku,qty,price,customer\n1,03/04/2026,A,1,2,7\n";

#[test]
fn the_check_shows_how_dates_were_read_and_lets_it_be_changed() {
    story(|shop| async move {
        let mut browser = shop.user(Role::Admin).await;
        let path = upload(&mut browser, "orders.csv", EITHER_WAY).await;
        browser.post(&format!("{path}/check"), &[]).await;
        shop.work().await;
        // The account is in Colombo, where the day stands first.
        let page = browser.get(&path).await;
        holds(
            &page,
            &[
                "can be read with the day first or with the month first",
                "03/04/2026 → <span class=\"whole\">3 Apr 2026<",
                "Earliest",
                "name=\"date_format\"",
            ],
        );
        let check = format!("{path}/check");
        let wrong = browser.post(&check, &[("date_format", "mm/dd")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            wrong.body.contains("is not a way to write dates"),
            "{}",
            wrong.body
        );
        let again = browser
            .post(&check, &[("date_format", "month-first")])
            .await;
        assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.body);
        shop.work().await;
        let page = browser.get(&path).await;
        holds(
            &page,
            &[
                "03/04/2026 → <span class=\"whole\">4 Mar 2026<",
                "month-first\" selected",
            ],
        );
        assert!(!page.body.contains("can be read with"), "it was chosen");
        browser.post(&format!("{path}/run"), &[]).await;
        shop.work().await;
        holds(
            &browser.get(&path).await,
            &["03/04/2026 → <span class=\"whole\">4 Mar 2026<", "Done"],
        );
        let mut program = shop.program(Role::Admin).await;
        let orders = program.get("/api/v1/orders").await.json();
        // Colombo is 5:30 ahead of UTC.
        assert_eq!(orders["items"][0]["occurred_at"], "2026-03-03T18:30:00Z");
        let id = path.rsplit('/').next().unwrap();
        let done = program.get(&format!("/api/v1/imports/{id}")).await.json();
        let dates = &done["report"]["dates"];
        assert_eq!(
            (&dates["order"], &dates["known"]),
            (&json!("month-first"), &json!("told"))
        );
        assert_eq!(
            dates["example"],
            json!({"text": "03/04/2026", "day": "2026-03-04"})
        );
    });
}

#[test]
fn a_file_that_is_refused_is_told_beside_the_place_to_choose_another() {
    story(|shop| async move {
        let mut b = shop.user(Role::Admin).await;
        for (text, why) in [
            ("", "The file is empty. Choose another."),
            ("%PDF-1.7\nx", "This is no CSV or XLSX file."),
        ] {
            let refused = crate::stories_tests::sent(&mut b, "cut.csv", text).await;
            assert_eq!(refused.status, 422, "{}", refused.body);
            let error = refused.body.split("id=\"file-error\"").nth(1);
            let error = error.and_then(|rest| rest.split("</span></span>").next());
            let error = error.unwrap_or_default();
            assert!(
                error.contains(why) && !error.contains("alert\" hidden"),
                "{error}"
            );
            assert!(refused.body.contains("aria-invalid=\"true\""));
            assert!(refused.body.contains("type=\"file\""), "no dead end");
        }
        let fresh = b.get("/a/shop/imports/new").await.body;
        assert!(!fresh.contains("aria-invalid"), "{fresh}");
    });
}

/// Of two shops under one source the numbers of customers would mix: a file of another name is asked where it is from.
#[test]
fn a_file_of_another_name_is_asked_where_it_comes_from() {
    story(|shop| async move {
        let mut browser = shop.user(Role::Admin).await;
        let value = |page: &Answer| {
            let at = page.body.find("name=\"source\"").expect("the field");
            let field = page.body[at..].split('>').next().unwrap();
            let value = field.split("value=\"").nth(1).unwrap_or_default();
            value.split('"').next().unwrap_or_default().to_owned()
        };
        // The first of all is proposed a source.
        let path = upload(&mut browser, "till-2026-11.csv", FILE).await;
        assert_eq!(value(&browser.get(&path).await), "shop");
        browser.post(&format!("{path}/check"), CHOICE).await;
        shop.work().await;
        // The next month of the same till is known by its name.
        let next = FILE.replace("Lamp", "Bulb");
        let path = upload(&mut browser, "till-2026-12.csv", &next).await;
        assert_eq!(value(&browser.get(&path).await), "till");
        // Another name may be another shop: nothing is filled in, what there is can be chosen.
        let other = FILE.replace("Lamp", "Tray");
        let path = upload(&mut browser, "webshop.csv", &other).await;
        let page = browser.get(&path).await;
        assert_eq!(value(&page), "");
        holds(
            &page,
            &[
                "Where does this file come from? So far: till.",
                "<option value=\"till\">",
            ],
        );
        // Without an answer nothing is checked.
        let mut choice = CHOICE.to_vec();
        choice.iter_mut().for_each(|(name, value)| {
            if *name == "source" {
                *value = ""
            }
        });
        let refused = browser.post(&format!("{path}/check"), &choice).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    });
}

/// A till whose files have no product codes: the page says what tells products apart, before and after.
#[test]
fn a_file_without_product_codes_is_taken_and_the_page_says_how() {
    story(|shop| async move {
        let mut browser = shop.user(Role::Admin).await;
        let said = "products are told apart by their description";
        let file = "bill no,date,item,qty,price\n1,2025-01-05,Soap,1,90\n1,2025-01-05,Tea,2,350\n";
        let path = upload(&mut browser, "till.csv", file).await;
        let page = browser.get(&path).await;
        holds(&page, &[said]);
        assert!(
            !page.body.contains("Choose below which column holds"),
            "{}",
            page.body
        );
        let columns = [
            "order.number",
            "order.time",
            "line.description",
            "line.quantity",
            "line.price",
        ];
        let names: Vec<String> = (0..5).map(|at| format!("column-{at}")).collect();
        let mut choice = vec![("columns", "chosen"), ("source", "till")];
        choice.extend(names.iter().map(String::as_str).zip(columns));
        // Without the description nothing says what was sold.
        let mut without = choice.clone();
        without[4].1 = "";
        let refused = browser.post(&format!("{path}/check"), &without).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let wanted = "No column is chosen for: Product code or Description.";
        assert!(refused.body.contains(wanted), "{}", refused.body);
        assert!(!refused.body.contains(said));
        browser.post(&format!("{path}/check"), &choice).await;
        shop.work().await;
        holds(
            &browser.get(&path).await,
            &[said, "2 lines were read.", "Import now"],
        );
        browser.post(&format!("{path}/run"), &[]).await;
        shop.work().await;
        holds(&browser.get(&path).await, &[said, "Done"]);
    });
}
