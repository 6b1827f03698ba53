import { beforeAll, describe, expect, test } from 'vitest';
import { useApi } from '../support/api.js';
import { importInto, useEmptyDatabase } from '../support/database.js';
import {
  cleanPackagesAfterwards,
  evidenceRow,
  observationRow,
  SMALL_CITY,
  writePackage,
} from '../support/packages.js';

const database = useEmptyDatabase();
const api = useApi(database);
cleanPackagesAfterwards();

/** Joint figures that are no results. */
const JOINT = [
  { key: 'planned', status: 'PLANNED', value: 7 },
  { key: 'proposed', status: 'PROPOSED', value: 9 },
  { key: 'estimated', status: 'ESTIMATED', value: 8 },
];

beforeAll(async () => {
  const [ended] = SMALL_CITY.indicators ?? [];
  const publisher = { kind: 'PUBLISHER', responsible_for: '' };
  const committee = { kind: 'COMMITTEE', responsible_for: 'area:one' };
  const event = { kind: 'REVIEW_CONFERENCE', reviews: 'resolution:new', organized_by: 'organization:paper' };
  const folder = await writePackage({
    ...SMALL_CITY,
    areas: [
      ...(SMALL_CITY.areas ?? []),
      // Two of one name, which the audit finds.
      ...['area:one', 'area:two'].map((id) => ({ id, name: 'xã Một', level: 'COMMUNE', valid_to: '' })),
    ],
    part_of: [
      ...(SMALL_CITY.part_of ?? []),
      ...['area:one', 'area:two'].map((area) => ({
        area,
        parent: 'area:south',
        valid_from: '',
        valid_to: '',
      })),
    ],
    organizations: [
      { ...publisher, id: 'organization:paper', name: 'Báo' },
      { ...committee, id: 'organization:committee', name: 'Đảng ủy xã Một' },
      { ...committee, id: 'organization:other', name: 'Đảng ủy khác' },
    ],
    indicators: [
      { ...ended, ends: 'test_joint_cells' },
      { ...ended, id: 'test_joint_cells', name: 'Joint cells', kind: 'STOCK', ends: '' },
    ],
    resolutions: [
      {
        id: 'resolution:new',
        code: '22-NQ/TW',
        title: 'New',
        kind: 'RESOLUTION',
        date: '2008-02-02',
        replaces: 'resolution:old',
      },
      {
        id: 'resolution:old',
        code: '17-NQ/TW',
        title: 'Old',
        kind: 'PLAN',
        date: '2002-03-18',
        replaces: '',
      },
      { id: 'resolution:undated', code: '', title: 'Undated', kind: 'PLAN', date: '', replaces: '' },
    ].map((row) => ({ ...row, issued_by: 'organization:paper' })),
    events: [
      { ...event, id: 'event:a', name: 'A', date: '2018-01-02', held_in: 'area:city' },
      { ...event, id: 'event:b', name: 'B', date: '', held_in: 'area:city' },
      { ...event, id: 'event:c', name: 'C', date: '2017-01-01', held_in: 'area:city' },
      { ...event, id: 'event:d', name: 'D', date: '2019-01-01', held_in: 'area:south' },
    ],
    observations: [
      ...(SMALL_CITY.observations ?? []),
      ...JOINT.map(({ key, status, value }) =>
        observationRow(key, { about: 'area:north|area:south', joint: 'true', stated: value, value, status }),
      ),
    ],
    sources: [
      { id: 'source:plans', title: 'Plans', text_kind: 'FULL', published: '', republishes: '' },
      ...[
        { id: 'source:page', title: 'A page', text_kind: 'FULL', published: '2018-01-03', republishes: '' },
        { id: 'source:copy', title: 'A copy', text_kind: 'FULL', published: '', republishes: 'source:page' },
        { id: 'source:early', title: 'Early', text_kind: 'FULL', published: '2017-01-01', republishes: '' },
      ].map((row) => ({ ...row, published_by: 'organization:paper' })),
    ],
    evidence: [
      ...(SMALL_CITY.evidence ?? []),
      ...JOINT.map(({ key, value }) => ({
        ...evidenceRow(key, `${value} chi bộ ghép`),
        source: 'source:plans',
      })),
      // A second quote of the same page.
      { ...evidenceRow('own', 'gần 5 chi bộ'), id: 'evidence:own-again' },
      { ...evidenceRow('own', 'gần 5 chi bộ'), id: 'evidence:own-copy', source: 'source:copy' },
    ],
  });
  expect((await importInto(database, folder)).problems).toEqual([]);
});

