import {
  allRows,
  anyOf,
  closed,
  defineMigration,
  noRows,
  ownRows,
  rowsAmong,
  rowsWith,
  type SeenRows,
} from '@sophia/database';
import { accountOwnerTables, eventTableRows, jobTableRows, ownAccounts } from '@sophia/subgraph-kit';

const ofAccount = rowsAmong('account_id', ownAccounts('intelligence'));
const ofInteraction = rowsWith('intelligence.interaction_analyses', 'interaction_id', 'interaction_id');
const ofCall = rowsWith('intelligence.interaction_analyses', 'call_id', 'call_id');
const ofText = anyOf(ofInteraction, ofCall);
const ofThread = rowsWith('intelligence.interaction_analyses', 'thread_id', 'thread_id');
const ofSourceThread = rowsWith('intelligence.source_threads', 'source_thread_id', 'source_thread_id');
const ofDeal = rowsWith('intelligence.deal_facts', 'deal_id', 'deal_id');
const ofScore = rowsWith('intelligence.scores', 'score_id');

/** The subjects of scores are accounts, contacts and deals. */
const ofSubject = anyOf(
  rowsAmong('subject_id', ownAccounts('intelligence')),
  rowsWith('intelligence.contact_facts', 'subject_id', 'contact_id'),
  rowsWith('intelligence.deal_facts', 'subject_id', 'deal_id'),
);

/** Rules are for all accounts unless they name some. */
const ofRuledAccounts: SeenRows = (table) =>
  `(${table}.account_ids = '{}' or ${table}.account_ids && array(${ownAccounts('intelligence')}))`;

/** Decides what people see who see own accounts alone: these, and what is known and concluded of them. */
export const limitToOwnAccounts = defineMigration('2026-12-02-own-accounts', (sql) => {
  sql(accountOwnerTables('intelligence'));
  sql(
    ownRows('intelligence', {
      ...eventTableRows,
      ...jobTableRows,
      // Facts
      account_facts: ofAccount,
      account_versions: ofAccount,
      account_departures: ofAccount,
      activity_facts: ofAccount,
      call_facts: ofCall,
      call_parties: ofCall,
      contact_facts: ofAccount,
      contact_versions: ofAccount,
      deal_facts: ofAccount,
      deal_moves: ofDeal,
      deal_versions: ofDeal,
      employee_facts: allRows,
      gone_subjects: allRows,
      gong_identities: allRows,
      slack_channels: allRows,
      // What was said
      interaction_analyses: ofAccount,
      call_analyses: ofCall,
      segment_analyses: ofCall,
      transcript_parts: ofCall,
      findings: ofText,
      key_sentences: ofText,
      insights: ofAccount,
      passages: ofAccount,
      passage_embeddings: rowsWith('intelligence.passages', 'passage_id', 'passage_id'),
      source_threads: ofAccount,
      correlations: ofSourceThread,
      handoffs: ofAccount,
      named_customers: ofAccount,
      thread_analyses: ofThread,
      thread_summaries: ofThread,
      // What to do
      alerts: ofAccount,
      alert_rules: ofRuledAccounts,
      alert_deliveries: ofAccount,
      next_best_actions: ofAccount,
      action_decisions: rowsWith('intelligence.next_best_actions', 'action_id'),
      scores: ofSubject,
      score_history: ofScore,
      score_overrides: ofScore,
      // Of the tenant
      models: allRows,
      tenant_settings: allRows,
      text_configurations: allRows,
      vector_spaces: allRows,
      vocabularies: allRows,
      vocabulary_terms: allRows,
      metric_cells: ofAccount,
      metric_recounts: allRows,
      stale_metric_days: allRows,
      language_model_usage: allRows,
      // Figures over all accounts
      answered_threads: noRows,
      practice_outcomes: noRows,
      forecasts: closed,
      // Work in the background
      action_item_marks: closed,
      action_news: closed,
      alert_channels: closed,
      alert_rule_checks: closed,
      source_loads: closed,
      stale_completions: closed,
      stale_correlations: closed,
      stale_experts: closed,
      stale_pasts: closed,
      stale_subjects: closed,
      stale_thread_analyses: closed,
      stale_threads: closed,
    }),
  );
});
