import { createInFlight } from '../common/in-flight.ts';
import type { JsonObject } from '../common/json.ts';
import { planKey } from '../plan/plan-key.ts';
import type { ClientRequest } from '../request/client-request.ts';
import { clientScope } from '../request/forwarded-scope.ts';
import { createResponseHeaders, type ResponseHeaders } from '../request/response-headers.ts';
import type { RequestGraph } from './compiled-plan.ts';
import type { WrittenData } from './written-data.ts';

/** Runs concurrent queries of equal clients once for all of them. */
export interface SharedExecutions {
  /** Runs the query, or waits for a running one with the same plan, variables and forwarded headers. */
  run(
    plan: RequestGraph,
    variables: JsonObject,
    client: ClientRequest,
    execute: (client: ClientRequest) => Promise<WrittenData>,
  ): Promise<WrittenData>;
  /** Prevents later queries from joining the running ones. */
  close(): void;
}

export function createSharedExecutions(onJoined?: () => void): SharedExecutions {
  const inFlight = createInFlight<{ readonly written: WrittenData; readonly headers: ResponseHeaders }>(onJoined);
  return {
    async run(plan, variables, client, execute) {
      const request = {
        content: planKey(plan, variables),
        scope: clientScope(client),
        signal: client.signal,
      };
      const { written, headers } = await inFlight.join(request, async (signal) => {
        const responseHeaders = createResponseHeaders();
        const written = await execute({ ...client, signal, responseHeaders });
        return { written, headers: responseHeaders };
      });
      for (const [name, value] of headers) client.responseHeaders.append(name, value);
      return written;
    },
    close: () => inFlight.close(),
  };
}
