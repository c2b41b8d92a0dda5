import { DeliverPolicy, type JetStreamManager } from '@nats-io/jetstream';
import { streamName } from './event-stream.ts';
import { withConsumer } from './with-consumer.ts';

/** Removes what the stream had stored before a time, up to a place, both of which stay as they are when none is left. */
export async function pruneStream(manager: JetStreamManager, before: Date, through: number): Promise<number> {
  const firstKept = Math.min(await firstSince(manager, before), through + 1);
  const { state } = await manager.streams.info(streamName);
  if (firstKept <= state.first_seq) return 0;
  const { purged } = await manager.streams.purge(streamName, { seq: firstKept });
  return purged;
}

/** The place of the first message since a time, or that after the last. */
function firstSince(manager: JetStreamManager, time: Date): Promise<number> {
  const since = { deliver_policy: DeliverPolicy.StartTime, opt_start_time: time.toISOString() };
  // A view counts what comes before its first message as delivered.
  return withConsumer(manager, since, async ({ delivered }) => delivered.stream_seq + 1);
}
