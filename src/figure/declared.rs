//! The report's figures. To add one is to add a line here: its table, its name, and how it is drawn.

use super::{Scene, bars, columns, donut, map, matrix};
use crate::document::mode_in_name;
use crate::release::{Release, ReleasedTable};
use crate::report::TableId;
use crate::terms::{Lang, Region, Term};
use crate::words::Words;

/// A figure of the report.
#[derive(Debug, Clone, Copy)]
pub struct Figure(&'static Declaration);

/// How a figure is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Horizontal bars.
    Bars,
    /// Rings with at most four slices and the rest.
    Donut,
    /// Columns for the years.
    Columns,
    /// Small multiples.
    Grid,
    /// A map of the world.
    Map,
}

/// What a figure is called: to 6 as in the report of 2021, and on from there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbered {
    /// `Figur 1`.
    Figure(u8),
    /// `Karta 1`.
    Map(u8),
}

/// What a figure is.
#[derive(Debug)]
struct Declaration {
    table: TableId,
    number: Numbered,
    /// What its file is called, in Swedish and in English.
    file: (&'static str, &'static str),
    /// How it can be drawn; the first unless a reader chooses another.
    drawings: &'static [(Kind, LayOut)],
}

type LayOut = fn(&ReleasedTable, &Words, i32) -> Scene;

const FIGURES: [Declaration; 10] = [
    Declaration {
        table: TableId::AdultsBySexCrime,
        number: Numbered::Figure(1),
        file: ("vuxna-brott-kon", "adults-crime-sex"),
        drawings: &[(Kind::Bars, bars::of_sexes_by_crime)],
    },
    Declaration {
        table: TableId::AdultsBySexForm,
        number: Numbered::Figure(2),
        file: ("vuxna-form-kon", "adults-form-sex"),
        drawings: &[(Kind::Bars, bars::by_sex), (Kind::Donut, donut::of_forms_by_sex)],
    },
    Declaration {
        table: TableId::AdultsByOriginForm,
        number: Numbered::Map(1),
        file: ("vuxna-ursprung", "adults-origin"),
        drawings: &[(Kind::Map, map::of_origins)],
    },
    Declaration {
        table: TableId::ChildrenBySex,
        number: Numbered::Figure(3),
        file: ("barn-kon", "children-sex"),
        drawings: &[(Kind::Bars, bars::of_sexes), (Kind::Donut, donut::of_sexes)],
    },
    Declaration {
        table: TableId::ChildrenBySexForm,
        number: Numbered::Figure(4),
        file: ("barn-form-kon", "children-form-sex"),
        drawings: &[(Kind::Bars, bars::by_sex), (Kind::Donut, donut::of_forms_by_sex)],
    },
    Declaration {
        table: TableId::ChildrenByOriginForm,
        number: Numbered::Map(2),
        file: ("barn-ursprung", "children-origin"),
        drawings: &[(Kind::Map, map::of_origins)],
    },
    Declaration {
        table: TableId::AdultsByYearCrimeSex,
        number: Numbered::Figure(7),
        file: ("vuxna-ar-brott-kon", "adults-year-crime-sex"),
        drawings: &[(Kind::Columns, columns::of_crimes_and_sexes)],
    },
    Declaration {
        table: TableId::AdultsByYearCrimeSexForm,
        number: Numbered::Figure(5),
        file: ("vuxna-ar-brott-kon-form", "adults-year-crime-sex-form"),
        drawings: &[(Kind::Grid, matrix::by_form_and_year)],
    },
    Declaration {
        table: TableId::ChildrenByYearSex,
        number: Numbered::Figure(6),
        file: ("barn-ar-kon", "children-year-sex"),
        drawings: &[(Kind::Columns, columns::of_sexes)],
    },
    Declaration {
        table: TableId::LabourBySectorSex,
        number: Numbered::Figure(8),
        file: ("arbetskraft-bransch-kon", "labour-sector-sex"),
        drawings: &[(Kind::Bars, bars::by_sex)],
    },
];

impl Kind {
    /// As words and the page call it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Bars => "bars",
            Self::Donut => "donut",
            Self::Columns => "columns",
            Self::Grid => "grid",
            Self::Map => "map",
        }
    }
}

impl Figure {
    /// Every figure, in the order of the report's tables.
    pub fn all() -> impl Iterator<Item = Self> {
        FIGURES.iter().map(Self)
    }

    /// The figure that draws a table.
    pub fn of_table(table: TableId) -> Option<Self> {
        Self::all().find(|figure| figure.table() == table)
    }

    /// The figure with this code: that of its table.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().find(|figure| figure.table().code() == code)
    }

    /// The table that it draws.
    pub fn table(self) -> TableId {
        self.0.table
    }

    /// What it is called.
    pub fn number(self) -> Numbered {
        self.0.number
    }

    /// How it can be drawn; the first unless a reader chooses another.
    pub fn kinds(self) -> impl Iterator<Item = Kind> {
        self.0.drawings.iter().map(|(kind, _)| *kind)
    }

    /// The kind with this code, if the figure can be drawn so; else the first.
    pub fn kind(self, code: &str) -> Kind {
        self.kinds().find(|kind| kind.code() == code).or_else(|| self.kinds().next()).unwrap_or(Kind::Bars)
    }

    /// The name of its file, without what says the format: `fallbild-2021-intern-figur-2-vuxna-form-kon`. Files of a year stand
    /// together, in the report's order; one of a region names it.
    pub fn file_name(self, release: &Release, kind: Kind, words: &Words) -> String {
        let number = match (self.0.number, words.lang()) {
            (Numbered::Figure(number), Lang::Sv) => format!("figur-{number}-"),
            (Numbered::Figure(number), Lang::En) => format!("figure-{number}-"),
            (Numbered::Map(number), Lang::Sv) => format!("karta-{number}-"),
            (Numbered::Map(number), Lang::En) => format!("map-{number}-"),
        };
        let name = match words.lang() {
            Lang::Sv => self.0.file.0,
            Lang::En => self.0.file.1,
        };
        let selection = release.selection();
        let region = |region: &Region| format!("{}-", region.code().replace('_', "-"));
        let region: String = release.regions().iter().map(region).collect();
        let form = if kind == Kind::Donut { "-ring" } else { "" };
        let mode = mode_in_name(release, words.lang());
        format!("fallbild-{}-{region}{mode}-{number}{name}{form}", selection.year)
    }

    /// The figure of a release, laid out for a width in CSS pixels.
    pub fn scene(self, release: &Release, kind: Kind, words: &Words, width: u32) -> Scene {
        let width = width.clamp(Scene::NARROWEST, Scene::WIDEST).cast_signed();
        let drawings = self.0.drawings;
        let drawing = drawings.iter().find(|(each, _)| *each == kind).or(drawings.first());
        match release.table(self.0.table).zip(drawing) {
            Some((table, (_, lay_out))) => lay_out(table, words, width),
            None => Scene::saying(&words.text("figure-empty"), width),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_figure_has_a_table_and_a_file_of_its_own() {
        let tables: HashSet<&str> = Figure::all().map(|figure| figure.table().code()).collect();
        assert_eq!(tables.len(), FIGURES.len());
        for name in [|figure: Figure| figure.0.file.0, |figure: Figure| figure.0.file.1] {
            assert_eq!(Figure::all().map(name).collect::<HashSet<_>>().len(), FIGURES.len());
            assert!(
                Figure::all().map(name).all(|name| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'))
            );
        }
        assert!(Figure::all().all(|figure| figure.kinds().next().is_some()));
    }
}
