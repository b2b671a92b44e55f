//! The search for what must be hidden with the small counts.
//!
//! For each of them two other reports are looked for, one in which it is 0 and one in which it is large enough, that cost
//! least: what has been hidden already may change for almost nothing, all else at a price. What changes is hidden. Each report found serves for every count
//! that it happens to serve. At last, what only superfluous reports needed is shown again.

use super::Refusal;
use super::numbers::{Number, Numbers};
use super::primary::{Rules, SmallGroup, primary, small_groups};
use super::program::{Leeway, Move, Target, cheapest};
use super::spot::Spot;
use super::suppression::Suppression;
use crate::report::Report;
use std::collections::{BTreeMap, BTreeSet};

/// The price of changing what is hidden already: so small that it never hides anything more, and keeps changes short.
const OF_HIDDEN: f64 = 0.001;

/// The price of changing a zero, which says little.
const OF_ZERO: f64 = 2.0;

/// How much more a large number is worth than a small one, by the logarithm of its size.
const BY_SIZE: f64 = 0.3;

/// Which side of a small count must be possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Zero,
    Large,
}

/// A small count and a side of it.
type Need = (Number, Side);

/// A search, done in steps of a few milliseconds.
#[derive(Debug)]
pub struct Search {
    numbers: Numbers,
    rules: Rules,
    known: BTreeSet<Number>,
    primary: BTreeSet<Number>,
    /// Small groups in which all share a category, and for each those who do not: there must be able to be one.
    others: Vec<(SmallGroup, Number)>,
    hidden: BTreeSet<Number>,
    always_hidden: BTreeSet<Number>,
    /// What may change, the least first: zeros of a category in which there is nobody, and totals of rows that only so many have, stay shown
    /// as long as they can, and rows of nobody longer than others.
    leeways: [Leeway; 3],
    /// What no report has been found for yet, the next one last.
    needs: Vec<Need>,
    /// Reports that are possible, the one that was counted first, and what each serves for.
    witnesses: Vec<(Move, BTreeSet<Need>)>,
    /// How many sides of small counts there are.
    all: usize,
}

/// How far a search has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Sides of small counts that are safe.
    pub safe: usize,
    /// All of them.
    pub all: usize,
}

impl Search {
    /// A search for what protects a report. `known` are spots whose numbers are public already.
    pub fn new(report: &Report, rules: Rules, known: &BTreeSet<Spot>) -> Self {
        let mut numbers = Numbers::of(report);
        let known: BTreeSet<Number> =
            numbers.all().filter(|number| numbers.spots(*number).iter().any(|spot| known.contains(spot))).collect();
        let primary = primary(report, &numbers, rules).difference(&known).copied().collect();
        let others = others(report, rules, &mut numbers, &known);
        Self::of_numbers(numbers, rules, known, primary, others)
    }

    fn of_numbers(
        numbers: Numbers,
        rules: Rules,
        known: BTreeSet<Number>,
        primary: BTreeSet<Number>,
        others: Vec<(SmallGroup, Number)>,
    ) -> Self {
        // A row that is there only for so many is told by its total: hidden, it would say that much all the same.
        let has_floor = |number: &Number| numbers.floor(*number) > 0;
        let at_rest = of_empty_categories(&numbers).into_iter().chain(numbers.all().filter(has_floor)).collect();
        let leeways = [&at_rest, numbers.of_empty_rows(), &BTreeSet::new()].map(|at_rest| {
            let staying = [&known, at_rest, numbers.not_covered()];
            Leeway::of(&numbers, |number| staying.iter().any(|numbers| numbers.contains(&number)))
        });
        // The largest first: what they need hidden serves the smaller ones, too.
        let mut by_size: Vec<Number> = primary.iter().copied().collect();
        by_size.sort_by_key(|number| (numbers.count(*number), std::cmp::Reverse(*number)));
        let of_others = others.iter().map(|(_, number)| (*number, Side::Large)).collect::<BTreeSet<Need>>();
        let of_small = by_size.into_iter().flat_map(|number| [(number, Side::Large), (number, Side::Zero)]);
        let needs: Vec<Need> = of_others.into_iter().chain(of_small).collect();
        let all = needs.len();
        // What is public is not printed once more where it is small; that it is safe is not claimed.
        let small = known.iter().filter(|number| (1..rules.threshold).contains(&numbers.count(**number)));
        let hidden: BTreeSet<Number> = primary.iter().chain(small).copied().collect();
        let always_hidden = hidden.clone();
        let mut search = Self {
            numbers,
            rules,
            known,
            primary,
            others,
            hidden,
            always_hidden,
            leeways,
            needs,
            witnesses: Vec::new(),
            all,
        };
        search.take(Move::new());
        search
    }

