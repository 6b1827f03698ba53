import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeAgainstKind } from '../../../src/model/audit/checks/code-against-kind.js';
import { interimAgainstFinal } from '../../../src/model/audit/checks/interim-against-final.js';
import { jointAgainstMembers } from '../../../src/model/audit/checks/joint-against-members.js';
import { jointWithOwnPart } from '../../../src/model/audit/checks/joint-with-own-part.js';
import { nameTwins } from '../../../src/model/audit/checks/name-twins.js';
import { partsAgainstTotal } from '../../../src/model/audit/checks/parts-against-total.js';
import { sameFact } from '../../../src/model/audit/checks/same-fact.js';
import { shareAgainstTarget } from '../../../src/model/audit/checks/share-against-target.js';
import { shareAgainstWhole } from '../../../src/model/audit/checks/share-against-whole.js';
import { stockAgainstFlow } from '../../../src/model/audit/checks/stock-against-flow.js';
import { subsetAgainstWhole } from '../../../src/model/audit/checks/subset-against-whole.js';
import { targetAlreadyPassed } from '../../../src/model/audit/checks/target-already-passed.js';
import { CHECK_NAMES } from '../../../src/model/audit/finding.js';
import { checks } from '../../../src/model/audit/index.js';
import type { Figure } from '../../../src/model/figure.js';
import { figure, type FigureParts } from '../figures.js';
import { findingsOf, indicator, messagesOf, unit } from './input.js';

/** The days of a flow. */
type Days = NonNullable<FigureParts['flow']>;

test('each check that has a name is run, in the order of the names', () => {
  expect(checks.map(({ name }) => name)).toEqual(CHECK_NAMES);
  expect(checks.every(({ description }) => description.endsWith('.'))).toBe(true);
});

describe('PARTS_AGAINST_TOTAL', () => {
  const partsOf = (total: Figure, ...values: number[]): Figure[] => [
    total,
    ...values.map((value, at) => figure(`part-${at}`, at === 0 ? 'north' : 'south', value)),
  ];

  test('parts are more than their total, whatever is missing', () => {
    expect(findingsOf(partsAgainstTotal, { figures: partsOf(figure('total', 'city', 10), 11) })).toEqual([
      'ERROR total part-0',
    ]);
  });

  test('all parts are less than their total, where they are known to be all', () => {
    const figures = partsOf(figure('total', 'city', 10), 4, 5);
    expect(findingsOf(partsAgainstTotal, { figures })).toEqual([]);
    const units = [
      unit('city', [], { partsListed: 'ALL' }),
      unit('north', ['city']),
      unit('south', ['city']),
    ];
    expect(findingsOf(partsAgainstTotal, { figures, units })).toEqual(['ERROR total part-0 part-1']);
    expect(findingsOf(partsAgainstTotal, { figures: figures.slice(0, 2), units })).toEqual([]);
  });

  test('nothing is said of lower bounds, other days, other words, and what does not add up', () => {
    const lower = figure('total', 'city', 10, { qualifier: 'MORE_THAN' });
    expect(findingsOf(partsAgainstTotal, { figures: partsOf(lower, 11) })).toEqual([]);
    const other = figure('total', 'city', 10, { flow: ['2019-01-01', '2019-11-05'] });
    expect(findingsOf(partsAgainstTotal, { figures: partsOf(other, 11) })).toEqual([]);
    const figures = partsOf(figure('total', 'city', 10), 11);
    const indicators = [indicator('members_admitted', { additive: false })];
    expect(findingsOf(partsAgainstTotal, { figures, indicators })).toEqual([]);
  });

  test('digits of millions leave room, in a part and in the total', () => {
    const inMillions = (one: Figure, stated: string): Figure => ({
      ...one,
      quantity: { ...one.quantity, stated },
    });
    const [total, ...parts] = partsOf(figure('total', 'city', 5_300_000), 5_000_000, 325_000);
    if (total === undefined) throw new Error('there is a total');
    expect(findingsOf(partsAgainstTotal, { figures: [total, ...parts] })).toHaveLength(1);
    expect(findingsOf(partsAgainstTotal, { figures: [inMillions(total, '5,3 triệu'), ...parts] })).toEqual(
      [],
    );
    const rounded = parts.map((part) => (part.id === 'part-0' ? inMillions(part, '5,0 triệu') : part));
    expect(findingsOf(partsAgainstTotal, { figures: [total, ...rounded] })).toEqual([]);
  });

  test('a joint figure counts once', () => {
    const figures = [figure('total', 'city', 11), figure('joint', ['north', 'south'], 11)];
    expect(findingsOf(partsAgainstTotal, { figures })).toEqual([]);
  });
});

