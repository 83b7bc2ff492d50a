//! The shop of the walk: people of Ann, of Bob and of nobody, each with words of their own in all that is theirs.

use app::wiring;
use base::{Actor, PersonId, Role, UserId};
use customers::interactions::Subject;
use customers::people::{self, Change, Email, ExternalId, Handle, Phone};
use customers::{activities, bulk_changes, companies, files, interactions, notes, relations};
use db::Sql;
use db::testing::both;
use identity::roles::{NewRole, Reach};
use identity::testing::World;
use serde_json::json;
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use trade::payments;
use web::testing::Client;
use web::{Config, Route};

/// Everything that belongs to one person. `seek` stands in every field and is asked for; the marks stand beside
/// it and are never said in a question.
pub struct Records {
    pub seek: &'static str,
    pub digits: &'static str,
    /// Of the person, and of the order and its product.
    pub marks: [&'static str; 2],
    pub owner: Option<UserId>,
    ids: HashMap<&'static str, String>,
}

impl Records {
    pub fn id(&self, word: &str) -> String {
        self.ids[word].clone()
    }

    /// The address with the ids of these records; none for one without ids.
    pub fn path(&self, pattern: &str) -> Option<String> {
        let mut out = String::new();
        let (mut before, mut named) = ("", false);
        for part in pattern.split('/').skip(1) {
            out.push('/');
            match part {
                "{account}" => out.push_str("shop"),
                "{field}" => out.push_str("name"),
                "{version}" => out.push('1'),
                "{value}" => out.push_str("Q2hhbmdlZA"), // "Changed"
                "{relation}" => out.push_str(&self.id("relations")),
                "{id}" => {
                    named = true;
                    out.push_str(&self.id(before));
                }
                _ => out.push_str(part),
            }
            before = part;
        }
        named.then_some(out)
    }
}

pub struct Shop {
    pub world: World,
    pub routes: Vec<Route>,
    pub anns: Records,
    pub bobs: Records,
    pub unowned: Records,
    /// Cora reads what her team reads, and changes her own.
    pub coras: Records,
    members: HashMap<&'static str, (UserId, Role)>,
}

impl Shop {
    pub fn user(&self, name: &str) -> UserId {
        self.members[name].0
    }

    pub async fn at_work(&self, name: &str) -> (Client, Client) {
        let (user, role) = self.members[name];
        self.world.at_work(name, user, role).await.unwrap()
    }
}

/// Runs `body` with the shop, on each database.
pub fn shop(body: impl AsyncFn(&Shop)) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    both(wiring::AREAS, |db| {
        let folder = tempfile::tempdir().unwrap();
        let files = folder.path().to_owned();
        let parts = |parts| wiring::register(parts, files, 1_000, || {});
        let world = World::with(&db, wiring::areas, parts).unwrap();
        let shop = made(world, folder.path());
        runtime.block_on(body(&shop));
    });
}

/// A role: each permission with its reach, and the fields that it hides and locks.
pub fn role(
    world: &World,
    name: &str,
    grants: &[(&str, Reach)],
    hidden: &[&str],
    locked: &[&str],
) -> Role {
    let words = |list: &[&str]| list.iter().map(|w| (*w).to_owned()).collect();
    let new = NewRole {
        name: name.into(),
        grants: grants
            .iter()
            .map(|(p, reach)| ((*p).to_owned(), *reach))
            .collect(),
        hidden: words(hidden),
        locked: words(locked),
    };
    let by = Actor::system(world.shop.account);
    let fields = world.app.get::<identity::Hideable>();
    let make = move |tx: &mut db::Tx<'_>| identity::roles::create(tx, &by, &new, &fields);
    Role::Own(world.app.db.write_now(make).unwrap())
}

const DAILY: [&str; 6] = [
    "people.read",
    "people.write",
    "people.delete",
    "notes.write",
    "orders.read",
    "orders.write",
];

pub fn daily(reach: Reach) -> Vec<(&'static str, Reach)> {
    DAILY.map(|p| (p, reach)).to_vec()
}

