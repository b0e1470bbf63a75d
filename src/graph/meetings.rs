//! Which meetings an edge stands for.
//!
//! In: the meetings of a graph. Out: for two entities, the meetings that both took part in; for an entity and a place,
//! those that it took part in there.

use std::collections::BTreeMap;

use super::Graph;
use crate::meeting::Meeting;

/// The meetings of every pair of ids.
#[derive(Clone, Debug)]
pub struct MeetingsByPair<'g>(BTreeMap<&'g str, BTreeMap<&'g str, Vec<&'g Meeting>>>);

impl Graph {
    /// The meetings of this graph by the pairs of entities that an edge can join.
    #[must_use]
    pub fn meetings_by_pair(&self) -> MeetingsByPair<'_> {
        let mut pairs: BTreeMap<_, BTreeMap<_, Vec<&Meeting>>> = BTreeMap::new();
        for meeting in &self.meetings {
            let mut ids: Vec<&str> = meeting.who.iter().chain(&meeting.place).map(String::as_str).collect();
            ids.sort_unstable();
            ids.dedup();
            for (index, first) in ids.iter().enumerate() {
                for second in &ids[index + 1..] {
                    pairs.entry(*first).or_default().entry(*second).or_default().push(meeting);
                }
            }
        }
        MeetingsByPair(pairs)
    }
}

impl<'g> MeetingsByPair<'g> {
    /// The meetings of `one` and `other`, in the order of the graph.
    #[must_use]
    pub fn of(&self, one: &str, other: &str) -> &[&'g Meeting] {
        let (first, second) = (one.min(other), one.max(other));
        self.0.get(first).and_then(|seconds| seconds.get(second)).map_or(&[], Vec::as_slice)
    }
}
