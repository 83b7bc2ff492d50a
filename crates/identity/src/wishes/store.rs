//! The columns of wishes in a user's row.

use super::model::Wished;
use base::UserId;
use db::{DbError, Sql, Tx};

pub(super) fn update(tx: &mut Tx<'_>, user: UserId, wished: &Wished) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE identity_user SET zone = ")
        .bind(wished.zone.as_deref())
        .push(", dates = ")
        .bind(wished.writing.dates.as_str())
        .push(", hours = ")
        .bind(wished.writing.hours.as_str())
        .push(", numbers = ")
        .bind(wished.writing.numbers.as_str())
        .push(" WHERE user_id = ")
        .bind(user);
    tx.exec(sql).map(drop)
}
