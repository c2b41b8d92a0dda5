import { startLanguageModel, type TestLanguageModel } from '@sophia/testing/language-model';
import { Registry } from 'prom-client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import type { CompletionRequest, LanguageModel, Message } from '../src/language-model/language-model.ts';
import { languageModelMetrics } from '../src/language-model/metrics.ts';
import { openLanguageModel } from '../src/language-model/open-language-model.ts';
import type { LanguageModelSettings } from '../src/language-model/settings.ts';

interface Opened {
  readonly server: TestLanguageModel;
  readonly model: LanguageModel;
  metrics(): Promise<string>;
}

async function open(settings: Partial<LanguageModelSettings>): Promise<Opened> {
  const server = await startLanguageModel();
  onTestFinished(() => server.close());
  const registry = new Registry();
  const model = openLanguageModel(
    {
      LANGUAGE_MODEL: 'claude-sonnet-4-5',
      LANGUAGE_MODEL_API: 'anthropic',
      LANGUAGE_MODEL_URL: server.url,
      LANGUAGE_MODEL_KEY: 'secret-key',
      LANGUAGE_MODEL_TIMEOUT: 20_000,
      LANGUAGE_MODEL_CONCURRENCY: 2,
      LANGUAGE_MODEL_DAILY_TOKENS: 1_000,
      ...settings,
    },
    { observer: languageModelMetrics(registry), retry: { delayMs: 1 }, breaker: { failures: 3 } },
  );
  if (model === null) throw new Error('no model was opened');
  onTestFinished(() => model[Symbol.asyncDispose]());
  return { server, model, metrics: () => registry.metrics() };
}

const user = (text: string): Message => ({ role: 'user', content: [{ type: 'text', text }] });

const request = (fields: Partial<CompletionRequest> = {}): CompletionRequest => ({
  purpose: 'summary',
  system: 'You are terse.',
  messages: [user('Hello?')],
  maxTokens: 100,
  ...fields,
});

const form = z.object({ claims: z.array(z.object({ text: z.string(), cites: z.array(z.int()) })) });

