//! Every figure, at every width and in both languages: nothing overlaps, nothing leaves the picture, and what is drawn
//! is what the table says.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "tests fail by panicking"
)]

use fallbild::figure::{Area, Figure, Ink, Kind, Label, Manner, Mark, Scene, Theme, picture, svg, width};
use fallbild::read::read;
use fallbild::release::Release;
use fallbild::report::{Category, Dimension, Report, Selection, TableId};
use fallbild::terms::{Lang, Origin, Year};
use fallbild::words::Words;
use plotters::prelude::SVGBackend;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

const SAMPLE: &str = include_str!("data/made-up-cases-2018-2021.csv");
const LATER: &str = include_str!("data/made-up-cases-2022-2023.csv");
const NOBODY: &str = "år;kön;ålder;roll\n2021;;;närstående barn\n";
const ONE: &str = "år;kön;ålder;brott;exploateringsform\n2021;man;31;människohandel;tiggeri\n";
const WIDTHS: [u32; 7] = [200, 240, 320, 368, 560, 1100, 1600];

fn release(data: &str, year: u16) -> Release {
    let cube = read(data.as_bytes()).unwrap().cube;
    let year = Year::new(year).unwrap();
    Release::internal(Report::of(&cube, Selection { year, region: None }))
}

/// One person in a cell, ten in another, a million in a third.
fn unequal() -> Release {
    let header = "år;kön;ålder;nationalitet;brott;exploateringsform\n";
    let case = |year: u16, sex: &str, age: u8, origin: &str, form: &str| {
        format!("{year};{sex};{age};{origin};människohandel;{form}\n")
    };
    let times = |count: usize, cases: String| {
        let mut cube = read(format!("{header}{cases}").as_bytes()).unwrap().cube;
        let once = cube.clone();
        (1..count.min(10)).for_each(|_| cube.merge(&once));
        while cube.iter().map(|(_, count)| count).max().unwrap() < count as u64 {
            let tenfold = cube.clone();
            (1..10).for_each(|_| cube.merge(&tenfold));
        }
        cube
    };
    let mut cube = times(1, case(2021, "man", 31, "Rumänien", "tiggeri") + &case(2021, "pojke", 9, "Malta", "tiggeri"));
    let ten = case(2021, "man", 31, "Bulgarien", "kriminalitet") + &case(2020, "flicka", 9, "Singapore", "tiggeri");
    cube.merge(&times(10, ten));
    let many = case(2020, "kvinna", 31, "Thailand", "sexuell exploatering")
        + &case(2021, "kvinna", 31, "Nigeria", "sexuell exploatering")
        + &case(2021, "flicka", 9, "Brasilien", "organhandel");
    cube.merge(&times(1_000_000, many));
    Release::internal(Report::of(&cube, Selection { year: Year::new(2021).unwrap(), region: None }))
}

/// Sixty countries and sixty years.
fn sixty() -> Release {
    let mut list = "år;kön;ålder;nationalitet;brott;exploateringsform\n".to_owned();
    let forms = ["sexuell exploatering", "arbetskraftsexploatering", "tiggeri", "tvångsäktenskap", "krigstjänst", ""];
    for (number, origin) in Origin::all().step_by(4).take(60).enumerate() {
        let (adult, child) = [("kvinna", "flicka"), ("man", "pojke"), ("annat", "")][number % 3];
        let crime = ["människohandel", "människoexploatering"][number % 2];
        let form = forms[number % forms.len()];
        for _ in 0..=number % 7 {
            writeln!(list, "{};{adult};40;{};{crime};{form}", 1964 + number, origin.code()).unwrap();
            writeln!(list, "2023;{adult};40;{};{crime};{form}", origin.code()).unwrap();
            writeln!(list, "2023;{child};9;{};;{form}", origin.code()).unwrap();
        }
    }
    release(&list, 2023)
}

