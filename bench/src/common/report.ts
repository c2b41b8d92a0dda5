import { cpus } from 'node:os';

/** Measurements of a benchmark. */
export interface Report {
  readonly bench: string;
  readonly rows: readonly Row[];
  readonly ratios: readonly { readonly name: string; readonly value: number }[];
}

export interface Row {
  readonly target: string;
  readonly metric: string;
  readonly unit: string;
  readonly value: number;
}

/** Prints a report as a table, or as one JSON object. */
export function print({ bench, rows, ratios }: Report, asJson: boolean): void {
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, Node ${process.version}`;
  if (asJson) {
    console.log(JSON.stringify({ bench, machine, rows, ratios }));
    return;
  }
  console.log(`${bench} on ${machine}`);
  console.table(rows.map(({ target, metric, unit, value }) => ({ target, metric, value: `${value} ${unit}` })));
  for (const { name, value } of ratios) console.log(`${name}: ${value}`);
}
