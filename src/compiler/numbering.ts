/** Numbers objects, so that a key can name them: each gets one that no other has, for as long as it is there. */
export class Numbering {
  private readonly numbers = new WeakMap<object, number>();
  private count = 0;

  /** The number of an object; the next one where it has none yet. */
  of(object: object): number {
    const known = this.numbers.get(object);
    if (known !== undefined) return known;
    this.count += 1;
    this.numbers.set(object, this.count);
    return this.count;
  }
}
