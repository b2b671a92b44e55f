//! The certificate.

use super::*;

pub(crate) fn certificate(report: &Report, found: &Suppression) -> String {
    let release = released(report, found).unwrap();
    let words = Words::new(Lang::Sv);
    let edition = Edition { release: &release, words: &words, date: Date::new(2026, 11, 23).unwrap() };
    write_certificate(&found.claim(report), &export::jsonstat(&edition), "for internal use")
}

pub(crate) fn holds(text: &str) -> bool {
    read_certificate(text).is_ok_and(|claim| claim.check().is_ok())
}

#[test]
fn a_certificate_is_read_as_it_was_written() {
    for (report, found) in PROTECTED.iter() {
        let claim = read_certificate(&certificate(report, found)).unwrap();
        let own = found.claim(report);
        // A table that would tell by being there is not in the release, and nothing is claimed of it.
        let release = released(report, found).unwrap();
        let stands = |spot: &Spot| !matches!(spot, Spot::Cell(id, _) if release.table(*id).is_none());
        let tables: Vec<_> = own.tables.iter().filter(|table| release.table(table.id).is_some()).cloned().collect();
        let proofs: Vec<_> = own.proofs.iter().filter(|(spot, ..)| stands(spot)).copied().collect();
        assert_eq!(claim.tables, tables);
        assert_eq!((claim.threshold, claim.groups, claim.year), (4, true, year(2021)));
        assert_eq!(claim.covered, own.covered);
        let remarks = |claim: &Claim| claim.remarks.iter().copied().collect::<BTreeSet<_>>();
        assert_eq!((remarks(&claim), &claim.proofs), (remarks(&own), &proofs));
        assert_eq!(claim.floors, own.floors.iter().filter(|(spot, _)| stands(spot)).copied().collect::<Vec<_>>());
        assert_ne!(claim.base, own.base, "what was counted is not told from the other reports");
        let checked = claim.check().unwrap();
        assert_eq!((checked.small, checked.witnesses), (proofs.len(), found.witnesses.len()));
        assert_eq!(claim.check().is_ok(), own.check().is_ok());
    }
}

#[test]
fn the_certificate_of_any_list_holds() {
    for (name, report, threshold, groups) in random_reports(16, |seed, t| if seed % 4 == 0 { EACH } else { from(t) }) {
        let Ok(found) = suppression(&report, &hiding(threshold, groups, report.design)) else { continue };
        if released(&report, &found).is_ok() {
            let claim = read_certificate(&certificate(&report, &found));
            let checked = claim.unwrap_or_else(|error| panic!("{name}: {error}")).check();
            assert!(checked.is_ok(), "{name}: {checked:?}");
        }
    }
}

#[test]
fn what_is_no_certificate_is_refused() {
    let (report, found) = &PROTECTED[0];
    let text = certificate(report, found);
    let (start, _) = text.split_at(text.len() / 2);
    for damaged in ["", "{}", "[]", "null", "år;kön\n", start, &text.replace("\"certificate\"", "\"sums\"")] {
        assert_eq!(read_certificate(damaged), Err(CertificateError::Damaged));
    }
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut file: Value = serde_json::from_str(&text).unwrap();
        change(&mut file);
        read_certificate(&file.to_string())
    };
    assert_eq!(changed(&|file| file["version"] = 99.into()), Err(CertificateError::Newer));
    for (place, wrong) in
        [("witnesses", Value::from(1)), ("proofs", Value::Null), ("base", serde_json::json!([["x", 1]]))]
    {
        assert_eq!(changed(&|file| file["claim"][place] = wrong.clone()), Err(CertificateError::Damaged), "{place}");
    }
    assert_eq!(changed(&|file| file["release"] = Value::Null), Err(CertificateError::Damaged));
}

/// The value of a spot in a claim's own numbers: the base and a witness, added up by hand.
pub(crate) fn tables_with_shown_totals(claim: &Claim) -> BTreeSet<TableId> {
    let shows = |table: &&Printed| matches!(table.cells.last(), Some(Cell::Shown(_)));
    claim.tables.iter().filter(shows).map(|table| table.id).collect()
}

