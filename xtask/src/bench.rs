//! `cargo xtask bench`: how fast the page is, in both browsers, beside what others take for the same lists. It prints and judges nothing:
//! seconds are noisy.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

use anyhow::{Context, Result};

use crate::list::MadeUpList;
use crate::{build, tools};

/// The lists that are read: what one mostly is, a register, and ten of them.
const ROWS: [u64; 3] = [500, 1_000_000, 10_000_000];

/// Builds the page and times it; the arguments go to the program that does.
pub fn run(root: &Path, arguments: &[&str]) -> Result<()> {
    let browsers = tools::browsers()?;
    build::run(root)?;
    for rows in ROWS {
        keep_list(&root.join("target/bench"), rows)?;
    }
    let mut node = tools::node(root)?;
    node.env("CHROMIUM", &browsers.chromium).env("FIREFOX", &browsers.firefox);
    tools::run(node.arg("benches/browser/main.mjs").args(arguments))
}

/// Writes a list, unless it is there: the largest has 800 MB.
fn keep_list(folder: &Path, rows: u64) -> Result<()> {
    let path = folder.join(format!("list-{rows}.csv"));
    if path.exists() {
        return Ok(());
    }
    println!("writing {}", path.display());
    // What was left half written must not be taken for the list.
    let begun = path.with_extension("begun");
    let write = || -> Result<()> {
        fs::create_dir_all(folder)?;
        let mut out = BufWriter::new(File::create(&begun)?);
        MadeUpList { rows, numbered: false }.write(&mut out)?;
        out.flush()?;
        Ok(fs::rename(&begun, &path)?)
    };
    write().with_context(|| format!("cannot write {}", path.display()))
}
