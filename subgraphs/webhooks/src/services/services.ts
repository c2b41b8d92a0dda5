import type { SubgraphContext, WorkContext } from '@sophia/subgraph-kit';
import type { Sender } from '../posting/open-sender.ts';

/** Services that the subgraph opens. Each can be replaced. */
export interface WebhookServices {
  readonly sender: Sender;
  /** Milliseconds that the log is kept. */
  readonly logAge: { readonly ms: number };
}

export type OutsideTransaction = WorkContext<WebhookServices>;
export type ResolverContext = SubgraphContext<WebhookServices>;
