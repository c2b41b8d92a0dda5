import { asList } from '../../identity/as-list.ts';
import { recordId } from '../../identity/record-id.ts';
import {
  type AccountFacts,
  type AccountRecord,
  type EmployeeFacts,
  type EmployeeRecord,
  unknownTime,
} from '../../identity/source-record.ts';
import { foldText } from '../../identity/text.ts';
import type { Fields } from '../columns/fields.ts';
import type { ReadContext } from './shape.ts';

/** Companies and colleagues that a table knows only by name. The name is their id. Without facts it is a reference. */

/** Fields of all records of a table whose CRM is not known. */
export const head = (context: ReadContext, objectType: string, sourceId: string, state: 'LIVE' | 'REFERENCE') =>
  ({
    id: recordId(context.tenant, 'crm', objectType, sourceId),
    source: 'crm',
    objectType,
    sourceId,
    state,
    isSample: context.isSample,
    modifiedAt: unknownTime,
    sameAs: [],
    accountRef: null,
  }) as const;

export const account = (context: ReadContext, name: string, facts?: AccountFacts): AccountRecord => ({
  ...head(context, 'account', foldText(name), facts ? 'LIVE' : 'REFERENCE'),
  kind: 'ACCOUNT',
  facts: { name, ...facts },
});

export const employee = (context: ReadContext, name: string, facts?: EmployeeFacts): EmployeeRecord => ({
  ...head(context, 'employee', foldText(name), facts ? 'LIVE' : 'REFERENCE'),
  kind: 'EMPLOYEE',
  facts: { fullName: name, ...facts },
});

/** Returns the company that a column names. */
export function namedAccount(fields: Fields, context: ReadContext, column: string): AccountRecord | null {
  const name = fields.name(column);
  return name === null ? null : account(context, name);
}

/** Returns the colleague that a column names: "Anna Snelling", or HubSpot's "Anna Snelling (anna@example.com)". */
export function namedEmployee(fields: Fields, context: ReadContext, column: string): EmployeeRecord | null {
  const name = fields
    .name(column)
    ?.replace(/\([^()@]*@[^()]*\)$/, '')
    .trim();
  return name ? employee(context, name) : null;
}

/**
 * Returns the id that a column refers to, or else the id of the record that the row names, which is then a reference of
 * the row.
 */
export const idOrNamed = <R extends { id: string }>(id: string | null | undefined, named: R | null) =>
  id ? { id, references: [] } : { id: named?.id ?? null, references: asList(named) };
