import { type Plugin, processRegularResult } from 'graphql-yoga';
import { errorCodes, gatewayError } from '../common/errors.ts';
import type { PartsSpec } from '../request/client-request.ts';
import { errorResponse } from './protocol/error-response.ts';
import { isJsonContent, readAccept } from './protocol/media-types.ts';
import { readJsonBody, readUrl } from './read-request.ts';

type ProcessResult = NonNullable<Parameters<NonNullable<Plugin['onResultProcess']>>[0]['resultProcessor']>;
const multipart = 'multipart/mixed';

/** Clients know by its type in which form an answer in parts is. */
function namingParts(process: ProcessResult, parts: PartsSpec): ProcessResult {
  return async (...given) => {
    const response = await process(...given);
    const type = response.headers.get('content-type') ?? '';
    if (/^multipart\/mixed; boundary="-"$/.test(type)) response.headers.set('content-type', `${type}; ${parts}`);
    return response;
  };
}

/**
 * The formats of GraphQL over HTTP: JSON alone comes in, and what goes out is what the client likes best. A request that
 * could not be answered in any format that the client takes is refused before it does anything.
 */
export function useFormats(): Plugin {
  return {
    onRequestParse({ request, setRequestParser, endResponse, fetchAPI }) {
      const { method, headers } = request;
      const refuse = (status: number, code: 'badRequest' | 'notAcceptable', message: string) =>
        endResponse(errorResponse(fetchAPI, request, status, errorCodes[code], message));
      if (!readAccept(headers.get('accept')).any) {
        const formats = 'application/graphql-response+json, application/json, text/event-stream or multipart/mixed';
        refuse(406, 'notAcceptable', `Answers are ${formats}, in UTF-8`);
      } else if (method === 'GET') {
        setRequestParser(readUrl);
      } else if (method === 'POST') {
        if (isJsonContent(headers.get('content-type'))) setRequestParser(readJsonBody);
        else refuse(415, 'badRequest', 'Send JSON in UTF-8 with content-type application/json');
      }
    },
    onParams({ params }) {
      // An entry of a batch may be anything, also null.
      const name: unknown = params?.operationName;
      if (name === undefined || name === null || typeof name === 'string') return;
      throw gatewayError(errorCodes.badRequest, 'The operationName is not a text', { status: 400 });
    },
    // Yoga neither weighs what the client takes by how much it likes it, nor knows quoted parameters.
    onResultProcess({ request, resultProcessor, setResultProcessor }) {
      const { json, parts } = readAccept(request.headers.get('accept'));
      if (!resultProcessor || resultProcessor === processRegularResult) setResultProcessor(processRegularResult, json);
      else if (parts) setResultProcessor(namingParts(resultProcessor, parts), multipart);
    },
  };
}
