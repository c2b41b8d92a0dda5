import { setImmediate as nextTurn } from 'node:timers/promises';
import { superLinearity } from '@sophia/testing';
import { describe, expect, it } from 'vitest';
import { keywordFinder, keywordPattern } from '../src/analysis/keywords.ts';
import type { TextAnalysis } from '../src/analysis/text-analyzer.ts';
import { openAnalyzer } from '../src/analyzer.ts';

const analyzer = await openAnalyzer();

async function read(text: string, language: string | null = null): Promise<TextAnalysis> {
  const [analysis] = await analyzer.analyse([{ text, language }]);
  if (analysis === undefined) throw new Error('no analysis');
  return analysis;
}

it('reads no code between fences, also if it has backticks of its own', async () => {
  const { findings } = await read(
    '`make` says:\n```WARNING: `aclocal` is missing.\nPlease send the log to the list.\n```\nSee you.',
  );
  expect(findings).toEqual([]);
});

describe('sentiment', () => {
  it.each([
    ['We love the new resident portal, great work!', 'above', 0.2],
    ['This is terrible, the payments are broken again.', 'below', -0.2],
    ['Not a good experience.', 'below', 0],
    ['Thanks 🎉', 'above', 0.2],
  ] as const)('%s is %s %d', async (text, side, bound) => {
    const { sentiment } = await read(text);
    if (side === 'above') expect(sentiment).toBeGreaterThan(bound);
    else expect(sentiment).toBeLessThan(bound);
  });

  it.each([
    'Please kill the job and abort the upload when an error is logged.',
    'The resident has a charge of 40 for a late payment.',
    'We meet on Tuesday.',
  ])('finds no feeling in words of the trade: %s', async (text) => {
    expect(Math.abs((await read(text)).sentiment ?? 1)).toBeLessThan(0.2);
  });

  it('rates "very good" above "good" and "somewhat good" below', async () => {
    const good = (await read('It is good.')).sentiment ?? 0;
    expect((await read('It is very good.')).sentiment).toBeGreaterThan(good);
    expect((await read('It is somewhat good.')).sentiment).toBeLessThan(good);
  });

  it('has two decimals', async () => {
    const { sentiment } = await read('It is good.');
    expect(sentiment).toBe(Number(sentiment?.toFixed(2)));
  });

  it('stays between -1 and 1 for long texts', async () => {
    const { sentiment } = await read('The service is awful and the support is terrible. '.repeat(5_000));
    expect(sentiment).toBeGreaterThanOrEqual(-1);
    expect(sentiment).toBeLessThan(-0.8);
  });
});

describe('language', () => {
  it('returns no sentiment for Spanish, but still finds names', async () => {
    const analysis = await read(
      'Estamos muy contentos con la integración de Yardi, muchas gracias por todo el trabajo.',
    );
    expect(analysis).toMatchObject({
      language: 'es',
      sentiment: null,
      urgency: null,
      escalation: null,
      topics: [],
      propertySoftware: ['Yardi'],
    });
  });

  it('uses the language from the source', async () => {
    expect((await read('Okay.', 'eng')).language).toBe('en');
    expect((await read('Okay, this is all good and fine with us here.', 'de-DE')).sentiment).toBeNull();
  });

  it.each(['Die Demo war super', 'Die Rechnung passt', 'Sin problemas', 'merci', 'Gràcies', 'Vale, lo miro'])(
    'does not judge a short text by English words: %s',
    async (text) => {
      expect(await read(text)).toMatchObject({ language: null, sentiment: null, urgency: null });
    },
  );

  it('returns no language and no sentiment for a text without letters', async () => {
    expect(await read('1234 ... !!!')).toMatchObject({ language: null, sentiment: null });
  });

  it('accepts an empty text', async () => {
    expect(await read('')).toMatchObject({ language: null, sentiment: null, topics: [], actionItems: [] });
  });
});

describe('names', () => {
  it.each([
    ['We moved from Yardi to RealPage last year.', ['Yardi', 'RealPage']],
    ['Everything is in app folio today', ['AppFolio']],
    ['We are on MRI and it is slow.', ['MRI Software']],
    ['The MRI scan is on Monday; data from MRI scanners is large.', []],
    ['They asked for an entrance fee.', []],
  ])('%s mentions the software %j', async (text, expected) => {
    expect((await read(text)).propertySoftware.toSorted()).toEqual(expected.toSorted());
  });

  it('finds competitors in any spelling', async () => {
    expect((await read('They are looking at Elise AI and Click Pay.')).competitors.toSorted()).toEqual([
      'ClickPay',
      'EliseAI',
    ]);
  });

  it.each([
    ['We manage 12,400 units in Texas.', 12_400],
    ['We have twelve thousand units.', 12_000],
    ['We run about 1.2k units.', 1_200],
    ['They have 9k apartments in Ohio.', 9_000],
    ['We own twenty-five hundred doors.', 2_500],
    ['We are at five hundred units.', 500],
    ["They have 300 units, we're at 1,200 units.", 1_200],
    ['They have 300 units at 40 sites.', 300],
    ['It is 3 thousand units in all.', 3_000],
    ['We have 450 apartment units.', 450],
    ['12,000 units is what RealPage told us they can do, we have 300.', 300],
    ['Yardi quoted us for 5,000 units, but we only have 800 units.', 800],
    ["We don't have 12,000 units, we have 300.", 300],
    ['12,000 units is what RealPage told us.', null],
    ['The sync stopped after two hundred units.', null],
    ['I have 2 questions.', null],
    ['We have twelve thousand questions.', null],
    ['We paid 12k for the website.', null],
    ['We have 300.', null],
    ['They saved us 1.2k dollars a month.', null],
  ])('reads the number of units in: %s', async (text, count) => {
    expect((await read(text)).unitCount).toBe(count);
  });

  it('finds keywords as whole words, in any case and with special characters', () => {
    const find = keywordFinder(['c++ sdk', 'rent roll', 'lease']);
    expect(find('Our RENT ROLL needs the C++ SDK; please release it.')).toEqual(['c++ sdk', 'rent roll']);
  });
});

