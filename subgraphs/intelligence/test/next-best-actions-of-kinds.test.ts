import { randomUUID } from 'node:crypto';
import { query, sql } from '@sophia/database';
import { gongCallData } from '@sophia/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAlerts } from './support/alerts.ts';
import { deal, employee, type Told, task } from './support/facts.ts';
import { account, contact, message } from './support/open-intelligence.ts';
import { transcript } from './support/passages.ts';

/** One tenant, in which each customer gives cause for an action of one kind, and then takes it away. */
let intelligence: Awaited<ReturnType<typeof openAlerts>>;
let tenant: ReturnType<typeof intelligence.forTenant>;
const ownerId = randomUUID();

type Event = Omit<Told, 'time'>;

const daysAgo = (days: number): string => intelligence.inHours(-24 * days);

/** A customer of that name with a leasing agent whom we know, and the events about them. */
function customer(name: string) {
  const [accountId, agentId, dealId] = [randomUUID(), randomUUID(), randomUUID()];
  const said = (days: number, text: string, facts: Parameters<typeof message>[0] = {}): Event => ({
    type: 'interaction.changed',
    data: message({ accountId, contactIds: [agentId], text, occurredAt: daysAgo(days), ...facts }),
  });
  return {
    name,
    accountId,
    dealId,
    known: [
      { type: 'account.changed', data: account(accountId, { name, ownerId }) },
      { type: 'contact.changed', data: contact(agentId, { accountId, fullName: 'Ann Ames', title: 'Leasing agent' }) },
    ] as Event[],
    boss(): { id: string; event: Event } {
      const id = randomUUID();
      return {
        id,
        event: { type: 'contact.changed', data: contact(id, { accountId, fullName: 'Bo Berg', title: 'CEO' }) },
      };
    },
    said,
    answered: (days: number, text: string) =>
      said(days, text, { direction: 'OUTBOUND', contactIds: [], employeeIds: [ownerId] }),
    deal: (facts: Parameters<typeof deal>[1] = {}): Event => ({
      type: 'deal.changed',
      data: deal(dealId, {
        accountId,
        ownerId,
        name: 'Big deal',
        stage: 'Demo',
        closeDate: '2026-09-01',
        openedAt: daysAgo(40),
        ...facts,
      }),
    }),
    planned: (): Event => ({
      type: 'activity.changed',
      data: task(randomUUID(), { kind: 'MEETING', accountId, occurredAt: daysAgo(-3), dueAt: null }),
    }),
  };
}

type Customer = ReturnType<typeof customer>;

/** Writes a score of today, and one of ten days ago. */
async function score({ accountId }: Customer, kind: string, before: number, now: number): Promise<void> {
  const id = randomUUID();
  const factors = (value: number) =>
    JSON.stringify([{ name: 'silence', label: 'Last contact 40 days ago', contribution: value - 50 }]);
  await intelligence.database.transaction(tenant.tenant, async (em) => {
    await query(
      em,
      sql`insert into intelligence.scores
         (tenant_id, id, subject_type, subject_id, kind, value, factors, coverage, as_of, computed_at, model, model_version)
       values (${tenant.tenant}, ${id}, 'ACCOUNT', ${accountId}, ${kind}, ${now}, ${factors(now)}::jsonb, 1,
         ${daysAgo(0)}, ${daysAgo(0)}, 'm', '1')`,
    );
    for (const [days, value] of [
      [10, before],
      [0, now],
    ] as const)
      await query(
        em,
        sql`insert into intelligence.score_history (tenant_id, score_id, day, computed_at, value, factors, model, model_version)
         values (${tenant.tenant}, ${id}, ${daysAgo(days).slice(0, 10)}::date, ${daysAgo(days)}, ${value},
           ${factors(value)}::jsonb, 'm', '1')`,
      );
  });
}

