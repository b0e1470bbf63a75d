//! Clauses that ask or suppose what others tell: "Did Berg meet Lund?", "Had Berg met Lund, the war would be over".
//!
//! In: a cue, and the part before its subject. Out: why the clause tells of nothing. Left out: what is denied, which is told of
//! ([`crate::meeting::circumstance`]).

use crate::meeting::clause::{PartKind, Sentence};
use crate::meeting::reference::Reader;

impl Reader<'_> {
    /// Why the clause of the cue at `part` does not tell that those it names meet, nor that they do not. `before` is the part before its subject.
    pub(super) fn why_untold(&self, number: usize, part: usize, before: Option<usize>) -> Option<&'static str> {
        let sentence = self.sentence(number);
        // "to see whether it helps to follow up on the talks which Berg had with Lund": she had them.
        let told = sentence.phrase(part).is_some() && sentence.holder_behind(part).is_some();
        if !told && before.is_some_and(|at| asks(sentence, at)) {
            return Some("asked, not told");
        }
        if self.is_question(number, part, before) || before.is_some_and(|at| is_supposed(sentence, at)) {
            return Some("asked or supposed, not told");
        }
        let that = before.filter(|&at| at > 0 && sentence.part_word(at) == "that")?;
        match sentence.part_word(that - 1) {
            // "There is no evidence that Berg met Lund"
            "no" => Some("said not to be known"),
            // "neither confirmed nor denied that Berg met Lund"
            "denied" | "deny" | "denying" if that > 1 && matches!(sentence.part_word(that - 2), "nor" | "or") => {
                Some("neither confirmed nor denied")
            }
            _ => None,
        }
    }

    /// Whether the clause of the cue at `part` is a question that may be answered with no: "Did Berg meet Lund?", "Were there talks with
    /// Lund?", "A summit of Berg and Lund?". `before` is the part before its subject.
    fn is_question(&self, number: usize, part: usize, before: Option<usize>) -> bool {
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

/// Whether the word at a part asks for what follows: "asked whether Berg met Lund", "did not say if".
fn asks(sentence: &Sentence<'_>, at: usize) -> bool {
    let above = at.checked_sub(1).map_or("", |above| sentence.part_word(above));
    match sentence.part_word(at) {
        "whether" => true,
        "if" => above.starts_with("ask") || above.starts_with("wonder") || matches!(above, "say" | "know" | "knew"),
        _ => false,
    }
}

/// Whether the word at a part only supposes what follows: "Had Berg met Lund, ...", "If only Berg had met Lund".
fn is_supposed(sentence: &Sentence<'_>, at: usize) -> bool {
    match sentence.part_word(at) {
        "had" => opens_sentence(sentence, at) || sentence.is_comma(at - 1),
        "only" => at > 0 && sentence.part_word(at - 1) == "if",
        _ => false,
    }
}

fn is_auxiliary(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.is(at, |kind| matches!(kind, PartKind::Auxiliary | PartKind::Be))
}

/// Whether nothing but a mark stands before a part.
fn opens_sentence(sentence: &Sentence<'_>, at: usize) -> bool {
    at.checked_sub(1)
        .is_none_or(|before| sentence.is(before, |kind| matches!(kind, PartKind::Border | PartKind::Quote)))
}
