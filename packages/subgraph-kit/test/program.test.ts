import { createServer } from 'node:net';
import { createTestDatabase, type TestDatabase } from '@sophia/testing/database';
import { freePort } from '@sophia/testing/free-ports';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Program, startLibrary } from './support/program.ts';

let database: TestDatabase;
const programs: Program[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  for (const { child } of programs) if (child.exitCode === null) child.kill('SIGKILL');
  await Promise.all(programs.map(({ ended }) => ended));
  await database.close();
});

function start(settings: Record<string, string> = {}): Program {
  const program = startLibrary({ DATABASE_URL: database.url, ...settings });
  programs.push(program);
  return program;
}

const ask = (url: string, query: string) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-sophia-tenant': 'acme' },
    body: JSON.stringify({ query }),
  });

describe('the program of a subgraph', () => {
  it('migrates, serves, sends its address to its parent, and exits with 0 on SIGTERM', async () => {
    const program = start();
    const url = await program.ready;
    expect(await (await ask(url, '{ books { totalCount } }')).json()).toEqual({ data: { books: { totalCount: 0 } } });
    expect((await fetch(new URL('/readiness', url))).status).toBe(200);
    expect(await (await fetch(new URL('/metrics', url))).text()).toContain('process_cpu_seconds_total');
    program.child.kill('SIGTERM');
    expect(await program.ended).toEqual({ code: 0, signal: null });
  });

  it('finishes running requests before it exits', async () => {
    const program = start();
    const url = await program.ready;
    const answers = Array.from({ length: 20 }, () =>
      ask(url, '{ books(first: 100) { nodes { title author { name } } totalCount } }'),
    );
    // One has arrived when its response has; the others are on their way or running.
    await answers[0];
    program.child.kill('SIGTERM');
    const settled = await Promise.allSettled(answers);
    for (const answer of settled) if (answer.status === 'fulfilled') expect(answer.value.status).toBe(200);
    expect(await program.ended).toEqual({ code: 0, signal: null });
  });

  it('exits when its parent is gone', async () => {
    const program = start();
    await program.ready;
    program.child.disconnect();
    expect(await program.ended).toEqual({ code: 0, signal: null });
  });

  it('prints one line when its port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const program = start({ PORT: String(port), LOG_LEVEL: 'error' });
    expect(await program.ended).toEqual({ code: 1, signal: null });
    expect(program.output()).toBe(`library: port ${port} on 127.0.0.1 is in use\n`);
    await new Promise((resolve) => other.close(resolve));
  });

  it('prints one line when the database cannot be reached, without its password', async () => {
    const url = `postgres://me:secret@127.0.0.1:${await freePort()}/nowhere`;
    const program = start({ DATABASE_URL: url, LOG_LEVEL: 'error' });
    expect(await program.ended).toEqual({ code: 1, signal: null });
    expect(program.output()).toMatch(/^library: the database nowhere at 127\.0\.0\.1:\d+ cannot be reached: .*\n$/);
    expect(program.output()).not.toContain('secret');
  });

  it('prints a line for every invalid setting', async () => {
    const program = start({ DATABASE_URL: '', PORT: 'abc', GRAPHIQL: 'maybe' });
    expect(await program.ended).toEqual({ code: 1, signal: null });
    expect(program.output().split('\n')).toEqual([
      'DATABASE_URL: is required but not set',
      'PORT: expected an integer from 0 to 65535, got "abc"',
      'GRAPHIQL: expected on or off, got "maybe"',
      '',
    ]);
  });
});
