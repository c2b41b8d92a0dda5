import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GongStore, openGong } from './support/open-gong.ts';

const data = fileURLToPath(new URL('../../../../shared/data/gong', import.meta.url));
const isHere = existsSync(data);
if (!isHere) console.info(`Left out: there are no real Gong pages at ${data}`);

describe.skipIf(!isHere)('real pages of calls, transcripts and users', () => {
  let gong: GongStore;
  beforeAll(async () => {
    gong = await openGong();
  });
  afterAll(() => gong[Symbol.asyncDispose]());

  it('load completely', async () => {
    const summaries = [
      await gong.load(`${data}/users.json`),
      await gong.load(`${data}/calls`),
      await gong.load(`${data}/transcripts`),
    ];
    expect(summaries.map((summary) => summary.new)).toEqual([41, 60, 60]);
    expect(summaries.map((summary) => summary.qualityScore)).toEqual([1, 1, 1]);
    const [counts] = await gong.rows<Record<string, number>>(`
      select count(*)::int as sentences, count(distinct call_id)::int as calls, count(party_id)::int as attributed,
        count(*) filter (where role = 'OUR_TEAM')::int as ours, count(*) filter (where role = 'CUSTOMER')::int as customers
      from gong.transcript_segments`);
    expect(counts).toMatchObject({ sentences: 35_919, calls: 60, attributed: 35_919 });
    expect((counts?.ours ?? 0) + (counts?.customers ?? 0)).toBe(35_919);
  });

  it('publish every sentence once, in events of at most 200', async () => {
    const parts = await gong.published('gong.transcript.changed');
    expect(Math.max(...parts.map((part) => part.segments.length))).toBe(200);
    expect(new Set(parts.flatMap((part) => part.segments.map((segment) => segment.id))).size).toBe(35_919);
    const byCall = Map.groupBy(parts, (part) => part.callId);
    expect(
      [...byCall.values()].every((same) =>
        same.every((part, index) => part.part === index + 1 && part.parts === same.length),
      ),
    ).toBe(true);
  });

  it('write nothing and publish nothing when they are loaded again', async () => {
    const [before] = await gong.rows<{ count: string }>(`select count(*) from gong.outbox where type like 'gong.%'`);
    const summaries = [
      await gong.load(`${data}/users.json`),
      await gong.load(`${data}/calls`),
      await gong.load(`${data}/transcripts`),
    ];
    expect(summaries.map(({ new: inserted, changed, unchanged }) => [inserted, changed, unchanged])).toEqual([
      [0, 0, 41],
      [0, 0, 60],
      [0, 0, 60],
    ]);
    expect(await gong.rows(`select count(*) from gong.outbox where type like 'gong.%'`)).toEqual([before]);
  });

  it("take Gong's documented example answers", async () => {
    const summary = await gong.load(`${data}/api-samples/from_official_spec`);
    expect(summary).toMatchObject({ new: 3, refused: [{ examples: ['enums-and-limits.json'] }] });
    expect(summary.defects.find(({ reason }) => reason === 'the next page is missing')?.count).toBe(3);
  });
});
