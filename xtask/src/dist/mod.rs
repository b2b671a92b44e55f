//! `cargo xtask dist`: the release, in `dist/release`. The same sources and the same compiler make the same bytes.

mod archive;
mod licences;
mod parts;
mod record;
mod sbom;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::{build, sizes, tools};
use parts::Parts;

/// Where the release lies.
const RELEASE: &str = "dist/release";

/// What goes into the zip. A folder comes with all that is in it.
const CONTENTS: [Content; 14] = [
    ("dist/release/fallbild.html", "fallbild.html"),
    ("dist/release/fallbild.html.sha256", "fallbild.html.sha256"),
    ("dist/release/fallbild.build.txt", "fallbild.build.txt"),
    ("dist/release/fallbild.cdx.json", "fallbild.cdx.json"),
    ("dist/release/LICENCES.txt", "LICENCES.txt"),
    ("LICENSE", "LICENSE"),
    ("README.md", "README.md"),
    ("CHANGELOG.md", "CHANGELOG.md"),
    ("SECURITY.md", "SECURITY.md"),
    ("ARCHITECTURE.md", "ARCHITECTURE.md"),
    ("CONTRIBUTING.md", "CONTRIBUTING.md"),
    ("docs", "docs"),
    ("dist/host", "host"),
    ("dist/nginx.conf", "nginx.conf"),
];

/// What goes into a zip: where it lies, and what it is called there.
type Content<'a> = (&'a str, &'a str);

/// Builds the page and makes the release of it.
pub fn run(root: &Path) -> Result<Vec<sizes::Part>> {
    let sizes = build::run(root)?;

    println!("making {RELEASE}");
    let release = root.join(RELEASE);
    if release.exists() {
        fs::remove_dir_all(&release).with_context(|| format!("cannot empty {RELEASE}"))?;
    }
    fs::create_dir_all(&release).with_context(|| format!("cannot make {RELEASE}"))?;
    let write = |name: &str, bytes: &[u8]| {
        fs::write(release.join(name), bytes).with_context(|| format!("cannot write {RELEASE}/{name}"))
    };

    let page = fs::read(root.join(build::PAGE)).with_context(|| format!("cannot read {}", build::PAGE))?;
    let sha256 = tools::sha256(&page);
    let version = version(root)?;
    let parts = Parts::find(root)?;
    write("fallbild.html", &page)?;
    write("fallbild.html.sha256", checksum_line(&sha256, "fallbild.html").as_bytes())?;
    write("fallbild.build.txt", record::text(root, &version, &sha256)?.as_bytes())?;
    write("fallbild.cdx.json", sbom::text(root, &sha256, &parts)?.as_bytes())?;
    write("LICENCES.txt", licences::text(root, &parts)?.as_bytes())?;
    let name = format!("fallbild-{version}");
    let mut files = contents(root, &CONTENTS)?;
    let sums: String = files.iter().map(|(name, bytes)| checksum_line(&tools::sha256(bytes), name)).collect();
    files.push(("SHA256SUMS".to_owned(), sums.into_bytes()));
    let zip = archive::zip(&name, &files)?;
    write(&format!("{name}.zip"), &zip)?;
    write(&format!("{name}.zip.sha256"), checksum_line(&tools::sha256(&zip), &format!("{name}.zip")).as_bytes())?;

    for file in files_below(&release)? {
        println!("  {:<28}{:>10.1} kB", file.display(), fs::metadata(release.join(&file))?.len() as f64 / 1000.0);
    }
    print!("{}", checksum_line(&sha256, "fallbild.html"));
    print!("{}", checksum_line(&tools::sha256(&zip), &format!("{name}.zip")));
    Ok(sizes)
}

/// The version of the product.
fn version(root: &Path) -> Result<String> {
    let metadata = tools::metadata(root, &["--no-deps"])?;
    let packages = metadata.get("packages").and_then(|packages| packages.as_array()).into_iter().flatten();
    let fallbild = packages.into_iter().find(|package| package.get("name").is_some_and(|name| name == "fallbild"));
    let version = fallbild.and_then(|package| package.get("version")?.as_str());
    Ok(version.context("cargo metadata knows no fallbild")?.to_owned())
}

/// A line that `sha256sum --check` reads.
fn checksum_line(sha256: &str, file: &str) -> String {
    format!("{sha256}  {file}\n")
}

/// The zip's files, each with its name there.
fn contents(root: &Path, wanted: &[Content]) -> Result<Vec<(String, Vec<u8>)>> {
    let mut contents = Vec::new();
    for (from, name) in wanted {
        let path = root.join(from);
        let files = if path.is_dir() { files_below(&path)? } else { vec![PathBuf::new()] };
        for file in files {
            // Put together name by name: nothing joined to a path would end it with a slash.
            let (mut path, mut name) = (path.clone(), (*name).to_owned());
            for part in &file {
                path.push(part);
                name = format!("{name}/{}", part.to_string_lossy());
            }
            contents.push((name, fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?));
        }
    }
    Ok(contents)
}

/// The files in a folder and in those in it, by name, seen from there.
fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let (path, name) = entry.map(|entry| (entry.path(), PathBuf::from(entry.file_name())))?;
        if path.is_dir() {
            files.extend(files_below(&path)?.iter().map(|file| name.join(file)));
        } else {
            files.push(name);
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checksum_stands_as_sha256sum_reads_it() {
        // printf %s page | sha256sum
        let sha256 = tools::sha256(b"page");
        assert_eq!(
            checksum_line(&sha256, "fallbild.html"),
            "3660315a9af3df255d8f19ab077e4797822b41488a0e2a04bc6af71213c23274  fallbild.html\n"
        );
    }

    #[test]
    fn a_zip_holds_files_and_folders_under_their_names_and_not_without_what_it_must() -> Result<()> {
        let root = crate::root()?;
        let wanted = [("LICENSE", "LICENCE.txt"), ("xtask/src/dist", "rooms"), ("src/figure", "figures")];
        let contents = contents(root, &wanted)?;
        let names: Vec<&str> = contents.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names.first(), Some(&"LICENCE.txt"));
        for name in ["rooms/mod.rs", "rooms/sbom.rs", "figures/fonts/OFL.txt"] {
            assert!(names.contains(&name), "{name}: {names:?}");
        }
        assert_eq!(contents.first().map(|(_, bytes)| bytes), Some(&fs::read(root.join("LICENSE"))?));
        assert!(super::contents(root, &[("no-such-file", "nothing")]).is_err());
        Ok(())
    }
}
