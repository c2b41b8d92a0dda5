import { type AddressInfo, connect, createServer } from 'node:net';

export interface Balancer extends AsyncDisposable {
  readonly port: number;
}

/**
 * Starts a plain TCP balancer, which passes each connection to the first of these ports that accepts it. The ports may
 * change.
 */
export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  let next = 0;
  const server = createServer((client) => {
    client.on('error', () => client.destroy());
    const first = next++;
    const attempt = (tried: number): void => {
      if (tried === ports.length) return void client.destroy();
      const upstream = connect(ports[(first + tried) % ports.length] ?? 0, '127.0.0.1');
      const another = () => attempt(tried + 1);
      upstream.once('error', another);
      upstream.once('connect', () => {
        upstream.off('error', another);
        upstream.on('error', () => client.destroy());
        upstream.once('close', () => client.destroy());
        client.once('close', () => upstream.destroy());
        client.pipe(upstream).pipe(client);
      });
    };
    attempt(0);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
