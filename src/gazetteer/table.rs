//! One gazetteer file in memory: the cells of all rows as one text.
//!
//! In: rows as the loader reads them. Out: cells by row and column. A row costs its text, four bytes a cell and
//! some twenty more, so that a million rows stay near 100 MB.

use super::Kind;

/// What a column of a gazetteer means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Name,
    Aliases,
    WeakAliases,
    Id,
    Kind,
    Role,
    Country,
    Weight,
    Latitude,
    Longitude,
    Order,
    /// A column of [`Column::SUGGESTED`] in a file that has all of them.
    LeftOut,
    /// Any other: an attribute of the node under the column's own name.
    Attribute,
}

impl Column {
    /// The columns with which `suggest` tells why it suggests a name: for the person who looks them through, not for the graph.
    pub(super) const SUGGESTED: [&'static str; 4] = ["count", "documents", "nearest", "example"];

    /// The meaning of a header cell.
    pub(super) fn of(header: &str) -> Self {
        match header {
            "name" => Self::Name,
            "aliases" => Self::Aliases,
            "weak_aliases" => Self::WeakAliases,
            "id" => Self::Id,
            "kind" => Self::Kind,
            "role" => Self::Role,
            "country" => Self::Country,
            "weight" => Self::Weight,
            "lat" => Self::Latitude,
            "lon" => Self::Longitude,
            "order" => Self::Order,
            _ => Self::Attribute,
        }
    }
}

/// The rows of one file.
#[derive(Debug)]
pub(super) struct Table {
    path: String,
    headers: Vec<String>,
    columns: Vec<Column>,
    name: usize,
    id: Option<usize>,
    cells: String,
    /// Where each row begins in `cells`.
    starts: Vec<u32>,
    /// Ends of the cells, relative to the row's start, `columns.len()` for each row.
    ends: Vec<u32>,
    lines: Vec<u32>,
    kinds: Vec<Kind>,
}

impl Table {
    /// An empty table. `headers` hold `name`.
    pub(super) fn new(path: String, headers: Vec<String>) -> Self {
        let suggested = Column::SUGGESTED.iter().all(|column| headers.iter().any(|header| header == column));
        let meaning = |header: &String| {
            let left_out = suggested && Column::SUGGESTED.contains(&header.as_str());
            if left_out { Column::LeftOut } else { Column::of(header) }
        };
        let columns: Vec<Column> = headers.iter().map(meaning).collect();
        let find = |column: &Column| columns.iter().position(|known| known == column);
        let (name, id) = (find(&Column::Name).unwrap_or(0), find(&Column::Id));
        Self {
            path,
            headers,
            columns,
            name,
            id,
            cells: String::new(),
            starts: Vec::new(),
            ends: Vec::new(),
            lines: Vec::new(),
            kinds: Vec::new(),
        }
    }

    /// Makes room for so many rows, with so many bytes of text in all: a table that grows is copied again and again.
    pub(super) fn reserve(&mut self, rows: usize, bytes: usize) {
        self.cells.reserve(bytes);
        self.starts.reserve(rows);
        self.ends.reserve(rows * self.columns.len());
        self.lines.reserve(rows);
        self.kinds.reserve(rows);
    }

    /// Adds a row with one cell a column.
    pub(super) fn push<'c>(&mut self, line: u64, kind: Kind, cells: impl Iterator<Item = &'c str>) {
        let start = self.cells.len();
        self.starts.push(start as u32);
        for cell in cells {
            self.cells.push_str(cell);
            self.ends.push((self.cells.len() - start) as u32);
        }
        self.lines.push(line as u32);
        self.kinds.push(kind);
    }

    /// Writes the numbers that kinds have in the whole gazetteer in place of those of the file.
    pub(super) fn renumber_kinds(&mut self, number: impl Fn(Kind) -> Kind) {
        self.kinds.iter_mut().for_each(|kind| *kind = number(*kind));
    }

    /// Gives back what growing reserved.
    pub(super) fn shrink(&mut self) {
        self.cells.shrink_to_fit();
        self.starts.shrink_to_fit();
        self.ends.shrink_to_fit();
        self.lines.shrink_to_fit();
        self.kinds.shrink_to_fit();
    }

    /// Bytes of text in the table.
    pub(super) fn bytes(&self) -> usize {
        self.cells.len()
    }

    pub(super) fn len(&self) -> usize {
        self.starts.len()
    }

    pub(super) fn path(&self) -> &str {
        &self.path
    }

    pub(super) fn line(&self, row: usize) -> u64 {
        u64::from(self.lines[row])
    }

    pub(super) fn kind(&self, row: usize) -> Kind {
        self.kinds[row]
    }

    pub(super) fn name(&self, row: usize) -> &str {
        self.cell_at(row, self.name)
    }

    pub(super) fn id(&self, row: usize) -> &str {
        match self.id.map(|column| self.cell_at(row, column)) {
            Some(id) if !id.is_empty() => id,
            _ => self.name(row),
        }
    }

    pub(super) fn cell(&self, row: usize, column: &Column) -> Option<&str> {
        Some(self.cell_at(row, self.columns.iter().position(|known| known == column)?))
    }

    pub(super) fn has_column(&self, header: &str) -> bool {
        self.headers.iter().any(|known| known == header)
    }

    pub(super) fn attributes(&self, row: usize) -> impl Iterator<Item = (&str, &str)> {
        self.columns.iter().enumerate().filter_map(move |(index, column)| {
            let cell = self.cell_at(row, index);
            let shown = !matches!(
                column,
                Column::Name
                    | Column::LeftOut
                    | Column::Id
                    | Column::Kind
                    | Column::Aliases
                    | Column::WeakAliases
                    | Column::Order
            );
            (shown && !cell.is_empty()).then(|| (self.headers[index].as_str(), cell))
        })
    }

    fn cell_at(&self, row: usize, column: usize) -> &str {
        let ends = &self.ends[row * self.columns.len()..][..self.columns.len()];
        let start = if column == 0 { 0 } else { ends[column - 1] as usize };
        let base = self.starts[row] as usize;
        &self.cells[base + start..base + ends[column] as usize]
    }
}
