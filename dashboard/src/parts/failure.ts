import type { CombinedError } from 'urql';
import type { Nothing } from './empty.tsx';

const forbidden = new Set(['FORBIDDEN', 'UNAUTHORIZED_FIELD_OR_TYPE']);

/** Says in words for people why an answer, or the part of it below `field`, is missing. */
export function whyFailed(error: CombinedError, retry: () => void, field?: string): Nothing {
  const errors = error.graphQLErrors.filter(({ path }) => field === undefined || !path || path.includes(field));
  if (errors.some(({ extensions }) => forbidden.has(String(extensions.code)))) return { kind: 'forbidden' };
  const [first] = errors;
  const reason = first?.message ?? whyUnanswered(error);
  return { kind: 'down', reason, retry };
}

/** Browsers name a failed connection each in their own way, and always by a TypeError. */
const whyUnanswered = ({ networkError, message }: CombinedError): string =>
  networkError instanceof TypeError ? 'The server cannot be reached.' : (networkError?.message ?? message);
