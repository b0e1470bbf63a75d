//! Which entity a name means.
//!
//! In: the places of a document where names stand. Out: mentions, and the places that stayed undecided. A name that
//! counts alone (name, alias) and has one holder is that holder's. Among several holders the evidence decides, in
//! this order: the one whose name is spelt just so; the one whom the same document names by a name that is nobody
//! else's; a title before a person, a preposition of place before a place; the country whose other places are named
//! (Atlanta, Georgia); the column `weight`. What is left is
//! undecided: not counted, but listed.
//!
//! # When a short name counts
//!
//! A short name (a surname, another part of a name, initials, a weak alias) means somebody only by these rules, in
//! this order:
//!
//! 1. Given names before it must be its holder's: `Foster Dulles`, `J. F. Dulles`. Those of nobody in the gazetteer
//!    make it the name of a stranger, and it does not count; nor does it as a part of a longer name (`Lake Assad`).
//! 2. A title before it is that of the one holder who has this office: `Director Dulles`.
//! 3. The holder who was last named in full or with a title before it in the document, or else is so named first after it,
//!    unless that is much later and another holder has headed a state or a government.
//! 4. Where nobody is so named, the only holder in the gazetteer who belongs to what the document is about (`setting`), if
//!    the name is a surname and no entity's own name, and no stranger of that name came before; or the only one whose time
//!    in office the document falls in, or who has headed a state or a government.
//!
//! A word that makes sentences (He, In, To) needs a title or given names before it. A common word (Rice, May, Hill) needs a title, a full name (1 to 3), or to be used as a name (`usage`), and does not count
//! where its capital or its neighbours speak against a name: beside a number, after `in`. A surname of very many people
//! (Smith) is told by an office before it, not by `Mr.`. A part of a name, or a word in capitals among small letters, needs a
//! full name. A surname that is also a place's name (Jordan) is the place unless a title or a given name stands before
//! it; where the document names the person in full as well, only `in` and the like decide.

mod decide;
mod given;
mod setting;
mod titled;
mod usage;

use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};

use rustc_hash::{FxHashMap, FxHashSet};

use super::define::add_defined;
use super::form::{Grade, Holder};
use super::surroundings::{Surroundings, begins_company};
use super::{By, Found, Matcher, Mention, Undecided};
use crate::document::Date;
use crate::gazetteer::{EntityId, Gazetteer, Kind, PersonName};
use crate::text::Span;

/// Decides every place of `found` in a text, which was written at `date` if that is known.
pub(crate) fn choose(
    gazetteer: &Gazetteer,
    matcher: &Matcher,
    text: &str,
    date: Option<Date>,
    found: &[Found],
    mentions: &mut Vec<Mention>,
    undecided: &mut Vec<Undecided>,
) {
    let mut document = Reader {
        gazetteer,
        matcher,
        text,
        year: date.map(|date| date.year_month_day().0),
        found,
        namings: Vec::new(),
        named: FxHashSet::default(),
        strangers: FxHashMap::default(),
        uses: Vec::new(),
        setting: OnceCell::new(),
        by_document: RefCell::default(),
        persons: RefCell::default(),
    };
    let choices: Vec<Choice<'_>> = (0..found.len()).map(|index| document.look_at(index)).collect();
    document.namings.sort_unstable();
    document.named.extend(document.namings.iter().map(|&(entity, _)| entity));
    for (place, choice) in found.iter().zip(choices) {
        let (span, outcome) = match choice {
            Choice::Made(mention) => (mention.span, Ok(Some((mention.entity, mention.by)))),
            Choice::Nobody => continue,
            Choice::Open(open) => (open.span, document.decide(*place, &open)),
        };
        // Given names before a surname may have been taken for names of their own.
        while mentions.last().is_some_and(|before| before.span.end > span.start) {
            mentions.pop();
        }
        while undecided.last().is_some_and(|before| before.span.end > span.start) {
            undecided.pop();
        }
        match outcome {
            Ok(Some((entity, by))) => mentions.push(Mention { span, entity, by }),
            Ok(None) => {}
            Err(candidates) => undecided.push(Undecided { span, candidates }),
        }
    }
    add_defined(text, mentions, undecided);
}

