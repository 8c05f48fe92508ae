//! Machines that lack something, and what setup makes of each.

use super::*;
use std::path::PathBuf;

/// A machine that has everything.
fn complete() -> Machine {
    Machine {
        node: Some("v20.20.2".to_owned()),
        npm: true,
        root: true,
        apt: true,
        rustup: true,
        binstall: false,
        wasm_target: true,
        small_std: true,
        missing_components: vec![],
        crates: true,
        missing_tools: vec![],
        wasm_opt: true,
        packages: true,
        journey_packages: true,
        chromium: Some(PathBuf::from("/usr/bin/chromium")),
        chromedriver: Some(PathBuf::from("/usr/bin/chromedriver")),
    }
}

#[test]
fn the_library_is_compiled_for_size_for_a_release_alone() {
    let machine = Machine { small_std: false, ..complete() };
    assert_eq!(plan(&machine, Purpose::Build), Ok(vec![]));
    assert_eq!(plan(&machine, Purpose::Release), Ok(vec![Step::SmallStd]));
}

fn refused(machine: &Machine, purpose: Purpose) -> String {
    plan(machine, purpose).expect_err("must be refused").to_string()
}

#[test]
fn a_machine_that_has_everything_needs_no_step() {
    for purpose in [Purpose::Build, Purpose::Release, Purpose::Check, Purpose::Test] {
        assert_eq!(plan(&complete(), purpose), Ok(vec![]));
    }
}

#[test]
fn without_node_the_sentence_names_the_command_that_installs_it() {
    let machine = Machine { node: None, root: false, ..complete() };
    assert_eq!(
        refused(&machine, Purpose::Build),
        "Node 20 or newer is needed and no `node` was found: `sudo apt-get install -y npm && sudo npm install --global node@22`."
    );
}

#[test]
fn an_old_node_is_told_from_a_new_one() {
    let machine = Machine { node: Some("v18.19.0".to_owned()), ..complete() };
    assert_eq!(
        refused(&machine, Purpose::Build),
        "Node 20 or newer is needed and `node` is v18.19.0: `npm install --global node@22`."
    );
    let machine = Machine { node: Some("v20.0.0".to_owned()), ..complete() };
    assert!(plan(&machine, Purpose::Build).is_ok());
}

#[test]
fn a_node_without_npm_is_refused() {
    let machine = Machine { npm: false, root: false, ..complete() };
    assert!(refused(&machine, Purpose::Build).ends_with("`sudo apt-get install -y npm`."));
}

#[test]
fn a_fresh_machine_gets_everything_in_one_go_and_the_long_builds_last() {
    let tools = vec![Tool::trunk(), Tool::wasm_bindgen("0.2.130".to_owned())];
    let machine = Machine {
        wasm_target: false,
        missing_components: vec!["rustfmt", "clippy"],
        crates: false,
        missing_tools: tools.clone(),
        wasm_opt: false,
        packages: false,
        journey_packages: false,
        chromium: None,
        ..complete()
    };
    let for_serve =
        [Step::WasmTarget { rustup: true }, Step::Packages, Step::Crates, Step::Tools(tools)];
    assert_eq!(plan(&machine, Purpose::Build), Ok(for_serve.to_vec()));
    let for_test = plan(&machine, Purpose::Test);
    assert_eq!(for_test.as_ref().map(Vec::len), Ok(8));
    assert!(for_test.is_ok_and(|steps| matches!(steps.last(), Some(Step::Tools(_)))));
}

#[test]
fn the_splitter_is_only_built_for_a_release() {
    let machine = Machine { missing_tools: vec![Tool::splitter()], ..complete() };
    assert_eq!(plan(&machine, Purpose::Build), Ok(vec![]));
    assert_eq!(plan(&machine, Purpose::Check), Ok(vec![]));
    for purpose in [Purpose::Release, Purpose::Test] {
        assert_eq!(plan(&machine, purpose), Ok(vec![Step::Tools(vec![Tool::splitter()])]));
    }
}

#[test]
fn without_root_the_sentence_names_what_to_install_with_sudo() {
    let machine = Machine { root: false, chromium: None, ..complete() };
    assert_eq!(
        refused(&machine, Purpose::Test),
        "Chromium is needed and only root may install it: `sudo apt-get install -y --no-install-recommends chromium chromium-driver fonts-noto-cjk fonts-noto-color-emoji`."
    );
    assert_eq!(plan(&machine, Purpose::Build), Ok(vec![]), "serving needs no Chromium");
}

#[test]
fn without_apt_the_sentence_asks_for_a_chromium() {
    let machine = Machine { apt: false, chromium: None, ..complete() };
    assert!(refused(&machine, Purpose::Test).contains("export CHROMIUM="));
}

#[test]
fn without_rustup_the_wasm_target_comes_from_debian_and_only_root_may_install_it() {
    let machine = Machine { wasm_target: false, rustup: false, ..complete() };
    assert_eq!(plan(&machine, Purpose::Build), Ok(vec![Step::WasmTarget { rustup: false }]));
    let machine = Machine { root: false, ..machine };
    assert!(refused(&machine, Purpose::Build).contains("`sudo apt-get install"));
    let machine = Machine { apt: false, ..machine };
    assert!(
        refused(&machine, Purpose::Build).contains("`rustup target add wasm32-unknown-unknown`")
    );
}
