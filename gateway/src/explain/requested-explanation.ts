import { errorCodes, gatewayError } from '../common/errors.ts';
import type { ClientRequest } from '../request/client-request.ts';

/** `plan`: how the operation is split among subgraphs. `timings`: the plan, and how long each request took. */
export type Explanation = 'plan' | 'timings';

/** Header of clients that want an explanation in `extensions.plan`. */
const explanationHeader = 'x-show-plan';

/**
 * Returns the explanation that a client requests. Throws an error for a client that may not see plans, which name
 * subgraphs and fields that the API hides.
 */
export function requestedExplanation(
  client: ClientRequest,
  maySee: (client: ClientRequest) => boolean,
): Explanation | undefined {
  const requested = client.requestHeaders[explanationHeader];
  if (requested === undefined) return undefined;
  if (!maySee(client)) {
    throw gatewayError(
      errorCodes.planNotShown,
      `This client may not see plans; remove the header ${explanationHeader}`,
      {
        status: 403,
      },
    );
  }
  if (requested === 'plan' || requested === 'timings') return requested;
  throw gatewayError(errorCodes.badRequest, `${explanationHeader} must be "plan" or "timings"`, { status: 400 });
}
