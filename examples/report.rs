//! The report without a page: reads case lists and writes every export into a folder, or prints every table as one
//! JSON-stat 2.0 collection.
//!
//! `cargo run --release --example report -- [--out DIR] [--date YYYY-MM-DD] [--year Y] [--region CODE] [--lang sv|en]
//! [--recipe RECIPE]… [--published FILE] [--publish [--threshold T] [--no-groups] [--round 3|5] [--fewest N]
//! [--public FILE]… [--certificate FILE]] FILE…`
//!
//! With `--out`, the names of the files written are printed. The date is the one that files bear: today's, unless another is
//! given. A FILE is a list, or the sums of lists as the page saves them (`.fallbild`). What was published before (`--published`) is
//! compared with the report. A recipe is what the page saves of a person's choices; it is used for files with the same headers. Problems go to
//! standard error.
//!
//! With `--publish`, small counts are protected: those below `--threshold` (4), and by `--round` by rounding instead. `--fewest`
//! says from how many persons on a country, a combination of forms or a form is told by itself; without it every country is
//! listed, whether anybody is from there or not. What is public already (`--public`: figures as for `--published`, or releases saved before)
//! is held against the release, too. `--certificate` writes the proof, which `--example verify` checks. The exit status is 1, with one sentence, when a file cannot be read or written.

use fallbild::aggregates::AggregatesFile;
use fallbild::disclosure::{Decision, Known, Method, Protection, Publication, Rules, write_certificate};
use fallbild::document::{AccountText, ConsistencyText, Document, PublicationText, read_error, refusal};
use fallbild::export::{self, Edition};
use fallbild::holdings::{Held, Holdings};
use fallbild::read::{self, Decisions, ReadError};
use fallbild::release::Release;
use fallbild::report::{Design, Report, Selection};
use fallbild::terms::{Date, Lang, Region, Term, Year};
use fallbild::words::{Words, shown};
use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

const USAGE: &str = "usage: report [--out DIR] [--date YYYY-MM-DD] [--year Y] [--region CODE] [--lang sv|en] \
                     [--recipe RECIPE]… [--published FILE] [--publish [--threshold T] [--no-groups] [--round 3|5] \
                     [--fewest N] [--public FILE]… [--certificate FILE]] FILE…";