describe('JOINT_AGAINST_MEMBERS', () => {
  const units = [
    unit('city'),
    ...['north', 'south', 'east'].map((id) => unit(id, ['city'])),
    unit('committee', [], { type: 'Organization', kind: 'COMMITTEE', responsibleFor: 'north' }),
    unit('village', ['north']),
  ];
  const found = (...figures: Figure[]): string[] => findingsOf(jointAgainstMembers, { figures, units });
  const joint = figure('joint', ['north', 'south'], 11);
  const north = figure('north', 'north', 7);

  test('own figures of all members are the joint figure', () => {
    expect(found(joint, north, figure('south', 'south', 8))).toEqual(['ERROR joint north south']);
    expect(found(joint, north, figure('south', 'south', 3))).toEqual(['ERROR joint north south']);
    expect(found(joint, north, figure('south', 'south', 4))).toEqual([]);
    expect(
      messagesOf(jointAgainstMembers, { figures: [joint, north, figure('south', 'south', 8)], units }),
    ).toEqual([
      'north, south, members_admitted, 2019: figures of all of them add up to 15 (7 + 8), which is more than ' +
        'the joint figure "11" (page).',
    ]);
  });

  test('own figures of some members are no more than the joint figure', () => {
    expect(found(joint, north)).toEqual([]);
    expect(found(joint, figure('north', 'north', 12))).toEqual(['ERROR joint north']);
    const more = figure('more', ['north', 'south', 'east'], 20);
    expect(found(more, north, figure('east', 'east', 14))).toEqual(['ERROR more east north']);
  });

  test('a committee stands for its area, and a joint figure of some members for these', () => {
    expect(found(joint, figure('own', 'committee', 12))).toEqual(['ERROR joint own']);
    const more = figure('more', ['north', 'south', 'east'], 20);
    const east = figure('east', 'east', 10);
    expect(found(more, joint, east)).toEqual(['ERROR more east joint']);
    expect(found(more, joint, figure('east', 'east', 9))).toEqual([]);
    // It yields to the own figures of its members.
    const south = figure('south', 'south', 4);
    expect(found(more, joint, east, north, south)).toEqual(['ERROR more east north south']);
  });

  test('nothing is said of bounds that leave it open, and of other days, words, statuses and groups', () => {
    const nearly = figure('south', 'south', 5, { qualifier: 'NEARLY' });
    expect(found(joint, north, nearly)).toEqual([]);
    expect(found(joint, north, figure('south', 'south', 8, { qualifier: 'ABOUT' }))).toEqual([]);
    expect(found(joint, north, figure('south', 'south', 3, { qualifier: 'MORE_THAN' }))).toEqual([]);
    expect(
      found(figure('joint', ['north', 'south'], 11, { qualifier: 'MORE_THAN' }), figure('own', 'north', 12)),
    ).toEqual([]);
    for (const more of [
      { flow: '2018' },
      { flow: ['2019-01-01', '2019-06-30'] },
      { flow: 'XXXX' },
      { status: 'TARGET' },
      { breakdowns: ['breakdown:women'] },
      { measure: 'CHANGE', direction: 'INCREASE' },
      { perUnit: true },
    ] as const)
      expect([more, found(joint, figure('own', 'north', 12, more))]).toEqual([more, []]);
    const inWords = figure('joint', ['north', 'south'], 11, { definition: 'official members' });
    expect(found(inWords, figure('own', 'north', 12, { definition: 'all members' }))).toEqual([]);
    expect(found(inWords, figure('own', 'north', 12))).toEqual(['ERROR joint own']);
  });

  test('of several claims of a member any may be the right one', () => {
    const words = (definition: string) => ({ definition });
    const claims = [figure('a', 'north', 5, words('official')), figure('b', 'north', 7, words('all'))];
    expect(found(joint, ...claims, figure('south', 'south', 6))).toEqual([]);
    expect(found(joint, ...claims, figure('south', 'south', 7))).toHaveLength(1);
    expect(found(joint, ...claims, figure('south', 'south', 3))).toHaveLength(1);
    expect(found(joint, ...claims, figure('south', 'south', 4))).toEqual([]);
  });

  test('of states of a year, whose days may be others, it is a warning', () => {
    const state = { stock: '2018' } as const;
    const ofTheYear = figure('joint', ['north', 'south'], 11, state);
    expect(found(ofTheYear, figure('north', 'north', 12, state))).toEqual(['WARNING joint north']);
    const day = { stock: '2018-12-31' } as const;
    expect(found(figure('joint', ['north', 'south'], 11, day), figure('north', 'north', 12, day))).toEqual([
      'ERROR joint north',
    ]);
  });

  test('nothing is said where one member holds another, nor of what lies below members', () => {
    expect(found(figure('joint', ['north', 'village'], 11), figure('own', 'village', 12))).toEqual([]);
    expect(found(joint, figure('own', 'village', 12))).toEqual([]);
    const indicators = [indicator('members_admitted', { additive: false })];
    expect(
      findingsOf(jointAgainstMembers, { figures: [joint, figure('n', 'north', 12)], units, indicators }),
    ).toEqual([]);
  });

  test('finds just what adds up to more, and of all members to less', () => {
    const value = fc.nat({ max: 9 });
    fc.assert(
      fc.property(value, fc.array(fc.option(value), { minLength: 3, maxLength: 3 }), (total, own) => {
        const members = ['north', 'south', 'east'];
        const figures = own.flatMap((one, at) =>
          one === null ? [] : [figure(`own-${at}`, members[at] ?? '', one)],
        );
        const sum = own.reduce<number>((all, one) => all + (one ?? 0), 0);
        const isWrong = sum > total || (figures.length === members.length && sum < total);
        expect(found(figure('joint', members, total), ...figures)).toHaveLength(isWrong ? 1 : 0);
      }),
    );
  });
});

describe('JOINT_WITH_OWN_PART', () => {
  const units = [
    unit('city'),
    unit('north', ['city']),
    unit('village', ['north']),
    unit('south', [], { above: [{ id: 'city', validFrom: null, validTo: '2015-01-01' }] }),
    unit('committee', [], { type: 'Organization', responsibleFor: 'north' }),
  ];
  const findingsAbout = (about: readonly string[], more: FigureParts = {}): string[] =>
    findingsOf(jointWithOwnPart, { figures: [figure('joint', about, 11, more)], units });

  test('a unit and what is directly or further below it, or at its place, are named once', () => {
    expect(findingsAbout(['city', 'north'])).toEqual(['WARNING joint']);
    expect(findingsAbout(['city', 'north', 'village'])).toEqual(['WARNING joint']);
    expect(findingsAbout(['committee', 'north'])).toEqual(['WARNING joint']);
    expect(findingsAbout(['committee', 'village'])).toEqual(['WARNING joint']);
  });

  test('units beside each other, at another time, and what never adds up are none', () => {
    expect(findingsAbout(['north', 'south'])).toEqual([]);
    expect(findingsAbout(['city', 'south'])).toEqual([]);
    expect(findingsAbout(['city', 'north'], { measure: 'SHARE', shareOf: 'WHOLE' })).toEqual([]);
  });
});

