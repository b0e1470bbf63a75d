//! Short names that a document defines: `Syrian Democratic Forces (SDF)`, `Sir Percy Hallam`.
//!
//! In: the mentions of a document. Out: the same with those of the names in brackets, and of knights by their given names
//! (`Sir Percy`), from their definition to the end. A definition in brackets is a word of capitals in brackets right behind a name, whose first letter is that of one of the
//! name's words, and all of whose letters stand in the name in their order: `Angela Merkel (CDU)` defines nothing.

use super::{By, Mention, Undecided};
use crate::gazetteer::EntityId;
use crate::text::Span;
use crate::text::fold::{fold_name, is_boundary};

/// Adds the mentions of defined names.
pub(super) fn add_defined(text: &str, mentions: &mut Vec<Mention>, undecided: &mut Vec<Undecided>) {
    let defined: Vec<(&str, usize, EntityId)> = mentions
        .iter()
        .filter_map(|mention| definition_after(text, *mention).or_else(|| knight_at(text, *mention)))
        .collect();
    if defined.is_empty() {
        return;
    }
    let mut added = Vec::new();
    for (index, &(name, start, entity)) in defined.iter().enumerate() {
        // A later definition of the same letters ends this one.
        let end = defined[index + 1..].iter().find(|later| later.0 == name).map_or(text.len(), |later| later.1);
        for at in memchr::memmem::find_iter(&text.as_bytes()[start..end], name).map(|at| at + start) {
            let span = Span::new(at, at + name.len());
            if is_boundary(text, span.start) && is_boundary(text, span.end) {
                added.push(Mention { span, entity, by: By::Derived });
            }
        }
    }
    let is_defined = |span: Span| added.iter().any(|mention: &Mention| mention.span == span);
    mentions.retain(|mention| !is_defined(mention.span));
    undecided.retain(|name| !is_defined(name.span));
    added.retain(|new| !mentions.iter().any(|old| old.span.start < new.span.end && new.span.start < old.span.end));
    mentions.append(&mut added);
    mentions.sort_by_key(|mention| mention.span.start);
}

/// The name in brackets behind a mention, and where it stands.
fn definition_after(text: &str, mention: Mention) -> Option<(&str, usize, EntityId)> {
    let rest = text[mention.span.end..].strip_prefix(" (")?;
    let name = &rest[..rest.find(')').filter(|&end| (2..=10).contains(&end))?];
    if !name.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || c == '-') {
        return None;
    }
    let full = fold_name(mention.span.of(text));
    let folded = fold_name(name);
    let first = folded.chars().next()?;
    let begins = full.split([' ', '-']).any(|word| word.starts_with(first));
    let mut letters = full.chars();
    let stands = folded.chars().filter(|c| c.is_alphabetic()).all(|c| letters.any(|letter| letter == c));
    (begins && stands && name.chars().any(char::is_uppercase)).then_some((name, mention.span.end + 2, mention.entity))
}

/// `Sir Percy` of a mention of Percy Hallam behind `Sir`, and where it stands.
fn knight_at(text: &str, mention: Mention) -> Option<(&str, usize, EntityId)> {
    let before = &text[..mention.span.start];
    let title = ["Sir ", "Dame "].into_iter().find(|title| before.ends_with(title))?;
    let start = mention.span.start - title.len();
    let (given, _) = mention.span.of(text).split_once(' ')?;
    is_boundary(text, start).then(|| (&text[start..mention.span.start + given.len()], start, mention.entity))
}
