import type { Handlers } from '@sophia/events';
import { onGongCallChanged } from './gong-calls.ts';
import { onGongUserChanged } from './gong-users.ts';
import { onSlackUserChanged } from './slack-users.ts';

/** Events of other subgraphs that this one handles. */
export const consumers: Handlers = {
  'slack.user.changed': onSlackUserChanged,
  'gong.user.changed': onGongUserChanged,
  'gong.call.changed': onGongCallChanged,
};
