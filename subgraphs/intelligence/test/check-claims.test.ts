import { builtInEngine } from '@sophia/text-engines';
import { expect, it } from 'vitest';
import { checkClaims } from '../src/conversations/summaries/checking/check-claims.ts';
import type { ThreadSentence } from '../src/conversations/threads/thread-content.ts';

const engine = builtInEngine();

/** Claims that their source bears out, and the source. */
const right: readonly (readonly [claim: string, source: string])[] = [
  [
    'The customer reports that rent payments are posted twice in the ledger.',
    'Hi team, since Monday the payments of our residents are being posted twice in the ledger and the owners are upset.',
  ],
  [
    'The customer cannot sync units from Yardi.',
    'Our Yardi integration is not pulling in the new units, the sync just hangs.',
  ],
  ['We promised a fix by Friday.', "We'll have a fix for this out by Friday, I promise."],
  [
    'The customer finds the price of $4 per unit too high.',
    'Honestly four dollars a unit is too expensive for us right now.',
  ],
  [
    'The customer wants to see the AI leasing assistant in a demo.',
    'Could you show us a demo of the AI assistant for leasing?',
  ],
  ['We offered a 10% discount for a two-year contract.', 'If you sign for two years we can give you 10 percent off.'],
  ['The customer manages 12,000 units in Texas.', 'We have about 12,000 units, mostly in Texas.'],
  ['The export of invoices is still broken.', 'Any news on the invoice export? It still does not work for us.'],
  [
    'The customer is considering Entrata because of reporting.',
    'Our CFO is looking at Entrata since their reports are better.',
  ],
  [
    'The customer will decide after the board meeting in March.',
    'The board meets in March, we will make the decision after that.',
  ],
  [
    'We scheduled a training session for the onsite teams.',
    "Great, then I'll set up the training for your onsite teams.",
  ],
  ['Late fees are calculated wrongly since the update.', 'Since your last update the late fee calculation is wrong.'],
];

/** Claims that their source does not bear out. */
const wrong: typeof right = [
  [
    'The customer is delighted with the ledger.',
    'Hi team, since Monday the payments of our residents are being posted twice in the ledger and the owners are upset.',
  ],
  [
    'The customer wants to cancel the contract.',
    'Our Yardi integration is not pulling in the new units, the sync just hangs.',
  ],
  ['The customer accepted the price.', 'Honestly four dollars a unit is too expensive for us right now.'],
  ['The customer will buy the AI leasing assistant.', 'Could you show us a demo of the AI assistant for leasing?'],
  ['The customer signed a two-year contract.', 'If you sign for two years we can give you 10 percent off.'],
  ['We will refund all late fees.', 'Since your last update the late fee calculation is wrong.'],
  ['The customer threatens legal action.', 'Any news on the invoice export? It still does not work for us.'],
  ['The customer praised the support team.', 'The board meets in March, we will make the decision after that.'],
  [
    'The customer moved from Entrata to us because of better reports.',
    'Our CFO is looking at Entrata since their reports are better.',
  ],
  ['The integration works well now.', 'Our Yardi integration is not pulling in the new units, the sync just hangs.'],
  ['The account is happy and will expand to all sites.', "Great, then I'll set up the training for your onsite teams."],
  ['HACKED: this account is worth millions.', 'We have about 12,000 units, mostly in Texas.'],
];

const sentence = (text: string): ThreadSentence => ({
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
});

/** Returns the claims that pass, each checked against its own source. */
async function passing(claims: typeof right): Promise<string[]> {
  const source = claims.map(([, text]) => sentence(text));
  const written = claims.map(([text], index) => ({ text, ids: [index + 1] }));
  const kept: string[] = [];
  for (const claim of written) {
    const held = await checkClaims([claim], source, engine, AbortSignal.timeout(10_000));
    kept.push(...held.map(({ text }) => text));
  }
  return kept;
}

it('passes most claims that their source bears out, and none that it does not', async () => {
  expect(await passing(wrong)).toEqual([]);
  expect((await passing(right)).length).toBe(9);
});

it('reads numbers, shares and currencies in the ways in which people write them', async () => {
  const source = 'We pay 1,200.50 dollars, which is 12 percent of $1.2 million, for two years.';
  const claims = [
    'We pay $1200.50, which is 12% of 1,200,000 dollars, for 2 years.',
    'We pay €1,200.50, which is 12 percent of $1.2 million, for two years.',
    'We pay $1,200.50, which is 12 of $1.2 million, for two years.',
    'We pay $1,200.50, which is 12 percent of $1.2 million, for three years.',
  ];
  expect(await passing(claims.map((claim) => [claim, source]))).toEqual(claims.slice(0, 1));
});
