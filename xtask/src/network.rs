//! Tells a failure for want of a network from any other, by what cargo, rustup, npm and apt say.

const SIGNS: &[&str] = &[
    "could not resolve",
    "couldn't resolve",
    "failed to lookup address",
    "dns error",
    "temporary failure in name resolution",
    "temporary failure resolving",
    "name or service not known",
    "enotfound",
    "eai_again",
    "econnrefused",
    "econnreset",
    "etimedout",
    "enetunreach",
    "ehostunreach",
    "err_socket_timeout",
    "network is unreachable",
    "no route to host",
    "connection refused",
    "connection timed out",
    "connection reset",
    "operation timed out",
    "could not connect",
    "couldn't connect",
    "failed to connect",
    "error sending request",
    "spurious network error",
    "could not download file",
    "download of config.json failed",
    "network connectivity",
    "unable to update registry",
];

/// Whether a program that failed and said this has failed for want of a network.
pub fn looks_like_no_network(said: &str) -> bool {
    let said = said.to_lowercase();
    SIGNS.iter().any(|sign| said.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_tool_says_it_in_its_own_words() {
        for said in [
            "error: failed to download from `https://example/crates/x`\n\nCaused by:\n  [6] Could not resolve hostname (Could not resolve host: example)",
            "warning: spurious network error (3 tries remaining): [7] Couldn't connect to server",
            "npm error code ENOTFOUND\nnpm error network request to https://example/lightningcss failed, reason: getaddrinfo ENOTFOUND example",
            "npm error code EAI_AGAIN",
            "error: could not download file from 'https://example/dist/channel-rust-stable.toml.sha256' to '/tmp/x': error decoding response body",
            "error: component download failed: error sending request for url (https://example/dist/x)",
            "E: Failed to fetch http://example/debian/pool/c.deb  Temporary failure resolving 'example'",
        ] {
            assert!(looks_like_no_network(said), "{said}");
        }
    }

    #[test]
    fn other_trouble_is_not_taken_for_it() {
        for said in [
            "error[E0308]: mismatched types",
            "npm error `npm ci` can only install packages when your package.json and package-lock.json are in sync",
            "error: toolchain '1.95.0' does not support target 'wasm33-unknown-unknown'",
            "error: failed to select a version for the requirement `webpki-roots = \"^1.0.10\"`",
        ] {
            assert!(!looks_like_no_network(said), "{said}");
        }
    }
}
