//! `cargo xtask test`: everything that must pass, in order. It stops at the first failure and skips nothing but the advisories where there
//! is no network, which it says.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::exports::{self, Readers};
use crate::{attack, deny, dist, instructions, land, origins, paths, reproduce, sample, sizes, tools};

/// Runs every check.
pub fn run(root: &Path) -> Result<()> {
    // First of all, so that what is missing is said before the long steps.
    step("tools", || {
        tools::node(root)?;
        tools::rust_components(root)?;
        tools::wasm_target(root)?;
        tools::npm_packages(root)
    })?;
    let browsers = step("browsers", tools::browsers)?;
    let nginx = step("nginx", tools::nginx)?;
    let valgrind = step("valgrind", tools::valgrind)?;
    let readers = step("programs that open the exports", || Readers::find(root))?;

    let cargo = |arguments: &str| {
        let mut command = tools::cargo(root);
        command.args(arguments.split(' '));
        command
    };
    step("licences, sources and advisories of the crates", || deny::check(root))?;
    step("formatting", || tools::run(&mut cargo("fmt --all --check")))?;
    step("lints", || tools::run(&mut cargo("clippy --workspace --all-targets --locked -- -D warnings")))?;
    step("lints of the browser's side", || {
        let arguments = format!("clippy -p fallbild --lib --target {} --locked -- -D warnings", tools::WASM);
        tools::run(cargo(&arguments).env("CARGO_ENCODED_RUSTFLAGS", paths::FEATURES))
    })?;
    step("documentation", || {
        let mut doc = cargo("doc --workspace --no-deps --document-private-items --locked");
        tools::run(doc.env("RUSTDOCFLAGS", "-D warnings"))
    })?;
    step("Rust tests", || tools::run(&mut cargo("test --workspace --locked")))?;
    step("exports, opened by other programs", || exports::check(root, &readers))?;
    step("an attacker on random releases", || attack::check(root, readers.python()))?;
    step("made-up data, countries and map as their programs write them", || {
        sample::check(root)?;
        origins::check(root)?;
        land::check(root)
    })?;
    step("instructions of reading, counting and telling", || instructions::check(root, &valgrind))?;
    let sizes = step("the release, with the page", || dist::run(root))?;
    step("sizes of the page's parts", || sizes::check(&sizes))?;
    step("the page again, built elsewhere", || reproduce::check(root))?;
    step("types of the page's scripts", || tools::run(tools::npm_program(root, "tsc").arg("--noEmit")))?;
    step("browser tests", || {
        let mut node = tools::node(root)?;
        node.env("CHROMIUM", &browsers.chromium).env("FIREFOX", &browsers.firefox).env("NGINX", &nginx);
        // A hung browser must fail, not stop everything.
        node.args(["--test", "--test-timeout=600000", "--test-reporter=spec"]);
        tools::run(node.args(browser_tests(root)?))
    })?;
    println!("\nAll passed.");
    Ok(())
}

/// Announces a check, runs it, and names it when it fails.
fn step<T>(name: &str, check: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("\n=== {name}");
    check().with_context(|| format!("{name}: not passed"))
}

/// The browsers' test files. Listed here, since neither Windows' shell nor Node 20 expands a pattern.
fn browser_tests(root: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(root.join("tests/browser")).context("cannot read tests/browser")? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            files.push(path);
        }
    }
    ensure!(!files.is_empty(), "tests/browser holds no test");
    files.sort();
    Ok(files)
}
