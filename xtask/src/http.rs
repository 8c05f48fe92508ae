//! As much of HTTP/1.1 as a server of files needs: requests in, answers out.

use std::io::{self, BufRead, Read, Write};

const LINE_LIMIT: u64 = 16 * 1024;
const HEADERS_LIMIT: usize = 100;

/// What a browser asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    pub method: String,
    /// As sent: with the query, percent signs and all.
    pub target: String,
    /// The value of Accept-Encoding, or nothing.
    pub accept_encoding: String,
    /// The value of Range, or nothing.
    pub range: String,
    /// Whether the connection stays open for more.
    pub keep_alive: bool,
}

/// What it gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
}

impl Request {
    /// The next request of a connection; `None` at its end.
    pub fn read(from: &mut impl BufRead) -> io::Result<Option<Self>> {
        let Some(first) = read_line(from)? else { return Ok(None) };
        let mut words = first.split(' ');
        let (Some(method), Some(target), Some(version)) =
            (words.next(), words.next(), words.next())
        else {
            return Err(io::Error::other("not a request"));
        };
        let mut request = Self {
            method: method.to_owned(),
            target: target.to_owned(),
            accept_encoding: String::new(),
            range: String::new(),
            keep_alive: version == "HTTP/1.1",
        };
        let mut body_len = 0;
        for _ in 0..HEADERS_LIMIT {
            let line = read_line(from)?.ok_or_else(|| io::Error::other("ends in its headers"))?;
            if line.is_empty() {
                // Nothing here takes a body; it is only stepped over.
                io::copy(&mut from.take(body_len), &mut io::sink())?;
                return Ok(Some(request));
            }
            let Some((name, value)) = line.split_once(':') else { continue };
            let value = value.trim();
            match name.to_ascii_lowercase().as_str() {
                "accept-encoding" => request.accept_encoding = value.to_ascii_lowercase(),
                "range" => request.range = value.to_ascii_lowercase(),
                "connection" if value.eq_ignore_ascii_case("close") => request.keep_alive = false,
                "content-length" => body_len = value.parse().map_err(io::Error::other)?,
                _ => {}
            }
        }
        Err(io::Error::other("too many headers"))
    }

    /// The first and the last byte that are asked for of `len`: nothing when all are, or when the range
    /// is none that is understood; `Err` when it lies beyond the end. One range alone is answered.
    pub fn bytes_of(&self, len: usize) -> Option<Result<(usize, usize), ()>> {
        let (from, to) = self.range.strip_prefix("bytes=")?.split_once('-')?;
        let number = |text: &str| text.parse::<usize>().ok();
        let (first, last) = match (from, to) {
            ("", n) => (len.saturating_sub(number(n)?), len.saturating_sub(1)),
            (from, "") => (number(from)?, len.saturating_sub(1)),
            (from, to) => (number(from)?, number(to)?.min(len.saturating_sub(1))),
        };
        Some(if first <= last && first < len { Ok((first, last)) } else { Err(()) })
    }

    /// Whether the browser takes this encoding.
    pub fn accepts(&self, encoding: &str) -> bool {
        self.accept_encoding.split(',').any(|offer| {
            let (name, quality) = offer.split_once(';').unwrap_or((offer, ""));
            let refused = matches!(quality.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000");
            name.trim() == encoding && !refused
        })
    }
}

fn read_line(from: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut line = Vec::new();
    from.take(LINE_LIMIT).read_until(b'\n', &mut line)?;
    if line.is_empty() {
        return Ok(None);
    }
    if line.pop() != Some(b'\n') {
        return Err(io::Error::other("a line that does not end"));
    }
    let line = String::from_utf8(line).map_err(io::Error::other)?;
    Ok(Some(line.trim_end_matches('\r').to_owned()))
}

impl Answer {
    /// A short text for people.
    pub fn text(status: u16, text: &str) -> Self {
        let headers = vec![("Content-Type", "text/plain; charset=utf-8".to_owned())];
        Self { status, headers, body: format!("{text}\n").into_bytes() }
    }

