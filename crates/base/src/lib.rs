//! What every other crate speaks: ids, money, time, who acts, what they may do, and how things fail.
//!
//! Knows nothing of input or output: no database, no HTTP, no files.

mod access;
mod clock;
mod error;
mod ids;
mod money;
mod scope;
mod served;
pub mod times;
pub mod trace;
mod words;

pub use access::{Actor, ActorKind, Permission, Role};
pub use clock::Clock;
pub use error::{EXAMPLE_MARK, Error, FieldError};
pub use ids::{
    AccountId, ActivityId, BulkChangeId, CompanyId, EventId, FileId, ImportId, InteractionId,
    InvitationId, JobId, NoteId, OrderId, PaymentId, PersonId, ProductId, RelationId, RoleId,
    SessionId, TeamId, TokenId, UserId, WriteKeyId,
};
pub use jiff::Timestamp;
pub use money::{Currency, Money, MoneyError, Price, Quantity, round_half_even};
pub use scope::{FieldSet, Owners, Rights, Scope};
pub use served::LastServed;
pub use times::Times;
pub use trace::Trace;
pub use uuid::Uuid;
pub use words::{Channel, Day, Direction, Kind, Language, Listed, Stage, Way};
