import { type Database, queryText } from '@sophia/database';

export interface Size {
  readonly messages: number;
  readonly calls: number;
  readonly deals: number;
  readonly sentencesOfCall: number;
}

export const tenant = 'bench';
/** Days that the records are spread over, until now. */
const days = 730;
const accounts = 2_000;
const contacts = 10_000;
const channels = 200;
const employees = 84;

/** SQL for the id of the object of a kind with this number. */
const idOf = (kind: string, number: string): string => `md5('${kind}' || (${number})::int)::uuid`;
const anyOf = (kind: string, count: number, spread = 'random()'): string => idOf(kind, `floor(${spread} * ${count})`);
/** The few largest accounts have most of the records. */
const anAccount = anyOf('account', accounts, 'power(random(), 3)');
const anEmployee = anyOf('employee', employees);
const oneOf = (...values: string[]): string =>
  `(array[${values.map((value) => `'${value}'`).join(', ')}])[1 + floor(random() * ${values.length})::int]`;
const aTime = `now() - random() * interval '${days} days'`;
const some = (share: number, value: string): string =>
  `case when random() < ${share} then array[${value}] else '{}'::text[] end`;

/**
 * Fills the tables that metrics read with generated rows. No trigger runs meanwhile, which would take most of the time.
 */
export async function fillTables(database: Database, size: Size): Promise<void> {
  await database.system(async (em) => {
    await queryText(em, 'set local session_replication_role = replica');
    for (const statement of statementsOf(size)) await queryText(em, statement);
  });
  for (const table of tables) await database.system((em) => queryText(em, `analyze intelligence.${table}`));
}

const tables = [
  'account_facts',
  'contact_facts',
  'slack_channels',
  'interaction_analyses',
  'call_facts',
  'call_analyses',
  'segment_analyses',
  'gong_identities',
  'deal_facts',
  'deal_versions',
  'activity_facts',
];

const interactionColumns = `tenant_id, interaction_id, kind, source, occurred_at, title, direction, account_id, thread_id,
  deal_id, channel_id, text_digest, call_id, contact_ids, employee_ids, sentiment, their_sentiment, escalation, topics, competitors, property_software, objections`;

