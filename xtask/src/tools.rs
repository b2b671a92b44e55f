//! The programs that the tasks call: found, added when missing, and run. What can't be added is asked for in one line.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// The SHA-256 of bytes, in hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The target that the page's Rust is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The oldest Node that the tests and the bundler run on.
const OLDEST_NODE: u32 = 20;

/// Runs a command to its end, with its output shown, and names it when it fails.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", name(command)))?;
    if !status.success() {
        bail!("{} failed ({status})", line(command));
    }
    Ok(())
}

/// Runs a command to its end, with its output shown only when it fails.
pub fn run_quietly(command: &mut Command) -> Result<()> {
    printed(command).map(drop)
}

/// What a command prints that must not fail.
pub fn printed(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("cannot start {}", name(command)))?;
    if !output.status.success() {
        let said = [output.stdout, output.stderr].concat();
        bail!("{} failed ({}): {}", line(command), output.status, String::from_utf8_lossy(&said));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Cargo's home, by cargo's own rule.
pub fn cargo_home() -> Result<PathBuf> {
    match env::var_os("CARGO_HOME").filter(|home| !home.is_empty()) {
        Some(home) => Ok(std::path::absolute(home)?),
        None => Ok(env::home_dir().context("where is cargo's home? Set CARGO_HOME")?.join(".cargo")),
    }
}

/// What a command prints, or `None` when it is not there or fails.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn name(command: &Command) -> String {
    Path::new(command.get_program()).file_stem().unwrap_or(command.get_program()).to_string_lossy().into_owned()
}

fn line(command: &Command) -> String {
    let arguments = command.get_args().map(OsStr::to_string_lossy);
    std::iter::once(name(command).into()).chain(arguments).collect::<Vec<_>>().join(" ")
}

/// The cargo that runs this program.
pub fn cargo(root: &Path) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    command
}

/// What cargo knows of the workspace.
pub fn metadata(root: &Path, arguments: &[&str]) -> Result<Value> {
    let metadata = answer(cargo(root).args(["metadata", "--format-version=1", "--locked"]).args(arguments))
        .context("cargo metadata failed: is Cargo.lock up to date?")?;
    Ok(serde_json::from_str(&metadata)?)
}

/// Where cargo puts what it compiles: `target`, unless the user has set something else.
pub fn target_directory(root: &Path) -> Result<PathBuf> {
    target_of(&metadata(root, &["--no-deps"])?)
}

/// The same, as cargo's metadata say it.
pub fn target_of(metadata: &Value) -> Result<PathBuf> {
    let target = metadata.get("target_directory").and_then(Value::as_str);
    Ok(target.context("cargo metadata names no target directory")?.into())
}

/// What rustc answers.
pub fn rustc(root: &Path, arguments: &[&str]) -> Result<String> {
    answer(Command::new("rustc").current_dir(root).args(arguments))
        .context("rustc was not found: install Rust from https://rustup.rs")
}

/// Adds the wasm target's standard library when the toolchain lacks it.
pub fn wasm_target(root: &Path) -> Result<()> {
    let libraries = rustc(root, &["--print", "target-libdir", "--target", WASM])?;
    if Path::new(&libraries).is_dir() {
        return Ok(());
    }
    rustup(root, &["target", "add", WASM])
}

/// Adds rustfmt and clippy when the toolchain lacks them.
pub fn rust_components(root: &Path) -> Result<()> {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if answer(cargo(root).args([subcommand, "--version"])).is_none() {
            rustup(root, &["component", "add", component])?;
        }
    }
    Ok(())
}

fn rustup(root: &Path, arguments: &[&str]) -> Result<()> {
    run(Command::new("rustup").current_dir(root).args(arguments)).with_context(|| {
        format!(
            "`rustup {}` is needed: install Rust from https://rustup.rs, or add it another way",
            arguments.join(" ")
        )
    })
}

/// Node, once it is known to be there and new enough.
pub fn node(root: &Path) -> Result<Command> {
    let wanted = format!("install Node.js {OLDEST_NODE} or newer, which brings npm, from https://nodejs.org");
    let Some(version) = answer(Command::new("node").arg("--version")) else {
        bail!("Node.js was not found: {wanted}");
    };
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < OLDEST_NODE) {
        bail!("Node.js {version} is too old: {wanted}");
    }
    let mut command = Command::new("node");
    command.current_dir(root);
    Ok(command)
}

