import { badUserInput, isUuid } from '@sophia/subgraph-kit';
import { type AskedPast, askedPast, pastInSql } from '../common/past.ts';
import type {
  CustomerStatementResolvers,
  CustomerStatementsResolvers,
  QueryResolvers,
} from '../generated/resolvers.ts';
import {
  countStatements,
  newestStatements,
  type StatementScope,
  statementSubjects,
} from '../statements/read-statements.ts';
import { listed } from './competition.ts';

/** A question about what customers said. */
export interface AskedStatements {
  readonly past: AskedPast;
  readonly scope: StatementScope;
}

const mostWords = 10;

export const customerStatements: NonNullable<QueryResolvers['customerStatements']> = (_, args, ctx) => {
  const { kinds, about, category, accountId, ...asked } = args;
  if (kinds.length === 0) throw badUserInput('kinds', 'expected at least one');
  if (about && about.length > mostWords) throw badUserInput('about', `expected at most ${mostWords}`);
  if (accountId != null && !isUuid(accountId)) throw badUserInput('accountId', 'is not the id of an account');
  const scope = { kinds, about: about ?? [], category: category ?? null, accountId: accountId ?? null };
  return { past: askedPast(asked, ctx.clock.now()), scope };
};

export const CustomerStatements: CustomerStatementsResolvers = {
  since: ({ past }) => past.since,
  asOf: ({ past }) => past.until,
  counts: ({ past, scope }, _, ctx) => ctx.read((em) => countStatements(em, pastInSql(past), scope)),
  statements: ({ past, scope }, { first }, ctx) =>
    ctx.read((em) => newestStatements(em, pastInSql(past), scope, listed(first))),
  subjects: ({ past, scope }, { first }, ctx) =>
    ctx.read((em) => statementSubjects(em, pastInSql(past), scope, listed(first))),
};

export const CustomerStatement: CustomerStatementResolvers = {
  account: ({ account_id }) => ({ id: account_id }),
  contact: ({ contact_id }) => (contact_id === null ? null : { id: contact_id }),
};
