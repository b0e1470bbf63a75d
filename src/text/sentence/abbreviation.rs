//! Words that bear on a full stop: abbreviations, whose stop may be only their own, and the words that open a sentence
//! even after one.
//!
//! In: a word without its stop. Out: what a stop after it means. The lists are English; a word written here with a
//! capital counts only with one. They are packed at compile time into hash tables of sixteen-byte keys, so that a look-up
//! touches one or two places of memory. Left out: abbreviations
//! after which a capital nearly always begins a new sentence (`etc.`, `et al.`), for they need no rule.

use super::word_table::{CAPITAL, Table};

/// What a full stop after an abbreviation says about the end of the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// Never an end: a name or an explanation must follow (`Gen.`, `e.g.`).
    Never = 1,
    /// An end unless a number or a date follows (`No.`, `Sat.`).
    BeforeNumber = 2,
    /// An end unless a day, a month or a time zone follows (`p.m.`).
    Clock = 3,
    /// An end only where the next word can hardly stand inside a sentence with a capital (`U.S. The`).
    BeforeOpener = 4,
}

/// Titles and ranks stand before a name, so their stop is never the end.
const TITLES: &[&str] = &[
    "adm", "amb", "asst", "atty", "brig", "capt", "cdr", "cmdr", "col", "cols", "comdr", "cpl", "cpt", "dep", "det",
    "dr", "drs", "ens", "fr", "gen", "gens", "Gov", "Govs", "Hon", "insp", "lt", "ltc", "maj", "messrs", "mgr", "mlle",
    "mme", "mmes", "mr", "mrs", "ms", "msgr", "mt", "mx", "pfc", "Pres", "prof", "profs", "pvt", "Rep", "Reps", "Rev",
    "rt", "Sec", "Sen", "Sens", "sgt", "ssgt", "sra", "supt", "vice-adm",
];

/// What they introduce follows in the same sentence.
const INTRODUCTIONS: &[&str] = &["approx", "ca", "cf", "e.g", "eg", "esp", "i.e", "ie", "incl", "v", "viz", "vs"];

/// Ordinary words as well, abbreviations only before a number or a date: `No. 5`, but `He said no. The talks went on.`
const BEFORE_NUMBERS: &[&str] = &[
    "art", "arts", "fig", "figs", "Mar", "no", "nos", "op", "par", "para", "paras", "pars", "pts", "res", "Sat",
    "spec", "stat", "Sun", "tel",
];

/// Hours of the day end a sentence often, and are followed by a capital only in a date or a time zone.
const CLOCK: &[&str] = &["a.m", "p.m"];

/// Months and days.
const DATES: &[&str] = &[
    "Apr", "Aug", "Dec", "Feb", "Fri", "Jan", "Jul", "Jun", "Mon", "Nov", "Oct", "Sept", "Sep", "Thu", "Thur", "Thurs",
    "Tue", "Tues", "Wed",
];

/// Firms, families and degrees: they end a name, in whatever part of the sentence it stands.
const AFTER_NAMES: &[&str] = &[
    "assn", "assoc", "bros", "co", "corp", "cos", "esq", "gmbh", "inc", "intl", "jr", "llc", "ltd", "mfg", "natl",
    "ph.d", "plc", "pty", "sr", "univ",
];

/// Places and parts of addresses.
const PLACES: &[&str] =
    &["apt", "ave", "bldg", "blvd", "ft", "hwy", "mtn", "mtns", "Pl", "pt", "Rd", "sq", "st", "ste", "sts"];

/// Places whose abbreviation is a word in small letters, and the states of the United States as news agencies write them.
const STATES: &[&str] = &[
    "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Fla", "Ga", "Ind", "Kan", "Ky", "La", "Mass", "Md", "Mich", "Minn",
    "Mont", "Neb", "Nev", "Okla", "Ont", "Ore", "Pa", "Penn", "Que", "Tenn", "Tex", "Va", "Vt", "Wis", "Wyo",
];

/// Offices, papers and books.
const OFFICES: &[&str] = &[
    "Acad", "cmte", "comm", "dept", "depts", "dir", "dist", "div", "eds", "emb", "govt", "govts", "Min", "misc", "mss",
    "pp", "pseud", "ref", "repr", "sect", "supp", "trans", "vol", "vols",
];

