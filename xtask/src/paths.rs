//! What rustc is told so that no path of this machine gets into the page: panics name the file that they are in, and the
//! same sources would make other bytes in another folder.

use std::collections::BTreeSet;
use std::env;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::tools;

/// Every browser that has `DecompressionStream` and the reference types of the bindings has it, too.
pub const FEATURES: &str = "-Ctarget-feature=+simd128";

/// Stands between flags in `CARGO_ENCODED_RUSTFLAGS`, so that a path may hold a blank.
const BETWEEN: &str = "\x1f";

/// The value of `CARGO_ENCODED_RUSTFLAGS` for the page. What the user's environment says comes after it; what
/// configuration files say of rustc's flags does not count, since the variable goes before them.
pub fn rustc_flags(root: &Path) -> Result<String> {
    let filter = format!("--filter-platform={}", tools::WASM);
    let metadata = tools::metadata(root, &[&filter])?;
    let sysroot = tools::rustc(root, &["--print", "sysroot"])?;
    let version = tools::rustc(root, &["--version", "--verbose"])?;
    let mut flags = remapped(root, &metadata, Path::new(&sysroot), &version)?;
    flags.push(FEATURES.to_owned());
    flags.extend(users_flags());
    Ok(flags.join(BETWEEN))
}

/// Where each source lies here, and how it is called in the page. Of two prefixes that fit, rustc takes the later.
fn remapped(root: &Path, metadata: &Value, sysroot: &Path, version: &str) -> Result<Vec<String>> {
    let mut names = vec![(root.to_path_buf(), "/fallbild".to_owned())];
    names.push((tools::target_of(metadata)?, "/target".to_owned()));
    // Asked of cargo and not computed: a registry's mirror or a vendored one lies elsewhere.
    let packages = metadata.get("packages").and_then(Value::as_array).context("cargo metadata names no packages")?;
    let registries: BTreeSet<&Path> = packages
        .iter()
        .filter(|package| package.get("source").is_some_and(Value::is_string))
        .filter_map(|package| Path::new(package.get("manifest_path")?.as_str()?).parent()?.parent())
        .collect();
    names.extend(registries.into_iter().map(|folder| (folder.to_path_buf(), "/crates".to_owned())));
    // The standard library is called so anyhow, unless its sources are installed.
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("unknown");
    names.push((sysroot.join("lib/rustlib/src/rust"), format!("/rustc/{commit}")));
    Ok(names.iter().map(|(path, name)| format!("--remap-path-prefix={}={name}", path.display())).collect())
}

/// The flags that the user's environment holds, by cargo's own order of the two variables.
fn users_flags() -> Vec<String> {
    let split = |flags: String, by: &str| -> Vec<String> {
        flags.split(by).filter(|flag| !flag.is_empty()).map(str::to_owned).collect()
    };
    match (env::var("CARGO_ENCODED_RUSTFLAGS"), env::var("RUSTFLAGS")) {
        (Ok(encoded), _) => split(encoded, BETWEEN),
        (_, Ok(plain)) => split(plain, " "),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_place_of_sources_has_a_name_of_its_own_and_crates_have_one() -> Result<()> {
        let metadata = json!({
            "target_directory": "/home/me/fallbild/target",
            "packages": [
                { "source": null, "manifest_path": "/home/me/fallbild/Cargo.toml" },
                { "source": "registry+r", "manifest_path": "/home/me/.cargo/registry/src/r-1/zip-9.5.1/Cargo.toml" },
                { "source": "registry+r", "manifest_path": "/home/me/.cargo/registry/src/r-1/csv-1.4.0/Cargo.toml" },
                { "source": "registry+v", "manifest_path": "/vendored here/log-0.4.35/Cargo.toml" },
            ],
        });
        let version = "rustc 1.95.0\nbinary: rustc\ncommit-hash: 5980\n";
        let flags = remapped(Path::new("/home/me/fallbild"), &metadata, Path::new("/rust"), version)?;
        assert_eq!(
            flags,
            [
                "--remap-path-prefix=/home/me/fallbild=/fallbild",
                "--remap-path-prefix=/home/me/fallbild/target=/target",
                "--remap-path-prefix=/home/me/.cargo/registry/src/r-1=/crates",
                "--remap-path-prefix=/vendored here=/crates",
                "--remap-path-prefix=/rust/lib/rustlib/src/rust=/rustc/5980",
            ]
        );
        Ok(())
    }
}
