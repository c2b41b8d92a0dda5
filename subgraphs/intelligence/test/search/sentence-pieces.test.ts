import { expect, it } from 'vitest';
import { sentencePieces } from '../../src/search/words/sentence-pieces.ts';

it('shows a sentence whole if an abbreviation stands in it', () => {
  const text = 'We met. Please ask Mr. Smith about Yardi. Thanks!';
  const shown = sentencePieces(text, []).map(({ start, end }) => text.slice(start, end));
  expect(shown).toEqual(['We met.', 'Please ask Mr. Smith about Yardi.', 'Thanks!']);
});
