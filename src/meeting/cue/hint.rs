//! Hints: the words of a text that may be cues, or that stand for somebody.
//!
//! In: the cues and the lexicon, and a text. Out: such words of it in order, as [`Hint`]s, before any sentence is parsed, as most
//! sentences have none. Of a cue word with a hyphen the first part is looked for, and the second as the word that must
//! follow. A hint may be wrong (`her face met mine`), but none is missing.

use memchr::memmem;
use rustc_hash::FxHashMap;

use super::{Form, NounCue, VerbCue};
use crate::meeting::lexicon::{Standing, standing_words};
use crate::text::fold::fold_name;
use crate::text::{all_words, first_eight, words, words_that_open};

/// A word that may be a cue or stand for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::meeting) struct Hint {
    /// Where it begins, in bytes of the text.
    pub start: usize,
    /// Whom it may have as parties if it is a cue.
    pub cue: Option<Parties>,
    /// Whether all parties may stand behind it if it is a cue: a noun or a gerund. Any other verb has its subject before it.
    pub leads: bool,
    /// Whether it may open a list of those who met, which may go on in the sentences after.
    pub lists: bool,
    pub standing: Option<Standing>,
    /// Which words the cue needs in its sentence, for [`Hints::may_lead`].
    needs: u16,
}

/// Whom a cue may have as parties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::meeting) enum Parties {
    People,
    All,
}

/// The words that are hints.
#[derive(Debug)]
pub(in crate::meeting) struct Hints {
    /// By the hashes of the words: should another word have the same, that is a wrong hint more.
    words: FxHashMap<u64, Word>,
    /// A bit for the first letters of each of these words: a quick no for nearly all others.
    bits: [u64; 1 << (LOG_BITS - 6)],
    /// Words of which a cue needs one in its sentence; the first list is of those that need none.
    needs: Vec<Vec<String>>,
}

/// What a word hints at.
#[derive(Debug, Default)]
struct Word {
    /// Some cue begins with it, with these parties.
    cue: Option<Parties>,
    /// Hashes of the words of which one must follow to make it a cue; none if it is enough by itself.
    tails: Vec<u64>,
    needs_no_tail: bool,
    /// Words of which one must stand in the sentence to make it a cue; none if it is enough by itself.
    links: Vec<String>,
    needs_no_link: bool,
    needs: u16,
    leads: bool,
    /// What leads to a list of those who met, if it opens one.
    lists: Vec<String>,
    standing: Option<Standing>,
}

/// Bits of the table: 4 KB, of which the built-in cues and the lexicon take one in fifty.
const LOG_BITS: u32 = 15;

impl Hints {
    pub(super) fn new(
        verbs: &[VerbCue],
        forms: &FxHashMap<String, Vec<(usize, Form)>>,
        nouns: &[NounCue],
        noun_forms: &FxHashMap<String, usize>,
        lists: &FxHashMap<String, Vec<String>>,
    ) -> Self {
        let mut hints = Self { words: FxHashMap::default(), bits: [0; 1 << (LOG_BITS - 6)], needs: vec![Vec::new()] };
        for (word, cues) in forms {
            for (cue, form) in cues.iter().map(|&(cue, form)| (&verbs[cue], form)) {
                // A verb that other words make a cue is looked at where the last of these stands: "told Berg by phone" has "phone".
                if let Some(last) = cue.then.last() {
                    if !noun_forms.contains_key(last) && !forms.contains_key(last) {
                        hints.add_cue(last, None, cue.people).links.push(word.clone());
                    }
                    continue;
                }
                let known = hints.add_cue(word, cue.tail.first(), cue.people);
                known.leads |= form == Form::Gerund;
                match cue.third.as_ref().or(cue.link.as_ref()).or(cue.tail.first()) {
                    Some(link) => known.links.push(link.clone()),
                    None => known.needs_no_link = true,
                }
            }
        }
        for (word, &cue) in noun_forms {
            let cue = &nouns[cue];
            let known = hints.add_cue(word, None, cue.people);
            known.leads = true;
            if cue.links == ["with"] {
                // "the Berg-Lund appointment"
                known.links.extend(["with", "-", "–"].map(str::to_owned));
            } else {
                known.needs_no_link = true;
            }
        }
        for (word, leads) in lists {
            hints.word(word).lists.clone_from(leads);
        }
        for (word, standing) in standing_words() {
            hints.word(word).standing = Some(standing);
        }
        let mut needs = std::mem::take(&mut hints.needs);
        for word in hints.words.values_mut().filter(|word| !word.needs_no_link && !word.links.is_empty()) {
            // Headlines may be all in capitals.
            let capitals: Vec<String> = word.links.iter().map(|link| link.to_uppercase()).collect();
            word.links.extend(capitals);
            word.links.sort_unstable();
            word.links.dedup();
            word.needs = needs.iter().position(|known| *known == word.links).unwrap_or_else(|| {
                needs.push(word.links.clone());
                needs.len() - 1
            }) as u16;
        }
        Self { needs, ..hints }
    }

