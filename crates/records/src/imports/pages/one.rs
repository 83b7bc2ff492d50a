//! One import: the step at which it is, and what to do there.

use super::{badge, choose, outcome, path};
use crate::imports::form::Choice;
use crate::imports::model::Brought;
use crate::imports::sweep::KEPT_DAYS;
use crate::imports::{FieldSpec, Import, Preview, Problem, Refusal, State, live, words};
use ::web::Cx;
use ::web::ui::csrf_field;
use ::web::ui::{
    self, Button, Confirm, Crumbs, Facts, LiveProgress, Nav, Notice, PageHead, Progress, Steps,
    Tone,
};
use base::{FieldError, Timestamp};
use maud::{Markup, html};

/// What the page is made of.
pub(in crate::imports) struct Shown<'a> {
    pub(in crate::imports) cx: &'a Cx,
    pub(in crate::imports) import: &'a Import,
    pub(in crate::imports) now: Timestamp,
    pub(in crate::imports) fields: &'static [FieldSpec],
    pub(in crate::imports) links: &'static [(&'static str, &'static str)],
    /// The order in which counts and sums are read.
    pub(in crate::imports) figures: &'static [&'static str],
    /// The same file, brought before.
    pub(in crate::imports) twin: Option<&'a Import>,
    /// The same file, written under another source.
    pub(in crate::imports) elsewhere: Option<&'a Import>,
    /// Under which sources files came before, newest first.
    pub(in crate::imports) sources: &'a [Brought],
    /// Set where columns can be chosen; an error when the file cannot be read any more.
    pub(in crate::imports) preview: Option<Result<Preview, Vec<FieldError>>>,
    /// What the form said, when it was wrong.
    pub(in crate::imports) choice: Option<&'a Choice>,
    pub(in crate::imports) errors: &'a [FieldError],
    pub(in crate::imports) problems: &'a [Problem],
    pub(in crate::imports) refusals: &'a [Refusal],
}

impl<'a> Shown<'a> {
    /// Whether nobody said yet where the file comes from, and its name does not tell either: then it is asked, for
    /// of two shops under one source the numbers of customers would mix.
    pub(super) fn asks_source(&self) -> bool {
        let i = self.import;
        let told = i.written || i.report.dates.is_some() || self.twin.is_some();
        let before = self.sources;
        i.state == State::Uploaded
            && !told
            && !before.is_empty()
            && !before.iter().any(|b| b.is_called_like(&i.file_name))
    }

    /// The import under another source because of which this one asks before it writes.
    pub(super) fn asks_again(&self) -> Option<&'a Import> {
        self.elsewhere.filter(|_| !self.import.written)
    }
}

/// The whole page; what moves stands in `#import`.
pub(in crate::imports) fn page(s: &Shown<'_>) -> Markup {
    let l = &s.cx.l;
    let crumbs = Crumbs::new(l).step(l.t("imports-title"), s.cx.to("imports"));
    let head = PageHead::new(s.import.file_name.as_str()).crumbs(crumbs);
    let content = html! {
        (head)
        section.stack id="import" {
            (steps(s))
            (about(s))
            (seen_before(s))
            @if let Some(at) = s.import.swept_at { (swept(s, at)) }
            (step(s))
        }
    };
    ui::shell(s.cx, &s.import.file_name, Nav::Imports, content)
}

fn steps(s: &Shown<'_>) -> Steps {
    let l = &s.cx.l;
    let names = ["file", "columns", "check", "run", "report"];
    let here = match s.import.state {
        State::Uploaded | State::Failed => 1,
        State::Checking => 2,
        State::Checked if s.preview.is_some() => 1,
        State::Checked => 2,
        State::Running => 3,
        State::Done => 4,
    };
    Steps::new(
        l.t("import-steps"),
        names.map(|name| l.word("import-step", name)),
        here,
    )
}

fn about(s: &Shown<'_>) -> Facts {
    let (l, i) = (&s.cx.l, s.import);
    Facts::new()
        .fact(l.t("import-state"), html! { (badge(l, i.state)) })
        .maybe(
            l.t("import-source"),
            Some(&i.source).filter(|_| !s.asks_source()),
        )
        .maybe(l.t("import-size"), Some(l.size(i.file_bytes)))
        .maybe(l.t("import-when"), Some(l.date_time(i.created_at)))
        .maybe(
            l.t("import-finished"),
            i.finished_at.map(|at| l.date_time(at)),
        )
}

