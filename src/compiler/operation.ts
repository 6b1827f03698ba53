import {
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLArgument,
  GraphQLError,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInputObjectType,
  isLeafType,
  isListType,
  getNullableType,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { LRUCache } from 'lru-cache';
import { Budget, type OperationSize } from './budget.js';
import { type Fits, fitsOf } from './fits.js';
import { Later, type RunValues } from './later.js';
import { Numbering } from './numbering.js';
import { parametersIn, type Part } from './parts.js';
import type { CompiledRootField, RootFields, RunContext } from './root-field.js';

/** An operation to answer; its document is valid. */
export interface OperationRequest {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The variables as they were sent. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly today: string;
  readonly run: RunContext;
}

/** What became of an operation. */
export interface OperationAnswer {
  /** The whole answer, as graphql-js would make it of the same values; null where it has a say: for errors and introspection. */
  readonly data: Readonly<Record<string, unknown>> | null;
  /**
   * The value of a root field by its key in the answer.
   * @throws what the field failed with
   */
  readonly valueOf: (key: string) => unknown;
}

/** A root field of an operation, compiled, or what it cannot be compiled for. */
type RootEntry = { readonly key: string } & (
  { readonly compiled: CompiledRootField; readonly fits: Fits } | { readonly error: unknown }
);

interface CompiledOperation {
  readonly size: OperationSize;
  readonly roots: readonly RootEntry[];
  /** The keys of the answer in their order, `__typename` among them; null where graphql-js has a part in the answer. */
  readonly keys: readonly { readonly key: string; readonly isTypeName: boolean }[] | null;
}

/**
 * Characters of statements whose compiled forms are kept, of all documents together: a form is one for each set of values that the
 * text of a statement depends on, and takes about 20 bytes of memory for each character of its statements.
 */
const FORMS_CHARACTERS = 8 << 20;

/** What a form takes beside its statements, in characters. */
const FORM_ALONE_CHARACTERS = 1_000;

/**
 * Answers operations. Each root field is one statement, and everything below it is in its rows. What was compiled last is
 * kept; values that only become parameters do not matter to it.
 */
export class Operations {
  private readonly kept: LRUCache<string, CompiledOperation>;
  private readonly documents = new Numbering();
  private readonly open = new WeakMap<OperationDefinitionNode, ReadonlySet<string>>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly rootFields: RootFields,
    formsCharacters = FORMS_CHARACTERS,
  ) {
    this.kept = new LRUCache({
      maxSize: formsCharacters,
      sizeCalculation: ({ roots }, form) => FORM_ALONE_CHARACTERS + form.length + charactersOf(roots),
    });
  }

  /** Answers an operation; what fails is in the answer. */
  async answer({ document, operation, variables, today, run }: OperationRequest): Promise<OperationAnswer> {
    const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables);
    // What is wrong with the variables, graphql-js says.
    if (coerced === undefined || operation.operation !== OperationTypeNode.QUERY) return NOT_OURS;
    const compiled = this.compiledOf(document, operation, coerced);
    if (compiled === null) return NOT_OURS;
    const { roots, keys, size } = compiled;
    const values = { variables: coerced, today };
    const settled = await Promise.allSettled(roots.map((root) => this.run(root, size, values, run)));
    const outcomes = new Map(roots.map(({ key }, index) => [key, settled[index]]));
    const valueOf = (key: string): unknown => outcomeOf(outcomes.get(key));
    if (keys === null || settled.some(({ status }) => status === 'rejected')) return { data: null, valueOf };
    const data = Object.create(null) as Record<string, unknown>;
    for (const { key, isTypeName } of keys) data[key] = isTypeName ? 'Query' : valueOf(key);
    const fits = roots.every((root) => 'fits' in root && root.fits(data[root.key]));
    return { data: fits ? data : null, valueOf };
  }

  private async run(
    root: RootEntry,
    size: OperationSize,
    values: RunValues,
    context: RunContext,
  ): Promise<unknown> {
    if ('error' in root) throw root.error;
    return this.rootFields.run(root.compiled, size, values, context);
  }

  /** The operation, compiled for all values of the variables that only become parameters; null where graphql-js refuses it. */
  private compiledOf(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): CompiledOperation | null {
    const open = this.openVariables(document, operation);
    const given = Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [
        name,
        open.has(name) && value !== null ? Later.variable(name, value) : value,
      ]),
    );
    const form = JSON.stringify([this.documents.of(document), operation.name?.value ?? null, given]);
    const known = this.kept.get(form);
    if (known !== undefined) return known;
    const compiled = this.compile(document, operation, given);
    // What fails is said with the values at hand.
    if (compiled?.roots.every((root) => 'compiled' in root)) this.kept.set(form, compiled);
    return compiled;
  }

  private compile(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variableValues: Readonly<Record<string, unknown>>,
  ): CompiledOperation | null {
    const { schema } = this;
    const parentType = schema.getQueryType();
    if (parentType == null) throw new Error('the schema has no Query');
    const fragments = fragmentsOf(document);
    const budget = new Budget();
    const selection = { schema, fragments, variableValues: variableValues as Record<string, unknown> };
    const fields = fieldsOrNull(() =>
      collectFields(schema, fragments, variableValues, parentType, operation.selectionSet),
    );
    if (fields === null) return null;
    const roots: RootEntry[] = [];
    const keys: { key: string; isTypeName: boolean }[] = [];
    let isPlain = true;
    for (const [key, fieldNodes] of fields) {
      const name = fieldNodes[0]?.name.value ?? '';
      const field = parentType.getFields()[name];
      const isTypeName = name === '__typename';
      if (isTypeName || field !== undefined) keys.push({ key, isTypeName });
      else isPlain = false;
      if (field === undefined) continue;
      try {
        const compiled = this.rootFields.compile(
          { ...selection, parentType, fieldNodes },
          { today: Later.today, budget },
        );
        roots.push({ key, compiled, fits: fitsOf(this.rootFields.map, selection, field.type, fieldNodes) });
      } catch (error) {
        roots.push({ key, error });
      }
    }
    return { roots, keys: isPlain ? keys : null, size: budget.size };
  }

  /** The variables that become parameters of a statement as they are, and nothing else. */
  private openVariables(document: DocumentNode, operation: OperationDefinitionNode): ReadonlySet<string> {
    const known = this.open.get(operation);
    if (known !== undefined) return known;
    const open = new Set<string>();
    const fixed = new Set<string>();
    const types = new TypeInfo(this.schema);
    visit(
      document,
      visitWithTypeInfo(types, {
        Variable: (node, _key, holder, _path, ancestors) => {
          const [field, parent] = [types.getFieldDef(), types.getParentType()];
          const argument = types.getArgument();
          const isOpen =
            field != null && parent != null && argument != null && types.getDirective() == null
              ? isKind(holder, Kind.ARGUMENT)
                ? this.isParameter(parent, field, argument)
                : this.isCompared(argument, holder, ancestors)
              : false;
          (isOpen ? open : fixed).add(node.name.value);
        },
        VariableDefinition: () => false,
      }),
    );
    const found = new Set([...open].filter((name) => !fixed.has(name)));
    this.open.set(operation, found);
    return found;
  }

  /** Whether all that a filter does with a value is to compare with it: the value of a field, or the one item of its list. */
  private isCompared(
    { name, type }: GraphQLArgument,
    holder: ASTNode | readonly ASTNode[] | undefined,
    ancestors: readonly (ASTNode | readonly ASTNode[])[],
  ): boolean {
    const field = Array.isArray(holder) && holder.length === 1 ? ancestors.at(-2) : holder;
    const filter = getNamedType(type);
    if (name !== 'filter' || !isInputObjectType(filter) || !isKind(field, Kind.OBJECT_FIELD)) return false;
    // Fields of what a condition takes, such as the unit of `within`, are no conditions, whatever they are called.
    const isOfFilter = ancestors.every(
      (one) => one === field || !isKind(one, Kind.OBJECT_FIELD) || isFilterIn(filter, one.name.value),
    );
    return isOfFilter && this.rootFields.filters.isComparedAsItIs(filter.name, field.name.value);
  }

  /** Whether an argument's value only becomes a parameter of the statement. */
  private isParameter(
    parent: GraphQLNamedType,
    { name: fieldName, args }: GraphQLField<unknown, unknown>,
    { name, type }: GraphQLArgument,
  ): boolean {
    if (!isLeafType(getNamedType(type)) || isListType(getNullableType(type))) return false;
    const { map, parts } = this.rootFields;
    const filter = args.find((one) => one.name === 'filter');
    const filterType = filter === undefined ? null : getNamedType(filter.type);
    const inFilter = isInputObjectType(filterType) && name in filterType.getFields();
    return map.possibleTypes(parent).every((concrete) => {
      const field = concrete.getFields()[fieldName];
      const part = parts.get(`${concrete.name}.${fieldName}`);
      if (field === undefined || part === undefined || map.mappingOf(field).kind !== 'edge') return false;
      return CURSORS.has(name) || (!VALUED.has(name) && (inFilter || comparedIn(part).has(name)));
    });
  }
}

