import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { searchWordsOf } from '../../src/model/search-query.js';
import { packageRoot } from '../../src/package-root.js';
import { shippedPackages } from '../../src/packages/shipped.js';
import { useApi } from '../support/api.js';
import { importInto, useEmptyDatabase } from '../support/database.js';

/**
 * The shipped packages against the labelled reports that they were curated from: every claim is in the graph with its
 * value, qualifier, unit, places, period, status and joint flag, or it is in the lists below with the reason.
 */
const REPORTS = join(packageRoot, '..', 'shared', 'reports');

interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

interface Claim {
  readonly indicator: string;
  readonly value: number;
  readonly qualifier: string;
  readonly unit: string;
  readonly areas: readonly string[];
  readonly joint: boolean;
  readonly sector: string | null;
  readonly period: Period;
  readonly target: number | null;
  readonly targetShare: number | null;
  readonly status?: string;
  readonly inferred: readonly string[];
  readonly quote: string;
}

interface Report {
  readonly url: string;
  readonly claims: readonly Claim[];
}

/** What a label of the reports is in the vocabulary. */
interface Meaning {
  readonly indicator: string;
  readonly measure?: string;
  readonly shareOf?: string;
  readonly direction?: string;
  readonly breakdowns?: readonly string[];
}

const { labels, narrower, sectors, partsOfUnits } = JSON.parse(
  readFileSync(join(packageRoot, 'tests', 'corpus', 'labels.json'), 'utf8'),
) as {
  readonly labels: Readonly<Record<string, Meaning>>;
  /** Claims, by report and position, that say more than their label. */
  readonly narrower: Readonly<Record<string, Meaning>>;
  readonly sectors: Readonly<Record<string, string>>;
  /** Places as written that are a part of a unit and not a unit. */
  readonly partsOfUnits: Readonly<Record<string, string>>;
};

/** The seed's own text is the source of these; its words differ from the digest's. */
const SEED_URL_REPORT = '05';

/** What is in the graph otherwise than labelled, and why. */
const OTHERWISE: Readonly<Record<string, { readonly why: string; readonly claim: Partial<Claim> }>> = {
  '11[1]': {
    why: 'AT_LEAST 21 and AT_MOST 24 are one range, "từ 21-24"',
    claim: { qualifier: 'RANGE' },
  },
  '11[2]': {
    why: 'AT_LEAST 21 and AT_MOST 24 are one range, "từ 21-24"',
    claim: { qualifier: 'RANGE' },
  },
  '11[3]': {
    why: '13 is the number before the merger of 2024-11-01, "từ 13 phường còn 8"',
    claim: { period: { from: null, to: '2024-10-31' } },
  },
  '65[1]': {
    why: 'planned "từ nay đến cuối năm": from 31-8 to the end of the year, not for the months before',
    claim: { period: { from: 'XXXX-08-31', to: 'XXXX-12-31' } },
  },
};

/** What is labelled and left out, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  '19[2].target': '11 is how many local committees there are; no plan is stated',
  '54[2].targetShare': '132.7 percent is worked out from "vượt 32,7%", which is in the graph as stated',
};

/** Shares of a target that come with a word, for which their label has no room: "hơn 83%". */
const QUALIFIED_SHARES: Readonly<Record<string, string>> = { '79[1]': 'MORE_THAN' };

/** A target whose period is not that of the result: the plan of a whole year or term. */
const TARGET_PERIODS: Readonly<Record<string, Period>> = {
  '16[13]': { from: null, to: '2018' },
  '38[0]': { from: '2017', to: '2017' },
  '38[2]': { from: '2016', to: '2016' },
  '62[0]': { from: '2019', to: '2019' },
  '62[15]': { from: '2015', to: '2020' },
  '79[1]': { from: '2024', to: '2024' },
};

interface Figure {
  readonly id: string;
  readonly indicator: { readonly id: string; readonly unit: string; readonly kind: string };
  readonly number: {
    readonly value: number | null;
    readonly qualifier: string;
    readonly lower: number | null;
    readonly upper: number | null;
  };
  readonly joint: boolean;
  readonly about: readonly {
    readonly id: string;
    readonly name: string;
    readonly aliases: readonly string[];
  }[];
  readonly measure: string;
  readonly shareOf: string | null;
  readonly direction: string | null;
  readonly status: string;
  readonly breakdowns: readonly { readonly id: string }[];
  readonly period: {
    readonly kind: string;
    readonly from: { readonly edtf: string } | null;
    readonly to: { readonly edtf: string } | null;
  };
  readonly inferred: readonly string[];
  readonly evidence: readonly { readonly quote: string; readonly source: { readonly url: string } }[];
}

