//! Runs of capitalised words, which may be names.
//!
//! In: a sentence. Out: its [`Run`]s, each with what its surroundings say: a title before it, a preposition of
//! place, an article, a verb of speaking after it. Titles are cut off (`Ambassador Raymond A. Hare` is the run
//! `Raymond A. Hare` with a title), as are possessives and common words at the start of a sentence. Sentences that are
//! capitalised throughout (headings) give only what stands after a title.

use super::word::{Word, is_joined, is_never, is_office, is_organisation_word, words_of};
use crate::gazetteer::{WordLists, fold_title};
use crate::mention::{singular, without_tense};
use crate::text::Span;
use crate::text::fold::fold_name;
use crate::text::speech::{CONTACTS, DEEDS, TO_PERSONS};

/// Capitalised words that may be a name.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a thing seen beside the name, and all go together")]
pub(super) struct Run {
    /// Where, in bytes of the document's text.
    pub(super) span: Span,
    /// The words, one space between them.
    pub(super) name: String,
    /// Whether a person's title stands before it.
    pub(super) titled: bool,
    /// Whether the title is one that only people have (`Mr.`), not the rank that offices have too (`General Staff`).
    pub(super) addressed: bool,
    /// Whether somebody's work or lead: `drafted by`, or the line under a letter.
    pub(super) by: bool,
    /// Whether `in`, `at` or `near` stands before it.
    pub(super) placed: bool,
    /// Whether an article stands before it.
    pub(super) article: bool,
    /// Whether someone of this name does what people do (`said`), or an office stands behind it.
    pub(super) speaks: bool,
    /// Whether it stands at the start of a sentence, where every word has a capital.
    pub(super) initial: bool,
    /// Whether it stands alone in brackets.
    pub(super) bracketed: bool,
    /// Whether it is told or asked something, or met.
    pub(super) told: bool,
    /// Whether a particle that only people have stands before it: `von`.
    pub(super) particle: bool,
    /// Whether a word for a person stands before it: `negotiator`.
    pub(super) described: bool,
}

/// Words in small letters that stand inside names of people.
const PARTICLES: [&str; 22] = [
    "de", "du", "des", "la", "le", "da", "dos", "das", "di", "del", "della", "van", "von", "der", "den", "ter", "zu",
    "al", "el", "bin", "ibn", "y",
];
/// Words in small letters that stand inside names of organisations.
const LINKS: [&str; 5] = ["of", "for", "the", "and", "&"];
const BEFORE_PLACES: [&str; 5] = ["in", "at", "near", "throughout", "inside"];
const ARTICLES: [&str; 12] = ["the", "a", "an", "this", "that", "these", "those", "his", "our", "their", "any", "no"];
const ADDRESSES: [&str; 14] =
    ["mr", "mrs", "ms", "miss", "messrs", "mme", "madame", "dr", "sir", "lord", "lady", "herr", "professor", "senator"];
/// What is done by people: `drafted by`.
const MAKERS: &str = " drafted cleared approved written signed initialed initialled prepared transcribed sent headed led \
    chaired accompanied seen read asked told said forwarded typed authored concurred ";

/// Words for a person that stand before the name.
const DESCRIPTIONS: [&str; 26] = [
    "leader",
    "minister",
    "ambassador",
    "president",
    "partner",
    "negotiator",
    "interlocutor",
    "spokesman",
    "correspondent",
    "journalist",
    "columnist",
    "reporter",
    "adviser",
    "advisor",
    "brother",
    "wife",
    "husband",
    "colleague",
    "director",
    "chairman",
    "candidate",
    "senator",
    "successor",
    "predecessor",
    "deputy",
    "aide",
];

