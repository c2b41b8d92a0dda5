import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { type ActionItem, type Completion, findDone } from '../src/completions/find-done.ts';

const [threadId, ann, promised] = [randomUUID(), randomUUID(), randomUUID()];

const said = (interactionId: string, minutes: number, sentence: string) => ({
  threadId,
  interactionId,
  accountId: null,
  saidAt: new Date(Date.parse('2026-03-02T10:00:00.000Z') + minutes * 60_000).toISOString(),
  sentence,
  side: 'OURS' as const,
  personId: ann,
  peopleIds: [ann],
  isCall: false,
});

const item = (id: string, sentence: string): ActionItem => ({
  ...said(promised, 0, sentence),
  id,
  owner: 'I',
  reopenedAt: null,
});

const done = (interactionId: string, minutes: number, sentence: string, start = 0): Completion => ({
  ...said(interactionId, minutes, sentence),
  segmentId: null,
  start,
  end: start + sentence.length,
});

it('finds the same in any order of the items and of what was said', () => {
  const [quote, list] = ['quote', 'list'];
  const items = [item(quote, 'I will send you the quote.'), item(list, 'I will send you the unit list.')];
  const [first, second, third] = ['a', 'b', 'c'];
  const completions = [
    done(third, 30, 'Done!'),
    done(second, 20, 'Done!'),
    done(first, 10, 'I sent you the quote.', 40),
    done(first, 10, 'I sent you the quote.', 0),
    done(second, 10, 'I sent you the quote.'),
  ];
  const found = findDone(items, completions);
  expect(found.get(quote)).toMatchObject({ interactionId: first, start: 0 });
  expect(found.get(list)).toMatchObject({ interactionId: second, sentence: 'Done!' });
  expect(findDone(items.toReversed(), completions.toReversed())).toEqual(found);
});