    /// Whether a sentence has a word that the cue needs to lead to a party: "raised" needs a "with".
    pub(in crate::meeting) fn may_lead(&self, hint: &Hint, sentence: &str) -> bool {
        let needs = &self.needs[usize::from(hint.needs)];
        // The first letter may be a capital.
        let stands = |word: &String| match word.char_indices().nth(1) {
            Some((rest, _)) => memmem::find(sentence.as_bytes(), &word.as_bytes()[rest..]).is_some(),
            None => sentence.contains(word.as_str()),
        };
        needs.is_empty() || needs.iter().any(stands)
    }

    fn add_cue(&mut self, word: &str, tail: Option<&String>, people: bool) -> &mut Word {
        let mut parts = words(word);
        let first = parts.next().unwrap_or_default();
        let tail = parts.next().or(tail.map(String::as_str)).map(hash_of);
        let word = self.word(first);
        match tail {
            Some(tail) => word.tails.push(tail),
            None => word.needs_no_tail = true,
        }
        word.cue = word.cue.max(Some(if people { Parties::People } else { Parties::All }));
        word
    }

    fn word(&mut self, word: &str) -> &mut Word {
        // A word with other letters beyond ASCII is looked up wherever it stands so.
        let (place, bit) = bit_of(first_eight(fold_name(word).as_bytes()));
        self.bits[place] |= bit;
        self.words.entry(hash_of(word)).or_default()
    }

    /// The hints of a text, in order.
    pub(in crate::meeting) fn find(&self, text: &str) -> Vec<Hint> {
        // Fewer than one word in ten is a hint.
        let mut hints = Vec::with_capacity(text.len() / 64);
        let opens = |letters| {
            let (place, bit) = bit_of(letters);
            self.bits[place] & bit != 0
        };
        words_that_open(text, opens, |start, hash| {
            if let Some(hint) = self.hint(text, start, hash) {
                hints.push(hint);
            }
        });
        hints
    }

    /// The hint that the word at `start` is, if it is one.
    fn hint(&self, text: &str, start: usize, hash: u64) -> Option<Hint> {
        let word = self.words.get(&hash)?;
        let is_cue = word.needs_no_tail || !word.tails.is_empty() && is_followed(&text[start..], &word.tails);
        let lists = !word.lists.is_empty() && opens_list(&text[start..], &word.lists);
        let cue = word.cue.filter(|_| is_cue).max(lists.then_some(Parties::People));
        let needs = if lists { 0 } else { word.needs };
        Some(Hint { start, cue, leads: word.leads || lists, lists, standing: word.standing, needs })
    }
}

/// Bytes of what may stand before the word that leads to a list: "present [at the meeting of May 17] were".
const BEFORE_LEAD: usize = 80;

/// The word that leads to a list behind a place.
const WERE: &str = " were";

/// Where words that tell where and of whom those listed were end, and what leads to the list begins.
fn past_place(text: &str) -> &str {
    if !["at ", "from ", "for "].iter().any(|opens| text.starts_with(opens)) {
        return text;
    }
    // Not to the end of a long document.
    let near = &text.as_bytes()[..text.len().min(BEFORE_LEAD + WERE.len() - 1)];
    match memmem::find(near, WERE.as_bytes()) {
        Some(lead) if !text[..lead].contains(['.', ';', ':', '\n']) => &text[lead + 1..],
        _ => text,
    }
}

