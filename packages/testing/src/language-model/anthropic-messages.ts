import { type ModelReply, tokensOf, type WireApi, type WireResponse } from './wire.ts';

const errorTypes: Readonly<Record<number, string>> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  404: 'not_found_error',
  429: 'rate_limit_error',
  529: 'overloaded_error',
};

const failure = (status: number, message = 'Something is wrong'): WireResponse => ({
  status,
  body: JSON.stringify({ type: 'error', error: { type: errorTypes[status] ?? 'api_error', message } }),
});

const stopReasons = { finished: 'end_turn', refused: 'refusal', truncated: 'max_tokens' } as const;

/** Anthropic Messages, version 2023-06-01. */
export const anthropicMessages: WireApi = {
  refuse(headers, body) {
    if (headers['x-api-key'] === undefined) return failure(401, 'x-api-key header is required');
    if (headers['anthropic-version'] !== '2023-06-01') return failure(400, 'anthropic-version: header is required');
    return Number.isInteger(body.max_tokens) ? undefined : failure(400, 'max_tokens: Field required');
  },
  read: (headers, body) => ({
    api: 'anthropic',
    key: headers['x-api-key'] as string | undefined,
    model: body.model,
    system: textOf(body.system),
    turns: body.messages.map(({ role, content }: Turn) => ({ role, text: textOf(content) })),
    tools: (body.tools ?? []).map(({ name }: { name: string }) => name),
    schema: body.output_config?.format?.schema,
    maxTokens: body.max_tokens,
  }),
  write(request, reply) {
    const text = reply.text ?? '';
    return {
      id: 'msg_01',
      type: 'message',
      role: 'assistant',
      model: request.model,
      content: contentOf(reply),
      stop_reason: reply.calls ? 'tool_use' : stopReasons[reply.ended ?? 'finished'],
      stop_sequence: null,
      usage: { input_tokens: tokensOf(request.system + JSON.stringify(request.turns)), output_tokens: tokensOf(text) },
    };
  },
  failure,
};

const contentOf = ({ text, calls = [] }: ModelReply) => [
  ...(text === undefined ? [] : [{ type: 'text', text }]),
  ...calls.map(({ name, input }, index) => ({ type: 'tool_use', id: `toolu_${index}`, name, input })),
];

interface Turn {
  readonly role: string;
  readonly content: Content;
}

type Content = string | readonly { readonly text?: string; readonly content?: Content; readonly input?: object }[];

/** Returns the text of blocks: what was written, the results of tools, and the arguments of calls. */
function textOf(content: Content = ''): string {
  if (typeof content === 'string') return content;
  return content
    .map(({ text, content: result, input }) => text ?? (input ? JSON.stringify(input) : textOf(result)))
    .join('\n');
}
