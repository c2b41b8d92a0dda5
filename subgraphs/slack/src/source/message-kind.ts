export const messageKinds = ['MESSAGE', 'BOT', 'THREAD_BROADCAST', 'ME', 'UNAVAILABLE', 'OTHER'] as const;
export type MessageKind = (typeof messageKinds)[number];

/** What Slack itself notes in a channel, and nobody wrote. Each has a twin for private channels ("group_"). */
const HOUSEKEEPING = new Set([
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

const WRITTEN = new Set([undefined, 'file_share', 'file_comment', 'file_mention', 'slack_image', 'document_mention']);

/** True when an entry with this subtype tells of the channel and is nobody's message. */
export function isHousekeeping(subtype: string | undefined): boolean {
  return subtype !== undefined && HOUSEKEEPING.has(subtype.replace(/^group_/, 'channel_'));
}

/** The kind of a message, by its subtype and by whether a bot wrote it. */
export function messageKind(subtype: string | undefined, byBot: boolean): MessageKind {
  if (byBot) return 'BOT';
  if (WRITTEN.has(subtype)) return 'MESSAGE';
  if (subtype === 'thread_broadcast') return 'THREAD_BROADCAST';
  if (subtype === 'me_message') return 'ME';
  return subtype === 'ekm_access_denied' ? 'UNAVAILABLE' : 'OTHER';
}
