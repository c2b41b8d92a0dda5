import { query, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';
import type { Role, Side } from '../timeline/reported-interaction.ts';

/** A participant, as shown to clients. */
export interface ShownParticipant {
  name: string | null;
  role: Role;
  side: Side;
  contactId: string | null;
  employeeId: string | null;
}

const most = 200;

/** Loads the participants of an interaction, each person once, with their current names. */
export function participantsOf(ctx: SubgraphContext, interactionId: string): Promise<ShownParticipant[]> {
  return ctx
    .loader<string, ShownParticipant[]>('participants', async (em, ids) => {
      const rows = await query<ShownParticipant & { interactionId: string }>(
        em,
        sql`select participant.interaction_id as "interactionId", role, side, contact_id as "contactId", employee_id
         as "employeeId",
                coalesce(person.name, participant.given_name, slack_user.name) as name
         from interactions.interaction_participants participant
         left join interactions.people person
           on person.tenant_id = participant.tenant_id
           and person.id = coalesce(participant.employee_id, participant.contact_id)
         left join interactions.slack_users slack_user
           on slack_user.tenant_id = participant.tenant_id and slack_user.id = participant.identity_id
         where participant.interaction_id = any(${ids}::uuid[]) and is_shown and position < ${most}
         order by participant.interaction_id, position`,
      );
      const byInteraction = Map.groupBy(rows, (row) => row.interactionId);
      return ids.map((id) => byInteraction.get(id) ?? []);
    })
    .load(interactionId);
}
