//! Reading the tokens of a sentence one after the other into parts.
//!
//! In: tokens, and what the mentions and cue words among them are. Out: [`Part`]s in order. One look at a word, at what is read before
//! it and at a word or two after it decides; nothing is taken back. Left out: titles that take several phrases, which are joined
//! later.

mod gerund;
mod start;
mod time;
mod title;
mod unlisted;
mod verb;

use super::{Head, Part, PartKind, Phrase};
use crate::meeting::cue::Form;
use crate::meeting::lexicon::{self, Class, Words, words};
use crate::meeting::token::{Mark, Token};

/// Words that end like an adverb and are none.
static NO_ADVERBS: Words = Words::new(|| {
    words(
        "family ally daily weekly monthly friendly elderly assembly supply reply rally early fly only hourly yearly italy july holy ugly apply imply comply rely multiply likely unlikely",
    )
});

struct Parser<'s, 't> {
    tokens: &'s [Token<'t>],
    is_person: &'s dyn Fn(usize) -> bool,
    parts: Vec<Part>,
    open: Option<Open>,
}

/// A noun phrase that is being read.
struct Open {
    start: usize,
    phrase: Phrase,
    /// Whether it has a noun or a name already.
    content: bool,
}

/// The parts of a sentence. `is_person` tells which mention is a person.
pub(super) fn read_parts(tokens: &[Token<'_>], is_person: &dyn Fn(usize) -> bool) -> Vec<Part> {
    // Two words of three begin a part.
    let parts = Vec::with_capacity(tokens.len() * 2 / 3 + 1);
    let mut parser = Parser { tokens, is_person, parts, open: None };
    let mut at = 0;
    while at < tokens.len() {
        at = parser.read(at);
    }
    parser.close(tokens.len());
    parser.parts
}

impl Parser<'_, '_> {
    fn word(&self, token: usize) -> &str {
        self.tokens.get(token).map_or("", |token| &token.word)
    }

    fn push(&mut self, kind: PartKind, start: usize, end: usize) {
        self.parts.push(Part { kind, start, end });
    }

    fn close(&mut self, end: usize) {
        if let Some(mut open) = self.open.take() {
            let last = end - 1;
            open.phrase.head = match self.tokens[last].mark {
                Mark::Mention(mention) => Head::Mention(mention),
                _ => Head::Noun(last),
            };
            self.push(PartKind::Phrase(open.phrase), open.start, end);
        }
    }

    fn opened(&mut self, at: usize) -> &mut Open {
        self.open.get_or_insert_with(|| Open { start: at, phrase: Phrase::default(), content: false })
    }

    fn has_content(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.content)
    }

    fn last_mention(&self, at: usize) -> Option<usize> {
        match self.tokens.get(at.checked_sub(1)?)?.mark {
            Mark::Mention(mention) if self.open.is_some() => Some(mention),
            _ => None,
        }
    }

    /// Whether the name of a person stands right before a token.
    fn is_behind_name(&self, at: usize) -> bool {
        self.last_mention(at).is_some_and(|last| (self.is_person)(last))
    }

    /// Reads what begins at token `at`; returns where the next thing begins.
    fn read(&mut self, at: usize) -> usize {
        match self.tokens[at].mark {
            Mark::Mention(mention) => self.read_mention(at, mention),
            Mark::Word => self.read_word(at),
            Mark::Possessive => {
                let mention = self.last_mention(at);
                // "had an hour's talk"
                let measures = at > 0 && lexicon::is_span(self.word(at - 1));
                match &mut self.open {
                    Some(open) => {
                        open.phrase.owned |= !measures;
                        open.phrase.possessors.clear();
                        open.phrase.possessors.extend(mention);
                        // What follows is the head; until then the phrase has none.
                        open.content = false;
                    }
                    None => {
                        if let Some(Part { kind: PartKind::Time(_), end, .. }) = self.parts.last_mut() {
                            *end = at + 1;
                        }
                    }
                }
                at + 1
            }
            Mark::Hyphen => at + 1,
            Mark::Comma if self.is_between_manners(at) => at + 1,
            Mark::Comma => self.mark(PartKind::Comma, at),
            Mark::Quote => match self.nickname_end(at) {
                Some(end) => end,
                None => self.mark(PartKind::Quote, at),
            },
            Mark::Dash | Mark::Border => self.mark(PartKind::Border, at),
        }
    }

    fn mark(&mut self, kind: PartKind, at: usize) -> usize {
        self.close(at);
        self.push(kind, at, at + 1);
        at + 1
    }

    fn read_mention(&mut self, at: usize, mention: usize) -> usize {
        let hyphen_before = at > 0 && self.tokens[at - 1].mark == Mark::Hyphen;
        let before = if hyphen_before { self.last_mention(at - 1) } else { None };
        // Two people side by side are two phrases, and so are "the following day" and who did something then.
        let after_person = self.is_behind_name(at);
        let after_day =
            self.has_content() && (self.is_person)(mention) && at > 0 && lexicon::is_span(self.word(at - 1));
        // "in talks Lund said": whom a noun of meeting stands before is nobody's name for it.
        let after_cue = at > 0
            && (self.is_person)(mention)
            && self.has_content()
            && self.tokens[at - 1].mark == Mark::Word
            && !self.tokens[at - 1].capital
            && self.tokens[at - 1].entry.noun;
        // "At noon Berg met", "at 6 p.m. Berg met", "At my request Berg met": what opens the sentence is over.
        let after_hour = self.open.is_some() && at > 0 && self.is_hour(at - 1);
        let after_opening = self.has_content()
            && (self.is_person)(mention)
            && matches!(self.parts[..], [Part { kind: PartKind::Preposition, .. }])
            && self.tokens[at - 1].mark == Mark::Word
            && !self.tokens[at - 1].capital
            && !lexicon::is_role(self.word(at - 1));
        // "In Oslo Berg met": who is in a place does not bear its name.
        let after_place = (self.is_person)(mention) && self.is_after_place(at);
        if !hyphen_before && (after_person || after_day || after_cue || after_hour || after_opening || after_place) {
            self.close(at);
        }
        let open = self.opened(at);
        if let Some(before) = before {
            if open.phrase.joined.is_empty() {
                open.phrase.joined.push(before);
            }
            open.phrase.joined.push(mention);
        }
        open.content = true;
        at + 1
    }

    fn read_word(&mut self, at: usize) -> usize {
        if self.opens_guest(at) || self.opens_adjective(at) {
            self.opened(at);
            return at + 1;
        }
        if let Some((end, time)) = self.time_at(at) {
            return self.read_time(at, end, time);
        }
        if let Some(year) = self.year_of_noun(at) {
            return self.read_time(at, at + 1, year);
        }
        if self.tokens[at].entry.opens_several
            && let Some((kind, len)) = self.read_several(at)
        {
            self.close(at);
            self.push(kind, at, at + len);
            return at + len;
        }
        if self.open.is_some() && at > 0 && self.tokens[at - 1].mark == Mark::Hyphen {
            // "U.S.-led" is an adjective, whatever its second word is.
            self.opened(at).content = true;
            return at + 1;
        }
        let word = self.word(at);
        if lexicon::is_reflexive(word) {
            // "talks with Berg, yourself, Lund and Rossi": nobody of the list is named so.
            let comma = |at: usize| self.tokens.get(at).is_some_and(|token| token.mark == Mark::Comma);
            let listed = matches!(word, "yourself" | "myself") && at > 0 && comma(at - 1) && comma(at + 1);
            // "a meeting of Berg, Lund and himself"
            let beside = matches!(word, "himself" | "herself") && at > 0 && self.word(at - 1) == "and";
            self.close(at);
            if beside {
                return self.pronoun(Head::Singular, at);
            }
            return at + 1 + usize::from(listed);
        }
        // "met Lund one-on-one", "met for about two hours", "with over a dozen"
        if word == "one-on-one" && self.last_mention(at).is_some() || self.is_rough(at) {
            return self.single(PartKind::Adverb, at);
        }
        // "the Clinton win", "a Nixon-Park summit": what follows a name is its noun, though it may be a verb elsewhere.
        if self.is_behind_name(at) && self.is_follower(at) && !self.is_wish(at) {
            let visits = matches!(word, "visit" | "visits" | "talks") && self.begins_object(at + 1);
            // "pictures of Berg meeting Lund"
            let meets = word == "meeting" && self.leads_to_person(at + 1);
            if !visits && !meets {
                self.opened(at).content = true;
                return at + 1;
            }
        }
        // "cut short her visit"
        let after_cut = word == "short" && at > 0 && matches!(self.word(at - 1), "cut" | "cuts" | "cutting");
        if after_cut && self.open.is_none() {
            return self.single(PartKind::Adverb, at);
        }
        // "a man named Berg"
        if matches!(word, "named" | "called") && self.names_somebody(at) {
            return at + 1;
        }
        let class = self.tokens[at].entry.class;
        match class {
            Some(Class::Determiner)
                if word == "that" && !self.is_determiner_that(at) && !lexicon::is_span(self.word(at + 1)) =>
            {
                self.single(PartKind::That, at)
            }
            // "might all meet", "they both met"
            _ if matches!(word, "all" | "both" | "each" | "either") && self.is_floating(at) => {
                self.single(PartKind::Adverb, at)
            }
            Some(Class::Determiner) => {
                // "such an offer", "half an hour"
                let goes_on =
                    matches!(word, "a" | "an") && at > 0 && matches!(self.word(at - 1), "such" | "half" | "quite");
                if self.has_content() && !goes_on {
                    self.close(at);
                }
                self.opened(at);
                at + 1
            }
            Some(Class::Possessive) if word != "her" || self.is_hers(at + 1) => {
                self.close(at);
                self.opened(at).phrase.possessive = Some(at);
                at + 1
            }
            Some(Class::Possessive | Class::Singular) => self.pronoun(Head::Singular, at),
            Some(Class::Plural) => self.pronoun(Head::Plural, at),
            Some(Class::Speaker) => self.pronoun(Head::Speaker, at),
            // "two others"
            Some(Class::Pronoun) if word == "others" && self.open.is_some() => self.noun(at),
            Some(Class::Pronoun) => self.pronoun(Head::Other, at),
            // "is about to meet"
            Some(Class::Preposition | Class::Adverb)
                if word == "about" && self.word(at + 1) == "to" && self.is_infinitive_at(at + 2) =>
            {
                self.single(PartKind::Adverb, at)
            }
            // "the following day", "Under Secretary Lund", "Near Eastern Affairs", "the ambassador at large"
            Some(Class::Preposition)
                if word == "following" && self.open.is_some() && !self.has_content()
                    || word == "under" && self.word(at + 1).starts_with("sec")
                    || word == "at" && self.word(at + 1) == "large" && self.has_content()
                    || word == "near" && self.tokens[at].capital && self.word(at + 1).starts_with("east") =>
            {
                self.noun(at)
            }
            Some(Class::Preposition) => self.single(PartKind::Preposition, at),
            // "as chairman", "as a guest", but "as Lund arrived"
            Some(Class::Subordinator)
                if word == "as" && self.begins_bare_noun(at + 1) && !self.begins_titled_name(at + 1) =>
            {
                self.single(PartKind::Preposition, at)
            }
            // "had once met"
            Some(Class::Subordinator)
                if word == "once"
                    && (self.open.is_none()
                        && matches!(self.parts.last().map(|part| &part.kind), Some(PartKind::Auxiliary | PartKind::Be))
                        // "Berg once met Lund"
                        || self.is_behind_name(at)
                            && self.tokens.get(at + 1).is_some_and(|next| next.entry.form == Some(Form::Past))) =>
            {
                self.single(PartKind::Adverb, at)
            }
            // "looked so upset after", but not "so prices rose"
            Some(Class::Subordinator)
                if word == "so"
                    && self.tokens.get(at + 1).is_some_and(|next| {
                        next.mark == Mark::Word
                            && !next.capital
                            && matches!(next.entry.class, None | Some(Class::Adverb))
                    })
                    && self.tokens.get(at + 2).is_none_or(|next| {
                        next.mark != Mark::Word
                            || matches!(
                                next.entry.class,
                                Some(Class::Preposition | Class::Subordinator | Class::And | Class::That)
                            )
                    }) =>
            {
                self.single(PartKind::Adverb, at)
            }
            // "all at once"
            Some(Class::Subordinator) if word == "once" && at > 0 && self.word(at - 1) == "at" => self.noun(at),
            Some(Class::Subordinator) => self.single(PartKind::Subordinator, at),
            Some(Class::That) => self.single(PartKind::That, at),
            Some(Class::Relative) => self.single(PartKind::Relative, at),
            Some(Class::And) if self.is_between_manners(at) => at + 1,
            Some(Class::And) => self.single(PartKind::And, at),
            Some(Class::Be) => self.single(PartKind::Be, at),
            // A month that is also a modal has been read as a time.
            Some(Class::Auxiliary) => self.single(PartKind::Auxiliary, at),
            Some(Class::To) => {
                let leads = self.open.is_none()
                    && self.parts.last().is_some_and(|part| {
                        matches!(part.kind, PartKind::Verb { .. }) && self.tokens[part.start].entry.leads_to
                    });
                let kind = if !leads && self.is_infinitive_at(at + 1) { PartKind::To } else { PartKind::Preposition };
                self.single(kind, at)
            }
            // "with then President Lund", "to now-Minister Lund", "Union home minister Lund"
            Some(Class::Adverb) if self.is_in_title(at) => {
                self.opened(at);
                at + 1
            }
            Some(Class::Adverb) if word == "first" && self.is_first_rank(at) => self.noun(at),
            Some(Class::Adverb) if word == "back" && self.open.is_none() && self.is_of_antecedent(at) => {
                self.single(PartKind::Verb { form: Form::Base, reporting: false }, at)
            }
            Some(Class::Adverb) => self.adverb(at),
            None if matches!(word.as_bytes(), [.., b'l', b'y'])
                && word.len() > 4
                // "Shortly after", but "Reilly met"
                && (!self.tokens[at].capital || at == 0 && self.tokens.get(1).is_some_and(|next| next.entry.form.is_none()))
                && !NO_ADVERBS.contains(word) =>
            {
                self.adverb(at)
            }
            _ => match self.verb_at(at, class) {
                Some(form) => {
                    let reporting = class == Some(Class::Reporting);
                    self.single(PartKind::Verb { form, reporting }, at)
                }
                None => self.noun(at),
            },
        }
    }

    /// Whether what begins at a token may be owned by "her" before it: "her visit", but not "visited her this morning", "saw her Friday".
    fn is_hers(&self, at: usize) -> bool {
        let determined = self.tokens.get(at).is_some_and(|token| token.entry.class == Some(Class::Determiner));
        // "her Friday talks"
        let goes_on = |end: usize| {
            self.tokens
                .get(end)
                .is_some_and(|next| next.mark == Mark::Word && (next.entry.noun || next.entry.class.is_none()))
        };
        self.begins_noun(at) && !determined && self.time_at(at).is_none_or(|(end, _)| goes_on(end))
    }

    fn single(&mut self, kind: PartKind, at: usize) -> usize {
        self.close(at);
        self.push(kind, at, at + 1);
        at + 1
    }

    fn pronoun(&mut self, head: Head, at: usize) -> usize {
        self.close(at);
        self.push(PartKind::Phrase(Phrase { head, ..Phrase::default() }), at, at + 1);
        at + 1
    }

    fn adverb(&mut self, at: usize) -> usize {
        // "the newly elected president": inside a phrase that has no noun yet; "a long-awaited first meeting".
        let ranked = matches!(self.word(at), "first" | "second" | "last" | "next")
            && at > 0
            && self.word(at - 1).contains('-')
            && self.word(at - 1).ends_with("ed");
        // "the two later met"
        let acts = self.is_behind_number(at) && self.is_deed_of_several(at + 1);
        if self.open.is_some() && (!self.has_content() && !acts || ranked) {
            return at + 1;
        }
        self.single(PartKind::Adverb, at)
    }

    /// Whether a token parts two words that tell how the talks behind them were: "long and difficult talks".
    fn is_between_manners(&self, at: usize) -> bool {
        let comma = self.tokens[at].mark == Mark::Comma;
        let next = at + 1 + usize::from(comma && self.word(at + 1) == "and");
        self.open.is_some()
            && lexicon::is_manner(self.word(at - 1))
            && lexicon::is_manner(self.word(next))
            && (comma || self.word(at) == "and" || self.word(at) == "but")
    }

    fn noun(&mut self, at: usize) -> usize {
        if self.is_behind_name(at) && !self.is_follower(at) {
            self.close(at);
        }
        if self.opens_title(at) || self.is_after_place(at) {
            self.close(at);
        }
        self.opened(at).content = true;
        at + 1
    }

    /// What belongs to the person named before: "Clinton aides", "the Berg conversation".
    fn is_follower(&self, at: usize) -> bool {
        let Token { word, capital, entry, .. } = &self.tokens[at];
        // "met Lund one-on-one"
        let joined = word.contains('-');
        // "the Lund prize", "their Lund hosts"
        let article = self.open.as_ref().is_some_and(|open| {
            let first = self.word(open.start);
            open.start + 2 == at && (first == "the" || open.phrase.possessive == Some(open.start))
        });
        // "Berg-Lund talk was useful"
        let of_both = at > 1 && self.tokens[at - 2].mark == Mark::Hyphen && entry.noun && !capital;
        of_both
            || lexicon::is_follower(word)
            || article && !capital && !joined && entry.class.is_none() && entry.form.is_none()
            || !capital && !joined && entry.noun && entry.form.is_none() && entry.class != Some(Class::Adverb)
    }
}
