import type { ExecutionResult } from 'graphql';
import type { JsonObject } from '../common/json.ts';
import type { Live } from '../operation/live-directive.ts';
import { planKey } from '../plan/plan-key.ts';
import type { ClientRequest } from '../request/client-request.ts';
import { clientScope } from '../request/forwarded-scope.ts';
import type { QueuedEvent } from '../streams/backlog.ts';
import { changedStream } from '../streams/changed-stream.ts';
import { createSharedStreams } from '../streams/shared-streams.ts';
import { type LiveAnswer, type LiveQuery, liveAnswers } from './live-answers.ts';
import { withRevision } from './live-patch.ts';
import type { Staleness } from './staleness.ts';

/** Runs equal live queries once for all their clients. */
export interface SharedLiveQueries {
  /** Returns the answers to a query. The first is the current one, if the query runs already. */
  join(
    plan: object,
    variables: JsonObject,
    client: ClientRequest,
    live: Live,
    run: (client: ClientRequest) => ReturnType<LiveQuery['run']>,
  ): AsyncIterableIterator<ExecutionResult, undefined>;
}

/** Only the newest answer is needed. */
const queue = { max: 1, overflow: 'drop-oldest' } as const;

export function createSharedLiveQueries(staleness: Staleness): SharedLiveQueries {
  const streams = createSharedStreams<LiveAnswer>({ ...queue, keepsLatest: true });
  return {
    join(plan, variables, client, live, run) {
      const { throttleMs, patch } = live;
      const content = `${throttleMs} ${patch} ${planKey(plan, variables)}`;
      const answers = streams.join({ content, scope: clientScope(client), signal: client.signal }, (signal) =>
        liveAnswers({
          run: (reads, signal) => run({ ...client, signal, reads }),
          staleness,
          throttleMs,
          patch,
          signal,
        }),
      );
      return changedStream(answers, { value: patch ? createPatchReader() : ({ event }) => event.whole, last: rethrow });
    },
  };
}

/** Returns patches to a client that has the previous answer, and the whole answer otherwise. */
function createPatchReader(): (queued: QueuedEvent<LiveAnswer>) => ExecutionResult {
  let known = 0;
  return ({ event: { revision, whole, patch } }) => {
    const isNext = known === revision - 1;
    known = revision;
    return patch && isNext ? patch : withRevision(whole, revision);
  };
}

function rethrow(failure: { readonly error: unknown } | undefined): undefined {
  if (failure) throw failure.error;
}
