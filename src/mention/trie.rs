//! The trie: the folded names as paths of words.
//!
//! In: folded names and who has them. Out: the longest of them that begins at a place of a text. A step of a path is a whole
//! word or a single sign, not a byte: a name of two words is two looks into one table, where an automaton over bytes
//! follows a pointer for every letter, and takes ten times as long to build. The table is addressed by the hash of the path
//! from the root, so that no node has a list of children; a name is taken only when its letters are those of the text,
//! whatever the hashes say. Left out: where in a text a name may begin ([`super::matcher`]).

use super::form::Holder;
use super::names::Names;
use crate::text::fold::{Class, Folded, WORD_BYTE, unit_at};

/// Names with who has them. A name is a form, and has a number.
#[derive(Debug)]
pub(super) struct Trie {
    /// A power of two of them, at most half taken; those of one hash begin with the first bits of it, one behind the other.
    slots: Vec<Slot>,
    taken: usize,
    /// The first words of names, a bit each: a quick no for most capitalised words of a text. A yes may be wrong, a no is right.
    first_words: Vec<u64>,
    /// The names, one after the other, and where each ends.
    spelt: String,
    ends: Vec<u32>,
    holders: Vec<Holder>,
    /// Where the holders of each form end.
    holders_end: Vec<u32>,
}

/// A place of the table.
#[derive(Clone, Copy, Debug)]
struct Slot {
    /// Hash of the path.
    path: u32,
    /// The form that the path spells, [`BEGINNING`] if longer names only begin with it, or [`FREE`].
    form: u32,
}

const FREE: u32 = u32::MAX;
const BEGINNING: u32 = u32::MAX - 1;

/// Bits for first words: 128 KB, which stay near the processor; at 50,000 different words one in twenty strange words passes.
const LOG_FIRST_WORDS: u32 = 20;

impl Default for Trie {
    fn default() -> Self {
        Self {
            slots: Vec::new(),
            taken: 0,
            first_words: vec![0; 1 << (LOG_FIRST_WORDS - 6)],
            spelt: String::new(),
            ends: Vec::new(),
            holders: Vec::new(),
            holders_end: Vec::new(),
        }
    }
}

impl Trie {
    /// How many forms there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Adds names. A form that is known already is not among them: the words of a name bring all its holders in at once.
    pub(super) fn add(&mut self, names: &[Names]) {
        let first = self.len();
        let entries = || names.iter().flat_map(Names::entries);
        // Most names begin with another path or two.
        self.grow(self.taken + 2 * entries().count());
        let forms: Vec<u32> = entries().map(|(name, _)| self.insert(name)).collect();
        let mut begins = vec![0; self.len() - first + 1];
        forms.iter().for_each(|&form| begins[form as usize - first + 1] += 1);
        for at in 1..begins.len() {
            begins[at] += begins[at - 1];
        }
        let mut places = begins.clone();
        let Some((_, any)) = entries().next() else { return };
        let mut sorted = vec![any; forms.len()];
        for (&form, (_, holder)) in forms.iter().zip(entries()) {
            let place: &mut usize = &mut places[form as usize - first];
            sorted[*place] = holder;
            *place += 1;
        }
        for range in begins.windows(2) {
            let group = &mut sorted[range[0]..range[1]];
            group.sort_unstable();
            let begin = self.holders.len();
            for holder in group {
                let is_known = |known: &Holder| known.entity == holder.entity && known.case == holder.case;
                if !self.holders[begin..].last().is_some_and(is_known) {
                    self.holders.push(*holder);
                }
            }
            self.holders_end.push(self.holders.len() as u32);
        }
    }

    /// Makes room for so many paths.
    fn grow(&mut self, paths: usize) {
        let size = (2 * paths).next_power_of_two().max(64);
        if size > self.slots.len() {
            let free = Slot { path: 0, form: FREE };
            for slot in std::mem::replace(&mut self.slots, vec![free; size]) {
                if slot.form != FREE {
                    let place = self.places(slot.path).find(|&place| self.slots[place].form == FREE);
                    self.slots[place.unwrap_or_default()] = slot;
                }
            }
        }
    }

    /// The places at which a path may stand, in the order in which they are looked at.
    #[inline]
    fn places(&self, path: u32) -> impl Iterator<Item = usize> + use<> {
        let size = self.slots.len();
        let first = ((u64::from(path) * size as u64) >> 32) as usize;
        (first..first + size).map(move |place| place & (size - 1))
    }

