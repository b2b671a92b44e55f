//! What is public already.

use super::*;

pub(crate) fn knowing(figures: &[&str], releases: &[String], design: Design) -> Decision {
    let figures = figures.iter().map(|figures| (*figures).to_owned()).collect();
    Decision { figures, releases: releases.to_vec(), ..hiding(4, true, design) }
}

#[test]
fn a_public_figure_that_the_data_contradict_is_refused_and_named() {
    let report = sample(2021, EACH);
    let women = [Category::Sex(Sex::Female), Category::Total];
    let table = &report.tables.iter().find(|table| table.id == TableId::AdultsBySexCrime).unwrap().grid;
    let Some(Counted::Count(count)) = table.get(&women) else { panic!("no count") };
    let figures = |count: u64| format!("Table,Year,Cell,Count\nfigure 1,2021,women,{count}\n");
    assert!(prepared(&report, &knowing(&[&figures(*count)], &[], EACH)).is_ok());
    let Err(refused) = prepared(&report, &knowing(&[&figures(count + 7)], &[], EACH)) else { panic!("not refused") };
    let Refusal::Contradicted(contradictions) = &refused else { panic!("{refused:?}") };
    let [contradiction] = contradictions.as_slice() else { panic!("{contradictions:?}") };
    let cell = table.coordinates().iter().position(|at| *at == women).unwrap();
    assert_eq!(contradiction.spot, Spot::Cell(TableId::AdultsBySexCrime, cell as u32));
    assert_eq!((contradiction.public, contradiction.counted), (count + 7, *count));
    for (lang, named) in [(Lang::Sv, "kvinnor"), (Lang::En, "women")] {
        let sentence = refusal(&refused, &report, &Words::new(lang)).to_lowercase();
        let numbers = [(count + 7).to_string(), count.to_string()];
        assert!(sentence.contains(named) && numbers.iter().all(|number| sentence.contains(number)), "{sentence}");
    }
    for (decision, refused) in [
        (knowing(&["no figures"], &[], EACH), Refusal::NotFigures),
        (knowing(&[], &["{}".to_owned()], EACH), Refusal::NotRelease(0)),
        (knowing(&[], &["no JSON".to_owned()], EACH), Refusal::NotRelease(0)),
    ] {
        assert_eq!(prepared(&report, &decision).unwrap_err(), refused);
    }
}

/// The published figures of the years before say what is in some cells: no witness is without them.
#[test]
fn witnesses_keep_what_is_known() {
    let (report, without) = &PROTECTED[1];
    let numbers = numbers(report);
    // Each of these is hidden unless it is known.
    let small: BTreeSet<Spot> = without.proofs.iter().map(|(spot, ..)| *spot).collect();
    let secondary: Vec<Spot> = without.hidden.iter().copied().filter(|spot| !small.contains(spot)).collect();
    let of_table =
        |id: TableId| secondary.iter().filter(move |spot| matches!(spot, Spot::Cell(table, _) if *table == id));
    let words = Words::new(Lang::En);
    let (mut kept, mut refused) = (0, 0);
    for spot in of_table(TableId::AdultsBySexForm).take(6).chain(of_table(TableId::ChildrenBySexForm).take(4)) {
        let Spot::Cell(id, cell) = spot else { panic!("{spot:?}") };
        let at = report.tables.iter().find(|table| table.id == *id).unwrap().grid.coordinates()[*cell as usize].clone();
        let named = at.iter().filter(|category| **category != Category::Total);
        let named: Vec<String> = named.map(|category| category.label(id.persons(), words.lang())).collect();
        let figure = if *id == TableId::AdultsBySexForm { "figure 2" } else { "figure 4" };
        let figures = format!("Table;Year;Cell;Count\n{figure};2021;{};{}\n", named.join(", "), numbers[spot]);
        match prepared(report, &knowing(&[&figures], &[], report.design)) {
            Ok((Protection::Suppression(found), summary)) => {
                assert_eq!((summary.known, summary.elsewhere), (1, 0), "{figures}");
                assert!(found.known.contains(spot), "{figures}");
                let known = Known::of(&knowing(&[&figures], &[], report.design), report).unwrap();
                assert_eq!(released(report, &found), Err(Refusal::Unproved), "known to nobody");
                let release = released_knowing(report, &found, &known).unwrap();
                check(&figures, report, &found, &release);
                for witness in &found.witnesses {
                    assert_eq!(self::numbers(&twin(report, witness)).get(spot), numbers.get(spot), "{figures}");
                }
                kept += 1;
            }
            Err(Refusal::KnownTooMuch(_)) => refused += 1,
            other => panic!("{figures}: {other:?}"),
        }
    }
    assert!(kept > 0, "{kept} kept, {refused} refused");
}

