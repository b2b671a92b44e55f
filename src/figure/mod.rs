//! Figures. Each is laid out as plain data first, a [`Scene`] of marks with every text's place computed from our own
//! measure, and then drawn with plotters on whatever backend is given: the canvas of the page, SVG in tests.

mod backend;
mod bars;
mod columns;
mod matrix;
mod measure;
mod scene;
mod theme;

pub use scene::{Align, Label, Mark, Scene};
pub use theme::{Ink, Theme};

use crate::release::Release;
use crate::report::TableId;
use crate::words::Words;

/// A figure of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureId {
    /// Adults by sex and crime.
    AdultsBySexCrime,
    /// Adults by sex and form.
    AdultsBySexForm,
    /// Children by sex.
    ChildrenBySex,
    /// Children by sex and form.
    ChildrenBySexForm,
    /// Adults by year, crime, sex and form.
    AdultsByYearCrimeSexForm,
    /// Children by year and sex.
    ChildrenByYearSex,
}

impl FigureId {
    /// Every figure, in the order of the 2021 report.
    pub const ALL: [Self; 6] = [
        Self::AdultsBySexCrime,
        Self::AdultsBySexForm,
        Self::ChildrenBySex,
        Self::ChildrenBySexForm,
        Self::AdultsByYearCrimeSexForm,
        Self::ChildrenByYearSex,
    ];

    /// The table that it draws.
    pub fn table(self) -> TableId {
        match self {
            Self::AdultsBySexCrime => TableId::AdultsBySexCrime,
            Self::AdultsBySexForm => TableId::AdultsBySexForm,
            Self::ChildrenBySex => TableId::ChildrenBySex,
            Self::ChildrenBySexForm => TableId::ChildrenBySexForm,
            Self::AdultsByYearCrimeSexForm => TableId::AdultsByYearCrimeSexForm,
            Self::ChildrenByYearSex => TableId::ChildrenByYearSex,
        }
    }

    /// The figure that draws a table.
    pub fn of_table(table: TableId) -> Option<Self> {
        Self::ALL.into_iter().find(|figure| figure.table() == table)
    }

    /// Its number in the 2021 report, from 1.
    pub fn number(self) -> u8 {
        match self {
            Self::AdultsBySexCrime => 1,
            Self::AdultsBySexForm => 2,
            Self::ChildrenBySex => 3,
            Self::ChildrenBySexForm => 4,
            Self::AdultsByYearCrimeSexForm => 5,
            Self::ChildrenByYearSex => 6,
        }
    }

    /// The figure with this number.
    pub fn numbered(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|figure| figure.number() == number)
    }

    /// What kind of picture it is, as words call it.
    pub fn kind_code(self) -> &'static str {
        match self {
            Self::AdultsByYearCrimeSexForm => "grid",
            Self::ChildrenByYearSex => "columns",
            _ => "bars",
        }
    }

    /// The figure of a release, laid out for a width in CSS pixels.
    pub fn scene(self, release: &Release, words: &Words, width: u32) -> Scene {
        let width = width.clamp(Scene::NARROWEST, Scene::WIDEST).cast_signed();
        let Some(table) = release.table(self.table()) else { return Scene::saying(&words.text("figure-empty"), width) };
        match self {
            Self::AdultsBySexCrime => bars::by_crime(table, words, width),
            Self::AdultsBySexForm | Self::ChildrenBySexForm => bars::by_sex_and_form(table, words, width),
            Self::ChildrenBySex => bars::by_sex(table, words, width),
            Self::AdultsByYearCrimeSexForm => matrix::by_form_and_year(table, words, width),
            Self::ChildrenByYearSex => columns::by_year(table, words, width),
        }
    }
}
