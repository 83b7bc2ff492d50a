//! Which records are the same person, firm or thing: found without anybody saying which are, with the reasons.
//!
//! Probabilistic record linkage after I. P. Fellegi & A. B. Sunter, "A Theory for Record Linkage" (1969), its
//! parameters learned from the records themselves. Pure: knows nothing of databases, HTTP, files or time.

mod block;
mod cluster;
mod company;
mod compare;
mod find;
mod index;
mod keys;
mod learn;
mod level;
mod matcher;
mod nicknames;
mod params;
mod schema;
mod similarity;
mod value;

pub use block::SMALL_BLOCK;
pub use company::{company_domain, company_words};
pub use find::{Among, Found, find, find_with, prepare};
pub use index::{Index, LARGE_KEY, MOST_CANDIDATES};
pub use keys::{KEYS_VERSION, Key, MOST_KEYS, keys};
pub use level::Level;
pub use matcher::{LIKELY, Matcher, Reason, SURE, Scored, probability};
pub use params::{COMMON, Common, FieldParams, LevelParams, PARAMS_VERSION, Params};
pub use schema::{Field, Kind, Record, Schema};
pub use similarity::{jaro_winkler, slips};
pub use value::Prepared;
