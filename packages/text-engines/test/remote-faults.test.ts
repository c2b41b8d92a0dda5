import { type InferenceProtocol, startInferenceServer, type TestInferenceServer } from '@sophia/testing/inference';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { EngineCall } from '../src/engine/engine-observer.ts';
import { EngineFaultError, EngineUnavailableError } from '../src/engine/text-engine.ts';
import { createRemoteEngine } from '../src/remote/remote-engine.ts';
import type { RemoteEngineOptions } from '../src/remote/remote-options.ts';
import { answerInTime } from '../src/waiting/answer-in-time.ts';

const opened: AsyncDisposable[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each[Symbol.asyncDispose]();
});

async function startServer(protocol: InferenceProtocol, port?: number): Promise<TestInferenceServer> {
  const server = await startInferenceServer({ protocol, port });
  let isClosed = false;
  const close = server.close;
  server.close = async () => {
    if (isClosed) return;
    isClosed = true;
    await close();
  };
  opened.push({ [Symbol.asyncDispose]: () => server.close() });
  return server;
}

function connect(url: string, options: Partial<RemoteEngineOptions> = {}) {
  const engine = createRemoteEngine({
    url,
    retry: { attempts: 2, delayMs: 1, maxDelayMs: 50 },
    breaker: { failures: 1_000, openMs: 1 },
    ...options,
  });
  opened.push(engine);
  return engine;
}

interface InferenceFault {
  readonly status: number;
  readonly body: string;
}

const passages = { role: 'PASSAGE' } as const;
const leak = ['The boiler leaks.'];

