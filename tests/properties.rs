//! What holds of every case list, tried on random ones: known and odd values in both languages, empty cells, unknown
//! words, blank, short and long rows, every dialect that is read; and on bytes that are no case list at all.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

use fallbild::cube::Cube;
use fallbild::document::{AccountText, Document, read_error};
use fallbild::export::{Edition, Export, JsonStat, Px};
use fallbild::problem::{Problem, Problems};
use fallbild::read::{
    Column, ColumnDecision, Decisions, Part, Progress, ReadError, Reading, Repeats, Tally, ValueDecision, read,
    read_decided,
};
use fallbild::release::{Release, Shown};
use fallbild::report::{Account, Category, FileAccount, Report, Selection, TableId};
use fallbild::terms::{Date, Lang, Region, Term, Year};
use fallbild::words::Words;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::collections::BTreeMap;
use std::io::{self, Read};
use whom::{Address, address};

mod whom;

/// Header names and values of every column, in both languages, with some that are odd.
const COLUMNS: [(&[&str], &[&str]); 11] = [
    (&["år", "year", "Datum"], &["2017", "2018", "2019", "2020", "2021", "2021-05-03", "31/12 2020", "i fjol", "21"]),
    (&["region", "POLISREGION"], &["Nord", "mitt", "väst", "West", "Stockholm", "syd", "polisregion öst", "Skåne"]),
    (&["kön", "sex"], &["kvinna", "man", "woman", "flicka", "pojke", "girl", "annat", "okänt", "M", "x"]),
    (
        &["ålder", "age"],
        &["0", "11", "12", "17", "18", "31,0", "12-17", "15", "15-20", "barn", "vuxen", "adult", "-5", "999"],
    ),
    (
        &["nationalitet", "origin"],
        &["RO", "Rumänien", "thai", "TH", "TH/RO", "Ukraine; Poland", "statslös", "NA", "Blefuscu"],
    ),
    (&["brott", "crime"], &["människohandel", "trafficking", "människoexploatering", "BrB 4:1b", "stöld"]),
    (
        &["exploateringsform", "exploitation"],
        &["sexuell", "arbete", "labour", "begging", "tiggeri + kriminalitet", "flera former", "annat", "vampyrism"],
    ),
    (&["roll", "role"], &["utsatt", "victim", "närstående barn", "related child", "", "", "", "kusin"]),
    (&["vistelse", "place"], &["i Sverige", "in Sweden", "i hemlandet", "på månen"]),
    (&["bransch", "sector"], &["bygg", "städ", "Cleaning", "hotell/restaurang", "rymdfart"]),
    (&["Tiggeri", "begging"], &["ja", "nej", "x", "1", "0", "kanske"]),
];

/// A case list before it is written.
#[derive(Debug, Clone)]
struct List {
    header: Vec<&'static str>,
    rows: Vec<Vec<String>>,
    dialect: Dialect,
}

#[derive(Debug, Clone, Copy)]
struct Dialect {
    separator: char,
    line_end: &'static str,
    mark: &'static str,
}

impl List {
    /// The list as a file that holds only these rows.
    fn written(&self, rows: &[Vec<String>]) -> Vec<u8> {
        let Dialect { separator, line_end, mark } = self.dialect;
        let cell = |cell: &str| match cell.contains([separator, '"', '\n', '\r']) {
            true => format!("\"{}\"", cell.replace('"', "\"\"")),
            false => cell.to_owned(),
        };
        let line = |cells: Vec<String>| cells.join(&separator.to_string()) + line_end;
        let header = self.header.iter().map(|name| (*name).to_owned()).collect();
        let rows = rows.iter().map(|row| line(row.iter().map(|each| cell(each)).collect()));
        format!("{mark}{}{}", line(header), rows.collect::<String>()).into_bytes()
    }

    fn bytes(&self) -> Vec<u8> {
        self.written(&self.rows)
    }