/// Whether the same file came before: harmless under its own source, not under another one.
fn seen_before(s: &Shown<'_>) -> Markup {
    match (s.asks_again(), s.twin) {
        (Some(other), _) => html! { (other_source(s, other)) },
        (None, Some(twin)) => html! { (known(s, twin)) },
        (None, None) => html! {},
    }
}

fn other_source(s: &Shown<'_>, other: &Import) -> Notice {
    let l = &s.cx.l;
    let (here, source) = (s.import.source.as_str(), other.source.as_str());
    let when = l.date_time(other.created_at);
    let told = [("when", when.as_str().into()), ("source", source.into())];
    let help = [("here", here.into()), ("source", source.into())];
    Notice::new(Tone::Warn, l.tx("import-other-source", &told)).body(html! {
        p {
            (l.tx("import-other-source-help", &help)) " "
            a href=(path(s.cx, other, "")) { (l.t("import-same-file-open")) }
        }
    })
}

fn swept(s: &Shown<'_>, at: Timestamp) -> Notice {
    let l = &s.cx.l;
    let when = l.date_time(at);
    let told = [("when", when.as_str().into()), ("days", KEPT_DAYS.into())];
    Notice::new(Tone::Info, l.tx("import-swept", &told))
}

fn known(s: &Shown<'_>, twin: &Import) -> Notice {
    let l = &s.cx.l;
    let when = l.date_time(twin.created_at);
    let said = l.tx("import-same-file", &[("when", when.as_str().into())]);
    let key = match twin.state {
        State::Done => "import-same-file-done",
        State::Running => "import-same-file-other",
        _ if twin.written => "import-same-file-other",
        _ => "import-same-file-checked",
    };
    Notice::new(Tone::Info, said).body(html! {
        p { (l.t(key)) " " a href=(path(s.cx, twin, "")) { (l.t("import-same-file-open")) } }
    })
}

fn step(s: &Shown<'_>) -> Markup {
    match s.import.state {
        State::Checking | State::Running => busy(s),
        State::Done => html! { (outcome::report(s)) },
        State::Checked if s.preview.is_none() => html! { (outcome::checked(s)) },
        State::Failed => html! { (failed(s)) (choose::form(s)) div.row { (removal(s)) } },
        State::Uploaded | State::Checked => html! { (choose::form(s)) div.row { (removal(s)) } },
    }
}

/// Work in the background: it can be left, and it is told when nothing is heard of it any more.
fn busy(s: &Shown<'_>) -> Markup {
    let (l, i) = (&s.cx.l, s.import);
    let (text, detail) = live::texts(s.cx, i);
    let number = |n: i64| u64::try_from(n).unwrap_or(0);
    let now = Progress::new(text)
        .of(number(i.progress_done), number(i.progress_total))
        .detail(detail);
    html! {
        (LiveProgress::new(path(s.cx, i, "/live"), "import", now))
        p.soft { (l.t("import-leave")) }
        noscript { p { a href=(path(s.cx, i, "")) { (l.t("import-refresh")) } } }
        @if i.is_silent(s.now) {
            (Notice::new(Tone::Warn, l.t("import-silent")).body(go_on(s)))
        }
    }
}

fn failed(s: &Shown<'_>) -> Notice {
    let l = &s.cx.l;
    let why = words::failure(l, s.import.error.as_deref().unwrap_or("internal"));
    let resumes = s.import.written;
    let next = if resumes {
        "import-failed-midway"
    } else {
        "import-failed-next"
    };
    Notice::new(Tone::Bad, why).body(html! {
        p { (l.t(next)) }
        @if resumes { (go_on(s)) }
    })
}

fn go_on(s: &Shown<'_>) -> Markup {
    let rest = if s.import.state == State::Checking {
        "/check"
    } else {
        "/run"
    };
    post(s, rest, Button::submit(s.cx.l.t("import-go-on")))
}

/// A form of one button.
fn post(s: &Shown<'_>, rest: &str, button: Button) -> Markup {
    html! {
        form method="post" action=(path(s.cx, s.import, rest)) { (csrf_field(&s.cx.csrf)) (button) }
    }
}

pub(super) fn removal(s: &Shown<'_>) -> Markup {
    let l = &s.cx.l;
    let sure = Confirm::new(l, "import", l.t("import-remove"), l.t("import-remove-what"));
    let sure = sure.post(path(s.cx, s.import, "/removal"), &s.cx.csrf);
    html! { @if s.import.is_removable() { (sure.quiet()) } }
}
