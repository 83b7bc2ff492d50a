//! bandhu.
fn main() {}
