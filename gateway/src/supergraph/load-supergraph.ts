import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';
import { readRequirements, type SchemaRequirements } from '../authorization/read-requirements.ts';
import { createApolloPlanner } from '../planner/apollo-planner.ts';
import type { Planner } from '../planner/planner.ts';
import { resolvableKeysFirst } from './resolvable-keys-first.ts';
import { createTypeIndex, type TypeIndex } from './type-index.ts';
import { unenforcedFeatures } from './unenforced-features.ts';

export interface LoadedSupergraph {
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  readonly types: TypeIndex;
  /** What @authenticated, @requiresScopes and @policy ask for. */
  readonly requirements: SchemaRequirements;
  readonly planner: Planner;
  /** Routing URL by subgraph name. */
  readonly services: ReadonlyMap<string, string>;
}

/** Reads a composed supergraph. Throws an `InvalidSupergraph` with one line that says what is wrong. */
export function loadSupergraph(sdl: string): LoadedSupergraph {
  const supergraph = build(sdl);
  const unenforced = unenforcedFeatures(supergraph);
  if (unenforced.length > 0) {
    throw new InvalidSupergraph(
      `it uses ${unenforced.join(', ')}, which this gateway does not enforce; serving it would leave fields unguarded`,
    );
  }
  return {
    apiSchema: supergraph.apiSchema().toGraphQLJSSchema(),
    types: createTypeIndex(supergraph.schema.toGraphQLJSSchema()),
    requirements: readRequirements(supergraph),
    planner: createApolloPlanner(supergraph),
    services: new Map(supergraph.subgraphsMetadata().map(({ name, url }) => [name, routingUrl(name, url)])),
  };
}

export class InvalidSupergraph extends Error {
  constructor(reason: string) {
    super(`The supergraph cannot be served: ${reason}`);
    this.name = 'InvalidSupergraph';
  }
}

function build(sdl: string): Supergraph {
  if (sdl.trim() === '') throw new InvalidSupergraph('it is empty');
  try {
    return Supergraph.build(resolvableKeysFirst(sdl), { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new InvalidSupergraph(message.replaceAll(/\s*\n\s*/g, ' '));
  }
}

function routingUrl(service: string, url: string): string {
  const protocol = URL.parse(url)?.protocol;
  if (protocol !== 'http:' && protocol !== 'https:') {
    throw new InvalidSupergraph(`subgraph "${service}" has the routing URL "${url}"; an http or https URL is needed`);
  }
  return url;
}
