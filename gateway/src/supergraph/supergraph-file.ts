import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { SupergraphSource } from './supergraph-source.ts';
import { watchedSource } from './watched-source.ts';

/** Reads a composed supergraph from a file, and again when the file changes. */
export function supergraphFile(path: string): SupergraphSource {
  const file = resolve(path);
  return watchedSource(async () => {
    const content = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      const reason = error.code === 'ENOENT' ? 'it does not exist' : error.message;
      throw new Error(`The supergraph file ${path} cannot be read: ${reason}`);
    });
    return { content, files: [file], supergraph: () => content };
  });
}