const QUERY = `query ($after: String) {
  observations(first: 100, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      indicator { id unit kind }
      number { value qualifier lower upper }
      joint
      about { id name aliases }
      measure shareOf direction status
      breakdowns { id }
      period { kind from { edtf } to { edtf } }
      inferred
      evidence { quote source { url } }
    }
  }
}`;

function plain(edtf: string | null | undefined): string | null {
  return edtf?.replaceAll('?', '') ?? null;
}

/** Whether every word of the place as written is in the unit's names. */
function isNamed(written: string, unit: Figure['about'][number]): boolean {
  const known = new Set([unit.name, ...unit.aliases].flatMap(searchWordsOf));
  return searchWordsOf(written).every((word) => known.has(word));
}

/** What of a claim a figure differs in; none is the same. */
function differences(claim: Claim, meaning: Meaning, figure: Figure, periodOfTarget?: Period): string[] {
  const { number, period } = figure;
  const wanted = {
    indicator: meaning.indicator,
    measure: meaning.measure ?? 'VALUE',
    shareOf: meaning.shareOf ?? null,
    direction: meaning.direction ?? null,
    status: claim.status ?? 'ACTUAL',
    value: claim.qualifier === 'RANGE' ? null : claim.value,
    qualifier: claim.qualifier,
    joint: claim.joint,
    unit: claim.unit,
    breakdowns: [
      ...(claim.sector === null ? [] : [sectors[claim.sector] ?? `unknown ${claim.sector}`]),
      ...(meaning.breakdowns ?? []),
      ...claim.areas.flatMap((area) => partsOfUnits[area] ?? []),
    ]
      .map((name) => `breakdown:${name}`)
      .sort()
      .join(),
    // A stock has only its day.
    from: period.kind === 'STOCK' ? null : plain((periodOfTarget ?? claim.period).from),
    to: plain((periodOfTarget ?? claim.period).to),
    places: claim.areas.length,
  };
  const found = {
    indicator: figure.indicator.id,
    measure: figure.measure,
    shareOf: figure.shareOf,
    direction: figure.direction,
    status: figure.status,
    value: number.value,
    qualifier: number.qualifier,
    joint: figure.joint,
    unit: figure.shareOf === null ? figure.indicator.unit : 'percent',
    breakdowns: figure.breakdowns
      .map(({ id }) => id)
      .sort()
      .join(),
    from: plain(period.from?.edtf),
    to: plain(period.to?.edtf),
    places: figure.about.length,
  };
  const keys = Object.keys(wanted) as (keyof typeof wanted)[];
  const wrong: string[] = keys.filter((key) => wanted[key] !== found[key]);
  if (claim.qualifier === 'RANGE' && claim.value !== number.lower && claim.value !== number.upper) {
    wrong.push('bounds');
  }
  const written = claim.areas.filter((area) => partsOfUnits[area] === undefined);
  if (!written.every((area) => figure.about.some((unit) => isNamed(area, unit)))) wrong.push('about');
  return wrong;
}