    /// Writes it; `with_body` is false for HEAD.
    pub fn write(&self, to: &mut impl Write, keep_alive: bool, with_body: bool) -> io::Result<()> {
        let reason = match self.status {
            200 => "OK",
            206 => "Partial Content",
            416 => "Range Not Satisfiable",
            301 => "Moved Permanently",
            405 => "Method Not Allowed",
            _ => "Not Found",
        };
        let mut head = format!("HTTP/1.1 {} {reason}\r\n", self.status);
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        let connection = if keep_alive { "keep-alive" } else { "close" };
        let len = self.body.len();
        head.push_str(&format!("Content-Length: {len}\r\nConnection: {connection}\r\n\r\n"));
        to.write_all(head.as_bytes())?;
        if with_body {
            to.write_all(&self.body)?;
        }
        to.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> io::Result<Option<Request>> {
        Request::read(&mut text.as_bytes())
    }

    #[test]
    fn a_request_is_read_to_its_end_and_the_next_one_after_it() {
        let text = "POST /a HTTP/1.1\r\nContent-Length: 3\r\n\r\nxyzGET /b?c HTTP/1.1\r\nAccept-Encoding: gzip, BR\r\nConnection: close\r\n\r\n";
        let mut connection = text.as_bytes();
        let first = Request::read(&mut connection).expect("readable").expect("a request");
        assert_eq!((first.method.as_str(), first.keep_alive), ("POST", true));
        let second = Request::read(&mut connection).expect("readable").expect("a request");
        assert_eq!((second.target.as_str(), second.keep_alive), ("/b?c", false));
        assert!(second.accepts("br") && second.accepts("gzip") && !second.accepts("zstd"));
        assert!(Request::read(&mut connection).is_ok_and(|end| end.is_none()));
    }

    #[test]
    fn nonsense_is_an_error_and_never_a_hang() {
        for text in ["hello\r\n\r\n", "GET / HTTP/1.1\r\nHost: x", "GET /\r\n\r\n"] {
            assert!(read(text).is_err(), "{text}");
        }
        let long = format!("GET /{} HTTP/1.1\r\n\r\n", "x".repeat(20_000));
        assert!(read(&long).is_err());
    }

    #[test]
    fn a_stretch_of_a_file_may_be_asked_for() {
        let bytes = |range: &str| {
            let text = format!("GET / HTTP/1.1\r\nRange: {range}\r\n\r\n");
            read(&text).expect("readable").expect("a request").bytes_of(100)
        };
        assert_eq!(bytes("bytes=0-"), Some(Ok((0, 99))));
        assert_eq!(bytes("bytes=10-19"), Some(Ok((10, 19))));
        assert_eq!(bytes("bytes=90-500"), Some(Ok((90, 99))));
        assert_eq!(bytes("bytes=-5"), Some(Ok((95, 99))));
        assert_eq!(bytes("bytes=100-"), Some(Err(())));
        for other in ["", "lines=1-2", "bytes=a-b", "bytes=1-2,5-6"] {
            assert_eq!(bytes(other), None, "{other}");
        }
    }

    #[test]
    fn an_encoding_of_quality_zero_is_refused() {
        let request = read("GET / HTTP/1.1\r\nAccept-Encoding: br;q=0, gzip;q=0.5\r\n\r\n");
        let request = request.expect("readable").expect("a request");
        assert!(!request.accepts("br") && request.accepts("gzip"));
    }

    #[test]
    fn an_answer_to_head_has_the_length_and_no_body() {
        let mut out = Vec::new();
        Answer::text(200, "hello").write(&mut out, true, false).expect("written");
        let text = String::from_utf8_lossy(&out);
        assert!(text.contains("Content-Length: 6\r\n") && text.ends_with("\r\n\r\n"), "{text}");
    }
}
