//! What two people wrote into the same form: whose words stand, field by field.
//!
//! A form carries the version that it shows and a short sum of each of its parts. When it comes back after somebody
//! else saved, these tell who changed what. What only one of them changed stands as they wanted it; of what both
//! changed, the form asks whose should stay. So nothing that was typed is lost, and nothing is put over what nobody
//! saw. No script takes part in it.
//!
//! ```text
//! sent.decided()?;                                  // before it is saved; what `takes_theirs` stays as it is
//! let back = Back::new(faults, said, &sent, parts); // where it was not: `said` tells who was faster
//! (back.head(l, &version, &parts)) (field) (back.choice(l, "name", &errors))
//! ```

mod sent;

pub use sent::{Part, Sent};

use crate::Locale;
use crate::ui::{Errors, Notice, Tone};
use axum::http::StatusCode;
use base::FieldError;
use maud::{Markup, html};
use sent::{Who, sums};

/// Two values of one part, between which somebody has to choose.
#[derive(Clone, Debug)]
struct Contested {
    name: String,
    label: String,
    theirs: Markup,
    is_empty: bool,
    chosen: String,
}

/// Who was faster, in words.
#[derive(Clone, Debug, Default)]
pub struct Faster {
    said: String,
    is_own: bool,
}

impl Faster {
    /// Somebody else, or nobody knows who.
    pub fn other(said: impl Into<String>) -> Self {
        let said = said.into();
        Self {
            said,
            is_own: false,
        }
    }

    /// Whoever reads this, in another window: then nothing is called somebody else's.
    pub fn own(said: impl Into<String>) -> Self {
        let said = said.into();
        Self { said, is_own: true }
    }
}

/// What a form that comes back says of the other's save.
#[derive(Clone, Debug)]
pub(crate) struct Meanwhile {
    faster: Faster,
    contested: Vec<Contested>,
    /// Names and labels of what the other alone changed: it stands in the form as they saved it.
    taken: Vec<(String, String)>,
}

impl Meanwhile {
    /// After a save that came too late; `said` tells who was faster. `parts` are those of the record as it is now.
    fn stale(faster: Faster, sent: &Sent, parts: Vec<Part>) -> Self {
        let mut page = Self::sorted(faster, sent, parts, Sent::who_changed);
        // Whose should stay was said of another value, if at all.
        page.contested.iter_mut().for_each(|c| c.chosen.clear());
        page
    }

    /// After a save of a form that had asked whose should stay, and in which something else was wrong: it asks on.
    /// Nothing for any other form.
    fn again(faster: Faster, sent: &Sent, parts: Vec<Part>) -> Option<Self> {
        sent.contested().next()?;
        let asks = |sent: &Sent, part: &Part, _: &str| match sent.contests(&part.name) {
            true => Who::Both,
            false => Who::Nobody,
        };
        Some(Self::sorted(faster, sent, parts, asks))
    }

    fn sorted(
        faster: Faster,
        sent: &Sent,
        parts: Vec<Part>,
        who: impl Fn(&Sent, &Part, &str) -> Who,
    ) -> Self {
        let mut out = Self {
            faster,
            contested: Vec::new(),
            taken: Vec::new(),
        };
        for part in parts {
            let Some(mine) = part.mine.as_deref() else {
                continue;
            };
            match who(sent, &part, mine) {
                Who::Nobody | Who::Me => {}
                Who::Other => out.taken.push((part.name, part.label)),
                Who::Both => {
                    out.contested.push(Contested {
                        chosen: sent.chosen(&part.name).to_owned(),
                        name: part.name,
                        label: part.label,
                        is_empty: part.now.trim().is_empty(),
                        theirs: part.shown,
                    });
                }
            }
        }
        out
    }

    /// Whether the other alone changed this part, so that the form shows theirs.
    fn took_over(&self, part: &str) -> bool {
        self.taken.iter().any(|(name, _)| name == part)
    }

    fn labels(&self) -> Vec<&str> {
        self.contested.iter().map(|c| c.label.as_str()).collect()
    }

    /// Above the form: who changed it and when, what was taken over, and where to choose. Stands within the form.
    pub(crate) fn notice(&self, l: &Locale) -> Markup {
        let taken: Vec<&str> = self.taken.iter().map(|(_, label)| label.as_str()).collect();
        let named = |key, labels: String| l.tx(key, &[("fields", labels.into())]);
        let names: Vec<&str> = self.contested.iter().map(|c| c.name.as_str()).collect();
        let body = html! {
            p { (l.t("ui-stale-kept")) }
            @if !taken.is_empty() { p { (named("ui-stale-taken", taken.join(", "))) } }
            @match self.contested.is_empty() {
                true => p { (l.t("ui-stale-save")) },
                false => p { (named("ui-stale-choose", self.labels().join(", "))) },
            }
        };
        html! {
            (Notice::new(Tone::Warn, &self.faster.said).body(body))
            @if !names.is_empty() { input type="hidden" name="contested" value=(names.join(" ")); }
        }
    }

