//! What a list of 50 people costs at least: the statements of the list and the bytes of its page, and nothing else
//! (no session, no rights, no words, no markup). `cargo xtask bench` compares the product with it.
//!
//! `bare_list DATABASE ACCOUNT CONDITION BODY`: an SQLite file, an account's slug, a condition on `p` (1 = 1: all), the
//! file with the bytes. Prints the port on 127.0.0.1 and serves until it is killed.

use axum::Router;
use axum::body::Bytes;
use axum::http::header::CONTENT_TYPE;
use axum::routing::get;
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, params_from_iter};
use std::cell::RefCell;
use std::error::Error;
use std::io::Write as _;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// One row more than is shown tells whether there is a next part.
const ROWS: usize = 51;

thread_local! {
    /// Each worker reads through a connection of its own.
    static CONNECTION: RefCell<Option<Connection>> = const { RefCell::new(None) };
}

#[derive(Clone)]
struct Bare {
    database: String,
    account: Vec<u8>,
    list: String,
    points: String,
    body: Bytes,
}

impl Bare {
    fn new([database, slug, condition, body]: [String; 4]) -> Outcome<Self> {
        let account = open(&database)?.query_row(
            "SELECT account_id FROM identity_account WHERE slug = ?1",
            [slug],
            |row| row.get(0),
        )?;
        let list = format!(
            "SELECT p.id, k.at, p.shown_as, p.stage, tc.orders, tc.net_minor, tc.last_order_at \
             FROM (SELECT p.sort_key AS at, p.id AS id FROM customers_person p \
             WHERE p.account_id = ?1 AND ({condition}) ORDER BY p.sort_key, p.id LIMIT {ROWS}) k \
             CROSS JOIN customers_person p ON p.account_id = ?1 AND p.id = k.id \
             LEFT JOIN trade_customer tc ON tc.account_id = p.account_id AND tc.person_id = p.id \
             ORDER BY k.at, k.id"
        );
        let places = vec!["?"; ROWS].join(", ");
        let points = format!(
            "SELECT person_id, kind, shown_as FROM customers_contact_point WHERE account_id = ? \
             AND person_id IN ({places}) AND kind IN ('email', 'phone') ORDER BY person_id, kind, position"
        );
        Ok(Self {
            database,
            account,
            list,
            points,
            body: Bytes::from(std::fs::read(body)?),
        })
    }

    /// Reads all cells of both statements and answers the bytes.
    fn answer(&self) -> Outcome<Bytes> {
        CONNECTION.with_borrow_mut(|kept| {
            let connection = match kept {
                Some(connection) => connection,
                None => kept.insert(open(&self.database)?),
            };
            let account = Value::Blob(self.account.clone());
            let rows = read(connection, &self.list, std::slice::from_ref(&account))?;
            let mut asked = vec![account];
            asked.extend(rows.iter().filter_map(|row| row.first().cloned()));
            asked.resize(ROWS + 1, Value::Null);
            read(connection, &self.points, &asked)?;
            Ok(self.body.clone())
        })
    }
}

fn open(database: &str) -> rusqlite::Result<Connection> {
    let connection = Connection::open_with_flags(database, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    connection.execute_batch("PRAGMA cache_size = -2000; PRAGMA query_only = ON;")?;
    Ok(connection)
}

fn read(connection: &Connection, sql: &str, values: &[Value]) -> Outcome<Vec<Vec<Value>>> {
    let mut statement = connection.prepare_cached(sql)?;
    let columns = statement.column_count();
    let rows = statement.query_map(params_from_iter(values), |row| {
        (0..columns).map(|at| row.get(at)).collect()
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

#[tokio::main]
async fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments = <[String; 4]>::try_from(arguments)
        .map_err(|_| "bare_list DATABASE ACCOUNT CONDITION BODY")?;
    let bare = Bare::new(arguments)?;
    let list = move || {
        let answer = bare.answer().map_err(|e| e.to_string());
        async move { ([(CONTENT_TYPE, "text/html; charset=utf-8")], answer) }
    };
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?;
    writeln!(std::io::stdout(), "{}", listener.local_addr()?.port())?;
    Ok(axum::serve(listener, Router::new().route("/", get(list))).await?)
}
