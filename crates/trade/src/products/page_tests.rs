//! The list of products and their forms, on both databases.

use super::list;
use crate::stories_tests::{holds, story};
use crate::testing::{AREAS, clock};
use ::web::Page;
use ::web::testing::Answer;
use axum::http::Method;
use base::{AccountId, Role, Scope};
use db::testing::{assert_no_scan, both_at};
use db::{Dialect, Sql};
use records::filter::{Colleagues, Context, Filter};
use records::lists::{self, ListQuery, Sort};
use serde_json::{Value, json};

const LIST: &str = "/a/shop/products";

/// Places of these texts in a page, in the order in which they should stand.
fn in_order(page: &Answer, texts: &[&str]) -> bool {
    let table = page.body.find("<table").unwrap_or(0);
    let places = texts.iter().map(|text| page.body[table..].find(text));
    let places: Vec<_> = places.map(|place| place.expect("on the page")).collect();
    places.is_sorted()
}

async fn made(p: &mut ::web::testing::Client, source: &str, code: &str, name: &str) -> String {
    let new = json!({ "source": source, "code": code, "name": name });
    let made = p.json(Method::POST, "/api/v1/products", &new).await;
    assert_eq!(made.status, 201, "{}", made.body);
    made.json()["id"].as_str().unwrap().to_owned()
}

fn hidden(page: &str, name: &str) -> String {
    let field = page
        .split_once(&format!("name=\"{name}\" value=\""))
        .unwrap()
        .1;
    field.split_once('"').unwrap().0.replace("&quot;", "\"")
}

#[test]
fn a_shop_without_codes_names_its_products_and_sees_no_chart_of_nothing() {
    story(|shop| async move {
        let mut b = shop.user(Role::Manager).await;
        let form = b.get("/a/shop/products/new").await;
        holds(&form, &["value=\"shop\""]);
        let typed = [("source", "shop"), ("name", "Ginger tea"), ("code", " ")];
        let saved = b.post("/a/shop/products/new", &typed).await;
        assert_eq!(saved.status, 303, "{}", saved.body);
        let page = b.get(saved.header("location")).await;
        holds(&page, &["Ginger tea · shop", "No order holds it"]);
        assert!(!page.body.contains("0.0"), "no noughts: {}", page.body);
        // The next one is proposed the source that is there.
        let mut p = shop.program(Role::Member).await;
        made(&mut p, "bazaar", "B", "Cup").await;
        holds(
            &b.get("/a/shop/products/new").await,
            &["name=\"source\" type=\"text\" value=\"bazaar\""],
        );
    });
}

#[test]
fn products_are_listed_sorted_narrowed_and_found() {
    story(|shop| async move {
        let mut b = shop.user(Role::Member).await;
        holds(
            &b.get(LIST).await,
            &["There are no products yet", "/a/shop/products/new"],
        );
        let mut p = shop.program(Role::Member).await;
        made(&mut p, "till", "Z9", "apple <b>").await;
        made(&mut p, "web", "B2", "Éclair").await;
        made(&mut p, "till", "A1", "zebra cup").await;
        let page = b.get(LIST).await;
        holds(
            &page,
            &[
                "3 products",
                "apple &lt;b&gt;",
                "All sources",
                "href=\"/a/shop/products?source=web\"",
            ],
        );
        // By name without regard to case and accents; then the other way round.
        assert!(
            in_order(&page, &["apple", "Éclair", "zebra"]),
            "{}",
            page.body
        );
        let down = b.get(&format!("{LIST}?sort=-name")).await;
        assert!(
            in_order(&down, &["zebra", "Éclair", "apple"]),
            "{}",
            down.body
        );
        let unknown = b.get(&format!("{LIST}?sort=code")).await;
        assert!(in_order(&unknown, &["apple", "Éclair", "zebra"]), "by name");
        let till = b.get(&format!("{LIST}?source=till")).await;
        holds(&till, &["2 products", "zebra cup"]);
        assert!(!till.body.contains("Éclair"));
        let found = b.get(&format!("{LIST}?q=b2")).await;
        holds(&found, &["Éclair"]);
        assert!(!found.body.contains("zebra"));
        holds(
            &b.get(&format!("{LIST}?q=nothing")).await,
            &["No product is found"],
        );
        let first = b.get(&format!("{LIST}?limit=2")).await;
        assert!(first.body.contains("Éclair") && !first.body.contains("zebra"));
        let next = first.body.split_once("after=").expect("a further part").1;
        let next = next.split(['"', '&']).next().unwrap();
        let second = b.get(&format!("{LIST}?limit=2&after={next}")).await;
        assert!(second.body.contains("zebra") && !second.body.contains("Éclair"));
        // Who may only read sees no way to change.
        let mut reader = shop.user(Role::ReadOnly).await;
        let seen = reader.get(LIST).await;
        assert!(!seen.body.contains("/a/shop/products/new"), "{}", seen.body);
        assert_eq!(reader.get(&format!("{LIST}/new")).await.status, 403);
    });
}