describe('SHARE_AGAINST_TARGET', () => {
  const stated = (share: number, text: string, more: FigureParts = {}): Figure[] => [
    figure('count', 'city', 957, { flow: ['2019-01-01', '2019-09-12'] }),
    figure('target', 'city', 1679, { status: 'TARGET' }),
    figure('share', 'city', share, {
      measure: 'SHARE',
      shareOf: 'TARGET',
      stated: text,
      flow: ['2019-01-01', '2019-09-12'],
      ...more,
    }),
  ];

  test.each([
    [57, '57%', 0],
    [56.99, '56,99%', 0],
    [56.998, '56,998%', 0],
    [58, '58%', 1],
    [75, '75%', 1],
  ])('957 of 1,679 and a share of %d (%s): %d findings', (share, text, count) => {
    expect(findingsOf(shareAgainstTarget, { figures: stated(share, text) })).toHaveLength(count);
  });

  test('of two percentages each has its own digits: 57 to 58 is 56.5 at least', () => {
    const of = (range: readonly [number, number], text: string): Figure[] => stated(0, text, { range });
    expect(findingsOf(shareAgainstTarget, { figures: of([57, 58], '57-58%') })).toEqual([]);
    expect(findingsOf(shareAgainstTarget, { figures: of([55, 56], '55-56%') })).toEqual([]);
    expect(findingsOf(shareAgainstTarget, { figures: of([58, 60], '58-60%') })).toHaveLength(1);
    expect(findingsOf(shareAgainstTarget, { figures: of([57, 58], '57,00-58%') })).toHaveLength(0);
    expect(findingsOf(shareAgainstTarget, { figures: of([57.5, 58], '57,5-58%') })).toHaveLength(1);
  });

  test('days that are not certain do no harm where one source states all', () => {
    const flow = ['2019-01-01?', '2019-09-12'] as const;
    const [count, target, share] = stated(75, '75%', { flow });
    const all = [{ ...count, period: share?.period }, target, share] as Figure[];
    expect(findingsOf(shareAgainstTarget, { figures: all })).toEqual(['ERROR share count target']);
    const elsewhere = { sources: figure('', 'city', 0, { from: ['source:other'] }).sources };
    expect(
      findingsOf(shareAgainstTarget, {
        figures: all.map((one) => (one.id === 'target' ? { ...one, ...elsewhere } : one)),
      }),
    ).toEqual(['WARNING share count target']);
  });

  test('a percentage above the plan is 100 more of it', () => {
    const figures = stated(32.7, '32,7%', { shareOf: 'ABOVE_TARGET' });
    expect(findingsOf(shareAgainstTarget, { figures })).toEqual(['ERROR share count target']);
    const fits = [figure('count', 'city', 199), figure('target', 'city', 150, { status: 'TARGET' })];
    const above = figure('share', 'city', 32.7, {
      measure: 'SHARE',
      shareOf: 'ABOVE_TARGET',
      stated: '32,7%',
    });
    expect(findingsOf(shareAgainstTarget, { figures: [...fits, above] })).toEqual([]);
  });

  test('a plan for a term is none for a year of it, nor for a part of a year', () => {
    const plan = (id: string, value: number, flow: Days): Figure =>
      figure(id, 'city', value, { status: 'TARGET', flow });
    const of = (flow: Days, ...plans: Figure[]): string[] =>
      findingsOf(shareAgainstTarget, {
        figures: [
          figure('count', 'city', 100, { flow }),
          figure('share', 'city', 105, { measure: 'SHARE', shareOf: 'TARGET', stated: '105%', flow }),
          ...plans,
        ],
      });
    const [year, term] = [plan('year', 50, '2015'), plan('term', 500, ['2015', '2020'])];
    expect(of('2015', term)).toEqual([]);
    expect(of(['2015-01', '2015-09'], term)).toEqual([]);
    expect(of('2015', term, year)).toEqual(['ERROR share count year']);
    expect(of(['2015-01', '2015-09'], term, year)).toEqual(['ERROR share count year']);
    expect(of(['2015', '2020'], term, year)).toEqual(['ERROR share count term']);
    expect(of(['2015', '2018'], term, year)).toEqual(['ERROR share count term']);
    const half = plan('half', 80, ['2015-01', '2015-06']);
    expect(of(['2015-01', '2015-06'], half, year)).toEqual(['ERROR share count half']);
    expect(of(['2015-01', '2015-09'], half, year)).toEqual(['ERROR share count year']);
  });

  test('with two plans nobody knows of which the share is', () => {
    const figures = [...stated(75, '75%'), figure('other', 'city', 1276, { status: 'TARGET' })];
    expect(findingsOf(shareAgainstTarget, { figures })).toEqual([]);
  });
});

describe('SHARE_AGAINST_WHOLE', () => {
  const WOMEN = { breakdowns: ['breakdown:women'] };
  const share = (value: number, stated: string, more: FigureParts = {}): Figure =>
    figure('share', 'city', value, {
      ...WOMEN,
      measure: 'SHARE',
      shareOf: 'WHOLE',
      base: 'members_admitted',
      stated,
      ...more,
    });
  const women = (more: FigureParts = {}): Figure => figure('women', 'city', 564, { ...WOMEN, ...more });
  const all = (more: FigureParts = {}): Figure => figure('all', 'city', 1351, more);

  test('a percentage is not what the count is of the whole', () => {
    expect(findingsOf(shareAgainstWhole, { figures: [share(20.14, '20,14%'), women(), all()] })).toEqual([
      'ERROR share women all',
    ]);
  });

  test('rounded and cut-off digits are none: 41.7468 percent is 41.7, 41.74, 41.75 and 42', () => {
    for (const [value, stated] of [
      [41.7, '41,7%'],
      [41.74, '41,74%'],
      [41.75, '41,75%'],
      [42, '42%'],
      [41, '41%'],
    ] as const)
      expect([
        stated,
        findingsOf(shareAgainstWhole, { figures: [share(value, stated), women(), all()] }),
      ]).toEqual([stated, []]);
    const more = share(41, 'hơn 41%', { qualifier: 'MORE_THAN' });
    expect(findingsOf(shareAgainstWhole, { figures: [more, women(), all()] })).toEqual([]);
  });

  test('figures of another day are not compared; undated ones only within one source', () => {
    const later = all({ flow: '2020' });
    expect(findingsOf(shareAgainstWhole, { figures: [share(20.14, '20,14%'), women(), later] })).toEqual([]);
    const undated = { flow: ['XXXX-01-01', 'XXXX-05-30'] as const };
    const figures = [share(20.14, '20,14%', undated), women(undated)];
    expect(findingsOf(shareAgainstWhole, { figures: [...figures, all(undated)] })).toHaveLength(1);
    const elsewhere = all({ ...undated, from: ['source:other'] });
    expect(findingsOf(shareAgainstWhole, { figures: [...figures, elsewhere] })).toEqual([]);
  });

  test('a whole with a word decides nothing it leaves open', () => {
    const nearly = all({ qualifier: 'NEARLY' });
    // Of nearly 1,351 the women are more than 41.7 percent.
    expect(findingsOf(shareAgainstWhole, { figures: [share(50, '50%'), women(), nearly] })).toEqual([]);
    expect(findingsOf(shareAgainstWhole, { figures: [share(20, '20%'), women(), nearly] })).toHaveLength(1);
  });
});

