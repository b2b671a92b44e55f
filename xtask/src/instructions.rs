//! How many instructions the ways of the data take, compared with kept figures: what seconds are too noisy to tell.
//!
//! The figures hold for one compiler and one kind of processor. Elsewhere they are printed and not compared, which is said.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use crate::tools;

/// The kept figures.
const KEPT: &str = "benches/instructions.json";
/// The stages of `benches/instructions.rs`, each with all before it.
const STAGES: [&str; 6] = ["list", "read", "tally", "report", "document", "figures"];
/// By how much a stage may differ from what is kept, in hundredths.
const SLACK: u64 = 5;

/// Compares what is counted with what is kept.
///
/// # Errors
/// When a stage takes more than the slack allows, or so much less that the kept figure says nothing any more.
pub fn check(root: &Path, valgrind: &Path) -> Result<()> {
    let counted = count(root, valgrind)?;
    let kept: Value =
        serde_json::from_str(&fs::read_to_string(root.join(KEPT)).with_context(|| format!("cannot read {KEPT}"))?)?;
    let here = machine(root)?;
    let comparable = kept.get("machine").and_then(Value::as_str) == Some(here.as_str());
    let mut wrong = Vec::new();
    println!("  {:<10}{:>16}{:>16}{:>9}", "stage", "instructions", "kept", "change");
    for (stage, count) in &counted {
        let before = kept.pointer(&format!("/stages/{stage}")).and_then(Value::as_u64).unwrap_or_default();
        let change = (*count as f64 / before.max(1) as f64 - 1.0) * 100.0;
        println!("  {stage:<10}{count:>16}{before:>16}{change:>8.1}%");
        if count.abs_diff(before) * 100 > before * SLACK {
            wrong.push(stage.as_str());
        }
    }
    if !comparable {
        println!("  kept for {}, counted with {here}: not compared", kept.get("machine").unwrap_or(&Value::Null));
        return Ok(());
    }
    ensure!(
        wrong.is_empty(),
        "more than {SLACK} % from what is kept: {}. If that is meant, `cargo xtask instructions` keeps the new figures; say why in the commit",
        wrong.join(", ")
    );
    Ok(())
}

/// Keeps what is counted.
pub fn keep(root: &Path) -> Result<()> {
    let counted = count(root, &tools::valgrind()?)?;
    let kept = json!({ "machine": machine(root)?, "stages": counted });
    fs::write(root.join(KEPT), format!("{kept:#}\n")).with_context(|| format!("cannot write {KEPT}"))?;
    println!("{KEPT} written");
    Ok(())
}

/// The instructions of each stage by itself.
fn count(root: &Path, valgrind: &Path) -> Result<BTreeMap<String, u64>> {
    let program = program(root)?;
    let mut counted = BTreeMap::new();
    let mut before = 0;
    for stage in STAGES {
        let mut command = Command::new(valgrind);
        command.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).arg(&program).arg(stage);
        let output = command.output().context("valgrind cannot be run")?;
        let said = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "valgrind failed:\n{said}");
        let total = said.lines().find_map(|line| line.split_once("Collected :")).map(|(_, count)| count.trim());
        let Some(total) = total.and_then(|count| count.parse::<u64>().ok()) else {
            bail!("valgrind did not say how many instructions there were:\n{said}");
        };
        counted.insert(stage.to_owned(), total.saturating_sub(before));
        before = total;
    }
    Ok(counted)
}

/// Builds the program that is counted.
fn program(root: &Path) -> Result<PathBuf> {
    let mut build = tools::cargo(root);
    build.args(["build", "--release", "--locked", "--bench=instructions", "--message-format=json-render-diagnostics"]);
    let messages = tools::printed(&mut build)?;
    let artifacts = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let mut programs = artifacts.filter_map(|message| message.get("executable")?.as_str().map(PathBuf::from));
    programs.next_back().context("cargo did not say where it built benches/instructions.rs")
}

/// The compiler, and the kind of processor.
fn machine(root: &Path) -> Result<String> {
    Ok(format!("{} on {}", tools::rustc(root, &["--version"])?.trim(), std::env::consts::ARCH))
}