describe.each<InferenceProtocol>(['OIP_JSON', 'OIP_BINARY', 'TEI'])('a remote engine over %s', (protocol) => {
  const pathOf = protocol === 'TEI' ? '/embed' : '/v2/models/embed/infer';

  it('says that a server is away, and finds it when it comes', async () => {
    const before = await startServer(protocol);
    await before.close();
    const engine = connect(before.url);
    await expect(engine.space()).rejects.toThrow(EngineUnavailableError);
    await expect(engine.embed(leak, passages)).rejects.toThrow(/127\.0\.0\.1:\d+ cannot be reached/);
    await startServer(protocol, before.port);
    expect((await engine.embed(leak, passages)).vectors).toHaveLength(1);
  });

  it('leaves no failure unhandled if the caller has given up before the call', async () => {
    const server = await startServer(protocol);
    await server.close();
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    onTestFinished(() => void process.off('unhandledRejection', unhandled));
    const called = vi.fn();
    const engine = connect(server.url, {
      observer: { called, waiting: vi.fn() },
      retry: { attempts: 0, delayMs: 1, maxDelayMs: 1 },
    });
    await expect(engine.space(AbortSignal.abort(new Error('given up')))).rejects.toThrow('given up');
    await expect.poll(() => called).toHaveBeenCalled();
    await new Promise(setImmediate);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it('finds another kind of server at the same address', async () => {
    const before = await startServer(protocol === 'TEI' ? 'OIP_BINARY' : 'TEI');
    const engine = connect(before.url);
    const old = await engine.space();
    await before.close();
    const after = await startServer(protocol, before.port);
    after.model = 'another-encoder';
    const { space, vectors } = await engine.embed(leak, passages);
    expect(space.model).not.toBe(old.model);
    expect(vectors).toHaveLength(1);
  });

  it('waits for a slow server', async () => {
    const server = await startServer(protocol);
    const { promise, resolve } = Promise.withResolvers<void>();
    server.intercept = async (path, response) => {
      if (path === pathOf) await promise;
      return response;
    };
    const answer = connect(server.url).embed(leak, passages);
    await expect.poll(() => server.calls).toHaveLength(1);
    resolve();
    expect((await answer).vectors[0]).toBeInstanceOf(Float32Array);
  });

  it('gives up on a server that hangs', async () => {
    const server = await startServer(protocol);
    server.intercept = (path, response) => (path === pathOf ? undefined : response);
    const answer = connect(server.url, { timeoutMs: 200 }).embed(leak, passages);
    await expect(answer).rejects.toThrow(EngineUnavailableError);
    await expect(answer).rejects.toThrow('did not answer within 200 ms');
    expect(server.calls).toHaveLength(1);
    await expect.poll(() => server.open).toBe(0);
  });

  it('stops the call when its client gives up, and only then', async () => {
    const server = await startServer(protocol);
    server.intercept = (path, response) => (path === pathOf ? undefined : response);
    const engine = connect(server.url, { concurrency: 1 });
    const [first, second] = [new AbortController(), new AbortController()];
    const answers = [first, second].map(({ signal }, i) => engine.embed([`text ${i}`], { role: 'PASSAGE', signal }));
    const settled = Promise.allSettled(answers);
    await expect.poll(() => server.calls.flatMap(({ texts }) => texts)).toHaveLength(2);
    first.abort(new Error('first'));
    await expect(answers[0]).rejects.toThrow('first');
    expect(server.open).toBe(1);
    second.abort(new Error('second'));
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect.poll(() => server.open).toBe(0);
  });

  it('calls a busy server again, a few times', async () => {
    const server = await startServer(protocol);
    let refusals = 2;
    server.intercept = (path, response) =>
      path === pathOf && refusals-- > 0 ? { status: 429, headers: { 'retry-after': '0' }, body: '' } : response;
    const engine = connect(server.url);
    expect((await engine.embed(leak, passages)).vectors).toHaveLength(1);
    expect(server.calls).toHaveLength(3);

    refusals = Number.POSITIVE_INFINITY;
    await expect(engine.embed(leak, passages)).rejects.toThrow(EngineUnavailableError);
    expect(server.calls).toHaveLength(6);
  });

  it('leaves a server alone that asks for a long wait', async () => {
    const server = await startServer(protocol);
    server.intercept = (path, response) =>
      path === pathOf ? { status: 503, headers: { 'retry-after': '3600' }, body: '' } : response;
    await expect(connect(server.url).embed(leak, passages)).rejects.toThrow(EngineUnavailableError);
    expect(server.calls).toHaveLength(1);
  });

  it('opens the circuit of a server that fails, and closes it again', async () => {
    const server = await startServer(protocol);
    const calls: EngineCall[] = [];
    const observer = { called: (call: EngineCall) => calls.push(call), waiting: () => {} };
    const open = connect(server.url, { breaker: { failures: 2, openMs: 3_600_000 }, observer });
    const healing = connect(server.url, { breaker: { failures: 2, openMs: 1 } });
    server.intercept = (path, response) =>
      path === pathOf ? { status: 500, body: '{"error":"CUDA out of memory"}' } : response;
    for (const engine of [open, healing]) {
      await expect(engine.embed(leak, passages)).rejects.toThrow('HTTP status 500: CUDA out of memory');
      await expect(engine.embed(leak, passages)).rejects.toThrow(EngineUnavailableError);
    }
    server.intercept = (_path, response) => response;
    const { length } = server.calls;
    await expect.poll(async () => (await healing.embed(leak, passages)).vectors).toHaveLength(1);
    expect(server.calls.length).toBeGreaterThan(length);

    const sent = server.calls.length;
    await expect(open.embed(leak, passages)).rejects.toThrow(/left alone for a moment: .* 500: CUDA out of memory/);
    expect(server.calls).toHaveLength(sent);
    expect(calls.map(({ outcome }) => outcome)).toContain('open-circuit');
  });

  it.each<[string, (server: TestInferenceServer) => void, RegExp]>([
    [
      'HTML',
      (server) => {
        server.intercept = (path, response) => (path === pathOf ? { status: 200, body: '<html>' } : response);
      },
      /other than JSON: "<html>"/,
    ],
    [
      'other JSON',
      (server) => {
        server.intercept = (path, response) => (path === pathOf ? { status: 200, body: '{"a":1}' } : response);
      },
      /another form/,
    ],
    [
      'no body',
      (server) => {
        server.intercept = (path, response) => (path === pathOf ? { status: 200, body: '' } : response);
      },
      /other than JSON/,
    ],
    [
      'vectors of another length',
      (server) => {
        server.vectorsOf = (texts) => texts.map(() => [1, 2, 3]);
      },
      /vectors of 3 numbers instead of 16/,
    ],
    [
      'vectors of mixed lengths',
      (server) => {
        server.vectorsOf = (texts) => texts.map((_, i) => (i === 0 ? [1, 2] : [1, 2, 3]));
      },
      /different lengths|numbers for the shape|bytes for the shape/,
    ],
    [
      'NaN',
      (server) => {
        server.vectorsOf = (texts) => texts.map(() => new Array(16).fill(Number.NaN));
      },
      /not finite|no number/,
    ],
    [
      'zeros',
      (server) => {
        server.vectorsOf = (texts) => texts.map(() => new Array(16).fill(0));
      },
      /a vector of zeros/,
    ],
    [
      'fewer vectors',
      (server) => {
        server.vectorsOf = (texts) => texts.slice(1).map(() => new Array(16).fill(1));
      },
      /1 vectors for 2 texts/,
    ],
    [
      'no vectors',
      (server) => {
        server.vectorsOf = () => [];
      },
      /0 vectors|the shape 0/,
    ],
  ])('refuses an answer with %s', async (_name, spoil, message) => {
    const server = await startServer(protocol);
    const engine = connect(server.url);
    await engine.space();
    const { vectorsOf, intercept } = server;
    spoil(server);
    const answer = engine.embed(['The boiler leaks.', 'The invoice.'], passages);
    await expect(answer).rejects.toThrow(EngineFaultError);
    await expect(answer).rejects.toThrow(message);
    Object.assign(server, { vectorsOf, intercept });
    expect((await engine.embed(leak, passages)).vectors).toHaveLength(1);
  });

  it('notices another version of the model', async () => {
    const server = await startServer(protocol);
    const engine = connect(server.url, { refreshMs: 0 });
    const old = await engine.embed(leak, passages);
    server.versions.push('2');
    server.dimensions = 24;
    const next = await engine.embed(leak, passages);
    expect([old, next].map(({ space }) => [space.version, space.dimensions])).toEqual([
      ['1', 16],
      ['2', 24],
    ]);
    expect(await engine.space()).toEqual(next.space);
  });

  it('never mixes vectors of two versions', async () => {
    const server = await startServer(protocol);
    const engine = connect(server.url, { concurrency: 1, maxTexts: 2, refreshMs: 0 });
    const texts = ['one', 'two', 'three', 'four', 'five', 'six'];
    await engine.space();
    server.calls.length = 0;
    server.intercept = (path, response) => {
      if (path === pathOf && server.calls.length === 2 && server.versions.length === 1) server.versions.push('2');
      return response;
    };
    const { space, vectors } = await engine.embed(texts, passages);
    expect(space.version).toBe('2');
    expect(vectors).toEqual((await engine.embed(texts, passages)).vectors);
  });

  it.each<[string, InferenceFault]>([
    ['refuses', { status: 422, body: '{"error":"cannot tokenize"}' }],
    ['answers wrongly', { status: 200, body: '<html>' }],
    ['finds bad', { status: 400, body: '{"error":"too many tokens"}' }],
    ['fails at', { status: 500, body: '{"error":"index out of range"}' }],
  ])('embeds the others of a text that the server %s', async (_, fault) => {
    const server = await startServer(protocol);
    server.intercept = (path, response) => {
      const { texts = [] } = server.calls.at(-1) ?? {};
      return path === pathOf && texts.some((text) => text.includes('bad')) ? fault : response;
    };
    const engine = connect(server.url);
    const [good, mixed, bad] = await Promise.all([
      engine.embed(['one', 'two'], passages),
      engine.embed(['bad', 'three', 'a bad one'], passages),
      engine.embed(['bad'], passages),
    ]);
    const shown = [good, mixed, bad].map(({ vectors }) => vectors.map((vector) => vector !== null));
    expect(shown).toEqual([[true, true], [false, true, false], [false]]);
  });

  it('embeds all others of many texts of which a server fails at one, and goes on', async () => {
    const server = await startServer(protocol);
    server.intercept = (path, response) =>
      path === pathOf && server.calls.at(-1)?.texts.includes('bad') ? { status: 500, body: '' } : response;
    const engine = connect(server.url, { breaker: { failures: 3, openMs: 3_600_000 } });
    const texts = Array.from({ length: 64 }, (_, i) => (i === 0 ? 'bad' : `text ${i}`));
    const { vectors } = await engine.embed(texts, passages);
    expect(vectors.map((vector) => vector === null)).toEqual(texts.map((text) => text === 'bad'));
    expect((await engine.embed(leak, passages)).vectors[0]).not.toBeNull();
  });

  it('opens the circuit of a server that takes longer than people wait', async () => {
    const server = await startServer(protocol);
    const engine = connect(server.url, { breaker: { failures: 2, openMs: 3_600_000 } });
    await engine.space();
    server.intercept = (path, response) => (path === pathOf ? undefined : response);
    const ask = () => answerInTime((signal) => engine.embed(leak, { role: 'QUERY', signal }), undefined, 20);
    expect([await ask(), await ask()]).toEqual([undefined, undefined]);
    await expect.poll(() => server.open).toBe(0);
    await expect(engine.embed(leak, passages)).rejects.toThrow(
      /left alone for a moment: It did not answer within 20 ms/,
    );
  });

  it('leaves the circuit closed if callers leave', async () => {
    const server = await startServer(protocol);
    const engine = connect(server.url, { breaker: { failures: 1, openMs: 3_600_000 } });
    await engine.space();
    const { intercept } = server;
    server.intercept = (path, response) => (path === pathOf ? undefined : response);
    const leaving = new AbortController();
    const asked = answerInTime((signal) => engine.embed(leak, { role: 'QUERY', signal }), leaving.signal);
    await expect.poll(() => server.open).toBe(1);
    leaving.abort(new Error('left'));
    await expect(asked).rejects.toThrow('left');
    await expect.poll(() => server.open).toBe(0);
    server.intercept = intercept;
    expect((await engine.embed(leak, passages)).vectors).toHaveLength(1);
  });

  it('says that a server refuses every text', async () => {
    const server = await startServer(protocol);
    server.intercept = (path, response) =>
      path === pathOf ? { status: 422, body: '{"error":"cannot tokenize"}' } : response;
    const engine = connect(server.url);
    await expect(engine.embed(['one', 'two', 'three'], passages)).rejects.toThrow(
      new EngineFaultError(`The inference service at ${engine.address} answered with HTTP status 422: cannot tokenize`),
    );
  });

  it('splits a batch that is too large for the server', async () => {
    const server = await startServer(protocol);
    server.maxTexts = 3;
    const engine = connect(server.url, { maxTexts: 8 });
    const texts = Array.from({ length: 8 }, (_, i) => `text ${i}`);
    expect((await engine.embed(texts, passages)).vectors).toHaveLength(8);
  });

  it('puts texts of many callers into few calls, and keeps to its number of calls', async () => {
    const server = await startServer(protocol);
    let most = 0;
    server.intercept = (_path, response) => {
      most = Math.max(most, server.open);
      return response;
    };
    const engine = connect(server.url, { concurrency: 2 });
    await engine.space();
    server.calls.length = 0;
    await Promise.all(Array.from({ length: 64 }, (_, i) => engine.embed([`text ${i}`], passages)));
    expect(server.calls.length).toBeLessThanOrEqual(16);
    expect(most).toBeLessThanOrEqual(2);
  });

  it('sends questions before passages that wait', async () => {
    const server = await startServer(protocol);
    let waiting = 0;
    const observer = { called: () => {}, waiting: (_engine: string, texts: number) => (waiting = texts) };
    const engine = connect(server.url, { concurrency: 1, maxTexts: 4, observer });
    await engine.space();
    server.calls.length = 0;
    const { promise, resolve } = Promise.withResolvers<void>();
    server.intercept = async (_path, response) => {
      await promise;
      return response;
    };
    const numbered = Array.from({ length: 40 }, (_, i) => `passage ${i}`);
    const answers = [engine.embed(numbered, passages), engine.embed(['question'], { role: 'QUERY' })];
    await expect.poll(() => waiting).toBe(37);
    resolve();
    await Promise.all(answers);
    expect(server.calls[1]?.texts).toEqual(['question']);
  });

  it('keeps a place for questions while passages take all others', async () => {
    const server = await startServer(protocol);
    const engine = connect(server.url, { concurrency: 2, maxTexts: 4 });
    await engine.space();
    const { promise, resolve } = Promise.withResolvers<void>();
    server.intercept = async (_path, response) => {
      if (server.calls.at(-1)?.texts[0] !== 'question') await promise;
      return response;
    };
    const loading = engine.embed(
      Array.from({ length: 40 }, (_, i) => `passage ${i}`),
      passages,
    );
    await expect.poll(() => server.open).toBe(1);
    expect((await engine.embed(['question'], { role: 'QUERY' })).vectors).toHaveLength(1);
    resolve();
    await loading;
  });

  it('sends its token, and never shows it or a password', async () => {
    const server = await startServer(protocol);
    const url = new URL(server.url);
    url.username = 'operator';
    url.password = 'hunter2';
    const engine = connect(url.href, { token: 'token-of-the-service' });
    await engine.embed(leak, passages);
    expect(server.calls[0]?.authorization).toBe('Bearer token-of-the-service');
    server.intercept = () => ({ status: 401, body: '{"error":"invalid key"}' });
    const failure = await engine.embed(leak, passages).catch(String);
    expect(failure).toContain('HTTP status 401: invalid key');
    expect(failure).not.toMatch(/hunter2|token-of/);
    expect(failure).toContain('EngineFaultError');
  });

  it('reports each call', async () => {
    const server = await startServer(protocol);
    const calls: EngineCall[] = [];
    const waiting: number[] = [];
    const observer = {
      called: (call: EngineCall) => calls.push(call),
      waiting: (_engine: string, texts: number) => waiting.push(texts),
    };
    await connect(server.url, { observer }).embed(['one', 'two', ''], passages);
    expect(calls).toContainEqual(
      expect.objectContaining({ engine: 'REMOTE', operation: 'embed', outcome: 'ok', texts: 2 }),
    );
    expect(calls.some(({ operation }) => operation === 'describe')).toBe(true);
    expect(waiting[0]).toBe(2);
    expect(waiting.at(-1)).toBe(0);
  });
});

it('names a server that speaks neither protocol', async () => {
  const server = await startServer('TEI');
  server.intercept = () => ({ status: 200, body: '<html>Welcome to nginx</html>' });
  await expect(connect(server.url).space()).rejects.toThrow(/speaks neither/);
});

it('tells a model that is not ready yet from one that is missing', async () => {
  const server = await startServer('OIP_JSON');
  server.versions = [];
  server.intercept = (path, response) => (path === '/v2/health/ready' ? { status: 400, body: '' } : response);
  await expect(connect(server.url).space()).rejects.toThrow(EngineUnavailableError);
  server.intercept = (_path, response) => response;
  const missing = connect(server.url).space();
  await expect(missing).rejects.toThrow(EngineFaultError);
  await expect(missing).rejects.toThrow('has no model "embed"');
});

it('embeds questions for vectors of an older version that the server still has', async () => {
  const server = await startServer('OIP_BINARY');
  const engine = connect(server.url, { refreshMs: 0 });
  const old = await engine.embed(leak, { role: 'QUERY' });
  server.versions.push('2');
  expect((await engine.space()).version).toBe('2');
  const older = await engine.forSpace(old.space);
  expect(await older?.embed(leak, { role: 'QUERY' })).toEqual(old);
  expect(await engine.forSpace({ ...old.space, version: '3' })).toBeUndefined();
  expect(await engine.forSpace({ ...old.space, model: 'another' })).toBeUndefined();
});

it.each<InferenceProtocol>(['OIP_JSON', 'OIP_BINARY'])(
  'uses a model whose tensors have other names, over %s',
  async (protocol) => {
    const server = await startServer(protocol);
    const usual = await connect(server.url).embed(leak, passages);
    server.embedTensors = { input: 'TEXT', output: 'sentence_embedding' };
    expect(await connect(server.url).embed(leak, passages)).toEqual(usual);
  },
);

it('names the model as our own service does, in the space and after a change', async () => {
  const server = await startServer('OIP_BINARY');
  server.summary = { name: 'bge-small', version: '0.36.2' };
  const engine = connect(server.url, { refreshMs: 0, maxTexts: 64 });
  expect(await engine.space()).toEqual({ model: 'bge-small', version: '0.36.2', dimensions: 16 });
  await engine.embed(
    Array.from({ length: 20 }, (_, i) => `text ${i}`),
    passages,
  );
  expect(Math.max(...server.calls.map(({ texts }) => texts.length))).toBe(server.maxTexts);
  server.summary = { name: 'bge-small', version: '0.37.0' };
  expect((await engine.embed(leak, passages)).space.version).toBe('0.37.0');
});

it('rates only with a model for it', async () => {
  const server = await startServer('OIP_JSON');
  const engine = connect(server.url, { refreshMs: 0 });
  await expect(engine.rerank('boiler', ['a boiler', 'an invoice'])).rejects.toThrow(EngineUnavailableError);
  server.isReranker = true;
  expect(await engine.rerank('boiler', ['a boiler', 'an invoice'])).toEqual([1, 0]);
});

it('puts the prefixes of the model before texts', async () => {
  const server = await startServer('TEI');
  const engine = connect(server.url, { queryPrefix: 'query: ', passagePrefix: 'passage: ' });
  await engine.embed(['boiler', ''], passages);
  await engine.embed(['boiler', ''], { role: 'QUERY' });
  expect(server.calls.map(({ texts }) => texts)).toEqual([['passage: boiler'], ['query: boiler']]);
});
