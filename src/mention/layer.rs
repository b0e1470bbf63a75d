//! One layer of the matcher: an automaton over some names.
//!
//! In: folded names and who has them. Out: the longest of them that begins at a place of a text. The automaton is
//! split by first byte into two that are built side by side.

use aho_corasick::Anchored;
use aho_corasick::automaton::{Automaton, StateID};
use aho_corasick::nfa::contiguous::NFA;

use super::form::{CaseRule, Holder};
use super::names::Names;
use crate::text::fold::{Folded, is_boundary, unit_at};
use crate::threads::side_by_side;

/// Names with their automata.
#[derive(Debug)]
pub(super) struct Layer {
    /// The names themselves, for joining layers.
    names: Vec<Names>,
    /// The names whose first byte is below `cut`, and all others.
    parts: Vec<Part>,
    cut: u8,
}

/// Names with one automaton.
#[derive(Debug)]
struct Part {
    automaton: NFA,
    root: StateID,
    /// Number of its first form.
    first_form: u32,
    /// Whether a walk may begin at a byte of the original text.
    starts: [bool; 256],
    holders: Vec<Holder>,
    /// Where the holders of each form begin.
    first_holder: Vec<u32>,
}

impl Layer {
    /// A layer over `names`. No form is in two layers of a matcher: the words of a form bring all its holders in at once.
    pub(super) fn new(names: Vec<Names>) -> Self {
        let cut = middle_byte(names.iter().flat_map(Names::entries).map(|(name, _)| name[0]));
        let mut parts = side_by_side(vec![0..=cut - 1, cut..=u8::MAX], |bytes| {
            Part::new(names.iter().flat_map(Names::entries).filter(|(name, _)| bytes.contains(&name[0])).collect())
        });
        parts[1].first_form = parts[0].len() as u32;
        Self { names, parts, cut }
    }

    /// The names of the layer, to build another one.
    pub(super) fn into_names(self) -> Vec<Names> {
        self.names
    }

    /// How many forms there are.
    pub(super) fn len(&self) -> usize {
        self.parts.iter().map(Part::len).sum()
    }

    /// Whether a name may begin with a byte of the original text.
    pub(super) fn starts(&self) -> [bool; 256] {
        std::array::from_fn(|byte| self.parts.iter().any(|part| part.starts[byte]))
    }

    /// End and number of the longest form that begins at `start` of `text`, with the folded byte `first`, and ends on a boundary in a
    /// fitting case.
    pub(super) fn walk(&self, text: &str, start: usize, first: u8) -> Option<(usize, u32)> {
        let part = &self.parts[usize::from(first >= self.cut)];
        let (mut state, mut at, mut depth, mut best) = (part.root, start, 0, None);
        while at < text.len() {
            let unit = unit_at(text, at);
            match unit.folded {
                Folded::Nothing => {
                    at += unit.len;
                    continue;
                }
                Folded::Break => break,
                Folded::Space => {
                    state = part.next(state, b' ');
                    depth += 1;
                }
                Folded::Byte(byte) => {
                    state = part.next(state, byte);
                    depth += 1;
                }
                Folded::Bytes(bytes) => {
                    for &byte in bytes.as_bytes() {
                        state = part.next(state, byte);
                    }
                    depth += bytes.as_bytes().len();
                }
            }
            at += unit.len;
            if part.automaton.is_special(state) {
                if part.automaton.is_dead(state) {
                    break;
                }
                if part.automaton.is_match(state)
                    && is_boundary(text, at)
                    && let Some(form) = part.form_at(state, depth).filter(|&form| self.fits(form, &text[start..at]))
                {
                    best = Some((at, form));
                }
            }
        }
        best
    }

    fn fits(&self, form: u32, found: &str) -> bool {
        self.holders_of(form).iter().any(|holder| holder.case.fits(found))
    }

    /// Who has a form among their names, whatever the case rule says.
    pub(super) fn holders_of(&self, form: u32) -> &[Holder] {
        let part = &self.parts[usize::from(form >= self.parts[1].first_form)];
        let form = (form - part.first_form) as usize;
        &part.holders[part.first_holder[form] as usize..part.first_holder[form + 1] as usize]
    }
}

/// The first eight bytes of a name as a number that orders names as they do.
fn first_bytes(name: &[u8]) -> u64 {
    let mut first = [0; 8];
    let len = name.len().min(8);
    first[..len].copy_from_slice(&name[..len]);
    u64::from_be_bytes(first)
}

/// Marks the bytes of a text at which a name may begin whose folding begins with `first`.
fn mark_starts(starts: &mut [bool; 256], first: u8, case: CaseRule) {
    match case {
        CaseRule::CapitalAt(0) | CaseRule::Capitals => starts[usize::from(first.to_ascii_uppercase())] = true,
        CaseRule::NoCapital => starts[usize::from(first)] = true,
        CaseRule::CapitalAt(_) => {
            starts[usize::from(first)] = true;
            starts[usize::from(first.to_ascii_uppercase())] = true;
        }
    }
    // A grave accent folds to an apostrophe.
    if first == b'\'' {
        starts[usize::from(b'`')] = true;
    }
}

impl Part {
    fn new(entries: Vec<(&[u8], Holder)>) -> Self {
        // Most comparisons are decided by the first bytes, without a look at the name itself.
        let mut entries: Vec<(u64, &[u8], Holder)> =
            entries.into_iter().map(|(name, holder)| (first_bytes(name), name, holder)).collect();
        entries.sort_unstable();
        entries.dedup_by(|(_, name, holder), (_, kept_name, kept)| {
            name == kept_name && holder.entity == kept.entity && holder.case == kept.case
        });
        let (mut forms, mut holders, mut first_holder): (Vec<&[u8]>, _, _) =
            (Vec::new(), Vec::with_capacity(entries.len()), Vec::new());
        let mut starts = [false; 256];
        for &(_, name, holder) in &entries {
            if forms.last() != Some(&name) {
                forms.push(name);
                first_holder.push(holders.len() as u32);
            }
            holders.push(holder);
            mark_starts(&mut starts, name[0], holder.case);
        }
        first_holder.push(holders.len() as u32);
        let automaton = NFA::builder().prefilter(false).build(&forms);
        // More names than the automaton can number do not fit into memory long before.
        let automaton = automaton.expect("the names fit into an automaton");
        let root = automaton.start_state(Anchored::Yes).expect("the automaton has an anchored start");
        Self { automaton, root, first_form: 0, starts, holders, first_holder }
    }

    fn len(&self) -> usize {
        self.first_holder.len() - 1
    }

    #[inline]
    fn next(&self, state: StateID, byte: u8) -> StateID {
        self.automaton.next_state(Anchored::Yes, state, byte)
    }

    /// The form that is spelt by the whole walk: a state also reports names that end here and began later.
    fn form_at(&self, state: StateID, depth: usize) -> Option<u32> {
        let pattern = self.automaton.match_pattern(state, 0);
        (self.automaton.pattern_len(pattern) == depth).then(|| self.first_form + pattern.as_u32())
    }
}

/// The byte that cuts names, given by their first bytes, into two halves.
fn middle_byte(first_bytes: impl Iterator<Item = u8>) -> u8 {
    let mut counts = [0; 256];
    first_bytes.for_each(|byte| counts[usize::from(byte)] += 1);
    let total: usize = counts.iter().sum();
    let mut below = 0;
    let at_half = |count: &usize| {
        below += count;
        below * 2 > total
    };
    counts.iter().position(at_half).unwrap_or(1).max(1) as u8
}
