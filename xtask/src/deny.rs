//! What `deny.toml` says of the crates: their licences, where they come from, and whether advisories warn of them.

use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::tools;

/// Checks what is locked; the advisories by their database as it is now, or else as it was fetched last. Without either that is said, and no
/// failure: a machine without a network tests all the rest.
pub fn check(root: &Path) -> Result<()> {
    let deny = |arguments: &str| -> Result<_> {
        let mut command = tools::crates_program(root, &tools::CARGO_DENY)?;
        command.args(["--workspace", "--all-features", "--locked"]).args(arguments.split(' '));
        Ok(command)
    };
    tools::run(&mut deny("check --hide-inclusion-graph bans licenses sources")?)?;
    // Fetched apart, so that a network that is missing is not taken for an advisory, nor the other way round.
    match tools::run_quietly(&mut deny("fetch db")?) {
        Ok(()) => tools::run(&mut deny("--offline check advisories")?),
        Err(error) => {
            println!("the advisories' database (github.com/rustsec/advisory-db) cannot be fetched: {error:#}");
            if !has_database()? {
                println!("advisories were not checked");
                return Ok(());
            }
            println!("checking by the one that was fetched before");
            tools::run(&mut deny("--offline check advisories")?)
        }
    }
}

/// Whether a database of advisories was fetched before. cargo-deny keeps it in cargo's home.
fn has_database() -> Result<bool> {
    let kept = fs::read_dir(tools::cargo_home()?.join("advisory-dbs"));
    Ok(kept.into_iter().flatten().flatten().any(|entry| entry.path().is_dir()))
}