describe.each(['anthropic', 'openai'] as const)('a language model that speaks %s', (api) => {
  const settings = { LANGUAGE_MODEL_API: api };

  it('answers, and counts the tokens', async () => {
    const { server, model, metrics } = await open(settings);
    server.reply = () => ({ text: 'Hello yourself.' });
    expect(await model.complete(request())).toMatchObject({ text: 'Hello yourself.', calls: [] });
    expect(server.requests).toMatchObject([
      {
        api,
        key: 'secret-key',
        model: 'claude-sonnet-4-5',
        system: 'You are terse.',
        turns: [{ role: 'user', text: 'Hello?' }],
        maxTokens: 100,
      },
    ]);
    expect(await metrics()).toContain('sophia_language_model_tokens_total{purpose="summary",direction="output"} 4');
  });

  it('answers in a form', async () => {
    const { server, model } = await open(settings);
    const value = { claims: [{ text: 'Payments fail.', cites: [1, 2] }] };
    server.reply = ({ schema }) => ({ text: schema ? JSON.stringify(value) : 'no form was asked for' });
    expect((await model.answerAs(form, request())).value).toEqual(value);
    server.reply = () => ({ text: `\`\`\`json\n${JSON.stringify(value)}\n\`\`\`` });
    expect((await model.answerAs(form, request())).value).toEqual(value);
  });

  it('asks for tools, and gets their results', async () => {
    const { server, model } = await open(settings);
    server.reply = ({ turns }) =>
      turns.length === 1 ? { calls: [{ name: 'find', input: { words: 'Yardi' } }] } : { text: 'There are two.' };
    const tools = [{ name: 'find', description: 'Finds words', input: z.object({ words: z.string() }) }];
    const first = await model.complete(request({ tools }));
    const [call] = first.calls;
    expect(call).toMatchObject({ name: 'find', input: { words: 'Yardi' } });
    const result: Message = {
      role: 'tool',
      content: [
        {
          type: 'tool-result',
          toolCallId: call?.id ?? '',
          toolName: 'find',
          output: { type: 'json', value: { hits: 2 } },
        },
      ],
    };
    const second = await model.complete(request({ tools, messages: [user('Hello?'), first.message, result] }));
    expect(second.text).toBe('There are two.');
    expect(server.requests[1]?.tools).toEqual(['find']);
    expect(server.requests[1]?.turns.map(({ text }) => text).join('\n')).toContain('"hits":2');
  });

  it('says why there is no usable answer, and what it took', async () => {
    const { server, model } = await open(settings);
    server.reply = () => ({ text: 'I cannot help with that.', ended: 'refused' });
    await expect(model.complete(request())).rejects.toMatchObject({
      reason: 'unusable',
      message: /declined to answer/,
    });
    server.reply = () => ({ text: 'It goes on and', ended: 'truncated' });
    await expect(model.complete(request())).rejects.toMatchObject({ reason: 'unusable', message: /broken off/ });
    server.reply = () => ({ text: '{"claims": [{"text":' });
    await expect(model.answerAs(form, request())).rejects.toMatchObject({
      reason: 'unusable',
      message: /another form/,
      usage: { outputTokens: 5 },
    });
    server.reply = () => ({ text: '{"claims": [{"text": 7}]}' });
    await expect(model.answerAs(form, request())).rejects.toThrow('claims.0.text');
    server.reply = () => ({ status: 400 });
    await expect(model.complete(request())).rejects.toMatchObject({ reason: 'unusable', message: /status 400/ });
    expect(server.requests).toHaveLength(5);
  });

  it('waits as long as a busy server asks for, and then asks again', async () => {
    const { server, model, metrics } = await open(settings);
    const statuses = [429, 529];
    server.reply = () => {
      const status = statuses.shift();
      return status === undefined ? { text: 'Now.' } : { status, headers: { 'retry-after': '0' } };
    };
    expect((await model.complete(request())).text).toBe('Now.');
    expect(server.requests).toHaveLength(3);
    expect(await metrics()).toContain(
      'sophia_language_model_call_duration_seconds_count{purpose="summary",outcome="busy"} 2',
    );
    server.reply = () => ({ status: 429, headers: { 'retry-after': '3600' } });
    await expect(model.complete(request())).rejects.toMatchObject({ reason: 'away', message: /status 429/ });
    expect(server.requests).toHaveLength(4);
  });

  it('leaves a server alone that fails, and tells nobody the key', async () => {
    const { server, model } = await open(settings);
    server.reply = () => ({ status: 500 });
    for (let call = 0; call < 3; call += 1) {
      const failed = model.complete(request());
      await expect(failed).rejects.toMatchObject({ reason: 'away', message: /status 500/ });
      await expect(failed).rejects.not.toThrow('secret-key');
    }
    await expect(model.complete(request())).rejects.toThrow('left alone');
    expect(server.requests).toHaveLength(3);
  });

  it('takes what is no model for one that is away', async () => {
    const { server, model } = await open(settings);
    server.intercept = () => ({ status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>It works!</h1>' });
    await expect(model.complete(request())).rejects.toMatchObject({ reason: 'away', message: /another form/ });
    server.intercept = () => ({ status: 200, body: '{}' });
    await expect(model.complete(request())).rejects.toMatchObject({ reason: 'away', message: /another form/ });
    server.intercept = () => ({ status: 404, body: 'nginx' });
    await expect(model.complete(request())).rejects.toMatchObject({ reason: 'away', message: /status 404/ });
  });

  it('gives up after the time that a call may take', async () => {
    const { server, model } = await open({ ...settings, LANGUAGE_MODEL_TIMEOUT: 50 });
    server.intercept = () => undefined;
    await expect(model.complete(request())).rejects.toMatchObject({ reason: 'away', message: /within 50 ms/ });
  });

  it('stops when the caller gives up, also while others are served', async () => {
    const { server, model } = await open(settings);
    server.intercept = () => undefined;
    const caller = new AbortController();
    const calls = [1, 2, 3].map(() => model.complete(request({ signal: caller.signal })));
    await expect.poll(() => server.open).toBe(2);
    caller.abort(new Error('no longer needed'));
    for (const call of calls) await expect(call).rejects.toThrow('no longer needed');
    await expect.poll(() => server.open).toBe(0);
    expect(server.requests).toHaveLength(2);
  });
});

it('opens no model unless one is named', () => {
  const settings = { LANGUAGE_MODEL_API: 'anthropic' } as LanguageModelSettings;
  expect(openLanguageModel(settings, { observer: languageModelMetrics(new Registry()) })).toBeNull();
});

it('needs no key where the server needs none', async () => {
  const { server, model } = await open({ LANGUAGE_MODEL_API: 'openai', LANGUAGE_MODEL_KEY: undefined });
  expect((await model.complete(request())).text).toBe('Hello.');
  expect(server.requests[0]?.key).toBeUndefined();
});
