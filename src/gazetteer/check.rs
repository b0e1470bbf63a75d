//! What is risky in gazetteers that load without an error.
//!
//! In: a [`Gazetteer`]. Out: a [`Review`]: [`Risks`] by their sort, each with the row, and two summaries that no single
//! row is to blame for: surnames of several persons, and names that stand inside longer names of others. A gazetteer
//! of a million rows is reviewed in seconds: names are folded once and compared by sorted hashes of 64 bits (among a
//! million names, two that differ share one in a run of 30 million), and rows are read again only for what is shown.
//! Left out: names that are risky for one corpus only; `whomet check --against` looks for these.

use rustc_hash::FxHashMap;
use xxhash_rust::xxh3::xxh3_64_with_seed;

use super::load::Rows;
use super::table::Column;
use super::{Entity, EntityId, Gazetteer, Kind, Mistake, Severity};
use crate::text::fold::{Class, class_of, fold_name_into};

/// A sort of risk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Risk {
    /// A name without a letter or digit.
    NeverFound,
    /// A name or alias of several entities.
    Shared,
    /// An alias that is a common English word.
    CommonWord,
    /// A name of one or two letters that is not all in capitals.
    Short,
    /// An alias that finds nothing that another name of its entity does not find.
    Repeated,
}

impl Risk {
    /// All sorts, the gravest first.
    pub const ALL: [Self; 5] = [Self::NeverFound, Self::Shared, Self::CommonWord, Self::Short, Self::Repeated];

    /// What such risks are called.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::NeverFound => "names that can never be found",
            Self::Shared => "names of several entities",
            Self::CommonWord => "names that are common words",
            Self::Short => "very short names",
            Self::Repeated => "aliases that repeat another name",
        }
    }
}

/// Risks of one sort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Risks {
    /// Their sort.
    pub risk: Risk,
    /// How many there are.
    pub count: usize,
    /// The first ones, with their rows.
    pub first: Vec<Mistake>,
}

/// A name that several entities share, or that stands in the names of several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedName {
    /// The name, folded.
    pub name: String,
    /// How many share it.
    pub count: usize,
    /// The first of them.
    pub first: Vec<EntityId>,
}

/// What is risky in gazetteers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// Rows worth a look, the gravest sort first; no sort is empty.
    pub risks: Vec<Risks>,
    /// Surnames of more than one person, those of most persons first, and how many there are.
    pub surnames: (usize, Vec<SharedName>),
    /// Names that stand inside longer names of other entities, where they are not counted; likewise.
    pub hidden: (usize, Vec<SharedName>),
}

/// Reviews a gazetteer. Of each sort, `shown` are kept.
#[must_use]
pub fn review(gazetteer: &Gazetteer, shown: usize) -> Review {
    let mut reviewer = Reviewer { gazetteer, shown, rows: Rows::default(), risks: Vec::new() };
    let mut names = Vec::new();
    let mut folded = String::new();
    for entity in gazetteer.entities() {
        for (index, (name, column)) in names_of(entity).enumerate() {
            fold_name_into(name, &mut folded);
            reviewer.look_at(entity, name, &column, &folded);
            // A name without capitals is found without capitals only, and so is no rival of one that has some.
            let hash = xxh3_64_with_seed(folded.as_bytes(), u64::from(name.chars().any(char::is_uppercase)));
            names.push(NameHash { hash, entity: entity.number(), index: index as u32 });
        }
    }
    names.sort_unstable();
    reviewer.compare(&names);
    let hidden = find_hidden(gazetteer, &names, shown);
    drop(names);
    let mut risks = reviewer.risks;
    risks.sort_by_key(|risks| risks.risk);
    Review { risks, surnames: find_shared_surnames(gazetteer, shown), hidden }
}

/// A name by its hash, so that a million of them take 16 MB.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct NameHash {
    hash: u64,
    entity: EntityId,
    /// Its place in [`names_of`].
    index: u32,
}

