import { createGateway, createNetworkTransport } from '@sophia/gateway';

/** A request to a subgraph. */
export interface Call {
  readonly url: string;
  readonly body: string;
}

/** One recorded operation: its calls in waves (those of a wave were sent at once), and its answer. */
export interface Recording {
  readonly waves: readonly (readonly Call[])[];
  readonly answer: string;
}

/** Returns a function that has our gateway answer a request, and records the calls that it made. */
export async function createRecorder(supergraph: string): Promise<(body: string) => Promise<Recording>> {
  const network = createNetworkTransport();
  let waves: Call[][] = [];
  let answered = 0;
  const gateway = await createGateway({
    supergraph,
    transport: {
      ...network,
      async send(request) {
        const wave = waves[answered] ?? [];
        waves[answered] = wave;
        wave.push({ url: request.url, body: request.body });
        const answer = await network.send(request);
        answered += 1;
        return answer;
      },
    },
  });
  return async (body) => {
    waves = [];
    answered = 0;
    const headers = { 'content-type': 'application/json' };
    const response = await gateway.fetch('http://floor/graphql', { method: 'POST', headers, body });
    const answer = await response.text();
    return { waves: waves.filter((wave) => wave !== undefined), answer };
  };
}
