import { getNamedType, isObjectType } from 'graphql';
import { parseEdtfDate } from '../../model/edtf-date.js';
import type { ObservationStatus } from '../../model/figure.js';
import { boundsOf } from '../../model/period-span.js';
import type { RollupQuestion } from '../../model/rollup/rollup.js';
import {
  periodText,
  type RollupAskedFor,
  type RollupKeys,
  rollupKeys,
} from '../../model/rollup/rollup-key.js';
import type { ComputedRequest, ComputedTools } from './computed.js';

/** All that is asked at one field. */
export interface AskedRollups {
  readonly main: RollupAskedFor;
  /** What its parts take, as `question`, and as `others` for what it is compared with. */
  readonly question: RollupParameter;
  readonly others: readonly RollupParameter[];
  readonly hierarchies: readonly string[];
  /** Whether every figure of the indicator is looked at. */
  readonly needsAll: boolean;
  readonly hasTarget: boolean;
  readonly hasCoverage: boolean;
  /** Each once, with those of what it is compared with. */
  readonly indicators: readonly string[];
  readonly breakdowns: readonly string[];
}

/** A roll-up as the parts are asked for it (`cypher/fields/Rollup.main.cypher`). */
interface RollupParameter extends RollupKeys {
  readonly name: string;
  readonly asked: string | null;
  /** Whether it is one over the days of the first answer, where the figures of both are of one kind, flows or stocks. */
  readonly ofSameDays: boolean;
  /** The lists of figures that fields need of it where it is kept. */
  readonly lists: readonly string[];
  readonly indicator: string;
  readonly status: ObservationStatus;
  readonly breakdowns: readonly string[];
  /** Whether figures of other days, statuses and breakdowns are wanted too; then `first` and `last` are null. */
  readonly ofAll: boolean;
  /** The days for an index, whose open ends are days before and after all others. */
  readonly first: string | null;
  readonly last: string | null;
  /** The days that are asked for. */
  readonly from: string | null;
  readonly to: string | null;
}

/** The fields that need figures which are no part of the answer. */
export const NEED_ALL_FIGURES = ['excluded', 'excludedCount'];

/** The lists of figures that fields need of a roll-up that is kept. */
const KEPT_LISTS: Readonly<Record<string, readonly string[]>> = {
  used: ['used'],
  sum: ['used', 'sumUsed'],
  includedIn: ['outside'],
};

const EDGES_OF = { AREA: ['PART_OF'], ORGANIZATION: ['SUBORDINATE_TO'] } as const;

/** The days of an argument. */
function periodIn(
  text: string,
  argument: string,
  tools: Pick<ComputedTools, 'fail'>,
): RollupQuestion['period'] {
  const date = parseEdtfDate(text);
  if (date !== null && (date.min !== null || date.max !== null)) return { first: date.min, last: date.max };
  throw tools.fail(
    `"${argument}" is ${JSON.stringify(text)}; write an EDTF date or interval with known years, e.g. "2017" or "2008/2018".`,
  );
}

/** The arguments of `share` and `change`. */
export interface ShareArguments {
  readonly of?: string | null;
  readonly breakdowns?: readonly string[] | null;
}
export interface ChangeArguments {
  readonly since: string;
}

/** Another roll-up that one is compared with, by a name that tells it from others at the same field. */
export interface OtherRollup {
  readonly name: string;
  readonly asked: RollupAskedFor;
}

/** The whole that a roll-up is a share of; over the days that are asked for, or over those of the answer (`ofSameDays`). */
export function wholeOf(main: RollupAskedFor, { of, breakdowns }: ShareArguments): OtherRollup {
  const asked = { ...main, indicator: of ?? main.indicator, breakdowns: sorted(breakdowns ?? []) };
  return { name: JSON.stringify(['share', asked.indicator, asked.breakdowns]), asked };
}

