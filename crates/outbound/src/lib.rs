//! The only client: whatever this program says to another server goes through here, with a limit on the time that it
//! takes and on what is read of the answer.
//!
//! So far it speaks to one that the operator names, on the own machine or in the own network: without encryption, and
//! without a guard against private addresses. Who calls an address that a customer typed needs both first.
//!
//! Knows nothing of databases or of any area.

use base::Error;
use bytes::Bytes;
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::client::conn::http1;
use hyper::header::{CONTENT_TYPE, HOST, RETRY_AFTER};
use hyper::{HeaderMap, Request, Uri};
use hyper_util::rt::TokioIo;
use std::time::Duration;
use tokio::net::TcpStream;

/// Of an answer no more is read, in bytes.
const ANSWER_MAX: usize = 64 * 1024;

/// Where something is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    host: String,
    port: u16,
    path: String,
}

impl Target {
    /// Reads an `http://` address.
    ///
    /// # Errors
    /// `Unavailable` with what is wrong with it.
    pub fn read(address: &str) -> Result<Self, Error> {
        let refused = |why: &str| Err(Error::Unavailable(format!("{address}: {why}")));
        let Ok(uri) = address.parse::<Uri>() else {
            return refused("that is no address");
        };
        match (uri.scheme_str(), uri.host()) {
            (Some("http"), Some(host)) => Ok(Self {
                host: host.trim_matches(['[', ']']).to_owned(),
                port: uri.port_u16().unwrap_or(80),
                path: uri.path_and_query().map_or("/", |p| p.as_str()).to_owned(),
            }),
            (Some("https"), _) => refused(
                "an encrypted address cannot be sent to; name a collector on this machine or in your own network, \
                 which passes it on",
            ),
            _ => refused("an address begins with http://"),
        }
    }

    fn authority(&self) -> String {
        match self.host.contains(':') {
            true => format!("[{}]:{}", self.host, self.port),
            false => format!("{}:{}", self.host, self.port),
        }
    }
}

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// When the server wants to be asked again, in seconds from now, where it said so in seconds.
    pub retry_after_s: Option<u64>,
    /// The body.
    pub body: Bytes,
}

/// Sends `body` by POST on a connection of its own, and reads the answer; all within `limit`.
///
/// # Errors
/// `Unavailable` with what happened.
pub async fn post(
    to: &Target,
    kind: &'static str,
    headers: &HeaderMap,
    body: Bytes,
    limit: Duration,
) -> Result<Answer, Error> {
    let sent = tokio::time::timeout(limit, send(to, kind, headers, body)).await;
    let why = match sent {
        Ok(Ok(answer)) => return Ok(answer),
        Ok(Err(why)) => why,
        Err(_) => format!("no answer within {} ms", limit.as_millis()),
    };
    Err(Error::Unavailable(format!("{}: {why}", to.authority())))
}

