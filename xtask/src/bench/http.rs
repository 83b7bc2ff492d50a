//! A very small HTTP/1.1 client: one kept connection, whole answers, nothing clever.

use crate::Outcome;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// How long an answer may take.
const TIMEOUT: Duration = Duration::from_secs(20);

/// A kept connection to 127.0.0.1.
pub struct Client {
    stream: BufReader<TcpStream>,
    port: u16,
    /// Sent with each request, each line with its line end.
    headers: String,
}

/// An answer.
pub struct Answer {
    pub status: u16,
    /// Names in small letters.
    pub headers: Vec<(String, String)>,
    /// As it came over the wire: compressed if it was asked for so.
    pub body: Vec<u8>,
    /// Head and body.
    pub bytes: usize,
}

impl Client {
    /// # Errors
    /// If nobody listens.
    pub fn connect(port: u16, headers: &str) -> Outcome<Self> {
        let stream =
            TcpStream::connect(("127.0.0.1", port)).map_err(|e| format!("port {port}: {e}"))?;
        let set = stream
            .set_nodelay(true)
            .and_then(|()| stream.set_read_timeout(Some(TIMEOUT)));
        set.map_err(|e| format!("port {port}: {e}"))?;
        Ok(Self {
            stream: BufReader::new(stream),
            port,
            headers: headers.to_owned(),
        })
    }

    /// Asks for a page and waits for all of it.
    ///
    /// # Errors
    /// If the connection breaks.
    pub fn get(&mut self, path: &str) -> Outcome<Answer> {
        self.send("GET", path, "", "")
    }

    /// Sends a form.
    ///
    /// # Errors
    /// If the connection breaks.
    pub fn post_form(&mut self, path: &str, form: &str) -> Outcome<Answer> {
        self.send(
            "POST",
            path,
            "Content-Type: application/x-www-form-urlencoded\r\n",
            form,
        )
    }

    /// Sends JSON.
    ///
    /// # Errors
    /// If the connection breaks.
    pub fn post_json(&mut self, path: &str, json: &str) -> Outcome<Answer> {
        self.send("POST", path, "Content-Type: application/json\r\n", json)
    }

    /// Sends JSON that changes what is there.
    ///
    /// # Errors
    /// If the connection breaks.
    pub fn patch_json(&mut self, path: &str, json: &str) -> Outcome<Answer> {
        self.send("PATCH", path, "Content-Type: application/json\r\n", json)
    }

    fn send(&mut self, method: &str, path: &str, more: &str, body: &str) -> Outcome<Answer> {
        let (port, headers, length) = (self.port, &self.headers, body.len());
        let length = if body.is_empty() {
            String::new()
        } else {
            format!("Content-Length: {length}\r\n")
        };
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{headers}{more}{length}\r\n{body}"
        );
        let broken = |e: std::io::Error| format!("{method} {path}: {e}");
        self.stream
            .get_mut()
            .write_all(request.as_bytes())
            .map_err(broken)?;
        self.answer().map_err(broken)
    }

    fn answer(&mut self) -> std::io::Result<Answer> {
        let first = self.line()?;
        let status = first
            .split(' ')
            .nth(1)
            .and_then(|code| code.parse().ok())
            .unwrap_or(0);
        let mut bytes = first.len() + 2;
        let mut headers = Vec::new();
        loop {
            let line = self.line()?;
            bytes += line.len() + 2;
            let Some((name, value)) = line.split_once(':') else {
                break;
            };
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
        let mut answer = Answer {
            status,
            headers,
            body: Vec::new(),
            bytes,
        };
        if answer.header("transfer-encoding") == Some("chunked") {
            answer.body = self.chunks()?;
        } else if let Some(length) = answer.header("content-length") {
            answer.body = vec![0; length.parse().unwrap_or(0)];
            self.stream.read_exact(&mut answer.body)?;
        }
        answer.bytes += answer.body.len();
        Ok(answer)
    }

    fn line(&mut self) -> std::io::Result<String> {
        let mut line = String::new();
        if self.stream.read_line(&mut line)? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        Ok(line.trim_end().to_owned())
    }

    fn chunks(&mut self) -> std::io::Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let size = usize::from_str_radix(&self.line()?, 16).unwrap_or(0);
            let from = body.len();
            body.resize(from + size, 0);
            self.stream.read_exact(&mut body[from..])?;
            self.line()?;
            if size == 0 {
                return Ok(body);
            }
        }
    }
}

impl Answer {
    /// The first header of this name, in small letters.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(other, _)| other == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// # Errors
    /// If it is not what a working page answers.
    pub fn expect_ok(self, path: &str) -> Outcome<Self> {
        if self.status == 200 {
            return Ok(self);
        }
        let words: String = self.text().chars().take(200).collect();
        Err(format!("{path} answered {}: {words}", self.status))
    }
}

/// Signs in like a browser; returns the header that carries the session.
///
/// # Errors
/// If the sign-in is refused.
pub fn sign_in(port: u16, email: &str, password: &str) -> Outcome<String> {
    let mut client = Client::connect(port, "")?;
    let form = format!("email={}&password={}", encode(email), encode(password));
    let answer = client.post_form("/sign-in", &form)?;
    let cookies: Vec<&str> = answer
        .headers
        .iter()
        .filter(|(name, _)| name == "set-cookie")
        .filter_map(|(_, value)| value.split(';').next())
        .collect();
    if cookies.is_empty() || answer.status >= 400 {
        return Err(format!(
            "sign-in answered {} without a session",
            answer.status
        ));
    }
    Ok(format!("Cookie: {}\r\n", cookies.join("; ")))
}

/// Text for a form or the query of an address.
pub fn encode(text: &str) -> String {
    let each = text.bytes().map(|byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => {
            char::from(byte).to_string()
        }
        other => format!("%{other:02X}"),
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::TcpListener;

    #[test]
    fn answers_of_both_kinds_are_read_on_one_connection() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = std::thread::spawn(move || {
            let (stream, _) = listener.accept().unwrap();
            let mut stream = BufReader::new(stream);
            let answers = [
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-A: b\r\n\r\nhello",
                "HTTP/1.1 404 Not Found\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n",
            ];
            for answer in answers {
                let mut line = String::new();
                while stream.read_line(&mut line).unwrap() > 2 {
                    line.clear();
                }
                stream.get_mut().write_all(answer.as_bytes()).unwrap();
            }
        });
        let mut client = Client::connect(port, "Cookie: a=b\r\n").unwrap();
        let first = client.get("/").unwrap();
        assert_eq!(
            (first.status, first.text().as_str(), first.header("x-a")),
            (200, "hello", Some("b"))
        );
        let second = client.get("/").unwrap();
        assert_eq!((second.status, second.text().as_str()), (404, "abcde"));
        assert!(second.expect_ok("/").is_err());
        server.join().unwrap();
    }

    #[test]
    fn forms_are_encoded() {
        assert_eq!(encode("a b@c.d"), "a%20b%40c.d");
    }
}