/// The runs of a sentence.
pub(super) fn runs_of(text: &str, sentence: Span, lists: &WordLists) -> Vec<Run> {
    let words = words_of(text, sentence);
    let heading = is_heading(&words);
    let mut runs = Vec::new();
    let mut at = 0;
    let mut list_of_titled: Option<usize> = None;
    while at < words.len() {
        let title = title_at(text, &words, at, lists);
        let first = at + title;
        // `the Ambassador, Minister Blake`: what a comma parts from the title may begin with another.
        if title > 0 && first < words.len() && !is_joined(text, &words[first - 1], &words[first], true) {
            list_of_titled = None;
            at = first;
            continue;
        }
        let Some(length) =
            words.get(first).filter(|word| word.is_capitalised()).map(|_| run_length(text, &words, first, lists))
        else {
            at = first.max(at + 1);
            continue;
        };
        let plural = title > 0 && {
            let last = fold_title(words[first - 1].text);
            last == "messrs" || last.len() > 4 && (last.ends_with('s') || last.ends_with("men"))
        };
        let joined = list_of_titled
            .is_some_and(|end| matches!(text[end..words[first].start].trim(), "," | "and" | ", and" | "&"));
        let titled = title > 0 || joined;
        let run = &words[first..first + length];
        at = first + length;
        let Some(run) = trim(text, run, sentence.start, titled, lists) else {
            list_of_titled = None;
            continue;
        };
        let end = run[run.len() - 1].end();
        list_of_titled = (titled && (plural || joined)).then_some(end);
        // `Ministers Conference`
        let titled = titled && !(plural && run.len() == 1 && lists.is_common(&fold_name(run[0].text)));
        let run = surroundings(text, sentence, &words, run, titled, lists);
        if !heading || titled || run.bracketed {
            runs.push(run);
        }
    }
    runs
}

