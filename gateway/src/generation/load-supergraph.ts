import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Supergraph } from '@apollo/federation-internals';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { type AuditOptions, defaultAuditTag } from '../audit/audit-feature.ts';
import { readRequirements, type SchemaRequirements } from '../authorization/read-requirements.ts';
import { readCacheHints } from '../caching/cache-hints.ts';
import { type CachePolicy, createCachePolicy } from '../caching/cacheable-query.ts';
import { inOneLine } from '../common/one-line.ts';
import { contractSchema } from '../contracts/contract-schema.ts';
import { readContractTags, readTagged } from '../contracts/contract-tags.ts';
import type { ContractOptions } from '../contracts/contracts-feature.ts';
import { InvalidContract } from '../contracts/invalid-contract.ts';
import type { EventFields } from '../event-fields/event-field.ts';
import { InvalidEventField, readEventFields } from '../event-fields/read-event-fields.ts';
import { readGatheredFields } from '../gathered-fields/read-gathered-fields.ts';
import { readCosts, type SchemaCosts } from '../guards/schema-costs.ts';
import { withLiveDirective } from '../operation/live-directive.ts';
import { buildSupergraph } from '../planning/build-supergraph.ts';
import type { Planner } from '../planning/planner.ts';
import type { PlanningOptions } from '../planning/planning-feature.ts';
import { createThreadPlanner } from '../planning/thread-planner.ts';
import { markOneOf, oneOfInputs } from '../schema/one-of-inputs.ts';
import { type ProgressiveOverrides, readProgressiveOverrides } from '../schema/progressive-overrides.ts';
import { createTypeIndex, type TypeIndex } from '../schema/type-index.ts';
import { unenforcedFeatures } from '../schema/unenforced-features.ts';

export interface LoadedSupergraph {
  /** The schema that clients see. */
  readonly apiSchema: GraphQLSchema;
  /** The part of it that each contract shows, by the contract's name. */
  readonly contracts: ReadonlyMap<string, GraphQLSchema>;
  readonly types: TypeIndex;
  /** Requirements of @authenticated, @requiresScopes and @policy. */
  readonly requirements: SchemaRequirements;
  /** Coordinates of what has the tag of personal data; empty without an audit. */
  readonly personal: ReadonlySet<string>;
  /** Values of @cost and @listSize. */
  readonly costs: SchemaCosts;
  readonly overrides: ProgressiveOverrides;
  /** Caching allowed by @cacheControl. */
  readonly caching: CachePolicy;
  /** Subscription fields whose events come from the bus. */
  readonly eventFields: EventFields;
  readonly planner: Planner;
  /** Routing URL by subgraph name. */
  readonly services: ReadonlyMap<string, string>;
}

/** Reads a composed supergraph. Rejects with an `InvalidSupergraph`, whose message is one line. */
export async function loadSupergraph(
  sdl: string,
  options: PlanningOptions & ContractOptions & AuditOptions,
): Promise<LoadedSupergraph> {
  const planner = createThreadPlanner(sdl, options);
  // Its thread reads the supergraph while this one does.
  const planning = planner.load();
  planning.catch(() => 'This thread may find a reason to refuse the supergraph first.');
  const { supergraph, services } = readSupergraph(sdl);
  // Between the steps the process answers requests, on the supergraph of before.
  await nextTurn();
  const document = parse(sdl, { noLocation: true });
  const apiSchema = apiSchemaOf(supergraph, document);
  const contracts = contractsOf(apiSchema, document, options);
  await nextTurn();
  const schema = supergraph.schema.toGraphQLJSSchema();
  const eventFields = eventFieldsOf(supergraph, schema);
  await planning;
  const loaded = {
    apiSchema,
    contracts,
    types: createTypeIndex(schema),
    requirements: readRequirements(supergraph),
    personal: personalIn(document, options),
    costs: readCosts(supergraph),
    overrides: readProgressiveOverrides(document, apiSchema),
    caching: createCachePolicy(readCacheHints(document)),
    eventFields,
    planner,
    services,
  };
  planner.serve();
  return loaded;
}

/** Returns the schema that clients see. */
export function apiSchemaOf(supergraph: Supergraph, document: DocumentNode): GraphQLSchema {
  const schema = withLiveDirective(supergraph.apiSchema().toGraphQLJSSchema({ includeDefer: true }));
  markOneOf(schema, oneOfInputs(document));
  return schema;
}

/** Returns the schema that a contract's clients see. Throws an `InvalidContract`. */
export function contractSchemaOf(contract: string, apiSchema: GraphQLSchema, supergraph: DocumentNode): GraphQLSchema {
  return contractSchema(apiSchema, readContractTags(contract, readGatheredFields(supergraph).forClients));
}

function personalIn(supergraph: DocumentNode, { audit }: AuditOptions): ReadonlySet<string> {
  if (!audit) return new Set();
  const { tag = defaultAuditTag } = audit;
  const isMeant = (given: string) => given === tag || given.startsWith(`${tag}/`);
  return readTagged(readGatheredFields(supergraph).forClients, isMeant).coordinates;
}

function contractsOf(apiSchema: GraphQLSchema, supergraph: DocumentNode, { contracts = [] }: ContractOptions) {
  try {
    return new Map(contracts.map((name) => [name, contractSchemaOf(name, apiSchema, supergraph)]));
  } catch (error) {
    throw error instanceof InvalidContract ? new InvalidSupergraph(error.message) : error;
  }
}

/** Throws an `InvalidSupergraph` for a supergraph that cannot be served. */
export function readSupergraph(sdl: string): Pick<LoadedSupergraph, 'services'> & { readonly supergraph: Supergraph } {
  const supergraph = build(sdl);
  const unenforced = unenforcedFeatures(supergraph);
  if (unenforced.length > 0) {
    throw new InvalidSupergraph(
      `it uses ${unenforced.join(', ')}, which this gateway does not enforce; fields would be unprotected`,
    );
  }
  const services = new Map(supergraph.subgraphsMetadata().map(({ name, url }) => [name, routingUrl(name, url)]));
  return { supergraph, services };
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
    return buildSupergraph(sdl);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new InvalidSupergraph(inOneLine(message));
  }
}

function eventFieldsOf(supergraph: Supergraph, schema: GraphQLSchema): EventFields {
  try {
    return readEventFields(supergraph, schema);
  } catch (error) {
    throw error instanceof InvalidEventField ? new InvalidSupergraph(error.message) : error;
  }
}

function routingUrl(service: string, url: string): string {
  const protocol = URL.parse(url)?.protocol;
  if (protocol !== 'http:' && protocol !== 'https:') {
    throw new InvalidSupergraph(
      `subgraph "${service}" has the routing URL "${url}", which is not an http or https URL`,
    );
  }
  return url;
}
