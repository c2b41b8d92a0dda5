/** The latest events of one stream, for subscribers that resume. */
export interface RecentEvents<Event> {
  /** All events after this position are present. */
  readonly floor: bigint;
  add(position: bigint, event: Event): void;
  /** Returns the first event after a position; undefined if there is none yet. */
  after(position: bigint): { readonly position: bigint; readonly event: Event } | undefined;
  /** Removes all events. */
  clear(): void;
}

interface Entry<Event> {
  readonly position: bigint;
  readonly event: Event;
  readonly ring: Ring<Event>;
}

interface Ring<Event> {
  floor: bigint;
  entries: Entry<Event>[];
}

/** Keeps up to `max` recent events of all streams together. The returned function adds a stream. */
export function createRecentEvents<Event>(max: number): (floor: bigint) => RecentEvents<Event> {
  const byAge = new Set<Entry<Event>>();

  /** Removes the oldest event of all, which is also the oldest of its stream. */
  function forgetOldest(): void {
    const [oldest] = byAge;
    if (!oldest) return;
    byAge.delete(oldest);
    oldest.ring.entries.shift();
    oldest.ring.floor = oldest.position;
  }

  return (floor) => {
    const ring: Ring<Event> = { floor, entries: [] };
    return {
      get floor() {
        return ring.floor;
      },
      add(position, event) {
        const entry = { position, event, ring };
        ring.entries.push(entry);
        byAge.add(entry);
        if (byAge.size > max) forgetOldest();
      },
      after: (position) => ring.entries.find((entry) => entry.position > position),
      clear() {
        for (const entry of ring.entries) byAge.delete(entry);
        ring.entries = [];
      },
    };
  };
}
