//! One table, from the source into the target, and its checksum.

use super::progress::Told;
use super::shape::Table;
use super::side::Side;
use super::sum::Sum;
use crate::DbError;

/// What of a table was read at the source.
pub(super) struct Loaded {
    pub(super) sum: Sum,
    /// Texts that could not stay as they were.
    pub(super) mended: u64,
}

/// Copies all rows of a table.
pub(super) fn table(
    table: &Table,
    source: &mut Side,
    target: &mut Side,
    told: &mut Told<'_>,
) -> Result<Loaded, DbError> {
    let read = table.read(source.dialect(), true);
    let into = table.into(target.dialect());
    let mut lay = table.differs.map(|differs| (differs.lay)(target.dialect()));
    let ordered = table.differs.is_some_and(|differs| differs.ordered);
    let (mut sum, mut mended, mut buffer) = (Sum::default(), 0, Vec::new());
    target.load(&into, &mut |sink| {
        source.each(&read, &table.kinds, &mut mended, &mut |row| {
            let place = sum.rows();
            sum.add(&row, ordered.then_some(place), &mut buffer)?;
            told.more(1);
            match &mut lay {
                None => sink(0, row),
                Some(lay) => {
                    let rows = lay(place, row).into_iter().enumerate();
                    rows.into_iter()
                        .try_for_each(|(which, row)| sink(which, row))
                }
            }
        })
    })?;
    Ok(Loaded { sum, mended })
}

/// Reads all rows of a table again.
pub(super) fn sum(table: &Table, side: &mut Side, told: &mut Told<'_>) -> Result<Sum, DbError> {
    let read = table.read(side.dialect(), false);
    let ordered = table.differs.is_some_and(|differs| differs.ordered);
    let (mut sum, mut buffer) = (Sum::default(), Vec::new());
    side.each(&read, &table.kinds, &mut 0, &mut |row| {
        let place = sum.rows();
        told.more(1);
        sum.add(&row, ordered.then_some(place), &mut buffer)
    })?;
    Ok(sum)
}
