/** Why a request is not answered; as metrics call it. */
const shedReasons = ['queue-full', 'waited-too-long', 'memory', 'event-loop'] as const;

export type ShedReason = (typeof shedReasons)[number];
