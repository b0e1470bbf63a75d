//! Clauses that ask or suppose what others tell: "Did Berg meet Lund?", "Had Berg met Lund, the war would be over".
//!
//! In: a cue, and the part before its subject. Out: whether the clause tells nothing. Left out: "asked whether" and "if", which stand
//! in clauses of their own.

use crate::meeting::clause::{PartKind, Sentence};
use crate::meeting::reference::Reader;

impl Reader<'_> {
    /// Whether the clause of the cue at `part` is a question that may be answered with no: "Did Berg meet Lund?", "Were there talks with
    /// Lund?", "A summit of Berg and Lund?". `before` is the part before its subject.
    pub(super) fn is_question(&self, number: usize, part: usize, before: Option<usize>) -> bool {
        let sentence = self.sentence(number);
        let behind = sentence.tokens[sentence.parts[part].end - 1].span.end..self.spans[number].end;
        if !self.text[behind].contains('?') {
            return false;
        }
        let noun = sentence.phrase(part).is_some();
        // "Were there talks", "Is a summit likely?"
        let there = noun.then(|| {
            let there = part.checked_sub(1).filter(|&at| sentence.part_word(at) == "there").unwrap_or(part);
            there.checked_sub(1)
        });
        let turned = |at: usize| is_auxiliary(sentence, at) && opens_sentence(sentence, at);
        let bare = || !(0..sentence.parts.len()).any(|at| sentence.is_finite(at) || is_auxiliary(sentence, at));
        before.into_iter().chain(there.flatten()).any(turned) || noun && bare()
    }
}

/// Whether a clause only supposes what it tells: "Had Berg met Lund, ...", "If only Berg had met Lund". `before` is the part before its subject.
pub(super) fn is_supposed(sentence: &Sentence<'_>, before: Option<usize>) -> bool {
    before.is_some_and(|at| match sentence.part_word(at) {
        "had" => opens_sentence(sentence, at) || sentence.is_comma(at - 1),
        "only" => at > 0 && sentence.part_word(at - 1) == "if",
        _ => false,
    })
}

fn is_auxiliary(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.is(at, |kind| matches!(kind, PartKind::Auxiliary | PartKind::Be))
}

/// Whether nothing but a mark stands before a part.
fn opens_sentence(sentence: &Sentence<'_>, at: usize) -> bool {
    at.checked_sub(1)
        .is_none_or(|before| sentence.is(before, |kind| matches!(kind, PartKind::Border | PartKind::Quote)))
}