describe('SUBSET_AGAINST_WHOLE', () => {
  const breakdowns = ['breakdown:catholics'];

  test('a group is larger than all', () => {
    const figures = [figure('all', 'city', 5), figure('part', 'city', 6, { breakdowns })];
    expect(findingsOf(subsetAgainstWhole, { figures })).toEqual(['ERROR part all']);
    expect(
      findingsOf(subsetAgainstWhole, { figures: figures.map((one) => ({ ...one, status: 'TARGET' })) }),
    ).toHaveLength(1);
  });

  test('of another source and a day that is not certain it is a warning', () => {
    const found = (stock: string, ...from: string[]): string[] =>
      findingsOf(subsetAgainstWhole, {
        figures: [
          figure('all', 'city', 5, { stock }),
          figure('part', 'city', 6, { stock, breakdowns, from }),
        ],
      });
    expect(found('2018', 'source:page')).toEqual(['ERROR part all']);
    expect(found('2018', 'source:other')).toEqual(['WARNING part all']);
    expect(found('2018-12-31', 'source:other')).toEqual(['ERROR part all']);
    expect(found('2018-12-31?', 'source:other')).toEqual(['WARNING part all']);
  });

  test('a narrower group is larger than the wider one', () => {
    const wider = figure('wider', 'city', 5, { breakdowns: ['breakdown:religious'] });
    const figures = [wider, figure('part', 'city', 6, { breakdowns })];
    expect(findingsOf(subsetAgainstWhole, { figures })).toEqual([]);
    const widerBreakdowns = new Map([['breakdown:catholics', 'breakdown:religious']]);
    expect(findingsOf(subsetAgainstWhole, { figures, widerBreakdowns })).toEqual(['ERROR part wider']);
  });

  const FORMS = [
    indicator('organizations'),
    indicator('cells', { subsetOf: 'organizations', partition: 'form' }),
    indicator('committees', { subsetOf: 'organizations', partition: 'form' }),
  ];
  const forms = (organizations: number, cells: number, committees: number): Figure[] => [
    figure('organizations', 'city', organizations, { indicator: 'organizations' }),
    figure('cells', 'city', cells, { indicator: 'cells' }),
    figure('committees', 'city', committees, { indicator: 'committees' }),
  ];

  test('a narrower indicator is larger than the wider one', () => {
    expect(
      findingsOf(subsetAgainstWhole, { indicators: FORMS, figures: forms(500, 621, 0).slice(0, 2) }),
    ).toEqual(['ERROR cells organizations']);
  });

  test('what makes up the whole is not the whole', () => {
    expect(findingsOf(subsetAgainstWhole, { indicators: FORMS, figures: forms(944, 621, 323) })).toEqual([]);
    expect(findingsOf(subsetAgainstWhole, { indicators: FORMS, figures: forms(950, 621, 323) })).toEqual([
      'ERROR organizations cells committees',
    ]);
    expect(
      findingsOf(subsetAgainstWhole, { indicators: FORMS, figures: forms(950, 621, 323).slice(0, 2) }),
    ).toEqual([]);
  });

  test('a result is no part of a target, and words that differ are not compared', () => {
    const all = figure('all', 'city', 5, { definition: 'thôn có chi bộ' });
    const part = figure('part', 'city', 6, { breakdowns, definition: 'thôn có đảng viên' });
    expect(findingsOf(subsetAgainstWhole, { figures: [all, part] })).toEqual([]);
    const target = figure('target', 'city', 5, { status: 'TARGET' });
    expect(findingsOf(subsetAgainstWhole, { figures: [target, part] })).toEqual([]);
  });
});

describe('INTERIM_AGAINST_FINAL', () => {
  const upTo = (id: string, value: number, last: string, more: FigureParts = {}): Figure =>
    figure(id, 'city', value, { flow: ['2019-01-01', last], ...more });

  test('a count became smaller', () => {
    expect(
      findingsOf(interimAgainstFinal, {
        figures: [upTo('may', 12, '2019-05-28'), upTo('year', 10, '2019-12-31')],
      }),
    ).toEqual(['ERROR may year']);
    expect(
      findingsOf(interimAgainstFinal, {
        figures: [upTo('may', 10, '2019-05-28'), upTo('year', 12, '2019-12-31')],
      }),
    ).toEqual([]);
  });

  test('a year has more than the term that it is part of', () => {
    const term = figure('term', 'city', 10, { flow: '2015/2020'.split('/') as [string, string] });
    expect(findingsOf(interimAgainstFinal, { figures: [upTo('year', 12, '2019-12-31'), term] })).toEqual([
      'ERROR year term',
    ]);
  });

  test('of days that are not certain it is a warning; digits of millions leave room', () => {
    const year = upTo('year', 10, '2019-12-31?');
    expect(findingsOf(interimAgainstFinal, { figures: [upTo('may', 12, '2019-05-28'), year] })).toEqual([
      'WARNING may year',
    ]);
    const figures = [
      upTo('may', 5_325_000, '2019-05-28'),
      upTo('year', 5_300_000, '2019-12-31', { stated: '5,3 triệu' }),
    ];
    expect(findingsOf(interimAgainstFinal, { figures })).toEqual([]);
  });

  test('bounds that leave it open, and stocks, are none', () => {
    const open = upTo('year', 10, '2019-12-31', { qualifier: 'MORE_THAN' });
    expect(findingsOf(interimAgainstFinal, { figures: [upTo('may', 12, '2019-05-28'), open] })).toEqual([]);
    const stocks = [
      figure('may', 'city', 12, { stock: '2019-05-28' }),
      figure('year', 'city', 10, { stock: '2019' }),
    ];
    expect(findingsOf(interimAgainstFinal, { figures: stocks })).toEqual([]);
  });
});

