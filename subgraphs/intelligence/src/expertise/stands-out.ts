import { atLeast } from '../common/binomial.ts';

/** Threads that somebody answered in. */
export interface AnsweredThreads {
  readonly threads: number;
  /** Those with an answer of theirs about a topic, by topic. */
  readonly topics: Readonly<Record<string, number>>;
}

/** A topic that somebody answers about far more often than their colleagues. */
export interface Expertise {
  readonly topic: string;
  /** Threads with an answer of theirs about it. */
  readonly threads: number;
  /** Share of the threads that they answered in, and the same of their colleagues. */
  readonly share: number;
  readonly colleaguesShare: number;
}

/** Fewer threads than these tell nothing. */
const fewestOwn = 20;
const fewestOfColleagues = 50;
const fewestAboutTopic = 5;
/** A share counts from so many times that of colleagues on. */
const leastRatio = 2;
/** Largest chance of so many threads about a topic if the person were like the colleagues. */
const mostChance = 0.001;

/**
 * Returns the topics that stand out of somebody's answers, the most threads first; null if too little is known. Threads
 * count and not messages, so that one long talk is no expertise.
 *
 * If the person were like the colleagues, each thread about a topic would be theirs with the chance that any thread has.
 */
export function standsOut(own: AnsweredThreads, colleagues: AnsweredThreads): readonly Expertise[] | null {
  if (own.threads < fewestOwn || colleagues.threads < fewestOfColleagues) return null;
  const ownPart = own.threads / (own.threads + colleagues.threads);
  return Object.entries(own.topics)
    .map(([topic, threads]) => {
      const theirs = colleagues.topics[topic] ?? 0;
      return {
        topic,
        threads,
        share: threads / own.threads,
        colleaguesShare: theirs / colleagues.threads,
        chance: atLeast(threads, threads + theirs, ownPart),
      };
    })
    .filter(
      ({ threads, share, colleaguesShare, chance }) =>
        threads >= fewestAboutTopic && share >= leastRatio * colleaguesShare && chance <= mostChance,
    )
    .toSorted((a, b) => b.threads - a.threads || (a.topic < b.topic ? -1 : 1))
    .map(({ chance: _, ...expertise }) => expertise);
}
