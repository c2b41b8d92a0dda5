import { AckPolicy, type ConsumerConfig, type ConsumerInfo, type JetStreamManager } from '@nats-io/jetstream';
import { nanos, nuid } from '@nats-io/nats-core';
import { streamName } from './event-stream.ts';

/** A view of a part of the stream for as long as `work` takes, with its number of messages in `num_pending`. */
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
    // Who is killed meanwhile leaves nothing behind for longer.
    inactive_threshold: nanos(30_000),
  });
  try {
    return await work(consumer);
  } finally {
    await manager.consumers.delete(streamName, consumer.name);
  }
}
