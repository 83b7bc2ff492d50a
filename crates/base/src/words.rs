//! The field's closed lists of words, as they stand in tables, URLs and the API.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A closed list of words.
pub trait Listed: FromStr {
    /// All of them, as programs outside see them.
    fn words() -> Vec<&'static str>;
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $text:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "&'static str")]
        #[allow(missing_docs)]
        pub enum $name { $($variant),* }

        impl $name {
            /// Every word, in the order in which lists show them.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The word as programs outside see it.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text),* }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl FromStr for $name {
            type Err = String;
            fn from_str(s: &str) -> Result<Self, String> {
                match s {
                    $($text => Ok($name::$variant),)*
                    other => Err(format!("unknown {}: {other}", stringify!($name))),
                }
            }
        }

        impl Listed for $name {
            fn words() -> Vec<&'static str> {
                Self::ALL.iter().map(|word| word.as_str()).collect()
            }
        }

        impl TryFrom<String> for $name {
            type Error = String;
            fn try_from(s: String) -> Result<Self, String> {
                s.parse()
            }
        }

        impl From<$name> for &'static str {
            fn from(word: $name) -> &'static str {
                word.as_str()
            }
        }
    };
}

words! {
    /// Where an interaction took place.
    Channel {
        Mail = "mail", Webchat = "webchat", Sms = "sms", Whatsapp = "whatsapp",
        Messenger = "messenger", Instagram = "instagram", Telegram = "telegram",
        Matrix = "matrix", Bluesky = "bluesky", Mastodon = "mastodon", X = "x",
        Phone = "phone", Store = "store", Shop = "shop", Web = "web", App = "app",
        Post = "post", Other = "other",
    }
}

words! {
    /// What an interaction was.
    Kind {
        Message = "message", Call = "call", Meeting = "meeting", Visit = "visit",
        PageView = "page_view", Event = "event", Order = "order", Return = "return",
        Payment = "payment", Delivery = "delivery", Ticket = "ticket",
        SurveyAnswer = "survey_answer", Mention = "mention", Comment = "comment",
        Reaction = "reaction", CampaignSent = "campaign_sent",
        CampaignOpened = "campaign_opened", CampaignClicked = "campaign_clicked",
        Unsubscribed = "unsubscribed", Appointment = "appointment", Task = "task",
        Note = "note", File = "file", StageChange = "stage_change",
        ConsentChange = "consent_change", Merge = "merge",
    }
}

words! {
    /// Who did it: `in` they, `out` we, `none` neither.
    Direction { In = "in", Out = "out", None = "none" }
}

words! {
    /// How far a person has come with the firm.
    Stage {
        Subscriber = "subscriber", Lead = "lead", Prospect = "prospect",
        Customer = "customer", Loyal = "loyal", Advocate = "advocate", Former = "former",
    }
}

words! {
    /// A language that every screen speaks (BCP 47).
    Language { English = "en", Sinhala = "si", Amharic = "am", Malayalam = "ml" }
}

words! {
    /// How somebody wants to be reached.
    Way {
        Mail = "mail", Phone = "phone", Sms = "sms", Whatsapp = "whatsapp", Telegram = "telegram",
        Post = "post", None = "none",
    }
}

words! {
    /// A day of the week, as weeks begin after ISO 8601.
    Day {
        Monday = "monday", Tuesday = "tuesday", Wednesday = "wednesday", Thursday = "thursday",
        Friday = "friday", Saturday = "saturday", Sunday = "sunday",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_reads_back_as_itself() {
        for kind in Kind::ALL {
            assert_eq!(kind.as_str().parse::<Kind>(), Ok(*kind));
        }
        assert_eq!("phone".parse::<Channel>(), Ok(Channel::Phone));
        assert!(
            "Phone".parse::<Channel>().is_err(),
            "words are lower case only"
        );
    }
}
