import type { MessageEntry } from './shapes.ts';
import { normalizeTs } from './timestamp.ts';
import type { HousekeepingFacts } from './to-channel.ts';

/** Collects a channel's latest topic, purpose and archiving from its housekeeping entries, in any order. */
export class HousekeepingReader {
  readonly facts: HousekeepingFacts = {};
  readonly #latest = { topic: '', purpose: '', isArchived: '' };

  add(entry: MessageEntry): void {
    const ts = normalizeTs(entry.ts) ?? '';
    switch (entry.subtype?.replace(/^group_/, 'channel_')) {
      case 'channel_topic':
        this.#set('topic', entry.topic, ts);
        break;
      case 'channel_purpose':
        this.#set('purpose', entry.purpose, ts);
        break;
      case 'channel_archive':
        this.#set('isArchived', true, ts);
        break;
      case 'channel_unarchive':
        this.#set('isArchived', false, ts);
        break;
    }
  }

  #set<K extends keyof HousekeepingFacts>(key: K, value: HousekeepingFacts[K], ts: string): void {
    if (ts < this.#latest[key]) return;
    this.#latest[key] = ts;
    this.facts[key] = value;
  }
}
