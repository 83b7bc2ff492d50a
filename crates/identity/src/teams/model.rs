//! The tree.

use base::{TeamId, UserId};
use serde::Deserialize;
use std::collections::{HashMap, HashSet};
use utoipa::ToSchema;

/// More levels than a firm has.
pub(crate) const LEVELS_MAX: usize = 8;

/// A team to be made, or what one becomes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTeam {
    /// The name, 1 to 60 characters.
    pub name: String,
    /// The team above it; null at the top.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = "uuid")]
    pub parent: Option<TeamId>,
}

/// A team that there is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Team {
    pub id: TeamId,
    pub parent: Option<TeamId>,
    pub name: String,
    /// How many are in it, those of the teams below not counted.
    pub members: i64,
}

/// Somebody in a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Colleague {
    pub id: UserId,
    pub name: String,
    pub email: String,
}

/// All teams of an account, by name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tree(pub Vec<Team>);

impl Tree {
    pub(crate) fn get(&self, id: TeamId) -> Option<&Team> {
        self.0.iter().find(|team| team.id == id)
    }

    /// Every team after the one above it, with its level, 0 at the top. A team whose parent is gone
    /// stands at the top.
    pub(crate) fn in_order(&self) -> Vec<(usize, &Team)> {
        let known: HashSet<TeamId> = self.0.iter().map(|t| t.id).collect();
        let mut below: HashMap<Option<TeamId>, Vec<&Team>> = HashMap::new();
        for team in &self.0 {
            let parent = team.parent.filter(|p| known.contains(p));
            below.entry(parent).or_default().push(team);
        }
        let mut order = Vec::new();
        let mut next: Vec<(usize, &Team)> = Vec::new();
        let children = |id| below.get(&id).into_iter().flatten().rev().copied();
        next.extend(children(None).map(|team| (0, team)));
        while let Some((level, team)) = next.pop() {
            order.push((level, team));
            next.extend(children(Some(team.id)).map(|team| (level + 1, team)));
        }
        order
    }

    /// These teams and all below them.
    pub(crate) fn with_those_below(&self, ids: &[TeamId]) -> Vec<TeamId> {
        let (mut found, mut inside) = (Vec::new(), None);
        for (level, team) in self.in_order() {
            if inside.is_some_and(|top| level <= top) {
                inside = None;
            }
            if inside.is_none() && ids.contains(&team.id) {
                inside = Some(level);
            }
            if inside.is_some() {
                found.push(team.id);
            }
        }
        found
    }

    /// Whether `id` may stand below `parent`: not below itself, and not deeper than a tree goes.
    pub(crate) fn takes(&self, id: Option<TeamId>, parent: TeamId) -> Result<(), &'static str> {
        let order = self.in_order();
        let level = |id| {
            order
                .iter()
                .find(|(_, t)| t.id == id)
                .map(|(level, _)| *level)
        };
        let own = id
            .map(|id| self.with_those_below(&[id]))
            .unwrap_or_default();
        if own.contains(&parent) {
            return Err("team-circle");
        }
        let top = id.and_then(level).unwrap_or_default();
        let deepest = own.iter().copied().filter_map(level).max();
        let height = deepest.map_or(1, |deepest| deepest - top + 1);
        match level(parent) {
            None => Err("team-unknown"),
            Some(above) if above + 1 + height > LEVELS_MAX => Err("team-deep"),
            Some(_) => Ok(()),
        }
    }
}
