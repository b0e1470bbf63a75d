//! Gazetteers: who and what can be found in a text, and under which names.
//!
//! In: CSV and TSV files, one entity a row. Out: a [`Gazetteer`], which hands out [`Entity`] views by
//! [`EntityId`], and the [`Mistake`]s of the files, each with its row. A gazetteer of a million rows is common,
//! so rows are kept as one long text with the ends of their cells, and nothing is built that no document asks for:
//! folding and the matcher come later, in `mention`, for the names that can occur.

mod check;
mod import;
mod load;
mod mistake;
mod person;
mod table;
mod word_lists;

use std::fmt;
use std::ops::Range;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

pub use check::{Review, Risk, Risks, SharedName, review};
pub use import::{ImportFault, ImportFormat, ImportOptions, ImportRow, RowWriter, import};
pub use load::{GazetteerError, Mistakes};
pub use mistake::{Mistake, Severity};
pub(crate) use person::{Fit, PersonName, Short, is_initial, is_particle, is_suffix, split_initials};
use table::{Column, Table};
pub(crate) use word_lists::{Letters, with_folded};
pub use word_lists::{WordLists, fold_title};

/// What an entity is: a person, a place, an organisation, or the stem of any other gazetteer file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kind(u16);

impl Kind {
    /// A human being.
    pub const PERSON: Self = Self(0);
    /// A country, region, city, sea.
    pub const PLACE: Self = Self(1);
    /// A body of people with a name: a ministry, party, army, company, agency.
    pub const ORGANISATION: Self = Self(2);
    const KNOWN: [&'static str; 3] = ["person", "place", "organisation"];
}

/// Number of an entity in its [`Gazetteer`]: rows in the order of the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EntityId(pub u32);

/// All entities of the gazetteer files of a run.
#[derive(Debug)]
pub struct Gazetteer {
    tables: Vec<Table>,
    /// Entities before each table, so that an [`EntityId`] finds its table and row.
    before: Vec<u32>,
    kinds: Vec<String>,
    words: WordLists,
    /// Capitals by the code of their country, found when first asked for.
    capitals: OnceLock<FxHashMap<String, EntityId>>,
    /// Countries by their codes, found when first asked for.
    countries: OnceLock<FxHashMap<String, EntityId>>,
}

impl Gazetteer {
    /// The capital of the country with this ISO code, if a row names it in its column `capital` and another row is that place.
    pub(crate) fn capital_of(&self, code: &str) -> Option<EntityId> {
        let capitals = self.capitals.get_or_init(|| {
            let mut named: FxHashMap<&str, &str> = FxHashMap::default();
            for entity in self.entities() {
                let capital = entity.attributes().find(|(column, _)| *column == "capital").map(|(_, cell)| cell);
                if let (Some(code), Some(capital)) = (entity.country(), capital.filter(|capital| !capital.is_empty())) {
                    named.entry(code).or_insert(capital);
                }
            }
            let mut capitals = FxHashMap::default();
            for entity in self.entities().filter(|entity| entity.kind() == Kind::PLACE) {
                if let Some((code, capital)) = entity.country().and_then(|code| named.get_key_value(code))
                    && (entity.name() == *capital || entity.aliases().any(|alias| alias == *capital))
                {
                    capitals.entry((*code).to_owned()).or_insert(entity.number());
                }
            }
            capitals
        });
        capitals.get(code).copied()
    }

    /// The country that a place lies in, if a row of the category `country` has the same code; none for the country itself.
    pub(crate) fn country_around(&self, place: EntityId) -> Option<EntityId> {
        let code = self.entity(place).country()?;
        let countries = self.countries.get_or_init(|| {
            let tables = self.tables.iter().zip(&self.before).filter(|(table, _)| table.has_column("category"));
            let places =
                tables.flat_map(|(table, &before)| self.entities_in(before as usize..before as usize + table.len()));
            let mut countries = FxHashMap::default();
            for country in places.filter(|place| place.category() == Some("country")) {
                if let Some(code) = country.country().filter(|code| !code.is_empty()) {
                    countries.entry(code.to_owned()).or_insert(country.number());
                }
            }
            countries
        });
        countries.get(code).copied().filter(|&country| country != place)
    }

    /// How many entities there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.before.last().map_or(0, |&count| count as usize)
    }