describe('STOCK_AGAINST_FLOW', () => {
  const indicators = [indicator('wards'), indicator('wards_ended', { ends: 'wards' })];
  const wards = (id: string, value: number, day: string): Figure =>
    figure(id, 'city', value, { indicator: 'wards', stock: day });
  const ended = figure('ended', 'city', 3, { indicator: 'wards_ended', flow: '2024-11-01' });

  test('more is gone than ended: 13 less 3 is not 8', () => {
    const figures = [wards('before', 13, '2024-10-31'), ended, wards('after', 8, '2024-11')];
    expect(findingsOf(stockAgainstFlow, { figures, indicators })).toEqual(['WARNING after before ended']);
    const certain = [wards('before', 13, '2024-10-31'), ended, wards('after', 8, '2024-11-01')];
    expect(findingsOf(stockAgainstFlow, { figures: certain, indicators })).toEqual([
      'ERROR after before ended',
    ]);
  });

  test('what is left is right, or more came', () => {
    for (const after of [10, 11])
      expect(
        findingsOf(stockAgainstFlow, {
          figures: [wards('before', 13, '2024-10-31'), ended, wards('after', after, '2024-11')],
          indicators,
        }),
      ).toEqual([]);
  });

  test('a flow tells of its own days: in other years more may have ended', () => {
    const of = (flow: Days, value = 5): Figure =>
      figure('ended', 'city', value, { indicator: 'wards_ended', flow });
    const states = [wards('before', 100, '2010-12-31'), wards('after', 80, '2015-12-31')];
    const found = (...figures: Figure[]): string[] => findingsOf(stockAgainstFlow, { figures, indicators });
    expect(found(...states, of('2015'))).toEqual([]);
    expect(found(...states, of(['2012', '2015']))).toEqual([]);
    expect(found(...states, of(['2011', '2014']))).toEqual([]);
    for (const days of [['2011', '2015'] as const, ['2005', '2020'] as const])
      expect(found(...states, of(days))).toEqual(['ERROR after before ended']);
    expect(found(...states, of(['2011', '2015'], 20))).toEqual([]);
    // More ended than is gone: something was added.
    expect(found(...states, of('2015', 30))).toEqual([]);
    expect(found(...states, of(['2011', '2015'], 30))).toEqual([]);
  });

  test('of the states in the days of a flow each is held against the one of which there was most', () => {
    const of = (value: number): string[] =>
      findingsOf(stockAgainstFlow, {
        figures: [
          wards('2014', 100, '2014-12-31'),
          wards('2015', 94, '2015-12-31'),
          wards('2016', 88, '2016-12-31'),
          figure('ended', 'city', value, { indicator: 'wards_ended', flow: ['2014', '2016'] }),
          // What ended before is none of it.
          figure('earlier', 'city', 50, { indicator: 'wards_ended', flow: '2014' }),
        ],
        indicators,
      });
    expect(of(12)).toEqual([]);
    expect(of(11)).toEqual(['ERROR 2016 2014 ended']);
    expect(of(5)).toEqual(['ERROR 2015 2014 ended', 'ERROR 2016 2014 ended']);
  });

  test('finds just what is gone without having ended, whatever the days', () => {
    const year = fc.integer({ min: 2010, max: 2016 });
    const number = fc.nat({ max: 9 });
    const state = fc.record({ year, value: number });
    fc.assert(
      fc.property(state, state, fc.tuple(year, year), number, (one, other, days, value) => {
        const [before, after] = one.year < other.year ? [one, other] : [other, one];
        const [first, last] = [Math.min(...days), Math.max(...days)];
        fc.pre(before.year < after.year);
        const found = findingsOf(stockAgainstFlow, {
          figures: [
            wards('before', before.value, `${before.year}-12-31`),
            wards('after', after.value, `${after.year}-12-31`),
            figure('ended', 'city', value, { indicator: 'wards_ended', flow: [`${first}`, `${last}`] }),
          ],
          indicators,
        });
        const isCovered = first <= before.year + 1 && after.year <= last;
        expect(found.length > 0).toBe(isCovered && before.value - value > after.value);
      }),
    );
  });

  test('what is counted in other words is not compared', () => {
    const words = (one: Figure, definition: string): Figure => ({ ...one, definition });
    const [before, after] = [wards('before', 13, '2024-10-31'), wards('after', 8, '2024-11-01')];
    const found = (...figures: Figure[]): string[] => findingsOf(stockAgainstFlow, { figures, indicators });
    expect(found(words(before, 'urban'), ended, after)).toHaveLength(1);
    expect(found(words(before, 'urban'), ended, words(after, 'urban'))).toHaveLength(1);
    expect(found(words(before, 'urban'), ended, words(after, 'all'))).toEqual([]);
    expect(found(words(before, 'urban'), words(ended, 'all'), after)).toEqual([]);
  });

  test('a change of a year begins with the state of the day before, where there is one', () => {
    const change = figure('change', 'city', 5, {
      indicator: 'wards',
      measure: 'CHANGE',
      direction: 'INCREASE',
      flow: ['2018-01-01', '2018-12-31'],
    });
    const [eve, first] = [wards('eve', 100, '2017-12-31'), wards('first', 102, '2018-01-01')];
    const found = (...figures: Figure[]): string[] => findingsOf(stockAgainstFlow, { figures, indicators });
    expect(found(eve, wards('after', 130, '2018-12-31'), change)).toEqual(['ERROR change eve after']);
    expect(found(eve, wards('after', 105, '2018-12-31'), change)).toEqual([]);
    expect(found(eve, first, wards('after', 105, '2018-12-31'), change)).toEqual([]);
    expect(found(first, wards('after', 105, '2018-12-31'), change)).toEqual(['ERROR change first after']);
  });

  test('a stated change is not the difference of the states', () => {
    const change = (value: number, direction: 'INCREASE' | 'DECREASE'): Figure =>
      figure('change', 'city', value, {
        indicator: 'wards',
        measure: 'CHANGE',
        direction,
        flow: ['2019-01-01', '2019-08-20'],
      });
    const states = [wards('before', 162, '2019-01-01'), wards('after', 154, '2019-08-20')];
    expect(findingsOf(stockAgainstFlow, { figures: [...states, change(8, 'DECREASE')], indicators })).toEqual(
      [],
    );
    expect(findingsOf(stockAgainstFlow, { figures: [...states, change(8, 'INCREASE')], indicators })).toEqual(
      ['ERROR change before after'],
    );
    expect(
      findingsOf(stockAgainstFlow, { figures: [...states, change(9, 'DECREASE')], indicators }),
    ).toHaveLength(1);
  });
});

