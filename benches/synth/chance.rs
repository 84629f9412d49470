//! Chance that is the same on every machine: splitmix64 (Sebastiano Vigna, public domain).
//!
//! Every record has a stream of its own, named by its kind and number, so that adding a draw in one record changes
//! no other. Refuses floating point, whose last digit is nobody's promise.

/// A stream of numbers.
pub struct Chance {
    state: u64,
}

impl Chance {
    /// The stream of record `index` of the kind `name`.
    pub fn new(seed: u64, name: &str, index: usize) -> Chance {
        let named = name.bytes().fold(mixed(seed), |state, byte| mixed(state ^ u64::from(byte)));
        Chance { state: mixed(named ^ index as u64) }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        mixed(self.state)
    }

    /// A number from 0 to `limit` - 1; 0 when `limit` is 0.
    pub fn below(&mut self, limit: usize) -> usize {
        let wide = u128::from(self.next()) * limit as u128;
        usize::try_from(wide >> 64).unwrap_or(0)
    }

    /// A number from `first` to `last`, both included.
    pub fn between(&mut self, first: usize, last: usize) -> usize {
        first + self.below(last + 1 - first)
    }

    /// True once in `count` times.
    pub fn once_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    /// One of `choices`.
    pub fn pick<'c, T: ?Sized>(&mut self, choices: &[&'c T]) -> &'c T {
        choices[self.below(choices.len())]
    }

    /// `count` different numbers below `limit`, sorted; fewer when there are not so many.
    pub fn some(&mut self, count: usize, limit: usize) -> Vec<usize> {
        let mut drawn: Vec<usize> = (0..count).map(|_| self.below(limit)).collect();
        drawn.sort_unstable();
        drawn.dedup();
        drawn
    }
}

/// The finishing function of splitmix64.
fn mixed(state: u64) -> u64 {
    let once = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let twice = (once ^ (once >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    twice ^ (twice >> 31)
}
