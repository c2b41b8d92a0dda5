import type { Loop } from '@sophia/events/loop';
import { startSync } from '@sophia/ingest/live';
import type { OwnLoopOptions } from '@sophia/subgraph-kit';
import { createGongApi } from '../api/gong-api.ts';
import type { GongContext } from '../connection/services.ts';
import { nextReading, planParts } from './parts.ts';
import { readPart } from './read-part.ts';

/** Keeps the graph as Gong is, if Gong is connected. */
export function followGong(context: GongContext, options: OwnLoopOptions): Loop {
  const { clock, services } = context;
  const { tenant, settings } = services.source;
  return startSync(
    {
      source: 'gong',
      title: 'Gong',
      tenant,
      tenantSetting: 'GONG_TENANT',
      plan: (em, now) => planParts(em, tenant ?? '', settings, now),
      async read(part, { run, signal }) {
        const api = createGongApi(context, run.tenant, signal);
        await readPart({ run, api, keepsPrivate: settings.GONG_PRIVATE_CALLS }, part);
        return { dueAt: nextReading(part, settings, clock.now()) };
      },
      // What is private is kept nowhere.
      mayKeep: (body) => !/"isPrivate"\s*:\s*"?true/i.test(body),
    },
    context,
    options,
  );
}
