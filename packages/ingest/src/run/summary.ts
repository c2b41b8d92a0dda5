import type { Counted } from './source.ts';

/** One kind of trouble, how often it came up, and where first. */
export interface Finding {
  reason: string;
  count: number;
  /** Where it came up the first three times: locators, with the value in quotes where that is the trouble. */
  examples: string[];
}

export interface IngestSummary {
  state: 'SUCCEEDED' | 'INTERRUPTED';
  new: number;
  changed: number;
  unchanged: number;
  /** Records read: those counted and those refused. */
  records: number;
  /** Most frequent first. */
  refused: Finding[];
  defects: Finding[];
  /** What was rightly left out; not among the records. */
  passedOver: Finding[];
  /** 0 to 1; null when nothing was read. */
  qualityScore: number | null;
  seconds: number;
}

/** What a run has met so far. Memory grows with the kinds of trouble, not with the records. */
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

  refuse(locator: string, reason: string): void {
    this.refused++;
    this.#refusals.add(locator, reason);
  }

  passOver(locator: string, reason: string, times = 1): void {
    this.#passedOver.add(locator, reason, times);
  }

  /** A record's defects come one after the other, so that comparing with the last locator counts the record once. */
  defect(locator: string, reason: string, value?: string): void {
    if (locator !== this.#lastDefective) this.defective++;
    this.#lastDefective = locator;
    this.#defects.add(value === undefined ? locator : `${locator} ${JSON.stringify(shortened(value))}`, reason);
  }

  get records(): number {
    return this.inserted + this.changed + this.unchanged + this.refused;
  }

  /** The share of records that were taken, an incomplete one counting half. */
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

/** A reason that quotes the record would be another one each time; beyond this many they are counted together. */
const mostReasons = 100;
const other = 'other reasons';

class Findings {
  readonly #byReason = new Map<string, Finding>();

  add(locator: string, reason: string, times = 1): void {
    const key = this.#byReason.has(reason) || this.#byReason.size < mostReasons ? reason : other;
    const finding = this.#byReason.get(key) ?? { reason: key, count: 0, examples: [] };
    finding.count += times;
    if (finding.examples.length < 3) finding.examples.push(locator);
    this.#byReason.set(key, finding);
  }

  list(): Finding[] {
    return [...this.#byReason.values()].sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
  }
}
