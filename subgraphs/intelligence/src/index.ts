import { readSchema, type ServiceSources, type SubgraphModule } from '@sophia/subgraph-kit';
import { builtInEngine, type EngineSettings, engineMetrics, openEngines, type TextEngines } from '@sophia/text-engines';
import { openAnalyzer, shown, type Text } from '@sophia/understanding';
import { forgetNews } from './actions/news.ts';
import { addVocabularyTerms } from './commands/add-vocabulary-terms.ts';
import { trainableTenants, trainTenant } from './commands/train-tenant.ts';
import { settleCompletions } from './completions/settle-completions.ts';
import { staleCompletions } from './completions/stale-completions.ts';
import { consumers } from './consumers/index.ts';
import { settleScores } from './consumers/settle-scores.ts';
import { staleCorrelations } from './conversations/correlation/stale-correlations.ts';
import { settleCorrelations } from './conversations/settle-correlations.ts';
import { settleThreadAnalyses } from './conversations/threads/settle-analyses.ts';
import { changeVectors } from './embedding/change-vectors.ts';
import { embedMissing, everyMinute } from './embedding/embed-missing.ts';
import { embedPassages } from './embedding/embed-passages.ts';
import { closedTenants, rebuildVectors, repairVectors, verifyVectors } from './embedding/maintain-vectors.ts';
import { countWaiting, enqueueVectorChange } from './embedding/queue.ts';
import { entities } from './entities/index.ts';
import { cleanPassages } from './erasure/clean-passages.ts';
import { settleExpertise } from './expertise/settle-expertise.ts';
import { staleExperts } from './expertise/stale-experts.ts';
import { openGatewayConnection } from './gateway/connection.ts';
import type { AskingSettings } from './gateway/settings.ts';
import { ageScores, everyMidnight } from './jobs/age-scores.ts';
import { analyseInteractions } from './jobs/analyse-interactions.ts';
import { analyseTranscripts } from './jobs/analyse-transcripts.ts';
import { calculatePastScores, whenLoadIsOver } from './jobs/calculate-past-scores.ts';
import { checkAlertRules, everyFiveMinutes } from './jobs/check-alert-rules.ts';
import { encryptChannelSecrets, encryptEveryFiveMinutes } from './jobs/encrypt-channel-secrets.ts';
import { findNextActions, whenActionsAreWanted, whenNewsCame, whenTimePassed } from './jobs/find-next-actions.ts';
import { everyMorning, forecastDeals, whenHistoryIsKnown } from './jobs/forecast-deals.ts';
import { sendAlerts, sendEveryMinute } from './jobs/send-alerts.ts';
import { sendReports, sendReportsEveryMinute } from './jobs/send-reports.ts';
import { everySunday, trainModels } from './jobs/train-models.ts';
import { writeEveryMinute, writeSummaries } from './jobs/write-summaries.ts';
import { languageModelMetrics } from './language-model/metrics.ts';
import { openLanguageModel } from './language-model/open-language-model.ts';
import type { LanguageModelSettings } from './language-model/settings.ts';
import { findNamedTexts } from './matching/find-named-texts.ts';
import { matchVocabulary } from './matching/match-vocabulary.ts';
import { settleMetrics } from './metrics/settle-metrics.ts';
import { countStaleDays } from './metrics/stale-days.ts';
import { migrations } from './migrations/index.ts';
import { openMailer } from './notifying/mailer.ts';
import { openAlertSender } from './notifying/open-sender.ts';
import type { DeliverySettings } from './notifying/settings.ts';
import { settleThreads } from './passages/settle-threads.ts';
import { staleThreads } from './passages/stale-threads.ts';
import { everyFewMinutes, findOutdatedAnalyses } from './reanalysis/find-outdated-analyses.ts';
import { resolvers } from './resolvers/index.ts';
import { slackActionsRoute } from './routes/slack-actions.ts';
import { unsubscribeForm, unsubscribeRoute } from './routes/unsubscribe.ts';
import type { IntelligenceServices } from './services/services.ts';
import { checkSettings, settings } from './settings.ts';
import { countStale } from './store/stale-subjects.ts';
import { countStaleAnalyses } from './store/stale-thread-analyses.ts';
import { openVectorStore, type VectorSettings } from './vectors/open/open-vector-store.ts';
import { openVocabularies } from './vocabulary/vocabularies.ts';

export type { IntelligenceServices } from './services/services.ts';
export { settings } from './settings.ts';
export { VectorStoreUnavailableError } from './vectors/vector-store.ts';

