/** Where of a hash the two halves of 32 bits begin. */
const SEEDS = [0x811c9dc5, 0x9e3779b9] as const;

/** How full the table gets before it doubles. */
const FULL = 0.6;

/**
 * Which package states an id, for tens of millions of ids in 10 bytes each: ids are kept as hashes of 64 bits, of which
 * two of a hundred million are equal with a chance of one in 4,000.
 */
export class IdTable {
  private high = new Uint32Array(1 << 12);
  private low = new Uint32Array(1 << 12);
  /** The package's number plus one; 0 is an empty place. */
  private owner = new Uint16Array(1 << 12);
  private count = 0;

  /** Keeps that a package states an id; a second one changes nothing. */
  add(id: string, owner: number): void {
    if (this.count >= this.owner.length * FULL) this.grow();
    const [high, low] = [hash(id, SEEDS[0]), hash(id, SEEDS[1])];
    const at = this.placeOf(high, low);
    if (this.owner[at] !== 0) return;
    this.put(at, high, low, owner + 1);
    this.count += 1;
  }

  /** The number of the package that states an id; null when none does. */
  ownerOf(id: string): number | null {
    const owner = this.owner[this.placeOf(hash(id, SEEDS[0]), hash(id, SEEDS[1]))] ?? 0;
    return owner === 0 ? null : owner - 1;
  }

  private placeOf(high: number, low: number): number {
    const mask = this.owner.length - 1;
    let at = (high ^ Math.imul(low, 0x85ebca6b)) & mask;
    while (this.owner[at] !== 0 && (this.high[at] !== high || this.low[at] !== low)) at = (at + 1) & mask;
    return at;
  }

  private put(at: number, high: number, low: number, owner: number): void {
    this.high[at] = high;
    this.low[at] = low;
    this.owner[at] = owner;
  }

  private grow(): void {
    const { high, low, owner } = this;
    this.high = new Uint32Array(high.length * 2);
    this.low = new Uint32Array(low.length * 2);
    this.owner = new Uint16Array(owner.length * 2);
    for (const [at, one] of owner.entries()) {
      if (one === 0) continue;
      const [h, l] = [high[at] ?? 0, low[at] ?? 0];
      this.put(this.placeOf(h, l), h, l, one);
    }
  }
}

/** FNV-1a over UTF-16 units, with a last round that spreads the bits. */
function hash(text: string, seed: number): number {
  let value: number = seed;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value ^= value >>> 16;
  value = Math.imul(value, 0x7feb352d);
  return (value ^ (value >>> 15)) >>> 0;
}
