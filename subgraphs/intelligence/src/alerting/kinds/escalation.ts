import { sql } from '@sophia/database';
import { isOurs } from '../../store/whose-words.ts';
import { ofInteraction } from './of-interaction.ts';
import type { EventKind } from './rule-kind.ts';
import { days, inWords } from './words.ts';

export const escalation: EventKind = {
  name: 'ESCALATION',
  looksAt: 'event',
  lasts: false,
  builtIn: {
    name: 'Escalation',
    severity: 'HIGH',
    threshold: null,
    windowHours: days(30),
    cooldownHours: days(7),
    escalateAfterHours: 24,
  },
  threshold: null,
  among: () => sql`i.escalation`,
  judge: (_, interaction, account) =>
    interaction.escalation === true && !isOurs(interaction)
      ? [
          ofInteraction(interaction, {
            cause: 'escalation',
            title: `Escalation at ${account}`,
            message: `Somebody asks for escalation, or says that they leave, in ${inWords(interaction)}.`,
            text: interaction.title,
            quotes: { kind: 'ESCALATION' },
          }),
        ]
      : [],
};
