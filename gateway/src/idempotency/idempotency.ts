import { hash, randomBytes } from 'node:crypto';
import { type DocumentNode, GraphQLError, print } from 'graphql';
import type { Logger } from 'pino';
import { errorCodes, gatewayError } from '../common/errors.ts';
import { inTime } from '../common/in-time.ts';
import { WrittenData } from '../execution/written-data.ts';
import { type WrittenResult, writtenResult } from '../execution/written-result.ts';
import type { Identity } from '../identity/identity.ts';
import type { OutcomeStore } from '../shared-state/outcome-store.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { defaultKeptMs, type IdempotencyOptions } from './idempotency-feature.ts';
import { readIdempotencyKey } from './idempotency-key.ts';
import { createOutcomeSeal, type OutcomeSeal } from './sealed-outcome.ts';

/** A mutation whose client gave an idempotency key. */
interface IdempotentRequest {
  readonly key: unknown;
  readonly identity: Identity;
  readonly contract: string | undefined;
  readonly document: DocumentNode;
  readonly operationName?: string;
  readonly variables?: object;
}

export interface Idempotency {
  /**
   * Runs a mutation once for its key. `run` calls `begun` when subgraphs may get it: what fails before that is not remembered. Rejects
   * with the error that the client gets if the mutation does not run.
   */
  once(request: IdempotentRequest, run: (begun: () => void) => Promise<WrittenResult>): Promise<OnceAnswered>;
}

interface OnceAnswered {
  readonly answer: WrittenResult;
  /** True if it is the answer of before. */
  readonly isReplayed: boolean;
}

export interface IdempotencyParts {
  readonly store: OutcomeStore;
  readonly requestTimeoutMs: number;
  readonly metrics: Metrics;
  readonly logger: Logger;
}

/** Milliseconds that the store may take. */
const storeTimeoutMs = 2_000;

/** Milliseconds for which a mutation counts as running after its timeout. */
const graceMs = 10_000;

/** Longer answers are not kept. */
const maxAnswerBytes = 1024 * 1024;

export function createIdempotency(
  { idempotency = {} }: IdempotencyOptions,
  { store, requestTimeoutMs, metrics, logger }: IdempotencyParts,
): Idempotency {
  const { keptMs = defaultKeptMs, runningMs = requestTimeoutMs + graceMs } = idempotency;
  const { secret = randomBytes(32).toString('base64') } = idempotency;

  async function claim(name: string, fingerprint: string) {
    try {
      return await inTime(store.claim(name, fingerprint, runningMs), storeTimeoutMs);
    } catch (error) {
      metrics.idempotencyKeyRepeated('unavailable');
      logger.error({ err: error }, 'It cannot be told which idempotency keys were used');
      throw unavailable();
    }
  }

  /** The answer is there, so it is sent even if it cannot be remembered. */
  async function remember(work: Promise<void>): Promise<void> {
    await inTime(work, storeTimeoutMs).catch((error: unknown) =>
      logger.error({ err: error }, 'The answer of a mutation with an idempotency key could not be remembered'),
    );
  }

  function replay(seal: OutcomeSeal, outcome: string): WrittenResult {
    try {
      return seal.open(outcome);
    } catch (error) {
      metrics.idempotencyKeyRepeated('unavailable');
      logger.error({ err: error }, 'A remembered answer cannot be read: the secret of the gateways may have changed');
      throw unavailable();
    }
  }

  return {
    async once(request, run) {
      const key = readIdempotencyKey(request.key);
      const name = nameOf(request.identity, key);
      const fingerprint = fingerprintOf(request);
      const seal = createOutcomeSeal(secret, name, key);
      const claimed = await claim(name, fingerprint);
      if (claimed.state !== 'begun') {
        const isSame = claimed.fingerprint === fingerprint;
        if (!isSame || claimed.state === 'running') {
          metrics.idempotencyKeyRepeated(isSame ? 'running' : 'reused');
          throw isSame ? inUse() : reused(key);
        }
        const answer = replay(seal, claimed.outcome);
        metrics.idempotencyKeyRepeated('replayed');
        return { answer, isReplayed: true };
      }
      const { token } = claimed;
      let isBegun = false;
      const keep = (answer: WrittenResult) => remember(store.keep(name, token, seal.seal(answer), keptMs));
      try {
        const answer = await run(() => {
          isBegun = true;
        });
        await keep(answer.size > maxAnswerBytes ? tooLong() : answer);
        return { answer, isReplayed: false };
      } catch (error) {
        if (isBegun) await keep(failed());
        else await remember(store.release(name, token));
        throw error;
      }
    },
  };
}

/** The keys of one client are not those of others, nor those of a removed tenant of the same name. */
const nameOf = ({ tenant, tenantSince, subject }: Identity, key: string): string =>
  hash('sha256', JSON.stringify([tenant, subject, key, tenantSince]), 'base64url');

/** What has to be equal. The rights too: the answer of before may show what its client may not see any more. */
function fingerprintOf({ contract, document, operationName, variables, identity }: IdempotentRequest): string {
  const { roles, scopes, rowsOf } = identity;
  const text = document.loc?.source.body ?? print(document);
  const compared = [contract, text, operationName, variables ?? {}, roles, scopes, rowsOf];
  return hash('sha256', JSON.stringify(compared), 'base64url');
}

function reused(key: string): GraphQLError {
  const message = `The idempotency key "${key}" was used for another request, or with other rights; use a new one for each mutation`;
  return gatewayError(errorCodes.idempotencyKeyReused, message, { status: 422 });
}

const retryLater = { 'retry-after': '1' };

function inUse(): GraphQLError {
  return new GraphQLError('The first request with this idempotency key still runs; try again later', {
    extensions: { code: errorCodes.idempotencyKeyInUse, http: { status: 409, headers: retryLater } },
  });
}

function unavailable(): GraphQLError {
  const message = 'It cannot be told whether this mutation has run already, so it was not run; try again later';
  return new GraphQLError(message, {
    extensions: { code: errorCodes.idempotencyUnavailable, http: { status: 503, headers: retryLater } },
  });
}

const withoutData = (error: GraphQLError) => writtenResult(new WrittenData(Buffer.from('{"data":null}'), [error]));

const tooLong = () =>
  withoutData(
    gatewayError(
      errorCodes.answerTooLarge,
      'The mutation has run, and its answer was too long to be kept for repetition',
    ),
  );

/** The subgraphs may have run it. */
const failed = () => withoutData(gatewayError(errorCodes.internal, 'Internal server error'));
