//! The one server of static files that `serve`, journeys and shots share, with the strict policy.

use crate::fail::Failure;
use crate::first_pages::style_hashes_of;
use crate::http::{Answer, Request};
use std::fs;
use std::io::{self, BufReader};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// What the page may load and run: its own files, and nothing inline but the sheets whose hashes
/// [`policy`] adds.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; \
    manifest-src 'self'; worker-src 'self'; media-src 'self' blob:; base-uri 'self'; \
    form-action 'self'; frame-ancestors 'none'";

/// The policy of a site whose pages bring sheets with these hashes.
pub fn policy(style_hashes: &[String]) -> String {
    let own = "style-src 'self'";
    let with_hashes = style_hashes.iter().fold(own.to_owned(), |all, hash| format!("{all} {hash}"));
    POLICY.replace(own, &with_hashes)
}

const IDLE_LIMIT: Duration = Duration::from_secs(60);

/// A folder and how it is served.
#[derive(Debug, Clone)]
pub struct Site {
    /// The folder that `cargo xtask build` or the journey build has made.
    pub folder: PathBuf,
    /// Where it stands on the host: `/`, or `/x/`.
    pub base: String,
    /// A server that knows nothing of the `.br` and `.gz` copies, as the simplest hosts do.
    pub bare: bool,
}

/// Takes a port of this machine; 0 takes any that is free. `command` is what to type with another one.
pub fn listen(port: u16, lan: bool, command: &str) -> Result<TcpListener, Failure> {
    let host = if lan { Ipv4Addr::UNSPECIFIED } else { Ipv4Addr::LOCALHOST };
    TcpListener::bind(SocketAddr::new(IpAddr::V4(host), port)).map_err(|error| {
        let path = PathBuf::from(format!("port {port}"));
        match error.kind() {
            io::ErrorKind::AddrInUse => Failure::PortInUse { port, command: command.to_owned() },
            _ => Failure::Io { doing: "listen on".to_owned(), path, error: error.to_string() },
        }
    })
}

/// Serves until the process ends.
pub fn run(listener: &TcpListener, site: Site) {
    let site = Arc::new(site);
    for connection in listener.incoming().flatten() {
        let site = Arc::clone(&site);
        // A browser that goes away in the middle is no trouble of ours.
        thread::spawn(move || drop(talk(&connection, &site)));
    }
}

/// Serves from a thread of its own on any free port; the address of the site, with its base.
pub fn start(site: Site) -> Result<String, Failure> {
    let listener = listen(0, false, "cargo xtask e2e")?;
    let address = listener.local_addr().map_err(Failure::io("listen on", Path::new("a port")))?;
    let url = format!("http://{address}{}", site.base);
    thread::spawn(move || run(&listener, site));
    Ok(url)
}

fn talk(connection: &TcpStream, site: &Site) -> io::Result<()> {
    connection.set_read_timeout(Some(IDLE_LIMIT))?;
    connection.set_nodelay(true)?;
    let mut reader = BufReader::new(connection);
    let mut writer = io::BufWriter::new(connection);
    while let Some(request) = Request::read(&mut reader)? {
        let answer = site.answer(&request);
        answer.write(&mut writer, request.keep_alive, request.method != "HEAD")?;
        if !request.keep_alive {
            break;
        }
    }
    Ok(())
}

impl Site {
    /// The answer to a request: a file, the page of all addresses, or an error; the policy on each.
    pub fn answer(&self, request: &Request) -> Answer {
        let mut answer = match request.method.as_str() {
            "GET" | "HEAD" => self.find(request),
            _ => Answer::text(405, "Only GET and HEAD are answered here."),
        };
        for (name, value) in [
            ("Content-Security-Policy", policy(&style_hashes_of(&self.folder))),
            ("X-Content-Type-Options", "nosniff".to_owned()),
            ("Referrer-Policy", "strict-origin-when-cross-origin".to_owned()),
            ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ] {
            answer.headers.push((name, value));
        }
        answer
    }

    fn find(&self, request: &Request) -> Answer {
        let path = request.target.split(['?', '#']).next().unwrap_or_default();
        if format!("{path}/") == self.base {
            let mut moved = Answer::text(301, "The site begins one slash further.");
            moved.headers.push(("Location", self.base.clone()));
            return moved;
        }
        let inside = path.strip_prefix(self.base.as_str()).and_then(decode);
        let Some(inside) = inside.filter(|inside| stays_inside(inside)) else {
            return Answer::text(404, "There is nothing here.");
        };
        let is_page = !inside.rsplit('/').next().unwrap_or_default().contains('.');
        let wanted = if inside.is_empty() { "index.html" } else { &inside };
        self.file(wanted, request)
            .or_else(|| is_page.then(|| self.file("app.html", request)).flatten())
            .unwrap_or_else(|| Answer::text(404, "There is nothing here."))
    }

    /// A file of the folder, or the smallest copy of it that the browser takes.
    fn file(&self, inside: &str, request: &Request) -> Option<Answer> {
        let file = self.folder.join(inside).canonicalize().ok().filter(|file| file.is_file())?;
        // A symbolic link out of the folder leads nowhere.
        if !file.starts_with(self.folder.canonicalize().ok()?) {
            return None;
        }
        let mut headers = vec![
            ("Content-Type", mime(inside).to_owned()),
            ("Cache-Control", cache_rule(inside).to_owned()),
        ];
        if !self.bare {
            headers.push(("Vary", "Accept-Encoding".to_owned()));
            for (encoding, ending) in [("br", "br"), ("gzip", "gz")] {
                let copy = self.folder.join(format!("{inside}.{ending}"));
                if request.accepts(encoding)
                    && let Ok(body) = fs::read(copy)
                {
                    headers.push(("Content-Encoding", encoding.to_owned()));
                    return Some(Answer { status: 200, headers, body });
                }
            }
        }
        headers.push(("Accept-Ranges", "bytes".to_owned()));
        let body = fs::read(file).ok()?;
        Some(match request.bytes_of(body.len()) {
            None => Answer { status: 200, headers, body },
            Some(Ok((first, last))) => {
                let stretch = format!("bytes {first}-{last}/{}", body.len());
                headers.push(("Content-Range", stretch));
                Answer { status: 206, headers, body: body[first..=last].to_vec() }
            }
            Some(Err(())) => {
                headers.push(("Content-Range", format!("bytes */{}", body.len())));
                Answer { status: 416, headers, body: Vec::new() }
            }
        })
    }
}

/// Only plain names, so that no path climbs out of the folder.
fn stays_inside(path: &str) -> bool {
    !path.contains(['\\', '\0'])
        && Path::new(path).components().all(|part| matches!(part, Component::Normal(_)))
}

/// Undoes percent signs; `None` for what is no UTF-8 or no number.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok().filter(|text| !text.starts_with('+'))?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn mime(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml; charset=utf-8",
        "webp" => "image/webp",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "mp4" => "video/mp4",
        "vtt" => "text/vtt; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// A name with a hash of its content never changes; everything else is asked for again each time.
fn cache_rule(name: &str) -> &'static str {
    if has_content_hash(name) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

/// Whether the file's name holds a `-` and then eight or more hexadecimal digits.
fn has_content_hash(name: &str) -> bool {
    let name = name.rsplit('/').next().unwrap_or_default();
    name.split('-').skip(1).any(|part| {
        let word = part.split(['.', '_']).next().unwrap_or_default();
        word.len() >= 8 && word.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    })
}

#[cfg(test)]
#[path = "server_tests.rs"]
mod tests;
