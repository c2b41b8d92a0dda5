export { SourceApiError } from './api-error.ts';
export { ask } from './ask.ts';
export { Pace, startFollowing } from './following.ts';
export { type HttpAnswer, type LiveServices, liveServices } from './http.ts';
export { apiSlots, createLimiter, type Limiter } from './limiter.ts';
export {
  addParts,
  type DateRange,
  hastenParts,
  type NewPart,
  type Part,
  partsOf,
  type Read,
  syncParts,
} from './parts.ts';
export { claimMs, longestPartPauseMs, pauseAfter } from './pauses.ts';
export { refuseSample } from './refuse-sample.ts';
export type { LiveReading } from './run-pass.ts';
export { startSync } from './start-sync.ts';
export { syncGauges } from './sync-gauges.ts';
