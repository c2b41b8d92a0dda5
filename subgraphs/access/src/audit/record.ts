import type { AuditKind, AuditOutcome, AuditPhase } from '../generated/resolvers.ts';

/** Something that happened, before it has a place in the chain. */
export interface AuditEntry {
  /** Made by whoever reports it. An entry that is reported twice is stored once. */
  readonly id: string;
  readonly occurredAt: Date;
  readonly kind: AuditKind;
  readonly outcome: AuditOutcome;
  readonly phase?: AuditPhase | null;
  readonly subject: string;
  readonly roles?: readonly string[] | null;
  readonly operationName?: string | null;
  readonly operationHash?: string | null;
  readonly fields?: readonly string[] | null;
  readonly ids?: readonly string[] | null;
  readonly count?: number | null;
  readonly detail?: string | null;
  readonly address?: string | null;
  readonly clientName?: string | null;
  readonly clientVersion?: string | null;
  readonly requestId?: string | null;
}

const longestText = 500;
const longestDetail = 4_000;
const longestList = 200;

/** An entry as it is stored: with bounded texts and lists, of characters that PostgreSQL stores as they are. */
export const storedEntry = (entry: AuditEntry) => ({
  id: entry.id.toLowerCase(),
  occurredAt: entry.occurredAt,
  kind: entry.kind,
  outcome: entry.outcome,
  phase: entry.phase ?? null,
  subject: stored(entry.subject),
  roles: listOf(entry.roles),
  operationName: textOf(entry.operationName),
  operationHash: textOf(entry.operationHash),
  fields: listOf(entry.fields),
  ids: listOf(entry.ids),
  count: entry.count ?? null,
  detail: textOf(entry.detail, longestDetail),
  address: textOf(entry.address),
  clientName: textOf(entry.clientName),
  clientVersion: textOf(entry.clientVersion),
  requestId: textOf(entry.requestId),
});

/** Text from outside may hold NUL characters and unpaired surrogates, which would come back as something else. */
const stored = (text: string, longest = longestText) =>
  text.slice(0, longest).replaceAll('\0', '\uFFFD').toWellFormed();

const textOf = (text: string | null | undefined, longest?: number) => (text == null ? null : stored(text, longest));

const listOf = (texts: readonly string[] | null | undefined) =>
  (texts ?? []).slice(0, longestList).map((text) => stored(text));
