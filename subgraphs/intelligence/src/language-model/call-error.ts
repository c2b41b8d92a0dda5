import { AISDKError, APICallError } from '@ai-sdk/provider';
import { retryAfterMs } from '@sophia/outbound';
import { ServiceError } from '@sophia/text-engines';

type Reason = ServiceError['reason'];

/** 529: Anthropic has too much to do. */
const busyStatuses: readonly number[] = [429, 503, 529];

/**
 * Returns the error of a call as one of a service. It keeps nothing of the request, which has texts of customers, and
 * of the answer only the server's own words.
 */
export function serviceErrorOf(error: unknown, server: string): unknown {
  if (!AISDKError.isInstance(error)) return error;
  if (!APICallError.isInstance(error))
    return new ServiceError(`${server} answered in another form: ${error.name}`, { reason: 'wrong' });
  const { statusCode: status, responseHeaders, message } = error;
  if (status === undefined)
    return new ServiceError(`${server} cannot be reached: ${message.slice(0, 200)}`, { reason: 'network' });
  if (status < 300) return new ServiceError(`${server} answered in another form`, { reason: 'wrong', status });
  return new ServiceError(`${server} answered with HTTP status ${status}: ${message.slice(0, 200)}`, {
    reason: reasonOf(status),
    status,
    retryAfterMs: retryAfterMs(responseHeaders?.['retry-after']),
  });
}

function reasonOf(status: number): Reason {
  if (busyStatuses.includes(status)) return 'busy';
  return status >= 500 || status === 408 ? 'failed' : 'refused';
}
