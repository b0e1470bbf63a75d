//! The small words that hold a clause together.
//!
//! In: a word in lower case. Out: its [`Class`]. These are closed classes of English: prepositions, auxiliaries,
//! conjunctions, pronouns, and the verbs that news and diplomatic papers use most. They say nothing about meetings; the
//! words that do are in the cue files. A word that is not here is a noun or an adjective, or a verb by its ending. Nouns that
//! the rules ask for are by their subject in [`party`] and [`thing`].

mod party;
mod standing;
mod thing;

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

pub(super) use party::{
    BODIES, COUNTRIES, PEOPLE, acts, is_body, is_company, is_company_word, is_department, is_follower, is_gathering,
    is_leader, is_private, is_public, is_rank, is_role, is_royal, serves,
};
pub(super) use standing::{Standing, is_plural_role, standing_words};
pub(super) use thing::{
    is_account, is_decision, is_hour, is_house, is_journey, is_manner, is_record, is_schedule, is_span, is_travel,
    is_will, is_wish, is_writing,
};

/// What a word is to the clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Determiner,
    /// his, her, their, my
    Possessive,
    /// he, she, him
    Singular,
    /// they, them
    Plural,
    /// I, me
    Speaker,
    /// Other pronouns: it, we, you, this.
    Pronoun,
    Preposition,
    /// Opens a clause with a subject of its own, or stands before a gerund: after, before, while.
    Subordinator,
    /// Opens the clause of what is said: that, whether.
    That,
    Relative,
    And,
    To,
    /// Forms of be.
    Be,
    /// Forms of have and do, and modals.
    Auxiliary,
    Adverb,
    /// said, told, reported: what follows is somebody's report.
    Reporting,
    /// Any other known verb form that is no noun.
    Verb,
    /// A form that is verb or noun: visit, plans, talks.
    VerbOrNoun,
}

const WORDS: [(Class, &str); 18] = [
    (
        Class::Determiner,
        "the a an this that these those each every some any no both all several many few other another its our one two three four five six seven eight nine ten",
    ),
    (Class::Possessive, "his her their my your"),
    (Class::Singular, "he she him"),
    (Class::Plural, "they them"),
    (Class::Speaker, "i me you"),
    (Class::Pronoun, "it we us yourself yourselves what everyone nobody someone others"),
    (
        Class::Preposition,
        "in on at of with by from for about over under between among against alongside into onto near outside inside during through throughout toward towards around across within without despite concerning regarding amid amidst aboard beside besides behind beyond like unlike upon via per versus following including involving along off up down out worth except pending notwithstanding",
    ),
    (
        Class::Subordinator,
        "after before while when whenever because if although though unless until till since as once so than whereas whereby",
    ),
    (Class::That, "whether why how"),
    (Class::Relative, "who whom which whose where"),
    (Class::And, "and or & plus nor but"),
    (Class::To, "to"),
    (Class::Be, "be is are was were been being am isn't aren't wasn't weren't"),
    (
        Class::Auxiliary,
        "has have had having do does did done will would shall should can could may might must cannot can't won't wouldn't shouldn't couldn't didn't doesn't don't hasn't haven't hadn't ought",
    ),
    (
        Class::Adverb,
        "not never often sometimes usually always seldom rarely also again already still just only even then now soon later earlier ago once twice ever recently personally privately separately jointly briefly together alone today here there afterwards afterward meanwhile however therefore thereupon thus instead perhaps maybe possibly probably likely unlikely abroad home back away too very more most less rather quite almost about nearly face-to-face one-on-one first last next further formally informally secretly publicly late early due directly finally eventually immediately reportedly allegedly apparently yet aside forward forth overseas online remotely upstairs downstairs much well nevertheless nonetheless furthermore moreover accordingly consequently hence likewise otherwise similarly subsequently thereafter",
    ),
    (
        Class::Reporting,
        "said says say saying told tells tell telling reported reports reporting added adds announced announces announcing stated states stating claimed claims quoted cited wrote writes noted notes explained explains insisted insists confirmed confirms denied denies warned warns argued argues declared declares according acknowledged admitted emphasized emphasised stressed recalled replied revealed disclosed suggested indicated believes believed thinks thought hopes hoped promised informed urged reiterated reiterates",
    ),
    (
        Class::Verb,
        "resume resumes reopen reopens renew renews arrange arranges conclude concludes went go goes going gone came come comes coming took take takes taking made make makes making left leave leaves leaving began begin begins begun beginning led lead leads held hold holds holding met meet meets gave give gives given giving got get gets getting saw see sees seen seeing spoke speak speaks spoken speaking flew fly flies flown flying won win wins lost lose loses sent send sends brought bring brings bringing know knows knew known found find finds kept keep keeps became become becomes ran run runs rose rise rises fell fall falls paid pay pays put puts set sets let lets hit hits broke break breaks chose choose drew draw draws drawn driven eaten chosen fallen risen thrown grown withdrawn written grew grow grows spent spend stood stand stands understood understand felt feel feels sought seek seeks fought fight bought buy buys built build builds dealt drove drive ate eat heard hear hears laid meant read shook shot shown showed shows show sold sell sells struck threw withdrew wore arrive arrives arrived agree agrees join joins remain remains include includes continue continues appear appears seem seems want wants expect expects intend intends attend attends receive receives greet greets discuss discusses negotiate negotiates consult consults confer confers invite invites welcome welcomes accept accepts refuse refuses reject rejects decline declines cancel cancels postpone postpones sign signs sat sits sit dine dines telephoned phoned pledged hailed consist consists comprise comprises used born eyed tied lied died fled sued owed recall recalls remember remembers undertook undertakes strode swept swam crept rode sank slept spun stole stuck swore taught tore wept woke blew bled caught clung dug drank fed flung forbade foresaw forgot forgave froze hung hid leapt learnt lent lit overcame overtook quit rang shone shrank slid sped sprang strove stung swung trod upheld withheld withstood wove bitten blown borne forbidden forgotten forgiven frozen hidden ridden sunk shaken shrunk sprung stolen sworn swum taken torn woken worn arisen arose awoke befell bred forsook foretold mistook misled misunderstood outdid oversaw overthrew rebuilt redrew reread retook slung spelt spilt strewn undertaken underwent unwound begotten bidden clad dwelt knelt leant smelt spoilt beat bent bore rang undid stank spat wrung dreamt proceed proceeds",
    ),
    (
        Class::VerbOrNoun,
        "visit visits talk talks plan plans call calls host hosts hope need needs fear fears face faces offer offers support supports push pushes move moves address addresses meeting attack attacks vote votes campaign look looks phone phones telephone telephones summit lunch dinner head heads return returns travel travels work works help helps end ends start starts open opens close closes cut cuts back backs split spread burst cast cost hurt shut upset bet bit drinks rings raises",
    ),
];

