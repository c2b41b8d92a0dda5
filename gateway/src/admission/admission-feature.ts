import { duration, flag, integer, share } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';
import { containerMemory } from './container-memory.ts';
import { type AdmissionOptions, defaultAdmission } from './steered-admission.ts';

export interface RequestAdmissionOptions {
  /** Limits of admission; each has a default. False admits every request. */
  readonly admission?: false | Partial<AdmissionOptions>;
}

export const admissionFeature = defineFeature({
  settings: {
    ADMISSION: flag()
      .default(true)
      .describe('Whether requests wait, and then are shed with a 503, when there is more to do than one process can'),
    MAX_REQUESTS_IN_PROGRESS: integer(1, 10_000_000)
      .default(defaultAdmission.maxInProgress)
      .describe('Requests in progress at a time, at most; the gateway lets in fewer when it is too busy'),
    MAX_QUEUED_REQUESTS: integer(0, 10_000_000)
      .default(defaultAdmission.maxQueued)
      .describe('Requests that may wait to be let in; more are shed'),
    MAX_QUEUE_TIME: duration().default(defaultAdmission.maxWaitMs).describe('How long they may wait before they are'),
    MAX_EVENT_LOOP_LAG: duration()
      .default(defaultAdmission.maxLoopLagMs)
      .describe('Requests are shed while everything in the process waits longer than this'),
    MAX_HEAP_SHARE: share()
      .default(defaultAdmission.maxHeapShare)
      .describe('Requests are shed while so much of V8’s heap is taken, 0 to 1'),
    MAX_MEMORY: integer(1, 2 ** 24)
      .optional()
      .describe('Mebibytes of a process above which requests are shed; by default 90% of its part of the container’s'),
  },
  options: (settings, { processes }): RequestAdmissionOptions => ({
    admission: settings.ADMISSION && {
      maxInProgress: settings.MAX_REQUESTS_IN_PROGRESS,
      maxQueued: settings.MAX_QUEUED_REQUESTS,
      maxWaitMs: settings.MAX_QUEUE_TIME,
      maxLoopLagMs: settings.MAX_EVENT_LOOP_LAG,
      maxHeapShare: settings.MAX_HEAP_SHARE,
      maxResidentBytes:
        settings.MAX_MEMORY === undefined ? containerMemory() / processes : settings.MAX_MEMORY * 1024 * 1024,
    },
  }),
});
