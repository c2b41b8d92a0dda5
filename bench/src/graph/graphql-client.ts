import { Pool } from 'undici';

export interface Client extends Disposable {
  /** The data of an operation. Throws when the answer has errors: a benchmark of errors measures nothing. */
  ask<T>(query: string, variables: object): Promise<T>;
}

/** A client with one connection that is kept open. */
export function createClient(url: string): Client {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: 1 });
  return {
    async ask<T>(query: string, variables: object) {
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
