//! Putting the forms of one bearer together, guessing its kind, ranking.
//!
//! In: forms with their counts. Out: suggestions, best first. A person is known by a title, a given name, an initial; by what
//! people do (`said`), if nothing speaks against it. Full names gather the bare surname: the most frequent one has it.
//! Several full names with one surname are several persons unless their given names can stand for each other.
//! What is no person is an organisation by its words (`Ministry`), as an acronym or behind an article, a place by the
//! preposition before it. A name for whose kind nothing speaks is left out.

use std::cmp::Reverse;

use rustc_hash::{FxHashMap, FxHashSet};

use super::known::Known;
use super::run::{is_office, is_organisation_word};
use super::{Form, Suggestion};
use crate::gazetteer::{Gazetteer, WordLists};
use crate::mention::COMPANY_FORMS;
use crate::text::fold::fold_name;

/// A form of a name with its folded words.
struct Seen {
    name: String,
    words: Vec<String>,
    form: Form,
    /// Whether it is a company's name, in full or its first words: Wainwright, of Wainwright Oil Co.
    is_company: bool,
}

/// The forms that seem to be one person's.
struct Person {
    /// Places in the forms, those in full first.
    forms: Vec<usize>,
    surname: String,
    score: f64,
}

pub(super) fn suggest(gazetteer: &Gazetteer, forms: FxHashMap<String, Form>, least: u64) -> Vec<Suggestion> {
    let lists = gazetteer.words();
    let known = Known::of(gazetteer);
    let forms = join_capitals(forms);
    let companies = find_companies(&forms);
    let mut seen: Vec<Seen> = forms
        .into_iter()
        .map(|(name, form)| {
            // `American` begins the names of companies, and much else.
            let is_company = companies.get(&name).is_some_and(|&count| count * 4 >= form.count)
                && form.titled * 4 < form.count
                && !is_never_personal(&fold_name(&name));
            Seen { words: fold_name(&name).split(' ').map(str::to_owned).collect(), name, form, is_company }
        })
        .filter(|seen| !known.has(&seen.words))
        .filter(|seen| {
            !seen.name.split(' ').all(|word| COMPANY_FORMS.iter().any(|form| form.eq_ignore_ascii_case(word)))
        })
        .collect();
    seen.sort_unstable_by(|a, b| b.form.count.cmp(&a.form.count).then_with(|| a.name.cmp(&b.name)));
    let persons = gather_persons(&known, lists, &seen);
    let taken: FxHashSet<usize> = persons.iter().flat_map(|person| person.forms.iter().copied()).collect();
    let alike = known.spelt_alike(&persons.iter().map(|person| person.surname.clone()).collect());
    let mut rows: Vec<(f64, Suggestion)> = Vec::new();
    for person in &persons {
        let nearest = known.nearest(&person.surname).or_else(|| alike.get(&person.surname).cloned());
        rows.push((person.score, row_of("person", &person.forms, &seen, lists, nearest)));
    }
    for (at, other) in seen.iter().enumerate().filter(|(at, _)| !taken.contains(at)) {
        if let Some((kind, score)) = kind_of_other(lists, other) {
            rows.push((score, row_of(kind, &[at], &seen, lists, None)));
        }
    }
    rows.retain(|(score, _)| *score >= least as f64);
    rows.sort_by(|(a, a_row), (b, b_row)| b.total_cmp(a).then_with(|| a_row.name.cmp(&b_row.name)));
    rows.into_iter().map(|(_, row)| row).collect()
}

/// The names of companies, in full and by their first words, and how often companies were named so.
fn find_companies(forms: &FxHashMap<String, Form>) -> FxHashMap<String, u64> {
    let mut companies: FxHashMap<String, u64> = FxHashMap::default();
    for (name, form) in forms {
        let words: Vec<&str> = name.split(' ').collect();
        if let Some(end) = words.iter().position(|word| COMPANY_FORMS.contains(word)).filter(|&end| end > 0) {
            for count in (1..=end).filter(|&count| words[count - 1] != "and") {
                *companies.entry(words[..count].join(" ")).or_default() += form.count;
            }
            *companies.entry(name.clone()).or_default() += form.count;
        }
    }
    companies
}

