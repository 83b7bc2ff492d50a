//! Bad days: files that are broken, hostile or empty. A clear reason, and nothing half done.

use crate::testing::{AREAS, Bench, clock};
use base::{Error, Permission};
use db::Sql;
use db::testing::both_at;
use records::imports::{Columns, Import, State, actions, store};
use std::io::Write as _;

const HEAD: &str = "order,date,sku,description,qty,price,customer,customer name\n";
const GOOD: &str = "1,2025-01-01,A,Lamp,1,2,7,Nimal\n";

fn bench(body: impl Fn(Bench)) {
    both_at(AREAS, clock(), |db| body(Bench::new(db)));
}

/// Rows of everything that an import writes.
fn rows(b: &Bench) -> Vec<i64> {
    let account = b.by.account;
    [
        "SELECT count(*) FROM trade_order WHERE account_id = ",
        "SELECT count(*) FROM trade_order_line WHERE account_id = ",
        "SELECT count(*) FROM trade_product WHERE account_id = ",
        "SELECT count(*) FROM customers_person WHERE account_id = ",
        "SELECT count(*) FROM customers_interaction WHERE account_id = ",
    ]
    .into_iter()
    .map(|sql| {
        b.db.read_now(move |tx| tx.one::<i64>(Sql::new(sql).bind(account)))
            .unwrap()
    })
    .collect()
}

fn code(outcome: Result<impl Sized, Error>) -> String {
    match outcome {
        Err(Error::Invalid(errors)) => errors[0].code.to_owned(),
        Err(other) => panic!("not a reason for people: {other}"),
        Ok(_) => "taken".to_owned(),
    }
}

fn refused(b: &Bench, import: &Import) -> Vec<String> {
    let (scope, id) = (b.by.may(Permission::ImportsRun).unwrap(), import.id);
    let refusals =
        b.db.read_now(move |tx| store::refusals(tx, &scope, id, 0, 100))
            .unwrap();
    refusals
        .iter()
        .map(|r| format!("{} {} {}", r.line, r.code, r.detail))
        .collect()
}

fn packed(kind: &str, text: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    if kind == "gz" {
        let mut to = flate2::write::GzEncoder::new(&mut out, flate2::Compression::fast());
        to.write_all(text).unwrap();
        to.finish().unwrap();
    } else {
        let mut to = liblzma::write::XzEncoder::new(&mut out, 1);
        to.write_all(text).unwrap();
        to.finish().unwrap();
    }
    out
}