    /// Whether there is no entity.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The entity with this number.
    ///
    /// # Panics
    /// When `id` is of another gazetteer and beyond the end of this one.
    #[must_use]
    pub fn entity(&self, id: EntityId) -> Entity<'_> {
        let table = self.before.partition_point(|&before| before <= id.0) - 1;
        Entity { gazetteer: self, table: &self.tables[table], row: (id.0 - self.before[table]) as usize, number: id }
    }

    /// All entities, in the order of the files.
    pub fn entities(&self) -> impl Iterator<Item = Entity<'_>> {
        self.entities_in(0..self.len())
    }

    /// The entities whose numbers are in `numbers`.
    pub(crate) fn entities_in(&self, numbers: Range<usize>) -> impl Iterator<Item = Entity<'_>> {
        self.tables.iter().zip(&self.before).flat_map(move |(table, &before)| {
            let first = before as usize;
            let rows = numbers.start.max(first)..numbers.end.min(first + table.len());
            rows.map(move |number| Entity {
                gazetteer: self,
                table,
                row: number - first,
                number: EntityId(number as u32),
            })
        })
    }

    /// Titles, common words and other lists that stand beside the gazetteer files.
    #[must_use]
    pub fn words(&self) -> &WordLists {
        &self.words
    }

    /// The name of a kind, as files and outputs write it.
    #[must_use]
    pub fn kind_name(&self, kind: Kind) -> &str {
        &self.kinds[usize::from(kind.0)]
    }
}

/// One row of a gazetteer.
#[derive(Clone, Copy)]
pub struct Entity<'g> {
    gazetteer: &'g Gazetteer,
    table: &'g Table,
    row: usize,
    number: EntityId,
}

impl fmt::Debug for Entity<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Entity({} {:?})", self.number.0, self.id())
    }
}

impl<'g> Entity<'g> {
    /// Its number.
    #[must_use]
    pub fn number(self) -> EntityId {
        self.number
    }

    /// Its id, unique over all files: the column `id`, or else the name.
    #[must_use]
    pub fn id(self) -> &'g str {
        self.table.id(self.row)
    }

    /// The name to show.
    #[must_use]
    pub fn name(self) -> &'g str {
        self.table.name(self.row)
    }

    /// Its kind.
    #[must_use]
    pub fn kind(self) -> Kind {
        self.table.kind(self.row)
    }

    /// The name of its kind.
    #[must_use]
    pub fn kind_name(self) -> &'g str {
        self.gazetteer.kind_name(self.kind())
    }

    /// Other names that count alone.
    pub fn aliases(self) -> impl Iterator<Item = &'g str> {
        self.list(&Column::Aliases)
    }

    /// Names that count only in a document that names the entity by its name or an alias.
    pub fn weak_aliases(self) -> impl Iterator<Item = &'g str> {
        self.list(&Column::WeakAliases)
    }

    /// Offices held: `president`, `foreign minister`.
    pub fn roles(self) -> impl Iterator<Item = &'g str> {
        self.list(&Column::Role)
    }

    /// ISO 3166 code of its country, or whatever the file says.
    #[must_use]
    pub fn country(self) -> Option<&'g str> {
        self.cell(&Column::Country)
    }

    /// A finer kind: `capital`, `city`, `country` (column `category`).
    #[must_use]
    pub fn category(self) -> Option<&'g str> {
        self.attributes().find(|(column, _)| *column == "category").map(|(_, cell)| cell)
    }

    /// Whether the name is written with the family name first (column `order`, value `family-first`).
    #[must_use]
    pub fn family_first(self) -> bool {
        self.cell(&Column::Order).is_some_and(|order| order.eq_ignore_ascii_case("family-first"))
    }

    /// Population or importance; the larger is meant where nothing else decides.
    #[must_use]
    pub fn weight(self) -> Option<f64> {
        self.cell(&Column::Weight)?.parse().ok()
    }

    /// All columns that are not empty, other than those that make up names, id and kind, in the order of the file.
    pub fn attributes(self) -> impl Iterator<Item = (&'g str, &'g str)> {
        self.table.attributes(self.row)
    }

    /// File and line of the row.
    #[must_use]
    pub fn place(self) -> (&'g str, u64) {
        (self.table.path(), self.table.line(self.row))
    }

    fn cell(self, column: &Column) -> Option<&'g str> {
        self.table.cell(self.row, column).filter(|cell| !cell.is_empty())
    }

    fn list(self, column: &Column) -> impl Iterator<Item = &'g str> + use<'g> {
        let items = self.cell(column).into_iter().flat_map(|cell| cell.split('|'));
        items.map(str::trim).filter(|item| !item.is_empty())
    }
}
