import { type DocumentNode, Kind, OperationTypeNode } from 'graphql';
import type { Generation, OperationRequest } from '../generation/generation.ts';
import { createTextCache, type TextCache } from '../operation/text-cache.ts';
import { createRecentBodies, type RecentBodies } from './recent-bodies.ts';

/** A query as a client's request asks for it. */
export interface RequestedQuery extends Pick<OperationRequest, 'document' | 'operationName' | 'variables'> {
  readonly text: string;
}

/** Queries that are valid on a generation. */
export interface KnownQueries {
  /** Ignores documents that hold anything but queries. */
  add(generation: Generation, document: DocumentNode): void;
  get(generation: Generation, text: string): DocumentNode | undefined;
  /** Queries of recent requests, by request body. */
  recent(generation: Generation): RecentBodies<RequestedQuery>;
}

interface OfGeneration {
  readonly byText: TextCache<DocumentNode>;
  readonly recent: RecentBodies<RequestedQuery>;
}

export function createKnownQueries(maxDocuments: number): KnownQueries {
  const generations = new WeakMap<Generation, OfGeneration>();

  function of(generation: Generation): OfGeneration {
    const known = generations.get(generation);
    if (known) return known;
    const fresh = {
      byText: createTextCache<DocumentNode>(maxDocuments),
      recent: createRecentBodies<RequestedQuery>(),
    };
    generations.set(generation, fresh);
    return fresh;
  }

  return {
    add(generation, document) {
      const text = document.loc?.source.body;
      if (text === undefined || !document.definitions.every(isOfQuery)) return;
      const { byText } = of(generation);
      if (!byText.has(text)) byText.set(text, document);
    },
    get: (generation, text) => of(generation).byText.get(text),
    recent: (generation) => of(generation).recent,
  };
}

function isOfQuery(definition: DocumentNode['definitions'][number]): boolean {
  return definition.kind !== Kind.OPERATION_DEFINITION || definition.operation === OperationTypeNode.QUERY;
}
