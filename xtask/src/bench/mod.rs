//! `bench`: measures the built product from outside and writes docs/benchmarks.md.
//!
//! A measure is a name and a function; it adds its figures, each with its limit and, where a bare
//! statement of the same work can be timed in the same run, the ratio to it.

mod bare;
mod browser;
pub mod figure;
mod handler;
pub mod http;
mod import;
pub mod intake;
pub mod load;
mod matching;
mod own;
pub mod process;
mod weight;

use crate::postgres::Cluster;
use crate::product::{Product, Server};
use crate::prove::{machine, orders, today};
use crate::{Outcome, demo, markers, project, say};
use clap::Args;
use figure::Figure;
use std::fs;
use std::path::{Path, PathBuf};

/// Where figures are kept.
const DOCUMENT: &str = "docs/benchmarks.md";
/// Lines of the made-up file where the real shop is not at hand: as many as that one has.
const LINES: usize = 541_909;
/// Lines in the small size: some hundred people, more than a page of them.
const LINES_IN_SMALL: usize = 4_000;

#[derive(Args)]
pub struct Arguments {
    /// Only measures whose name begins with this
    only: Option<String>,
    /// Measure the release build that is there
    #[arg(long)]
    no_build: bool,
    /// Seconds of load for each page
    #[arg(long, default_value_t = 5)]
    seconds: u64,
    /// Print the figures and leave the document as it is
    #[arg(long)]
    no_write: bool,
    /// A small file, the debug build, no browser, nothing written: only weights must keep to their limits
    #[arg(long)]
    small: bool,
}

/// What measures work with: one product on one database, with the shop imported.
pub struct Bench<'a> {
    /// `SQLite` or `PostgreSQL`.
    pub database: &'static str,
    pub product: &'a Product,
    pub cluster: Option<&'a Cluster>,
    pub scratch: &'a Path,
    /// The order lines to import.
    pub orders: &'a Path,
    pub seconds: u64,
    /// Whether the release build is measured.
    pub release: bool,
    server: Option<Server>,
}

/// One thing that is measured, in the order of the list.
struct Measure {
    name: &'static str,
    /// The database plays no part in it: once is enough.
    once: bool,
    run: fn(&mut Bench) -> Outcome<Vec<Figure>>,
}

const MEASURES: [Measure; 10] = [
    Measure {
        name: "import",
        once: false,
        run: import::measure,
    },
    Measure {
        name: "start",
        once: false,
        run: process::start,
    },
    Measure {
        name: "memory",
        once: false,
        run: process::memory,
    },
    Measure {
        name: "list",
        once: false,
        run: load::list,
    },
    Measure {
        name: "person",
        once: false,
        run: load::person,
    },
    Measure {
        name: "events",
        once: false,
        run: intake::measure,
    },
    Measure {
        name: "weight",
        once: true,
        run: weight::measure,
    },
    Measure {
        name: "matching",
        once: true,
        run: matching::measure,
    },
    Measure {
        name: "browser",
        once: true,
        run: browser::measure,
    },
    // Last: what people have in own fields makes pages longer.
    Measure {
        name: "own",
        once: false,
        run: own::measure,
    },
];

/// That every measure works, in a small size: its weights count, its times do not.
///
/// # Errors
/// If a measure fails or a weight misses its limit.
pub fn in_the_gate() -> Outcome {
    run(&Arguments {
        only: None,
        no_build: false,
        seconds: 1,
        no_write: false,
        small: true,
    })
}