#[test]
fn a_product_is_added_renamed_and_taken_away_on_pages() {
    story(|shop| async move {
        let mut b = shop.user(Role::Member).await;
        let new = format!("{LIST}/new");
        let lamp = [("source", "till"), ("code", "L1"), ("name", "Lamp")];
        let added = b.post(&new, &lamp).await;
        let page = added.header("location").to_owned();
        holds(
            &b.get(&page).await,
            &["Lamp", ">L1<", "The product was added"],
        );
        let again = b.post(&new, &lamp).await;
        assert_eq!(again.header("location"), page, "it is there already");
        let other = b
            .post(
                &new,
                &[("source", "till"), ("code", "L1"), ("name", "Bowl")],
            )
            .await;
        assert_eq!(other.status, 422);
        assert!(other.body.contains("under another name") && other.body.contains("value=\"Bowl\""));
        let empty = b
            .post(&new, &[("source", " "), ("code", "x"), ("name", "x")])
            .await;
        assert_eq!(empty.status, 422);

        // Two have the form open.
        let edit = format!("{page}/edit");
        let form = b.get(&edit).await.body;
        let (version, seen) = (hidden(&form, "version"), hidden(&form, "seen"));
        let mut p = shop.program(Role::Member).await;
        let api = page.replace("/a/shop/", "/api/v1/");
        let faster = json!({ "name": "Oil <lamp>" });
        assert_eq!(p.json(Method::PATCH, &api, &faster).await.status, 200);
        let mine = [
            ("name", "Night light"),
            ("version", &version),
            ("seen", &seen),
        ];
        let late = b.post(&edit, &mine).await;
        assert_eq!(late.status, 409, "{}", late.body);
        for text in [
            "changed this while you were writing",
            "Oil &lt;lamp&gt;",
            "value=\"Night light\"",
        ] {
            assert!(late.body.contains(text), "{text}: {}", late.body);
        }
        let version = hidden(&late.body, "version");
        let say = |side: &'static str| {
            [
                ("name", "Night light"),
                ("version", version.as_str()),
                ("contested", "name"),
                ("take.name", side),
            ]
        };
        assert_eq!(b.post(&edit, &say("")).await.status, 422);
        assert_eq!(b.post(&edit, &say("theirs")).await.header("location"), page);
        assert_eq!(p.get(&api).await.json()["name"], "Oil <lamp>");
        assert_eq!(b.post(&edit, &say("mine")).await.header("location"), page);
        assert_eq!(p.get(&api).await.json()["name"], "Night light");
        // A later import that calls it otherwise does not undo that.
        shop.imported(
            "order,date,sku,description,qty,price\n1,2025-01-05,L1,Lamp of the file,1,2.00\n",
        )
        .await;
        assert_eq!(p.get(&api).await.json()["name"], "Night light");

        let sold = b.post(&format!("{page}/removal"), &[]).await;
        assert_eq!(sold.header("location"), page);
        holds(
            &b.get(&page).await,
            &["Orders hold this product, so it stays"],
        );
        let bowl = made(&mut p, "till", "B1", "Soup bowl").await;
        let bowl = format!("{LIST}/{bowl}");
        holds(
            &b.get(&format!("{bowl}/edit")).await,
            &["sure-product", "Only one that no order holds"],
        );
        assert_eq!(
            b.post(&format!("{bowl}/removal"), &[])
                .await
                .header("location"),
            LIST
        );
        assert_eq!(b.get(&bowl).await.status, 404);
        let found = p.get("/api/v1/search?q=soup&kinds=product").await.json();
        assert_eq!(found["items"], json!([]));
        // Its name stays with the trail, as do the names of what else the firm made.
        let mut admin = shop.user(Role::Admin).await;
        let trail = admin.get("/a/shop/settings/audit?kind=product").await;
        assert!(trail.body.contains("Soup bowl"), "{}", trail.body);
    });
}

