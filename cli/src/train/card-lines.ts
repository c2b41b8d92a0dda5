import type { TrainedCard, TrainingResult } from '../common/modules.ts';

/** The lines that `pnpm train` prints about a tenant. */
export function cardLines(tenant: string, { won, lost, fewest, trained }: TrainingResult): string[] {
  const outcomes = `${tenant}: ${won} won and ${lost} lost deals`;
  if (trained === null) {
    return [`${outcomes}. Too few to train on (${fewest} of each are needed): the prior model or the last one stays.`];
  }
  const { model, card } = trained;
  return [`${outcomes}. Model ${model.name}, version ${model.version}`, ...linesOf(card).map((line) => `  ${line}`)];
}

const linesOf = (card: TrainedCard): string[] => [
  `data          ${card.subjectCount} closed deals at ${card.rowCount} times, ${percent(card.baseRate)} won`,
  `split         ${card.splitAt.slice(0, 10)}: ${card.trainCount} rows known before it, ${card.testCount} rows after it`,
  `AUC           ${card.auc === null ? 'unknown: only one outcome after the split' : card.auc.toFixed(3)} (0.5 is chance)`,
  `Brier score   ${card.brier.toFixed(4)}; always predicting the share before the split: ${card.baseRateBrier.toFixed(4)}`,
  'calibration   predicted  actual   rows',
  ...card.calibration.map(
    ({ predicted, actual, count }) =>
      `              ${percent(predicted).padStart(9)}${percent(actual).padStart(8)}${count.toFixed(0).padStart(7)}`,
  ),
  `weights       log odds for one standard deviation; intercept ${card.intercept.toFixed(3)}, penalty ${card.ridge}`,
  ...card.features
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(({ name, about, weight }) => `              ${weight.toFixed(3).padStart(7)}  ${name.padEnd(16)} ${about}`),
];

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
