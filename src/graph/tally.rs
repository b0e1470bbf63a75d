//! Adding readings up.
//!
//! In: documents with their readings. Out: counts by entity and by pair, and from them a [`Graph`]. Every count is
//! a sum or a set, evidence is the first so many sentences in the order of the input, so that tallies of parts of
//! the input merge in any order to the same graph, byte for byte. Pairs are kept by entity number; names and
//! columns come from the gazetteer only when the graph is made.

use std::collections::BTreeSet;
use std::num::NonZeroUsize;
use std::sync::Arc;

use petgraph::graph::{NodeIndex, UnGraph};
use rustc_hash::{FxHashMap, FxHashSet};
use serde_json::{Map, Value};

use super::pair::{Page, Pair, PairCount, Pairs};
use super::sentence::{DocumentPlace, fold_white_space};
use super::{Corpus, Edge, Evidence, Graph, Node, Weight, jaccard, llr, npmi};
use crate::cooccurrence::Window;
use crate::document::Document;
use crate::gazetteer::{Entity, EntityId, Gazetteer};
use crate::meeting::{Among, Meeting, Status, Telling, merge_meetings};
use crate::reading::Reading;

/// Counts over documents.
#[derive(Clone, Debug)]
pub struct Tally {
    window: Window,
    documents: u64,
    sentences: u64,
    windows: u64,
    mentions: u64,
    entities: FxHashMap<EntityId, EntityCount>,
    pairs: Pairs,
    undecided: FxHashMap<String, UndecidedName>,
    /// Meetings by document; they are merged when all are known, in the order of the input.
    meetings: Vec<(Arc<DocumentPlace>, Vec<Meeting>)>,
    /// Places that some text says lie in another.
    within: BTreeSet<(EntityId, EntityId)>,
}

/// A name that stayed undecided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UndecidedName {
    /// How often.
    pub count: u64,
    /// Who or what it may be.
    pub candidates: Vec<EntityId>,
}

#[derive(Clone, Copy, Debug, Default)]
struct EntityCount {
    mentions: u64,
    documents: u64,
    windows: u64,
}

impl Tally {
    /// Nothing counted yet. `evidence` sentences are kept for each pair.
    #[must_use]
    pub fn new(window: Window, evidence: usize) -> Self {
        Self {
            window,
            documents: 0,
            sentences: 0,
            windows: 0,
            mentions: 0,
            entities: FxHashMap::default(),
            pairs: Pairs::new(evidence),
            undecided: FxHashMap::default(),
            meetings: Vec::new(),
            within: BTreeSet::new(),
        }
    }

    /// Counts a document in. Each document is counted once.
    pub fn add(&mut self, document: &Document, reading: &Reading) {
        self.documents += 1;
        self.sentences += reading.sentences.len() as u64;
        self.windows += match self.window {
            Window::Sentence => reading.sentences.len() as u64,
            Window::Paragraph => reading.cooccurrences.len() as u64,
            Window::Document => 1,
        };
        self.mentions += reading.mentions.len() as u64;
        let mut named: Vec<EntityId> = Vec::with_capacity(reading.mentions.len());
        for mention in &reading.mentions {
            self.entities.entry(mention.entity).or_default().mentions += 1;
            named.push(mention.entity);
        }
        named.sort_unstable();
        named.dedup();
        for entity in named {
            self.entities.entry(entity).or_default().documents += 1;
        }
        let mut surface = String::new();
        for name in &reading.undecided {
            fold_white_space(name.span.of(&document.text), &mut surface);
            if !self.undecided.contains_key(&surface) {
                self.undecided.insert(surface.clone(), UndecidedName { count: 0, candidates: Vec::new() });
            }
            let Some(known) = self.undecided.get_mut(&surface) else { continue };
            known.count += 1;
            known.add_candidates(&name.candidates);
        }
        self.add_pairs(document, reading);
        self.add_meetings(document, reading);
    }

    /// Takes the meetings of a document in, and nothing else: for who wants only these.
    pub fn add_meetings(&mut self, document: &Document, reading: &Reading) {
        if !reading.meetings.is_empty() {
            let place = Arc::new(DocumentPlace { order: document.order, id: document.id.as_str().into() });
            self.meetings.push((place, reading.meetings.clone()));
        }
        self.within.extend(reading.within.iter().copied());
    }

