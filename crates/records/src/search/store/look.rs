//! What one search asks of the index, and each way of looking for it.

use super::crowd::{Crowds, newest_first};
use super::few_postgres::Fews;
use super::parts_postgres::{Known, known};
use super::query::Pass;
use crate::search::model::{Among, Asked};
use base::{AccountId, Uuid};
use db::{DbError, Dialect, Tx};
use std::cell::RefCell;
use std::collections::HashMap;

/// A search in the index of one account.
pub(crate) struct Question<'a, 't> {
    pub(crate) tx: &'a Tx<'t>,
    pub(crate) account: AccountId,
    pub(crate) asked: &'a Asked,
    pub(super) crowds: Crowds,
    known: RefCell<HashMap<String, Known>>,
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
            known: RefCell::default(),
        })
    }

    /// What the vocabulary of a kind knows, asked once.
    pub(super) fn known(&self, kind: &str) -> Result<Known, DbError> {
        if let Some(known) = self.known.borrow().get(kind) {
            return Ok(known.clone());
        }
        let known = known(self, kind)?;
        let mut all = self.known.borrow_mut();
        Ok(all.entry(kind.to_owned()).or_insert(known).clone())
    }
}

impl Pass {
    /// Ids and titles of the records found, at most `limit`, newest first; of what a crowd holds, some of them, if those
    /// are `enough`.
    pub(crate) fn find(
        self,
        question: &Question<'_, '_>,
        fews: &mut Fews,
        among: &Among<'_>,
        limit: usize,
        enough: usize,
    ) -> Result<Vec<(Uuid, String)>, DbError> {
        let (tx, asked) = (question.tx, question.asked);
        let can = match self {
            Pass::Title | Pass::Words => true,
            Pass::Phone => asked.phone.is_some(),
            Pass::Parts => !asked.long_and_short().0.is_empty(),
        };
        let is_server = tx.dialect() == Dialect::Postgres;
        // Who types a name asks for it among messages and orders, too: most kinds have no such word at all.
        let asks_by_words = is_server && can && self != Pass::Phone;
        if !can || asks_by_words && question.known(among.kind)?.is_none() {
            return Ok(Vec::new());
        }
        let mut found = Vec::new();
        if is_server {
            if let Some(found) = fews.find(self, question, among, limit)? {
                return Ok(found);
            }
            found = question.crowds.look(self, question, among, enough)?;
            if found.len() >= enough {
                return Ok(found);
            }
        }
        // PostgreSQL's index begins with the oldest.
        if let Some(sql) = self.sql(question, among, limit, !found.is_empty())? {
            found.extend(tx.all::<(Uuid, String)>(sql)?);
        }
        Ok(match is_server {
            true => newest_first(found, limit),
            false => found,
        })
    }
}
