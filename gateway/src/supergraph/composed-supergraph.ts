import { resolve } from 'node:path';
import { readSchemas, readSupergraphConfig } from '../compose/supergraph-config.ts';
import type { SupergraphSource } from './supergraph-source.ts';
import { watchedSource } from './watched-source.ts';

/**
 * Composes a supergraph in this process from a supergraph.yaml and the schemas that it names. Composes it again when
 * one of them changes. Composing blocks the event loop for up to a few hundred milliseconds.
 */
export function composedSupergraph(path: string): SupergraphSource {
  return watchedSource(async () => {
    // Imported lazily: composition is a large library.
    const { composeSupergraph, messageLine } = await import('../compose/compose-supergraph.ts');
    const configured = await readSupergraphConfig(path);
    const subgraphs = await readSchemas(path, configured);
    const schemaFiles = configured.flatMap(({ sharedFile, schemaFile }) => [sharedFile, schemaFile]);
    return {
      content: JSON.stringify(subgraphs),
      files: [...new Set([resolve(path), ...schemaFiles.filter((file) => file !== undefined)])],
      supergraph() {
        const composition = composeSupergraph(subgraphs);
        if (composition.ok) return composition.supergraph;
        throw new Error(`${path} does not compose: ${composition.errors.map(messageLine).join('; ')}`);
      },
    };
  });
}
