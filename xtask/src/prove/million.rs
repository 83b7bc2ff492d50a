//! A million people and five million interactions: does each page keep to its limit? On SQLite; on PostgreSQL with
//! the same people, moved there, and limits within three times.

use super::million_bare::Database;
use super::million_load::{Load, Many};
use super::million_postgres as on_postgres;
use crate::bench::figure::{self, Figure, Limit};
use crate::bench::http::{Client, encode, sign_in};
use crate::bench::intake::To;
use crate::bench::process::anonymous_mib;
use crate::product::{Product, Server};
use crate::{Outcome, demo, project, run, say};
use clap::Args;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// The company with the crowd, and who signs in there.
const ACCOUNT: &str = "kandula";
const EMAIL: &str = "demo@bandhu.example";
const PASSWORD: &str = "kandula-demo-2026";
/// How long the server rests before it counts as idle.
const REST: Duration = Duration::from_secs(3);
/// How often the memory of the filling command is looked at.
const LOOK: Duration = Duration::from_millis(200);

/// How many times the limits of SQLite the figures on PostgreSQL may be.
const EASED: f64 = 3.0;

#[derive(Args)]
pub struct Arguments {
    /// How many people
    #[arg(long, default_value_t = 1_000_000)]
    people: usize,
    /// Where the database lies or shall lie [default: million in the target folder]
    #[arg(long)]
    folder: Option<PathBuf>,
    /// On PostgreSQL: a private server in this folder, which stays. Where it is missing, the people of `--folder`
    /// are moved there.
    #[arg(long)]
    pub postgres: Option<PathBuf>,
    /// Only these parts: list, person, search, create, events; again for more than one
    #[arg(long)]
    pub only: Vec<String>,
    /// Measure the release build that is there
    #[arg(long)]
    no_build: bool,
    /// Seconds of load for each figure
    #[arg(long, default_value_t = 5)]
    seconds: u64,
}

/// One part of what is measured.
type Part = fn(&Proof, &Load, &str) -> Outcome<Vec<Figure>>;

/// The parts, in their order.
const PARTS: [(&str, Part); 5] = [
    ("list", Proof::list),
    ("person", Proof::person),
    ("search", Proof::search),
    ("create", |proof, load, _| load.create(&proof.token()?)),
    ("events", |proof, load, _| proof.events(load)),
];

/// Fills the database where it is missing and measures; each figure is printed as it comes.
///
/// # Errors
/// If a figure misses its limit; the table is in the sentence.
pub fn prove(arguments: &Arguments) -> Outcome<String> {
    if !arguments.no_build {
        demo::build_release()?;
    }
    let folder = match &arguments.folder {
        Some(folder) => folder.clone(),
        None => project::target()?.join("million"),
    };
    fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let file = folder.join("bandhu.db");
    let product = Product::new(
        project::binary(true)?,
        format!("sqlite:{}", file.display()),
        &folder,
    );
    println!("{}", figure::head());
    let length = Duration::from_secs(arguments.seconds);
    match &arguments.postgres {
        None => {
            let filled = told(fill(&product, arguments.people)?);
            let proof = Proof {
                product,
                database: Database::Sqlite(file),
                length,
            };
            proof.table(&arguments.only, filled, &folder)
        }
        Some(server) => {
            let filled = told(on_postgres::fill(server, || product.command(&["move"]))?);
            let cluster = on_postgres::start(server)?;
            let url = cluster.url_of(on_postgres::DATABASE);
            let proof = Proof {
                product: Product::new(
                    project::binary(true)?,
                    url.clone(),
                    &on_postgres::files(server)?,
                ),
                database: Database::Postgres(url),
                length,
            };
            proof.table(&arguments.only, filled, server)
        }
    }
}

/// Prints figures as soon as they are there.
fn told(figures: Vec<Figure>) -> Vec<Figure> {
    figures.iter().for_each(|figure| println!("{figure}"));
    figures
}

