import type { SubgraphTransport } from '../subgraphs/transport.ts';
import { composedSupergraph } from './composed-supergraph.ts';
import { runningSubgraphs } from './running-subgraphs.ts';
import { supergraphFile } from './supergraph-file.ts';
import type { SupergraphSource } from './supergraph-source.ts';
import { type UplinkOptions, uplink } from './uplink.ts';

export interface SourceOptions {
  readonly transport: SubgraphTransport;
  /** How often what does not tell of changes is asked, in milliseconds. */
  readonly pollMs: number;
  readonly uplink: Omit<UplinkOptions, 'pollMs'>;
}

const running = 'running:';

/** Whether the name stands for GraphOS Uplink, which needs a key and a graph. */
export const isUplink = (name: string): boolean => name === 'uplink';

/**
 * The source that a name stands for: `uplink`; `running:FILE.yaml` for the subgraphs of a supergraph.yaml as they run;
 * a supergraph.yaml to compose; or a composed supergraph's file.
 */
export function chooseSource(name: string, { transport, pollMs, uplink: graph }: SourceOptions): SupergraphSource {
  if (isUplink(name)) return uplink({ ...graph, pollMs });
  if (name.startsWith(running)) return runningSubgraphs(name.slice(running.length), { transport, pollMs });
  return /\.ya?ml$/.test(name) ? composedSupergraph(name) : supergraphFile(name);
}
