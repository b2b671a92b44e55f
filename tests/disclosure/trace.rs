//! What is hidden leaves no trace.

use super::*;

/// All that anybody gets to see of a release.
pub(crate) fn outputs(release: &Release, with_pixels: bool) -> Vec<(String, Vec<u8>)> {
    let date = Date::new(2026, 11, 23).unwrap();
    let published = include_str!("../data/published-2018-2021.csv");
    let mut outputs = Vec::new();
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let edition = Edition { release, words: &words, date };
        let mut add = |name: String, bytes: Vec<u8>| outputs.push((format!("{lang:?} {name}"), bytes));
        for format in export::ALL {
            let saved = format.write(&edition).unwrap();
            add(format!("{} {}", format.code(), saved.name), saved.bytes);
            for id in TableId::ALL {
                if let Some(saved) = format.write_table(id, &edition) {
                    let saved = saved.unwrap();
                    add(format!("{} {} {}", format.code(), id.code(), saved.name), saved.bytes);
                }
            }
        }
        let document = Document::of(release, &words);
        add("document".to_owned(), serde_json::to_vec(&document).unwrap());
        for published in [None, Some(published)] {
            let text = ConsistencyText::of(release, &document, published, &words);
            add("consistency".to_owned(), serde_json::to_vec(&text).unwrap());
        }
        for figure in Figure::all() {
            for kind in figure.kinds() {
                let name = figure.file_name(release, kind, &words);
                let picture = picture(figure, release, kind, &words);
                add(format!("{name}.svg"), svg(&picture, &Theme::LIGHT, "", "", "sv").into_bytes());
                let scene = figure.scene(release, kind, &words, 368);
                add(name.clone(), format!("{:?} {:?}", scene.marks(), scene.spots()).into_bytes());
                if with_pixels && lang == Lang::Sv {
                    add(format!("{name}.png"), png(&picture, &Theme::LIGHT, 1).unwrap());
                }
            }
        }
    }
    outputs
}

/// The release of a twin, with the proof seen from there. Where the twin has small counts that the report has not, so that the proof does not
/// speak of them, everything is taken for known: that changes nothing of what is shown.
pub(crate) fn released_twin(report: &Report, found: &Suppression, witness: usize) -> Release {
    let own = &found.witnesses[witness];
    let twin = twin(report, own);
    let witnesses = found.witnesses.iter().map(|each| less(each, own)).collect();
    let rebased = Suppression { witnesses, ..found.clone() };
    released(&twin, &rebased).unwrap_or_else(|_| {
        let known = everything_known(&twin);
        let trusting = Suppression {
            known: known.spots().iter().copied().collect(),
            proofs: Vec::new(),
            mixed: Vec::new(),
            witnesses: Vec::new(),
            ..found.clone()
        };
        released_knowing(&twin, &trusting, &known).unwrap()
    })
}

/// All of a report, from a file that somebody made who had counted it.
pub(crate) fn everything_known(report: &Report) -> Known {
    let nothing = Suppression {
        rules: Rules::USUAL,
        known: Vec::new(),
        hidden: Vec::new(),
        proofs: Vec::new(),
        mixed: Vec::new(),
        witnesses: Vec::new(),
    };
    let words = Words::new(Lang::Sv);
    let release = Release::internal(report.clone());
    let edition = Edition { release: &release, words: &words, date: Date::new(2026, 11, 23).unwrap() };
    let everything = write_certificate(&nothing.claim(report), &export::jsonstat(&edition), "made up");
    Known::of(&knowing(&[], &[everything], report.design), report).unwrap()
}

pub(crate) fn check_twins(name: &str, report: &Report, found: &Suppression, most: usize, with_pixels: bool) -> usize {
    let release = released(report, found).unwrap();
    let seen = outputs(&release, with_pixels);
    // Those that change footnotes, and those that change most.
    let mut chosen: Vec<usize> =
        (0..found.witnesses.len()).filter(|place| !found.witnesses[*place].is_empty()).collect();
    let told = |place: &usize| found.witnesses[*place].iter().any(|(spot, _)| matches!(spot, Spot::Remark(_)));
    chosen.sort_by_key(|place| std::cmp::Reverse((told(place), found.witnesses[*place].len())));
    chosen.truncate(most);
    for place in &chosen {
        let own = twin(report, &found.witnesses[*place]);
        assert_ne!(&own, report);
        let twin = released_twin(report, found, *place);
        for ((what, one), (other_what, other)) in seen.iter().zip(outputs(&twin, with_pixels)) {
            assert_eq!(what, &other_what, "{name}: a name tells");
            assert!(one == &other, "{name}: {what} differs for witness {place}");
        }
    }
    chosen.len()
}

#[test]
fn what_is_hidden_of_the_sample_leaves_no_trace() {
    for ((report, found), twins) in PROTECTED.iter().zip([1, 2]) {
        assert_eq!(check_twins("the sample", report, found, twins, true), twins);
    }
}

#[test]
fn what_is_hidden_of_any_list_leaves_no_trace() {
    let mut twins = 0;
    for (name, report, threshold, groups) in random_reports(9, |seed, t| if seed % 4 == 0 { EACH } else { from(t) }) {
        let Ok(found) = suppression(&report, &hiding(threshold, groups, report.design)) else { continue };
        twins += check_twins(&name, &report, &found, 1, false);
    }
    assert!(twins >= 5, "{twins}");
}
