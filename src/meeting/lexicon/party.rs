//! Words for people and bodies: offices, callings, businesses, and what many belong to.
//!
//! In: a word. Out: whether it is one of these, which tell who may be meant, who serves somebody else, and of whom some may be
//! named. Left out are pronouns, which the classes hold, and how many are meant.

use std::sync::LazyLock;

use super::{Words, words};

/// Nouns for several countries, bodies or people whom the text has named: "the two countries", "both sides".
pub(in crate::meeting) const COUNTRIES: [&str; 4] = ["countries", "nations", "governments", "capitals"];
pub(in crate::meeting) const BODIES: [&str; 5] = ["companies", "parties", "firms", "banks", "airlines"];
pub(in crate::meeting) const PEOPLE: [&str; 22] = [
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
    "duo",
    "colleagues",
    "foes",
    "adversaries",
    "partners",
    "businessmen",
    "lawmakers",
    "executives",
    "candidates",
    "contenders",
    "veterans",
];

/// Offices: what a person is called by who is not named.
pub(super) const ROLES: &str = "president presidents minister ministers premier premiers chancellor chancellors leader leaders king kings queen prince princess emir sultan sheikh pope secretary secretaries chief chiefs head heads chairman chairwoman chair director ambassador ambassadors envoy envoys spokesman spokeswoman spokesperson adviser advisor general commander governor mayor senator congressman representative negotiator negotiators diplomat official counterpart counterparts boss executive manager deputy undersecretary under-secretary secretary-general premier dictator ruler ally rival mediator politician lawmaker judge lawyer banker economist analyst captain coach founder owner editor bishop archbishop cardinal patriarch rabbi commissioner coordinator speaker vice-president colonel major admiral marshal lieutenant professor doctor wife husband son daughter brother sister father mother man woman men women presidents' host guest aide assistant attorney counsel counselor counsellor consul candidate member representatives senators congressmen congresswoman legislator activist author writer journalist reporter historian scientist actor actress singer director striker midfielder goalkeeper defender teammate colleague colleagues fiance fiancee friend partner successor predecessor veteran inspector sergeant president-elect treasurer rapporteur co-ordinator nuncio premier-designate chargé charge pm pontiff monarch majesty highness sec secy";

static ROLE_WORDS: Words = LazyLock::new(|| ROLES.split(' ').collect());

/// Whether a word names an office or a relation of a person. Of compounds ("chief-of-staff", "vice-president") a part is enough.
pub(in crate::meeting) fn is_role(word: &str) -> bool {
    ROLE_WORDS.contains(word) || word.contains('-') && word.split('-').any(|part| ROLE_WORDS.contains(part))
}

/// Offices at the top of a state, in any case: what "the leader" may be.
pub(in crate::meeting) fn is_leader(word: &str) -> bool {
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

/// Whether a word names somebody by birth or calling.
pub(in crate::meeting) fn is_royal(word: &str) -> bool {
    matches!(word, "king" | "queen" | "prince" | "princess" | "emir" | "sultan" | "sheikh" | "pope" | "crown")
}

/// Whether a word names somebody who acts: "Berg's envoy was to meet" is about the envoy, "Berg's plan to meet" about Berg.
pub(in crate::meeting) fn acts(word: &str) -> bool {
    is_role(word) || is_body(word) || matches!(word, "government" | "administration" | "regime" | "team" | "officials")
}

static PRIVATE: Words = LazyLock::new(|| {
    words(
        "spokesman spokeswoman spokesperson lawyer banker economist analyst coach founder editor wife husband son daughter brother sister father mother author writer journalist reporter historian scientist actor actress singer striker midfielder defender goalkeeper teammate fiance fiancee friend",
    )
});

/// Whether a word names what somebody is without holding an office.
pub(in crate::meeting) fn is_private(word: &str) -> bool {
    PRIVATE.contains(word)
}

/// Whether a word names somebody who serves or belongs to somebody else, as nobody does who is told of alone.
pub(in crate::meeting) fn serves(word: &str) -> bool {
    is_private(word)
        || is_follower(word)
        || matches!(word, "representative" | "counterpart" | "rival" | "deputy" | "advisor" | "assistant" | "boss")
}

/// Whether a word of a name tells that the body is public: "Foreign Ministry", "United Nations".
pub(in crate::meeting) fn is_public(word: &str) -> bool {
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

/// People who belong to somebody: "Clinton aides" are not Clinton.
pub(in crate::meeting) fn is_follower(word: &str) -> bool {
    const FOLLOWERS: [&str; 44] = [
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
        "voters",
        "fans",
        "backers",
        "loyalists",
        "opponents",
        "donors",
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
pub(in crate::meeting) fn is_company(word: &str) -> bool {
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
pub(in crate::meeting) fn is_gathering(word: &str) -> bool {
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
pub(in crate::meeting) fn is_body(word: &str) -> bool {
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
            | "consortium"
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

/// What a business is that the text has named.
pub(super) const BUSINESSES: [&str; 5] = ["company", "firm", "airline", "bank", "group"];

/// Whether a word is what a business is.
pub(in crate::meeting) fn is_company_word(word: &str) -> bool {
    BUSINESSES.contains(&word)
}

/// What ministers are of: "secretary of state Lund".
pub(in crate::meeting) fn is_department(word: &str) -> bool {
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
pub(in crate::meeting) fn is_rank(word: &str) -> bool {
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
