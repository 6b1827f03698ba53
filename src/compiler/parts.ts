import { cypherFileNames, readCypherFile } from '../neo4j/cypher-files.js';

/** One key of an order, e.g. `node.name` ascending. */
export interface OrderKey {
  readonly expression: string;
  readonly descending: boolean;
  /** What its values are; without, texts. */
  readonly kind?: 'TEXT' | 'NUMBER';
  /** Whether there may be none; what has none comes last. */
  readonly isNullable?: boolean;
  /** Whether it is the id, under the name that an edge has it by. */
  readonly isId?: boolean;
}

/**
 * One part of the API's Cypher: how to come from `this` to what a field returns. Parts are ordinary statements that
 * run in any client once their parameters are set; with `this` unbound they run for every node.
 *
 * The form that the compiler relies on, and that the test of the parts holds:
 * clauses; then at most one WHERE, one condition a line; then RETURN, the entity first, then companions (`x AS field`)
 * that serve the entity's field of that name; then at most one ORDER BY. A condition whose argument is not given is left out.
 * Clauses `WITH *, ... AS x` at the end whose `x` only the order names are left out where nothing is put in order.
 * A condition `node.id = this.x` adds nothing to an edge: it says that the id of the entity stands on `this` as well, where it
 * can be read without following the edge.
 */
export interface Part {
  /** `Type.field`. */
  readonly name: string;
  readonly description: string;
  readonly clauses: string;
  /** The clauses without those that only serve the order. */
  readonly unordered: string;
  readonly conditions: readonly string[];
  /** The variable of the node or edge that the field returns. */
  readonly entity: string;
  /** Variables that serve fields of the entity, by field. */
  readonly companions: ReadonlyMap<string, string>;
  readonly order: readonly OrderKey[];
  /** What is the same for all that the part finds, and stands before the id in an index, so that it has the order of ids. */
  readonly constant: string | null;
  /** Where the id of the entity stands on `this`, e.g. `this.indicator`; null is nowhere. */
  readonly reference: string | null;
  /** The variables that the part binds, `this` not among them. */
  readonly variables: readonly string[];
  /**
   * The same nodes as an index of the edge has them, in the order of their ids: the second statement of the file. Its order is
   * what all have in common, then the id. Null where there is none.
   */
  readonly indexed: Part | null;
}

/** What a cursor is good for: the field's name and its order, whatever type the field is asked of. */
export function connectionOf({ name, order }: Part): string {
  const keys = order.map(({ expression, descending }) => expression + (descending ? ' DESC' : ''));
  return `${name.split('.')[1] ?? ''} by ${keys.join(', ')}`;
}

/** The value that hierarchy parts compare with, which is not always an argument of their own field. */
export const AS_OF = 'asOf';

/** Reads every part of `cypher/fields/`, by `Type.field`. */
export function readParts(): ReadonlyMap<string, Part> {
  return new Map(
    cypherFileNames('fields').map((name) => {
      const [statement, indexed, ...more] = readCypherFile('fields', name);
      if (statement === undefined || more.length > 0)
        throw new Error(
          `cypher/fields/${name}.cypher must hold one statement, or the same in an index's order after it`,
        );
      const part = parsePart(name, statement.comment, statement.text);
      return [
        name,
        indexed === undefined ? part : { ...part, indexed: parsePart(name, indexed.comment, indexed.text) },
      ];
    }),
  );
}

