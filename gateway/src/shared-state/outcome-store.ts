/** How far the first request with an idempotency key is. */
type Claim =
  /** This is the first request, or the first after one that ended without an outcome. */
  | { readonly state: 'begun'; readonly token: string }
  | { readonly state: 'running'; readonly fingerprint: string }
  | { readonly state: 'ended'; readonly fingerprint: string; readonly outcome: string };

/** Remembers the outcomes of requests by name. Its methods reject if it cannot be asked. */
export interface OutcomeStore {
  /** Begins a request, unless one with this name is running or has ended. It counts as running for `runningMs` at most. */
  claim(name: string, fingerprint: string, runningMs: number): Promise<Claim>;
  /** Remembers the outcome of a request that has begun, unless another one with its name has begun since. */
  keep(name: string, token: string, outcome: string, keptMs: number): Promise<void>;
  /** Forgets a request that has begun and was not run. */
  release(name: string, token: string): Promise<void>;
}
