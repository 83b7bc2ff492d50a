//! Stands in until the components are here.

use crate::{Failure, Visitor, problem};
use maud::{Markup, html};

pub fn problem_page(to: &Visitor, failure: &Failure, request: &str) -> Markup {
    let (title, help) = problem::words(failure, to);
    html! { (maud::DOCTYPE) html lang=(to.l.tag()) { body { h1 { (title) } p { (help) } p { (request) } } } }
}

pub async fn styleguide() -> Markup {
    html! {}
}
