import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { runIngest } from '@sophia/ingest';
import { expect, test } from 'vitest';
import { modules, sources } from '../src/common/modules.ts';
import { gatewayFile } from '../src/common/programs.ts';
import { openTestGraph } from '../src/test-graph/open-test-graph.ts';

/** Processes may take a while to start on a busy machine. */
const patience = { timeout: 60_000 };

/** A new connection for each request, so that the workers take turns. */
async function ask(url: string, query: string, variables: Record<string, unknown> = {}) {
  const sent = request(url, { method: 'POST', agent: false, headers: { 'content-type': 'application/json' } });
  sent.end(JSON.stringify({ query, variables }));
  const [answer] = await once(sent, 'response');
  const { data } = JSON.parse(await text(answer));
  return data;
}

test('shows a mutation of one worker in the others before its event is on the bus', {
  timeout: 240_000,
}, async () => {
  await using stack = new AsyncDisposableStack();
  // Its events move only in `drain`.
  const graph = await openTestGraph(modules);
  stack.defer(() => graph.close());
  const folder = await mkdtemp(join(tmpdir(), 'workers-'));
  stack.defer(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'contacts.csv'), 'Name,Email,Title\nAda Byron,ada@acme.test,Countess\n');
  const { loader, owner } = sources.crm;
  await runIngest(loader, folder, { database: graph.subgraph(owner.name).database, tenant: 'local' });
  await graph.drain();
  const supergraph = join(folder, 'supergraph.graphql');
  await writeFile(supergraph, graph.supergraph);
  const { PATH = '' } = process.env;
  const program = fork(gatewayFile, ['--supergraph', supergraph, '--port', '0', '--workers', '2'], {
    env: { PATH, DATABASE_URL: graph.database.url },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let serving = 0;
  if (program.stdout) {
    createInterface(program.stdout).on('line', (line) => {
      if (line.includes('"Serving http')) serving += 1;
    });
  }
  stack.defer(async () => {
    const ended = once(program, 'exit');
    program.kill('SIGTERM');
    await ended;
  });
  const [{ url }] = (await once(program, 'message')) as [{ url: string }];
  // Includes the primary's own message.
  await expect.poll(() => serving, patience).toBe(3);

  const { contacts } = await ask(url, '{ contacts(first: 1) { nodes { id } } }');
  const [{ id }] = contacts.nodes;
  const titles = async () => {
    const answers: string[] = [];
    for (let n = 0; n < 4; n += 1) {
      const { contact } = await ask(url, 'query ($id: ID!) { contact(id: $id) { title } }', { id });
      answers.push(contact.title);
    }
    return answers;
  };
  const hits = async () => {
    const metrics = await (await fetch(new URL('/metrics', url))).text();
    const lines = metrics.matchAll(/gateway_entity_cache_lookups_total\{[^}]*outcome="hit"[^}]*\} (\d+)/g);
    return Array.from(lines, ([, count]) => Number(count)).reduce((sum, count) => sum + count, 0);
  };
  /** True if all workers return cached responses. */
  const areKept = async () => {
    const before = await hits();
    const answers = await titles();
    return (await hits()) - before >= answers.length;
  };
  for (let n = 0; n < 3; n += 1) {
    await expect.poll(areKept, patience).toBe(true);
    const title = randomUUID();
    await ask(
      url,
      'mutation ($id: ID!, $title: String) { contactEdit(id: $id, input: { title: $title }) { contact { id } } }',
      { id, title },
    );
    expect(new Set(await titles())).toEqual(new Set([title]));
  }
});
