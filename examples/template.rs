//! The empty case file and the description of its columns, as the page saves them: `cargo run --example template -- DIR` writes
//! `sv.csv`, `sv.json`, `en.csv` and `en.json`.

use fallbild::document::{template_csv, template_schema};
use fallbild::terms::Lang;
use fallbild::words::Words;
use std::path::Path;
use std::process::ExitCode;
use std::{fs, io};

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1) else {
        eprintln!("usage: template DIR");
        return ExitCode::FAILURE;
    };
    match write(Path::new(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The template cannot be written to {folder}: {error}.");
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for lang in Lang::ALL {
        let schema = format!("{:#}\n", template_schema(&Words::new(lang)));
        fs::write(folder.join(format!("{}.csv", lang.tag())), template_csv(lang))?;
        fs::write(folder.join(format!("{}.json", lang.tag())), schema)?;
    }
    Ok(())
}
