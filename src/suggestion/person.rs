//! Which forms are persons' names, put together by their bearers.
//!
//! In: forms with their counts, the known persons. Out: [`Person`]s with scores. A person is known by a title, a given name,
//! an initial; by what people do (`said`), if nothing speaks against it; the more different things speak for it, the surer. Full names gather the bare surname: the most
//! frequent one has it. Several full names with one surname are several persons unless their given names can stand for each other.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Form;
use super::bearer::Seen;
use super::known::Known;
use super::word::{is_office, is_organisation_word};
use crate::gazetteer::WordLists;

/// The forms that seem to be one person's.
pub(super) struct Person {
    /// Places in the forms, those in full first.
    pub(super) forms: Vec<usize>,
    pub(super) surname: String,
    pub(super) score: f64,
}

/// The persons among the forms of a corpus, which is large if a name in one document only says little.
pub(super) fn gather_persons(known: &Known<'_>, lists: &WordLists, seen: &[Seen], is_large: bool) -> Vec<Person> {
    let single: FxHashMap<&str, usize> = seen
        .iter()
        .enumerate()
        .filter(|(_, seen)| seen.words.len() == 1 && !is_capitals(&seen.name))
        .map(|(at, seen)| (seen.words[0].as_str(), at))
        .collect();
    let is_person_alone = |word: &str| {
        single.get(word).is_some_and(|&at| {
            let form = &seen[at].form;
            let deeds = deeds(form) + form.beside;
            (form.titled > 0 && form.titled * 20 >= form.count || deeds > 2 && deeds * 5 >= form.count)
                && form.placed * 4 < form.count
        })
    };
    // `Steel Bonn`, `George Washington`: the last word is a place's name elsewhere.
    let is_place_alone = |word: &str| {
        single.get(word).is_some_and(|&at| {
            let form = &seen[at].form;
            form.placed > 1 && form.placed * 8 >= form.count && form.titled * 20 < form.count
        })
    };
    let acts = |form: &Form| {
        let deeds = form.titled + deeds(form) + form.beside;
        deeds > 1 && deeds * 5 >= form.count && form.placed * 5 < form.count
    };
    // Persons by surname, the most frequent full name first.
    let mut by_surname: FxHashMap<&str, Vec<Vec<usize>>> = FxHashMap::default();
    let mut surnames: Vec<&str> = Vec::new();
    for (at, this) in seen.iter().enumerate().filter(|(_, seen)| seen.words.len() > 1 && !seen.is_company) {
        let (first, last) = (this.words[0].as_str(), this.words[this.words.len() - 1].as_str());
        let plain = this.words.len() <= 4
            && !this.words.iter().any(|word| is_organisation_word(word) || is_never_personal(word))
            && this.form.article * 4 <= this.form.count;
        let is_titled = this.form.titled > 1 && this.form.titled * 4 >= this.form.count;
        if is_place_alone(last) && !is_titled {
            continue;
        }
        // Big Minh, often enough General
        let often_titled = this.form.titled > 2
            && this.form.titled * 8 >= this.form.count
            && this.words.len() == 2
            && !this.words.iter().any(|word| is_organisation_word(word) || is_never_personal(word));
        let full = is_full_name(lists, this) || often_titled;
        // Whatever begins a sentence has a capital: `Answering Thanh`.
        let plain = plain
            && this.form.initial < this.form.count
            && !lists.is_common(first)
            && (!lists.is_common(last) || lists.is_frequent_surname(last));
        let asian =
            lists.is_family_first(first) && (this.words.len() == 3 || is_person_alone(last) || is_person_alone(first));
        let is_surname = || is_person_alone(last) || known.is_surname(last) || lists.is_frequent_surname(last);
        let surname = if full || plain && (is_surname() || asian || acts(&this.form)) {
            if asian && !single.contains_key(last) && is_person_alone(first) { first } else { last }
        } else if plain && is_person_alone(first) && asian {
            first
        } else {
            continue;
        };
        let persons = by_surname.entry(surname).or_insert_with(|| {
            surnames.push(surname);
            Vec::new()
        });
        let is_same = |other: usize| {
            let words = &seen[other].words;
            may_be_same(lists, words, &this.words) || is_end_of(words, &this.words) || is_end_of(&this.words, words)
        };
        match persons.iter_mut().find(|person| is_same(person[0])) {
            Some(person) => person.push(at),
            None => persons.push(vec![at]),
        }
    }
    // `George Washington` does not make every Washington a person.
    let belongs = |forms: &[usize], alone: usize| {
        let full: u64 = forms.iter().map(|&at| seen[at].form.count).sum();
        seen[alone].form.count < 20 * full || is_person_alone(&seen[alone].words[0])
    };
    let mut persons = Vec::new();
    for surname in surnames {
        for (rank, mut forms) in by_surname.remove(surname).unwrap_or_default().into_iter().enumerate() {
            if let Some(&alone) = single.get(surname).filter(|&&alone| rank == 0 && belongs(&forms, alone)) {
                forms.push(alone);
            }
            persons.push(Person { score: person_score(&forms, seen, is_large), forms, surname: surname.to_owned() });
        }
    }
    let taken: FxHashSet<usize> = persons.iter().flat_map(|person| person.forms.iter().copied()).collect();
    let is_free = |at: usize, seen: &Seen| seen.words.len() == 1 && !seen.is_company && !taken.contains(&at);
    for (at, this) in seen.iter().enumerate().filter(|(at, seen)| is_free(*at, seen)) {
        let form = &this.form;
        let evidence = surname_evidence(form);
        let kinds = kinds_of_evidence(&[at], seen);
        let acronym = is_capitals(&this.name) || is_office(&this.name);
        let against = form.placed * 4 >= form.count
            || form.article * 2 > form.count
            || is_never_personal(&this.words[0])
            || is_organisation_word(&this.words[0]) && form.addressed < 3;
        let enough = form.titled > 0 && evidence * 20.0 >= form.count as f64
            || deeds(form) > 0 && deeds(form) + form.beside > 2 && evidence * 8.0 >= form.count as f64
            || kinds > 1 && evidence * 8.0 >= form.count as f64
            || kinds > 0 && lists.is_frequent_surname(&this.words[0]) && !lists.is_common(&this.words[0]);
        // `General Staff`, `General Walt`: a rank before a common word or a given name says little.
        let common = lists.is_common(&this.words[0])
            && (form.titled * 5 < form.count
                || form.addressed < 2 && form.titled < 6 && (form.titled < 3 || deeds(form) + form.beside < 1))
            || lists.is_given_name(&this.words[0]) && evidence * 3.0 < form.count as f64;
        if enough && !acronym && !against && !common {
            persons.push(Person {
                forms: vec![at],
                surname: this.words[0].clone(),
                score: person_score(&[at], seen, is_large),
            });
        }
    }
    persons
}

