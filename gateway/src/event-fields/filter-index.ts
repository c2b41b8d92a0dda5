import type { BusEvent } from '../event-bus/event-source.ts';
import type { EventFilter } from './event-condition.ts';

/** Index of subscribers by the values they want, so that an event is compared only with likely subscribers. */
export interface FilterIndex<Subscriber> {
  readonly isEmpty: boolean;
  add(filter: EventFilter, subscriber: Subscriber): void;
  delete(filter: EventFilter, subscriber: Subscriber): void;
  /** Returns the subscribers that want the event, each once. */
  matching(event: BusEvent): Iterable<Subscriber>;
}

type Entries<Subscriber> = Map<Subscriber, EventFilter>;

/** Subscribers whose filters name values at one path of an event, by these values. */
interface Column<Subscriber> {
  readonly valuesOf: (event: BusEvent) => readonly string[];
  readonly byValue: Map<string, Entries<Subscriber>>;
}

export function createFilterIndex<Subscriber>(): FilterIndex<Subscriber> {
  const columns = new Map<string, Column<Subscriber>>();
  /** Subscribers whose filters name no values. */
  const unindexed: Entries<Subscriber> = new Map();

  return {
    get isEmpty() {
      return columns.size === 0 && unindexed.size === 0;
    },
    add(filter, subscriber) {
      const { key } = filter;
      if (!key) return void unindexed.set(subscriber, filter);
      const column = columns.get(key.name) ?? { valuesOf: key.valuesOf, byValue: new Map() };
      columns.set(key.name, column);
      for (const value of key.values) {
        const entries = column.byValue.get(value);
        if (entries) entries.set(subscriber, filter);
        else column.byValue.set(value, new Map([[subscriber, filter]]));
      }
    },
    delete({ key }, subscriber) {
      unindexed.delete(subscriber);
      const column = key && columns.get(key.name);
      if (!column) return;
      for (const value of key.values) {
        const entries = column.byValue.get(value);
        entries?.delete(subscriber);
        if (entries?.size === 0) column.byValue.delete(value);
      }
      if (column.byValue.size === 0) columns.delete(key.name);
    },
    matching(event) {
      const found = new Set<Subscriber>();
      const pick = (entries: Entries<Subscriber> | undefined) => {
        for (const [subscriber, filter] of entries ?? []) if (filter.accepts(event)) found.add(subscriber);
      };
      pick(unindexed);
      for (const { valuesOf, byValue } of columns.values())
        for (const value of valuesOf(event)) pick(byValue.get(value));
      return found;
    },
  };
}
