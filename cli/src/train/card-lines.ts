import type { TrainedCard, TrainingResult } from '../common/modules.ts';

/** The lines that `pnpm train` prints about a tenant. */
export const cardLines = (tenant: string, { deals, churn }: TrainingResult): string[] => [
  ...dealLines(`${tenant}: ${deals.won} won and ${deals.lost} lost deals`, deals),
  ...churnLines(`${tenant}: ${churn.left} accounts that left`, churn),
];

function dealLines(outcomes: string, { fewest, trained }: TrainingResult['deals']): string[] {
  if (trained === null) {
    return [`${outcomes}. Too few to train on (${fewest} of each are needed): the prior model or the last one stays.`];
  }
  const { model, card } = trained;
  return [`${outcomes}. Model ${model.name}, version ${model.version}`, ...linesOf(card, 'closed deals', 'won')];
}

function churnLines(outcomes: string, { note, trained }: TrainingResult['churn']): string[] {
  if (trained === null) return [`${outcomes}. The rules or the last model stay: ${note}`];
  const { model, card } = trained;
  return [
    `${outcomes}. Model ${model.name}, version ${model.version}`,
    ...linesOf(card, 'accounts', 'left in 90 days'),
  ];
}

const linesOf = (card: TrainedCard, subjects: string, outcome: string): string[] =>
  shownLines(card, subjects, outcome).map((line) => `  ${line}`);

const shownLines = (card: TrainedCard, subjects: string, outcome: string): string[] => [
  `data          ${card.subjectCount} ${subjects} at ${card.rowCount} times, ${percent(card.baseRate)} ${outcome}`,
  `split         ${card.splitAt.slice(0, 10)}: ${card.trainCount} rows known before it, ${card.testCount} rows after it`,
  `AUC           ${card.auc === null ? 'unknown: only one outcome after the split' : card.auc.toFixed(3)} (0.5 is chance)`,
  `Brier score   ${card.brier.toFixed(4)}; always predicting the share before the split: ${card.baseRateBrier.toFixed(4)}`,
  'calibration   predicted  actual   rows',
  ...card.calibration.map(
    ({ predicted, actual, count }) =>
      `              ${percent(predicted).padStart(9)}${percent(actual).padStart(8)}${count.toFixed(0).padStart(7)}`,
  ),
  'compared      AUC    Brier   log loss of later outcomes',
  ...(card.compared ?? []).map(
    ({ family, auc, brier, logLoss, isUsed }) =>
      `              ${auc?.toFixed(3) ?? '    ?'}${brier.toFixed(4).padStart(8)}${(logLoss?.toFixed(4) ?? '').padStart(9)}  ${family}${isUsed ? ', used' : ''}`,
  ),
  weightsLine(card),
  ...card.features
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(({ name, about, weight }) => `              ${weight.toFixed(3).padStart(7)}  ${name.padEnd(16)} ${about}`),
];

const weightsLine = ({ intercept, ridge, trees }: TrainedCard): string =>
  trees === undefined
    ? `weights       log odds for one standard deviation; intercept ${intercept.toFixed(3)}, penalty ${ridge}`
    : `weights       mean size of the share of the log odds, over ${trees.length} trees`;

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
