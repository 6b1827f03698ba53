import { indicatorsOfValues, valuesIn } from './indicators.js';
import { at, idsOf, rowsOf, textIn, type PackageRule } from './rule.js';

/** A value of a flow indicator is a flow, a value of a stock indicator a stock; only changes and means may differ. */
export const periodFitsTheIndicator: PackageRule = async (packages, outside) => {
  const indicators = rowsOf(packages, 'indicators').filter(({ whole }) => whole);
  const values = valuesIn(packages);
  const atHand = new Map(
    indicators.map((row) => [textIn(row.values, 'id') ?? '', textIn(row.values, 'kind') ?? '']),
  );
  const measured = await indicatorsOfValues(packages, outside);
  const known = idsOf(rowsOf(packages, 'observations'));
  const misfits = atHand.size === 0 ? [] : await outside.misfits(atHand);
  return [
    ...values.flatMap((row) => {
      const indicator = textIn(row.values, 'indicator') ?? '';
      const kind = measured.get(indicator)?.kind;
      if (kind === undefined || kind === row.values.periodKind) return [];
      const where = atHand.has(indicator) ? '' : ` in ${outside.place}`;
      return [
        at(row, 'periodKind', `says ${String(row.values.periodKind)}, but ${indicator} is a ${kind}${where}`),
      ];
    }),
    ...indicators.flatMap((row) =>
      misfits
        .filter(({ id, indicator }) => indicator === row.values.id && !known.has(id))
        .map((misfit) =>
          at(
            row,
            'kind',
            `says ${String(row.values.kind)}, but "${misfit.id}" of the package "${misfit.package}" in ${outside.place} ` +
              `states a ${misfit.periodKind} of it`,
          ),
        ),
    ),
  ];
};