    /// Below a field that both changed: whose should stay.
    pub(crate) fn choice(&self, l: &Locale, part: &str, errors: &Errors) -> Markup {
        let Some(c) = self.contested.iter().find(|c| c.name == part) else {
            return html! {};
        };
        let name = format!("take.{part}");
        let id = format!("f-{}", name.replace('.', "-"));
        let error = errors.of(&name);
        let invalid = error.as_ref().map(|_| "true");
        let [asked, mine, theirs] = match self.faster.is_own {
            false => ["ui-stale-whose", "ui-stale-mine", "ui-stale-theirs"],
            true => ["ui-stale-whose-own", "ui-stale-here", "ui-stale-elsewhere"],
        };
        html! {
            fieldset.sides id=(id) tabindex="-1" {
                legend { (l.tx(asked, &[("field", c.label.as_str().into())])) }
                label {
                    input type="radio" name=(name) value="mine" required checked[c.chosen == "mine"] aria-invalid=[invalid];
                    span { (l.t(mine)) }
                }
                label {
                    input type="radio" name=(name) value="theirs" required checked[c.chosen == "theirs"];
                    span {
                        (l.t(theirs)) " "
                        @if c.is_empty { span.soft { (l.t("ui-stale-nothing")) } } @else { (c.theirs) }
                    }
                }
                @if let Some(error) = error { span.error { (error) } }
            }
        }
    }
}

/// A form as it comes to its page: for the first time, or back with what was typed.
#[derive(Clone, Debug, Default)]
pub struct Back {
    /// What is wrong with it.
    pub errors: Vec<FieldError>,
    meanwhile: Option<Meanwhile>,
    /// What a form with faults said of what it showed: it goes on to say so.
    kept: Option<Sent>,
    is_stale: bool,
}

impl Back {
    /// A form that was not taken: for its `faults`, or because somebody else was `faster`;
    /// `parts` are those of the record as it is now.
    pub fn new(
        faults: Option<Vec<FieldError>>,
        faster: Faster,
        sent: &Sent,
        parts: Vec<Part>,
    ) -> Self {
        match faults {
            None => Self {
                meanwhile: Some(Meanwhile::stale(faster, sent, parts)),
                is_stale: true,
                ..Self::default()
            },
            Some(errors) => Self {
                errors,
                meanwhile: Meanwhile::again(faster, sent, parts),
                kept: Some(sent.clone()),
                is_stale: false,
            },
        }
    }

    /// With faults, of a record that is not there yet.
    pub fn wrong(errors: Vec<FieldError>) -> Self {
        Self {
            errors,
            ..Self::default()
        }
    }

