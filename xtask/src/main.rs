//! The project's own tasks: `cargo xtask run` shows the page, `cargo xtask test` checks everything.

mod attack;
mod bench;
mod build;
mod deny;
mod dist;
mod exports;
mod host;
mod instructions;
mod kept;
mod land;
#[path = "../../benches/list.rs"]
mod list;
mod origins;
mod page;
mod paths;
mod reproduce;
mod sample;
mod serve;
mod sizes;
mod test;
mod tools;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};

const USAGE: &str = "\
Usage: cargo xtask <command>

  run        build the page, serve it on this machine and open it
  test       run everything that must pass
  exports    write every export of the made-up sample and open it with other programs
  attack     attack releases of random lists, each time some new ones
  bench      time the page in both browsers, beside other programs; with names, these parts of it: start, everyday, choice, figures,
             reading, large, cancel
  instructions
             count the instructions of reading, counting and telling, and keep them for the tests to compare
  build      make dist/fallbild.html, the page in one file, and dist/host, the folder for a server
  dist       make the release in dist/release: the page, its SHA-256, its parts, their licences, and all as a zip
  reproduce  build the page once more in another folder, and compare it with the one in dist
  sample     write the made-up sample data anew
  origins    write the table of countries anew
  land       draw the map's countries anew";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let result = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["run"] => root().and_then(serve::run),
        ["test"] => root().and_then(test::run),
        ["exports"] => root().and_then(|root| {
            tools::npm_packages(root)?;
            exports::check(root, &exports::Readers::find(root)?)
        }),
        ["attack"] => root().and_then(|root| attack::check(root, &tools::python(root)?)),
        ["bench", ref arguments @ ..] => root().and_then(|root| bench::run(root, arguments)),
        ["build"] => root().and_then(|root| build::run(root).map(drop)),
        // For `reproduce`, which has a copy of the sources built.
        ["build", "--in", folder] => build::run(Path::new(folder)).map(drop),
        ["dist"] => root().and_then(|root| dist::run(root).map(drop)),
        ["instructions"] => root().and_then(instructions::keep),
        ["reproduce"] => root().and_then(reproduce::check),
        ["sample"] => root().and_then(sample::generate),
        ["origins"] => root().and_then(|root| tools::npm_packages(root).and_then(|()| origins::generate(root))),
        ["land"] => root().and_then(|root| tools::npm_packages(root).and_then(|()| land::generate(root))),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprintln!("error: no such command: {}\n\n{USAGE}", arguments.join(" "));
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// The repository's root, wherever in it the command was given.
fn root() -> Result<&'static Path> {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask lies in no workspace")
}
