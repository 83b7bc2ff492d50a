//! The way to a PostgreSQL server: its address as libpq reads it, encrypted by rustls as `sslmode` wants it.
//!
//! <https://www.postgresql.org/docs/current/libpq-ssl.html>, table 34.1: `disable` never encrypts, `allow` and
//! `prefer` (the usual) do where the server can, `require` must. These believe every certificate, which keeps
//! out who listens, not who stands between; but `require` with root certificates is `verify-ca`. `verify-ca`
//! wants a certificate signed by one of `sslrootcert`, `verify-full` also the name of the host in it.

use crate::DbError;
use postgres::config::SslMode;
use postgres::{Client, NoTls};
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{WebPkiServerVerifier, verify_server_name};
use rustls::crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, RootCertStore, SignatureScheme,
};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio_postgres_rustls::MakeRustlsConnect;

/// A connection whose other end is silent for so long is lost.
const SILENCE_AT_MOST: Duration = Duration::from_secs(30);
/// Where systems keep the certificates that everybody trusts, for `sslrootcert=system`.
const OF_THE_SYSTEM: [&str; 3] = [
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/cert.pem",
];
/// Where libpq looks unless it is told, below the home folder.
const OF_THE_USER: &str = ".postgresql/root.crt";

/// How the server calls our sessions.
const APPLICATION: &str = "bandhu";

/// From where other processes of ours have sessions in this database: addresses, `this machine` for its socket.
///
/// # Errors
/// `Setup` for a wrong address; those of the server.
pub fn servers_on(url: &str) -> Result<Vec<String>, DbError> {
    let mut client = connect(url, Duration::from_secs(10))?;
    let asked = "SELECT DISTINCT coalesce(host(client_addr), 'this machine') FROM pg_stat_activity
                  WHERE datname = current_database() AND application_name = $1 AND pid <> pg_backend_pid()
                  ORDER BY 1";
    let rows = client.query(asked, &[&APPLICATION])?;
    Ok(rows.iter().map(|row| row.get(0)).collect())
}

/// Opens a session whose statements end after `limit`.
pub(crate) fn connect(url: &str, limit: Duration) -> Result<Client, DbError> {
    let mut way = Way::of(url)?;
    way.config
        .application_name(APPLICATION)
        .connect_timeout(Duration::from_secs(5))
        .tcp_user_timeout(SILENCE_AT_MOST)
        .keepalives_idle(SILENCE_AT_MOST)
        .keepalives_interval(Duration::from_secs(5))
        .keepalives_retries(3);
    let mut client = way.connect()?;
    client.batch_execute(&format!(
        "SET statement_timeout = {}; SET timezone = 'UTC'; SET jit = off;",
        limit.as_millis()
    ))?;
    Ok(client)
}

/// Which server is believed to be the one that is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trust {
    Any,
    Signed,
    SignedAndNamed,
}

/// An address, taken apart.
pub(crate) struct Way {
    /// All but what is said of certificates.
    pub(crate) config: postgres::Config,
    trust: Trust,
    /// The file of root certificates; none where nothing is asked of a certificate.
    roots: Option<PathBuf>,
}

impl Way {
    /// Reads an address; nothing is opened yet.
    ///
    /// # Errors
    /// `Setup` when it is wrong, or asks for a file of certificates that is not there.
    pub(crate) fn of(url: &str) -> Result<Self, DbError> {
        let wrong = |why: String| DbError::Setup(format!("the database address is wrong: {why}"));
        let (url, mode) = without(url, "sslmode");
        let (url, file) = without(&url, "sslrootcert");
        let mut config: postgres::Config = url.parse().map_err(|e| wrong(format!("{e}")))?;
        // libpq wants the strictest where everybody's certificates are trusted.
        let usual = match file.as_deref() {
            Some("system") => "verify-full",
            _ => "prefer",
        };
        let (ssl, trust) = match mode.as_deref().unwrap_or(usual) {
            "disable" => (SslMode::Disable, Trust::Any),
            "allow" | "prefer" => (SslMode::Prefer, Trust::Any),
            "require" => (SslMode::Require, Trust::Any),
            "verify-ca" => (SslMode::Require, Trust::Signed),
            "verify-full" => (SslMode::Require, Trust::SignedAndNamed),
            other => {
                let known = "disable, allow, prefer, require, verify-ca, verify-full";
                return Err(wrong(format!("sslmode={other} is none of {known}")));
            }
        };
        config.ssl_mode(ssl);
        let roots = roots(file.as_deref())?;
        let trust = match (ssl, trust, &roots) {
            (SslMode::Require, Trust::Any, Some(_)) => Trust::Signed,
            (_, trust, _) => trust,
        };
        if trust != Trust::Any && roots.is_none() {
            return Err(wrong(format!(
                "it wants the server's certificate looked at, and names no root certificates: add \
                 sslrootcert=/path/of/ca.pem or sslrootcert=system, or put them into ~/{OF_THE_USER}"
            )));
        }
        Ok(Self {
            config,
            trust,
            roots: roots.filter(|_| trust != Trust::Any),
        })
    }

