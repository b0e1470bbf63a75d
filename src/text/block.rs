//! Searching a text for bytes, 64 of them at a time.
//!
//! In: a text, and for a block of 64 bytes the bits of those that are looked for. Out: their offsets, in order. No byte of a
//! block is branched on: to guess wrongly at every word or mark costs more than to compare all bytes of the text. Left out:
//! searches for one or two rare bytes, which memchr does better.

/// Bytes of a block.
pub(super) const BLOCK: usize = 64;

/// The offsets in `bytes` that `pick` gives a bit for, block after block. The last block is filled up with zeros.
pub(super) fn offsets(bytes: &[u8], pick: impl FnMut(&[u8; BLOCK]) -> u64) -> impl Iterator<Item = usize> {
    Offsets { bytes, pick, next: 0, picked: 0 }
}

struct Offsets<'t, P> {
    bytes: &'t [u8],
    pick: P,
    /// Where the next block begins.
    next: usize,
    /// What is left of the block before it.
    picked: u64,
}

impl<P: FnMut(&[u8; BLOCK]) -> u64> Iterator for Offsets<'_, P> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.picked == 0 {
            let rest = self.bytes.get(self.next..).filter(|rest| !rest.is_empty())?;
            self.picked = match rest.first_chunk() {
                Some(block) => (self.pick)(block),
                None => {
                    let mut block = [0; BLOCK];
                    block[..rest.len()].copy_from_slice(rest);
                    (self.pick)(&block) & ((1 << rest.len()) - 1)
                }
            };
            self.next += BLOCK;
        }
        let bit = self.picked.trailing_zeros() as usize;
        self.picked &= self.picked - 1;
        Some(self.next - BLOCK + bit)
    }
}

/// A bit for each byte of which `holds` is true, the lowest for the first. `holds` is without branches: then several
/// bytes are compared at once.
#[inline]
pub(super) fn bits(block: &[u8; BLOCK], holds: impl Fn(u8) -> bool) -> u64 {
    let mut held = [0; BLOCK];
    for (held, &byte) in held.iter_mut().zip(block) {
        *held = u8::from(holds(byte));
    }
    let mut bits = 0;
    for (number, eight) in held.as_chunks::<8>().0.iter().enumerate() {
        // The product brings the last bits of eight bytes together in its highest byte.
        bits |= (u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56) << (8 * number);
    }
    bits
}
