import type { Database } from '@sophia/database';
import type { SubgraphContext, WorkContext } from '@sophia/subgraph-kit';

/** Services that the subgraph opens. Each can be replaced. */
export interface AccessServices {
  readonly tenancy: Tenancy;
}

/** Knows who the operators are, and changes tenants. */
interface Tenancy {
  /** The tenant of the operators; undefined while nobody manages tenants in the graph. */
  readonly operator: string | undefined;
  /** True if tenants without a record are refused. */
  readonly knownOnly: boolean;
  /** For changes of other tenants than the caller's, each in a transaction of that tenant. */
  readonly database: Database;
}

export type OutsideTransaction = WorkContext<AccessServices>;
export type ResolverContext = SubgraphContext<AccessServices>;
