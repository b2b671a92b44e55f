//! Figures in pixels: read again by a decoder, and looked at where the scene says that something stands.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "tests fail by panicking"
)]

use fallbild::figure::{Figure, Fine, Ink, Kind, Label, Mark, Rgb, Scene, Theme, picture, png};
use fallbild::read::read;
use fallbild::release::Release;
use fallbild::report::{Report, Selection, TableId};
use fallbild::terms::{Lang, Year};
use fallbild::words::Words;
use std::io::Cursor;
use std::sync::LazyLock;

fn sample() -> Release {
    let cube = read(include_bytes!("data/made-up-cases-2018-2021.csv").as_slice()).unwrap().cube;
    let selection = Selection { year: Year::new(2021).unwrap(), region: None };
    Release::internal(Report::of(&cube, selection))
}

/// A figure of the sample in one of its kinds, as it is saved, and its pixels by day, two to a CSS pixel.
struct Saved {
    table: TableId,
    kind: Kind,
    scene: Scene,
    bytes: usize,
    picture: Picture,
}

/// Every figure in every kind. Without optimisation they take seconds, so that they are made once.
static SAVED: LazyLock<Vec<Saved>> = LazyLock::new(|| {
    let (release, words) = (sample(), Words::new(Lang::Sv));
    let kinds = Figure::all().flat_map(|figure| figure.kinds().map(move |kind| (figure, kind)));
    let shown = kinds.filter(|(figure, _)| release.table(figure.table()).is_some());
    let saved = shown.map(|(figure, kind)| {
        let scene = picture(figure, &release, kind, &words);
        let file = png(&scene, &Theme::LIGHT, 2).unwrap();
        Saved { table: figure.table(), kind, scene, bytes: file.len(), picture: Picture::read(file, 2) }
    });
    saved.collect()
});

fn of(table: TableId, kind: Kind) -> &'static Saved {
    SAVED.iter().find(|saved| saved.table == table && saved.kind == kind).unwrap()
}

struct Picture {
    width: u32,
    height: u32,
    /// To a CSS pixel.
    scale: u32,
    pixels: Vec<u8>,
}

impl Picture {
    fn of(scene: &Scene, theme: &Theme, scale: u32) -> Self {
        Self::read(png(scene, theme, scale).unwrap(), scale)
    }

    fn read(file: Vec<u8>, scale: u32) -> Self {
        let mut reader = ::png::Decoder::new(Cursor::new(file)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut pixels).unwrap();
        assert_eq!((frame.color_type, frame.bit_depth), (::png::ColorType::Rgb, ::png::BitDepth::Eight));
        Self { width: frame.width, height: frame.height, scale, pixels }
    }

    /// The colour of a pixel of the file.
    fn pixel(&self, x: u32, y: u32) -> Rgb {
        let start = ((y * self.width + x) * 3) as usize;
        Rgb(self.pixels[start], self.pixels[start + 1], self.pixels[start + 2])
    }

    /// The colour at a place of the scene.
    fn at(&self, place: Fine) -> Rgb {
        let scaled = |tenths: i32| tenths.cast_unsigned() * self.scale / 10;
        self.pixel(scaled(place.x), scaled(place.y))
    }
}

/// Whether something drawn later may lie on this place.
fn is_covered(marks: &[Mark], place: Fine) -> bool {
    marks.iter().any(|mark| match mark {
        Mark::Bar { area, .. } => {
            (area.left * 10..=area.right * 10).contains(&place.x)
                && (area.top * 10..=area.bottom * 10).contains(&place.y)
        }
        Mark::Disc { centre, radius, .. } => {
            (centre.x - place.x).abs() < *radius && (centre.y - place.y).abs() < *radius
        }
        Mark::Label(label) => {
            let extent = label.extent();
            (extent.left * 10 - 10..=extent.right * 10 + 10).contains(&place.x)
                && (extent.top * 10 - 10..=extent.bottom * 10 + 10).contains(&place.y)
        }
        Mark::Shape { .. } | Mark::Land(_) | Mark::Rule { .. } => false,
    })
}

#[test]
fn a_picture_says_how_large_it_is_in_pixels_and_on_paper() {
    let scene = &of(TableId::ChildrenBySex, Kind::Bars).scene;
    // 96 pixels to an inch of 0.0254 metres: 3779.5 to a metre.
    for (scale, to_a_metre) in [(1, 3_780), (2, 7_559), (3, 11_339)] {
        let file = png(scene, &Theme::LIGHT, scale).unwrap();
        let reader = ::png::Decoder::new(Cursor::new(file)).read_info().unwrap();
        let info = reader.info();
        assert_eq!((info.width, info.height), (scene.width() * scale, scene.height() * scale));
        let size = info.pixel_dims.unwrap();
        assert_eq!((size.xppu, size.yppu, size.unit), (to_a_metre, to_a_metre, ::png::Unit::Meter));
        assert!(info.srgb.is_some());
    }
}

#[test]
fn bars_and_circles_have_their_colours_where_they_stand() {
    let seen = SAVED.iter().map(|saved| seen_bars_and_circles(&saved.scene, &Theme::LIGHT, &saved.picture));
    assert!(seen.sum::<usize>() > 100);
    let map = &of(TableId::AdultsByOriginForm, Kind::Map).scene;
    assert!(seen_bars_and_circles(map, &Theme::DARK, &Picture::of(map, &Theme::DARK, 1)) > 10);
}

