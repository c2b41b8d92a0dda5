/** Reasons for shedding a request, as metrics name them. */
const shedReasons = ['queue-full', 'waited-too-long', 'memory', 'event-loop'] as const;

export type ShedReason = (typeof shedReasons)[number];
