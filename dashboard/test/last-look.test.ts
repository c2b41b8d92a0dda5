import { afterEach, expect, it, vi } from 'vitest';
import { lastLook } from '../src/pages/today/last-look.ts';

const noon = new Date('2026-11-20T12:00:00Z');
const weekBefore = '2026-11-13T12:00:00.000Z';

/** The storage of a browser, as far as it is asked. */
function browserKeeps(kept: Map<string, string>): void {
  vi.useFakeTimers({ now: noon });
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
  });
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('is the look before the present one', () => {
  browserKeeps(new Map());
  expect(lastLook('acme kim')).toBe(weekBefore);
  vi.setSystemTime('2026-11-20T12:10:00Z');
  expect(lastLook('acme kim')).toBe(weekBefore);
  vi.setSystemTime('2026-11-21T09:00:00Z');
  expect(lastLook('acme kim')).toBe('2026-11-20T12:10:00.000Z');
});

it('is of one person in one tenant', () => {
  browserKeeps(new Map());
  lastLook('acme kim');
  vi.setSystemTime('2026-11-21T12:00:00Z');
  expect(lastLook('acme lee')).toBe('2026-11-14T12:00:00.000Z');
  expect(lastLook('acme kim')).toBe('2026-11-20T12:00:00.000Z');
});

it.each(['', '{', 'null', '7', '{"at":"yesterday","before":"x"}'])('survives what it did not keep: %j', (text) => {
  browserKeeps(new Map([['sophia.last-look acme kim', text]]));
  expect(lastLook('acme kim')).toBe(weekBefore);
});

it('works where storage is forbidden', () => {
  vi.useFakeTimers({ now: noon });
  const refuse = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  expect(lastLook('acme kim')).toBe(weekBefore);
});
