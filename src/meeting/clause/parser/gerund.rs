//! Words that end in "ing": which are verbs.
//!
//! In: such a word where it stands. Out: whether somebody does what it tells ("after visiting Oslo"), or it is a noun ("the meeting") or an
//! adjective ("the visiting minister"). Left out: all other verbs ([`super::verb`]).

use super::verb::is_adjective;
use super::{Parser, PartKind};
use crate::meeting::lexicon::{self, Class, Words, words};
use crate::meeting::token::{Mark, Token};

/// Words that end like a gerund and are nouns.
static NOUNS: Words = Words::new(|| {
    words(
        "meeting briefing building hearing gathering evening morning king thing everything anything nothing something spring string wing ring bombing fighting understanding wedding funding being ceiling sibling beijing landing reading",
    )
});

impl Parser<'_, '_> {
    /// Whether the clause that is being read tells what somebody is doing: "was in Oslo", "spent the day in Oslo".
    fn is_busy(&self) -> bool {
        let verb = self.parts.iter().rev().find(|part| {
            !matches!(part.kind, PartKind::Preposition | PartKind::Phrase(_) | PartKind::Time(_) | PartKind::Adverb)
        });
        verb.is_some_and(|part| {
            matches!(part.kind, PartKind::Be) || matches!(self.word(part.start), "spent" | "spend" | "spends")
        })
    }

