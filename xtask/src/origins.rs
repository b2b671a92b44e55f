//! Writes the table of countries that the product recognises and names.
//!
//! The names come from Unicode CLDR (licence Unicode-3.0) and not from our own hands, so that both languages follow a
//! published standard. The table is kept in the repository: a build of the product needs no Node.js, and a change of a
//! country's name shows up in review. Other words for a country are in `origin_aliases.csv`.

use crate::kept;
use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value};
use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

const MAPPINGS: &str = "node_modules/cldr-core/supplemental/codeMappings.json";
const SWEDISH: &str = "node_modules/cldr-localenames-full/main/sv/territories.json";
const ENGLISH: &str = "node_modules/cldr-localenames-full/main/en/territories.json";
const TABLE: &str = "src/terms/origins.csv";

/// Two-letter regions of CLDR that are no country of ISO 3166-1: unions, test locales, reserved codes of islands.
const NOT_COUNTRIES: [&str; 14] = ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"];

/// The 249 officially assigned codes of ISO 3166-1, and `XK`, by which CLDR knows Kosovo.
const COUNTRIES: usize = 250;

/// Writes `src/terms/origins.csv` below `root` from the CLDR packages in `root/node_modules`.
pub fn generate(root: &Path) -> Result<()> {
    kept::write(root, TABLE, &text(root)?)
}

/// Compares the table below `root` with what would be written.
pub fn check(root: &Path) -> Result<()> {
    kept::check(root, TABLE, &text(root)?, "CLDR says", "origins")
}

fn text(root: &Path) -> Result<String> {
    let mappings = read(root, MAPPINGS)?;
    let swedish = read(root, SWEDISH)?;
    let english = read(root, ENGLISH)?;
    table(
        object(&mappings, "/supplemental/codeMappings").context(MAPPINGS)?,
        object(&swedish, "/main/sv/localeDisplayNames/territories").context(SWEDISH)?,
        object(&english, "/main/en/localeDisplayNames/territories").context(ENGLISH)?,
    )
}

fn read(root: &Path, file: &str) -> Result<Value> {
    let path = root.join(file);
    let text =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}: run `npm ci` first", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not JSON", path.display()))
}

fn object<'a>(file: &'a Value, pointer: &str) -> Result<&'a Map<String, Value>> {
    file.pointer(pointer).and_then(Value::as_object).with_context(|| format!("has no object {pointer}"))
}

fn table(mappings: &Map<String, Value>, swedish: &Map<String, Value>, english: &Map<String, Value>) -> Result<String> {
    // Sorted here: whether JSON objects keep their order is a feature that any other crate may switch on.
    let names: BTreeMap<_, _> = swedish.iter().filter(|(code, _)| is_country(code)).collect();
    // The product finds a country by its place in the table, so that a new region must not slip in unseen.
    ensure!(
        names.len() == COUNTRIES,
        "CLDR names {} countries, not {COUNTRIES}: check which of its regions are none",
        names.len()
    );
    let mut table = String::from("code;alpha3;numeric;sv;en\n");
    for (code, name) in names {
        let codes = mappings.get(code);
        let alpha3 = field(code, "alpha-3 code", codes.and_then(|codes| codes.get("_alpha3")))?;
        let numeric = field(code, "numeric code", codes.and_then(|codes| codes.get("_numeric")))?;
        let sv = field(code, "Swedish name", Some(name))?;
        let en = field(code, "English name", english.get(code))?;
        writeln!(table, "{code};{alpha3};{numeric:0>3};{sv};{en}")?;
    }
    Ok(table)
}

/// Longer keys are alternate names (`CZ-alt-variant`), digits are continents.
fn is_country(code: &str) -> bool {
    code.len() == 2 && code.bytes().all(|sign| sign.is_ascii_uppercase()) && !NOT_COUNTRIES.contains(&code)
}

/// The product splits lines at `;` and knows no quotes, hence the check.
fn field<'a>(code: &str, what: &str, value: Option<&'a Value>) -> Result<&'a str> {
    match value.and_then(Value::as_str) {
        None | Some("") => bail!("CLDR has no {what} for {code}"),
        Some(text) if text.contains([';', '\n', '\r']) => bail!("the {what} of {code} breaks the table: {text}"),
        Some(text) => Ok(text),
    }
}