fn releases() -> Vec<(&'static str, Release)> {
    let no_origin = "år;kön;ålder;nationalitet\n2021;kvinna;31;\n2021;man;31;statslös\n2021;flicka;7;\n";
    vec![
        ("sample-2021", release(SAMPLE, 2021)),
        ("sample-2018", release(SAMPLE, 2018)),
        ("later-2023", release(LATER, 2023)),
        ("nobody", release(NOBODY, 2021)),
        ("one", release(ONE, 2021)),
        ("unequal", unequal()),
        ("sixty", sixty()),
        ("no-origin", release(no_origin, 2021)),
        ("2018 alone", release("år;kön;ålder;brott\n2018;kvinna;31;människohandel\n", 2018)),
    ]
}

/// Every figure of a release in every kind, bare and as a picture.
fn scenes_of(release: &Release, lang: Lang, widths: &[u32], mut look: impl FnMut(&str, &Scene)) {
    let words = Words::new(lang);
    for figure in Figure::all() {
        for kind in figure.kinds() {
            let name = format!("{} {}, {lang:?}", figure.table().code(), kind.code());
            for width in widths {
                look(&format!("{name}, {width} px"), &figure.scene(release, kind, &words, *width));
            }
            look(&format!("{name}, picture"), &picture(figure, release, kind, &words));
        }
    }
}

fn every_scene(mut look: impl FnMut(&str, &Scene)) {
    for (name, release) in &releases() {
        for lang in Lang::ALL {
            scenes_of(release, lang, &WIDTHS, |what, scene| look(&format!("{name}: {what}"), scene));
        }
    }
}

fn labels(scene: &Scene) -> impl Iterator<Item = &Label> {
    scene.marks().iter().filter_map(|mark| match mark {
        Mark::Label(label) => Some(label),
        _ => None,
    })
}

/// What is wrong with a scene; nothing, if all is well.
fn faults(scene: &Scene) -> Vec<String> {
    let (width, height) = (scene.width().cast_signed(), scene.height().cast_signed());
    let picture = Area::new((0, 0), (width, height));
    let mut faults = Vec::new();
    let labels: Vec<_> = labels(scene).map(|label| (label.text.as_str(), label.extent())).collect();
    if labels.is_empty() {
        faults.push("no words".to_owned());
    }
    for (number, (text, extent)) in labels.iter().enumerate() {
        if !picture.contains(extent) {
            faults.push(format!("“{text}” leaves the picture: {extent:?}"));
        }
        for (other, other_extent) in labels.iter().skip(number + 1) {
            if extent.overlaps(other_extent) {
                faults.push(format!("“{text}” lies on “{other}”: {extent:?}, {other_extent:?}"));
            }
        }
    }
    for mark in scene.marks() {
        let inside = match mark {
            Mark::Bar { area, .. } => area.left < area.right && area.top < area.bottom && picture.contains(area),
            Mark::Disc { centre, radius, .. } => {
                // Ten more for the edge in the ground's colour.
                let reach = (centre.x - radius, centre.y - radius, centre.x + radius, centre.y + radius);
                reach.0 >= -10 && reach.1 >= -10 && reach.2 <= width * 10 + 10 && reach.3 <= height * 10 + 10
            }
            _ => true,
        };
        if !inside {
            faults.push(format!("{mark:?} leaves the picture {width} × {height}"));
        }
    }
    for (area, ink) in bars(scene).filter(|(_, ink)| *ink != Ink::Void) {
        for (text, _) in labels.iter().filter(|(_, extent)| extent.overlaps(&area)) {
            faults.push(format!("“{text}” lies on a bar ({ink:?}): {area:?}"));
        }
    }
    for spot in scene.spots() {
        if spot.text.is_empty() || spot.at.is_empty() || spot.area.left >= spot.area.right {
            faults.push(format!("{spot:?} says nothing"));
        }
    }
    faults
}

