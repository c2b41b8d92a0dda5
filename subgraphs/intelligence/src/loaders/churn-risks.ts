import { type Sql, sql } from '@sophia/database';
import { isProspect } from '../facts/prospects.ts';
import { hasLeft } from '../store/account-departures.ts';

/** Rows of `scores as t` with the churn risk of accounts that have not left, and may leave: a prospect cannot. */
export const isChurnRisk: Sql = sql`t.subject_type = 'ACCOUNT' and t.kind = 'CHURN_RISK'
    and not ${hasLeft('t')} and not ${isProspect('t')}`;
