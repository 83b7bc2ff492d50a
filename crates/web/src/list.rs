//! Lists by keyset: how many, after what, and where to go on.

use crate::Failure;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use base::Error;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// An opaque place in a list: base64url of a JSON value that only the list's owner understands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(transparent)]
pub struct Cursor(pub String);

impl Cursor {
    /// The place after a row with these sort values and id.
    pub fn new(place: &impl Serialize) -> Self {
        Self(URL_SAFE_NO_PAD.encode(serde_json::to_vec(place).unwrap_or_default()))
    }

    /// The sort values and the id.
    ///
    /// # Errors
    /// `Invalid` (field `after`) when it was not made by this list.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Error> {
        let bytes = URL_SAFE_NO_PAD.decode(&self.0).ok();
        let place = bytes.and_then(|b| serde_json::from_slice(&b).ok());
        place.ok_or_else(|| Error::invalid("after", "bad-cursor", ""))
    }
}

/// Which part of a list is asked for: `?limit=` and `&after=`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// How many rows, 1 to [`Page::MAX`].
    pub limit: u32,
    /// Where the part before ended; none for the beginning.
    pub after: Option<Cursor>,
}

impl Page {
    /// The most that can be asked for.
    pub const MAX: u32 = 200;
    /// What is given unasked.
    pub const USUAL: u32 = 50;

    /// The place that [`Page::after`] names, in the list's own terms.
    ///
    /// # Errors
    /// `Invalid` when the cursor was not made by this list.
    pub fn place<T: DeserializeOwned>(&self) -> Result<Option<T>, Error> {
        self.after.as_ref().map(Cursor::read).transpose()
    }
}

impl Default for Page {
    fn default() -> Self {
        Self {
            limit: Self::USUAL,
            after: None,
        }
    }
}

#[derive(Deserialize)]
struct Asked {
    limit: Option<String>,
    after: Option<Cursor>,
}

impl<S: Send + Sync> FromRequestParts<S> for Page {
    type Rejection = Failure;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let asked = crate::Query::<Asked>::from_request_parts(parts, state)
            .await?
            .0;
        let limit = match asked.limit.as_deref() {
            None => Page::USUAL,
            Some(text) => match text.parse() {
                Ok(limit @ 1..=Page::MAX) => limit,
                _ => return Err(Error::invalid("limit", "limit-range", Page::MAX).into()),
            },
        };
        Ok(Page {
            limit,
            after: asked.after.filter(|c| !c.0.is_empty()),
        })
    }
}

/// A part of a list as the API answers it.
#[derive(Clone, Debug, Serialize)]
pub struct List<T> {
    /// The rows.
    pub items: Vec<T>,
    /// What to send as `after` for the next part; null at the end.
    pub next: Option<Cursor>,
}

impl<T> List<T> {
    /// Makes the part of a list from up to `limit + 1` rows: the one too many shows that there is more.
    pub fn of(mut rows: Vec<T>, page: &Page, place: impl Fn(&T) -> Cursor) -> Self {
        let limit = page.limit as usize;
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next = if more { rows.last().map(place) } else { None };
        Self { items: rows, next }
    }

    /// The same part with other rows.
    pub fn map<U>(self, f: impl FnMut(T) -> U) -> List<U> {
        List {
            items: self.items.into_iter().map(f).collect(),
            next: self.next,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_reads_back_and_a_foreign_one_is_refused() {
        let place = ("පෙරේරා".to_owned(), 7_i64);
        assert_eq!(Cursor::new(&place).read::<(String, i64)>().unwrap(), place);
        assert!(Cursor("~~".into()).read::<(String, i64)>().is_err());
        assert!(Cursor::new(&"x").read::<(String, i64)>().is_err());
    }

    #[tokio::test]
    async fn a_limit_is_a_number_in_its_bounds_or_is_not_told() {
        let asked = async |query: &str| {
            let uri = format!("/x?{query}");
            let request = axum::http::Request::builder().uri(uri).body(()).unwrap();
            let mut parts = request.into_parts().0;
            let page = Page::from_request_parts(&mut parts, &()).await;
            page.map(|page| (page.limit, page.after.is_some()))
        };
        assert_eq!(asked("after=").await, Ok((50, false)));
        assert_eq!(asked("limit=1").await, Ok((1, false)));
        assert_eq!(asked("limit=200&after=x").await, Ok((200, true)));
        for wrong in ["", "0", "201", "-1", "x", "1.0", "99999999999"] {
            let refused = asked(&format!("limit={wrong}")).await;
            let expected = Error::invalid("limit", "limit-range", 200);
            assert_eq!(refused, Err(expected.into()), "{wrong}");
        }
    }

    #[test]
    fn the_row_too_many_makes_the_next_cursor() {
        let page = Page {
            limit: 2,
            after: None,
        };
        let list = |rows: Vec<i64>| List::of(rows, &page, Cursor::new);
        assert_eq!(list(vec![1, 2]).next, None);
        let first = list(vec![1, 2, 3]);
        assert_eq!(
            (first.items.as_slice(), first.next),
            (&[1, 2][..], Some(Cursor::new(&2)))
        );
    }
}
