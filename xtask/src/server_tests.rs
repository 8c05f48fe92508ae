//! What the server answers, from a folder made for each test, and once over a real connection.

use super::*;
use std::io::{Read, Write};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A site in a temporary folder, which goes with it.
struct Made(Site);

impl Drop for Made {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(self.0.folder.parent().expect("a parent"));
    }
}

fn made(base: &str) -> Made {
    static N: AtomicUsize = AtomicUsize::new(0);
    let n = N.fetch_add(1, Ordering::Relaxed);
    let around = std::env::temp_dir().join(format!("xtask-site-{}-{n}", std::process::id()));
    let folder = around.join("site");
    fs::create_dir_all(folder.join("demo")).expect("a folder");
    for (name, text) in [
        ("index.html", "the first page"),
        ("app.html", "the page of all addresses"),
        ("boot.js", "boot"),
        ("sw.js", "worker"),
        ("zhongcao-0123456789abcdef_bg.wasm", "wasm"),
        ("zhongcao-0123456789abcdef_bg.wasm.br", "small"),
        ("style-89abcdef.css", "sheet"),
        ("style-89abcdef.css.gz", "zipped"),
        ("manifest.webmanifest", "{}"),
        ("demo/pack.json", "{}"),
        ("../secret.txt", "secret"),
    ] {
        fs::write(folder.join(name), text).expect("a file");
    }
    Made(Site { folder, base: base.to_owned(), bare: false })
}

fn request(target: &str, accept_encoding: &str) -> Request {
    Request {
        method: "GET".to_owned(),
        target: target.to_owned(),
        accept_encoding: accept_encoding.to_owned(),
        range: String::new(),
        keep_alive: true,
    }
}

fn get(site: &Site, target: &str) -> (u16, String) {
    let answer = site.answer(&request(target, ""));
    (answer.status, String::from_utf8_lossy(&answer.body).trim().to_owned())
}

fn header(answer: &Answer, name: &str) -> String {
    let found = answer.headers.iter().find(|(known, _)| *known == name);
    found.map(|(_, value)| value.clone()).unwrap_or_default()
}

#[test]
fn every_address_of_the_app_gets_its_page_and_a_missing_file_gets_none() {
    let made = made("/");
    assert_eq!(get(&made.0, "/"), (200, "the first page".to_owned()));
    assert_eq!(get(&made.0, "/?channel=buy"), (200, "the first page".to_owned()));
    for deep in
        ["/note/n17", "/note/n17?now=2026-01-01T00:00:00Z", "/demo", "/t/%E5%92%96%E5%95%A1"]
    {
        assert_eq!(get(&made.0, deep), (200, "the page of all addresses".to_owned()), "{deep}");
    }
    assert_eq!(get(&made.0, "/demo/pack.json"), (200, "{}".to_owned()));
    assert_eq!(get(&made.0, "/missing.js").0, 404);
    assert_eq!(get(&made.0, "/demo/missing.webp").0, 404);
}

#[test]
fn no_path_leads_out_of_the_folder() {
    let made = made("/");
    #[cfg(unix)]
    std::os::unix::fs::symlink("../secret.txt", made.0.folder.join("link.txt")).expect("a link");
    for path in [
        "/../secret.txt",
        "/demo/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/link.txt",
        "/%00secret.txt",
        "/%zz.txt",
        "/%",
        "/demo/%2e%2e/%2e%2e/secret.txt",
        "secret.txt",
        "http://localhost/../secret.txt",
    ] {
        let (status, body) = get(&made.0, path);
        assert!(status == 404 && !body.contains("secret"), "{path}: {status} {body}");
    }
}

#[test]
fn under_a_sub_path_nothing_else_of_the_host_is_answered() {
    let made = made("/x/");
    assert_eq!(get(&made.0, "/x/"), (200, "the first page".to_owned()));
    assert_eq!(get(&made.0, "/x/note/n1"), (200, "the page of all addresses".to_owned()));
    assert_eq!(get(&made.0, "/x/boot.js"), (200, "boot".to_owned()));
    assert_eq!(get(&made.0, "/boot.js").0, 404);
    assert_eq!(get(&made.0, "/").0, 404);
    let moved = made.0.answer(&request("/x", ""));
    assert_eq!((moved.status, header(&moved, "Location")), (301, "/x/".to_owned()));
}

