//! Figures. Each is laid out as plain data first, a [`Scene`] of marks with every text's place computed from our own
//! measure, and then drawn with plotters on whatever backend is given: the canvas of the page, SVG in files and tests.

mod bars;
mod columns;
mod declared;
mod donut;
mod draw;
mod glyphs;
mod letters;
mod map;
mod matrix;
mod measure;
mod picture;
mod pixels;
mod png;
mod scene;
mod svg;
mod telling;
mod theme;

pub use declared::{Figure, Kind, Numbered};
pub use draw::{Easel, FINENESS, Manner};
pub use map::Ground;
pub use measure::width;
pub use picture::picture;
pub use png::{UnfitPicture, png};
pub use scene::{Align, Area, Fine, Label, Mark, Scene, Spot};
pub use svg::svg;
pub use theme::{Ink, Rgb, SystemColours, Theme};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::read;
    use crate::release::Release;
    use crate::report::{Category, Report, Selection, TableId};
    use crate::terms::{Form, Lang, Origin, Sex, Year};
    use crate::words::Words;

    fn release(list: &[u8]) -> Release {
        let cube = read(list).unwrap().cube;
        let selection = Selection { year: Year::new(2021).unwrap(), region: None };
        Release::internal(Report::of(&cube, selection))
    }

    fn sample() -> Release {
        release(include_bytes!("../../tests/data/made-up-cases-2018-2021.csv"))
    }

    fn everything_of(release: &Release) -> Vec<String> {
        let words = Words::new(Lang::Sv);
        let scenes = Figure::all().flat_map(|figure| figure.kinds().map(move |kind| (figure, kind)));
        let svgs = scenes.flat_map(|(figure, kind)| {
            let scene = figure.scene(release, kind, &words, 600);
            let spots = format!("{:?}", scene.spots());
            [svg(&picture(figure, release, kind, &words), &Theme::LIGHT, "", "", "sv"), spots]
        });
        svgs.collect()
    }

    /// Two lists that differ in nothing but what is hidden give the same pictures, to the byte.
    #[test]
    fn what_is_hidden_leaves_no_trace() {
        let list = |women: usize, malta: usize| {
            let mut list = "år;kön;ålder;nationalitet;brott;exploateringsform\n".to_owned();
            list += &"2021;kvinna;30;Rumänien;människohandel;sexuell exploatering\n".repeat(women);
            list += &"2021;kvinna;30;Malta;människohandel;tiggeri\n".repeat(malta);
            list += &"2021;man;30;Bulgarien;människohandel;tiggeri\n".repeat(7);
            list += &"2021;flicka;9;Malta;;tiggeri\n".repeat(malta);
            release(list.as_bytes())
        };
        let hides = |_: TableId, at: &[Category]| {
            let men = at.contains(&Category::Sex(Sex::Male));
            let bulgaria = at.contains(&Category::Origin(Origin::from_code("BG").unwrap()));
            !men && !bulgaria
        };
        let (one, other) = (list(40, 1).hiding(hides), list(3, 20).hiding(hides));
        for (one, other) in everything_of(&one).iter().zip(&everything_of(&other)) {
            assert_eq!(one, other);
        }
        let seen = everything_of(&list(40, 1));
        assert_ne!(seen, everything_of(&list(3, 20)), "unhidden, they differ");
    }

    #[test]
    fn a_ring_with_a_hidden_part_is_not_drawn() {
        let hidden = sample().hiding(|_, at| {
            at == [Category::Sex(Sex::Female), Category::Form(Form::Sexual)]
                || at == [Category::Sex(Sex::Female), Category::Total]
        });
        let figure = Figure::of_table(TableId::AdultsBySexForm).unwrap();
        let scene = figure.scene(&hidden, Kind::Donut, &Words::new(Lang::Sv), 600);
        let slices = scene.marks().iter().filter(|mark| matches!(mark, Mark::Shape { edge: Some(_), .. })).count();
        assert_eq!(slices, 5, "the men's");
        assert!(!scene.spots().iter().any(|spot| spot.text.starts_with("Kvinnor") && spot.text.contains('%')));
    }

    #[test]
    fn an_origin_whose_count_is_hidden_has_no_circle_and_no_rank() {
        let romania = Category::Origin(Origin::from_code("RO").unwrap());
        let hidden = sample().hiding(|_, at| at.contains(&romania));
        let figure = Figure::of_table(TableId::AdultsByOriginForm).unwrap();
        let scene = figure.scene(&hidden, Kind::Map, &Words::new(Lang::Sv), 600);
        assert!(!scene.spots().iter().any(|spot| spot.at.starts_with("RO/")));
        let said =
            |text: &str| scene.marks().iter().any(|mark| matches!(mark, Mark::Label(label) if label.text == text));
        assert!(said("Antalet visas inte: Rumänien"));
        let ranked = crate::release::ranked_origins(hidden.table(TableId::AdultsByOriginForm).unwrap(), Lang::Sv);
        assert!(ranked.iter().all(|ranked| (ranked.origin != romania) || ranked.place.is_none()));
    }
}
