//! Requests that were answered, by route.

use base::times::{QUICK_US, Taken, Times};
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use web::Seen;

/// By route; as many as there are routes, methods that HTTP knows and statuses that we answer.
#[derive(Debug, Default)]
pub(super) struct Requests(Mutex<BTreeMap<String, Route>>);

#[derive(Debug)]
struct Route {
    /// Method, status, how many.
    answered: Vec<(String, u16, u64)>,
    took: Times,
}

/// A route at a moment.
pub(super) struct Shown {
    pub(super) route: String,
    pub(super) answered: Vec<(String, u16, u64)>,
    pub(super) took: Taken,
}

impl Requests {
    fn locked(&self) -> MutexGuard<'_, BTreeMap<String, Route>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn add(&self, seen: &Seen<'_>) {
        let mut routes = self.locked();
        let took = Duration::from_micros(seen.micros);
        match routes.get_mut(seen.route) {
            Some(route) => route.add(seen, took),
            None => {
                let mut route = Route {
                    answered: Vec::new(),
                    took: Times::new(QUICK_US),
                };
                route.add(seen, took);
                routes.insert(seen.route.to_owned(), route);
            }
        }
    }

    /// In the order of routes, methods and statuses.
    pub(super) fn shown(&self) -> Vec<Shown> {
        let shown = |(route, of): (&String, &Route)| {
            let mut answered = of.answered.clone();
            answered.sort();
            Shown {
                route: route.clone(),
                answered,
                took: of.took.taken(),
            }
        };
        self.locked().iter().map(shown).collect()
    }
}

impl Route {
    fn add(&mut self, seen: &Seen<'_>, took: Duration) {
        self.took.add(took);
        let same = |one: &&mut (String, u16, u64)| one.0 == seen.method && one.1 == seen.status;
        match self.answered.iter_mut().find(same) {
            Some(one) => one.2 += 1,
            None => self.answered.push((seen.method.to_owned(), seen.status, 1)),
        }
    }
}
