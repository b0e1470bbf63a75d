//! Folding: what two spellings of one name have in common.
//!
//! In: characters of a name or a text. Out: the folded bytes in which they are compared. Folded away are case,
//! diacritics (Erdoğan = Erdogan, ł ø ß æ ı too), compatibility forms (NFKC), curly against straight quotes, all
//! dashes and hyphens, invisible format characters, and the length of a run of white space. Full stops and other
//! punctuation stay. A letter or digit folds to letters or digits only, so that words are the same words before
//! and after folding; that is what lets the matcher prune its names by the words of the documents.
//!
//! Texts are folded on the walk ([`unit_at`]), never copied, so that offsets stay those of the original.

use std::sync::LazyLock;

use deunicode::deunicode_char;
use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Folded bytes of one character: longer foldings do not occur among letters, [`fold_char`] keeps such characters as they are.
const LONGEST: usize = 18;

/// What stands at one place of a text, folded.
#[derive(Clone, Copy, Debug)]
pub struct Unit {
    /// Bytes of the original text that the unit takes.
    pub len: usize,
    /// What the matcher is fed.
    pub folded: Folded,
}

/// The folded bytes of a unit.
#[derive(Clone, Copy, Debug)]
pub enum Folded {
    /// A combining mark or an invisible character: nothing.
    Nothing,
    /// A run of white space within a paragraph: one space.
    Space,
    /// White space with an empty line in it, which no name crosses.
    Break,
    /// One byte, for ASCII.
    Byte(u8),
    /// Any other character.
    Bytes(FoldedChar),
}

/// The folded bytes of one character beyond ASCII.
#[derive(Clone, Copy, Debug)]
pub struct FoldedChar {
    bytes: [u8; LONGEST],
    len: u8,
    class: Class,
}

impl FoldedChar {
    /// The folded bytes, valid UTF-8.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes[..usize::from(self.len)]
    }

    /// What the character is to word boundaries.
    #[must_use]
    pub fn class(&self) -> Class {
        self.class
    }
}

/// What a character is to word boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// A letter or a digit.
    Word,
    /// White space.
    Space,
    /// A combining mark or an invisible character: looked through.
    Ignored,
    /// Everything else: quotes, dashes, punctuation, symbols.
    Other,
}

/// The folding of ASCII: lower case.
static ASCII: [u8; 128] = {
    let mut table = [0; 128];
    let mut byte = 0u8;
    while byte < 128 {
        table[byte as usize] = byte.to_ascii_lowercase();
        byte += 1;
    }
    table
};

/// The folding of ASCII letters and digits; 0 for all other bytes.
pub(crate) static WORD_BYTE: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0u8;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            table[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    table
};

/// The folding of the characters that names in European languages are full of, worked out once.
static LATIN: LazyLock<Vec<FoldedChar>> =
    LazyLock::new(|| (0..0x250).map(|code| fold_slowly(char::from_u32(code).unwrap_or(' '))).collect());

/// What `c` is to word boundaries.
#[must_use]
pub fn class_of(c: char) -> Class {
    if c.is_ascii() {
        return if c.is_ascii_alphanumeric() {
            Class::Word
        } else if is_space(c) {
            Class::Space
        } else {
            Class::Other
        };
    }
    match LATIN.get(c as usize) {
        Some(known) => known.class,
        None => class_slowly(c),
    }
}

fn class_slowly(c: char) -> Class {
    if is_space(c) {
        Class::Space
    } else if is_ignored(c) {
        Class::Ignored
    } else if quote_or_dash(c).is_none() && c.is_alphanumeric() {
        Class::Word
    } else {
        Class::Other
    }
}

fn is_space(c: char) -> bool {
    // U+001C to U+001F separate records in old data files; Rust's White_Space leaves them out.
    c.is_whitespace() || ('\u{1C}'..='\u{1F}').contains(&c)
}

/// Combining marks and characters that draw nothing: soft hyphen, zero-width and direction marks, byte-order mark.
fn is_ignored(c: char) -> bool {
    is_combining_mark(c)
        || matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}' | '\u{FEFF}')
}

/// Quotation marks, apostrophes (also the letters that write hamza, ayin and okina) and dashes.
fn quote_or_dash(c: char) -> Option<u8> {
    match c {
        '\u{2018}'..='\u{201B}'
        | '\u{2032}'
        | '\u{2035}'
        | '\u{2039}'
        | '\u{203A}'
        | '\u{B4}'
        | '\u{2B9}'
        | '\u{2BB}'..='\u{2BF}'
        | '\u{2C8}'
        | '\u{FF07}'
        | '`' => Some(b'\''),
        '\u{201C}'..='\u{201F}' | '\u{AB}' | '\u{BB}' | '\u{2033}' | '\u{2036}' | '\u{FF02}' => Some(b'"'),
        '\u{2010}'..='\u{2015}'
        | '\u{2043}'
        | '\u{2212}'
        | '\u{2E3A}'
        | '\u{2E3B}'
        | '\u{FE58}'
        | '\u{FE63}'
        | '\u{FF0D}' => Some(b'-'),
        _ => None,
    }
}