describe('SAME_FACT', () => {
  test('two sources have no number in common', () => {
    const figures = [figure('one', 'city', 8), figure('two', 'city', 13, { from: ['source:other'] })];
    expect(findingsOf(sameFact, { figures })).toEqual(['ERROR one two']);
  });

  test('percentages and means that are printed to other digits are none', () => {
    const share = (id: string, value: number, stated: string, measure: 'SHARE' | 'MEAN' = 'SHARE'): Figure =>
      figure(id, 'city', value, { measure, stated });
    expect(
      findingsOf(sameFact, { figures: [share('one', 57, '57%'), share('two', 56.99, '56,99%')] }),
    ).toEqual([]);
    const means = [share('one', 4.7, '4,7', 'MEAN'), share('two', 4.67, '4,67', 'MEAN')];
    expect(findingsOf(sameFact, { figures: means })).toEqual([]);
    const far = [share('one', 57, '57%'), share('two', 55.9, '55,9%')];
    expect(findingsOf(sameFact, { figures: far })).toEqual(['ERROR one two']);
  });

  test('lower bounds never conflict, and a bound only with what it shuts out', () => {
    const more = (id: string, value: number): Figure => figure(id, 'city', value, { qualifier: 'MORE_THAN' });
    expect(findingsOf(sameFact, { figures: [more('one', 140_000), more('two', 143_000)] })).toEqual([]);
    expect(findingsOf(sameFact, { figures: [more('one', 140_000), figure('two', 'city', 143_000)] })).toEqual(
      [],
    );
    expect(
      findingsOf(sameFact, { figures: [more('one', 140_000), figure('two', 'city', 139_000)] }),
    ).toHaveLength(1);
  });

  test('states of days that are only possibly the same are none; of one month they are a warning', () => {
    const state = (id: string, value: number, day: string): Figure =>
      figure(id, 'city', value, { stock: day });
    expect(
      findingsOf(sameFact, { figures: [state('one', 8, '2024-11'), state('two', 13, '2024-11-01')] }),
    ).toEqual([]);
    expect(
      findingsOf(sameFact, { figures: [state('one', 8, '2024-11'), state('two', 13, '2024-11')] }),
    ).toEqual(['WARNING one two']);
    expect(
      findingsOf(sameFact, { figures: [state('one', 8, '2024-11-01'), state('two', 13, '2024-11-01')] }),
    ).toEqual(['ERROR one two']);
  });

  test('of days that are uncertain, about or reasoned out they are a warning', () => {
    const found = (parts: FigureParts, more: FigureParts = parts): string[] =>
      findingsOf(sameFact, {
        figures: [figure('one', 'city', 500, parts), figure('two', 'city', 510, more)],
      });
    for (const parts of [
      { stock: '2018-11-05?' },
      { stock: '2018-11-05~' },
      { stock: '2018-11-05%' },
      { stock: '2018-11-05', inferred: ['period_to'] },
      { flow: ['2010~', '2018~'] },
      { flow: ['2018', '2018?'] },
      { flow: ['2018?', '2018'] },
      { flow: '2018', inferred: ['period_from'] },
    ] satisfies FigureParts[])
      expect([parts, found(parts)]).toEqual([parts, ['WARNING one two']]);
    expect(found({ stock: '2018-11-05' }, { stock: '2018-11-05?' })).toEqual(['WARNING one two']);
    expect(found({ flow: '2018', inferred: ['share_of'] })).toEqual(['ERROR one two']);
    // A state has no begin.
    expect(found({ stock: '2018-11-05', inferred: ['period_from'] })).toEqual(['ERROR one two']);
  });

  test('a number in millions has the room of its printed digits', () => {
    const found = (one: readonly [number, string], other: readonly [number, string]): string[] =>
      findingsOf(sameFact, {
        figures: [
          figure('one', 'city', one[0], { stated: one[1] }),
          figure('two', 'city', other[0], { stated: other[1] }),
        ],
      });
    const exact = [5_325_000, '5.325.000'] as const;
    expect(found([5_300_000, '5,3 triệu'], exact)).toEqual([]);
    expect(found([5_300_000, '5,3 triệu người'], exact)).toEqual([]);
    expect(found([5_300_000, '5.300.000'], exact)).toEqual(['ERROR one two']);
    expect(found([5_400_000, '5,4 triệu'], exact)).toEqual(['ERROR one two']);
    expect(found([5_300_000, '5,30 triệu'], exact)).toEqual(['ERROR one two']);
  });

  test('an increase and a decrease of one thing stand against each other', () => {
    const change = (id: string, direction: 'INCREASE' | 'DECREASE', more: FigureParts = {}): Figure =>
      figure(id, 'city', 20, { measure: 'CHANGE', direction, ...more });
    const found = (...figures: Figure[]): string[] => findingsOf(sameFact, { figures });
    expect(found(change('one', 'INCREASE'), change('two', 'DECREASE'))).toEqual(['ERROR one two']);
    const nearly = change('two', 'DECREASE', { qualifier: 'NEARLY' });
    expect(found(change('one', 'INCREASE'), nearly)).toEqual(['ERROR one two']);
    const about = [change('one', 'INCREASE', { qualifier: 'ABOUT' }), change('two', 'DECREASE')];
    expect(found(...about)).toEqual(['ERROR one two']);
    expect(found(change('one', 'DECREASE'), change('two', 'DECREASE'))).toEqual([]);
    expect(found(change('one', 'DECREASE'), nearly)).toEqual(['ERROR one two']);
    expect(found(change('one', 'INCREASE'), change('two', 'DECREASE', { shareOf: 'BASE' }))).toEqual([]);
    expect(found(change('one', 'INCREASE'), change('two', 'DECREASE', { flow: '2018' }))).toEqual([]);
    expect(found(change('one', 'INCREASE'), figure('two', 'city', 30))).toEqual([]);
  });

  test('an area and its committee are one place, two districts are two', () => {
    const units = [
      unit('city'),
      unit('committee', [], { type: 'Organization', responsibleFor: 'city' }),
      unit('north'),
    ];
    expect(
      findingsOf(sameFact, { units, figures: [figure('one', 'city', 8), figure('two', 'committee', 13)] }),
    ).toHaveLength(1);
    expect(
      findingsOf(sameFact, { units, figures: [figure('one', 'city', 8), figure('two', 'north', 13)] }),
    ).toEqual([]);
  });
});

