import {
  allAgree,
  bestOf,
  compareClaims,
  isSameFact,
  isSameMeasure,
  originsOf,
} from '../../model/agreement.js';
import { type Figure, spanOf } from '../../model/figure.js';
import { rowsIn } from '../answer.js';
import type { EntityPlan } from '../plan.js';
import { computedRule, planObject } from './computed.js';
import { figureColumns, placeColumns } from './figures.js';

/** How many claims of one fact the budget reckons with. */
const CLAIMS = 5;

/** `sameFact`: the claims of one fact, and the best of them (docs/audit.md). */
export const sameFact = computedRule(['Observation'], (request) => {
  const { entity, tools, type, nodes } = request;
  const readSelf = figureColumns(tools, entity);
  const planned: {
    claim: EntityPlan;
    read: ReturnType<typeof figureColumns>;
    places: ReturnType<typeof placeColumns>;
  }[] = [];
  const column = tools.rows({
    part: 'SameFact.claims',
    arguments: {},
    asOf: null,
    type: 'Observation',
    page: CLAIMS,
    plan: (claim) => {
      planned.push({ claim, read: figureColumns(tools, claim), places: placeColumns(tools, claim) });
    },
  });
  const [claims] = planned;
  if (claims === undefined) throw new Error('the claims of a fact were not planned');
  const toAnswer = planObject(request, type, nodes, { Observation: claims.claim });
  return {
    kind: 'computed',
    valueOf: (row) => {
      const self = readSelf(row);
      const rows = new Map(rowsIn(row[column]).map((claim) => [claims.read(claim), claim]));
      const places = new Map(rowsIn(row[column]).flatMap((claim) => [...claims.places(claim)]));
      const placeOf = (unit: string): string => places.get(unit) ?? unit;
      const same = [...rows.keys()]
        .filter((claim) => claim.id === self.id || isSameFact(self, claim, placeOf))
        .sort((one, other) => compareClaims(one, other).order);
      const best = bestOf(same);
      if (best === null) throw new Error(`${self.id} is no claim of its own fact`);
      const rowOf = (figure: Figure) => rows.get(figure) ?? null;
      const series = [...rows.keys()].filter(
        (claim) => isInterimOf(self, claim, placeOf) || isInterimOf(claim, self, placeOf),
      );
      return toAnswer({
        claims: same.map(rowOf),
        sourceCount: new Set(same.flatMap(originsOf)).size,
        agrees: allAgree(same),
        best: rowOf(best.best),
        reason: best.reason,
        supersedes: series
          .filter((claim) => isInterimOf(claim, self, placeOf))
          .sort(byEnd)
          .map(rowOf),
        supersededBy:
          series
            .filter((claim) => isInterimOf(self, claim, placeOf))
            .sort(byEnd)
            .map(rowOf)[0] ?? null,
      });
    },
  };
});

/** Whether a count goes on as another one: from the same start to a later end, at the same place. */
function isInterimOf(interim: Figure, final: Figure, placeOf: (unit: string) => string): boolean {
  const [span, there] = [spanOf(interim), spanOf(final)];
  const places = (figure: Figure): string => [...new Set(figure.about.map(placeOf))].sort().join();
  return (
    span !== null &&
    there !== null &&
    interim.period.kind === 'FLOW' &&
    interim.measure === 'VALUE' &&
    isSameMeasure(interim, final) &&
    span.first === there.first &&
    span.last < there.last &&
    places(interim) === places(final)
  );
}

/** The latest end first; of the same end the better claim. */
function byEnd(one: Figure, other: Figure): number {
  const [end, there] = [spanOf(one)?.last ?? '', spanOf(other)?.last ?? ''];
  return end === there ? compareClaims(one, other).order : end > there ? -1 : 1;
}
