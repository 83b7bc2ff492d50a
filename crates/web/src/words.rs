//! Closed lists of words in the API's description, for `#[schema(value_type = …)]`: programs learn which words there are.

use base::Listed;
use std::borrow::Cow;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};
use utoipa::{PartialSchema, ToSchema};

macro_rules! one_of {
    ($($name:ident),* $(,)?) => {$(
        /// One word of the list.
        pub struct $name;

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                let words = ObjectBuilder::new().schema_type(Type::String);
                words.enum_values(Some(<base::$name as Listed>::words())).into()
            }
        }

        impl ToSchema for $name {
            fn name() -> Cow<'static, str> {
                Cow::Borrowed(stringify!($name))
            }
        }
    )*};
}

one_of!(Channel, Day, Direction, Kind, Stage, Way);
