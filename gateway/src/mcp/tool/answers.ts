import type { CallToolResult } from '@modelcontextprotocol/server';
import type { ExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import { errorCodes, gatewayError } from '../../common/errors.ts';
import { isJsonObject, type JsonObject, type JsonValue, parseExactly } from '../../common/json.ts';
import type { WrittenResult } from '../../execution/written-result.ts';
import { longestLists } from './longest-lists.ts';

/** Returns an answer with data for programs, and the same as text for the model. */
export function answer(
  structuredContent: Record<string, unknown>,
  text = JSON.stringify(structuredContent),
): CallToolResult {
  return { content: [{ type: 'text', text }], structuredContent };
}

export function refusal(errors: readonly GraphQLError[]): CallToolResult {
  return { ...answer({ errors: errors.map(shownError) }), isError: true };
}

/** Returns the answer for the result of an operation: an error if there is nothing in it, or too much. */
export function answerOf(result: ExecutionResult, maxBytes: number): CallToolResult {
  const text = textOf(result, result.errors?.map(shownError));
  const bytes = Buffer.byteLength(text);
  if (bytes > maxBytes) return refusal([tooLarge(bytes, maxBytes, bytes <= mostRead ? read(text).data : undefined)]);
  const content = read(text);
  const hasData = isJsonObject(content.data) && Object.values(content.data).some((value) => value !== null);
  return result.errors && !hasData ? { ...answer(content, text), isError: true } : answer(content, text);
}

const read = (text: string) => parseExactly(text) as JsonObject;

function textOf(result: ExecutionResult, errors: GraphQLFormattedError[] | undefined): string {
  if (!isWritten(result)) return JSON.stringify({ ...result, errors });
  // `stringify` writes errors as `toJSON` of each does.
  return result.stringify({ errors: errors as unknown as GraphQLError[], extensions: result.extensions });
}

const isWritten = (result: ExecutionResult): result is WrittenResult => 'stringify' in result;

/** Answers that are longer than this are refused without a look inside. */
const mostRead = 2 * 1024 * 1024;

function tooLarge(bytes: number, maxBytes: number, data: JsonValue | undefined): GraphQLError {
  const lists = longestLists(data).map(({ path, entries }) => `${path} (${entries} entries)`);
  const most = lists.length > 0 ? ` Most entries are in ${lists.join(', ')}.` : '';
  const message = `The answer has ${bytes} bytes; at most ${maxBytes} are sent.${most} Ask for less: smaller pages (such as first: 5), a filter, or fewer fields.`;
  return gatewayError(errorCodes.answerTooLarge, message);
}

/** The status of HTTP is for GraphQL's own answers. */
export function shownError(error: GraphQLError): GraphQLFormattedError {
  const { extensions, ...rest } = error.toJSON();
  const { http, ...others } = isJsonObject(extensions) ? extensions : {};
  return { ...rest, extensions: others };
}