#[test]
fn a_product_stands_under_orders_for_whoever_looks_at_it() {
    story(|shop| async move {
        shop.imported("order,date,sku,qty,price\n1,2025-01-05,L1,1,2.00\n")
            .await;
        let mut p = shop.program(Role::Member).await;
        let products = p.get("/api/v1/products").await.json();
        let page = format!("{LIST}/{}", products["items"][0]["id"].as_str().unwrap());
        for role in [Role::Admin, Role::ReadOnly] {
            let mut b = shop.user(role).await;
            let seen = b.get(&page).await;
            let ways = seen.body.split_once("class=\"crumbs\"").unwrap().1;
            let ways = ways.split_once("</nav>").unwrap().0;
            for way in ["\"/a/shop/orders\"", "\"/a/shop/products\""] {
                assert!(ways.contains(way), "{role:?}: {ways}");
            }
            assert!(!ways.contains("/reports"), "{role:?}: {ways}");
            // Its months lead to the report of all products.
            holds(&seen, &["/a/shop/reports/turnover?by=product"]);
        }
    });
}

#[test]
fn the_form_of_a_deleted_product_makes_it_anew_with_what_was_typed() {
    story(|shop| async move {
        let mut b = shop.user(Role::Member).await;
        let mut p = shop.program(Role::Member).await;
        let lamp = made(&mut p, "till", "L1", "Lamp").await;
        let edit = format!("{LIST}/{lamp}/edit");
        let seen = hidden(&b.get(&edit).await.body, "seen");
        let api = format!("/api/v1/products/{lamp}");
        assert_eq!(p.json(Method::DELETE, &api, &json!({})).await.status, 204);
        let typed = [("name", "Oil <lamp>"), ("seen", &seen)];
        let gone = b.post(&edit, &typed).await;
        assert_eq!(gone.status, 410, "{}", gone.body);
        for text in [
            "API token",
            "Oil &lt;lamp&gt;",
            "value=\"till\"",
            "value=\"L1\"",
        ] {
            assert!(gone.body.contains(text), "{text}: {}", gone.body);
        }
        let new = ["source", "code", "name", "bring_back"].map(|name| {
            let text = hidden(&gone.body, name)
                .replace("&lt;", "<")
                .replace("&gt;", ">");
            (name, text)
        });
        let new = new.each_ref().map(|(name, text)| (*name, text.as_str()));
        let back = b.post(&format!("{LIST}/new"), &new).await;
        assert_eq!(back.status, 303, "{}", back.body);
        let again = back.header("location").replace("/a/shop/", "/api/v1/");
        let again = p.get(&again).await.json();
        let told = ["source", "code", "name"].map(|name| again[name].as_str().unwrap());
        assert_eq!(told, ["till", "L1", "Oil <lamp>"]);
        // Who could not have had the form, and who asks for what never was.
        let mut reader = shop.user(Role::ReadOnly).await;
        assert_eq!(reader.post(&edit, &typed).await.status, 403);
        let never = format!("{LIST}/{}/edit", base::ProductId::new());
        assert_eq!(b.post(&never, &typed).await.status, 404);
    });
}

