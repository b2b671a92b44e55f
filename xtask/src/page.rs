//! The assembly of the page: one HTML file with the app's document inside it, and a policy that knows every script.

use std::num::NonZeroU64;

use anyhow::{Context, Result, bail, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256};
use zopfli::{Format, Options};

/// Everything that the page is made of.
pub struct Parts<'a> {
    pub shell_template: &'a str,
    pub shell_script: &'a str,
    pub app_template: &'a str,
    pub app_script: &'a str,
    pub worker_script: &'a str,
    /// The compressed module.
    pub wasm: &'a [u8],
}

/// Puts the page together.
pub fn assemble(parts: &Parts) -> Result<String> {
    for (name, script) in [("shell", parts.shell_script), ("app", parts.app_script), ("worker", parts.worker_script)] {
        check_inline(script).with_context(|| format!("the {name} script cannot stand inside HTML"))?;
    }
    let app = fill(
        parts.app_template,
        &[
            ("<script>{{app_script}}</script>", parts.app_script),
            (r#"<script type="text/plain" id="worker-source">{{worker_script}}</script>"#, parts.worker_script),
        ],
    )
    .context("the app's template")?;
    fill(
        parts.shell_template,
        &[
            (r#"content="{{policy}}""#, &escape_attribute(&policy(parts.shell_script, parts.app_script))),
            (r#"srcdoc="{{app_srcdoc}}""#, &escape_attribute(&app)),
            ("<script>{{shell_script}}</script>", parts.shell_script),
            (r#"<script type="application/octet-stream" id="module">{{module}}</script>"#, &BASE64.encode(parts.wasm)),
        ],
    )
    .context("the shell's template")
}

/// What the page may do: run its own scripts and its own wasm, start its worker, show its own pictures. No room of the
/// page can reach the network. The app's frame and the worker inherit it.
fn policy(shell_script: &str, app_script: &str) -> String {
    let (shell, app) = (hash(shell_script), hash(app_script));
    [
        "default-src 'none'",
        &format!("script-src '{shell}' '{app}' 'wasm-unsafe-eval'"),
        "style-src 'none'",
        "img-src blob: data:",
        "worker-src blob:",
        "connect-src 'none'",
        "frame-src 'none'",
        "form-action 'none'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types fallbild",
    ]
    .join("; ")
}

/// A script's name in the policy.
fn hash(script: &str) -> String {
    format!("sha256-{}", BASE64.encode(Sha256::digest(script)))
}

/// The module as it stands in the page: gzip, which browsers can inflate by themselves. The header holds no time and
/// no name, so that the same module always makes the same page.
pub fn compress(module: &[u8]) -> Result<Vec<u8>> {
    // Once over it is four seconds' work, and makes it 3 % smaller than zlib can; another time over takes off a thousandth.
    let options = Options { iteration_count: NonZeroU64::MIN, ..Options::default() };
    let mut packed = Vec::new();
    zopfli::compress(options, Format::Gzip, module, &mut packed)?;
    Ok(packed)
}

/// Fills a template. Each slot is given with the markup around its placeholder and must stand in the template exactly
/// so, and once: white space inside a script would change its hash. No placeholder may be left over.
fn fill(template: &str, slots: &[(&str, &str)]) -> Result<String> {
    let mut found = Vec::new();
    for (slot, value) in slots {
        let (placeholder, _) = placeholder(slot).context("a slot without a placeholder")?;
        match template.match_indices(slot).collect::<Vec<_>>()[..] {
            [(start, _)] => found.push((start, *slot, placeholder, *value)),
            _ => bail!("must have exactly one {slot}"),
        }
    }
    found.sort_by_key(|(start, ..)| *start);

    // The values are never searched: what looks like a placeholder inside a script is none.
    let mut filled = String::new();
    let mut rest = template;
    for (_, slot, name, value) in found {
        let (before, after) = rest.split_once(slot).context("slots overlap")?;
        let (open, close) = slot.split_once(name).context("a slot without a placeholder")?;
        ensure_filled(before)?;
        filled.extend([before, open, value, close]);
        rest = after;
    }
    ensure_filled(rest)?;
    filled.push_str(rest);
    Ok(filled)
}

fn ensure_filled(template: &str) -> Result<()> {
    if let Some((placeholder, _)) = placeholder(template) {
        bail!("nothing is known about {placeholder}");
    }
    Ok(())
}

/// The first `{{name}}` of a text, and what comes after it.
fn placeholder(text: &str) -> Option<(&str, &str)> {
    let from = text.get(text.find("{{")?..)?;
    let end = from.find("}}")? + "}}".len();
    from.split_at_checked(end)
}

/// Quotes a text as a double-quoted attribute's value.
fn escape_attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;")
}

/// Refuses a script whose text a browser would not read back as it is written: HTML ends a script at `</script`, reads
/// `<!--` as the start of a comment in it, and rewrites carriage returns and NUL, which changes the hash.
fn check_inline(script: &str) -> Result<()> {
    let lower = script.to_ascii_lowercase();
    for forbidden in ["</script", "<!--", "\r", "\0"] {
        ensure!(!lower.contains(forbidden), "it contains {forbidden:?}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARTS: Parts = Parts {
        shell_template: concat!(
            r#"<meta content="{{policy}}"><iframe srcdoc="{{app_srcdoc}}"></iframe>"#,
            "<script>{{shell_script}}</script>",
            r#"<script type="application/octet-stream" id="module">{{module}}</script>"#
        ),
        shell_script: "shell()",
        app_template: concat!(
            r#"<p title="a &amp; b">"#,
            r#"<script type="text/plain" id="worker-source">{{worker_script}}</script>"#,
            "<script>{{app_script}}</script>"
        ),
        app_script: r#"app("{{module}}" && 1)"#,
        worker_script: "worker()",
        wasm: b"\0asm",
    };

    #[test]
    fn the_app_stands_escaped_in_the_shell() -> Result<()> {
        let page = assemble(&PARTS)?;
        let srcdoc = page.split_once(r#"srcdoc=""#).and_then(|(_, rest)| rest.split_once('"')).map(|(value, _)| value);
        let app = srcdoc.context("no srcdoc")?.replace("&quot;", "\"").replace("&amp;", "&");
        assert_eq!(
            app,
            concat!(
                r#"<p title="a &amp; b"><script type="text/plain" id="worker-source">worker()</script>"#,
                r#"<script>app("{{module}}" && 1)</script>"#
            )
        );
        assert!(page.ends_with(r#"<script type="application/octet-stream" id="module">AGFzbQ==</script>"#), "{page}");
        Ok(())
    }

    #[test]
    fn the_policy_names_exactly_the_scripts_that_stand_in_the_page() -> Result<()> {
        // printf %s 'shell()' | openssl dgst -sha256 -binary | base64
        let shell = "BVIJB8ij9CJohYf4/cuEFak42ounUZhFH1QgYIIjHxc=";
        let app = "XyqkhgKEGbZiR+VGfUrfhxN2UF4yhQWyhnAkKSIwD9I=";
        let page = assemble(&PARTS)?;
        assert!(page.contains(&format!("script-src 'sha256-{shell}' 'sha256-{app}' 'wasm-unsafe-eval';")), "{page}");
        Ok(())
    }

    #[test]
    fn a_template_must_have_each_slot_once() {
        let slots = [("<b>{{x}}</b>", "1")];
        assert_eq!(fill("a<b>{{x}}</b>c", &slots).ok().as_deref(), Some("a<b>1</b>c"));
        for wrong in ["a", "<b> {{x}}</b>", "<b>{{x}}</b><b>{{x}}</b>", "<b>{{x}}</b>{{y}}", "{{x}}<b>{{x}}</b>"] {
            assert!(fill(wrong, &slots).is_err(), "{wrong}");
        }
    }

    #[test]
    fn slots_are_filled_in_any_order_and_values_are_left_alone() {
        let slots = [("[{{a}}]", "{{b}}"), ("({{b}})", "[{{a}}]")];
        assert_eq!(fill("({{b}}) [{{a}}]", &slots).ok().as_deref(), Some("([{{a}}]) [{{b}}]"));
    }

    #[test]
    fn a_script_that_html_would_read_otherwise_is_refused() {
        for script in ["'</script>'", "'</SCRIPT '", "'<!--'", "a\r\nb", "\0"] {
            assert!(check_inline(script).is_err(), "{script:?}");
        }
        assert!(check_inline(r"'<\/script>' + '<! --'").is_ok());
    }

    #[test]
    fn compression_is_reproducible_and_whole() -> Result<()> {
        let packed = compress(b"the module the module")?;
        assert_eq!(packed.get(..8), Some(&[0x1f, 0x8b, 8, 0, 0, 0, 0, 0][..]), "no flags, no time");
        let mut unpacked = String::new();
        std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(&packed[..]), &mut unpacked)?;
        assert_eq!(unpacked, "the module the module");
        Ok(())
    }
}
