import { headersFor } from '../request/request-headers.ts';
import type { SubgraphAnswer } from '../subgraphs/transport.ts';
import type { Execution } from './execution.ts';

/** One request to a subgraph: a planned fetch, or several entity fetches that are joined. */
export interface FetchRequest {
  readonly service: string;
  readonly body: string;
  readonly retryable: boolean;
  /** Number of entities in the request; absent for root fields. */
  readonly entities?: number;
}

/** Returns a subgraph's answer. Rejects with a `SubgraphRequestError`, or when the client has left. */
export async function sendFetch({ environment, request }: Execution, fetch: FetchRequest): Promise<SubgraphAnswer> {
  const url = environment.services.get(fetch.service);
  if (url === undefined)
    throw new Error(`The plan names the subgraph "${fetch.service}", which the supergraph does not have`);
  return environment.transport.send({
    ...fetch,
    url,
    headers: headersFor(request, fetch.service, fetch.entities !== undefined),
    signal: request.signal,
    client: request,
    caching: environment.caching,
  });
}
