//! Titles before a name, and what only looks like one.
//!
//! In: a word where it stands. Out: whether it belongs to the title of somebody, or ends what stands before it: an hour, what opens the
//! sentence.

use super::{Parser, Part, PartKind, verb};
use crate::meeting::lexicon::{self, Class};
use crate::meeting::token::{Mark, Token};

/// Words of a title at most.
const TITLE: usize = 6;

/// Words of a nickname at most.
const NICKNAME: usize = 3;

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
            // "and First Vice-President Lund"
            "first" | "second" => self.tokens[at].capital && at > 0 && next.capital && office,
            _ => false,
        }
    }

    /// Whether a place, after its preposition, ends before a token, at which the title of somebody begins: "received at the palace
    /// Minister Berg", "in Oslo Minister Berg said".
    pub(super) fn is_after_place(&self, at: usize) -> bool {
        let Some(open) = &self.open else { return false };
        let at_one = self.parts.last().is_some_and(|part| {
            matches!(part.kind, PartKind::Preposition)
                && (matches!(self.word(part.start), "in" | "at" | "from" | "near" | "outside")
                    || self.word(part.start) == "to"
                        && part.start > 0
                        && lexicon::is_journey(self.word(part.start - 1)))
        });
        if !at_one || at == 0 {
            return false;
        }
        let before = &self.tokens[at - 1];
        // "a call from Red Cross manager Berg": one sentence comes from many a house, and few from a town before its minister.
        let title_of =
            self.parts.last().is_some_and(|part| self.word(part.start) == "from") && self.tokens[at].mark == Mark::Word;
        let place = match before.mark {
            Mark::Mention(_) if title_of => false,
            Mark::Word => open.content && !before.capital && lexicon::is_house(&before.word),
            Mark::Mention(mention) => {
                // "at the White House Berg met"
                let article = self.tokens[open.start].entry.class == Some(Class::Determiner);
                open.start + usize::from(article) == at - 1 && !(self.is_person)(mention)
            }
            _ => false,
        };
        place && self.is_person_ahead(at)
    }

    /// Whether "named" at a token only tells the name of somebody new: "a man named Berg".
    pub(super) fn names_somebody(&self, at: usize) -> bool {
        let Some(open) = &self.open else { return false };
        let new = matches!(self.word(open.start), "a" | "an") && lexicon::is_role(self.word(at - 1));
        let named = self.tokens.get(at + 1).map(|next| next.mark);
        new && matches!(named, Some(Mark::Mention(mention)) if (self.is_person)(mention))
    }

    /// Whether a person is named at a token or behind the title that begins there.
    fn is_person_ahead(&self, at: usize) -> bool {
        let title = self.tokens[at..]
            .iter()
            .take(TITLE)
            .take_while(|token| token.mark == Mark::Word && (token.capital || lexicon::is_role(&token.word)));
        matches!(self.tokens.get(at + title.count()).map(|token| token.mark), Some(Mark::Mention(mention)) if (self.is_person)(mention))
    }

    /// Whether an adverb at a token belongs to an adjective before a title or a name: "with newly elected President Berg".
    pub(super) fn opens_adjective(&self, at: usize) -> bool {
        let word = self.word(at);
        if self.open.is_some() || !(word.ends_with("ly") || matches!(word, "then" | "once" | "long")) {
            return false;
        }
        let Some((adjective, rest)) = self.tokens.get(at + 1..).and_then(<[Token<'_>]>::split_first) else {
            return false;
        };
        let leads = self.parts.last().is_some_and(|part| {
            matches!(part.kind, PartKind::Preposition | PartKind::Verb { reporting: false, .. } | PartKind::And)
        });
        leads
            && adjective.mark == Mark::Word
            && !adjective.capital
            && (adjective.word.ends_with("ed") || matches!(&*adjective.word, "chosen" | "freed"))
            && adjective.entry.form.is_none()
            && rest
                .iter()
                .take(3)
                .take_while(|next| next.mark == Mark::Word && next.entry.class.is_none())
                .any(|next| next.capital || lexicon::is_role(&next.word))
    }

    /// Whether an adverb at a token belongs to who follows: "with recently elected President Lund".
    pub(super) fn opens_guest(&self, at: usize) -> bool {
        let next = self.tokens.get(at + 2);
        self.open.is_none()
            && self.word(at).ends_with("ly")
            && self.word(at + 1).ends_with("ed")
            && matches!(self.parts.last(), Some(Part { kind: PartKind::Preposition, .. }))
            && next.is_some_and(|next| next.capital || lexicon::is_role(&next.word))
    }

    /// Where what follows a nickname begins, whose quotation mark opens at a token: `Anna "the bear" Berg`, `commander "General" Berg`.
    pub(super) fn nickname_end(&self, at: usize) -> Option<usize> {
        let close = (at + 2..at + 2 + NICKNAME).find(|&close| self.is_quote(close))?;
        let words = &self.tokens[at + 1..close];
        let named = matches!(self.tokens.get(close + 1)?.mark, Mark::Mention(mention) if (self.is_person)(mention));
        let before = &self.tokens[at.checked_sub(1)?];
        let titled = before.mark == Mark::Word
            && (lexicon::is_role(&before.word) || before.capital && self.has_content())
            || lexicon::is_role(&words[0].word) && self.leads_to_name(at);
        (named && titled && words.iter().all(|word| matches!(word.mark, Mark::Word | Mark::Hyphen)))
            .then_some(close + 1)
    }

    fn is_quote(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.mark == Mark::Quote)
    }

    /// Whether a name is to follow what is read: "met", "with", "the so-called".
    fn leads_to_name(&self, at: usize) -> bool {
        match &self.open {
            Some(_) => !self.has_content() || self.word(at - 1) == "so-called",
            None => self.parts.last().is_some_and(|part| {
                matches!(part.kind, PartKind::Preposition | PartKind::Verb { reporting: false, .. } | PartKind::And)
            }),
        }
    }

    /// Whether "first" at a token is a rank: "First Lady Berg", "first secretary Lund".
    pub(super) fn is_first_rank(&self, at: usize) -> bool {
        self.tokens.get(at + 1).is_some_and(|next| {
            next.capital == self.tokens[at].capital
                && matches!(&*next.word, "lady" | "secretary" | "minister" | "deputy" | "vice" | "lord")
        })
    }

    /// Whether a preposition at a token, behind another, only says that a number is rough: "for about two hours", "with over a dozen".
    pub(super) fn is_rough(&self, at: usize) -> bool {
        if self.open.is_some() || !matches!(self.word(at), "about" | "around" | "over" | "under") {
            return false;
        }
        let behind = |part: &Part| match part.kind {
            PartKind::Preposition => true,
            PartKind::Adverb => matches!(self.word(part.start), "just" | "only" | "well"),
            _ => false,
        };
        let Some(next) = self.tokens.get(at + 1) else { return false };
        let number = next.word.starts_with(|c: char| c.is_ascii_digit())
            || lexicon::is_number(&next.word)
            || matches!(&*next.word, "a" | "an" | "half") && {
                let counted = self.word(at + 2);
                lexicon::is_span(counted) || matches!(counted, "dozen" | "hundred" | "thousand" | "an")
            };
        number && self.parts.last().is_some_and(behind)
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
            && matches!(self.parts.last(), Some(Part { kind: PartKind::Preposition, .. }))
            // "said that at some point Minister Berg would"
            && (self.parts.len() == 1 || matches!(self.word(at - 1), "point" | "moment" | "stage" | "juncture"))
            && lexicon::is_role(&token.word)
            && self.tokens[at + 1..].iter().take(2).any(named)
            && self.tokens[at - 1].mark == Mark::Word
            && !self.tokens[at - 1].capital
            && !lexicon::is_role(self.word(at - 1))
            && !verb::is_adjective(self.word(at - 1))
    }
}
