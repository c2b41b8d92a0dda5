import { readFileSync } from 'node:fs';

const sharedFile = new URL('../../schema/shared.graphql', import.meta.url);

/** The whole schema of a subgraph: what all subgraphs share, then the file of its own. */
export function readSchema(own: URL): string {
  return `${readFileSync(sharedFile, 'utf8')}\n${readFileSync(own, 'utf8')}`;
}
