import { expect, it } from 'vitest';
import { sentencePieces } from '../../src/search/words/sentence-pieces.ts';

it.each([
  ['We met.', 'Please ask Mr. Smith about Yardi.', 'Thanks!'],
  ['We start on Sept. 3 with no. 5 of the list.', 'Thanks!'],
  ['The answer is no.', 'We start in Dec.', 'Thanks!'],
])('shows whole sentences, whatever abbreviations stand in them: %s', (...sentences) => {
  const text = sentences.join(' ');
  expect(sentencePieces(text, []).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});