/// What is clear about a place before the whole document is known.
enum Choice<'t> {
    Made(Mention),
    Nobody,
    Open(Open<'t>),
}

/// A place that the rest of the document must decide.
struct Open<'t> {
    span: Span,
    holders: Cow<'t, [Holder]>,
    /// Given names stand before it, and these holders have them.
    in_full: bool,
    around: Option<Surroundings<'t>>,
}

/// A document while its names are chosen.
struct Reader<'d> {
    gazetteer: &'d Gazetteer,
    matcher: &'d Matcher,
    text: &'d str,
    /// When it was written.
    year: Option<i16>,
    found: &'d [Found],
    /// Who is named in full or with a title, and where.
    namings: Vec<(EntityId, usize)>,
    /// The same without where, once all places have been looked at: asked of every holder of every short name.
    named: FxHashSet<EntityId>,
    /// Forms that were found as the name of somebody else or of a company, and where first.
    strangers: FxHashMap<u32, usize>,
    /// Common words that were found as only names are written, and how often.
    uses: Vec<(u32, u32)>,
    setting: OnceCell<setting::Setting<'d>>,
    /// What came of forms where nothing at their place told more than the document does (rule 4).
    by_document: RefCell<FxHashMap<u32, Outcome>>,
    /// The names of persons whose given names were held against those in the text: the same are asked again and again.
    persons: RefCell<FxHashMap<EntityId, Vec<PersonName<'d>>>>,
}

type Outcome = Result<Option<(EntityId, By)>, Vec<EntityId>>;

