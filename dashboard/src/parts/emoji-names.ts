import codes from 'emojibase-data/en/shortcodes/iamcal.json' with { type: 'json' };

/** Some characters are letters by themselves; this asks for their picture. */
const asPicture = '\ufe0f';

function characterOf(hexcode: string): string {
  const character = String.fromCodePoint(...hexcode.split('-').map((code) => Number.parseInt(code, 16)));
  const isLetter = !hexcode.includes('-') && !/\p{Emoji_Presentation}/u.test(character);
  return isLetter ? character + asPicture : character;
}

/** The emoji of Slack by their names. */
export const emojiNames: ReadonlyMap<string, string> = new Map(
  Object.entries<string | string[]>(codes).flatMap(([hexcode, names]) =>
    [names].flat().map((name) => [name, characterOf(hexcode)] as const),
  ),
);
