import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { type DocumentNode, parse } from 'graphql';
import { readGatheredFields } from '../gathered-fields/read-gathered-fields.ts';
import { withoutOneOf } from '../schema/one-of-inputs.ts';
import { unlinkExecutableDirectives } from './corrections/executable-directives.ts';

export const supportedFeatures = ROUTER_SUPPORTED_SUPERGRAPH_FEATURES;

/**
 * Builds the planner's form of a supergraph, and the schema that clients see. Throws if the SDL is not a supergraph.
 */
export function buildSupergraph(sdl: string): Supergraph {
  return Supergraph.build(readGatheredFields(readableSupergraph(parse(sdl))).forClients, { supportedFeatures });
}

/** Returns the supergraph without the parts that Apollo's library does not know or misreads. */
export function readableSupergraph(supergraph: DocumentNode): DocumentNode {
  return unlinkExecutableDirectives(withoutOneOf(supergraph));
}
