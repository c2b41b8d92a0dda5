import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { errorCodes, gatewayError } from '../common/errors.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../common/json.ts';
import type { RowSelection } from './formats/row-format.ts';

/** A query for one page of the list that an export writes. */
export interface PageQuery {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  /** Returns the variables for the page behind a cursor, or for the first one. */
  variablesAfter(cursor: string | null): JsonObject;
  /** Reads the data of an answer; undefined if it has no list. */
  read(data: JsonValue | undefined): { readonly rows: readonly JsonValue[]; readonly next: string | null } | undefined;
  /** What is selected of a row. */
  readonly row: RowSelection;
}

interface ExportedQuery {
  /** Valid for the schema. */
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  readonly variables?: JsonObject | null;
}

/**
 * Makes a query for pages of the only list of an operation. Whatever else the operation asks for would come again with each page, so
 * there may be nothing else. Throws an error for the client.
 */
export function pageQuery(
  schema: GraphQLSchema,
  { document, operationName, variables }: ExportedQuery,
  size: number,
): PageQuery {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw refused('Name the operation to export: the document has none of this name, or several');
  if (operation.operation !== OperationTypeNode.QUERY)
    throw refused(`An export runs a query, not a ${operation.operation}`);
  refuseDirectives(operation);
  const root = onlyField(operation.selectionSet, 'An export has one list, such as { accounts { nodes { id name } } }');
  const field = fieldOf(schema.getQueryType(), root);
  const connection = field && getNamedType(field.type);
  if (!field || !isObjectType(connection) || !isConnection(field, connection)) {
    throw refused(`"${root.name.value}" is not a list with pages`);
  }
  const given = (root.arguments ?? []).find(({ name }) => pageArguments.has(name.value));
  if (given) throw refused(`An export writes all pages: leave out "${given.name.value}"`);
  const { list, row } = rowsOf(connection, root);
  const after = unusedName(operation);
  const pageOf = parse(`query ($${after}: String) { list(first: ${size}, after: $${after}) { ${pageInfo} } }`, {
    noLocation: true,
  }).definitions[0] as OperationDefinitionNode;
  const template = pageOf.selectionSet.selections[0] as FieldNode;
  const page: FieldNode = {
    ...withoutAlias(root),
    arguments: [...(root.arguments ?? []), ...(template.arguments ?? [])],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [list, ...(template.selectionSet?.selections ?? [])] },
  };
  const paged: OperationDefinitionNode = {
    ...operation,
    variableDefinitions: [...(operation.variableDefinitions ?? []), ...(pageOf.variableDefinitions ?? [])],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [page] },
  };
  const name = root.name.value;
  return {
    document: {
      kind: Kind.DOCUMENT,
      definitions: document.definitions.map((each) => (each === operation ? paged : each)),
    },
    operationName: operation.name?.value,
    variablesAfter: (cursor) => ({ ...variables, [after]: cursor }),
    read: (data) => readPage(data, name, list.name.value === 'edges'),
    row: { ...row, fragments: fragmentsOf(document), typeNamed: (name) => compositeNamed(schema, name) },
  };
}

const pageArguments: ReadonlySet<string> = new Set(['first', 'after', 'last', 'before']);
const pageInfo = 'exportPage: pageInfo { hasNextPage endCursor }';

const refused = (message: string): GraphQLError => gatewayError(errorCodes.badRequest, message, { status: 400 });

function isConnection({ args }: GraphQLField<unknown, unknown>, type: GraphQLObjectType): boolean {
  const takes = (name: string) => args.some((arg) => arg.name === name);
  return takes('first') && takes('after') && type.getFields().pageInfo !== undefined;
}

/** Returns the field with the rows, and what is selected of a row. */
function rowsOf(connection: GraphQLObjectType, root: FieldNode) {
  const rule = `Select the rows of "${root.name.value}" alone: nodes { … }, or edges { node { … } }`;
  const list = onlyField(root.selectionSet, rule);
  const inside = list.name.value === 'edges' ? onlyField(list.selectionSet, rule) : list;
  const listType = getNamedType(fieldOf(connection, list)?.type);
  const type =
    inside === list ? listType : getNamedType(isObjectType(listType) ? fieldOf(listType, inside)?.type : undefined);
  const isRow = inside.name.value === (inside === list ? 'nodes' : 'node');
  if (!isRow || !isCompositeType(type) || !inside.selectionSet) throw refused(rule);
  const plain = withoutAlias(inside);
  const whole: FieldNode =
    inside === list
      ? plain
      : { ...withoutAlias(list), selectionSet: { kind: Kind.SELECTION_SET, selections: [plain] } };
  return { list: whole, row: { type, selectionSet: inside.selectionSet } };
}

function onlyField(set: SelectionSetNode | undefined, rule: string): FieldNode {
  const [only, ...more]: readonly SelectionNode[] = set?.selections ?? [];
  if (only?.kind !== Kind.FIELD || more.length > 0) throw refused(rule);
  refuseDirectives(only);
  return only;
}

function refuseDirectives({ directives }: Pick<FieldNode, 'directives'>): void {
  const [first] = directives ?? [];
  if (first) throw refused(`An export takes no @${first.name.value} around its rows`);
}

const fieldOf = (type: GraphQLObjectType | null | undefined, { name }: FieldNode) => type?.getFields()[name.value];

const withoutAlias = ({ alias: _, ...field }: FieldNode): FieldNode => field;

/** Returns a name that no variable of the operation has. */
function unusedName({ variableDefinitions }: OperationDefinitionNode): string {
  const used = new Set(variableDefinitions?.map(({ variable }) => variable.name.value));
  let name = 'exportAfter';
  while (used.has(name)) name += '_';
  return name;
}

const fragmentsOf = ({ definitions }: DocumentNode) =>
  new Map(definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])));

function compositeNamed(schema: GraphQLSchema, name: string | undefined): GraphQLCompositeType | undefined {
  const type = name === undefined ? undefined : schema.getType(name);
  return isCompositeType(type) ? type : undefined;
}

function readPage(data: JsonValue | undefined, name: string, hasEdges: boolean): ReturnType<PageQuery['read']> {
  const list = isJsonObject(data) ? data[name] : undefined;
  if (!isJsonObject(list)) return undefined;
  const entries = hasEdges ? list.edges : list.nodes;
  const page = list.exportPage;
  if (!Array.isArray(entries) || !isJsonObject(page)) return undefined;
  const rows = hasEdges ? entries.map((edge) => (isJsonObject(edge) ? (edge.node ?? null) : null)) : entries;
  const next = page.hasNextPage === true && typeof page.endCursor === 'string' ? page.endCursor : null;
  return { rows, next };
}
