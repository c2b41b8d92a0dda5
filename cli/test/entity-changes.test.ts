import { createTestDatabase, openTestSubgraph } from '@sophia/testing';
import { expect, it } from 'vitest';
import { modules } from '../src/common/modules.ts';

/**
 * Tables that no response shows, or whose changes another table tells, so that changes of their rows publish nothing.
 */
const notShown: Record<string, readonly string[]> = {
  // Records of the audit are many, and no answer with them is cached.
  // Exports are shown by gateways alone, which ask for them each time.
  access: ['audit_records', 'export_parts', 'exports'],
  // Deliveries are many, and no answer with them is cached. Their list says that live queries do not tell of them.
  webhooks: ['creators', 'deliveries', 'messages'],
  slack: [
    'api_slots',
    'channel_facts',
    'known_accounts',
    'live_workspaces',
    'source_syncs',
    'sync_parts',
    'taken_events',
    'told_reactions',
  ],
  contacts: [
    'activities',
    'activity_people',
    'call_links',
    'landed_rows',
    'landed_tables',
    'match_keys',
    'match_marks',
    'read_rows',
    'source_syncs',
  ],
  gong: [
    'account_aliases',
    'api_slots',
    'identity_resolutions',
    'oauth_tokens',
    'pending_transcripts',
    'source_syncs',
    'sync_parts',
    'webhook_deliveries',
  ],
  interactions: [
    'account_aliases',
    'account_stages',
    'deals',
    'identity_resolutions',
    'joined_threads',
    'thread_types',
  ],
  intelligence: [
    'account_versions',
    'action_item_marks',
    'action_news',
    'activity_facts',
    'alert_rule_checks',
    'call_facts',
    'call_parties',
    'contact_facts',
    'contact_versions',
    'deal_facts',
    'deal_moves',
    'deal_versions',
    'employee_facts',
    'gone_subjects',
    'gong_identities',
    'key_sentences',
    'language_model_usage',
    'metric_cells',
    'named_customers',
    'report_issues',
    'report_makers',
    'slack_channels',
    'source_loads',
    'stale_completions',
    'stale_correlations',
    'stale_experts',
    'stale_metric_days',
    'stale_pasts',
    'stale_subjects',
    'stale_thread_analyses',
    'stale_threads',
    'text_configurations',
    'transcript_parts',
    'vocabularies',
  ],
};

/** Tables of events and loads, and that of vectors, which exists only where pgvector is. */
const bookkeeping = [
  'outbox',
  'inbox',
  'parked_events',
  'consumer_cursors',
  'migrations',
  'refused_records',
  'jobs',
  'schedules',
  'passage_vectors',
];

it('publishes changes of every table that a response can show', async () => {
  await using opened = new AsyncDisposableStack();
  const database = await createTestDatabase();
  opened.defer(() => database.close());
  for (const module of modules) {
    const subgraph = await openTestSubgraph(module, { database });
    opened.defer(() => subgraph.close());
    const rows = await subgraph.database.system((em) =>
      em.execute<{ relname: string }[]>(
        `select relname from pg_class
         where relnamespace = '${module.name}'::regnamespace and relkind in ('r', 'p') and not relispartition
           and not exists (select from pg_trigger where tgrelid = pg_class.oid and tgname like 'tell_of_%')
         order by relname`,
      ),
    );
    const unreported = rows.map(({ relname }) => relname).filter((name) => !bookkeeping.includes(name));
    expect({ [module.name]: unreported }).toEqual({ [module.name]: notShown[module.name] });
  }
});
