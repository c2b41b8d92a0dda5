import { sql } from '@sophia/database';
import { isTheirs } from '../../store/whose-words.ts';
import { ofInteraction } from './of-interaction.ts';
import type { EventKind } from './rule-kind.ts';
import { days, inWords } from './words.ts';

export const competitorNamed: EventKind = {
  name: 'COMPETITOR_NAMED',
  looksAt: 'event',
  lasts: false,
  builtIn: {
    name: 'Competitor mentioned',
    severity: 'MEDIUM',
    threshold: null,
    windowHours: days(60),
    cooldownHours: days(14),
  },
  threshold: null,
  among: () => sql`i.competitors <> '{}'`,
  judge: (_, interaction, account) =>
    interaction.competitors.map((name) =>
      ofInteraction(interaction, {
        cause: `competitor:${name}`,
        title: isTheirs(interaction) ? `${account} mentioned ${name}` : `${name} was mentioned: ${account}`,
        message: `${name} was mentioned in ${inWords(interaction)}.`,
        text: interaction.title,
        quotes: { kind: 'NAME', name },
      }),
    ),
};
