import { DeliverPolicy, type JetStreamManager } from '@nats-io/jetstream';
import { streamName } from './event-stream.ts';
import { withConsumer } from './with-consumer.ts';

/** Removes the messages that were stored before a time, up to a sequence number (`through`). Returns their number. */
export async function pruneStream(manager: JetStreamManager, before: Date, through: number): Promise<number> {
  const firstKept = Math.min(await firstSince(manager, before), through + 1);
  const { state } = await manager.streams.info(streamName);
  if (firstKept <= state.first_seq) return 0;
  const { purged } = await manager.streams.purge(streamName, { seq: firstKept });
  return purged;
}

/** Returns the sequence number of the first message since a time, or the one after the last message. */
function firstSince(manager: JetStreamManager, time: Date): Promise<number> {
  const since = { deliver_policy: DeliverPolicy.StartTime, opt_start_time: time.toISOString() };
  // A consumer counts the messages before its first one as delivered.
  return withConsumer(manager, since, async ({ delivered }) => delivered.stream_seq + 1);
}