fn made(world: World, files: &Path) -> Shop {
    use Reach::{All, Own, Team};
    let own = role(&world, "Own", &daily(Own), &[], &[]);
    let team = role(&world, "Team", &daily(Team), &[], &[]);
    let told = [("people.read", Own), ("orders.read", All)];
    let teller = role(&world, "Teller", &told, &[], &[]);
    let blind = role(&world, "Blind", &daily(All), &["email", "phone"], &[]);
    let bound = role(
        &world,
        "Bound",
        &daily(All),
        &["tags", "stage"],
        &["email", "company", "language"],
    );
    let mixed = [
        ("people.read", All),
        ("people.write", Own),
        ("notes.write", Own),
        ("orders.read", Team),
    ];
    let reads = role(&world, "Reads", &mixed, &[], &[]);
    let mut members = HashMap::new();
    for (name, role) in [
        ("ann", own),
        ("bob", own),
        ("lead", team),
        ("teller", teller),
        ("cora", reads),
        ("blind", blind),
        ("bound", bound),
    ] {
        members.insert(name, (world.member(name, role).unwrap(), role));
    }
    in_one_team(&world, &["ann", "bob", "lead"].map(|name| members[name].0));
    let owner = |name| Some(members[name].0);
    let of = |seek, digits, marks, owner| of_person(&world, seek, digits, marks, owner);
    let anns = of("kupfer", "5550101", ["messing", "bronzeware"], owner("ann"));
    let bobs = of(
        "karmesin",
        "5550142",
        ["scharlach", "weinrotware"],
        owner("bob"),
    );
    let coras = of("purpur", "5550133", ["magenta", "rosaware"], owner("cora"));
    let unowned = of("ocker", "5550177", ["umbra", "sienaware"], None);
    let mut shop = Shop {
        world,
        routes: wiring::routes(&Config::new("http://test"))
            .list()
            .cloned()
            .collect(),
        anns,
        bobs,
        unowned,
        coras,
        members,
    };
    shop.ordered(files);
    let field = own_field(&shop.world);
    for records in [
        &mut shop.anns,
        &mut shop.bobs,
        &mut shop.unowned,
        &mut shop.coras,
    ] {
        records.ids.insert("fields", field.clone());
        let words = [records.seek, records.marks[0]].join(" ");
        let view = private_view(&shop.world, &words, records.owner);
        records.ids.insert("views", view);
    }
    shop
}

/// A field of all people; what it holds is nobody's yet.
fn own_field(world: &World) -> String {
    let by = Actor::system(world.shop.account);
    let new = records::own::NewField {
        record: "person".into(),
        holds: "text".into(),
        labels: records::own::Texts::one("en", "Shoe size"),
        ..records::own::NewField::default()
    };
    let add = move |tx: &mut db::Tx<'_>| records::own::actions::add(tx, &by, &new);
    world.app.db.write_now(add).unwrap().id.to_string()
}

/// A view that is its owner's alone, and speaks of what is theirs.
fn private_view(world: &World, words: &str, owner: Option<UserId>) -> String {
    let id = base::Uuid::now_v7();
    let filter = json!({ "field": "name", "op": "contains", "value": words });
    let (account, words) = (world.shop.account, words.to_owned());
    let write = move |tx: &mut db::Tx<'_>| {
        let row: [db::Value; 16] = [
            account.into(),
            id.into(),
            "person".into(),
            words.as_str().into(),
            words.as_str().into(),
            (&filter).into(),
            "".into(),
            "".into(),
            owner.into(),
            "private".into(),
            None::<base::TeamId>.into(),
            1_i64.into(),
            1_i64.into(),
            tx.now().into(),
            tx.now().into(),
            None::<base::Timestamp>.into(),
        ];
        let into = "INSERT INTO records_view (account_id, id, record, name, description, filter, sort, columns, owner_id,
            visibility, team_id, position, version, created_at, updated_at, deleted_at)";
        tx.exec(Sql::new(into).push_list(" VALUES", row))
    };
    world.app.db.write_now(write).unwrap();
    id.to_string()
}

fn in_one_team(world: &World, users: &[UserId]) {
    let (by, users) = (Actor::system(world.shop.account), users.to_vec());
    let make = move |tx: &mut db::Tx<'_>| {
        let new = identity::teams::NewTeam {
            name: "South".into(),
            parent: None,
        };
        let team = identity::teams::create(tx, &by, &new)?;
        users
            .iter()
            .try_for_each(|user| identity::teams::add(tx, &by, team, *user))
    };
    world.app.db.write_now(make).unwrap();
}

/// What belongs to nobody: an order without a customer, an entry of the log, a company without people.
pub const NOBODYS: &str = "niemandsware";