/** Parses the text of a part. */
export function parsePart(name: string, description: string, text: string): Part {
  const lines = text.split('\n');
  const whereAt = lines.findIndex((line) => line.startsWith('WHERE '));
  const returnAt = lines.findIndex((line) => line.startsWith('RETURN '));
  const orderAt = lines.findIndex((line) => line.startsWith('ORDER BY '));
  const fail = (reason: string): never => {
    throw new Error(`cypher/fields/${name}.cypher: ${reason}`);
  };
  if (returnAt < 0) fail('no line begins with RETURN');
  const clausesEnd = whereAt < 0 ? returnAt : whereAt;
  const clauses = lines.slice(0, clausesEnd).join('\n');
  if (clauses === '') fail('nothing stands before WHERE or RETURN');
  const allConditions = (whereAt < 0 ? [] : lines.slice(whereAt, returnAt)).map((line, index) => {
    const condition = /^(?:WHERE| {2}AND) (.+)$/.exec(line)?.[1];
    if (condition === undefined || line.startsWith('WHERE') !== (index === 0))
      return fail(`"${line}" is not one condition`);
    return condition;
  });
  const [entity = '', ...companions] = (lines[returnAt] ?? '').slice('RETURN '.length).split(', ');
  const referenceIn = (condition: string): string | null =>
    condition.startsWith(`${entity}.id = this.`) ? condition.slice(`${entity}.id = `.length) : null;
  const conditions = allConditions.filter((condition) => referenceIn(condition) === null);
  const [reference = null] = allConditions.flatMap((condition) => referenceIn(condition) ?? []);
  const order =
    orderAt < 0 ? [] : (lines[orderAt] ?? '').slice('ORDER BY '.length).split(', ').map(parseOrderKey);
  const constant = order
    .slice(0, 1)
    .find(({ expression }) =>
      conditions.some((one) => one.startsWith(`${expression} = `) && !one.includes('$')),
    );
  return {
    name,
    description,
    clauses,
    unordered: unorderedOf(clauses, [...allConditions, ...companions]),
    conditions,
    entity,
    companions: new Map(
      companions.map((companion) => {
        const [variable = '', field] = companion.split(' AS ');
        return [field ?? variable, variable];
      }),
    ),
    order: constant === undefined ? order : order.slice(1),
    constant: constant?.expression ?? null,
    reference,
    variables: variablesOf(clauses),
    indexed: null,
  };
}

/** Clauses without those at their end that let a name stand for what only the order asks for. */
function unorderedOf(clauses: string, uses: readonly string[]): string {
  const each = clauses.split(/\n(?!END\b)(?=\S)/);
  const isUsed = (name: string): boolean => uses.some((text) => new RegExp(`\\b${name}\\b`).test(text));
  for (let last = each.at(-1); last !== undefined && each.length > 1; last = each.at(-1)) {
    const name = /^WITH \*, [^]* AS (\w+)$/.exec(last)?.[1];
    if (name === undefined || isUsed(name)) break;
    each.pop();
  }
  return each.join('\n');
}

function parseOrderKey(text: string): OrderKey {
  const descending = text.endsWith(' DESC');
  return { expression: descending ? text.slice(0, -' DESC'.length) : text, descending };
}

/** The variables that clauses bind, `this` not among them. */
export function variablesOf(clauses: string): string[] {
  // The properties of an index stand in parentheses too.
  const bound = [
    ...clauses.replace(/ USING INDEX .*/g, '').matchAll(/[([]([a-z]\w*)|\bAS ([a-z]\w*)|\bYIELD ([\w, ]+)/g),
  ].flatMap(([, inPattern, named, yielded]) => inPattern ?? named ?? yielded?.split(/,\s*/) ?? []);
  return [...new Set(bound)].filter((variable) => variable !== 'this');
}

/** Replaces variables in a piece of Cypher; names of properties, labels, parameters and functions stay. */
export function renameVariables(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(/(?<![\w.:$'`])[a-z]\w*(?!\w*[(])/g, (word, at: number) => {
    const name = names.get(word);
    const before = text.slice(text.lastIndexOf('\n', at) + 1, at);
    const isMapKey = /[{,]\s*$/.test(before) && /^\s*:/.test(text.slice(at + word.length));
    if (name === undefined || isMapKey) return word;
    // A procedure's columns keep their names and get an alias.
    return /\bYIELD [\w, ]*$/.test(before) ? `${word} AS ${name}` : name;
  });
}

/** The parameters that a piece of Cypher names. */
export function parametersIn(text: string): string[] {
  return [...text.matchAll(/\$(\w+)/g)].flatMap(([, name]) => name ?? []);
}
