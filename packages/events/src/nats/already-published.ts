import { DeliverPolicy, type JetStreamClient, type JetStreamManager } from '@nats-io/jetstream';
import type { WrittenEvent } from '../log/event-log.ts';
import { timeInId } from '../log/written-at.ts';
import { streamName } from './event-stream.ts';
import { subjectsOfSource } from './subjects.ts';
import { withConsumer } from './with-consumer.ts';

/** Milliseconds that publishers' clocks may be behind the server's clock. */
const clockToleranceMs = 60_000;
const pageSize = 500;

/**
 * Returns the ids of events that are on the stream already, but for so long that the server no longer detects
 * duplicates. This happens if a relay is killed after publishing events and before removing them from its outbox: it
 * finds them there when it starts again. Looks only for ids that hold a timestamp (UUID version 7), in what their
 * source published since.
 */
export async function alreadyPublished(
  manager: JetStreamManager,
  client: JetStreamClient,
  duplicateWindowMs: number,
  events: readonly WrittenEvent[],
): Promise<ReadonlySet<string>> {
  // Half of the window covers differing clocks and the time until an event that is sent now is stored.
  const knownSince = Date.now() - duplicateWindowMs / 2;
  const known = new Set<string>();
  const old = events.filter(({ id }) => (timeInId(id) ?? Number.POSITIVE_INFINITY) < knownSince);
  for (const [source, theirs] of Map.groupBy(old, (event) => event.source)) {
    const since = Math.min(...theirs.map(({ id }) => timeInId(id) ?? knownSince)) - clockToleranceMs;
    const ids = new Set(theirs.map(({ id }) => id));
    await eachPublished(manager, client, source, since, knownSince, (id) => ids.has(id) && known.add(id));
  }
  return known;
}

/** Calls `onId` with each id that a source published between two times, in milliseconds. */
async function eachPublished(
  manager: JetStreamManager,
  client: JetStreamClient,
  source: string,
  since: number,
  until: number,
  onId: (id: string) => void,
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
        onId(message.headers?.get('Nats-Msg-Id') ?? '');
        taken++;
      }
      if (taken === 0) throw new Error('NATS delivered none of the messages that it counted');
      left -= taken;
    }
  });
}
