use super::*;
use std::sync::LazyLock;

/// The kept tables; `check` sees to it that the generator writes this one.
const KEPT: &str = include_str!("../../../src/figure/map/land.csv");
const ORIGINS: &str = include_str!("../../../src/terms/origins.csv");

struct Line {
    code: &'static str,
    at: Point,
    polygons: Vec<Polygon>,
}

static LINES: LazyLock<Vec<Line>> = LazyLock::new(|| KEPT.lines().skip(1).map(line).collect());

fn line(line: &'static str) -> Line {
    let fields: Vec<&str> = line.split(';').collect();
    let [code, x, y, shape] = fields[..] else { panic!("{line}") };
    let polygons = shape.split_terminator(' ').map(|ring| {
        let numbers: Vec<i32> = ring.split(',').map(|number| number.parse().unwrap()).collect();
        let mut at = (0, 0);
        let corners = numbers.chunks(2).map(|step| {
            at = (at.0 + step[0], at.1 + step[1]);
            (f64::from(at.0), f64::from(at.1))
        });
        vec![corners.collect()]
    });
    Line {
        code,
        at: (f64::from(x.parse::<i32>().unwrap()), f64::from(y.parse::<i32>().unwrap())),
        polygons: polygons.collect(),
    }
}

fn find(code: &str) -> &'static Line {
    LINES.iter().find(|line| line.code == code).unwrap()
}

/// Whose land a longitude and a latitude are on.
fn owners(longitude: f64, latitude: f64) -> Vec<&'static str> {
    let at = projection::point((longitude, latitude));
    let owns = |line: &&Line| line.polygons.iter().any(|polygon| geometry::contains(polygon, at));
    LINES.iter().filter(owns).map(|line| line.code).collect()
}

#[test]
fn every_country_has_a_point_on_the_picture() {
    let lower = projection::point((0.0, projection::SOUTH)).1.round();
    let known: Vec<&str> = ORIGINS.lines().skip(1).map(|line| &line[..2]).collect();
    assert_eq!(LINES.iter().map(|line| line.code).collect::<Vec<_>>(), known);
    for Line { code, at: (x, y), .. } in LINES.iter() {
        assert!((0.0..=projection::WIDTH).contains(x) && (0.0..=lower).contains(y), "{code} stands at {x}, {y}");
    }
    assert_eq!(find(ANTARCTICA).at.1, lower);
}

#[test]
fn every_outline_is_on_the_picture_and_none_jumps_across_it() {
    let lower = projection::point((0.0, projection::SOUTH)).1;
    for line in LINES.iter() {
        for outline in line.polygons.iter().flatten() {
            let ((left, top), (right, bottom)) = geometry::bounds(outline);
            assert!(left >= 0.0 && right <= projection::WIDTH && top >= 0.0 && bottom < lower, "{}", line.code);
            assert!(outline.len() >= 3);
            for (from, to) in outline.iter().zip(outline.iter().cycle().skip(1)) {
                assert_ne!(from, to, "{} has a corner twice", line.code);
                assert!((from.0 - to.0).abs() < 200.0, "{} jumps from {from:?} to {to:?}", line.code);
            }
        }
    }
    // The very east of Siberia lies beyond the 180th meridian.
    assert_eq!(owners(-175.0, 67.0), ["RU"]);
    assert_eq!(owners(175.0, 67.0), ["RU"]);
}

#[test]
fn a_country_that_is_drawn_has_its_point_on_its_own_land() {
    for line in LINES.iter().filter(|line| !line.polygons.is_empty()) {
        assert!(
            line.polygons.iter().any(|polygon| geometry::contains(polygon, line.at)),
            "{} stands elsewhere",
            line.code
        );
    }
    assert!(LINES.iter().filter(|line| !line.polygons.is_empty()).count() > 170);
    assert!(find(ANTARCTICA).polygons.is_empty());
}