    /// Connects to the first of the hosts that answers and is what `target_session_attrs` wants.
    ///
    /// # Errors
    /// `Setup` when the server or its certificate is not believed; those of the connection.
    fn connect(&self) -> Result<Client, DbError> {
        let tls = MakeRustlsConnect::new(self.tls()?);
        let refused = match self.config.connect(tls) {
            Ok(client) => return Ok(client),
            Err(e) => e,
        };
        let why = crate::error::full(&refused);
        if !why.starts_with("error performing TLS handshake") {
            return Err(refused.into());
        }
        if self.config.get_ssl_mode() == SslMode::Prefer {
            // As libpq does: what is preferred is not needed.
            tracing::warn!(%why, "the database server is connected to without encryption");
            let mut open = self.config.clone();
            return Ok(open.ssl_mode(SslMode::Disable).connect(NoTls)?);
        }
        Err(DbError::Setup(format!(
            "the database server is not connected to: {why}; look at sslmode and sslrootcert in its address"
        )))
    }

    fn tls(&self) -> Result<ClientConfig, DbError> {
        let wrong = |e: &dyn std::fmt::Display| DbError::Setup(format!("no encryption: {e}"));
        let provider = Arc::new(ring::default_provider());
        let roots = match &self.roots {
            Some(file) => read(file)?,
            None => Vec::new(),
        };
        let believes = Believes {
            trust: self.trust,
            chain: match roots.is_empty() {
                true => None,
                false => Some(chain(&roots, &provider)?),
            },
            roots,
            provider: provider.clone(),
        };
        let builder = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|e| wrong(&e))?;
        Ok(builder
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(believes))
            .with_no_client_auth())
    }
}

/// The file of root certificates that an address means; none where there is none.
fn roots(named: Option<&str>) -> Result<Option<PathBuf>, DbError> {
    match named {
        None | Some("") => {
            let home = std::env::var_os("HOME").map(PathBuf::from);
            let usual = home.map(|home| home.join(OF_THE_USER));
            Ok(usual.filter(|file| file.is_file()))
        }
        Some("system") => {
            let mut known = OF_THE_SYSTEM.iter().map(PathBuf::from);
            known
                .find(|file| file.is_file())
                .map(Some)
                .ok_or_else(|| DbError::Setup("this system has no root certificates where they usually are: name their file by sslrootcert".into()))
        }
        Some(file) => Ok(Some(PathBuf::from(file))),
    }
}

fn read(file: &Path) -> Result<Vec<CertificateDer<'static>>, DbError> {
    let wrong = |why: String| {
        DbError::Setup(format!(
            "the root certificates {} cannot be used: {why}",
            file.display()
        ))
    };
    let found = CertificateDer::pem_file_iter(file).map_err(|e| wrong(e.to_string()))?;
    let found: Result<Vec<_>, _> = found.collect();
    match found {
        Ok(none) if none.is_empty() => Err(wrong("there is none in it".to_owned())),
        Ok(found) => Ok(found),
        Err(e) => Err(wrong(e.to_string())),
    }
}

