//! `cargo xtask test`: everything; its last line is `N passed, N failed`.

use crate::flags::Flags;
use crate::journeys::{Wanted, build_subpath_site, walk};
use crate::outcome::{self, step, whole};
use crate::project::Project;
use crate::setup::{Purpose, prepare};
use crate::site::{Profile, build};
use crate::{check, lighthouse, size};

/// `cargo xtask test`; whether everything passed. The line with the sums is printed here, and nothing after it.
pub fn command(project: &Project, flags: Flags) -> bool {
    let again = flags.typed();
    let ready = flags.end().and_then(|()| prepare(project, Purpose::Test, &again));
    let (passed, failed) = match ready {
        Ok(()) => everything(project),
        Err(failure) => {
            eprintln!("{failure}");
            (0, 1)
        }
    };
    println!("{passed} passed, {failed} failed");
    failed == 0
}

/// Each site is built once; journeys need the one, the sub-path's journeys and the scales the other.
fn everything(project: &Project) -> (usize, usize) {
    let mut outcomes = check::all(project);
    outcomes.push(step("device contract", || check::device_tests(project)));
    let mut built = [false, false];
    outcomes.push(step("journey build", || {
        build(project, Profile::Journey, "/", &project.journey_site())?;
        built[0] = true;
        Ok((0, 0))
    }));
    outcomes.push(step("release build", || {
        build_subpath_site(project)?;
        built[1] = true;
        Ok((0, 0))
    }));
    if built[1] {
        outcomes.push(step("size", || whole(size::weigh(project, &project.subpath_site(), false))));
    }
    if built[0] {
        let wanted = Wanted { release: built[1], ..Wanted::default() };
        outcomes.push(step("journeys", || walk(project, &wanted)));
    }
    if built[1] {
        let site = project.subpath_site();
        outcomes.push(step("lighthouse", || whole(lighthouse::musts(project, &site))));
    }
    outcome::table(&outcomes);
    println!();
    outcome::sum(&outcomes)
}
