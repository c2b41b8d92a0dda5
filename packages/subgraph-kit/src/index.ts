export { type Background, startBackground } from './background.ts';
export { type Connection, connection } from './connections/connection.ts';
export type { ConnectionOf } from './connections/connection-of.ts';
export {
  type ConnectionDefinition,
  defineConnection,
  type ListDefinition,
  type OrderInput,
} from './connections/define-connection.ts';
export {
  type Group,
  type GroupArguments,
  type GroupDefinition,
  type Groups,
  groupsOf,
  keyBy,
} from './connections/groups.ts';
export { dayOf, periodsOf } from './connections/periods.ts';
export type { ConnectionArguments } from './connections/plan.ts';
export { contextAs } from './context/context-as.ts';
export type { ModuleContext, WorkContext } from './context/module-context.ts';
export type { SubgraphContext } from './context/subgraph-context.ts';
export { isUuid } from './entities/is-uuid.ts';
export { loadMany } from './entities/load-many.ts';
export { byId, loadOne } from './entities/load-one.ts';
export { type NodeLookup, nodeFields, nodesNamed } from './entities/node-fields.ts';
export { type Reference, reference, resolveReference } from './entities/reference.ts';
export type { Erasure } from './erased-person/erasure.ts';
export { badUserInput, graphError } from './errors/errors.ts';
export type { Condition, FilterField } from './filters/compile-filter.ts';
export { matchesSearch } from './filters/text-search.ts';
export { isoTime } from './iso-time.ts';
export { openServices, type ServiceSources } from './module/open-services.ts';
export type { OwnLoopOptions, SubgraphModule } from './module/subgraph-module.ts';
export { openSubgraph, type RunningSubgraph, type SubgraphOptions } from './open-subgraph.ts';
export {
  accountOwnerTables,
  forgetMergedAccounts,
  keepAccountOwners,
  keepOwners,
  ownAccounts,
} from './own-accounts/account-owners.ts';
export { eventTableRows, jobTableRows } from './own-accounts/closed-tables.ts';
export { seenEvent } from './own-accounts/seen-event.ts';
export { maskName } from './personal-data/mask.ts';
export { schemasToWaitFor } from './removal/start-removals.ts';
export type { RouteRequest } from './routes/route.ts';
export { runSubgraph } from './run-subgraph.ts';
export { readSchema } from './server/read-schema.ts';
export { readSubgraphSettings } from './settings.ts';
export { settleTenants } from './settle-tenants.ts';
export { type StartedSubgraph, startFailure, startSubgraph } from './start-subgraph.ts';
