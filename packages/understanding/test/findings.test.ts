import { describe, expect, it } from 'vitest';
import type { Finding, FindingKind } from '../src/analysis/text-analyzer.ts';
import { openAnalyzer } from '../src/analyzer.ts';

const analyzer = await openAnalyzer();
/** A Wednesday. */
const saidAt = new Date('2026-03-04T15:00:00Z');

async function read(text: string, language: string | null = 'en') {
  const [analysis] = await analyzer.analyse([{ text, language, saidAt }]);
  if (analysis === undefined) throw new Error('no analysis');
  return analysis;
}
async function find(kind: FindingKind, text: string): Promise<Finding[]> {
  return (await read(text)).findings.filter((found) => found.kind === kind);
}

it('quotes sentences as their author wrote them, with links', async () => {
  const text = 'Hello. Please check https://example.com/report by Friday.';
  const [found] = await find('ACTION_ITEM', text);
  expect(found?.sentence).toBe('Please check https://example.com/report by Friday.');
  expect((await read(text)).actionItems).toEqual([found?.sentence]);
});

describe('action items', () => {
  it.each([
    ['could you please re-run the pipeline so we can debug the crash, thanks', 'you', null, null],
    ['Could anyone review it?', null, null, null],
    ['will try to put one review before Monday', 'I', 'before Monday', '2026-03-09'],
    ['PTAL', 'you', null, null],
    ["I'll send the proposal tomorrow.", 'I', 'tomorrow', '2026-03-05'],
    ['We will follow up by end of month.', 'we', 'by end of month', '2026-03-31'],
    ['Please sign the order form by 12/15.', 'you', 'by 12/15', '2026-12-15'],
    ['@Dana could you set up the kickoff next Tuesday?', 'Dana', 'next Tuesday', '2026-03-10'],
    ['Kevin will send the contract by March 20, 2026.', 'Kevin', 'by March 20, 2026', '2026-03-20'],
    ['Please send it by EOD Friday.', 'you', 'by EOD Friday', '2026-03-06'],
    ['Please send it by COB tomorrow.', 'you', 'by COB tomorrow', '2026-03-05'],
    ['Please send it by end of day on Monday.', 'you', 'by end of day on Monday', '2026-03-09'],
    ['Please send it by the end of the day next Tuesday.', 'you', 'by the end of the day next Tuesday', '2026-03-10'],
    ['Please send it by EOD 3/20.', 'you', 'by EOD 3/20', '2026-03-20'],
    ['Please send it by EOD.', 'you', 'by EOD', '2026-03-04'],
    ['Can people please answer the poll by Friday, so that we can pick a day?', 'you', 'by Friday', '2026-03-06'],
    ['Please send it by end of day today.', 'you', 'by end of day', '2026-03-04'],
    ['Please send it by the 15th.', 'you', 'by the 15th', '2026-03-15'],
    ['Please call me on the 2nd at ten.', 'you', 'on the 2nd', '2026-04-02'],
    ['Please finish it before the 31st, thanks.', 'you', 'before the 31st', '2026-03-31'],
  ])('%s is for %s, due %s', async (text, owner, dueText, dueDate) => {
    expect(await find('ACTION_ITEM', text)).toMatchObject([{ owner, dueText, dueDate }]);
  });

  it.each([
    ['Please add Yardi to the list.', 'you'],
    ["I'll add Yardi to the list.", 'I'],
    ['Could you please check if Kevin will send the contract?', 'you'],
    ['Fixed, please try again and tell me.', 'you'],
    ['Great, can you send the contract by Friday?', 'you'],
  ])('%s is for %s, whatever names it has', async (text, owner) => {
    expect(await find('ACTION_ITEM', text)).toMatchObject([{ owner }]);
  });

  it.each([
    'Please send 2 marketing emails.',
    'Please review the 5 decks.',
    'Please market 5 units.',
    'Please send us the plan for 24/7 support.',
    'Please fix the lights on the 15th floor.',
    'Please send us the notes on the 2nd call.',
    'Please join us for 10/15 minutes.',
  ])('%s names no day', async (text) => {
    expect(await find('ACTION_ITEM', text)).toMatchObject([{ dueText: null, dueDate: null }]);
  });

  it('are as many as the people of a note', async () => {
    const text = 'Sarah to send contract, Mike to review by Tuesday.';
    const found = await find('ACTION_ITEM', text);
    expect(found).toMatchObject([
      { owner: 'Sarah', sentence: 'Sarah to send contract', dueDate: null },
      { owner: 'Mike', sentence: 'Mike to review by Tuesday.', dueDate: '2026-03-10' },
    ]);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(found.map(({ sentence }) => sentence));
    expect(await find('ACTION_ITEM', 'Sarah to send the contract to Mike and Anna by Tuesday.')).toHaveLength(1);
  });

  it.each([
    ['Please sign it by Sept. 3.', '2026-09-03'],
    ['Please sign it by 5th of March.', '2026-03-05'],
    ['Please sign it by the 2 January 2027.', '2027-01-02'],
  ])('%s is due on %s', async (text, dueDate) => {
    expect(await find('ACTION_ITEM', text)).toMatchObject([{ dueDate }]);
  });

  it.each([
    'Let me know if you have any questions.',
    'The meeting is on Thursday at ten.',
    'Can you hear me?',
    'The lease ends in May.',
  ])('%s asks for nothing to be done', async (text) => {
    expect(await find('ACTION_ITEM', text)).toEqual([]);
  });

  it('knows no date without the time of the text, but its words', async () => {
    const [analysis] = await analyzer.analyse([{ text: 'Please send it by Friday.', language: 'en' }]);
    expect(analysis?.findings).toContainEqual(expect.objectContaining({ dueText: 'by Friday', dueDate: null }));
  });
});

