import type { OutcomeStore } from './outcome-store.ts';
import type { PointStore } from './point-store.ts';

/** What gateways know together about their clients. */
export interface SharedState extends AsyncDisposable {
  readonly points: PointStore;
  readonly outcomes: OutcomeStore;
}
