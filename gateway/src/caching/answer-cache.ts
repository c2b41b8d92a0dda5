import { LRUCache } from 'lru-cache';
import type { CachedAnswer } from './cached-answer.ts';
import type { Changes } from './changes.ts';
import type { MutationAnnouncements } from './mutation-announcements.ts';
import type { SharedAnswers } from './shared-answers.ts';

export const defaultEntityCacheBytes = 64 * 1024 * 1024;

/** Cached answers of subgraphs, valid until their data changes or they expire. */
export interface AnswerCache {
  /** Looks in this gateway's memory. */
  get(key: string): CachedAnswer | undefined;
  /** Also looks in the shared cache, and returns its epoch, which later requests belong to. */
  getAll(tenant: string, service: string, keys: readonly string[]): Promise<Found>;
  /** Caches an answer for this gateway alone. */
  keep(key: string, answer: CachedAnswer): void;
  /** Caches an answer for all gateways. */
  share(key: string, answer: CachedAnswer): void;
  /** Records an answered mutation of a subgraph. */
  mutated(tenant: string, service: string): Promise<void>;
  readonly bytes: number;
}

interface Found {
  readonly answers: readonly (CachedAnswer | undefined)[];
  readonly epoch?: string;
}

export interface AnswerCacheOptions {
  readonly changes: Changes;
  /** Maximum size of all answers in memory. */
  readonly maxBytes: number;
  /** Absent if each gateway has its own cache. */
  readonly shared?: SharedAnswers;
  /** Absent if this process does not share its address. */
  readonly mutations?: MutationAnnouncements;
}

/** Approximate size of an answer or a tag besides its text, in bytes. */
const answerBytes = 400;
const tagBytes = 120;

export function createAnswerCache({ changes, maxBytes, shared, mutations }: AnswerCacheOptions): AnswerCache {
  const answers = new LRUCache<string, CachedAnswer>({
    maxSize: maxBytes,
    sizeCalculation: ({ text, tags }) => answerBytes + 2 * text.length + tagBytes * tags.length,
  });
  const isUsable = (answer: CachedAnswer) => answer.expiresAt > Date.now() && changes.isFresh(answer);

  function get(key: string): CachedAnswer | undefined {
    const answer = answers.get(key);
    if (answer === undefined || isUsable(answer)) return answer;
    answers.delete(key);
    return undefined;
  }

  function keep(key: string, answer: CachedAnswer): boolean {
    if (!isUsable(answer)) return false;
    answers.set(key, answer);
    return true;
  }

  return {
    get,
    async getAll(tenant, service, keys) {
      const own = keys.map(get);
      const missing = keys.filter((_, index) => own[index] === undefined);
      // Taken before the read: a mutation answered during the read must not count as seen.
      const now = missing.length > 0 && shared ? changes.now() : undefined;
      if (now === undefined || shared === undefined) return { answers: own };
      const { epoch, found } = await shared.read({ tenant, service }, missing, now.mutations);
      const answers = keys.map((key, index) => {
        const other = own[index] ? undefined : found.get(key);
        return other && keep(key, other) ? other : own[index];
      });
      return { answers, epoch };
    },
    keep: (key, answer) => void keep(key, answer),
    share(key, answer) {
      if (keep(key, answer)) shared?.write(key, answer);
    },
    async mutated(tenant, service) {
      const of = { tenant, service };
      await Promise.all([shared?.mutated(of), mutations?.announce(of)]);
      changes.mutated(tenant, service);
    },
    get bytes() {
      return answers.calculatedSize;
    },
  };
}
