export const messageKinds = ['MESSAGE', 'BOT', 'THREAD_BROADCAST', 'ME', 'UNAVAILABLE', 'OTHER'] as const;
export type MessageKind = (typeof messageKinds)[number];

/** Subtypes of entries that Slack itself adds to a channel. Each has a "group_" twin for private channels. */
const housekeeping = new Set([
  'app_conversation_join',
  'app_conversation_leave',
  'assistant_app_thread',
  'bot_add',
  'bot_disable',
  'bot_enable',
  'bot_remove',
  'channel_archive',
  'channel_canvas_updated',
  'channel_convert_to_private',
  'channel_convert_to_public',
  'channel_join',
  'channel_leave',
  'channel_name',
  'channel_posting_permissions',
  'channel_purpose',
  'channel_tab_added',
  'channel_tab_removed',
  'channel_tab_renamed',
  'channel_topic',
  'channel_unarchive',
  'huddle_thread',
  'joiner_notification',
  'joiner_notification_for_inviter',
  'message_replied',
  'mpdm_move',
  'pinned_item',
  'reminder_add',
  'reminder_delete',
  'reply_broadcast',
  'sh_room_created',
  'sh_room_shared',
  'unpinned_item',
  'welcome_party',
]);

const written = new Set([undefined, 'file_share', 'file_comment', 'file_mention', 'slack_image', 'document_mention']);

/** True if entries with this subtype describe the channel and nobody wrote them. */
export function isHousekeeping(subtype: string | undefined): boolean {
  return subtype !== undefined && housekeeping.has(subtype.replace(/^group_/, 'channel_'));
}

/** Returns a message's kind, from its subtype and its author. */
export function messageKind(subtype: string | undefined, byBot: boolean): MessageKind {
  if (byBot) return 'BOT';
  if (written.has(subtype)) return 'MESSAGE';
  if (subtype === 'thread_broadcast') return 'THREAD_BROADCAST';
  if (subtype === 'me_message') return 'ME';
  return subtype === 'ekm_access_denied' ? 'UNAVAILABLE' : 'OTHER';
}
