import { randomUUID } from 'node:crypto';
import type { EventData } from '@sophia/events';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { message, openIntelligence } from './support/open-intelligence.ts';

let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
beforeAll(async () => {
  intelligence = await openIntelligence();
});
afterAll(() => intelligence.close());
let tenant: string;
let threadId: string;
const [ann, bob, cora] = [randomUUID(), randomUUID(), randomUUID()];
beforeEach(() => {
  tenant = `t${randomUUID()}`;
  threadId = randomUUID();
});

type Interaction = EventData<'interaction.changed'>;

/** Minutes after ten o'clock. */
const at = (minutes: number): string =>
  new Date(Date.parse('2026-03-02T10:00:00.000Z') + minutes * 60_000).toISOString();

/** A message of Ann, one of ours, in the thread. */
const says = (text: string, minutes: number, facts: Partial<Interaction> = {}): Interaction =>
  message({
    text,
    threadId,
    sourceThreadId: facts.threadId ?? threadId,
    occurredAt: at(minutes),
    direction: 'OUTBOUND',
    employeeIds: [ann],
    ...facts,
  });
const ofCora: Partial<Interaction> = { direction: 'INBOUND', employeeIds: [], contactIds: [cora] };

const deliver = (...interactions: Interaction[]) =>
  intelligence.deliver('interaction.changed', interactions, ({ id }) => id, tenant);

interface Item {
  readonly id: string;
  readonly sentence: string;
  readonly isDone: boolean;
  readonly likelyDone: {
    readonly sentence: string;
    readonly confidence: number;
    readonly saidAt: string;
    readonly start: number;
    readonly interaction: { readonly id: string };
  } | null;
}

async function items(filter: object | null = null): Promise<Item[]> {
  const { data, errors } = await intelligence.query(
    `query ($filter: FindingFilter) {
      actionItems(filter: $filter, orderBy: [{ field: OCCURRED_AT, direction: ASC }]) {
        nodes { id sentence isDone likelyDone { sentence start confidence saidAt interaction { id } } }
      }
    }`,
    { filter },
    { tenant },
  );
  expect(errors).toBeUndefined();
  return (data as { actionItems: { nodes: Item[] } }).actionItems.nodes;
}
const evidence = async (): Promise<(string | null)[]> =>
  (await items()).map(({ likelyDone }) => likelyDone?.sentence ?? null);

async function mutate(name: 'actionItemClose' | 'actionItemReopen', id: string | undefined): Promise<void> {
  const { errors } = await intelligence.query(
    `mutation ($id: ID!) { ${name}(id: $id) { userErrors { code } } }`,
    { id },
    { tenant },
  );
  expect(errors).toBeUndefined();
}

const promise = 'I will send you the unit list by Friday.';

it('shows what says that an item is done, and leaves it open', async () => {
  const sent = says('Hello! I sent you the unit list just now.', 60);
  await deliver(says(promise, 0), sent);
  const found = {
    sentence: 'I sent you the unit list just now.',
    start: 7,
    confidence: 0.9,
    saidAt: at(60),
    interaction: { id: sent.id },
  };
  expect(await items()).toMatchObject([{ sentence: promise, isDone: false, likelyDone: found }]);
  expect(await items({ open: { eq: true } })).toHaveLength(1);
  expect(await items({ overdue: { eq: true } })).toHaveLength(1);
  expect(await items({ likelyDone: { eq: true } })).toHaveLength(1);
  expect(await items({ open: { eq: true }, likelyDone: { eq: false } })).toEqual([]);
});

it('takes no sentence for it that says something else', async () => {
  const others = [
    'I sent the price list.',
    'I have not sent the unit list yet.',
    'Have you sent the unit list?',
    'I thought I sent the unit list.',
    'When I sent the unit list last year, nobody read it.',
    'The unit list is sent every Monday.',
    'I reviewed the unit list.',
    'I will have sent the unit list by noon.',
    '> I sent the unit list.',
  ];
  await deliver(
    ...others.flatMap((text) => {
      const own = { threadId: randomUUID() };
      return [says(promise, 0, own), says(text, 60, own)];
    }),
  );
  expect(await items({ likelyDone: { eq: true } })).toEqual([]);
  expect((await items()).length).toBeGreaterThanOrEqual(others.length);
});

it('counts only the one whose item it is, and only what was said later', async () => {
  const done = 'I sent the unit list.';
  await deliver(
    says(done, 0),
    says(promise, 10),
    says(done, 20, { employeeIds: [bob] }),
    says(done, 30, ofCora),
    says(`${done} And ${promise}`, 40, { threadId: randomUUID() }),
  );
  expect((await evidence())[0]).toBeNull();
  await deliver(says('The unit list has been sent.', 50));
  expect((await evidence())[0]).toBe('The unit list has been sent.');
});

it('takes a bare answer of the one who was asked, if it can mean a single item', async () => {
  const asks = says('Can you send the unit list to Maple?', 0, { employeeIds: [ann, bob] });
  await deliver(asks, says('sent :white_check_mark:', 10, { employeeIds: [bob] }));
  expect(await items()).toMatchObject([{ likelyDone: { sentence: 'sent :white_check_mark:', confidence: 0.7 } }]);
  // A second item that it can mean as well.
  await deliver(says('Can you also share the rent roll of Oak Hill?', 5, { employeeIds: [ann, bob] }));
  expect(await evidence()).toEqual([null, null]);
  await deliver(says('I shared the rent roll.', 7, { employeeIds: [bob] }));
  expect(await evidence()).toEqual(['sent :white_check_mark:', 'I shared the rent roll.']);
});

