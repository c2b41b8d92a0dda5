import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { SupergraphSource } from './supergraph-source.ts';
import { watchedSource } from './watched-source.ts';

/** A composed supergraph in a file, read again whenever that changes. */
export function supergraphFile(path: string): SupergraphSource {
  const file = resolve(path);
  return watchedSource(async () => {
    const content = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      const reason = error.code === 'ENOENT' ? 'there is none' : error.message;
      throw new Error(`The supergraph file ${path} cannot be read: ${reason}`);
    });
    return { content, files: [file], supergraph: () => content };
  });
}