/// Letters of Latin script, the only ones that are written out in ASCII when they do not decompose.
fn is_latin(c: char) -> bool {
    matches!(c, '\u{C0}'..='\u{2AF}' | '\u{1D00}'..='\u{1DBF}' | '\u{1E00}'..='\u{1EFF}' | '\u{2C60}'..='\u{2C7F}' | '\u{A720}'..='\u{A7FF}' | '\u{AB30}'..='\u{AB6F}')
}

/// Folds one character beyond ASCII that is neither white space nor ignored.
fn fold_slowly(c: char) -> FoldedChar {
    let class = class_slowly(c);
    let mut folded = String::new();
    if let Some(byte) = quote_or_dash(c) {
        folded.push(char::from(byte));
    } else if class == Class::Word {
        let mut spell = |part: char| {
            for lower in part.to_lowercase().filter(|&lower| !is_combining_mark(lower)) {
                match deunicode_char(lower) {
                    // Capital sigma does not tell which small one it stands for.
                    _ if lower == 'ς' => folded.push('σ'),
                    Some(ascii) if is_latin(lower) && !ascii.is_empty() => {
                        folded.extend(ascii.chars().map(|ascii| ascii.to_ascii_lowercase()))
                    }
                    _ => folded.push(lower),
                }
            }
        };
        decompose_compatible(c, |part| {
            if !is_combining_mark(part) {
                spell(part);
            }
        });
    }
    // `½` would become `1⁄2`, which is two words: such a character stays itself.
    if folded.is_empty() || folded.len() > LONGEST || class == Class::Word && !folded.chars().all(class_slowly_word) {
        folded = c.to_string();
    }
    let mut bytes = [0; LONGEST];
    bytes[..folded.len()].copy_from_slice(folded.as_bytes());
    FoldedChar { bytes, len: folded.len() as u8, class }
}

fn class_slowly_word(c: char) -> bool {
    class_slowly(c) == Class::Word
}

/// Folds one character beyond ASCII that is neither white space nor ignored.
#[must_use]
pub fn fold_char(c: char) -> FoldedChar {
    match LATIN.get(c as usize) {
        Some(known) => *known,
        None => fold_slowly(c),
    }
}

/// The unit of `text` that begins at byte offset `at`, which lies on a character boundary before the end.
#[inline]
#[must_use]
pub fn unit_at(text: &str, at: usize) -> Unit {
    let byte = text.as_bytes()[at];
    if byte.is_ascii_graphic() {
        // The grave accent is the one quotation mark that ASCII folds.
        let folded = if byte == b'`' { b'\'' } else { ASCII[usize::from(byte)] };
        return Unit { len: 1, folded: Folded::Byte(folded) };
    }
    unit_beyond(text, at)
}

#[cold]
fn unit_beyond(text: &str, at: usize) -> Unit {
    let c = text[at..].chars().next().unwrap_or(' ');
    match class_of(c) {
        Class::Space => space_run(text, at),
        Class::Ignored => Unit { len: c.len_utf8(), folded: Folded::Nothing },
        Class::Word | Class::Other if c.is_ascii() => Unit { len: 1, folded: Folded::Byte(ASCII[c as usize]) },
        Class::Word | Class::Other => Unit { len: c.len_utf8(), folded: Folded::Bytes(fold_char(c)) },
    }
}

fn space_run(text: &str, at: usize) -> Unit {
    let bytes = text.as_bytes();
    if bytes[at] == b' ' && bytes.get(at + 1).is_some_and(u8::is_ascii_graphic) {
        return Unit { len: 1, folded: Folded::Space };
    }
    let (mut len, mut line_ends, mut after_return) = (0, 0, false);
    for c in text[at..].chars() {
        match class_of(c) {
            Class::Space => {
                line_ends += match c {
                    '\u{2029}' => 2,
                    '\n' => u32::from(!after_return),
                    '\r' | '\u{2028}' | '\u{85}' => 1,
                    _ => 0,
                };
                after_return = c == '\r';
            }
            Class::Ignored => {}
            Class::Word | Class::Other => break,
        }
        len += c.len_utf8();
    }
    Unit { len, folded: if line_ends > 1 { Folded::Break } else { Folded::Space } }
}

/// A name as the matcher holds it: folded, white space at the ends taken off, every run of it one space.
#[must_use]
pub fn fold_name(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    fold_name_into(name, &mut folded);
    folded
}