#[test]
fn no_label_lies_on_another_and_nothing_leaves_the_picture() {
    let mut all = Vec::new();
    every_scene(|what, scene| all.extend(faults(scene).into_iter().map(|fault| format!("{what}: {fault}"))));
    assert!(all.is_empty(), "{} faults:\n{}", all.len(), all.iter().take(40).cloned().collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_spot_stands_for_cells_of_its_table() {
    for (name, release) in &releases() {
        let words = Words::new(Lang::Sv);
        for figure in Figure::all() {
            let Some(table) = release.table(figure.table()) else { continue };
            let cells: Vec<Vec<String>> = table
                .grid()
                .coordinates()
                .iter()
                .map(|at| at.iter().map(|category| category.code()).collect())
                .collect();
            for kind in figure.kinds() {
                for spot in figure.scene(release, kind, &words, 700).spots() {
                    for wanted in spot.at.split(' ') {
                        let wanted: Vec<&str> = wanted.split('/').collect();
                        let is_meant = |cell: &Vec<String>| {
                            cell.len() == wanted.len()
                                && cell.iter().zip(&wanted).all(|(code, wanted)| *wanted == "*" || code == wanted)
                        };
                        assert!(cells.iter().any(is_meant), "{name}, {}: {spot:?}", figure.table().code());
                    }
                }
            }
        }
    }
}

#[test]
fn the_five_commonest_origins_are_named_on_the_map() {
    // Facts: the five origins that the 2021 report names.
    let names = ["Bulgarien", "Nigeria", "Rumänien", "Thailand", "Ukraina"];
    for width in [320, 560, 700, 1100, 1600] {
        let scene =
            figure(TableId::AdultsByOriginForm).scene(&release(SAMPLE, 2021), Kind::Map, &Words::new(Lang::Sv), width);
        let mut named: Vec<&str> =
            labels(&scene).map(|label| label.text.as_str()).filter(|text| names.contains(text)).collect();
        named.sort_unstable();
        assert_eq!(named, names, "{width} px");
    }
}

#[test]
fn every_origin_has_a_circle() {
    let release = sixty();
    let table = release.table(TableId::AdultsByOriginForm).unwrap();
    let scene = figure(TableId::AdultsByOriginForm).scene(&release, Kind::Map, &Words::new(Lang::Sv), 900);
    let coded: Vec<&str> = scene.spots().iter().map(|spot| spot.at.split('/').next().unwrap()).collect();
    let origins = table.grid().categories(Dimension::Origin);
    let with_persons: Vec<String> = origins
        .iter()
        .filter(|origin| matches!(origin, Category::Origin(origin) if *origin != Origin::NOT_RECORDED && *origin != Origin::STATELESS))
        .map(|origin| origin.code())
        .collect();
    assert_eq!(with_persons.len(), 60);
    assert!(with_persons.iter().all(|code| coded.contains(&code.as_str())), "{coded:?}");
    assert_eq!(coded.len(), with_persons.len());
}

fn figure(table: TableId) -> Figure {
    Figure::of_table(table).unwrap()
}

#[test]
fn bars_are_as_long_as_their_counts() {
    let release = release(SAMPLE, 2021);
    let scene = figure(TableId::ChildrenBySex).scene(&release, Kind::Bars, &Words::new(Lang::Sv), 560);
    // 32 girls and 21 boys; the child without a recorded sex is left out (rule 3).
    let bars: Vec<(Ink, i32)> = bars(&scene).map(|(area, ink)| (ink, area.right - area.left)).collect();
    let [(Ink::Female, girls), (Ink::Male, boys)] = bars.as_slice() else { panic!("{bars:?}") };
    assert!((f64::from(*boys) / f64::from(*girls) - 21.0 / 32.0).abs() < 0.01, "{boys} to {girls}");
}

fn bars(scene: &Scene) -> impl Iterator<Item = (Area, Ink)> {
    scene.marks().iter().filter_map(|mark| match mark {
        Mark::Bar { area, ink } => Some((*area, *ink)),
        _ => None,
    })
}

#[test]
fn columns_of_all_groups_have_one_scale() {
    let release = release(SAMPLE, 2021);
    let scene = figure(TableId::ChildrenByYearSex).scene(&release, Kind::Columns, &Words::new(Lang::Sv), 560);
    let heights: Vec<i32> = bars(&scene).map(|(area, _)| area.bottom - area.top).collect();
    // Facts: 19 girls in 2018, 38 boys; the sample keeps both.
    let (girls, boys) = (heights[0], heights[4]);
    assert!((f64::from(girls) / f64::from(boys) - 0.5).abs() < 0.01, "{heights:?}");
}

#[test]
fn what_was_not_collected_is_said_and_not_drawn_as_zero() {
    let release = release(SAMPLE, 2021);
    for (table, kind) in
        [(TableId::AdultsByYearCrimeSexForm, Kind::Grid), (TableId::AdultsByYearCrimeSex, Kind::Columns)]
    {
        let scene = figure(table).scene(&release, kind, &Words::new(Lang::Sv), 900);
        let voids = bars(&scene).filter(|(_, ink)| *ink == Ink::Void).count();
        assert_eq!(voids, 2, "2018 of människoexploatering, women and men: {}", table.code());
        assert_eq!(labels(&scene).filter(|label| label.text == "ej insamlat").count(), 2);
        let told =
            |text: &str| scene.spots().iter().any(|spot| spot.text.starts_with("2018") && spot.text.ends_with(text));
        assert!(told("ej insamlat"));
    }
}

/// Also where nobody is in the data for the crime: not collected is not the same as nobody.
#[test]
fn a_crime_that_was_not_collected_is_shown_as_such() {
    let release = release("år;kön;ålder;brott\n2018;kvinna;31;människohandel\n", 2018);
    let scene = figure(TableId::AdultsByYearCrimeSex).scene(&release, Kind::Columns, &Words::new(Lang::Sv), 600);
    assert!(labels(&scene).any(|label| label.text == "Människoexploatering, kvinnor"));
    assert_eq!(labels(&scene).filter(|label| label.text == "ej insamlat").count(), 2);
    assert!(!scene.spots().iter().any(|spot| spot.text.starts_with("2018, människoexploatering: 1")));
}

#[test]
fn a_ring_has_four_slices_and_the_rest() {
    let scene = figure(TableId::AdultsBySexForm).scene(&release(SAMPLE, 2021), Kind::Donut, &Words::new(Lang::Sv), 560);
    let slices = scene.marks().iter().filter(|mark| matches!(mark, Mark::Shape { edge: Some(_), .. })).count();
    assert_eq!(slices, 10, "five for women, five for men");
    assert!(labels(&scene).any(|label| label.text == "Övriga (3 former)"));
}

#[test]
fn an_empty_selection_says_so() {
    for (table, kind, said) in [
        (TableId::AdultsBySexForm, Kind::Bars, "No count shown with a recorded sex is above zero."),
        (TableId::AdultsBySexForm, Kind::Donut, "No count shown with a recorded sex is above zero."),
        (TableId::AdultsByOriginForm, Kind::Map, "No count shown is above zero."),
    ] {
        let scene = figure(table).scene(&release(NOBODY, 2021), kind, &Words::new(Lang::En), 560);
        assert!(matches!(scene.marks(), [Mark::Label(label)] if label.text == said), "{:?}", scene.marks());
    }
}

#[test]
fn origins_without_a_country_are_said_below_the_map() {
    let (_, release) = releases().into_iter().find(|(name, _)| *name == "no-origin").unwrap();
    let scene = figure(TableId::AdultsByOriginForm).scene(&release, Kind::Map, &Words::new(Lang::Sv), 560);
    assert!(labels(&scene).any(|label| label.text == "Inte på kartan: statslös 1, nationalitet ej noterad 1."));
    assert!(labels(&scene).any(|label| label.text == "Kartan tar inte ställning till gränser."));
}

/// A picture stands by itself: what it shows, of whom and when, where the numbers come from, what they are not.
#[test]
fn a_picture_says_what_it_is() {
    let words = Words::new(Lang::Sv);
    let release = release(SAMPLE, 2021);
    for figure in Figure::all().filter(|figure| release.table(figure.table()).is_some()) {
        let kind = figure.kinds().next().unwrap();
        let scene = picture(figure, &release, kind, &words);
        let said = labels(&scene).map(|label| label.text.as_str()).collect::<Vec<_>>().join(" ");
        for part in ["Hela landet", "Källa: ", "2021", "Mörkertalet är stort", "Intern: "] {
            assert!(said.contains(part), "{}: no “{part}” in {said}", figure.table().code());
        }
    }
    let cube = read(SAMPLE.as_bytes()).unwrap().cube;
    let selection = Selection { year: Year::new(2021).unwrap(), region: None };
    let made_up = Release::internal(Report { made_up: true, ..Report::of(&cube, selection) });
    let scene = picture(figure(TableId::ChildrenBySex), &made_up, Kind::Bars, &words);
    let said = labels(&scene).map(|label| label.text.as_str()).collect::<Vec<_>>().join(" ");
    assert!(said.contains("alla personer är påhittade") && !said.contains("regionkoordinatorernas listor"), "{said}");
    let name = figure(TableId::AdultsBySexForm).file_name(&release, Kind::Bars, &words);
    assert_eq!(name, "fallbild-2021-intern-figur-2-vuxna-form-kon");
}

/// The snapshots: what each picture looks like, kept as SVG. A picture that has changed shows as the lines that differ.
/// `FALLBILD_FIGURES=write cargo test --test figures` writes them anew, to be looked at and committed; nothing else does.
#[test]
fn pictures_look_as_they_are_kept() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/figures");
    let writes = writes();
    let mut kept = BTreeSet::new();
    for (name, release) in releases() {
        if !["sample-2021", "nobody", "one", "sixty", "unequal"].contains(&name) {
            continue;
        }
        for lang in Lang::ALL {
            if name != "sample-2021" && lang == Lang::En {
                continue;
            }
            let words = Words::new(lang);
            for figure in Figure::all().filter(|figure| release.table(figure.table()).is_some()) {
                for kind in figure.kinds() {
                    let file = format!("{}-{}-{}.svg", figure.table().code(), kind.code(), lang.tag());
                    let path = folder.join(name).join(file);
                    let scene = picture(figure, &release, kind, &words);
                    let now = without_land(&svg(&scene, &Theme::LIGHT, "title", "description", lang.tag()));
                    if writes {
                        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                        std::fs::write(&path, &now).unwrap();
                    }
                    let before = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
                    assert!(before == now, "{}\n{}", path.display(), difference(&before, &now));
                    kept.insert(path);
                }
            }
        }
    }
    for folder in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        for file in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            assert!(kept.contains(&file), "{} is a picture of nothing", file.display());
        }
    }
}