async fn send(
    to: &Target,
    kind: &'static str,
    headers: &HeaderMap,
    body: Bytes,
) -> Result<Answer, String> {
    let mut request = Request::post(&to.path)
        .header(HOST, to.authority())
        .body(Full::new(body))
        .map_err(|e| e.to_string())?;
    request.headers_mut().extend(headers.clone());
    request
        .headers_mut()
        .insert(CONTENT_TYPE, hyper::header::HeaderValue::from_static(kind));
    let stream = TcpStream::connect((to.host.as_str(), to.port))
        .await
        .map_err(|e| e.to_string())?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream))
        .await
        .map_err(|e| e.to_string())?;
    // It ends with the answer, or when the time is over and this is dropped.
    let asked = async move {
        let (head, body) = sender
            .send_request(request)
            .await
            .map_err(|e| e.to_string())?
            .into_parts();
        let read = Limited::new(body, ANSWER_MAX).collect().await;
        let after = head.headers.get(RETRY_AFTER).and_then(|v| v.to_str().ok());
        Ok(Answer {
            status: head.status.as_u16(),
            retry_after_s: after.and_then(|text| text.parse().ok()),
            body: read.map_err(|e| e.to_string())?.to_bytes(),
        })
    };
    let mut connection = std::pin::pin!(connection);
    let mut asked = std::pin::pin!(asked);
    tokio::select! {
        answer = &mut asked => answer,
        ended = &mut connection => match ended {
            Ok(()) => asked.await,
            Err(e) => Err(e.to_string()),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;

    /// A server that takes one request and says `answer`; what was asked.
    async fn asked_of(answer: &'static str, limit: Duration) -> (Result<Answer, Error>, String) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let served = tokio::spawn(async move {
            let (mut socket, _) = listener.accept().await.unwrap();
            let mut asked = Vec::new();
            while !asked.ends_with(b"hello") {
                assert_ne!(socket.read_buf(&mut asked).await.unwrap(), 0);
            }
            socket.write_all(answer.as_bytes()).await.unwrap();
            if answer.is_empty() {
                std::future::pending::<()>().await;
            }
            String::from_utf8(asked).unwrap()
        });
        let to = Target::read(&format!("http://127.0.0.1:{port}/v1/traces")).unwrap();
        let mut headers = HeaderMap::new();
        headers.insert("api-key", "secret".parse().unwrap());
        let body = Bytes::from_static(b"hello");
        let answer = post(&to, "text/plain", &headers, body, limit).await;
        if answer.is_err() {
            served.abort();
        }
        (answer, served.await.unwrap_or_default())
    }

    const LONG: Duration = Duration::from_secs(60);

    #[tokio::test]
    async fn it_says_what_it_has_to_and_reads_what_comes_back() {
        let answer = "HTTP/1.1 503 Busy\r\nretry-after: 7\r\ncontent-length: 5\r\n\r\nlater";
        let (answer, asked) = asked_of(answer, LONG).await;
        let expected = Answer {
            status: 503,
            retry_after_s: Some(7),
            body: Bytes::from_static(b"later"),
        };
        assert_eq!(answer.unwrap(), expected);
        let asked = asked.to_lowercase();
        assert!(asked.starts_with("post /v1/traces http/1.1\r\n"), "{asked}");
        for header in [
            "host: 127.0.0.1:",
            "api-key: secret",
            "content-type: text/plain",
            "content-length: 5",
        ] {
            assert!(asked.contains(header), "{header}: {asked}");
        }
    }

    #[tokio::test]
    async fn who_says_nothing_or_nonsense_or_too_much_is_an_error() {
        let silent = asked_of("", Duration::from_millis(50)).await.0;
        assert!(
            format!("{silent:?}").contains("no answer within 50 ms"),
            "{silent:?}"
        );
        let nonsense = asked_of("SMTP ready\r\n\r\n", LONG).await.0;
        assert!(
            matches!(nonsense, Err(Error::Unavailable(_))),
            "{nonsense:?}"
        );
        let much = format!(
            "HTTP/1.1 200 OK\r\ncontent-length: 70000\r\n\r\n{}",
            "x".repeat(70_000)
        );
        let much = asked_of(Box::leak(much.into_boxed_str()), LONG).await.0;
        assert!(matches!(much, Err(Error::Unavailable(_))), "{much:?}");
    }

    #[test]
    fn addresses_are_read_and_those_that_cannot_be_served_refused() {
        let read = |address: &str| Target::read(address).map(|to| (to.authority(), to.path));
        let fine = |authority: &str, path: &str| Ok((authority.to_owned(), path.to_owned()));
        assert_eq!(
            read("http://collector:4318/v1/traces"),
            fine("collector:4318", "/v1/traces")
        );
        assert_eq!(read("http://[::1]:4318"), fine("[::1]:4318", "/"));
        assert_eq!(read("http://collector"), fine("collector:80", "/"));
        for wrong in [
            "https://collector:4318",
            "collector:4318",
            "",
            "grpc://collector",
            "http://",
        ] {
            assert!(matches!(read(wrong), Err(Error::Unavailable(_))), "{wrong}");
        }
    }
}
