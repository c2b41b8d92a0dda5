import type { IncomingHttpHeaders } from 'node:http';

/** A request to a model, in whichever API it came. */
export interface ModelRequest {
  readonly api: 'anthropic' | 'openai';
  readonly key: string | undefined;
  readonly model: string;
  readonly system: string;
  /** Turns after the instructions, each as text; results of tools as JSON. */
  readonly turns: readonly { readonly role: string; readonly text: string }[];
  readonly tools: readonly string[];
  /** Form of the answer that is asked for. */
  readonly schema: unknown;
  readonly maxTokens: number;
}

/** What the model answers. `status` is that of a failure. */
export interface ModelReply {
  readonly text?: string;
  readonly calls?: readonly { readonly name: string; readonly input: object }[];
  /** @default finished */
  readonly ended?: 'finished' | 'refused' | 'truncated';
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface WireResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The wire contract of an API. */
export interface WireApi {
  /** Returns the refusal of a request that the real server would not take. */
  // biome-ignore lint/suspicious/noExplicitAny: JSON of a request, which this checks
  refuse(headers: IncomingHttpHeaders, body: any): WireResponse | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: JSON of a request that was checked
  read(headers: IncomingHttpHeaders, body: any): ModelRequest;
  write(request: ModelRequest, reply: ModelReply): object;
  failure(status: number): WireResponse;
}

/** Tokens as a tokeniser would count them, about. */
export const tokensOf = (text: string): number => Math.ceil(text.length / 4);
