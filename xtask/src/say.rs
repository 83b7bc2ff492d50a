//! One clear line for each thing that happens.

/// Something begins.
pub fn step(what: &str) {
    eprintln!("\u{25b8} {what}");
}

/// Something is done.
pub fn done(what: &str) {
    eprintln!("\u{2713} {what}");
}

/// Something did not work.
pub fn failed(what: &str) {
    eprintln!("\u{2717} {what}");
}

/// Something is left out: said loudly, so that nobody takes silence for success.
pub fn skipped(what: &str) {
    eprintln!("!! SKIPPED: {what}");
}
