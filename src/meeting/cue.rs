//! Cues: the words that tell of a meeting, and the pattern in which its parties stand around them.
//!
//! In: the files of a `cues` folder (`verbs.csv`, `nouns.csv`, `lists.csv`, `signs.csv`, `verb-forms.txt`, `nationalities.csv`; their
//! README.md is the reference). Out: [`Cues`]. The files of this project are built in; a file of the same name in a `cues` folder of a
//! gazetteer folder takes the place of a built-in one. A line that cannot be read is an error with file and line.

mod entry;
mod hint;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::lexicon::{self, Class};
use super::{Mode, Status};
pub(super) use entry::{Entries, Entry};
use hint::Hints;
pub(super) use hint::{Hint, Parties, opens_list};

/// Why cue files cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum CueError {
    /// A file cannot be read.
    #[error("{}: {source}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A line that is wrong.
    #[error("{}, line {line}: {what}", path.display())]
    Mistake {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: u64,
        /// What is wrong, and what would be right.
        what: String,
    },
}

/// The form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Base,
    Third,
    Past,
    Gerund,
}

/// A verb that tells of a meeting.
#[derive(Clone, Debug)]
pub(super) struct VerbCue {
    /// The pattern as the file has it.
    pub pattern: String,
    /// Words that must follow the verb: "down" of "sit down with".
    pub tail: Vec<String>,
    /// The preposition before B.
    pub link: Option<String>,
    /// An object may stand between verb and preposition.
    pub gap: bool,
    /// Words that must follow B: "by phone" of "tell B by phone".
    pub then: Vec<String>,
    /// The preposition before C, whom B meets: "introduce B to C".
    pub third: Option<String>,
    /// Both parties are its subject, and nothing is its object.
    pub joint: bool,
    /// Counts as an infinitive only.
    pub infinitive: bool,
    pub mode: Mode,
    /// Only people are parties.
    pub people: bool,
    /// Words that, after B, undo it.
    pub unless: Vec<String>,
}

/// A noun that tells of a meeting.
#[derive(Clone, Debug)]
pub(super) struct NounCue {
    pub noun: String,
    /// What it is none of: letters, of which there is an exchange, too.
    pub unless: Vec<String>,
    pub links: Vec<String>,
    pub mode: Mode,
    pub people: bool,
}

/// What a sign means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Status(Status),
    Phone,
    /// No meeting at all.
    None,
}

/// The words that tell of meetings.
#[derive(Debug)]
pub struct Cues {
    pub(super) verbs: Vec<VerbCue>,
    /// Verb cues by the forms of their verb.
    pub(super) forms: FxHashMap<String, Vec<(usize, Form)>>,
    pub(super) nouns: Vec<NounCue>,
    /// Noun cues by singular and plural.
    pub(super) noun_forms: FxHashMap<String, usize>,
    /// What leads to the list, by the words that open a list of those who met.
    pub(super) lists: FxHashMap<String, Vec<String>>,
    /// Signs by their first word, longest first.
    pub(super) signs: FxHashMap<String, Vec<(Vec<String>, Sign)>>,
    /// Country code and name by adjective of nationality, in lower case.
    pub(super) nationalities: FxHashMap<String, (String, String)>,
    pub(super) hints: Hints,
    pub(super) entries: Entries,
}

const FILES: [(&str, &str); 6] = [
    ("verbs.csv", include_str!("../../gazetteers/cues/verbs.csv")),
    ("nouns.csv", include_str!("../../gazetteers/cues/nouns.csv")),
    ("lists.csv", include_str!("../../gazetteers/cues/lists.csv")),
    ("signs.csv", include_str!("../../gazetteers/cues/signs.csv")),
    ("verb-forms.txt", include_str!("../../gazetteers/cues/verb-forms.txt")),
    ("nationalities.csv", include_str!("../../gazetteers/cues/nationalities.csv")),
];

static BUILT_IN: LazyLock<Cues> = LazyLock::new(|| {
    let files = FILES.map(|(name, text)| (PathBuf::from(name), text.to_owned()));
    // A test reads the built-in files, so that this cannot happen to a user.
    Cues::parse(&files).unwrap_or_else(|error| panic!("built-in cues: {error}"))
});

impl Cues {
    /// The cues of this project.
    #[must_use]
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// The built-in cues with the files of the `cues` folders of `folders` in their place. Of several folders that
    /// have a file, the last one counts.
    pub fn load<P: AsRef<Path>>(folders: &[P]) -> Result<Self, CueError> {
        let mut files = FILES.map(|(name, text)| (PathBuf::from(name), text.to_owned()));
        for folder in folders {
            for (name, (path, text)) in FILES.iter().map(|(name, _)| name).zip(&mut files) {
                let own = folder.as_ref().join("cues").join(name);
                if own.is_file() {
                    *text = fs::read_to_string(&own)
                        .map_err(|source| CueError::Unreadable { path: own.clone(), source })?;
                    *path = own;
                }
            }
        }
        Self::parse(&files)
    }

