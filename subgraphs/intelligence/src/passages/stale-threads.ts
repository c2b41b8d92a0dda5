import { staleMarks } from '../common/stale-marks.ts';

/** Threads whose passage may have changed. */
export const staleThreads = staleMarks('stale_threads', 'thread_id');
