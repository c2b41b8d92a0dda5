import { composeServices } from '@apollo/composition';
import {
  type ASTNode,
  concatAST,
  type DocumentNode,
  type GraphQLError,
  Kind,
  GraphQLError as ParseError,
  parse,
  Source,
} from 'graphql';
import { inOneLine } from '../common/one-line.ts';
import { inputNodes, oneOfInputs, withOneOf, withoutOneOf } from '../schema/one-of-inputs.ts';

export interface SubgraphDefinition {
  readonly name: string;
  readonly routingUrl: string;
  readonly sdl: string;
  /** Source of the text, for messages; the subgraph's name by default. */
  readonly file?: string;
  /** Start of its schema, from a file that several subgraphs share. */
  readonly shared?: SchemaFile;
}

export interface SchemaFile {
  readonly sdl: string;
  readonly file: string;
}

/** An error or hint of composition, with one line for each place. */
export interface CompositionMessage {
  readonly code: string;
  readonly message: string;
  /** `file:line` of each definition involved. */
  readonly places: readonly string[];
}

export type Composition =
  | { readonly ok: true; readonly supergraph: string; readonly hints: readonly CompositionMessage[] }
  | { readonly ok: false; readonly errors: readonly CompositionMessage[] };

/** Writes a message on one line. */
export function messageLine({ code, message, places }: CompositionMessage): string {
  const where = places.length > 0 ? ` (${places.join(', ')})` : '';
  return `${code}: ${inOneLine(message)}${where}`;
}

/** Composes Federation 2 subgraphs into one supergraph. */
export function composeSupergraph(subgraphs: readonly SubgraphDefinition[]): Composition {
  const services: { name: string; url: string; typeDefs: DocumentNode }[] = [];
  const syntaxErrors: CompositionMessage[] = [];
  for (const { name, routingUrl, sdl, file = name, shared } of subgraphs) {
    try {
      services.push({
        name,
        url: routingUrl,
        typeDefs: parseTogether(shared ? [shared, { sdl, file }] : [{ sdl, file }]),
      });
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
      syntaxErrors.push(message('INVALID_GRAPHQL', `[${name}] ${error.message}`, placesOf(error)));
    }
  }
  if (syntaxErrors.length > 0) return { ok: false, errors: syntaxErrors };
  // An input type is @oneOf for all subgraphs if it is for one: a value must be valid for each of them.
  const oneOf = new Set(services.flatMap(({ typeDefs }) => [...oneOfInputs(typeDefs)]));
  const errors = services.flatMap(({ name, typeDefs }) => oneOfErrors(name, typeDefs, oneOf));
  if (errors.length > 0) return { ok: false, errors };
  const result = composeServices(services.map((service) => ({ ...service, typeDefs: withoutOneOf(service.typeDefs) })));
  if (result.errors) return { ok: false, errors: result.errors.map(fromError) };
  const hints = result.hints.map((hint) =>
    message(hint.definition.code, hint.message, (hint.nodes ?? []).flatMap(placeOfNode)),
  );
  return { ok: true, supergraph: withOneOf(result.supergraphSdl, oneOf), hints };
}

/** Parses several files into one document whose nodes know their file. */
function parseTogether(files: readonly SchemaFile[]): DocumentNode {
  return concatAST(files.map(({ sdl, file }) => parse(new Source(sdl, file))));
}

function oneOfErrors(subgraph: string, typeDefs: DocumentNode, oneOf: ReadonlySet<string>): CompositionMessage[] {
  return inputNodes(typeDefs)
    .filter(({ name }) => oneOf.has(name.value))
    .flatMap(({ name, fields = [] }) =>
      fields
        .filter(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE || defaultValue)
        .map((field) => {
          const text = `[${subgraph}] ${name.value}.${field.name.value}: a field of a @oneOf input must be nullable and have no default`;
          return message('INVALID_ONE_OF', text, placeOfNode(field));
        }),
    );
}

function fromError(error: GraphQLError): CompositionMessage {
  const { code } = error.extensions;
  return message(typeof code === 'string' ? code : 'INVALID_GRAPHQL', error.message, placesOf(error));
}

function placesOf(error: GraphQLError): string[] {
  if (error.nodes?.length) return error.nodes.flatMap(placeOfNode);
  const [location] = error.locations ?? [];
  return error.source && location ? [`${error.source.name}:${location.line}`] : [];
}

function placeOfNode({ loc }: ASTNode): string[] {
  return loc ? [`${loc.source.name}:${loc.startToken.line}`] : [];
}

function message(code: string, text: string, places: readonly string[]): CompositionMessage {
  return { code, message: text, places: [...new Set(places)] };
}
