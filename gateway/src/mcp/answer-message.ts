import type { CallToolResult, McpServer, StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import { version } from '@sophia/settings';
import type { Logger } from 'pino';
import { errorCodes, gatewayError } from '../common/errors.ts';
import { refusal } from './tool/answers.ts';
import { ownTools } from './tool/own-tool-names.ts';
import type { Tool, ToolCall } from './tool/tool.ts';

/** Answers a message of the Model Context Protocol, whose JSON has been read from the request. */
export type AnswerMessage = (
  request: Request,
  message: unknown,
  tools: readonly Tool[],
  call: () => ToolCall,
) => Promise<Response>;

const instructions = `Tools over one GraphQL schema. None changes anything. Prefer the tool that is made for a question. If there is none, find fields with ${ownTools.searchSchema}, look at their types with ${ownTools.describeType}, and send a query to ${ownTools.runQuery}.`;

/**
 * Answers both generations of the protocol, each message on its own: there are no sessions, and so no streams of the
 * server's own messages. Each answer is one JSON body.
 */
export function createAnswerMessage(logger: Logger): AnswerMessage {
  /** The package takes 29 MB and a quarter of a second, so it is loaded for the first message. */
  let loaded: Promise<typeof import('@modelcontextprotocol/server')> | undefined;
  const schemas = new WeakMap<Tool, StandardSchemaWithJSON>();

  return async (request, message, tools, call) => {
    loaded ??= import('@modelcontextprotocol/server');
    const sdk = await loaded;
    const { McpServer, WebStandardStreamableHTTPServerTransport, createMcpHandler, fromJsonSchema, isLegacyRequest } =
      sdk;

    function createServer(): McpServer {
      const capabilities = { tools: { listChanged: false } };
      const server = new McpServer({ name: 'graphql-gateway', version }, { capabilities, instructions });
      for (const tool of tools) {
        const inputSchema = schemas.get(tool) ?? fromJsonSchema(tool.inputSchema);
        schemas.set(tool, inputSchema);
        const { name, description } = tool;
        const annotations = { readOnlyHint: true, openWorldHint: false };
        server.registerTool(name, { description, inputSchema, annotations }, (args) => run(tool, args as object));
      }
      return server;
    }

    async function run(tool: Tool, args: object): Promise<CallToolResult> {
      const made = call();
      try {
        return await tool.call(args as Record<string, unknown>, made);
      } catch (error) {
        // The package would show its message to the client.
        if (!made.client.signal?.aborted) {
          logger.error(
            { err: error, tool: tool.name, requestId: made.client.headers['x-request-id'] },
            'A tool failed',
          );
        }
        return refusal([gatewayError(errorCodes.internal, 'Internal server error')]);
      }
    }

    if (await isLegacyRequest(request, message)) {
      const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
      const server = createServer();
      await server.connect(transport);
      try {
        return await transport.handleRequest(request, { parsedBody: message });
      } finally {
        await server.close();
      }
    }
    const handler = createMcpHandler(createServer, { legacy: 'reject', maxSubscriptions: 0 });
    return handler.fetch(request, { parsedBody: message });
  };
}