const forgetScores = ({ accountId }: Customer) =>
  intelligence.database.transaction(tenant.tenant, async (em) => {
    const ofAccount = sql`(select id from intelligence.scores where subject_id = ${accountId})`;
    await query(em, sql`delete from intelligence.score_history where score_id in ${ofAccount}`);
    await query(em, sql`delete from intelligence.scores where subject_id = ${accountId}`);
  });

interface Case {
  readonly kind: string;
  readonly title: string;
  readonly why: string;
  /** Gives cause for the action. */
  readonly begins: (customer: Customer) => Event[] | Promise<void>;
  /** Takes the cause away. */
  readonly ends: (customer: Customer) => Event[] | Promise<void>;
}

const talks = ({ said }: Customer, days: readonly number[], facts: Parameters<Customer['said']>[2] = {}) =>
  days.map((each) => said(each, 'Good morning.', facts));

const cases: readonly Case[] = [
  {
    kind: 'ANSWER_OBJECTION',
    title: 'Answer Ann Ames of Ash on the price: "Your price is too expensive for our budget."',
    why: 'Raised on 2026-02-28 and not answered since, with Big deal open.',
    begins: (of) => [of.deal(), of.said(2, 'Your price is too expensive for our budget.')],
    ends: (of) => [of.answered(0, 'We can offer a discount.')],
  },
  {
    kind: 'FOLLOW_UP_INTEREST',
    title:
      'Follow up with Ann Ames of Birch, who said: "This looks great, we are ready to sign the contract this week."',
    why: 'They showed interest on 2026-02-28. Nobody has come back to them since.',
    begins: (of) => [of.said(2, 'This looks great, we are ready to sign the contract this week.')],
    ends: (of) => [of.answered(0, 'Here is the contract.')],
  },
  {
    kind: 'MEET_COMPETITOR',
    title: 'Prepare an answer to Zego for Big deal at Cedar',
    why: 'Zego was named in 2 conversations of the last 30 days, last on 2026-02-28, with Big deal open.',
    begins: (of) => [of.deal(), of.said(5, 'We also look at Zego.'), of.said(2, 'We also look at Zego.')],
    ends: (of) => [of.deal({ status: 'LOST', stage: 'Lost', closedAt: daysAgo(0) })],
  },
  {
    kind: 'MEET_DECISION_MAKER',
    title: 'Meet Bo Berg, CEO, of Dogwood about Big deal',
    why: '2 conversations, the last on 2026-02-28, with Ann Ames (Leasing agent): none of them decides, as far as we know.',
    begins: (of) => [of.deal({ closeDate: '2026-03-20' }), boss.event, ...talks(of, [4, 2])],
    ends: (of) => talks(of, [0], { contactIds: [boss.id] }),
  },
  {
    kind: 'INVOLVE_MORE_PEOPLE',
    title: 'Bring a second person of Elm into Big deal, besides Ann Ames',
    why: '3 conversations, the last on 2026-02-28, all with Ann Ames, with Big deal open.',
    begins: (of) => [of.deal(), ...talks(of, [6, 4, 2])],
    ends: (of) => talks(of, [0], { contactIds: [randomUUID()] }),
  },
  {
    kind: 'AGREE_NEXT_STEP',
    title: 'Agree on the next step for Big deal with Ann Ames of Fir',
    why: 'The last contact was on 2026-02-10, and no task, meeting or promised day lies ahead, with Big deal open.',
    // What our people say among each other is no contact.
    begins: (of) => [of.deal(), ...talks(of, [20]), ...talks(of, [1], { direction: 'INTERNAL' })],
    ends: (of) => [of.planned()],
  },
  {
    kind: 'PREPARE_RENEWAL',
    title: 'Call Gum about the renewal that is due on 2026-04-15: Renewal 2026',
    why: 'It is due in 44 days, and we know of no call or meeting with them. None is planned.',
    begins: (of) => [of.deal({ name: 'Renewal 2026', closeDate: '2026-04-15' })],
    ends: (of) => [of.planned()],
  },
  {
    kind: 'SET_CLOSE_DATE',
    title: 'Agree on a new close date for Big deal at Hazel, or close it',
    why: 'The close date 2026-02-20 has passed. The deal is still open, in stage Demo.',
    begins: (of) => [of.deal({ closeDate: '2026-02-20' })],
    ends: (of) => [of.deal({ closeDate: '2026-04-20' })],
  },
  {
    kind: 'REDUCE_CHURN_RISK',
    title: 'Call Ivy about what may make them leave: Last contact 40 days ago',
    why: 'Churn risk rose from 20 on 2026-02-20 to 60 of 100.',
    begins: (of) => score(of, 'CHURN_RISK', 20, 60),
    ends: forgetScores,
  },
  {
    kind: 'OFFER_MORE',
    title: 'Offer more to Juniper',
    why: 'Expansion score 85 of 100, and no open deal.',
    begins: (of) => score(of, 'EXPANSION', 60, 85),
    ends: (of) => [of.deal()],
  },
  {
    kind: 'REPAIR_HANDOFF',
    title: 'Repair the hand-off to support at Kapok after the call "Kick-off"',
    why: 'The hand-off of 2026-02-28 went badly: quality 0%.',
    begins(of) {
      const callId = randomUUID();
      const startedAt = daysAgo(3);
      return [
        of.said(3, '', {
          kind: 'CALL',
          source: 'gong',
          title: 'Kick-off',
          callId,
          messageId: null,
          threadId: randomUUID(),
        }),
        { type: 'gong.call.changed', data: gongCallData({ id: callId, startedAt }) },
        {
          type: 'gong.transcript.changed',
          data: transcript(callId, [['OUR_TEAM', 'I will send you the setup instructions of the import.']]),
        },
        of.said(2, 'Support team, our residents cannot log in to the portal.', { threadId: randomUUID() }),
      ];
    },
    ends: (of) => [...of.known.map((event) => ({ ...event, data: { ...event.data, deleted: true } }) as Event)],
  },
];