/// The names of an entity and the columns they stand in.
fn names_of(entity: Entity<'_>) -> impl Iterator<Item = (&str, Column)> {
    std::iter::once((entity.name(), Column::Name))
        .chain(entity.aliases().map(|alias| (alias, Column::Aliases)))
        .chain(entity.weak_aliases().map(|alias| (alias, Column::WeakAliases)))
}

struct Reviewer<'g> {
    gazetteer: &'g Gazetteer,
    shown: usize,
    rows: Rows,
    risks: Vec<Risks>,
}

impl Reviewer<'_> {
    fn add(
        &mut self,
        risk: Risk,
        entity: EntityId,
        column: &Column,
        name: &str,
        words: impl FnOnce() -> (String, String),
    ) {
        let at = self.risks.iter().position(|risks| risks.risk == risk).unwrap_or_else(|| {
            self.risks.push(Risks { risk, count: 0, first: Vec::new() });
            self.risks.len() - 1
        });
        self.risks[at].count += 1;
        if self.risks[at].first.len() < self.shown {
            let (path, line) = self.gazetteer.entity(entity).place();
            let (what, remedy) = words();
            let mistake = self.rows.mistake(path, line, column, Severity::Warning, what, remedy).narrowed_to(name);
            self.risks[at].first.push(mistake);
        }
    }

    /// Looks at a name by itself.
    fn look_at(&mut self, entity: Entity<'_>, name: &str, column: &Column, folded: &str) {
        let number = entity.number();
        if !folded.chars().any(|c| class_of(c) == Class::Word) {
            self.add(Risk::NeverFound, number, column, name, || {
                (
                    format!("`{name}` has no letter or digit and is never found"),
                    "write the name as texts write it".to_owned(),
                )
            });
            return;
        }
        let capitals = !name.chars().any(char::is_lowercase) && name.chars().any(char::is_uppercase);
        if capitals || *column == Column::WeakAliases {
            return;
        }
        if *column == Column::Aliases && self.gazetteer.words().is_common(folded) {
            self.add(Risk::CommonWord, number, column, name, || {
                (
                    format!("`{name}` is a common word: it also counts where a sentence or a headline writes the word with a capital"),
                    "move it to the column `weak_aliases`: there it counts only in documents that also have the full name".to_owned(),
                )
            });
        } else if is_short(name) {
            self.add(Risk::Short, number, column, name, || {
                (
                    format!("`{name}` is so short that it may be found where something else is meant"),
                    "move it to the column `weak_aliases`, or write it in capitals if it is an acronym".to_owned(),
                )
            });
        }
    }

    /// Looks at names that fold alike, sorted by their hashes.
    fn compare(&mut self, names: &[NameHash]) {
        let gazetteer = self.gazetteer;
        let (mut shared, mut repeated) = (Vec::new(), Vec::new());
        for holders in names.chunk_by(|a, b| a.hash == b.hash).filter(|holders| holders.len() > 1) {
            if let Some(blamed) = shared_name(gazetteer, holders) {
                shared.push((blamed, holders));
            }
            for same in holders.chunk_by(|a, b| a.entity == b.entity).filter(|same| same.len() > 1) {
                repeated.extend(repeated_aliases(gazetteer, same));
            }
        }
        // Those that are shown are the first of the files, not of the hashes.
        shared.sort_unstable_by_key(|(blamed, _)| (blamed.entity, blamed.index));
        repeated.sort_unstable_by_key(|(alias, _)| (alias.entity, alias.index));
        for (blamed, holders) in shared {
            let (name, column) = named(gazetteer, blamed);
            self.add(Risk::Shared, blamed.entity, &column, name, || shared_words(gazetteer, name, holders));
        }
        for (alias, other) in repeated {
            let ((name, column), (other, _)) = (named(gazetteer, alias), named(gazetteer, other));
            self.add(Risk::Repeated, alias.entity, &column, name, || {
                (
                    format!("`{name}` finds nothing that `{other}` does not find"),
                    "take it out: accents, spaces, kinds of quotation marks and capitals make no difference".to_owned(),
                )
            });
        }
    }
}

