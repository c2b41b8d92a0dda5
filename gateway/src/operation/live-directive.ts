import {
  type DefinitionNode,
  DirectiveLocation,
  type DirectiveNode,
  type DocumentNode,
  GraphQLBoolean,
  GraphQLDirective,
  GraphQLInt,
  GraphQLNonNull,
  GraphQLSchema,
  getDirectiveValues,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { JsonObject } from '../common/json.ts';

const name = 'live';

/** Shortest interval between two answers in milliseconds. Shorter ones are raised to it. */
const shortestMs = 50;

const liveDirective = new GraphQLDirective({
  name,
  description:
    'Sends a new answer to a query whenever data that it read has changed, over a WebSocket, as server-sent events or in Apollo’s multipart protocol.',
  locations: [DirectiveLocation.QUERY],
  args: {
    throttle: {
      type: new GraphQLNonNull(GraphQLInt),
      defaultValue: 200,
      description: `Shortest time between two answers, in milliseconds; at least ${shortestMs}.`,
    },
    patch: {
      type: new GraphQLNonNull(GraphQLBoolean),
      defaultValue: false,
      description:
        'If true, later answers contain only the changes: `patch` is a JSON Patch (RFC 6902) from the previous revision of the data to `revision`.',
    },
  },
});

/** Returns the schema with @live, unless it defines a directive of that name itself. */
export function withLiveDirective(schema: GraphQLSchema): GraphQLSchema {
  if (schema.getDirective(name)) return schema;
  const config = schema.toConfig();
  return new GraphQLSchema({ ...config, directives: [...config.directives, liveDirective] });
}

/** Options of a live query. */
export interface Live {
  readonly throttleMs: number;
  readonly patch: boolean;
}

/** Returns undefined for an operation that is answered once. */
export function readLive(
  document: DocumentNode,
  operationName: string | undefined,
  variables: JsonObject,
): Live | undefined {
  const operation = getOperationAST(document, operationName);
  const values = operation && getDirectiveValues(liveDirective, operation, variables);
  if (!values) return undefined;
  const { throttle, patch } = values as { readonly throttle: number; readonly patch: boolean };
  return { throttleMs: Math.max(shortestMs, throttle), patch };
}

/** Returns true if the operation of this name, or the only one, is a live query. */
export function isLive(document: DocumentNode, operationName: string | null | undefined): boolean {
  const operation = getOperationAST(document, operationName);
  return operation !== null && operation !== undefined && isMarked(operation);
}

/** Returns the document without @live, which planners do not know. */
export function withoutLive(document: DocumentNode): DocumentNode {
  if (!document.definitions.some(isMarked)) return document;
  return { ...document, definitions: document.definitions.map(unmarked) };
}

function isMarked(definition: DefinitionNode): definition is OperationDefinitionNode {
  return definition.kind === Kind.OPERATION_DEFINITION && definition.directives?.some(isLiveDirective) === true;
}

function unmarked(definition: DefinitionNode): DefinitionNode {
  if (!isMarked(definition)) return definition;
  return { ...definition, directives: definition.directives?.filter((directive) => !isLiveDirective(directive)) };
}

const isLiveDirective = (directive: DirectiveNode): boolean => directive.name.value === name;
