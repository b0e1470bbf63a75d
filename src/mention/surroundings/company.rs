//! Names of companies that begin with the name of somebody or of a place: Baker International, Georgia Power Co.
//!
//! In: the words after a name. Out: whether it goes on as a company's.

use super::word_at;

/// What the name of a company ends with.
pub(crate) const COMPANY_FORMS: [&str; 13] =
    ["Inc", "Corp", "Co", "Ltd", "Plc", "PLC", "LLC", "Corporation", "Company", "Limited", "Bancorp", "Bhd", "GmbH"];
/// What the name of a company ends with that is called after the place where it is.
const UTILITIES: [&str; 7] = ["Power", "Electric", "Edison", "Airlines", "Airways", "Instruments", "Bancorp"];
/// What the name of a company goes on with, folded.
pub(super) const COMPANIES: [&str; 48] = [
    "inc",
    "corp",
    "corporation",
    "co",
    "company",
    "companies",
    "ltd",
    "limited",
    "plc",
    "llc",
    "international",
    "industries",
    "holdings",
    "group",
    "resources",
    "mines",
    "mining",
    "bancorp",
    "bank",
    "financial",
    "securities",
    "stores",
    "foods",
    "systems",
    "technologies",
    "technology",
    "energy",
    "petroleum",
    "oil",
    "gas",
    "natural",
    "airlines",
    "airways",
    "motor",
    "motors",
    "electric",
    "electronics",
    "enterprises",
    "laboratories",
    "pharmaceuticals",
    "insurance",
    "savings",
    "capital",
    "partners",
    "associates",
    "trust",
    "fund",
    "club",
];

/// Whether the name that ends at `end` is the beginning of a company's: Boston Ltd, Georgia Power Co.
pub(in crate::mention) fn begins_company(text: &str, end: usize) -> bool {
    let mut rest = &text[end..];
    // Georgia Power fell; but `Kuwait Oil Minister`.
    if let Some(next) = rest.strip_prefix(' ').filter(|next| next.starts_with(char::is_uppercase)) {
        let word = word_at(next);
        let goes_on = next[word.len()..].strip_prefix(' ').is_some_and(|after| after.starts_with(char::is_uppercase));
        if !goes_on && UTILITIES.contains(&word) {
            return true;
        }
    }
    for _ in 0..4 {
        let Some(next) = rest.strip_prefix(' ').filter(|next| next.starts_with(char::is_uppercase)) else {
            return false;
        };
        let word = word_at(next);
        if COMPANY_FORMS.contains(&word) {
            return true;
        }
        rest = &next[word.len()..];
    }
    false
}
