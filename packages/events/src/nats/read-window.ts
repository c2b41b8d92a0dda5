import type { JetStreamManager, StoredMsg } from '@nats-io/jetstream';
import { streamName } from './event-stream.ts';

/**
 * Reads the messages with sequence numbers from `from` to `to`, both included, in order. Skips removed ones. Requests
 * them one by one, all at once, which needs no consumer on the server and works with old servers.
 */
export async function readWindow(manager: JetStreamManager, from: number, to: number): Promise<StoredMsg[]> {
  const places = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const messages = await Promise.all(places.map((seq) => readMessage(manager, seq)));
  return messages.filter((message) => message !== null);
}

/** Reads a message from any replica. If that one lacks it, asks the leader, because the replica may lag behind. */
async function readMessage(manager: JetStreamManager, seq: number): Promise<StoredMsg | null> {
  return (
    (await manager.direct.getMessage(streamName, { seq })) ?? (await manager.streams.getMessage(streamName, { seq }))
  );
}