    /// The list with more rows, each of which differs from another one in one cell only.
    fn with_neighbours(mut self, changes: &[[Index; 3]]) -> Self {
        for [row, column, value] in changes {
            let mut row = row.get(&self.rows).clone();
            let column = column.index(row.len().min(self.header.len()));
            let known = COLUMNS.iter().find(|(names, _)| names.contains(&self.header[column]));
            // Some cells are known by no number: a row with one is learnt in part.
            let odd = ["", "Summa", &"mycket lång text ".repeat(6)].map(str::to_owned);
            let known = known.into_iter().flat_map(|(_, values)| values.iter().map(|value| (*value).to_owned()));
            row[column] = value.get(&known.chain(odd).collect::<Vec<_>>()).clone();
            self.rows.push(row);
        }
        self
    }

    /// The list as a file in which every cell below the header stands in quotation marks.
    fn quoted(&self) -> Vec<u8> {
        let Dialect { separator, line_end, .. } = self.dialect;
        let cell = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let line = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join(&separator.to_string()) + line_end;
        [self.written(&[]), self.rows.iter().map(line).collect::<String>().into_bytes()].concat()
    }
}

/// Countries that become known in rows of which the rest does not: what is known of them must not be taken for what is known of others.
#[test]
fn a_country_first_met_in_a_row_that_is_not_known_is_counted_as_itself() {
    let several =
        "sexuell exploatering, arbetskraftsexploatering, tiggeri, kriminalitet, påtvingat äktenskap och annat";
    let countries = ["Rumänien", "Bulgarien", "Polen", "Nigeria", "Thailand", "Syrien", "Indien", "Kosovo"];
    let first = vec!["2021;Syd;Rumänien;kvinna;30;tiggeri".to_owned()];
    let not_known = countries.iter().map(|country| format!("2021;Nord;{country};man;30;{several}"));
    let known = countries.iter().map(|country| format!("2021;Syd;{country};kvinna;30;tiggeri"));
    let rows: Vec<String> = first.into_iter().chain(not_known).chain(known).collect();
    let file = |rows: Vec<String>| format!("år;region;nationalitet;kön;ålder;exploateringsform\n{}\n", rows.join("\n"));
    let quoted = rows.iter().map(|row| format!("\"{}\"", row.replace(';', "\";\""))).collect();
    assert_eq!(comparable(read(file(rows).as_bytes())), comparable(read(file(quoted).as_bytes())));
}

/// The first letter beyond a to z decides how all are written, wherever a source is cut.
#[test]
fn a_letter_that_comes_in_two_pieces_decides_the_encoding() {
    let plain = format!("year;region\n{}2021;V", "2021;Nord\n".repeat(40_000));
    let file = format!("{plain}äst\n2020;Öst\n");
    let (first, rest) = file.as_bytes().split_at(plain.len() + 1);
    assert_eq!(comparable(read(first.chain(rest))), comparable(read(file.as_bytes())));
}

fn cell(known: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop_oneof![
        12 => select(known).prop_map(str::to_owned),
        2 => select(&["", " ", "-", "okänd", "not recorded", "?"][..]).prop_map(str::to_owned),
        1 => "[\\PC\"\n;,\t]{0,60}",
    ]
}

fn rows() -> impl Strategy<Value = Vec<Vec<String>>> {
    let row = COLUMNS.iter().map(|(_, known)| cell(known)).collect::<Vec<_>>();
    let shaped = (row, 0..20u8, 2..COLUMNS.len()).prop_map(|(mut row, shape, width)| {
        match shape {
            0 => row.fill(String::new()),
            1 => row.truncate(width),
            2 => row.extend(["".to_owned(), "surplus".to_owned()]),
            3 => row.extend(["".to_owned(), " ".to_owned()]),
            _ => {}
        }
        row
    });
    // A few different rows, each of them several times: equal cases must meet in a cube.
    (vec(shaped, 1..12), vec(any::<Index>(), 1..40))
        .prop_map(|(rows, order)| order.iter().map(|place| place.get(&rows).clone()).collect())
}

fn dialects() -> impl Strategy<Value = Dialect> {
    (select(vec![';', ',', '\t']), select(vec!["\n", "\r\n"]), select(vec!["", "\u{FEFF}"]))
        .prop_map(|(separator, line_end, mark)| Dialect { separator, line_end, mark })
}