#[test]
fn disputed_land_is_read_as_iso_has_it() {
    let places = [
        ("UA", "Simferopol", 34.1, 45.1),
        ("UA", "Kyiv", 30.5, 50.4),
        ("SO", "Hargeisa", 44.1, 9.6),
        ("SO", "Baidoa", 43.6, 3.1),
        ("CY", "north of Nicosia", 33.4, 35.27),
        ("CY", "Troodos", 32.9, 34.9),
        ("XK", "Pristina", 21.2, 42.6),
        ("RS", "Kragujevac", 20.9, 44.0),
        ("PS", "Ramallah", 35.2, 31.9),
        ("EH", "Tifariti", -10.6, 26.2),
        ("EH", "Dakhla's hinterland", -15.5, 23.7),
        ("MA", "Tan-Tan", -11.0, 28.4),
        ("EH", "Smara", -11.7, 26.7),
        ("TW", "Taichung", 120.7, 24.1),
        ("LS", "Lesotho's middle", 28.2, -29.6),
    ];
    for (code, place, longitude, latitude) in places {
        let mut owners = owners(longitude, latitude);
        // South Africa's hole is left out of its shape.
        owners.retain(|owner| code != "LS" || *owner != "ZA");
        assert_eq!(owners, [code], "{place}");
    }
}

#[test]
fn points_stand_where_the_countries_are() {
    let places = [
        ("SG", 103.8, 1.35, 1.0),
        ("MT", 14.4, 35.9, 2.0),
        ("CV", -23.6, 15.1, 3.0),
        ("MU", 57.6, -20.3, 2.0),
        ("HK", 114.2, 22.4, 2.0),
        ("BH", 50.55, 26.05, 2.0),
        ("GI", -5.35, 36.14, 1.0),
        ("TV", 179.2, -8.5, 30.0),
        ("GF", -53.1, 4.0, 1.0),
        ("FR", 2.5, 46.6, 25.0),
        ("NO", 10.0, 61.5, 25.0),
        ("NL", 5.6, 52.2, 8.0),
        ("US", -98.0, 40.0, 90.0),
    ];
    for (code, longitude, latitude, reach) in places {
        let (x, y) = projection::point((longitude, latitude));
        let at = find(code).at;
        assert!((at.0 - x).hypot(at.1 - y) <= reach, "{code} stands at {at:?}, not near {x:.0}, {y:.0}");
    }
}

const CODES: [(&str, &str); 6] =
    [("AQ", "010"), ("EH", "732"), ("MA", "504"), ("RU", "643"), ("SO", "706"), ("UA", "804")];

fn feature(id: Option<&str>, name: &str, longitude: f64, latitude: f64) -> Feature {
    let outline = vec![(longitude, latitude), (longitude + 2.0, latitude), (longitude, latitude + 2.0)];
    Feature { id: id.map(str::to_owned), name: name.to_owned(), polygons: vec![vec![outline]] }
}

#[test]
fn what_is_drawn_without_a_code_goes_to_the_country_that_has_one() {
    let features = vec![
        feature(Some("010"), "Antarctica", 0.0, -80.0),
        feature(Some("643"), "Russia", 33.0, 44.5),
        feature(Some("643"), "Russia", 60.0, 60.0),
        feature(Some("504"), "Morocco", -12.0, 26.6),
        feature(None, "Somaliland", 44.0, 9.0),
        feature(Some("706"), "Somalia", 44.0, 3.0),
    ];
    let drawn = drawn(&CODES, features).unwrap();
    let counts: Vec<_> = drawn.iter().map(|(code, polygons)| (*code, polygons.len())).collect();
    assert_eq!(counts, [("EH", 1), ("MA", 1), ("RU", 1), ("SO", 2), ("UA", 1)]);
}

#[test]
fn a_place_that_nobody_has_is_an_error_with_its_name() {
    for id in [None, Some("999")] {
        let error = drawn(&CODES, vec![feature(id, "Atlantis", -30.0, 30.0)]).unwrap_err();
        assert!(error.to_string().contains("Atlantis"), "{error}");
    }
    let error = table(&[("ZZ", "999")], &BTreeMap::new(), &[]).unwrap_err();
    assert!(error.to_string().contains("ZZ"), "{error}");
}

#[test]
fn a_ring_is_steps_between_different_whole_points() {
    let corners = vec![(1.2, 1.0), (0.8, 1.0), (5.0, 1.0), (5.0, 8.0), (1.0, 1.4)];
    assert_eq!(ring(&corners).as_deref(), Some("1,1,4,0,0,7"));
    assert_eq!(ring(&vec![(1.0, 1.0), (1.4, 1.0), (1.0, 9.0)]), None);
}
