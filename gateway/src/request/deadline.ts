import { whenAborted } from '../common/cancellation.ts';
import type { ClientRequest } from './client-request.ts';

/** Why work is cancelled whose client still waits: all of it may take no longer. */
export class TimeIsUp extends Error {}

export interface Deadline {
  /** The client as the work sees it: its signal is aborted with `TimeIsUp` when the time is over. */
  readonly client: ClientRequest;
  /** To be called when the work has ended. */
  stop(): void;
  /** Ends the work before its time. */
  cancel(): void;
}

/** Gives the client's request until `deadlineAt`, on the clock of `performance.now`. */
export function startDeadline(client: ClientRequest, deadlineAt: number): Deadline {
  const cancellation = new AbortController();
  const { signal: leaving } = client;
  const leave = () => cancellation.abort(leaving?.reason);
  if (leaving?.aborted) leave();
  const stay = leaving && whenAborted(leaving, leave);
  const timer = setTimeout(() => cancellation.abort(new TimeIsUp()), Math.max(0, deadlineAt - performance.now()));
  const stop = () => {
    clearTimeout(timer);
    stay?.();
  };
  return {
    client: { ...client, signal: cancellation.signal, deadlineAt },
    stop,
    cancel() {
      stop();
      cancellation.abort();
    },
  };
}

/** Runs work that has until `deadlineAt`. */
export async function withDeadline<Result>(
  client: ClientRequest,
  deadlineAt: number,
  run: (client: ClientRequest) => Promise<Result>,
): Promise<Result> {
  const deadline = startDeadline(client, deadlineAt);
  try {
    return await run(deadline.client);
  } finally {
    deadline.stop();
  }
}
