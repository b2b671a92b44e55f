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

    /// Python, with its packages.
    pub fn python(&self) -> &Path {
        &self.python
    }
}

const SAMPLE: &str = "tests/data/made-up-cases-2018-2021.csv";
const LATER: &str = "tests/data/made-up-cases-2022-2023.csv";

/// What is written, each with its name (language, year, and what else is chosen), options and files: both languages, a year in
/// which not all was collected, a region, a year with the table of sectors, and each way to protect it for publication.
const EDITIONS: [(&str, &[&str], &[&str]); 8] = [
    ("sv-2021", &[], &[SAMPLE]),
    ("en-2021", &[], &[SAMPLE]),
    ("sv-2018", &[], &[SAMPLE]),
    ("en-2021-syd", &["--region", "syd"], &[SAMPLE]),
    ("sv-2022", &[], &[SAMPLE, LATER]),
    ("en-2021-hidden", &["--publish"], &[SAMPLE]),
    ("sv-2022-hidden", &["--publish", "--threshold", "5", "--fewest", "10"], &[SAMPLE, LATER]),
    ("sv-2021-rounded", &["--publish", "--round", "5", "--fewest", "5"], &[SAMPLE]),
];

/// Writes the exports and has them opened.
pub fn check(root: &Path, readers: &Readers) -> Result<()> {
    let folder = tools::target_directory(root)?.join("exports");
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    let editions = folder.join("editions");
    for (name, options, files) in EDITIONS {
        let (lang, year) = (name.get(..2).unwrap_or_default(), name.get(3..7).unwrap_or_default());
        let mut report = tools::cargo(root);
        // Not optimised: the bytes are the same, and the tests have compiled it already.
        report.args(["run", "--quiet", "--locked", "--example", "report", "--", "--date", "2026-11-23"]);
        report.args(["--lang", lang, "--year", year]).args(options);
        tools::run_quietly(report.arg("--out").arg(editions.join(name)).args(files))?;
    }
    let mut template = tools::cargo(root);
    template.args(["run", "--quiet", "--locked", "--example", "template", "--"]).arg(folder.join("template"));
    tools::run_quietly(&mut template)?;
    let mut python = std::process::Command::new(&readers.python);
    python.current_dir(root).args(["-m", "unittest", "discover", "--start-directory", "tests/exports"]);
    python.env("EXPORTS", &editions).env("SOFFICE", &readers.office).env("PYTHONDONTWRITEBYTECODE", "1");
    tools::run(&mut python)
}
