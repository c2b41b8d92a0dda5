import { AccountDeparture } from './account-departure.ts';
import { Alert } from './alert.ts';
import { AlertChannel } from './alert-channel.ts';
import { AlertDelivery } from './alert-delivery.ts';
import { AlertRule } from './alert-rule.ts';
import { CallAnalysis } from './call-analysis.ts';
import { Finding } from './finding.ts';
import { Forecast } from './forecast.ts';
import { Insight } from './insight.ts';
import { IntelligenceModel } from './intelligence-model.ts';
import { InteractionAnalysis } from './interaction-analysis.ts';
import { ActionDecision, NextBestAction } from './next-best-action.ts';
import { OpenDeal } from './open-deal.ts';
import { Report, ReportDelivery, ReportIssue, ReportRecipient } from './report.ts';
import { Score } from './score.ts';
import { ScoreOverride } from './score-override.ts';
import { SegmentAnalysis } from './segment-analysis.ts';
import { ThreadAnalysis } from './thread-analysis.ts';
import { ThreadSummary } from './thread-summary.ts';

export const entities = [
  AccountDeparture,
  Alert,
  AlertChannel,
  AlertDelivery,
  AlertRule,
  CallAnalysis,
  Forecast,
  Finding,
  Insight,
  IntelligenceModel,
  InteractionAnalysis,
  NextBestAction,
  OpenDeal,
  ActionDecision,
  Report,
  ReportDelivery,
  ReportIssue,
  ReportRecipient,
  Score,
  ScoreOverride,
  SegmentAnalysis,
  ThreadAnalysis,
  ThreadSummary,
];
