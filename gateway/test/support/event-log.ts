import type { BusEvent, EventSource } from '../../src/index.ts';

export interface EventLog extends EventSource {
  /** Adds an event and notifies waiting readers. Positions count from 1. */
  publish(event: Partial<Omit<BusEvent, 'position'>> & Pick<BusEvent, 'type'>): BusEvent;
  /** Number of reads. */
  readonly reads: number;
  /** While set, each read fails with it. */
  failure: Error | undefined;
  /** Drops the events up to a position. */
  forget(through: string): void;
}

/** Creates a bus in memory. */
export function createEventLog(): EventLog {
  const events: BusEvent[] = [];
  const listeners = new Set<() => void>();
  let reads = 0;
  let forgotten = 0n;

  const log: EventLog = {
    failure: undefined,
    get reads() {
      return reads;
    },
    publish(event) {
      const position = String(events.length + 1);
      const published = {
        id: `e${position}`,
        subject: 'test',
        time: '2026-01-01T00:00:00.000Z',
        tenantid: 'local',
        data: {},
        ...event,
        position,
      };
      events.push(published);
      for (const listener of listeners) listener();
      return published;
    },
    async read({ after, types, limit }) {
      reads += 1;
      if (log.failure) throw log.failure;
      const later = events.filter(({ position }) => BigInt(position) > BigInt(after) && BigInt(position) > forgotten);
      const page = later.filter(({ type }) => types?.includes(type) ?? true).slice(0, limit);
      const head = String(events.length);
      return { events: page, through: page.length === limit ? (page.at(-1)?.position ?? head) : head };
    },
    async head() {
      if (log.failure) throw log.failure;
      return String(events.length);
    },
    oldest: async () => String(forgotten),
    onPublished(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    forget(through) {
      forgotten = BigInt(through);
    },
  };
  return log;
}
