import { AckPolicy, type ConsumerConfig, type ConsumerInfo, type JetStreamManager } from '@nats-io/jetstream';
import { nanos, nuid } from '@nats-io/nats-core';
import { streamName } from './event-stream.ts';

/** Runs `work` with a temporary consumer of a part of the stream. Its `num_pending` is the number of messages. */
export async function withConsumer<T>(
  manager: JetStreamManager,
  part: Partial<ConsumerConfig>,
  work: (consumer: ConsumerInfo) => Promise<T>,
): Promise<T> {
  const consumer = await manager.consumers.add(streamName, {
    ...part,
    name: `look-${nuid.next()}`,
    ack_policy: AckPolicy.None,
    mem_storage: true,
    num_replicas: 1,
    headers_only: true,
    // The server removes the consumer after this time if the program is killed.
    inactive_threshold: nanos(30_000),
  });
  try {
    return await work(consumer);
  } finally {
    await manager.consumers.delete(streamName, consumer.name);
  }
}
