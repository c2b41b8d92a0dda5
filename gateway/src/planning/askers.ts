import { whenAborted } from '../common/cancellation.ts';
import { errorCodes, gatewayError } from '../common/errors.ts';
import type { ClientRequest } from '../request/client-request.ts';

/** A client that waits for a plan. */
export interface Asker {
  readonly tenant: string;
  /** Id of the client, unique among the clients of all tenants. */
  readonly client: string;
}

/** The clients that wait for one plan. They may join and leave while it is planned. */
export interface Askers extends Iterable<Asker> {
  readonly size: number;
  /** Adds a client. Returns a function that removes it. */
  join(asker: Asker): () => void;
  /** Registers a callback for each client that joins. */
  onJoined(callback: () => void): void;
}

/** The client of work without a request, such as plans made ahead. */
export const gatewayItself: Asker = { tenant: '', client: '' };

/** All clients without a token share one identity, so their address distinguishes them. */
export function askerOf({ identity, address = '' }: Pick<ClientRequest, 'identity' | 'address'>): Asker {
  const { tenant, subject, kind } = identity;
  return { tenant, client: JSON.stringify([tenant, subject, kind === 'anonymous' ? address : '']) };
}

export function createAskers(): Askers {
  const askers = new Set<Asker>();
  let tell: (() => void) | undefined;
  return {
    get size() {
      return askers.size;
    },
    join(asker) {
      // A new object for each call, because a client may wait for the same plan twice.
      const own = { ...asker };
      askers.add(own);
      tell?.();
      return () => askers.delete(own);
    },
    onJoined(callback) {
      tell = callback;
    },
    [Symbol.iterator]: () => askers.values(),
  };
}

/** A request that waits for a plan. */
export interface PlanRequest {
  readonly asker: () => Asker;
  readonly signal?: AbortSignal;
  /** Deadline, in milliseconds of `performance.now`. */
  readonly deadlineAt?: number;
}

/**
 * Adds the request to the askers and returns the plan from `plan`. Rejects when the client has left or its deadline has
 * passed.
 */
export function planInTime<Plan>(
  askers: Askers,
  { asker, signal, deadlineAt }: PlanRequest,
  plan: () => Promise<Plan>,
): Promise<Plan> {
  if (signal?.aborted) return Promise.reject(signal.reason);
  return new Promise((resolve, reject) => {
    const leave = askers.join(asker());
    const end = () => {
      leave();
      clearTimeout(timer);
      stay?.();
    };
    const giveUp = (reason: unknown) => {
      end();
      reject(reason);
    };
    const stay = signal && whenAborted(signal, () => giveUp(signal.reason));
    const left = deadlineAt === undefined ? undefined : Math.max(0, deadlineAt - performance.now());
    const timer = left === undefined ? undefined : setTimeout(() => giveUp(notInTime()), left);
    plan().finally(end).then(resolve, reject);
  });
}

function notInTime() {
  const message = 'The operation could not be planned before the request timed out';
  return gatewayError(errorCodes.requestTimeout, message, { status: 504 });
}