    fn parse(
        [verbs, nouns, lists, signs, verb_forms, nationalities]: &[(PathBuf, String); 6],
    ) -> Result<Self, CueError> {
        let irregular = read_verb_forms(verb_forms)?;
        let mut verb_cues = Vec::new();
        let mut forms: FxHashMap<String, Vec<(usize, Form)>> = FxHashMap::default();
        each_row(verbs, ["pattern", "mode", "parties", "unless"], |[pattern, mode, parties, unless]| {
            let (verb, cue) = verb_cue(pattern, mode, parties, unless)?;
            for (form, word) in forms_of(&verb, &irregular) {
                if !(cue.infinitive && form != Form::Base) {
                    forms.entry(word).or_default().push((verb_cues.len(), form));
                }
            }
            verb_cues.push(cue);
            Ok(())
        })?;
        let mut noun_cues = Vec::new();
        let mut noun_forms = FxHashMap::default();
        each_row(nouns, ["noun", "links", "mode", "parties", "unless"], |[noun, links, mode, parties, unless]| {
            let noun = required(noun, "noun")?.to_lowercase();
            let unless = unless.split_whitespace().map(str::to_lowercase).collect();
            noun_forms.insert(plural_of(&noun), noun_cues.len());
            noun_forms.insert(noun.clone(), noun_cues.len());
            let links = links.split_whitespace().map(str::to_lowercase).collect();
            noun_cues.push(NounCue { noun, unless, links, mode: read_mode(mode)?, people: read_people(parties)? });
            Ok(())
        })?;
        let mut list_words = FxHashMap::default();
        each_row(lists, ["word", "leads"], |[word, leads]| {
            let leads = required(leads, "leads")?.to_lowercase().split_whitespace().map(str::to_owned).collect();
            list_words.insert(required(word, "word")?.to_lowercase(), leads);
            Ok(())
        })?;
        let mut sign_words: FxHashMap<String, Vec<(Vec<String>, Sign)>> = FxHashMap::default();
        each_row(signs, ["sign", "meaning"], |[sign, meaning]| {
            let words: Vec<String> =
                required(sign, "sign")?.to_lowercase().split_whitespace().map(str::to_owned).collect();
            let meaning = match meaning {
                "held" => Sign::Status(Status::Held),
                "planned" => Sign::Status(Status::Planned),
                "denied" => Sign::Status(Status::Denied),
                "phone" => Sign::Phone,
                "none" => Sign::None,
                _ => return Err(format!("{meaning:?} is no meaning; write held, planned, denied, phone or none")),
            };
            let known = sign_words.entry(words[0].clone()).or_default();
            known.push((words, meaning));
            known.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
            Ok(())
        })?;
        let mut countries = FxHashMap::default();
        each_row(nationalities, ["nationality", "code", "country"], |[nationality, code, country]| {
            let nationality = required(nationality, "nationality")?.to_lowercase();
            countries.insert(nationality, (code.to_owned(), country.to_owned()));
            Ok(())
        })?;
        let hints = Hints::new(&verb_cues, &forms, &noun_cues, &noun_forms, &list_words);
        let entries = Entries::new(&verb_cues, &forms, &noun_forms);
        Ok(Self {
            verbs: verb_cues,
            forms,
            nouns: noun_cues,
            noun_forms,
            lists: list_words,
            signs: sign_words,
            nationalities: countries,
            hints,
            entries,
        })
    }
}

/// The verb of a pattern such as `A sit down with B` in its base form, and the rest as a cue.
fn verb_cue(pattern: &str, mode: &str, parties: &str, unless: &str) -> Result<(String, VerbCue), String> {
    let wrong = || {
        format!(
            "{pattern:?} is no pattern; write the verb in its base form between the parties: `A meet with B`, or `A and B meet`"
        )
    };
    let words: Vec<&str> = pattern.split_whitespace().collect();
    let (joint, words, then) = match &words[..] {
        ["A", "and", "B", rest @ ..] => (true, rest, &[][..]),
        ["A", rest @ ..] => {
            let object = rest.iter().position(|&word| word == "B").ok_or_else(wrong)?;
            (false, &rest[..object], &rest[object + 1..])
        }
        _ => return Err(wrong()),
    };
    let (then, third) = match then {
        [link, "C"] => (&[][..], Some((*link).to_owned())),
        _ => (then, None),
    };
    let (infinitive, words) = match words {
        ["to", rest @ ..] => (true, rest),
        _ => (false, words),
    };
    let [verb, rest @ ..] = words else { return Err(wrong()) };
    let (link, rest) = match rest {
        [rest @ .., last]
            if !joint
                && lexicon::class_of(last).is_some_and(|class| matches!(class, Class::Preposition | Class::To)) =>
        {
            (Some((*last).to_owned()), rest)
        }
        _ => (None, rest),
    };
    let (gap, rest) = match rest {
        [rest @ .., "..."] => (true, rest),
        _ => (false, rest),
    };
    let cue = VerbCue {
        pattern: pattern.to_owned(),
        tail: rest.iter().map(|word| word.to_lowercase()).collect(),
        link,
        gap,
        then: then.iter().map(|word| word.to_lowercase()).collect(),
        third,
        joint,
        infinitive,
        mode: read_mode(mode)?,
        people: read_people(parties)?,
        unless: unless.split_whitespace().map(str::to_lowercase).collect(),
    };
    Ok((verb.to_lowercase(), cue))
}

