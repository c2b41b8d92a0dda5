import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

/** Root of the repository, for paths of programs independent of the working directory. */
export const root = resolve(import.meta.dirname, '../../..');

/** Names of the subgraphs in supergraph.yaml, in the order of their ports. */
export const subgraphNames: readonly string[] = Object.keys(
  parse(readFileSync(resolve(root, 'supergraph.yaml'), 'utf8')).subgraphs,
);

/** Port of the first routing URL in supergraph.yaml. The others follow it. */
export const firstSubgraphPort = 4001;

const subgraphFolder = (name: string): string => resolve(root, 'subgraphs', name);
export const subgraphFile = (name: string): string => resolve(subgraphFolder(name), 'src/main.ts');
export const subgraphModuleFile = (name: string): string => resolve(subgraphFolder(name), 'src/index.ts');
/** File of the settings that only this subgraph has. It need not exist. */
export const subgraphSettingsFile = (name: string): string => resolve(subgraphFolder(name), 'src/settings.ts');
export const gatewayFile = resolve(root, 'gateway/src/main.ts');
export const supergraphFile = resolve(root, 'gateway/supergraph.graphql');
export const graphFile = resolve(import.meta.dirname, '../graph-program.ts');
export const databaseFile = resolve(import.meta.dirname, '../database-program.ts');
export const sampleFile = resolve(import.meta.dirname, '../sample-program.ts');
export const sampleFolder = resolve(import.meta.dirname, '../../sample');
export const starterQueriesFolder = resolve(import.meta.dirname, '../../starter-queries');
export const mcpOperationsFolder = resolve(import.meta.dirname, '../../mcp-operations');
export const dashboardFolder = resolve(root, 'dashboard/dist');
/** True if there is a build that the gateway can serve. */
export const hasDashboard = (): boolean => existsSync(resolve(dashboardFolder, 'index.html'));
export const dashboardBuildFile = resolve(root, 'dashboard/build/main.ts');
export const landingPageFile = resolve(import.meta.dirname, '../../landing-page.html');