fn chain(
    roots: &[CertificateDer<'static>],
    provider: &Arc<CryptoProvider>,
) -> Result<Arc<WebPkiServerVerifier>, DbError> {
    let mut store = RootCertStore::empty();
    store.add_parsable_certificates(roots.iter().cloned());
    let built =
        WebPkiServerVerifier::builder_with_provider(Arc::new(store), provider.clone()).build();
    built.map_err(|e| DbError::Setup(format!("the root certificates cannot be used: {e}")))
}

/// Looks at the server's certificate as far as `sslmode` wants it.
#[derive(Debug)]
struct Believes {
    trust: Trust,
    chain: Option<Arc<WebPkiServerVerifier>>,
    roots: Vec<CertificateDer<'static>>,
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for Believes {
    fn verify_server_cert(
        &self,
        shown: &CertificateDer<'_>,
        between: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        use CertificateError::{NotValidForName, NotValidForNameContext};
        let Some(chain) = &self.chain else {
            return Ok(ServerCertVerified::assertion());
        };
        // As PostgreSQL's manual makes one: the server's own certificate, signed by itself, is the root.
        if self.roots.iter().any(|root| root == shown) {
            if self.trust == Trust::SignedAndNamed {
                verify_server_name(&ParsedCertificate::try_from(shown)?, name)?;
            }
            return Ok(ServerCertVerified::assertion());
        }
        match chain.verify_server_cert(shown, between, name, ocsp, now) {
            // The name is looked at last, after who signed it and until when it holds.
            Err(rustls::Error::InvalidCertificate(
                NotValidForName | NotValidForNameContext { .. },
            )) if self.trust == Trust::Signed => Ok(ServerCertVerified::assertion()),
            looked => looked,
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        shown: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let known = &self.provider.signature_verification_algorithms;
        verify_tls12_signature(message, shown, signed, known)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        shown: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let known = &self.provider.signature_verification_algorithms;
        verify_tls13_signature(message, shown, signed, known)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}

/// The address without a parameter, and what that said.
fn without(url: &str, name: &str) -> (String, Option<String>) {
    let Some((place, query)) = url.split_once('?') else {
        return (url.to_owned(), None);
    };
    let (mut kept, mut value) = (Vec::new(), None);
    for pair in query.split('&') {
        match pair.split_once('=') {
            Some((key, text)) if key == name => value = Some(decoded(text)),
            _ => kept.push(pair),
        }
    }
    match kept.is_empty() {
        true => (place.to_owned(), value),
        false => (format!("{place}?{}", kept.join("&")), value),
    }
}

/// `%2F` as `/`.
fn decoded(text: &str) -> String {
    let mut out = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let coded = std::str::from_utf8(after.get(..2).unwrap_or_default());
        let coded = coded.ok().and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match coded.filter(|_| *first == b'%') {
            Some(byte) => {
                out.push(byte);
                rest = &after[2..];
            }
            None => {
                out.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trust(query: &str) -> Result<(SslMode, Trust), String> {
        let way = Way::of(&format!("postgres://crm:a%3Fb@db.example/crm{query}"));
        way.map(|way| (way.config.get_ssl_mode(), way.trust))
            .map_err(|e| e.to_string())
    }

    #[test]
    fn the_modes_are_those_of_libpq() {
        use {SslMode as M, Trust as T};
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("ca b.pem");
        std::fs::write(&file, "").unwrap();
        let file = file.display().to_string().replace(' ', "%20");
        for (query, expected) in [
            ("?sslmode=disable", (M::Disable, T::Any)),
            ("?application_name=x&sslmode=allow", (M::Prefer, T::Any)),
            ("?sslmode=prefer&connect_timeout=3", (M::Prefer, T::Any)),
        ] {
            assert_eq!(trust(query), Ok(expected), "{query}");
        }
        let rooted = |mode: &str| trust(&format!("?sslmode={mode}&sslrootcert={file}"));
        assert_eq!(rooted("prefer"), Ok((M::Prefer, T::Any)));
        assert_eq!(rooted("require"), Ok((M::Require, T::Signed)));
        assert_eq!(rooted("verify-ca"), Ok((M::Require, T::Signed)));
        assert_eq!(rooted("verify-full"), Ok((M::Require, T::SignedAndNamed)));
        let wrong = trust("?sslmode=maybe").unwrap_err();
        assert!(
            wrong.contains("sslmode=maybe is none of disable"),
            "{wrong}"
        );
    }

    #[test]
    fn what_is_said_of_encryption_is_taken_out_of_the_address() {
        let (rest, value) = without(
            "postgres://a/b?sslrootcert=%2Fx%2fy&host=/tmp",
            "sslrootcert",
        );
        assert_eq!(
            (rest.as_str(), value.as_deref()),
            ("postgres://a/b?host=/tmp", Some("/x/y"))
        );
        let (rest, value) = without("postgres://a/b?sslmode=disable", "sslmode");
        assert_eq!(
            (rest.as_str(), value.as_deref()),
            ("postgres://a/b", Some("disable"))
        );
        assert_eq!(
            without("postgres://a/b", "sslmode"),
            ("postgres://a/b".into(), None)
        );
        assert_eq!(decoded("100%"), "100%");
    }

    #[test]
    fn a_file_without_certificates_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("ca.pem");
        std::fs::write(&file, "nothing").unwrap();
        let url = format!(
            "postgres://a/b?sslmode=verify-full&sslrootcert={}",
            file.display()
        );
        let wrong = Way::of(&url).unwrap().tls().unwrap_err().to_string();
        assert!(
            wrong.contains("ca.pem cannot be used: there is none in it"),
            "{wrong}"
        );
        std::fs::remove_file(&file).unwrap();
        let wrong = Way::of(&url).unwrap().tls().unwrap_err().to_string();
        assert!(wrong.contains("ca.pem cannot be used"), "{wrong}");
    }
}
