/** How full the table gets before it doubles. */
const FULL = 0.6;

/** What a table of ids consists of; it can be sent to other processes. */
export interface SharedIds {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  /** The package's number plus one; 0 is an empty place. */
  readonly owner: Uint16Array;
  /** What else is known of the id. */
  readonly mark: Uint16Array;
  /** The number of its node. */
  readonly node: Uint32Array;
}

/**
 * Which package states an id, and its node, for millions of ids in 16 bytes each: ids are kept as hashes of 64 bits, of which two of ten
 * million are equal with a chance of one in 300,000.
 */
export class IdTable {
  /** How many ids there are; null where nobody has counted. */
  private count: number | null = null;

  constructor(private ids: SharedIds = emptyIds(1 << 12)) {}

  /** What other processes can read it from, as it is now. */
  get shared(): SharedIds {
    return this.ids;
  }

  /**
   * Keeps that a package states an id; of one that another states already, nothing changes.
   * @param node the number of its node
   * @param mark a number of 16 bits that is kept with it
   */
  add(id: string, owner: number, node: number, mark = 0): void {
    this.count ??= this.ids.owner.reduce((count, one) => (one === 0 ? count : count + 1), 0);
    if (this.count >= this.ids.owner.length * FULL) this.grow();
    const [high, low] = hashOf(id);
    const at = placeOf(this.ids, high, low);
    if (this.ids.owner[at] !== 0) return;
    put(this.ids, at, { high, low, owner: owner + 1, mark, node });
    this.count += 1;
  }

  /** The number of the package that states an id; null when none does. */
  ownerOf(id: string): number | null {
    const [high, low] = hashOf(id);
    const owner = this.ids.owner[placeOf(this.ids, high, low)] ?? 0;
    return owner === 0 ? null : owner - 1;
  }

  /** What was kept with an id; 0 when it is not known. */
  markOf(id: string): number {
    const [high, low] = hashOf(id);
    return this.ids.mark[placeOf(this.ids, high, low)] ?? 0;
  }

  /** The number of the node that has an id; null when none is known. */
  nodeOf(id: string): number | null {
    const [high, low] = hashOf(id);
    const at = placeOf(this.ids, high, low);
    return this.ids.owner[at] === 0 ? null : (this.ids.node[at] ?? 0);
  }

  private grow(): void {
    const { high, low, owner, mark, node } = this.ids;
    this.ids = emptyIds(owner.length * 2);
    for (const [at, one] of owner.entries()) {
      if (one === 0) continue;
      const [h, l] = [high[at] ?? 0, low[at] ?? 0];
      const [ofMark, ofNode] = [mark[at] ?? 0, node[at] ?? 0];
      put(this.ids, placeOf(this.ids, h, l), { high: h, low: l, owner: one, mark: ofMark, node: ofNode });
    }
  }
}

function emptyIds(size: number): SharedIds {
  return {
    high: new Uint32Array(size),
    low: new Uint32Array(size),
    owner: new Uint16Array(size),
    mark: new Uint16Array(size),
    node: new Uint32Array(size),
  };
}

function placeOf(ids: SharedIds, high: number, low: number): number {
  const mask = ids.owner.length - 1;
  let at = (high ^ Math.imul(low, 0x85ebca6b)) & mask;
  while (ids.owner[at] !== 0 && (ids.high[at] !== high || ids.low[at] !== low)) at = (at + 1) & mask;
  return at;
}

function put(ids: SharedIds, at: number, entry: Readonly<Record<keyof SharedIds, number>>): void {
  ids.high[at] = entry.high;
  ids.low[at] = entry.low;
  ids.owner[at] = entry.owner;
  ids.mark[at] = entry.mark;
  ids.node[at] = entry.node;
}

/** Two hashes of 32 bits that have nothing in common: each multiplies by a number of its own, and both are mixed at last. */
function hashOf(text: string): readonly [number, number] {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x9e3779b1);
    other = Math.imul(other ^ unit, 0x5f356495);
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
  other = Math.imul(other ^ (other >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  return [one >>> 0, other >>> 0];
}
