//! How a reader wants dates, times and numbers written, where that is not simply what their language does.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

macro_rules! manners {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
        pub enum $name { $($(#[$of])* #[serde(rename = $word)] $variant),* }

        impl $name {
            /// Every one, as the settings page lists them.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The word in tables and in the API.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word),* }
            }

            /// The one of that word, if there is one.
            pub fn named(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == word)
            }
        }
    };
}

manners! {
    /// How days are written.
    Dates {
        /// As the language does: `22 Nov 2026`.
        #[default]
        Language = "language",
        /// `22/11/2026`.
        Slashes = "slashes",
        /// `22.11.2026`.
        Dots = "dots",
        /// `2026-11-22` (ISO 8601).
        Iso = "iso",
        /// By the Ethiopian calendar: `13 Hedar 2019`.
        Ethiopian = "ethiopian",
        /// By the Ethiopian calendar, and behind it as the language does.
        EthiopianFirst = "ethiopian-first",
    }
}

manners! {
    /// How the time of day is written.
    Hours {
        /// As the language does.
        #[default]
        Language = "language",
        /// `14:05`.
        TwentyFour = "24",
        /// `2:05 pm`.
        Twelve = "12",
        /// Counted from six in the morning and six in the evening, as Ethiopia does: `8:05`.
        Ethiopian = "ethiopian",
    }
}

manners! {
    /// How numbers are written, always in the figures 0 to 9.
    Numbers {
        /// As the language does.
        #[default]
        Language = "language",
        /// `1,234,567.89`.
        CommaPoint = "comma-point",
        /// `12,34,567.89`: by the thousand, the lakh and the crore.
        LakhPoint = "lakh-point",
        /// `1.234.567,89`.
        PointComma = "point-comma",
        /// `1 234 567,89`.
        SpaceComma = "space-comma",
    }
}

/// The wishes of one reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Writing {
    /// Of days.
    pub dates: Dates,
    /// Of the time of day.
    pub hours: Hours,
    /// Of numbers and money.
    pub numbers: Numbers,
}
