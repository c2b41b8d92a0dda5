import type { SubgraphModule } from '@sophia/subgraph-kit';
import { onAccessChanged } from './access.ts';
import { onAccountChanged, onAccountMerged } from './accounts.ts';
import { onActivityChanged } from './activities.ts';
import { onCallChanged } from './calls.ts';
import { onContactChanged } from './contacts.ts';
import { onDealChanged } from './deals.ts';
import { onEmployeeChanged } from './employees.ts';
import { onIdentityResolved } from './identities.ts';
import { onInteractionChanged } from './interactions.ts';
import { onSlackChannelChanged } from './slack-channels.ts';
import { onSourceSyncChanged } from './source-syncs.ts';
import { onTenantChanged } from './tenants.ts';
import { onTranscriptChanged } from './transcripts.ts';

/** Events of other subgraphs that this one handles. */
export const consumers: SubgraphModule['consumers'] = {
  'interaction.changed': onInteractionChanged,
  'gong.transcript.changed': onTranscriptChanged,
  'account.changed': onAccountChanged,
  'account.merged': onAccountMerged,
  'contact.changed': onContactChanged,
  'deal.changed': onDealChanged,
  'employee.changed': onEmployeeChanged,
  'gong.call.changed': onCallChanged,
  'activity.changed': onActivityChanged,
  'identity.resolved': onIdentityResolved,
  'slack.channel.changed': onSlackChannelChanged,
  'source.sync.changed': onSourceSyncChanged,
  'tenant.changed': onTenantChanged,
  'access.changed': onAccessChanged,
};
