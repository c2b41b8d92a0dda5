import { type ConfiguredSubgraph, readSupergraphConfig } from '../compose/supergraph-config.ts';
import { ownRequest } from '../request/own-request.ts';
import { parseResponse } from '../subgraphs/read-response.ts';
import type { SubgraphTransport } from '../subgraphs/transport.ts';
import { managedSupergraph } from './supergraph-manager.ts';
import type { SupergraphSource } from './supergraph-source.ts';

export interface RunningSubgraphsOptions {
  /** Transport of the requests for schemas; the caller disposes of it. */
  readonly transport: SubgraphTransport;
  /** Milliseconds between two polls. */
  readonly pollMs: number;
}

/**
 * Composes a supergraph from the schemas that running subgraphs return (`_service { sdl }`). A supergraph.yaml gives
 * their URLs: each has its `subgraph_url`, or else its routing URL. If one cannot be reached or they do not compose,
 * the current supergraph stays.
 */
export function runningSubgraphs(path: string, { transport, pollMs }: RunningSubgraphsOptions): SupergraphSource {
  let configured: readonly ConfiguredSubgraph[] = [];
  return managedSupergraph({
    retryMs: pollMs,
    async create(logger, polls) {
      // Imported lazily: it is a large library.
      const [{ IntrospectAndCompose }, subgraphs] = await Promise.all([
        import('@apollo/gateway'),
        readSupergraphConfig(path),
      ]);
      configured = subgraphs;
      return new IntrospectAndCompose({
        subgraphs: subgraphs.map(({ name, routingUrl }) => ({ name, url: routingUrl })),
        ...(polls ? { pollIntervalInMs: pollMs } : {}),
        logger,
      });
    },
    getDataSource: ({ name }) => ({
      async process({ request }) {
        const url = configured.find((subgraph) => subgraph.name === name)?.schemaUrl ?? '';
        const body = JSON.stringify({ query: request.query });
        const { text } = await transport.send({
          service: name,
          url,
          headers: schemaRequest.headers,
          body,
          retryable: true,
          client: schemaRequest,
        });
        const { data, errors } = parseResponse(name, text);
        if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
        return { data: data ?? undefined };
      },
    }),
  });
}

/** A request for a schema belongs to no tenant. */
const schemaRequest = ownRequest('', {});
