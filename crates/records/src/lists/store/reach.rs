//! Whose records a list may show.

use super::{qualified, table};
use crate::filter::FieldDef;
use crate::lists::model::{ListSpec, Whose, Within};
use crate::store::are_few;
use base::{Owners, Scope};
use db::{DbError, Dialect, Sql, Tx};

/// Whose records the scope reaches: nothing to add for all of them.
pub(super) fn within(tx: &Tx<'_>, scope: &Scope, spec: &ListSpec) -> Result<Within, DbError> {
    if scope.reaches_all() {
        return Ok(Within::default());
    }
    match spec.whose {
        Whose::Nobody => Ok(Within {
            condition: Sql::new(" AND 1 = 0"),
            few: true,
        }),
        Whose::Within(tell) => tell(tx, scope),
        Whose::Owner(owner) => {
            let few = is_few(tx, scope, spec, owner)?;
            // Many of a team are walked in their order; a plus keeps SQLite from sorting all of them.
            let plus = match tx.dialect() {
                Dialect::Sqlite if !few => "+",
                _ => "",
            };
            Ok(Within {
                condition: owned(scope, spec, owner, plus),
                few,
            })
        }
    }
}

fn owned(scope: &Scope, spec: &ListSpec, owner: &'static str, plus: &'static str) -> Sql {
    let column = Sql::new(" AND ")
        .push(plus)
        .and(qualified(spec.alias, owner));
    match &scope.owners {
        Owners::All => Sql::default(),
        Owners::Own(user) => column.push(" = ").bind(*user),
        Owners::Team(users) => column.push_in("", users.iter().copied()),
    }
}

/// One's own are few; those of a team are counted up to a bound.
fn is_few(
    tx: &Tx<'_>,
    scope: &Scope,
    spec: &ListSpec,
    owner: &'static str,
) -> Result<bool, DbError> {
    if !matches!(scope.owners, Owners::Team(_)) {
        return Ok(true);
    }
    let sql = Sql::new("SELECT 1 AS one FROM ").and(table(spec));
    let sql = sql.push(" WHERE ").and(qualified(spec.alias, "account_id"));
    let sql = sql.push(" = ").bind(scope.account);
    are_few(tx, sql.and(owned(scope, spec, owner, "")))
}

/// Whether an index behind the owner has the records in this order already: the list's own.
pub(super) fn is_led(scope: &Scope, spec: &ListSpec, by: &FieldDef) -> bool {
    let owner = matches!(
        (&scope.owners, spec.whose),
        (Owners::Own(_), Whose::Owner(_))
    );
    owner && by.name == spec.sort.field
}
