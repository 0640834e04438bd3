/**
 * Weights laid out for adding up: open addressing over slots of 32 bytes, so that all a key has lies in one line of the
 * cache. A slot holds the key (int32), up to 26 weights, each a step from −127 to 127 kept as a byte from 1 to 255, and
 * last a byte that tells a full slot from an empty one.
 */

export interface Table {
  /** Slots of SLOT int32 each. */
  readonly slots: Int32Array;
  /** The number of slots less one. */
  readonly mask: number;
}

const SLOT = 8;
const OFFSET = 128;
/** The length of the sums that `addUp` writes: a slot's 28 bytes behind the key. */
export const SUMS = 28;

/** Lays out `keys.length` rows of `width` weights; `weight(i, y)` is the step at column y of row i. */
export function layOut(keys: Int32Array, width: number, weight: (i: number, y: number) => number): Table {
  let size = 1024;
  while (size < keys.length * 1.7) size *= 2;
  const slots = new Int32Array(size * SLOT);
  const bytes = new Uint8Array(slots.buffer);
  const mask = size - 1;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    let slot = key & mask;
    while (isFull(slots, slot)) slot = (slot + 1) & mask;
    slots[slot * SLOT] = key;
    const at = slot * SLOT * 4 + 4;
    for (let y = 0; y < width; y++) bytes[at + y] = OFFSET + weight(i, y);
    bytes[at + SUMS - 1] = 1;
  }
  return { slots, mask };
}

/** The last byte of a slot: little-endian, so the highest of its last word. */
function isFull(slots: Int32Array, slot: number): boolean {
  return (slots[slot * SLOT + SLOT - 1] as number) >>> 24 !== 0;
}

/**
 * Adds up the weights of keys[from] … keys[to − 1] that the table has: `sums[y]` becomes the sum of steps in column y.
 * Four bytes are added at a time, in the two halves of two words; 250 keys fit before a half could overflow.
 */
export function addUp(
  { slots, mask }: Table,
  keys: Int32Array,
  from: number,
  to: number,
  sums: Int32Array,
): void {
  let found = 0;
  let [a0, a1, a2, a3, a4, a5, a6] = [0, 0, 0, 0, 0, 0, 0];
  let [b0, b1, b2, b3, b4, b5, b6] = [0, 0, 0, 0, 0, 0, 0];
  for (let k = from; k < to; k++) {
    const key = keys[k] as number;
    let slot = key & mask;
    while (slots[slot * SLOT] !== key && isFull(slots, slot)) slot = (slot + 1) & mask;
    if (!isFull(slots, slot)) continue;
    found++;
    const at = slot * SLOT;
    const w0 = slots[at + 1] as number;
    const w1 = slots[at + 2] as number;
    const w2 = slots[at + 3] as number;
    const w3 = slots[at + 4] as number;
    const w4 = slots[at + 5] as number;
    const w5 = slots[at + 6] as number;
    const w6 = slots[at + 7] as number;
    a0 = (a0 + (w0 & LOW)) | 0;
    b0 = (b0 + ((w0 >>> 8) & LOW)) | 0;
    a1 = (a1 + (w1 & LOW)) | 0;
    b1 = (b1 + ((w1 >>> 8) & LOW)) | 0;
    a2 = (a2 + (w2 & LOW)) | 0;
    b2 = (b2 + ((w2 >>> 8) & LOW)) | 0;
    a3 = (a3 + (w3 & LOW)) | 0;
    b3 = (b3 + ((w3 >>> 8) & LOW)) | 0;
    a4 = (a4 + (w4 & LOW)) | 0;
    b4 = (b4 + ((w4 >>> 8) & LOW)) | 0;
    a5 = (a5 + (w5 & LOW)) | 0;
    b5 = (b5 + ((w5 >>> 8) & LOW)) | 0;
    a6 = (a6 + (w6 & LOW)) | 0;
    b6 = (b6 + ((w6 >>> 8) & LOW)) | 0;
  }
  const offset = found * OFFSET;
  unpack(sums, 0, a0, b0, offset);
  unpack(sums, 4, a1, b1, offset);
  unpack(sums, 8, a2, b2, offset);
  unpack(sums, 12, a3, b3, offset);
  unpack(sums, 16, a4, b4, offset);
  unpack(sums, 20, a5, b5, offset);
  unpack(sums, 24, a6, b6, offset);
}

/** The lower byte of each half of a word. */
const LOW = 0x00ff00ff;

function unpack(sums: Int32Array, at: number, even: number, odd: number, offset: number): void {
  sums[at] = (even & 0xffff) - offset;
  sums[at + 1] = (odd & 0xffff) - offset;
  sums[at + 2] = (even >>> 16) - offset;
  sums[at + 3] = (odd >>> 16) - offset;
}
