//! What is one's own is found through its owner, in both databases.

use crate::people::{Person, bulk};
use crate::testing::{AREAS, acting};
use crate::{Hooks, Registry, interactions};
use base::{AccountId, Actor, Owners, PersonId, Role, Scope, UserId};
use db::testing::{assert_no_scan, both};
use db::{Db, Dialect, Sql};
use records::filter::{Colleagues, Context, Filter};
use records::lists::{self, ListQuery, Sort};
use web::Page;

/// 6,000 people of 30 owners, 200 each.
fn seeded(db: &Db, by: &Actor) -> Vec<UserId> {
    let owners: Vec<UserId> = (0..30).map(|_| UserId::new()).collect();
    let (by, of) = (by.clone(), owners.clone());
    db.write_now(move |tx| {
        let now = tx.now();
        let people: Vec<Person> = (0..6_000)
            .map(|n| {
                let mut person = Person::blank(PersonId::new(), now);
                person.name.full = format!("Person {:04}", n * 7_919 % 6_000);
                person.owner = Some(of[n % of.len()]);
                person
            })
            .collect();
        bulk::insert(tx, &by, &people, &Hooks::default())?;
        match tx.dialect() {
            // Without figures about the tables, as everywhere.
            Dialect::Sqlite => Ok(0),
            Dialect::Postgres => tx.exec(Sql::new("ANALYZE")),
        }
    })
    .unwrap();
    owners
}

fn query(sort: &str) -> ListQuery {
    ListQuery {
        filter: Filter::All(Vec::new()),
        sort: Some(Sort::from(sort.to_owned())),
        columns: vec!["name".into()],
        page: Page::default(),
    }
}

fn context(account: AccountId, dialect: Dialect) -> Context {
    Context {
        account,
        dialect,
        now: base::Timestamp::UNIX_EPOCH,
        zone: jiff::tz::TimeZone::UTC,
        home: None,
        currency: "LKR".parse().unwrap(),
        colleagues: Colleagues::default(),
    }
}

#[test]
fn ones_own_people_come_out_of_the_index_in_order() {
    both(AREAS, |db| {
        let by = acting(AccountId::new(), Role::Admin);
        let owners = seeded(&db, &by);
        let of = |owners: Owners| Scope {
            owners,
            ..Scope::all(by.account)
        };
        let own = of(Owners::Own(owners[3]));
        let team = of(Owners::Team(owners[..3].to_vec()));
        for (scope, sort, in_order) in [
            (&own, "name", true),
            (&own, "-name", true),
            (&own, "created", false),
            (&own, "-updated", false),
            (&team, "name", false),
            (&team, "-created", false),
        ] {
            let (asked, scope) = (query(sort), scope.clone());
            let (plan, names) = db
                .read_now(move |tx| {
                    let spec = crate::people::list::fields::spec(&Registry::default());
                    let cx = context(scope.account, tx.dialect());
                    let rows = lists::rows(tx, &scope, &spec, &asked, &cx)?;
                    let plan = lists::plan(tx, &scope, &spec, &asked, &cx)?;
                    Ok::<_, base::Error>((plan, rows.items.len()))
                })
                .unwrap();
            let whole = plan.join("\n");
            assert_no_scan(&plan);
            assert_not_all(&plan);
            assert_eq!(names, 50);
            // PostgreSQL knows how many they are, and may pick them out of the order instead.
            let told = db.dialect() == Dialect::Sqlite;
            assert!(
                !told || whole.contains("customers_person_owner"),
                "{sort}\n{whole}"
            );
            if in_order {
                assert!(whole.contains("customers_person_owner"), "{sort}\n{whole}");
                assert!(!whole.contains("TEMP B-TREE"), "{sort}\n{whole}");
                assert!(
                    !whole.contains("Sort") || whole.contains("Incremental"),
                    "{sort}\n{whole}"
                );
            }
        }
    });
}

/// Without figures SQLite takes an account for ten records, and would read all of it.
fn assert_not_all(plan: &[String]) {
    let all = |line: &&String| line.ends_with("PRIMARY KEY (account_id=?)");
    assert_eq!(plan.iter().find(all), None, "{plan:#?}");
}

/// Companies are within reach by their people: whose these are is asked company by company, or the companies
/// are found by the people, and nobody else's are looked at.
#[test]
fn companies_of_ones_people_are_found_through_indexes() {
    both(AREAS, |db| {
        if db.dialect() != Dialect::Sqlite {
            return; // PostgreSQL knows that there are no companies here.
        }
        let by = acting(AccountId::new(), Role::Admin);
        let owners = seeded(&db, &by);
        for owners in [
            Owners::Own(owners[0]),
            Owners::Team(owners[..3].to_vec()),
            Owners::Team(owners[..27].to_vec()),
        ] {
            for sort in ["name", "-created"] {
                let (asked, scope) = (
                    query(sort),
                    Scope {
                        owners: owners.clone(),
                        ..Scope::all(by.account)
                    },
                );
                let plan = db.read_now(move |tx| {
                    let spec = &crate::companies::list::SPEC;
                    let cx = context(scope.account, tx.dialect());
                    lists::plan(tx, &scope, spec, &asked, &cx)
                });
                assert_not_all(&plan.unwrap());
            }
        }
    });
}