/// Case lists with their columns in any order.
fn lists() -> impl Strategy<Value = List> {
    let names: Vec<_> = COLUMNS.iter().map(|(names, _)| select(*names)).collect();
    let order = Just((0..COLUMNS.len()).collect::<Vec<usize>>()).prop_shuffle();
    (names, order, rows(), dialects()).prop_map(|(names, order, rows, dialect)| {
        // Short and long rows keep their length, whichever columns they then lack.
        let in_order = |row: Vec<String>| match row.len() == COLUMNS.len() {
            true => order.iter().map(|column| row[*column].clone()).collect(),
            false => row,
        };
        let header = order.iter().map(|column| names[*column]).collect();
        List { header, rows: rows.into_iter().map(in_order).collect(), dialect }
    })
}

fn selections() -> impl Strategy<Value = Selection> {
    let region = prop_oneof![Just(None), select(Region::ALL).prop_map(Some)];
    (2016..2023u16, region).prop_map(|(year, region)| Selection { year: Year::new(year).unwrap(), region })
}

/// What a file comes to: counts, rows, and how many rows have which problem. A file of blank rows comes to nothing.
#[derive(Debug, Clone, Default, PartialEq)]
struct Sum {
    cube: Cube,
    rows: u64,
    problems: BTreeMap<Problem, u64>,
}

impl Sum {
    fn of(bytes: &[u8]) -> Self {
        Self::of_decided(bytes, &[])
    }

    fn of_decided(bytes: &[u8], decisions: &[Decisions]) -> Self {
        match read_decided(bytes, decisions) {
            Ok(Tally { cube, rows, problems, .. }) => {
                let problems = problems.iter().map(|(problem, at)| (problem.clone(), at.rows)).collect();
                Self { cube, rows, problems }
            }
            Err(ReadError::NoRows | ReadError::NoYear { .. }) => Self::default(),
            Err(error) => panic!("{error}"),
        }
    }

    fn merge(&mut self, other: &Self) {
        self.cube.merge(&other.cube);
        self.rows += other.rows;
        for (problem, rows) in &other.problems {
            *self.problems.entry(problem.clone()).or_default() += rows;
        }
    }

    /// The same without blank rows, of which a file of nothing else tells nothing.
    fn without_blank_rows(mut self) -> Self {
        self.rows -= self.problems.remove(&Problem::EmptyRow).unwrap_or_default();
        self
    }
}

/// What was recognised of a whole file, as decisions for its parts: columns are recognised by their cells too.
fn recognised(bytes: &[u8]) -> Vec<Decisions> {
    let Ok(tally) = read(bytes) else { return Vec::new() };
    let read = tally.columns.read.iter().map(|read| (read.index, Some(read.column)));
    let ignored = tally.columns.ignored.iter().map(|column| column.index);
    let repeated = tally.columns.repeated.iter().map(|column| column.index);
    let ignored = ignored.chain(repeated).map(|index| (index, None));
    let personal = tally.columns.personal.iter().map(|column| (column.index, None));
    let columns = read.chain(ignored).chain(personal).map(|(place, means)| ColumnDecision {
        place,
        header: String::new(),
        means,
    });
    let na = ValueDecision {
        column: Column::Nationality,
        text: "NA".to_owned(),
        means: if tally.columns.origin_codes { "NA" } else { Decisions::NOT_RECORDED }.to_owned(),
    };
    vec![Decisions { columns: columns.collect(), values: vec![na], ..Decisions::default() }]
}

/// Whether the columns are read as decided.
fn is_read_as(bytes: &[u8], decisions: &[Decisions]) -> bool {
    let decided = decisions.iter().flat_map(|each| &each.columns).filter(|column| column.means.is_some()).count();
    // A part without rows is read as such; any other part that cannot be read is not read as the whole was.
    read_decided(bytes, decisions)
        .map_or_else(|error| matches!(error, ReadError::NoRows), |tally| tally.columns.read.len() == decided)
}

/// Checks that every row is a person or set aside.
fn check_account(tally: &Tally) {
    let account = FileAccount::of("", tally);
    assert_eq!(account.rows, account.persons.all() + account.set_aside);
}

