import { errorCodes, maxErrors } from '../common/errors.ts';
import { isJsonObject, type JsonObject, type JsonValue, parseExactly } from '../common/json.ts';
import { type SubgraphReportedError, SubgraphRequestError, type SubgraphResponse } from './transport.ts';

/** Parses the text of an answer. Throws a `SubgraphRequestError` if it is not a GraphQL response. */
export function parseResponse(service: string, text: string): SubgraphResponse {
  let value: JsonValue;
  try {
    value = parseExactly(text);
  } catch (cause) {
    throw malformed(service, 'the answer is not JSON', cause);
  }
  return readResponse(service, value);
}

/** Checks that a decoded answer is a GraphQL response, and keeps only what the gateway uses of it. */
export function readResponse(service: string, value: unknown): SubgraphResponse {
  if (!isJsonObject(value)) throw malformed(service, 'the answer is not an object');
  const { data = null, errors = null } = value;
  if (data !== null && !isJsonObject(data)) throw malformed(service, '"data" is not an object');
  if (errors !== null && !Array.isArray(errors)) throw malformed(service, '"errors" is not a list');
  if (data === null && !errors?.length) throw malformed(service, 'the answer has neither data nor errors');
  return { data, errors: errors?.slice(0, maxErrors).map(readReportedError) ?? [] };
}

export function malformed(service: string, what: string, cause?: unknown): SubgraphRequestError {
  const message = `Subgraph "${service}" answered with a malformed response: ${what}`;
  return new SubgraphRequestError({ message, code: errorCodes.subrequestMalformed, service }, cause);
}

/** Reads what the gateway uses of a subgraph's error. Accepts any value. */
export function readReportedError(value: JsonValue): SubgraphReportedError {
  const error: JsonObject = isJsonObject(value) ? value : {};
  const code = isJsonObject(error.extensions) ? error.extensions.code : undefined;
  return {
    message: typeof error.message === 'string' ? error.message : '',
    path: isPath(error.path) ? error.path : undefined,
    code: typeof code === 'string' ? code : undefined,
  };
}

function isPath(value: JsonValue | undefined): value is (string | number)[] {
  return Array.isArray(value) && value.every((step) => typeof step === 'string' || typeof step === 'number');
}
