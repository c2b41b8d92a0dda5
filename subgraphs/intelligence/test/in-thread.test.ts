import { expect, it } from 'vitest';
import { inThread } from '../src/common/in-thread.ts';

const script = new URL('./support/adding-thread.ts', import.meta.url);

it('answers from a thread that gets all items in their order', async () => {
  const items = Array.from({ length: 10_250 }, (_, n) => n);
  const answer = await inThread({ script, about: { least: 250 }, items });
  expect(answer).toEqual({ inOrder: true, sum: items.slice(250).reduce((sum, n) => sum + n, 0) });
});

it('answers without items', async () => {
  expect(await inThread({ script, about: { least: 0 }, items: [] })).toEqual({ inOrder: true, sum: 0 });
});

it('rejects with what the thread throws, and with the reason of an abort', async () => {
  await expect(inThread({ script, about: { least: -1 }, items: [1, 2] })).rejects.toThrow('least is negative');
  const signal = AbortSignal.abort();
  await expect(inThread({ script, about: { least: 0 }, items: [1] }, signal)).rejects.toThrow('aborted');
});
