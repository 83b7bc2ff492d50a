//! Published sets of duplicates, read from the folder that `BANDHU_DATA` names. Their labels only judge.

use flate2::read::GzDecoder;
use matching::{Kind, Record, Schema};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::path::{Path, PathBuf};

/// Records with what is known of them.
pub struct Set {
    pub name: &'static str,
    pub schema: Schema,
    pub records: Vec<Record>,
    /// The source of each record, when pairs of one source are not looked at.
    pub sources: Option<Vec<u32>>,
    pub truth: Truth,
}

/// Who is the same as whom.
pub enum Truth {
    /// All pairs that are the same; any other is not.
    All(BTreeSet<(usize, usize)>),
    /// Only of these pairs it is known.
    Some(Vec<(usize, usize, bool)>),
}

/// Where the sets are.
pub fn folder() -> Option<PathBuf> {
    std::env::var_os("BANDHU_DATA").map(PathBuf::from)
}

/// The text of a file, unpacked if its name ends in `.gz`; the packed one when only that is there.
fn text(path: &Path) -> String {
    let packed = path.with_extension(match path.extension() {
        Some(e) => format!("{}.gz", e.to_string_lossy()),
        None => "gz".to_owned(),
    });
    let mut text = String::new();
    if path.exists() {
        std::fs::File::open(path)
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
    } else {
        let file =
            std::fs::File::open(&packed).unwrap_or_else(|e| panic!("{}: {e}", packed.display()));
        GzDecoder::new(file).read_to_string(&mut text).unwrap();
    }
    text
}

/// A CSV whose columns of `schema` are compared; records with equal `group` are the same.
fn table(
    name: &'static str,
    path: &Path,
    fields: &[(&str, Kind)],
    group: impl Fn(&BTreeMap<String, String>) -> String,
) -> Set {
    let text = text(path);
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let headers = reader.headers().unwrap().clone();
    let (mut records, mut groups) = (Vec::new(), BTreeMap::<String, Vec<usize>>::new());
    for row in reader.records() {
        let row = row.unwrap();
        let row: BTreeMap<String, String> = headers
            .iter()
            .map(str::to_owned)
            .zip(row.iter().map(str::to_owned))
            .collect();
        groups.entry(group(&row)).or_default().push(records.len());
        let values: Vec<&str> = fields
            .iter()
            .map(|(column, _)| row[*column].as_str())
            .collect();
        records.push(Record::of(&values));
    }
    Set {
        name,
        schema: Schema::of(fields),
        records,
        sources: None,
        truth: Truth::All(pairs_of(groups.values())),
    }
}

/// All pairs within groups.
pub fn pairs_of<'a>(groups: impl Iterator<Item = &'a Vec<usize>>) -> BTreeSet<(usize, usize)> {
    let mut pairs = BTreeSet::new();
    for group in groups {
        for (at, a) in group.iter().enumerate() {
            pairs.extend(group[at + 1..].iter().map(|b| (*a.min(b), *a.max(b))));
        }
    }
    pairs
}

/// Australian people with typing errors: `febrl/dataset{number}.csv`.
pub fn febrl(folder: &Path, name: &'static str, file: &str) -> Set {
    let fields = [
        ("given_name", Kind::GivenName),
        ("surname", Kind::FamilyName),
        ("street_number", Kind::Category),
        ("address_1", Kind::Address),
        ("address_2", Kind::Address),
        ("suburb", Kind::Place),
        ("postcode", Kind::Postcode),
        ("state", Kind::Category),
        ("date_of_birth", Kind::Date),
        ("soc_sec_id", Kind::Code),
    ];
    let group =
        |row: &BTreeMap<String, String>| row["rec_id"].split('-').nth(1).unwrap().to_owned();
    table(name, &folder.join("febrl").join(file), &fields, group)
}

/// British people with heavy errors and many values missing.
pub fn fake_1000(folder: &Path) -> Set {
    let fields = [
        ("first_name", Kind::GivenName),
        ("surname", Kind::FamilyName),
        ("dob", Kind::Date),
        ("city", Kind::Place),
        ("email", Kind::Mail),
    ];
    let path = folder.join("splink_datasets/fake_1000.csv");
    table("fake_1000", &path, &fields, |row| row["cluster"].clone())
}

/// Pairs in the form `COL name VAL value … TAB COL … TAB 0/1`: the records of all parts, the pairs of the last one.
fn pairs_file(name: &'static str, folder: &Path, parts: &[&str], fields: &[(&str, Kind)]) -> Set {
    let mut known: BTreeMap<(u32, Vec<String>), usize> = BTreeMap::new();
    let (mut records, mut sources, mut truth) = (Vec::new(), Vec::new(), Vec::new());
    for (at, part) in parts.iter().enumerate() {
        for line in text(&folder.join(part)).lines() {
            let sides: Vec<&str> = line.split('\t').collect();
            let mut place = |side: u32, text: &str| {
                let values: Vec<String> = fields.iter().map(|(c, _)| column(text, c)).collect();
                *known.entry((side, values.clone())).or_insert_with(|| {
                    let values: Vec<&str> = values.iter().map(String::as_str).collect();
                    records.push(Record::of(&values));
                    sources.push(side);
                    records.len() - 1
                })
            };
            let (left, right) = (place(0, sides[0]), place(1, sides[1]));
            if at + 1 == parts.len() {
                truth.push((left, right, sides[2].trim() == "1"));
            }
        }
    }
    Set {
        name,
        schema: Schema::of(fields),
        records,
        sources: Some(sources),
        truth: Truth::Some(truth),
    }
}

fn column(text: &str, name: &str) -> String {
    let start = format!("COL {name} VAL ");
    let Some((_, rest)) = text.split_once(&start) else {
        return String::new();
    };
    rest.split(" COL ").next().unwrap_or(rest).trim().to_owned()
}

const PARTS: [&str; 3] = ["train.txt", "valid.txt", "test.txt"];

/// Restaurants of two guides. The column `class` tells which are the same and is left out.
pub fn restaurants(folder: &Path, name: &'static str, only_test: bool) -> Set {
    let fields = [
        ("name", Kind::Company),
        ("addr", Kind::Address),
        ("city", Kind::Place),
        ("phone", Kind::Phone),
        ("type", Kind::Category),
    ];
    let parts = if only_test { &PARTS[2..] } else { &PARTS[..] };
    pairs_file(
        name,
        &folder.join("er_magellan/Structured/Fodors-Zagats"),
        parts,
        &fields,
    )
}

/// Papers in two bibliographies.
pub fn papers(folder: &Path, name: &'static str, only_test: bool) -> Set {
    let fields = [
        ("title", Kind::Text),
        ("authors", Kind::People),
        ("venue", Kind::Category),
        ("year", Kind::Year),
    ];
    let parts = if only_test { &PARTS[2..] } else { &PARTS[..] };
    pairs_file(
        name,
        &folder.join("er_magellan/Structured/DBLP-ACM"),
        parts,
        &fields,
    )
}

/// All sets of the folder.
pub fn published(folder: &Path) -> Vec<Set> {
    vec![
        febrl(folder, "febrl 1", "dataset1.csv"),
        febrl(folder, "febrl 2", "dataset2.csv"),
        fake_1000(folder),
        restaurants(folder, "Fodors-Zagats", false),
        restaurants(folder, "Fodors-Zagats, test records", true),
        papers(folder, "DBLP-ACM", false),
        papers(folder, "DBLP-ACM, test records", true),
    ]
}