/// [`fold_name`] into a buffer that is emptied first.
pub fn fold_name_into(name: &str, folded: &mut String) {
    folded.clear();
    let mut at = 0;
    while at < name.len() {
        // Most names are plain letters, which need no look at each of them.
        let plain = name.as_bytes()[at..].iter().take_while(|&&byte| WORD_BYTE[usize::from(byte)] != 0).count();
        if plain > 0 {
            let start = folded.len();
            folded.push_str(&name[at..at + plain]);
            folded[start..].make_ascii_lowercase();
            at += plain;
            continue;
        }
        let unit = unit_at(name, at);
        at += unit.len;
        match unit.folded {
            Folded::Nothing => {}
            Folded::Space | Folded::Break => {
                if !folded.is_empty() && !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            Folded::Byte(byte) => folded.push(char::from(byte)),
            Folded::Bytes(bytes) => folded.push_str(std::str::from_utf8(bytes.as_bytes()).unwrap_or_default()),
        }
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
}

/// Whether a name or a word may begin or end at byte offset `at`: a letter or digit before it does not touch one after it.
#[inline]
#[must_use]
pub fn is_boundary(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    if at == 0 || at >= bytes.len() {
        return true;
    }
    let (before, after) = (bytes[at - 1], bytes[at]);
    if before.is_ascii() && after.is_ascii() {
        return !(before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric());
    }
    boundary_beyond(text, at)
}

#[cold]
fn boundary_beyond(text: &str, at: usize) -> bool {
    let seen = |c: char| Some(class_of(c)).filter(|&class| class != Class::Ignored);
    let before = text[..at].chars().rev().find_map(seen);
    let after = text[at..].chars().find_map(seen);
    !(before == Some(Class::Word) && after == Some(Class::Word))
}

/// `end` moved past the combining marks that belong to the character before it.
#[inline]
#[must_use]
pub fn past_marks(text: &str, end: usize) -> usize {
    if text.as_bytes().get(end).is_none_or(u8::is_ascii) {
        return end;
    }
    end + text[end..].chars().take_while(|&c| is_combining_mark(c)).map(char::len_utf8).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fold() {
        let cases = [
            ("case", "Vladimir PUTIN", "vladimir putin"),
            ("breve", "Erdoğan", "erdogan"),
            ("umlaut", "Hammarskjöld", "hammarskjold"),
            ("letters that do not decompose", "Łódź, Øre, Straße, Æthel, ısı", "lodz, ore, strasse, aethel, isi"),
            ("decomposed letters", "Erdog\u{306}an", "erdogan"),
            ("capital I with dot", "İstanbul", "istanbul"),
            ("compatibility forms", "ﬁnance Ⅷ ＵＮ", "finance viii un"),
            ("a fraction stays one word", "½", "½"),
            ("curly quotes", "Sana’a “x”", "sana'a \"x\""),
            ("ayin and okina", "ʿAbd Hawaiʻi", "'abd hawai'i"),
            ("dashes", "a‐b‑c–d—e−f", "a-b-c-d-e-f"),
            ("white space", " New\n \tYork\u{A0}", "new york"),
            ("soft hyphen and zero width", "Len\u{AD}in\u{200B}grad", "leningrad"),
            ("full stops stay", "U.S.", "u.s."),
            ("other scripts keep their letters", "Путин", "путин"),
            ("Greek accents and final sigma", "Τσίπρας", "τσιπρασ"),
            ("Greek capitals", "ΤΣΙΠΡΑΣ", "τσιπρασ"),
        ];
        for (shows, name, folded) in cases {
            assert_eq!(fold_name(name), folded, "{shows}");
        }
    }

    #[test]
    fn boundaries() {
        // `|` marks the place that is asked about.
        let cases = [
            ("start", "|Putin", true),
            ("inside a word", "Pu|tin", false),
            ("letter and digit", "G|20", false),
            ("hyphen", "UN|-sponsored", true),
            ("possessive", "Putin|’s", true),
            ("slash", "RFE|/RL", true),
            ("wide letters", "Erdo|ğan", false),
            ("a mark belongs to its letter", "e|\u{301}t", false),
            ("after a mark", "e\u{301}|t", false),
            ("a mark at the end of a word", "e\u{301}| t", true),
            ("zero-width characters join", "Len|\u{200B}in", false),
        ];
        for (shows, marked, want) in cases {
            let at = marked.find('|').unwrap();
            assert_eq!(is_boundary(&marked.replace('|', ""), at), want, "{shows}");
        }
    }

    #[test]
    fn empty_lines_break() {
        let cases = [
            ("one line end", "a\nb", false),
            ("CRLF is one line end", "a\r\nb", false),
            ("an empty line", "a\n\nb", true),
            ("an empty line of spaces", "a\r\n \r\nb", true),
        ];
        for (shows, text, breaks) in cases {
            assert_eq!(matches!(unit_at(text, 1).folded, Folded::Break), breaks, "{shows}");
        }
    }
}
