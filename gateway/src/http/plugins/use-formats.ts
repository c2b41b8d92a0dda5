import { type Plugin, processRegularResult } from 'graphql-yoga';
import { errorCodes, gatewayError } from '../../common/errors.ts';
import type { PartsSpec } from '../../request/client-request.ts';
import { errorResponse } from '../protocol/error-response.ts';
import { isJsonContent, readAccept } from '../protocol/media-types.ts';
import { readJsonBody, readUrl } from '../protocol/read-request.ts';

type ProcessResult = NonNullable<Parameters<NonNullable<Plugin['onResultProcess']>>[0]['resultProcessor']>;
const multipart = 'multipart/mixed';

/** Names the format of an answer in parts in its content type, for the client. */
function namingParts(process: ProcessResult, parts: PartsSpec): ProcessResult {
  return async (...given) => {
    const response = await process(...given);
    const type = response.headers.get('content-type') ?? '';
    if (/^multipart\/mixed; boundary="-"$/.test(type)) response.headers.set('content-type', `${type}; ${parts}`);
    return response;
  };
}

/**
 * Implements the formats of GraphQL over HTTP. Requests are JSON; answers have the format that the client prefers. A
 * request that accepts none of the formats is refused before it has any effect.
 */
export function useFormats(): Plugin {
  return {
    onRequestParse({ request, setRequestParser, endResponse, fetchAPI }) {
      const { method, headers } = request;
      const refuse = (status: number, code: 'badRequest' | 'notAcceptable', message: string) =>
        endResponse(errorResponse(fetchAPI, request, status, errorCodes[code], message));
      if (!readAccept(headers.get('accept')).any) {
        const formats = 'application/graphql-response+json, application/json, text/event-stream or multipart/mixed';
        refuse(406, 'notAcceptable', `Answers are sent as ${formats}, in UTF-8; accept one of them`);
      } else if (method === 'GET') {
        setRequestParser(readUrl);
      } else if (method === 'POST') {
        if (isJsonContent(headers.get('content-type'))) setRequestParser(readJsonBody);
        else refuse(415, 'badRequest', 'Send JSON in UTF-8 with content-type application/json');
      }
    },
    onParams({ params }) {
      // An entry of a batch may be any JSON value, also null.
      const name: unknown = params?.operationName;
      if (name === undefined || name === null || typeof name === 'string') return;
      throw gatewayError(errorCodes.badRequest, 'operationName is not a string', { status: 400 });
    },
    // Yoga ignores the client's preferences (q) and quoted parameters.
    onResultProcess({ request, resultProcessor, setResultProcessor }) {
      const { json, parts } = readAccept(request.headers.get('accept'));
      if (!resultProcessor || resultProcessor === processRegularResult) setResultProcessor(processRegularResult, json);
      else if (parts) setResultProcessor(namingParts(resultProcessor, parts), multipart);
    },
  };
}
