import type { AuditedUnit } from '../../model/audit/audited.js';
import { indicatorsIn } from '../rules/indicators.js';
import type { ValidPackage } from '../valid-package.js';
import { type FactsOutside, markOfUnit } from './facts.js';
import { IdTable } from './id-table.js';
import type { NumberOf } from './node-numbers.js';

/** An id, and the number of its node. */
export interface KnownId {
  readonly id: string;
  readonly node: number;
}

/** What packages of facts can rely on. */
export class Known {
  private readonly ids: IdTable;
  private readonly names: string[];

  constructor(private readonly from: FactsOutside) {
    this.ids = new IdTable(from.ids);
    this.names = [...from.packages];
  }

  /** What packages state that others rely on. */
  static of(packages: readonly ValidPackage[], units: readonly AuditedUnit[], numberOf: NumberOf): Known {
    const marks = new Map(
      units.map(({ id, type, kind, responsibleFor }) => [
        id,
        markOfUnit(responsibleFor ?? id, type === 'Area' ? kind : null),
      ]),
    );
    const known = new Known({
      ids: new IdTable().shared,
      packages: [],
      indicators: indicatorsIn(packages),
    });
    for (const { name, tables } of packages)
      known.add(
        name,
        tables.flatMap(({ table, rows }) =>
          table.label === null ? [] : rows.map(({ key }) => ({ id: key, node: numberOf(key) })),
        ),
        marks,
      );
    return known;
  }

  /** Adds what a package states; of an id that another one states it changes nothing. */
  add(name: string, ids: readonly KnownId[], marks: ReadonlyMap<string, number> = new Map()): void {
    const owner = this.names.push(name) - 1;
    for (const { id, node } of ids) this.ids.add(id, owner, node, marks.get(id));
  }

  get outside(): FactsOutside {
    return { ids: this.ids.shared, packages: [...this.names], indicators: this.from.indicators };
  }
}