    /// The meetings of all documents in the order of the input, each once. `gazetteer` is the one that the documents were read with.
    #[must_use]
    pub fn meetings(&self, gazetteer: &Gazetteer) -> Vec<Meeting> {
        let mut told: Vec<_> = self.meetings.iter().collect();
        told.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        let within: FxHashSet<(&str, &str)> = self
            .within
            .iter()
            .map(|(place, wider)| (gazetteer.entity(*place).id(), gazetteer.entity(*wider).id()))
            .collect();
        let meetings = told.into_iter().flat_map(|(_, meetings)| meetings.iter().cloned());
        merge_meetings(meetings.map(Telling::from), Among::Documents, &|place, wider| within.contains(&(place, wider)))
    }

    fn add_pairs(&mut self, document: &Document, reading: &Reading) {
        let mut page = Page::new(document, &reading.mentions);
        for window in &reading.cooccurrences {
            for &entity in &window.entities {
                self.entities.entry(entity).or_default().windows += 1;
            }
            if window.entities.len() > 1 {
                self.pairs.add(&mut page, window);
            }
        }
    }

    /// Adds the counts of `other`, which read other documents.
    pub fn merge(&mut self, other: Self) {
        self.merge_on(NonZeroUsize::MIN, other);
    }

    /// [`Self::merge`] on so many threads.
    pub fn merge_on(&mut self, threads: NonZeroUsize, other: Self) {
        self.documents += other.documents;
        self.sentences += other.sentences;
        self.windows += other.windows;
        self.mentions += other.mentions;
        for (entity, theirs) in other.entities {
            let mine = self.entities.entry(entity).or_default();
            mine.mentions += theirs.mentions;
            mine.documents += theirs.documents;
            mine.windows += theirs.windows;
        }
        self.pairs.merge(threads.get(), other.pairs);
        for (surface, theirs) in other.undecided {
            let mine =
                self.undecided.entry(surface).or_insert_with(|| UndecidedName { count: 0, candidates: Vec::new() });
            mine.count += theirs.count;
            mine.add_candidates(&theirs.candidates);
        }
        self.meetings.extend(other.meetings);
        self.within.extend(other.within);
    }

    /// How often an entity was named.
    #[must_use]
    pub fn mentions_of(&self, entity: EntityId) -> u64 {
        self.entities.get(&entity).map_or(0, |count| count.mentions)
    }

    /// Names that stayed undecided, the most frequent first.
    #[must_use]
    pub fn undecided(&self) -> Vec<(&str, &UndecidedName)> {
        let mut names: Vec<_> = self.undecided.iter().map(|(surface, name)| (surface.as_str(), name)).collect();
        names.sort_by_key(|(surface, name)| (std::cmp::Reverse(name.count), *surface));
        names
    }

    /// The graph of all that was counted. `gazetteer` is the one that the documents were read with.
    #[must_use]
    pub fn into_graph(self, gazetteer: &Gazetteer, weight: Weight) -> Graph {
        self.into_graph_on(NonZeroUsize::MIN, gazetteer, weight)
    }

    /// [`Self::into_graph`] on so many threads.
    #[must_use]
    pub fn into_graph_on(self, threads: NonZeroUsize, gazetteer: &Gazetteer, weight: Weight) -> Graph {
        let meetings = self.meetings(gazetteer);
        let corpus = Corpus {
            documents: self.documents,
            sentences: self.sentences,
            mentions: self.mentions,
            weight,
            window: self.window,
        };
        let mut entities: Vec<(EntityId, EntityCount)> =
            self.entities.iter().map(|(&entity, &count)| (entity, count)).collect();
        entities.sort_unstable_by(|(a, a_count), (b, b_count)| {
            b_count
                .mentions
                .cmp(&a_count.mentions)
                .then_with(|| gazetteer.entity(*a).id().cmp(gazetteer.entity(*b).id()))
        });
        let mut graph = UnGraph::with_capacity(entities.len(), self.pairs.len());
        let mut indices = FxHashMap::default();
        for &(entity, count) in &entities {
            indices.insert(entity, graph.add_node(node_of(gazetteer.entity(entity), count)));
        }
        let held = held_meetings(&meetings, &graph);
        let edge_of = |((first, second), count): (Pair, PairCount)| {
            let (a, b) = (self.entities[&first].windows, self.entities[&second].windows);
            let (source, target) = (indices[&first].min(indices[&second]), indices[&first].max(indices[&second]));
            let ends = if source == indices[&first] { (first, second) } else { (second, first) };
            let mut edge = edge_of(count, ends, self.windows.max(1), a, b, weight);
            if let Some((meetings, places)) = held.get(&(source, target)) {
                (edge.meetings, edge.places) = (*meetings, places.iter().map(|&place| place.to_owned()).collect());
            }
            (source, target, edge)
        };
        let order = |(source, target, edge): &(NodeIndex, NodeIndex, Edge),
                     (other_source, other_target, other): &(NodeIndex, NodeIndex, Edge)| {
            other.weight.total_cmp(&edge.weight).then_with(|| (source, target).cmp(&(other_source, other_target)))
        };
        let parts = self.pairs.work_on(threads.get(), |pairs| {
            let mut edges: Vec<_> = pairs.map(edge_of).collect();
            edges.sort_unstable_by(order);
            edges
        });
        let mut edges: Vec<_> = parts.into_iter().flatten().collect();
        // The stable sort takes what is sorted already as it is.
        edges.sort_by(order);
        for (source, target, edge) in edges {
            graph.add_edge(source, target, edge);
        }
        Graph { graph, corpus, meetings }
    }
}