impl<'d> Reader<'d> {
    fn look_at(&mut self, index: usize) -> Choice<'d> {
        let place = self.found[index];
        let facts = self.matcher.facts_of(place);
        if facts.is_of_places && (self.is_surname_of_stranger(index) || begins_company(self.text, place.span.end)) {
            return Choice::Nobody;
        }
        if let Some(holder) = sole_holder(self.matcher, place, self.text) {
            self.namings.push((holder.entity, place.span.start));
            return Choice::Made(Mention { span: place.span, entity: holder.entity, by: by(holder.grade) });
        }
        let written = place.span.of(self.text);
        let holders = match self.matcher.holders_of(place) {
            all if facts.has_one_case => Cow::Borrowed(all),
            all => Cow::Owned(all.iter().copied().filter(|holder| holder.case.fits(written)).collect()),
        };
        let mut open = Open { span: place.span, holders, in_full: false, around: None };
        if self.is_mere_function_word(place) {
            open.holders.to_mut().retain(|holder| holder.grade.is_strong());
            return if open.holders.is_empty() { Choice::Nobody } else { self.settle(open) };
        }
        if !open.holders.iter().any(|holder| holder.grade.is_short()) {
            return Choice::Open(open);
        }
        self.look_around(index, open)
    }

    /// Reads the words around a place where a derived name stands.
    fn look_around(&mut self, index: usize, mut open: Open<'d>) -> Choice<'d> {
        let place = self.found[index];
        let is_found = |at: usize, begins: bool| {
            if begins {
                self.found.get(index + 1).is_some_and(|next| next.span.start == at)
            } else {
                index.checked_sub(1).is_some_and(|before| self.found[before].span.end == at)
            }
        };
        let around =
            Surroundings::of(self.text, place.span, self.matcher.facts_of(place), self.gazetteer.words(), is_found);
        let is_own_name = open.holders.iter().any(|holder| holder.grade.is_strong());
        if !around.given.is_empty() {
            match self.in_full(&around, &open.holders) {
                Some((span, holders)) if !(around.goes_on && around.has_initials_from(span.start)) => {
                    open.span = Span::new(span.start, place.span.end);
                    open.in_full = true;
                    if let [one] = holders[..] {
                        self.namings.push((one.entity, open.span.start));
                        return Choice::Made(Mention { span: open.span, entity: one.entity, by: By::Derived });
                    }
                    open.holders = Cow::Owned(holders);
                }
                _ if self.has_strange_name(&around) => {
                    if is_own_name {
                        open.holders.to_mut().retain(|holder| !holder.grade.is_short());
                        return self.settle(open);
                    }
                    if self.is_surely_strange(&around) {
                        self.strangers.entry(place.key()).or_insert(place.span.start);
                    }
                    return Choice::Nobody;
                }
                _ => {}
            }
        }
        // `Stefan Johannesson`, `Guillaume of Lausanne`: a given name of somebody else.
        if !open.in_full && self.is_given_name_of_stranger(place, &open.holders, around.title.is_some()) {
            return Choice::Nobody;
        }
        if around.in_longer_name && !open.in_full {
            if around.is_company {
                self.strangers.entry(place.key()).or_insert(place.span.start);
            }
            open.holders.to_mut().retain(|holder| holder.grade.is_strong());
            return if open.holders.is_empty() { Choice::Nobody } else { self.settle(open) };
        }
        if around.is_hyphened && !open.in_full {
            // `Bourges-Maunoury` is somebody else; only who is named besides can be one of two: `Zorin-Bolz talks`.
            open.holders.to_mut().retain(|holder| holder.grade.is_strong() || around.title.is_none());
            if open.holders.is_empty() {
                return Choice::Nobody;
            }
        } else if let Some(title) = &around.title {
            open.holders.to_mut().retain(|holder| self.gazetteer.entity(holder.entity).kind() == Kind::PERSON);
            if !open.in_full && self.is_strange_first_name(place, &open.holders, title) {
                self.strangers.entry(place.key()).or_insert(place.span.start);
                return Choice::Nobody;
            }
            let best = self.with_title(&open.holders, title);
            if let [one] = best[..]
                && (open.in_full || self.is_told_by_title(place, one, title))
            {
                self.namings.push((one, open.span.start));
                let by = if entities(open.holders.iter()).len() == 1 { By::Derived } else { By::Context };
                return Choice::Made(Mention { span: open.span, entity: one, by });
            }
        }
        self.see_use(index, &around);
        open.around = Some(around);
        Choice::Open(open)
    }

    /// A place whose derived names do not count, as if they had never been made.
    fn settle(&mut self, open: Open<'d>) -> Choice<'d> {
        match open.holders[..] {
            [one] if one.grade.is_strong() => {
                self.namings.push((one.entity, open.span.start));
                Choice::Made(Mention { span: open.span, entity: one.entity, by: by(one.grade) })
            }
            _ => Choice::Open(open),
        }
    }
}

/// The only entity that can be meant, if the name counts alone.
fn sole_holder(matcher: &Matcher, place: Found, text: &str) -> Option<Holder> {
    match matcher.holders_of(place) {
        [holder] => holder.grade.is_strong().then_some(*holder),
        holders => {
            let written = place.span.of(text);
            let has_one_case = matcher.facts_of(place).has_one_case;
            let mut fitting = holders.iter().filter(|holder| has_one_case || holder.case.fits(written));
            let first = *fitting.next()?;
            (first.grade.is_strong() && fitting.all(|other| other.entity == first.entity)).then_some(first)
        }
    }
}

fn by(grade: Grade) -> By {
    match grade {
        Grade::Name => By::Name,
        Grade::Alias => By::Alias,
        Grade::WeakAlias => By::WeakAlias,
        Grade::Full | Grade::Surname | Grade::Part | Grade::Initials => By::Derived,
    }
}

fn entities<'h>(holders: impl Iterator<Item = &'h Holder>) -> Vec<EntityId> {
    let mut entities = Vec::with_capacity(holders.size_hint().1.unwrap_or(0));
    entities.extend(holders.map(|holder| holder.entity));
    entities.sort_unstable();
    entities.dedup();
    entities
}

#[cfg(test)]
mod tests;
