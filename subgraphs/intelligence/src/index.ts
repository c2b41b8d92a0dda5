import { readSchema, type SubgraphModule } from '@sophia/subgraph-kit';
import { ruleAnalyzer } from './analysis/rule-analyzer.ts';
import type { IntelligenceServices } from './analysis/services.ts';
import { onAccountChanged, onAccountMerged } from './consumers/accounts.ts';
import { onContactChanged } from './consumers/contacts.ts';
import { onDealChanged } from './consumers/deals.ts';
import { onEmployeeChanged } from './consumers/employees.ts';
import { onInteractionChanged } from './consumers/interactions.ts';
import { settleScores } from './consumers/settle-scores.ts';
import { onSourceSyncChanged } from './consumers/source-syncs.ts';
import { onTranscriptChanged } from './consumers/transcripts.ts';
import { entities } from './entities/index.ts';
import { ageScores, everyMidnight } from './jobs/age-scores.ts';
import { analyseInteractions } from './jobs/analyse-interactions.ts';
import { analyseTranscripts } from './jobs/analyse-transcripts.ts';
import { migrations } from './migrations/index.ts';
import { resolvers } from './resolvers/index.ts';

export type { IntelligenceServices } from './analysis/services.ts';

export const subgraph: SubgraphModule<IntelligenceServices> = {
  name: 'intelligence',
  port: 4005,
  typeDefs: readSchema(new URL('../schema.graphql', import.meta.url)),
  resolvers,
  entities,
  migrations,
  services: { analyzer: () => ruleAnalyzer },
  consumers: {
    'interaction.changed': onInteractionChanged,
    'gong.transcript.changed': onTranscriptChanged,
    'account.changed': onAccountChanged,
    'account.merged': onAccountMerged,
    'contact.changed': onContactChanged,
    'deal.changed': onDealChanged,
    'employee.changed': onEmployeeChanged,
    'source.sync.changed': onSourceSyncChanged,
  },
  jobs: [analyseInteractions, analyseTranscripts, ageScores],
  schedules: [everyMidnight],
  settle: settleScores,
};
