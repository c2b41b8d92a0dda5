import { randomUUID } from 'node:crypto';
import { query, sql } from '@sophia/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filterSql } from '../src/filtering/filter-sql.ts';
import type { PassageFilter } from '../src/filtering/passage-filter.ts';
import { daysAgo, message, openIntelligence, tenant } from './support/open-intelligence.ts';
import { transcript } from './support/passages.ts';

let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
const accountId = randomUUID();
const contactId = randomUUID();
const threadId = randomUUID();
const callId = randomUUID();
const chat = message({
  text: 'What is the price, in short and in plain words?',
  accountId,
  contactIds: [contactId, randomUUID()],
  threadId,
  occurredAt: daysAgo(3),
});
const mail = message({
  kind: 'EMAIL',
  source: 'hubspot',
  title: 'Hola',
  text: 'Necesitamos una respuesta sobre la factura de este mes.',
  occurredAt: daysAgo(2),
});

beforeAll(async () => {
  intelligence = await openIntelligence();
  const call = message({ kind: 'CALL', source: 'gong', callId, text: null, occurredAt: daysAgo(1) });
  await intelligence.deliver('interaction.changed', [chat, mail, call], ({ id }) => id);
  const transcripts = [
    transcript(callId, [['CUSTOMER', 'Hello.']]),
    transcript(randomUUID(), [['CUSTOMER', 'Hidden.']]),
  ];
  await intelligence.deliver('gong.transcript.changed', transcripts, (data) => data.callId);
});
afterAll(() => intelligence.close());

async function kindsOf(filter: PassageFilter): Promise<string[]> {
  const rows = await intelligence.database.transaction(tenant, (em) =>
    query<{ kind: string }>(
      em,
      sql`select kind from intelligence.passages p where ${filterSql(filter, 'p')} order by kind`,
    ),
  );
  return rows.map(({ kind }) => kind);
}

it.each<[string, PassageFilter, string[]]>([
  ['nothing but findable passages', {}, ['CALL', 'EMAIL', 'MESSAGE']],
  ['kinds', { kinds: ['CALL', 'EMAIL'] }, ['CALL', 'EMAIL']],
  ['no kind', { kinds: [] }, []],
  ['collections', { collections: ['call_content', 'sales_techniques'] }, ['CALL']],
  ['sources', { sources: ['hubspot'] }, ['EMAIL']],
  ['an inclusive start', { occurredFrom: new Date(mail.occurredAt) }, ['CALL', 'EMAIL']],
  ['an exclusive end', { occurredTo: new Date(mail.occurredAt) }, ['MESSAGE']],
  ['accounts', { accountIds: [randomUUID(), accountId] }, ['MESSAGE']],
  ['contacts', { contactIds: [contactId] }, ['MESSAGE']],
  ['threads', { threadIds: [threadId] }, ['MESSAGE']],
  ['speaker roles', { speakerRoles: ['CUSTOMER'] }, ['CALL']],
  ['topics', { topics: ['pricing'] }, ['MESSAGE']],
  ['languages', { languages: ['es'] }, ['EMAIL']],
  ['other interactions', { notInteractionIds: [chat.id] }, ['CALL', 'EMAIL']],
  ['other threads', { notThreadIds: [threadId] }, ['CALL', 'EMAIL']],
  ['several conditions', { kinds: ['EMAIL', 'MESSAGE'], languages: ['en'] }, ['MESSAGE']],
])('limits passages to %s', async (_, filter, kinds) => {
  expect(await kindsOf(filter)).toEqual(kinds);
});