/// Whether the word with which `text` begins opens a list here: in capitals, as a heading, or before one of `leads`.
pub(in crate::meeting) fn opens_list(text: &str, leads: &[String]) -> bool {
    let len = text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
    let (word, after) = text.split_at(len);
    let next = past_place(after.trim_start());
    let heading = word.len() > 1 && !word.contains(char::is_lowercase);
    heading
        || leads.iter().any(|lead| match next.get(..lead.len()) {
            Some(word) => {
                word.eq_ignore_ascii_case(lead) && (lead == ":" || next[lead.len()..].starts_with([' ', ':']))
            }
            None => false,
        })
}

#[inline]
fn bit_of(letters: u64) -> (usize, u64) {
    let place = letters.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (u64::BITS - LOG_BITS);
    (place as usize / 64, 1 << (place % 64))
}

/// Hash of the first word of a text.
fn hash_of(text: &str) -> u64 {
    let mut first = 0;
    all_words(text, |_, hash| {
        first = hash;
        false
    });
    first
}

/// Whether one of `tails` follows the first word of a text, right behind it or past an adverb: "went directly to".
fn is_followed(text: &str, tails: &[u64]) -> bool {
    let (mut number, mut second, mut found) = (0, 0, false);
    all_words(text, |at, hash| {
        let past_adverb = || text[second..at].trim_end().ends_with("ly");
        found = number == 1 && tails.contains(&hash) || number == 2 && past_adverb() && tails.contains(&hash);
        (second, number) = (at, number + 1);
        !found && number < 3
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::Cues;

    #[test]
    fn cues() {
        let cases = [
            ("a verb", "Berg met Lund.", Some(Parties::All)),
            ("at the start of a sentence", "Meeting Lund, she smiled.", Some(Parties::All)),
            ("in capitals", "BERG MEETS LUND", Some(Parties::All)),
            ("at the end of a text", "Berg met", Some(Parties::All)),
            ("with another letter", "Berg mét Lund.", Some(Parties::All)),
            ("a cue of people only", "Berg saw Lund.", Some(Parties::People)),
            ("one of both", "Berg saw Lund before the talks.", Some(Parties::All)),
            ("a verb with its second word", "Berg took up the matter.", Some(Parties::People)),
            ("an adverb before it", "Berg went directly to Lund.", Some(Parties::People)),
            ("without", "Berg took the matter up.", None),
            ("a noun with hyphens", "a get-together", Some(Parties::All)),
            ("its first part", "to get away", None),
            ("a longer word", "the method", None),
            ("no cue", "Berg left Oslo.", None),
            ("nothing", "", None),
        ];
        for (shows, sentence, found) in cases {
            let parties = Cues::built_in().hints.find(sentence).iter().filter_map(|hint| hint.cue).max();
            assert_eq!(parties, found, "{shows}");
        }
    }

    #[test]
    fn standing() {
        let cases: [(&str, &str, &[(&str, Standing)]); 9] = [
            ("a pronoun", "Then he left", &[("he", Standing::Person)]),
            ("one letter", "Then I left", &[("I", Standing::Speaker)]),
            ("at the end", "So did I", &[("I", Standing::Speaker)]),
            ("several", "They left", &[("They", Standing::People)]),
            ("an office", "the President left", &[("President", Standing::Office)]),
            ("of several", "the ministers left", &[("ministers", Standing::People)]),
            ("with a hyphen", "the vice-president left", &[("president", Standing::Office)]),
            ("a count", "both countries", &[("both", Standing::Count), ("countries", Standing::Counted)]),
            ("nobody", "the island and the theme", &[]),
        ];
        for (shows, sentence, found) in cases {
            let hints = Cues::built_in().hints.find(sentence).into_iter();
            let word = |hint: Hint| Some((words(&sentence[hint.start..]).next()?, hint.standing?));
            let standing: Vec<_> = hints.filter_map(word).collect();
            assert_eq!(standing, found, "{shows}");
        }
    }
}