/// Makes everything that can be made of a tally.
fn use_all(tally: &Tally, selection: Selection) {
    check_account(tally);
    let account = Account { files: vec![FileAccount::of("", tally)] };
    let release = Release::internal(Report::of(&tally.cube, selection));
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let text = AccountText::of(&account, &words);
        assert_eq!(text.files.len(), 1);
        assert!(!Document::of(&release, &words).sections.is_empty());
        let edition = Edition { release: &release, words: &words, date: Date::new(2026, 11, 23).unwrap() };
        assert!(JsonStat.write(&edition).is_ok() && Px.write(&edition).is_ok());
    }
}

fn codes(at: &[Category]) -> Vec<String> {
    at.iter().map(|category| category.code()).collect()
}

/// Every total of every table is the sum of its parts; where nothing was collected, neither is the total.
fn check_sums(release: &Release) {
    for table in release.tables() {
        let grid = table.grid();
        for at in grid.coordinates() {
            for (axis, _) in at.iter().enumerate().filter(|(_, category)| **category == Category::Total) {
                let parts = grid.axes()[axis].categories.iter().filter(|category| **category != Category::Total);
                let parts: Vec<Shown> = parts
                    .map(|part| {
                        let mut place = at.clone();
                        place[axis] = *part;
                        *grid.get(&place).unwrap()
                    })
                    .collect();
                let sum: u64 = parts.iter().filter_map(|part| part.count()).sum();
                match grid.get(&at).unwrap() {
                    Shown::Count(total) => assert_eq!(*total, sum, "{:?} {:?}", table.id(), codes(&at)),
                    _ => assert!(parts.iter().all(|part| part.count().is_none()), "{:?} {:?}", table.id(), codes(&at)),
                }
            }
        }
    }
}

/// Every number that stands in several tables is the same in all of them; returns how many do.
fn check_agreement(release: &Release) -> usize {
    let mut known: BTreeMap<Address, (TableId, Shown)> = BTreeMap::new();
    let mut again = 0;
    for table in release.tables() {
        let grid = table.grid();
        for (at, shown) in grid.coordinates().iter().zip(grid.cells()) {
            let address = address(release.selection(), table.id(), grid.axes(), at);
            // Within one table an address is met twice only where a region is chosen: the region is the total.
            if let Some((other, value)) = known.get(&address) {
                assert_eq!(value, shown, "{address:?} in {other:?} and in {:?}", table.id());
                again += usize::from(*other != table.id());
            }
            known.insert(address, (table.id(), *shown));
        }
    }
    again
}

/// A source that gives as many bytes at a time as it is told.
struct InPieces<'a> {
    bytes: &'a [u8],
    sizes: std::iter::Cycle<std::slice::Iter<'a, usize>>,
}

impl Read for InPieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let size = self.sizes.next().unwrap();
        let (piece, rest) = self.bytes.split_at(buffer.len().min(*size).min(self.bytes.len()));
        buffer[..piece.len()].copy_from_slice(piece);
        self.bytes = rest;
        Ok(piece.len())
    }
}

/// Reads so many records at a time.
fn read_in_steps(source: impl Read, records: usize) -> Result<Tally, ReadError> {
    let mut reading = Reading::open(source)?;
    while reading.step(records)? == Progress::More {}
    reading.finish()
}

/// Reads parts of a file apart, puts together those that follow, and reads the rest on from there.
fn read_in_parts(bytes: &[u8], cuts: &[Index]) -> Result<Tally, ReadError> {
    let mut reading = Reading::open(bytes)?;
    let first = reading.position() as usize;
    if first >= bytes.len() || reading.cuts(bytes.len() as u64, 2).is_empty() {
        return read(bytes);
    }
    let mut cuts: Vec<usize> = cuts.iter().map(|cut| first + cut.index(bytes.len() - first)).collect();
    cuts.sort_unstable();
    cuts.push(bytes.len());
    reading.until_byte(cuts[0] as u64);
    while reading.step(usize::MAX)? == Progress::More {}
    reading.settle();
    for ends in cuts.windows(2) {
        let part = read_part(bytes, ends[0], ends[1]);
        if !part.is_some_and(|part| reading.append(Part::from_bytes(&part).unwrap())) {
            break;
        }
    }
    reading.go_on(&bytes[(reading.position() as usize).min(bytes.len())..]);
    while reading.step(usize::MAX)? == Progress::More {}
    reading.finish()
}

