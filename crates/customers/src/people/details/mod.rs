//! What belongs to a person's row: contact points, ids elsewhere, tags.

pub(crate) mod store;
