import { setTimeout as wait } from 'node:timers/promises';
import { type ConsumerMessages, DeliverPolicy, type JetStreamClient } from '@nats-io/jetstream';
import { streamName } from './event-stream.ts';

const retryMs = 1_000;

export interface StreamWatch {
  /** Begins to watch the current stream, after the earlier one was deleted. */
  restart(): void;
  end(): void;
}

/**
 * Calls `wake` for each message that the stream stores from now on. Receives only the headers of messages. Reconnects
 * after a lost connection.
 */
export function watchStream(client: JetStreamClient, wake: () => void): StreamWatch {
  const ending = new AbortController();
  let messages: ConsumerMessages | undefined;

  async function watch(): Promise<void> {
    const consumer = await client.consumers.get(streamName, { deliver_policy: DeliverPolicy.New, headers_only: true });
    messages = await consumer.consume({ callback: wake });
    if (ending.signal.aborted) messages.stop();
    // Messages may have come while nobody watched.
    wake();
    await messages.closed();
  }

  async function run(): Promise<void> {
    while (!ending.signal.aborted) {
      // Readers of the bus report that the server is unavailable.
      await watch().catch(() => undefined);
      await wait(retryMs, undefined, { signal: ending.signal, ref: false }).catch(() => undefined);
    }
  }

  void run();
  return {
    restart: () => messages?.stop(),
    end() {
      ending.abort();
      messages?.stop();
    },
  };
}