#[test]
fn programs_change_and_delete_the_version_that_they_saw() {
    story(|shop| async move {
        let mut p = shop.program(Role::Member).await;
        let id = made(&mut p, "till", "L1", "Lamp").await;
        let api = format!("/api/v1/products/{id}");
        let first = p.get(&api).await.header("etag").to_owned();
        assert!(first.len() > 2, "{first}");
        let mut careful = p.clone();
        careful.headers.push(("if-match", first.clone()));
        let changed = careful
            .json(Method::PATCH, &api, &json!({ "name": "Bowl" }))
            .await;
        assert_eq!(changed.status, 200, "{}", changed.body);
        assert_eq!(changed.header("etag"), p.get(&api).await.header("etag"));
        for method in [Method::PATCH, Method::DELETE] {
            let late = careful.json(method, &api, &json!({ "name": "Cup" })).await;
            assert_eq!(late.status, 412, "{}", late.body);
        }
        let now = p.get(&api).await;
        assert_eq!(now.json()["name"], "Bowl");
        let mut reader = shop.program(Role::ReadOnly).await;
        assert_eq!(
            reader.json(Method::DELETE, &api, &Value::Null).await.status,
            403
        );
        let order = json!({ "source": "till", "number": "1",
            "lines": [{ "product": "L1", "quantity": "1", "unit_price": "2.00" }] });
        p.json(Method::POST, "/api/v1/orders", &order).await;
        let sold = p.json(Method::DELETE, &api, &Value::Null).await;
        assert_eq!(
            (sold.status.as_u16(), &sold.json()["code"]),
            (409, &json!("product-sold"))
        );
        let free = made(&mut p, "till", "B1", "Bowl").await;
        let free = format!("/api/v1/products/{free}");
        assert_eq!(
            p.json(Method::DELETE, &free, &Value::Null).await.status,
            204
        );
        assert_eq!(p.get(&free).await.status, 404);
        // Its code is free for another.
        made(&mut p, "till", "B1", "Basin").await;
    });
}

#[test]
fn every_order_of_the_list_comes_out_of_an_index() {
    both_at(AREAS, clock(), |db| {
        let scope = Scope::all(AccountId::new());
        for (sort, filter) in [
            (Sort::up("name"), ""),
            (Sort::down("name"), ""),
            (Sort::up("created"), ""),
            (Sort::up("name"), "source = \"till\""),
        ] {
            let filter = match filter {
                "" => Filter::All(Vec::new()),
                text => list::spec().fields.parse(text).unwrap(),
            };
            let query = ListQuery {
                filter,
                sort: Some(sort.clone()),
                columns: Vec::new(),
                page: Page::default(),
            };
            let (scope, query) = (scope.clone(), query.clone());
            let plan = db.read_now(move |tx| {
                if tx.dialect() == Dialect::Postgres {
                    // A table without rows is read whole otherwise.
                    let set = "SELECT set_config('enable_seqscan', 'off', true)";
                    tx.each(Sql::new(set), |_| Ok(()))?;
                }
                let context = Context {
                    account: scope.account,
                    dialect: tx.dialect(),
                    now: tx.now(),
                    zone: jiff::tz::TimeZone::UTC,
                    home: None,
                    currency: "GBP".parse().unwrap(),
                    colleagues: Colleagues::default(),
                };
                lists::plan(tx, &scope, list::spec(), &query, &context)
            });
            let plan = plan.unwrap();
            assert_no_scan(&plan);
            let told = plan.join("\n");
            assert!(!told.contains("TEMP B-TREE"), "{sort}: {told}");
        }
    });
}
