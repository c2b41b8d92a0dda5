import type { ModuleContext, SubgraphContext, WorkContext } from '@sophia/subgraph-kit';
import type { TextEngine, TextEngines } from '@sophia/text-engines';
import type { TextAnalyzer } from '@sophia/understanding';
import type { GatewayConnection } from '../gateway/connection.ts';
import type { LanguageModel } from '../language-model/language-model.ts';
import type { Mailer } from '../notifying/mailer.ts';
import type { AlertSender } from '../notifying/open-sender.ts';
import type { OpenedVectorStore } from '../vectors/open/open-vector-store.ts';
import type { Vocabularies } from '../vocabulary/vocabularies.ts';

/** Services that the subgraph opens. Each can be replaced. */
export interface IntelligenceServices {
  readonly analyzer: TextAnalyzer;
  readonly vocabularies: Vocabularies;
  readonly engines: TextEngines;
  /** Compares sentences for summaries, always the same way: it depends on no setting. */
  readonly sentenceEngine: TextEngine;
  /** Null if none is configured. */
  readonly languageModel: LanguageModel | null;
  /** Delivers alerts. */
  readonly alertSender: AlertSender;
  /** Sends reports. */
  readonly mailer: Mailer;
  /** The store of vectors, or the reason why there is none. Searches then go by words alone. */
  readonly vectors: OpenedVectorStore;
  /** Runs queries as the person who asks a question; undefined without GATEWAY_URL. */
  readonly gateway: GatewayConnection | undefined;
}

export type Context = ModuleContext<IntelligenceServices>;
export type OutsideTransaction = WorkContext<IntelligenceServices>;
export type ResolverContext = SubgraphContext<IntelligenceServices>;
