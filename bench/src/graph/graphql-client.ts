import { Pool } from 'undici';

export interface Client extends Disposable {
  /** Returns the data of an operation. Throws if the answer has errors, because timing errors is pointless. */
  request<T>(query: string, variables: object): Promise<T>;
}

/** Creates a client with one persistent connection. */
export function createClient(url: string): Client {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: 1 });
  return {
    async request<T>(query: string, variables: object) {
      const { body } = await pool.request({
        path: pathname,
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await body.json()) as { data: T; errors?: unknown };
      if (errors !== undefined)
        throw new Error(`the graph answered with errors: ${JSON.stringify(errors).slice(0, 1_000)}`);
      return data;
    },
    [Symbol.dispose]: () => void pool.destroy(),
  };
}
