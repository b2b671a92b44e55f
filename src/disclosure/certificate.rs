//! A certificate as a file: a release as everybody sees it, and the witnesses. Whoever has it can check the release, and can guess
//! what is hidden: it is to be kept like the list.

use super::check::{Claim, Printed};
use super::collection::Collection;
use super::spot::Spot;
use crate::release::Policy;
use crate::report::{Category, Remark, TableId};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The version that is written.
const VERSION: u64 = 1;

/// Why a file is no certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CertificateError {
    /// It is something else, or damaged.
    #[error("the file is not a certificate, or it is damaged")]
    Damaged,
    /// A later Fallbild wrote it.
    #[error("the file was written by a later version of Fallbild")]
    Newer,
}

/// The file beside the release itself.
#[derive(Debug, Serialize, Deserialize)]
struct Written {
    known: Vec<(String, u64)>,
    floors: Vec<(String, u64)>,
    base: Vec<(String, u64)>,
    witnesses: Vec<Vec<(String, i64)>>,
    proofs: Vec<(String, u32, u32)>,
    mixed: Vec<(String, String, u32)>,
}

/// The certificate of a release, `collection` being its JSON-stat. `warning` says to whoever opens it what it holds.
pub fn write_certificate(claim: &Claim, collection: &Value, warning: &str) -> String {
    let claim = rebased(&of_tables_in(claim, collection));
    let name = |spot: &Spot| name(*spot, &claim.tables);
    let counts = |counts: &[(Spot, u64)]| counts.iter().map(|(spot, count)| (name(spot), *count)).collect();
    let change = |(spot, by): &(Spot, i64)| (name(spot), *by);
    let written = Written {
        known: counts(&claim.known),
        floors: counts(&claim.floors),
        base: claim.base.iter().map(|(spot, count)| (name(spot), *count)).collect(),
        witnesses: claim.witnesses.iter().map(|witness| witness.iter().map(change).collect()).collect(),
        proofs: claim.proofs.iter().map(|(spot, low, high)| (name(spot), *low, *high)).collect(),
        mixed: claim.mixed.iter().map(|(part, group, witness)| (name(part), name(group), *witness)).collect(),
    };
    let file = json!({
        "fallbild": "certificate",
        "version": VERSION,
        "warning": warning,
        "release": collection,
        "claim": written,
    });
    format!("{file}\n")
}

/// Reads a certificate.
///
/// # Errors
/// When it is none, is damaged, or is of a later version.
pub fn read_certificate(text: &str) -> Result<Claim, CertificateError> {
    let file: Value = serde_json::from_str(text).map_err(|_| CertificateError::Damaged)?;
    if file.get("fallbild").and_then(Value::as_str) != Some("certificate") {
        return Err(CertificateError::Damaged);
    }
    match file.get("version").and_then(Value::as_u64) {
        Some(VERSION) => claim(&file).ok_or(CertificateError::Damaged),
        Some(later) if later > VERSION => Err(CertificateError::Newer),
        _ => Err(CertificateError::Damaged),
    }
}

fn claim(file: &Value) -> Option<Claim> {
    let Collection { selection, covered, policy, remarks, tables } = Collection::read(file.get("release")?)?;
    let written: Written = serde_json::from_value(file.get("claim")?.clone()).ok()?;
    let Some(Policy::Suppressed(rules)) = policy else { return None };
    let spots = spots(&tables);
    let spot = |name: &String| spots.get(name).copied();
    let counts = |counts: Vec<(String, u64)>| -> Option<Vec<(Spot, u64)>> {
        counts.iter().map(|(name, count)| Some((spot(name)?, *count))).collect()
    };
    let witness = |witness: &Vec<(String, i64)>| -> Option<Vec<(Spot, i64)>> {
        witness.iter().map(|(name, by)| Some((spot(name)?, *by))).collect()
    };
    Some(Claim {
        threshold: rules.threshold,
        groups: rules.groups,
        year: selection.year,
        covered,
        remarks,
        known: counts(written.known)?,
        floors: counts(written.floors)?,
        base: counts(written.base)?.into_iter().collect(),
        witnesses: written.witnesses.iter().map(witness).collect::<Option<_>>()?,
        proofs: written
            .proofs
            .iter()
            .map(|(name, low, high)| Some((spot(name)?, *low, *high)))
            .collect::<Option<_>>()?,
        mixed: {
            let pair = |(part, group, witness): &(String, String, u32)| Some((spot(part)?, spot(group)?, *witness));
            written.mixed.iter().map(pair).collect::<Option<_>>()?
        },
        tables,
    })
}

