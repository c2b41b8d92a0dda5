import { query, sql } from '@sophia/database';
import type { TestSubgraph } from '@sophia/testing';
import { describe, expect, it } from 'vitest';
import { dump, empty, loadPath, missing, realCrm, shareContacts } from './support.ts';

const absent = missing(realCrm);

/** CRM tables outside the repository: 85 accounts, 7 products, 35 agents and 8,800 deals. */
describe.skipIf(absent)(`real CRM tables${absent ? `: skipped, ${absent}` : ''}`, () => {
  let contacts: TestSubgraph;
  shareContacts((opened) => {
    contacts = opened;
  });

  it('load completely, and again without a change', { timeout: 120_000 }, async () => {
    const first = await loadPath(contacts, realCrm);
    expect(first).toMatchObject({ new: 85 + 7 + 35 + 8_800, changed: 0, unchanged: 0, refused: [] });
    expect(first.defects).toEqual([{ reason: 'has no account', count: 1_425, examples: expect.any(Array) }]);
    const rows = await dump(contacts);
    expect(Object.fromEntries(Object.entries(rows).map(([table, { length }]) => [table, length]))).toMatchObject({
      accounts: 85,
      // 35 agents and 6 managers.
      employees: 41,
      deals: 8_800,
      products: 7,
      // 8,300 have a date of engagement, 6,711 an end.
      deal_stage_changes: 15_011,
    });

    const answer = await contacts.query(`{
      accounts(filter: { industry: { eq: "technology" } }) { totalCount }
      misspelt: accounts(filter: { industry: { eq: "technolgy" } }) { totalCount }
      deals { totalCount }
      won: deals(filter: { status: { eq: WON } }) { totalCount }
      orphans: deals(filter: { accountId: { isNull: true } }) { totalCount }
      pro: deals(filter: { product: { eq: "GTX Pro" } }) { totalCount }
      acme: accounts(filter: { name: { eq: "Acme Corporation" } }) { nodes { annualRevenue { amount currencyCode } foundedYear subsidiaries { totalCount } } }
    }`);
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({
      accounts: { totalCount: 12 },
      misspelt: { totalCount: 0 },
      deals: { totalCount: 8_800 },
      won: { totalCount: 4_238 },
      orphans: { totalCount: 1_425 },
      pro: { totalCount: 1_480 },
      acme: {
        nodes: [
          {
            annualRevenue: { amount: '1100040000', currencyCode: 'USD' },
            foundedYear: 1996,
            subsidiaries: { totalCount: 4 },
          },
        ],
      },
    });

    const outbox = async () =>
      (
        await contacts.database.system((em) => query<{ n: number }>(em, sql`select count(*)::int as n from bus.events`))
      )[0]?.n;
    const before = await outbox();
    const second = await loadPath(contacts, realCrm);
    expect(second).toMatchObject({ new: 0, changed: 0, unchanged: 8_927, refused: [] });
    expect(await dump(contacts)).toEqual(rows);
    // Two are about the load run itself.
    expect(await outbox()).toBe((before ?? 0) + 2);
  });

  it('give the same rows when the load is stopped half-way and repeated', { timeout: 240_000 }, async () => {
    const stop = new AbortController();
    let written = 0;
    const progress = {
      phase() {},
      total() {},
      advance() {
        written++;
        if (written === 6) stop.abort();
      },
    };
    expect(await loadPath(contacts, realCrm, { signal: stop.signal, progress })).toMatchObject({
      state: 'INTERRUPTED',
    });
    const half = await dump(contacts);
    expect(half.deals?.length).toBeLessThan(8_800);
    const rest = await loadPath(contacts, realCrm);
    expect(rest.new + rest.unchanged).toBe(8_927);
    const resumed = await dump(contacts);

    await empty(contacts);
    await loadPath(contacts, realCrm);
    expect(resumed).toEqual(await dump(contacts));
  });
});
