import type { ModuleContext, SubgraphContext, WorkContext } from '@sophia/subgraph-kit';
import type { TextAnalyzer } from './text-analyzer.ts';

/** Services that the subgraph opens. Each can be replaced. */
export interface IntelligenceServices {
  readonly analyzer: TextAnalyzer;
}

export type Context = ModuleContext<IntelligenceServices>;
export type OutsideTransaction = WorkContext<IntelligenceServices>;
export type ResolverContext = SubgraphContext<IntelligenceServices>;
