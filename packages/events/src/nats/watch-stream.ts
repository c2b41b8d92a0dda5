import { setTimeout as wait } from 'node:timers/promises';
import { type ConsumerMessages, DeliverPolicy, type JetStreamClient } from '@nats-io/jetstream';
import { streamName } from './event-stream.ts';

const retryMs = 1_000;

export interface StreamWatch {
  /** Watches the stream that is there now. */
  anew(): void;
  end(): void;
}

/**
 * Calls `wake` for each message that the stream has stored from now on, of which only the headers come. After a loss of
 * the connection it begins anew.
 */
export function watchStream(client: JetStreamClient, wake: () => void): StreamWatch {
  const ending = new AbortController();
  let messages: ConsumerMessages | undefined;

  async function watch(): Promise<void> {
    const consumer = await client.consumers.get(streamName, { deliver_policy: DeliverPolicy.New, headers_only: true });
    messages = await consumer.consume({ callback: wake });
    if (ending.signal.aborted) messages.stop();
    // What came while nobody watched.
    wake();
    await messages.closed();
  }

  async function run(): Promise<void> {
    while (!ending.signal.aborted) {
      // That the server is away is told of by those who read from it.
      await watch().catch(() => undefined);
      await wait(retryMs, undefined, { signal: ending.signal, ref: false }).catch(() => undefined);
    }
  }

  void run();
  return {
    anew: () => messages?.stop(),
    end() {
      ending.abort();
      messages?.stop();
    },
  };
}
