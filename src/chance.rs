//! How much chance could make of a difference between two counts.
//!
//! Each count is taken as one draw from a Poisson distribution. If nothing has changed, the first count given the sum of
//! both is binomial with probability one half: an exact comparison, good for small counts, too (Przyborowski and Wilenski,
//! "Homogeneity of results in testing samples from Poisson series", Biometrika 31, 1940, 313–323). A report that compares
//! many pairs would find something by chance alone; all of its comparisons are therefore judged together (Holm, "A simple
//! sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6, 1979, 65–70).
//!
//! Persons met together are not independent of each other, as the model has it, so that chance can make even more of a
//! difference than is computed here: the report's method section says so.

/// So likely at most may it be that chance alone makes any of the differences called more than chance.
pub const LEVEL: f64 = 0.05;

/// How likely it is that chance alone makes two counts differ at least so much, in either direction.
pub fn likelihood(one: u64, other: u64) -> f64 {
    (2.0 * lower_tail(one.min(other), one.saturating_add(other))).min(1.0)
}

/// The likelihoods of comparisons that are made together, each raised by Holm's method; in the order given.
pub fn together(likelihoods: &[f64]) -> Vec<f64> {
    let mut order: Vec<(usize, f64)> = likelihoods.iter().copied().enumerate().collect();
    order.sort_by(|(_, one), (_, other)| one.total_cmp(other));
    let mut highest = 0.0f64;
    let mut raised: Vec<(usize, f64)> = Vec::with_capacity(order.len());
    for (rank, (place, likelihood)) in order.iter().enumerate() {
        let left = (order.len() - rank) as f64;
        highest = highest.max((likelihood * left).min(1.0));
        raised.push((*place, highest));
    }
    raised.sort_by_key(|(place, _)| *place);
    raised.into_iter().map(|(_, likelihood)| likelihood).collect()
}

/// P(X ≤ k) of a binomial with n draws and probability one half.
fn lower_tail(k: u64, n: u64) -> f64 {
    // The largest term by logarithms, the others by their ratio to the one before; they soon are too small to matter.
    let (draws, successes) = (n as f64, k as f64);
    let choose = libm::lgamma(draws + 1.0) - libm::lgamma(successes + 1.0) - libm::lgamma(draws - successes + 1.0);
    let mut term = libm::exp(choose - draws * std::f64::consts::LN_2);
    let mut sum = 0.0;
    let mut at = successes;
    while term > sum * f64::EPSILON {
        sum += term;
        term *= at / (draws - at + 1.0);
        at -= 1.0;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Exact values of `2 * sum(comb(n, i) for i in range(k + 1)) / 2**n`, computed in whole numbers by Python 3.11.
    const EXACT: [(u64, u64, f64); 7] = [
        (0, 0, 1.0),
        (0, 5, 0.0625),
        (0, 6, 0.03125),
        (42, 33, 0.355_699_239_081_487_5),
        (163, 264, 1.168_269_873_296_494_1e-6),
        (271, 436, 5.816_592_008_072_495e-10),
        (57, 54, 0.849_550_187_314_453_6),
    ];

    #[test]
    fn it_is_exact() {
        for (one, other, expected) in EXACT {
            for found in [likelihood(one, other), likelihood(other, one)] {
                assert!((found - expected).abs() <= 1e-9 * expected, "{one} and {other}: {found}");
            }
        }
    }

    #[test]
    fn large_counts_are_no_trouble() {
        assert!((likelihood(1_000_000, 1_000_000) - 1.0).abs() < 1e-9);
        assert!(likelihood(1_000_000, 1_010_000) < 1e-9);
        assert!((0.0..=1.0).contains(&likelihood(u64::MAX, 1)));
    }

    #[test]
    fn comparisons_made_together_weigh_more() {
        let raised = together(&[0.04, 0.01, 0.03]);
        for (found, expected) in raised.iter().zip([0.06, 0.03, 0.06]) {
            assert!((found - expected).abs() < 1e-12, "{raised:?}");
        }
        assert_eq!(together(&[]), [0.0; 0]);
    }
}
