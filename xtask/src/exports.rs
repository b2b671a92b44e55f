//! Every export of the made-up sample, opened by programs that are not ours: `tests/exports` says what they must find.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::tools;

/// The programs that open the exports.
pub struct Readers {
    python: PathBuf,
    office: PathBuf,
}

impl Readers {
    /// Finds them, and adds them where that can be done.
    pub fn find(root: &Path) -> Result<Self> {
        Ok(Self { python: tools::python(root)?, office: tools::office()? })
    }
}

const SAMPLE: &str = "tests/data/made-up-cases-2018-2021.csv";
const LATER: &str = "tests/data/made-up-cases-2022-2023.csv";

/// What is written, each with its language, year and region, if one is chosen: both languages, a year in which not all was
/// collected, a region, and a year with the table of sectors.
const EDITIONS: [(&str, &str, Option<&str>, &[&str]); 5] = [
    ("sv", "2021", None, &[SAMPLE]),
    ("en", "2021", None, &[SAMPLE]),
    ("sv", "2018", None, &[SAMPLE]),
    ("en", "2021", Some("syd"), &[SAMPLE]),
    ("sv", "2022", None, &[SAMPLE, LATER]),
];

/// Writes the exports and has them opened.
pub fn check(root: &Path, readers: &Readers) -> Result<()> {
    let folder = tools::target_directory(root)?.join("exports");
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    let editions = folder.join("editions");
    for (lang, year, region, files) in EDITIONS {
        let name = [Some(lang), Some(year), region].into_iter().flatten().collect::<Vec<_>>().join("-");
        let mut report = tools::cargo(root);
        // Not optimised: the bytes are the same, and the tests have compiled it already.
        report.args(["run", "--quiet", "--locked", "--example", "report", "--", "--date", "2026-11-23"]);
        report.args(["--lang", lang, "--year", year]).args(region.iter().flat_map(|region| ["--region", region]));
        tools::run_quietly(report.arg("--out").arg(editions.join(name)).args(files))?;
    }
    let mut python = std::process::Command::new(&readers.python);
    python.current_dir(root).args(["-m", "unittest", "discover", "--start-directory", "tests/exports"]);
    python.env("EXPORTS", &editions).env("SOFFICE", &readers.office).env("PYTHONDONTWRITEBYTECODE", "1");
    tools::run(&mut python)
}
