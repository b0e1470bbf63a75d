//! Putting the forms of one bearer together, guessing its kind, ranking.
//!
//! In: forms with their counts. Out: suggestions, best first. Forms in capitals join those that are not; the persons
//! are gathered (`person`). What is no person is an organisation by its words (`Ministry`), as an acronym or behind an article, a
//! place by the preposition before it. A name for whose kind nothing speaks is left out.

use std::cmp::Reverse;

use rustc_hash::{FxHashMap, FxHashSet};

use super::known::Known;
use super::person::{gather_persons, is_never_personal};
use super::word::is_organisation_word;
use super::{Form, Suggestion};
use crate::gazetteer::{Gazetteer, WordLists};
use crate::mention::COMPANY_FORMS;
use crate::text::fold::fold_name;

/// A form of a name with its folded words.
pub(super) struct Seen {
    pub(super) name: String,
    pub(super) words: Vec<String>,
    pub(super) form: Form,
    /// Whether it is a company's name, in full or its first words: Wainwright, of Wainwright Oil Co.
    pub(super) is_company: bool,
}

pub(super) fn suggest(
    gazetteer: &Gazetteer,
    forms: FxHashMap<String, Form>,
    least: u64,
    is_large: bool,
) -> Vec<Suggestion> {
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
    let persons = gather_persons(&known, lists, &seen, is_large);
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
