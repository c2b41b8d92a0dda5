import { queryText } from '@sophia/database';
import { enqueue } from '@sophia/jobs';
import { openTestSubgraph, type TestSubgraph } from '@sophia/testing';
import { createTestDatabase, type TestDatabase } from '@sophia/testing/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { modules } from '../src/common/modules.ts';
import { waitUntilIdle } from '../src/graph/backlog.ts';
import { runCommand } from './support/command.ts';

const analysing = modules.find(({ name }) => name === 'intelligence');
const [kind = { name: 'none' }] = analysing?.jobs ?? [];

let database: TestDatabase;
let intelligence: TestSubgraph;
beforeAll(async () => {
  database = await createTestDatabase();
  if (!analysing) throw new Error('there is no subgraph that analyses');
  intelligence = await openTestSubgraph(analysing, { database });
});
afterAll(async () => {
  await intelligence.close();
  await database.close();
});

const ask = () => intelligence.database.transaction('acme', (em) => enqueue(em, kind, [{ data: [] }]));

async function call(...args: string[]) {
  const command = runCommand('jobs.ts', args, { DATABASE_URL: database.url });
  return { code: await command.exitCode, lines: command.lines };
}

it('waits for jobs too before a graph counts as idle', async () => {
  await ask();
  const stop = new AbortController();
  const waiting = waitUntilIdle([intelligence.database], intelligence.bus, {
    signal: stop.signal,
    onLeft: () => stop.abort(),
  });
  expect(await waiting).toMatchObject({ left: 1 });
  await intelligence.drain();
  const { signal } = new AbortController();
  expect(await waitUntilIdle([intelligence.database], intelligence.bus, { signal, onLeft: () => undefined })).toEqual({
    left: 0,
    unawaitedJobs: 0,
    parked: 0,
    parkedJobs: 0,
  });
});

it('lists waiting and parked jobs with the reason, and replays them', { timeout: 120_000 }, async () => {
  await ask();
  await ask();
  const [parked] = await intelligence.database.system((em) =>
    queryText<{ id: string }>(
      em,
      `update intelligence.jobs set parked_at = now(), attempts = 12, error = 'no GPU is free'
       where id = (select id from intelligence.jobs limit 1) returning id`,
    ),
  );
  await intelligence.database.system((em) =>
    queryText(
      em,
      `update intelligence.jobs set attempts = 1, error = E'the service is busy\\nnow' where parked_at is null`,
    ),
  );
  const { code, lines } = await call();
  expect(code, lines.join('\n')).toBe(0);
  expect(lines[1]).toMatch(/^intelligence\s+analyse-interactions\s+1\s+0\s+1\s+\d+ s\s+1\s+0$/);
  expect(lines).toContain('  analyse-interactions: the service is busy');
  expect(lines.at(-1)).toBe(`  ${parked?.id}  analyse-interactions of acme, 12 attempts: no GPU is free`);

  expect((await call('replay', 'nothing')).code).toBe(1);
  const replayed = await call('replay', parked?.id ?? '');
  expect(replayed.lines).toEqual(['Jobs to be retried when the subgraphs run: 1']);
  await intelligence.drain();
  expect((await call()).lines).toHaveLength(1);
});