/** The roll-up that a change starts from. */
export function earlierOf(
  main: RollupAskedFor,
  { since }: ChangeArguments,
  tools: Pick<ComputedTools, 'fail'>,
): OtherRollup {
  const period = periodIn(since, 'since', tools);
  return { name: JSON.stringify(['change', period.first, period.last]), asked: { ...main, period } };
}

/** How many other roll-ups one may be compared with; each is looked for in the graph by itself. */
const OTHERS_AT_MOST = 20;

/** Reads the arguments of a roll-up, and those of its fields that look at other roll-ups. */
export function readQuestions({ arguments: given, type, nodes, tools }: ComputedRequest): AskedRollups {
  const one = typeof given.breakdown === 'string' ? [given.breakdown] : [];
  const main: RollupAskedFor = {
    indicator: String(given.indicator),
    status: given.status as ObservationStatus,
    breakdowns: sorted([...one, ...textsIn(given.breakdowns)]),
    period:
      typeof given.period === 'string'
        ? periodIn(given.period, 'period', tools)
        : { first: null, last: null },
  };
  const fields = tools.selected(type, nodes).map(({ nodes: subnodes }) => ({
    name: subnodes[0]?.name.value ?? '',
    subnodes,
  }));
  const names = new Set(fields.map(({ name }) => name));
  const needsAll = NEED_ALL_FIGURES.some((name) => names.has(name));
  const isKept = given.hierarchy == null;
  const others = new Map<string, RollupParameter>();
  for (const { name, subnodes } of fields) {
    if (name !== 'share' && name !== 'change') continue;
    const its = tools.argumentsOf(type, subnodes);
    const other =
      name === 'share' ? wholeOf(main, its) : earlierOf(main, its as unknown as ChangeArguments, tools);
    const field = getNamedType(type.getFields()[name]?.type);
    const needsUsed =
      isObjectType(field) &&
      tools.selected(field, subnodes).some(({ nodes: [node] }) => node?.name.value === 'used');
    const lists = needsUsed || others.get(other.name)?.lists.length === 1 ? ['used'] : [];
    const how = { isKept, ofAll: false, ofSameDays: name === 'share', lists };
    others.set(other.name, parameterOf(other.name, other.asked, how));
  }
  if (others.size > OTHERS_AT_MOST)
    throw tools.fail(
      `One roll-up asks for ${others.size} shares and changes; ask for ${OTHERS_AT_MOST} at most, and for the others in another field.`,
    );
  const lists = [...new Set([...names].flatMap((name) => KEPT_LISTS[name] ?? []))];
  const all = [main, ...others.values()];
  return {
    main,
    question: parameterOf('', main, {
      isKept: isKept && !needsAll,
      ofAll: needsAll,
      ofSameDays: false,
      lists,
    }),
    others: [...others.values()],
    hierarchies: isKept ? Object.values(EDGES_OF).flat() : EDGES_OF[given.hierarchy as keyof typeof EDGES_OF],
    needsAll,
    hasCoverage: names.has('coverage'),
    hasTarget: names.has('target') || names.has('targetMet'),
    indicators: [...new Set(all.map(({ indicator }) => indicator))],
    breakdowns: [...new Set(all.flatMap(({ breakdowns }) => breakdowns))],
  };
}

function parameterOf(
  name: string,
  asked: RollupAskedFor,
  how: { isKept: boolean; ofAll: boolean; ofSameDays: boolean; lists: readonly string[] },
): RollupParameter {
  const { indicator, status, breakdowns, period } = asked;
  const { isKept, ofAll, ofSameDays, lists } = how;
  const { head, times, tail } = rollupKeys(asked);
  return {
    name,
    head,
    times: isKept ? times : [],
    tail,
    asked: periodText(period),
    ofSameDays: isKept && ofSameDays,
    lists,
    indicator,
    status,
    breakdowns,
    ofAll,
    // Without days all figures are asked for, those without a date among them.
    ...(ofAll ? { first: null, last: null } : boundsOf(period.first, period.last)),
    from: period.first,
    to: period.last,
  };
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function sorted(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}
