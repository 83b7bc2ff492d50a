//! temporary
mod world;
use customers::people::{Person, bulk};
use customers::people::{ExternalId, Name};
use customers::interactions::{self, New};
use base::*;
use std::time::Instant;

fn cpu() -> u64 {
    let s = std::fs::read_to_string("/proc/self/stat").unwrap();
    let f: Vec<&str> = s.rsplit(')').next().unwrap().split_whitespace().collect();
    let t: u64 = f[11].parse::<u64>().unwrap() + f[12].parse::<u64>().unwrap();
    t * 10_000
}

#[test]
fn speed() {
    let fresh = db::testing::sqlite(world::AREAS, Clock::system());
    let db = fresh.db.clone();
    let w = identity::testing::World::with(&db, customers::routes, |p| p.with(customers::Registry::default())).unwrap();
    let by = Actor::system(w.shop.account);
    let n: usize = std::env::var("N").ok().and_then(|n| n.parse().ok()).unwrap_or(4372);
    let t = Instant::now();
    let mut first = None;
    for c in 0..n / 500 + 1 {
        let people: Vec<Person> = (0..500.min(n - c * 500)).map(|i| Person {
            name: Name { full: format!("Person {:06} Perera", c * 500 + i), ..Name::default() },
            external_ids: vec![ExternalId { source: "shop".into(), id: (12345 + c * 500 + i).to_string() }],
            stage: Stage::Customer,
            ..Person::blank(PersonId::new(), Timestamp::now())
        }).collect();
        if first.is_none() { first = Some(people[0].id); }
        let by = by.clone();
        db.bulk_now(move |tx| bulk::insert(tx, &by, &people, &Default::default())).unwrap();
    }
    println!("people: {n} in {:?}", t.elapsed());
    let who = first.unwrap();
    let account = by.account;
    db.bulk_now(move |tx| interactions::append_many(tx, account, (0..200).map(|i| New { person: Some(who), summary: "x".into(), ..New::outside("s", i.to_string(), Kind::Order, Channel::Shop, Direction::In, Timestamp::from_second(1_700_000_000 + i * 40_000).unwrap()) }).collect())).unwrap();
    let rt = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    rt.block_on(async {
        let mut b = w.user(Role::Member).await.unwrap();
        for path in ["/a/shop/people".to_owned(), "/a/shop/people?limit=1".into(), "/a/shop/people?limit=1&q=zzzzz".into(), "/a/shop/people?limit=1&sort=-created&columns=stage".into(), "/a/shop/people?columns=stage&limit=50&filter=name%20starts_with%20%22person%20001%22".into(), "/a/shop/people?columns=stage,created".into(), "/a/shop/people?q=000123".into(), "/a/shop/people?q=per".into(), format!("/a/shop/people/{who}"), "/a/shop/search/palette?q=person%2000".into(), "/a/shop/companies".into(), "/api/v1/people".into()] {
            if path.starts_with("/api") { b = w.program(Role::Member).await.unwrap(); }
            for _ in 0..50 { b.get(&path).await; }
            let (t, c) = (Instant::now(), cpu());
            let many = 1000;
            let mut len = 0;
            for _ in 0..many { let a = b.get(&path).await; assert_eq!(a.status, 200); len = a.body.len(); }
            println!("{path}: wall {:?} cpu {} us, {} bytes", t.elapsed() / many, (cpu() - c) / u64::from(many), len);
        }
    });
}
