//! Ways to a PostgreSQL server: encrypted as `sslmode` wants it, and to the one of two that takes writes.

use crate::cluster::Cluster;
use crate::program::{Program, text};
use crate::served::{Served, until};
use db::{Db, DbError, Options, Sql};
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};
use std::path::Path;

/// An authority's certificate, and what it signed for a server of this name: certificate and key.
fn signed(name: &str) -> (String, String, String) {
    let (key, of_server) = (KeyPair::generate().unwrap(), KeyPair::generate().unwrap());
    let mut authority = CertificateParams::new(Vec::new()).unwrap();
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    authority
        .distinguished_name
        .push(DnType::CommonName, "Authority of the test");
    let root = authority.self_signed(&key).unwrap().pem();
    let server = CertificateParams::new(vec![name.to_owned()]).unwrap();
    let server = server.signed_by(&of_server, &Issuer::new(authority, key));
    (root, server.unwrap().pem(), of_server.serialize_pem())
}

/// Whether the connection is encrypted, as the server sees it.
fn is_encrypted(url: &str) -> Result<bool, String> {
    let db = Db::open(url, Options::default()).map_err(|e| e.to_string())?;
    let asked = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
    let read = db.read_now(move |tx| tx.one::<bool>(Sql::new(asked)));
    read.map_err(|e: DbError| e.to_string())
}

#[test]
fn a_server_is_connected_to_as_sslmode_wants_it() {
    let Some(mut cluster) = Cluster::made() else {
        return;
    };
    let (root, certificate, key) = signed("localhost");
    cluster.keeps("server.crt", &certificate);
    cluster.keeps("server.key", &key);
    // Whoever comes unencrypted is refused.
    cluster.keeps("pg_hba.conf", "hostssl all all 127.0.0.1/32 trust\n");
    cluster.set("ssl=on");
    cluster.start();
    let files = tempfile::tempdir().unwrap();
    let file = |name: &str, content: &str| {
        let path = files.path().join(name);
        std::fs::write(&path, content).unwrap();
        path.display().to_string()
    };
    let (root, another) = (
        file("root.pem", &root),
        file("another.pem", &signed("localhost").0),
    );
    let own = file("own.pem", &certificate);
    let url = |host: &str, query: &str| {
        format!(
            "postgres://bandhu@{host}:{}/postgres?{query}",
            cluster.port()
        )
    };
    // The certificate names localhost, and the same server answers as 127.0.0.1.
    let (named, unnamed) = ("localhost", "127.0.0.1");
    let by = |root: &str, mode: &str| format!("sslmode={mode}&sslrootcert={root}");
    for (host, query) in [
        (unnamed, "application_name=x".to_owned()),
        (unnamed, "sslmode=prefer".to_owned()),
        (unnamed, "sslmode=require".to_owned()),
        (unnamed, by(&root, "require")),
        (unnamed, by(&root, "verify-ca")),
        (named, by(&root, "verify-full")),
        (named, by(&own, "verify-full")),
        (unnamed, by(&own, "verify-ca")),
        (unnamed, by(&another, "prefer")),
    ] {
        assert_eq!(is_encrypted(&url(host, &query)), Ok(true), "{host} {query}");
    }
    for (host, query, why) in [
        (unnamed, "sslmode=disable".to_owned(), "no encryption"),
        (unnamed, by(&root, "verify-full"), "not valid for name"),
        (unnamed, by(&own, "verify-full"), "not valid for name"),
        (named, by(&another, "require"), "invalid peer certificate"),
        (named, by(&another, "verify-ca"), "invalid peer certificate"),
        (
            named,
            by(&another, "verify-full"),
            "invalid peer certificate",
        ),
        (
            named,
            by("/no/such.pem", "verify-full"),
            "/no/such.pem cannot be used",
        ),
    ] {
        let refused = is_encrypted(&url(host, &query)).unwrap_err();
        assert!(refused.contains(why), "{host} {query}: {refused}");
    }
    // The server speaks no version of TLS that is still safe: what is preferred is not needed, what is required is.
    if let Some(mut old) = Cluster::made() {
        old.keeps("server.crt", &certificate);
        old.keeps("server.key", &key);
        old.set("ssl=on");
        old.set("ssl_min_protocol_version=TLSv1");
        old.set("ssl_max_protocol_version=TLSv1.1");
        old.start();
        assert_eq!(is_encrypted(&old.url()), Ok(false));
        let refused = is_encrypted(&format!("{}?sslmode=require", old.url())).unwrap_err();
        assert!(refused.contains("look at sslmode"), "{refused}");
    }
    // The whole program, its listener and PostgreSQL's own tools go the same way.
    let program = Program::on(&url(named, &by(&root, "verify-full")));
    let served = Served::start(&program);
    let person = served.person();
    assert_eq!(served.note(&person, "encrypted").status, 201);
    let copy = program.path("copy.dump");
    let made = program.run(&["backup", copy.to_str().unwrap()]);
    assert!(made.status.success(), "{}", text(&made.stderr));
    // A server that cannot encrypt is said, and not spoken to in the open.
    let Some(plain) = Cluster::new() else { return };
    let open = format!("{}?sslmode=", plain.url());
    assert_eq!(is_encrypted(&format!("{open}prefer")), Ok(false));
    let refused = is_encrypted(&format!("{open}require")).unwrap_err();
    assert!(refused.contains("server does not support TLS"), "{refused}");
    let told = program.command(&["token", "create", "--account", "shop"]);
    let told = on(told, &format!("{open}require"), files.path());
    assert!(
        told.contains("sslmode") && told.lines().count() == 1,
        "{told}"
    );
}

