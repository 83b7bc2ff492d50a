//! Typed ids, so that an order's id cannot be handed to a function that wants a person's.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new id in the order of creation (UUIDv7, RFC 9562).
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::new()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(s: &str) -> Result<Self, Self::Err> {
                s.parse().map(Self)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Uuid {
                id.0
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )*};
}

ids! {
    /// One workspace of one firm.
    AccountId,
    /// Somebody who signs in.
    UserId,
    /// A signed-in browser.
    SessionId,
    /// An API token.
    TokenId,
    /// A write key of a site or an app.
    WriteKeyId,
    /// A role that a firm put together itself.
    RoleId,
    /// A team within a firm.
    TeamId,
    /// An invitation into an account.
    InvitationId,
    /// A person whom the firm knows.
    PersonId,
    /// A company that the firm knows.
    CompanyId,
    /// One entry of the log.
    InteractionId,
    /// A note that a colleague wrote.
    NoteId,
    /// A call, a meeting or a visit that a colleague wrote down.
    ActivityId,
    /// How two people or companies belong together.
    RelationId,
    /// A file that was attached to a record.
    FileId,
    /// An order, a return or an adjustment.
    OrderId,
    /// A payment or a refund of an order.
    PaymentId,
    /// Something that is sold.
    ProductId,
    /// One run of an import.
    ImportId,
    /// One change of many records at once.
    BulkChangeId,
    /// One unit of background work.
    JobId,
    /// A domain event.
    EventId,
}
