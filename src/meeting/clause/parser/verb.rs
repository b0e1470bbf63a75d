//! Which words are verbs, and in which form.
//!
//! In: a word where it stands. Out: its form, by list, by ending, and by what stands around it.

use super::{Head, Parser, PartKind};
use crate::meeting::cue::Form;
use crate::meeting::lexicon::{self, Class, Words, words};
use crate::meeting::token::{Mark, Token};

/// Words that end like a gerund and are adjectives.
static ADJECTIVES: Words = Words::new(|| {
    words(
        "outstanding conflicting overwhelming interesting ongoing lasting long-standing underlying overriding prevailing reigning acting outgoing incoming ruling leading upcoming forthcoming working coming remaining opposing visiting warring existing governing developing neighbouring neighboring standing exiting",
    )
});
/// Words that a title before a name has at most.
const TITLE: usize = 7;

/// Words that end like a participle and are none.
static NO_PARTICIPLES: Words = Words::new(|| {
    words(
        "united need indeed speed feed seed breed hundred bed red shed hatred sacred wicked naked so-called exceed proceed succeed",
    )
});

/// Whether a word before a title is said of who holds it: "visiting Minister Berg", "former President Berg".
pub(super) fn is_adjective(word: &str) -> bool {
    ADJECTIVES.contains(word) || matches!(word, "former" | "late" | "new" | "old" | "then" | "incumbent" | "ex")
}

