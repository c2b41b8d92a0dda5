import { DeliverPolicy, type JetStreamClient, jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { EventLog, PlainEvent, WrittenEvent } from '../log/event-log.ts';
import { EventsTooLargeError } from '../log/events-too-large-error.ts';
import { createWakeUps } from '../log/wake-ups.ts';
import { alreadyPublished } from './already-published.ts';
import { connectNats } from './connect-nats.ts';
import { type EventStream, ensureStream, streamName } from './event-stream.ts';
import { eventOf, messageOf } from './message.ts';
import { NatsStreamLostError } from './nats-stream-lost-error.ts';
import { pruneStream } from './prune-stream.ts';
import { readWindow } from './read-window.ts';
import { sendTogether } from './send-together.ts';
import { subjectOf, subjectsOfTenant, subjectsOfType, typeOfSubject } from './subjects.ts';
import { type StreamWatch, watchStream } from './watch-stream.ts';
import { withConsumer } from './with-consumer.ts';

export interface NatsLogOptions {
  /** URL with `nats://` or `tls://`, and if the server needs them, with user and password or a token in their place. */
  readonly url: string;
  /**
   * Milliseconds for which the server detects duplicates, if the stream is created. Later duplicates are looked for in
   * the stream. @default an hour
   */
  readonly duplicateWindowMs?: number;
}

export interface NatsLog extends EventLog {
  close(): Promise<void>;
}

const windowSize = 256;
const publishTimeoutMs = 10_000;
/** Upper bound of the bytes of a message's headers, which count in its size. */
const headerBytes = 200;

/**
 * Creates a log on a stream of NATS JetStream. Creates the stream if it is missing. A lost connection is restored by
 * itself; until then every call throws NatsUnreachableError, as this one does without a server. A deleted stream is
 * created again; the first call after that throws NatsStreamLostError.
 */
export async function createNatsLog({ url, duplicateWindowMs = 3_600_000 }: NatsLogOptions): Promise<NatsLog> {
  await using opened = new AsyncDisposableStack();
  const link = await connectNats(url);
  opened.defer(() => link.close());
  const manager = await link.reach(() => jetstreamManager(link.connection));
  const ensure = () => link.reach(() => ensureStream(manager, duplicateWindowMs));
  let known = await ensure();
  const client = jetstream(link.connection);
  let watch: StreamWatch | undefined;
  const { onPublished, wake } = createWakeUps((wakeAll) => {
    const begun = watchStream(client, wakeAll);
    watch = begun;
    return begun.end;
  });
  const resources = opened.move();

  async function stream(): Promise<EventStream> {
    const before = known;
    known = await ensure();
    if (known.created === before.created) return known;
    watch?.restart();
    throw new NatsStreamLostError(streamName, before.created, known.created);
  }

  async function publish(events: readonly WrittenEvent[]): Promise<void> {
    const old = await link.reach(() => alreadyPublished(manager, client, known.duplicateWindowMs, events));
    const due = events.filter(({ id }) => !old.has(id));
    const largest = link.connection.info?.max_payload ?? Number.POSITIVE_INFINITY;
    refuseLarge(due, largest);
    for (const some of sendTogether(due)) await link.reach(() => send(client, some));
    if (due.length > 0) wake();
  }

  return {
    get name() {
      return `jetstream-${known.created}`;
    },
    onPublished,
    async publish(events) {
      try {
        await publish(events);
      } catch (error) {
        // Without a stream, NATS does not respond to messages. Checks for it, to throw the clearer error.
        await stream();
        throw error;
      }
    },

    async read({ after, types, limit }) {
      const { first, last, positions } = await stream();
      const read = positions.sequenceAt(after);
      const wanted = types && new Set(types);
      const events: PlainEvent[] = [];
      let from = Math.max(read + 1, first);
      while (from <= last && wanted?.size !== 0) {
        const to = Math.min(last, from + windowSize - 1);
        for (const message of await link.reach(() => readWindow(manager, from, to))) {
          if (wanted?.has(typeOfSubject(message.subject)) === false) continue;
          const event = eventOf(message.data, positions.of(message.seq));
          events.push(event);
          if (events.length === limit) return { events, through: event.position };
        }
        from = to + 1;
      }
      // Never lower than `after`.
      return { events, through: last >= read ? positions.of(last) : after };
    },

    async head() {
      const { positions, last } = await stream();
      return positions.of(last);
    },

    async oldest() {
      const { positions, first } = await stream();
      return positions.of(Math.max(first - 1, 0));
    },

    async pending(after, types) {
      const { positions, last } = await stream();
      const read = positions.sequenceAt(after);
      if (read >= last) return 0;
      const start = { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: read + 1 };
      const countOf = (type: string) =>
        withConsumer(
          manager,
          { ...start, filter_subject: subjectsOfType(type) },
          async ({ num_pending }) => num_pending,
        );
      const counts = await link.reach(() => Promise.all(types.map(countOf)));
      return counts.reduce((sum, count) => sum + count, 0);
    },

    async erase(tenant, matches) {
      const { first, last, positions } = await stream();
      let erased = 0;
      for (let from = first; from < last; from += windowSize) {
        for (const message of await link.reach(() =>
          readWindow(manager, from, Math.min(last - 1, from + windowSize - 1)),
        )) {
          const event = eventOf(message.data, positions.of(message.seq));
          if (event.tenantid !== tenant || !matches(event)) continue;
          await link.reach(() => manager.streams.deleteMessage(streamName, message.seq));
          erased += 1;
        }
      }
      return erased;
    },

    async forget(tenant) {
      const { last: seq } = await stream();
      await link.reach(() => manager.streams.purge(streamName, { filter: subjectsOfTenant(tenant), seq }));
    },

    async prune({ before, through }) {
      const { positions } = await stream();
      return link.reach(() => pruneStream(manager, before, positions.sequenceAt(through)));
    },

    close: () => resources.disposeAsync(),
  };
}

function refuseLarge(events: readonly WrittenEvent[], largest: number): void {
  const large = events
    .map((event) => ({ event, bytes: Buffer.byteLength(messageOf(event)) + headerBytes }))
    .filter(({ bytes }) => bytes > largest);
  if (large.length > 0) throw new EventsTooLargeError(large, `max_payload of the NATS server is ${largest}`);
}

/** Sends events without waiting for each. They are stored in this order unless one of them fails. */
async function send(client: JetStreamClient, events: readonly WrittenEvent[]): Promise<void> {
  await Promise.all(
    events.map((event) =>
      client.publish(subjectOf(event), messageOf(event), { msgID: event.id, timeout: publishTimeoutMs }),
    ),
  );
}
