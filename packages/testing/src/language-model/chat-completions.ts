import { type ModelReply, tokensOf, type WireApi, type WireResponse } from './wire.ts';

/** As vLLM words it. */
const failure = (status: number): WireResponse => ({
  status,
  body: JSON.stringify({
    error: { message: 'Something is wrong', type: 'BadRequestError', param: null, code: status },
  }),
});

interface Turn {
  readonly role: string;
  readonly content: string | readonly { readonly text: string }[] | null;
  readonly tool_calls?: readonly object[];
}

/** Chat Completions, as OpenAI and vLLM speak it. */
export const chatCompletions: WireApi = {
  refuse: (_, { model, messages }) => (model && Array.isArray(messages) ? undefined : failure(400)),
  read(headers, body) {
    const turns = (body.messages as Turn[]).map((turn) => ({ role: turn.role, text: textOf(turn) }));
    return {
      api: 'openai',
      key: headers.authorization?.replace('Bearer ', ''),
      model: body.model,
      system: turns
        .filter(({ role }) => role === 'system')
        .map(({ text }) => text)
        .join('\n'),
      turns: turns.filter(({ role }) => role !== 'system'),
      tools: (body.tools ?? []).map((tool: { function: { name: string } }) => tool.function.name),
      schema: body.response_format?.json_schema?.schema,
      maxTokens: body.max_tokens,
    };
  },
  write(request, reply) {
    const prompt = tokensOf(request.system + JSON.stringify(request.turns));
    const completion = tokensOf(reply.text ?? '');
    return {
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1_700_000_000,
      model: request.model,
      choices: [{ index: 0, message: messageOf(reply), logprobs: null, finish_reason: finishReasonOf(reply) }],
      usage: { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion },
    };
  },
  failure,
};

const textOf = ({ content, tool_calls: calls }: Turn): string =>
  [
    typeof content === 'string' ? content : (content ?? []).map(({ text }) => text).join('\n'),
    calls && JSON.stringify(calls),
  ]
    .filter(Boolean)
    .join('\n');

const messageOf = ({ text, calls, ended }: ModelReply) => ({
  role: 'assistant',
  content: ended === 'refused' ? null : (text ?? null),
  refusal: ended === 'refused' ? (text ?? '') : null,
  ...(calls && {
    tool_calls: calls.map(({ name, input }, index) => ({
      id: `call_${index}`,
      type: 'function',
      function: { name, arguments: JSON.stringify(input) },
    })),
  }),
});

function finishReasonOf({ calls, ended }: ModelReply): string {
  if (calls) return 'tool_calls';
  return ended === 'truncated' ? 'length' : 'stop';
}
