//! What one search asks of the index, and each way of looking for it.

use super::crowd::{Crowds, newest_first};
use super::few_postgres::Fews;
use super::query::Pass;
use crate::search::model::{Among, Asked};
use base::{AccountId, Uuid};
use db::{DbError, Dialect, Tx};

/// A search in the index of one account.
pub(crate) struct Question<'a, 't> {
    pub(crate) tx: &'a Tx<'t>,
    pub(crate) account: AccountId,
    pub(crate) asked: &'a Asked,
    pub(super) crowds: Crowds,
}

impl<'a, 't> Question<'a, 't> {
    pub(crate) fn of(
        tx: &'a Tx<'t>,
        account: AccountId,
        asked: &'a Asked,
    ) -> Result<Self, DbError> {
        let crowds = Crowds::of(tx)?;
        Ok(Self {
            tx,
            account,
            asked,
            crowds,
        })
    }
}

impl Pass {
    /// Ids and titles of the records found, at most `limit`, newest first; of what a crowd holds, some of them.
    pub(crate) fn find(
        self,
        question: &Question<'_, '_>,
        fews: &mut Fews,
        among: &Among<'_>,
        limit: usize,
    ) -> Result<Vec<(Uuid, String)>, DbError> {
        let Question {
            tx, account, asked, ..
        } = question;
        let sql = || self.sql(tx.dialect(), *account, among, asked, limit);
        if tx.dialect() == Dialect::Sqlite {
            return sql().map_or(Ok(Vec::new()), |sql| tx.all(sql));
        }
        if let Some(found) = fews.find(self, question, among, limit)? {
            return Ok(found);
        }
        let crowds = &question.crowds;
        let mut found = crowds.look(self, tx, *account, among, asked, limit)?;
        // The index begins with the oldest.
        if let Some(sql) = sql().filter(|_| found.len() < limit) {
            found.extend(tx.all::<(Uuid, String)>(sql)?);
        }
        Ok(newest_first(found, limit))
    }
}
