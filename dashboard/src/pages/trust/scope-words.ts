import type { Role, Scope } from '../../generated/graphql.ts';

/** What each right opens, in words. */
export const scopeWords: Readonly<Record<Scope, string>> = {
  CUSTOMERS_READ: 'Accounts, contacts, deals and their timeline',
  CUSTOMERS_WRITE: 'Edits contacts, merges them, overrides scores',
  PEOPLE_READ: 'E-mail addresses and phone numbers of people',
  CONVERSATIONS_READ: 'The text of messages, e-mails and calls, and search',
  INSIGHTS_READ: 'Scores, findings, alerts, forecasts, answers',
  ALERTS_WRITE: 'Works on alerts and next best actions',
  RULES_WRITE: 'Alert rules, channels and the vocabulary',
  OPERATIONS_READ: 'Models, and how sources are doing',
  ACCESS_MANAGE: 'Users, API keys, audit, settings of the tenant',
  WEBHOOKS_MANAGE: 'Own webhooks',
  PEOPLE_MANAGE: 'Erases people, reads all that is held about them',
  TENANTS_MANAGE: 'Creates, suspends and removes tenants',
};

/** What each role may do, in words. */
export const roleWords: Readonly<Record<Role, string>> = {
  SUPER_USER: 'Everything, users and API keys included',
  ANALYST: 'Reads everything about customers, works on alerts, sees models and sources',
  ACCOUNT_MANAGER: 'Reads and edits the accounts that they own, and works on their alerts',
  EXECUTIVE_VIEWER: 'Reads accounts, deals, scores and figures, without what was said',
  DEVELOPER: 'Reads accounts and scores, sees models and sources, has webhooks',
  PARTNER: 'Reads accounts, deals and scores',
};

export const roleNames = Object.keys(roleWords) as Role[];
