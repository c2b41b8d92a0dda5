import { type DocumentNode, Kind, OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Generation } from '../supergraph/generation.ts';

/** Documents of queries that are valid on a generation, by their text. */
export interface KnownQueries {
  /** Documents that hold anything else than queries are not kept. */
  add(generation: Generation, document: DocumentNode): void;
  get(generation: Generation, text: string): DocumentNode | undefined;
}

export function createKnownQueries(maxDocuments: number): KnownQueries {
  const byGeneration = new WeakMap<Generation, LRUCache<string, DocumentNode>>();
  return {
    add(generation, document) {
      const text = document.loc?.source.body;
      if (text === undefined || !document.definitions.every(isOfQuery)) return;
      const known = byGeneration.get(generation) ?? new LRUCache<string, DocumentNode>({ max: maxDocuments });
      byGeneration.set(generation, known);
      if (!known.has(text)) known.set(text, document);
    },
    get: (generation, text) => byGeneration.get(generation)?.get(text),
  };
}

function isOfQuery(definition: DocumentNode['definitions'][number]): boolean {
  return definition.kind !== Kind.OPERATION_DEFINITION || definition.operation === OperationTypeNode.QUERY;
}
