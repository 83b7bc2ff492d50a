//! The page of a failure: what happened, what to do next, and the number that finds it in the log.

use super::{Button, plain};
use crate::problem::words;
use crate::{Failure, Visitor};
use maud::{Markup, html};

/// A page for `failure`, without the frame: what the frame needs may be what failed.
pub fn problem_page(to: &Visitor, failure: &Failure, request: &str) -> Markup {
    let l = &to.l;
    let (title, help) = words(failure, to);
    let ours = failure.status().is_server_error();
    let content = html! {
        div.problem {
            p.code { (failure.status().as_u16()) }
            h1 { (title) }
            p { (help) }
            (Button::link(l.t("problem-home"), "/").primary())
            @if ours { p.code { (l.t("problem-number")) " " code { (request) } } }
        }
    };
    plain(to, &title, content)
}
