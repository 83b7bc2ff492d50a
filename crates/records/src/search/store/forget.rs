//! Words of the vocabulary that no record holds any more go, slice by slice.

use super::parts_postgres::asked_for;
use crate::search::model::Space;
use base::AccountId;
use db::{DbError, Dialect, Sql, Tx};

/// Words that one slice looks at.
const LOOKED_AT: usize = 50;

/// A word of the vocabulary, with its kind.
type Term = (String, String);

/// How far it is.
#[derive(Clone, Debug, Default)]
pub struct Forgetting {
    after: Option<Term>,
    /// What the slice before took away: somebody may have brought it at the same moment.
    gone: Vec<Term>,
}

/// One slice for an account; how far it came, or none at the end. On SQLite there is nothing to do.
///
/// # Errors
/// Those of the database.
pub fn forget(
    tx: &mut Tx<'_>,
    account: AccountId,
    far: &Forgetting,
) -> Result<Option<Forgetting>, DbError> {
    if tx.dialect() == Dialect::Sqlite {
        return Ok(None);
    }
    for term in &far.gone {
        if is_held(tx, account, term)? {
            bring_back(tx, account, term)?;
        }
    }
    let terms = next(tx, account, far.after.as_ref())?;
    let mut gone = Vec::new();
    for term in &terms {
        if !is_held(tx, account, term)? {
            take(tx, account, term)?;
            gone.push(term.clone());
        }
    }
    let after = terms.into_iter().next_back();
    Ok(
        match after.is_none() && gone.is_empty() && far.gone.is_empty() {
            true => None,
            false => Some(Forgetting {
                after: after.or_else(|| far.after.clone()),
                gone,
            }),
        },
    )
}

fn next(tx: &Tx<'_>, account: AccountId, after: Option<&Term>) -> Result<Vec<Term>, DbError> {
    let sql = Sql::new("SELECT t.kind, t.term FROM records_search_term t WHERE t.account_id = ");
    let mut sql = sql.bind(account);
    if let Some((kind, term)) = after {
        sql = sql.push(" AND (t.kind, t.term) > (").bind(kind);
        sql = sql.push(", ").bind(term).push(")");
    }
    tx.all(sql.push(" ORDER BY t.kind, t.term LIMIT ").bind(LOOKED_AT))
}

/// Whether a record has the word. The first part is planned by itself, or one row would make reading the table look
/// cheap.
fn is_held(tx: &Tx<'_>, account: AccountId, (kind, term): &Term) -> Result<bool, DbError> {
    let asked = asked_for(Space::of(account, kind), term.get(4..).unwrap_or_default());
    let sql = Sql::new(
        "WITH f AS MATERIALIZED (SELECT d.record_id FROM records_search_doc d WHERE d.words @@ CAST(CAST(",
    );
    let sql = sql.bind(asked).push(
        " AS text) AS tsquery)) SELECT count(*) FROM (SELECT f.record_id FROM f LIMIT 1) held",
    );
    Ok(tx.one::<i64>(sql)? > 0)
}

fn take(tx: &mut Tx<'_>, account: AccountId, (kind, term): &Term) -> Result<(), DbError> {
    let sql = Sql::new("DELETE FROM records_search_term WHERE account_id = ").bind(account);
    let sql = sql.push(" AND kind = ").bind(kind).push(" AND term = ");
    tx.exec(sql.bind(term)).map(drop)
}

fn bring_back(tx: &mut Tx<'_>, account: AccountId, (kind, term): &Term) -> Result<(), DbError> {
    let sql = Sql::new("INSERT INTO records_search_term (account_id, kind, term) VALUES (");
    let sql = sql.bind(account).push(", ").bind(kind).push(", ");
    tx.exec(sql.bind(term).push(") ON CONFLICT DO NOTHING"))
        .map(drop)
}