#[test]
fn the_smallest_copy_that_the_browser_takes_is_sent() {
    let made = made("/");
    let wasm = "/zhongcao-0123456789abcdef_bg.wasm";
    let answer = made.0.answer(&request(wasm, "gzip, deflate, br"));
    assert_eq!(
        (answer.body.as_slice(), header(&answer, "Content-Encoding")),
        (&b"small"[..], "br".to_owned())
    );
    assert_eq!(header(&answer, "Content-Type"), "application/wasm");
    let answer = made.0.answer(&request(wasm, "gzip"));
    assert_eq!(
        (answer.body.as_slice(), header(&answer, "Content-Encoding")),
        (&b"wasm"[..], String::new())
    );
    let answer = made.0.answer(&request("/style-89abcdef.css", "gzip, br"));
    assert_eq!(header(&answer, "Content-Encoding"), "gzip");
    assert_eq!(header(&answer, "Vary"), "Accept-Encoding");

    let bare = Site { bare: true, ..made.0.clone() };
    assert_eq!(bare.answer(&request(wasm, "gzip, deflate, br")).body, b"wasm");
}

#[test]
fn only_names_with_a_hash_are_kept_by_the_browser() {
    let made = made("/");
    for (path, kept) in [
        ("/", false),
        ("/note/n1", false),
        ("/boot.js", false),
        ("/sw.js", false),
        ("/demo/pack.json", false),
        ("/zhongcao-0123456789abcdef_bg.wasm", true),
        ("/style-89abcdef.css", true),
    ] {
        let rule = header(&made.0.answer(&request(path, "")), "Cache-Control");
        assert_eq!(rule.contains("immutable"), kept, "{path}: {rule}");
        assert_eq!(rule == "no-cache", !kept, "{path}: {rule}");
    }
    assert!(!has_content_hash("cover-960.webp") && !has_content_hash("a-deadbeefcafes.js"));
}

#[test]
fn the_strict_policy_is_on_every_answer() {
    let made = made("/x/");
    for path in ["/x/", "/x/note/n1", "/x/boot.js", "/x/missing.js", "/elsewhere", "/x"] {
        let answer = made.0.answer(&request(path, ""));
        assert!(
            header(&answer, "Content-Security-Policy").starts_with("default-src 'none'; "),
            "{path}"
        );
        assert_eq!(header(&answer, "X-Content-Type-Options"), "nosniff");
    }
    assert!(!POLICY.contains("unsafe-inline") && !POLICY.contains("'unsafe-eval'"));
    let post = Request { method: "POST".to_owned(), ..request("/x/", "") };
    assert_eq!(made.0.answer(&post).status, 405);
}

#[test]
fn the_sheet_of_the_first_page_holds_by_its_hash_and_no_other_does() {
    let made = made("/");
    fs::write(made.0.folder.join("index.html"), "<style>a{}</style>").expect("written");
    let answer = made.0.answer(&request("/note/n1", ""));
    let sheets = "style-src 'self' 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='; img-src";
    assert!(header(&answer, "Content-Security-Policy").contains(sheets));
}

#[test]
fn a_connection_carries_several_requests() {
    let made = made("/");
    let url = start(made.0.clone()).expect("a free port");
    let address = url.trim_start_matches("http://").trim_end_matches('/');
    let mut connection = TcpStream::connect(address).expect("connected");
    connection
        .write_all(
            b"HEAD / HTTP/1.1\r\nHost: x\r\n\r\nGET /boot.js HTTP/1.1\r\nConnection: close\r\n\r\n",
        )
        .expect("sent");
    let mut said = String::new();
    connection.read_to_string(&mut said).expect("answered");
    assert_eq!(said.matches("HTTP/1.1 200 OK").count(), 2, "{said}");
    assert!(said.ends_with("\r\n\r\nboot") && !said.contains("the first page"), "{said}");
}

#[test]
fn a_port_in_use_is_one_sentence_with_another_port() {
    let taken = listen(0, false, "").expect("a free port");
    let port = taken.local_addr().expect("an address").port();
    let failure = listen(port, false, "cargo xtask serve --port 8081").expect_err("must fail");
    assert_eq!(
        failure.to_string(),
        format!("Port {port} is in use by another program: `cargo xtask serve --port 8081`.")
    );
}