/// Installs the npm packages that the lock file pins, unless exactly those are installed already.
pub fn npm_packages(root: &Path) -> Result<()> {
    let lock = fs::read(root.join("package-lock.json")).context("cannot read package-lock.json")?;
    let installed = root.join("node_modules/.fallbild-lock");
    let wanted: Vec<u8> = Sha256::digest(&lock).to_vec();
    if fs::read(&installed).is_ok_and(|found| found == wanted) {
        return Ok(());
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    if answer(Command::new(npm).arg("--version")).is_none() {
        bail!("npm was not found: it comes with Node.js from https://nodejs.org, or as your system's package npm");
    }
    println!("installing the npm packages of package-lock.json");
    // No package's own script is needed, so none gets to run; and the tests drive the browsers that are installed.
    let mut install = Command::new(npm);
    install.current_dir(root).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
    run(install.env("PUPPETEER_SKIP_DOWNLOAD", "1"))?;
    fs::write(&installed, wanted).with_context(|| format!("cannot write {}", installed.display()))
}

/// A program of an npm package.
pub fn npm_program(root: &Path, program: &str) -> Command {
    let file = if cfg!(windows) { format!("{program}.cmd") } else { program.to_owned() };
    let mut command = Command::new(root.join("node_modules/.bin").join(file));
    command.current_dir(root);
    command
}

/// A program that comes from crates.io as source.
pub struct Program {
    name: &'static str,
    version: &'static str,
    features: &'static str,
}

/// Whether the licences, the sources and the versions of all crates are as `deny.toml` wants them.
pub const CARGO_DENY: Program = Program { name: "cargo-deny", version: "0.20.2", features: "" };

/// The licences of the crates.
pub const CARGO_ABOUT: Program = Program { name: "cargo-about", version: "0.9.3", features: "cli" };

/// The bill of materials.
pub const CARGO_CYCLONEDX: Program = Program { name: "cargo-cyclonedx", version: "0.5.9", features: "" };

/// A program from crates.io, compiled when exactly this version is not there yet.
pub fn crates_program(root: &Path, program: &Program) -> Result<Command> {
    let Program { name, version, features } = program;
    let tools = target_directory(root)?.join("tools");
    let home = tools.join(format!("{name}-{version}"));
    let file = home.join("bin").join(name).with_extension(env::consts::EXE_EXTENSION);
    if !file.is_file() {
        println!("compiling {name} {version}");
        let mut install = cargo(root);
        // They run for seconds: what counts is how soon they are there. One folder for all, since they share crates.
        install.args(["install", "--quiet", "--locked", "--debug"]).env("CARGO_PROFILE_DEV_DEBUG", "0");
        // All but this: it compares texts with every licence that there is.
        install.args(["--config", "profile.dev.package.spdx.opt-level=3"]);
        install.arg("--root").arg(&home).arg("--target-dir").arg(tools.join("build"));
        run(install.args(["--features", features, &format!("{name}@{version}")]))?;
    }
    let mut command = Command::new(file);
    command.current_dir(root);
    Ok(command)
}

/// The two browsers that the page is tested in.
pub struct Browsers {
    pub chromium: PathBuf,
    pub firefox: PathBuf,
}

/// Finds both browsers. On Debian root may install, so there they are installed when missing.
pub fn browsers() -> Result<Browsers> {
    let mut found = find_browsers()?;
    let missing = found.0.is_none() || found.1.is_none();
    if missing && may_install() {
        install("Chromium and Firefox ESR", &["chromium", "firefox-esr", "fonts-liberation"])?;
        found = find_browsers()?;
    }
    match found {
        (Some(chromium), Some(firefox)) => Ok(Browsers { chromium, firefox }),
        (None, Some(_)) => bail!("Chromium was not found: install it, or set CHROMIUM to the program's path"),
        (Some(_), None) => bail!("Firefox was not found: install it, or set FIREFOX to the program's path"),
        (None, None) => {
            bail!("Chromium and Firefox were not found: install them, or set CHROMIUM and FIREFOX to their paths")
        }
    }
}

/// Whether this is Debian and we are root.
fn may_install() -> bool {
    on_path("apt-get").is_some() && answer(Command::new("id").arg("-u")).as_deref() == Some("0")
}

fn install(what: &str, packages: &[&str]) -> Result<()> {
    println!("installing {what}");
    let apt = || {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive").arg("--quiet=2");
        command
    };
    run(apt().arg("update"))?;
    run(apt().args(["install", "--yes", "--no-install-recommends"]).args(packages))
}

/// Python's packages, pinned: first what builds one that comes as source, then those that the tests use.
const REQUIREMENTS: [&str; 2] = ["tests/exports/build-requirements.txt", "tests/exports/requirements.txt"];

/// Python with exactly the packages that are pinned, in an environment of its own. On Debian root may install, so there
/// Python is installed when missing.
pub fn python(root: &Path) -> Result<PathBuf> {
    let mut hash = Sha256::new();
    for file in REQUIREMENTS {
        hash.update(fs::read(root.join(file)).with_context(|| format!("cannot read {file}"))?);
    }
    let wanted: Vec<u8> = hash.finalize().to_vec();
    let home = target_directory(root)?.join("python");
    let program = home.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let installed = home.join(".fallbild-lock");
    // A new system's Python leaves the environment of the old one without a program.
    if fs::read(&installed).is_ok_and(|found| found == wanted) && answer(Command::new(&program).arg("-V")).is_some() {
        return Ok(program);
    }
    if !make_environment(&home) && may_install() {
        install("Python", &["python3", "python3-venv"])?;
        make_environment(&home);
    }
    if answer(Command::new(&program).args(["-m", "pip", "--version"])).is_none() {
        bail!(
            "Python 3.11 or newer with its module venv was not found: install it, on Debian as python3 and python3-venv"
        );
    }
    println!("installing the Python packages of tests/exports");
    for file in REQUIREMENTS {
        let mut pip = Command::new(&program);
        pip.current_dir(root).args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
        run(pip.args(["--require-hashes", "--no-build-isolation", "--requirement", file]))?;
    }
    fs::write(&installed, wanted).with_context(|| format!("cannot write {}", installed.display()))?;
    Ok(program)
}

/// Makes an empty environment with the first Python on the path that is new enough; says whether there is one now.
fn make_environment(home: &Path) -> bool {
    let is_new_enough = |program: &&str| {
        let asks = "import sys; sys.exit(sys.version_info < (3, 11))";
        answer(Command::new(program).args(["-c", asks])).is_some()
    };
    let program = ["python3", "python"].into_iter().find(is_new_enough);
    program.is_some_and(|program| {
        answer(Command::new(program).args(["-m", "venv", "--clear"]).arg(home)).is_some() && home.is_dir()
    })
}

/// LibreOffice, with its text and its spreadsheet part. On Debian root may install, so there it is installed when missing.
pub fn office() -> Result<PathBuf> {
    let find = || find_program("SOFFICE", &["soffice", "libreoffice"]);
    let mut found = find()?;
    if found.as_deref().is_none_or(lacks_parts) && may_install() {
        install("LibreOffice", &["libreoffice-writer-nogui", "libreoffice-calc-nogui", "fonts-liberation"])?;
        found = find()?;
    }
    found.context("LibreOffice was not found: install it with Writer and Calc, or set SOFFICE to the program's path")
}

/// nginx, for testing what a server is told. On Debian root may install, so there it is installed when missing.
pub fn nginx() -> Result<PathBuf> {
    // Debian keeps it where only root's path leads.
    let find = || find_program("NGINX", &["nginx", "/usr/sbin/nginx"]);
    let mut found = find()?;
    if found.is_none() && may_install() {
        install("nginx", &["nginx-light"])?;
        found = find()?;
    }
    found.context("nginx was not found: install it, or set NGINX to the program's path")
}

/// valgrind, for counting instructions. On Debian root may install, so there it is installed when missing.
pub fn valgrind() -> Result<PathBuf> {
    let find = || find_program("VALGRIND", &["valgrind"]);
    let mut found = find()?;
    if found.is_none() && may_install() {
        install("valgrind", &["valgrind"])?;
        found = find()?;
    }
    found.context("valgrind was not found: install it, or set VALGRIND to the program's path")
}

/// Whether Debian's LibreOffice is there without one of the two parts. Elsewhere both come together, in other places.
fn lacks_parts(office: &Path) -> bool {
    let program = fs::canonicalize(office).unwrap_or_default();
    let parts = ["libswlo.so", "libsclo.so"];
    program.starts_with("/usr/lib/libreoffice") && parts.iter().any(|part| !program.with_file_name(part).exists())
}

/// Chromium and Firefox, as far as they are there.
fn find_browsers() -> Result<(Option<PathBuf>, Option<PathBuf>)> {
    let chromium = find_program("CHROMIUM", &["chromium", "chromium-browser", "google-chrome"])?;
    let firefox = find_program("FIREFOX", &["firefox-esr", "firefox"])?;
    Ok((chromium, firefox))
}

/// The program that a variable names, or else the first on the path.
fn find_program(variable: &str, names: &[&str]) -> Result<Option<PathBuf>> {
    match env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from) {
        Some(path) if path.is_file() => Ok(Some(path)),
        Some(path) => bail!("{variable} names no program: {}", path.display()),
        None => Ok(names.iter().find_map(|name| on_path(name))),
    }
}

fn on_path(name: &str) -> Option<PathBuf> {
    let directories = env::var_os("PATH")?;
    env::split_paths(&directories)
        .map(|directory| directory.join(name).with_extension(env::consts::EXE_EXTENSION))
        .find(|path| path.is_file())
}
