import { answerParent } from '../../machine/helper.ts';
import { subgraphSchemas } from '../graph/subgraphs.ts';
import { type ReplayCounts, startReplayServer } from './replay-server.ts';

export interface SubgraphsState extends ReplayCounts {
  /** URLs by subgraph. */
  readonly urls: Readonly<Record<string, string>>;
}

const schemas = subgraphSchemas();
const server = await startReplayServer(schemas);
const urls = Object.fromEntries([...schemas.keys()].map((name) => [name, server.urlOf(name)]));
answerParent((): SubgraphsState => ({ urls, ...server.counts() }));
