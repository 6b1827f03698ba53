import type { EntityPlan, RootPlan } from './plan.js';

type Cells = unknown[];

/**
 * Puts rows that were read once in the place of each reference to them, so that what follows sees rows as if each had
 * been read where it stands.
 * @param answer the row of the root
 * @param shared for each of `plan.shared` its rows, each with its reference last
 */
export function stitch(plan: RootPlan, answer: Cells, shared: readonly (readonly Cells[])[]): void {
  const byReference = shared.map((rows) => new Map(rows.map((row) => [row.at(-1), row])));
  const known = new Map<EntityPlan, boolean>();
  const refers = (entity: EntityPlan): boolean => {
    const told = known.get(entity);
    if (told !== undefined) return told;
    const found = entity.columns.some(
      (column) =>
        (column.kind === 'rows' && (column.edge.shared != null || refers(column.edge.entity))) ||
        (column.kind === 'companion' && refers(column.entity)),
    );
    known.set(entity, found);
    return found;
  };
  const visit = (entity: EntityPlan, row: Cells): void => {
    entity.columns.forEach((column, index) => {
      const cell = row[index];
      if (!Array.isArray(cell)) return;
      if (column.kind === 'companion') {
        if (refers(column.entity)) visit(column.entity, cell);
      } else if (column.kind === 'rows') {
        const { shared: end = null, entity: below } = column.edge;
        if (end !== null) {
          const rows = byReference[end.place];
          cell.forEach((reference, at) => {
            cell[at] = rows?.get(reference);
          });
        } else if (refers(below)) for (const one of cell as Cells[]) visit(below, one);
      }
    });
  };
  if (refers(plan.entity)) visit(plan.entity, answer);
  plan.shared.forEach((entity, place) => {
    if (refers(entity)) for (const row of shared[place] ?? []) visit(entity, row);
  });
}
