//! temporary
#![allow(clippy::unwrap_used)]
mod world;
use customers::people::*;
use customers::*;
use customers::interactions::New;
use base::*;
struct P;
impl CustomerPanel for P {
    fn title_key(&self) -> &'static str { "kind-order" }
    fn load(&self, _: &db::Tx<'_>, _: &Scope, _: &web::Cx, _: PersonId) -> Result<Option<Panel>, db::DbError> {
        let tile = |l: &str, v: &str| Tile { label: l.into(), value: v.into(), ..Tile::default() };
        Ok(Some(Panel { tiles: vec![tile("Orders", "31"), tile("Spent", "LKR 79,000.00"), tile("Net", "LKR 75,000.00"), tile("RFM", "5 5 5")], facts: vec![("Last order".into(), "3 Nov 2026".into())], more: Some(("All orders".into(), "/".into())) }))
    }
}
#[test]
#[ignore]
fn serve() {
    let fresh = db::testing::sqlite(world::AREAS, Clock::system());
    let db = fresh.db.clone();
    let w = identity::testing::World::with(&db, customers::routes, |p| { let mut r = Registry::default(); r.panels.push(Box::new(P)); p.with(r) }).unwrap();
    let by = Actor::system(w.shop.account);
    let names = ["Nimal Perera", "සුනිල් ප්‍රනාන්දු", "Kumari Jayasinghe", "አበበ በቀለ", "അനിൽ കുമാർ", "Chathura de Silva", "O'Brien Ann-Marie"];
    let mut ids = vec![];
    let people: Vec<Person> = (0..200).map(|i| { let n = names[i % 7]; Person {
        name: Name { full: if i < 7 { n.into() } else { format!("{n} {i}") }, ..Name::default() },
        emails: vec![Email { address: format!("p{i}@example.lk"), label: "work".into(), verified: true }],
        phones: vec![Phone { e164: format!("+9477123{i:04}"), label: "mobile".into() }],
        handles: vec![Handle { network: "instagram".into(), handle: "nimal".into() }],
        tags: vec!["wholesale".into(), "Kandy".into()],
        addresses: vec![Address { street: "12 Galle Road".into(), city: "Colombo".into(), country: "LK".into(), ..Address::default() }],
        external_ids: vec![ExternalId { source: "shop".into(), id: (12345 + i).to_string() }],
        stage: Stage::ALL[i % 7],
        ..Person::blank(PersonId::new(), Timestamp::now())
    }}).collect();
    for p in &people { ids.push(p.id); }
    let who = ids[0];
    let b2 = by.clone();
    db.bulk_now(move |tx| bulk::insert(tx, &b2, &people, &Default::default())).unwrap();
    let account = by.account;
    let now = Timestamp::now().as_second();
    db.bulk_now(move |tx| interactions::append_many(tx, account, (0..130).map(|i| New { person: Some(who), summary: format!("Looked at saris {i}"), ..New::outside("s", i.to_string(), if i % 4 == 0 { Kind::Order } else { Kind::Visit }, if i % 4 == 0 { Channel::Shop } else { Channel::Store }, Direction::In, Timestamp::from_second(now - i * 20_000).unwrap()) }).collect())).unwrap();
    let b2 = by.clone();
    db.write_now(move |tx| { let c = companies::actions::named(tx, &b2, "Ceylon Tea & Co")?; people::actions::update(tx, &b2, who, Change { company: Some(Some(c.id)), stage: Some(Stage::Loyal), ..Change::default() }, None)?; notes::add(tx, &b2, who, "Wants the blue one in a smaller size.\nCalls back on Friday <b>not bold</b>") }).unwrap();
    std::fs::write("/tmp/w2/who", who.to_string()).unwrap();
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:7399").await.unwrap();
        web::serve(w.app.clone(), w.router.clone(), listener, tokio::time::sleep(std::time::Duration::from_secs(1500))).await.unwrap();
    });
}
