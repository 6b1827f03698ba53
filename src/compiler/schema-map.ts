import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type GraphQLNamedType,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** How many nodes stand behind a field, and in which form. */
export type Multiplicity = 'one' | 'list' | 'connection';

/** A field whose value is a property. */
export interface PropertyField {
  readonly kind: 'property';
  /** Name of the property, or of its end within an embedded object. */
  readonly property: string | null;
  /** Empty lists are not kept in the graph. */
  readonly emptyList: boolean;
}

/** A field whose object consists of properties of its parent. */
export interface EmbeddedField {
  readonly kind: 'embedded';
  readonly prefix: string;
  readonly type: GraphQLObjectType;
  readonly nullable: boolean;
  /** Whether the properties are lists of equal length, each place one object; '' stands where there is no value. */
  readonly isList: boolean;
}

/** A field that leads to other nodes. */
export interface EdgeField {
  readonly kind: 'edge';
  readonly multiplicity: Multiplicity;
  /** The type of the nodes; of a connection, of its nodes. */
  readonly type: GraphQLNamedType;
  /** Whether items of a list may be null, so that the list keeps the order of what was asked. */
  readonly nullableItems: boolean;
}

/** A field whose object a rule of the model works out. */
export interface ComputedField {
  readonly kind: 'computed';
  /** The name of the rule. */
  readonly by: string;
  readonly type: GraphQLObjectType;
}

export type FieldMapping = PropertyField | EmbeddedField | EdgeField | ComputedField;

/** What the SDL says of how its fields stand in the graph. */
export class SchemaMap {
  private readonly mappings = new WeakMap<GraphQLField<unknown, unknown>, FieldMapping>();

  constructor(readonly schema: GraphQLSchema) {}

  /** How a field's value stands in the graph. */
  mappingOf(field: GraphQLField<unknown, unknown>): FieldMapping {
    let mapping = this.mappings.get(field);
    if (mapping === undefined) {
      mapping = this.read(field);
      this.mappings.set(field, mapping);
    }
    return mapping;
  }

  /** The concrete types that a value of a type can have. */
  possibleTypes(type: GraphQLNamedType): readonly GraphQLObjectType[] {
    if (isAbstractType(type)) return this.schema.getPossibleTypes(type);
    if (isObjectType(type)) return [type];
    throw new Error(`${type.name} is no object type`);
  }

  /** Whether many nodes lead to one of this type. */
  isShared(type: GraphQLNamedType): boolean {
    return this.possibleTypes(type).every(
      ({ astNode }) => astNode?.directives?.some(({ name }) => name.value === 'shared') ?? false,
    );
  }

  private read(field: GraphQLField<unknown, unknown>): FieldMapping {
    const type = getNamedType(field.type);
    if (isLeafType(type)) {
      return {
        kind: 'property',
        property: this.argumentOf(field, 'property', 'name'),
        emptyList: isNonNullType(field.type) && isListType(getNullableType(field.type)),
      };
    }
    const by = this.argumentOf(field, 'computed', 'by');
    if (by !== null && isObjectType(type)) return { kind: 'computed', by, type };
    const prefix = this.argumentOf(field, 'embedded', 'prefix');
    if (prefix !== null && isObjectType(type)) {
      return {
        kind: 'embedded',
        prefix,
        type,
        nullable: !isNonNullType(field.type),
        isList: listTypeOf(field.type) !== null,
      };
    }
    if (!isCompositeType(type)) throw new Error(`${field.name} is neither a value nor an object`);
    const nodes = isConnection(type) ? type.getFields().nodes : undefined;
    if (nodes !== undefined) {
      return {
        kind: 'edge',
        multiplicity: 'connection',
        type: getNamedType(nodes.type),
        nullableItems: false,
      };
    }
    const list = listTypeOf(field.type);
    return {
      kind: 'edge',
      multiplicity: list === null ? 'one' : 'list',
      type,
      nullableItems: list !== null && !isNonNullType(list.ofType),
    };
  }

  private argumentOf(
    field: GraphQLField<unknown, unknown>,
    directive: string,
    argument: string,
  ): string | null {
    const definition = this.schema.getDirective(directive);
    const values =
      definition == null || field.astNode == null ? undefined : getDirectiveValues(definition, field.astNode);
    const value: unknown = values?.[argument];
    return typeof value === 'string' ? value : null;
  }
}

function isConnection(type: GraphQLNamedType): type is GraphQLObjectType {
  return isObjectType(type) && type.name.endsWith('Connection');
}

function listTypeOf(type: GraphQLOutputType) {
  const nullable = getNullableType(type);
  return isListType(nullable) ? nullable : null;
}

/** The name of a property within an embedded object: the prefix, then the field's name. */
export function embeddedProperty(prefix: string, fieldName: string, named: string | null): string {
  if (named !== null) return prefix + named;
  return prefix === '' ? fieldName : prefix + fieldName.charAt(0).toUpperCase() + fieldName.slice(1);
}
