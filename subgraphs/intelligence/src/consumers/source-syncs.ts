import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import type { Candidate } from '../alerting/candidate.ts';
import { raise } from '../alerting/raise.ts';
import { rulesOf } from '../alerting/rules-of.ts';
import type { Context } from '../analysis/services.ts';

const hour = 3_600_000;

/** Raises an alert for a failed load: one for each source, however often it fails. */
export async function onSourceSyncChanged(
  em: EntityManager,
  events: readonly ReadEvent<'source.sync.changed'>[],
  { clock }: Context,
): Promise<void> {
  const tenant = events[0]?.tenantid;
  if (tenant === undefined) return;
  const now = clock.now();
  const rules = (await rulesOf(em, tenant)).filter(({ kind }) => kind === 'SOURCE_SYNC_FAILING');
  const failed = events.filter(({ data }) => data.state === 'FAILED');
  const candidates = rules.flatMap((rule) =>
    failed
      .filter(({ data }) => now.getTime() - Date.parse(data.finishedAt ?? data.startedAt) <= rule.windowHours * hour)
      .map(
        ({ data }): Candidate => ({
          rule,
          cause: `source:${data.source}`,
          title: `Loading ${data.name} failed`,
          message: data.error ?? 'The load stopped before it was complete.',
          evidence: {
            occurredAt: data.finishedAt ?? data.startedAt,
            text: data.error,
            value: null,
            threshold: null,
            interactionId: null,
          },
          accountId: null,
          interactionId: null,
        }),
      ),
  );
  await raise(em, tenant, candidates, now);
}
