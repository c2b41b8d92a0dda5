import { count, daysAgo, duration, mean, signed } from '../../common/words.ts';
import type { FeatureScale, ShownFeature, WeightedFeature } from '../../entities/intelligence-model.ts';
import { moodInWords } from '../common/mood-in-words.ts';
import { moodTrend, moodTrendLabel } from '../common/mood-trend.ts';
import { fewestAnalysed } from '../common/score-rules.ts';
import type { InputFeature } from '../models/common/row.ts';
import type { DealSituation, OwnPast, PastDeals } from './deal-situation.ts';

/** What a model sees of a deal. */
export interface Feature extends InputFeature {
  /** What it measures, for the model card. */
  readonly about: string;
  /** The measure in the unit of its label; null when it is unknown. */
  measure(deal: DealSituation, past: OwnPast): number | null;
  /** The measure for people. */
  label(measure: number, deal: DealSituation): string;
  /** `LOG` feeds the model ln(1 + measure), `LOG_RATIO` ln(measure), `PLAIN` the measure itself. */
  readonly scale: FeatureScale;
}

/** Deals that count as many as the past deals of an owner, product or account: one won deal proves little. */
const doubt = 10;

/** From -1, only lost deals, to 1, only won ones; near 0 with few deals. */
const record = ({ won, lost }: PastDeals): number => (won - lost) / (won + lost + doubt);

const ratio = (value: number | null, usual: number | undefined): number | null =>
  value === null || usual === undefined || usual <= 0 || value <= 0 ? null : value / usual;

const recordOf = (past: Readonly<Record<string, PastDeals>>, id: string | null): number | null => {
  const deals = id === null ? undefined : past[id];
  return deals === undefined ? null : record(deals);
};

function recordLabel(whose: string): (measure: number) => string {
  return (measure) => {
    const which = measure === 0 ? 'as many won as lost' : measure > 0 ? 'more won than lost' : 'more lost than won';
    return `${whose}: ${which} deals before (${signed(measure)} of ±1)`;
  };
}

/** A multiple with two digits that tell something, so that a small one is no zero. */
function ofUsual(measure: number): string {
  const multiple = Number(measure.toPrecision(2));
  return multiple === 1 ? 'as usual' : `${multiple.toLocaleString('en')} times the usual`;
}

/** Nobody can be said to be silent with whom no conversation is recorded at all. */
const ifTalked = (deal: DealSituation, value: number): number | null => (deal.daysSinceLast === null ? null : value);

