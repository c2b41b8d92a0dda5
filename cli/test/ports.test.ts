import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { portProblems } from '../src/supervisor/ports.ts';

it('reports each used port with its program and setting, and no other', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  const free = createServer().listen(0, '127.0.0.1');
  await Promise.all([once(taken, 'listening'), once(free, 'listening')]);
  const portOf = (server: typeof taken) => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  };
  const [takenPort, freePort] = [portOf(taken), portOf(free)];
  await new Promise((resolve) => free.close(resolve));
  const use = (program: string, port: number, setting: string) => ({ program, host: '127.0.0.1', port, setting });
  try {
    expect(
      await portProblems([use('the gateway', takenPort, 'PORT'), use('slack', freePort, 'SUBGRAPH_PORT')]),
    ).toEqual([`Port ${takenPort} is in use: the gateway needs it; set PORT to use another`]);
  } finally {
    taken.close();
  }
});

it('reports an address that the machine does not have', async () => {
  const problems = await portProblems([{ program: 'the gateway', host: '203.0.113.1', port: 1, setting: 'PORT' }]);
  expect(problems).toEqual(['HOST: this machine has no address 203.0.113.1']);
});
