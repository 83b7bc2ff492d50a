//! What shows records: badges, faces, facts, panels, figures.

use super::{Tone, icon};
use maud::{Markup, Render, html};

/// One word on how something stands.
#[derive(Clone, Debug)]
pub struct Badge {
    tone: Tone,
    label: String,
}

impl Badge {
    /// A badge in a tone.
    pub fn new(tone: Tone, label: impl Into<String>) -> Self {
        Self {
            tone,
            label: label.into(),
        }
    }
}

impl Render for Badge {
    fn render(&self) -> Markup {
        html! { span.badge data-tone=(self.tone.as_str()) { (self.label) } }
    }
}

/// A name's signs in a circle (people) or a square (companies), in a colour that stays the same.
///
/// Hidden from screen readers: the name stands beside it.
#[derive(Clone, Debug)]
pub struct Avatar {
    name: String,
    square: bool,
    large: bool,
}

impl Avatar {
    /// For a person.
    pub fn person(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            square: false,
            large: false,
        }
    }

    /// For a company.
    pub fn company(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            square: true,
            large: false,
        }
    }

    /// For the head of a page.
    #[must_use]
    pub fn large(mut self) -> Self {
        self.large = true;
        self
    }

    /// One of eight colours, by the name (FNV-1a, 32 bits).
    fn hue(&self) -> u32 {
        self.name.bytes().fold(0x811c_9dc5_u32, |h, b| {
            (h ^ u32::from(b)).wrapping_mul(0x0100_0193)
        }) % 8
    }
}

impl Render for Avatar {
    fn render(&self) -> Markup {
        // A circle has room for two Latin letters or one broad letter of the other scripts.
        let signs = if self.name.chars().take(40).all(|c| c < '\u{0500}') {
            2
        } else {
            1
        };
        // A number or a sign is no name: an id stands where there is none.
        let named = self.name.chars().any(language::is_letter);
        let letters = language::initials(&self.name, signs);
        // A letter with what stands beside it (സ്കൂ, ഹോം) is as broad as two.
        let broad = signs == 1 && letters.chars().count() > 1;
        html! {
            span.avatar.square[self.square].large[self.large].broad[broad] data-hue=[named.then(|| self.hue())] aria-hidden="true" {
                @if named { (letters) }
                @else { (icon(if self.square { "company" } else { "person" })) }
            }
        }
    }
}

/// Names and values of one record.
#[derive(Clone, Debug, Default)]
pub struct Facts(Vec<(String, Markup)>);

impl Facts {
    /// No facts yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The next fact.
    #[must_use]
    pub fn fact(mut self, name: impl Into<String>, value: Markup) -> Self {
        self.0.push((name.into(), value));
        self
    }

    /// The next fact, if there is one.
    #[must_use]
    pub fn maybe(self, name: impl Into<String>, value: Option<impl AsRef<str>>) -> Self {
        match value {
            Some(value) => self.fact(name, html! { (value.as_ref()) }),
            None => self,
        }
    }

    /// The next fact with its markup, if there is one.
    #[must_use]
    pub fn maybe_shown(self, name: impl Into<String>, value: Option<Markup>) -> Self {
        match value {
            Some(value) => self.fact(name, value),
            None => self,
        }
    }
}

impl Render for Facts {
    fn render(&self) -> Markup {
        html! { dl.facts { @for (name, value) in &self.0 { div { dt { (name) } dd { (value) } } } } }
    }
}

/// A box with a heading, for the side of a record.
#[derive(Clone, Debug)]
pub struct Panel {
    title: String,
    action: Option<Markup>,
    body: Markup,
}

impl Panel {
    /// A box.
    pub fn new(title: impl Into<String>, body: Markup) -> Self {
        Self {
            title: title.into(),
            action: None,
            body,
        }
    }

    /// A link or button in its head.
    #[must_use]
    pub fn action(mut self, action: impl Render) -> Self {
        self.action = Some(action.render());
        self
    }
}

impl Render for Panel {
    fn render(&self) -> Markup {
        html! {
            section.panel {
                header { h2 { (self.title) } @if let Some(action) = &self.action { (action) } }
                div.body { (self.body) }
            }
        }
    }
}

/// One figure with its name. A figure opens the records behind it where it has a link.
#[derive(Clone, Debug)]
pub struct Tile {
    name: String,
    figure: String,
    note: Option<String>,
    href: Option<String>,
}

impl Tile {
    /// A figure, already in the reader's digits.
    pub fn new(name: impl Into<String>, figure: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            figure: figure.into(),
            note: None,
            href: None,
        }
    }

    /// A few words below it.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// The records behind it.
    #[must_use]
    pub fn link(mut self, href: impl Into<String>) -> Self {
        self.href = Some(href.into());
        self
    }

    fn inside(&self) -> Markup {
        html! {
            span.name { (self.name) }
            span.figure { (self.figure) }
            @if let Some(note) = &self.note { span.note { (note) } }
        }
    }
}

/// Figures in a row.
#[derive(Clone, Debug, Default)]
pub struct Tiles(Vec<Tile>);

impl Tiles {
    /// The figures, the most important first.
    pub fn new(tiles: impl IntoIterator<Item = Tile>) -> Self {
        Self(tiles.into_iter().collect())
    }
}

impl Render for Tiles {
    fn render(&self) -> Markup {
        html! {
            div.tiles {
                @for tile in &self.0 {
                    @match &tile.href {
                        Some(href) => a.tile href=(href) { (tile.inside()) },
                        None => div.tile { (tile.inside()) },
                    }
                }
            }
        }
    }
}