#[test]
fn a_claim_that_was_tampered_with_does_not_hold() {
    let mut tampered = 0;
    let mut check = |name: &str, claim: &Claim| {
        tampered += 1;
        assert!(claim.check().is_err(), "{name}");
    };
    let reports = [sample(2021, EACH), sample(2020, from(4))].map(|report| ("the sample".to_owned(), report, 4, true));
    let lists = random_reports(8, |seed, t| if seed % 4 == 0 { EACH } else { from(t) });
    for (name, report, threshold, groups) in reports.into_iter().chain(lists) {
        let mut dice = Dice(7);
        let Ok(found) = suppression(&report, &hiding(threshold, groups, report.design)) else { continue };
        let claim = found.claim(&report);
        if claim.check().is_err() || claim.proofs.is_empty() {
            continue;
        }
        let numbers = numbers(&report);
        // Every hidden number, printed after all.
        let few = 1 + claim.witnesses.len() / 8;
        for spot in found.hidden.iter().filter(|spot| !matches!(spot, Spot::Rest(_))).step_by(few) {
            let hidden = found.hidden.iter().copied().filter(|each| each != spot).collect();
            check(&format!("{name}: {spot:?} is shown"), &Suppression { hidden, ..found.clone() }.claim(&report));
        }
        // Every witness gone: each serves for something that no other does.
        for witness in (0..claim.witnesses.len()).step_by(few) {
            let mut claim = claim.clone();
            claim.witnesses.remove(witness);
            check(&format!("{name}: without witness {witness}"), &claim);
        }
        // A proof that points elsewhere.
        for proof in (0..claim.proofs.len()).step_by(few) {
            for change in 0..5 {
                let mut claim = claim.clone();
                let beyond = claim.witnesses.len() as u32;
                let (_, low, high) = &mut claim.proofs[proof];
                match change {
                    0 => *low = beyond,
                    1 => *high = beyond + 7,
                    2 => *high = *low,
                    3 => *low = *high,
                    _ => std::mem::swap(low, high),
                }
                check(&format!("{name}: proof {proof}, change {change}"), &claim);
            }
        }
        // A witness more that proves nothing: a thousand times another one is fewer than nobody somewhere.
        for witness in claim.witnesses.iter().filter(|witness| witness.iter().any(|(_, by)| *by < 0)).step_by(few) {
            let mut claim = claim.clone();
            claim.witnesses.push(witness.iter().map(|(spot, by)| (*spot, by * 1000)).collect());
            check(&format!("{name}: a thousand times too much"), &claim);
        }
        // A witness changed by one person in a table whose total is printed; a cell that proves something.
        let whole = tables_with_shown_totals(&claim);
        for _ in 0..40 {
            let mut claim = claim.clone();
            let witness = dice.below(claim.witnesses.len());
            if claim.witnesses[witness].is_empty() {
                continue;
            }
            let entry = dice.below(claim.witnesses[witness].len());
            let (spot, by) = &mut claim.witnesses[witness][entry];
            *by += if dice.in_hundred(50) { 1 } else { -1 };
            let counts = match *spot {
                Spot::Cell(id, _) => whole.contains(&id),
                Spot::Remark(_) | Spot::Rest(_) => true,
            };
            if counts {
                check(&format!("{name}: witness {witness} is changed in {spot:?}"), &claim);
            }
        }
        // Any printed number, one more or fewer.
        for _ in 0..40 {
            let mut claim = claim.clone();
            let table = dice.below(claim.tables.len());
            let cell = dice.below(claim.tables[table].cells.len());
            let fewer = dice.in_hundred(50);
            if let Cell::Shown(count) = &mut claim.tables[table].cells[cell] {
                *count = if fewer && *count > 0 { *count - 1 } else { *count + 1 };
                check(&format!("{name}: table {table}, cell {cell}"), &claim);
            }
        }
        // A base that is not what is printed, a footnote that is not what is counted, a floor that is too high.
        for (spot, _) in numbers.iter().filter(|(spot, _)| !found.hidden.contains(spot)).step_by(17) {
            let mut claim = claim.clone();
            if !matches!(spot, Spot::Rest(_)) {
                *claim.base.entry(*spot).or_default() += 1;
                check(&format!("{name}: {spot:?} in the base"), &claim);
            }
        }
        for remark in 0..claim.remarks.len() {
            let mut claim = claim.clone();
            if let Some(count) = &mut claim.remarks[remark].1 {
                *count += 1;
                check(&format!("{name}: remark {remark}"), &claim);
            }
        }
        for floor in 0..claim.floors.len() {
            let mut claim = claim.clone();
            claim.floors[floor].1 = 100_000;
            check(&format!("{name}: floor {floor}"), &claim);
        }
    }
    assert!(tampered > 1000, "{tampered}");
}

