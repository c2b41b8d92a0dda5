import { type Cancellation, createCancellation, whenAborted } from './cancellation.ts';

/** Work in progress, shared by equal requests. */
export interface InFlight<Result> {
  /**
   * Joins the work in progress on `content` for `scope`, or starts it. Rejects with the reason of `signal` when that is
   * aborted. The work continues for the remaining requests, and is cancelled when the last one leaves.
   */
  join(request: SharedRequest, start: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
  /** Prevents later requests from joining the current work, for example after the data has changed. */
  close(): void;
}

/** Requests with the same content and scope are equal. Contents are long, so they are kept apart and compared first. */
interface SharedRequest {
  readonly content: string;
  readonly scope: string;
  readonly signal?: AbortSignal;
}

interface Work<Result> {
  readonly result: Promise<Result>;
  readonly cancellation: Cancellation;
  waiting: number;
}

export function createInFlight<Result>(onJoined?: () => void): InFlight<Result> {
  const inProgress = new Map<string, Map<string, Work<Result>>>();

  function begin({ content, scope }: SharedRequest, start: (signal: AbortSignal) => Promise<Result>): Work<Result> {
    const cancellation = createCancellation();
    const result = start(cancellation.signal).finally(() => forget(content, scope, work));
    const work: Work<Result> = { result, cancellation, waiting: 0 };
    const scopes = inProgress.get(content) ?? new Map<string, Work<Result>>();
    inProgress.set(content, scopes.set(scope, work));
    return work;
  }

  function forget(content: string, scope: string, work: Work<Result>): void {
    const scopes = inProgress.get(content);
    if (scopes?.get(scope) !== work) return;
    scopes.delete(scope);
    if (scopes.size === 0) inProgress.delete(content);
  }

  return {
    close: () => inProgress.clear(),
    join(request, start) {
      const { content, scope, signal } = request;
      if (signal?.aborted) return Promise.reject(signal.reason);
      const known = inProgress.get(content)?.get(scope);
      if (known) onJoined?.();
      const work = known ?? begin(request, start);
      work.waiting += 1;
      if (signal === undefined) return work.result;
      return new Promise<Result>((resolve, reject) => {
        const stopListening = whenAborted(signal, () => {
          reject(signal.reason);
          work.waiting -= 1;
          if (work.waiting > 0) return;
          // Later requests must not join work that is being cancelled.
          forget(content, scope, work);
          work.cancellation.cancel(signal.reason);
        });
        work.result.then(
          (result) => {
            stopListening();
            resolve(result);
          },
          (error: unknown) => {
            stopListening();
            reject(error);
          },
        );
      });
    },
  };
}
