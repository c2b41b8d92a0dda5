import { builtInEngine } from '@sophia/text-engines';
import { expect, it } from 'vitest';
import { analyseThread } from '../src/conversations/threads/analyse-thread.ts';
import { summarise } from '../src/conversations/threads/summary.ts';
import type { ThreadInteraction, ThreadSentence } from '../src/conversations/threads/thread-content.ts';

const engine = builtInEngine();

const interaction = (fields: Partial<ThreadInteraction> = {}): ThreadInteraction => ({
  id: '1',
  kind: 'CALL',
  source: 'gong',
  direction: 'UNKNOWN',
  occurredAt: '2026-03-03T12:00:00Z',
  isAnalysed: true,
  isOurs: false,
  isAboutDeal: false,
  isInSupportChannel: false,
  sentiment: 0,
  urgency: 1,
  escalation: false,
  topics: [],
  competitors: [],
  contactIds: [],
  ...fields,
});

const sentence = (text: string, fields: Partial<ThreadSentence> = {}): ThreadSentence => ({
  interactionId: '1',
  segmentId: null,
  start: 0,
  end: text.length,
  text,
  kinds: [],
  centrality: 0,
  side: 'THEIRS',
  directs: false,
  isDone: false,
  closes: false,
  ...fields,
});

function summaryOf(texts: readonly string[]): Promise<string[]> {
  return summaryOfSentences(texts.map((text) => sentence(text)));
}
async function summaryOfSentences(said: readonly ThreadSentence[]): Promise<string[]> {
  const { vectors } = await engine.embed(
    said.map(({ text }) => text),
    { role: 'PASSAGE' },
  );
  return summarise(said, vectors).map(({ text }) => text);
}

it('summarises with the sentences that carry the conversation, in order and without duplicates', async () => {
  const summary = await summaryOf([
    'The payments of our residents are posted twice in the ledger.',
    'By the way, the weather in Denver is lovely this week.',
    'The payments of our residents are posted twice in the ledger!',
    'Um, so, you know, the ledger is kind of like, um, wrong for the residents',
    'We will correct the ledger and the posted payments tonight.',
    'Residents see the right payments in the ledger again.',
    'Ok.',
  ]);
  expect(summary).toContain('The payments of our residents are posted twice in the ledger.');
  expect(summary).toContain('Residents see the right payments in the ledger again.');
  expect(summary).not.toContain('The payments of our residents are posted twice in the ledger!');
  expect(summary).not.toContain('Ok.');
  expect(summary.length).toBeLessThanOrEqual(4);
  expect(await summaryOf([])).toEqual([]);
  expect(await summaryOf(['!!! ??? 12345', 'xqzt wrrb plmk qqfz zzyx'])).toEqual(['xqzt wrrb plmk qqfz zzyx']);
});

it('summarises without politeness, data of meetings, what only leads on, and what was struck out', async () => {
  expect(
    await summaryOf([
      'The export of the unit list fails for two of our sites.',
      'Any suggestions for the export of the unit list would be helpful.',
      'My answer about the export of the unit list was:',
      'Meeting ID: 811 8852 8358 for the export of the unit list',
      '~You could export the unit list of the two sites again.~',
      'Let me know if you have questions about the export of the unit list.',
      'The list :clipboard: is too long for the two sites :grin:',
    ]),
  ).toEqual([
    'The export of the unit list fails for two of our sites.',
    'The list :clipboard: is too long for the two sites :grin:',
  ]);
});

it('summarises with the beginning and with what came of it, however short that is', async () => {
  const summary = await summaryOfSentences([
    sentence('Who may close work orders?'),
    sentence('The work orders of a site stay open for ninety days.'),
    sentence('The vendor sees the open work orders of each site in the portal.'),
    sentence('Managers of a site close work orders after the vendor has sent photos.'),
    sentence('The photos of work orders stay in the portal for two years.'),
    sentence('Just merged, thanks!', { kinds: ['OUTCOME'] }),
  ]);
  expect(summary[0]).toBe('Who may close work orders?');
  expect(summary.at(-1)).toBe('Just merged, thanks!');
});

it('does not take an answer for a repetition of its question', async () => {
  const question = 'What was the reminder about the resident survey?';
  const answer = 'The reminder was about the resident survey.';
  expect(await summaryOf([question, answer])).toEqual([question, answer]);
});

it('does not take a call for a support case because the customer tells of problems', () => {
  const problems = Array.from({ length: 9 }, (_, index) =>
    sentence(`Our process number ${index} takes far too long.`, { kinds: ['PAIN_POINT'] }),
  );
  const call = { threadId: '1', interactions: [interaction()], sentences: problems };
  const none = problems.map(() => null);
  expect(analyseThread(call, none)?.type).toBeNull();
  const aboutSupport = { ...call, interactions: [interaction({ topics: ['support'] })] };
  expect(analyseThread(aboutSupport, none)).toMatchObject({
    type: 'SUPPORT_CASE',
    typeReasons: ['1 of 1 name support', 'The customer tells of problems'],
  });
});

it('recommends only what a sentence says', () => {
  const said = [
    sentence('If,', { kinds: ['ACTION_ITEM'], side: 'OURS' }),
    sentence('Can you wait for the e-mails?', { kinds: ['ACTION_ITEM'], side: 'OURS' }),
    sentence('Could be good.', { kinds: ['FEATURE_REQUEST'] }),
  ];
  const thread = { threadId: '1', interactions: [interaction()], sentences: said };
  expect(analyseThread(thread, [null, null, null])?.followUps).toEqual([]);
  const promised = sentence("I'll send you the contract tomorrow.", { kinds: ['ACTION_ITEM'], side: 'OURS' });
  expect(analyseThread({ ...thread, sentences: [...said, promised] }, [])?.followUps).toEqual([
    "Keep our promise: “I'll send you the contract tomorrow.”",
  ]);
});

it('concludes nothing from texts that are not analysed', () => {
  const thread = { threadId: '1', interactions: [interaction({ isAnalysed: false })], sentences: [] };
  expect(analyseThread(thread, [])).toBeNull();
});

it('takes a talk within our company for no sale', () => {
  const said = [
    sentence('I am on the call if you want to join!', { kinds: ['BUYING_SIGNAL'], side: 'UNKNOWN' }),
    sentence('It would cost too much of our time.', { kinds: ['OBJECTION'], side: 'UNKNOWN' }),
  ];
  const conclude = (direction: string) =>
    analyseThread({ threadId: '1', interactions: [interaction({ kind: 'MESSAGE', direction })], sentences: said }, []);
  expect(conclude('UNKNOWN')).toMatchObject({ type: 'SALES_CYCLE', expansionOpportunities: [{ text: said[0]?.text }] });
  expect(conclude('INTERNAL')).toMatchObject({ type: null, typeReasons: [], expansionOpportunities: [] });
});
