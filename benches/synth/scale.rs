//! How many records of each kind go with N partnerships, and who is partner of whom.
//!
//! Keeps what the rules of the répertoire ask: no two partnerships join the same authorities, unless one continues
//! the other.

use super::chance::Chance;

/// The number of themes, whatever the size.
pub const THEMES: usize = 25;
/// The number of pages of the site's own, whatever the size.
pub const PAGES: usize = 10;
/// The year everything happens around: contacts are valid until the middle of two years later.
pub const YEAR: usize = 2026;
/// One partnership in so many continues the one before it.
const CHAIN: usize = 25;

/// The numbers of records, and the seed.
#[derive(Debug, Clone, Copy)]
pub struct Scale {
    /// What chance starts from.
    pub seed: u64,
    /// Partnerships.
    pub partnerships: usize,
    /// French authorities. Number 0 is a large one, with a twentieth of all partnerships.
    pub french: usize,
    /// Authorities of the other side.
    pub partners: usize,
    /// Organisations.
    pub organisations: usize,
    /// Contacts.
    pub contacts: usize,
    /// Events.
    pub events: usize,
    /// Funding instruments.
    pub fundings: usize,
    /// Articles.
    pub articles: usize,
}

/// Who takes part in a partnership: numbers of authorities, of each side.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sides {
    /// French authorities.
    pub french: Vec<usize>,
    /// Authorities of the other side.
    pub partners: Vec<usize>,
}

impl Scale {
    /// The numbers that go with so many partnerships: for 10,000, about 12,300 records.
    pub fn new(partnerships: usize, seed: u64) -> Scale {
        Scale {
            seed,
            partnerships,
            french: (partnerships / 12).max(12),
            partners: (partnerships / 15).max(14),
            organisations: (partnerships / 50).max(8),
            contacts: (partnerships * 6 / 1000).max(4),
            events: (partnerships * 3 / 100).max(12),
            fundings: (partnerships * 3 / 1000).max(2),
            articles: (partnerships / 100).max(4),
        }
    }

    /// The chance of a record.
    pub fn chance(self, kind: &str, index: usize) -> Chance {
        Chance::new(self.seed, kind, index)
    }

    /// The partnership that number `index` continues.
    pub fn continued(index: usize) -> Option<usize> {
        (index % CHAIN == CHAIN - 1).then(|| index - 1)
    }

    /// Whether the next partnership continues number `index`.
    pub fn has_sequel(self, index: usize) -> bool {
        index + 1 < self.partnerships && Scale::continued(index + 1).is_some()
    }

    /// Who takes part in partnership `index`.
    pub fn sides(self, index: usize) -> Sides {
        let (french, partner) = self.pair(Scale::continued(index).unwrap_or(index));
        let second = |first: usize, count: usize, every: usize| {
            let joins =
                first.is_multiple_of(2) && (french + partner).is_multiple_of(every) && first + 1 < count;
            joins.then_some(first + 1)
        };
        Sides {
            french: [french].into_iter().chain(second(french, self.french, 7)).collect(),
            partners: [partner].into_iter().chain(second(partner, self.partners, 5)).collect(),
        }
    }

    /// A pair of authorities that no other number has. Second members join even numbers only, so that the smallest
    /// number of each side always tells the pair.
    fn pair(self, index: usize) -> (usize, usize) {
        let large = (self.partnerships / 20).min(self.partners);
        if index < large {
            return (0, index);
        }
        let (others, rest) = (self.french - 1, index - large);
        let french = 1 + rest % others;
        (french, (rest / others + french * 3) % self.partners)
    }
}
