import { z } from 'zod';

/**
 * Shapes of Slack's records. Only the ids are required. A field of an unexpected shape counts as absent: exports differ
 * by year and tool, and one odd field must not cost a message.
 */

const text = z.string().optional().catch(undefined);
const flag = z.boolean().optional().catch(undefined);
const number = z.number().optional().catch(undefined);
const texts = z
  .array(z.unknown())
  .catch([])
  .transform((items) => items.filter((item) => typeof item === 'string'));
const anything = z.array(z.unknown()).optional().catch(undefined);
const note = z.object({ value: text }).optional().catch(undefined);
const profile = z
  .object({
    email: text,
    real_name: text,
    display_name: text,
    name: text,
    title: text,
    department: text,
    phone: text,
    team: text,
    bot_id: text,
    is_restricted: flag,
    is_ultra_restricted: flag,
  })
  .optional()
  .catch(undefined);

export const channelEntry = z.object({
  id: z.string().regex(/^[A-Z0-9]{2,32}$/),
  name: text,
  created: number,
  is_private: flag,
  is_archived: flag,
  is_ext_shared: flag,
  is_im: flag,
  is_mpim: flag,
  is_member: flag,
  user: text,
  num_members: number,
  members: z.array(z.unknown()).optional().catch(undefined),
  topic: note,
  purpose: note,
});
export type ChannelEntry = z.infer<typeof channelEntry>;

export const userEntry = z.object({
  id: z.string().regex(/^[A-Z0-9]{2,32}$/),
  team_id: text,
  name: text,
  deleted: flag,
  real_name: text,
  tz: text,
  is_bot: flag,
  is_app_user: flag,
  is_workflow_bot: flag,
  is_restricted: flag,
  is_ultra_restricted: flag,
  is_stranger: flag,
  updated: number,
  enterprise_user: z.object({ teams: texts }).optional().catch(undefined),
  profile,
});
export type UserEntry = z.infer<typeof userEntry>;

const fileEntry = z.object({
  id: z.string().min(1).max(64),
  name: text,
  title: text,
  mimetype: text,
  size: number,
  mode: text,
  url_private: text,
  permalink: text,
});
export type FileEntry = z.infer<typeof fileEntry>;

const reactionEntry = z.object({ name: z.string().min(1), users: texts, count: number });

/** Keeps the items of a list that have the shape. */
function listOf<T extends z.ZodType>(item: T) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((items) =>
      items.flatMap((candidate) => {
        const read = item.safeParse(candidate);
        return read.success ? [read.data] : [];
      }),
    );
}

export const messageEntry = z.object({
  type: text,
  subtype: text,
  ts: z.unknown().optional(),
  user: text,
  bot_id: text,
  username: text,
  bot_profile: z.object({ name: text }).optional().catch(undefined),
  user_profile: profile,
  text,
  team: text,
  user_team: text,
  thread_ts: text,
  reply_count: number,
  reply_users_count: number,
  latest_reply: text,
  edited: z.object({ ts: text }).optional().catch(undefined),
  reactions: listOf(reactionEntry),
  files: listOf(fileEntry),
  /** Until 2018 a message had one file, and a comment on a file was a message. */
  file: fileEntry.optional().catch(undefined),
  comment: z.object({ user: text, comment: text }).optional().catch(undefined),
  blocks: anything,
  attachments: anything,
  topic: text,
  purpose: text,
  deleted_ts: text,
  message: z.record(z.string(), z.unknown()).optional().catch(undefined),
  /** What was deleted. */
  previous_message: z.object({ thread_ts: text, reply_count: number }).optional().catch(undefined),
});
/** The author's profile on a message. */
export const profileEntry = z.object({ ts: z.unknown().optional(), user: text, user_profile: profile });
export type ProfileEntry = z.infer<typeof profileEntry>;
export type MessageEntry = z.infer<typeof messageEntry>;
