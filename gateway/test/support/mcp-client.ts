import { type CallToolResult, Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';

/** Both generations of the protocol: with a session, and without. */
export const generations = ['legacy', 'auto'] as const;

export type ProtocolGeneration = (typeof generations)[number];

export interface McpClient extends AsyncDisposable {
  readonly client: Client;
  /** Calls a tool. */
  call(name: string, args?: Record<string, unknown>): Promise<CallToolResult>;
  toolNames(): Promise<string[]>;
}

/** Connects the official client to the gateway that serves this URL of GraphQL. */
export async function connectMcp(
  graphqlUrl: string,
  { generation = 'auto', headers = {} }: { generation?: ProtocolGeneration; headers?: Record<string, string> } = {},
): Promise<McpClient> {
  const transport = new StreamableHTTPClientTransport(mcpUrlOf(graphqlUrl), { requestInit: { headers } });
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode: generation } });
  await client.connect(transport);
  return {
    client,
    call: async (name, args) => (await client.callTool({ name, arguments: args })) as CallToolResult,
    toolNames: async () => (await client.listTools()).tools.map(({ name }) => name),
    [Symbol.asyncDispose]: () => client.close(),
  };
}

export const mcpUrlOf = (graphqlUrl: string): URL => new URL('/mcp', graphqlUrl);

/** The text of an answer, as a model reads it. */
export function textOf({ content }: CallToolResult): string {
  return content.map((part) => (part.type === 'text' ? part.text : '')).join('\n');
}