describe('signals', () => {
  it('tells objections to the price from objections to the product', async () => {
    const price = await read('Honestly, that is too expensive for us.');
    expect(price).toMatchObject({
      pricingObjection: true,
      objections: ['Honestly, that is too expensive for us.'],
      topicCategory: 'OBJECTION_HANDLING',
    });
    const product = await read('We are not convinced we need an AI agent.');
    expect(product.pricingObjection).toBe(false);
    expect(product.objections).toHaveLength(1);
  });

  it('takes only sentences with a request as action items', async () => {
    const { actionItems } = await read(
      'It was nice to meet you. Can you send the unit list by Friday? The weather is fine.',
    );
    expect(actionItems).toEqual(['Can you send the unit list by Friday?']);
  });

  it.each([
    ['The payment portal is down and residents cannot pay.', 5],
    ['I want to speak to your manager.', 4],
    ['We need this fixed today.', 4],
    ['Please sign it by Friday.', 3],
    ['Could you have a look?', 2],
    ['Could you have a look? Thanks a lot.', 2],
    ['It is not very urgent.', 1],
    ['Sorry, I had a power outage at home.', 1],
    ["Here are the notes of today's meeting.", 1],
    ['Here are the notes.', 1],
  ])('%s has the urgency %d', async (text, urgency) => {
    expect((await read(text)).urgency).toBe(urgency);
  });
});

describe('compliance', () => {
  it.each([
    ["We don't rent to families with kids in that building.", 'FAIR_HOUSING', 'familial status'],
    ['No children please.', 'FAIR_HOUSING', 'familial status'],
    ['We would prefer Christians in this building.', 'FAIR_HOUSING', 'religion'],
    ['You will go to jail if you do not pay.', 'FDCPA', 'threat of arrest or violence'],
    ['I will call your employer about the unpaid rent.', 'FDCPA', 'disclosure to others'],
  ])('%s is flagged as %s: %s', async (sentence, regulation, topic) => {
    const { complianceFlags } = await read(`Thanks for calling. ${sentence} Goodbye.`);
    expect(complianceFlags).toEqual([{ regulation, topic, sentence }]);
  });

  it.each([
    'Do we have to allow service animals?',
    "We don't want it to look like a kids' toy.",
    'It looks like no Indian languages are represented at present.',
    'Families love the playground.',
  ])('%s is not flagged', async (text) => {
    expect((await read(text)).complianceFlags).toEqual([]);
  });
});

it('returns thousands of analyses in the order of their texts', async () => {
  const texts = Array.from({ length: 5_000 }, (_, index) => ({
    text: `We manage ${1_000 + index} units.`,
    language: 'en',
  }));
  const analyses = await analyzer.analyse(texts);
  expect(analyses.map(({ unitCount }) => unitCount)).toEqual(texts.map((_, index) => 1_000 + index));
});

describe('hostile texts', () => {
  it('matches any keyword in linear time', async () => {
    expect(await superLinearity(keywordPattern('(a+)+ b'))).toBeNull();
  });

  it('reads the beginning of a very long text, cutting between whole characters', async () => {
    const text = `We love it. ${'a'.repeat(19_987)}😀 We manage 250 units and are looking at EliseAI.`;
    expect(await read(text, 'en')).toMatchObject({ competitors: [], unitCount: null });
    expect((await read(`We are looking at EliseAI. ${text}`, 'en')).competitors).toEqual(['EliseAI']);
    expect((await read(text, 'en')).sentiment).toBeGreaterThan(0.2);
    expect(keywordFinder(['units'])(text)).toEqual([]);
  });

  it('lets other work run between long texts', async () => {
    let turns = 0;
    let reading = true;
    const countTurns = async () => {
      while (reading) {
        await nextTurn();
        turns++;
      }
    };
    const counting = countTurns();
    await analyzer.analyse(Array.from({ length: 50 }, () => ({ text: '1,'.repeat(20_000), language: 'en' })));
    reading = false;
    await counting;
    expect(turns).toBeGreaterThanOrEqual(49);
  });
});
