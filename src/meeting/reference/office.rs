//! Who holds an office, and of which country.
//!
//! In: a person of the gazetteer, and the words that the text calls somebody by. Out: whether they may be those of this person, by the columns
//! `role` and `country`, or by what the text itself says.

use super::Reader;
use super::description::Nationality;
use super::profile::Profile;
use crate::gazetteer::EntityId;
use crate::meeting::lexicon;

/// Words of offices that are below the one that their other words name.
const BELOW: [&str; 6] = ["assistant", "deputy", "under", "undersecretary", "under-secretary", "vice"];

/// Words of secretaries who lead no ministry.
const OTHER_SECRETARY: [&str; 6] = ["general", "executive", "press", "private", "personal", "permanent"];

impl Reader<'_> {
    pub(super) fn has_any_role(&self, entity: EntityId) -> bool {
        self.gazetteer.entity(entity).roles().next().is_some()
            || self.profile(entity).is_some_and(|profile| profile.words.iter().any(|word| lexicon::is_role(word)))
    }

    /// Whether a person may have a role, of which most have none; quicker to see than to parse where they are named.
    pub(super) fn may_have_role(&self, entity: EntityId, role: &str) -> bool {
        self.was(entity, role)
            || matches!(role, "leader" | "envoy" | "diplomat")
            || self.may_be_called(entity, role)
            || role == "head" && self.may_be_called(entity, "chief")
            || matches!(role, "prime" | "minister") && self.may_be_called(entity, "pm")
            || matches!(role, "pm" | "premier")
                && (self.may_be_called(entity, "prime") || self.may_be_called(entity, "pm"))
            || role == "pontiff" && self.may_be_called(entity, "pope")
            || role == "monarch"
    }

    /// Whether the gazetteer has a role of a person.
    pub(super) fn was(&self, entity: EntityId, role: &str) -> bool {
        self.offices(entity)
            .any(|office| office.split(' ').take_while(|word| !is_of_another(word)).any(|held| is_called(held, role)))
    }

    /// Whether a person has a role that the person may have.
    pub(super) fn has_role(&self, entity: EntityId, role: &str) -> bool {
        // What the document calls a person counts before all that the person ever was.
        let profile = self.profile(entity);
        if profile.is_some_and(|profile| profile.words.iter().any(|word| lexicon::is_role(word))) {
            return profile.is_some_and(|profile| profile.words.iter().any(|word| is_called(word, role)));
        }
        self.was(entity, role)
    }

    /// Whether the office by which a person has these roles is below the one that the words name: "the secretary" is no assistant secretary.
    pub(super) fn is_deputy(&self, entity: EntityId, roles: &[&str], words: &[&str]) -> bool {
        let below = |held: &str| {
            let below = BELOW.iter().find(|below| below.eq_ignore_ascii_case(held));
            below.is_some_and(|below| !words.contains(below))
                || roles.contains(&"secretary")
                    && OTHER_SECRETARY.iter().any(|kind| kind.eq_ignore_ascii_case(held) && !words.contains(kind))
        };
        let profile = self.profile(entity);
        if let Some(profile) = profile.filter(|profile| profile.words.iter().any(|word| lexicon::is_role(word))) {
            return profile.words.iter().any(|word| below(word));
        }
        let mut offices = self.offices(entity).filter(|office| {
            let calls = |role: &&str| office.split(' ').any(|held| is_called(held, role));
            roles.iter().any(calls)
        });
        offices.next().is_some_and(|first| {
            let is_below = |office: &str| office.split(' ').any(below);
            is_below(first) && offices.all(is_below)
        })
    }

    /// Whether the office that the gazetteer has of a person may be that of a department: "the minister of fish". `named` tells that it
    /// has a name: "the president of the Senate" is none of whom it only knows to be a president.
    pub(super) fn may_lead(&self, entity: EntityId, department: &str, named: bool) -> bool {
        let has = |office: &str| office.split(' ').any(|word| word.eq_ignore_ascii_case(department));
        let told = self.profile(entity).is_some_and(|profile| profile.words.contains(department));
        let open = self.offices(entity).all(|office| !named && !office.contains(" of "));
        told || open || self.offices(entity).any(has)
    }

    /// The offices that the gazetteer has of a person, without those in the service of another office: "Minister Berg's secretary".
    fn offices(&self, entity: EntityId) -> impl Iterator<Item = &str> {
        let offices = self.gazetteer.entity(entity).roles().flat_map(|roles| roles.split([',', ';']));
        offices.filter(|office| {
            // Few have an owner at all.
            if !office.contains(['\'', '’']) {
                return true;
            }
            let mut led = office.split(' ').skip_while(|word| !lexicon::is_role(&word.to_lowercase()));
            !led.any(|word| word.ends_with(['\'', '’']) || word.ends_with("'s") || word.ends_with("’s"))
        })
    }

    pub(super) fn is_of(&self, entity: EntityId, nationality: &Nationality) -> bool {
        let code = self.gazetteer.entity(entity).country();
        match nationality {
            Nationality::Word(word) => {
                let told = self.cues.nationalities.get(word);
                let of_name = |name: &str, profile: &Profile| {
                    profile.entities.iter().any(|place| self.gazetteer.entity(*place).name() == name)
                };
                told.is_some_and(|(own, _)| code == Some(own))
                    || self.profile(entity).is_some_and(|profile| {
                        profile.words.contains(word) || told.is_some_and(|(_, name)| of_name(name, profile))
                    })
            }
            Nationality::Entity(place) => {
                code.is_some() && self.gazetteer.entity(*place).country() == code
                    || self.profile(entity).is_some_and(|profile| profile.entities.contains(place))
            }
        }
    }
}

/// Whether the office after a word is that of somebody else: "assistant to the president".
pub(super) fn is_of_another(word: &str) -> bool {
    matches!(word, "to" | "for")
}

/// Whether a word of an office is that of a role: "Chief" is a head, and a president a leader.
fn is_called(held: &str, role: &str) -> bool {
    held.eq_ignore_ascii_case(role)
        || matches!(role, "prime" | "minister") && held.eq_ignore_ascii_case("pm")
        || matches!(role, "pm" | "premier") && matches!(held, "prime" | "Prime" | "PM" | "pm")
        || role == "pontiff" && held.eq_ignore_ascii_case("pope")
        || role == "monarch" && lexicon::is_royal(held)
        || role == "leader" && lexicon::is_leader(held)
        || role == "envoy" && matches!(held, "negotiator" | "negotiators" | "mediator" | "envoys" | "ambassador")
        || role == "diplomat" && matches!(held, "envoy" | "ambassador" | "negotiator" | "consul" | "mediator")
        || role == "head" && held.eq_ignore_ascii_case("chief")
}

/// Words of offices that are no nationality though they have a capital: "the Foreign Minister".
pub(super) fn is_office_word(word: &str) -> bool {
    matches!(
        word,
        "foreign"
            | "prime"
            | "vice"
            | "defence"
            | "defense"
            | "interior"
            | "finance"
            | "deputy"
            | "former"
            | "mr"
            | "mrs"
            | "acting"
            | "state"
            | "general"
            | "crown"
            | "trade"
            | "home"
            | "justice"
            | "labour"
            | "health"
            | "national"
            | "security"
            | "black"
            | "white"
    )
}
