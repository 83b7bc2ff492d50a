//! Ids, words and currencies of `base`, into statements and out of rows.

use crate::row::wrong;
use crate::{Cell, DbError, FromCell, Value};
use base::{
    AccountId, ActivityId, BulkChangeId, Channel, CompanyId, Currency, Direction, EventId, FileId,
    ImportId, InteractionId, InvitationId, JobId, Kind, Language, NoteId, OrderId, PaymentId,
    PersonId, ProductId, RelationId, Role, RoleId, SessionId, Stage, TeamId, TokenId, UserId, Uuid,
    WriteKeyId,
};

macro_rules! ids {
    ($($ty:ty),* $(,)?) => {$(
        impl From<$ty> for Value {
            fn from(v: $ty) -> Self { Value::Id(v.0) }
        }

        impl FromCell for $ty {
            fn from_cell(cell: Cell<'_>) -> Result<Self, DbError> {
                Uuid::from_cell(cell).map(Self)
            }
        }
    )*};
}

ids!(
    AccountId,
    ActivityId,
    FileId,
    RelationId,
    BulkChangeId,
    CompanyId,
    EventId,
    ImportId,
    InteractionId,
    InvitationId,
    JobId,
    NoteId,
    OrderId,
    PaymentId,
    PersonId,
    ProductId,
    RoleId,
    SessionId,
    TeamId,
    TokenId,
    WriteKeyId,
    UserId,
);

macro_rules! words {
    ($($ty:ty => $text:ident),* $(,)?) => {$(
        impl From<$ty> for Value {
            fn from(v: $ty) -> Self { Value::Text(v.$text().into()) }
        }

        impl FromCell for $ty {
            fn from_cell(cell: Cell<'_>) -> Result<Self, DbError> {
                match cell {
                    Cell::Text(s) => s.parse().map_err(|e| DbError::Other(format!("{e}"))),
                    other => wrong(stringify!($ty), other),
                }
            }
        }
    )*};
}

words!(
    Channel => as_str,
    Kind => as_str,
    Direction => as_str,
    Stage => as_str,
    Language => as_str,
    Role => to_string,
    Currency => code,
);
