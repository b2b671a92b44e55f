//! Chance with a fixed seed: the same plan makes the same files everywhere, so that a test can compare bytes and a
//! change of the plan shows in review as what it is. A crate of random numbers might change its sequence.

pub struct Chance(u64);

impl Chance {
    pub fn new() -> Self {
        Self(0x9E37_79B9_7F4A_7C15)
    }

    /// Brings the items into another order (Fisher and Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }

    /// A whole number from `first` to `last`, both possible.
    pub fn between(&mut self, (first, last): (usize, usize)) -> usize {
        first + self.below(last.saturating_sub(first) + 1)
    }

    /// A pack of `count` cards, as many of each kind as its weight says, shuffled. Unlike a draw for each person, it
    /// leaves to chance only who gets which card, never how many cards of a kind there are.
    pub fn pack<T: Copy>(&mut self, count: usize, weights: &[(T, usize)]) -> Vec<T> {
        let sum = weights.iter().map(|(_, weight)| weight).sum::<usize>().max(1);
        let whole = |weight: usize| count * weight / sum;
        let missing = count - weights.iter().map(|(_, weight)| whole(*weight)).sum::<usize>();
        // What the division leaves over goes to the largest remainders.
        let mut by_remainder: Vec<_> = weights.iter().collect();
        by_remainder.sort_by_key(|(_, weight)| std::cmp::Reverse(count * weight % sum));
        let mut pack: Vec<T> = weights.iter().flat_map(|(kind, weight)| vec![*kind; whole(*weight)]).collect();
        pack.extend(by_remainder.iter().take(missing).map(|(kind, _)| *kind));
        self.shuffle(&mut pack);
        pack
    }

    fn below(&mut self, bound: usize) -> usize {
        // The upper half: the lower bits of the product are the weaker ones.
        (self.next() >> 32) as usize % bound.max(1)
    }

    /// xorshift64* (Marsaglia, Vigna).
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }
}