fn main() -> ExitCode {
    match Arguments::parse(std::env::args().skip(1)).and_then(|arguments| make_report(&arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

#[derive(Default)]
struct Arguments {
    out: Option<PathBuf>,
    date: Option<Date>,
    published: Option<String>,
    year: Option<Year>,
    region: Option<Region>,
    lang: Lang,
    recipes: Vec<Decisions>,
    publish: bool,
    threshold: Option<u64>,
    no_groups: bool,
    round: Option<u64>,
    fewest: Option<u64>,
    public: Vec<String>,
    certificate: Option<PathBuf>,
    files: Vec<String>,
}

impl Arguments {
    fn parse(mut given: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut arguments = Self::default();
        while let Some(argument) = given.next() {
            let mut value = || given.next().ok_or_else(|| format!("{argument} needs a value. {USAGE}"));
            match argument.as_str() {
                "--out" => arguments.out = Some(value()?.into()),
                "--date" => {
                    let date = value()?;
                    arguments.date = Some(date.parse().map_err(|error| format!("{date}: {error}."))?);
                }
                "--published" => {
                    let name = value()?;
                    let text = fs::read_to_string(&name).map_err(|error| format!("{name}: {error}"))?;
                    arguments.published = Some(text);
                }
                "--year" => {
                    let year = value()?;
                    let parsed = year.parse().ok().and_then(Year::new);
                    arguments.year = Some(parsed.ok_or_else(|| format!("{year} is not a year."))?);
                }
                "--region" => {
                    let code = value()?;
                    arguments.region = Some(Region::from_code(&code).ok_or_else(|| unknown_region(&code))?);
                }
                "--lang" => {
                    let tag = value()?;
                    arguments.lang = Lang::from_tag(&tag).ok_or_else(|| format!("{tag} is not a language."))?;
                }
                "--recipe" => {
                    let name = value()?;
                    let text = fs::read_to_string(&name).map_err(|error| format!("{name}: {error}"))?;
                    let recipe = Decisions::of_recipe(&text).ok_or_else(|| format!("{name} is not a recipe."))?;
                    arguments.recipes.push(recipe);
                }
                "--publish" => arguments.publish = true,
                "--threshold" => arguments.threshold = Some(number(&value()?)?),
                "--no-groups" => arguments.no_groups = true,
                "--round" => arguments.round = Some(number(&value()?)?),
                "--fewest" => arguments.fewest = Some(number(&value()?)?).filter(|fewest| *fewest > 0),
                "--public" => {
                    let name = value()?;
                    arguments.public.push(fs::read_to_string(&name).map_err(|error| format!("{name}: {error}"))?);
                }
                "--certificate" => arguments.certificate = Some(value()?.into()),
                option if option.starts_with("--") => return Err(format!("{option} is not an option. {USAGE}")),
                _ => arguments.files.push(argument),
            }
        }
        arguments.agree()?;
        if arguments.files.is_empty() { Err(USAGE.to_owned()) } else { Ok(arguments) }
    }

    /// What cannot be meant together is refused, so that nothing is released that was to be protected.
    fn agree(&self) -> Result<(), String> {
        let of_hiding =
            self.threshold.is_some() || self.no_groups || self.certificate.is_some() || !self.public.is_empty();
        let of_publication = of_hiding || self.round.is_some() || self.fewest.is_some();
        if of_publication && !self.publish {
            return Err(format!("These options need --publish. {USAGE}"));
        }
        if self.round.is_some() && of_hiding {
            return Err(format!("Hiding and rounding are never mixed: --round stands alone. {USAGE}"));
        }
        Ok(())
    }

    /// What is decided about a publication.
    fn decision(&self) -> Decision {
        let usual = Rules::USUAL;
        let rules = Rules { threshold: self.threshold.unwrap_or(usual.threshold), groups: !self.no_groups };
        let is_figures = |text: &String| !text.trim_start_matches('\u{feff}').trim_start().starts_with(['{', '[']);
        let (figures, releases) = self.public.iter().cloned().partition(is_figures);
        Decision {
            method: self.round.map_or(Method::Suppression(rules), Method::Rounding),
            design: Design { every: true, origins: self.fewest, combinations: self.fewest, forms: self.fewest },
            figures,
            releases,
        }
    }
}

fn number(text: &str) -> Result<u64, String> {
    text.parse().map_err(|_| format!("{text} is not a number."))
}

fn unknown_region(code: &str) -> String {
    let codes: Vec<&str> = Region::ALL.iter().map(|region| region.code()).collect();
    format!("{code} is not the code of a region. The codes are: {}.", codes.join(", "))
}

fn make_report(arguments: &Arguments) -> Result<(), String> {
    let words = Words::new(arguments.lang);
    let holdings = held(arguments, &words)?;
    print_problems(&AccountText::of(&holdings.account(), &words));
    let years = holdings.years();
    let year = arguments.year.or(years.last().copied()).ok_or_else(|| words.text("no-persons"))?;
    if !years.contains(&year) {
        eprintln!("{year}: {}", words.text("no-persons"));
    }
    let selection = Selection { year, region: arguments.region };
    let (release, proof) = if arguments.publish {
        let (release, report, protection) = publish(arguments, &holdings, selection, &words)?;
        (release, Some((report, protection)))
    } else {
        (Release::internal(holdings.report(selection)), None)
    };
    if let Some(published) = &arguments.published {
        print_comparison(&ConsistencyText::of(&release, &Document::of(&release, &words), Some(published), &words));
    }
    let date = arguments.date.or_else(today).ok_or("The clock tells no date: say one with --date.")?;
    let edition = Edition { release: &release, words: &words, date };
    if let (Some(path), Some((report, Protection::Suppression(suppression)))) = (&arguments.certificate, &proof) {
        let warning = words.text("certificate-warning");
        let certificate = write_certificate(&suppression.claim(report), &export::jsonstat(&edition), &warning);
        fs::write(path, certificate).map_err(|error| format!("{} cannot be written: {error}", path.display()))?;
    }
    match &arguments.out {
        Some(folder) => write_exports(folder, &edition),
        None => print(&format!("{:#}", export::jsonstat(&edition))),
    }
}

/// Protects the report; what it is made of comes along for the certificate.
fn publish(
    arguments: &Arguments,
    holdings: &Holdings,
    selection: Selection,
    words: &Words,
) -> Result<(Release, Report, Protection), String> {
    let decision = arguments.decision();
    let report = holdings.designed(selection, decision.design);
    let refused = |reason| refusal(&reason, &report, words);
    let mut publication = Publication::new(report.clone(), &decision).map_err(refused)?;
    while !publication.step().map_err(refused)? {}
    let (_, protection, summary) = publication.finish().map_err(refused)?;
    PublicationText::of(&summary, words).said.iter().for_each(|sentence| eprintln!("{sentence}"));
    let known = Known::of(&decision, &report).map_err(refused)?;
    let release = Release::published(report.clone(), &protection, &known).map_err(refused)?;
    Ok((release, report, protection))
}

/// Reads the files: lists and files of sums.
fn held(arguments: &Arguments, words: &Words) -> Result<Holdings, String> {
    let mut holdings = Holdings::default();
    for (id, name) in (0..).zip(&arguments.files) {
        let file = read_file(id, name, arguments).map_err(|error| match error {
            Failure::Machine(error) => format!("{}: {error}", shown(name)),
            Failure::File(error) => format!("{}: {}", shown(name), read_error(&error, words)),
        })?;
        let taken = holdings.take(file).map_err(ReadError::Aggregates);
        taken.map_err(|error| format!("{}: {}", shown(name), read_error(&error, words)))?;
    }
    Ok(holdings)
}

/// Why a file is not there to be counted.
enum Failure {
    Machine(std::io::Error),
    File(ReadError),
}

fn read_file(id: u32, name: &str, arguments: &Arguments) -> Result<Held, Failure> {
    let mut head = Vec::new();
    let file = || File::open(name).map_err(Failure::Machine);
    file()?.take(64).read_to_end(&mut head).map_err(Failure::Machine)?;
    if AggregatesFile::is_one(&head) {
        let bytes = fs::read(name).map_err(Failure::Machine)?;
        let sums = AggregatesFile::read(&bytes).map_err(|error| Failure::File(ReadError::Aggregates(error)))?;
        return Ok(Held::sums(id, id, name.to_owned(), sums));
    }
    let stem = Path::new(name).file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let tally = read::read_named(&stem, file()?, &arguments.recipes).map_err(Failure::File)?;
    Ok(Held::list(id, id, name.to_owned(), tally, false))
}

/// Today, as the world's clock has it. The calendar is walked day by day, so that no rule of leap years stands here again.
fn today() -> Option<Date> {
    let days = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs() / (24 * 60 * 60);
    let month_of = |year, month| (1..=31).filter_map(move |day| Date::new(year, month, day));
    let mut calendar = (1970..=9999).flat_map(|year| (1..=12).flat_map(move |month| month_of(year, month)));
    calendar.nth(usize::try_from(days).ok()?)
}

/// Writes every export into a folder, which is made if it is not there.
fn write_exports(folder: &Path, edition: &Edition<'_>) -> Result<(), String> {
    let failed = |path: &Path| format!("{} cannot be written", path.display());
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", failed(folder)))?;
    for export in export::ALL {
        let saved = export.write(edition).map_err(|error| format!("{}: {error}", export.code()))?;
        let path = folder.join(&saved.name);
        fs::write(&path, &saved.bytes).map_err(|error| format!("{}: {error}", failed(&path)))?;
        print(&path.display().to_string())?;
    }
    Ok(())
}

fn print(line: &str) -> Result<(), String> {
    writeln!(std::io::stdout(), "{line}").map_err(|error| error.to_string())
}

fn print_comparison(text: &ConsistencyText) {
    text.summary.iter().chain(&text.contradictions).for_each(|sentence| eprintln!("{sentence}"));
    let Some(published) = &text.published else { return };
    eprintln!("{}", published.summary);
    for each in &published.differences {
        eprintln!(
            "{}: {}, {}, {}: {} → {}",
            each.line, each.table, each.period, each.cell, each.published, each.expected
        );
    }
    published.not_compared.iter().for_each(|sentence| eprintln!("{sentence}"));
}

fn print_problems(account: &AccountText) {
    eprintln!("{}", account.sum);
    for file in &account.files {
        let sheets = file.other_sheets.iter().map(|sheets| &sheets.text);
        let said = file.guarded.iter().chain(&file.warnings).chain(sheets).chain(&file.questions);
        said.for_each(|sentence| eprintln!("{}: {sentence}", file.name));
        for problem in file.set_aside.iter().chain(&file.remarks) {
            eprintln!("{}: {} ({}; {})", file.name, problem.text, problem.rows, problem.lines);
        }
    }
}
