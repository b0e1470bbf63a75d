//! The title that stands before a name.
//!
//! In: the words before a name, the list of titles. Out: the title in the singular and without what says when it was held.

use super::before::Word;
use crate::gazetteer::{WordLists, fold_title};

/// The longest title whose last word is the first of `near`, which runs backwards and is no longer than the longest title.
pub(super) fn title_ending_at(near: &[Word<'_>], words: &WordLists) -> Option<String> {
    let reach = near.iter().skip(1).position(|word| word.cut_inside).map_or(near.len(), |cut| cut + 1);
    (1..=reach).rev().find_map(|count| {
        let phrase: Vec<&str> = near[..count].iter().rev().map(|word| without_tense(word.word)).collect();
        let is_capitalised =
            phrase[0].starts_with(char::is_uppercase) || phrase[phrase.len() - 1].starts_with(char::is_uppercase);
        // The plural of a single word begins as its title does not.
        if !is_capitalised || count > 1 && !words.may_begin_title(phrase[0]) {
            return None;
        }
        let title = fold_title(&phrase.join(" "));
        if words.is_title(&title) { Some(title) } else { singular(&title).filter(|one| words.is_title(one)) }
    })
}

/// A title without what says that it is not held now: Counselor-designate, ex-President.
pub(crate) fn without_tense(title: &str) -> &str {
    if !title.contains('-') {
        return title;
    }
    ["-designate", "-elect", "-nominate", "-Designate", "-Elect"]
        .iter()
        .find_map(|after| title.strip_suffix(after))
        .or_else(|| ["ex-", "Ex-", "then-", "former-"].iter().find_map(|before| title.strip_prefix(before)))
        .unwrap_or(title)
}

/// The title of one of them: Generals, Secretaries, Congressmen.
pub(crate) fn singular(title: &str) -> Option<String> {
    let [ies, men, s] = ["ies", "men", "s"].map(|ending| title.strip_suffix(ending));
    ies.map(|stem| format!("{stem}y")).or(men.map(|stem| format!("{stem}man"))).or(s.map(str::to_owned))
}