fn read_part(bytes: &[u8], begin: usize, end: usize) -> Option<Vec<u8>> {
    let mut part = Reading::open(bytes).ok()?;
    part.begin_at(&bytes[begin.max(1) - 1..], begin as u64).ok()?;
    part.until_byte(end as u64);
    while part.step(usize::MAX).ok()? == Progress::More {}
    part.into_part()?.to_bytes()
}

/// What can be compared of a result.
#[derive(Debug, PartialEq)]
struct Comparable {
    cube: Cube,
    rows: u64,
    problems: Problems,
    repeats: Repeats,
    fingerprint: u64,
    columns: String,
}

fn comparable(result: Result<Tally, ReadError>) -> Result<Comparable, ReadError> {
    result.map(|Tally { cube, rows, problems, repeats, fingerprint, columns, .. }| {
        let columns = format!("{columns:?}");
        Comparable { cube, rows, problems, repeats, fingerprint, columns }
    })
}

/// What a file that is nearly a case list is made of.
const PIECES: &[&[u8]] =
    &[b"year;sex\n", b"year,sex,age\r\n", b"2021;", b"woman", b"\"", b"\"\"", b"\n", b"\r", b";", b",", b"\xFF"];

/// A list of which some bytes were changed, or bytes that never were one.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let damaged = (lists(), vec((any::<Index>(), any::<u8>()), 0..6)).prop_map(|(list, changes)| {
        let mut bytes = list.bytes();
        for (place, byte) in changes {
            *place.get_mut(&mut bytes) = byte;
        }
        bytes
    });
    let pieces = select(PIECES);
    prop_oneof![
        2 => damaged,
        1 => vec(any::<u8>(), 0..2000),
        1 => vec(pieces, 0..60).prop_map(|pieces| pieces.concat()),
        1 => vec(any::<u8>(), 0..500).prop_map(|bytes| [&b"year;sex;age\n"[..], &bytes].concat()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn parts_counted_apart_and_merged_equal_the_whole(list in lists(), cuts in [any::<Index>(), any::<Index>()]) {
        let mut cuts = cuts.map(|cut| cut.index(list.rows.len() + 1));
        cuts.sort_unstable();
        let parts = [&list.rows[..cuts[0]], &list.rows[cuts[0]..cuts[1]], &list.rows[cuts[1]..]];
        let decisions = recognised(&list.bytes());
        // A part of a row or two may look like persons' data where the whole does not; it is then not read.
        prop_assume!(parts.iter().all(|rows| is_read_as(&list.written(rows), &decisions)));
        let parts = parts.map(|rows| Sum::of_decided(&list.written(rows), &decisions));
        let whole = Sum::of_decided(&list.bytes(), &decisions).without_blank_rows();
        for order in [[0, 1, 2], [2, 0, 1]] {
            let mut merged = Sum::default();
            order.iter().for_each(|part| merged.merge(&parts[*part]));
            prop_assert_eq!(merged.without_blank_rows(), whole.clone());
        }
    }

    #[test]
    fn the_order_of_rows_does_not_matter(
        (list, shuffled) in lists().prop_flat_map(|list| (Just(list.clone()), Just(list.rows).prop_shuffle())),
        selection in selections(),
    ) {
        let [first, second] = [&list.rows, &shuffled].map(|rows| Sum::of(&list.written(rows)));
        prop_assert_eq!(&first, &second);
        prop_assert_eq!(Report::of(&first.cube, selection), Report::of(&second.cube, selection));
    }

    #[test]
    fn totals_are_sums_and_the_same_in_every_table(list in lists(), selection in selections()) {
        let Ok(tally) = read(list.bytes().as_slice()) else { return Ok(()) };
        let release = Release::internal(Report::of(&tally.cube, selection));
        check_sums(&release);
        prop_assert!(check_agreement(&release) >= 40 || tally.cube.is_empty());
    }

    #[test]
    fn the_tables_count_everyone_in_the_account(list in lists()) {
        let Ok(tally) = read(list.bytes().as_slice()) else { return Ok(()) };
        let persons = FileAccount::of("", &tally).persons;
        let total = |release: &Release, table: TableId| release.table(table).unwrap().grid().cells().last().unwrap().count();
        let years = tally.cube.years();
        let releases = || years.iter().map(|year| {
            Release::internal(Report::of(&tally.cube, Selection { year: *year, region: None }))
        });
        let sum = |table| releases().map(|release| total(&release, table).unwrap()).sum::<u64>();
        prop_assert_eq!(sum(TableId::AdultsBySexCrime), persons.adults);
        prop_assert_eq!(sum(TableId::ChildrenBySex), persons.children);
        prop_assert_eq!(sum(TableId::RelatedChildrenByAgePlace), persons.related_children);
        prop_assert_eq!(sum(TableId::VictimsByRegionAgeGroupSex), persons.adults + persons.children);
        for release in releases() {
            prop_assert_eq!(total(&release, TableId::AdultsByYearCrimeSex), Some(persons.adults));
            prop_assert_eq!(total(&release, TableId::ChildrenByYearSex), Some(persons.children));
        }
    }

    #[test]
    fn every_row_is_a_person_or_set_aside(list in lists(), selection in selections()) {
        match read(list.bytes().as_slice()) {
            Ok(tally) => {
                prop_assert_eq!(tally.rows, list.rows.len() as u64, "no row is lost and none is cut in two");
                use_all(&tally, selection);
            }
            // Of a row or two, a random year may look like somebody's mail address: then it is not read, and that is said.
            Err(error) => prop_assert!(matches!(error, ReadError::NoRows | ReadError::NoYear { .. }), "{error}"),
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in bytes(), selection in selections()) {
        match read(bytes.as_slice()) {
            Ok(tally) => use_all(&tally, selection),
            Err(error) => for lang in Lang::ALL {
                prop_assert!(!read_error(&error, &Words::new(lang)).is_empty());
            }
        }
    }

    /// Rows in quotation marks go through the rules one by one; of others, most are known by their cells.
    #[test]
    fn what_is_known_of_rows_is_what_the_rules_say(list in lists(), changes in vec(any::<[Index; 3]>(), 0..80)) {
        let list = list.with_neighbours(&changes);
        prop_assert_eq!(comparable(read(list.bytes().as_slice())), comparable(read(list.quoted().as_slice())));
    }

    /// The same where many cells are learnt from rows that are not, since another of their cells is too long to be known.
    #[test]
    fn what_is_learnt_of_half_a_row_is_not_taken_for_another(
        rows in vec((0..12usize, 0..2usize, 0..3usize), 2..80),
        order in Just(vec![0, 1, 2, 3]).prop_shuffle(),
    ) {
        let long = "tiggeri, sexuell exploatering, arbete, kriminalitet, påtvingat äktenskap och en del annat";
        let countries = ["SE", "RO", "BG", "PL", "NG", "TH", "SY", "IN", "DE", "FI", "NO", "DK"];
        let cells = |(country, region, form): (usize, usize, usize)| {
            ["2021", countries[country], ["Syd", "Nord"][region], ["tiggeri", "arbete", long][form]]
        };
        let file = |quote: &str| {
            let line = |cells: [&str; 4]| {
                let cells = order.iter().map(|place| format!("{quote}{}{quote}", cells[*place]));
                cells.collect::<Vec<_>>().join(";") + "\n"
            };
            let header = line(["år", "nationalitet", "region", "exploateringsform"]).replace('"', "");
            header + &rows.iter().map(|row| line(cells(*row))).collect::<String>()
        };
        prop_assert_eq!(comparable(read(file("").as_bytes())), comparable(read(file("\"").as_bytes())));
    }

    #[test]
    fn a_file_read_in_parts_is_read_as_one(bytes in bytes(), cuts in vec(any::<Index>(), 1..4)) {
        prop_assert_eq!(comparable(read_in_parts(&bytes, &cuts)), comparable(read(bytes.as_slice())));
    }

    #[test]
    fn how_a_source_is_cut_does_not_matter(bytes in bytes(), sizes in vec(1..40usize, 1..8), records in 1..9usize) {
        let at_once = comparable(read(bytes.as_slice()));
        let in_pieces = InPieces { bytes: &bytes, sizes: sizes.iter().cycle() };
        prop_assert_eq!(comparable(read_in_steps(in_pieces, records)), at_once);
    }
}
