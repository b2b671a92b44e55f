//! From the sources to the page: Rust to wasm, wasm to its JavaScript bindings, modules to classic scripts, all to HTML.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use wasm_bindgen_cli_support::Bindgen;

use crate::{host, page, paths, sizes, tools};

/// The page, once it is built.
pub const PAGE: &str = "dist/fallbild.html";

/// Where the steps leave their results: the bindings, which `#wasm` in package.json names, and the bundled scripts.
/// Fixed, unlike cargo's own target directory.
pub const PARTS: &str = "target/page";

/// The entry points of the page's three rooms.
const SCRIPTS: [&str; 3] = ["www/shell/shell.js", "www/app/app.js", "www/worker/worker.js"];

/// What rustc's wasm32-unknown-unknown may use, and every browser with DecompressionStream has.
const WASM_FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-simd",
];

/// Builds the page and says how large each part of it is.
pub fn run(root: &Path) -> Result<Vec<sizes::Part>> {
    tools::node(root)?;
    tools::npm_packages(root)?;
    tools::wasm_target(root)?;

    println!("building {PAGE}");
    let module = bind(root, &compile(root)?)?;
    let wasm = shrink(root, &module)?;
    first_words(root)?;
    bundle(root)?;

    let parts = root.join(PARTS);
    let packed = page::compress(&wasm)?;
    let [shell_script, app_script, worker_script] =
        [read_text(&parts.join("shell.js"))?, read_text(&parts.join("app.js"))?, read_text(&parts.join("worker.js"))?];
    let page = page::assemble(&page::Parts {
        shell_template: &read_text(&root.join("www/shell/shell.html"))?,
        shell_script: &shell_script,
        app_template: &read_text(&root.join("www/app/app.html"))?,
        app_script: &app_script,
        worker_script: &worker_script,
        wasm: &packed,
    })?;
    write(&root.join(PAGE), &page)?;
    host::write(root, &page)?;

    let sizes = sizes::measure(root, &wasm, &packed)?;
    sizes::print(&sizes);
    Ok(sizes)
}

/// Compiles the library for the browser.
fn compile(root: &Path) -> Result<PathBuf> {
    let arguments = ["build", "--release", "--locked", "--package=fallbild", "--lib", "--target", tools::WASM];
    tools::run(tools::cargo(root).args(arguments).env("CARGO_ENCODED_RUSTFLAGS", paths::rustc_flags(root)?))?;
    Ok(tools::target_directory(root)?.join(tools::WASM).join("release/fallbild.wasm"))
}

/// Writes the bindings and the module that they belong to. The `no-modules` target would do without a bundler, but its
/// code throws in an inline script, where `document.currentScript` has no address.
fn bind(root: &Path, module: &Path) -> Result<PathBuf> {
    let parts = root.join(PARTS);
    fs::create_dir_all(&parts).with_context(|| format!("cannot make {}", parts.display()))?;
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).web(true)?.omit_default_module_path(true).typescript(true);
    bindgen.remove_name_section(true).remove_producers_section(true);
    bindgen.generate(&parts).context("wasm-bindgen")?;
    Ok(parts.join("fallbild_bg.wasm"))
}

/// Optimises the module. That takes as long as compiling it, so the result is kept for as long as the module, the
/// optimiser and what it is told stay the same: a change of a script or a style sheet builds in seconds.
fn shrink(root: &Path, module: &Path) -> Result<Vec<u8>> {
    let optimised = module.with_file_name("optimised.wasm");
    let made_from = module.with_file_name("optimised.made-from");
    let mut optimise = tools::npm_program(root, "wasm-opt");
    optimise.args(WASM_FEATURES).arg("-O3").arg(module).arg("-o").arg(&optimised);

    let lock = read(&root.join("package-lock.json"))?;
    let inputs = [&read(module)?[..], &lock[..], format!("{optimise:?}").as_bytes()].map(Sha256::digest).concat();
    if !optimised.is_file() || fs::read(&made_from).ok().as_ref() != Some(&inputs) {
        // Gone while it runs: an optimiser that is stopped midway must not leave half a module that counts as whole.
        if made_from.exists() {
            fs::remove_file(&made_from)?;
        }
        tools::run(&mut optimise)?;
        fs::write(&made_from, inputs).with_context(|| format!("cannot write {}", made_from.display()))?;
    }
    read(&optimised)
}

/// Asks the module for the words that stand in the page before it does.
fn first_words(root: &Path) -> Result<()> {
    let words = tools::printed(tools::node(root)?.arg("xtask/first-words.mjs"))?;
    write(&root.join(PARTS).join("first-words.json"), &words)
}

/// Makes one classic script of each room's modules. Style sheets come along as text.
fn bundle(root: &Path) -> Result<()> {
    let mut esbuild = tools::npm_program(root, "esbuild");
    esbuild.args(SCRIPTS).args(["--bundle", "--minify", "--format=iife", "--target=es2022", "--charset=utf8"]);
    esbuild.args(["--legal-comments=none", "--loader:.css=text", "--log-level=warning"]);
    esbuild.args(["--entry-names=[name]", &format!("--outdir={PARTS}")]);
    tools::run(&mut esbuild)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<()> {
    if let Some(directory) = path.parent() {
        fs::create_dir_all(directory)?;
    }
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}