/// Whether somebody has asked for the snapshots to be written anew.
fn writes() -> bool {
    let writes = std::env::var("FALLBILD_FIGURES").is_ok_and(|value| value == "write");
    assert!(!writes || std::env::var_os("CI").is_none(), "CI never writes a snapshot");
    writes
}

/// The coasts are the same in every map; their number is kept and not their corners.
fn without_land(svg: &str) -> String {
    let land = |line: &&str| {
        line.starts_with("<polygon fill=\"#E2E0E5\"")
            || line.starts_with("<polyline fill=\"none\" stroke=\"#FFFFFF\" stroke-width=\"5\"")
    };
    let count = svg.lines().filter(land).count();
    let mut lines: Vec<String> = svg.lines().filter(|line| !land(line)).map(str::to_owned).collect();
    if count > 0 {
        lines.insert(1, format!("<!-- {count} coasts and borders -->"));
    }
    lines.join("\n") + "\n"
}

fn difference(before: &str, now: &str) -> String {
    let lines = before.lines().zip(now.lines()).enumerate().filter(|(_, (one, two))| one != two).take(8);
    let shown = lines.map(|(number, (one, two))| format!("line {}\n- {one}\n+ {two}", number + 1));
    let counts = format!("{} lines before, {} now", before.lines().count(), now.lines().count());
    [counts].into_iter().chain(shown).collect::<Vec<_>>().join("\n")
}

