import type { GraphQLResolveInfo } from 'graphql';
import type { Database } from '../neo4j/database.js';
import { valueOf } from './answer.js';
import { ANSWER_COLUMN, cypherOf, type Statement } from './cypher.js';
import type { Budget } from './budget.js';
import { type FilterParts, readFilterParts } from './filters.js';
import { inputError } from './arguments.js';
import type { Part } from './parts.js';
import { planRootField } from './planner.js';
import type { RootPlan } from './plan.js';
import type { SchemaMap } from './schema-map.js';

/** What answering a root field needs from outside. */
export interface RootFieldContext {
  readonly database: Database;
  /** The day that hierarchy fields start from when none is given, `YYYY-MM-DD`. */
  readonly today: string;
  /** What the operation may still ask for. */
  readonly budget: Budget;
  /** Told of every statement before it runs. */
  readonly onStatement?: (statement: Statement) => void;
}

/** Most ids that `nodes` takes. */
const IDS_AT_MOST = 100;

/** The way out: a root field's selection becomes one statement, its row becomes the answer. */
export class RootFields {
  constructor(
    private readonly map: SchemaMap,
    private readonly parts: ReadonlyMap<string, Part>,
    private readonly filters: FilterParts = readFilterParts(),
  ) {}

  /** The statement of a root field, without running it. */
  compile(
    info: GraphQLResolveInfo,
    { today, budget }: Pick<RootFieldContext, 'today' | 'budget'>,
  ): { plan: RootPlan; statement: Statement } {
    const plan = planRootField(this.map, this.parts, this.filters, info, budget);
    return { plan, statement: cypherOf(plan, today) };
  }

  /**
   * Answers a root field.
   * @throws GraphQLError BAD_USER_INPUT, LIMIT_EXCEEDED or AMBIGUOUS.
   */
  async resolve(
    args: Readonly<Record<string, unknown>>,
    context: RootFieldContext,
    info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const ids = Array.isArray(args.ids) ? (args.ids as readonly string[]) : null;
    if (ids !== null && (ids.length < 1 || ids.length > IDS_AT_MOST)) {
      throw inputError(`"ids" has ${ids.length} ids; give 1 to ${IDS_AT_MOST}.`, info.fieldNodes);
    }
    const { plan, statement } = this.compile(info, context);
    context.onStatement?.(statement);
    const [record] = await context.database.read(statement.text, statement.parameters);
    const row: unknown = record?.[ANSWER_COLUMN];
    if (!Array.isArray(row)) throw new Error('a statement returned no row');
    return valueOf(row, plan.value);
  }
}
