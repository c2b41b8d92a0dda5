import { deriveId } from '@sophia/database';
import type { Deal } from '../../deals/save-deals.ts';
import { dealId } from '../../identity/record-id.ts';
import { salesforceId } from '../../identity/salesforce-id.ts';
import { type Fields, RowError, required } from '../columns/fields.ts';
import { money } from './common-facts.ts';
import { idOrNamed, namedAccount, namedEmployee } from './known-by-name.ts';
import { modifiedAt, reference, requiredId } from './salesforce-records.ts';
import type { Shape } from './shape.ts';

/** Salesforce's Opportunity and OpportunityHistory. */

const opportunity: Shape = {
  rank: 3,
  read(fields, context) {
    const sourceId = requiredId(fields);
    const status = dealStatus(fields);
    const { amount, currency } = money(fields, 'Amount', 'CurrencyIsoCode');
    const accountId = reference(fields, context, 'account', 'AccountId');
    const ownerId = reference(fields, context, 'user', 'OwnerId');
    const account = idOrNamed(accountId, namedAccount(fields, context, 'AccountName'));
    const owner = idOrNamed(ownerId, namedEmployee(fields, context, 'OwnerName'));
    const value: Deal = {
      id: dealId(context.tenant, 'salesforce', sourceId),
      source: 'salesforce',
      source_id: sourceId,
      name: required(fields.text('Name'), 'Name'),
      stage: required(fields.text('StageName'), 'StageName'),
      status,
      amount,
      currency,
      probability: fields.share('Probability', true),
      close_date: fields.day('CloseDate'),
      opened_at: fields.instant('CreatedDate'),
      closed_at: status === 'OPEN' ? null : fields.instant('CloseDate'),
      product: fields.text('Product'),
      account_ref: account.id,
      owner_ref: owner.id,
      is_deleted: fields.flag('IsDeleted') ?? false,
      modified_at: modifiedAt(fields),
    };
    if (!value.account_ref) fields.defects.push({ reason: 'has no AccountId' });
    return { subject: { type: 'deal', value }, references: [...account.references, ...owner.references] };
  },
};

function dealStatus(fields: Fields): Deal['status'] {
  if (fields.flag('IsWon')) return 'WON';
  if (fields.flag('IsClosed')) return 'LOST';
  if (fields.flag('IsClosed') === false) return 'OPEN';
  // For a report without flags: the names of Salesforce's default stages.
  const stage = fields.text('StageName')?.toLowerCase() ?? '';
  return stage === 'closed won' ? 'WON' : stage === 'closed lost' ? 'LOST' : 'OPEN';
}

const history: Shape = {
  rank: 4,
  read(fields, context) {
    const sourceId = requiredId(fields);
    const opportunityId = required(salesforceId(fields.id('OpportunityId')), 'OpportunityId');
    const changedAt = fields.instant('CreatedDate');
    if (!changedAt) throw new RowError('has no CreatedDate');
    const value = {
      id: deriveId(context.tenant, 'salesforce', 'stage', sourceId),
      deal_id: dealId(context.tenant, 'salesforce', opportunityId),
      from_stage: null,
      stage: required(fields.text('StageName'), 'StageName'),
      changed_at: changedAt,
      ...money(fields, 'Amount', 'CurrencyIsoCode'),
      is_deleted: fields.flag('IsDeleted') ?? false,
    };
    return { subject: { type: 'stageChange', value } };
  },
};

export const salesforceDeals = { history, opportunity } satisfies Record<string, Shape>;