/// Entries of the log, the newest first, as many as are within reach, whichever way they are looked for.
#[test]
fn the_log_of_few_and_of_many_is_the_same() {
    both(AREAS, |db| {
        let by = acting(AccountId::new(), Role::Admin);
        let owners = seeded(&db, &by);
        // 27 owners have 5,400 people, which are not few; 3 have 600.
        for many in [27, 3] {
            let scope = Scope {
                owners: Owners::Team(owners[..many].to_vec()),
                ..Scope::all(by.account)
            };
            let (reading, first, last) = (scope.clone(), owners[0], owners[29]);
            let account = by.account;
            let seen = db
                .write_now(move |tx| {
                    for owner in [first, last] {
                        let sql = Sql::new("SELECT id FROM customers_person WHERE account_id = ")
                            .bind(account)
                            .push(" AND owner_id = ")
                            .bind(owner);
                        let id: PersonId = tx.one(sql.push(" ORDER BY sort_key LIMIT 1"))?;
                        let now = tx.now();
                        let (kind, channel) = (base::Kind::Message, base::Channel::Other);
                        let way = base::Direction::In;
                        let mut new = interactions::New::ours(kind, channel, way, now);
                        new.person = Some(id);
                        interactions::append(tx, account, new)?;
                    }
                    interactions::store::arrivals(tx, &reading, None, 10)
                })
                .unwrap();
            // One more is written in each turn.
            let expected = if many == 27 { 1 } else { 2 };
            assert_eq!(seen.len(), expected, "{many}");
        }
    });
}

/// What was said by few people is found from these people, in indexes that know all that is asked.
#[test]
fn messages_of_few_are_found_from_their_people() {
    both(AREAS, |db| {
        let by = acting(AccountId::new(), Role::Admin);
        let owners = seeded(&db, &by);
        let account = by.account;
        db.write_now(move |tx| {
            let sql = Sql::new("SELECT id FROM customers_person WHERE account_id = ");
            let people: Vec<PersonId> = tx.all(sql.bind(account).push(" LIMIT 6000"))?;
            let said = people.into_iter().map(|person| {
                let (kind, channel) = (base::Kind::Message, base::Channel::Other);
                let mut new = interactions::New::ours(kind, channel, base::Direction::In, tx.now());
                new.person = Some(person);
                new
            });
            let said = said.collect();
            interactions::append_many(tx, account, said)?;
            tx.exec(Sql::new("ANALYZE"))
        })
        .unwrap();
        let scope = Scope {
            owners: Owners::Own(owners[3]),
            ..Scope::all(by.account)
        };
        let (plan, found) = db
            .read_now(move |tx| {
                let few = super::messages_found(super::Nearby::of(tx, &scope)?, &scope)
                    .few
                    .unwrap();
                let found: Vec<base::InteractionId> = tx.all(few.clone())?;
                Ok::<_, db::DbError>((tx.plan(few)?, found.len()))
            })
            .unwrap();
        assert_eq!(found, 200, "one of each of the owner's");
        let whole = plan.join("\n");
        // PostgreSQL may read so few from end to end.
        let told = db.dialect() == Dialect::Sqlite;
        for index in ["customers_person_owner", "customers_interaction_timeline"] {
            assert!(!told || whole.contains(index), "{index}\n{whole}");
        }
        assert!(!whole.contains("customers_interaction_pkey"), "{whole}");
    });
}

/// The one condition on what belongs to a person or a company costs a step into an index for each row, and no
/// look through all people or companies.
#[test]
fn what_belongs_to_a_record_is_held_against_it_through_an_index() {
    both(AREAS, |db| {
        let by = acting(AccountId::new(), Role::Admin);
        let owners = seeded(&db, &by);
        for owners in [
            Owners::Own(owners[0]),
            Owners::Team(owners[..3].to_vec()),
            Owners::Team(owners[..27].to_vec()),
        ] {
            for table in ["customers_activity a", "customers_file a"] {
                let scope = Scope {
                    owners: owners.clone(),
                    ..Scope::all(by.account)
                };
                let one = Sql::new("SELECT a.id FROM ")
                    .push(table)
                    .push(" WHERE a.account_id = ")
                    .bind(scope.account)
                    .push(" AND a.id = ")
                    .bind(base::Uuid::now_v7())
                    .and(super::belonging(&scope, "a.person_id", "a.company_id"));
                let plan = db.read_now(move |tx| tx.plan(one.clone())).unwrap();
                // PostgreSQL reads tables without rows from end to end; what counts are the people.
                let empty = |line: &String| {
                    let tables = [table, "customers_company rc"];
                    tables
                        .iter()
                        .any(|table| line.contains(&format!("Seq Scan on {table}")))
                };
                let beside: Vec<String> = plan.into_iter().filter(|line| !empty(line)).collect();
                assert!(beside.len() > 1, "{beside:?}");
                assert_no_scan(&beside);
                assert_not_all(&beside);
            }
        }
    });
}
