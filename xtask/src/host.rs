//! The folder to put on a server as it is: the page, a start page that can be installed and opens offline, what embeds the page in another,
//! and the servers' headers.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use crate::tools;

/// The folder, once it is built.
pub const FOLDER: &str = "dist/host";

/// nginx reads its configuration elsewhere; Apache and IIS read theirs in the folder. They hold no secret.
const HEADERS: [(&str, &str); 3] =
    [("nginx.conf", "dist/nginx.conf"), ("apache.conf", "dist/host/.htaccess"), ("web.config", "dist/host/web.config")];

/// What is served as it stands under `www/host`.
const FILES: [&str; 13] = [
    "index.html",
    "start.css",
    "start.js",
    "fallbild.webmanifest",
    "icon.svg",
    "icon-192.png",
    "icon-512.png",
    "fall-bild.js",
    "height.js",
    "demo.html",
    "demo-fixed.html",
    "demo.css",
    "demo.js",
];

/// What is kept for opening offline, beside the page: the start page and what it needs.
const KEPT: [&str; 7] =
    ["index.html", "start.css", "start.js", "fallbild.webmanifest", "icon.svg", "icon-192.png", "icon-512.png"];

/// The service worker's policy: it fetches from its own server and runs nothing but itself.
const WORKER_POLICY: &str = "default-src 'none'; connect-src 'self'";

/// Writes the folder and the servers' headers for a page.
pub fn write(root: &Path, page: &str) -> Result<()> {
    let (from, to) = (root.join("www/host"), root.join(FOLDER));
    if to.exists() {
        fs::remove_dir_all(&to).with_context(|| format!("cannot empty {}", to.display()))?;
    }
    fs::create_dir_all(&to).with_context(|| format!("cannot make {}", to.display()))?;

    let mut kept = BTreeMap::from([("fallbild.html", tools::sha256(page.as_bytes()))]);
    put(&to.join("fallbild.html"), page.as_bytes())?;
    for name in FILES {
        let bytes = fs::read(from.join(name)).with_context(|| format!("cannot read www/host/{name}"))?;
        put(&to.join(name), &bytes)?;
        if KEPT.contains(&name) {
            kept.insert(name, tools::sha256(&bytes));
        }
    }
    let worker = service_worker(&text(&from.join("service-worker.js"))?, &kept)?;
    put(&to.join("service-worker.js"), worker.as_bytes())?;

    let policies = [
        ("{{policy}}", policy_of(page)?),
        ("{{host_policy}}", policy_of(&text(&from.join("index.html"))?)?),
        ("{{worker_policy}}", WORKER_POLICY.to_owned()),
    ];
    for (template, place) in HEADERS {
        let headers = fill(&text(&from.join("headers").join(template))?, &policies)
            .with_context(|| format!("www/host/headers/{template}"))?;
        put(&root.join(place), headers.as_bytes())?;
    }
    Ok(())
}

/// The service worker of these files. Its version is the hash of all of them, so that another file makes another version.
fn service_worker(template: &str, kept: &BTreeMap<&str, String>) -> Result<String> {
    let files = serde_json::to_string(kept)?;
    let version = tools::sha256(files.as_bytes());
    fill(template, &[("{{files}}", files), ("{{version}}", version)]).context("the service worker")
}

/// The policy in a page's meta tag, which is its only source.
fn policy_of(page: &str) -> Result<String> {
    let opening = r#"<meta http-equiv="Content-Security-Policy" content=""#;
    let policy = page.split_once(opening).and_then(|(_, rest)| rest.split_once('"')).map(|(policy, _)| policy);
    let policy = policy.context("the page has no policy")?;
    // It is to stand in quotation marks and in XML.
    ensure!(!policy.contains(['"', '&', '<', '$', '\\', '\n']), "its policy needs quoting: {policy}");
    Ok(policy.to_owned())
}

/// Fills a template in which each placeholder stands once.
fn fill(template: &str, values: &[(&str, String)]) -> Result<String> {
    let mut filled = template.to_owned();
    for (placeholder, value) in values {
        ensure!(template.matches(placeholder).count() == 1, "must have exactly one {placeholder}");
        filled = filled.replace(placeholder, value);
    }
    if let Some(at) = filled.find("{{") {
        bail!("nothing is known about {:?}", filled.get(at..).unwrap_or_default().lines().next());
    }
    Ok(filled)
}

fn text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_file_makes_another_version() -> Result<()> {
        let template = "const FILES = JSON.parse('{{files}}'), CACHE = \"{{version}}\";";
        let of = |bytes: &[u8]| service_worker(template, &BTreeMap::from([("a.html", tools::sha256(bytes))]));
        let one = of(b"one")?;
        assert!(one.starts_with(r#"const FILES = JSON.parse('{"a.html":"7692c3ad3540bb80"#), "{one}");
        assert_eq!(one, of(b"one")?);
        assert_ne!(one, of(b"two")?);
        Ok(())
    }

    #[test]
    fn a_template_must_have_each_placeholder_once_and_no_other() {
        let values = [("{{a}}", "1".to_owned())];
        assert_eq!(fill("a {{a}}", &values).ok().as_deref(), Some("a 1"));
        for wrong in ["a", "{{a}} {{a}}", "{{a}} {{b}}"] {
            assert!(fill(wrong, &values).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_policy_is_that_of_the_meta_tag() {
        let page = |policy: &str| format!(r#"<meta http-equiv="Content-Security-Policy" content="{policy}">"#);
        assert_eq!(policy_of(&page("default-src 'none'")).ok().as_deref(), Some("default-src 'none'"));
        assert!(policy_of("<p>").is_err());
        assert!(policy_of(&page("a &amp; b")).is_err(), "what would need quoting is refused");
    }
}
