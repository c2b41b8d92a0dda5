import { hash, randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { createBackOff } from '../common/back-off.ts';
import type { KeptAnswer } from './kept-answers.ts';
import type { SharedAnswers, SubgraphOfTenant } from './shared-answers.ts';
import type { Tag } from './tags.ts';

export interface RedisAnswersOptions {
  /** redis:// or rediss://. */
  readonly url: string;
  readonly logger: Logger;
  /** How long a request waits for it at most, in milliseconds. 100 by default. */
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
const prefix = 'sophia:3:';
/** Longer texts are not shared. */
const maxTextLength = 512 * 1024;
/** How long an epoch is remembered in which nothing is written; nothing is kept for longer. */
const epochSeconds = 7 * 24 * 3_600;

/** What a Redis may refuse alone: one that is full still reads. */
type Use = 'read' | 'write';
const refused: Record<Use, string> = {
  read: 'Redis cannot be used: each gateway keeps answers for itself',
  write: 'Redis takes no answers: only those that it has are shared',
};

/**
 * Answers in a Redis that several gateways use. While it is away, slow or full they go on without, and say so once. A
 * connection on which an answer is late is given up, and with it all that waits there; until there is another nobody
 * waits.
 */
export function createRedisAnswers({ url, logger, timeoutMs = 100 }: RedisAnswersOptions): SharedAnswers {
  const backOff = createBackOff();
  let readyAt: number | undefined;
  const redis = new Redis(url, {
    // For what no request waits for: writes, and whether a new connection answers.
    commandTimeout: 2 * timeoutMs,
    // What cannot be sent now fails now.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    retryStrategy() {
      const livedMs = readyAt === undefined ? 0 : performance.now() - readyAt;
      readyAt = undefined;
      return backOff(livedMs);
    },
  });
  /** Subgraphs of tenants whose epoch is over, and could not be ended in Redis yet. */
  const unended = new Map<string, SubgraphOfTenant>();
  const failing = new Set<Use>();

  redis.on('error', (error) => failed('read', error));
  redis.on('ready', () => {
    readyAt = performance.now();
  });

  /** Who cannot read does not say that nothing can be written either. */
  function failed(use: Use, error: unknown): void {
    if (failing.has('read') || failing.has(use)) return;
    failing.add(use);
    logger.warn({ err: error }, refused[use]);
  }

  function works(use: Use): void {
    if (failing.delete(use)) logger.info(`Redis can ${use} again: kept answers are shared`);
  }

  /** What Redis answers, for a request that waits for it. Rejects when that is late. */
  async function inTime<Answer>(work: Promise<Answer>): Promise<Answer> {
    const late = Promise.withResolvers<never>();
    const giveUp = () => {
      late.reject(new Error(`Redis has not answered within ${timeoutMs} ms`));
      redis.disconnect(true);
    };
    let giving: NodeJS.Immediate | undefined;
    const timer = setTimeout(() => {
      // After a busy moment of this process, answers that have arrived meanwhile are read first.
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
    // Whoever reads next begins another. A Redis that is full lets nothing be set, but deletes.
    await redis.del(key);
    unended.delete(key);
  }

  /**
   * What Redis has for the keys, after the epoch; nothing at all where none could be begun. It runs commands in the order
   * in which they are sent, so none waits for the answer of another.
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
        const found = new Map<string, KeptAnswer>();
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
    write(key, { epoch, asked, askedAt, expiresAt, tags, text }) {
      const restMs = expiresAt - Date.now();
      if (epoch === undefined || restMs <= 0 || text.length > maxTextLength) return;
      const stored: Stored = [epoch, String(asked.position), askedAt, expiresAt, tags, text];
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

/** With a digest before it, so that what is cut off, or was never written by a gateway, is taken for nothing. */
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
  [epoch, position, askedAt, expiresAt, tags, text]: Stored,
  mutations: number,
): KeptAnswer {
  const asked = { position: BigInt(position), mutations };
  return { tenant, service, epoch, asked, askedAt, expiresAt, tags, text };
}