describe.skipIf(!existsSync(REPORTS))('the labelled reports', () => {
  const database = useEmptyDatabase();
  const api = useApi(database);
  const reports = existsSync(REPORTS)
    ? readdirSync(REPORTS)
        .filter((file) => file.endsWith('.json'))
        .sort()
        .map((file) => ({
          key: file.slice(0, 2),
          file,
          report: JSON.parse(readFileSync(join(REPORTS, file), 'utf8')) as Report,
        }))
    : [];
  const figures: Figure[] = [];
  const taken = new Map<string, string>();

  beforeAll(async () => {
    await importInto(database, ...shippedPackages());
    let after: string | null = null;
    do {
      const { data }: { data: { observations: ObservationPage } } = await api.ask(QUERY, { after });
      figures.push(...data.observations.nodes);
      after = data.observations.pageInfo.hasNextPage ? data.observations.pageInfo.endCursor : null;
    } while (after !== null);
  });

  interface ObservationPage {
    readonly nodes: readonly Figure[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  }

  /** Takes the figure that says what a claim says; each figure answers for one claim, a range for both its ends. */
  function take(key: string, url: string, claim: Claim, meaning: Meaning, periodOfTarget?: Period): string[] {
    const ofPage = figures.filter(({ evidence }) => evidence.some(({ source }) => source.url === url));
    const free = ofPage.filter(({ id, number }) => number.qualifier === 'RANGE' || !taken.has(id));
    const nearest = free
      .map((figure) => ({ figure, wrong: differences(claim, meaning, figure, periodOfTarget) }))
      .sort((one, other) => one.wrong.length - other.wrong.length)[0];
    if (nearest === undefined) return [`${key}: no figure is left on the page`];
    if (nearest.wrong.length > 0)
      return [`${key}: ${nearest.figure.id} differs in ${nearest.wrong.join(', ')}`];
    taken.set(nearest.figure.id, key);
    return [];
  }

  test('are 64 with 372 claims, and every label has its meaning in the vocabulary', () => {
    expect(reports).toHaveLength(64);
    const claims = reports.flatMap(({ report }) => report.claims);
    expect(claims).toHaveLength(372);
    expect(Object.keys(labels).sort()).toEqual([...new Set(claims.map(({ indicator }) => indicator))].sort());
  });

  test.each(reports)('$file: every claim is in the graph as labelled', ({ key, report }) => {
    const wrong = report.claims.flatMap((labelled, index) => {
      const name = `${key}[${index}]`;
      const claim = { ...labelled, ...OTHERWISE[name]?.claim };
      const meaning = narrower[name] ?? labels[claim.indicator];
      if (meaning === undefined) return [`${name}: ${claim.indicator} has no meaning`];
      const found = take(name, report.url, claim, meaning);
      const { targetShare, target } = labelled;
      if (targetShare !== null && LEFT_OUT[`${name}.targetShare`] === undefined) {
        const qualifier = QUALIFIED_SHARES[name] ?? 'EXACT';
        const share = { ...claim, value: targetShare, qualifier, unit: 'percent' };
        found.push(
          ...take(`${name}.targetShare`, report.url, share, {
            ...meaning,
            measure: 'SHARE',
            shareOf: 'TARGET',
          }),
        );
      }
      if (target !== null && LEFT_OUT[`${name}.target`] === undefined) {
        const isRange = name === '62[15]';
        const plan = { ...claim, value: target, qualifier: isRange ? 'RANGE' : 'EXACT', status: 'TARGET' };
        found.push(...take(`${name}.target`, report.url, plan, meaning, TARGET_PERIODS[name]));
      }
      return found;
    });
    expect(wrong).toEqual([]);
  });

  test('and nothing is in the graph that no claim says, the zeros of the seed and percentages in brackets aside', () => {
    const more = figures
      .filter(({ id }) => !taken.has(id))
      .map(({ indicator, number, measure }) => `${indicator.id} ${measure} ${String(number.value)}`);
    expect(more.sort()).toEqual([
      'hamlets_without_cell VALUE 0',
      'hamlets_without_members VALUE 0',
      'hamlets_without_party_organization VALUE 0',
      // "564 nữ (20,14%)" of report 53: the page prints them, and the audit shows that they do not fit.
      'members_admitted SHARE 20.14',
      'members_admitted SHARE 31.57',
      'members_admitted SHARE 6.07',
    ]);
  });

  test('each exception is one that a report has', () => {
    const keys = new Set(reports.flatMap(({ key, report }) => report.claims.map((_, i) => `${key}[${i}]`)));
    for (const name of [...Object.keys(OTHERWISE), ...Object.keys(LEFT_OUT), ...Object.keys(narrower)]) {
      expect(keys).toContain(name.split('.')[0]);
    }
  });

  test('the page of the seed is no second source', async () => {
    const seed = reports.find(({ key }) => key === SEED_URL_REPORT);
    const { data } = await api.ask<{ sources: { nodes: { id: string; url: string }[] } }>(
      '{ sources(first: 100) { nodes { id url } } }',
    );
    expect(data.sources.nodes).toHaveLength(64);
    expect(data.sources.nodes.filter(({ url }) => url === seed?.report.url)).toHaveLength(1);
  });

  test('what is inferred is marked so', () => {
    const marked = reports.flatMap(({ key, report }) =>
      report.claims.flatMap((claim, index) => {
        const figure = figures.find(({ id }) => taken.get(id) === `${key}[${index}]`);
        if (figure === undefined || key === SEED_URL_REPORT) return [];
        const wanted = claim.inferred
          .filter(
            (field) => field === 'period.to' || (field === 'period.from' && figure.period.from !== null),
          )
          .map((field) => field.replace('.', '_'));
        return wanted
          .filter((column) => !figure.inferred.includes(column))
          .map((c) => `${key}[${index}] ${c}`);
      }),
    );
    expect(marked).toEqual([]);
  });
});