export const dealFeatures: readonly Feature[] = [
  {
    name: 'age',
    about: 'Days since it was opened',
    scale: 'LOG',
    direction: 0,
    measure: ({ daysOpen }) => (daysOpen === null ? null : Math.max(0, daysOpen)),
    label: (days) => `Opened ${daysAgo(days)}`,
  },
  {
    name: 'stage_time',
    about: 'Days in its stage, as a multiple of the median of the own past',
    scale: 'LOG_RATIO',
    direction: 0,
    measure: ({ stage, daysInStage }, { stageDays }) =>
      stage === null || daysInStage === null || stageDays[stage] === undefined
        ? null
        : ratio(daysInStage + 1, stageDays[stage] + 1),
    label: (measure, { stage, daysInStage }) =>
      `In ${stage} for ${count(Math.floor(daysInStage ?? 0), 'day')}, ${ofUsual(measure)}`,
  },
  {
    name: 'amount',
    about: 'Amount, as a multiple of the median of the own past in the same currency',
    scale: 'LOG_RATIO',
    direction: 0,
    measure: ({ amount, currency }, { amounts }) => ratio(amount, amounts[currency ?? '']),
    label: (measure) => `Amount ${ofUsual(measure)}`,
  },
  {
    name: 'owner_record',
    about: 'Won minus lost deals of its owner, divided by their number plus 10',
    scale: 'PLAIN',
    direction: 1,
    measure: ({ ownerId }, { owners }) => recordOf(owners, ownerId),
    label: recordLabel('Owner'),
  },
  {
    name: 'product_record',
    about: 'Won minus lost deals of its product, divided by their number plus 10',
    scale: 'PLAIN',
    direction: 1,
    measure: ({ product }, { products }) => recordOf(products, product),
    label: recordLabel('Product'),
  },
  {
    name: 'account_record',
    about: 'Won minus lost deals of its account, divided by their number plus 10',
    scale: 'PLAIN',
    direction: 1,
    measure: ({ accountDeals }) => (accountDeals === null ? null : record(accountDeals)),
    label: (_, { accountDeals }) =>
      `Account: ${accountDeals?.won ?? 0} won and ${accountDeals?.lost ?? 0} lost deals before`,
  },
  {
    name: 'recency',
    about: 'Days since the last interaction, at most a year',
    scale: 'LOG',
    direction: -1,
    measure: ({ daysSinceLast }) => daysSinceLast,
    label: (days) => `Last contact ${daysAgo(days)}`,
  },
  {
    name: 'cadence',
    about: 'Interactions in the last 30 days',
    scale: 'LOG',
    direction: 0,
    measure: (deal) => ifTalked(deal, deal.last30Days),
    label: (measure) => `${count(measure, 'interaction')} in the last 30 days`,
  },
  {
    name: 'sentiment',
    about: 'Mean sentiment of the customer in the last 90 days, -1 to 1; known from 3 interactions',
    scale: 'PLAIN',
    direction: 1,
    measure: ({ meanSentiment, analysed }) => (analysed < fewestAnalysed ? null : meanSentiment),
    label: (measure, { analysed }) => `${moodInWords(measure)} over ${count(analysed, 'interaction')}`,
  },
  {
    name: 'mood_trend',
    about:
      'Sentiment of the customer in the last 30 days minus that of the 60 days before; known from 3 interactions in each',
    scale: 'PLAIN',
    direction: 1,
    measure: ({ recentMood, earlierMood }) => moodTrend(recentMood, earlierMood),
    label: moodTrendLabel,
  },
  {
    name: 'call_length',
    about: 'Median minutes of the calls with them in the last 90 days',
    scale: 'LOG',
    direction: 0,
    measure: ({ callMinutes }) => callMinutes,
    label: (minutes) => `Median call of the last 90 days: ${count(Math.round(minutes), 'minute')}`,
  },
  {
    name: 'calls_apart',
    about: 'Mean days from one call to the next in the last 90 days; known from 2 calls',
    scale: 'LOG',
    direction: 0,
    measure: ({ daysBetweenCalls }) => daysBetweenCalls,
    label: (days, { calls }) => `${mean(days)} days from one call to the next, over ${count(calls, 'call')}`,
  },
  {
    name: 'coordination',
    about:
      'Messages, e-mails, calls and meetings of the last 90 days in which our people talked about it among each other',
    scale: 'LOG',
    direction: 0,
    measure: (deal) => (deal.internalTalks > 0 ? deal.internalTalks : ifTalked(deal, 0)),
    label: (measure) => `Our people talked about it among each other ${count(measure, 'time')} in the last 90 days`,
  },
  {
    name: 'decision_makers',
    about: 'Decision makers who took part in the last 90 days',
    scale: 'LOG',
    direction: 1,
    measure: (deal) => ifTalked(deal, deal.decisionMakers),
    label: (measure) => `${count(measure, 'decision maker')} took part in the last 90 days`,
  },
  {
    name: 'open_objections',
    about: 'Objections of the last 90 days that nobody handled',
    scale: 'LOG',
    direction: 0,
    measure: (deal) => ifTalked(deal, Math.max(0, deal.objections - deal.handledObjections)),
    label: (measure, { objections }) =>
      `${count(measure, 'objection')} of ${objections} in the last 90 days not handled`,
  },
  {
    name: 'answer_time',
    about: 'Median hours that they waited for our answers in the last 90 days',
    scale: 'LOG',
    direction: -1,
    measure: ({ answerHours }) => answerHours,
    label: (hours) => `They wait ${duration(hours)} for our answers`,
  },
  {
    name: 'pushes',
    about: 'Times that the expected day of closing was moved later',
    scale: 'LOG',
    direction: -1,
    measure: ({ pushes }) => pushes,
    label: (measure) => `Closing moved later ${count(measure, 'time')}`,
  },
  {
    name: 'overdue',
    about: 'Days since the expected day of closing; 0 before it',
    scale: 'LOG',
    direction: -1,
    measure: ({ daysOverdue }) => (daysOverdue === null ? null : Math.max(0, daysOverdue)),
    label: (days) => (days === 0 ? 'Expected day of closing ahead' : `Expected day of closing passed ${daysAgo(days)}`),
  },
  {
    name: 'overdue_tasks',
    about: 'Tasks of the deal that are past their day',
    scale: 'LOG',
    direction: -1,
    measure: ({ overdueTasks }) => overdueTasks,
    label: (measure) => `${count(measure, 'task')} overdue`,
  },
];

const byName = new Map(dealFeatures.map((feature) => [feature.name, feature]));

export const featureNamed = (name: string): Feature | undefined => byName.get(name);

/** The features of a model for its card. */
export const shownFeatures = (features: readonly WeightedFeature[]): ShownFeature[] =>
  features.flatMap((weighted) => {
    const feature = byName.get(weighted.name);
    return feature === undefined ? [] : [{ ...weighted, about: feature.about, scale: feature.scale }];
  });
