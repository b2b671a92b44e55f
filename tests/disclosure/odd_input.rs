//! Odd input.

use super::*;

#[test]
fn there_are_rules_that_protect_nobody() {
    let report = sample(2021, EACH);
    for threshold in [0, 1, 2, 11, u64::MAX] {
        assert_eq!(prepared(&report, &hiding(threshold, true, EACH)).unwrap_err(), Refusal::NoSuchRule, "{threshold}");
    }
    // A row that is there for fewer, or only for somebody, would say so.
    for design in [from(3), Design::default(), Design { every: false, ..from(4) }] {
        let report = sample(2021, design);
        assert_eq!(prepared(&report, &hiding(4, true, design)).unwrap_err(), Refusal::NoSuchRule, "{design:?}");
        assert_eq!(prepared(&report, &rounded_to(5)).unwrap_err(), Refusal::NoSuchRule, "{design:?}");
    }
    for base in [0, 1, 2, 4, 6, 10, u64::MAX] {
        assert_eq!(prepared(&report, &rounded_to(base)).unwrap_err(), Refusal::NoSuchRule, "{base}");
    }
}

pub(crate) fn alike(persons: usize, age: VictimAge, form: Form) -> Cube {
    let victim = Victim {
        age,
        sex: Sex::Female,
        origin: Origin::from_code("RO").unwrap(),
        several_nationalities: true,
        crime: Crime::Trafficking,
        forms: Forms::NONE.with(form),
        sector: (form == Form::Labour).then_some(Sector::Cleaning),
    };
    let case = Case { year: year(2021), region: Region::Syd, person: Person::Victim(victim) };
    std::iter::repeat_n(case, persons).collect()
}

/// A year of nobody, one person, and persons who are all alike, in each design and by both methods.
#[test]
fn few_persons_and_equal_ones_are_protected() {
    let related = Person::RelatedChild { age: RelatedAge::Younger, place: Place::Sweden };
    let mut lists = vec![
        ("nobody".to_owned(), Cube::default()),
        (
            "a related child".to_owned(),
            [Case { year: year(2021), region: Region::Syd, person: related }].into_iter().collect(),
        ),
    ];
    for persons in [1, 2, 3, 4, 5, 9, 10, 300] {
        for (age, form) in [
            (VictimAge::Adult, Form::Labour),
            (VictimAge::Child, Form::Sexual),
            (VictimAge::NotRecorded, Form::Multiple),
        ] {
            lists.push((format!("{persons} {age:?} {form:?}"), alike(persons, age, form)));
        }
    }
    let mut failures = Vec::new();
    for (name, cube) in &lists {
        let aggregates = Aggregates::of(cube);
        for (number, region) in [(2021, None), (2021, Some(Region::Syd)), (2020, None), (2030, Some(Region::Nord))] {
            for (design, groups) in [(EACH, true), (from(4), true), (from(4), false)] {
                // The world's countries take their time: for some sizes only.
                if design == EACH && !(name.starts_with("9 ") || name.starts_with("1 ")) {
                    continue;
                }
                let report = Report::designed(&aggregates, Selection { year: year(number), region }, design);
                let name = format!("{name}, {number} {region:?}, {design:?}, groups {groups}");
                match suppression(&report, &hiding(4, groups, design)) {
                    Err(refusal) => failures.push(format!("{name}: {refusal:?}")),
                    Ok(found) => match released(&report, &found) {
                        Err(refusal) => failures.push(format!("{name}: found, but then {refusal:?}")),
                        Ok(release) => check(&name, &report, &found, &release),
                    },
                }
                check_rounded(&name, &report, 3);
            }
        }
    }
    assert!(failures.is_empty(), "{} refused:\n{}", failures.len(), failures.join("\n"));
}

/// What a person starts and gives up again.
#[test]
fn a_large_search_goes_step_by_step_and_can_be_given_up() {
    let origins: Vec<Origin> = Origin::all().filter(|origin| origin.is_country()).take(200).collect();
    let mut dice = Dice(5);
    let mut case = |number: usize, year: Year| {
        let late = year >= Year::EXPLOITATION_COUNTED;
        let person = Person::Victim(Victim {
            age: dice.pick(&[VictimAge::Adult, VictimAge::Child]),
            sex: dice.pick(Sex::ALL),
            origin: origins[number % 200],
            several_nationalities: false,
            crime: if late { dice.pick(Crime::ALL) } else { Crime::Trafficking },
            forms: Forms::NONE.with(dice.pick(Form::ALL)),
            sector: None,
        });
        Case { year, region: Region::ALL[number % 7], person }
    };
    let years = (2014..=2023).map(year);
    let cube: Cube = years
        .flat_map(|year| (0..60).map(move |number| (number, year)))
        .chain((0..400).map(|number| (number, year(2023))))
        .map(|(number, year)| case(number, year))
        .collect();
    let report = Report::designed(&Aggregates::of(&cube), Selection { year: year(2023), region: None }, EACH);
    for decision in [hiding(4, true, EACH), rounded_to(5)] {
        let mut publication = Publication::new(report.clone(), &decision).unwrap();
        let before = publication.progress();
        for _ in 0..3 {
            assert_eq!(publication.step(), Ok(false));
        }
        let after = publication.progress();
        assert!(after.safe > before.safe && after.safe < after.all, "{before:?}, {after:?}");
        drop(publication);
    }
    // What is not done is not released.
    let mut publication = Publication::new(report.clone(), &hiding(4, true, EACH)).unwrap();
    publication.step().unwrap();
    assert_eq!(publication.finish().map(|_| ()), Err(Refusal::Unproved));
}
