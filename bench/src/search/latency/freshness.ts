import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '@sophia/database';
import { runIngest } from '@sophia/ingest';
import { ingest, subgraph as slack } from '@sophia/slack';
import type { Row } from '../../common/report.ts';
import type { Client } from '../../graph/graphql-client.ts';
import { latencyRows } from '../common/time-calls.ts';
import { ask } from '../quality/search-query.ts';

/** Tenant of requests without a token in a local graph. */
const tenant = 'local';
const modes = ['WORDS', 'MEANING'] as const;
const pollMs = 10;
const longestMs = 60_000;

/** Loads messages one after the other, and times each from the start of its load until both searches find it. */
export async function measureFreshness(client: Client, url: string, messages: number, engine: string): Promise<Row[]> {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'sophia-bench-messages-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const { name: schema, entities, migrations } = slack;
  const database = await openDatabase({ url, schema, entities, migrations, poolSize: 2 });
  stack.defer(() => database.close());
  const samples = { WORDS: [] as number[], MEANING: [] as number[] };
  for (let number = 0; number < messages; number++) {
    const message = messageAt(number);
    await writeExport(folder, message);
    const begun = performance.now();
    const loading = runIngest(ingest, folder, { database, tenant });
    await Promise.all([
      loading,
      ...modes.map(async (mode) => {
        await untilFound(client, message, mode);
        samples[mode].push(performance.now() - begun);
      }),
    ]);
  }
  return modes.flatMap((mode) =>
    latencyRows(`new message, ${engine}`, `until found by ${mode.toLowerCase()}`, samples[mode]),
  );
}

interface Message {
  readonly ts: string;
  readonly text: string;
}

async function untilFound(client: Client, { ts, text }: Message, mode: (typeof modes)[number]): Promise<void> {
  const last = performance.now() + longestMs;
  while (performance.now() < last) {
    const hits = await ask(client, text, mode);
    if (hits.some(({ message }) => message?.slackTs === ts)) return;
    await wait(pollMs);
  }
  throw new Error(`a message was not found by ${mode.toLowerCase()} within ${longestMs / 1_000} s`);
}

/** Names that no other message has. They begin with the time, so that those of an earlier run are others. */
function messageAt(number: number): Message {
  const seconds = Math.floor(Date.now() / 1_000);
  const name = `order${seconds}x${number}`;
  return {
    ts: `${seconds}.${String(number).padStart(6, '0')}`,
    text: `The residents of building ${name} ask when the lift will be repaired.`,
  };
}

async function writeExport(folder: string, { ts, text }: Message): Promise<void> {
  const user = { id: 'U0BENCH', team_id: 'T0BENCH', name: 'bench', profile: { real_name: 'Bench' } };
  const channel = { id: 'C0BENCH', name: 'bench', created: 1_600_000_000, members: [user.id] };
  const day = new Date(Number(ts) * 1_000).toISOString().slice(0, 10);
  await rm(join(folder, channel.name), { recursive: true, force: true });
  await mkdir(join(folder, channel.name));
  await writeFile(join(folder, 'users.json'), JSON.stringify([user]));
  await writeFile(join(folder, 'channels.json'), JSON.stringify([channel]));
  const message = { type: 'message', user: user.id, ts, text, team: user.team_id };
  await writeFile(join(folder, channel.name, `${day}.json`), JSON.stringify([message]));
}