/// The name to blame, if several entities have it as a name that counts alone: an alias rather than a name.
fn shared_name(gazetteer: &Gazetteer, holders: &[NameHash]) -> Option<NameHash> {
    let mut strong = strong(gazetteer, holders);
    let first = strong.next()?;
    let last = strong.clone().last().filter(|last| last.entity != first.entity)?;
    std::iter::once(first).chain(strong).find(|holder| named(gazetteer, *holder).1 == Column::Aliases).or(Some(last))
}

fn strong<'n>(gazetteer: &'n Gazetteer, holders: &'n [NameHash]) -> impl Iterator<Item = NameHash> + Clone + use<'n> {
    holders.iter().copied().filter(|holder| named(gazetteer, *holder).1 != Column::WeakAliases)
}

/// Which of the names of one entity, all of which fold alike, find nothing that another does not find.
fn repeated_aliases(gazetteer: &Gazetteer, same: &[NameHash]) -> Vec<(NameHash, NameHash)> {
    let covers = |wide: usize, narrow: usize| {
        let ((wide, wide_column), (narrow, narrow_column)) =
            (named(gazetteer, same[wide]), named(gazetteer, same[narrow]));
        finds(wide, narrow) && (wide_column != Column::WeakAliases || narrow_column == Column::WeakAliases)
    };
    let repeated = (0..same.len()).filter_map(|at| {
        let other = (0..same.len())
            .find(|&other| other != at && covers(other, at) && (other < at || !covers(at, other)))
            .filter(|_| named(gazetteer, same[at]).1 != Column::Name)?;
        Some((same[at], same[other]))
    });
    repeated.collect()
}

fn named(gazetteer: &Gazetteer, name: NameHash) -> (&str, Column) {
    // The index was counted over the very same names.
    names_of(gazetteer.entity(name.entity)).nth(name.index as usize).unwrap_or(("", Column::Name))
}

/// Whether a name is found wherever `other`, which folds alike, is: one all in capitals is found in capitals only.
fn finds(name: &str, other: &str) -> bool {
    name.chars().any(char::is_lowercase) || !other.chars().any(char::is_lowercase)
}

fn shared_words(gazetteer: &Gazetteer, name: &str, holders: &[NameHash]) -> (String, String) {
    let mut entities: Vec<EntityId> = strong(gazetteer, holders).map(|holder| holder.entity).collect();
    entities.dedup();
    let ids: Vec<&str> = entities.iter().take(4).map(|entity| gazetteer.entity(*entity).id()).collect();
    let more = if entities.len() > ids.len() { ", ..." } else { "" };
    let weight = |entity: &EntityId| gazetteer.entity(*entity).weight().unwrap_or(0.0);
    let heaviest = entities.iter().max_by(|a, b| weight(a).total_cmp(&weight(b)));
    let alone = |heaviest: &EntityId| entities.iter().filter(|entity| weight(entity) >= weight(heaviest)).count() == 1;
    let remedy = match heaviest.filter(|heaviest| weight(heaviest) > 0.0 && alone(heaviest)) {
        Some(heaviest) => format!(
            "where the text does not decide, the one of the largest weight is meant: {}; move the name to `weak_aliases` for the others if that is wrong",
            gazetteer.entity(*heaviest).id()
        ),
        None => "where the text does not decide, it is left undecided and not counted; move it to `weak_aliases` for those it seldom means, or join the rows".to_owned(),
    };
    (format!("`{name}` is a name of {} entities: {}{more}", entities.len(), ids.join(", ")), remedy)
}

/// Whether a name has one or two letters or digits; one Chinese character is no short name.
fn is_short(name: &str) -> bool {
    let mut letters = name.chars().filter(|&c| class_of(c) == Class::Word);
    let first_two = letters.by_ref().take(2).all(|c| c.is_lowercase() || c.is_uppercase() || c.is_numeric());
    first_two && letters.next().is_none()
}