    /// How far it has come.
    pub fn progress(&self) -> Progress {
        Progress { safe: self.all.saturating_sub(self.needs.len()), all: self.all }
    }

    /// Makes one small count safer; true when all are safe.
    ///
    /// # Errors
    /// When one cannot be made safe.
    pub fn step(&mut self) -> Result<bool, Refusal> {
        let Some((number, side)) = self.needs.last().copied() else { return Ok(true) };
        let target = Target { number, value: self.wanted(number, side) };
        let price = |number: Number| self.price(number);
        let found = self.leeways.iter().find_map(|leeway| cheapest(&self.numbers, leeway, price, target));
        match found {
            Some(moved) => self.take(moved),
            None if self.is_of_row_with_floor(number) => self.leave_to_others(number),
            None => return Err(self.cannot_protect(target)),
        }
        match self.needs.last() {
            Some(need) if *need == (number, side) => Err(self.cannot_protect(target)),
            next => Ok(next.is_none()),
        }
    }

    /// Whether all of a small group are so many that the count by itself may be shown, and cannot be nobody because the rows that are
    /// there say that there are so many.
    fn is_of_row_with_floor(&self, number: Number) -> bool {
        let is_of_group = self.others.iter().any(|(group, _)| self.numbers.at(group.part) == Some(number));
        let has_floors = self.numbers.all().any(|number| self.numbers.floor(number) > 0);
        is_of_group && has_floors && self.numbers.count(number) >= self.rules.threshold
    }

    /// Of such a group it is enough that there can be somebody of another kind, which is a need of its own: its size may be known.
    fn leave_to_others(&mut self, number: Number) {
        self.primary.remove(&number);
        self.always_hidden.remove(&number);
        self.needs.retain(|(each, _)| *each != number);
    }

    /// What must be possible, or more.
    fn wanted(&self, number: Number, side: Side) -> u64 {
        match side {
            Side::Zero => 0,
            Side::Large if self.primary.contains(&number) => self.rules.largest_small(),
            Side::Large => 1,
        }
    }

    /// Why not: because of what is public, if without it there is a way.
    fn cannot_protect(&self, target: Target) -> Refusal {
        let spot = self.numbers.spots(target.number).first().copied();
        let knowing_nothing = || Leeway::of(&self.numbers, |number| self.numbers.not_covered().contains(&number));
        let is_possible = |leeway| cheapest(&self.numbers, &leeway, |number| self.price(number), target).is_some();
        if !self.known.is_empty() && is_possible(knowing_nothing()) {
            Refusal::KnownTooMuch(spot)
        } else {
            Refusal::NotFound(spot)
        }
    }

    /// What one person more or fewer costs in a number.
    fn price(&self, number: Number) -> f64 {
        let count = self.numbers.count(number);
        if self.hidden.contains(&number) {
            OF_HIDDEN
        } else if count == 0 {
            OF_ZERO
        } else {
            let places = self.numbers.spots(number).len() as f64;
            places * (1.0 + BY_SIZE * libm::log1p(count as f64))
        }
    }

    /// Takes a report that is possible: what changes in it is hidden, and all that it serves for is safe.
    fn take(&mut self, moved: Move) {
        let changes: BTreeMap<Number, i64> = moved.iter().copied().collect();
        let value = |number: Number| {
            let change = changes.get(&number).copied().unwrap_or_default();
            self.numbers.count(number).saturating_add_signed(change)
        };
        let of_small = self.primary.iter().flat_map(|number| [(*number, Side::Zero), (*number, Side::Large)]);
        let of_others = self.others.iter().map(|(_, number)| (*number, Side::Large));
        let is_met = |(number, side): &Need| match side {
            Side::Zero => value(*number) == 0,
            Side::Large => value(*number) >= self.wanted(*number, *side),
        };
        let serves: BTreeSet<Need> = of_small.chain(of_others).filter(is_met).collect();
        self.needs.retain(|need| !serves.contains(need));
        self.hidden.extend(changes.keys());
        self.witnesses.push((moved, serves));
    }

