import type { EngineCall, EngineObserver } from '../engine/engine-observer.ts';
import { createGuard, type Guard, type GuardedCall } from './guard.ts';
import type { RemoteEngineOptions } from './remote-options.ts';

/** Guards the calls of a remote engine. */
export type RemoteGuard = Guard<GuardedCall & Pick<EngineCall, 'operation' | 'texts'>>;

export const createRemoteGuard = ({ retry, breaker }: RemoteEngineOptions, observer: EngineObserver): RemoteGuard =>
  createGuard({
    retry: { attempts: 3, delayMs: 100, maxDelayMs: 5_000, ...retry },
    breaker: { failures: 5, openMs: 2_000, ...breaker },
    observe: ({ operation, texts }, outcome, seconds) =>
      observer.called({ engine: 'REMOTE', operation, outcome, seconds, texts }),
  });