/// A form all in capitals joins the one that is not, if there is one; several words in capitals alone are a heading.
fn join_capitals(mut forms: FxHashMap<String, Form>) -> FxHashMap<String, Form> {
    let mut written: FxHashMap<String, String> = FxHashMap::default();
    let is_capitals =
        |name: &str| !name.chars().any(char::is_lowercase) && name.chars().filter(|c| c.is_alphabetic()).count() > 3;
    let mut names: Vec<String> = forms.keys().cloned().collect();
    names.sort_unstable();
    for name in names.iter().filter(|name| !is_capitals(name)) {
        let folded = fold_name(name);
        match written.get(&folded) {
            // Two spellings of one name: accents, hyphens.
            Some(other) => {
                let form = forms.remove(name).unwrap_or_default();
                forms.entry(other.clone()).or_default().add(form);
            }
            None => _ = written.insert(folded, name.clone()),
        }
    }
    for name in names.iter().filter(|name| is_capitals(name)) {
        if let Some(other) = written.get(&fold_name(name)) {
            let form = forms.remove(name).unwrap_or_default();
            forms.entry(other.clone()).or_default().add(form);
        } else if name.contains(' ') || name.chars().count() > 6 {
            forms.remove(name);
        }
    }
    forms
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
    if !is_capitals(&seen.name) && seen.name.split(' ').any(acronym)
        || lists.is_common(last) && !lists.is_given_name(first) && seen.form.addressed == 0
    {
        return false;
    }
    let initial = |word: &String| word.trim_end_matches('.').chars().count() == 1;
    let title_share = seen.form.titled * 4 >= seen.form.count;
    if initial(first) || rest[..rest.len() - 1].iter().any(initial) {
        return seen.form.article * 2 < seen.form.count;
    }
    (lists.is_given_name(first) || title_share && seen.form.titled > 0)
        && (!lists.is_common(last) || lists.is_given_name(first) || title_share)
        && seen.form.article * 2 <= seen.form.count
}

fn is_never_personal(word: &str) -> bool {
    const WORDS: &str = " republic kingdom states nations street avenue house city island islands river sea gulf ocean bay \
        north south east west northern southern eastern western central american british french german soviet russian \
        chinese day treaty pact agreement act plan conference minister president secretary ambassador chairman office \
        papers files memorandum telegram document library of and the state notetaker hospital records corrected incoming outgoing attachment enclosure annex memoranda assistant staff headquarters meeting meetings conversations \
        telephone manager adviser director deputy estimate eyes only presidential committee government members europe \
        africa asia america government press talks forces mission group session party parties affairs relations council democrat democrats republican republicans conservatives liberals socialists ";
    let word = word.rsplit('-').next().unwrap_or(word);
    word.is_empty() || WORDS.contains(&format!(" {word} "))
}

/// How strongly a surname seen alone speaks for a person.
fn surname_evidence(form: &Form) -> f64 {
    form.titled as f64 + 0.5 * (form.speaks + form.by + form.beside + form.bracketed) as f64
}

