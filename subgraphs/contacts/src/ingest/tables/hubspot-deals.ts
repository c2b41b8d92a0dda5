import { deriveId } from '@sophia/database';
import type { Deal, DealStageChange } from '../../deals/save-deals.ts';
import { dealId } from '../../identity/record-id.ts';
import { type Fields, required } from '../columns/fields.ts';
import { readDate } from '../values/read-date.ts';
import { money } from './common-facts.ts';
import { modifiedAt, references, requiredId } from './hubspot-records.ts';
import { idOrNamed, namedAccount, namedEmployee } from './known-by-name.ts';
import type { Shape } from './shape.ts';

/** HubSpot's deals. Their stage is the id that the pipeline gives it. */

const deal: Shape = {
  rank: 3,
  read(fields, context) {
    const sourceId = requiredId(fields);
    const status = dealStatus(fields);
    const closesAt = fields.instant('closedate');
    const [companyId] = references(fields, context, 'company', 'companies');
    const [ownerId] = references(fields, context, 'owner', 'hubspot_owner_id');
    const account = idOrNamed(companyId, namedAccount(fields, context, 'companyname'));
    const owner = idOrNamed(ownerId, namedEmployee(fields, context, 'owner'));
    const value: Deal = {
      id: dealId(context.tenant, 'hubspot', sourceId),
      source: 'hubspot',
      source_id: sourceId,
      name: required(fields.text('dealname'), 'dealname'),
      stage: required(fields.text('dealstage'), 'dealstage'),
      status,
      ...money(fields, 'amount', 'deal_currency_code'),
      probability: fields.share('hs_deal_stage_probability', false),
      close_date: closesAt?.slice(0, 10) ?? null,
      opened_at: fields.instant('createdate', 'createdAt'),
      closed_at: status === 'OPEN' ? null : closesAt,
      product: fields.text('product'),
      account_ref: account.id,
      owner_ref: owner.id,
      is_deleted: fields.flag('archived') ?? false,
      modified_at: modifiedAt(fields),
    };
    if (!value.account_ref) fields.defects.push({ reason: 'has no company' });
    return {
      subject: { type: 'deal', value },
      references: [...account.references, ...owner.references],
      stageChanges: stageChanges(fields, value),
    };
  },
};

/** When the deal came into its stages, each in a property of its own. HubSpot keeps the last time of each. */
function stageChanges(fields: Fields, { id, currency }: Deal): DealStageChange[] {
  const entered = new Map([
    ...fields.beginningWith('hs_date_entered_'),
    ...fields.beginningWith('hs_v2_date_entered_'),
  ]);
  return [...entered].flatMap(([stage, text]) => {
    const at = readDate(text).american?.at;
    if (at === undefined) return [];
    return {
      id: deriveId(id, 'entered', stage),
      deal_id: id,
      from_stage: null,
      stage,
      changed_at: at,
      amount: null,
      currency,
      is_deleted: false,
    };
  });
}

function dealStatus(fields: Fields): Deal['status'] {
  const stage = fields
    .text('dealstage')
    ?.toLowerCase()
    .replace(/[^a-z]/g, '');
  const probability = fields.share('hs_deal_stage_probability', false);
  const closed = fields.flag('hs_is_closed');
  if (fields.flag('hs_is_closed_won') || stage === 'closedwon') return 'WON';
  if (closed || stage === 'closedlost') return 'LOST';
  if (closed === null && probability === 1) return 'WON';
  return 'OPEN';
}

export const hubspotDeals = { deal } satisfies Record<string, Shape>;
