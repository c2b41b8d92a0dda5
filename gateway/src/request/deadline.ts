import { createCancellation, whenAborted } from '../common/cancellation.ts';
import type { ClientRequest } from './client-request.ts';

/** Reason for cancelling work whose client still waits: the request has timed out. */
export class TimeIsUp extends Error {}

export interface Deadline {
  /** The client for the work to use: its signal is aborted with `TimeIsUp` at the deadline. */
  readonly client: ClientRequest;
  /** Call it when the work has ended. */
  stop(): void;
  /** Cancels the work before the deadline. */
  cancel(): void;
}

/** Gives the client's request a deadline, by `performance.now`. */
export function startDeadline(client: ClientRequest, deadlineAt: number): Deadline {
  const cancellation = createCancellation();
  const { signal: leaving } = client;
  const leave = () => cancellation.cancel(leaving?.reason);
  if (leaving?.aborted) leave();
  const stopListening = leaving && whenAborted(leaving, leave);
  const timer = setTimeout(() => cancellation.cancel(new TimeIsUp()), Math.max(0, deadlineAt - performance.now()));
  const stop = () => {
    clearTimeout(timer);
    stopListening?.();
  };
  return {
    client: { ...client, signal: cancellation.signal, deadlineAt },
    stop,
    cancel() {
      stop();
      cancellation.cancel();
    },
  };
}

/** Runs work that must end by `deadlineAt`. */
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
