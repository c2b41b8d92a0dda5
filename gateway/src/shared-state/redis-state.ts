import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { OutcomeStore } from './outcome-store.ts';
import type { Bucket, PointStore } from './point-store.ts';
import type { SharedState } from './shared-state.ts';

/** Change the numbers with the format of the values. */
const bucketPrefix = 'sophia:points:1:';
const outcomePrefix = 'sophia:outcome:1:';

/** Points of a bucket now, by the clock of Redis. */
const readLevel = `
  local time = redis.call('time')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  local maximum, rate = tonumber(ARGV[1]), tonumber(ARGV[2])
  local level = maximum
  local known = redis.call('hmget', KEYS[1], 'level', 'at')
  if known[1] then level = math.min(maximum, known[1] + rate * math.max(0, now - known[2]) / 1000) end
`;

/** A bucket that is full again need not be known. */
const writeLevel = `
  redis.call('hset', KEYS[1], 'level', tostring(level), 'at', now)
  redis.call('pexpire', KEYS[1], math.ceil((maximum - level) / rate * 1000) + 1000)
`;

const take = `${readLevel}
  local needed, wanted, points = tonumber(ARGV[3]), tonumber(ARGV[4]), 0
  if level - wanted >= maximum / 2 then points = wanted elseif level >= needed then points = needed end
  level = level - points
  ${writeLevel}
  return {points, tostring(level)}`;

const give = `${readLevel}
  level = math.min(maximum, level + ARGV[3])
  ${writeLevel}`;

const claim = `
  if redis.call('set', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return nil end
  return redis.call('get', KEYS[1])`;

const keep = `if redis.call('get', KEYS[1]) == ARGV[1] then redis.call('set', KEYS[1], ARGV[2], 'PX', ARGV[3]) end`;

const release = `if redis.call('get', KEYS[1]) == ARGV[1] then redis.call('del', KEYS[1]) end`;

/** A request that runs, or has ended. */
type Stored = readonly [fingerprint: string, token: string, outcome?: string];

interface RedisStateOptions {
  /** A URL that starts with redis:// or rediss://. */
  readonly url: string;
  readonly logger: Logger;
}

/** Milliseconds after which a command of Redis counts as failed. */
const timeoutMs = 500;

/** Keeps what gateways share in Redis. */
export function createRedisState({ url, logger }: RedisStateOptions): SharedState {
  const redis = new Redis(url, {
    commandTimeout: timeoutMs,
    // A command waits for the first connection, and fails with it.
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    retryStrategy: (attempt) => Math.min(2_000, 50 * attempt),
  });
  // Whoever needs it reports that it is away.
  redis.on('error', (error) => logger.debug({ err: error }, 'The connection to Redis failed'));

  const limitsOf = ({ maximum, restoreRate }: Bucket) => [maximum, restoreRate];
  const points: PointStore = {
    async take(bucket, { needed, wanted }) {
      const key = bucketPrefix + bucket.name;
      const [taken, left] = (await redis.eval(take, 1, key, ...limitsOf(bucket), needed, wanted)) as [number, string];
      return { points: taken, left: Number(left) };
    },
    async give(bucket, given) {
      await redis.eval(give, 1, bucketPrefix + bucket.name, ...limitsOf(bucket), given);
    },
  };

  const textOf = (stored: Stored) => JSON.stringify(stored);
  const outcomes: OutcomeStore = {
    async claim(name, fingerprint, runningMs) {
      const token = randomUUID();
      const begun = textOf([fingerprint, token]);
      const found = (await redis.eval(claim, 1, outcomePrefix + name, begun, runningMs)) as string | null;
      if (found === null) return { state: 'begun', token: begun };
      const [of, , outcome] = JSON.parse(found) as Stored;
      return outcome === undefined
        ? { state: 'running', fingerprint: of }
        : { state: 'ended', fingerprint: of, outcome };
    },
    async keep(name, begun, outcome, keptMs) {
      const [fingerprint, token] = JSON.parse(begun) as Stored;
      await redis.eval(keep, 1, outcomePrefix + name, begun, textOf([fingerprint, token, outcome]), keptMs);
    },
    async release(name, begun) {
      await redis.eval(release, 1, outcomePrefix + name, begun);
    },
  };
  return {
    points,
    outcomes,
    async [Symbol.asyncDispose]() {
      redis.disconnect();
    },
  };
}