describe('TARGET_ALREADY_PASSED', () => {
  const share = (id: string, value: number, day: string, more: FigureParts = {}): Figure =>
    figure(id, 'city', value, { measure: 'SHARE', shareOf: 'WHOLE', stock: day, ...more });

  const passed = (ascending: boolean | null, ...figures: Figure[]): string[] =>
    findingsOf(targetAlreadyPassed, { figures, indicators: [indicator('members_admitted', { ascending })] });

  test('a state is above the target before its time, where more is better', () => {
    const target = share('target', 95, '2018', { status: 'TARGET' });
    const now = share('now', 96.15, '2018-09-10');
    expect(passed(true, target, now)).toEqual(['INFO target now']);
    expect(passed(null, target, now)).toEqual([]);
    expect(
      passed(null, share('target', 95, '2018', { status: 'TARGET', qualifier: 'AT_LEAST' }), now),
    ).toEqual(['INFO target now']);
    expect(passed(true, target, share('now', 94, '2018-09-10'))).toEqual([]);
    expect(passed(true, target, share('end', 96, '2018-12-31'))).toEqual([]);
  });

  test('the latest state before its time decides', () => {
    const target = share('target', 95, '2018', { status: 'TARGET' });
    const figures = [share('high', 97, '2016-09-10'), share('low', 93, '2018-03-10')];
    expect(passed(true, target, ...figures)).toEqual([]);
    expect(passed(true, target, ...figures, share('again', 96, '2018-09-10'))).toEqual(['INFO target again']);
  });

  test('a state is below the target, where less is better; one that is to come down has not passed it', () => {
    const target = figure('target', 'city', 5, { status: 'TARGET', stock: '2020' });
    expect(passed(false, target, figure('now', 'city', 9, { stock: '2018-09-10' }))).toEqual([]);
    expect(passed(false, target, figure('now', 'city', 4, { stock: '2018-09-10' }))).toEqual([
      'INFO target now',
    ]);
  });

  test('a limit is not passed by staying below it, and last year’s count is none of this year’s', () => {
    const limit = share('target', 95, '2018', { status: 'TARGET', qualifier: 'AT_MOST' });
    expect(passed(true, limit, share('now', 96, '2018-09-10'))).toEqual([]);
    const target = figure('target', 'city', 200, { status: 'TARGET' });
    expect(passed(true, target, figure('before', 'city', 250, { flow: '2018' }))).toEqual([]);
  });
});

describe('NAME_TWINS', () => {
  const named = (id: string, above: string, more = {}) =>
    unit(id, [above], { name: 'xã Tân Tiến', kind: 'COMMUNE', ...more });

  test('one name twice below one unit at one time', () => {
    expect(findingsOf(nameTwins, { units: [named('one', 'north'), named('two', 'north')] })).toEqual([
      'WARNING one two',
    ]);
    expect(
      findingsOf(nameTwins, {
        units: [named('one', 'north'), named('two', 'north', { name: 'Xã Tân tiến' })],
      }),
    ).toHaveLength(1);
  });

  test('names that only their accents tell apart are none; where a tone stands, and capitals, are no difference', () => {
    const twins = (one: string, other: string): string[] =>
      findingsOf(nameTwins, {
        units: [named('one', 'north', { name: one }), named('two', 'north', { name: other })],
      });
    expect(twins('xã Tân Thạnh', 'xã Tân Thành')).toEqual([]);
    expect(twins('Đa Kao', 'Da Kao')).toEqual([]);
    expect(twins('-', '+')).toEqual([]);
    expect(twins('xã Hoà Bình', 'Xã  Hòa Bình')).toEqual(['WARNING one two']);
  });

  test('units elsewhere, of another kind, of another code or of another time are none', () => {
    for (const other of [
      named('two', 'south'),
      named('two', 'north', { kind: 'HAMLET' }),
      named('two', 'north', { validFrom: '2025-07-01' }),
      named('two', 'north', { code: '2' }),
    ])
      expect(
        findingsOf(nameTwins, {
          units: [named('one', 'north', { validTo: '2025-07-01', code: '1' }), other],
        }),
      ).toEqual([]);
  });

  test('without a unit above, two publishers of one name, and not two committees', () => {
    const twins = (kind: string) =>
      ['one', 'two'].map((id) => unit(id, [], { type: 'Organization', name: 'Đảng bộ Quân sự tỉnh', kind }));
    expect(findingsOf(nameTwins, { units: twins('PUBLISHER') })).toEqual(['WARNING one two']);
    expect(findingsOf(nameTwins, { units: twins('COMMITTEE') })).toEqual([]);
  });
});

