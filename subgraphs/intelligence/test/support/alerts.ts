import { randomUUID } from 'node:crypto';
import { query, sql } from '@sophia/database';
import { testClock } from '@sophia/testing';
import { expect } from 'vitest';
import { type Told, tell } from './facts.ts';
import { openIntelligence } from './open-intelligence.ts';

const hourMs = 3_600_000;

export interface SeenAlert {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly title: string;
  readonly message: string;
  readonly resolvedBy: string | null;
  readonly occurrences: number;
  readonly evidence: readonly { value: number | null; threshold: number | null; ruleVersion: number | null }[];
  readonly assignee: { id: string } | null;
  readonly escalatedTo: { id: string } | null;
}

const fields = `id kind status title message resolvedBy occurrences evidence { value threshold ruleVersion }
  assignee { id } escalatedTo { id }`;

/** Tables with rows of tenants; those of partitions are emptied through their parents. */
const ownTables = sql`select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid
  where relnamespace = 'intelligence'::regnamespace and relkind in ('r', 'p') and not relispartition
    and attname = 'tenant_id' and not attisdropped`;

/** Opens the subgraph with a clock that the test moves, and functions for a tenant of each test's own. */
export async function openAlerts(options: Parameters<typeof openIntelligence>[0] = {}) {
  const clock = testClock(new Date('2026-03-02T10:00:00.000Z'));
  const intelligence = await openIntelligence({ ...options, clock });

  const forTenant = (tenant = `t${randomUUID()}`) => {
    async function ask<T>(document: string, variables: Record<string, unknown> = {}): Promise<T> {
      const { data, errors } = await intelligence.query(document, variables, { tenant });
      expect(errors).toBeUndefined();
      return data as T;
    }
    return {
      tenant,
      ask,
      /** Publishes events of now. */
      tell: (...events: readonly Omit<Told, 'time'>[]) =>
        tell(
          intelligence,
          tenant,
          events.map((event) => ({ time: clock.now().toISOString(), ...event }) as Told),
        ),
      /** Moves the clock and lets the schedules run. */
      async wait(hours: number) {
        clock.advance(hours * hourMs);
        await intelligence.drain();
      },
      /** Removes all rows of the tenant: schedules of later tests would run for it, too. */
      leave: () =>
        intelligence.database.transaction(tenant, async (em) => {
          for (const { name } of await query<{ name: string }>(em, ownTables))
            await query(em, sql`delete from ${sql.table(`intelligence.${name}`)}`);
        }),
      async alerts(kind: string): Promise<readonly SeenAlert[]> {
        const { alerts } = await ask<{ alerts: { nodes: SeenAlert[] } }>(
          `{ alerts(filter: { kind: { eq: ${kind} } }, orderBy: [{ field: RAISED_AT, direction: ASC }]) { nodes { ${fields} } } }`,
        );
        return alerts.nodes;
      },
      /** Changes the built-in rule of a kind. Returns its id. */
      async editRule(kind: string, input: Record<string, unknown>): Promise<string> {
        const { alertRules } = await ask<{ alertRules: { nodes: { id: string }[] } }>(
          `{ alertRules(filter: { kind: { eq: ${kind} } }) { nodes { id } } }`,
        );
        const id = alertRules.nodes[0]?.id ?? '';
        const { alertRuleEdit } = await ask<{ alertRuleEdit: { userErrors: unknown[] } }>(
          `mutation ($id: ID!, $input: AlertRuleEditInput!) {
            alertRuleEdit(id: $id, input: $input) { userErrors { code field message } }
          }`,
          { id, input },
        );
        expect(alertRuleEdit.userErrors).toEqual([]);
        return id;
      },
    };
  };
  /** Returns a time this many hours from now; negative for the past. */
  const inHours = (hours: number): string => new Date(clock.now().getTime() + hours * hourMs).toISOString();
  return { ...intelligence, clock, inHours, forTenant };
}
