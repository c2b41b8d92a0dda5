import { DeliverPolicy, type JetStreamClient, type JetStreamManager } from '@nats-io/jetstream';
import type { BusEvent } from '../envelope.ts';
import { madeAt } from '../written-at.ts';
import { streamName } from './event-stream.ts';
import { subjectsOfSource } from './subjects.ts';
import { withConsumer } from './with-consumer.ts';

/** How far the clocks of publishers may be behind that of the server. */
const clockToleranceMs = 60_000;
const pageSize = 500;

/**
 * Which of these events are on the stream since so long that its server no longer knows them: a relay that was ended
 * between publishing them and noting it finds them in its outbox whenever it comes back. Only ids that tell when they
 * were made (UUID version 7) are looked for, and only what their source has published since.
 */
export async function alreadyPublished(
  manager: JetStreamManager,
  client: JetStreamClient,
  duplicateWindowMs: number,
  events: readonly BusEvent[],
): Promise<ReadonlySet<string>> {
  // Half of the window covers clocks that differ, and the time until an event that is sent now is there.
  const knownSince = Date.now() - duplicateWindowMs / 2;
  const known = new Set<string>();
  const old = events.filter(({ id }) => (madeAt(id) ?? Number.POSITIVE_INFINITY) < knownSince);
  for (const [source, theirs] of Map.groupBy(old, (event) => event.source)) {
    const since = Math.min(...theirs.map(({ id }) => madeAt(id) ?? knownSince)) - clockToleranceMs;
    const ids = new Set(theirs.map(({ id }) => id));
    await eachPublished(manager, client, source, since, knownSince, (id) => ids.has(id) && known.add(id));
  }
  return known;
}

/** Tells the ids of what a source published from one time to another, in milliseconds. */
async function eachPublished(
  manager: JetStreamManager,
  client: JetStreamClient,
  source: string,
  since: number,
  until: number,
  tell: (id: string) => void,
): Promise<void> {
  const part = {
    filter_subject: subjectsOfSource(source),
    deliver_policy: DeliverPolicy.StartTime,
    opt_start_time: new Date(since).toISOString(),
  };
  await withConsumer(manager, part, async ({ name, num_pending: count }) => {
    const consumer = await client.consumers.get(streamName, name);
    for (let left = count; left > 0; ) {
      const page = await consumer.fetch({ max_messages: Math.min(left, pageSize), expires: 10_000 });
      let taken = 0;
      for await (const message of page) {
        if (message.time.getTime() > until) return;
        tell(message.headers?.get('Nats-Msg-Id') ?? '');
        taken++;
      }
      if (taken === 0) throw new Error('NATS brought none of the messages that it has');
      left -= taken;
    }
  });
}
