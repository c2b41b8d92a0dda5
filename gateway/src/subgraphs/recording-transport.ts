import { beforeAll, type Changes } from '../caching/changes.ts';
import type { SubgraphTransport } from './transport.ts';

/** Records what clients read who want to hear when that has changed. */
export function recordingTransport(transport: SubgraphTransport, changes: Changes): SubgraphTransport {
  return {
    ...transport,
    async send(request) {
      const { client, service } = request;
      if (!client.reads) return transport.send(request);
      // Of what fails nothing is known either.
      const anything = { tenant: client.identity.tenant, service, asked: changes.now() ?? beforeAll };
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
