//! Which entity a name means.
//!
//! In: the places of a document where names stand. Out: mentions, and the places that stayed undecided. A name that
//! counts alone (name, alias) and has one holder is that holder's. Among several holders the evidence decides, in
//! this order: the one whose name is spelt just so; the one whom the same document names by a name that is nobody
//! else's; a title before a person, a preposition of place before a place; the column `weight`. What is left is
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
//! 3. The holder who was last named in full or with a title before it in the document, or else is so named first after it.
//! 4. Where nobody is so named, the only holder in the gazetteer, if the name is a surname, is no common word and
//!    no entity's own name, and no stranger of that name came before; or the only holder who has headed a state or a government.
//!
//! A common word (Rice, May, Hill) needs a title or a full name (1 to 3), and does not count where its capital or its neighbours speak
//! against a name: before a pronoun, beside a number, after `in`. A surname that is also a place's name (Jordan) is
//! the place unless a title or a given name stands before it; where the document names the person in full as well, only `in` and the like decide.

use std::cmp::Reverse;

use super::define::add_defined;
use super::form::{Grade, Holder};
use super::office::{Agreement, agreement, is_address, is_head, is_old_rank, is_womans};
use super::surroundings::{Surroundings, begins_sentence, is_ordinary};
use super::{By, Found, Matcher, Mention, Undecided};
use crate::gazetteer::{EntityId, Fit, Gazetteer, Kind, PersonName};
use crate::text::Span;
use crate::text::fold::fold_name;

/// What is said of persons only: the words after a name that tell of a speaker, those that tell of somebody's government
/// or papers, and the words before somebody who is spoken to.
const SPEECH: [&str; 26] = [
    "said",
    "says",
    "told",
    "asked",
    "replied",
    "added",
    "stated",
    "noted",
    "suggested",
    "thought",
    "believed",
    "agreed",
    "wrote",
    "insisted",
    "explained",
    "remarked",
    "announced",
    "warned",
    "commented",
    "responded",
    "answered",
    "argued",
    "telephoned",
    "himself",
    "herself",
    "who",
];
const OF_PERSONS: [&str; 8] =
    ["administration", "government", "cabinet", "library", "papers", "presidency", "diaries", "memorandum"];
/// What is called after heads of state before all others of the name.
const OF_HEADS: [&str; 5] = ["administration", "presidency", "library", "doctrine", "presidential"];
const TO_PERSONS: [&str; 10] =
    ["told", "asked", "informed", "instructed", "urged", "thanked", "advised", "congratulated", "accompanied", "met"];

/// Decides every place of `found`.
pub(crate) fn choose(
    gazetteer: &Gazetteer,
    matcher: &Matcher,
    text: &str,
    found: &[Found],
    mentions: &mut Vec<Mention>,
    undecided: &mut Vec<Undecided>,
) {
    let mut document =
        Reader { gazetteer, matcher, text, found, namings: Vec::new(), strangers: Vec::new(), uses: Vec::new() };
    let choices: Vec<Choice<'_>> = (0..found.len()).map(|index| document.look_at(index)).collect();
    document.namings.sort_unstable();
    document.strangers.sort_unstable();
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
    holders: Vec<Holder>,
    /// Given names stand before it, and these holders have them.
    in_full: bool,
    around: Option<Surroundings<'t>>,
}

/// A document while its names are chosen.
struct Reader<'d> {
    gazetteer: &'d Gazetteer,
    matcher: &'d Matcher,
    text: &'d str,
    found: &'d [Found],
    /// Who is named in full or with a title, and where.
    namings: Vec<(EntityId, usize)>,
    /// Forms that were found as the surname of somebody else, and where.
    strangers: Vec<((u32, u32), usize)>,
    /// Common words that were found as only names are written, and how often.
    uses: Vec<((u32, u32), u32)>,
}

type Outcome = Result<Option<(EntityId, By)>, Vec<EntityId>>;

