import type { Changes } from '../caching/changes.ts';
import { beforeAll } from '../caching/moment.ts';
import type { SubgraphTransport } from './transport.ts';

/** Records what clients read, for clients that want to be notified of changes. */
export function recordingTransport(transport: SubgraphTransport, changes: Changes): SubgraphTransport {
  return {
    ...transport,
    async send(request) {
      const { client, service } = request;
      if (!client.reads) return transport.send(request);
      // Nothing is known about a failed request, so any change of the subgraph may affect it.
      const anything = { tenant: client.identity.tenant, service, moment: changes.now() ?? beforeAll };
      let reads: readonly (typeof anything)[] = [anything];
      try {
        const answer = await transport.send(request);
        reads = answer.reads ?? reads;
        return answer;
      } finally {
        client.reads.push(...reads);
      }
    },
  };
}
