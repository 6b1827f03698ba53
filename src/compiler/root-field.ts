import { getArgumentValues, type GraphQLResolveInfo } from 'graphql';
import type { Database } from '../neo4j/database.js';
import { valueOf } from './answer.js';
import { inputError } from './arguments.js';
import type { Budget, OperationSize } from './budget.js';
import { cypherOf, type Statement } from './cypher.js';
import { type FilterParts, readFilterParts } from './filters.js';
import { toldOf, type UnknownIds } from './given-ids.js';
import { LargeReads } from './large-reads.js';
import { type Later, type RunValues, withValues } from './later.js';
import type { Part } from './parts.js';
import { planRootField } from './planner.js';
import { putTogether } from './pieces.js';
import type { RootPlan } from './plan.js';
import type { SchemaMap } from './schema-map.js';
import { stitch } from './stitch.js';

/** A root field of an operation: what of `GraphQLResolveInfo` says what is asked. */
export type RootFieldRequest = Pick<
  GraphQLResolveInfo,
  'schema' | 'fragments' | 'variableValues' | 'parentType' | 'fieldNodes'
>;

/** What running the root fields of one operation needs from outside. */
export interface RunContext {
  readonly database: Database;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
  /** Told of every statement before it runs. */
  readonly onStatement?: (statement: Statement) => void;
  /** Told of ids in arguments that nothing has. */
  readonly onUnknownIds?: (unknown: UnknownIds) => void;
}

/** A root field, compiled: it runs as often as wanted, and stands for all values of what was left open. */
export interface CompiledRootField {
  readonly plan: RootPlan;
  /** Parameters may be left open, as `Later`. */
  readonly statement: Statement;
}

/** Most ids that `nodes` takes. */
const IDS_AT_MOST = 100;

/** The way out: a root field's selection becomes one statement, its row becomes the answer. */
export class RootFields {
  constructor(
    readonly map: SchemaMap,
    readonly parts: ReadonlyMap<string, Part>,
    readonly filters: FilterParts = readFilterParts(),
    private readonly largeReads = new LargeReads(),
  ) {}

  /**
   * Compiles a root field.
   * @throws GraphQLError BAD_USER_INPUT or LIMIT_EXCEEDED.
   */
  compile(
    request: RootFieldRequest,
    { today, budget }: { readonly today: string | Later; readonly budget: Budget },
  ): CompiledRootField {
    checkIds(request);
    const plan = planRootField(this.map, this.parts, this.filters, request, budget);
    return { plan, statement: cypherOf(plan, today) };
  }

  /**
   * Runs a compiled root field of an operation of some size.
   * @throws GraphQLError BAD_USER_INPUT or AMBIGUOUS, OutcomeGraphError BUSY or CANCELLED, and what the database throws.
   */
  async run(
    { plan, statement }: CompiledRootField,
    size: OperationSize,
    values: RunValues,
    context: RunContext,
  ): Promise<unknown> {
    const { database, signal, onStatement } = context;
    const parameters = withValues(statement.parameters, values);
    onStatement?.({ text: statement.text, parameters });
    const records = await this.largeReads.inTurn(statement, { size, operation: context, signal }, () =>
      database.read(statement.text, parameters, { signal }),
    );
    const { row, shared } = putTogether(plan.pieces, records, plan.shared.length);
    if (shared.length > 0) stitch(plan, row, shared);
    if (plan.givenIds !== null) tellUnknownIds(plan.givenIds, row, context);
    return valueOf(row, plan.value);
  }
}

function tellUnknownIds(
  { column, groups }: NonNullable<RootPlan['givenIds']>,
  row: readonly unknown[],
  { onUnknownIds }: RunContext,
): void {
  const unknown = row[column] as readonly (readonly string[])[];
  for (const [at, group] of groups.entries()) {
    const ids = [...new Set(unknown[at])];
    if (ids.length > 0) onUnknownIds?.(toldOf(group, ids));
  }
}

function checkIds({ parentType, fieldNodes, variableValues }: RootFieldRequest): void {
  const [node] = fieldNodes;
  const field = parentType.getFields()[node?.name.value ?? ''];
  if (node === undefined || field === undefined || !field.args.some(({ name }) => name === 'ids')) return;
  const { ids } = getArgumentValues(field, node, variableValues);
  if (Array.isArray(ids) && (ids.length < 1 || ids.length > IDS_AT_MOST))
    throw inputError(`"ids" has ${ids.length} ids; give 1 to ${IDS_AT_MOST}.`, fieldNodes);
}