/// What is claimed of the tables that are in a release: one that would say something by being there is left out of it.
fn of_tables_in(claim: &Claim, collection: &Value) -> Claim {
    let Some(Collection { tables, .. }) = Collection::read(collection) else { return claim.clone() };
    let stands = |spot: &Spot| match spot {
        Spot::Cell(id, _) => tables.iter().any(|table| table.id == *id),
        Spot::Remark(_) | Spot::Rest(_) => true,
    };
    let mut claim = claim.clone();
    claim.tables.retain(|table| tables.iter().any(|each| each.id == table.id));
    claim.known.retain(|(spot, _)| stands(spot));
    claim.floors.retain(|(spot, _)| stands(spot));
    claim.base.retain(|spot, _| stands(spot));
    claim.witnesses.iter_mut().for_each(|witness| witness.retain(|(spot, _)| stands(spot)));
    claim.proofs.retain(|(spot, ..)| stands(spot));
    claim.mixed.retain(|(part, group, _)| stands(part) && stands(group));
    claim
}

/// The same claim with one of its witnesses in the place of what was counted, so that the file does not name it. It can be guessed all the same:
/// most numbers are in most witnesses what they are.
fn rebased(claim: &Claim) -> Claim {
    let Some(first) = claim.witnesses.iter().rfind(|witness| !witness.is_empty()) else { return claim.clone() };
    let mut base = claim.base.clone();
    for (spot, by) in first {
        let count = base.entry(*spot).or_default();
        *count = count.saturating_add_signed(*by);
    }
    base.retain(|_, count| *count > 0);
    let apart = |witness: &Vec<(Spot, i64)>| {
        let mut changes: BTreeMap<Spot, i64> = BTreeMap::new();
        for (spot, by) in witness.iter().copied().chain(first.iter().map(|(spot, by)| (*spot, by.saturating_neg()))) {
            let sum = changes.entry(spot).or_default();
            *sum = sum.saturating_add(by);
        }
        changes.into_iter().filter(|(_, by)| *by != 0).collect()
    };
    Claim { base, witnesses: claim.witnesses.iter().map(apart).collect(), ..claim.clone() }
}

/// `adults_by_sex_crime:female/trafficking`.
fn name(spot: Spot, tables: &[Printed]) -> String {
    match spot {
        Spot::Cell(id, cell) => {
            let table = tables.iter().find(|table| table.id == id);
            let at = table.and_then(|table| table.coordinates(cell as usize)).unwrap_or_default();
            named(id, &at)
        }
        Spot::Remark(remark) => format!("remark:{}", remark.code()),
        Spot::Rest(remark) => format!("rest:{}", remark.code()),
    }
}

fn named(id: TableId, at: &[Category]) -> String {
    let codes: Vec<String> = at.iter().map(|category| category.code()).collect();
    format!("{}:{}", id.code(), codes.join("/"))
}

/// Every spot of some tables by its name.
fn spots(tables: &[Printed]) -> BTreeMap<String, Spot> {
    let of_table = |table: &Printed| {
        let cells = 0..table.cells.len();
        let spot = |cell: usize| {
            (named(table.id, &table.coordinates(cell).unwrap_or_default()), Spot::Cell(table.id, cell as u32))
        };
        cells.map(spot).collect::<Vec<_>>()
    };
    let of_remark = |remark: Remark| [Spot::Remark(remark), Spot::Rest(remark)].map(|spot| (name(spot, &[]), spot));
    tables.iter().flat_map(of_table).chain(Remark::ALL.into_iter().flat_map(of_remark)).collect()
}
