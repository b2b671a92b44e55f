//! Tables that a program writes and the repository keeps.

use anyhow::{Context, Result, ensure};
use std::{fs, path::Path};

/// Writes a table below `root`.
pub fn write(root: &Path, table: &str, text: &str) -> Result<()> {
    let path = root.join(table);
    fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))
}

/// Compares a table below `root` with what `cargo xtask <command>` would write.
pub fn check(root: &Path, table: &str, text: &str, source: &str, command: &str) -> Result<()> {
    let path = root.join(table);
    let found = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    ensure!(found == text, "{table} is not what {source}: run `cargo xtask {command}`, and do not edit it by hand");
    Ok(())
}