/** What a question is answered. */
async function answerTo(question: string): Promise<unknown> {
  const { data, errors } = await api.ask(question);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

const ids = (...all: string[]): { id: string }[] => all.map((id) => ({ id }));

describe('an edge leads back', () => {
  test('from a document to the one that replaces it', async () => {
    expect(
      await answerTo(
        '{ resolution(id: "resolution:old") { replacedBy { id replaces { id } } replaces { id } } }',
      ),
    ).toEqual({
      resolution: { replacedBy: [{ id: 'resolution:new', replaces: ids('resolution:old') }], replaces: [] },
    });
  });

  test('from a stock to the flows that end things of it', async () => {
    expect(await answerTo('{ indicator(id: "test_joint_cells") { endedBy { id ends { id } } } }')).toEqual({
      indicator: { endedBy: [{ id: 'joint_cells_ended', ends: { id: 'test_joint_cells' } }] },
    });
  });

  test('from a source to those that repeat it', async () => {
    const found = (id: string): Promise<unknown> =>
      answerTo(`{ source(id: "${id}") { republishedBy { id republishes { id } } } }`);
    const copy = { id: 'source:copy', republishes: { id: 'source:page' } };
    expect(await found('source:page')).toEqual({ source: { republishedBy: [copy] } });
    expect(await found('source:copy')).toEqual({ source: { republishedBy: [] } });
  });

  test('from an area to the events that were held in it, and in any order of theirs', async () => {
    const page = 'totalCount nodes { id heldIn { id } }';
    const heldIn = { id: 'area:city' };
    const nodes = (...all: string[]): object[] => all.map((id) => ({ id, heldIn }));
    expect(
      await answerTo(`{ area(id: "area:city") {
        events { ${page} }
        latest: events(first: 2, orderBy: [{ by: DATE, direction: DESC }]) { ${page} }
      } }`),
    ).toEqual({
      area: {
        events: { totalCount: 3, nodes: nodes('event:a', 'event:b', 'event:c') },
        latest: { totalCount: 3, nodes: nodes('event:a', 'event:c') },
      },
    });
  });

  test('from an organization to what it published, issued and organized, what has no date last', async () => {
    expect(
      await answerTo(`{ organization(id: "organization:paper") {
        published { totalCount nodes { id } }
        latest: published(orderBy: [{ by: PUBLISHED, direction: DESC }]) { nodes { id publishedBy { id } } }
        issued(orderBy: [{ by: DATE }]) { nodes { id } }
        organized(orderBy: [{ by: DATE }]) { nodes { id } }
      } }`),
    ).toEqual({
      organization: {
        published: { totalCount: 3, nodes: ids('source:copy', 'source:early', 'source:page') },
        latest: {
          nodes: ['source:page', 'source:early', 'source:copy'].map((id) => ({
            id,
            publishedBy: { id: 'organization:paper' },
          })),
        },
        issued: { nodes: ids('resolution:old', 'resolution:new', 'resolution:undated') },
        organized: { nodes: ids('event:c', 'event:a', 'event:d', 'event:b') },
      },
    });
  });

  test('from a document to its events by date, and to documents by theirs', async () => {
    expect(
      await answerTo(`{
        resolution(id: "resolution:new") { events(orderBy: [{ by: DATE, direction: DESC }]) { nodes { id } } }
        up: resolutions(orderBy: [{ by: DATE }]) { nodes { id } }
        down: resolutions(last: 2, orderBy: [{ by: DATE, direction: DESC }]) { nodes { id } }
      }`),
    ).toEqual({
      resolution: { events: { nodes: ids('event:d', 'event:a', 'event:c', 'event:b') } },
      up: { nodes: ids('resolution:old', 'resolution:new', 'resolution:undated') },
      down: { nodes: ids('resolution:old', 'resolution:undated') },
    });
  });

  test('from a source to the figures that it states, each once', async () => {
    const found = (id: string): Promise<unknown> =>
      answerTo(`{ source(id: "${id}") {
        observations { totalCount nodes { id } }
        joint: observations(filter: { joint: true }) { totalCount nodes { id } }
        about: observations(indicator: "none") { totalCount nodes { id } }
      } }`);
    const [own, joint] = ['observation:own', 'observation:joint'];
    const none = { totalCount: 0, nodes: [] };
    expect(await found('source:page')).toEqual({
      source: {
        observations: { totalCount: 2, nodes: ids(joint, own) },
        joint: { totalCount: 1, nodes: ids(joint) },
        about: none,
      },
    });
    expect(await found('source:copy')).toEqual({
      source: { observations: { totalCount: 1, nodes: ids(own) }, joint: none, about: none },
    });
    // No figure, and no total that is kept.
    expect(await found('source:early')).toEqual({ source: { observations: none, joint: none, about: none } });
  });
});

describe('the joint figures of a unit', () => {
  test('are picked and put in order, up to so many', async () => {
    const all = ['estimated', 'joint', 'planned', 'proposed'].map((key) => `observation:${key}`);
    const [estimated = '', joint = '', planned = '', proposed = ''] = all;
    expect(
      await answerTo(`{ area(id: "area:north") {
        includedIn { id }
        most: includedIn(orderBy: [{ by: VALUE, direction: DESC }], first: 2) { id }
        results: includedIn(status: ACTUAL) { id }
        others: includedIn(filter: { not: { status: [ACTUAL] }, value: { max: 8 } }, orderBy: [{ by: VALUE }]) { id }
        shares: includedIn(measure: SHARE) { id }
        later: includedIn(from: "2009-01-01") { id }
        none: includedIn(indicators: ["none"]) { id }
      } }`),
    ).toEqual({
      area: {
        includedIn: ids(...all),
        most: ids(joint, proposed),
        results: ids(joint),
        others: ids(planned, estimated),
        shares: [],
        later: [],
        none: [],
      },
    });
  });
});

describe('what the audit found is found', () => {
  test('at the document that it is about', async () => {
    const finding = { check: 'CODE_AGAINST_KIND', resolutions: ids('resolution:old') };
    const page = '{ check resolutions { id } }';
    expect(
      await answerTo(`{
        old: resolution(id: "resolution:old") { findings ${page} }
        new: resolution(id: "resolution:new") { findings ${page} }
        findings(resolution: "resolution:old") { totalCount nodes ${page} }
        none: findings(resolution: "resolution:old", check: NAME_TWINS) { totalCount nodes ${page} }
      }`),
    ).toEqual({
      old: { findings: [finding] },
      new: { findings: [] },
      findings: { totalCount: 1, nodes: [finding] },
      none: { totalCount: 0, nodes: [] },
    });
  });

  test('at the units that it is about and at those that share a place with them, as by the list', async () => {
    const units = ['area:one', 'area:two', 'organization:committee', 'organization:other', 'area:south'];
    for (const unit of units) {
      const all = (await answerTo(`{
        findings(unit: "${unit}") { totalCount nodes { id check } }
        node(id: "${unit}") { ... on Unit {
          findings { totalCount nodes { id check } }
          worst: findings(severity: ERROR) { totalCount }
          twins: findings(check: NAME_TWINS) { totalCount }
        } }
      }`)) as { findings: { totalCount: number; nodes: { check: string }[] }; node: Record<string, object> };
      const isTwin = unit !== 'area:south';
      expect([unit, all.findings.nodes.map(({ check }) => check)]).toEqual([
        unit,
        isTwin ? ['NAME_TWINS'] : [],
      ]);
      expect(all.node).toEqual({
        findings: all.findings,
        worst: { totalCount: 0 },
        twins: { totalCount: isTwin ? 1 : 0 },
      });
    }
  });
});