/// What a command says of another database.
fn on(mut command: std::process::Command, database: &str, data: &Path) -> String {
    command
        .env("BANDHU_DATABASE", database)
        .env("BANDHU_DATA_DIR", data);
    text(&command.output().unwrap().stderr)
}

#[test]
fn a_server_that_takes_no_writes_is_said_and_the_other_one_is_found() {
    let Some(mut first) = Cluster::new() else {
        return;
    };
    let standby = first.standby();
    // Alone it can be read, and what is to be written comes to nothing, soon and without a fault of ours.
    let alone = Db::open(&standby.url(), Options::default()).unwrap();
    assert_eq!(
        alone.read_now(|tx| tx.one::<i64>(Sql::new("SELECT 1"))),
        Ok::<_, DbError>(1)
    );
    let refused = alone.write_now(|tx| tx.exec(Sql::new("CREATE TABLE x (a bigint)")));
    assert!(
        matches!(
            base::Error::from(refused.clone().unwrap_err()),
            base::Error::Unavailable(_)
        ),
        "{refused:?}"
    );
    drop(alone);

    // Named first, and passed by.
    let both = format!(
        "postgres://bandhu@127.0.0.1:{},127.0.0.1:{}/postgres?target_session_attrs=read-write",
        standby.port(),
        first.port()
    );
    let program = Program::on(&both);
    let served = Served::start(&program);
    let person = served.person();
    assert_eq!(served.note(&person, "before").status, 201);

    // Somebody makes it read-only, and takes that back: told to come later, and then it goes on.
    first.psql("ALTER SYSTEM SET default_transaction_read_only = on");
    first.psql("SELECT pg_reload_conf()");
    until("the server takes no writes", || {
        let answer = served.note(&person, "refused");
        assert!(answer.status == 201 || answer.is_later(), "{answer:?}");
        answer.status == 503
    });
    first.psql("ALTER SYSTEM RESET default_transaction_read_only");
    first.psql("SELECT pg_reload_conf()");
    until("the server takes writes again", || {
        served.note(&person, "again").status == 201
    });

    // The standby has all of it, takes over, and is found without a restart of ours.
    let asked = "SELECT count(*) FROM customers_note";
    let all = first.psql(asked);
    until("the standby has all", || standby.psql(asked) == all);
    first.stop();
    standby.psql("SELECT pg_promote()");
    until("the other server is found", || {
        let answer = served.note(&person, "after");
        assert!(answer.status == 201 || answer.is_later(), "{answer:?}");
        answer.status == 201
    });
    let after = served.get("/api/v1/notes?limit=200").json();
    let after = after["items"].as_array().unwrap();
    assert_eq!(after[0]["body"], "after");
    assert_eq!(
        after.len().to_string(),
        (all.parse::<usize>().unwrap() + 1).to_string()
    );
}