/** Maintenance for `pnpm vectors`. */
export const vectors = {
  verify: verifyVectors,
  repair: repairVectors,
  rebuild: rebuildVectors,
  waiting: countWaiting,
  closed: closedTenants,
};

const builtIn = builtInEngine();

/** The analyser of texts, for `pnpm analyze`: opens it as `start` does, and shows what it says by the schema's names. */
export const texts = {
  async open() {
    const analyzer = await openAnalyzer({ engine: builtIn });
    return async (given: readonly Text[]) => (await analyzer.analyse(given)).map(shown);
  },
};

/** The vocabularies of tenants, for the sample. */
export const vocabulary = { add: addVocabularyTerms };

/** Training for `pnpm train`. */
export const training = { tenants: trainableTenants, train: trainTenant, score: settleScores };

/** Opens the engines of these settings. */
export const openTextEngines = ({
  settings: own,
  registry,
}: Pick<ServiceSources<EngineSettings>, 'settings' | 'registry'>): Promise<TextEngines> =>
  openEngines(own, { builtIn, observer: engineMetrics(registry) });

/** Counting of metrics, for `pnpm bench metrics`. */
export const metrics = { settle: settleMetrics };

type OwnSettings = EngineSettings & VectorSettings & DeliverySettings & LanguageModelSettings & AskingSettings;

export const subgraph: SubgraphModule<IntelligenceServices, OwnSettings> = {
  name: 'intelligence',
  port: 4005,
  typeDefs: readSchema(new URL('../schema.graphql', import.meta.url)),
  resolvers,
  entities,
  migrations,
  settings,
  checkSettings,
  services: {
    analyzer: () => openAnalyzer({ engine: builtIn }),
    vocabularies: openVocabularies,
    engines: openTextEngines,
    sentenceEngine: () => builtIn,
    languageModel: ({ settings: own, registry }) =>
      openLanguageModel(own, { observer: languageModelMetrics(registry) }),
    alertSender: ({ settings: own }) => openAlertSender(own),
    mailer: ({ settings: own }) => openMailer(own),
    gateway: ({ settings: own }) => openGatewayConnection(own),
    vectors: ({ settings: own, database, registry }) => openVectorStore(own, { database, registry }),
  },
  consumers,
  routes: [slackActionsRoute, unsubscribeForm, unsubscribeRoute],
  jobs: [
    analyseInteractions,
    analyseTranscripts,
    findOutdatedAnalyses,
    ageScores,
    calculatePastScores,
    forecastDeals,
    trainModels,
    checkAlertRules,
    findNextActions,
    findNamedTexts,
    matchVocabulary,
    sendAlerts,
    sendReports,
    encryptChannelSecrets,
    embedPassages,
    changeVectors,
    embedMissing,
    writeSummaries,
  ],
  schedules: [
    everyMidnight,
    whenLoadIsOver,
    everyMorning,
    whenHistoryIsKnown,
    everySunday,
    everyFiveMinutes,
    whenActionsAreWanted,
    whenNewsCame,
    whenTimePassed,
    everyFewMinutes,
    sendEveryMinute,
    sendReportsEveryMinute,
    encryptEveryFiveMinutes,
    everyMinute,
    writeEveryMinute,
  ],
  notes: async ({ services: { engines, vectors, languageModel } }) => [
    { about: 'engine', text: await engines.describe() },
    { about: 'vectors', text: await vectors.describe() },
    {
      about: 'model',
      text: languageModel?.description ?? 'No language model is used, because LANGUAGE_MODEL is not set',
    },
  ],
  notSample: [
    'alert_rules',
    'alert_channels',
    'tenant_settings',
    'reports',
    'report_recipients',
    'report_issues',
    'report_deliveries',
    'report_makers',
  ],
  async forget(em) {
    await enqueueVectorChange(em, { everything: true });
    await forgetNews(em);
  },
  // Passages have words and vectors, which follow their texts.
  erasure: { keeps: ['passages'], ownTexts: ['findings', 'key_sentences'], look: cleanPassages },
  settle: async (context) =>
    (await settleCorrelations(context)) +
    (await settleCompletions(context)) +
    (await settleThreadAnalyses(context)) +
    (await settleExpertise(context)) +
    (await settleThreads(context)) +
    (await settleScores(context)) +
    (await settleMetrics(context)),
  unsettled: async (database) =>
    (await staleCorrelations.count(database)) +
    (await countStaleAnalyses(database)) +
    (await staleCompletions.count(database)) +
    (await staleExperts.count(database)) +
    (await staleThreads.count(database)) +
    (await countStale(database)) +
    (await countStaleDays(database)),
};