    /// Number of the form `name`.
    fn insert(&mut self, name: &str) -> u32 {
        let (mut path, mut at) = (Path::default(), 0);
        loop {
            let step = next_step(name, at, &mut path);
            if at == 0 {
                let (place, bit) = first_word_bit(path.hash());
                self.first_words[place] |= bit;
            }
            match step {
                Some(step) if step.next < name.len() => {
                    if !step.is_gap {
                        self.insert_beginning(path.hash());
                    }
                    at = step.next;
                }
                _ => return self.insert_form(path.hash(), name),
            }
        }
    }

    fn insert_form(&mut self, path: u32, name: &str) -> u32 {
        self.grow(self.taken + 1);
        let form = self.len() as u32;
        for place in self.places(path) {
            let slot = self.slots[place];
            match slot.form {
                FREE => self.taken += 1,
                BEGINNING if slot.path == path => {}
                known if slot.path == path && self.spelling(known) == name => return known,
                _ => continue,
            }
            self.slots[place] = Slot { path, form };
            break;
        }
        self.spelt.push_str(name);
        self.ends.push(self.spelt.len() as u32);
        form
    }

    fn insert_beginning(&mut self, path: u32) {
        self.grow(self.taken + 1);
        for place in self.places(path) {
            let slot = self.slots[place];
            if slot.form == FREE {
                self.slots[place] = Slot { path, form: BEGINNING };
                self.taken += 1;
                break;
            }
            // A name that is spelt by this hash tells as well that it is worth going on.
            if slot.path == path {
                break;
            }
        }
    }

    /// A form as it is folded.
    pub(super) fn spelling(&self, form: u32) -> &str {
        let start = (form as usize).checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.spelt[start as usize..self.ends[form as usize] as usize]
    }

    /// Who has a form among their names, whatever the case rule says.
    pub(super) fn holders_of(&self, form: u32) -> &[Holder] {
        let start = (form as usize).checked_sub(1).map_or(0, |before| self.holders_end[before]);
        &self.holders[start as usize..self.holders_end[form as usize] as usize]
    }

    /// End and number of the longest form that begins at `start` of `text` and ends on a boundary in a fitting case.
    pub(super) fn walk(&self, text: &str, start: usize) -> Option<(usize, u32)> {
        let mut path = Path::default();
        let mut step = next_step(text, start, &mut path)?;
        let (place, bit) = first_word_bit(path.hash());
        if self.first_words[place] & bit == 0 {
            return None;
        }
        let mut longest = None;
        loop {
            if !step.is_gap {
                let hash = path.hash();
                let mut goes_on = false;
                for slot in self.places(hash).map(|place| self.slots[place]).take_while(|slot| slot.form != FREE) {
                    if slot.path == hash {
                        goes_on = true;
                        if slot.form != BEGINNING && self.is_form(slot.form, &text[start..step.end]) {
                            longest = Some((step.end, slot.form));
                        }
                    }
                }
                if !goes_on {
                    return longest;
                }
            }
            let Some(next) = next_step(text, step.next, &mut path) else { return longest };
            step = next;
        }
    }

    /// Whether `found` is the form in a fitting case.
    fn is_form(&self, form: u32, found: &str) -> bool {
        folds_to(found, self.spelling(form)) && self.holders_of(form).iter().any(|holder| holder.case.fits(found))
    }
}

/// The bit of a first word.
#[inline]
fn first_word_bit(hash: u32) -> (usize, u64) {
    let place = (hash >> (32 - LOG_FIRST_WORDS)) as usize;
    (place >> 6, 1 << (place & 63))
}

/// Whether `found`, folded, is `name`.
fn folds_to(found: &str, name: &str) -> bool {
    // Nearly all names in texts are plain letters.
    if found.eq_ignore_ascii_case(name) {
        return true;
    }
    let (mut at, mut left) = (0, name.as_bytes());
    while at < found.len() {
        let unit = unit_at(found, at);
        at += unit.len;
        let rest = match unit.folded {
            Folded::Nothing => Some(left),
            Folded::Space => left.strip_prefix(b" "),
            Folded::Break => None,
            Folded::Byte(byte) => left.strip_prefix(&[byte]),
            Folded::Bytes(bytes) => left.strip_prefix(bytes.as_bytes()),
        };
        match rest {
            Some(rest) => left = rest,
            None => return false,
        }
    }
    left.is_empty()
}

/// A word, a sign, or the white space between them.
struct Step {
    /// Its end, without the marks that are looked through.
    end: usize,
    /// Where the next step begins.
    next: usize,
    is_gap: bool,
}

