import { at, rowsOf, textIn, type PackageRule } from './rule.js';

/** A value of a flow indicator is a flow, a value of a stock indicator a stock; only changes and means may differ. */
export const periodFitsTheIndicator: PackageRule = (packages) => {
  const kinds = new Map(
    rowsOf(packages, 'indicators').map(({ values }) => [textIn(values, 'id'), textIn(values, 'kind')]),
  );
  return rowsOf(packages, 'observations')
    .filter(({ whole }) => whole)
    .flatMap((row) => {
      const { values } = row;
      const kind = kinds.get(textIn(values, 'indicator'));
      if (values.measure !== 'VALUE' || kind === undefined || kind === values.periodKind) return [];
      return [
        at(
          row,
          'periodKind',
          `says ${String(values.periodKind)}, but ${String(values.indicator)} is a ${String(kind)}`,
        ),
      ];
    });
};