/// What the browser's tests compare with the widths of the page's own type.
#[test]
fn the_widths_of_texts_are_kept_for_the_browsers() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/figures/text-widths.json");
    let mut texts: BTreeMap<(String, bool), i32> = BTreeMap::new();
    for lang in Lang::ALL {
        scenes_of(&release(SAMPLE, 2021), lang, &[700], |_, scene| {
            for label in labels(scene) {
                // Of a thousand pixels, so that no rounding hides a difference.
                texts.insert((label.text.clone(), label.bold), width(&label.text, 1000, label.bold));
            }
        });
    }
    let list: Vec<_> = texts
        .into_iter()
        .map(|((text, bold), width)| serde_json::json!({ "text": text, "bold": bold, "width": width }))
        .collect();
    let now = serde_json::to_string_pretty(&list).unwrap() + "\n";
    if writes() {
        std::fs::write(&path, &now).unwrap();
    }
    assert!(
        std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n") == now,
        "{} is of other texts",
        path.display()
    );
}

#[test]
fn svg_is_a_document_with_text_as_text() {
    let release = release(SAMPLE, 2021);
    let scene = picture(figure(TableId::AdultsBySexForm), &release, Kind::Bars, &Words::new(Lang::Sv));
    let svg = svg(&scene, &Theme::LIGHT, "A & B <c>", "d", "sv");
    assert!(svg.starts_with("<svg width=\"720\""));
    assert!(svg.contains("<title>A &amp; B &lt;c&gt;</title>"));
    assert!(svg.contains("Arbetskraftsexploatering\n</text>"), "{svg}");
    // The size that was asked for, in tenths: plotters divides by 1.24.
    assert!(svg.contains("font-size=\"130\""), "{svg}");
    assert!(!svg.contains("dy="));
}

