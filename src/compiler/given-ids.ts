import { type GraphQLInputType, getNamedType, GraphQLID, isInputObjectType } from 'graphql';
import { idPatternOf, labelOfId, type NodeLabel } from '../model/identity.js';
import { Later } from './later.js';

/** Ids that narrow what a field finds, and what has to have them; one that nothing has finds nothing, and under `not` leaves nothing out. */
export interface GivenIds {
  /** The field that they were given to, e.g. `Query.observations`. */
  readonly field: string;
  /** Where they stand in its arguments, e.g. `filter.not.unit`. */
  readonly argument: string;
  /** The ids, of which each may be left open as the list may. */
  readonly ids: Later | readonly unknown[];
  /** What may have them. */
  readonly labels: readonly NodeLabel[];
}

/** What ids name, by what an argument or a field of a filter is called; `id` and `ids` find things themselves and tell by null. */
export const LABELS_OF_IDS: Readonly<Record<string, readonly NodeLabel[]>> = {
  indicator: ['Indicator'],
  indicators: ['Indicator'],
  breakdown: ['Breakdown'],
  breakdowns: ['Breakdown'],
  unit: ['Area', 'Organization'],
  event: ['Event'],
  source: ['Source'],
  resolution: ['Resolution'],
};

/** The ids among the arguments of a field, filters in filters included. */
export function idsAmong(
  field: string,
  inputs: readonly { readonly name: string; readonly type: GraphQLInputType }[],
  given: Readonly<Record<string, unknown>>,
  path: readonly string[] = [],
): GivenIds[] {
  return inputs.flatMap(({ name, type }) => {
    const value = given[name] ?? null;
    const [named, here] = [getNamedType(type), [...path, name]];
    if (value === null) return [];
    if (isInputObjectType(named)) {
      const inner = Object.values(named.getFields());
      return listOf(value).flatMap((one) =>
        idsAmong(field, inner, one as Readonly<Record<string, unknown>>, here),
      );
    }
    const labels = named === GraphQLID ? LABELS_OF_IDS[name] : undefined;
    if (labels === undefined) return [];
    const ids = value instanceof Later && value.isList ? value : listOf(value);
    return [{ field, argument: here.join('.'), ids, labels }];
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** Ids that nothing has, as an answer tells of them in `extensions.unknownIds`. */
export interface UnknownIds {
  /** What is wrong, and where such ids are found. */
  readonly message: string;
  readonly field: string;
  readonly argument: string;
  readonly ids: readonly string[];
}

/** Where ids are found. */
const FOUND_BY: Readonly<Record<string, string>> = {
  Indicator: 'the field `indicators` lists them',
  Breakdown: 'the field `breakdowns` lists them',
  Area: 'the field `search` finds them by their names',
  Event: 'the field `events` lists them',
  Source: 'the field `sources` lists them',
  Resolution: 'the field `resolutions` lists them',
};

/** Tells of ids that nothing has. */
export function toldOf({ field, argument, labels }: GivenIds, ids: readonly string[]): UnknownIds {
  const [first = 'Area'] = labels;
  const kind = labels.map((label) => label.toLowerCase()).join(' or ');
  const looksLike = ids.some((id) => !labels.includes(labelOfId(id) as NodeLabel))
    ? ` Its id is ${labels.map(idPatternOf).join('; or ')}.`
    : '';
  const message = `No ${kind} is called "${ids.join('", "')}", as "${argument}" of ${field} says; ${FOUND_BY[first] ?? ''}.${looksLike}`;
  return { message, field, argument, ids };
}
