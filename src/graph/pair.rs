//! Counting pairs of entities.
//!
//! In: windows that name several entities. Out: for every pair of them its counts and its first sentences. The pairs lie in a
//! fixed number of tables by their hash, so that several threads merge two counts, and make edges of them, a table each. Left
//! out: what the counts mean, which is the tally's.

use std::collections::hash_map::Entry;
use std::hash::BuildHasher;
use std::sync::Arc;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};
use xxhash_rust::xxh3::xxh3_64;

use super::sentence::{DocumentPlace, Sentence, fold_white_space, keep_first, names_in};
use crate::cooccurrence::Cooccurrence;
use crate::document::Document;
use crate::gazetteer::EntityId;
use crate::mention::Mention;
use crate::threads::{side_by_side, split};

/// Two entities, the one of the lower number first.
pub(super) type Pair = (EntityId, EntityId);

/// How often the pairs of some documents are named together.
#[derive(Clone, Debug)]
pub(super) struct Pairs {
    /// Evidence kept for each pair.
    evidence: usize,
    tables: [FxHashMap<Pair, PairCount>; 16],
}

/// What is known of a pair.
#[derive(Clone, Debug)]
pub(super) struct PairCount {
    pub windows: u64,
    pub documents: u64,
    /// Place of the document that was counted last, so that a document counts once.
    last: u64,
    pub distinct: Distinct,
    pub evidence: Vec<Arc<Sentence>>,
}

/// Hashes of the different sentences of a pair. Most pairs have one sentence only.
#[derive(Clone, Debug)]
pub(super) enum Distinct {
    One(u64),
    Many(Box<FxHashSet<u64>>),
}

impl Distinct {
    fn insert(&mut self, hash: u64) {
        match self {
            Self::One(known) if *known == hash => {}
            Self::One(known) => *self = Self::Many(Box::new([*known, hash].into_iter().collect())),
            Self::Many(known) => {
                known.insert(hash);
            }
        }
    }

    fn merge(&mut self, other: Self) {
        match other {
            Self::One(hash) => self.insert(hash),
            Self::Many(hashes) => hashes.into_iter().for_each(|hash| self.insert(hash)),
        }
    }

    pub fn len(&self) -> u64 {
        match self {
            Self::One(_) => 1,
            Self::Many(hashes) => hashes.len() as u64,
        }
    }
}

/// A document whose windows are counted, with what is made for the first of them that is kept and used for the others.
pub(super) struct Page<'d> {
    document: &'d Document,
    mentions: &'d [Mention],
    place: Option<Arc<DocumentPlace>>,
    folded: String,
}

impl<'d> Page<'d> {
    pub fn new(document: &'d Document, mentions: &'d [Mention]) -> Self {
        Self { document, mentions, place: None, folded: String::new() }
    }
}

impl Pairs {
    /// None yet. `evidence` sentences are kept for each pair.
    pub fn new(evidence: usize) -> Self {
        Self { evidence, tables: std::array::from_fn(|_| FxHashMap::default()) }
    }

    /// How many different pairs there are.
    pub fn len(&self) -> usize {
        self.tables.iter().map(FxHashMap::len).sum()
    }

    /// Counts the pairs of a window.
    pub fn add(&mut self, page: &mut Page<'_>, window: &Cooccurrence) {
        let Page { document, mentions, place, folded } = page;
        let is_folded = fold_white_space(window.span.of(&document.text), folded);
        let hash = xxh3_64(folded.as_bytes());
        let mut sentence: Option<Arc<Sentence>> = None;
        for (index, &first) in window.entities.iter().enumerate() {
            for &second in &window.entities[index + 1..] {
                let pair =
                    self.tables[Self::table((first, second))].entry((first, second)).or_insert_with(|| PairCount {
                        windows: 0,
                        documents: 0,
                        last: u64::MAX,
                        distinct: Distinct::One(hash),
                        evidence: Vec::new(),
                    });
                pair.windows += 1;
                pair.distinct.insert(hash);
                if pair.last != document.order {
                    pair.documents += 1;
                    pair.last = document.order;
                }
                let wanted = pair.evidence.len() < self.evidence
                    || pair.evidence.last().is_some_and(|last| document.order < last.document.order);
                if self.evidence > 0 && wanted {
                    let sentence = sentence.get_or_insert_with(|| {
                        let place = place.get_or_insert_with(|| {
                            Arc::new(DocumentPlace { order: document.order, id: document.id.as_str().into() })
                        });
                        Arc::new(Sentence {
                            document: Arc::clone(place),
                            number: window.sentence,
                            text: folded.as_str().into(),
                            names: names_in(&document.text, window.span, mentions, is_folded),
                        })
                    });
                    keep_first(&mut pair.evidence, Arc::clone(sentence), self.evidence);
                }
            }
        }
    }

    /// Adds the counts of `other`, which are of other documents, on so many threads.
    pub fn merge(&mut self, threads: usize, other: Self) {
        let tables: Vec<_> = self.tables.iter_mut().zip(other.tables).collect();
        side_by_side(split(tables.into_iter(), threads), |tables| {
            tables.into_iter().for_each(|(mine, theirs)| merge(mine, theirs, self.evidence));
        });
    }

    /// What `work` makes of the pairs of each thread.
    pub fn work_on<R: Send>(
        self,
        threads: usize,
        work: impl Fn(&mut dyn Iterator<Item = (Pair, PairCount)>) -> R + Sync,
    ) -> Vec<R> {
        side_by_side(split(self.tables.into_iter(), threads), |tables| work(&mut tables.into_iter().flatten()))
    }

    /// The table of a pair. The table's own hash is the same, but of other bits.
    fn table(pair: Pair) -> usize {
        (FxBuildHasher.hash_one(pair) >> 24) as usize % 16
    }
}

fn merge(mine: &mut FxHashMap<Pair, PairCount>, mut theirs: FxHashMap<Pair, PairCount>, evidence: usize) {
    // The fewer are added to the more: the first part of all is taken as it is.
    if mine.len() < theirs.len() {
        std::mem::swap(mine, &mut theirs);
    }
    for (pair, theirs) in theirs {
        match mine.entry(pair) {
            Entry::Vacant(free) => {
                free.insert(theirs);
            }
            Entry::Occupied(mine) => {
                let mine = mine.into_mut();
                mine.windows += theirs.windows;
                mine.documents += theirs.documents;
                mine.distinct.merge(theirs.distinct);
                for sentence in theirs.evidence {
                    keep_first(&mut mine.evidence, sentence, evidence);
                }
            }
        }
    }
}
