import { readSchema, type SubgraphModule } from '@sophia/subgraph-kit';
import { ruleAnalyzer } from './analysis/rule-analyzer.ts';
import type { IntelligenceServices } from './analysis/services.ts';
import { consumers } from './consumers/index.ts';
import { settleScores } from './consumers/settle-scores.ts';
import { entities } from './entities/index.ts';
import { ageScores, everyMidnight } from './jobs/age-scores.ts';
import { analyseInteractions } from './jobs/analyse-interactions.ts';
import { analyseTranscripts } from './jobs/analyse-transcripts.ts';
import { migrations } from './migrations/index.ts';
import { resolvers } from './resolvers/index.ts';
import { countStale } from './store/stale-subjects.ts';

export type { IntelligenceServices } from './analysis/services.ts';

export const subgraph: SubgraphModule<IntelligenceServices> = {
  name: 'intelligence',
  port: 4005,
  typeDefs: readSchema(new URL('../schema.graphql', import.meta.url)),
  resolvers,
  entities,
  migrations,
  services: { analyzer: () => ruleAnalyzer },
  consumers,
  jobs: [analyseInteractions, analyseTranscripts, ageScores],
  schedules: [everyMidnight],
  settle: settleScores,
  unsettled: countStale,
};
