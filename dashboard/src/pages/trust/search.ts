import { oneOf } from '../../common/one-of.ts';
import { readText } from '../../common/read-texts.ts';
import type { AuditKind, AuditOutcome, IdentityProposalStatus, Scope } from '../../generated/graphql.ts';

/** The parts of the page, each with what one needs to see it: one of the scopes. */
export const tabs = [
  { name: 'sources', title: 'Sources', needs: ['OPERATIONS_READ'] },
  { name: 'people', title: 'Who is who', needs: ['CUSTOMERS_WRITE'] },
  { name: 'rules', title: 'Alert rules', needs: ['RULES_WRITE', 'OPERATIONS_READ'] },
  { name: 'keys', title: 'API keys', needs: ['ACCESS_MANAGE'] },
  { name: 'webhooks', title: 'Webhooks', needs: ['WEBHOOKS_MANAGE'] },
  { name: 'users', title: 'Users', needs: ['ACCESS_MANAGE'] },
  { name: 'audit', title: 'Audit', needs: ['ACCESS_MANAGE'] },
  { name: 'models', title: 'Models', needs: ['OPERATIONS_READ'] },
] as const satisfies readonly { readonly name: string; readonly title: string; readonly needs: readonly Scope[] }[];
export type TabName = (typeof tabs)[number]['name'];

export const auditKinds = [
  'ACCESS',
  'CHANGE',
  'SIGN_IN',
  'RIGHTS',
  'LOAD',
  'EXPORT',
  'TENANT',
] as const satisfies readonly AuditKind[];
export const auditOutcomes = ['OK', 'PARTIAL', 'FAILED', 'REFUSED'] as const satisfies readonly AuditOutcome[];

/** States of proposals besides that of those to decide. */
export const decidedStatuses = [
  'POSTPONED',
  'MERGED',
  'ACCEPTED',
  'REJECTED',
] as const satisfies readonly IdentityProposalStatus[];
export type DecidedStatus = (typeof decidedStatuses)[number];

/** What the URL says. */
export interface TrustSearch {
  readonly tab?: TabName | undefined;
  /** What is open: its id, or `new`. */
  readonly open?: string | undefined;
  /** Of proposals that contacts are one person: their state; without it those to decide. */
  readonly status?: DecidedStatus | undefined;
  /** Of the audit: kind, outcome, and who. */
  readonly kind?: AuditKind | undefined;
  readonly outcome?: AuditOutcome | undefined;
  readonly who?: string | undefined;
}

export const readTrustSearch = (search: Record<string, unknown>): TrustSearch => ({
  tab: oneOf(
    tabs.map(({ name }) => name),
    search.tab,
  ),
  open: readText(search.open),
  status: oneOf(decidedStatuses, search.status),
  kind: oneOf(auditKinds, search.kind),
  outcome: oneOf(auditOutcomes, search.outcome),
  who: readText(search.who),
});
