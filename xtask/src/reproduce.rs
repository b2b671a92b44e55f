//! Whether the page can be rebuilt by others: a copy of the sources in another folder, with another home of cargo and
//! nothing compiled before, must make the same bytes.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{build, tools};

/// What cargo's other home shares with the first: the sources of the crates, and where they come from.
const SHARED: [&str; 2] = ["registry", "config.toml"];

/// Folders that are no sources, where git does not say so.
const NO_SOURCES: [&str; 4] = [".git", "target", "dist", "node_modules"];

/// Builds the page once more elsewhere and compares it with the one that is there.
pub fn check(root: &Path) -> Result<()> {
    let page = |place: &Path| {
        let page = place.join(build::PAGE);
        fs::read(&page).with_context(|| format!("cannot read {}: `cargo xtask build` makes it", page.display()))
    };
    let first = page(root)?;
    let folder = tools::target_directory(root)?.join("reproduce");
    remove(&folder)?;
    // The blank is on purpose: no path may matter.
    let (copy, home) = (folder.join("the same sources"), folder.join("cargo-home"));
    copy_sources(root, &copy)?;
    link(&root.join("node_modules"), &copy.join("node_modules"))?;
    for name in SHARED {
        link(&tools::cargo_home()?.join(name), &home.join(name))?;
    }

    // A process of its own, since it has an environment of its own.
    let mut again = Command::new(env::current_exe().context("this program does not know where it lies")?);
    again.args(["build", "--in"]).arg(&copy).env("CARGO_HOME", &home).env("CARGO_TARGET_DIR", folder.join("target"));
    tools::run(&mut again)?;

    let second = page(&copy)?;
    if let Some(place) = first_difference(&first, &second) {
        // What was built stays, to be looked at; the next run removes it.
        bail!(
            "the sources made another page in {} (or {} is of older ones: build it first): {} and {} bytes, different from byte {place} on:\n  {}\n  {}",
            folder.display(),
            build::PAGE,
            first.len(),
            second.len(),
            around(&first, place),
            around(&second, place),
        );
    }
    println!("the same {} bytes, built in another folder", first.len());
    remove(&folder)
}

/// Where two files begin to differ.
fn first_difference(first: &[u8], second: &[u8]) -> Option<usize> {
    let differ = first.iter().zip(second).position(|(one, other)| one != other);
    differ.or_else(|| (first.len() != second.len()).then(|| first.len().min(second.len())))
}

/// The text around a place.
fn around(page: &[u8], place: usize) -> String {
    let end = page.len().min(place + 40);
    String::from_utf8_lossy(page.get(place.saturating_sub(40)..end).unwrap_or_default()).into_owned()
}

/// Copies what belongs to the sources: as git sees them, or all but what is made from them.
fn copy_sources(root: &Path, copy: &Path) -> Result<()> {
    let files = match listed_by_git(root) {
        Some(files) => files,
        None => listed_by_folders(root)?,
    };
    for file in files {
        let (from, to) = (root.join(&file), copy.join(&file));
        // Git lists what was deleted and not yet committed, too.
        if from.is_file() {
            make_parent(&to)?;
            fs::copy(&from, &to).with_context(|| format!("cannot copy {}", from.display()))?;
        }
    }
    Ok(())
}

/// What git follows and what it would, unless this is no checkout.
fn listed_by_git(root: &Path) -> Option<Vec<PathBuf>> {
    if !root.join(".git").exists() {
        return None;
    }
    let mut git = Command::new("git");
    git.current_dir(root).args(["ls-files", "--cached", "--others", "--exclude-standard", "-z"]);
    let output = git.output().ok().filter(|output| output.status.success())?;
    let names = String::from_utf8(output.stdout).ok()?;
    Some(names.split_terminator('\0').map(PathBuf::from).collect())
}

fn listed_by_folders(root: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))? {
            let path = entry?.path();
            let own_name = path.strip_prefix(root)?.to_path_buf();
            if path.is_file() {
                files.push(own_name);
            } else if path.is_dir() && NO_SOURCES.iter().all(|name| own_name != Path::new(name)) {
                folders.push(path);
            }
        }
    }
    Ok(files)
}

/// Makes what is at one place seen at another. Where that cannot be done, what is missing is installed anew.
fn link(there: &Path, here: &Path) -> Result<()> {
    if !there.exists() {
        return Ok(());
    }
    make_parent(here)?;
    #[cfg(unix)]
    std::os::unix::fs::symlink(there, here).with_context(|| format!("cannot link {}", here.display()))?;
    Ok(())
}

fn make_parent(file: &Path) -> Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    Ok(())
}

/// Removes a folder; what links in it lead to stays.
fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_is_found_wherever_it_is() {
        assert_eq!(first_difference(b"page", b"page"), None);
        assert_eq!(first_difference(b"page", b"pace"), Some(2));
        assert_eq!(first_difference(b"page", b"pages"), Some(4));
        assert_eq!(first_difference(b"pages", b"page"), Some(4));
        assert_eq!(around(b"page", 2), "page");
    }

    #[test]
    fn without_git_the_same_sources_are_found() -> Result<()> {
        let root = crate::root()?;
        let by_folders = listed_by_folders(root)?;
        for file in ["Cargo.lock", "package.json", "src/lib.rs", ".cargo/config.toml", "xtask/src/main.rs"] {
            assert!(by_folders.contains(&PathBuf::from(file)), "{file}");
        }
        assert!(by_folders.iter().all(|file| !file.starts_with("target") && !file.starts_with("node_modules")));
        Ok(())
    }
}