/// The longest hidden name that is looked for, in words.
const HIDDEN_WORDS: usize = 6;

/// Names that stand inside longer names of other entities.
fn find_hidden(gazetteer: &Gazetteer, names: &[NameHash], shown: usize) -> (usize, Vec<SharedName>) {
    let mut runs: FxHashMap<u64, u32> = FxHashMap::with_capacity_and_hasher(names.len(), rustc_hash::FxBuildHasher);
    for (at, name) in names.iter().enumerate() {
        runs.entry(name.hash).or_insert(at as u32);
    }
    let mut hidden: FxHashMap<u64, (usize, Vec<EntityId>)> = FxHashMap::default();
    let (mut folded, mut inside) = (String::new(), Vec::new());
    for entity in gazetteer.entities() {
        inside.clear();
        for (name, _) in names_of(entity) {
            fold_name_into(name, &mut folded);
            each_inner_part(&folded, |part| {
                let hash = xxh3_64_with_seed(part.as_bytes(), 1);
                if let Some(&run) = runs.get(&hash) {
                    let holders = names[run as usize..].iter().take_while(|holder| holder.hash == hash);
                    if holders.clone().all(|holder| holder.entity != entity.number()) {
                        inside.push(hash);
                    }
                }
            });
        }
        inside.sort_unstable();
        inside.dedup();
        for hash in &inside {
            let (count, first) = hidden.entry(*hash).or_default();
            *count += 1;
            if first.len() < 4 {
                first.push(entity.number());
            }
        }
    }
    let hidden = hidden.into_iter().map(|(hash, (count, first))| {
        let (name, _) = named(gazetteer, names[runs[&hash] as usize]);
        SharedName { name: name.to_owned(), count, first }
    });
    most_shared(hidden, shown)
}

/// Calls `each` with every run of words of a folded name that is not the whole of it.
fn each_inner_part(folded: &str, mut each: impl FnMut(&str)) {
    let breaks = || folded.match_indices([' ', '-']).map(|(at, _)| at);
    for start in std::iter::once(0).chain(breaks().map(|at| at + 1)) {
        for end in breaks().chain(std::iter::once(folded.len())).filter(|&end| end > start).take(HIDDEN_WORDS) {
            if end - start < folded.len() {
                each(&folded[start..end]);
            }
        }
    }
}

/// What follows a surname, or the name of a king.
const SUFFIXES: [&str; 7] = ["Jr", "Sr", "I", "II", "III", "IV", "VI"];

/// Surnames of more than one person.
fn find_shared_surnames(gazetteer: &Gazetteer, shown: usize) -> (usize, Vec<SharedName>) {
    let mut surnames: FxHashMap<String, (usize, Vec<EntityId>)> = FxHashMap::default();
    let mut folded = String::new();
    for entity in gazetteer.entities().filter(|entity| entity.kind() == Kind::PERSON) {
        let mut words =
            entity.name().split_whitespace().filter(|word| !SUFFIXES.contains(&word.trim_matches(['.', ','])));
        let surname = if entity.family_first() { words.next() } else { words.next_back() };
        // A person of one name has no surname.
        if words.next().is_none() {
            continue;
        }
        fold_name_into(surname.unwrap_or_default(), &mut folded);
        let (count, first) = match surnames.get_mut(&folded) {
            Some(known) => known,
            None => surnames.entry(folded.clone()).or_default(),
        };
        *count += 1;
        if first.len() < 4 {
            first.push(entity.number());
        }
    }
    let shared = surnames.into_iter().filter(|(_, (count, _))| *count > 1);
    most_shared(shared.map(|(name, (count, first))| SharedName { name, count, first }), shown)
}

/// How many names there are, and those that most share.
fn most_shared(names: impl Iterator<Item = SharedName>, shown: usize) -> (usize, Vec<SharedName>) {
    let mut names: Vec<SharedName> = names.collect();
    names.sort_unstable_by(|a, b| b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)));
    let count = names.len();
    names.truncate(shown);
    (count, names)
}
