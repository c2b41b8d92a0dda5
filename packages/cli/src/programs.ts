import { resolve } from 'node:path';

/** The repository: where every program's file is, whatever folder a command was called in. */
export const root = resolve(import.meta.dirname, '../../..');

/** In the order of their ports, which follow each other. */
export const subgraphNames = ['contacts', 'interactions', 'gong', 'slack', 'intelligence'] as const;
export type SubgraphName = (typeof subgraphNames)[number];

/** What the routing URLs of supergraph.yaml say. */
export const firstSubgraphPort = 4001;

export const subgraphFile = (name: SubgraphName): string => resolve(root, 'subgraphs', name, 'src/main.ts');
export const gatewayFile = resolve(root, 'gateway/src/main.ts');
export const supergraphFile = resolve(root, 'gateway/supergraph.graphql');
export const graphFile = resolve(import.meta.dirname, 'graph-program.ts');
export const databaseFile = resolve(import.meta.dirname, 'database-program.ts');
export const sampleFile = resolve(import.meta.dirname, 'sample-program.ts');
export const sampleFolder = resolve(import.meta.dirname, '../sample');
export const starterQueriesFolder = resolve(import.meta.dirname, '../starter-queries');
export const landingPageFile = resolve(import.meta.dirname, '../landing-page.html');