fn of_person(
    world: &World,
    seek: &'static str,
    digits: &'static str,
    marks: [&'static str; 2],
    owner: Option<UserId>,
) -> Records {
    let by = Actor::system(world.shop.account);
    let write = move |tx: &mut db::Tx<'_>| {
        let word = format!("{seek} {}", marks[0]);
        let company = companies::CompanyChange {
            name: Some(word.clone()),
            // As the person is reached, but for the names, which mean nothing of a company.
            profile: filled(seek, digits, marks[0]),
            ..companies::CompanyChange::default()
        };
        let company = companies::actions::create(tx, &by, company)?;
        let mut change = filled(seek, digits, marks[0]);
        (change.owner, change.company) = (Some(owner), Some(Some(company.id)));
        let person = people::actions::create(tx, &by, &wiring::registry().hooks, change)?;
        let note = notes::add(tx, &by, person.id, &word)?;
        let person = person.id;
        let (with, of) = (Subject::Person(person), Subject::Company(company.id));
        let activity = called(tx, &by, with, &word)?;
        called(tx, &by, of, &word)?;
        let related = relations::New {
            kind: relations::RelationKind::Other,
            label: word.clone(),
            from: with.into(),
            to: of.into(),
        };
        let relation = relations::add(tx, &by, related)?;
        let entry = logged(tx, &by, Some(person), word, seek)?;
        let begun = bulk_changes::New {
            kinds: bulk_changes::Kinds::People,
            chosen: bulk_changes::Chosen::These(vec![person.0]),
            becomes: bulk_changes::Becomes::Owner(owner),
        };
        let own = Actor {
            user: owner,
            ..by.clone()
        };
        let begun = bulk_changes::begin(tx, &own, &wiring::registry(), begun)?;
        Ok::<_, base::Error>(HashMap::from([
            ("people", person.to_string()),
            ("companies", company.id.to_string()),
            ("notes", note.id.to_string()),
            ("activities", activity.to_string()),
            ("relations", relation.id.to_string()),
            ("interactions", entry.to_string()),
            ("bulk-changes", begun.id.to_string()),
        ]))
    };
    Records {
        seek,
        digits,
        marks,
        owner,
        ids: world.app.db.write_now(write).unwrap(),
    }
}

fn called(
    tx: &mut db::Tx<'_>,
    by: &Actor,
    with: Subject,
    word: &str,
) -> Result<base::ActivityId, base::Error> {
    let told = activities::Told {
        outcome: word.to_owned(),
        body: word.to_owned(),
        ..activities::Told::of(base::Kind::Call, tx.now())
    };
    Ok(activities::add(tx, by, with, told)?.id)
}

/// A file of the person, named and filled with the word.
fn attached(world: &World, folder: &Path, r: &Records) -> String {
    let by = Actor::system(world.shop.account);
    let folder = records::imports::Folder(folder.join("attached"));
    let word = format!("{} {}", r.seek, r.marks[0]);
    let stored = folder.store(by.account, word.as_bytes(), 1_000).unwrap();
    let new = files::New {
        with: Subject::Person(r.id("people").parse().unwrap()),
        name: word,
        media_type: "text/plain",
        bytes: stored.bytes,
        hash: stored.hash,
    };
    let write = move |tx: &mut db::Tx<'_>| files::add(tx, &by, new.clone());
    world.app.db.write_now(write).unwrap().id.to_string()
}

/// Each field holds the word that is sought and the mark beside it.
fn filled(seek: &str, digits: &str, mark: &str) -> Change {
    let word = format!("{seek} {mark}");
    let address = people::Address {
        street: word.clone(),
        city: word.clone(),
        region: word.clone(),
        postal_code: word.clone(),
        country: "LK".to_owned(),
        label: mark.to_owned(),
    };
    Change {
        external_ids: Some(vec![ExternalId {
            source: "till".into(),
            id: format!("{seek}-{mark}"),
        }]),
        full: Some(word.clone()),
        given: Some(word.clone()),
        family: Some(word.clone()),
        emails: Some(vec![Email {
            address: format!("{seek}.{mark}@x.example"),
            label: mark.to_owned(),
            verified: false,
        }]),
        phones: Some(vec![Phone {
            e164: format!("+9471{digits}"),
            label: mark.to_owned(),
        }]),
        handles: Some(vec![Handle {
            network: "instagram".into(),
            handle: format!("{seek}_{mark}"),
        }]),
        addresses: Some(vec![address]),
        tags: Some(vec![word.clone()]),
        custom: Some(json!({ word.clone(): word })),
        ..Change::default()
    }
}

