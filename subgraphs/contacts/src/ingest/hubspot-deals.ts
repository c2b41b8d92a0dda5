import type { Deal } from '../deals/save-deals.ts';
import { dealId } from '../identity/record-id.ts';
import { type Fields, required } from './fields.ts';
import { modifiedAt, references, requiredId } from './hubspot-records.ts';
import type { Shape } from './shape.ts';

/** HubSpot's deals. Their stage is the id that the pipeline gives it. */

const deal: Shape = {
  fileNames: ['deal', 'deals', 'dealsarchived'],
  columns: [['id', 'dealname', 'dealstage']],
  rank: 3,
  read(fields, context) {
    const sourceId = requiredId(fields);
    const status = dealStatus(fields);
    const closesAt = fields.instant('closedate');
    const value: Deal = {
      id: dealId(context.tenant, 'hubspot', sourceId),
      source: 'hubspot',
      source_id: sourceId,
      name: required(fields.text('dealname'), 'dealname'),
      stage: required(fields.text('dealstage'), 'dealstage'),
      status,
      amount: fields.decimal('amount'),
      currency: fields.text('deal_currency_code'),
      probability: fields.number('hs_deal_stage_probability'),
      close_date: closesAt?.slice(0, 10) ?? null,
      opened_at: fields.instant('createdate', 'createdAt'),
      closed_at: status === 'OPEN' ? null : closesAt,
      product: fields.text('product', 'product_name'),
      account_ref: references(fields, context, 'company', 'companies')[0] ?? null,
      owner_ref: references(fields, context, 'owner', 'hubspot_owner_id')[0] ?? null,
      is_deleted: fields.flag('archived') ?? false,
      modified_at: modifiedAt(fields),
    };
    if (!value.account_ref) fields.defects.push('has no company');
    return { subject: { type: 'deal', value } };
  },
};

function dealStatus(fields: Fields): Deal['status'] {
  const [stage, probability] = [fields.text('dealstage'), fields.number('hs_deal_stage_probability')];
  const closed = fields.flag('hs_is_closed');
  if (fields.flag('hs_is_closed_won') || stage === 'closedwon') return 'WON';
  if (closed || stage === 'closedlost') return 'LOST';
  if (closed === null && probability === 1) return 'WON';
  return 'OPEN';
}

export const hubspotDeals: readonly Shape[] = [deal];
