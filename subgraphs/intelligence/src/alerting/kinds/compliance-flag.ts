import { sql } from '@sophia/database';
import { ofInteraction } from './of-interaction.ts';
import type { EventKind } from './rule-kind.ts';
import { days, inWords } from './words.ts';

/** Its cause is the interaction and the subject, not the account, which may still change. */
export const complianceFlag: EventKind = {
  name: 'COMPLIANCE_FLAG',
  looksAt: 'event',
  lasts: false,
  builtIn: {
    name: 'Compliance',
    severity: 'CRITICAL',
    threshold: null,
    windowHours: days(90),
    cooldownHours: 0,
    escalateAfterHours: 24,
  },
  threshold: null,
  among: () => sql`i.compliance_flags <> '[]'`,
  judge: (_, interaction, account) =>
    interaction.complianceFlags.map((flag) => ({
      ...ofInteraction(interaction, {
        cause: '',
        title: `${flag.regulation === 'FDCPA' ? 'FDCPA' : 'Fair Housing'} flag: ${flag.topic}`,
        message: `A sentence in ${inWords(interaction)} with ${account} may break the law. Please review it.`,
        text: flag.sentence,
        quotes: { kind: 'COMPLIANCE', sentence: flag.sentence },
      }),
      cause: `${interaction.interactionId}:compliance:${flag.topic}`,
    })),
};
