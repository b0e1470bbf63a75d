//! Verbs that no list has: "Berg favours a treaty", "suggested that Berg stay in Oslo".
//!
//! In: a word that is in no list and has no ending that tells. Out: whether it is a verb where it stands, and in which form: behind the
//! name of a person, what explains it, or a pronoun, where no other verb follows; behind "who" and beside another verb. Left out are past
//! forms and gerunds, which their endings tell.

use super::verb::{is_adjective, is_like_third};
use super::{Head, Parser, Part, PartKind, Phrase};
use crate::meeting::cue::Form;
use crate::meeting::lexicon::{self, Class, Words, words};
use crate::meeting::token::Mark;

/// What captions say that people do.
static CAPTION: Words = Words::new(|| {
    words(
        "gestures listens smiles waves reacts laughs applauds poses toasts arrives departs walks stands sits gets enters exits",
    )
});
/// Plurals of those, and of what, a name before them tells whose they are: "Berg friends".
static SURROUNDINGS: Words = Words::new(|| {
    words(
        "friends opponents loyalists backers supporters advisors relatives associates critics fans followers lawyers attorneys staffers colleagues partners rivals enemies foes brothers sons daughters sisters voters donors insiders appointees nominees delegates proteges cronies henchmen bodyguards guards troops forces militants rebels activists detractors sympathizers sympathisers confidants assistants acolytes surrogates strategists campaigners operatives papers tapes letters diaries memoirs policies years days emails books films sources documents files",
    )
});

/// Parts of what stands between two commas behind a name.
const ASIDE: usize = 14;

impl Parser<'_, '_> {
    /// The form of the word at a token if it is a verb; `before` is the part before the phrase that it may be in.
    pub(super) fn unlisted_verb(&self, at: usize, before: Option<&PartKind>) -> Option<Form> {
        let token = &self.tokens[at];
        let (word, next) = (&*token.word, self.word(at + 1));
        // "wound up talks"
        if word == "wound" && next == "up" {
            return Some(Form::Past);
        }
        if token.capital {
            return None;
        }
        let empty = self.open.is_none();
        let third = is_like_third(word);
        let behind_name = self.is_behind_name(at);
        // "Berg prepares to", "Berg drafts a"
        let drafts = third && (behind_name || self.is_behind_aside()) && (next == "to" || self.begins_object(at + 1));
        if drafts || third && self.is_deed_of_person(at, before) {
            return Some(Form::Third);
        }
        // "suggested that Berg stay in Oslo"
        let stays = behind_name
            && !token.entry.noun
            && self.parts.last().is_some_and(|part| matches!(part.kind, PartKind::That))
            && self.tokens.get(at + 1).is_some_and(|next| {
                self.begins_object(at + 1) || matches!(next.entry.class, Some(Class::Preposition | Class::To))
            })
            && self.is_only_verb(at);
        if stays {
            return Some(Form::Base);
        }
        // "calls Lund and congratulates him"
        let beside = third
            && empty
            && matches!(before, Some(PartKind::And))
            && matches!(next, "him" | "her" | "them")
            && self.parts.iter().any(|part| matches!(part.kind, PartKind::Verb { .. }));
        if beside {
            return Some(Form::Third);
        }
        // "will advise and guide the king"
        if empty && self.goes_on_from_base() && self.begins_object(at + 1) {
            return Some(Form::Base);
        }
        // A caption: "Berg gestures during a meeting with Lund"; "Norway rules out talks"
        let rules_out = third && self.last_mention(at).is_some() && matches!(next, "out" | "off" | "up");
        if self.is_behind_person(at) && CAPTION.contains(word) || rules_out {
            return Some(Form::Third);
        }
        // "who lead the talks", "which involve Norway"
        let relates = empty
            && self.is_after_who()
            // "at which former Minister Berg"
            && !(is_adjective(word) || matches!(word, "veteran" | "fellow"))
            && self.begins_object(at + 1);
        relates.then_some(if third { Form::Third } else { Form::Base })
    }

    /// Whether a word in "s" tells what a person does: "Berg favours a treaty", "Berg acts like a king", but not "Berg aides in Oslo met Lund".
    fn is_deed_of_person(&self, at: usize, before: Option<&PartKind>) -> bool {
        let token = &self.tokens[at];
        let word = &*token.word;
        let people = lexicon::serves(word) || lexicon::is_company(word) || SURROUNDINGS.contains(word);
        if people || token.entry.noun || word.len() <= 3 {
            return false;
        }
        let behind = self.is_behind_name(at)
            // "he favours", "Berg, the head of the bank, favours"
            || self.is_after_pronoun()
            || self.is_behind_apposition()
            // "Berg strongly favours"
            || self.open.is_none()
                && matches!(before, Some(PartKind::Adverb))
                && self.is_person_before(self.parts.len() - 1);
        behind && self.is_only_verb(at)
    }

