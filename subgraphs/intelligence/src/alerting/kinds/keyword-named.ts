import { sql } from '@sophia/database';
import { ofInteraction } from './of-interaction.ts';
import type { EventKind } from './rule-kind.ts';
import { inWords } from './words.ts';

export const keywordNamed: EventKind = {
  name: 'KEYWORD_NAMED',
  looksAt: 'event',
  lasts: false,
  builtIn: null,
  threshold: null,
  among: ({ keywords }) => sql`i.keywords && ${keywords.map((word) => word.toLowerCase())}::text[]`,
  judge: ({ keywords }, interaction, account) =>
    keywords
      .filter((word) => interaction.keywords.includes(word.toLowerCase()))
      .map((word) =>
        ofInteraction(interaction, {
          cause: `keyword:${word.toLowerCase()}`,
          title: `"${word}" at ${account}`,
          message: `"${word}" was mentioned in ${inWords(interaction)}.`,
          text: interaction.title,
          quotes: { kind: 'NAME', name: word },
        }),
      ),
};
