//! Totals by hand.
