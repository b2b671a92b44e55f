//! What `deny.toml` says of the crates: their licences, where they come from, and whether advisories warn of them.

use std::path::Path;

use anyhow::Result;

use crate::tools;

/// Checks what is locked; the advisories only where their database can be fetched.
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
        Err(_) => {
            println!("advisories were not checked: their database (github.com/rustsec/advisory-db) cannot be fetched");
            Ok(())
        }
    }
}