fn required<'r>(cell: &'r str, column: &str) -> Result<&'r str, String> {
    if cell.is_empty() { Err(format!("the column `{column}` is empty")) } else { Ok(cell) }
}

fn read_mode(cell: &str) -> Result<Mode, String> {
    match cell {
        "" | "in person" => Ok(Mode::InPerson),
        "phone" => Ok(Mode::Phone),
        "unknown" => Ok(Mode::Unknown),
        _ => Err(format!("{cell:?} is no mode; write phone or unknown, or leave it empty for a meeting in person")),
    }
}

fn read_people(cell: &str) -> Result<bool, String> {
    match cell {
        "" | "all" => Ok(false),
        "people" => Ok(true),
        _ => {
            Err(format!("{cell:?} are no parties; write people, or leave it empty for countries and organisations too"))
        }
    }
}

/// Calls `each` with the cells of the named columns of every row.
fn each_row<const N: usize>(
    (path, text): &(PathBuf, String),
    columns: [&str; N],
    mut each: impl FnMut([&str; N]) -> Result<(), String>,
) -> Result<(), CueError> {
    let mistake = |line: u64, what: String| CueError::Mistake { path: path.clone(), line, what };
    let text = text.trim_start_matches('\u{feff}');
    let mut reader =
        csv::ReaderBuilder::new().comment(Some(b'#')).flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let header = reader.headers().map_err(|error| mistake(1, error.to_string()))?.clone();
    let mut places = [None; N];
    for (place, column) in places.iter_mut().zip(columns) {
        *place = header.iter().position(|name| name == column);
    }
    if places[0].is_none() {
        return Err(mistake(
            1,
            format!("there is no column `{}`; the first line names the columns: {}", columns[0], columns.join(",")),
        ));
    }
    let mut row = csv::StringRecord::new();
    loop {
        let line = reader.position().line();
        match reader.read_record(&mut row) {
            Ok(false) => return Ok(()),
            Ok(true) => {
                let line = row.position().map_or(line, csv::Position::line);
                each(places.map(|place| place.and_then(|place| row.get(place)).unwrap_or_default()))
                    .map_err(|what| mistake(line, what))?;
            }
            Err(error) => return Err(mistake(line, error.to_string())),
        }
    }
}

/// Past, participle and gerund of verbs by their base form.
type Irregular = FxHashMap<String, [Option<String>; 3]>;

fn read_verb_forms((path, text): &(PathBuf, String)) -> Result<Irregular, CueError> {
    let mut irregular = Irregular::default();
    for (line, row) in (1..).zip(text.lines()) {
        let row = row.trim();
        if row.is_empty() || row.starts_with('#') {
            continue;
        }
        let words: Vec<&str> = row.split_whitespace().collect();
        let ([base, past, participle] | [base, past, participle, _]) = words[..] else {
            return Err(CueError::Mistake {
                path: path.clone(),
                line,
                what: format!("{row:?} are no verb forms; write base, past and participle: `speak spoke spoken`"),
            });
        };
        let gerund = words.get(3).map(|&word| word.to_owned());
        irregular.insert(base.to_owned(), [Some(past.to_owned()), Some(participle.to_owned()), gerund]);
    }
    Ok(irregular)
}

/// All forms of a verb.
fn forms_of(base: &str, irregular: &Irregular) -> Vec<(Form, String)> {
    let [past, participle, gerund] = irregular.get(base).cloned().unwrap_or_default();
    let regular_past = || match base.strip_suffix('y') {
        _ if base.ends_with('e') => format!("{base}d"),
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ied"),
        _ => format!("{base}ed"),
    };
    let past = past.unwrap_or_else(regular_past);
    let gerund = gerund.unwrap_or_else(|| match base.strip_suffix('e') {
        Some(stem) if !stem.ends_with('e') => format!("{stem}ing"),
        _ => format!("{base}ing"),
    });
    let mut forms = vec![
        (Form::Base, base.to_owned()),
        (Form::Third, plural_of(base)),
        (Form::Gerund, gerund),
        (Form::Past, past.clone()),
    ];
    forms.extend(participle.filter(|participle| *participle != past).map(|participle| (Form::Past, participle)));
    forms
}

/// The plural of a noun, which is also the third person of a verb.
fn plural_of(word: &str) -> String {
    match word.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ies"),
        _ if word.ends_with(['s', 'x', 'z']) || word.ends_with("ch") || word.ends_with("sh") || word.ends_with('o') => {
            format!("{word}es")
        }
        _ => format!("{word}s"),
    }
}
