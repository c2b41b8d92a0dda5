import type { Execution } from './execution.ts';

/** The text of a subgraph's answer. Rejects with a `SubgraphRequestError`, or when the client has left. */
export async function sendFetch(
  { environment, request }: Execution,
  service: string,
  body: string,
  retryable: boolean,
): Promise<string> {
  const url = environment.services.get(service);
  if (url === undefined) throw new Error(`The plan names a subgraph "${service}" that the supergraph lacks`);
  const { text } = await environment.transport.send({
    service,
    url,
    body,
    headers: request.headers,
    signal: request.signal,
    retryable,
    client: request,
  });
  return text;
}
