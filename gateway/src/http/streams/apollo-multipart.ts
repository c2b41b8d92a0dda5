import { writtenOnce } from '@sophia/serving';
import type { ExecutionResult } from 'graphql';
import { responseText } from './response-text.ts';
import type { StreamFormat } from './stream-format.ts';

/**
 * Apollo's multipart protocol for subscriptions (`subscriptionSpec=1.0`). A part ends with the boundary of the next
 * one, because clients wait for it. A response without data, not even null, ends the subscription: its errors are sent
 * as transport errors, beside the payload.
 */
export const apolloMultipart: StreamFormat = {
  contentType: 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0',
  begin: () => '\r\n--graphql',
  part: writtenOnce((result) =>
    part(isEnding(result) ? transportErrors(result) : `{"payload":${responseText(result)}}`),
  ),
  heartbeat: part('{}'),
  end: () => '--\r\n',
};

function part(text: string): string {
  return `\r\ncontent-type: application/json\r\n\r\n${text}\r\n--graphql`;
}

const isEnding = (result: ExecutionResult) => result.errors !== undefined && !('data' in result);

function transportErrors(result: ExecutionResult): string {
  return `{"payload":null,${responseText(result).slice(1)}`;
}
