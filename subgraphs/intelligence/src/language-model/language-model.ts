import type { LanguageModelV4Message } from '@ai-sdk/provider';
import type { z } from 'zod';

/** What a model is asked for, for metrics and the count of tokens. */
export type Purpose = 'summary' | 'ask';

/** A turn of a conversation with the model, in the form of the AI SDK. */
export type Message = LanguageModelV4Message;

/** Something that the model may ask for. Whoever asked the model runs it, and answers with a message of the role `tool`. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly input: z.ZodType;
}

export interface CompletionRequest {
  readonly purpose: Purpose;
  /** Instructions. Texts of customers belong in messages, never here. */
  readonly system: string;
  readonly messages: readonly Message[];
  readonly tools?: readonly Tool[];
  /** Most tokens that the model writes. */
  readonly maxTokens: number;
  readonly signal?: AbortSignal;
}

export interface ToolCall {
  readonly id: string;
  readonly name: string;
  /** As the model wrote it, not checked. */
  readonly input: unknown;
}

/** Tokens that a call took. Estimated if the server does not tell. */
export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export interface Completion {
  readonly text: string;
  readonly calls: readonly ToolCall[];
  /** The model's turn, for the messages of the next request. */
  readonly message: Message;
  /** Name of the model as its server tells it, often with a version. */
  readonly answeredBy: string;
  readonly usage: Usage;
}

/** An answer in the form that was asked for. */
interface FormedAnswer<T> {
  readonly value: T;
  readonly answeredBy: string;
  readonly usage: Usage;
}

/** A language model on a server. Its methods reject with LanguageModelError. */
export interface LanguageModel extends AsyncDisposable {
  readonly name: string;
  /** Says in one line which model is used and where. */
  readonly description: string;
  /** Tokens that it may take for a tenant in a day. */
  readonly dailyTokens: number;
  complete(request: CompletionRequest): Promise<Completion>;
  /** Asks for JSON of a form. */
  answerAs<T>(form: z.ZodType<T>, request: Omit<CompletionRequest, 'tools'>): Promise<FormedAnswer<T>>;
}

/**
 * Why there is no answer. `away`: the server cannot be used now, so the same request may be answered later. `unusable`:
 * it refused the request, declined to answer, broke off, or wrote something else than was asked for.
 */
export type NoAnswer = 'away' | 'unusable';

/** The model gave no answer. */
export class LanguageModelError extends Error {
  override readonly name = 'LanguageModelError';
  readonly reason: NoAnswer;
  /** What the call took all the same. */
  readonly usage: Usage;

  constructor(message: string, { reason, usage = noTokens }: { readonly reason: NoAnswer; readonly usage?: Usage }) {
    super(message);
    this.reason = reason;
    this.usage = usage;
  }
}

const noTokens: Usage = { inputTokens: 0, outputTokens: 0 };
