import { Readable } from 'node:stream';
import { query, sql } from '@sophia/database';
import { runLoad, UnusableInputError } from '@sophia/ingest';
import { refuseSample, SourceApiError } from '@sophia/ingest/live';
import type { JobKind } from '@sophia/jobs';
import { createGongApi } from '../api/gong-api.ts';
import type { GongContext } from '../connection/services.ts';
import { PageChains } from '../ingest/page-chains.ts';
import { NoGongPageError, type PageRecord, pageRecords } from '../ingest/page-records.ts';
import { fieldsOf, time } from '../ingest/read-values.ts';
import { isPrivate, RecordWriter } from '../ingest/record-writer.ts';
import { type Reading, writeCalls } from '../sync/read-part.ts';

interface StoredDelivery {
  readonly digest: string;
  /** As it came. */
  readonly body: string;
}

/** Name of the runs, as people see it. */
const runName = 'Gong: webhooks';

/** Writes the calls that Gong posted, and fetches their transcripts. */
export const readDeliveries: JobKind<StoredDelivery, void, GongContext> = {
  name: 'read-gong-webhooks',
  batch: 20,
  limitMs: 600_000,
  async work(deliveries, context) {
    const { database, services, tenant, signal } = context;
    const { settings, tenant: connected } = services.source;
    if (connected !== tenant) throw new Error(`Gong is not connected for the tenant ${tenant} (GONG_TENANT)`);
    await runLoad(
      {
        source: 'gong',
        name: runName,
        isLive: true,
        async load(run) {
          await refuseSample(database, tenant, 'GONG_TENANT');
          const api = createGongApi(context, tenant, signal);
          for (const delivery of deliveries)
            await readDelivery({ api, run, keepsPrivate: settings.GONG_PRIVATE_CALLS }, delivery, context.clock.now());
        },
      },
      { database, tenant, signal },
    );
    signal.throwIfAborted();
  },
};

async function readDelivery(reading: Reading, { digest, body }: StoredDelivery, now: Date): Promise<void> {
  const { run } = reading;
  const place = `webhook ${digest.slice(0, 16)}`;
  const records = await recordsIn(body, place);
  if (!Array.isArray(records)) return run.refuse(place, `the webhook ${records.message}`, jsonOrText(body));
  const calls: unknown[] = [];
  for (const { kind, value } of records) {
    if (kind === 'call') calls.push(value);
    else if (kind === 'test delivery') run.passOver(place, 'a delivery that only tests a webhook');
    else await run.refuse(place, 'the webhook holds something else than a call', isPrivate(value) ? undefined : value);
  }
  const writer = new RecordWriter(run);
  try {
    await writeCalls(reading, writer, calls, { of: place, place });
  } catch (error) {
    if (!(error instanceof SourceApiError)) throw error;
    // What came is written all the same, and the rest is soon read with the other calls of the day.
    for (const call of calls) await hasten(reading, call, now);
  }
  await writer.end();
}

async function recordsIn(body: string, place: string): Promise<PageRecord[] | Error> {
  try {
    const bytes = Readable.from([Buffer.from(body)], { objectMode: false });
    const records: PageRecord[] = [];
    for await (const record of pageRecords(bytes, place, new PageChains())) records.push(record);
    return records;
  } catch (error) {
    if (error instanceof UnusableInputError || error instanceof NoGongPageError) return error;
    throw error;
  }
}

/** Makes the part of the call's day due now. */
async function hasten({ run }: Reading, call: unknown, now: Date): Promise<void> {
  const startedAt = time(fieldsOf(fieldsOf(call).metaData).started);
  if (startedAt === null) return;
  await run.write((em) =>
    query(
      em,
      sql`update gong.sync_parts set due_at = least(due_at, ${now}::timestamptz)
        where from_at <= ${startedAt} and to_at > ${startedAt}`,
    ),
  );
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
