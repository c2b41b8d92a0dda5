import type { JetStreamManager, StoredMsg } from '@nats-io/jetstream';
import { streamName } from './event-stream.ts';

/**
 * The messages from one place of the stream to another, both included, in order; those that were removed are left out.
 * Asked for one by one and all at once: it needs nothing on the server, and no server is too old for it.
 */
export async function readWindow(manager: JetStreamManager, from: number, to: number): Promise<StoredMsg[]> {
  const places = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const messages = await Promise.all(places.map((seq) => readMessage(manager, seq)));
  return messages.filter((message) => message !== null);
}

/** Any copy of the stream may answer, also one that lags; that a message is gone, only the leader knows. */
async function readMessage(manager: JetStreamManager, seq: number): Promise<StoredMsg | null> {
  return (
    (await manager.direct.getMessage(streamName, { seq })) ?? (await manager.streams.getMessage(streamName, { seq }))
  );
}
