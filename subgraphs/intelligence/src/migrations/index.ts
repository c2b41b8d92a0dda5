import type { MigrationList } from '@sophia/database';
import { createTables } from './2026-11-21-initial.ts';
import { announceEntityChanges } from './2026-11-22-entity-changes.ts';
import { traceEvents } from './2026-11-28-event-traces.ts';
import { goneSubjects } from './2026-11-28-gone-subjects.ts';
import { knownEmployees } from './2026-11-28-known-employees.ts';
import { staleSubjects } from './2026-11-28-stale-subjects.ts';
import { actionItems } from './2026-11-29-action-items.ts';
import { alertDelivery } from './2026-11-29-alert-delivery.ts';
import { alerts } from './2026-11-29-alerts.ts';
import { askedNames } from './2026-11-29-asked-names.ts';
import { conversations } from './2026-11-29-conversations.ts';
import { embeddingTimes } from './2026-11-29-embedding-times.ts';
import { facts } from './2026-11-29-facts.ts';
import { findings } from './2026-11-29-findings.ts';
import { forecasts } from './2026-11-29-forecasts.ts';
import { handoffMetrics } from './2026-11-29-handoff-metrics.ts';
import { handoffs } from './2026-11-29-handoffs.ts';
import { jobs } from './2026-11-29-jobs.ts';
import { metricDifferences } from './2026-11-29-metric-differences.ts';
import { metrics } from './2026-11-29-metrics.ts';
import { nextBestActions } from './2026-11-29-next-best-actions.ts';
import { announcePassageChanges } from './2026-11-29-passage-changes.ts';
import { passages } from './2026-11-29-passages.ts';
import { scores } from './2026-11-29-score.ts';
import { slackPosts } from './2026-11-29-slack-posts.ts';
import { staleThreads } from './2026-11-29-stale-threads.ts';
import { textConfigurations } from './2026-11-29-text-configurations.ts';
import { threadAnalyses } from './2026-11-29-thread-analyses.ts';
import { threadSummaries } from './2026-11-29-thread-summaries.ts';
import { unfilledColumns } from './2026-11-29-unfilled-columns.ts';
import { unmeasuredConfidence } from './2026-11-29-unmeasured-confidence.ts';
import { unusedColumns } from './2026-11-29-unused-columns.ts';
import { vectorFilters } from './2026-11-29-vector-filters.ts';
import { vocabulary } from './2026-11-29-vocabulary.ts';
import { accountDepartures } from './2026-11-30-account-departures.ts';
import { actionNews } from './2026-11-30-action-news.ts';
import { alertSubjects } from './2026-11-30-alert-subjects.ts';
import { channelLanguages } from './2026-11-30-channel-languages.ts';
import { insightSubjects } from './2026-11-30-insight-subjects.ts';
import { likelyDone } from './2026-11-30-likely-done.ts';
import { messageLinks } from './2026-11-30-message-links.ts';
import { metricsByMarket } from './2026-11-30-metrics-by-market.ts';
import { namedCustomers } from './2026-11-30-named-customers.ts';
import { objectionsAndCustomers } from './2026-11-30-objections-and-customers.ts';
import { pastScores } from './2026-11-30-past-scores.ts';
import { announcePracticeChanges } from './2026-11-30-practice-changes.ts';
import { refusedTexts } from './2026-11-30-refused-texts.ts';
import { segmentConfidence } from './2026-11-30-segment-confidence.ts';
import { shownNumbers } from './2026-11-30-shown-numbers.ts';
import { theirSentiment } from './2026-11-30-their-sentiment.ts';
import { writtenConclusions } from './2026-11-30-written-conclusions.ts';
import { expertise } from './2026-12-01-expertise.ts';
import { nameStarts } from './2026-12-01-name-starts.ts';
import { narrowCells } from './2026-12-01-narrow-cells.ts';
import { noMinimumOfNumbers } from './2026-12-01-no-minimum-of-numbers.ts';
import { unansweredMessages } from './2026-12-01-unanswered-messages.ts';
import { wordsOfContacts } from './2026-12-01-words-of-contacts.ts';
import { limitToOwnAccounts } from './2026-12-02-own-accounts.ts';
import { tenantCurrencies } from './2026-12-03-tenant-settings.ts';
import { cellsOfEmployees } from './2026-12-04-cells-of-employees.ts';
import { pipelineMoves } from './2026-12-04-pipeline-moves.ts';
import { reports } from './2026-12-05-reports.ts';

export const migrations: MigrationList = [
  createTables,
  announceEntityChanges,
  knownEmployees,
  traceEvents,
  staleSubjects,
  goneSubjects,
  jobs,
  passages,
  textConfigurations,
  vectorFilters,
  staleThreads,
  facts,
  announcePassageChanges,
  conversations,
  threadAnalyses,
  handoffs,
  metrics,
  alerts,
  unusedColumns,
  embeddingTimes,
  scores,
  vocabulary,
  unfilledColumns,
  alertDelivery,
  forecasts,
  handoffMetrics,
  findings,
  unmeasuredConfidence,
  slackPosts,
  askedNames,
  nextBestActions,
  metricDifferences,
  threadSummaries,
  actionItems,
  actionNews,
  metricsByMarket,
  announcePracticeChanges,
  theirSentiment,
  refusedTexts,
  shownNumbers,
  pastScores,
  accountDepartures,
  objectionsAndCustomers,
  messageLinks,
  likelyDone,
  writtenConclusions,
  channelLanguages,
  insightSubjects,
  namedCustomers,
  segmentConfidence,
  alertSubjects,
  expertise,
  unansweredMessages,
  wordsOfContacts,
  noMinimumOfNumbers,
  nameStarts,
  narrowCells,
  limitToOwnAccounts,
  tenantCurrencies,
  cellsOfEmployees,
  pipelineMoves,
  reports,
];
