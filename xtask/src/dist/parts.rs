//! What stands in the page: the crates that are compiled into it, and all else that is not ours.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::tools;

/// Everything in the page that is not ours.
pub struct Parts {
    /// The crates, by name and version.
    pub crates: BTreeSet<(String, String)>,
    pub others: Vec<Other>,
}

/// Something in the page that is no crate.
pub struct Other {
    pub name: &'static str,
    pub version: String,
    /// What of it stands in the page.
    pub what: &'static str,
    /// Its kind, as CycloneDX calls it.
    pub kind: &'static str,
    /// By SPDX.
    pub licence: &'static str,
    /// Where it comes from, as a package URL without the version.
    pub origin: &'static str,
    /// The files that hold the text of the licence.
    pub texts: Vec<PathBuf>,
}

impl Parts {
    /// Asks cargo and the lock file of npm for them.
    pub fn find(root: &Path) -> Result<Self> {
        let crates = crates(root)?;
        let others = others(root, &crates)?;
        Ok(Self { crates, others })
    }
}

/// The crates that are compiled into the page. Those that only wrote code while it was compiled are left out.
fn crates(root: &Path) -> Result<BTreeSet<(String, String)>> {
    let arguments = ["tree", "--locked", "--package=fallbild", "--target", tools::WASM, "--prefix=none"];
    let mut tree = tools::cargo(root);
    tree.args(arguments).args(["--edges=normal,no-proc-macro", "--format={p}"]);
    Ok(named(&tools::printed(&mut tree)?))
}

/// Reads lines like `zip v9.5.1`, ours left out.
fn named(lines: &str) -> BTreeSet<(String, String)> {
    let named = lines.lines().filter_map(|line| {
        let mut words = line.split(' ');
        Some((words.next()?.to_owned(), words.next()?.strip_prefix('v')?.to_owned()))
    });
    named.filter(|(name, _)| name != "fallbild").collect()
}

fn others(root: &Path, crates: &BTreeSet<(String, String)>) -> Result<Vec<Other>> {
    let lock = fs::read_to_string(root.join("package-lock.json")).context("cannot read package-lock.json")?;
    let lock: Value = serde_json::from_str(&lock).context("package-lock.json is not JSON")?;
    let npm = |package: &str| -> Result<String> {
        let version = lock.pointer(&format!("/packages/node_modules~1{package}/version")).and_then(Value::as_str);
        Ok(version.with_context(|| format!("package-lock.json has no {package}"))?.to_owned())
    };
    let bindgen = crates.iter().find(|(name, _)| name == "wasm-bindgen").context("the page has no wasm-bindgen")?;
    let rust = PathBuf::from(tools::rustc(root, &["--print", "sysroot"])?).join("share/doc/rust");
    let rustc = tools::rustc(root, &["--version", "--verbose"])?;
    let rust_version = rustc.lines().find_map(|line| line.strip_prefix("release: ")).context("rustc has no release")?;
    Ok(vec![
        Other {
            name: "Rust standard library",
            version: rust_version.to_owned(),
            what: "compiled into the module, with the crates that it consists of",
            kind: "library",
            licence: "MIT OR Apache-2.0",
            origin: "pkg:github/rust-lang/rust",
            texts: vec![rust.join("licenses/MIT.txt"), rust.join("licenses/Apache-2.0.txt")],
        },
        Other {
            name: "wasm-bindgen-cli-support",
            version: bindgen.1.clone(),
            what: "wrote the script between the module and the page; its licence texts are those of the crate wasm-bindgen",
            kind: "library",
            licence: "MIT OR Apache-2.0",
            origin: "pkg:cargo/wasm-bindgen-cli-support",
            texts: Vec::new(),
        },
        Other {
            name: "esbuild",
            version: npm("esbuild")?,
            what: "made one script of each room's modules, with small functions of its own between them",
            kind: "library",
            licence: "MIT",
            origin: "pkg:npm/esbuild",
            texts: vec![root.join("node_modules/esbuild/LICENSE.md")],
        },
        Other {
            name: "cldr-localenames-full",
            version: npm("cldr-localenames-full")?,
            what: "the names of countries in Swedish and English, from the Unicode CLDR",
            kind: "data",
            licence: "Unicode-3.0",
            origin: "pkg:npm/cldr-localenames-full",
            texts: vec![root.join("node_modules/cldr-localenames-full/LICENSE")],
        },
        Other {
            name: "cldr-core",
            version: npm("cldr-core")?,
            what: "the codes of countries, from the Unicode CLDR; the same licence text",
            kind: "data",
            licence: "Unicode-3.0",
            origin: "pkg:npm/cldr-core",
            texts: Vec::new(),
        },
        Other {
            name: "world-atlas",
            version: npm("world-atlas")?,
            what: "the land and the borders of the maps, made from Natural Earth, which is in the public domain",
            kind: "data",
            licence: "ISC",
            origin: "pkg:npm/world-atlas",
            texts: vec![root.join("node_modules/world-atlas/LICENSE")],
        },
        Other {
            name: "Liberation Sans",
            version: "2.1.5".to_owned(),
            what: "the letters of pictures, as changed fonts without a name of their own",
            kind: "data",
            licence: "OFL-1.1",
            origin: "pkg:github/liberationfonts/liberation-fonts",
            texts: vec![root.join("src/figure/fonts/OFL.txt")],
        },
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates_are_read_from_cargos_lines_once_each() {
        let lines = "fallbild v0.1.0 (/home/me)\nzip v9.5.1\nminiz_oxide v0.8.9\nminiz_oxide v0.9.1\nzip v9.5.1 (*)\n";
        let found: Vec<_> = named(lines).into_iter().map(|(name, version)| format!("{name} {version}")).collect();
        assert_eq!(found, ["miniz_oxide 0.8.9", "miniz_oxide 0.9.1", "zip 9.5.1"]);
    }
}
