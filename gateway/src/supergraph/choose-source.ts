import type { SubgraphTransport } from '../subgraphs/transport.ts';
import { composedSupergraph } from './composed-supergraph.ts';
import { runningSubgraphs } from './running-subgraphs.ts';
import { supergraphFile } from './supergraph-file.ts';
import type { SupergraphSource } from './supergraph-source.ts';
import { type UplinkOptions, uplink } from './uplink.ts';

export interface SourceOptions {
  readonly transport: SubgraphTransport;
  /** Milliseconds between two polls of a source that does not report changes. */
  readonly pollMs: number;
  readonly uplink: Omit<UplinkOptions, 'pollMs'>;
}

const running = 'running:';

/** Returns true if the name means GraphOS Uplink, which needs a key and a graph. */
export const isUplink = (name: string): boolean => name === 'uplink';

/**
 * Returns the source with a name: `uplink`; `running:FILE.yaml` for the running subgraphs of a supergraph.yaml; a
 * supergraph.yaml to compose; or the file of a composed supergraph.
 */
export function chooseSource(name: string, { transport, pollMs, uplink: graph }: SourceOptions): SupergraphSource {
  if (isUplink(name)) return uplink({ ...graph, pollMs });
  if (name.startsWith(running)) return runningSubgraphs(name.slice(running.length), { transport, pollMs });
  return /\.ya?ml$/.test(name) ? composedSupergraph(name) : supergraphFile(name);
}
