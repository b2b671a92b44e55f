//! The licences of everything inside the page, with their texts.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::parts::Parts;
use crate::tools;

/// What `about.hbs` writes between the texts.
const LINE: &str = "================================================================================";

/// The whole text: first the crates', by cargo-about, then all else.
pub fn text(root: &Path, parts: &Parts) -> Result<String> {
    let mut about = tools::crates_program(root, &tools::CARGO_ABOUT)?;
    // Of a crate without the text of its licence, the usual text stands in: nothing is fetched.
    about.args(["generate", "--offline", "--locked", "--fail", "about.hbs"]);
    let mut text = tools::printed(&mut about)?;
    check(&text, parts)?;
    text.push('\n');
    for other in &parts.others {
        write!(text, "\n{LINE}\n{} {} ({})\n{}\n", other.name, other.version, other.licence, other.what)?;
        for file in &other.texts {
            let licence = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
            write!(text, "\n{}\n", licence.trim_end())?;
        }
    }
    // Line ends and blanks at their ends are as various as the authors.
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    Ok(lines.join("\n") + "\n")
}

/// Each crate in the page must stand under a licence: cargo-about and the bill of materials look for them apart.
fn check(text: &str, parts: &Parts) -> Result<()> {
    let lines: BTreeSet<&str> = text.lines().map(str::trim).collect();
    for (name, version) in &parts.crates {
        ensure!(lines.contains(&format!("- {name} {version}")[..]), "{name} {version} stands under no licence");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_without_a_licence_is_an_error() {
        let crates = [("zip".to_owned(), "9.5.1".to_owned())].into();
        let parts = Parts { crates, others: Vec::new() };
        assert!(check("MIT\n\n  - zip 9.5.1\n", &parts).is_ok());
        assert!(check("MIT\n\n  - zip 9.5.0\n", &parts).is_err());
    }
}