fn is_capitals(name: &str) -> bool {
    !name.chars().any(char::is_lowercase)
}

/// Whether a form of several words is a person's full name by itself.
fn is_full_name(lists: &WordLists, seen: &Seen) -> bool {
    let [first, rest @ ..] = &seen.words[..] else { return false };
    let Some(last) = rest.last() else { return false };
    if seen.words.len() > 5 || seen.words.iter().any(|word| is_organisation_word(word) || is_never_personal(word)) {
        return false;
    }
    // `CAS Chief`, `PermRep NAC`: an acronym is in no person's name.
    let acronym =
        |word: &str| word.chars().filter(|c| c.is_uppercase()).count() > 1 && is_capitals(word) && !word.contains('.');
    let is_common = lists.is_common(last) && !lists.is_frequent_surname(last);
    if !is_capitals(&seen.name) && seen.name.split(' ').any(acronym)
        || is_common && !lists.is_given_name(first) && seen.form.addressed == 0
    {
        return false;
    }
    let initial = |word: &String| is_initials(word);
    let title_share = seen.form.titled * 4 >= seen.form.count;
    if initial(first) || rest[..rest.len() - 1].iter().any(initial) {
        return seen.form.article * 2 < seen.form.count;
    }
    (lists.is_given_name(first) || title_share && seen.form.titled > 0)
        && (!lists.is_common(last) || lists.is_given_name(first) || title_share)
        && seen.form.article * 2 <= seen.form.count
}

