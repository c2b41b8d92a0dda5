import { type Sql, sql } from '@sophia/database';
import type { ScoreKind, SubjectType } from '../../entities/score.ts';
import type { FoundRow } from './rule-kind.ts';

interface SubjectSql {
  /** Joins the facts of the subject of a score `s`. */
  readonly join: Sql;
  readonly accountId: Sql;
  readonly contactId: Sql;
  readonly dealId: Sql;
  readonly ownerId: Sql;
  readonly name: Sql;
}

const none = sql`null::uuid`;

/** A contact's name is left out: alerts hold no personal data of contacts. */
export const scoreSubjects: Readonly<Record<SubjectType, SubjectSql>> = {
  ACCOUNT: {
    join: sql``,
    accountId: sql`s.subject_id`,
    contactId: none,
    dealId: none,
    ownerId: none,
    name: sql`null::text`,
  },
  CONTACT: {
    join: sql`join intelligence.contact_facts contact on contact.tenant_id = s.tenant_id and contact.contact_id = s.subject_id`,
    accountId: sql`contact.account_id`,
    contactId: sql`s.subject_id`,
    dealId: none,
    ownerId: none,
    name: sql`'A contact'::text`,
  },
  DEAL: {
    join: sql`join intelligence.deal_facts deal on deal.tenant_id = s.tenant_id and deal.deal_id = s.subject_id`,
    accountId: sql`deal.account_id`,
    contactId: none,
    dealId: sql`s.subject_id`,
    ownerId: sql`deal.owner_id`,
    name: sql`deal.name`,
  },
};

export const scoreNames: Readonly<Record<ScoreKind, string>> = {
  HEALTH: 'health',
  CHURN_RISK: 'churn risk',
  ENGAGEMENT: 'engagement',
  SATISFACTION: 'satisfaction',
  EXPANSION: 'expansion score',
  DEAL_SUCCESS: 'deal success',
  LEAD: 'lead score',
};

/** Names the subject of a score: the account, or "Renewal at Maple". */
export const subjectOf = ({ facts: { account, name } }: FoundRow): string =>
  name == null ? String(account ?? 'An account') : [name, account].filter((each) => each != null).join(' at ');