fn logged(
    tx: &mut db::Tx<'_>,
    by: &Actor,
    person: Option<PersonId>,
    word: String,
    id: &str,
) -> Result<base::InteractionId, db::DbError> {
    let now = tx.now();
    let (kind, way) = (base::Kind::Message, base::Direction::In);
    let mut new = interactions::New::outside("mail", id, kind, base::Channel::Other, way, now);
    new.person = person;
    new.properties = json!({ "body": word.clone() });
    new.summary = word;
    Ok(interactions::append(tx, by.account, new)?.id())
}

impl Shop {
    /// An order of each person, and what belongs to nobody.
    fn ordered(&mut self, files: &Path) {
        let mut text = "order,date,sku,description,qty,price,customer\n".to_owned();
        for r in [&self.anns, &self.bobs, &self.unowned, &self.coras] {
            let ([mark, ware], seek) = (r.marks, r.seek);
            text += &format!(
                "{seek}-{ware},2025-05-01,{seek}{ware},{seek} {ware},1,2.00,{seek}-{mark}\n"
            );
        }
        text += &format!("0-{NOBODYS},2025-05-01,{NOBODYS},{NOBODYS},1,2.00,\n");
        import(&self.world, files, &text);
        let by = Actor::system(self.world.shop.account);
        let write = move |tx: &mut db::Tx<'_>| {
            let company = companies::CompanyChange {
                name: Some(NOBODYS.into()),
                ..companies::CompanyChange::default()
            };
            companies::actions::create(tx, &by, company)?;
            logged(tx, &by, None, NOBODYS.into(), NOBODYS).map_err(base::Error::from)
        };
        self.world.app.db.write_now(write).unwrap();
        for r in [
            &mut self.anns,
            &mut self.bobs,
            &mut self.unowned,
            &mut self.coras,
        ] {
            let (seek, ware) = (r.seek, r.marks[1]);
            let order = id(
                &self.world,
                "trade_order",
                "number",
                format!("{seek}-{ware}"),
            );
            let product = id(
                &self.world,
                "trade_product",
                "external_id",
                format!("{seek}{ware}"),
            );
            let file = attached(&self.world, files, r);
            let payment = paid(&self.world, &order, ware);
            r.ids.extend([
                ("orders", order),
                ("products", product),
                ("files", file),
                ("payments", payment),
            ]);
        }
    }
}

/// A payment of the order, with the word for its reference.
fn paid(world: &World, order: &str, word: &str) -> String {
    let (by, order) = (Actor::system(world.shop.account), order.parse().unwrap());
    let reference = word.to_owned();
    let write = move |tx: &mut db::Tx<'_>| {
        let new = payments::New {
            reference: reference.clone(),
            ..payments::New::cash("1.00", tx.now())
        };
        payments::record(tx, &by, order, &new).map(payments::Taken::payment)
    };
    world.app.db.write_now(write).unwrap().id.to_string()
}

fn id(world: &World, table: &'static str, column: &'static str, value: String) -> String {
    let account = world.shop.account;
    let read = move |tx: &db::Tx<'_>| {
        let sql = Sql::new("SELECT id FROM ")
            .push(table)
            .push(" WHERE account_id = ")
            .bind(account);
        tx.one::<base::Uuid>(
            sql.push(" AND ")
                .push(column)
                .push(" = ")
                .bind(value.clone()),
        )
    };
    world.app.db.read_now(read).unwrap().to_string()
}

fn import(world: &World, files: &Path, text: &str) {
    use records::imports::actions::{Home, Upload, upload, work};
    let (by, kinds) = (
        Actor::system(world.shop.account),
        wiring::imports(files.to_owned()),
    );
    let new = Upload {
        kind: "orders".into(),
        file_name: "orders.csv".into(),
        file: kinds
            .folder
            .store(by.account, text.as_bytes(), 1_000)
            .unwrap(),
        source: "till".into(),
        columns: None,
        again: false,
    };
    let db = &world.app.db;
    let made = {
        let (by, kinds) = (by.clone(), kinds.clone());
        db.write_now(move |tx| upload(tx, &by, &kinds, &new))
            .unwrap()
    };
    let home = Home {
        currency: "LKR".parse().unwrap(),
        zone: "Asia/Colombo".into(),
    };
    let slices = jobs::Slices::unresting(db);
    work(
        &slices,
        &by,
        &kinds,
        &home,
        made.id,
        false,
        Arc::new(|_, _| {}),
    )
    .unwrap();
}
