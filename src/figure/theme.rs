use crate::terms::Sex;
use plotters::style::RGBColor;

/// What a mark is drawn in; the theme says the colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// Women and girls.
    Female,
    /// Men and boys.
    Male,
    /// Any other group.
    Neutral,
    /// Text.
    Text,
    /// Text of less weight.
    Faint,
    /// Rules and baselines.
    Rule,
    /// What was not collected.
    Void,
    /// The ground.
    Paper,
}

impl Ink {
    /// One colour for a group everywhere.
    pub fn of(sex: Sex) -> Self {
        match sex {
            Sex::Female => Self::Female,
            Sex::Male => Self::Male,
            Sex::Other | Sex::NotRecorded => Self::Neutral,
        }
    }
}

/// The colours of the inks.
#[derive(Debug, Clone, Copy)]
pub struct Theme {
    female: RGBColor,
    male: RGBColor,
    neutral: RGBColor,
    text: RGBColor,
    faint: RGBColor,
    rule: RGBColor,
    void: RGBColor,
    paper: RGBColor,
}

impl Theme {
    /// Dark on light: the page by day, and paper.
    pub const LIGHT: Self = Self {
        female: RGBColor(0x5B, 0x2A, 0x86),
        male: RGBColor(0xD9, 0x73, 0x0D),
        neutral: RGBColor(0x76, 0x76, 0x76),
        text: RGBColor(0x1A, 0x1A, 0x1A),
        faint: RGBColor(0x59, 0x59, 0x59),
        rule: RGBColor(0xC8, 0xC8, 0xC8),
        void: RGBColor(0xF0, 0xEE, 0xF2),
        paper: RGBColor(0xFF, 0xFF, 0xFF),
    };

    /// Light on dark.
    pub const DARK: Self = Self {
        female: RGBColor(0xB9, 0x8C, 0xE6),
        male: RGBColor(0xF0, 0x96, 0x3C),
        neutral: RGBColor(0x9A, 0x9A, 0x9A),
        text: RGBColor(0xF0, 0xF0, 0xF0),
        faint: RGBColor(0xB8, 0xB8, 0xB8),
        rule: RGBColor(0x4A, 0x4A, 0x4E),
        void: RGBColor(0x26, 0x25, 0x2A),
        paper: RGBColor(0x16, 0x16, 0x18),
    };

    pub(super) fn colour(&self, ink: Ink) -> RGBColor {
        match ink {
            Ink::Female => self.female,
            Ink::Male => self.male,
            Ink::Neutral => self.neutral,
            Ink::Text => self.text,
            Ink::Faint => self.faint,
            Ink::Rule => self.rule,
            Ink::Void => self.void,
            Ink::Paper => self.paper,
        }
    }
}
