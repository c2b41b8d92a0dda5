/** Statuses of sources, in lower case, that mean that nothing is left to do. */
const doneStatuses = new Set([
  'completed',
  'complete',
  'done',
  'closed',
  'resolved',
  'solved',
  'canceled',
  'cancelled',
  'skipped',
  'finished',
]);

/** HubSpot's default pipeline of tickets names its stages by number; the last is "Closed". */
const closedTicketStage = '4';

/** Tells if a task or ticket needs no more work. */
export function isDone(kind: string, status: string | null): boolean {
  const word = status?.trim().toLowerCase() ?? '';
  return doneStatuses.has(word) || (kind === 'TICKET' && word === closedTicketStage);
}
