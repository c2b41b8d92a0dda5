import { isUtf8 } from 'node:buffer';
import type { Enveloped } from '@sophia/serving';
import { GraphQLError } from 'graphql';
import type { FetchAPI, Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { type JsonValue, parseExactly } from '../../common/json.ts';
import type { Generation } from '../../generation/generation.ts';
import type { AnswerMessage } from '../../mcp/answer-message.ts';
import type { ToolCall } from '../../mcp/tool/tool.ts';
import type { Toolbox } from '../../mcp/toolbox.ts';
import type { ReadClient } from '../protocol/client-of-request.ts';
import { mcpEndpoint } from '../protocol/endpoints.ts';
import { unidentified } from '../protocol/error-response.ts';
import type { GatewayContext } from '../protocol/gateway-context.ts';
import type { RequestedOperation } from './request-log.ts';
import { readPlain } from './use-body-limit.ts';

export interface McpParts {
  readonly logger: Logger;
  readonly toolbox: Toolbox;
  readonly answerMessage: AnswerMessage;
  readonly readClient: ReadClient;
  /** Value of `WWW-Authenticate` for clients without a valid token; `Bearer` by default. */
  readonly challenge: string | undefined;
  readonly maxRequestBytes: number;
  /** Returns the generation that new requests use. */
  readonly current: () => Generation;
  /** Returns GraphQL's functions for one operation. */
  readonly enveloped: (context: GatewayContext) => Enveloped;
  readonly noteOperation: (request: Request, operation: RequestedOperation) => void;
}

/** Serves the tools. Register it after the guard against other sites. */
export function useMcp(parts: McpParts): Plugin<object, GatewayContext> {
  return {
    async onRequest({ request, url, serverContext, endResponse, fetchAPI }) {
      if (url.pathname !== mcpEndpoint) return;
      try {
        const client = await parts.readClient(request, serverContext);
        // The log names the identity, and subgraphs may add headers to the response.
        Object.assign(serverContext, { client } satisfies GatewayContext);
        endResponse(await answer(parts, request, client, fetchAPI));
      } catch (error) {
        const refusal = unidentified(fetchAPI, request, error, parts.challenge);
        if (refusal) return endResponse(refusal);
        if (!request.signal.aborted) parts.logger.error({ err: error }, 'A message of MCP failed unexpectedly');
        endResponse(errorResponse(fetchAPI, 500, internalError, 'Internal server error'));
      }
    },
  };
}

async function answer(
  { toolbox, answerMessage, maxRequestBytes, current, enveloped, noteOperation }: McpParts,
  request: Request,
  client: ToolCall['client'],
  fetchAPI: FetchAPI,
): Promise<Response> {
  if (request.method !== 'POST') {
    return errorResponse(fetchAPI, 405, invalidRequest, 'Send messages with POST; there are no sessions', {
      allow: 'POST',
    });
  }
  const read = await readMessage(request, maxRequestBytes);
  if ('problem' in read) return errorResponse(fetchAPI, read.status, read.code, read.problem);
  const call = (): ToolCall => {
    const functions = enveloped({ client });
    const execute: Enveloped['execute'] = (args) => {
      noteOperation(request, args);
      return functions.execute(args);
    };
    return { client, generation: current(), enveloped: { ...functions, execute } };
  };
  const { status, headers, body } = await answerMessage(request, read.message, toolbox.toolsOn(current()), call);
  return new fetchAPI.Response(body && (await new Response(body).text()), { status, headers });
}

/** JSON Schema knows numbers of JavaScript alone, so that others are kept only if it would round them. */
const wholeNumber = (text: string): JsonValue => (/^-?\d+$/.test(text) ? JSON.rawJSON(text) : Number(text));

/** Codes of JSON-RPC. */
const parseError = -32_700;
const invalidRequest = -32_600;
const internalError = -32_603;

type ReadMessage =
  | { readonly message: unknown }
  | { readonly status: number; readonly code: number; readonly problem: string };

async function readMessage({ body, headers }: Request, maxBytes: number): Promise<ReadMessage> {
  try {
    const bytes = body ? await readPlain(body, headers.get('content-encoding'), maxBytes) : Buffer.of();
    if (!isUtf8(bytes)) return { status: 400, code: parseError, problem: 'The request body is not UTF-8' };
    const message: unknown = parseExactly(bytes.toString(), wholeNumber);
    // One request has one place among those that the gateway works on.
    if (Array.isArray(message))
      return { status: 400, code: invalidRequest, problem: 'Send messages one by one, without a list' };
    return { message };
  } catch (error) {
    if (error instanceof SyntaxError)
      return { status: 400, code: parseError, problem: 'The request body is not valid JSON' };
    if (!(error instanceof GraphQLError)) throw error;
    const { status = 400 } = (error.extensions.http ?? {}) as { readonly status?: number };
    return { status, code: invalidRequest, problem: error.message };
  }
}

function errorResponse(
  { Response }: Pick<FetchAPI, 'Response'>,
  status: number,
  code: number,
  message: string,
  headers: Record<string, string> = {},
): Response {
  const body = JSON.stringify({ jsonrpc: '2.0', error: { code, message }, id: null });
  return new Response(body, { status, headers: { ...headers, 'content-type': 'application/json' } });
}
