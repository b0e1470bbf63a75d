//! One file or one line of JSON Lines, read but not yet understood, to a document. Runs on any thread.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use super::date::Date;
use super::format::Format;
use super::problem::{Note, Problem};
use super::{Document, encoding, jsonl, markdown};

/// Where raw documents come from.
#[derive(Debug, Clone)]
pub(super) struct Source {
    pub(super) path: PathBuf,
    /// The path below the given folder, or the name of the file.
    pub(super) id: String,
    /// The date that the file's name begins with.
    pub(super) date: Option<Date>,
}

/// The bytes of one document, with its place in the input.
pub struct RawDocument {
    pub(super) bytes: Vec<u8>,
    pub(super) format: Format,
    pub(super) source: Arc<Source>,
    pub(super) line: Option<u64>,
    pub(super) order: u64,
}

impl RawDocument {
    /// The bytes that it takes in memory.
    #[must_use]
    pub fn size(&self) -> usize {
        self.bytes.len()
    }

    /// Understands the bytes. How they were read is told in `notes` where it is not plain.
    ///
    /// # Errors
    ///
    /// A line that is no document by its JSON, a page without an article, or a page where the feature `html` is off.
    pub fn parse(self, notes: &mut Vec<Note>) -> Result<Document, Problem> {
        let Self { bytes, format, source, line, order } = self;
        let mut note = |message: Option<String>| {
            notes.extend(message.map(|message| Note::new(&source.path, line, message)));
        };
        let problem = |message: String| Problem::new(&source.path, line, message);
        let document = |title, date: Option<Date>, text| Document {
            id: source.id.clone(),
            title,
            date: date.or(source.date),
            text,
            order,
            path: source.path.clone(),
            line,
        };
        match format {
            Format::Text => {
                let (text, how) = encoding::decode(bytes);
                note(how);
                Ok(document(None, None, text))
            }
            Format::Markdown => {
                let (text, how) = encoding::decode(bytes);
                note(how);
                let (text, html_left_out) = markdown::text_of(&text);
                note(html_left_out.then(|| "left out the HTML in it, which is not read as text".to_owned()));
                Ok(document(None, None, text))
            }
            Format::JsonLines => {
                // Most lines are UTF-8 without a mark and need no copy.
                let fields = if let Ok(text) = std::str::from_utf8(&bytes) {
                    jsonl::parse(text.strip_prefix('\u{feff}').unwrap_or(text))
                } else {
                    let (text, how) = encoding::decode(bytes);
                    note(how);
                    jsonl::parse(&text)
                };
                let fields = fields.map_err(problem)?;
                note(fields.note);
                let id = fields.id.unwrap_or_else(|| format!("{}:{}", source.id, line.unwrap_or(1)));
                Ok(Document { id, ..document(fields.title, fields.date, fields.text) })
            }
            #[cfg(feature = "html")]
            Format::Html => {
                let (page, how) = encoding::decode_html(bytes);
                note(how);
                let article = super::html::article_of(&page).map_err(problem)?;
                Ok(document(article.title, article.date, article.text))
            }
            #[cfg(not(feature = "html"))]
            Format::Html => Err(problem(
                "is a web page, which this build does not read; build it with `--features html`, or save the text as .txt"
                    .to_owned(),
            )),
        }
    }
}

impl fmt::Debug for RawDocument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawDocument")
            .field("source", &self.source)
            .field("line", &self.line)
            .field("order", &self.order)
            .field("size", &self.size())
            .finish_non_exhaustive()
    }
}