/// A workbook of one sheet.
fn workbook(sheet: &[u8], shared: &[u8]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let parts: [(&str, Vec<u8>); 5] = [
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
                 <Relationship Id=\"r0\" Type=\"{relation}/officeDocument\" Target=\"xl/workbook.xml\"/>\
                 </Relationships>"
            )
            .into_bytes(),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{relation}\"><sheets>\
                 <sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            )
            .into_bytes(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
                 <Relationship Id=\"r1\" Type=\"{relation}/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
                 <Relationship Id=\"r2\" Type=\"{relation}/sharedStrings\" Target=\"sharedStrings.xml\"/>\
                 </Relationships>"
            )
            .into_bytes(),
        ),
        ("xl/worksheets/sheet1.xml", sheet.to_vec()),
        ("xl/sharedStrings.xml", shared.to_vec()),
    ];
    for (name, bytes) in parts {
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file(name, options).unwrap();
        zip.write_all(&bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Rows of a sheet from cells written `A1=text`.
fn sheet(cells: &[&str]) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let mut xml = format!("<worksheet xmlns=\"{main}\"><sheetData>");
    let mut last = String::new();
    for cell in cells {
        let (place, text) = cell.split_once('=').unwrap();
        let row = place.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        if row != last {
            if !last.is_empty() {
                xml.push_str("</row>");
            }
            xml.push_str(&format!("<row r=\"{row}\">"));
            last = row.to_owned();
        }
        xml.push_str(&format!(
            "<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"
        ));
    }
    xml.push_str("</row></sheetData></worksheet>");
    xml.into_bytes()
}

const SHEET: [&str; 10] = [
    "A1=order",
    "B1=date",
    "C1=sku",
    "D1=qty",
    "E1=price",
    "A2=1",
    "B2=2025-01-01",
    "C2=A",
    "D2=1",
    "E2=2",
];

#[test]
fn a_file_that_cannot_be_used_at_all_is_refused_before_anything() {
    bench(|b| {
        let whole: Vec<u8> = (0..50_000)
            .fold(HEAD.to_owned(), |text, n| {
                text + &GOOD.replacen('1', &n.to_string(), 1)
            })
            .into_bytes();
        let (gz, xz) = (packed("gz", &whole), packed("xz", &whole));
        let upload = |bytes: &[u8]| b.upload(bytes, Columns::default());
        assert_eq!(code(upload(b"")), "file-empty");
        assert_eq!(code(upload(b"\n\n")), "file-without-header");
        assert_eq!(code(upload(b"o\0\x01\x02er,date\n")), "file-not-a-table");
        assert_eq!(code(upload(&gz[..12])), "file-broken");
        assert_eq!(code(upload(b"\xfd7zXZ\0\0\x04")), "file-broken");
        assert_eq!(
            code(upload(b"PK\x03\x04 and no more")),
            "file-not-a-workbook"
        );
        // What breaks off later is found by the first look, before anything is written.
        for bytes in [&gz[..gz.len() / 2], &xz[..xz.len() / 2]] {
            let import = upload(bytes).unwrap();
            assert_eq!(code(b.work(&import, true)), "file-broken");
            assert_eq!(code(b.work(&import, false)), "file-broken");
            let (by, id) = (b.by.clone(), import.id);
            let after = b.db.read_now(move |tx| actions::get(tx, &by, id)).unwrap();
            assert_eq!((after.state, after.written), (State::Failed, false));
        }
        let import = upload(b"order,date,sku,qty\n1,2025-01-01,A,1\n").unwrap();
        assert_eq!(code(b.work(&import, false)), "map-field-missing");
        assert_eq!(rows(&b), [0, 0, 0, 0, 0], "nothing half done");
        let import = upload(HEAD.as_bytes()).unwrap();
        let report = b.work(&import, false).unwrap();
        assert_eq!(
            (report.get("lines"), report.counts.len()),
            (0, 1),
            "a header only holds nothing"
        );
    });
}

#[test]
fn a_bad_line_is_refused_with_its_reason_and_the_rest_comes() {
    bench(|b| {
        let mut bytes = format!("{HEAD}{GOOD}").into_bytes();
        // Among letters that are UTF-8; alone, two bytes would be letters of another encoding.
        bytes.extend(b"2,2025-01-01,A,\xFF\xFE,1,2,7,");
        bytes.extend("සුනිල් පෙරේරා\n".as_bytes());
        bytes.extend(b"3,2025-01-01,A,");
        bytes.extend(std::iter::repeat_n(b'x', 10_000_000));
        bytes.extend(b",1,2,7,Nimal\n");
        bytes.extend(b"4,2025-02-30,A,Lamp,1,2,7,Nimal\n");
        bytes.extend(b"5\0,2025-01-01,A,Lamp,1,2,7,Nimal\n");
        bytes.extend(b"6,2025-01-01,A,La\0mp,1,2,8,Ka\0mal\n");
        bytes.extend(b"7,2025-01-01,A,Lamp,1,2\0,7,Nimal\n");
        bytes.extend(b"8,2025-01-01,A,Lamp,1,2,9\0,Nimal\n");
        bytes.extend(b"9,2025-01-01,A,<script>alert(1)</script>,1,2,nobody yet,<img src=x onerror=alert(1)>\n");
        bytes.extend(b"10,\0,A,Lamp,1,2,7,Nimal\n");
        let import = b.upload(&bytes[..], Columns::default()).unwrap();
        let checked = b.work(&import, true).unwrap();
        assert_eq!(rows(&b), [0, 0, 0, 0, 0]);
        let done = b.work(&import, false).unwrap();
        assert_eq!(
            refused(&b, &import),
            [
                "3 line-not-utf8 ",
                "4 line-too-long ",
                "5 time-wrong 2025-02-30",
                "6 order-number-wrong 5",
                "8 number-wrong 2",
                "9 customer-id-wrong 9",
                "11 time-wrong ",
            ]
        );
        assert_eq!(
            checked.counts.get("lines_refused"),
            done.counts.get("lines_refused")
        );
        assert_eq!((done.get("orders_new"), done.get("people_new")), (3, 3));
        assert_eq!(done.get("left_out_names"), 1, "a name with a NUL");
        // Orders 1, 6 and 9, one line each, one product, three people.
        assert_eq!(rows(&b), [3, 3, 1, 3, 3]);
    });
}

#[test]
fn names_of_columns_with_hidden_signs_are_names_without() {
    bench(|b| {
        let text = "or\0der,date,sku,qty,price\n1,2025-01-01,A,1,2\n";
        let import = b.upload(text.as_bytes(), Columns::default()).unwrap();
        assert_eq!(import.columns.columns["order"], "order.number");
        assert_eq!(b.work(&import, false).unwrap().get("orders_new"), 1);
    });
}

#[test]
fn a_workbook_is_read_by_its_cells_whatever_its_size_claims() {
    bench(|b| {
        let good = workbook(&sheet(&SHEET), b"<sst/>");
        let report = b.import(&good[..], Columns::default()).unwrap();
        assert_eq!(
            (report.get("orders_new"), report.get("lines_refused")),
            (1, 0)
        );
        // One cell in the last corner would make a table of 17 thousand million cells.
        let mut far = SHEET.to_vec();
        far.extend([
            "A4=2",
            "B4=2025-01-02",
            "C4=A",
            "D4=1",
            "E4=2",
            "XFD1048576=x",
        ]);
        let import = b
            .upload(&workbook(&sheet(&far), b"<sst/>")[..], Columns::default())
            .unwrap();
        let report = b.work(&import, false).unwrap();
        assert_eq!(
            (report.get("orders_new"), report.get("orders_unchanged")),
            (1, 1)
        );
        assert_eq!(
            refused(&b, &import),
            ["1048576 line-width "],
            "the row's own number"
        );
    });
}

#[test]
fn a_workbook_that_unpacks_without_end_is_refused() {
    bench(|b| {
        // 110 MB of one sign, packed to some hundred kilobytes, in a part that is held in memory.
        let mut shared = b"<sst><si><t>".to_vec();
        shared.resize(110_000_000, b'x');
        let bomb = workbook(&sheet(&SHEET), &shared);
        assert!(bomb.len() < 1_000_000, "{}", bomb.len());
        assert_eq!(
            code(b.upload(&bomb[..], Columns::default())),
            "file-unpacks-too-large"
        );
        assert_eq!(rows(&b), [0, 0, 0, 0, 0]);
    });
}
