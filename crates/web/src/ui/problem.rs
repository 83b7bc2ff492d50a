//! The page of a failure: what happened, what to do next, and the number that finds it in the log.

use super::{Button, Nav, plain, shell};
use crate::problem::words;
use crate::{Cx, Failure, Visitor};
use maud::{Markup, html};

/// A page for `failure`, in the frame of the account where it happened. What is our fault stands without one: what
/// the frame needs may be what failed.
pub fn problem_page(to: &Visitor, frame: Option<&Cx>, failure: &Failure, request: &str) -> Markup {
    let l = &to.l;
    let (title, help) = words(failure, to);
    let ours = failure.status().is_server_error();
    let frame = frame.filter(|_| !ours);
    let content = html! {
        div.problem {
            p.code { (failure.status().as_u16()) }
            h1 { (title) }
            p.help { (help) }
            div.row { (ways(to, frame, failure)) }
            @if ours { p.code { (l.t("problem-number")) " " code { (request) } } }
        }
    };
    match frame {
        Some(cx) => shell(cx, &title, Nav::None, content),
        None => plain(to, &title, content),
    }
}

/// What can be done: once more where that may help, look for what is not there, begin anew.
fn ways(to: &Visitor, frame: Option<&Cx>, failure: &Failure) -> Markup {
    let l = &to.l;
    let again = matches!(failure.word(), "too-fast" | "too-slow" | "unavailable");
    let lost = failure.status().as_u16() == 404;
    let home = Button::link(l.t("problem-home"), "/");
    html! {
        @if again { (Button::link(l.t("problem-again"), &to.path).primary()) }
        @if let Some(cx) = frame.filter(|_| lost) { (Button::link(l.t("ui-search"), cx.to("search")).icon("search")) }
        @if again { (home) } @else { (home.primary()) }
    }
}
