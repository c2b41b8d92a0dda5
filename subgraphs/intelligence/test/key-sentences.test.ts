import { builtInEngine } from '@sophia/text-engines';
import { openAnalyzer } from '@sophia/understanding';
import { expect, it } from 'vitest';
import { keySentencesOfTexts } from '../src/conversations/key-sentences/find.ts';

const engine = builtInEngine();
const analyzer = await openAnalyzer({ engine });

async function keySentencesOf(text: string) {
  const [analysis] = await analyzer.analyse([{ text, language: 'en' }]);
  if (analysis === undefined) throw new Error('no analysis');
  return keySentencesOfTexts([{ id: '1', text, analysis }], engine, new AbortController().signal);
}

it.each([
  'Please send the contract to Mr. Smith by Friday.',
  'Please check https://example.com/report and send us the list.',
])('knows the kind of a sentence with a full stop or a link in it: %s', async (text) => {
  expect(await keySentencesOf(text)).toMatchObject([{ text, start: 0, end: text.length, kinds: ['ACTION_ITEM'] }]);
});

it('leaves out what the author quotes', async () => {
  const text = '> Please send the contract to Ann by Friday.\nThe contract is in the folder of your portfolio.';
  expect((await keySentencesOf(text)).map(({ start }) => start)).toEqual([text.indexOf('The contract is')]);
});