pub(super) fn is_never_personal(word: &str) -> bool {
    const WORDS: &str = " republic kingdom states nations street avenue house city island islands river sea gulf ocean bay \
        north south east west northern southern eastern western central american british french german soviet russian \
        chinese day treaty pact agreement act plan conference minister president secretary ambassador chairman office \
        papers files memorandum telegram document library report file of and the state notetaker hospital records corrected incoming outgoing attachment enclosure annex memoranda assistant staff headquarters meeting meetings conversations \
        telephone manager adviser director deputy estimate eyes only presidential committee government members europe \
        africa asia america government press talks forces mission group session party parties affairs relations council democrat democrats republican republicans conservatives liberals socialists ";
    let word = word.rsplit('-').next().unwrap_or(word);
    word.is_empty() || WORDS.contains(&format!(" {word} "))
}

/// How strongly a surname seen alone speaks for a person.
fn surname_evidence(form: &Form) -> f64 {
    form.titled as f64 + 0.5 * (deeds(form) + form.beside) as f64
}

/// How often a form stands where only a person does, without a title.
fn deeds(form: &Form) -> u64 {
    form.speaks + form.by + form.bracketed + form.told + form.particle + form.described
}

/// How many different things speak for a person.
fn kinds_of_evidence(forms: &[usize], seen: &[Seen]) -> usize {
    let has = |count: fn(&Form) -> u64| forms.iter().any(|&at| count(&seen[at].form) > 0);
    [
        has(|form| form.titled),
        has(|form| form.speaks),
        has(|form| form.by),
        has(|form| form.beside),
        has(|form| form.bracketed),
        has(|form| form.told),
        has(|form| form.particle),
        has(|form| form.described),
    ]
    .into_iter()
    .filter(|&is_there| is_there)
    .count()
}

/// Whether two full names with one surname may be one person's: `R. A. Hare`, `Raymond Hare`.
fn may_be_same(lists: &WordLists, one: &[String], other: &[String]) -> bool {
    if lists.is_family_first(&one[0]) || lists.is_family_first(&other[0]) {
        return one == other;
    }
    let (a, b) = (one[0].trim_end_matches('.'), other[0].trim_end_matches('.'));
    a == b
        || lists.stand_for_each_other(a, b)
        || (is_initials(a) || is_initials(b)) && a.chars().next() == b.chars().next()
        || is_short_for(lists, a, b)
        || is_short_for(lists, b, a)
}

/// Whether a folded word is an initial or several: `j.`, `r.w.`
fn is_initials(word: &str) -> bool {
    word.split('.').all(|part| part.chars().count() < 2)
}

/// Whether one given name is the beginning of a longer one: Stan, Stansfield. Less than a syllable more makes another name: Carl,
/// Carlos.
fn is_short_for(lists: &WordLists, short: &str, long: &str) -> bool {
    short.len() > 2
        && long.len() > short.len() + 2
        && long.starts_with(short)
        && !(lists.is_given_name(short) && lists.is_given_name(long))
}

/// Whether the words of one name end the other's: Ruiz Picasso, Pablo Ruiz Picasso.
fn is_end_of(short: &[String], long: &[String]) -> bool {
    short.len() < long.len() && long.ends_with(short)
}

/// The count, less where little speaks for a person, more where much does.
fn person_score(forms: &[usize], seen: &[Seen], is_large: bool) -> f64 {
    let total = |number: fn(&Form) -> u64| forms.iter().map(|&at| number(&seen[at].form)).sum::<u64>();
    let is_full = forms.iter().any(|&at| seen[at].words.len() > 1);
    let full = |at: &&usize| seen[**at].words.len() > 1;
    let in_full: u64 = forms.iter().filter(full).map(|&at| seen[at].form.count).sum();
    let evidence = forms.iter().map(|&at| surname_evidence(&seen[at].form)).sum::<f64>() + in_full as f64 * 0.5;
    let count = total(|form| form.count) as f64;
    let is_titled = total(|form| form.titled) > 0;
    let sureness = match (kinds_of_evidence(forms, seen), is_titled, is_full) {
        (0, ..) => 0.5,
        // A country says things, too, and who is only named in full may be an author.
        (1, false, true) | (2, false, false) => 0.6,
        (1, true, false) => 0.8,
        (1 | 2, ..) => 1.0,
        _ => 1.25,
    };
    let placed = if total(|form| form.placed) > 0 && !is_titled { 0.5 } else { 1.0 };
    // Of many documents only one names it.
    let spread = if is_large && total(|form| form.documents) < 2 { 0.6 } else { 1.0 };
    count * (evidence * 5.0 / count).min(1.0) * sureness * placed * spread
}
