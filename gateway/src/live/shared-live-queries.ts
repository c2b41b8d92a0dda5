import type { ExecutionResult } from 'graphql';
import type { ClientRequest } from '../execution/execution.ts';
import { planKey } from '../execution/plan-key.ts';
import type { JsonObject } from '../json.ts';
import { clientScope } from '../subgraphs/forwarded-scope.ts';
import type { QueuedEvent } from './backlog.ts';
import { changedStream } from './changed-stream.ts';
import { type LiveAnswer, type LiveQuery, liveAnswers } from './live-answers.ts';
import type { Live } from './live-directive.ts';
import { withRevision } from './live-patch.ts';
import { createSharedStreams } from './shared-streams.ts';
import type { Staleness } from './staleness.ts';

/** Live queries, of which equal ones are run once. */
export interface SharedLiveQueries {
  /** The answers to a query; the first is the one that those who are there already have, if there are any. */
  join(
    plan: object,
    variables: JsonObject,
    client: ClientRequest,
    live: Live,
    run: (client: ClientRequest) => ReturnType<LiveQuery['run']>,
  ): AsyncIterableIterator<ExecutionResult, undefined>;
}

/** Only the newest answer is worth waiting for. */
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

/** Gives a client patches for what it has, and the whole where it lacks the answer before. */
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
