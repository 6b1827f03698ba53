import type { Problem } from './problem.js';
import type { ValidPackage } from './valid-package.js';

/** A row that states an id or an edge. */
interface Claim {
  readonly packageName: string;
  readonly file: string;
  readonly line: number;
}

/**
 * Reports each id and each edge that is stated twice. A package that yields may state what another one states;
 * within itself, and beside another one that yields, it may not.
 */
export class StatedOnce {
  private readonly firm = new Map<string, Claim>();
  private readonly yielding = new Map<string, Claim>();

  constructor(private readonly problems: Problem[]) {}

  /** Takes the rows of all packages: those that yield come last, since what they may state depends on the others. */
  addAll(packages: readonly ValidPackage[]): void {
    for (const yields of [false, true]) {
      for (const one of packages) {
        if (one.yields !== yields) continue;
        this.addIds(one);
        this.addEdges(one);
      }
    }
  }

  /** Whether one of the packages states the id, be its row otherwise right or not. */
  has(id: string): boolean {
    return this.firm.has(id) || this.yielding.has(id);
  }

  ids(): string[] {
    return [...this.firm.keys(), ...this.yielding.keys()];
  }

  // Ids of rows that failed still count as stated, or one fault would be reported as two.
  private addIds({ name, yields, tables }: ValidPackage): void {
    for (const { table, file, rows } of tables) {
      if (table.label === null) continue;
      for (const { line, statedId: id } of rows) {
        const first = id === '' ? null : this.claim(id, yields, { packageName: name, file, line });
        if (first !== null) {
          const message = `"${id}" is already the id of ${first.file}:${first.line}`;
          this.problems.push({ file, line, column: 'id', message });
        }
      }
    }
  }

  private addEdges({ name, yields, tables }: ValidPackage): void {
    for (const { table, rows } of tables) {
      if (table.label !== null) continue;
      for (const { key, file, line, whole } of rows) {
        const claim = { packageName: name, file, line };
        const first = whole ? this.claim(`${table.name} ${key}`, yields, claim) : null;
        if (first !== null) {
          const message = `says the same as ${first.file}:${first.line}`;
          this.problems.push({ file, line, column: null, message });
        }
      }
    }
  }

  /** Notes a claim; returns the earlier one that it must not stand beside. */
  private claim(what: string, yields: boolean, claim: Claim): Claim | null {
    const claims = yields ? this.yielding : this.firm;
    const earlier = claims.get(what);
    if (earlier === undefined) {
      claims.set(what, claim);
      return null;
    }
    const mayStandBeside = yields && this.firm.has(what) && earlier.packageName !== claim.packageName;
    return mayStandBeside ? null : earlier;
  }
}