/// Makes what is missing; nothing is told of a database that was there.
fn fill(product: &Product, people: usize) -> Outcome<Vec<Figure>> {
    say::step(&format!("{people} people, where they are missing"));
    let number = people.to_string();
    let mut command = product.command(&["demo", "--seed-only", "--only", ACCOUNT]);
    command.args(["--people", &number]);
    let begun = Instant::now();
    let child = command.stdout(Stdio::null()).spawn();
    let mut child = child.map_err(|e| format!("bandhu demo does not start: {e}"))?;
    let mut most: f64 = 0.0;
    let status = loop {
        let ended = child.try_wait().map_err(|e| format!("bandhu demo: {e}"))?;
        if let Some(status) = ended {
            break status;
        }
        // It may end while it is looked at.
        most = most.max(anonymous_mib(child.id()).unwrap_or(0.0));
        sleep(LOOK);
    };
    if !status.success() {
        return Err(format!("bandhu demo ended with {status}"));
    }
    let seconds = begun.elapsed().as_secs_f64();
    if seconds < 5.0 {
        return Ok(Vec::new());
    }
    Ok(vec![
        Figure::new("filling the database", seconds, "s", Limit::None),
        Figure::new("most memory while filling", most, "MiB", Limit::None),
    ])
}

/// What is measured.
struct Proof {
    product: Product,
    database: Database,
    length: Duration,
}

impl Proof {
    /// All figures, and what they were measured on.
    fn table(&self, only: &[String], mut figures: Vec<Figure>, folder: &Path) -> Outcome<String> {
        let counts = self.database.bare("counts")?;
        figures.extend(self.measure(only)?);
        let mut table = figure::head();
        for figure in &figures {
            table.push_str(&format!("\n{figure}"));
        }
        let kind = file_system(folder);
        let words = format!("{}, on {kind}.\n\n{table}\n", counts.trim());
        match figures.iter().filter(|figure| !figure.ok()).count() {
            0 => Ok(words),
            missed => Err(format!("{missed} figures miss their limit. {words}")),
        }
    }

    /// The same figures with the limits of this database.
    fn eased(&self, figures: Vec<Figure>) -> Vec<Figure> {
        match self.database {
            Database::Sqlite(_) => figures,
            Database::Postgres(_) => figures.into_iter().map(|f| f.eased(EASED)).collect(),
        }
    }

    fn measure(&self, only: &[String]) -> Outcome<Vec<Figure>> {
        let server = self.product.serve_unlimited()?;
        let session = sign_in(server.port, EMAIL, PASSWORD)?;
        drop(server);
        let (server, started) = self.start(&session)?;
        let mut figures = told(started);
        let load = Load::on(server.port, server.pid(), self.length);
        for (name, part) in PARTS {
            if only.is_empty() || only.iter().any(|wanted| wanted == name) {
                say::step(name);
                figures.extend(told(self.eased(part(self, &load, &session)?)));
            }
        }
        figures.extend(told(vec![Figure::new(
            "anonymous memory under this load, most",
            load.most_memory(),
            "MiB",
            Limit::AtMost(256.0),
        )]));
        Ok(figures)
    }

    /// Starts the server and asks for a page; then lets it rest.
    fn start(&self, session: &str) -> Outcome<(Server, Vec<Figure>)> {
        let begun = Instant::now();
        let server = self.product.serve_unlimited()?;
        let path = format!("/a/{ACCOUNT}/people");
        Client::connect(server.port, session)?
            .get(&path)?
            .expect_ok(&path)?;
        let page = begun.elapsed().as_secs_f64() * 1000.0;
        drop(server);
        let server = self.product.serve_unlimited()?;
        sleep(REST);
        let memory = anonymous_mib(server.pid())?;
        let figures = vec![
            Figure::new("start to first page", page, "ms", Limit::AtMost(1000.0)),
            Figure::new(
                "anonymous memory at rest",
                memory,
                "MiB",
                Limit::AtMost(40.0),
            ),
        ];
        Ok((server, figures))
    }

