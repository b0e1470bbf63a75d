//! Reading a document: from its text to mentions, sentences and co-occurrences.
//!
//! In: a [`Document`]. Out: a [`Reading`] of it. This is where the steps for one document are put in their order;
//! each step has a module of its own.

use std::time::Instant;

use crate::cooccurrence::{Cooccurrence, Window, find_cooccurrences, join_sentences_at};
use crate::document::Document;
use crate::gazetteer::{EntityId, Gazetteer};
use crate::meeting::{Cues, Decision, Meeting, find_meetings};
use crate::mention::{Matcher, Mention, Undecided, Vocabulary, choose};
use crate::text::Span;
use crate::text::sentence::split_sentences_into;
use crate::timing::{Step, Times};

/// Reads documents with one gazetteer.
#[derive(Debug)]
pub struct Extractor<'g> {
    gazetteer: &'g Gazetteer,
    matcher: Matcher,
    window: Window,
    cues: Option<&'g Cues>,
}

/// What a document says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Its sentences, in order.
    pub sentences: Vec<Span>,
    /// The entities it names, in order.
    pub mentions: Vec<Mention>,
    /// Names in it that could be several entities.
    pub undecided: Vec<Undecided>,
    /// Who is named with whom.
    pub cooccurrences: Vec<Cooccurrence>,
    /// The meetings it tells of, each once.
    pub meetings: Vec<Meeting>,
    /// What each cue word came to, beside two names: a meeting, or why not.
    pub decisions: Vec<Decision>,
    /// Places of meetings that the text says lie in another: Sochi in Russia.
    pub within: Vec<(EntityId, EntityId)>,
}

impl Reading {
    /// Number, from 1, of the sentence that holds byte offset `at`.
    #[must_use]
    pub fn sentence_at(&self, at: usize) -> u32 {
        self.sentences.partition_point(|sentence| sentence.start <= at).max(1) as u32
    }
}

impl<'g> Extractor<'g> {
    /// An extractor for all names of `gazetteer`, with the sentence as window.
    #[must_use]
    pub fn new(gazetteer: &'g Gazetteer) -> Self {
        Self::with_matcher(gazetteer, Matcher::new(gazetteer), Window::Sentence).with_cues(Some(Cues::built_in()))
    }

    /// An extractor with a matcher for the names of `gazetteer` that can occur. No meetings are looked for until it is given
    /// cues.
    #[must_use]
    pub fn with_matcher(gazetteer: &'g Gazetteer, matcher: Matcher, window: Window) -> Self {
        Self { gazetteer, matcher, window, cues: None }
    }

    /// With these cues for meetings, or with none: then no meetings are looked for.
    #[must_use]
    pub fn with_cues(self, cues: Option<&'g Cues>) -> Self {
        Self { cues, ..self }
    }

    /// Learns the names that may occur in texts with the words of `vocabulary`; see [`Matcher::learn`].
    pub fn learn(&mut self, vocabulary: &Vocabulary) {
        self.learn_timed(vocabulary, &mut Times::default());
    }

    pub(crate) fn learn_timed(&mut self, vocabulary: &Vocabulary, times: &mut Times) {
        let mut begin = Instant::now();
        let names = self.matcher.take_present(self.gazetteer, vocabulary);
        times.add_since(Step::Prune, &mut begin);
        self.matcher.add(self.gazetteer, &names);
        times.add_since(Step::Compile, &mut begin);
    }

    /// Reads a document.
    #[must_use]
    pub fn read(&self, document: &Document) -> Reading {
        self.read_timed(document, &mut Times::default())
    }

    pub(crate) fn read_timed(&self, document: &Document, times: &mut Times) -> Reading {
        let mut begin = Instant::now();
        let text = &document.text;
        let mut reading = Reading::default();
        let mut found = Vec::new();
        self.matcher.find(text, &mut found);
        choose(
            self.gazetteer,
            &self.matcher,
            text,
            document.date,
            &found,
            &mut reading.mentions,
            &mut reading.undecided,
        );
        times.add_since(Step::Match, &mut begin);
        split_sentences_into(text, &mut reading.sentences);
        join_sentences_at(&reading.mentions, &mut reading.sentences);
        reading.cooccurrences = find_cooccurrences(text, &reading.sentences, &reading.mentions, self.window);
        times.add_since(Step::Sentences, &mut begin);
        if let Some(cues) = self.cues {
            let told = find_meetings(self.gazetteer, cues, document, &reading.sentences, &reading.mentions);
            reading.meetings = told.meetings;
            reading.decisions = told.decisions;
            reading.within = told.within;
            times.add_since(Step::Meetings, &mut begin);
        }
        reading
    }
}
