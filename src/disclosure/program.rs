//! The cheapest change of a report in which one number becomes another, as a linear program: deviations from what was counted,
//! up and down, that leave every sum right.

use super::numbers::{Number, Numbers, Sum};
use microlp::{ComparisonOp, Error, LinearExpr, OptimizationDirection, Problem, SolveOptions, Variable};

/// How another report that is possible differs from what was counted.
pub(super) type Move = Vec<(Number, i64)>;

/// A computed value so near to a whole number is that number; whether it is right is checked exactly afterwards.
const TOLERANCE: f64 = 1e-6;

/// The most nodes of a branch-and-bound search. Nodes, not seconds: the same input must give the same release everywhere.
const MOST_NODES: u64 = 500;

/// A number's deviation, in two parts, of which one that cannot be is not there: nobody can be missing from a zero.
#[derive(Clone, Copy)]
struct Deviation {
    up: Option<Variable>,
    down: Option<Variable>,
}

impl Deviation {
    fn terms(self) -> impl Iterator<Item = (Variable, f64)> {
        self.up.map(|up| (up, 1.0)).into_iter().chain(self.down.map(|down| (down, -1.0)))
    }
}

/// What a number must become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Target {
    pub number: Number,
    pub value: u64,
}

/// What may change, and the sums that tie it: the same for many programs.
#[derive(Debug)]
pub(super) struct Leeway {
    moving: Vec<Number>,
    sums: Vec<Sum>,
    /// By number, its place among what may change.
    places: Vec<Option<usize>>,
}

impl Leeway {
    /// All that is not said to stay, and does not stay because all else of a sum does.
    pub(super) fn of(numbers: &Numbers, stays: impl Fn(Number) -> bool) -> Self {
        let mut moves: Vec<bool> = numbers.all().map(|number| !stays(number)).collect();
        let mut tied: Vec<Sum> = numbers.sums().to_vec();
        loop {
            let is_moving = |number: &Number| moves.get(number.index()).copied().unwrap_or_default();
            tied.iter_mut().for_each(|sum| sum.parts.retain(is_moving));
            let alone = |sum: &Sum| match (is_moving(&sum.total), sum.parts.as_slice()) {
                (true, []) => Some(sum.total),
                (false, [part]) => Some(*part),
                _ => None,
            };
            let stuck: Vec<Number> = tied.iter().filter_map(alone).collect();
            if stuck.is_empty() {
                break;
            }
            for number in stuck {
                moves.get_mut(number.index()).into_iter().for_each(|moves| *moves = false);
            }
        }
        let is_moving = |number: &Number| moves.get(number.index()).copied().unwrap_or_default();
        tied.retain(|sum| !sum.parts.is_empty());
        let moving: Vec<Number> = numbers.all().filter(is_moving).collect();
        let mut places = vec![None; numbers.len()];
        for (place, number) in moving.iter().enumerate() {
            places.get_mut(number.index()).into_iter().for_each(|slot| *slot = Some(place));
        }
        Self { moving, sums: tied, places }
    }

    fn place(&self, number: Number) -> Option<usize> {
        self.places.get(number.index()).copied().flatten()
    }
}

/// The cheapest change in whole numbers in which the target is met. `price` is what one person more or fewer costs. None where there is no
/// such change, or none was found.
pub(super) fn cheapest(
    numbers: &Numbers,
    leeway: &Leeway,
    price: impl Fn(Number) -> f64,
    target: Target,
) -> Option<Move> {
    leeway.place(target.number)?;
    // Most vertices are whole numbers; where one is not, a search among whole numbers is worth its time.
    match solve(numbers, leeway, &price, target, false) {
        Err(Error::Infeasible) => None,
        Ok(Some(moved)) => Some(moved),
        Ok(None) | Err(_) => solve(numbers, leeway, &price, target, true).ok().flatten(),
    }
}

/// None where the solution is not of whole numbers, or is none.
fn solve(
    numbers: &Numbers,
    leeway: &Leeway,
    price: impl Fn(Number) -> f64,
    target: Target,
    whole: bool,
) -> Result<Option<Move>, Error> {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let deviate = |number: &Number| deviation(numbers, *number, price(*number), target, whole, &mut problem);
    let deviations: Vec<Deviation> = leeway.moving.iter().map(deviate).collect();
    for sum in &leeway.sums {
        let mut row = LinearExpr::empty();
        for (number, sign) in std::iter::once((sum.total, -1.0)).chain(sum.parts.iter().map(|part| (*part, 1.0))) {
            let deviation = leeway.place(number).and_then(|place| deviations.get(place));
            for (variable, own) in deviation.into_iter().flat_map(|deviation| deviation.terms()) {
                row.add(variable, sign * own);
            }
        }
        problem.add_constraint(row, ComparisonOp::Eq, 0.0);
    }
    let mut options = SolveOptions::default();
    options.node_limit = Some(MOST_NODES);
    let Ok(solution) = problem.solve_with(options)?.into_solution() else { return Ok(None) };
    let mut moved = Move::new();
    for (number, deviation) in leeway.moving.iter().zip(&deviations) {
        let change: f64 = deviation.terms().map(|(variable, sign)| sign * solution.var_value(variable)).sum();
        let nearest = change.round();
        if (change - nearest).abs() > TOLERANCE {
            return Ok(None);
        }
        if nearest != 0.0 {
            moved.push((*number, nearest as i64));
        }
    }
    Ok(fits(numbers, leeway, &moved, target).then_some(moved))
}

