import { createHash } from 'node:crypto';
import neo4j from 'neo4j-driver';
import type { AuditInput, AuditedIndicator, AuditedResolution, AuditedUnit } from '../model/audit/audited.js';
import { CHECK_NAMES, FINDING_SEVERITIES, type Finding } from '../model/audit/finding.js';
import { audit } from '../model/audit/index.js';
import { labelOfId } from '../model/identity.js';
import type { EdtfDate } from '../model/edtf-date.js';
import { bestVerification, type Figure, type FigureSource } from '../model/figure.js';
import { isOrganKind } from '../model/vocabulary.js';
import { readCypherFile } from '../neo4j/cypher-files.js';
import type { Transaction } from '../neo4j/database.js';

/** Findings written with one statement. */
const FINDINGS_PER_STATEMENT = 1_000;

/** Takes the findings out of the graph, so that nothing is held by them while rows are written. */
export async function forgetFindings(transaction: Transaction): Promise<void> {
  await transaction.run(statement('forget'));
}

/** Audits the whole graph (rule 9) and keeps what is found, in the transaction that changed it. */
export async function auditGraph(transaction: Transaction): Promise<number> {
  const findings = audit(await readInput(transaction));
  for (let at = 0; at < findings.length; at += FINDINGS_PER_STATEMENT) {
    const rows = findings.slice(at, at + FINDINGS_PER_STATEMENT).map(rowOf);
    await transaction.run(statement('state'), { rows });
  }
  return findings.length;
}

function statement(purpose: string): string {
  const found = readCypherFile('write', 'findings').find(({ comment }) => comment.startsWith(`${purpose}:`));
  if (found === undefined) throw new Error(`cypher/write/findings.cypher has no statement "// ${purpose}"`);
  return found.text;
}

/** What the audit compares, as it stands in the graph. */
async function readInput(transaction: Transaction): Promise<AuditInput> {
  const read = async <R extends object>(purpose: string): Promise<R[]> =>
    (await transaction.run<R>(statement(purpose))).rows;
  const breakdowns = await read<{ narrow: string; wide: string }>('breakdowns');
  return {
    figures: (await read<FigureRow>('figures')).map(figureOf),
    units: (await read<Omit<AuditedUnit, 'isOrgan'>>('units')).map((unit) => ({
      ...unit,
      isOrgan: unit.type === 'Organization' && isOrganKind(unit.kind),
    })),
    indicators: await read<AuditedIndicator>('indicators'),
    widerBreakdowns: new Map(breakdowns.map(({ narrow, wide }) => [narrow, wide])),
    resolutions: await read<AuditedResolution>('resolutions'),
  };
}

/** A figure as `// figures` returns it. */
interface FigureRow {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly quotes: readonly (FigureSource & { readonly verification: string })[];
}

function figureOf({ properties, quotes }: FigureRow): Figure {
  const of = (name: string): never => (properties[name] ?? null) as never;
  const list = (name: string): readonly string[] => (properties[name] ?? []) as readonly string[];
  const date = (name: string): EdtfDate | null =>
    properties[name] === undefined ? null : { edtf: of(name), min: of(`${name}Min`), max: of(`${name}Max`) };
  return {
    id: of('id'),
    indicator: of('indicator'),
    quantity: {
      stated: of('stated'),
      value: of('value'),
      qualifier: of('qualifier'),
      lower: of('lower'),
      upper: of('upper'),
      lowerInclusive: of('lowerInclusive'),
      upperInclusive: of('upperInclusive'),
    },
    about: list('about'),
    joint: of('joint'),
    perUnit: of('perUnit'),
    measure: of('measure'),
    shareOf: of('shareOf'),
    base: of('base'),
    direction: of('direction'),
    status: of('status'),
    period: { kind: of('periodKind'), from: date('periodFrom'), to: date('periodTo') },
    breakdowns: list('breakdowns'),
    definition: of('definition'),
    inferred: list('inferred'),
    sources: quotes.map(({ id, published, republishes }) => ({ id, published, republishes })),
    verification: bestVerification(quotes.map(({ verification }) => verification)),
  };
}

/** A finding as it goes to the graph. Its id follows from what it compares, so that it stays while the claims do. */
function rowOf({ check, severity, message, claims, units, resolutions }: Finding): object {
  const compared = [...claims.map(({ id }) => id), ...units, ...resolutions];
  const digest = createHash('sha256')
    .update([check, ...compared].join('\n'))
    .digest('hex')
    .slice(0, 12);
  const ofLabel = (label: string): string[] => units.filter((id) => labelOfId(id) === label);
  return {
    properties: {
      id: `finding:${check.toLowerCase().replaceAll('_', '-')}-${digest}`,
      check,
      severity,
      message,
      // The worst first, then by check.
      rank: `${FINDING_SEVERITIES.indexOf(severity)}-${String(CHECK_NAMES.indexOf(check)).padStart(2, '0')}`,
      claimCount: neo4j.int(claims.length),
    },
    claims: claims.map(({ id }) => id),
    areas: ofLabel('Area'),
    organizations: ofLabel('Organization'),
    resolutions,
  };
}
