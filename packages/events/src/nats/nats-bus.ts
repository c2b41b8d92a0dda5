import { DeliverPolicy, type JetStreamClient, jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { BusEvent, ReadEvent } from '../envelope.ts';
import type { EventBus } from '../event-bus.ts';
import { createWakeUps } from '../wake-ups.ts';
import { alreadyPublished } from './already-published.ts';
import { connectNats } from './connect-nats.ts';
import { ensureStream, streamName } from './event-stream.ts';
import { eventOf, messageOf } from './message.ts';
import { pruneStream } from './prune-stream.ts';
import { readWindow } from './read-window.ts';
import { sendTogether } from './send-together.ts';
import { subjectOf, subjectsOfTenant, subjectsOfType, typeOfSubject } from './subjects.ts';
import { watchStream } from './watch-stream.ts';
import { withConsumer } from './with-consumer.ts';

export interface NatsBusOptions {
  /** `nats://` or `tls://`, with user and password, or a token in their place, where the server wants them. */
  readonly url: string;
  /**
   * For a stream that is not there yet: how long its server itself knows that an event came before, in milliseconds.
   * What comes again later is looked for in the stream. @default an hour
   */
  readonly duplicateWindowMs?: number;
}

export interface NatsBus extends EventBus {
  close(): Promise<void>;
}

const windowSize = 256;

/**
 * The bus as one stream of NATS JetStream, made when it is not there; positions are the stream's sequence numbers. A
 * connection that is lost comes back by itself; until then every call throws NatsUnreachableError, as this one does
 * when no server is there.
 */
export async function createNatsBus({ url, duplicateWindowMs = 3_600_000 }: NatsBusOptions): Promise<NatsBus> {
  await using opened = new AsyncDisposableStack();
  const link = await connectNats(url);
  opened.defer(() => link.close());
  const manager = await link.reach(() => jetstreamManager(link.connection));
  const stream = await link.reach(() => ensureStream(manager, duplicateWindowMs));
  const client = jetstream(link.connection);
  const { onPublished, wake } = createWakeUps((tell) => watchStream(client, tell));
  const resources = opened.move();

  const state = async () => (await link.reach(() => manager.streams.info(streamName))).state;

  return {
    // Made anew, it begins to count anew.
    name: `nats-${stream.created}`,
    onPublished,
    async publish(events) {
      const known = await link.reach(() => alreadyPublished(manager, client, stream.duplicateWindowMs, events));
      const due = events.filter(({ id }) => !known.has(id));
      const largest = link.connection.info?.max_payload ?? Number.POSITIVE_INFINITY;
      for (const some of sendTogether(due)) await link.reach(() => send(client, some, largest));
      if (due.length > 0) wake();
    },

    async read({ after, types, limit }) {
      const { first_seq: first, last_seq: last } = await state();
      const wanted = new Set<string>(types);
      const events: ReadEvent[] = [];
      let from = Math.max(Number(after) + 1, first);
      while (from <= last && wanted.size > 0) {
        const to = Math.min(last, from + windowSize - 1);
        for (const message of await link.reach(() => readWindow(manager, from, to))) {
          if (!wanted.has(typeOfSubject(message.subject))) continue;
          events.push(eventOf(message.data, message.seq));
          if (events.length === limit) return { events, through: String(message.seq) };
        }
        from = to + 1;
      }
      // An emptied bus must not take a reader back.
      return { events, through: last > Number(after) ? String(last) : after };
    },

    async head() {
      return String((await state()).last_seq);
    },

    async oldest() {
      return String(Math.max((await state()).first_seq - 1, 0));
    },

    async pending(after, types) {
      const { last_seq: last } = await state();
      if (Number(after) >= last) return 0;
      const start = { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: Number(after) + 1 };
      const countOf = (type: string) =>
        withConsumer(
          manager,
          { ...start, filter_subject: subjectsOfType(type) },
          async ({ num_pending }) => num_pending,
        );
      const counts = await link.reach(() => Promise.all(types.map(countOf)));
      return counts.reduce((sum, count) => sum + count, 0);
    },

    async forget(tenant) {
      const { last_seq: seq } = await state();
      await link.reach(() => manager.streams.purge(streamName, { filter: subjectsOfTenant(tenant), seq }));
    },

    prune: ({ before, through }) => link.reach(() => pruneStream(manager, before, Number(through))),

    close: () => resources.disposeAsync(),
  };
}

/** Sent at once and stored in this order, unless one of them fails. */
async function send(client: JetStreamClient, events: readonly BusEvent[], largest: number): Promise<void> {
  const messages = events.map((event) => ({ event, text: messageOf(event) }));
  for (const { event, text } of messages) {
    const bytes = Buffer.byteLength(text);
    if (bytes >= largest)
      throw new Error(
        `${event.type} ${event.id} of ${event.subject} is larger (${bytes} bytes) than the NATS server takes: its max_payload is ${largest}`,
      );
  }
  await Promise.all(
    messages.map(({ event, text }) => client.publish(subjectOf(event), text, { msgID: event.id, timeout: 10_000 })),
  );
}
