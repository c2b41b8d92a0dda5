import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { isIdName, isUuid } from './named-ids.ts';

/** What the audit tells of an operation, which is the same for all its requests. */
export interface AuditedOperation {
  readonly kind: 'ACCESS' | 'CHANGE';
  readonly operationName: string | undefined;
  /** SHA-256 of the text, in hexadecimal: the hash of persisted operations, too. */
  readonly operationHash: string;
  /** Coordinates of the selected fields with personal data. */
  readonly fields: readonly string[];
  /** Ids in the text. */
  readonly ids: readonly string[];
}

/** Returns what the audit tells of an operation; undefined if it neither changes anything nor selects personal data. */
export type AuditedOperations = (
  document: DocumentNode,
  operationName: string | undefined,
) => AuditedOperation | undefined;

/**
 * `personal` has the coordinates of the fields with personal data, or of types all of whose fields are. Each operation is
 * looked at once.
 */
export function createAuditedOperations(schema: GraphQLSchema, personal: ReadonlySet<string>): AuditedOperations {
  const known = new WeakMap<DocumentNode, Map<string | undefined, AuditedOperation | undefined>>();
  return (document, operationName) => {
    const ofDocument = known.get(document);
    if (ofDocument?.has(operationName)) return ofDocument.get(operationName);
    const audited = describe(schema, personal, document, operationName);
    known.set(document, (ofDocument ?? new Map()).set(operationName, audited));
    return audited;
  };
}

const mostFields = 200;
const mostIds = 50;
const longestName = 500;

function describe(
  schema: GraphQLSchema,
  personal: ReadonlySet<string>,
  document: DocumentNode,
  operationName: string | undefined,
): AuditedOperation | undefined {
  const operation = getOperationAST(document, operationName);
  if (!operation) return undefined;
  const isChange = operation.operation === OperationTypeNode.MUTATION;
  const { fields, ids } = selectedIn(schema, personal, document, operation);
  if (!isChange && fields.size === 0) return undefined;
  return {
    kind: isChange ? 'CHANGE' : 'ACCESS',
    operationName: operation.name?.value.slice(0, longestName),
    operationHash: createHash('sha256')
      .update(document.loc?.source.body ?? print(document))
      .digest('hex'),
    fields: [...fields].slice(0, mostFields),
    ids: [...ids].slice(0, mostIds),
  };
}

/** Collects the fields with personal data that an operation selects, whatever @skip and @include say, and the ids in it. */
function selectedIn(
  schema: GraphQLSchema,
  personal: ReadonlySet<string>,
  document: DocumentNode,
  operation: OperationDefinitionNode,
) {
  const fields = new Set<string>();
  const ids = new Set<string>();
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  }
  const visited = new Set<string>();
  const typeNamed = (name: string) => {
    const type = schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  };

  function visit({ selections }: SelectionSetNode, type: GraphQLCompositeType | undefined): void {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition;
        visit(selection.selectionSet, condition ? typeNamed(condition.name.value) : type);
      } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const { value: name } = selection.name;
        const fragment = visited.has(name) ? undefined : fragments.get(name);
        visited.add(name);
        if (fragment) visit(fragment.selectionSet, typeNamed(fragment.typeCondition.name.value));
      } else {
        const { value: name } = selection.name;
        for (const coordinate of personalOf(type, name)) fields.add(coordinate);
        for (const argument of selection.arguments ?? []) collectIds(argument.value, argument.name.value);
        const field = type && !isUnionType(type) ? type.getFields()[name] : undefined;
        const below = field && getNamedType(field.type);
        if (selection.selectionSet) visit(selection.selectionSet, isCompositeType(below) ? below : undefined);
      }
    }
  }

  /** A field of an interface may be that of any type which implements it, and the other way round. */
  function personalOf(type: GraphQLCompositeType | undefined, name: string): readonly string[] {
    if (!type || name === '__typename') return [];
    const related = [
      type,
      ...(isUnionType(type) ? [] : type.getInterfaces()),
      ...(isAbstractType(type) ? schema.getPossibleTypes(type) : []),
    ];
    return related
      .filter((each) => personal.has(`${each.name}.${name}`) || personal.has(each.name))
      .map((each) => `${each.name}.${name}`);
  }

  function collectIds(value: ValueNode, name: string): void {
    if (value.kind === Kind.LIST) for (const each of value.values) collectIds(each, name);
    if (value.kind === Kind.OBJECT) for (const each of value.fields) collectIds(each.value, each.name.value);
    if (value.kind === Kind.STRING && isIdName(name) && isUuid(value.value)) ids.add(value.value);
  }

  visit(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
  return { fields, ids };
}