impl Parser<'_, '_> {
    pub(super) fn is_infinitive_at(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at).filter(|token| token.mark == Mark::Word) else { return false };
        let word: &str = &token.word;
        match token.entry.class {
            Some(Class::Adverb) => self.is_infinitive_at(at + 1),
            Some(Class::Be) => word == "be",
            Some(Class::Auxiliary) => matches!(word, "have" | "do"),
            Some(Class::Verb | Class::Reporting) => true,
            // "invited to dinner", "invited to lunch by"
            Some(Class::VerbOrNoun) => {
                let meal = token.entry.noun && (token.entry.form.is_none() || self.word(at + 1) == "by");
                !meal && !is_like_third(word) && !word.ends_with("ing")
            }
            // "to actor Lund"
            None if lexicon::is_role(word) && self.leads_to_person(at + 1) => false,
            None => {
                !token.capital
                    && !token.entry.noun | (token.entry.form == Some(Form::Base))
                    // "to assess", "to proceed"
                    && !is_like_third(word)
                    && (!word.ends_with("ing") || token.entry.form == Some(Form::Base))
                    && (!word.ends_with("ed") || word.ends_with("eed"))
            }
            _ => false,
        }
    }

    pub(super) fn verb_at(&self, at: usize, class: Option<Class>) -> Option<Form> {
        let token = &self.tokens[at];
        let word: &str = &token.word;
        let before = self.parts.last().map(|part| &part.kind);
        let empty = self.open.is_none();
        if empty && matches!(before, Some(PartKind::To)) {
            return Some(Form::Base);
        }
        // "the lead", "a run", "Putin's visit": after a determiner or an owner stands a noun.
        // "the two met": a number may stand for people.
        let acts = empty || self.has_content() || self.is_behind_number(at) && self.is_deed_of_several(at);
        if !acts {
            return None;
        }
        let known = token.entry.form;
        let after_verb_helper = empty
            && match before {
                Some(PartKind::Auxiliary | PartKind::Be) => true,
                Some(PartKind::Adverb) => {
                    let helper = self.parts.iter().rev().find(|part| !matches!(part.kind, PartKind::Adverb));
                    helper.is_some_and(|part| matches!(part.kind, PartKind::Auxiliary | PartKind::Be | PartKind::To))
                }
                _ => false,
            };
        let rings = matches!(word, "bring" | "cling" | "fling" | "sling" | "sting" | "swing" | "wring");
        if matches!(word.as_bytes(), [.., b'i', b'n', b'g']) && word.len() > 4 && !rings {
            return self.is_gerund(at, before, after_verb_helper).then_some(Form::Gerund);
        }
        match class {
            // "the talks end", "a Berg-Lund summit opens", "the leaders plan to meet"
            Some(Class::VerbOrNoun) if self.ends_meeting(at) || self.is_wish(at) => {
                Some(known.unwrap_or(if is_like_third(word) { Form::Third } else { Form::Base }))
            }
            // "a Berg-Lund talk"
            Some(Class::VerbOrNoun) if self.open.as_ref().is_some_and(|open| !open.phrase.joined.is_empty()) => None,
            // "met Acme head Lund"
            Some(Class::VerbOrNoun)
                if word == "head"
                    && self.last_mention(at).is_some_and(|last| !(self.is_person)(last))
                    && self.leads_to_person(at + 1) =>
            {
                None
            }
            Some(Class::VerbOrNoun) => {
                // "Norway plans talks"
                let holds =
                    is_course(word) && self.tokens.get(at + 1).is_some_and(|next| next.entry.noun && !next.capital);
                let after_name = self
                    .last_mention(at)
                    .is_some_and(|last| (self.is_person)(last) || holds || self.begins_object(at + 1));
                // "had dinner"
                let is_noun = token.entry.noun && (known.is_none() || self.is_have(self.parts.len().wrapping_sub(1)));
                let base_after_helper =
                    after_verb_helper && !matches!(before, Some(PartKind::Be)) && !is_like_third(word) && !is_noun;
                // "Berg also plans talks"
                let after_adverb = empty
                    && matches!(before, Some(PartKind::Adverb))
                    && self.is_person_before(self.parts.len() - 1)
                    && (holds || self.begins_object(at + 1) || self.is_only_verb(at));
                // "Berg, who is ill, plans to", "Berg, in Oslo since Monday, visits Lund"
                let after_aside = (self.is_behind_aside() || self.is_behind_apposition())
                    && (holds || self.word(at + 1) == "to" || self.begins_object(at + 1));
                // "will fly home and then move on to Oslo"
                let goes_on = empty
                    && matches!(word, "move" | "return" | "travel" | "head" | "visit")
                    && self.is_behind_base_form()
                    && self.tokens.get(at + 1).is_some_and(|next| {
                        self.begins_object(at + 1)
                            || matches!(next.entry.class, Some(Class::Preposition | Class::To | Class::Adverb))
                    });
                (after_name
                    // "those who support Lund"
                    || empty && self.is_of_antecedent(at)
                    || goes_on
                    || after_adverb
                    || after_aside
                    || self.is_behind_side(at)
                    || self.is_after_pronoun()
                    || base_after_helper)
                    .then(|| known.unwrap_or(Form::Base))
            }
            // "set aside some old claims", "from states with ports"
            Some(Class::Reporting)
                if matches!(word, "claims" | "reports" | "notes" | "states")
                    && (self.ends_phrase(at) && self.last_mention(at).is_none()
                        || empty && matches!(before, Some(PartKind::Preposition))) =>
            {
                None
            }
            // "will put", "would come"
            Some(_) if after_verb_helper && self.is_after_modal() && !self.is_after_have() && !is_like_third(word) => {
                Some(Form::Base)
            }
            Some(_) => Some(known.unwrap_or(if is_like_third(word) { Form::Third } else { Form::Past })),
            None if matches!(word.as_bytes(), [.., b'e', b'd'])
                && word.len() > 4
                && !word.contains('-')
                && !NO_PARTICIPLES.contains(word) =>
            {
                // "Discussed it with Lund": a telegram saves the "I".
                let opens = empty && matches!(before, None | Some(PartKind::Border));
                if token.capital && !(opens && known.is_some()) {
                    return None;
                }
                // "for delayed talks", "met renowned experts".
                // "and delayed talks", but "and planned to", "and praised Lund", "met Lund and reached agreement".
                let adjective = empty
                    && match before {
                        Some(PartKind::Preposition | PartKind::Verb { .. }) => true,
                        // "after detailed talks", "after prolonged and difficult talks", but "when asked about"
                        Some(PartKind::Subordinator) => self.describes_noun(at + 1),
                        Some(PartKind::And) => {
                            let next = self.tokens.get(at + 1);
                            next.is_some_and(|next| {
                                next.mark == Mark::Word && !next.capital && next.entry.class.is_none()
                            }) && !self.is_person_before(self.parts.len() - 1)
                        }
                        _ => false,
                    };
                (!adjective || known.is_some() && !matches!(before, Some(PartKind::Preposition))).then_some(Form::Past)
            }
            None => match known {
                Some(form) if form != Form::Base && !token.entry.noun && !token.capital => Some(form),
                Some(form) if after_verb_helper || self.last_mention(at).is_some() && self.begins_object(at + 1) => {
                    Some(form)
                }
                // "Berg and Lund pose for"
                Some(form)
                    if !token.capital
                        && self.is_behind_person(at)
                        && matches!(before, Some(PartKind::And | PartKind::Comma))
                        && self.tokens.get(at + 1).is_some_and(|next| {
                            // "Berg and Lund shake hands", "Berg, Lund shake hands"
                            next.entry.class == Some(Class::Preposition) || &*next.word == "hands"
                        }) =>
                {
                    Some(form)
                }
                // "suggested that he raise it"
                Some(form) if self.is_after_pronoun() && !token.capital => Some(form),
                None if let Some(form) = self.unlisted_verb(at, before) => Some(form),
                // "would then convoke", but not "had tea"
                _ if after_verb_helper
                    && !token.capital
                    && !token.entry.noun
                    && !self.is_meeting_had(at)
                    && self.is_after_modal() =>
                {
                    Some(Form::Base)
                }
                _ => None,
            },
        }
    }

    /// Whether the word at a token tells what the one before "who" or "that" does to a person: "those who back Lund", "the party that backs
    /// Lund", but not "said that talks Lund held".
    pub(super) fn is_of_antecedent(&self, at: usize) -> bool {
        let relates = match &self.parts[..] {
            [rest @ .., noun, that] if matches!(that.kind, PartKind::That) => {
                let told = matches!(rest.last().map(|part| &part.kind), Some(PartKind::Verb { reporting: true, .. }));
                matches!(noun.kind, PartKind::Phrase(_)) && is_like_third(self.word(at)) && !told
            }
            _ => self.is_after_who(),
        };
        relates && self.leads_to_person(at + 1)
    }

    /// Whether "who" or "which" is the last part that was read.
    pub(super) fn is_after_who(&self) -> bool {
        self.parts.last().is_some_and(|last| {
            matches!(last.kind, PartKind::Relative) && matches!(self.word(last.start), "who" | "which")
        })
    }

    /// Whether a number that may stand for people is right before a token: "the two", "both".
    pub(super) fn is_behind_number(&self, at: usize) -> bool {
        let Some(open) = &self.open else { return false };
        match at - open.start {
            1 => self.word(open.start) == "both",
            2 => self.word(open.start) == "the" && matches!(self.word(at - 1), "two" | "three" | "four"),
            _ => false,
        }
    }

    /// Whether the word at a token is what "the two" before it did, and no adjective: "the two dined", but not "the two released prisoners".
    pub(super) fn is_deed_of_several(&self, at: usize) -> bool {
        let Some(Token { entry, capital: false, .. }) = self.tokens.get(at) else { return false };
        let word = self.word(at);
        if entry.class == Some(Class::Verb) || self.is_wish(at) {
            return true;
        }
        let past = entry.class == Some(Class::Reporting)
            || entry.class.is_none() && word.len() > 4 && word.ends_with("ed") && !NO_PARTICIPLES.contains(word);
        let describes = self.tokens.get(at + 1).is_some_and(|next| {
            next.mark == Mark::Word && !next.capital && next.entry.class.is_none() && next.entry.form.is_none()
        });
        past && (entry.form.is_some() || !describes && self.is_only_verb(at))
    }

    /// Whether the word at a token, a noun elsewhere, tells what those before it want to do: "the leaders plan to meet", "Berg and Lund hope to
    /// meet", "the president plans to meet".
    pub(super) fn is_wish(&self, at: usize) -> bool {
        let third = match self.word(at) {
            "plan" | "hope" | "need" | "aim" => false,
            "plans" | "hopes" | "needs" | "aims" => true,
            _ => return false,
        };
        let talks = third && self.tokens.get(at + 1).is_some_and(|next| next.entry.noun && !next.capital);
        let deed = talks || self.word(at + 1) == "to" && self.is_infinitive_at(at + 2);
        if at == 0 || !deed {
            return false;
        }
        let people = || {
            let noun = self.word(at - 1);
            let plural = is_like_third(noun) || matches!(noun, "men" | "women" | "people");
            self.has_content()
                && self.tokens[at - 1].mark == Mark::Word
                && if third { lexicon::is_role(noun) && !plural } else { plural }
        };
        let last = self.parts.last().map(|part| &part.kind);
        let listed = || self.last_mention(at).is_some() && matches!(last, Some(PartKind::And));
        // "Berg and her guest, Lund, plan to meet", "Berg, 61, plans to meet"
        let aside = || {
            let and = self.parts.iter().any(|part| matches!(part.kind, PartKind::And));
            self.open.is_none() && (and || third) && matches!(last, Some(PartKind::Comma))
        };
        people() || aside() || !third && (self.is_behind_number(at) || listed())
    }

    /// Whether the word at a token tells what becomes of the meeting that is named right before it: "talks end", "the summit opens".
    fn ends_meeting(&self, at: usize) -> bool {
        is_course(self.word(at))
            && self.has_content()
            && !self.tokens[at].capital
            && self.tokens[at - 1].mark == Mark::Word
            && self.tokens[at - 1].entry.noun
    }

    /// Whether a noun follows at a token, or behind another adjective: "talks", "and difficult talks".
    fn describes_noun(&self, at: usize) -> bool {
        let plain = |at: usize| {
            self.tokens.get(at).is_some_and(|token| {
                token.mark == Mark::Word && matches!(token.entry.class, None | Some(Class::VerbOrNoun))
            })
        };
        plain(at) || self.word(at) == "and" && plain(at + 1) && plain(at + 2)
    }

    /// Whether a pronoun stands right before what is read.
    pub(super) fn is_after_pronoun(&self) -> bool {
        let heads = [Head::Singular, Head::Plural, Head::Speaker, Head::Other];
        self.open.is_none()
            && self
                .parts
                .last()
                .is_some_and(|part| matches!(&part.kind, PartKind::Phrase(phrase) if heads.contains(&phrase.head)))
    }

    /// Whether a person is named right before a part.
    pub(super) fn is_person_before(&self, part: usize) -> bool {
        let Some(before) = part.checked_sub(1) else { return false };
        let PartKind::Phrase(phrase) = &self.parts[before].kind else { return false };
        match phrase.head {
            Head::Mention(mention) => (self.is_person)(mention),
            Head::Singular => true,
            _ => false,
        }
    }

    /// Whether an auxiliary stands before, with adverbs between: "would then convoke", but not "had nearly two hours".
    fn is_after_modal(&self) -> bool {
        let helper = (0..self.parts.len()).rev().find(|&at| !matches!(self.parts[at].kind, PartKind::Adverb));
        helper.is_some_and(|at| {
            matches!(self.parts[at].kind, PartKind::Auxiliary) && (at + 1 == self.parts.len() || !self.is_have(at))
        })
    }

    /// Whether the last auxiliary is "have": "would have met".
    fn is_after_have(&self) -> bool {
        let helper = self.parts.iter().rposition(|part| !matches!(part.kind, PartKind::Adverb));
        helper.is_some_and(|at| self.is_have(at))
    }

    fn is_have(&self, part: usize) -> bool {
        self.parts.get(part).is_some_and(|part| matches!(self.word(part.start), "have" | "has" | "had" | "having"))
    }

    /// Whether a meeting follows "had" that nothing tells from a verb: "had long talk", "has appointment", "had hour's talk", "had long, frank
    /// talks".
    fn is_meeting_had(&self, at: usize) -> bool {
        let words = self.tokens[at..]
            .iter()
            .take(5)
            .take_while(|token| matches!(token.mark, Mark::Word | Mark::Possessive | Mark::Comma));
        self.is_have(self.parts.len().wrapping_sub(1))
            && words.clone().any(|token| token.entry.noun)
            && words.take_while(|token| !token.entry.noun).all(|token| token.entry.class.is_none())
    }

    /// Whether an "and" right before may go on from a verb in its base form: "will fly home and".
    fn is_behind_base_form(&self) -> bool {
        let mut before = self.parts.iter().rev().skip_while(|part| matches!(part.kind, PartKind::Adverb));
        before.next().is_some_and(|part| matches!(part.kind, PartKind::And))
            && before
                .find(|part| matches!(part.kind, PartKind::Verb { .. } | PartKind::Comma | PartKind::Border))
                .is_some_and(|part| matches!(part.kind, PartKind::Verb { form: Form::Base, .. }))
    }

    /// Whether an object may begin at a token: "hosts Putin", "visits the".
    pub(super) fn begins_object(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| match token.mark {
            Mark::Mention(_) => true,
            Mark::Word => {
                token.capital
                    || matches!(token.entry.class, Some(Class::Determiner | Class::Possessive | Class::Singular))
            }
            _ => false,
        })
    }

    /// Whether a person is named at a token, or after the words of a title that begins there.
    pub(super) fn leads_to_person(&self, at: usize) -> bool {
        let next = self.tokens[at.min(self.tokens.len())..].iter().take(TITLE).find(|token| match token.mark {
            Mark::Mention(mention) => (self.is_person)(mention),
            Mark::Word => !token.capital && !lexicon::is_role(&token.word),
            Mark::Possessive | Mark::Hyphen => false,
            _ => true,
        });
        next.is_some_and(|token| matches!(token.mark, Mark::Mention(_)))
    }
}

/// Whether a word ends like the third person of a verb: "visits", but not "address".
pub(super) fn is_like_third(word: &str) -> bool {
    word.ends_with('s') && !word.ends_with("ss")
}

/// Whether a word tells of the course of talks, and may be a noun elsewhere.
fn is_course(word: &str) -> bool {
    matches!(word, "end" | "ends" | "start" | "starts" | "open" | "opens" | "close" | "closes" | "plan" | "plans")
}