    /// What must be hidden, with the proof; none while anything is left to do.
    pub fn finish(mut self) -> Option<Suppression> {
        if !self.needs.is_empty() {
            return None;
        }
        self.drop_superfluous();
        let place = |need: Need| {
            self.witnesses.iter().position(|(_, serves)| serves.contains(&need)).unwrap_or_default() as u32
        };
        let mut proofs = Vec::new();
        for number in &self.primary {
            let (low, high) = (place((*number, Side::Zero)), place((*number, Side::Large)));
            proofs.extend(self.numbers.spots(*number).iter().map(|spot| (*spot, low, high)));
        }
        let mixed = |(group, number): &(SmallGroup, Number)| (group.part, group.group, place((*number, Side::Large)));
        let mixed = self.others.iter().map(mixed).collect();
        let spots = |number: &Number| self.numbers.spots(*number).to_vec();
        let change = |(number, by): &(Number, i64)| {
            self.numbers.inner_spots(*number).iter().map(|spot| (*spot, *by)).collect::<Vec<_>>()
        };
        Some(Suppression {
            rules: self.rules,
            known: self.known.iter().flat_map(spots).collect(),
            hidden: self.hidden.iter().flat_map(spots).collect(),
            proofs,
            mixed,
            witnesses: self.witnesses.iter().map(|(moved, _)| moved.iter().flat_map(change).collect()).collect(),
        })
    }

    /// Shows again what only such reports changed as nothing needs, the dearest first.
    fn drop_superfluous(&mut self) {
        let count = |number: &Number| self.numbers.count(*number);
        let mut secondary: Vec<Number> = self.hidden.difference(&self.always_hidden).copied().collect();
        secondary.sort_by_key(|number| std::cmp::Reverse((count(number), *number)));
        for number in secondary {
            let (uses, others): (Vec<_>, Vec<_>) =
                self.witnesses.iter().partition(|(moved, _)| moved.iter().any(|(moved, _)| *moved == number));
            let needed = |need: &Need| !others.iter().any(|(_, serves)| serves.contains(need));
            if !uses.iter().flat_map(|(_, serves)| serves).any(needed) {
                self.witnesses = others.into_iter().cloned().collect();
            }
        }
        // Of those that are left, each serves for something that no other does, or goes.
        let mut place = self.witnesses.len();
        while place > 0 {
            place -= 1;
            let is_needed = |need: &Need| {
                !self.witnesses.iter().enumerate().any(|(other, (_, serves))| other != place && serves.contains(need))
            };
            if self.witnesses.get(place).is_some_and(|(_, serves)| !serves.iter().any(is_needed)) {
                self.witnesses.remove(place);
            }
        }
        let changed = self.witnesses.iter().flat_map(|(moved, _)| moved).map(|(number, _)| *number);
        self.hidden = self.always_hidden.iter().copied().chain(changed).collect();
    }
}

/// Those of small groups of whom it would be known that they do not share the category that all have: nobody, but a reader must not know
/// it. Where what is public says it, there is nothing to protect.
fn others(report: &Report, rules: Rules, numbers: &mut Numbers, known: &BTreeSet<Number>) -> Vec<(SmallGroup, Number)> {
    let mut together: BTreeMap<Vec<Number>, Number> = BTreeMap::new();
    let mut found = Vec::new();
    for small in small_groups(report, rules) {
        if small.is_known(|spot| numbers.at(*spot).is_some_and(|number| known.contains(&number))) {
            continue;
        }
        let others: Vec<Number> = small.others.iter().filter_map(|spot| numbers.at(*spot)).collect();
        let number = match others.as_slice() {
            [other] => *other,
            _ => *together.entry(others.clone()).or_insert_with(|| numbers.add_together(&others)),
        };
        found.push((small, number));
    }
    found
}

