import type { MessageEntry } from './shapes.ts';
import { normalizeTs } from './timestamp.ts';
import type { ToldFacts } from './to-channel.ts';

/** Collects a channel's latest topic, purpose and archiving from its housekeeping entries, in any order. */
export class ToldChannelFacts {
  readonly facts: ToldFacts = {};
  readonly #told = { topic: '', purpose: '', isArchived: '' };

  add(entry: MessageEntry): void {
    const ts = normalizeTs(entry.ts) ?? '';
    switch (entry.subtype?.replace(/^group_/, 'channel_')) {
      case 'channel_topic':
        this.#tell('topic', entry.topic, ts);
        break;
      case 'channel_purpose':
        this.#tell('purpose', entry.purpose, ts);
        break;
      case 'channel_archive':
        this.#tell('isArchived', true, ts);
        break;
      case 'channel_unarchive':
        this.#tell('isArchived', false, ts);
        break;
    }
  }

  #tell<K extends keyof ToldFacts>(key: K, value: ToldFacts[K], ts: string): void {
    if (ts < this.#told[key]) return;
    this.#told[key] = ts;
    this.facts[key] = value;
  }
}