pub(crate) fn saved(release: &Release) -> String {
    let words = Words::new(Lang::Sv);
    export::jsonstat(&Edition { release, words: &words, date: Date::new(2026, 11, 23).unwrap() }).to_string()
}

/// What was published the year before, of the cases there were then, is known this year, whatever is hidden now. How many of its
/// numbers are hidden now; none where nothing was published then.
pub(crate) fn check_after(
    name: &str,
    cube: &Cube,
    before: Year,
    now: Year,
    design: Design,
) -> Option<Result<usize, Refusal>> {
    let then: Cube = cube
        .iter()
        .filter(|(case, _)| case.year <= before)
        .flat_map(|(case, count)| vec![*case; count as usize])
        .collect();
    let report_of =
        |cube: &Cube, year: Year| Report::designed(&Aggregates::of(cube), Selection { year, region: None }, design);
    let (old, new) = (report_of(&then, before), report_of(cube, now));
    let old_release = suppression(&old, &hiding(4, true, design)).and_then(|found| released(&old, &found)).ok()?;
    let decision = knowing(&[], &[saved(&old_release)], design);
    let found = match suppression(&new, &decision) {
        Ok(found) => found,
        Err(refusal) => return Some(Err(refusal)),
    };
    let known = Known::of(&decision, &new).unwrap();
    let release = released_knowing(&new, &found, &known).unwrap_or_else(|error| panic!("{name}: {error:?}"));
    check(name, &new, &found, &release);
    let mut public: BTreeMap<Address, u64> = BTreeMap::new();
    for table in old_release.tables() {
        for (at, shown) in table.grid().coordinates().iter().zip(table.grid().cells()) {
            let address = address(old.selection, table.id(), table.grid().axes(), at);
            // Over other years, a total is another number, and so is what is told as other where other ones are.
            let is_same = address.1.contains_key("year") && !address.1.values().any(|code| code.starts_with("other"));
            if let Some(count) = shown.count().filter(|_| is_same) {
                public.insert(address, count);
            }
        }
    }
    let (mut hidden_now, shown_now, shape) = (0, shown(&release), Shape::of(&new));
    let witnesses: Vec<_> = found.witnesses.iter().map(|witness| shape.changes(witness)).collect();
    for (spot, count) in numbers(&new) {
        let Spot::Cell(id, cell) = spot else { continue };
        let grid = &new.tables.iter().find(|table| table.id == id).unwrap().grid;
        let address = address(new.selection, id, grid.axes(), &grid.coordinates()[cell as usize]);
        let Some(known) = public.get(&address).filter(|_| !shown_now.contains_key(&spot)) else { continue };
        assert_eq!(*known, count, "{name}: {address:?}");
        hidden_now += 1;
        for witness in &witnesses {
            assert_eq!(witness.get(&spot), None, "{name}: {address:?} was shown, and a witness changes it");
        }
    }
    Some(Ok(hidden_now))
}

#[test]
fn what_the_year_before_showed_stays_known() {
    let cube = read(include_bytes!("../data/made-up-cases-2018-2021.csv").as_slice()).unwrap().cube;
    for design in [EACH, from(4)] {
        let after = check_after("the sample", &cube, year(2020), year(2021), design);
        assert!(matches!(after, Some(Ok(_))), "{design:?}: {after:?}");
    }
}

#[test]
fn what_the_year_before_showed_stays_known_in_any_list() {
    let (mut done, mut too_much, mut others) = (0, 0, Vec::new());
    for seed in 0..40 {
        let cube = list(seed, 20 + 3 * seed as usize);
        let years = cube.years();
        let [.., before, now] = years.as_slice() else { continue };
        for design in [EACH, from(4)].into_iter().skip(usize::from(seed % 8 != 0)) {
            match check_after(&format!("list {seed}, {design:?}"), &cube, *before, *now, design) {
                Some(Ok(_)) => done += 1,
                // What is public is right, and too much: that is a clear answer.
                Some(Err(Refusal::KnownTooMuch(_))) => too_much += 1,
                Some(Err(refusal)) => others.push(format!("list {seed}, {design:?}: {refusal:?}")),
                None => {}
            }
        }
    }
    assert!(others.is_empty(), "{}", others.join("\n"));
    assert!(done > too_much, "{done} released, {too_much} refused for what was public");
}