fn gather_persons(known: &Known<'_>, lists: &WordLists, seen: &[Seen]) -> Vec<Person> {
    let single: FxHashMap<&str, usize> = seen
        .iter()
        .enumerate()
        .filter(|(_, seen)| seen.words.len() == 1 && !is_capitals(&seen.name))
        .map(|(at, seen)| (seen.words[0].as_str(), at))
        .collect();
    let is_person_alone = |word: &str| {
        single.get(word).is_some_and(|&at| {
            let form = &seen[at].form;
            let deeds = form.speaks + form.by + form.beside + form.bracketed;
            (form.titled > 0 && form.titled * 20 >= form.count || deeds > 2 && deeds * 5 >= form.count)
                && form.placed * 4 < form.count
        })
    };
    // `Steel Bonn`, `George Washington`: the last word is a place's name elsewhere.
    let is_place_alone = |word: &str| {
        single.get(word).is_some_and(|&at| {
            let form = &seen[at].form;
            form.placed * 8 >= form.count && form.titled * 20 < form.count
        })
    };
    let acts = |form: &Form| {
        let deeds = form.titled + form.speaks + form.by + form.beside;
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
        if is_place_alone(last) {
            continue;
        }
        let full = is_full_name(lists, this);
        // Whatever begins a sentence has a capital: `Answering Thanh`.
        let plain = plain && this.form.initial < this.form.count && !lists.is_common(first) && !lists.is_common(last);
        let asian =
            lists.is_family_first(first) && (this.words.len() == 3 || is_person_alone(last) || is_person_alone(first));
        let surname = if full || plain && (is_person_alone(last) || known.is_surname(last) || asian || acts(&this.form))
        {
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
        match persons.iter_mut().find(|person| may_be_same(lists, &seen[person[0]].words, &this.words)) {
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
            persons.push(Person { score: person_score(&forms, seen), forms, surname: surname.to_owned() });
        }
    }
    let taken: FxHashSet<usize> = persons.iter().flat_map(|person| person.forms.iter().copied()).collect();
    let is_free = |at: usize, seen: &Seen| seen.words.len() == 1 && !seen.is_company && !taken.contains(&at);
    for (at, this) in seen.iter().enumerate().filter(|(at, seen)| is_free(*at, seen)) {
        let form = &this.form;
        let evidence = surname_evidence(form);
        let acronym = is_capitals(&this.name) || is_office(&this.name);
        let against = form.placed * 4 >= form.count
            || form.article * 2 > form.count
            || is_never_personal(&this.words[0])
            || is_organisation_word(&this.words[0]);
        let enough = form.titled > 0 && evidence * 20.0 >= form.count as f64
            || form.speaks + form.by + form.beside + form.bracketed > 2
                && evidence * 8.0 >= form.count as f64
                && form.speaks + form.by + form.bracketed > 0;
        // `General Staff`, `General Walt`: a rank before a common word or a given name says little.
        let common = lists.is_common(&this.words[0])
            && (form.titled * 5 < form.count
                || form.addressed < 2 && (form.titled < 3 || form.speaks + form.by + form.beside < 2))
            || lists.is_given_name(&this.words[0]) && form.titled * 3 < form.count;
        if enough && !acronym && !against && !common {
            persons.push(Person { forms: vec![at], surname: this.words[0].clone(), score: person_score(&[at], seen) });
        }
    }
    persons
}

/// Whether two full names with one surname may be one person's: `R. A. Hare`, `Raymond Hare`.
fn may_be_same(lists: &WordLists, one: &[String], other: &[String]) -> bool {
    if lists.is_family_first(&one[0]) || lists.is_family_first(&other[0]) {
        return one == other;
    }
    let (a, b) = (one[0].trim_end_matches('.'), other[0].trim_end_matches('.'));
    let initial = |word: &str| word.chars().count() == 1;
    a == b || lists.stand_for_each_other(a, b) || (initial(a) || initial(b)) && a.chars().next() == b.chars().next()
}

/// The count, less where little speaks for a person.
fn person_score(forms: &[usize], seen: &[Seen]) -> f64 {
    let (mut count, mut evidence) = (0.0, 0.0);
    for &at in forms {
        let form = &seen[at].form;
        count += form.count as f64;
        evidence += surname_evidence(form) + if seen[at].words.len() > 1 { form.count as f64 * 0.5 } else { 0.0 };
    }
    count * (evidence * 5.0 / count).min(1.0)
}

/// What a form that is no person's may be, and how good a suggestion it is.
fn kind_of_other(lists: &WordLists, seen: &Seen) -> Option<(&'static str, f64)> {
    let form = &seen.form;
    let count = form.count as f64;
    let last = seen.words.last()?;
    if form.initial * 2 > form.count
        || seen.words.iter().all(|word| lists.is_common(word) || word.chars().all(|c| !c.is_alphabetic()))
    {
        return None;
    }
    let letters = seen.name.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = !seen.name.chars().any(char::is_lowercase);
    let organisation = seen.is_company
        || is_organisation_word(last)
        || seen.words.windows(2).any(|pair| is_organisation_word(&pair[0]) && (pair[1] == "of" || pair[1] == "for"));
    if organisation && (seen.words.len() > 1 || seen.is_company) {
        Some(("organisation", count))
    } else if capitals {
        (letters > 1 && seen.words.len() == 1).then_some(("organisation", count * 0.5))
    } else if last.ends_with("stan") || form.placed * 4 >= form.count && form.placed > 1 {
        Some(("place", count))
    } else if form.article * 2 > form.count && seen.words.len() > 1 {
        Some(("organisation", count * 0.3))
    } else {
        None
    }
}

fn row_of(
    kind: &'static str,
    forms: &[usize],
    seen: &[Seen],
    lists: &WordLists,
    nearest: Option<String>,
) -> Suggestion {
    let forms: Vec<&Seen> = forms.iter().map(|&at| &seen[at]).collect();
    // An initial says less than a name: `Raymond Hare` before `R. A. Hare`, the frequent before the rare.
    let fullness = |seen: &&Seen| {
        let full = seen.words.len() > 1 && seen.words[0].trim_end_matches('.').chars().count() > 1;
        (full, seen.words.len() > 1, seen.form.count)
    };
    let named = forms
        .iter()
        .copied()
        .enumerate()
        .max_by_key(|(at, seen)| (fullness(seen), Reverse(*at)))
        .map_or(0, |(at, _)| at);
    let mut others: Vec<&Seen> =
        forms.iter().enumerate().filter(|(at, _)| *at != named).map(|(_, seen)| *seen).collect();
    others.sort_by_key(|seen| Reverse(seen.form.count));
    // A surname that is a common word is no alias: it would be found everywhere.
    let aliases = others
        .iter()
        .filter(|seen| seen.words.len() > 1 || !lists.is_common(&seen.words[0]))
        .map(|seen| seen.name.clone());
    let examples =
        std::iter::once(forms[named]).chain(others.iter().copied()).filter_map(|seen| seen.form.example.as_ref());
    Suggestion {
        name: forms[named].name.clone(),
        kind,
        aliases: aliases.collect(),
        count: forms.iter().map(|seen| seen.form.count).sum(),
        documents: forms.iter().map(|seen| seen.form.documents).max().unwrap_or(0),
        nearest,
        example: examples.map(|example| example.text.clone()).next().unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn companies_by_their_first_words() {
        let form = |count| Form { count, ..Form::default() };
        let forms = [
            ("Harwick Mills and Co Ltd", form(2)),
            ("Harwick Inc", form(3)),
            ("Co Ltd", form(9)),
            ("Harwick", form(5)),
        ];
        let companies = find_companies(&forms.map(|(name, form)| (name.to_owned(), form)).into_iter().collect());
        let cases = [
            ("the first word of two companies", "Harwick", Some(5)),
            ("before what joins", "Harwick Mills", Some(2)),
            ("what joins ends no name", "Harwick Mills and", None),
            ("in full", "Harwick Inc", Some(3)),
            ("the form alone is no name", "Co", None),
        ];
        for (shows, name, count) in cases {
            assert_eq!(companies.get(name).copied(), count, "{shows}");
        }
    }
}