impl<'d> Reader<'d> {
    fn look_at(&mut self, index: usize) -> Choice<'d> {
        let place = self.found[index];
        if let Some(holder) = sole_holder(self.matcher, place, self.text) {
            self.namings.push((holder.entity, place.span.start));
            return Choice::Made(Mention { span: place.span, entity: holder.entity, by: by(holder.grade) });
        }
        let written = place.span.of(self.text);
        let holders: Vec<Holder> =
            self.matcher.holders_of(place).iter().copied().filter(|holder| holder.case.fits(written)).collect();
        let open = Open { span: place.span, holders, in_full: false, around: None };
        if !open.holders.iter().any(|holder| holder.grade.is_short()) {
            return Choice::Open(open);
        }
        self.look_around(index, open)
    }

    /// Reads the words around a place where a derived name stands.
    fn look_around(&mut self, index: usize, mut open: Open<'d>) -> Choice<'d> {
        let place = self.found[index];
        let words = self.gazetteer.words();
        let is_found = |at: usize, begins: bool| {
            if begins {
                self.found.get(index + 1).is_some_and(|next| next.span.start == at)
            } else {
                index.checked_sub(1).is_some_and(|before| self.found[before].span.end == at)
            }
        };
        let around = Surroundings::of(self.text, place.span, words, is_found);
        let is_own_name = open.holders.iter().any(|holder| holder.grade.is_strong());
        if !around.given.is_empty() {
            match self.in_full(&around, &open.holders) {
                Some((span, holders)) => {
                    open.span = Span::new(span.start, place.span.end);
                    open.in_full = true;
                    if let [one] = holders[..] {
                        self.namings.push((one.entity, open.span.start));
                        return Choice::Made(Mention { span: open.span, entity: one.entity, by: By::Derived });
                    }
                    open.holders = holders;
                }
                None if self.has_strange_name(&around) => {
                    if is_own_name {
                        open.holders.retain(|holder| !holder.grade.is_short());
                        return self.settle(open);
                    }
                    if self.is_surely_strange(&around) {
                        self.strangers.push((place.key(), place.span.start));
                    }
                    return Choice::Nobody;
                }
                None => {}
            }
        }
        if around.in_longer_name && !open.in_full {
            open.holders.retain(|holder| holder.grade.is_strong());
            return if open.holders.is_empty() { Choice::Nobody } else { self.settle(open) };
        }
        if let Some(title) = &around.title {
            open.holders.retain(|holder| self.gazetteer.entity(holder.entity).kind() == Kind::PERSON);
            let best = self.with_title(&open.holders, title);
            if let [one] = best[..] {
                self.namings.push((one, open.span.start));
                let by = if entities(open.holders.iter()).len() == 1 { By::Derived } else { By::Context };
                return Choice::Made(Mention { span: open.span, entity: one, by });
            }
        }
        self.see_use(index, &around);
        open.around = Some(around);
        Choice::Open(open)
    }

    /// Counts a common word that stands where only a name is written so: twice with a capital within sentences,
    /// or once where only a person can stand.
    fn see_use(&mut self, index: usize, around: &Surroundings<'_>) {
        let place = self.found[index];
        let folded = fold_name(place.span.of(self.text));
        if is_no_name(around) || !around.given.is_empty() || !self.gazetteer.words().is_common(&folded) {
            return;
        }
        let after = &self.text[place.span.end..];
        let is_sure = SPEECH.contains(&around.after.as_str())
            || !around.at_sentence_start
                && (after.starts_with("’s")
                    || after.starts_with("'s")
                    || OF_PERSONS.contains(&around.after.as_str())
                    || TO_PERSONS.contains(&around.before.as_str())
                    || self.is_listed_with_person(index));
        let sure = match (is_sure, around.at_sentence_start || is_month(&folded)) {
            (true, _) => 2,
            (false, false) => 1,
            (false, true) => return,
        };
        match self.uses.iter_mut().find(|(key, _)| *key == place.key()) {
            Some((_, count)) => *count += sure,
            None => self.uses.push((place.key(), sure)),
        }
    }

    /// Whether only a comma or `and` stands between the name and a person's: `Rusk, Ball, and Harriman`.
    fn is_listed_with_person(&self, index: usize) -> bool {
        let is_person = |place: Found| {
            self.matcher
                .holders_of(place)
                .iter()
                .any(|holder| self.gazetteer.entity(holder.entity).kind() == Kind::PERSON)
                && !self.gazetteer.words().is_common(&fold_name(place.span.of(self.text)))
        };
        let is_joined = |left: Found, right: Found| {
            matches!(&self.text[left.span.end..right.span.start], ", " | " and " | ", and " | "; " | " & ")
        };
        let place = self.found[index];
        self.found.get(index + 1).is_some_and(|&next| is_joined(place, next) && is_person(next))
            || index
                .checked_sub(1)
                .is_some_and(|before| is_joined(self.found[before], place) && is_person(self.found[before]))
    }

    fn is_used_as_name(&self, place: Found) -> bool {
        self.uses.iter().any(|&(key, count)| key == place.key() && count > 1)
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

    /// The holders who have the given names before the place, and where these begin.
    fn in_full(&self, around: &Surroundings<'_>, holders: &[Holder]) -> Option<(Span, Vec<Holder>)> {
        // `When Foster Dulles`: the words nearest to the surname are the given names.
        (0..around.given.len()).find_map(|first| {
            let written: Vec<&str> = around.given[first..].iter().map(|(_, word)| *word).collect();
            let fits: Vec<Fit> = holders.iter().map(|holder| self.fit(*holder, &written)).collect();
            let best = fits.iter().copied().max().filter(|&fit| fit > Fit::Not)?;
            let fitting =
                holders.iter().zip(&fits).filter(|&(_, &fit)| fit == best).map(|(holder, _)| *holder).collect();
            Some((around.given[first].0, fitting))
        })
    }

    fn fit(&self, holder: Holder, written: &[&str]) -> Fit {
        let entity = self.gazetteer.entity(holder.entity);
        if holder.grade != Grade::Surname && holder.grade != Grade::Part {
            return Fit::Not;
        }
        let words = self.gazetteer.words();
        std::iter::once(entity.name())
            .chain(entity.aliases())
            .filter(|name| written.iter().all(|word| PersonName::may_fit(name, word, words)))
            .filter_map(|name| PersonName::parse(name, words))
            .map(|name| name.fit(written, words))
            .max()
            .unwrap_or(Fit::Not)
    }

    /// Whether the words before the name look like given names of somebody else.
    fn has_strange_name(&self, around: &Surroundings<'_>) -> bool {
        let Some((span, nearest)) = around.given.last() else { return false };
        let folded = fold_name(nearest);
        !around.in_capitals
            && nearest.chars().any(char::is_lowercase)
            && nearest.len() > 2
            // FonMin and SecGen are no names.
            && !nearest.chars().skip(1).any(char::is_uppercase)
            && (!is_ordinary(&folded, self.gazetteer.words()) || self.gazetteer.words().is_given_name(&folded))
            && self.found.binary_search_by_key(&span.end, |found| found.span.end).is_err()
    }

    /// Whether a whole document may take the name for a stranger's: a word that begins a sentence may be any word.
    fn is_surely_strange(&self, around: &Surroundings<'_>) -> bool {
        around.given.first().is_some_and(|(span, word)| {
            around.given.len() > 1
                || self.gazetteer.words().is_given_name(&fold_name(word))
                || !begins_sentence(self.text, span.start)
        })
    }

    /// The persons among the holders whose office the title is; all of them for a form of address.
    fn with_title(&self, holders: &[Holder], title: &str) -> Vec<EntityId> {
        // Whom the gazetteer calls just so comes before those who have it as a surname.
        let mut persons = entities(holders.iter().filter(|holder| holder.grade.is_strong()));
        if persons.is_empty() {
            persons = entities(holders.iter().filter(|holder| holder.grade == Grade::Surname));
        }
        if persons.is_empty() {
            persons = entities(holders.iter().filter(|holder| holder.grade == Grade::Part));
        }
        // Whom the gazetteer calls `Madame Nhu` is meant after such a title, and never after another.
        let has_own_address = |person: &EntityId| own_address(self.gazetteer, *person).is_some();
        if persons.len() > 1 && persons.iter().any(has_own_address) {
            let is_hers = is_womans(title);
            let hers: Vec<EntityId> = persons
                .iter()
                .copied()
                .filter(|&person| own_address(self.gazetteer, person).is_some_and(is_womans) == is_hers)
                .collect();
            if !hers.is_empty() {
                persons = hers;
            }
        }
        if persons.len() < 2 || is_address(title) {
            return persons;
        }
        let agreements: Vec<Agreement> =
            persons.iter().map(|&person| agreement(self.gazetteer.entity(person), title)).collect();
        let best = agreements.iter().copied().max().unwrap_or(Agreement::None);
        if best == Agreement::None {
            // Heads of state are not called by a lower title, unless by an old rank.
            let others: Vec<EntityId> =
                persons.iter().copied().filter(|&person| !is_head(self.gazetteer.entity(person))).collect();
            return if others.is_empty() || is_old_rank(title) { persons } else { others };
        }
        persons
            .iter()
            .zip(&agreements)
            .filter(|&(_, &agreement)| agreement == best)
            .map(|(&person, _)| person)
            .collect()
    }

    fn is_named(&self, entity: EntityId) -> bool {
        let at = self.namings.partition_point(|&(named, _)| named < entity);
        self.namings.get(at).is_some_and(|&(named, _)| named == entity)
    }

    /// Who of `candidates` was last named before `at`, or else is named first after it.
    fn nearest_named(&self, candidates: &[EntityId], at: usize) -> Option<EntityId> {
        let places = candidates.iter().filter_map(|&entity| {
            let first = self.namings.partition_point(|&(named, _)| named < entity);
            let end = self.namings.partition_point(|&(named, _)| named <= entity);
            let places = &self.namings[first..end];
            let before = places.partition_point(|&(_, place)| place < at);
            let nearest = if before > 0 { places.get(before - 1) } else { places.first() };
            nearest.map(|&(_, place)| (entity, place))
        });
        places
            .min_by_key(|&(entity, place)| {
                let distance = place.abs_diff(at);
                (place >= at, distance, Reverse(entity))
            })
            .map(|(entity, _)| entity)
    }

    /// The entity meant; none if the name does not count here; the candidates if several may be meant.
    fn decide(&self, place: Found, open: &Open<'_>) -> Outcome {
        let strong = entities(open.holders.iter().filter(|holder| holder.grade.is_strong()));
        let title = open.around.as_ref().and_then(|around| around.title.as_deref());
        if strong.is_empty() || open.in_full || title.is_some() {
            return self.decide_short(place, open);
        }
        let mut candidates = strong;
        let persons = entities(
            open.holders.iter().filter(|holder| holder.grade == Grade::Surname && self.is_named(holder.entity)),
        );
        let is_contested = persons.iter().any(|person| !candidates.contains(person));
        candidates.extend(persons);
        candidates.sort_unstable();
        candidates.dedup();
        self.decide_strong(open.span, candidates, is_contested)
    }

    /// Chooses among entities that have the name as their own.
    fn decide_strong(&self, span: Span, candidates: Vec<EntityId>, is_contested: bool) -> Outcome {
        let written = span.of(self.text);
        let spelt_so = |entity: &EntityId| {
            let entity = self.gazetteer.entity(*entity);
            entity.name() == written || entity.aliases().any(|alias| alias == written)
        };
        let named = |entity: &EntityId| self.is_named(*entity);
        let surroundings = expected_kind(self.text, span.start);
        let fits_surroundings = |entity: &EntityId| Some(self.gazetteer.entity(*entity).kind()) == surroundings;
        let of_names: [&dyn Fn(&EntityId) -> bool; 3] = [&spelt_so, &named, &fits_surroundings];
        let mut left = candidates;
        if let [one] = left[..] {
            return Ok(Some((one, By::Name)));
        }
        for evidence in if is_contested { &of_names[2..] } else { &of_names[..] } {
            let fitting: Vec<EntityId> = left.iter().copied().filter(|entity| evidence(entity)).collect();
            match fitting[..] {
                [] => {}
                [one] => return Ok(Some((one, By::Context))),
                _ => left = fitting,
            }
        }
        if is_contested {
            return Err(left);
        }
        heaviest(self.gazetteer, &left).map(|entity| Some((entity, By::Context))).ok_or(left)
    }

    /// Chooses among the holders of a short name.
    fn decide_short(&self, place: Found, open: &Open<'_>) -> Outcome {
        let at = open.span.start;
        let words = self.gazetteer.words();
        let title = open.around.as_ref().and_then(|around| around.title.as_deref());
        let surnames =
            entities(open.holders.iter().filter(|holder| holder.grade == Grade::Surname || holder.grade.is_strong()));
        let weak = entities(open.holders.iter().filter(|holder| {
            (holder.grade == Grade::WeakAlias || surnames.is_empty() && holder.grade.is_short())
                && self.is_named(holder.entity)
        }));
        let mut candidates = match title {
            Some(title) if !open.in_full => self.with_title(&open.holders, title),
            _ if open.in_full => surnames.clone(),
            _ => self.with_title(&open.holders, "mr"),
        };
        let is_common = words.is_common(&fold_name(place.span.of(self.text)));
        if let Some(around) = &open.around
            && is_common
            && title.is_none()
            && !open.in_full
            && is_no_name(around)
        {
            return Ok(None);
        }
        candidates.extend(&weak);
        candidates.sort_unstable();
        candidates.dedup();
        let how = |entity: EntityId| {
            let only_weak =
                !open.holders.iter().any(|holder| holder.entity == entity && holder.grade != Grade::WeakAlias);
            match (only_weak, candidates.len() + surnames.len()) {
                (true, 1) => By::WeakAlias,
                (false, 1 | 2) => By::Derived,
                _ => By::Context,
            }
        };
        let heads = || -> Vec<EntityId> {
            surnames.iter().copied().filter(|&entity| is_head(self.gazetteer.entity(entity))).collect()
        };
        // The Johnson Administration, the Johnson Library.
        if open.around.as_ref().is_some_and(|around| OF_HEADS.contains(&around.after.as_str()))
            && !open.in_full
            && let [one] = heads()[..]
        {
            return Ok(Some((one, how(one))));
        }
        if let Some(entity) = self.nearest_named(&candidates, at) {
            return Ok(Some((entity, how(entity))));
        }
        let candidates = match title {
            Some(title) if !open.in_full => self.with_title(&open.holders, title),
            _ if open.in_full => surnames.clone(),
            _ => self.with_title(&open.holders, "mr"),
        };
        if candidates.is_empty() || is_common && title.is_none() && !open.in_full && !self.is_used_as_name(place) {
            return Ok(None);
        }
        let first_stranger = self.strangers.partition_point(|&(form, _)| form < place.key());
        if self.strangers.get(first_stranger).is_some_and(|&(form, stranger)| form == place.key() && stranger < at) {
            return Ok(None);
        }
        if let [one] = candidates[..] {
            return Ok(Some((one, how(one))));
        }
        if let [one] = heads()[..]
            && candidates.contains(&one)
        {
            return Ok(Some((one, By::Context)));
        }
        Err(candidates)
    }
}

/// Whether the words around a common word speak against its being a name.
fn is_no_name(around: &Surroundings<'_>) -> bool {
    const NO_VERBS: [&str; 24] = [
        "i", "you", "he", "she", "it", "we", "they", "the", "a", "an", "this", "that", "these", "those", "there",
        "not", "my", "your", "our", "his", "her", "their", "its", "be",
    ];
    const OF_TIME_OR_PLACE: [&str; 12] =
        ["in", "last", "next", "since", "until", "early", "late", "mid", "during", "till", "the", "a"];
    around.beside_number
        || around.in_capitals
        || NO_VERBS.contains(&around.after.as_str())
        || OF_TIME_OR_PLACE.contains(&around.before.as_str())
}

fn is_month(word: &str) -> bool {
    crate::text::date::MONTHS.contains(&word)
}

/// The only entity that can be meant, if the name counts alone.
fn sole_holder(matcher: &Matcher, place: Found, text: &str) -> Option<Holder> {
    match matcher.holders_of(place) {
        [holder] => holder.grade.is_strong().then_some(*holder),
        holders => {
            let written = place.span.of(text);
            let mut fitting = holders.iter().filter(|holder| holder.case.fits(written));
            let first = *fitting.next()?;
            (first.grade.is_strong() && fitting.all(|other| other.entity == first.entity)).then_some(first)
        }
    }
}

/// The form of address with which the gazetteer begins a person's name.
fn own_address(gazetteer: &Gazetteer, person: EntityId) -> Option<&str> {
    gazetteer
        .entity(person)
        .name()
        .split(' ')
        .next()
        .map(|first| first.trim_end_matches('.'))
        .filter(|first| is_womans(first))
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

/// The one with the largest weight; none if two share it or none has one.
fn heaviest(gazetteer: &Gazetteer, candidates: &[EntityId]) -> Option<EntityId> {
    let weight = |entity: &EntityId| gazetteer.entity(*entity).weight().unwrap_or(0.0);
    let largest = candidates.iter().map(weight).fold(0.0, f64::max);
    let mut holders = candidates.iter().filter(|entity| weight(entity) >= largest && largest > 0.0);
    let first = holders.next()?;
    holders.next().is_none().then_some(*first)
}

/// What kind of entity the words before a name announce.
fn expected_kind(text: &str, start: usize) -> Option<Kind> {
    const TITLES: [&str; 12] = [
        "Mr",
        "Mr.",
        "Mrs",
        "Mrs.",
        "Ms.",
        "Dr.",
        "President",
        "Minister",
        "Secretary",
        "Ambassador",
        "General",
        "Senator",
    ];
    const PREPOSITIONS: [&str; 6] = ["in", "In", "near", "at", "to", "from"];
    let before = text[..start].trim_end().rsplit(char::is_whitespace).next()?;
    if TITLES.contains(&before) {
        Some(Kind::PERSON)
    } else if PREPOSITIONS.contains(&before) {
        Some(Kind::PLACE)
    } else {
        None
    }
}

#[cfg(test)]
mod tests;