    /// 200 for a form that nobody sent yet, 422 for one with faults, 409 where somebody else was faster.
    pub fn status(&self) -> StatusCode {
        match (self.is_stale, self.errors.is_empty()) {
            (true, _) => StatusCode::CONFLICT,
            (false, true) => StatusCode::OK,
            (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    /// Whether somebody else changed it: then the form begins above with who it was.
    pub fn tells(&self) -> bool {
        self.meanwhile.is_some()
    }

    /// Whether the other alone changed this part, so that the form shows theirs.
    pub fn took_over(&self, part: &str) -> bool {
        self.is_stale && self.meanwhile.as_ref().is_some_and(|m| m.took_over(part))
    }

    /// At the head of the form: which version it shows, what stood in its parts, and who changed them meanwhile.
    pub fn head(&self, l: &Locale, version: &str, parts: &[Part]) -> Markup {
        let kept = self.kept.as_ref().filter(|kept| !kept.version().is_empty());
        let (version, seen) = match kept {
            Some(kept) => (kept.version(), kept.shown().to_owned()),
            None => (version, sums(parts)),
        };
        html! {
            input type="hidden" name="version" value=(version);
            input type="hidden" name="seen" value=(seen);
            @if let Some(meanwhile) = &self.meanwhile { (meanwhile.notice(l)) }
        }
    }

    /// Below a field: whose should stay, where both changed it.
    pub fn choice(&self, l: &Locale, part: &str, errors: &Errors) -> Markup {
        let meanwhile = self.meanwhile.as_ref();
        meanwhile.map_or_else(|| html! {}, |m| m.choice(l, part, errors))
    }
}

/// What [`Meanwhile::notice`] and [`Meanwhile::choice`] look like, for the style guide.
pub(crate) fn sample(l: &Locale, part: &str, label: &str, theirs: &str) -> Meanwhile {
    let parts = vec![Part::new(part, label, theirs).mine("…")];
    Meanwhile::stale(Faster::other(l.t("ui-stale")), &Sent::default(), parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Error;

    fn sent(pairs: &[(&str, &str)]) -> Sent {
        let own = |(k, v): &(&str, &str)| ((*k).to_owned(), (*v).to_owned());
        Sent(pairs.iter().map(own).collect())
    }

    fn part(name: &str, mine: &str, now: &str) -> Part {
        Part::new(name, name, now).mine(mine)
    }

    /// The form was opened with `seen` in every part; what became of each part.
    fn sorted(mine: &str, now: &str, extra: &[(&str, &str)]) -> (bool, bool) {
        let seen = sums(&[Part::new("a", "a", "as it was")]);
        let all: Vec<_> = [("seen", seen.as_str())]
            .iter()
            .chain(extra)
            .copied()
            .collect();
        let page = Meanwhile::stale(Faster::default(), &sent(&all), vec![part("a", mine, now)]);
        (!page.contested.is_empty(), page.took_over("a"))
    }

    #[test]
    fn what_one_changed_stands_and_what_both_changed_is_asked() {
        let was = "as it was";
        assert_eq!(sorted(was, was, &[]), (false, false));
        assert_eq!(sorted("mine", was, &[]), (false, false), "mine stays");
        assert_eq!(sorted(was, "theirs", &[]), (false, true), "taken over");
        assert_eq!(sorted("mine", "theirs", &[]), (true, false));
        assert_eq!(sorted("both", "both", &[]), (false, false));
        // Browsers send other line ends than are kept.
        assert_eq!(sorted("as it was\r\n", "theirs", &[]), (false, true));
        assert_eq!(sorted("x\r\ny ", "x\ny", &[]), (false, false));
    }

    #[test]
    fn a_form_that_knows_not_what_it_showed_asks_of_all_that_differs() {
        let parts = || vec![part("a", "mine", "theirs"), part("b", "same", "same")];
        let page = Meanwhile::stale(Faster::default(), &sent(&[]), parts());
        assert_eq!(page.labels(), ["a"]);
        assert!(page.taken.is_empty());
    }

    #[test]
    fn who_gave_way_once_gives_way_again_and_an_open_question_stays_open() {
        let theirs = [("contested", "a"), ("take.a", "theirs")];
        assert_eq!(sorted("mine", "newer", &theirs), (false, true));
        // Mine differs, and nobody changed it since the question: it was never answered.
        assert_eq!(
            sorted("mine", "as it was", &[("contested", "a")]),
            (true, false)
        );
        let mine = [("contested", "a"), ("take.a", "mine")];
        assert_eq!(sorted("mine", "as it was", &mine), (false, false));
        assert_eq!(sorted("mine", "newer", &mine), (true, false), "asked anew");
    }

    #[test]
    fn a_form_of_one_part_asks_only_where_both_changed_it() {
        let seen = sums(&[Part::new("a", "a", "as it was")]);
        let saves = |mine: &str, now: &str, extra: &[(&str, &str)]| {
            let all = [&[("seen", seen.as_str())], extra].concat();
            sent(&all).saves(&part("a", mine, now))
        };
        let asks = Err(Error::Conflict("changed-meanwhile"));
        assert_eq!(saves("mine", "as it was", &[]), Ok(true));
        assert_eq!(saves("mine", "theirs", &[]), asks);
        assert_eq!(saves("both", "both", &[]), Ok(true), "the same twice");
        assert_eq!(saves("as it was", "theirs", &[]), Ok(false), "untouched");
        let open = [("contested", "a")];
        let whose = Err(Error::invalid("take.a", "whose", ""));
        assert_eq!(saves("mine", "as it was", &open), whose, "not answered");
        assert_eq!(saves("mine", "a third", &open), asks, "asked anew");
        let take = |whose| [("contested", "a"), ("take.a", whose)];
        assert_eq!(saves("mine", "as it was", &take("mine")), Ok(true));
        assert_eq!(saves("mine", "as it was", &take("theirs")), Ok(false));
        assert_eq!(saves("mine", "a third", &take("mine")), asks);
        // What a form without a word of what it showed has, is saved as it always was.
        assert_eq!(sent(&[]).saves(&part("a", "mine", "theirs")), Ok(true));
    }

    #[test]
    fn a_question_wants_an_answer() {
        assert_eq!(sent(&[]).decided(), Ok(()));
        let open = sent(&[("contested", "a b"), ("take.b", "mine"), ("take.a", "x")]);
        assert_eq!(open.decided(), Err(Error::invalid("take.a", "whose", "")));
        let told = sent(&[("contested", "a"), ("take.a", "theirs")]);
        assert_eq!(told.decided(), Ok(()));
        assert!(told.takes_theirs("a") && !told.takes_theirs("b"));
    }

    #[test]
    fn a_part_that_the_form_did_not_have_is_left_alone() {
        let page = Meanwhile::stale(
            Faster::default(),
            &sent(&[]),
            vec![Part::new("a", "a", "hidden")],
        );
        assert!(page.contested.is_empty() && page.taken.is_empty());
    }

    #[test]
    fn a_form_with_other_faults_asks_on() {
        let parts = || vec![part("a", "mine", "theirs"), part("b", "mine", "theirs")];
        assert!(Meanwhile::again(Faster::default(), &sent(&[]), parts()).is_none());
        let asked = sent(&[("contested", "a"), ("take.a", "theirs")]);
        let page = Meanwhile::again(Faster::default(), &asked, parts()).unwrap();
        assert_eq!(page.labels(), ["a"]);
        assert!(
            !page.took_over("a"),
            "what was typed stands until it is saved"
        );
        assert_eq!(page.contested[0].chosen, "theirs");
    }
}
