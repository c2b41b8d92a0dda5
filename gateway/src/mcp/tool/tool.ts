import type { CallToolResult } from '@modelcontextprotocol/server';
import type { Enveloped } from '@sophia/serving';
import type { JsonObject } from '../../common/json.ts';
import type { Generation } from '../../generation/generation.ts';
import type { ClientRequest } from '../../request/client-request.ts';

/** What a tool knows of the call that it answers. */
export interface ToolCall {
  readonly client: ClientRequest;
  /** The supergraph at the beginning of the call. */
  readonly generation: Generation;
  /** GraphQL's functions for an operation of this client, as clients of other protocols have them. */
  readonly enveloped: Enveloped;
}

/** Something that a language model can call. No tool changes anything. */
export interface Tool {
  readonly name: string;
  /** Says what the tool does and when to use it. */
  readonly description: string;
  /** JSON Schema of the arguments, which are checked against it before the call. */
  readonly inputSchema: JsonObject;
  call(args: Readonly<Record<string, unknown>>, call: ToolCall): Promise<CallToolResult>;
}
