import { whenAborted } from '../common/cancellation.ts';
import { errorCodes, gatewayError } from '../common/errors.ts';
import type { ClientRequest } from '../request/client-request.ts';

/** A client that waits for a plan. */
export interface PlanningClient {
  readonly tenant: string;
  /** Id of the client, unique among the clients of all tenants. */
  readonly id: string;
}

/** The clients that wait for one plan. They may join and leave while it is planned. */
export interface WaitingClients extends Iterable<PlanningClient> {
  readonly size: number;
  /** Adds a client. Returns a function that removes it. */
  join(client: PlanningClient): () => void;
  /** Registers a callback for each client that joins. */
  onJoined(callback: () => void): void;
}

/** The client of work without a request, such as plans made ahead. */
export const gatewayItself: PlanningClient = { tenant: '', id: '' };

/** Returns the client of a request. All clients without a token share one identity; their address distinguishes them. */
export function planningClient({
  identity,
  address = '',
}: Pick<ClientRequest, 'identity' | 'address'>): PlanningClient {
  const { tenant, subject, kind } = identity;
  return { tenant, id: JSON.stringify([tenant, subject, kind === 'anonymous' ? address : '']) };
}

export function createWaitingClients(): WaitingClients {
  const clients = new Set<PlanningClient>();
  let notify: (() => void) | undefined;
  return {
    get size() {
      return clients.size;
    },
    join(client) {
      // A new object for each call, because a client may wait for the same plan twice.
      const own = { ...client };
      clients.add(own);
      notify?.();
      return () => clients.delete(own);
    },
    onJoined(callback) {
      notify = callback;
    },
    [Symbol.iterator]: () => clients.values(),
  };
}

/** A request that waits for a plan. */
export interface PlanRequest {
  readonly client: () => PlanningClient;
  readonly signal?: AbortSignal;
  /** Deadline, in milliseconds of `performance.now`. */
  readonly deadlineAt?: number;
}

/**
 * Adds the client to those that wait, and returns the plan from `plan`. Rejects when the client has left or its deadline
 * has passed.
 */
export function planInTime<Plan>(
  clients: WaitingClients,
  { client, signal, deadlineAt }: PlanRequest,
  plan: () => Promise<Plan>,
): Promise<Plan> {
  if (signal?.aborted) return Promise.reject(signal.reason);
  return new Promise((resolve, reject) => {
    const leave = clients.join(client());
    const end = () => {
      leave();
      clearTimeout(timer);
      stopListening?.();
    };
    const giveUp = (reason: unknown) => {
      end();
      reject(reason);
    };
    const stopListening = signal && whenAborted(signal, () => giveUp(signal.reason));
    const left = deadlineAt === undefined ? undefined : Math.max(0, deadlineAt - performance.now());
    const timer = left === undefined ? undefined : setTimeout(() => giveUp(notInTime()), left);
    plan().finally(end).then(resolve, reject);
  });
}

function notInTime() {
  const message = 'The operation could not be planned before the request timed out';
  return gatewayError(errorCodes.requestTimeout, message, { status: 504 });
}
