/** The latest events of one stream, for those who come back to it. */
export interface RecentEvents<Event> {
  /** None after this position is missing. */
  readonly floor: bigint;
  add(position: bigint, event: Event): void;
  /** The first after a position; undefined when none has come yet. */
  after(position: bigint): { readonly position: bigint; readonly event: Event } | undefined;
  /** Forgets them all. */
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

/** Keeps so many of the latest events of all streams together; each stream has its own by the function that is answered. */
export function createRecentEvents<Event>(max: number): (floor: bigint) => RecentEvents<Event> {
  const byAge = new Set<Entry<Event>>();

  /** The oldest of all is the oldest of its own stream. */
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