#[test]
fn patterns_change_the_marks_of_men_and_not_of_women() {
    let scene = figure(TableId::ChildrenBySex).scene(&release(SAMPLE, 2021), Kind::Bars, &Words::new(Lang::Sv), 560);
    let strokes = |theme: Theme| {
        let mut drawn = String::new();
        let backend = SVGBackend::with_string(&mut drawn, (scene.width() * 10, scene.height() * 10));
        scene.draw(backend, Manner::Svg, &theme, 10.0).unwrap();
        drawn.matches("<polyline").count()
    };
    assert_eq!(strokes(Theme::LIGHT), 0);
    assert!(strokes(Theme::LIGHT.with_patterns(true)) > 10);
}

fn any_list() -> impl Strategy<Value = String> {
    let word = |words: &'static [&'static str]| prop::sample::select(words);
    let row = (
        word(&["2017", "2018", "2019", "2021", "2022"]),
        word(&["kvinna", "man", "annat", "", "flicka", "pojke"]),
        word(&["", "9", "17", "30"]),
        word(&["Rumänien", "Malta", "Bulgarien", "Serbien", "statslös", "", "Brasilien", "Tuvalu", "Antarktis"]),
        word(&["människohandel", "människoexploatering", ""]),
        word(&[
            "sexuell exploatering",
            "tiggeri",
            "organhandel",
            "krigstjänst",
            "",
            "tiggeri + kriminalitet",
            "annan form",
        ]),
        word(&["", "bygg", "städ"]),
    );
    let line = |(year, sex, age, origin, crime, form, sector): (&str, &str, &str, &str, &str, &str, &str)| {
        format!("{year};{sex};{age};{origin};{crime};{form};{sector}\n")
    };
    prop::collection::vec(row.prop_map(line), 1..60)
        .prop_map(|rows| format!("år;kön;ålder;nationalitet;brott;exploateringsform;bransch\n{}", rows.concat()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever the release holds, at whatever width.
    #[test]
    fn any_list_gives_sound_figures(list in any_list(), width in 200..1600_u32, year in prop::sample::select(&[2018_u16, 2019, 2021][..])) {
        let release = release(&list, year);
        let mut all = Vec::new();
        scenes_of(&release, Lang::Sv, &[width], |what, scene| {
            all.extend(faults(scene).into_iter().map(|fault| format!("{what}: {fault}")));
            prop_draws(scene);
        });
        prop_assert!(all.is_empty(), "{all:#?}\n{list}");
    }
}

fn prop_draws(scene: &Scene) {
    assert!(svg(scene, &Theme::DARK, "", "", "sv").ends_with("</svg>\n"));
}
