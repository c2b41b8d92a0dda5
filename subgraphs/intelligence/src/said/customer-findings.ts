import { type Sql, sql } from '@sophia/database';
import type { FindingKind } from '@sophia/understanding';
import type { Window } from '../facts/account-interactions.ts';
import { theySaid } from '../store/whose-words.ts';

/**
 * Returns a select of what customers said in a window, in messages, e-mails, tickets and calls of an account.
 *
 * Columns: finding_id, finding (its kind), sentence, confidence, target, handling, start_offset, start_ms, segment_id,
 * call_id, contact_id (who said it; null if that is not known), and tenant_id, interaction_id, account_id, deal_id, thread_id, kind, source, direction,
 * occurred_at, employee_ids, competitors of the interaction.
 */
export const customerFindings = (kinds: readonly FindingKind[], { from, to }: Window): Sql => sql`
  select f.id as finding_id, f.kind as finding, f.sentence, f.confidence, f.target, f.handling, f.polarity, f.start_offset,
    f.start_ms, f.segment_id, f.call_id,
    case when f.segment_id is null then i.author_contact_id else speaker.contact_id end as contact_id,
    s.party_id, i.tenant_id, i.interaction_id, i.account_id, i.deal_id, i.thread_id, i.kind, i.source, i.direction,
    i.occurred_at, i.employee_ids, i.competitors
  from intelligence.interaction_analyses i
  join intelligence.findings f on f.tenant_id = i.tenant_id and f.interaction_id = i.interaction_id
  left join intelligence.segment_analyses s on s.tenant_id = f.tenant_id and s.segment_id = f.segment_id
  left join intelligence.gong_identities speaker
    on speaker.tenant_id = s.tenant_id and speaker.identity_id = s.party_id and speaker.object_type = 'party'
  where i.account_id is not null and i.occurred_at >= ${from} and i.occurred_at < ${to}
    and f.kind = any(${[...kinds]}::text[])
    and ${theySaid('i', 's')}`;
