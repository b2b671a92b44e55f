//! The cheapest change of a report in which one number becomes another, as a linear program: deviations from what was counted,
//! up and down, that leave every sum right.

use super::numbers::{Number, Numbers, Sum};
use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem, SolveOptions, Variable};
use std::collections::BTreeMap;

/// How another report that is possible differs from what was counted.
pub(super) type Move = Vec<(Number, i64)>;

/// A computed value so near to a whole number is that number; whether it is right is checked exactly afterwards.
const TOLERANCE: f64 = 1e-6;

/// The most nodes of a branch-and-bound search. Nodes, not seconds: the same input must give the same release everywhere.
const MOST_NODES: u64 = 500;

/// A number's deviation, in two parts.
#[derive(Clone, Copy)]
struct Deviation {
    up: Variable,
    down: Variable,
}

/// What a number must become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Target {
    pub number: Number,
    pub value: u64,
}

/// The cheapest change in whole numbers in which the target is met. `prices` say, by number, what one person more or fewer costs; none
/// where nothing may change. None where there is no such change, or none was found.
pub(super) fn cheapest(numbers: &Numbers, prices: &[Option<f64>], target: Target) -> Option<Move> {
    // Most vertices are whole numbers; where one is not, a search among whole numbers is worth its time.
    solve(numbers, prices, target, false).or_else(|| solve(numbers, prices, target, true))
}

fn solve(numbers: &Numbers, prices: &[Option<f64>], target: Target, whole: bool) -> Option<Move> {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let deviations: Vec<Option<Deviation>> = numbers
        .all()
        .zip(prices)
        .map(|(number, price)| Some(deviation(numbers, number, (*price)?, target, whole, &mut problem)))
        .collect();
    let of = |number: Number| deviations.get(number.index()).copied().flatten();
    for sum in numbers.sums() {
        let mut row = LinearExpr::empty();
        let mut is_empty = true;
        for (number, sign) in std::iter::once((sum.total, -1.0)).chain(sum.parts.iter().map(|part| (*part, 1.0))) {
            if let Some(Deviation { up, down }) = of(number) {
                row.add(up, sign);
                row.add(down, -sign);
                is_empty = false;
            }
        }
        if !is_empty {
            problem.add_constraint(row, ComparisonOp::Eq, 0.0);
        }
    }
    let mut options = SolveOptions::default();
    options.node_limit = Some(MOST_NODES);
    let solution = problem.solve_with(options).ok()?.into_solution().ok()?;
    let mut moved = Move::new();
    for number in numbers.all() {
        let Some(Deviation { up, down }) = of(number) else { continue };
        let change = solution.var_value(up) - solution.var_value(down);
        let nearest = change.round();
        if (change - nearest).abs() > TOLERANCE {
            return None;
        }
        if nearest != 0.0 {
            moved.push((number, nearest as i64));
        }
    }
    fits(numbers, &moved, target).then_some(moved)
}

/// Whether a change meets the target and leaves every sum right: where there is none, the solver has been seen to give one that does not.
fn fits(numbers: &Numbers, moved: &Move, target: Target) -> bool {
    let changes: BTreeMap<Number, i64> = moved.iter().copied().collect();
    let change = |number: &Number| changes.get(number).copied().unwrap_or_default();
    let value = |number: Number| numbers.count(number).checked_add_signed(change(&number));
    let adds_up = |sum: &Sum| sum.parts.iter().map(change).sum::<i64>() == change(&sum.total);
    value(target.number) == Some(target.value)
        && moved.iter().all(|(number, _)| value(*number).is_some_and(|value| numbers.floor(*number) <= value))
        && numbers.sums().iter().all(adds_up)
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
    let mut variable = |(least, most): (u64, u64)| match whole && numbers.is_innermost(number) {
        true => problem.add_integer_var(price, (to_i32(least), to_i32(most))),
        false => problem.add_var(price, (least as f64, most as f64)),
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
    fn table() -> (Numbers, Vec<Option<f64>>) {
        let counts = [4, 3, 2, 1, 3, 3];
        let sums: [(u64, &[usize]); 5] = [(7, &[0, 1]), (3, &[2, 3]), (6, &[4, 5]), (9, &[0, 2, 4]), (7, &[1, 3, 5])];
        let prices = (0..counts.len() + sums.len()).map(|number| (number < 4).then_some(1.0)).collect();
        (Numbers::adding_up(&counts, &sums), prices)
    }

    #[test]
    fn a_hidden_cell_moves_as_far_as_its_sums_allow_and_no_farther() {
        let (numbers, prices) = table();
        for value in 0..=9 {
            let moved = cheapest(&numbers, &prices, Target { number: Number(0), value });
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
            let mut prices = vec![Some(1.0); 4];
            prices[dear as usize] = Some(9.0);
            prices[3] = Some(9.0);
            let moved = cheapest(&numbers, &prices, Target { number: Number(0), value: 0 });
            assert_eq!(moved, Some(vec![(Number(0), -2), (Number(cheap), 2)]));
        }
    }
}
