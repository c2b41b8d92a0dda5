import { type ConfiguredSubgraph, readSupergraphConfig } from '../compose/supergraph-config.ts';
import type { ClientRequest } from '../request/client-request.ts';
import { createResponseHeaders } from '../request/response-headers.ts';
import { parseResponse } from '../subgraphs/read-response.ts';
import type { SubgraphTransport } from '../subgraphs/transport.ts';
import { managedSupergraph } from './supergraph-manager.ts';
import type { SupergraphSource } from './supergraph-source.ts';

export interface RunningSubgraphsOptions {
  /** How the subgraphs are asked for their schemas; the caller disposes of it. */
  readonly transport: SubgraphTransport;
  /** How often they are asked, in milliseconds. */
  readonly pollMs: number;
}

/**
 * A supergraph composed from the schemas that running subgraphs report (`_service { sdl }`). A supergraph.yaml says
 * where they are: each at its `subgraph_url`, or else its routing URL. When one cannot be reached or they do not compose,
 * what is served stays.
 */
export function runningSubgraphs(path: string, { transport, pollMs }: RunningSubgraphsOptions): SupergraphSource {
  let configured: readonly ConfiguredSubgraph[] = [];
  return managedSupergraph({
    retryMs: pollMs,
    async create(logger, polls) {
      // Imported only when it is asked for: it is large.
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
          headers: gatewayItself.headers,
          body,
          retryable: true,
          client: gatewayItself,
        });
        const { data, errors } = parseResponse(name, text);
        if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
        return { data: data ?? undefined };
      },
    }),
  });
}

/** No client is behind the question for a schema. */
const gatewayItself: ClientRequest = {
  identity: { kind: 'anonymous', subject: 'gateway', tenant: '', roles: [], claims: {} },
  requestHeaders: {},
  responseHeaders: createResponseHeaders(),
  takesParts: false,
  headers: {},
};
