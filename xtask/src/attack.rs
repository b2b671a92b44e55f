//! An attacker on releases of random lists: `tests/attack` says what it may find, which is nothing.

use std::path::Path;
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};

use crate::tools;

/// Builds the report program and has its releases attacked; some of them are of lists that were never tried before.
pub fn check(root: &Path, python: &Path) -> Result<()> {
    // Optimised, as hundreds of programs are solved, but without what takes the compiler minutes.
    let mut build = tools::cargo(root);
    build.args(["build", "--quiet", "--locked", "--release", "--example", "report"]);
    build.args(["--config", "profile.release.lto=false", "--config", "profile.release.codegen-units=16"]);
    tools::run(&mut build)?;
    let program = format!("release/examples/report{}", std::env::consts::EXE_SUFFIX);
    let report = tools::target_directory(root)?.join(program);
    let seed = std::env::var("ATTACK_SEED").or_else(|_| fresh_seed())?;
    println!("ATTACK_SEED={seed} repeats this run");
    let mut command = Command::new(python);
    command.current_dir(root).args(["-m", "unittest", "discover", "--start-directory", "tests/attack"]);
    command.env("REPORT", report).env("ATTACK_SEED", seed).env("PYTHONDONTWRITEBYTECODE", "1");
    tools::run(&mut command)
}

/// Seconds since 1970: far from the seeds that are tried in every run.
fn fresh_seed() -> Result<String> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).context("the clock is before 1970")?;
    Ok(now.as_secs().to_string())
}
