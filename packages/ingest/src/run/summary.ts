import type { Counted } from './source.ts';

/** A kind of problem, how often it occurred, and where first. */
export interface Finding {
  reason: string;
  count: number;
  /** Locators of the first three, with the value in quotes if that is the problem. */
  examples: string[];
}

export interface IngestSummary {
  state: 'SUCCEEDED' | 'INTERRUPTED';
  new: number;
  changed: number;
  unchanged: number;
  /** Number of records read, including refused ones. */
  records: number;
  /** Reasons for refusing records, most frequent first. */
  refused: Finding[];
  defects: Finding[];
  /** Things skipped on purpose; not counted as records. */
  passedOver: Finding[];
  /** Share of complete records, from 0 to 1. Null if no record was read. */
  qualityScore: number | null;
  seconds: number;
}

/** Counts of a run so far. Memory grows with the kinds of problems, not with the number of records. */
export class Tally {
  inserted = 0;
  changed = 0;
  unchanged = 0;
  refused = 0;
  /** Records with at least one defect. */
  defective = 0;
  readonly #refusals = new Findings();
  readonly #defects = new Findings();
  readonly #passedOver = new Findings();
  #lastDefective: string | undefined;

  count({ inserted, changed, unchanged }: Counted): void {
    this.inserted += inserted.length;
    this.changed += changed.length;
    this.unchanged += unchanged.length;
  }

  /** Adds the counts of a run that goes on. */
  addCounts(counts: Pick<Tally, 'inserted' | 'changed' | 'unchanged' | 'refused' | 'defective'>): void {
    this.inserted += counts.inserted;
    this.changed += counts.changed;
    this.unchanged += counts.unchanged;
    this.refused += counts.refused;
    this.defective += counts.defective;
  }

  refuse(locator: string, reason: string): void {
    this.refused++;
    this.#refusals.add(locator, reason);
  }

  passOver(locator: string, reason: string, times = 1): void {
    this.#passedOver.add(locator, reason, times);
  }

  /** Notes a defect. A record's defects come one after the other, so comparing locators counts the record once. */
  defect(locator: string, reason: string, value?: string): void {
    if (locator !== this.#lastDefective) this.defective++;
    this.#lastDefective = locator;
    this.#defects.add(value === undefined ? locator : `${locator} ${JSON.stringify(shortened(value))}`, reason);
  }

  get records(): number {
    return this.inserted + this.changed + this.unchanged + this.refused;
  }

  /** Share of records that were loaded. An incomplete record counts half. */
  get qualityScore(): number | null {
    if (this.records === 0) return null;
    return Math.max(0, (this.records - this.refused - this.defective / 2) / this.records);
  }

  summary(state: IngestSummary['state'], seconds: number): IngestSummary {
    return {
      state,
      new: this.inserted,
      changed: this.changed,
      unchanged: this.unchanged,
      records: this.records,
      refused: this.#refusals.list(),
      defects: this.#defects.list(),
      passedOver: this.#passedOver.list(),
      qualityScore: this.qualityScore,
      seconds,
    };
  }
}

const longestValue = 60;
const shortened = (value: string): string =>
  value.length > longestValue ? `${value.slice(0, longestValue).toWellFormed()}…` : value;

/** Most reasons to list. Further ones, such as reasons that quote the record, are counted together. */
const maxReasons = 100;
const other = 'other reasons';

class Findings {
  readonly #byReason = new Map<string, Finding>();

  add(locator: string, reason: string, times = 1): void {
    const key = this.#byReason.has(reason) || this.#byReason.size < maxReasons ? reason : other;
    const finding = this.#byReason.get(key) ?? { reason: key, count: 0, examples: [] };
    finding.count += times;
    if (finding.examples.length < 3) finding.examples.push(locator);
    this.#byReason.set(key, finding);
  }

  list(): Finding[] {
    return [...this.#byReason.values()].sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
  }
}