/// The zeros below a zero, with that zero itself.
fn of_empty_categories(numbers: &Numbers) -> BTreeSet<Number> {
    let empty = numbers.sums().iter().filter(|sum| numbers.count(sum.total) == 0);
    empty.flat_map(|sum| std::iter::once(sum.total).chain(sum.parts.iter().copied())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: Rules = Rules { threshold: 4, groups: false };

    /// Eight regions A B I J K L M N in two counties and, across them, two size classes. K + L + M + N = 16 and L + M = 6 give
    /// K + N = 10, and A + B + I + J = 20 with the second class gives nothing else, so that K follows from N and from nothing but N.
    fn regions() -> Numbers {
        let counts = [2, 2, 8, 8, 3, 3, 3, 7];
        let counties: [&[usize]; 2] = [&[0, 1, 2, 3], &[4, 5, 6, 7]];
        let classes: [&[usize]; 2] = [&[5, 6], &[0, 1, 2, 3, 4, 7]];
        Numbers::adding_up(&counts, &[(20, counties[0]), (16, counties[1]), (6, classes[0]), (30, classes[1])])
    }

    fn search(numbers: Numbers, known: &[Number]) -> Search {
        let small = |number: &Number| (1..RULES.threshold).contains(&numbers.count(*number));
        let known: BTreeSet<Number> = known.iter().copied().collect();
        let primary = numbers.all().filter(small).filter(|number| !known.contains(number)).collect();
        Search::of_numbers(numbers, RULES, known, primary, Vec::new())
    }

    /// What each number is in a witness.
    fn values(search: &Search, (moved, _): &(Move, BTreeSet<Need>)) -> Vec<u64> {
        let mut values: Vec<u64> = search.numbers.all().map(|number| search.numbers.count(number)).collect();
        for (number, by) in moved {
            values[number.index()] = values[number.index()].checked_add_signed(*by).unwrap();
        }
        values
    }

    #[test]
    fn one_region_more_protects_five_small_ones() {
        let mut search = search(regions(), &[]);
        while !search.step().unwrap() {}
        search.drop_superfluous();
        let small: BTreeSet<Number> = [0, 1, 4, 5, 6].map(Number).into();
        assert_eq!(search.primary, small);
        let secondary: Vec<Number> = search.hidden.difference(&small).copied().collect();
        assert_eq!(secondary, [Number(7)]);
        let witnesses: Vec<Vec<u64>> = search.witnesses.iter().map(|witness| values(&search, witness)).collect();
        for witness in &witnesses {
            let [a, b, i, j, k, l, m, n, ..] = witness[..] else { unreachable!() };
            assert_eq!((a + b + i + j, k + l + m + n, l + m, a + b + i + j + k + n), (20, 16, 6, 30), "{witness:?}");
            assert_eq!((i, j, &witness[8..]), (8, 8, &[20, 16, 6, 30][..]), "what is shown: {witness:?}");
        }
        for number in small {
            assert!(witnesses.iter().any(|witness| witness[number.index()] == 0), "{number:?}");
            assert!(witnesses.iter().any(|witness| witness[number.index()] >= 3), "{number:?}");
        }
        let spots: BTreeSet<Spot> =
            search.hidden.iter().flat_map(|number| search.numbers.spots(*number)).copied().collect();
        let found = search.finish().unwrap();
        assert_eq!(found.hidden.iter().copied().collect::<BTreeSet<_>>(), spots);
        assert_eq!(found.proofs.len(), 5);
    }

    /// Whoever knows N knows K, whatever is hidden.
    #[test]
    fn what_is_known_can_be_too_much() {
        let mut search = search(regions(), &[Number(7), Number(8), Number(9), Number(10), Number(11)]);
        let refused = std::iter::repeat_with(|| search.step()).find_map(|step| match step {
            Ok(false) => None,
            Ok(true) => Some(None),
            Err(refusal) => Some(Some(refusal)),
        });
        let of_k = Spot::Cell(crate::report::TableId::AdultsBySexCrime, 4);
        assert_eq!(refused, Some(Some(Refusal::KnownTooMuch(Some(of_k)))));
    }

    #[test]
    fn nothing_is_hidden_where_nothing_is_small() {
        let mut search = search(Numbers::adding_up(&[4, 0, 9], &[(13, &[0, 1, 2])]), &[]);
        assert_eq!(search.step(), Ok(true));
        assert_eq!(search.progress(), Progress { safe: 0, all: 0 });
        assert!(search.finish().unwrap().hidden.is_empty());
    }
}
