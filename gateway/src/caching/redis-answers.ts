import { hash, randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { createBackOff } from '../common/back-off.ts';
import type { CachedAnswer } from './cached-answer.ts';
import type { SharedAnswers, SubgraphOfTenant } from './shared-answers.ts';
import type { Tag } from './tags.ts';

export interface RedisAnswersOptions {
  /** A URL that starts with redis:// or rediss://. */
  readonly url: string;
  readonly logger: Logger;
  /** Maximum wait for Redis per request, in milliseconds. 100 by default. */
  readonly timeoutMs?: number;
}

/** An answer as stored in Redis. */
type Stored = readonly [
  epoch: string,
  position: string,
  requestedAt: number,
  expiresAt: number,
  tags: readonly Tag[],
  text: string,
];

/** Prefix of all keys. Change the number with the format of the values. */
const prefix = 'sophia:3:';
/** Maximum length of texts to share. */
const maxTextLength = 512 * 1024;
/** Time-to-live of an epoch in which nothing is written, and of all answers. */
const epochSeconds = 7 * 24 * 3_600;

/** Direction of use. They can fail separately: a full Redis can still be read. */
type Use = 'read' | 'write';
const refused: Record<Use, string> = {
  read: 'Redis is unavailable: each gateway caches answers for itself',
  write: 'Redis refuses writes: only answers that it already has are shared',
};

/**
 * Shares answers between gateways through Redis. While Redis is down, slow or full, the gateways continue without it
 * and log that once. A connection with a late reply is dropped with all its waiting requests; no request waits until
 * there is a new connection.
 */
export function createRedisAnswers({ url, logger, timeoutMs = 100 }: RedisAnswersOptions): SharedAnswers {
  const backOff = createBackOff();
  let readyAt: number | undefined;
  const redis = new Redis(url, {
    // For commands that no request waits for: writes, and the test of a new connection.
    commandTimeout: 2 * timeoutMs,
    // A command that cannot be sent now fails now.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    retryStrategy() {
      const livedMs = readyAt === undefined ? 0 : performance.now() - readyAt;
      readyAt = undefined;
      return backOff(livedMs);
    },
  });
  /** Subgraphs of tenants whose epoch is over, but could not be ended in Redis yet. */
  const unended = new Map<string, SubgraphOfTenant>();
  const failing = new Set<Use>();

  redis.on('error', (error) => failed('read', error));
  redis.on('ready', () => {
    readyAt = performance.now();
  });

  /** Records a failed use. A failed read does not mean that writes fail too. */
  function failed(use: Use, error: unknown): void {
    if (failing.has('read') || failing.has(use)) return;
    failing.add(use);
    logger.warn({ err: error }, refused[use]);
  }

  function works(use: Use): void {
    if (failing.delete(use)) logger.info(`Redis can ${use} again: cached answers are shared`);
  }

  /** Waits for Redis on behalf of a request. Rejects if the reply is late. */
  async function inTime<Answer>(work: Promise<Answer>): Promise<Answer> {
    const late = Promise.withResolvers<never>();
    const giveUp = () => {
      late.reject(new Error(`Redis did not answer within ${timeoutMs} ms`));
      redis.disconnect(true);
    };
    let giving: NodeJS.Immediate | undefined;
    const timer = setTimeout(() => {
      // After this process was busy, replies that have already arrived are read first.
      giving = setImmediate(giveUp);
    }, timeoutMs);
    try {
      return await Promise.race([work, late.promise]);
    } finally {
      clearTimeout(timer);
      clearImmediate(giving);
    }
  }

  async function write(command: Promise<unknown>): Promise<boolean> {
    try {
      await command;
      works('write');
      return true;
    } catch (error) {
      failed('write', error);
      return false;
    }
  }

  async function endEpoch(subgraph: SubgraphOfTenant): Promise<void> {
    const key = epochKey(subgraph);
    unended.set(key, subgraph);
    // The next reader begins a new epoch. A full Redis refuses to set values, but can delete them.
    await redis.del(key);
    unended.delete(key);
  }

  /**
   * Returns the epoch, then the values of the keys; only the epoch if it had to be created. Redis runs commands in the
   * order in which they are sent, so none waits for the reply to another.
   */
  async function fetch(subgraph: SubgraphOfTenant, keys: readonly string[]): Promise<(string | null)[]> {
    const epoch = epochKey(subgraph);
    const ending = unended.has(epoch) ? endEpoch(subgraph) : undefined;
    const [values] = await Promise.all([redis.mget(epoch, ...keys.map((key) => prefix + key)), ending]);
    if (values[0] !== null) return values;
    const beginning = write(redis.set(epoch, randomUUID(), 'EX', epochSeconds, 'NX'));
    const [begun] = await Promise.all([redis.get(epoch), beginning]);
    return [begun];
  }

  return {
    async read(subgraph, keys, mutations) {
      try {
        const [epoch, ...values] = await inTime(fetch(subgraph, keys));
        works('read');
        const found = new Map<string, CachedAnswer>();
        for (const [index, key] of keys.entries()) {
          const value = values[index];
          const stored = value ? opened(value) : undefined;
          if (stored && stored[0] === epoch) found.set(key, answerOf(subgraph, stored, mutations));
        }
        return { epoch: epoch ?? undefined, found };
      } catch (error) {
        failed('read', error);
        return { found: new Map() };
      }
    },
    write(key, { epoch, moment, requestedAt, expiresAt, tags, text }) {
      const restMs = expiresAt - Date.now();
      if (epoch === undefined || restMs <= 0 || text.length > maxTextLength) return;
      const stored: Stored = [epoch, String(moment.position), requestedAt, expiresAt, tags, text];
      void write(redis.set(prefix + key, sealed(stored), 'PX', Math.ceil(restMs)));
    },
    async mutated(subgraph) {
      await inTime(endEpoch(subgraph)).catch((error: unknown) => failed('read', error));
    },
    async [Symbol.asyncDispose]() {
      redis.disconnect();
    },
  };
}

/** Adds a digest, so that truncated or foreign values are recognised and ignored. */
function sealed(stored: Stored): string {
  const json = JSON.stringify(stored);
  return digestOf(json) + json;
}

function opened(value: string): Stored | undefined {
  const json = value.slice(digestLength);
  return value.startsWith(digestOf(json)) ? (JSON.parse(json) as Stored) : undefined;
}

const digestOf = (text: string): string => hash('sha256', text, 'base64url');
const digestLength = digestOf('').length;

const epochKey = ({ tenant, service }: SubgraphOfTenant): string =>
  `${prefix}epoch:${hash('sha256', JSON.stringify([tenant, service]), 'base64url')}`;

function answerOf(
  { tenant, service }: SubgraphOfTenant,
  [epoch, position, requestedAt, expiresAt, tags, text]: Stored,
  mutations: number,
): CachedAnswer {
  const moment = { position: BigInt(position), mutations };
  return { tenant, service, epoch, moment, requestedAt, expiresAt, tags, text };
}
