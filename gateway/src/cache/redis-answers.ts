import { hash, randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { KeptAnswer } from './kept-answers.ts';
import type { SharedAnswers, SubgraphOfTenant } from './shared-answers.ts';
import type { Tag } from './tags.ts';

export interface RedisAnswersOptions {
  /** redis:// or rediss://. */
  readonly url: string;
  readonly logger: Logger;
  /** A command that takes longer has failed, in milliseconds. 100 by default. */
  readonly timeoutMs?: number;
}

/** An answer as it lies in Redis. */
type Stored = readonly [
  epoch: string,
  position: string,
  askedAt: number,
  expiresAt: number,
  tags: readonly Tag[],
  text: string,
];

/** What is written in another form has another prefix. */
const prefix = 'sophia:1:';
/** Longer texts are not shared. */
const maxTextLength = 512 * 1024;
/** How long an epoch is remembered in which nothing is written; nothing is kept for longer. */
const epochSeconds = 7 * 24 * 3_600;

/** Answers in a Redis that several gateways use. While it is away they go on without, and say so once. */
export function createRedisAnswers({ url, logger, timeoutMs = 100 }: RedisAnswersOptions): SharedAnswers {
  const redis = new Redis(url, {
    commandTimeout: timeoutMs,
    // What cannot be sent now fails now.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    retryStrategy: (times) => Math.min(100 * 2 ** times, 5_000),
  });
  /** Subgraphs of tenants whose epoch is over, and could not be ended in Redis yet. */
  const unended = new Map<string, SubgraphOfTenant>();
  let isAway = false;

  redis.on('error', failed);
  redis.on('ready', () => {
    if (isAway) logger.info('Redis is back: kept answers are shared again');
    isAway = false;
  });

  function failed(error: unknown): void {
    if (!isAway) logger.warn({ err: error }, 'Redis cannot be used: each gateway keeps answers for itself');
    isAway = true;
  }

  async function endEpoch(subgraph: SubgraphOfTenant): Promise<void> {
    const key = epochKey(subgraph);
    unended.set(key, subgraph);
    await redis.set(key, randomUUID(), 'EX', epochSeconds);
    unended.delete(key);
  }

  /** What Redis has for the keys, after the epoch. */
  async function fetch(subgraph: SubgraphOfTenant, keys: readonly string[]): Promise<(string | null)[]> {
    const epoch = epochKey(subgraph);
    if (unended.has(epoch)) await endEpoch(subgraph);
    const values = await redis.mget(epoch, ...keys.map((key) => prefix + key));
    isAway = false;
    if (values[0] !== null) return values;
    await redis.set(epoch, randomUUID(), 'EX', epochSeconds, 'NX');
    return [await redis.get(epoch)];
  }

  return {
    async read(subgraph, keys, mutations) {
      try {
        const [epoch, ...values] = await fetch(subgraph, keys);
        const found = new Map<string, KeptAnswer>();
        for (const [index, key] of keys.entries()) {
          const value = values[index];
          const stored = value ? (JSON.parse(value) as Stored) : undefined;
          if (stored && stored[0] === epoch) found.set(key, answerOf(subgraph, stored, mutations));
        }
        return { epoch: epoch ?? undefined, found };
      } catch (error) {
        failed(error);
        return { found: new Map() };
      }
    },
    write(key, { epoch, asked, askedAt, expiresAt, tags, text }) {
      const restMs = expiresAt - Date.now();
      if (epoch === undefined || restMs <= 0 || text.length > maxTextLength) return;
      const stored: Stored = [epoch, String(asked.position), askedAt, expiresAt, tags, text];
      redis.set(prefix + key, JSON.stringify(stored), 'PX', Math.ceil(restMs)).catch(failed);
    },
    async mutated(subgraph) {
      await endEpoch(subgraph).catch(failed);
    },
    async [Symbol.asyncDispose]() {
      redis.disconnect();
    },
  };
}

const epochKey = ({ tenant, service }: SubgraphOfTenant): string =>
  `${prefix}epoch:${hash('sha256', JSON.stringify([tenant, service]), 'base64url')}`;

function answerOf(
  { tenant, service }: SubgraphOfTenant,
  [epoch, position, askedAt, expiresAt, tags, text]: Stored,
  mutations: number,
): KeptAnswer {
  const asked = { position: BigInt(position), mutations };
  return { tenant, service, epoch, asked, askedAt, expiresAt, tags, text };
}