const statementsOf = ({ messages, calls, deals, sentencesOfCall }: Size): string[] => [
  `insert into intelligence.account_facts
     (tenant_id, account_id, name, owner_id, segment, region, first_known_at, recorded_at)
   select '${tenant}', ${idOf('account', 'n')}, 'Account ' || n, ${anEmployee},
     ${oneOf('Enterprise', 'Mid-market', 'Small')}, ${oneOf('North', 'East', 'South', 'West')}, now(), now()
   from generate_series(0, ${accounts - 1}) n`,
  `insert into intelligence.contact_facts
     (tenant_id, contact_id, account_id, full_name, decision_role, seniority, first_known_at, recorded_at)
   select '${tenant}', ${idOf('contact', 'n')}, ${anAccount}, 'Contact ' || n,
     ${oneOf('DECISION_MAKER', 'CHAMPION', 'INFLUENCER', 'END_USER')}, ${oneOf('C_LEVEL', 'VP', 'DIRECTOR', 'MANAGER', 'OTHER')},
     now(), now()
   from generate_series(0, ${contacts - 1}) n`,
  `insert into intelligence.slack_channels (tenant_id, channel_id, type)
   select '${tenant}', ${idOf('channel', 'n')}, ${oneOf('SUPPORT', 'CUSTOMER', 'SALES')} from generate_series(0, ${channels - 1}) n`,
  `insert into intelligence.interaction_analyses (${interactionColumns})
   select '${tenant}', gen_random_uuid(), ${oneOf('MESSAGE', 'MESSAGE', 'MESSAGE', 'EMAIL', 'TICKET')},
     ${oneOf('slack', 'slack', 'hubspot')}, ${aTime}, 'A message', ${oneOf('INBOUND', 'OUTBOUND')}, ${anAccount},
     ${anyOf('thread', Math.ceil(messages / 8))}, case when random() < 0.3 then ${anyOf('deal', deals)} end,
     ${anyOf('channel', channels)}, floor(random() * ${messages})::int::text, null, array[${anyOf('contact', contacts)}],
     array[${anEmployee}],
     round((random() * 2 - 1)::numeric, 2), null, random() < 0.02, ${some(0.5, oneOf('billing', 'integration', 'pricing', 'training'))},
     ${some(0.05, oneOf('EliseAI', 'Entrata', 'Funnel'))}, ${some(0.2, oneOf('Yardi', 'RealPage', 'AppFolio'))},
     ${some(0.05, "'It is too expensive.'")}
   from generate_series(1, ${messages})`,
  `insert into intelligence.call_facts
     (tenant_id, call_id, started_at, duration_seconds, direction, is_private, host_user_id, recorded_at)
   select '${tenant}', ${idOf('call', 'n')}, ${aTime}, 600 + random() * 3000, 'CONFERENCE', false,
     ${anyOf('user', employees)}, now()
   from generate_series(1, ${calls}) n`,
  `insert into intelligence.interaction_analyses (${interactionColumns})
   select '${tenant}', gen_random_uuid(), 'CALL', 'gong', started_at, 'A call', 'OUTBOUND', ${anAccount}, null,
     ${anyOf('deal', deals)}, null, null, call_id, array[${anyOf('contact', contacts)}], array[${anEmployee}], round((random() * 2 - 1)::numeric, 2),
     round((random() * 2 - 1)::numeric, 2), false, '{}', '{}', '{}', '{}'
   from intelligence.call_facts where tenant_id = '${tenant}'`,
  `insert into intelligence.call_analyses (
     tenant_id, call_id, customer_sentiment, topics, property_software, competitors, integrations, features, objections,
     pricing_objection, pricing_discussed, buying_signals, pain_points, feature_requests, action_items, keywords,
     compliance_flags, model, model_version, analysed_at)
   select '${tenant}', call_id, round((random() * 2 - 1)::numeric, 2), '{}', '{}', '{}', '{}', '{}',
     ${some(0.3, "'It is too expensive.'")}, random() < 0.2, false, '{}', '{}', '{}',
     ${some(0.6, "'I will send the contract.'")}, '{}', '[]', 'bench', '1', now()
   from intelligence.call_facts where tenant_id = '${tenant}'`,
  `insert into intelligence.segment_analyses (
     tenant_id, segment_id, call_id, part, role, start_ms, end_ms, word_count, question_count, topics, property_software,
     competitors, integrations, features, pain_points, objections, pricing_objection, pricing_discussed, buying_signals,
     feature_requests, integration_requirements, action_items, keywords, compliance_flags, model, model_version, analysed_at)
   select '${tenant}', gen_random_uuid(), call_id, 1, ${oneOf('OUR_TEAM', 'CUSTOMER')}, n * 10000, n * 10000 + 9000, 20,
     floor(random() * 2), '{}', '{}', '{}', '{}', '{}', '{}', '{}', false, false, '{}', '{}', '{}', '{}', '{}', '[]',
     'bench', '1', now()
   from intelligence.call_facts, generate_series(1, ${sentencesOfCall}) n where tenant_id = '${tenant}'`,
  `insert into intelligence.gong_identities (tenant_id, identity_id, object_type, employee_id)
   select '${tenant}', ${idOf('user', 'n')}, 'user', ${idOf('employee', 'n')} from generate_series(0, ${employees - 1}) n`,
  `insert into intelligence.gong_identities (tenant_id, identity_id, object_type, account_id, deal_id)
   select '${tenant}', call_id, 'call', ${anAccount}, ${anyOf('deal', deals)} from intelligence.call_facts where tenant_id = '${tenant}'`,
  `insert into intelligence.deal_facts (
     tenant_id, deal_id, account_id, owner_id, name, stage, status, amount, currency, opened_at, closed_at, product,
     first_known_at, recorded_at)
   select '${tenant}', ${idOf('deal', 'n')}, ${anAccount}, ${anEmployee}, 'Deal ' || n,
     case status when 'OPEN' then ${oneOf('Discovery', 'Demo', 'Proposal', 'Contract')} else status end, status,
     round((random() * 100000)::numeric, 2), ${oneOf('USD', 'USD', 'USD', 'EUR')}, opened_at,
     case when status <> 'OPEN' then least(opened_at + random() * interval '120 days', now()) end,
     ${oneOf('Collect', 'Resolve', 'Flex')}, opened_at, opened_at
   from generate_series(1, ${deals}) n
   cross join lateral (select n as number, ${aTime} as opened_at, ${oneOf('OPEN', 'WON', 'LOST')} as status) deal`,
  `insert into intelligence.deal_versions
     (tenant_id, deal_id, recorded_at, owner_id, stage, status, amount, currency, closed_at)
   select tenant_id, deal_id, recorded_at, owner_id, stage, status, amount, currency, closed_at
   from intelligence.deal_facts where tenant_id = '${tenant}'`,
  `insert into intelligence.activity_facts (
     tenant_id, activity_id, kind, source, subject, is_done, direction, occurred_at, due_at, done_recorded_at, account_id,
     employee_ids, first_known_at, recorded_at)
   select '${tenant}', gen_random_uuid(), ${oneOf('TASK', 'TICKET')}, 'hubspot', 'An activity', true, 'INBOUND', at,
     at + interval '3 days', at + random() * interval '6 days', ${anAccount}, array[${anEmployee}], at, at
   from generate_series(1, ${deals} / 2) n cross join lateral (select n as number, ${aTime} as at) activity`,
];
