//! `cargo xtask bench`: how fast the page is, in both browsers. It prints and judges nothing: seconds are noisy.

use std::path::Path;

use anyhow::Result;

use crate::{build, tools};

/// Builds the page and times it.
pub fn run(root: &Path) -> Result<()> {
    let browsers = tools::browsers()?;
    build::run(root)?;
    let mut node = tools::node(root)?;
    node.env("CHROMIUM", &browsers.chromium).env("FIREFOX", &browsers.firefox);
    tools::run(node.arg("benches/page.mjs"))
}