/// Whether most words of a sentence have a capital: a headline tells nothing of names.
fn is_heading(words: &[Word<'_>]) -> bool {
    let long =
        words.iter().filter(|word| word.text.chars().nth(3).is_some() && word.text.starts_with(char::is_alphabetic));
    let (count, capitals) =
        long.fold((0, 0), |(count, capitals), word| (count + 1, capitals + usize::from(word.is_capitalised())));
    count >= 5 && capitals * 10 >= count * 9
}

/// How many words from `at` are titles.
fn title_at(text: &str, words: &[Word<'_>], at: usize, lists: &WordLists) -> usize {
    if !words[at].is_capitalised() {
        return 0;
    }
    let mut taken = 0;
    while let Some(length) = (1..=lists.longest_title().min(words.len() - at - taken)).rev().find(|&length| {
        let (first, last) = (&words[at + taken], &words[at + taken + length - 1]);
        let phrase = &text[first.start..last.end()];
        let fits = |phrase: &str| lists.is_title(phrase) && (length > 1 || !lists.is_given_name(phrase));
        let folded = fold_title(without_tense(phrase));
        let one = singular(&folded);
        first.is_capitalised() && phrase.len() < 60 && (fits(&folded) || one.is_some_and(|one| fits(&one)))
    }) {
        taken += length;
        if at + taken >= words.len() || !is_joined(text, &words[at + taken - 1], &words[at + taken], true) {
            break;
        }
    }
    taken
}

/// How many words belong to the run that begins at `first`.
fn run_length(text: &str, words: &[Word<'_>], first: usize, lists: &WordLists) -> usize {
    let mut last = first;
    let mut at = first + 1;
    while at < words.len() && is_joined(text, &words[at - 1], &words[at], false) {
        let word = &words[at];
        if word.is_capitalised() {
            // `Secretary Rusk Ambassador Lodge`: a title begins another name.
            if at - 1 == last
                && !word.is_initial()
                && title_at(text, words, at, lists) > 0
                && lists.is_title(&fold_title(word.text))
                && !is_organisation_word(&fold_name(word.text))
            {
                break;
            }
            last = at;
        } else if !(PARTICLES.contains(&word.text)
            || LINKS.contains(&word.text) && is_organisation_word(&fold_name(words[last].text)) && at - last < 3)
        {
            break;
        }
        at += 1;
    }
    last + 1 - first
}

/// A run without what is no part of a name: common words at the start of a sentence, roman numbers and single letters.
fn trim<'w, 't>(
    text: &str,
    run: &'w [Word<'t>],
    sentence: usize,
    titled: bool,
    lists: &WordLists,
) -> Option<&'w [Word<'t>]> {
    let mut run = run;
    // `A. Paris 345`, `A Communist`: a letter that counts items or an article, and no initial.
    if let [first, _, rest @ ..] = run
        && first.is_initial()
        && (!text[first.end()..].starts_with('.') || rest.is_empty() && !titled)
    {
        run = &run[1..];
    }
    // `C. Does Egypt accept`
    if let [first, second, ..] = run
        && first.is_initial()
        && lists.is_common(&fold_name(second.text))
        && !lists.is_given_name(&fold_name(second.text))
    {
        run = &run[2..];
    }
    while let [first, rest @ ..] = run {
        let folded = fold_name(first.text);
        let starts = text[sentence..first.start].chars().all(|c| !c.is_alphanumeric());
        let no_name =
            lists.is_common(&folded) && !lists.is_given_name(&folded) && !titled && (starts || rest.is_empty());
        if no_name || is_never(&folded) || !first.is_capitalised() {
            run = rest;
        } else {
            break;
        }
    }
    while let [rest @ .., last] = run {
        if last.is_initial() || is_never(&fold_name(last.text)) || last.text.chars().all(|c| c.is_numeric()) {
            run = rest;
        } else {
            break;
        }
    }
    // `MOD Lund`, `FonMin Berg`: an acronym before one word is an office.
    if let [first, second] = run
        && is_office(first.text)
        && second.text.chars().any(char::is_lowercase)
        && !is_organisation_word(&fold_name(second.text))
    {
        run = &run[1..];
    }
    let letters = |word: &Word<'_>| word.text.chars().filter(|c| c.is_alphabetic()).count();
    (run.iter().any(|word| letters(word) > 1) && run.len() <= 8).then_some(run)
}

fn surroundings(
    text: &str,
    sentence: Span,
    words: &[Word<'_>],
    run: &[Word<'_>],
    titled: bool,
    lists: &WordLists,
) -> Run {
    let span = Span::new(run[0].start, run[run.len() - 1].end());
    let before = words[..words.partition_point(|word| word.start < span.start)].last();
    let next = words.partition_point(|word| word.start < span.end);
    let after = words.get(next);
    let adjacent = |word: &&Word<'_>| text[word.end()..span.start].trim().is_empty();
    // The full stop of an abbreviated title is no gap.
    let adjacent = |word: &&Word<'_>| adjacent(word) || titled && text[word.end()..span.start].trim() == ".";
    let word_before = before.filter(adjacent).map(|word| word.text.to_lowercase()).unwrap_or_default();
    let word_before_that = words[..words.partition_point(|word| word.start < span.start)]
        .iter()
        .nth_back(1)
        .map(|word| word.text.to_lowercase())
        .unwrap_or_default();
    let is_adverb = |word: &&Word<'_>| matches!(word.text, "also" | "then" | "again" | "further" | "later" | "himself");
    let verb = after.filter(is_adverb).map_or(after, |_| words.get(next + 1));
    let speaks = after.zip(verb).is_some_and(|(word, verb)| {
        let gap = text[span.end..word.start].trim();
        let apposed = matches!(gap, "," | "(" | "—" | "–" | "-") && title_at(text, words, next, lists) > 0;
        apposed || gap.is_empty() && !word.is_capitalised() && DEEDS.contains(&verb.text)
    });
    // A transcript has the speaker at the start of the line: `Healey: Yes.`
    let labels = text[span.end..].starts_with(':')
        && text[..span.start].trim_end_matches(' ').ends_with('\n')
        && run.len() < 3
        && !run.iter().any(|word| lists.is_common(&fold_name(word.text)));
    let name = text[span.start..span.end].split_whitespace().collect::<Vec<_>>().join(" ");
    Run {
        span,
        name,
        titled,
        addressed: titled && ADDRESSES.contains(&fold_title(&word_before).as_str()),
        by: word_before == "by" && MAKERS.contains(&format!(" {word_before_that} ")) || is_signature(text, span),
        placed: BEFORE_PLACES.contains(&word_before.as_str()),
        article: ARTICLES.contains(&word_before.as_str()),
        speaks: speaks || labels,
        initial: text[sentence.start..span.start].chars().all(|c| !c.is_alphabetic()),
        told: TO_PERSONS.contains(&word_before.as_str())
            || matches!(word_before.as_str(), "with" | "to" | "from") && CONTACTS.contains(&word_before_that.as_str()),
        described: DESCRIPTIONS.contains(&word_before.as_str()),
        particle: matches!(word_before.as_str(), "von" | "van" | "bin" | "ibn" | "der" | "den"),
        bracketed: text[..span.start].ends_with('(') && text[span.end..].starts_with(')'),
    }
}

/// Whether a name stands alone on the last line of a letter: a line that ends is above it, an empty one below.
fn is_signature(text: &str, span: Span) -> bool {
    let above = text[..span.start].strip_suffix('\n').unwrap_or_default();
    let below = &text[span.end..];
    above.trim_end().ends_with(['.', '!', '?', '”', '"', ','])
        && (matches!(below, "" | "\n") || below.starts_with("\n\n"))
}
