import { readFileSync } from 'node:fs';

const sharedFile = new URL('../../schema/shared.graphql', import.meta.url);

/** Returns the whole schema of a subgraph: the shared file, then its own. */
export function readSchema(own: URL): string {
  return `${readFileSync(sharedFile, 'utf8')}\n${readFileSync(own, 'utf8')}`;
}
