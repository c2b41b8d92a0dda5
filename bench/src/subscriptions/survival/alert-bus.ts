import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { defineMigration, openDatabase, startEmbeddedDatabase } from '@sophia/database';
import { busTables, busTraces, createPostgresBus } from '@sophia/events';

export interface AlertBus extends AsyncDisposable {
  readonly databaseUrl: string;
  /** Publishes alerts at an even pace, and resolves with their ids. */
  publish(job: { readonly perSecond: number; readonly events: number }): Promise<readonly string[]>;
}

/** Tenant of clients without a token. */
const tenantid = 'anonymous';

/** Starts a bus in a database of its own. */
export async function startAlertBus(): Promise<AlertBus> {
  await using stack = new AsyncDisposableStack();
  const server = await startEmbeddedDatabase();
  stack.defer(() => server.close());
  const migration = defineMigration('001-bus', (sql) => [busTables(), busTraces()].forEach(sql));
  const database = await openDatabase({ url: server.url, schema: 'bus', entities: [], migrations: [migration] });
  stack.defer(() => database.close());
  await database.migrate();
  const bus = createPostgresBus({ database });
  const kept = stack.move();

  return {
    databaseUrl: server.url,
    async publish({ perSecond, events }) {
      const ids: string[] = [];
      const startedAt = performance.now();
      for (let number = 0; number < events; number += 1) {
        await delay(Math.max(0, (number / perSecond) * 1_000 - (performance.now() - startedAt)));
        const id = randomUUID();
        ids.push(id);
        await bus.publish([{ id, source: 'bench', tenantid, ...alert(number) }]);
      }
      return ids;
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

function alert(number: number) {
  const id = randomUUID();
  const none = { ruleId: null, contactId: null, dealId: null, assigneeId: null };
  const state = { kind: 'bench', severity: 'high', status: 'open', title: `Alert number ${number}` };
  const data = { id, ...none, ...state, accountId: randomUUID() };
  return { type: 'alert.raised', subject: `alert/${id}`, time: new Date().toISOString(), data } as const;
}