    /// Whether no verb follows behind the word at a token where its clause goes on: then it is one itself.
    pub(super) fn is_only_verb(&self, at: usize) -> bool {
        let follows = self.tokens[at + 1..].iter().take_while(|token| {
            matches!(token.mark, Mark::Word | Mark::Mention(_) | Mark::Hyphen)
                && !matches!(token.entry.class, Some(Class::And | Class::Subordinator | Class::That | Class::Relative))
        });
        let mut after_to = false;
        for token in follows {
            let verb = matches!(token.entry.class, Some(Class::Verb | Class::Reporting | Class::Be | Class::Auxiliary))
                || token.entry.form.is_some() && !token.entry.noun
                || token.entry.class.is_none() && token.word.ends_with("ed");
            if verb && !after_to && !token.capital {
                return false;
            }
            after_to = token.entry.class == Some(Class::To);
        }
        self.tokens.get(at + 1).is_none_or(|next| next.mark != Mark::Possessive)
    }

    /// Whether the name of a person, or where a picture shows him, stands right before a token: "Berg", "Berg, right,".
    pub(super) fn is_behind_person(&self, at: usize) -> bool {
        self.is_behind_name(at) || self.is_behind_side(at)
    }

    /// Whether the side on which a picture shows somebody stands right before a token: "Berg, right,".
    pub(super) fn is_behind_side(&self, at: usize) -> bool {
        let comma = |at: usize| self.tokens[at].mark == Mark::Comma;
        at >= 4
            && comma(at - 1)
            && comma(at - 3)
            && matches!(self.word(at - 2), "left" | "right" | "center" | "centre")
            && matches!(self.tokens[at - 4].mark, Mark::Mention(mention) if (self.is_person)(mention))
    }

    /// The parts between two commas behind a person's name, of which the second stands right before what is read.
    fn aside_of_person(&self) -> Option<&[Part]> {
        let comma = |part: &Part| matches!(part.kind, PartKind::Comma);
        let close = self.parts.len().checked_sub(1)?;
        if self.open.is_some() || !comma(&self.parts[close]) {
            return None;
        }
        let open = (1..close).rev().take(ASIDE).find(|&at| comma(&self.parts[at]))?;
        let PartKind::Phrase(Phrase { head: Head::Mention(mention), .. }) = self.parts[open - 1].kind else {
            return None;
        };
        (self.is_person)(mention).then(|| &self.parts[open + 1..close])
    }

    /// Whether the comma right before closes what another one opened behind a person's name: "Berg, who is ill,".
    pub(super) fn is_behind_aside(&self) -> bool {
        self.aside_of_person().and_then(<[Part]>::first).is_some_and(|first| {
            matches!(first.kind, PartKind::Relative | PartKind::Preposition | PartKind::Verb { .. })
        })
    }

    /// Whether the comma right before closes what explains a person's name, or the name: "Berg, the head of the bank,", "The president, Berg,".
    pub(super) fn is_behind_apposition(&self) -> bool {
        if let [.., office, comma, Part { kind: PartKind::Phrase(named), .. }, close] = &self.parts[..]
            && let Part { kind: PartKind::Phrase(Phrase { head: Head::Noun(noun), .. }), .. } = office
            && matches!((&comma.kind, &close.kind), (PartKind::Comma, PartKind::Comma))
            && matches!(named.head, Head::Mention(mention) if (self.is_person)(mention))
        {
            return self.open.is_none() && lexicon::is_role(self.word(*noun));
        }
        let explains = |part: &Part| matches!(part.kind, PartKind::Phrase(_) | PartKind::Preposition);
        self.aside_of_person().is_some_and(|aside| {
            aside.iter().all(explains)
                && matches!(
                    aside.first().map(|part| &part.kind),
                    Some(PartKind::Phrase(Phrase { head: Head::Noun(_), .. }))
                )
        })
    }

    /// Whether an "and" behind a verb in its base form stands right before what is read: "to advise and".
    fn goes_on_from_base(&self) -> bool {
        matches!(
            self.parts[..],
            [.., Part { kind: PartKind::Verb { form: Form::Base, .. }, .. }, Part { kind: PartKind::And, .. }]
        )
    }
}