/// How many meetings two nodes held, and where: two parties, with the places, and a party and the place.
type Held<'m> = FxHashMap<(NodeIndex, NodeIndex), (u64, BTreeSet<&'m str>)>;

/// The meetings held, by nodes that may have an edge. An edge is two entities named together: who met without that ("the
/// two presidents met") is in the list of meetings only.
fn held_meetings<'m>(meetings: &'m [Meeting], graph: &UnGraph<Node, Edge>) -> Held<'m> {
    let mut held = Held::default();
    if meetings.is_empty() {
        return held;
    }
    let nodes: FxHashMap<&str, NodeIndex> =
        graph.node_indices().map(|index| (graph[index].id.as_str(), index)).collect();
    let mut count = |a: NodeIndex, b: NodeIndex, place: Option<&'m str>| {
        let (meetings, places) = held.entry((a.min(b), a.max(b))).or_default();
        *meetings += 1;
        places.extend(place);
    };
    for meeting in meetings.iter().filter(|meeting| meeting.status == Status::Held) {
        let parties: Vec<NodeIndex> = meeting.who.iter().filter_map(|id| nodes.get(id.as_str()).copied()).collect();
        for (index, &first) in parties.iter().enumerate() {
            for &second in &parties[index + 1..] {
                count(first, second, meeting.place.as_deref());
            }
        }
        if let Some(&place) = meeting.place.as_deref().and_then(|id| nodes.get(id)) {
            parties.iter().filter(|&&party| party != place).for_each(|&party| count(party, place, None));
        }
    }
    held
}

impl UndecidedName {
    fn add_candidates(&mut self, candidates: &[EntityId]) {
        for candidate in candidates {
            if let Err(at) = self.candidates.binary_search(candidate) {
                self.candidates.insert(at, *candidate);
            }
        }
    }
}

fn node_of(entity: Entity<'_>, count: EntityCount) -> Node {
    let attributes: Map<String, Value> = entity
        .attributes()
        .map(|(column, cell)| {
            // A column of the name of a count would take its place in every format.
            let is_taken = matches!(column, "mentions" | "documents" | "sentences");
            let key = if is_taken { format!("gazetteer_{column}") } else { column.to_owned() };
            (key, attribute_value(column, cell))
        })
        .collect();
    Node {
        id: entity.id().to_owned(),
        name: entity.name().to_owned(),
        kind: entity.kind_name().to_owned(),
        mentions: count.mentions,
        documents: count.documents,
        sentences: count.windows,
        attributes,
    }
}

/// The columns that hold numbers become numbers, all others stay text: `007` in a column of codes is no seven.
fn attribute_value(column: &str, cell: &str) -> Value {
    match column {
        "lat" | "lon" | "weight" => serde_json::from_str::<serde_json::Number>(cell)
            .map_or_else(|_| Value::from(cell.parse::<f64>().unwrap_or_default()), Value::Number),
        _ => Value::from(cell),
    }
}

fn edge_of(
    count: PairCount,
    (source, target): (EntityId, EntityId),
    windows: u64,
    a: u64,
    b: u64,
    weight: Weight,
) -> Edge {
    let distinct = count.distinct.len();
    let (npmi, llr, jaccard) =
        (npmi(windows, a, b, count.windows), llr(windows, a, b, count.windows), jaccard(a, b, count.windows));
    let weight = match weight {
        Weight::Sentences => count.windows as f64,
        Weight::Distinct => distinct as f64,
        Weight::Documents => count.documents as f64,
        Weight::Npmi => npmi,
        Weight::Llr => llr,
        Weight::Jaccard => jaccard,
    };
    let evidence = count.evidence.into_iter().map(|sentence| Evidence::of(sentence, source, target)).collect();
    Edge {
        weight,
        sentences: count.windows,
        distinct,
        documents: count.documents,
        npmi,
        llr,
        jaccard,
        meetings: 0,
        places: Vec::new(),
        evidence,
        attributes: Map::new(),
    }
}
