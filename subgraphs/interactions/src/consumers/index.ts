import type { Handlers } from '@sophia/events';
import { onAccountChanged, onAccountMerged } from './accounts.ts';
import { onDealChanged } from './deals.ts';
import { onIdentityResolved } from './identities.ts';
import { onContactChanged, onEmployeeChanged } from './people.ts';
import { onActivityChanged, onGongCallChanged } from './records.ts';
import { onSlackChannelChanged, onSlackMessageChanged, onSlackUserChanged } from './slack.ts';
import { onSourceSyncChanged } from './source-syncs.ts';
import { onThreadAnalysed, onThreadCorrelated } from './threads.ts';

/**
 * Events of other subgraphs that this one handles. They give the same rows in any order that keeps each subject's
 * order.
 */
export const consumers: Handlers = {
  'account.changed': onAccountChanged,
  'account.merged': onAccountMerged,
  'activity.changed': onActivityChanged,
  'contact.changed': onContactChanged,
  'deal.changed': onDealChanged,
  'employee.changed': onEmployeeChanged,
  'gong.call.changed': onGongCallChanged,
  'identity.resolved': onIdentityResolved,
  'slack.channel.changed': onSlackChannelChanged,
  'slack.message.changed': onSlackMessageChanged,
  'slack.user.changed': onSlackUserChanged,
  'source.sync.changed': onSourceSyncChanged,
  'thread.analysed': onThreadAnalysed,
  'thread.correlated': onThreadCorrelated,
};