describe('CODE_AGAINST_KIND', () => {
  const document = (code: string | null, kind: string) => ({
    resolutions: [{ id: 'resolution:one', code, kind }],
  });

  test.each([
    ['22-NQ/TW', 'DIRECTIVE'],
    ['44-CT/TW', 'RESOLUTION'],
    ['1192/NQ-UBTVQH15', 'PLAN'],
    ['80-KL/TW', 'DECISION'],
  ])('%s is no %s', (code, kind) => {
    expect(findingsOf(codeAgainstKind, document(code, kind))).toEqual(['WARNING resolution:one']);
  });

  test.each([
    ['22-NQ/TW', 'RESOLUTION'],
    ['15-QĐ/TW', 'REGULATION'],
    ['15-QĐ/TW', 'DECISION'],
    ['43/NQ-HĐND', 'RESOLUTION'],
    ['12/2024/NQ-HĐND', 'RESOLUTION'],
    ['7-ABC/XY', 'PLAN'],
    [null, 'PLAN'],
  ])('%s may be a %s', (code, kind) => {
    expect(findingsOf(codeAgainstKind, document(code, kind))).toEqual([]);
  });
});

describe('what is worked out of figures says no more than their words', () => {
  /** A part of 50 in the words of a page, and one of 60. */
  const partsWith = (word: FigureParts): Figure[] => [
    figure('part-0', 'north', 50, word),
    figure('part-1', 'south', 60),
  ];
  const all = [unit('city', [], { partsListed: 'ALL' }), unit('north', ['city']), unit('south', ['city'])];

  test.each<[FigureParts, number, string | null]>([
    [{}, 100, 'add up to 110 (50 + 60), which is more than the total "100"'],
    [
      { qualifier: 'MORE_THAN' },
      100,
      'add up to more than 110 (50 + 60), which is more than the total "100"',
    ],
    [{ qualifier: 'AT_LEAST' }, 100, 'add up to at least 110 (50 + 60), which is more than the total "100"'],
    [{ range: [45, 55] }, 100, 'add up to 105 to 115 (50 + 60), which is more than the total "100"'],
    [{ qualifier: 'NEARLY' }, 120, 'add up to less than 110 (50 + 60), which is less than the total "120"'],
    [{ qualifier: 'AT_MOST' }, 120, 'add up to at most 110 (50 + 60), which is less than the total "120"'],
    [{ qualifier: 'ABOUT' }, 100, null],
    [{ qualifier: 'ABOUT' }, 120, null],
    [{ qualifier: 'NEARLY' }, 100, null],
  ])('parts of which one is %j against a total of %i', (word, total, says) => {
    const messages = messagesOf(partsAgainstTotal, {
      figures: [figure('total', 'city', total), ...partsWith(word)],
      units: all,
    });
    expect(messages).toEqual(says === null ? [] : [expect.stringContaining(says)]);
  });

  const share = (value: number, more: FigureParts = {}): Figure =>
    figure('share', 'city', value, { stated: `${value}%`, measure: 'SHARE', ...more });

  test.each<[FigureParts, FigureParts, string]>([
    [{}, {}, '"30" (page) of the target "100" (page) is 30%, not'],
    [{ qualifier: 'MORE_THAN' }, {}, 'is more than 30%, not'],
    [{ qualifier: 'AT_LEAST' }, {}, 'is at least 30%, not'],
    [{}, { qualifier: 'NEARLY' }, 'is more than 30%, not'],
    [{}, { qualifier: 'AT_MOST' }, 'is at least 30%, not'],
    [{ range: [30, 35] }, {}, 'is 30 to 35%, not'],
  ])('a count that is %j of a target that is %j', (count, target, says) => {
    const figures = [
      share(20, { shareOf: 'TARGET' }),
      figure('count', 'city', 30, count),
      figure('target', 'city', 100, { status: 'TARGET', ...target }),
    ];
    const named = messagesOf(shareAgainstTarget, { figures });
    expect(named).toEqual([expect.stringContaining(says)]);
  });

  test('of a count that is not exact the whole is not worked out', () => {
    const women = (word: FigureParts): Figure[] => [
      share(20, { shareOf: 'WHOLE', breakdowns: ['breakdown:women'] }),
      figure('women', 'city', 50, { breakdowns: ['breakdown:women'], ...word }),
      figure('all', 'city', 100),
    ];
    expect(messagesOf(shareAgainstWhole, { figures: women({}) })).toEqual([
      expect.stringMatching(/is 50%, not "20%" \(page\), which would be of about 250\.$/),
    ]);
    expect(messagesOf(shareAgainstWhole, { figures: women({ qualifier: 'MORE_THAN' }) })).toEqual([
      expect.stringMatching(/is more than 50%, not "20%" \(page\)\.$/),
    ]);
  });

  test('what is left of a state, what a change makes, and what subsets make up', () => {
    const indicators = [
      indicator('left', { ends: null }),
      indicator('ended', { ends: 'left' }),
      indicator('whole'),
      indicator('one', { subsetOf: 'whole', partition: 'kind' }),
      indicator('two', { subsetOf: 'whole', partition: 'kind' }),
    ];
    const state = (id: string, value: number, stock: string, more: FigureParts = {}): Figure =>
      figure(id, 'city', value, { indicator: 'left', stock, ...more });
    const left = [
      state('before', 50, '2018-12-31', { qualifier: 'MORE_THAN' }),
      figure('ended', 'city', 10, { indicator: 'ended' }),
      state('after', 30, '2019-12-31'),
    ];
    expect(messagesOf(stockAgainstFlow, { figures: left, indicators })).toEqual([
      expect.stringContaining('leaves more than 40, but'),
    ]);
    const subsets = [
      figure('whole', 'city', 100, { indicator: 'whole' }),
      figure('one', 'city', 70, { indicator: 'one' }),
      figure('two', 'city', 50, { indicator: 'two', qualifier: 'AT_LEAST' }),
    ];
    expect(messagesOf(subsetAgainstWhole, { figures: subsets, indicators })).toEqual([
      expect.stringContaining('make up whole, and are at least 120, not "100"'),
    ]);
  });
});
