import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EngineUnavailableError, engineKinds, type TextEngine } from '../src/engine/text-engine.ts';

type OpenEngine = () => Promise<{ readonly engine: TextEngine; close(): Promise<void> }>;

const sentences = [
  'The boiler in unit 4B leaks again.',
  'When does our renewal start?',
  'Thanks, that works for us.',
  'We will cancel the contract because the price went up twice this year.',
  'Can you send the invoice for March?',
];

const oddities = {
  emoji: '🙂🔥👩‍👩‍👧 great 🇱🇺',
  arabic: 'متى يبدأ تجديد عقد الإيجار؟',
  code: 'if (a[0] != null && b) { return fetch("https://example.com/a?x=1"); } // C:\\temp\\a.txt',
  'lone surrogates': 'boiler \ud83d leak \udc00 again',
  'control characters': 'boiler\u0000\u0007\u001b[31m leak',
  'a long word': 'a'.repeat(10_000),
  'special tokens': '[CLS] boiler [SEP] [MASK] <s> </s> leak',
};

/** Describes the behaviour that all text engines share. */
export function engineContract(open: OpenEngine): void {
  describe('as a text engine', () => {
    let opened: Awaited<ReturnType<OpenEngine>>;
    let engine: TextEngine;
    beforeAll(async () => {
      opened = await open();
      engine = opened.engine;
    });
    afterAll(() => opened.close());

    const embed = async (texts: readonly string[], role: 'QUERY' | 'PASSAGE' = 'PASSAGE') =>
      (await engine.embed(texts, { role })).vectors;
    const embedOne = async (text: string) => (await embed([text]))[0] ?? null;

    it('names its space with every answer', async () => {
      const space = await engine.space();
      const embeddings = await engine.embed(sentences, { role: 'PASSAGE' });
      expect(embeddings.space).toEqual(space);
      expect(embeddings.engine).toBe(engine.kind);
      expect(engineKinds).toContain(engine.kind);
      expect(space.dimensions).toBeGreaterThan(0);
      expect(space.dimensions).toBeLessThanOrEqual(4_000);
      for (const vector of embeddings.vectors) expect(vector).toHaveLength(space.dimensions);
    });

    it('gives finite vectors of the length 1', async () => {
      for (const vector of await embed(sentences)) expectUnit(vector);
      for (const vector of await embed(sentences, 'QUERY')) expectUnit(vector);
    });

    it('answers in the order of the texts, the same in any batch', async () => {
      const many = Array.from({ length: 40 }, (_, i) => `${'Leak '.repeat(i % 7)}${sentences[i % 5]} Number ${i}.`);
      const together = await embed(many);
      const backwards = await embed(many.toReversed());
      for (const [i, text] of many.entries()) {
        expectSame(together[i] ?? null, await embedOne(text));
        expectSame(together[i] ?? null, backwards[many.length - 1 - i] ?? null);
      }
    });

    it('gives different texts different vectors, and equal ones the same', async () => {
      const [first, second, again] = await embed(['The boiler leaks.', 'Send the invoice.', 'The boiler leaks.']);
      expect(cosine(first, second)).toBeLessThan(0.99);
      expectSame(first ?? null, again ?? null);
    });

    it('gives null for texts without a word', async () => {
      const vectors = await embed(['', ' \n\t ', '\u200b\u00a0', '\ud800', 'The boiler leaks.', '']);
      expect(vectors.map((vector) => vector === null)).toEqual([true, true, true, true, false, true]);
      expect(await embed([''])).toEqual([null]);
      expect(await embed([])).toEqual([]);
    });

    it('reads the beginning of a text of 1 MB', async () => {
      const long = 'The boiler leaks. '.repeat(60_000);
      const [vector, short] = await embed([long, 'The boiler leaks.']);
      expectUnit(vector);
      expectSame(short ?? null, await embedOne('The boiler leaks.'));
      expectSame(vector ?? null, await embedOne(`${long} And so on.`));
    });

    it.each(Object.entries(oddities))('takes %s', async (_name, text) => {
      const [vector = null, other = null] = await embed([text, 'The boiler leaks.']);
      if (vector) expectUnit(vector);
      expectSame(vector, await embedOne(text));
      expectSame(other, await embedOne('The boiler leaks.'));
    });

    it('answers many callers at once', async () => {
      const calls = Array.from({ length: 30 }, (_, i) => [`Caller ${i}: ${sentences[i % 5]}`, sentences[i % 3] ?? '']);
      const answers = await Promise.all(calls.map((texts, i) => embed(texts, i % 2 ? 'QUERY' : 'PASSAGE')));
      for (const [i, texts] of calls.entries()) {
        const alone = await embed(texts, i % 2 ? 'QUERY' : 'PASSAGE');
        for (const [place, vector] of alone.entries()) expectSame(vector, answers[i]?.[place] ?? null);
      }
    });

    it('rejects with the reason of an aborted signal', async () => {
      const gaveUp = new Error('the client gave up');
      const options = { role: 'PASSAGE', signal: AbortSignal.abort(gaveUp) } as const;
      await expect(engine.embed(sentences, options)).rejects.toBe(gaveUp);
      expectUnit(await embedOne('The boiler leaks.'));
    });

    it('gives up a call whose signal is aborted while it runs', async () => {
      const controller = new AbortController();
      const many = Array.from({ length: 2_000 }, (_, i) => `${sentences[i % 5]} ${i}`);
      const answer = engine.embed(many, { role: 'PASSAGE', signal: controller.signal });
      const gaveUp = new Error('the client gave up');
      controller.abort(gaveUp);
      await expect(answer).rejects.toBe(gaveUp);
      expectUnit(await embedOne('The boiler leaks.'));
    });

    it('rates each text, if it has a model for it', async () => {
      const texts = ['', 'invoice', 'the boiler has a leak', 'x'.repeat(100_000)];
      const scores = await engine.rerank?.('boiler leak', texts).catch((error: unknown) => {
        if (error instanceof EngineUnavailableError) return undefined;
        throw error;
      });
      if (!scores) return;
      expect(scores).toHaveLength(4);
      expect(scores.every(Number.isFinite)).toBe(true);
      expect(scores[2]).toBeGreaterThan(scores[1] ?? Number.NaN);
    });
  });
}

function expectUnit(vector: Float32Array | null | undefined): void {
  expect(vector).toBeInstanceOf(Float32Array);
  expect(Math.hypot(...(vector ?? []))).toBeCloseTo(1, 3);
}

/** Expects the same vector but for rounding. */
export function expectSame(one: Float32Array | null, other: Float32Array | null): void {
  expect(one === null).toBe(other === null);
  const differences = [...(one ?? [])].map((value, index) => Math.abs(value - (other?.[index] ?? Number.NaN)));
  expect(Math.max(0, ...differences)).toBeLessThan(1e-3);
}

function cosine(one: Float32Array | null | undefined, other: Float32Array | null | undefined): number {
  return [...(one ?? [])].reduce((sum, value, index) => sum + value * (other?.[index] ?? 0), 0);
}
