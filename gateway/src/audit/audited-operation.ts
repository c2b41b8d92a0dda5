import { createHash } from 'node:crypto';
import {
  type ArgumentNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
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
} from 'graphql';
import { type Findings, isIdName, jsonOf, lookAt, mayTell, type Place } from './given-values.ts';

/** What the audit tells of an operation with its variables. */
export interface AuditedOperation {
  readonly kind: 'ACCESS' | 'CHANGE';
  readonly operationName: string | undefined;
  /** SHA-256 of the text, in hexadecimal: the hash of persisted operations, too. */
  readonly operationHash: string;
  /** Coordinates with personal data: of selected fields, and of what the operation looks by. */
  readonly fields: readonly string[];
  /** Ids that it names. */
  readonly ids: readonly string[];
  /** What was left out. */
  readonly detail: string | undefined;
}

/** Returns what the audit tells of an operation; undefined if it neither changes anything nor asks for or by personal data. */
export type AuditedOperations = (
  document: DocumentNode,
  operationName: string | undefined,
  variables: Readonly<Record<string, unknown>> | undefined,
) => AuditedOperation | undefined;

/**
 * `personal` has the coordinates of what has personal data, or of types all of whose members have. The text of an operation
 * is looked at once, its variables for each request.
 */
export function createAuditedOperations(schema: GraphQLSchema, personal: ReadonlySet<string>): AuditedOperations {
  const known = new WeakMap<DocumentNode, Map<string | undefined, Description>>();

  function descriptionOf(document: DocumentNode, operationName: string | undefined): Description | undefined {
    const ofDocument = known.get(document) ?? new Map<string | undefined, Description>();
    const before = ofDocument.get(operationName);
    if (before) return before;
    // Clients can send any number of names that no operation has.
    const operation = getOperationAST(document, operationName);
    if (!operation) return undefined;
    const description = describe(schema, personal, document, operation);
    known.set(document, ofDocument.set(operationName, description));
    return description;
  }

  return (document, operationName, variables) => {
    const description = descriptionOf(document, operationName);
    if (!description || description.variables.length === 0) return description?.withoutVariables;
    const findings = { fields: new Set(description.fields), ids: new Set(description.ids) };
    for (const { name, byDefault, place } of description.variables) {
      const isGiven = variables !== undefined && Object.hasOwn(variables, name);
      lookAt(isGiven ? variables[name] : byDefault, place, personal, findings);
    }
    return told(description, findings);
  };
}

const mostFields = 200;
const mostIds = 50;
const longestName = 500;

/** What is the same for all requests for an operation. */
interface Description extends Pick<AuditedOperation, 'kind' | 'operationName' | 'operationHash'>, Findings {
  readonly variables: readonly UsedVariable[];
  readonly withoutVariables: AuditedOperation | undefined;
}

interface UsedVariable {
  readonly name: string;
  readonly byDefault: unknown;
  readonly place: Place;
}

function told(
  { kind, operationName, operationHash }: Omit<Description, 'variables' | 'withoutVariables'>,
  { fields, ids }: Findings,
): AuditedOperation | undefined {
  if (kind === 'ACCESS' && fields.size === 0) return undefined;
  const left = [
    ...(fields.size > mostFields ? [`${fields.size - mostFields} fields`] : []),
    ...(ids.size > mostIds ? [`${ids.size - mostIds} ids`] : []),
  ];
  return {
    kind,
    operationName,
    operationHash,
    fields: [...fields].slice(0, mostFields),
    ids: [...ids].slice(0, mostIds),
    detail: left.length > 0 ? `Left out: ${left.join(' and ')}` : undefined,
  };
}

function describe(
  schema: GraphQLSchema,
  personal: ReadonlySet<string>,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Description {
  const { variables, ...findings } = usedIn(schema, personal, document, operation);
  const defaults = new Map(
    operation.variableDefinitions?.map(({ variable, defaultValue }) => [variable.name.value, defaultValue]),
  );
  const description = {
    kind: operation.operation === OperationTypeNode.MUTATION ? ('CHANGE' as const) : ('ACCESS' as const),
    operationName: operation.name?.value.slice(0, longestName),
    operationHash: createHash('sha256')
      .update(document.loc?.source.body ?? print(document))
      .digest('hex'),
    ...findings,
  };
  return {
    ...description,
    variables: variables.map(({ name, place }) => {
      const byDefault = defaults.get(name);
      return { name, place, byDefault: byDefault && jsonOf(byDefault) };
    }),
    withoutVariables: told(description, findings),
  };
}

/** Collects what an operation selects and gives to arguments, whatever @skip and @include say. */
function usedIn(
  schema: GraphQLSchema,
  personal: ReadonlySet<string>,
  document: DocumentNode,
  operation: OperationDefinitionNode,
) {
  const fields = new Set<string>();
  const ids = new Set<string>();
  const variables = new Map<string, { readonly name: string; readonly place: Place }>();
  const variable = (name: string, place: Place) => {
    // The same variable at many equal places is looked at once.
    if (mayTell(place)) variables.set([name, place.type, place.isId, ...place.personal].join(' '), { name, place });
  };
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
        const field = type && !isUnionType(type) ? type.getFields()[name] : undefined;
        for (const argument of selection.arguments ?? []) lookAtArgument(argument, type, field);
        const below = field && getNamedType(field.type);
        if (selection.selectionSet) visit(selection.selectionSet, isCompositeType(below) ? below : undefined);
      }
    }
  }

  function lookAtArgument(
    { name: { value: name }, value }: ArgumentNode,
    type: GraphQLCompositeType | undefined,
    field: GraphQLField<unknown, unknown> | undefined,
  ): void {
    const place = {
      type: field?.args.find((argument) => argument.name === name)?.type,
      personal: field ? related(type).flatMap((each) => coordinateIn(`${each.name}.${field.name}(${name}:)`)) : [],
      isId: isIdName(name),
    };
    lookAt(jsonOf(value), place, personal, { fields, ids, variable });
  }

  const coordinateIn = (coordinate: string) => (personal.has(coordinate) ? [coordinate] : []);

  /** A field of an interface may be that of any type which implements it, and the other way round. */
  const related = (type: GraphQLCompositeType | undefined): readonly GraphQLCompositeType[] =>
    type
      ? [
          type,
          ...(isUnionType(type) ? [] : type.getInterfaces()),
          ...(isAbstractType(type) ? schema.getPossibleTypes(type) : []),
        ]
      : [];

  function personalOf(type: GraphQLCompositeType | undefined, name: string): readonly string[] {
    if (name === '__typename') return [];
    return related(type)
      .filter((each) => personal.has(`${each.name}.${name}`) || personal.has(each.name))
      .map((each) => `${each.name}.${name}`);
  }

  visit(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
  return { fields, ids, variables: [...variables.values()] };
}