/// Whether a change meets the target and leaves every sum right: where there is none, the solver has been seen to give one that does not.
fn fits(numbers: &Numbers, leeway: &Leeway, moved: &Move, target: Target) -> bool {
    let mut changes = vec![0; leeway.moving.len()];
    for (number, by) in moved {
        leeway.place(*number).and_then(|place| changes.get_mut(place)).into_iter().for_each(|change| *change = *by);
    }
    let change =
        |number: &Number| leeway.place(*number).and_then(|place| changes.get(place)).copied().unwrap_or_default();
    let value = |number: Number| numbers.count(number).checked_add_signed(change(&number));
    let adds_up = |sum: &Sum| sum.parts.iter().map(change).sum::<i64>() == change(&sum.total);
    value(target.number) == Some(target.value)
        && moved.iter().all(|(number, _)| value(*number).is_some_and(|value| numbers.floor(*number) <= value))
        && leeway.sums.iter().all(adds_up)
}

fn deviation(
    numbers: &Numbers,
    number: Number,
    price: f64,
    target: Target,
    whole: bool,
    problem: &mut Problem,
) -> Deviation {
    let count = numbers.count(number);
    let (up, down) = if number == target.number {
        let (up, down) = (target.value.saturating_sub(count), count.saturating_sub(target.value));
        ((up, up), (down, down))
    } else {
        // So far nobody needs to look: what is found is checked, and what is not is not there to be shown.
        let far = 4 * target.value.max(numbers.count(target.number)).max(3);
        ((0, far), (0, count.saturating_sub(numbers.floor(number)).min(far)))
    };
    let mut variable = |(least, most): (u64, u64)| match (most, whole && numbers.is_innermost(number)) {
        (0, _) => None,
        (_, true) => Some(problem.add_integer_var(price, (to_i32(least), to_i32(most)))),
        (_, false) => Some(problem.add_var(price, (least as f64, most as f64))),
    };
    Deviation { up: variable(up), down: variable(down) }
}

fn to_i32(count: u64) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three rows by two columns: row sums 7, 3, 6 and column sums 9, 7, the third row (3, 3) printed, the rest hidden.
    /// x11 = 9 - 3 - x21, and 0 <= x21 <= 3, so that x11 is from 3 to 6.
    fn table() -> Numbers {
        let counts = [4, 3, 2, 1, 3, 3];
        let sums: [(u64, &[usize]); 5] = [(7, &[0, 1]), (3, &[2, 3]), (6, &[4, 5]), (9, &[0, 2, 4]), (7, &[1, 3, 5])];
        Numbers::adding_up(&counts, &sums)
    }

    #[test]
    fn a_hidden_cell_moves_as_far_as_its_sums_allow_and_no_farther() {
        let numbers = table();
        let leeway = Leeway::of(&numbers, |number| number.index() >= 4);
        for value in 0..=9 {
            let moved = cheapest(&numbers, &leeway, |_| 1.0, Target { number: Number(0), value });
            let expected = (3..=6).contains(&value).then(|| {
                // One person more in x11 is one fewer beside and below it, and one more across.
                let by = value.cast_signed() - 4;
                let moved = [(0, by), (1, -by), (2, -by), (3, by)].map(|(number, by)| (Number(number), by));
                moved.into_iter().filter(|(_, by)| *by != 0).collect::<Move>()
            });
            assert_eq!(moved, expected, "{value}");
        }
    }

    /// With a price on everything, what is cheap changes: of two ways to make up for a cell the one without a high price.
    #[test]
    fn the_cheapest_change_is_found() {
        let numbers = Numbers::adding_up(&[2, 5, 5], &[(12, &[0, 1, 2])]);
        for (dear, cheap) in [(1, 2), (2, 1)] {
            let price = |number: Number| if [dear, 3].contains(&number.0) { 9.0 } else { 1.0 };
            let leeway = Leeway::of(&numbers, |_| false);
            let moved = cheapest(&numbers, &leeway, price, Target { number: Number(0), value: 0 });
            assert_eq!(moved, Some(vec![(Number(0), -2), (Number(cheap), 2)]));
        }
    }

    /// What stays takes along what it is tied to: of 7 = x11 + x12 nothing moves where x12 does not.
    #[test]
    fn what_stays_takes_along_what_it_is_tied_to() {
        let numbers = table();
        let stays = |number: Number| number.index() >= 4 || number.index() == 1;
        assert_eq!(Leeway::of(&numbers, stays).moving, []);
        let leeway = Leeway::of(&numbers, |number| number.index() >= 4);
        assert_eq!(leeway.moving, [0, 1, 2, 3].map(Number));
        assert_eq!(cheapest(&numbers, &leeway, |_| 1.0, Target { number: Number(4), value: 0 }), None);
    }
}
