//! What happened, newest first, by day.

use super::icons::kind_icon;
use super::{Pager, Tone};
use base::Kind;
use maud::{Markup, Render, html};

/// One thing that happened.
#[derive(Clone, Debug)]
pub struct Entry {
    kind: Kind,
    anchor: Option<String>,
    tone: Tone,
    title: Markup,
    href: Option<String>,
    meta: Option<String>,
    text: Option<Markup>,
    actions: Option<Markup>,
    time: String,
    machine_time: String,
}

impl Entry {
    /// An entry. `time` is what shows (`14:05`), `machine_time` is RFC 3339.
    pub fn new(
        kind: Kind,
        title: Markup,
        time: impl Into<String>,
        machine_time: impl Into<String>,
    ) -> Self {
        Self {
            kind,
            anchor: None,
            tone: Tone::Neutral,
            title,
            href: None,
            meta: None,
            text: None,
            actions: None,
            time: time.into(),
            machine_time: machine_time.into(),
        }
    }

    /// The id by which an address leads to it.
    #[must_use]
    pub fn anchor(mut self, id: impl Into<String>) -> Self {
        self.anchor = Some(id.into());
        self
    }

    /// Its title leads to `href`.
    #[must_use]
    pub fn link(mut self, href: impl Into<String>) -> Self {
        self.href = Some(href.into());
        self
    }

    /// Who, by which way, how much: a line below the title.
    #[must_use]
    pub fn meta(mut self, meta: impl Into<String>) -> Self {
        self.meta = Some(meta.into());
        self
    }

    /// What was said.
    #[must_use]
    pub fn text(mut self, text: Markup) -> Self {
        self.text = Some(text);
        self
    }

    /// What can be done with it, below the text.
    #[must_use]
    pub fn actions(mut self, actions: Markup) -> Self {
        self.actions = Some(actions);
        self
    }

    /// The colour of its mark.
    #[must_use]
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
}

impl Render for Entry {
    fn render(&self) -> Markup {
        html! {
            li.event id=[&self.anchor] {
                span.mark data-tone=(self.tone.as_str()) { (kind_icon(self.kind)) }
                div.body {
                    p.title {
                        @match &self.href {
                            Some(href) => a href=(href) data-row { (self.title) },
                            None => (self.title),
                        }
                    }
                    @if let Some(meta) = &self.meta { p.meta { (meta) } }
                    @if let Some(text) = &self.text { div.text { (text) } }
                    @if let Some(actions) = &self.actions { div.actions { (actions) } }
                }
                time datetime=(self.machine_time) { (self.time) }
            }
        }
    }
}

/// The entries of one day.
#[derive(Clone, Debug)]
pub struct Day {
    /// `Today`, `Monday, 16 November 2026`.
    pub heading: String,
    /// Newest first.
    pub entries: Vec<Entry>,
}

/// A list of days. Further days are appended by the pager.
#[derive(Clone, Debug)]
pub struct Timeline {
    id: String,
    days: Vec<Day>,
    pager: Option<Pager>,
}

impl Timeline {
    /// The days, newest first.
    pub fn new(id: impl Into<String>, days: Vec<Day>) -> Self {
        Self {
            id: id.into(),
            days,
            pager: None,
        }
    }

    /// What stands below: more.
    #[must_use]
    pub fn pager(mut self, pager: Pager) -> Self {
        self.pager = Some(pager);
        self
    }
}

impl Render for Timeline {
    fn render(&self) -> Markup {
        html! {
            div id=(self.id) {
                div.timeline id={ (self.id) "-rows" } {
                    @for day in &self.days {
                        section.day { h3 { (day.heading) } ol { @for entry in &day.entries { (entry) } } }
                    }
                }
                @if let Some(pager) = &self.pager { (pager.render(&self.id)) }
            }
        }
    }
}