/// A claim that leaves out what it should prove does not hold by leaving it out.
#[test]
fn a_claim_that_proves_nothing_does_not_hold() {
    for (report, found) in PROTECTED.iter() {
        let claim = found.claim(report);
        let emptied = Claim { proofs: Vec::new(), mixed: Vec::new(), witnesses: Vec::new(), ..claim };
        assert!(matches!(emptied.check(), Err(Flaw::Fixed(_))), "{:?}", emptied.check());
        // Nothing is known because a proof says so.
        let everything = numbers(report).into_keys().collect();
        let trusting = Suppression {
            known: everything,
            proofs: Vec::new(),
            mixed: Vec::new(),
            witnesses: Vec::new(),
            ..found.clone()
        };
        assert_eq!(released(report, &trusting), Err(Refusal::Unproved));
    }
}

/// The same in the file: what is hidden is written into it, and what is printed is changed.
#[test]
fn a_certificate_that_was_tampered_with_does_not_hold() {
    let mut tampered = 0;
    for (report, found) in PROTECTED.iter() {
        let text = certificate(report, found);
        assert!(holds(&text));
        let file: Value = serde_json::from_str(&text).unwrap();
        let mut dice = Dice(11);
        let datasets = file["release"]["link"]["item"].as_array().unwrap();
        for (place, dataset) in datasets.iter().enumerate() {
            let table = report.tables.iter().find(|table| dataset["extension"]["id"] == table.id.code()).unwrap();
            for (cell, counted) in table.grid.cells().iter().enumerate() {
                let Counted::Count(counted) = counted else { continue };
                if !dice.in_hundred(3) {
                    continue;
                }
                let mut file = file.clone();
                let dataset = &mut file["release"]["link"]["item"][place];
                let is_hidden = dataset["value"][cell].is_null();
                if is_hidden {
                    dataset["value"][cell] = (*counted).into();
                    dataset["status"].as_object_mut().unwrap().remove(&cell.to_string());
                } else {
                    dataset["value"][cell] = (counted + 1 + dice.below(3) as u64).into();
                }
                tampered += 1;
                assert!(!holds(&file.to_string()), "{:?} {cell}, hidden: {is_hidden}", table.id);
            }
        }
        for witness in (0..file["claim"]["witnesses"].as_array().unwrap().len()).step_by(9) {
            let mut file = file.clone();
            file["claim"]["witnesses"].as_array_mut().unwrap().remove(witness);
            tampered += 1;
            assert!(!holds(&file.to_string()), "without witness {witness}");
        }
        let witnesses = file["claim"]["witnesses"].as_array().unwrap().len();
        for proof in (0..file["claim"]["proofs"].as_array().unwrap().len()).step_by(17) {
            let mut file = file.clone();
            file["claim"]["proofs"][proof][1 + proof % 2] = witnesses.into();
            tampered += 1;
            assert!(!holds(&file.to_string()), "proof {proof}");
        }
    }
    assert!(tampered > 100, "{tampered}");
}

/// A proof is of one report: it does not release another one, nor the same with more shown.
#[test]
fn a_proof_releases_nothing_else() {
    let (report, found) = &PROTECTED[0];
    for other in [sample(2020, EACH), sample(2021, from(4))] {
        assert_eq!(released(&other, found), Err(Refusal::Unproved));
    }
    for change in 0..6 {
        let mut changed = found.clone();
        match change {
            5 => changed.mixed.clear(),
            0 => changed.hidden.clear(),
            1 => changed.proofs.clear(),
            2 => changed.witnesses.clear(),
            3 => drop(changed.proofs.pop()),
            _ => changed.rules.threshold += 1,
        }
        assert_eq!(released(report, &changed), Err(Refusal::Unproved), "change {change}");
    }
    let mut more = report.clone();
    let table = &mut more.tables[0];
    let at = table.grid.coordinates()[0].clone();
    let Some(Counted::Count(count)) = table.grid.get_mut(&at) else { panic!("no count") };
    *count += 1;
    assert_eq!(released(&more, found), Err(Refusal::Unproved));
}
