//! Texts to graphs of people, places and organisations: who is named with whom, and in which sentence.
//!
//! The data flows one way, and so do the modules: `document` reads texts, `text` knows letters, words and sentences,
//! `gazetteer` names the entities, `mention` finds them, `cooccurrence` sees who stands together, `reading` puts the steps
//! for one document in order, `suggestion` gathers the names that the gazetteers lack, `graph` adds readings up, `corpus` reads many documents on many threads, `export` writes
//! graphs for other programs.
//!
//! ```
//! use whomet::{Document, Extractor, Gazetteer, Tally, Weight, Window};
//!
//! # let folder = std::env::temp_dir().join(format!("whomet-doc-{}", std::process::id()));
//! # std::fs::create_dir_all(&folder)?;
//! # let file = folder.join("people.csv");
//! std::fs::write(&file, "name,aliases\nAda Lovelace,Lady Lovelace\nCharles Babbage,\n")?;
//! let gazetteer = Gazetteer::load(&[&file])?;
//!
//! let extractor = Extractor::new(&gazetteer);
//! let document = Document::new("letter", "Lady Lovelace wrote to Charles Babbage. She had an idea.");
//! let reading = extractor.read(&document);
//! assert_eq!(reading.mentions.len(), 2);
//!
//! let mut tally = Tally::new(Window::Sentence, 3);
//! tally.add(&document, &reading);
//! let graph = tally.into_graph(&gazetteer, Weight::Sentences);
//! let mut json = Vec::new();
//! whomet::write_json(&graph, &mut json)?;
//! assert!(String::from_utf8(json)?.contains("Lady Lovelace wrote to Charles Babbage."));
//! # std::fs::remove_dir_all(&folder)?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod compression;
mod cooccurrence;
mod corpus;
mod document;
mod export;
mod gazetteer;
mod graph;
mod meeting;
mod mention;
mod reading;
mod suggestion;
mod text;
mod threads;
mod timing;

pub use cooccurrence::{Cooccurrence, Window};
pub use corpus::{Course, Message, Options, read_corpus};
pub use document::{Date, DateError, Document, Note, Problem, RawDocument, RawDocuments, SeenIds};
pub use export::{
    Format, write, write_cypher, write_cytoscape, write_dot, write_edges_csv, write_geojson, write_gexf, write_graphml,
    write_html, write_json, write_json_links, write_meetings_csv, write_meetings_dot, write_meetings_json,
    write_nodes_csv, write_on, write_svg,
};
pub use gazetteer::{
    Entity, EntityId, Gazetteer, GazetteerError, ImportFault, ImportFormat, ImportOptions, ImportRow, Kind, Mistake,
    Mistakes, Review, Risk, Risks, RowWriter, Severity, SharedName, import, review,
};
pub use graph::{
    Corpus, Edge, Evidence, Graph, GraphError, Limits, MeetingsByPair, Node, Omitted, Period, PeriodError, Tally,
    UndecidedName, Weight, jaccard, llr, npmi,
};
pub use meeting::{CueError, Cues, Decision, Meeting, MeetingEvidence, Mode, Naming, Status, When};
pub use mention::{By, Matcher, Mention, Undecided, Vocabulary};
pub use reading::{Extractor, Reading};
pub use suggestion::{Suggestion, Suggestions, write_suggestions};
pub use text::fold::fold_name;
pub use text::{CodePointSpan, CodePoints, Span, fold, readable, sentence};
pub use timing::{Step, Times};
