//! Figures as Prometheus reads them: its text format, version 0.0.4.

use base::times::Taken;
use std::fmt::{Display, Write as _};

/// What the text is.
pub(super) const CONTENT_TYPE: &str = "text/plain; version=0.0.4; charset=utf-8";

/// Labels of a sample.
pub(super) type Labels<'a> = [(&'a str, &'a str)];

/// What a family of samples is.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Counter,
    Gauge,
    Histogram,
}

/// The text so far.
#[derive(Default)]
pub(super) struct Text(String);

impl Text {
    /// Begins a family; its samples follow.
    pub(super) fn family(&mut self, name: &str, kind: Kind, help: &str) {
        let kind = match kind {
            Kind::Counter => "counter",
            Kind::Gauge => "gauge",
            Kind::Histogram => "histogram",
        };
        self.put(format_args!("# HELP {name} {help}\n# TYPE {name} {kind}\n"));
    }

    /// A family of one sample.
    pub(super) fn one(&mut self, name: &str, kind: Kind, help: &str, value: impl Display) {
        self.family(name, kind, help);
        self.sample(name, &[], value);
    }

    pub(super) fn sample(&mut self, name: &str, labels: &Labels<'_>, value: impl Display) {
        self.0.push_str(name);
        for (at, (label, value)) in labels.iter().enumerate() {
            self.0.push(if at == 0 { '{' } else { ',' });
            let value = value
                .replace('\\', "\\\\")
                .replace('"', "\\\"")
                .replace('\n', "\\n");
            self.put(format_args!("{label}=\"{value}\""));
        }
        if !labels.is_empty() {
            self.0.push('}');
        }
        self.put(format_args!(" {value}\n"));
    }

    /// The samples of one histogram, in seconds.
    pub(super) fn times(&mut self, name: &str, labels: &Labels<'_>, taken: &Taken) {
        let bucket = format!("{name}_bucket");
        let bounds = taken
            .up_to
            .iter()
            .map(|(us, n)| (seconds(*us).to_string(), *n));
        for (bound, n) in bounds.chain([("+Inf".to_owned(), taken.count)]) {
            let labels: Vec<(&str, &str)> =
                labels.iter().copied().chain([("le", &*bound)]).collect();
            self.sample(&bucket, &labels, n);
        }
        self.sample(&format!("{name}_sum"), labels, seconds(taken.sum_us));
        self.sample(&format!("{name}_count"), labels, taken.count);
    }

    pub(super) fn finish(self) -> String {
        self.0
    }

    fn put(&mut self, what: std::fmt::Arguments<'_>) {
        // Text that is written to memory has no way to fail.
        let _ = self.0.write_fmt(what);
    }
}

/// Whole microseconds in seconds.
fn seconds(us: u64) -> f64 {
    us as f64 / 1e6
}
