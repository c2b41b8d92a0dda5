import { whenAborted } from '../common/cancellation.ts';
import { errorCodes, gatewayError } from '../common/errors.ts';
import type { ClientRequest } from '../request/client-request.ts';

/** A client for whom something is planned. */
export interface Asker {
  readonly tenant: string;
  /** Distinguishes the client from all others, also from those of other tenants. */
  readonly client: string;
}

/** The clients that wait for one plan. They may join and leave while it is made. */
export interface Askers extends Iterable<Asker> {
  readonly size: number;
  /** Returns a function that leaves again. */
  join(asker: Asker): () => void;
  /** Calls back when a client joins. */
  onJoined(callback: () => void): void;
}

/** The client of work that no request has asked for, such as plans made ahead. */
export const gatewayItself: Asker = { tenant: '', client: '' };

/** All clients without a token share one identity, so they are told apart by their address. */
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
      // An object of its own, since a client may wait for the same plan twice.
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

/** A request that a plan is waited for. */
export interface PlanRequest {
  readonly asker: () => Asker;
  readonly signal?: AbortSignal;
  /** When its time is over, on the clock of `performance.now`. */
  readonly deadlineAt?: number;
}

/** The plan that `plan` answers with, for a request among its askers. Rejects once the client has left or its time is over. */
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
  const message = 'The operation could not be planned in the time that a request may take';
  return gatewayError(errorCodes.requestTimeout, message, { status: 504 });
}
