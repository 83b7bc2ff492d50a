//! A made-up shop export in the shape of the real one: same columns, returns, gaps and odd lines.

use crate::Outcome;
use crate::prove::kills::Dice;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Writes `lines` order lines; the same lines at every call.
///
/// # Errors
/// If the file cannot be written.
pub fn write(path: &Path, lines: usize) -> Outcome {
    let mut text = String::from(
        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n",
    );
    let mut dice = Dice::new(7);
    let mut invoice = 536_365_usize;
    let mut left_in_order = 0;
    let mut head = String::new();
    let mut sign = "";
    for i in 0..lines {
        if left_in_order == 0 {
            invoice += 1;
            left_in_order = 1 + dice.below(30);
            let returned = dice.below(12) == 0;
            sign = if returned { "-" } else { "" };
            let prefix = if returned { "C" } else { "" };
            let minute = i / 20;
            let (day, hour) = (1 + minute / 600 % 28, 8 + minute / 60 % 10);
            let month = 1 + minute / 16_800 % 12;
            head = format!(
                "{prefix}{invoice}|2011-{month:02}-{day:02} {hour:02}:{:02}:00",
                minute % 60
            );
        }
        left_in_order -= 1;
        let (number, time) = head.split_once('|').unwrap_or_default();
        // The customer belongs to the order; every eighth order has none.
        let customer = 12_000 + invoice * 7919 % 4_000;
        let customer = if invoice.is_multiple_of(8) {
            String::new()
        } else {
            format!("{customer}.0")
        };
        let item = dice.below(3_000);
        let _ = writeln!(
            text,
            "{number},{},ITEM {item},{sign}{},{time},{}.{:02},{customer},United Kingdom",
            20_000 + item,
            1 + dice.below(24),
            dice.below(20),
            dice.below(100),
        );
    }
    fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_file_is_the_same_each_time() {
        let folder = tempfile::tempdir().unwrap();
        let [one, two] = ["one", "two"].map(|name| {
            let path = folder.path().join(name);
            super::write(&path, 2_000).unwrap();
            std::fs::read_to_string(path).unwrap()
        });
        assert_eq!(one, two);
        assert_eq!(one.lines().count(), 2_001);
        assert!(one.lines().all(|line| line.split(',').count() == 8));
        assert!(
            one.contains("\nC5") && one.contains(",,United Kingdom") && one.contains(".0,United")
        );
    }
}
