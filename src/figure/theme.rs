use crate::terms::{Form, Sex};
use plotters_backend::BackendColor;
use serde::Deserialize;

/// What a mark is drawn in; the theme says the colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ink {
    /// Women and girls.
    Female,
    /// Men and boys.
    Male,
    /// Any other group.
    Neutral,
    /// A form of exploitation, where the sexes are not told apart.
    Form(Form),
    /// A letter on the colour of a form, or of any other group.
    Letter,
    /// A letter on the colour of women and girls.
    LetterOnFemale,
    /// A letter on the colour of men and boys.
    LetterOnMale,
    /// Text.
    Text,
    /// Text of less weight.
    Faint,
    /// Rules and baselines.
    Rule,
    /// What was not collected.
    Void,
    /// Land on a map.
    Land,
    /// The borders on a map.
    Border,
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

    /// What a letter on this is written in.
    pub(super) fn letter(self) -> Self {
        match self {
            Self::Female => Self::LetterOnFemale,
            Self::Male => Self::LetterOnMale,
            _ => Self::Letter,
        }
    }

    /// The strokes over a filled mark, for those who do not tell the colours apart.
    pub(super) fn pattern(self) -> Option<Pattern> {
        match self {
            Self::Male => Some(Pattern::Diagonal),
            Self::Neutral => Some(Pattern::Level),
            _ => None,
        }
    }
}

/// Strokes over a filled mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pattern {
    /// From lower left to upper right.
    Diagonal,
    /// From left to right.
    Level,
}

/// A colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    pub(super) fn opaque(self) -> BackendColor {
        BackendColor { alpha: 1.0, rgb: (self.0, self.1, self.2) }
    }
}

/// The colours of the inks, and whether groups have patterns, too.
#[derive(Debug, Clone, Copy)]
pub struct Theme {
    female: Rgb,
    male: Rgb,
    neutral: Rgb,
    text: Rgb,
    faint: Rgb,
    rule: Rgb,
    void: Rgb,
    land: Rgb,
    border: Rgb,
    paper: Rgb,
    letter: Rgb,
    letter_on_female: Rgb,
    letter_on_male: Rgb,
    forms: fn(Form) -> Rgb,
    /// In place of all of the above, the few colours that a person has asked the system for.
    system: Option<SystemColours>,
    patterns: bool,
}

/// The colours a person has chosen for everything (CSS `forced-colors`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct SystemColours {
    /// CSS `CanvasText`.
    pub text: Rgb,
    /// CSS `Canvas`.
    pub paper: Rgb,
    /// CSS `GrayText`.
    pub faint: Rgb,
}

impl Theme {
    /// Dark on light: the page by day, and paper.
    pub const LIGHT: Self = Self {
        female: Rgb(0x5B, 0x2A, 0x86),
        male: Rgb(0xD9, 0x73, 0x0D),
        neutral: Rgb(0x76, 0x76, 0x76),
        text: Rgb(0x1A, 0x1A, 0x1A),
        faint: Rgb(0x59, 0x59, 0x59),
        rule: Rgb(0xC8, 0xC8, 0xC8),
        void: Rgb(0xF0, 0xEE, 0xF2),
        land: Rgb(0xE2, 0xE0, 0xE5),
        border: Rgb(0xFF, 0xFF, 0xFF),
        paper: Rgb(0xFF, 0xFF, 0xFF),
        letter: Rgb(0xFF, 0xFF, 0xFF),
        letter_on_female: Rgb(0xFF, 0xFF, 0xFF),
        letter_on_male: Rgb(0x1A, 0x1A, 0x1A),
        forms: form_on_light,
        system: None,
        patterns: false,
    };

    /// Light on dark.
    pub const DARK: Self = Self {
        female: Rgb(0x8A, 0x55, 0xC4),
        male: Rgb(0xFF, 0xC2, 0x78),
        neutral: Rgb(0x9A, 0x9A, 0x9A),
        text: Rgb(0xF0, 0xF0, 0xF0),
        faint: Rgb(0xB8, 0xB8, 0xB8),
        rule: Rgb(0x4A, 0x4A, 0x4E),
        void: Rgb(0x26, 0x25, 0x2A),
        land: Rgb(0x36, 0x35, 0x3B),
        border: Rgb(0x16, 0x16, 0x18),
        paper: Rgb(0x16, 0x16, 0x18),
        letter: Rgb(0x16, 0x16, 0x18),
        letter_on_female: Rgb(0xFF, 0xFF, 0xFF),
        letter_on_male: Rgb(0x16, 0x16, 0x18),
        forms: form_on_dark,
        system: None,
        patterns: false,
    };

    /// The colours that a person has chosen for everything; groups are told apart by patterns.
    pub fn of_system(colours: SystemColours) -> Self {
        Self { system: Some(colours), patterns: true, ..Self::LIGHT }
    }

    /// The same with patterns, or without. Where the system says the colours there are always patterns.
    pub fn with_patterns(self, patterns: bool) -> Self {
        Self { patterns: patterns || self.system.is_some(), ..self }
    }

    pub(super) fn has_patterns(&self) -> bool {
        self.patterns
    }

    /// The colour of an ink.
    pub fn colour(&self, ink: Ink) -> Rgb {
        if let Some(SystemColours { text, paper, faint }) = self.system {
            return match ink {
                Ink::Paper | Ink::Land | Ink::Void => paper,
                Ink::Letter | Ink::LetterOnFemale | Ink::LetterOnMale => paper,
                Ink::Rule | Ink::Border => faint,
                _ => text,
            };
        }
        match ink {
            Ink::Female => self.female,
            Ink::Male => self.male,
            Ink::Neutral => self.neutral,
            Ink::Form(form) => (self.forms)(form),
            Ink::Letter => self.letter,
            Ink::LetterOnFemale => self.letter_on_female,
            Ink::LetterOnMale => self.letter_on_male,
            Ink::Text => self.text,
            Ink::Faint => self.faint,
            Ink::Rule => self.rule,
            Ink::Void => self.void,
            Ink::Land => self.land,
            Ink::Border => self.border,
            Ink::Paper => self.paper,
        }
    }
}