/// Goes one step on from byte `at` of a text; none at its end, and at an empty line.
#[inline]
fn next_step(text: &str, mut at: usize, path: &mut Path) -> Option<Step> {
    let bytes = text.as_bytes();
    let (mut end, mut in_word) = (at, false);
    loop {
        while let Some(&byte) = bytes.get(at)
            && WORD_BYTE[usize::from(byte)] != 0
        {
            path.push(WORD_BYTE[usize::from(byte)]);
            at += 1;
            (end, in_word) = (at, true);
        }
        let word = in_word.then_some(Step { end, next: at, is_gap: false });
        match bytes.get(at) {
            None => return word,
            Some(byte) if in_word && byte.is_ascii() => return word,
            // Most steps beside words are single spaces.
            Some(b' ') if bytes.get(at + 1).is_some_and(u8::is_ascii_graphic) => {
                path.push(b' ');
                return Some(Step { end: at + 1, next: at + 1, is_gap: true });
            }
            Some(_) => {}
        }
        let unit = unit_at(text, at);
        let next = at + unit.len;
        match unit.folded {
            Folded::Nothing => at = next,
            Folded::Bytes(bytes) if bytes.class() == Class::Word => {
                bytes.as_bytes().iter().for_each(|&byte| path.push(byte));
                at = next;
                (end, in_word) = (at, true);
            }
            _ if in_word => return word,
            Folded::Break => return None,
            Folded::Space => {
                path.push(b' ');
                return Some(Step { end: next, next, is_gap: true });
            }
            Folded::Byte(byte) => {
                path.push(byte);
                return Some(Step { end: next, next, is_gap: false });
            }
            Folded::Bytes(bytes) => {
                bytes.as_bytes().iter().for_each(|&byte| path.push(byte));
                return Some(Step { end: next, next, is_gap: false });
            }
        }
    }
}

/// Hash of the folded bytes from the root on: FNV-1a (<http://www.isthe.com/chongo/tech/comp/fnv/>) with a last mix.
struct Path(u64);

impl Default for Path {
    fn default() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }
}

impl Path {
    #[inline]
    fn push(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
    }

    #[inline]
    fn hash(&self) -> u32 {
        ((self.0 ^ self.0 >> 32).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::super::form::{CaseRule, Grade, PersonFacts};
    use super::*;
    use crate::gazetteer::EntityId;

    fn trie(names: &[String]) -> Trie {
        let mut folded = Names::default();
        for (number, name) in names.iter().enumerate() {
            let entity = EntityId(number as u32);
            let holder =
                Holder { entity, grade: Grade::Name, case: CaseRule::of(name), person: PersonFacts::default() };
            folded.push_folded(&name.to_lowercase(), holder);
        }
        let mut trie = Trie::default();
        trie.add(&[folded]);
        trie
    }

    #[test]
    fn walks() {
        let names = ["United States", "United Nations Security Council", "Un", "St. Gallen", "Yahoo!", "Co"];
        let trie = trie(&names.map(str::to_owned));
        let cases = [
            ("a whole name", "United States.", Some("United States")),
            ("the beginning of a longer name", "United Nations said", None),
            ("a shorter name in a longer word", "Unite", None),
            ("white space of any length", "United \n States", Some("United \n States")),
            ("an empty line", "United\n\nStates", None),
            ("a sign within", "St. Gallen", Some("St. Gallen")),
            ("a sign at the end", "Yahoo!, he", Some("Yahoo!")),
            ("without the sign", "Yahoo, he", None),
            ("a mark on the last letter is none of the name's", "Co\u{301}\u{300}rdoba", None),
            ("a soft hyphen within", "Uni\u{AD}ted States", Some("Uni\u{AD}ted States")),
            ("the wrong case", "united states", None),
        ];
        for (shows, text, want) in cases {
            assert_eq!(trie.walk(text, 0).map(|(end, _)| &text[..end]), want, "{shows}");
        }
    }

    #[test]
    fn names_of_one_hash_are_told_apart() {
        let names: Vec<String> = (0..200_000).map(|number| format!("N{number}")).collect();
        let hashes: std::collections::BTreeSet<u32> = names
            .iter()
            .map(|name| {
                let mut path = Path::default();
                next_step(name, 0, &mut path);
                path.hash()
            })
            .collect();
        assert!(hashes.len() < names.len(), "some share a hash");
        let trie = trie(&names);
        for (number, name) in names.iter().enumerate() {
            let (_, form) = trie.walk(name, 0).unwrap();
            assert_eq!(
                trie.holders_of(form).iter().map(|holder| holder.entity.0 as usize).collect::<Vec<_>>(),
                [number]
            );
        }
    }
}
