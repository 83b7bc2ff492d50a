//! What somebody chose in a list of people or of companies: some rows, or all that it would show.

use super::model::{Chosen, IDS_AT_MOST, Kinds};
use crate::Registry;
use crate::people::list::of::Of;
use crate::people::list::{self, Asked, whole};
use ::web::{Cx, Page, links};
use base::{Error, Uuid};
use db::Tx;
use records::filter::Context;

/// A form of [`::web::ui::Choice`], with by what its list is narrowed.
#[derive(Clone, Debug)]
pub(crate) struct Picked {
    pub(crate) kinds: Kinds,
    pub(crate) ids: Vec<Uuid>,
    /// Whether everything is chosen that the list would show.
    pub(crate) all: bool,
    pub(crate) asked: Asked,
}

impl Picked {
    /// Reads the fields of the form.
    ///
    /// # Errors
    /// `Invalid` (field `ids`) for more than are taken.
    pub(crate) fn of(pairs: &[(String, String)]) -> Result<Self, Error> {
        let one = |name: &str| {
            let found = pairs.iter().find(|(key, _)| key == name);
            found.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        let ids = pairs.iter().filter(|(key, _)| key == "record");
        let ids: Vec<Uuid> = ids.filter_map(|(_, id)| id.parse().ok()).collect();
        if ids.len() > IDS_AT_MOST {
            return Err(Error::invalid("ids", "too-many", IDS_AT_MOST));
        }
        Ok(Self {
            kinds: Kinds::from_word(&one("kind")).unwrap_or(Kinds::People),
            ids,
            all: !one("all").is_empty(),
            asked: Asked {
                // As addresses of companies said it before there were views.
                view: match one("mine").is_empty() {
                    true => one("view"),
                    false => "mine".to_owned(),
                },
                q: one("q"),
                filter: one("filter"),
                sort: one("sort"),
                columns: one("columns"),
                ..Asked::default()
            },
        })
    }

    /// The fields once more, for the next form.
    pub(crate) fn fields(&self) -> Vec<(&'static str, String)> {
        let truth = |yes: bool| {
            if yes {
                "true".to_owned()
            } else {
                String::new()
            }
        };
        let mut out = vec![
            ("kind", self.kinds.as_str().to_owned()),
            ("all", truth(self.all)),
            ("view", self.asked.view.clone()),
            ("q", self.asked.q.clone()),
            ("filter", self.asked.filter.clone()),
            ("sort", self.asked.sort.clone()),
            ("columns", self.asked.columns.clone()),
        ];
        if !self.all {
            out.extend(self.ids.iter().map(|id| ("record", id.to_string())));
        }
        out.retain(|(_, value)| !value.is_empty());
        out
    }

    /// The list in which it was chosen.
    pub(crate) fn back(&self, cx: &Cx) -> String {
        let a = &self.asked;
        let query = [
            ("view", a.view.as_str()),
            ("q", a.q.as_str()),
            ("filter", a.filter.as_str()),
            ("sort", a.sort.as_str()),
            ("columns", a.columns.as_str()),
        ];
        links::with(&cx.to(self.kinds.as_str()), &query)
    }

    /// Which records these are.
    ///
    /// # Errors
    /// `Invalid` (field `filter`); `Forbidden`; those of the database.
    pub(crate) fn chosen(
        &self,
        tx: &Tx<'_>,
        cx: &Cx,
        registry: &Registry,
    ) -> Result<Chosen, Error> {
        if !self.all {
            let mut ids = self.ids.clone();
            ids.sort_unstable();
            ids.dedup();
            return Ok(Chosen::These(ids));
        }
        let of = match self.kinds {
            Kinds::Companies => Of::Companies,
            Kinds::People | Kinds::All => Of::People,
        };
        let (scope, spec) = of.readable(tx, &cx.actor, registry)?;
        if self.asked.q.trim().is_empty() {
            let zone = Context::of(tx, &cx.account).zone;
            return Ok(Chosen::Found {
                filter: whole::filter(&self.asked, &spec, tx.now(), &zone)?,
                zone: cx.account.zone.clone(),
                currency: cx.account.currency.code().to_owned(),
            });
        }
        // A search finds so few that they can be named.
        let meant = list::Meant::of(&self.asked, &spec);
        let found = list::load(
            tx,
            cx,
            (of, registry),
            (&scope, &spec),
            (&self.asked, &meant),
            &most(),
        )?;
        Ok(Chosen::These(found.ids()))
    }
}

fn most() -> Page {
    Page {
        limit: Page::MAX,
        after: None,
    }
}