describe('other kinds', () => {
  it.each([
    ['QUESTION', 'Do late fees apply on weekends? Thanks a lot.'],
    ['QUESTION', 'does anyone know how the late fees are calculated'],
    ['OBJECTION', 'Honestly, that is too expensive for us.'],
    ['PAIN_POINT', 'We waste hours every week re-entering the same data.'],
    ['FEATURE_REQUEST', 'It would be great if the report could be filtered by region.'],
    ['BUYING_SIGNAL', 'Please send us the contract.'],
    ['ESCALATION', 'I want to speak to your manager.'],
    ['DECISION_MAKER', 'Our CFO has to approve everything above 50 thousand.'],
    ['PORTFOLIO_SIZE', 'We manage 12,400 units in Texas.'],
  ] as const)('finds %s in: %s', async (kind, text) => {
    expect(await find(kind, text)).toHaveLength(1);
  });

  it.each([
    ['METRICS', 'It cut our delinquency by about 30 percent.'],
    ['METRICS', 'What is the ROI after a year?'],
    ['ECONOMIC_BUYER', 'The CFO has to sign off on this.'],
    ['ECONOMIC_BUYER', 'And who approves the budget on your side?'],
    ['DECISION_CRITERIA', 'Integration with Yardi is a must-have.'],
    ['DECISION_PROCESS', 'We have to take it to the board first.'],
    ['DECISION_PROCESS', 'How does your approval process work?'],
    ['CHAMPION', "I'll happily push for it internally, let me make the case."],
    ['COMPETITION', 'We are also looking at two other vendors.'],
    ['BUDGET', 'Our budget for this year is gone.'],
    ['TIMELINE', 'We want to be up and running by the end of March.'],
    ['TIMELINE', 'Our contract expires in June.'],
  ])('finds that a sentence touches %s: %s', async (element, text) => {
    expect((await find('QUALIFICATION', text)).map(({ target }) => target)).toContain(element);
  });

  it.each([
    'We must have the numbers by tomorrow.',
    'The champion of the cup was in town.',
    'Please decide what you want for lunch.',
    'I saved 20 files.',
    'The rent is 1,200 per month.',
  ])('finds no element of a qualification in: %s', async (text) => {
    expect(await find('QUALIFICATION', text)).toEqual([]);
  });

  it.each([
    ['FEATURE_REQUEST', 'Is there a way to export the rent roll?'],
    ['OBJECTION', 'We already use the new report every Monday.'],
    ['ESCALATION', 'Ask Anna, she knows it.'],
    ['DECISION_MAKER', 'The owner is on vacation.'],
  ] as const)('finds no %s in: %s', async (kind, text) => {
    expect(await find(kind, text)).toEqual([]);
  });

  it('finds nothing in a text that says nothing', async () => {
    expect((await read('Okay, got it.')).findings).toEqual([]);
    expect((await read('...')).findings).toEqual([]);
    expect((await read('')).findings).toEqual([]);
  });

  it('tells how an objection was met in the same text', async () => {
    const text = 'They said it is too expensive. I offered a discount of 10 percent.';
    expect(await find('OBJECTION', text)).toMatchObject([{ handling: 'DISCOUNT', target: 'price' }]);
    expect(await find('OBJECTION', 'It is too expensive for us.')).toMatchObject([{ handling: null }]);
  });

  it('names what a feeling is about', async () => {
    const [found] = await find('SENTIMENT', 'We really love the resident portal.');
    expect(found).toMatchObject({ target: 'resident portal' });
    expect(found?.polarity).toBeGreaterThan(0.5);
  });
});

