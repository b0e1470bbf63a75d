//! What a word begins, told by the words before and after it.
//!
//! In: a word where it stands. Out: whether "that" or "both" goes with a noun or with the clause, whether a noun may begin there, and which
//! words are one together ("as well as").

use super::{Head, Parser, PartKind};
use crate::meeting::lexicon::{self, Class};
use crate::meeting::token::Mark;

/// Words of an office before a name.
const OFFICE: usize = 5;

impl Parser<'_, '_> {
    /// "in that meeting", not "said that Putin".
    pub(super) fn is_determiner_that(&self, at: usize) -> bool {
        let Some(last) = self.parts.last().filter(|_| self.open.is_none()) else { return false };
        let behind = matches!(last.kind, PartKind::Preposition) && self.word(last.start) != "out";
        // "attended that meeting, the paper said", but not "agreed that meetings be held"
        let next = self.tokens.get(at + 1);
        let ends = self.tokens.get(at + 2).is_none_or(|after| after.mark != Mark::Word);
        let object = matches!(last.kind, PartKind::Verb { reporting: false, .. })
            && next.is_some_and(|next| next.entry.noun && !next.word.ends_with('s'))
            && ends;
        (behind || object) && self.begins_noun(at + 1)
    }

    /// Whether "all" or "both" at a token belongs to the verb behind it: "might all meet".
    pub(super) fn is_floating(&self, at: usize) -> bool {
        let next = self.tokens.get(at + 1).map(|token| token.entry);
        let after_person = self.is_behind_name(at);
        let after_helper = self.open.is_none()
            && self.parts.last().is_some_and(|part| match &part.kind {
                PartKind::Auxiliary | PartKind::Be => true,
                PartKind::Phrase(phrase) => phrase.head == Head::Plural,
                _ => false,
            });
        (after_person || after_helper)
            && next.is_some_and(|next| {
                next.form.is_some()
                    || next.class == Some(Class::Verb)
                    // "were both at the dinner"
                    || after_helper && next.class == Some(Class::Preposition) && self.word(at + 1) != "of"
            })
    }

    pub(super) fn begins_noun(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| match token.mark {
            Mark::Mention(_) => true,
            Mark::Word => {
                matches!(token.entry.class, None | Some(Class::VerbOrNoun | Class::Adverb | Class::Determiner))
            }
            _ => false,
        })
    }

    /// Whether the words of an office begin at a token and the name of who holds it follows: "prime minister Lund".
    pub(super) fn begins_titled_name(&self, at: usize) -> bool {
        let office = self.tokens.get(at..).unwrap_or_default().iter().take(OFFICE).take_while(|token| {
            token.mark == Mark::Word && (token.entry.class.is_none() || lexicon::is_role(&token.word))
        });
        let name = at + office.count();
        let person = matches!(self.tokens.get(name).map(|token| token.mark), Some(Mark::Mention(mention)) if (self.is_person)(mention));
        person && name > at && lexicon::is_role(self.word(name - 1))
    }

    /// "a guest", "chairman": what follows "as" without being a clause; behind "who" it never is one: "who as Norway's envoy met".
    pub(super) fn begins_bare_noun(&self, at: usize) -> bool {
        let after_who =
            self.open.is_none() && self.parts.last().is_some_and(|part| matches!(part.kind, PartKind::Relative));
        if after_who && self.begins_noun(at) {
            return true;
        }
        self.tokens.get(at).is_some_and(|token| {
            let word: &str = &token.word;
            token.mark == Mark::Word
                && (matches!(word, "a" | "an" | "his" | "her" | "its" | "their")
                    || !token.capital
                        && token.entry.class.is_none()
                        && !["ed", "ing", "s"].iter().any(|ending| word.ends_with(ending)))
        })
    }

    /// Small words of several words.
    pub(super) fn read_several(&self, at: usize) -> Option<(PartKind, usize)> {
        let (first, second, third) = (self.word(at), self.word(at + 1), self.word(at + 2));
        match (first, second, third) {
            ("as", "well", "as") => Some((PartKind::And, 3)),
            ("together" | "along", "with", _) => Some((PartKind::And, 2)),
            // "held talks on the sidelines with Lund"
            ("in" | "on" | "at", "the", "sidelines" | "margins" | "fringes") if self.word(at + 3) == "with" => {
                Some((PartKind::Adverb, 3))
            }
            ("in" | "on" | "at", "the", "sidelines" | "margins" | "fringes")
            | ("in" | "on", "front" | "behalf" | "honor" | "honour", "of") => Some((PartKind::Preposition, 3)),
            ("in", "addition", "to") if self.open.is_some() => Some((PartKind::And, 3)),
            ("such", "as", _)
            | ("according", "to", _)
            | ("next", "to", _)
            | ("because", "of", _)
            | ("ahead", "of", _)
            | ("prior", "to", _) => Some((PartKind::Preposition, 2)),
            ("each" | "this" | "every", "time", _) => Some((PartKind::Adverb, 2)),
            ("better" | "best", "known", _) | ("right", "after" | "before", _) => Some((PartKind::Adverb, 1)),
            ("so", "far", _)
            | ("no", "longer" | "doubt", _)
            | ("in", "turn" | "fact" | "effect", _)
            | ("of", "course", _)
            | ("at", "once" | "first" | "last" | "least", _)
            | ("for", "example" | "instance", _) => Some((PartKind::Adverb, 2)),
            // "had as many as seven talks"
            ("face", "to", "face") | ("as", "many" | "few" | "much" | "little", "as") => Some((PartKind::Adverb, 3)),
            // "had never before met Lund"
            ("never", "before", _) if !self.begins_object(at + 2) => Some((PartKind::Adverb, 2)),
            ("fresh", "from", _) => Some((PartKind::Preposition, 2)),
            ("each", "other", _) | ("one", "another", _) | ("more" | "less", "than", _) => Some((PartKind::Adverb, 2)),
            _ => None,
        }
    }
}
