import { type Database, type EntityManager, query, sql, TenantClosedError, toDatabaseJson } from '@sophia/database';
import { disableEndpoint } from '../commands/disable-endpoint.ts';
import { findEndpoint } from '../commands/find-endpoint.ts';
import type { Attempt } from '../entities/delivery.ts';
import type { Outcome } from '../posting/open-sender.ts';
import type { Claimed } from './claim.ts';
import { lastingFailureMs, pausesMs } from './pauses.ts';

/** A try that is over. */
export interface Tried {
  readonly delivery: Claimed;
  readonly at: Date;
  readonly durationMs: number;
  /** Null if the process stopped before it was over. It is then tried again as if it had not been. */
  readonly outcome: Outcome | null;
}

/** The receiver wants nothing any more. */
const gone = 410;

/** Writes how tries went, of all tenants in one statement. A try whose claim another process took counts for nothing. */
export async function recordTries(database: Database, tried: readonly Tried[]): Promise<void> {
  const rows = toDatabaseJson(tried.map(rowOf));
  await query(
    database.orm.em.fork(),
    sql`update webhooks.deliveries d
     set status = r.status, tries = r.tries, due_at = r.due_at, claim = null,
       attempts = case
         when r.attempt is null then d.attempts
         when jsonb_array_length(d.attempts) < 50 then d.attempts || r.attempt
         else (d.attempts - 0) || r.attempt
       end
     from json_to_recordset(${rows}::json)
       as r(tenant_id text, id uuid, claim uuid, status text, tries int, due_at timestamptz, attempt jsonb)
     where d.tenant_id = r.tenant_id and d.id = r.id and d.claim = r.claim`,
  );
}

function rowOf({ delivery: { tenantId: tenant_id, id, claim, tries }, at, durationMs, outcome }: Tried) {
  const row = { tenant_id, id, claim, attempt: null, status: 'WAITING', tries, due_at: at };
  if (outcome === null) return row;
  const { httpStatus, error, retryAfterMs } = outcome;
  const attempt: Attempt = { at: at.toISOString(), durationMs, httpStatus, error };
  if (error === null) return { ...row, attempt, status: 'DELIVERED', due_at: null };
  const pauseMs = httpStatus === gone ? undefined : pausesMs[tries];
  if (pauseMs === undefined) return { ...row, attempt, status: 'FAILED', tries: tries + 1, due_at: null };
  const due_at = new Date(at.getTime() + Math.max(pauseMs, retryAfterMs));
  return { ...row, attempt, tries: tries + 1, due_at };
}

/**
 * Keeps the state of endpoints: whether they fail, since when, and whether they are disabled for it. Returns how many
 * endpoints it looked at.
 */
export async function noteFailures(database: Database, tried: readonly Tried[], now: Date): Promise<number> {
  let noted = 0;
  for (const of of Map.groupBy(tried, ({ delivery }) => delivery.endpointId).values()) {
    const outcomes = of.flatMap(({ outcome }) => outcome ?? []);
    const [{ delivery }] = of as [Tried];
    const succeeded = outcomes.some(({ error }) => error === null);
    if (outcomes.length === 0 || (succeeded && !delivery.isFailing)) continue;
    const isGone = outcomes.some(({ httpStatus }) => httpStatus === gone);
    const noting = database.transaction(delivery.tenantId, (em) =>
      note(em, delivery.endpointId, { succeeded, isGone, now }),
    );
    await noting.catch((error: unknown) => {
      // A tenant that is being removed has no use for it.
      if (!(error instanceof TenantClosedError)) throw error;
    });
    noted++;
  }
  return noted;
}

async function note(
  em: EntityManager,
  id: string,
  { succeeded, isGone, now }: { readonly succeeded: boolean; readonly isGone: boolean; readonly now: Date },
): Promise<void> {
  const endpoint = await findEndpoint(em, id);
  if (!endpoint) return;
  if (isGone) return disableEndpoint(em, endpoint, 'The receiver answered with HTTP status 410: it is gone.', now);
  if (succeeded) endpoint.failingSince = null;
  else endpoint.failingSince ??= now;
  await em.flush();
  if (endpoint.failingSince && now.getTime() - endpoint.failingSince.getTime() >= lastingFailureMs)
    await disableEndpoint(em, endpoint, 'No delivery succeeded for three days.', now);
}
