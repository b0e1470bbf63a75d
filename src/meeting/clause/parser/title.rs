//! Titles before a name, and what only looks like one.
//!
//! In: a word where it stands. Out: whether it belongs to the title of somebody, or ends what stands before it: an hour, what opens the
//! sentence.

use super::{Parser, Part, PartKind, verb};
use crate::meeting::lexicon;
use crate::meeting::token::{Mark, Token};

impl Parser<'_, '_> {
    /// Whether what is an adverb elsewhere belongs to a title: "then president", "home secretary".
    pub(super) fn is_in_title(&self, at: usize) -> bool {
        let Some(next) = self.tokens.get(at + 1) else { return false };
        let office = next.mark == Mark::Word && (next.capital || lexicon::is_role(&next.word));
        match self.word(at) {
            "then" | "now" => {
                (office || next.mark == Mark::Hyphen)
                    && self.open.is_none()
                    && self.parts.last().is_some_and(|part| {
                        matches!(part.kind, PartKind::Preposition)
                            && !matches!(self.word(part.start), "by" | "since" | "until" | "from")
                    })
            }
            "home" => office && lexicon::is_role(&next.word),
            _ => false,
        }
    }

    /// Whether the hour of a day ends at a token: "6 pm", but not "PM Berg".
    pub(super) fn is_hour(&self, at: usize) -> bool {
        let word = self.word(at);
        let counted = at > 0 && self.word(at - 1).starts_with(|c: char| c.is_ascii_digit());
        lexicon::is_hour(word) && (counted || !matches!(word, "am" | "pm"))
    }

    /// Whether the title of who acts begins at a token, after what opens the sentence: "At my request Minister Berg met".
    pub(super) fn opens_title(&self, at: usize) -> bool {
        let named = |token: &Token<'_>| matches!(token.mark, Mark::Mention(mention) if (self.is_person)(mention));
        let token = &self.tokens[at];
        token.capital
            && self.has_content()
            && matches!(self.parts[..], [Part { kind: PartKind::Preposition, .. }])
            && lexicon::is_role(&token.word)
            && self.tokens[at + 1..].iter().take(2).any(named)
            && self.tokens[at - 1].mark == Mark::Word
            && !self.tokens[at - 1].capital
            && !lexicon::is_role(self.word(at - 1))
            && !verb::is_adjective(self.word(at - 1))
    }
}
