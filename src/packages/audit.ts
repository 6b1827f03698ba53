import { originalOf } from '../model/agreement.js';
import { audit as findIn } from '../model/audit/index.js';
import type {
  AuditedResolution,
  AuditedUnit,
  AuditInput,
  ParentOverTime,
  Vocabulary,
} from '../model/audit/audited.js';
import type { Finding } from '../model/audit/finding.js';
import { parseEdtfDate } from '../model/edtf-date.js';
import { bestVerification, type Figure, type FigureSource } from '../model/figure.js';
import { listIn } from '../model/grouping.js';
import { quantityOf, type StatedNumber } from '../model/quantity.js';
import { isOrganKind, type Verification } from '../model/vocabulary.js';
import { rowsOf, textIn } from './rules/rule.js';
import type { AnyRow } from './tables/table.js';
import type { ValidPackage } from './valid-package.js';

/**
 * What the audit finds in some packages, beside others that they rely on. A finding that is about the others alone is
 * theirs.
 */
export function auditPackages(packages: readonly ValidPackage[], others: readonly ValidPackage[]): Finding[] {
  const own = new Set(
    packages.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.map(({ key }) => key))),
  );
  return findIn(auditInputOf([...packages, ...others])).filter(({ claims, units, resolutions }) =>
    claims.length > 0
      ? claims.some(({ id }) => own.has(id))
      : [...units, ...resolutions].some((id) => own.has(id)),
  );
}

/** The rows of packages as the audit takes them. */
function auditInputOf(packages: readonly ValidPackage[]): AuditInput {
  const quotes = quotesByFact(packages);
  return {
    figures: rowsOf(packages, 'observations').map(({ values }) => figureOf(values, quotes)),
    units: unitsIn(packages),
    ...vocabularyIn(packages),
    resolutions: resolutionsIn(packages),
  };
}

/** The areas and organizations of packages. */
export function unitsIn(packages: readonly ValidPackage[]): AuditedUnit[] {
  const parents = new Map<string, ParentOverTime[]>();
  for (const [table, child] of [
    ['part_of', 'area'],
    ['subordinate_to', 'organization'],
  ] as const) {
    for (const { values } of rowsOf(packages, table)) {
      const id = textIn(values, child) ?? '';
      const parent = {
        id: textIn(values, 'parent') ?? '',
        validFrom: textIn(values, 'validFrom'),
        validTo: textIn(values, 'validTo'),
      };
      listIn(parents, id).push(parent);
    }
  }
  return [
    ...rowsOf(packages, 'areas').map(({ values }) => unitOf('Area', values, parents)),
    ...rowsOf(packages, 'organizations').map(({ values }) => unitOf('Organization', values, parents)),
  ];
}

/** The indicators, sectors and groups of packages. */
export function vocabularyIn(packages: readonly ValidPackage[]): Vocabulary {
  return {
    indicators: rowsOf(packages, 'indicators').map(({ key, values }) => ({
      id: key,
      additive: values.additive === true,
      ascending: typeof values.ascending === 'boolean' ? values.ascending : null,
      subsetOf: textIn(values, 'subsetOf'),
      partition: textIn(values, 'partition'),
      ends: textIn(values, 'ends'),
    })),
    widerBreakdowns: new Map(
      rowsOf(packages, 'breakdowns').flatMap(({ key, values }) => {
        const wider = textIn(values, 'subsetOf');
        return wider === null ? [] : [[key, wider] as const];
      }),
    ),
  };
}

/** The policy documents of packages. */
export function resolutionsIn(packages: readonly ValidPackage[]): AuditedResolution[] {
  return rowsOf(packages, 'resolutions').map(({ key, values }) => ({
    id: key,
    code: textIn(values, 'code'),
    kind: textIn(values, 'kind') ?? '',
  }));
}

interface Quote {
  readonly source: FigureSource;
  readonly verification: Verification;
}

function quotesByFact(packages: readonly ValidPackage[]): Map<string, Quote[]> {
  const stated = new Map(rowsOf(packages, 'sources').map(({ key, values }) => [key, values]));
  const republishedBy = (source: string): string | null => textIn(stated.get(source) ?? {}, 'republishes');
  const sources = new Map(
    [...stated].map(([id, values]): [string, FigureSource] => {
      const published = textIn(values, 'published');
      return [
        id,
        {
          id,
          published: published === null ? null : (parseEdtfDate(published)?.min ?? null),
          original: originalOf(id, republishedBy),
        },
      ];
    }),
  );
  const quotes = new Map<string, Quote[]>();
  for (const { values } of rowsOf(packages, 'evidence')) {
    const source = sources.get(textIn(values, 'source') ?? '');
    const fact = textIn(values, 'supports') ?? '';
    if (source === undefined) continue;
    const verification = (textIn(values, 'verification') ?? 'UNVERIFIED') as Verification;
    listIn(quotes, fact).push({ source, verification });
  }
  return quotes;
}

/** A row of observations, which was validated against the table's columns, as a figure. */
function figureOf(values: AnyRow, quotes: ReadonlyMap<string, readonly Quote[]>): Figure {
  const of = <K extends keyof Figure>(name: K): Figure[K] => (values[name] ?? null) as Figure[K];
  const id = textIn(values, 'id') ?? '';
  const date = (name: string) => {
    const edtf = textIn(values, name);
    return edtf === null ? null : parseEdtfDate(edtf);
  };
  const own = quotes.get(id) ?? [];
  return {
    id,
    indicator: of('indicator'),
    quantity: quantityOf(values as unknown as StatedNumber),
    about: of('about'),
    joint: of('joint'),
    perUnit: of('perUnit'),
    measure: of('measure'),
    shareOf: of('shareOf'),
    base: of('base'),
    direction: of('direction'),
    status: of('status'),
    period: {
      kind: values.periodKind as Figure['period']['kind'],
      from: date('periodFrom'),
      to: date('periodTo'),
    },
    breakdowns: [...of('breakdowns')].sort(),
    definition: of('definition'),
    inferred: of('inferred'),
    sources: own.map(({ source }) => source),
    verification: bestVerification(own.map(({ verification }) => verification)),
  };
}

function unitOf(
  type: AuditedUnit['type'],
  values: AnyRow,
  parents: ReadonlyMap<string, ParentOverTime[]>,
): AuditedUnit {
  const id = textIn(values, 'id') ?? '';
  const kind = textIn(values, type === 'Area' ? 'level' : 'kind') ?? '';
  return {
    id,
    type,
    name: textIn(values, 'name') ?? '',
    kind,
    code: textIn(values, 'code'),
    validFrom: textIn(values, 'validFrom'),
    validTo: textIn(values, 'validTo'),
    above: parents.get(id) ?? [],
    responsibleFor: textIn(values, 'responsibleFor'),
    isOrgan: type === 'Organization' && isOrganKind(kind),
    partsListed: textIn(values, 'partsListed') as AuditedUnit['partsListed'],
  };
}
