export { sql } from 'kysely';
export { type Connection, connection, type Edge, type PageInfo, type Parent } from './connections/connection.ts';
export type { ConnectionOf } from './connections/connection-of.ts';
export {
  type ConnectionDefinition,
  defineConnection,
  type ListDefinition,
  type OrderExpression,
  type OrderInput,
  type ParentColumn,
} from './connections/define-connection.ts';
export type { ConnectionArguments } from './connections/plan.ts';
export type { Batch, LoaderOptions, SubgraphContext } from './context/subgraph-context.ts';
export { isUuid } from './entities/is-uuid.ts';
export { type LoadManyOptions, loadMany } from './entities/load-many.ts';
export { byId, loadOne } from './entities/load-one.ts';
export { type NodeLookup, nodeFields, nodesNamed } from './entities/node-fields.ts';
export { badUserInput, type ErrorCode, errorCatalogue, graphError } from './errors.ts';
export { type EventLoops, startEventLoops } from './event-loops.ts';
export { type Condition, compileFilter, type FilterField, type FilterFields } from './filters/compile-filter.ts';
export type { FieldType } from './filters/operators.ts';
export { matchesSearch } from './filters/text-search.ts';
export { openSubgraph, type RunningSubgraph, type SubgraphOptions } from './open-subgraph.ts';
export { runSubgraph } from './run-subgraph.ts';
export { buildSchema } from './server/build-schema.ts';
export { readSubgraphSettings } from './settings.ts';
export { settleTenants } from './settle-tenants.ts';
export { type StartedSubgraph, startFailure, startSubgraph } from './start-subgraph.ts';
export type { DatabaseGauge, SubgraphModule } from './subgraph-module.ts';