/// Words that open a sentence and, written with a capital, hardly stand inside one: pronouns, articles, prepositions,
/// conjunctions, auxiliary verbs and adverbs of time. No word that begins names after `U.S.` (`Under Secretary`, `First
/// Lady`) or is a common name itself (`Will`, `May`).
const OPENERS: &[&str] = &[
    "a",
    "about",
    "according",
    "accordingly",
    "additionally",
    "after",
    "all",
    "also",
    "although",
    "among",
    "an",
    "and",
    "another",
    "any",
    "are",
    "as",
    "at",
    "because",
    "before",
    "being",
    "besides",
    "between",
    "both",
    "but",
    "by",
    "can",
    "could",
    "despite",
    "did",
    "do",
    "does",
    "during",
    "each",
    "earlier",
    "either",
    "even",
    "every",
    "finally",
    "following",
    "for",
    "from",
    "furthermore",
    "further",
    "given",
    "had",
    "has",
    "have",
    "having",
    "he",
    "her",
    "here",
    "his",
    "how",
    "however",
    "i",
    "if",
    "in",
    "indeed",
    "instead",
    "is",
    "it",
    "its",
    "just",
    "last",
    "later",
    "let",
    "like",
    "many",
    "meanwhile",
    "more",
    "moreover",
    "most",
    "mr",
    "mrs",
    "ms",
    "my",
    "neither",
    "never",
    "nevertheless",
    "nonetheless",
    "no",
    "nobody",
    "none",
    "nor",
    "not",
    "nothing",
    "now",
    "of",
    "on",
    "once",
    "one",
    "only",
    "or",
    "other",
    "others",
    "our",
    "perhaps",
    "rather",
    "recently",
    "she",
    "should",
    "since",
    "so",
    "some",
    "soon",
    "still",
    "subsequently",
    "such",
    "than",
    "that",
    "the",
    "their",
    "then",
    "there",
    "therefore",
    "these",
    "they",
    "this",
    "those",
    "though",
    "thus",
    "to",
    "today",
    "unless",
    "until",
    "upon",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "whether",
    "which",
    "while",
    "who",
    "whom",
    "whose",
    "why",
    "with",
    "within",
    "without",
    "would",
    "yes",
    "yet",
    "you",
    "your",
];

/// Words with a capital that may follow the hour inside a sentence (`5 p.m. Monday`, `5 p.m. Eastern time`).
const AFTER_CLOCK: &[&str] = &[
    "april",
    "atlantic",
    "august",
    "bst",
    "cdt",
    "central",
    "cest",
    "cet",
    "cst",
    "december",
    "eastern",
    "edt",
    "eest",
    "eet",
    "est",
    "et",
    "february",
    "friday",
    "gmt",
    "january",
    "july",
    "june",
    "march",
    "may",
    "mdt",
    "monday",
    "mountain",
    "msk",
    "mst",
    "november",
    "october",
    "pacific",
    "pdt",
    "pst",
    "pt",
    "saturday",
    "september",
    "sunday",
    "thursday",
    "tuesday",
    "utc",
    "wednesday",
    "zulu",
];

/// Verbs that give a question or a cry to its speaker: `"Is he coming?" Petrov asked.`
const SPEECH: &[&str] = &[
    "added",
    "adds",
    "answered",
    "asked",
    "asks",
    "called",
    "cried",
    "declared",
    "demanded",
    "exclaimed",
    "inquired",
    "insisted",
    "joked",
    "quipped",
    "recalled",
    "replied",
    "said",
    "says",
    "shouted",
    "shouts",
    "told",
    "tweeted",
    "wondered",
    "wonders",
    "wrote",
    "yelled",
];

/// Ends of host and file names that are written with a capital in names of firms and tools.
const NAME_ENDINGS: &[&str] = &["app", "co", "com", "de", "edu", "gov", "io", "js", "net", "org", "ru", "tv", "uk"];

static STOPS: Table = Table::new()
    .with(TITLES, Stop::Never as u8)
    .with(INTRODUCTIONS, Stop::Never as u8)
    .with(BEFORE_NUMBERS, Stop::BeforeNumber as u8)
    .with(CLOCK, Stop::Clock as u8)
    .with(DATES, Stop::BeforeOpener as u8)
    .with(AFTER_NAMES, Stop::BeforeOpener as u8)
    .with(PLACES, Stop::BeforeOpener as u8)
    .with(STATES, Stop::BeforeOpener as u8)
    .with(OFFICES, Stop::BeforeOpener as u8);

static WORDS: Table =
    Table::new().with(OPENERS, OPENER).with(AFTER_CLOCK, CLOCK_TAIL).with(SPEECH, SPOKEN).with(NAME_ENDINGS, NAME_END);

const OPENER: u8 = 1;
const CLOCK_TAIL: u8 = 2;
const SPOKEN: u8 = 3;
const NAME_END: u8 = 4;

/// What a full stop after `word` (without it) means, if `word` is an abbreviation of the lists.
pub(super) fn stop(word: &str) -> Option<Stop> {
    let found = STOPS.get(word)?;
    if found & CAPITAL != 0 && !word.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    Some(match found & !CAPITAL {
        1 => Stop::Never,
        2 => Stop::BeforeNumber,
        3 => Stop::Clock,
        _ => Stop::BeforeOpener,
    })
}

/// Whether `word`, written with a capital, opens a sentence.
pub(super) fn opens_sentence(word: &str) -> bool {
    WORDS.get(word) == Some(OPENER)
}

/// Whether `word`, written with a capital, may belong to the hour before it.
pub(super) fn follows_clock(word: &str) -> bool {
    WORDS.get(word) == Some(CLOCK_TAIL)
}

/// Whether `word` tells that somebody speaks.
pub(super) fn is_speech_verb(word: &str) -> bool {
    WORDS.get(word) == Some(SPOKEN)
}

/// Whether `word` ends the name of a host or a tool (`Booking.Com`).
pub(super) fn ends_name(word: &str) -> bool {
    WORDS.get(word) == Some(NAME_END)
}
