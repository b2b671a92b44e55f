//! How the page was built, for whoever builds it again to compare.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::tools;

/// The record: what the bytes of the page depend on. The lock files name all else that builds it.
pub fn text(root: &Path, version: &str, sha256: &str) -> Result<String> {
    let lock = |file: &str| -> Result<String> {
        Ok(tools::sha256(&fs::read(root.join(file)).with_context(|| format!("cannot read {file}"))?))
    };
    let rustc = tools::rustc(root, &["--version"])?;
    let lines = [
        ("fallbild", version.to_owned()),
        ("fallbild.html", format!("sha256 {sha256}")),
        ("sources", sources(root)),
        ("rustc", rustc.strip_prefix("rustc ").unwrap_or(&rustc).to_owned()),
        ("Cargo.lock", format!("sha256 {}", lock("Cargo.lock")?)),
        ("package-lock.json", format!("sha256 {}", lock("package-lock.json")?)),
    ];
    let mut text = String::from(
        "How fallbild.html was built. The same sources and the same rustc make the same bytes; SECURITY.md says how.\n\n",
    );
    for (name, value) in lines {
        text.push_str(&format!("{name:<19}{value}\n"));
    }
    Ok(text)
}

/// Which sources these are, as far as git knows.
fn sources(root: &Path) -> String {
    if !root.join(".git").exists() {
        return "no git checkout".to_owned();
    }
    let git = |arguments: &[&str]| tools::answer(Command::new("git").current_dir(root).args(arguments));
    match (git(&["rev-parse", "HEAD"]), git(&["status", "--porcelain"])) {
        (Some(commit), Some(changes)) if changes.is_empty() => format!("commit {commit}"),
        (Some(commit), _) => format!("commit {commit}, with changes that are not committed"),
        (None, _) => "not known to git".to_owned(),
    }
}
