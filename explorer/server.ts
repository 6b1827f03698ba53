/** A query that shows what the graph can be asked. */
export interface Example {
  /** The name of its operation. */
  readonly name: string;
  readonly topic: string;
  readonly question: string;
  readonly explanation: string;
  readonly query: string;
}

/** What the page needs to know of the server that serves it. */
export interface Settings {
  /** Where Neo4j Browser is; null when there is none. */
  readonly browserUrl: string | null;
}

/** One statement of an answer, as `extensions.cypher` has it. */
export interface CypherStatement {
  readonly statement: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly browserUrl: string | null;
}

/** Reads a JSON file of the server; what cannot be read is `otherwise`, and the page works without it. */
export async function readJson<T>(path: string, otherwise: T): Promise<T> {
  try {
    const response = await fetch(path);
    return response.ok ? ((await response.json()) as T) : otherwise;
  } catch {
    return otherwise;
  }
}
