import { deriveId } from '@sophia/database';
import type { Deal, DealStageChange } from '../../deals/save-deals.ts';
import { asList } from '../../identity/as-list.ts';
import { dealId } from '../../identity/record-id.ts';
import { unknownTime } from '../../identity/source-record.ts';
import { required } from '../columns/fields.ts';
import { timesPowerOfTen } from '../values/values.ts';
import { account, employee, namedAccount } from './known-by-name.ts';
import type { Row, Shape } from './shape.ts';

/** Tables that know accounts, products and agents by name only: accounts, products, sales teams, pipeline. */

/** Known misspellings in these tables. */
const corrections = new Map([
  ['technolgy', 'technology'],
  ['philipines', 'Philippines'],
]);
const corrected = (text: string | null): string | null =>
  text === null ? null : (corrections.get(text.toLowerCase()) ?? text);

const accounts: Shape = {
  rank: 1,
  read(fields, context) {
    const parent = namedAccount(fields, context, 'subsidiary_of');
    const revenue = timesPowerOfTen(fields.decimal('revenue'), 6);
    const value = account(context, required(fields.name('account'), 'account'), {
      industry: corrected(fields.text('sector')),
      foundedYear: fields.integer('year_established'),
      // The table has millions of US dollars.
      annualRevenue: revenue,
      currency: revenue ? 'USD' : null,
      employeeCount: fields.integer('employees'),
      officeLocation: corrected(fields.text('office_location')),
      parentRef: parent?.id ?? null,
    });
    return { subject: { type: 'record', value }, references: asList(parent) };
  },
};

const products: Shape = {
  rank: 1,
  read: (fields) => ({
    subject: {
      type: 'product',
      value: {
        name: required(fields.name('product'), 'product'),
        series: fields.text('series'),
        list_price: fields.decimal('sales_price'),
      },
    },
  }),
};

const salesTeams: Shape = {
  rank: 0,
  read(fields, context) {
    const manager = fields.name('manager');
    const managerRecord = manager ? employee(context, manager) : null;
    const value = employee(context, required(fields.name('sales_agent'), 'sales_agent'), {
      region: fields.text('regional_office'),
      managerRef: managerRecord?.id ?? null,
    });
    return { subject: { type: 'record', value }, references: asList(managerRecord) };
  },
};

const statuses: Record<string, Deal['status']> = { won: 'WON', lost: 'LOST' };

const pipeline: Shape = {
  rank: 3,
  read(fields, context): Row {
    const sourceId = required(fields.id('opportunity_id'), 'opportunity_id');
    const stage = required(fields.text('deal_stage'), 'deal_stage');
    const status = statuses[stage.toLowerCase()] ?? 'OPEN';
    const accountName = fields.name('account');
    const accountRecord = accountName ? account(context, accountName) : null;
    const agent = fields.name('sales_agent');
    const owner = agent ? employee(context, agent) : null;
    const product = fields.name('product');
    const closeDate = fields.day('close_date');
    const value: Deal = {
      id: dealId(context.tenant, 'crm', sourceId),
      source: 'crm',
      source_id: sourceId,
      name: [accountName, product].filter(Boolean).join(' – ') || sourceId,
      stage,
      status,
      amount: fields.decimal('close_value'),
      currency: null,
      probability: null,
      close_date: closeDate,
      opened_at: fields.instant('engage_date'),
      closed_at: status === 'OPEN' ? null : fields.instant('close_date'),
      product,
      account_ref: accountRecord?.id ?? null,
      owner_ref: owner?.id ?? null,
      is_deleted: false,
      modified_at: unknownTime,
    };
    if (status !== 'OPEN' && !closeDate) fields.defects.push({ reason: 'closed without a close_date' });
    if (!accountRecord) fields.defects.push({ reason: 'has no account' });
    if (!owner) fields.defects.push({ reason: 'has no sales_agent' });
    return {
      subject: { type: 'deal', value },
      references: [...asList(accountRecord), ...asList(owner)],
      stageChanges: stageChanges(value),
    };
  },
};

/** Returns the dated moves: into Engaging, and into the last stage. */
function stageChanges(deal: Deal): DealStageChange[] {
  const { id: deal_id, currency } = deal;
  const change = (from_stage: string, stage: string, changed_at: string, amount: string | null): DealStageChange => ({
    id: deriveId(deal_id, 'stage', stage),
    deal_id,
    from_stage,
    stage,
    changed_at,
    amount,
    currency,
    is_deleted: false,
  });
  const engaged = deal.opened_at ? [change('Prospecting', 'Engaging', deal.opened_at, null)] : [];
  const ended = deal.closed_at ? [change('Engaging', deal.stage, deal.closed_at, deal.amount)] : [];
  return [...engaged, ...ended];
}

export const namedTables = { accounts, products, teams: salesTeams, pipeline } satisfies Record<string, Shape>;