let customers: readonly Customer[];
let boss: ReturnType<Customer['boss']>;
beforeAll(async () => {
  intelligence = await openAlerts();
  tenant = intelligence.forTenant();
  const names = ['Ash', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gum', 'Hazel', 'Ivy', 'Juniper', 'Kapok'];
  customers = names.map(customer);
  boss = customerOf('MEET_DECISION_MAKER').boss();
  await tenant.tell({ type: 'employee.changed', data: employee(ownerId) }, ...customers.flatMap(({ known }) => known));
  await run('begins');
}, 120_000);
afterAll(() => intelligence.close());

function customerOf(kind: string): Customer {
  const found = customers[cases.findIndex((each) => each.kind === kind)];
  if (found === undefined) throw new Error(`no customer for ${kind}`);
  return found;
}

async function run(part: 'begins' | 'ends'): Promise<void> {
  const events: Event[] = [];
  for (const each of cases) events.push(...((await each[part](customerOf(each.kind))) ?? []));
  await tenant.tell(...events);
  await tenant.wait(0.1);
}

async function actionsOf(kind: string) {
  const { nextBestActions } = await tenant.ask<{ nextBestActions: { nodes: { title: string; why: string[] }[] } }>(
    `query ($filter: NextBestActionFilter) { nextBestActions(filter: $filter, first: 100) { nodes { title why } } }`,
    { filter: { kind: { eq: kind }, accountId: { eq: customerOf(kind).accountId } } },
  );
  return nextBestActions.nodes;
}

it.each(cases)('finds $kind and says why', async ({ kind, title, why }) => {
  expect(await actionsOf(kind)).toMatchObject([{ title, why: expect.arrayContaining([why]) }]);
});

it('finds none of them once its cause has gone', async () => {
  await run('ends');
  for (const { kind } of cases) expect([kind, await actionsOf(kind)]).toEqual([kind, []]);
});
