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
      .describe('Queues requests, and then sheds them with a 503, when the process is overloaded'),
    MAX_REQUESTS_IN_PROGRESS: integer(1, 10_000_000)
      .default(defaultAdmission.maxInProgress)
      .describe('Maximum number of requests in progress; the gateway admits fewer when it is too busy'),
    MAX_QUEUED_REQUESTS: integer(0, 10_000_000)
      .default(defaultAdmission.maxQueued)
      .describe('Maximum number of requests that wait for admission; more are shed'),
    MAX_QUEUE_TIME: duration()
      .default(defaultAdmission.maxWaitMs)
      .describe('Maximum wait of a request before it is shed'),
    MAX_EVENT_LOOP_LAG: duration()
      .default(defaultAdmission.maxLoopLagMs)
      .describe('Delay of the event loop above which requests are shed'),
    MAX_HEAP_SHARE: share()
      .default(defaultAdmission.maxHeapShare)
      .describe('Used share of V8’s heap, 0 to 1, above which requests are shed'),
    MAX_MEMORY: integer(1, 2 ** 24)
      .optional()
      .describe(
        'Memory of a process in mebibytes above which requests are shed; by default 90% of its share of the container',
      ),
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