    pub(super) fn is_gerund(&self, at: usize, before: Option<&PartKind>, after_helper: bool) -> bool {
        let word = self.word(at);
        let empty = self.open.is_none();
        if after_helper {
            return true;
        }
        // "the file-sharing network", but "co-hosting a dinner"
        if word.contains('-') && !["co-", "re-", "pre-"].iter().any(|prefix| word.starts_with(prefix)) {
            return false;
        }
        if word == "visiting" && empty {
            // "talks with visiting President X", but "after visiting Moscow".
            let guest = matches!(before, Some(PartKind::Verb { .. } | PartKind::And))
                || matches!(before, Some(PartKind::Preposition))
                    && self
                        .parts
                        .last()
                        .is_some_and(|part| matches!(self.word(part.start), "with" | "to" | "by" | "between"));
            return !guest;
        }
        // "talks lasting two hours"
        if word == "lasting" && self.has_content() && at > 0 && self.tokens[at - 1].entry.noun {
            return true;
        }
        if is_adjective(word) {
            // "Berg, standing in for Lund, met"
            // "after standing beside Lund", "after coming face to face"
            let beside = |next: &Token<'_>| {
                next.entry.class == Some(Class::Preposition)
                    || matches!(&*next.word, "next" | "alongside")
                    || matches!(before, Some(PartKind::Subordinator))
                        && matches!(&*next.word, "face" | "side" | "face-to-face")
            };
            return empty
                && matches!(
                    before,
                    None | Some(PartKind::Comma | PartKind::Subordinator | PartKind::Border | PartKind::And)
                )
                && self.tokens.get(at + 1).is_some_and(beside);
        }
        if self.is_in_office_name(at, before) {
            return false;
        }
        // "more negotiating power"
        if word == "negotiating"
            && !matches!(before, Some(PartKind::Subordinator))
            && self.begins_noun(at + 1)
            && self.tokens[at + 1].entry.class.is_none()
        {
            return false;
        }
        if NOUNS.contains(word) {
            // "pictures of Berg meeting Lund"
            if word == "meeting" && self.is_behind_name(at) && self.leads_to_person(at + 1) {
                return true;
            }
            // "was in Oslo meeting Lund", "spent two hours meeting Lund"
            if word == "meeting" && !empty && self.leads_to_person(at + 1) {
                let open_at = self.open.as_ref().map_or(at, |open| open.start);
                let last = self.last_mention(at).is_some() && open_at + 1 == at;
                let there = last && matches!(before, Some(PartKind::Preposition)) && self.is_busy();
                return there || lexicon::is_span(self.word(at - 1));
            }
            // "after briefing Lund"
            if word == "briefing" && empty && matches!(before, Some(PartKind::Subordinator)) {
                return self.leads_to_person(at + 1);
            }
            if word != "meeting" || !empty {
                return false;
            }
            let next = self.word(at + 1);
            // "enjoyed meeting you", "denied meeting him", "look forward to meeting them"
            if matches!(next, "him" | "them" | "you" | "me") {
                return true;
            }
            return match before {
                None | Some(PartKind::Comma | PartKind::Quote | PartKind::Border) => next != "between" && next != "of",
                Some(PartKind::Subordinator) => true,
                // "what level of meeting the king had in mind"
                Some(PartKind::Preposition)
                    if at > 1
                        && self.word(at - 1) == "of"
                        && matches!(
                            self.word(at - 2),
                            "level" | "kind" | "type" | "sort" | "form" | "date" | "place"
                        ) =>
                {
                    false
                }
                // "at meeting May 17"
                Some(PartKind::Preposition) => {
                    next == "with" || self.begins_object(at + 1) && self.time_at(at + 1).is_none()
                }
                // "as well as meeting Lund", "touring Oslo and meeting Lund"
                Some(PartKind::And) => self.leads_to_person(at + 1),
                // "after secretly meeting Lund"
                Some(PartKind::Adverb) => self.leads_to_person(at + 1),
                // "denied meeting Lund", "denied meeting Minister Lund"
                Some(PartKind::Verb { .. }) => self.tokens.get(at + 1..).is_some_and(|next| {
                    let title = next.iter().take_while(|token| {
                        token.mark == Mark::Word && (token.capital || lexicon::is_role(&token.word))
                    });
                    let of_noun = next.first().is_some_and(|next| next.entry.class == Some(Class::Determiner));
                    of_noun || matches!(next.get(title.count()).map(|next| next.mark), Some(Mark::Mention(_)))
                }),
                // "was on Tuesday meeting Lund"
                Some(PartKind::Time(_)) => {
                    let was = self.parts.len().checked_sub(2).map(|at| &self.parts[at].kind);
                    matches!(was, Some(PartKind::Be)) || self.leads_to_person(at + 1)
                }
                _ => false,
            };
        }
        // "the new trading hours"
        if !empty
            && at > 0
            && is_adjective(self.word(at - 1))
            && self.tokens[at - 1].mark == Mark::Word
            && self.begins_noun(at + 1)
        {
            return false;
        }
        // "a popular uprising and", "the new ruling will"
        !self.ends_phrase(at) && (!self.tokens[at].capital || empty && before.is_none())
    }

    /// Whether the word at a token tells which office the one behind it is: "Fish Fund managing director", "met trading manager Lund".
    fn is_in_office_name(&self, at: usize, before: Option<&PartKind>) -> bool {
        let office = self.tokens.get(at + 1).is_some_and(|next| !next.capital && lexicon::is_role(&next.word));
        let last = at.checked_sub(1).map(|last| &self.tokens[last]);
        let named = self.is_behind_name(at);
        let leads = match before {
            Some(PartKind::Verb { .. }) => self.tokens[at].entry.form.is_none(),
            Some(PartKind::Preposition) => last.is_some_and(|last| matches!(&*last.word, "with" | "between")),
            _ => false,
        };
        let goes_on = last.is_some_and(|last| !named && (last.capital || last.entry.class == Some(Class::Determiner)));
        office && if self.open.is_some() { goes_on } else { leads }
    }

    /// Whether the word at a token is the last of a phrase that has begun, as what follows cannot be what it does.
    pub(super) fn ends_phrase(&self, at: usize) -> bool {
        self.open.is_some()
            && self.tokens.get(at + 1).is_none_or(|next| {
                matches!(next.mark, Mark::Border | Mark::Possessive)
                    || matches!(next.entry.class, Some(Class::And | Class::Be | Class::Auxiliary | Class::Subordinator))
            })
    }
}
