//! How large the page is, part by part, and how large each part may be: the page must be as small as what it holds allows, and that
//! is only seen where every part is looked at.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::{build, page};

/// A part of the page, and its budget.
pub struct Part {
    name: &'static str,
    bytes: usize,
    /// In kB (thousands of bytes).
    budget: usize,
}

/// The parts of the page that was built: `wasm` as it was made, and compressed. Those within others are compressed by themselves to be measured; in the page
/// they are compressed with the rest.
pub fn measure(root: &Path, wasm: &[u8], packed: &[u8]) -> Result<Vec<Part>> {
    let part = |name, bytes, budget| Part { name, bytes, budget };
    let script = |name: &str| of_files(root, &[&format!("{}/{name}.js", build::PARTS)], "");
    let gzipped = |bytes: &[u8]| page::compress(bytes).map(|packed| packed.len());
    Ok(vec![
        part("wasm", wasm.len(), 5_700),
        part("wasm, gzip", packed.len(), 2_200),
        part("  words, gzip", gzipped(&of_files(root, &["src/words"], "ftl")?)?, 70),
        part("  map, gzip", gzipped(&of_files(root, &["src/figure/map"], "csv")?)?, 22),
        part("  fonts, gzip", gzipped(&of_files(root, &["src/figure/fonts"], "ttf")?)?, 60),
        part("  countries, gzip", gzipped(&of_files(root, &["src/terms"], "csv")?)?, 20),
        part("shell script", script("shell")?.len(), 4),
        part("app script", script("app")?.len(), 146),
        part("worker script", script("worker")?.len(), 33),
        part("style", of_files(root, &["www/shell", "www/app"], "css")?.len(), 32),
        part("page", of_files(root, &[build::PAGE], "")?.len(), 3_150),
    ])
}

/// Prints every part, and what is above its budget.
pub fn print(parts: &[Part]) {
    for Part { name, bytes, budget } in parts {
        let above = if *bytes > budget * 1000 { "  above its budget" } else { "" };
        println!("  {name:<18}{:>9.1} kB of {budget:>5}{above}", *bytes as f64 / 1000.0);
    }
}

/// Checks every part.
///
/// # Errors
/// When one is above its budget.
pub fn check(parts: &[Part]) -> Result<()> {
    let above = parts.iter().filter(|part| part.bytes > part.budget * 1000).map(|part| part.name.trim());
    let above: Vec<&str> = above.collect();
    ensure!(above.is_empty(), "larger than their budgets in xtask/src/sizes.rs: {}", above.join("; "));
    Ok(())
}

/// The bytes of files, and of those in folders whose names end so.
fn of_files(root: &Path, paths: &[&str], ending: &str) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    for path in paths {
        let at = root.join(path);
        let mut files = vec![at.clone()];
        if at.is_dir() {
            let entries = fs::read_dir(&at).with_context(|| format!("cannot read {path}"))?;
            files = entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
            files.retain(|file| file.extension().is_some_and(|extension| extension == ending));
            files.sort();
        }
        for file in files {
            bytes.extend(fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?);
        }
    }
    Ok(bytes)
}