    /// Lists of 50, filtered and sorted in several ways.
    fn list(&self, load: &Load, session: &str) -> Outcome<Vec<Figure>> {
        let bare = self.database.bare("list")?.trim().parse::<f64>();
        let bare = bare.map_err(|e| format!("the bare list: {e}"))?;
        let each = [
            ("stage, by name", "stage = customer", "name"),
            ("stage, newest first", "stage = loyal", "-created"),
            ("ten orders and more, best first", "orders >= 10", "-net"),
            (
                "language and stage",
                "language = si and stage = lead",
                "name",
            ),
            ("a tag, last order first", "tags = hamper", "-last_order"),
        ];
        let mut figures = Vec::new();
        for (name, filter, sort) in each {
            let path = format!(
                "/a/{ACCOUNT}/people?filter={}&sort={}",
                encode(filter),
                encode(sort)
            );
            let many = Many {
                name: &format!("list of 50, {name}"),
                paths: vec![path],
                headers: session,
                cpu: Limit::AtMost(0.6),
                p50: Limit::None,
                p99: Limit::AtMost(8.0),
                clients: 8,
                bare: Some(bare),
            };
            figures.extend(load.measure(&many)?);
        }
        Ok(figures)
    }

    fn person(&self, load: &Load, session: &str) -> Outcome<Vec<Figure>> {
        let ids = self.database.bare("people")?;
        let path = |id| format!("/a/{ACCOUNT}/people/{id}");
        load.measure(&Many {
            name: "page of a person with the timeline",
            paths: ids.lines().map(path).collect(),
            headers: session,
            cpu: Limit::AtMost(1.5),
            p50: Limit::None,
            p99: Limit::None,
            clients: 8,
            bare: None,
        })
    }

    /// What the palette asks for while somebody types.
    fn search(&self, load: &Load, session: &str) -> Outcome<Vec<Figure>> {
        let words = self.database.bare("words")?;
        let mut figures = Vec::new();
        for (name, letters) in [
            ("search by one letter", 1..=1),
            ("search by two letters", 2..=2),
            ("search by three letters and more", 3..=12),
        ] {
            let mut paths: Vec<String> = words
                .lines()
                .flat_map(|word| letters.clone().map(move |n| beginning(word, n)))
                .map(|typed| format!("/a/{ACCOUNT}/search/palette?q={}", encode(&typed)))
                .collect();
            paths.sort();
            paths.dedup();
            figures.extend(load.measure(&Many {
                name,
                paths,
                headers: session,
                cpu: Limit::None,
                p50: Limit::AtMost(3.0),
                p99: Limit::AtMost(30.0),
                clients: 1,
                bare: None,
            })?);
        }
        Ok(figures)
    }

    fn events(&self, load: &Load) -> Outcome<Vec<Figure>> {
        let to = To {
            port: load.port,
            key: self.product.write_key(ACCOUNT)?,
            seconds: self.length.as_secs(),
        };
        let figures = to.figures("", true)?;
        load.look()?;
        Ok(figures)
    }

    /// The header with a new token.
    fn token(&self) -> Outcome<String> {
        let create = [
            "token",
            "create",
            "--account",
            ACCOUNT,
            "--json",
            "--name",
            "million",
        ];
        let printed = run::quiet("bandhu token create", &mut self.product.command(&create))?;
        let json: serde_json::Value =
            serde_json::from_str(&printed).map_err(|e| format!("token create printed: {e}"))?;
        let token = json["token"].as_str();
        let token = token.ok_or_else(|| "token create printed no token".to_owned())?;
        Ok(format!("Authorization: Bearer {token}\r\n"))
    }
}

/// The first letters of a word; the whole word when it has fewer.
fn beginning(word: &str, letters: usize) -> String {
    word.chars().take(letters).collect()
}

/// What kind of file system the folder lies on: in memory nothing waits for a disk.
fn file_system(folder: &Path) -> String {
    let mut df = Command::new("df");
    let printed = run::quiet("df", df.args(["--output=fstype"]).arg(folder));
    let kind = printed
        .ok()
        .and_then(|text| text.lines().nth(1).map(str::to_owned));
    match kind.as_deref().map(str::trim) {
        Some("tmpfs") => "a file system in memory (tmpfs)".to_owned(),
        Some(kind) => format!("disk ({kind})"),
        None => "an unknown file system".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::beginning;

    #[test]
    fn beginnings_are_cut_between_letters() {
        assert_eq!(beginning("නිමාලි", 1), "න");
        assert_eq!(beginning("ab", 3), "ab");
    }
}
