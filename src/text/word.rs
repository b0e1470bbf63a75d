//! The words of a text: longest runs of letters and digits.
//!
//! In: a text. Out: its words as they stand there, one after the other. Hyphens, apostrophes and full stops end a word, so that
//! `Vice-President` is two: enough to ask which words a sentence has, before it is taken apart for good.

use super::fold::WORD_BYTE;

/// The words of a text, in order.
#[derive(Clone, Debug)]
pub(crate) struct Words<'t> {
    text: &'t str,
    at: usize,
}

/// The words of `text`.
pub(crate) fn words(text: &str) -> Words<'_> {
    Words { text, at: 0 }
}

impl Words<'_> {
    /// Where the word that was last given ends, in bytes.
    pub(crate) fn end(&self) -> usize {
        self.at
    }
}

impl<'t> Iterator for Words<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let bytes = self.text.as_bytes();
        let mut at = self.at;
        while at < bytes.len() && !is_plain(bytes[at]) {
            if !bytes[at].is_ascii() && letter_beyond(self.text, at) {
                break;
            }
            at = next_char(self.text, at);
        }
        let start = at;
        loop {
            at += bytes[at..].iter().take_while(|&&byte| is_plain(byte)).count();
            if at == bytes.len() || bytes[at].is_ascii() || !letter_beyond(self.text, at) {
                break;
            }
            at = next_char(self.text, at);
        }
        self.at = at;
        (start < at).then(|| &self.text[start..at])
    }
}

/// Whether a byte is a letter or digit of ASCII, as nearly all are.
fn is_plain(byte: u8) -> bool {
    WORD_BYTE[usize::from(byte)] != 0
}

/// Whether a letter or digit beyond ASCII begins at byte `at`.
#[cold]
fn letter_beyond(text: &str, at: usize) -> bool {
    text[at..].starts_with(char::is_alphanumeric)
}

fn next_char(text: &str, at: usize) -> usize {
    at + if text.as_bytes()[at].is_ascii() { 1 } else { text[at..].chars().next().map_or(1, char::len_utf8) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_text() {
        let cases: [(&str, &str, &[&str]); 6] = [
            ("nothing", "", &[]),
            ("no word", " – … ", &[]),
            ("marks around words", "“Berg, Lund.”", &["Berg", "Lund"]),
            ("hyphens and apostrophes", "Berg's vice-president", &["Berg", "s", "vice", "president"]),
            ("letters beyond ASCII", "Élysée—Århus", &["Élysée", "Århus"]),
            ("digits", "9 May1945", &["9", "May1945"]),
        ];
        for (shows, text, found) in cases {
            assert_eq!(words(text).collect::<Vec<_>>(), found, "{shows}");
        }
    }
}