function charactersOf(roots: readonly RootEntry[]): number {
  return roots.reduce((sum, root) => sum + ('compiled' in root ? root.compiled.statement.text.length : 0), 0);
}

/** Whether a field of a filter takes filters of the same type, as `and`, `or` and `not` do. */
function isFilterIn(filter: GraphQLInputObjectType, name: string): boolean {
  const field = filter.getFields()[name];
  return field !== undefined && getNamedType(field.type) === filter;
}

function isKind<K extends Kind>(
  node: ASTNode | readonly ASTNode[] | undefined,
  kind: K,
): node is Extract<ASTNode, { kind: K }> {
  return node !== undefined && 'kind' in node && node.kind === kind;
}

/** Cursors become parameters, one for each key. */
const CURSORS: ReadonlySet<string> = new Set(['after', 'before']);

/** Arguments that say more than a value to compare with. */
const VALUED: ReadonlySet<string> = new Set(['first', 'last', 'asOf', 'ids']);

function comparedIn({ clauses, conditions }: Part): ReadonlySet<string> {
  return new Set([clauses, ...conditions].flatMap(parametersIn));
}

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = Object.create(null) as Record<string, FragmentDefinitionNode>;
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  return fragments;
}

/** Null where graphql-js refuses the operation whole: a directive whose variable is null. */
function fieldsOrNull<T>(collect: () => T): T | null {
  try {
    return collect();
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

/** An operation that has no root fields of ours. */
const NOT_OURS: OperationAnswer = {
  data: null,
  valueOf: (key) => {
    throw new Error(`the root field ${key} was not answered`);
  },
};

/** What a root field came to; what it failed with is thrown. */
function outcomeOf(outcome: PromiseSettledResult<unknown> | undefined): unknown {
  if (outcome === undefined) throw new Error('a root field was not answered');
  if (outcome.status === 'rejected') throw outcome.reason as Error;
  return outcome.value;
}
