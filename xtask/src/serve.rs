//! `cargo xtask serve` and `cargo xtask static`: a site on this machine, for people and for journeys.

use crate::fail::Failure;
use crate::flags::Flags;
use crate::project::Project;
use crate::server::{self, Site};
use crate::setup::prepare;
use crate::site::{Profile, build};
use std::net::UdpSocket;
use std::path::PathBuf;

const PORT: u16 = 8080;

/// `cargo xtask serve [--port N] [--release] [--lan]`: sets up, builds and serves.
pub fn serve(project: &Project, mut flags: Flags) -> Result<(), Failure> {
    let again = flags.typed();
    let port = flags.number("--port")?.unwrap_or(PORT);
    let release = flags.switch("--release");
    let lan = flags.switch("--lan");
    flags.end()?;
    // The port is taken first: better told at once than after minutes of building.
    let listener = server::listen(port, lan, &with_other_port("serve", port, release, lan))?;
    let port = listener.local_addr().map_or(port, |address| address.port());
    let (profile, folder) = match release {
        true => (Profile::Release, project.path("target/site-release")),
        false => (Profile::Journey, project.journey_site()),
    };
    prepare(project, profile.purpose(), &again)?;
    build(project, profile, "/", &folder)?;
    println!("\n  http://localhost:{port}/\n");
    if lan {
        match lan_address() {
            Some(address) => println!("  http://{address}:{port}/ for others in this network"),
            None => println!("  This machine is in no network."),
        }
        println!(
            "  Over plain http browsers there have no service worker, no locks and no crypto:"
        );
        println!("  to look at, not to rely on.\n");
    }
    println!("Ctrl+C ends it.");
    server::run(&listener, Site { folder, base: "/".to_owned(), bare: false });
    Ok(())
}

/// `cargo xtask static DIR [--base /x/] [--port N] [--bare]`: serves a folder that is built already.
pub fn serve_static(mut flags: Flags) -> Result<(), Failure> {
    let port = flags.number("--port")?.unwrap_or(PORT);
    let base = flags.base()?;
    let bare = flags.switch("--bare");
    let folder = flags.word().map(PathBuf::from);
    flags.end()?;
    let folder = folder.ok_or_else(|| Failure::Usage("`static` wants a folder".to_owned()))?;
    if !folder.join("app.html").is_file() {
        let path = folder.join("app.html");
        return Err(Failure::NotBuilt { path, command: "cargo xtask build".to_owned() });
    }
    let command =
        format!("cargo xtask static {} --port {}", folder.display(), port.wrapping_add(1));
    let listener = server::listen(port, false, &command)?;
    let port = listener.local_addr().map_or(port, |address| address.port());
    println!("http://localhost:{port}{base}");
    server::run(&listener, Site { folder, base, bare });
    Ok(())
}

fn with_other_port(command: &str, port: u16, release: bool, lan: bool) -> String {
    let release = if release { " --release" } else { "" };
    let lan = if lan { " --lan" } else { "" };
    format!("cargo xtask {command} --port {}{release}{lan}", port.wrapping_add(1).max(1024))
}

/// The address that others see: of the way that leads out; nothing is sent.
fn lan_address() -> Option<std::net::IpAddr> {
    let socket = UdpSocket::bind("0.0.0.0:0").ok()?;
    socket.connect("192.0.2.1:9").ok()?;
    Some(socket.local_addr().ok()?.ip()).filter(|address| !address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_with_another_port_keeps_the_other_flags() {
        assert_eq!(with_other_port("serve", 8080, false, false), "cargo xtask serve --port 8081");
        assert_eq!(
            with_other_port("serve", 80, true, true),
            "cargo xtask serve --port 1024 --release --lan"
        );
    }
}
