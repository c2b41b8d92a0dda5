import { sql } from '@sophia/database';
import {
  type Connection,
  type ConnectionArguments,
  connection,
  dayOf,
  defineConnection,
  type GroupDefinition,
  periodsOf,
  type SubgraphContext,
} from '@sophia/subgraph-kit';
import { Account, type AccountRow } from '../entities/account.ts';
import { Contact, type ContactRow } from '../entities/contact.ts';
import { Deal, type DealRow } from '../entities/deal.ts';
import { Employee, type EmployeeRow } from '../entities/employee.ts';

const accounts = defineConnection<AccountRow>({
  entity: Account,
  filter: {
    id: 'id',
    name: 'name',
    domain: 'domain',
    industry: 'industry',
    segment: 'segment',
    region: 'region',
    officeLocation: 'officeLocation',
    propertyCount: 'propertyCount',
    unitCount: 'unitCount',
    employeeCount: 'employeeCount',
    annualRevenue: 'annualRevenue',
    foundedYear: 'foundedYear',
    ownerId: 'ownerId',
    parentId: 'parentId',
    isSample: 'isSample',
    createdAt: 'createdAt',
    updatedAt: 'updatedAt',
  },
  orderBy: {
    NAME: 'name',
    ANNUAL_REVENUE: 'annualRevenue',
    EMPLOYEE_COUNT: 'employeeCount',
    UNIT_COUNT: 'unitCount',
    CREATED_AT: 'createdAt',
    UPDATED_AT: 'updatedAt',
  },
  defaultOrder: [{ field: 'NAME', direction: 'ASC' }],
});

/** A contact whose name is not known is called by its address or number. By these, nobody looks who may not see them. */
const knownName = sql`case when t.full_name !~ '@|([0-9][[:space:]()./-]*){6}' then t.full_name end`;

const contacts = defineConnection<ContactRow>({
  entity: Contact,
  where: sql`t.merged_into_id is null`,
  filter: {
    id: 'id',
    fullName: {
      columnFor: ({ scopes }: SubgraphContext) => (scopes.has('people:read') ? sql`t.full_name` : knownName),
      type: 'text',
    },
    primaryEmail: 'primaryEmail',
    title: 'title',
    decisionRole: 'decisionRole',
    accountId: 'accountId',
    createdAt: 'createdAt',
    updatedAt: 'updatedAt',
  },
  orderBy: { FULL_NAME: 'fullName', PRIMARY_EMAIL: 'primaryEmail', CREATED_AT: 'createdAt', UPDATED_AT: 'updatedAt' },
  defaultOrder: [{ field: 'FULL_NAME', direction: 'ASC' }],
});

const deals = defineConnection<DealRow>({
  entity: Deal,
  where: sql`not t.is_deleted`,
  filter: {
    id: 'id',
    name: 'name',
    stage: 'stage',
    status: 'status',
    amount: 'amount',
    probability: 'probability',
    closeDate: 'closeDate',
    openedAt: 'openedAt',
    product: 'product',
    source: { type: 'enum', column: sql`upper(t.source)` },
    accountId: 'accountId',
    ownerId: 'ownerId',
    createdAt: 'createdAt',
    updatedAt: 'updatedAt',
  },
  orderBy: {
    NAME: 'name',
    AMOUNT: 'amount',
    CLOSE_DATE: 'closeDate',
    OPENED_AT: 'openedAt',
    CREATED_AT: 'createdAt',
    UPDATED_AT: 'updatedAt',
  },
  defaultOrder: [{ field: 'CLOSE_DATE', direction: 'DESC' }],
});

const employees = defineConnection<EmployeeRow>({
  entity: Employee,
  filter: {
    id: 'id',
    fullName: 'fullName',
    email: 'email',
    title: 'title',
    department: 'department',
    region: 'region',
    active: 'active',
    managerId: 'managerId',
  },
  orderBy: { FULL_NAME: 'fullName', EMAIL: 'email' },
  defaultOrder: [{ field: 'FULL_NAME', direction: 'ASC' }],
});

export const accountGroups = {
  list: accounts,
  by: {
    SEGMENT: 'segment',
    REGION: 'region',
    INDUSTRY: 'industry',
    OWNER: 'ownerId',
    ...periodsOf('CREATED_', dayOf(sql`t.created_at`)),
  },
} as const satisfies GroupDefinition<AccountRow, string>;

export const contactGroups = {
  list: contacts,
  by: {
    DECISION_ROLE: 'decisionRole',
    ACCOUNT: 'accountId',
    ...periodsOf('CREATED_', dayOf(sql`t.created_at`)),
  },
} as const satisfies GroupDefinition<ContactRow, string>;

export const dealGroups = {
  list: deals,
  by: {
    STAGE: 'stage',
    STATUS: 'status',
    PRODUCT: 'product',
    SOURCE: sql`upper(t.source)`,
    ACCOUNT: 'accountId',
    OWNER: 'ownerId',
    ...periodsOf('CLOSE_', sql`t.close_date`),
    ...periodsOf('OPENED_', dayOf(sql`t.opened_at`)),
  },
  money: { amount: 'amount', currency: 'currency' },
} as const satisfies GroupDefinition<DealRow, string>;

export const employeeGroups = {
  list: employees,
  by: { DEPARTMENT: 'department', TITLE: 'title', REGION: 'region', MANAGER: 'managerId', ACTIVE: 'active' },
} as const satisfies GroupDefinition<EmployeeRow, string>;

type List<Row> = (ctx: SubgraphContext, args: ConnectionArguments) => Connection<Row>;
type ListOf<Row> = (ctx: SubgraphContext, id: string, args: ConnectionArguments) => Connection<Row>;

export const allAccounts: List<AccountRow> = (ctx, args) => connection(ctx, accounts, args);
export const allContacts: List<ContactRow> = (ctx, args) => connection(ctx, contacts, args);
export const allDeals: List<DealRow> = (ctx, args) => connection(ctx, deals, args);
export const allEmployees: List<EmployeeRow> = (ctx, args) => connection(ctx, employees, args);

export const subsidiariesOf: ListOf<AccountRow> = (ctx, id, args) =>
  connection(ctx, accounts, args, { column: 'parentId', id });
export const accountsOwnedBy: ListOf<AccountRow> = (ctx, id, args) =>
  connection(ctx, accounts, args, { column: 'ownerId', id });
export const contactsOf: ListOf<ContactRow> = (ctx, id, args) =>
  connection(ctx, contacts, args, { column: 'accountId', id });
export const dealsOf: ListOf<DealRow> = (ctx, id, args) => connection(ctx, deals, args, { column: 'accountId', id });
export const dealsOwnedBy: ListOf<DealRow> = (ctx, id, args) => connection(ctx, deals, args, { column: 'ownerId', id });
export const reportsOf: ListOf<EmployeeRow> = (ctx, id, args) =>
  connection(ctx, employees, args, { column: 'managerId', id });
