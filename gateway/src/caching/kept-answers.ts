import { LRUCache } from 'lru-cache';
import type { Changes, Moment, Origin } from './changes.ts';
import type { MutationNews } from './mutation-news.ts';
import type { SharedAnswers } from './shared-answers.ts';

/** An answer, or what an answer says of one entity, as JSON text. */
export interface KeptAnswer extends Origin {
  readonly text: string;
  /** What was known when it was asked for. */
  readonly asked: Moment;
  /** Between which mutations it was asked for, of any gateway's clients; absent where that is not known. */
  readonly epoch?: string;
  /** When it was asked for, and until when it is good at most, in milliseconds since 1970. */
  readonly askedAt: number;
  readonly expiresAt: number;
}

export const defaultEntityCacheBytes = 64 * 1024 * 1024;

/** Answers of subgraphs that are good until something that they depend on changes, or their time is over. */
export interface KeptAnswers {
  /** From this gateway's memory. */
  get(key: string): KeptAnswer | undefined;
  /** Also from what gateways share; with the epoch in which that was read, for what is asked for afterwards. */
  getAll(tenant: string, service: string, keys: readonly string[]): Promise<Found>;
  /** Keeps it for this gateway alone. */
  keep(key: string, answer: KeptAnswer): void;
  /** Keeps it for all gateways. */
  share(key: string, answer: KeptAnswer): void;
  /** A mutation of a subgraph was answered. */
  mutated(tenant: string, service: string): Promise<void>;
  readonly bytes: number;
}

interface Found {
  readonly answers: readonly (KeptAnswer | undefined)[];
  readonly epoch?: string;
}

export interface KeptAnswersOptions {
  readonly changes: Changes;
  /** What all answers in memory may take up. */
  readonly maxBytes: number;
  /** Absent where each gateway has its own. */
  readonly shared?: SharedAnswers;
  /** Absent where this process has its address for itself. */
  readonly mutations?: MutationNews;
}

/** What an answer and a tag take up besides their text, about. */
const answerBytes = 400;
const tagBytes = 120;

export function createKeptAnswers({ changes, maxBytes, shared, mutations }: KeptAnswersOptions): KeptAnswers {
  const answers = new LRUCache<string, KeptAnswer>({
    maxSize: maxBytes,
    sizeCalculation: ({ text, tags }) => answerBytes + 2 * text.length + tagBytes * tags.length,
  });
  const isGood = (answer: KeptAnswer) => answer.expiresAt > Date.now() && changes.isFresh(answer, answer.asked);

  function get(key: string): KeptAnswer | undefined {
    const answer = answers.get(key);
    if (answer === undefined || isGood(answer)) return answer;
    answers.delete(key);
    return undefined;
  }

  function keep(key: string, answer: KeptAnswer): boolean {
    if (!isGood(answer)) return false;
    answers.set(key, answer);
    return true;
  }

  return {
    get,
    async getAll(tenant, service, keys) {
      const own = keys.map(get);
      const missing = keys.filter((_, index) => own[index] === undefined);
      // What is read now has seen no mutation that is answered later.
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
      await Promise.all([shared?.mutated(of), mutations?.tell(of)]);
      changes.mutated(tenant, service);
    },
    get bytes() {
      return answers.calculatedSize;
    },
  };
}
