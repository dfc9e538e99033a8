const firstSlots = 1024;
const empty = -1;

/**
 * A set of fingerprints that takes 16 bytes for each, and 32 right after it grew: a
 * `Set` of a million takes several times as much, all of it on the heap.
 */
export class FingerprintSet {
  #slots = new Float64Array(firstSlots).fill(empty);
  #size = 0;

  /** Adds a fingerprint; returns whether it is new. */
  add(fingerprint: number): boolean {
    const slot = slotOf(this.#slots, fingerprint);
    if (this.#slots[slot] === fingerprint) return false;
    this.#slots[slot] = fingerprint;
    this.#size += 1;
    if (this.#size * 2 > this.#slots.length) this.#grow();
    return true;
  }

  #grow(): void {
    const grown = new Float64Array(this.#slots.length * 2).fill(empty);
    for (const value of this.#slots) if (value !== empty) grown[slotOf(grown, value)] = value;
    this.#slots = grown;
  }
}

// Where it is, or the first empty one after where it would be; a fingerprint is a hash already.
function slotOf(slots: Float64Array, fingerprint: number): number {
  let slot = fingerprint % slots.length;
  while (slots[slot] !== empty && slots[slot] !== fingerprint) slot = (slot + 1) % slots.length;
  return slot;
}
