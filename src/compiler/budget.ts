import { GraphQLError } from 'graphql';

/**
 * What one operation may ask for at most. The database takes as long as the operation makes it, so what is too much is
 * refused before any of it is written as Cypher.
 */
const BUDGET = {
  /** Fields, fragments spread, over all types that they are asked of. */
  fields: 2_000,
  /** Edges to follow, each a subquery; the database plans about as many in a second. */
  edges: 100,
  /** Nodes, if every page that is asked for is full. */
  nodes: 2_000_000,
} as const;

/** How much an operation asks for, over all of its root fields. */
export interface OperationSize {
  /** Edges that it follows, and totals beside their nodes. */
  readonly edges: number;
  /** Nodes, if every page is full. */
  readonly nodes: number;
}

/** How many nodes stand at the end of an edge without a page, for want of a better guess: units, quotes, documents. */
export const NODES_OF_A_LIST = 3;

/** Counts what an operation asks for, over all of its root fields. */
export class Budget {
  private readonly spent = { fields: 0, edges: 0, nodes: 0 };
  /** How many nodes there can be where the plan stands now. */
  private here = 1;

  /**
   * Spends fields of a selection.
   * @throws GraphQLError LIMIT_EXCEEDED.
   */
  fields(count: number): void {
    this.spend('fields', count, 'fields once its fragments are spread; ask for fewer at a time');
  }

  /**
   * Spends an edge with a page of nodes, or with a list, and plans what is asked of them.
   * @throws GraphQLError LIMIT_EXCEEDED.
   */
  edge<T>(page: number | null, plan: () => T): T {
    this.spend('edges', 1, 'edges to follow; part it into several operations');
    const above = this.here;
    this.here = above * (page ?? NODES_OF_A_LIST);
    this.spend('nodes', this.here, 'nodes if every page is full; ask for smaller pages or fewer levels');
    try {
      return plan();
    } finally {
      this.here = above;
    }
  }

  /**
   * Spends the total of a connection whose nodes are asked for too: the database plans it as it plans another edge.
   * @throws GraphQLError LIMIT_EXCEEDED.
   */
  total(): void {
    this.spend('edges', 1, 'edges to follow, or totals beside their nodes; part it into several operations');
  }

  /** What was asked for until now. */
  get size(): OperationSize {
    const { edges, nodes } = this.spent;
    return { edges, nodes };
  }

  /** How many nodes there can be where the plan stands now. */
  get nodesHere(): number {
    return this.here;
  }

  private spend(what: keyof typeof BUDGET, count: number, remedy: string): void {
    this.spent[what] += count;
    if (this.spent[what] <= BUDGET[what]) return;
    throw limitError(`The operation asks for more than ${BUDGET[what].toLocaleString('en')} ${remedy}.`);
  }
}

/** An error that says what is too much, and what to ask instead. */
export function limitError(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'LIMIT_EXCEEDED' } });
}