describe('places', () => {
  it('are those of the sentence in the original text, also after quotations, code and characters of two units', async () => {
    const text = '> can you send it?\n`x=1` 😀😀 Hi. Could you send the list by Friday? See https://a.example/b.';
    const { findings } = await read(text);
    const actions = findings.filter(({ kind }) => kind === 'ACTION_ITEM');
    expect(actions).toHaveLength(1);
    for (const { sentence, start, end } of findings) expect(text.slice(start, end)).toBe(sentence);
  });

  it('have a confidence between 0 and 1', async () => {
    const { findings } = await read(
      'Could you send the list? We love it. That is too expensive. We need a way to export it.',
    );
    expect(findings.length).toBeGreaterThan(2);
    for (const { confidence } of findings) {
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('have no confidence if nobody labelled the kind', async () => {
    const [size] = await find('PORTFOLIO_SIZE', 'We manage 12,400 units in Texas.');
    const [decider] = await find('DECISION_MAKER', 'Our CFO has to approve everything above 50 thousand.');
    const [flag] = await find('COMPLIANCE', 'We prefer not to rent to families with kids here.');
    expect([size, decider, flag].map((found) => found?.confidence)).toEqual([null, null, null]);
  });
});

describe('what an author did not say', () => {
  it.each([
    ['> This is terrible, I want to talk to your manager!\nDone.', 'Done.'],
    ['```\nERROR this is terrible, fatal crash, unacceptable\n```\nDone.', 'Done.'],
    ['2026-03-01T10:00:00Z ERROR terrible failure, payments are down\nDone.', 'Done.'],
    ['See https://example.com/this-is-terrible-and-awful', 'See'],
  ])('does not count: %s', async (text, said) => {
    const { sentiment, urgency, escalation, findings } = await read(text);
    expect(sentiment).not.toBeNull();
    expect(sentiment).toBe((await read(said)).sentiment);
    expect({ urgency, escalation, findings }).toEqual({ urgency: 1, escalation: false, findings: [] });
  });
});

describe('topics', () => {
  it.each([
    ['The training data set has a thousand rows.', []],
    ['We got an API error from the server.', []],
    ['When is the training for our leasing staff?', ['training']],
    ['We need an integration with our accounting.', ['integration']],
  ])('%s is about %j', async (text, topics) => {
    expect((await read(text)).topics).toEqual(topics);
  });
});

describe('urgency', () => {
  it.each([
    ['It is not very urgent.', 1],
    ["Let's do it properly rather than right away.", 1],
    ['I had a power outage at home.', 1],
    ['I had a sleep outage.', 1],
    ['The outage on Monday came from an expired certificate, which is fixed.', 1],
    ["Today's notes are in the folder.", 1],
    ['Which version do you use? Thanks.', 2],
    ['Please register by Friday.', 3],
    ['I need the figures before the end of the day.', 4],
    ['The portal is down and residents cannot pay.', 5],
  ])('%s has the urgency %d', async (text, urgency) => {
    expect((await read(text)).urgency).toBe(urgency);
  });
});

describe('sentiment of customers', () => {
  it.each([
    ['Could you share a screenshot of the error that you got when the upload failed? Thanks!', 'neutral or positive'],
    ['Could you please re-run the job so we can debug the crash, thanks.', 'neutral or positive'],
    ['The root cause was an expired certificate; the job failed because it could not connect.', 'neutral'],
    ['You killed it on that demo!', 'positive'],
    ['That is not bad at all.', 'positive'],
    ['Great, another outage.', 'negative'],
    ['The rollout has been a disaster and I regret signing.', 'negative'],
  ])('%s is %s', async (text, expected) => {
    const { sentiment } = await read(text);
    const found = (sentiment ?? 0) > 0.2 ? 'positive' : (sentiment ?? 0) < -0.2 ? 'negative' : 'neutral';
    expect(expected).toContain(found);
  });
});

describe('escalation', () => {
  it.each([
    ['I want to speak to your manager, this is unacceptable.', true],
    ['Customer wants to speak to our CEO.', true],
    ['Please involve your leadership.', true],
    // From talks about a product.
    ['Cancel.', false],
    ['You just press', false],
    ["And I'll see if I can argue with boss about putting the", false],
    ["I'll just walk you through them.", false],
    ['You press something, you get a response.', false],
    ["'Kay we're done designing.", false],
    ["You're the boss, you're allowed to.", false],
  ])('alarms people only if somebody surely asks for it: %s', async (text, escalates) => {
    const { escalation, urgency } = await read(text);
    expect({ escalation, isUrgent: (urgency ?? 0) >= 4 }).toEqual({ escalation: escalates, isUrgent: escalates });
  });
});
