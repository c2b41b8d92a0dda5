import { isUtf8 } from 'node:buffer';
import type { GraphQLParams } from 'graphql-yoga';
import { errorCodes, gatewayError } from '../../common/errors.ts';
import { parseExactly } from '../../common/json.ts';

/** Returns the operation in a URL. Throws an error for the client if a parameter should be JSON and is not. */
export function readUrl({ url }: Request): GraphQLParams {
  const start = url.indexOf('?');
  const parameters = new URLSearchParams(start < 0 ? '' : url.slice(start));
  const text = (name: string) => parameters.get(name) || undefined;
  const documentId = text('documentId');
  const json = (name: string) => {
    const given = text(name);
    return given === undefined ? undefined : parseJson(given, `The parameter "${name}" of the URL`);
  };
  return {
    query: text('query'),
    operationName: text('operationName'),
    variables: json('variables') as GraphQLParams['variables'],
    extensions: json('extensions') as GraphQLParams['extensions'],
    ...(documentId === undefined ? {} : { documentId }),
  };
}

/** Returns the operation, or list of operations, in a body. Rejects with an error for the client if it is not JSON. */
export async function readJsonBody(request: Request): Promise<GraphQLParams> {
  const bytes = await request.bytes();
  // Invalid bytes would be decoded into replacement characters, and stored like that.
  if (!isUtf8(bytes)) throw badRequest('The request body is not UTF-8');
  const { buffer, byteOffset, byteLength } = bytes;
  const body = parseJson(Buffer.from(buffer, byteOffset, byteLength).toString(), 'The request body');
  if (typeof body !== 'object' || body === null) throw badRequest('The request body is not a JSON object');
  return body;
}

function parseJson(text: string, what: string): unknown {
  try {
    return parseExactly(text);
  } catch {
    throw badRequest(`${what} is not valid JSON`);
  }
}

const badRequest = (message: string) => gatewayError(errorCodes.badRequest, message, { status: 400 });
