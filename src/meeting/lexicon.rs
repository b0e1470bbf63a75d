//! The small words that hold a clause together.
//!
//! In: a word in lower case. Out: its [`Class`]. These are closed classes of English: prepositions, auxiliaries,
//! conjunctions, pronouns, and the verbs that news and diplomatic papers use most. They say nothing about meetings; the
//! words that do are in the cue files. A word that is not here is a noun or an adjective, or a verb by its ending.

mod standing;
mod thing;

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

pub(super) use standing::{Standing, is_plural_role, standing_words};
pub(super) use thing::{is_hour, is_house, is_journey, is_record, is_schedule, is_span, is_travel, is_writing};

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
        "the a an this that these those each every some any no both all several many few other another its our your one two three four five six seven eight nine ten",
    ),
    (Class::Possessive, "his her their my"),
    (Class::Singular, "he she him"),
    (Class::Plural, "they them"),
    (Class::Speaker, "i me"),
    (Class::Pronoun, "it we us you what everyone nobody someone others"),
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
        "not never also again already still just only even then now soon later earlier ago once twice ever recently personally privately separately jointly briefly together alone today here there afterwards afterward meanwhile however therefore thus instead perhaps maybe possibly probably likely unlikely abroad home back away too very more most less rather quite almost about nearly face-to-face one-on-one first last next further formally informally secretly publicly late early due directly finally eventually immediately reportedly allegedly apparently yet",
    ),
    (
        Class::Reporting,
        "said says say saying told tells tell telling reported reports reporting added adds announced announces announcing stated states stating claimed claims quoted cited wrote writes noted notes explained explains insisted insists confirmed confirms denied denies warned warns argued argues declared declares according acknowledged admitted emphasized emphasised stressed recalled replied revealed disclosed suggested indicated believes believed thinks thought hopes hoped promised informed urged",
    ),
    (
        Class::Verb,
        "went go goes going gone came come comes coming took take takes taking made make makes making left leave leaves leaving began begin begins begun beginning led lead leads held hold holds holding met meet meets gave give gives given giving got get gets getting saw see sees seen seeing spoke speak speaks spoken speaking flew fly flies flown flying won win wins lost lose loses sent send sends brought bring brings bringing know knows knew known found find finds kept keep keeps became become becomes ran run runs rose rise rises fell fall falls paid pay pays put puts set sets let lets hit hits broke break breaks chose choose drew draw draws drawn driven eaten chosen fallen risen thrown grown withdrawn written grew grow grows spent spend stood stand stands understood understand felt feel feels sought seek seeks fought fight bought buy buys built build builds dealt drove drive ate eat heard hear hears laid meant read shook shot shown showed shows show sold sell sells struck threw withdrew wore arrive arrives arrived agree agrees join joins remain remains include includes continue continues appear appears seem seems want wants expect expects intend intends attend attends receive receives greet greets discuss discusses negotiate negotiates consult consults confer confers invite invites welcome welcomes accept accepts refuse refuses reject rejects decline declines cancel cancels postpone postpones sign signs sat sits sit dine dines telephoned phoned pledged hailed consist consists comprise comprises used eyed tied lied died fled sued owed recall recalls remember remembers undertook undertakes",
    ),
    (
        Class::VerbOrNoun,
        "visit visits talk talks plan plans call calls host hosts hope need needs fear fears face faces offer offers support supports push pushes move moves address addresses meeting attack attacks vote votes campaign look looks phone phones telephone telephones summit lunch dinner head heads return returns travel travels work works help helps end ends start starts open opens close closes cut cuts back backs",
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

/// Nouns for several countries, bodies or people whom the text has named: "the two countries", "both sides".
pub(super) const COUNTRIES: [&str; 4] = ["countries", "nations", "governments", "capitals"];
pub(super) const BODIES: [&str; 5] = ["companies", "parties", "firms", "banks", "airlines"];
pub(super) const PEOPLE: [&str; 11] = [
    "men",
    "sides",
    "women",
    "pair",
    "allies",
    "rivals",
    "friends",
    "politicians",
    "statesmen",
    "neighbours",
    "neighbors",
];

/// Words that tell how many are meant.
pub(super) const COUNTS: [(&str, usize); 7] =
    [("two", 2), ("both", 2), ("2", 2), ("three", 3), ("3", 3), ("four", 4), ("4", 4)];

/// Offices: what a person is called by who is not named.
pub(super) const ROLES: &str = "president presidents minister ministers premier premiers chancellor chancellors leader leaders king kings queen prince princess emir sultan sheikh pope secretary secretaries chief chiefs head heads chairman chairwoman chair director ambassador ambassadors envoy envoys spokesman spokeswoman spokesperson adviser advisor general commander governor mayor senator congressman representative negotiator negotiators diplomat official counterpart counterparts boss executive manager deputy undersecretary under-secretary secretary-general premier dictator ruler ally rival mediator politician lawmaker judge lawyer banker economist analyst captain coach founder owner editor bishop archbishop cardinal patriarch rabbi commissioner coordinator speaker vice-president colonel major admiral marshal lieutenant professor doctor wife husband son daughter brother sister father mother man woman men women presidents' host guest aide assistant attorney counsel counselor counsellor consul candidate member representatives senators congressmen congresswoman legislator activist author writer journalist reporter historian scientist actor actress singer director striker midfielder goalkeeper defender teammate colleague colleagues fiance fiancee friend partner successor predecessor veteran inspector sergeant president-elect treasurer rapporteur co-ordinator nuncio premier-designate chargé charge pm";

static ROLE_WORDS: Words = LazyLock::new(|| ROLES.split(' ').collect());

/// Whether a word names an office or a relation of a person. Of compounds ("chief-of-staff", "vice-president") a part is enough.
pub(super) fn is_role(word: &str) -> bool {
    ROLE_WORDS.contains(word) || word.contains('-') && word.split('-').any(|part| ROLE_WORDS.contains(part))
}

/// Offices at the top of a state, in any case: what "the leader" may be.
pub(super) fn is_leader(word: &str) -> bool {
    const LEADERS: [&str; 16] = [
        "president",
        "pm",
        "premier",
        "chancellor",
        "leader",
        "king",
        "queen",
        "emir",
        "sultan",
        "prime",
        "ruler",
        "dictator",
        "crown",
        "pope",
        "sheikh",
        "taoiseach",
    ];
    LEADERS.iter().any(|leader| leader.eq_ignore_ascii_case(word))
}

/// Whether a word names somebody who acts: "Berg's envoy was to meet" is about the envoy, "Berg's plan to meet" about Berg.
pub(super) fn acts(word: &str) -> bool {
    is_role(word) || is_body(word) || matches!(word, "government" | "administration" | "regime" | "team" | "officials")
}

static PRIVATE: Words = LazyLock::new(|| {
    words(
        "spokesman spokeswoman spokesperson lawyer banker economist analyst coach founder editor wife husband son daughter brother sister father mother author writer journalist reporter historian scientist actor actress singer striker midfielder defender goalkeeper teammate fiance fiancee friend",
    )
});

/// Whether a word names what somebody is without holding an office.
pub(super) fn is_private(word: &str) -> bool {
    PRIVATE.contains(word)
}

/// Whether a word names somebody who serves or belongs to somebody else, as nobody does who is told of alone.
pub(super) fn serves(word: &str) -> bool {
    is_private(word)
        || is_follower(word)
        || matches!(word, "representative" | "counterpart" | "rival" | "deputy" | "advisor" | "assistant" | "boss")
}

/// Whether a word of a name tells that the body is public: "Foreign Ministry", "United Nations".
pub(super) fn is_public(word: &str) -> bool {
    const PUBLIC: [&str; 16] = [
        "Ministry",
        "Department",
        "Party",
        "Council",
        "Commission",
        "Parliament",
        "Congress",
        "Senate",
        "Court",
        "Union",
        "Nations",
        "Army",
        "Government",
        "Office",
        "Agency",
        "Reserve",
    ];
    PUBLIC.contains(&word)
}

/// Verbs of telling about a meeting elsewhere: "briefed Lund on her talks".
pub(super) fn is_briefing(word: &str) -> bool {
    matches!(word, "brief" | "briefs" | "briefed" | "briefing" | "debrief" | "debriefed" | "report" | "inform")
}

/// People who belong to somebody: "Clinton aides" are not Clinton.
pub(super) fn is_follower(word: &str) -> bool {
    const FOLLOWERS: [&str; 38] = [
        "administration",
        "government",
        "aide",
        "aides",
        "adviser",
        "advisers",
        "ally",
        "allies",
        "camp",
        "cabinet",
        "envoy",
        "team",
        "regime",
        "family",
        "spokesman",
        "spokeswoman",
        "supporters",
        "supporter",
        "officials",
        "official",
        "lawyer",
        "lawyers",
        "campaign",
        "delegation",
        "doctrine",
        "presidency",
        "plan",
        "era",
        "years",
        "win",
        "visit",
        "talks",
        "meeting",
        "summit",
        "meetings",
        "speech",
        "foundation",
        "dinner",
    ];
    FOLLOWERS.contains(&word)
}

/// People without names, of whom some may be named: "a delegation led by Berg", "officials including Berg".
pub(super) fn is_company(word: &str) -> bool {
    is_role(word)
        || matches!(
            word,
            "delegation"
                | "delegations"
                | "team"
                | "teams"
                | "mission"
                | "group"
                | "officials"
                | "leaders"
                | "lawmakers"
                | "politicians"
                | "executives"
                | "figures"
                | "aides"
                | "advisers"
                | "guests"
                | "people"
                | "businessmen"
                | "heads"
                | "chiefs"
                | "members"
                | "participants"
                | "side"
                | "others"
        )
}

/// What many belong to, some of whom may be named: "a number of ministers, including Berg".
pub(super) fn is_gathering(word: &str) -> bool {
    matches!(
        word,
        "group"
            | "delegation"
            | "delegations"
            | "team"
            | "mission"
            | "number"
            | "dozens"
            | "scores"
            | "hundreds"
            | "handful"
            | "couple"
            | "host"
            | "range"
            | "series"
            | "some"
            | "several"
            | "most"
            | "many"
            | "members"
    )
}

/// What an organisation is.
pub(super) fn is_body(word: &str) -> bool {
    matches!(
        word,
        "party"
            | "group"
            | "company"
            | "bank"
            | "movement"
            | "alliance"
            | "firm"
            | "union"
            | "airline"
            | "corporation"
            | "organisation"
            | "organization"
            | "delegation"
            | "coalition"
            | "guerrillas"
            | "rebels"
            | "militia"
            | "front"
            | "committee"
            | "council"
            | "ministry"
    )
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

/// What a business is that the text has named.
pub(super) fn is_company_word(word: &str) -> bool {
    matches!(word, "company" | "firm" | "airline" | "bank" | "group")
}

/// Prepositions before what is talked about.
pub(super) fn is_about(word: &str) -> bool {
    matches!(word, "on" | "about" | "regarding" | "concerning")
}

/// What ministers are of: "secretary of state Lund".
pub(super) fn is_department(word: &str) -> bool {
    matches!(
        word,
        "state"
            | "affairs"
            | "defence"
            | "defense"
            | "finance"
            | "interior"
            | "justice"
            | "trade"
            | "health"
            | "education"
            | "agriculture"
            | "energy"
            | "commerce"
            | "labour"
            | "labor"
            | "staff"
            | "intelligence"
    )
}

/// What people are who hold an office besides: "chief of staff General Lund", "joint chiefs of staff chairman Lund".
pub(super) fn is_rank(word: &str) -> bool {
    matches!(
        word,
        "general"
            | "admiral"
            | "marshal"
            | "colonel"
            | "major"
            | "captain"
            | "commander"
            | "doctor"
            | "professor"
            | "chairman"
    )
}

/// A list of words, which is read once.
pub(super) type Words = LazyLock<FxHashSet<&'static str>>;

/// The words of a list.
pub(super) fn words(list: &'static str) -> FxHashSet<&'static str> {
    list.split(' ').collect()
}

/// "Berg himself" is Berg.
pub(super) fn is_reflexive(word: &str) -> bool {
    matches!(word, "himself" | "herself" | "themselves" | "itself" | "myself")
}
