//! Who asks too fast is told to wait, how long, and in their language; nobody else waits for them.

use crate::intake;
use crate::program::Program;
use crate::served::{Answer, Served, until};
use std::collections::HashSet;

/// What is refused first among `most` requests, and how many went through before.
fn first_refused(most: usize, ask: impl Fn() -> Answer) -> (usize, Answer) {
    for count in 0..most {
        let answer = ask();
        if answer.status == 429 {
            return (count, answer);
        }
    }
    panic!("{most} requests and none was refused");
}

fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
    let mut lines = answer.head.lines().filter_map(|line| line.split_once(": "));
    let found = lines.find(|(of, _)| *of == name).map(|(_, value)| value);
    found.unwrap_or_else(|| panic!("{name}: {answer:?}"))
}

#[test]
fn a_token_an_address_and_a_write_key_each_have_their_own_limit() {
    let program = Program::new();
    let key = intake::write_key(&program);
    let rates = [
        "--rate-token",
        "2",
        "--rate-address",
        "1",
        "--rate-events",
        "3",
    ];
    let served = Served::start_with(&program, &rates);

    // 2 a second over ten seconds: 20 at once, and what grows again while they are asked.
    let (count, refused) = first_refused(200, || served.get("/api/v1/people"));
    assert!((20..60).contains(&count), "{count}");
    assert_eq!(refused.problem(), "too-fast");
    assert_eq!(header(&refused, "retry-after"), "1");
    assert_eq!(header(&refused, "ratelimit-policy"), "\"token\";q=20;w=10");
    assert!(header(&refused, "ratelimit").starts_with("\"token\";r=0;t="));
    // Whoever has no token that holds counts by address, and has not asked yet.
    let mut stranger = served.with_token("bandhu_nobody");
    assert_eq!(stranger.get("/api/v1/people").status, 401);
    let (count, refused) = first_refused(100, || stranger.get("/api/v1/people"));
    assert!(
        (9..30).contains(&count),
        "{count}: secrets can be guessed at only so often"
    );
    assert_eq!(refused.problem(), "too-fast");
    // The page says it in the reader's language.
    stranger.language = "si".into();
    let (_, page) = first_refused(100, || stranger.get("/sign-in"));
    assert!(
        page.head.contains("text/html") && page.body.contains("ඉල්ලීම් ඉතා වැඩියි"),
        "{page:?}"
    );
    // The program's own files are everybody's: without them the page could not be shown.
    let style = page
        .body
        .split('"')
        .find(|word| word.starts_with("/assets/"))
        .unwrap();
    assert!((0..30).all(|_| stranger.get(style).status != 429));

    // 3 events a second: a batch of 41 is more than ten seconds' worth, is taken, and the next waits.
    let first = intake::ask(served.port(), &key, 0);
    assert_eq!(first.status, 200, "{first:?}");
    let refused = intake::ask(served.port(), &key, 1);
    assert_eq!(refused.status, 429, "{refused:?}");
    assert_eq!(refused.json()["code"], "events-too-fast");
    assert!(header(&refused, "ratelimit-policy").starts_with("\"events\";q=30"));
    // 41 at 3 a second are paid off after 13.7 s, 10 of which may be owed.
    assert_eq!(header(&refused, "retry-after"), "4");
    assert_eq!(
        header(&refused, "access-control-allow-origin"),
        "*",
        "scripts may read it"
    );
    // A key that nobody has counts for the address, whose share is gone.
    assert_eq!(intake::ask(served.port(), "wk_nobody", 0).status, 429);

    // It passes.
    until("the token may ask again", || {
        served.get("/api/v1/people").status == 200
    });
    until("the key may send again", || {
        intake::ask(served.port(), &key, 1).status == 200
    });
}

#[test]
fn the_usual_limits_are_not_met_by_a_busy_office_and_can_be_lifted() {
    let program = Program::new();
    let served = Served::start_with(&program, &[]);
    let found: HashSet<u16> = (0..300)
        .map(|_| served.get("/api/v1/people").status)
        .collect();
    assert_eq!(found, HashSet::from([200]));
    let policy = served.get("/api/v1/people");
    assert_eq!(header(&policy, "ratelimit-policy"), "\"token\";q=500;w=10");
    drop(served);
    let served = Served::start_with(&program, &["--rate-token", "0"]);
    assert!(!served.get("/api/v1/people").head.contains("ratelimit"));
}