it('knows bare answers, and takes no other short text for one', async () => {
  const answers = [
    'Done!',
    'done ✅',
    '✅',
    'Just sent it over.',
    'All set',
    'Yes, sent this morning',
    'It’s taken care of.',
  ];
  const others = [
    'Not done',
    'done?',
    'Almost done',
    'Will be done',
    'ok',
    'Interested',
    'Once done',
    'sent?',
    'Well done Bob',
  ];
  await deliver(
    ...[...answers, ...others].flatMap((text) => {
      const own = { threadId: randomUUID() };
      return [says(promise, 0, own), says(text, 10, own)];
    }),
  );
  const found = await items({ likelyDone: { eq: true } });
  expect(found.map(({ likelyDone }) => likelyDone?.sentence).toSorted()).toEqual(answers.toSorted());
});

it('finds it in another text of the customer within 30 days, if it names the same things', async () => {
  const accountId = randomUUID();
  const mail = (text: string, minutes: number, of = accountId) =>
    says(text, minutes, {
      kind: 'EMAIL',
      source: 'salesforce',
      messageId: null,
      threadId: null,
      sourceThreadId: randomUUID(),
      accountId: of,
    });
  const day = 24 * 60;
  await deliver(
    says(promise, 0, { accountId }),
    mail('I sent the unit list.', 2 * day, randomUUID()),
    mail('I sent the list.', 3 * day),
    mail('I sent the unit list.', 40 * day),
  );
  expect(await evidence()).toEqual([null]);
  await deliver(mail('Please find attached the unit list.', 5 * day));
  expect(await items()).toMatchObject([
    { likelyDone: { sentence: 'Please find attached the unit list.', confidence: 0.75 } },
  ]);
});

it('knows that a promise of a call was kept', async () => {
  const [callId, accountId] = [randomUUID(), randomUUID()];
  const call = says('', 0, {
    kind: 'CALL',
    source: 'gong',
    callId,
    messageId: null,
    text: null,
    accountId,
    direction: 'UNKNOWN',
    contactIds: [cora],
  });
  const segment = {
    id: randomUUID(),
    text: promise,
    partyId: null,
    role: 'OUR_TEAM' as const,
    startMs: 5_000,
    endMs: 9_000,
  };
  await deliver(
    says('I have sent you the unit list.', 24 * 60, {
      kind: 'EMAIL',
      threadId: null,
      sourceThreadId: randomUUID(),
      accountId,
    }),
    call,
  );
  await intelligence.deliver(
    'gong.transcript.changed',
    [{ callId, part: 1, parts: 1, language: 'eng', segments: [segment] }],
    () => callId,
    tenant,
  );
  expect(await evidence()).toEqual(['I have sent you the unit list.']);
});

it('is the same in any order, and goes with the text, the person or the thread that it rests on', async () => {
  const [promised, sent] = [says(promise, 0), says('I sent the unit list.', 60)];
  await deliver(sent);
  await deliver(promised);
  expect(await evidence()).toEqual([sent.text]);
  for (const change of [
    { text: 'I did not send the unit list.' },
    { employeeIds: [bob] },
    { sourceThreadId: randomUUID() },
    { deleted: true },
  ]) {
    await deliver({ ...sent, ...change, isNew: false });
    expect((await evidence())[0]).toBeNull();
    await deliver({ ...sent, isNew: false });
    expect(await evidence()).toEqual([sent.text]);
  }
  await deliver({ ...promised, text: 'I will send you the price list by Friday.', isNew: false });
  expect(await evidence()).toEqual([null]);
}, 120_000);

it('never overrides what a person decided', async () => {
  const [promised, sent] = [says(promise, 0), says('I sent the unit list.', 60)];
  await deliver(promised, sent);
  const [item] = await items();
  await mutate('actionItemClose', item?.id);
  expect(await items()).toMatchObject([{ isDone: true, likelyDone: null }]);
  expect(await items({ likelyDone: { eq: true } })).toEqual([]);

  await mutate('actionItemReopen', item?.id);
  expect(await items()).toMatchObject([{ isDone: false, likelyDone: null }]);
  await deliver({ ...sent, text: 'I sent the unit list today.', isNew: false });
  await deliver({ ...promised, text: `Hi. ${promise}`, isNew: false });
  expect(await items()).toMatchObject([{ isDone: false, likelyDone: null }]);
});

it('makes an item that is done an outcome of its conversation, and no next action of it any more', async () => {
  const conversation = async () => {
    const { data, errors } = await intelligence.query(
      `query ($id: ID!) { _entities(representations: [{ __typename: "ConversationThread", id: $id }]) {
        ... on ConversationThread { keyOutcomes predictedNextActions recommendedFollowUps }
      } }`,
      { id: threadId },
      { tenant },
    );
    expect(errors).toBeUndefined();
    return (data as { _entities: object[] })._entities[0];
  };
  await deliver(says(promise, 0), says('I will call the plumber on Monday.', 1));
  const open = {
    keyOutcomes: [],
    predictedNextActions: [promise, 'I will call the plumber on Monday.'],
    recommendedFollowUps: ['Keep our promise: “I will call the plumber on Monday.”'],
  };
  expect(await conversation()).toEqual(open);
  const sent = says('I sent the unit list.', 60);
  await deliver(sent);
  const done = { ...open, keyOutcomes: [sent.text], predictedNextActions: ['I will call the plumber on Monday.'] };
  expect(await conversation()).toEqual(done);
  const [, call] = await items();
  await mutate('actionItemClose', call?.id);
  await intelligence.drain();
  expect(await conversation()).toEqual({ ...done, predictedNextActions: [], recommendedFollowUps: [] });
  await mutate('actionItemReopen', call?.id);
  await intelligence.drain();
  expect(await conversation()).toEqual(done);
});
