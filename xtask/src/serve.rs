//! `cargo xtask run`: the page on this machine, in the browser.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, ensure};

use crate::{build, tools};

/// Builds the page, serves it on loopback until the user ends it, and opens it.
pub fn run(root: &Path) -> Result<()> {
    build::run(root)?;

    // The server ends with its standard input, so it can't outlive this program however that ends. The input is taken
    // out and held, because `wait` would close it.
    let mut node = tools::node(root)?;
    let mut server = node.arg("www/serve.mjs").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let _held = server.stdin.take();
    let mut lines = BufReader::new(server.stdout.take().context("the server has no output")?).lines();
    let mut address = || lines.next().context("the server did not start")?.context("cannot read from the server");
    let (served, file) = (address()?, address()?);

    println!("\nThe page is served at {served}");
    println!("and works as a file:   {file}");
    if let Err(reason) = open_in_browser(&served) {
        println!("No browser was opened ({reason}).");
    }
    println!("Ctrl-C ends it.");
    let status = server.wait()?;
    ensure!(status.success(), "the server failed ({status})");
    Ok(())
}

/// Opens the address where there is a browser to open it in.
fn open_in_browser(address: &str) -> Result<(), String> {
    let displays = ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"];
    if cfg!(target_os = "linux") && displays.iter().all(|name| std::env::var_os(name).is_none()) {
        return Err("there is no display".to_owned());
    }
    open::that_detached(address).map_err(|error| error.to_string())
}