/// None of them is a colour of the sexes.
fn form_on_light(form: Form) -> Rgb {
    match form {
        Form::Sexual => Rgb(0x00, 0x69, 0x5C),
        Form::Labour => Rgb(0x1F, 0x5F, 0xA8),
        Form::Begging => Rgb(0xB0, 0x1E, 0x4F),
        Form::Criminality => Rgb(0x5F, 0x65, 0x00),
        Form::ForcedMarriage => Rgb(0x7A, 0x4A, 0x12),
        Form::OrganRemoval => Rgb(0x9B, 0x2C, 0x1B),
        Form::Military => Rgb(0x2E, 0x5B, 0x1F),
        Form::Other => Rgb(0x4E, 0x4A, 0x63),
        Form::Multiple => Rgb(0x33, 0x33, 0x38),
        Form::Unknown => Rgb(0x75, 0x64, 0x4F),
    }
}

fn form_on_dark(form: Form) -> Rgb {
    match form {
        Form::Sexual => Rgb(0x5F, 0xD0, 0xBE),
        Form::Labour => Rgb(0x82, 0xB8, 0xF5),
        Form::Begging => Rgb(0xFF, 0x8F, 0xB1),
        Form::Criminality => Rgb(0xC9, 0xD1, 0x5A),
        Form::ForcedMarriage => Rgb(0xD9, 0xAE, 0x7E),
        Form::OrganRemoval => Rgb(0xFF, 0x9C, 0x8A),
        Form::Military => Rgb(0x8F, 0xC9, 0x7B),
        Form::Other => Rgb(0xBE, 0xB8, 0xDC),
        Form::Multiple => Rgb(0xDD, 0xDD, 0xE2),
        Form::Unknown => Rgb(0xC4, 0xB3, 0x9C),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::Term;

    impl Rgb {
        /// The contrast with another colour, from 1 to 21 (WCAG 2.2, relative luminance and contrast ratio).
        fn contrast(self, other: Self) -> f64 {
            let (one, two) = (self.luminance(), other.luminance());
            (one.max(two) + 0.05) / (one.min(two) + 0.05)
        }

        fn luminance(self) -> f64 {
            let linear = |channel: u8| {
                let channel = f64::from(channel) / 255.0;
                if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
            };
            0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
        }
    }

    const BLACK_ON_WHITE: SystemColours =
        SystemColours { text: Rgb(0, 0, 0), paper: Rgb(255, 255, 255), faint: Rgb(96, 0, 0) };

    fn every_theme(mut look: impl FnMut(&str, Theme)) {
        let system = Theme::of_system(BLACK_ON_WHITE);
        [("light", Theme::LIGHT), ("dark", Theme::DARK), ("system", system)].into_iter().for_each(|(n, t)| look(n, t));
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((Rgb(0, 0, 0).contrast(Rgb(255, 255, 255)) - 21.0).abs() < 1e-9);
        // The grey that just passes on white: 4.54 in every published table.
        assert!((Rgb(0x76, 0x76, 0x76).contrast(Rgb(255, 255, 255)) - 4.54).abs() < 0.005);
    }

    #[test]
    fn what_is_drawn_stands_out_from_what_it_lies_on() {
        every_theme(|name, theme| {
            let contrast = |one, two| theme.colour(one).contrast(theme.colour(two));
            let forms = || Form::ALL.iter().copied().map(Ink::Form);
            for fill in [Ink::Female, Ink::Male, Ink::Neutral].into_iter().chain(forms()) {
                assert!(contrast(fill, Ink::Paper) >= 3.0, "{name}: {fill:?} on paper");
            }
            // No sexes are drawn on a map.
            for fill in forms().chain([Ink::Neutral]) {
                assert!(contrast(fill, Ink::Land) >= 3.0, "{name}: {fill:?} on land");
            }
            for ground in [Ink::Paper, Ink::Land, Ink::Void] {
                for text in [Ink::Text, Ink::Faint] {
                    assert!(contrast(text, ground) >= 4.5, "{name}: {text:?} on {ground:?}");
                }
            }
            for ground in forms().chain([Ink::Female, Ink::Male, Ink::Neutral, Ink::Text]) {
                assert!(contrast(ground.letter(), ground) >= 4.5, "{name}: letter on {ground:?}");
            }
        });
    }

    #[test]
    fn women_and_men_stand_out_from_each_other_by_colour_or_else_by_pattern() {
        every_theme(|name, theme| {
            let apart = theme.colour(Ink::Female).contrast(theme.colour(Ink::Male));
            assert!(apart >= 3.0 || theme.has_patterns(), "{name}: {apart}");
            assert_ne!(Ink::Female.pattern(), Ink::Male.pattern());
            assert_ne!(Ink::Neutral.pattern(), Ink::Male.pattern());
        });
    }

    #[test]
    fn no_two_groups_have_one_colour() {
        for theme in [Theme::LIGHT, Theme::DARK] {
            let groups = [Ink::Female, Ink::Male, Ink::Neutral].into_iter();
            let groups: Vec<Ink> = groups.chain(Form::ALL.iter().copied().map(Ink::Form)).collect();
            for (place, one) in groups.iter().enumerate() {
                for two in groups.iter().skip(place + 1) {
                    assert_ne!(theme.colour(*one), theme.colour(*two), "{one:?}, {two:?}");
                }
            }
        }
    }
}
