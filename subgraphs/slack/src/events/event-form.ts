import { z } from 'zod';

const text = z.string().optional().catch(undefined);

/** What the Events API and Socket Mode deliver. Only the inner event is needed; its own fields are read by its type. */
const deliveryForm = z.object({
  type: z.string(),
  event_id: z.string().min(1).max(200).optional().catch(undefined),
  event_time: z.number().optional().catch(undefined),
  challenge: text,
  team_id: text,
  context_team_id: text,
  authorizations: z.array(z.object({ team_id: text }).catch({})).catch([]),
  event: z.looseObject({ type: z.string(), channel_type: text, event_ts: text }).optional().catch(undefined),
});
export type Delivery = z.output<typeof deliveryForm>;

/** Reads the text of a delivery; undefined if it is not one. */
export function deliveryOf(body: string): Delivery | undefined {
  try {
    return deliveryForm.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}

const directTypes = new Set(['im', 'mpim', 'app_home']);

/** True for what concerns a conversation of few people, which may be left out. */
export const isDirect = ({ event }: Delivery): boolean =>
  directTypes.has(event?.channel_type ?? '') || /^(?:im|mpim)_/.test(event?.type ?? '');
