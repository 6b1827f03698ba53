import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { AnswerObject } from '../compiler/answer.js';
import { readFilterParts } from '../compiler/filters.js';
import { LargeReads } from '../compiler/large-reads.js';
import { Operations } from '../compiler/operation.js';
import { readParts } from '../compiler/parts.js';
import { RootFields } from '../compiler/root-field.js';
import { SchemaMap } from '../compiler/schema-map.js';
import type { BrowserAddress } from './browser-link.js';
import type { RequestContext } from './context.js';
import { type ErrorLog, formatApiError, toApiError } from './errors.js';
import { finiteNumbersRule } from './finite-numbers.js';
import { limitRules, TOKENS_AT_MOST } from './limits.js';
import { answerOperations } from './plugins/answer-operations.js';
import { showCypher } from './plugins/show-cypher.js';
import { tellUnknownIds } from './plugins/tell-unknown-ids.js';
import { buildApiSchema } from './schema.js';

/** What the GraphQL server needs from its host. */
export interface ApolloOptions {
  readonly log: ErrorLog;
  /** Where Neo4j Browser is, once it is known; null when there is none. */
  readonly browser: () => BrowserAddress | null;
  /** How many statements of large operations may be with the database at once. */
  readonly largeReadsAtOnce: number;
}

/** The GraphQL server: a root field is one statement, everything below it is already in the answer. */
export function createApolloServer({
  log,
  browser,
  largeReadsAtOnce,
}: ApolloOptions): ApolloServer<RequestContext> {
  const schema = buildApiSchema();
  const largeReads = new LargeReads(largeReadsAtOnce);
  const rootFields = new RootFields(new SchemaMap(schema), readParts(), readFilterParts(), largeReads);
  const operations = new Operations(schema, rootFields);
  const rootValue = ({ outcome }: RequestContext, key: string): unknown => {
    try {
      return outcome.answer?.valueOf(key);
    } catch (error) {
      throw toApiError(error, log);
    }
  };
  return new ApolloServer<RequestContext>({
    schema,
    // Everything is read by then: a value stands under the key by which it was asked for.
    fieldResolver: (source: AnswerObject | undefined, _arguments, context: RequestContext, { path }) =>
      source === undefined ? rootValue(context, String(path.key)) : source[String(path.key)],
    validationRules: [...limitRules, finiteNumbersRule],
    parseOptions: { maxLexicalTokens: TOKENS_AT_MOST },
    maxRecursiveSelections: true,
    // Documents are sent whole; a client that asks for a kept one is told so.
    persistedQueries: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => formatApiError(formatted, error, log),
    plugins: [
      // Its hook on every field would wrap every value of an answer.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      answerOperations(operations),
      tellUnknownIds(),
      showCypher(browser),
    ],
  });
}
