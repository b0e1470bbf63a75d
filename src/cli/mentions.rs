//! `whomet mentions`: every mention, JSON Lines on standard output.

use std::io::{self, BufWriter, Write};

use clap::Args;
use serde::Serialize;
use whomet::{By, CodePoints, Document, Gazetteer, Reading, Window};

use super::input::Input;
use super::{Failure, Outcome};

/// Lists every mention, one JSON object a line.
#[derive(Debug, Args)]
#[command(
    long_about = "Lists every mention, one JSON object a line on standard output: \
                  {\"document\", \"sentence\", \"start\", \"end\", \"text\", \"entity\", \"kind\", \"by\"}. `sentence` counts from 1; `start` and `end` \
                  are offsets in Unicode code points, so that text[start:end] is the mention in Python; `by` tells how it was decided.",
    after_help = "Examples:\n  whomet mentions articles > mentions.jsonl\n  echo 'Angela Merkel flew to Sochi.' | whomet mentions -"
)]
pub struct Mentions {
    #[command(flatten)]
    input: Input,
}

#[derive(Serialize)]
struct MentionLine<'r> {
    document: &'r str,
    sentence: u32,
    start: usize,
    end: usize,
    text: &'r str,
    entity: &'r str,
    kind: &'r str,
    by: By,
}

/// The lines of one document, with its place in the input.
type Lines = (u64, Vec<u8>);

impl Mentions {
    pub fn run(self) -> Result<Outcome, Failure> {
        let gazetteer = self.input.gazetteer()?;
        let mut states: Vec<Vec<Lines>> = vec![Vec::new(); self.input.threads().get()];
        let mut out = BufWriter::new(io::stdout().lock());
        let mut written = Ok(());
        let course = self.input.read(
            &gazetteer,
            None,
            Window::Sentence,
            &mut states,
            |lines, document, reading| lines.push((document.order, mention_lines(&gazetteer, document, reading))),
            |states| {
                let mut lines: Vec<Lines> = states.iter_mut().flat_map(std::mem::take).collect();
                lines.sort_unstable_by_key(|(order, _)| *order);
                written = lines.iter().try_for_each(|(_, lines)| out.write_all(lines));
                written.is_ok()
            },
        );
        written.and_then(|()| out.flush())?;
        Ok(Outcome::of(course))
    }
}

fn mention_lines(gazetteer: &Gazetteer, document: &Document, reading: &Reading) -> Vec<u8> {
    let mut points = CodePoints::new(&document.text);
    let mut lines = Vec::new();
    for mention in &reading.mentions {
        let entity = gazetteer.entity(mention.entity);
        let span = points.span(mention.span);
        let line = MentionLine {
            document: &document.id,
            sentence: reading.sentence_at(mention.span.start),
            start: span.start,
            end: span.end,
            text: mention.span.of(&document.text),
            entity: entity.id(),
            kind: entity.kind_name(),
            by: mention.by,
        };
        // Writing to memory cannot fail.
        let _ = serde_json::to_writer(&mut lines, &line);
        lines.push(b'\n');
    }
    lines
}
