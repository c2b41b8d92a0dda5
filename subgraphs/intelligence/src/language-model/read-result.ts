import type { LanguageModelV4Content, LanguageModelV4GenerateResult } from '@ai-sdk/provider';
import { type Completion, LanguageModelError, type Message, type ToolCall, type Usage } from './language-model.ts';

/** Letters for one token, about, where a server does not count. */
const lettersPerToken = 4;

/** Returns what a call took. */
export function usageOf({ usage, content }: LanguageModelV4GenerateResult, prompt: unknown): Usage {
  return {
    inputTokens: usage.inputTokens.total ?? estimate(prompt),
    outputTokens: usage.outputTokens.total ?? estimate(content),
  };
}

const estimate = (given: unknown): number => Math.ceil(JSON.stringify(given).length / lettersPerToken);

/** Reads a complete answer. Throws LanguageModelError for one that was declined or broken off. */
export function readResult(
  result: LanguageModelV4GenerateResult,
  { name, server, usage }: { readonly name: string; readonly server: string; readonly usage: Usage },
): Completion {
  const { content, finishReason, response } = result;
  const unusable = (why: string) => new LanguageModelError(`${server} ${why}`, { reason: 'unusable', usage });
  if (finishReason.unified === 'content-filter') throw unusable('declined to answer');
  if (finishReason.unified === 'length') throw unusable('wrote more than it may, and its answer was broken off');
  const calls = content.flatMap((part) => (part.type === 'tool-call' ? [callOf(part)] : []));
  const text = content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('');
  if (text.trim() === '' && calls.length === 0) throw unusable('answered nothing');
  return { text, calls, message: messageOf(content), answeredBy: response?.modelId ?? name, usage };
}

type Call = Extract<LanguageModelV4Content, { type: 'tool-call' }>;

const callOf = ({ toolCallId, toolName, input }: Call): ToolCall => ({
  id: toolCallId,
  name: toolName,
  input: jsonOf(input),
});

/** Returns the model's turn as part of the next request. Servers need its reasoning back as they wrote it. */
const messageOf = (content: readonly LanguageModelV4Content[]): Message => ({
  role: 'assistant',
  content: content.flatMap((part) => partOf(part) ?? []),
});

type AssistantPart = Extract<Message, { role: 'assistant' }>['content'][number];

function partOf(part: LanguageModelV4Content): AssistantPart | undefined {
  switch (part.type) {
    case 'text':
    case 'reasoning':
      return { type: part.type, text: part.text, providerOptions: part.providerMetadata };
    case 'tool-call':
      return { ...callPart(part), providerOptions: part.providerMetadata };
    default:
      return undefined;
  }
}

const callPart = ({ toolCallId, toolName, input }: Call) =>
  ({ type: 'tool-call', toolCallId, toolName, input: jsonOf(input) }) as const;

/** Returns the arguments that a model wrote; the text itself if it is not JSON, so that a check of the form refuses it. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