/// How many of them are not covered in the middle by something else.
fn seen_bars_and_circles(scene: &Scene, theme: &Theme, picture: &Picture) -> usize {
    let mut seen = 0;
    for (number, mark) in scene.marks().iter().enumerate() {
        let (middle, ink) = match mark {
            Mark::Bar { area, ink } => {
                (Fine { x: (area.left + area.right) * 5, y: (area.top + area.bottom) * 5 }, *ink)
            }
            Mark::Disc { centre, radius, ink } if *radius >= 20 => (*centre, *ink),
            _ => continue,
        };
        if !is_covered(&scene.marks()[number + 1..], middle) {
            assert_eq!(picture.at(middle), theme.colour(ink), "{mark:?}");
            seen += 1;
        }
    }
    seen
}

#[test]
fn slices_of_a_ring_have_their_colours() {
    let Saved { scene, picture, .. } = of(TableId::ChildrenBySex, Kind::Donut);
    let slices = scene.marks().iter().filter_map(|mark| match mark {
        Mark::Shape { ink, edge: Some(_), .. } => Some(Theme::LIGHT.colour(*ink)),
        _ => None,
    });
    for colour in slices {
        let there = picture.pixels.chunks(3).filter(|pixel| Rgb(pixel[0], pixel[1], pixel[2]) == colour).count();
        assert!(there > 500, "{colour:?}: {there}");
    }
}

#[test]
fn patterns_are_drawn_over_the_bars_of_men_alone() {
    let Saved { scene, picture: plain, .. } = of(TableId::ChildrenBySex, Kind::Bars);
    let patterned = Picture::of(scene, &Theme::LIGHT.with_patterns(true), 2);
    for mark in scene.marks() {
        let Mark::Bar { area, ink } = mark else { continue };
        let places = (area.left * 2..area.right * 2).flat_map(|x| (area.top * 2..area.bottom * 2).map(move |y| (x, y)));
        let changed = places.clone().filter(|(x, y)| {
            let (x, y) = (x.cast_unsigned(), y.cast_unsigned());
            plain.pixel(x, y) != patterned.pixel(x, y)
        });
        let share = changed.count() as f64 / places.count() as f64;
        // Strokes of 1.5 pixels, 6 apart on the level, slanted by half a right angle: 35 per cent, and their smooth edges.
        let expected = if *ink == Ink::Male { 0.3..0.75 } else { 0.0..f64::MIN_POSITIVE };
        assert!(expected.contains(&share), "{ink:?}: {share}");
    }
}

#[test]
fn letters_are_dark_and_only_there() {
    for Saved { scene, picture, .. } in SAVED.iter() {
        let labels = scene.marks().iter().filter_map(|mark| match mark {
            Mark::Label(label) if matches!(label.ink, Ink::Text | Ink::Faint) => Some(label),
            _ => None,
        });
        for label in labels {
            let inked = inked(picture, label);
            // By hand: the letters of a text take between a twentieth and two fifths of its rectangle.
            let expected = if label.text.chars().all(char::is_alphanumeric) { 0.05..0.4 } else { 0.005..0.4 };
            assert!(expected.contains(&inked), "“{}”: {inked}", label.text);
        }
    }
}

/// How much of a label's rectangle has the colour of its letters, or nearly.
fn inked(picture: &Picture, label: &Label) -> f64 {
    let (extent, Rgb(red, ..)) = (label.extent(), Theme::LIGHT.colour(label.ink));
    let scaled = |from: i32, to: i32| (from.max(0) * 2).cast_unsigned()..(to * 2).cast_unsigned();
    let places = scaled(extent.left, extent.right)
        .flat_map(|x| scaled(extent.top, extent.bottom).map(move |y| (x, y)))
        .filter(|(x, y)| *x < picture.width && *y < picture.height);
    let near = |(x, y): &(u32, u32)| picture.pixel(*x, *y).0.abs_diff(red) < 60;
    places.clone().filter(near).count() as f64 / places.count() as f64
}

#[test]
fn the_ground_is_the_themes_to_the_last_pixel() {
    for theme in [Theme::LIGHT, Theme::DARK] {
        let picture = Picture::of(&of(TableId::ChildrenBySex, Kind::Donut).scene, &theme, 1);
        let (right, bottom) = (picture.width - 1, picture.height - 1);
        for (x, y) in [(0, 0), (right, 0), (0, bottom), (right, bottom)] {
            assert_eq!(picture.pixel(x, y), theme.colour(Ink::Paper));
        }
    }
}

/// A page of a document holds no more, and a document is sent by mail.
#[test]
fn pictures_are_of_bounded_size() {
    for Saved { table, kind, bytes, picture, .. } in SAVED.iter() {
        let pixels = picture.width * picture.height;
        assert!(pixels < 5_000_000, "{table:?} {kind:?}: {pixels} pixels");
        assert!(*bytes < 500_000, "{table:?} {kind:?}: {bytes} bytes");
    }
}

#[test]
fn what_is_too_large_is_said_and_not_made() {
    let scene = &of(TableId::ChildrenBySex, Kind::Bars).scene;
    assert_eq!(png(scene, &Theme::LIGHT, 0), png(scene, &Theme::LIGHT, 1));
    for scale in [23, 1_000, u32::MAX] {
        let unfit = png(scene, &Theme::LIGHT, scale).unwrap_err();
        let sentence = unfit.sentence(&Words::new(Lang::Sv));
        assert!(sentence.starts_with("Bilden går inte att göra: den skulle bli"), "{sentence}");
    }
    // 5,760 pixels wide, which is little, and more than 40 million in all.
    assert!(png(&of(TableId::AdultsByOriginForm, Kind::Map).scene, &Theme::LIGHT, 8).is_err());
}
