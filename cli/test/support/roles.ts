import { pathToFileURL } from 'node:url';
import { subgraphModuleFile } from '../../src/common/programs.ts';

const { scopesByRole }: { scopesByRole: Readonly<Record<string, readonly string[]>> } = await import(
  pathToFileURL(subgraphModuleFile('access')).href
);

/** Names of the scopes of each role. */
export { scopesByRole };