/// Measures on SQLite, then on PostgreSQL.
///
/// # Errors
/// If a measure fails or a figure misses its limit; all figures are printed and written before.
pub fn run(arguments: &Arguments) -> Outcome {
    let release = !arguments.small;
    if !arguments.no_build {
        say::step("build");
        demo::build(release)?;
        handler::build(release)?;
        matching::build(release)?;
    }
    let scratch = tempfile::tempdir().map_err(|e| format!("temporary folder: {e}"))?;
    let file = shop(scratch.path(), arguments.small)?;
    let binary = project::binary(release)?;
    let cluster = Cluster::start_durable()
        .inspect_err(|why| say::skipped(why))
        .ok();
    let mut figures = Vec::new();
    let mut failed = Vec::new();
    println!("{}", figure::head());
    let sqlite = Product::on_sqlite(binary.clone(), &scratch.path().join("sqlite"))?;
    let postgres = cluster
        .as_ref()
        .map(|cluster| on_postgres(cluster, binary, scratch.path()))
        .transpose()?;
    for (database, product) in [("SQLite", Some(&sqlite)), ("PostgreSQL", postgres.as_ref())] {
        let Some(product) = product else { continue };
        let mut bench = Bench {
            database,
            product,
            cluster: cluster.as_ref().filter(|_| database == "PostgreSQL"),
            scratch: scratch.path(),
            orders: &file,
            seconds: arguments.seconds,
            release,
            server: None,
        };
        bench.measure(arguments, &mut figures, &mut failed)?;
    }
    if !arguments.no_write && !arguments.small {
        markers::replace(DOCUMENT, "figures", &document(&figures)?)?;
    }
    close(&figures, &failed)
}

fn on_postgres(cluster: &Cluster, binary: PathBuf, scratch: &Path) -> Outcome<Product> {
    let folder = scratch.join("postgres");
    fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    cluster.execute("CREATE DATABASE bench")?;
    Ok(Product::new(binary, cluster.url_of("bench"), &folder))
}

impl Bench<'_> {
    fn measure(
        &mut self,
        arguments: &Arguments,
        figures: &mut Vec<Figure>,
        failed: &mut Vec<String>,
    ) -> Outcome {
        self.product.prepare()?;
        let wanted = |name: &str| {
            arguments
                .only
                .as_ref()
                .is_none_or(|only| name.starts_with(only))
        };
        if !wanted("import") {
            import::only(self)?;
        }
        for measure in MEASURES.iter().filter(|measure| wanted(measure.name)) {
            let in_the_way = arguments.small && measure.name == "browser";
            if in_the_way || (measure.once && self.database != "SQLite") {
                continue;
            }
            match (measure.run)(self) {
                Ok(mut found) => {
                    if arguments.small {
                        found = found.into_iter().map(Figure::limited_in_weight).collect();
                    }
                    found.iter().for_each(|figure| println!("{figure}"));
                    figures.extend(found);
                }
                Err(why) => {
                    say::failed(&format!("{} on {}: {why}", measure.name, self.database));
                    failed.push(format!("{} on {}", measure.name, self.database));
                }
            }
        }
        self.server = None;
        Ok(())
    }

    /// The running server, started at the first call.
    ///
    /// # Errors
    /// If it does not start.
    pub fn server(&mut self) -> Outcome<&Server> {
        if self.server.is_none() {
            self.server = Some(self.product.serve_unlimited()?);
        }
        self.server.as_ref().ok_or_else(|| "no server".to_owned())
    }

    /// Stops the server, so that the next start is a fresh one.
    pub fn stop(&mut self) {
        self.server = None;
    }
}

/// The real shop's export, or a made-up one of the same length; or a small one.
fn shop(scratch: &Path, small: bool) -> Outcome<PathBuf> {
    let made_up = scratch.join("orders.csv");
    if small {
        orders::write(&made_up, LINES_IN_SMALL)?;
        return Ok(made_up);
    }
    let real = project::data("online_retail")
        .map(|folder| folder.join("online_retail/online_retail.csv.xz"))
        .filter(|file| file.exists());
    if let Some(file) = real {
        return Ok(file);
    }
    say::skipped("the real shop: measuring with a made-up file of the same length");
    orders::write(&made_up, LINES)?;
    Ok(made_up)
}

fn document(figures: &[Figure]) -> Outcome<String> {
    let mut text = format!(
        "Measured on {}: {}.\n\n{}\n",
        today()?,
        machine(),
        figure::head()
    );
    for figure in figures {
        text.push_str(&format!("{figure}\n"));
    }
    Ok(text)
}

fn close(figures: &[Figure], failed: &[String]) -> Outcome {
    let missed = figures.iter().filter(|figure| !figure.ok()).count();
    if missed == 0 && failed.is_empty() {
        say::done(&format!("{} figures, each within its limit", figures.len()));
        return Ok(());
    }
    let mut why = format!("{missed} of {} figures miss their limit", figures.len());
    if !failed.is_empty() {
        why.push_str(&format!("; not measured: {}", failed.join(", ")));
    }
    Err(why)
}
