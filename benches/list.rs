//! A made-up list for benchmarks, of any length, the same each time: nine columns, as the sample has them, written as coordinators
//! write. Nobody in it exists.

use std::io::{self, Write};

/// A made-up list of so many rows.
pub struct MadeUpList {
    /// How many rows stand below the header.
    pub rows: u64,
    /// Whether each row begins with a case's number of its own, so that no two are the same.
    pub numbered: bool,
}

const HEADER: &str = "år;region;kön;ålder;nationalitet;brott;exploateringsform;roll;vistelse";
const REGIONS: [&str; 7] =
    ["region Nord", "region Mitt", "region Bergslagen", "region Väst", "region Stockholm", "region Öst", "region Syd"];
const FORMS: [&str; 8] = [
    "sexuell exploatering",
    "sexuell exploatering",
    "arbetskraftsexploatering",
    "arbetskraftsexploatering",
    "tiggeri",
    "kriminalitet",
    "tiggeri + kriminalitet",
    "okänd",
];
const NATIONALITIES: [&str; 24] = [
    "Rumänien",
    "Rumänien",
    "Rumänien",
    "Bulgarien",
    "Bulgarien",
    "Nigeria",
    "Nigeria",
    "Thailand",
    "Vietnam",
    "Ukraina",
    "Uzbekistan",
    "Syrien",
    "Afghanistan",
    "Colombia",
    "Indien",
    "Bangladesh",
    "Polen",
    "Sverige",
    "Elfenbenskusten",
    "Bosnien och Hercegovina",
    "Demokratiska republiken Kongo",
    "Kosovo",
    "Rumänien/Moldavien",
    "okänd",
];
const PLACES: [&str; 4] = ["i hemlandet", "i Sverige med föräldern", "i annat land", "okänd"];

impl MadeUpList {
    /// Writes the list, UTF-8, a line feed after each row.
    ///
    /// # Errors
    /// When `out` does not take it.
    pub fn write(&self, out: &mut impl Write) -> io::Result<()> {
        if self.numbered {
            write!(out, "ärende;")?;
        }
        writeln!(out, "{HEADER}")?;
        let mut chance = Chance(0x2545_F491_4F6C_DD1D);
        for row in 0..self.rows {
            if self.numbered {
                write!(out, "K-{row};")?;
            }
            let (year, region) = (2012 + chance.below(10), chance.of(&REGIONS));
            let (age, nationality) = (chance.age(), chance.of(&NATIONALITIES));
            if chance.below(20) == 0 {
                let (sex, place) = (chance.of(&["flicka", "pojke"]), chance.of(&PLACES));
                writeln!(out, "{year};{region};{sex};{};{nationality};;;närstående barn;{place}", age % 18)?;
                continue;
            }
            let sex = match age {
                0..18 => chance.of(&["flicka", "flicka", "pojke"]),
                _ => chance.of(&["kvinna", "kvinna", "kvinna", "man", "man", "annat", ""]),
            };
            // Människoexploatering is counted from 2019 on.
            let crime = chance.of(&["människohandel", "människohandel", "människoexploatering"]);
            let crime = if year < 2019 { "människohandel" } else { crime };
            let form = chance.of(&FORMS);
            writeln!(out, "{year};{region};{sex};{age};{nationality};{crime};{form};utsatt;")?;
        }
        Ok(())
    }
}

/// Numbers in no order that helps; by Marsaglia's xorshift (Journal of Statistical Software 8:14, 2003).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 32) % limit
    }

    fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        let index = self.below(words.len() as u64);
        usize::try_from(index).ok().and_then(|index| words.get(index)).copied().unwrap_or_default()
    }

    /// Most are young adults, some are children.
    fn age(&mut self) -> u64 {
        match self.below(8) {
            0 => self.below(18),
            1..=5 => 18 + self.below(22),
            _ => 18 + self.below(50),
        }
    }
}