static CLASSES: LazyLock<FxHashMap<&'static str, Class>> = LazyLock::new(|| {
    let mut classes = FxHashMap::default();
    for (class, words) in WORDS {
        for word in words.split(' ') {
            // The first list that has a word decides.
            classes.entry(word).or_insert(class);
        }
    }
    classes
});

/// The class of a word, if it is one of these.
pub(super) fn class_of(word: &str) -> Option<Class> {
    CLASSES.get(word).copied()
}

/// All these words with their classes.
pub(super) fn classes() -> impl Iterator<Item = (&'static str, Class)> {
    CLASSES.iter().map(|(&word, &class)| (word, class))
}

/// Words that tell how many are meant.
pub(super) const COUNTS: [(&str, usize); 7] =
    [("two", 2), ("both", 2), ("2", 2), ("three", 3), ("3", 3), ("four", 4), ("4", 4)];

/// Verbs of telling about a meeting elsewhere: "briefed Lund on her talks".
pub(super) fn is_briefing(word: &str) -> bool {
    matches!(word, "brief" | "briefs" | "briefed" | "briefing" | "debrief" | "debriefed" | "report" | "inform")
}

/// Whether a word is a number up to twelve or a round one.
pub(super) fn is_number(word: &str) -> bool {
    matches!(
        word,
        "two"
            | "three"
            | "four"
            | "five"
            | "six"
            | "seven"
            | "eight"
            | "nine"
            | "ten"
            | "eleven"
            | "twelve"
            | "fifteen"
            | "twenty"
            | "thirty"
            | "forty"
            | "fifty"
            | "ninety"
    )
}

/// Prepositions before what is talked about.
pub(super) fn is_about(word: &str) -> bool {
    matches!(word, "on" | "about" | "regarding" | "concerning")
}

/// A list of words, which is read once.
pub(super) type Words = LazyLock<FxHashSet<&'static str>>;

/// The words of a list.
pub(super) fn words(list: &'static str) -> FxHashSet<&'static str> {
    list.split(' ').collect()
}

/// "Berg himself" is Berg.
pub(super) fn is_reflexive(word: &str) -> bool {
    matches!(word, "himself" | "herself" | "themselves" | "itself" | "myself" | "yourself")
}
