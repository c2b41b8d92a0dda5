/** An emoji as Slack writes it: `:tada:`, `:+1::skin-tone-3:`. */
const code = /:([a-z0-9_+'-]+):(?::skin-tone-([2-6]):)?/giu;

export const hasEmoji = (text: string): boolean => text.search(code) !== -1;

/** Skin tones 2 to 6 of Slack are the five of Unicode. */
const toneOf = (tone: string): string => String.fromCodePoint(0x1f3f9 + Number(tone));

/** Puts emoji in the place of their codes. What has no such name, such as an own emoji of a workspace, stays as it is. */
export function withEmoji(text: string, emoji: ReadonlyMap<string, string>): string {
  return text.replace(code, (written: string, name: string, tone: string | undefined) => {
    const [first, ...rest] = emoji.get(name.toLowerCase()) ?? '';
    if (first === undefined) return written;
    // The tone follows the person, and takes the place of what asks for a picture instead of a letter.
    return tone === undefined
      ? [first, ...rest].join('')
      : [first, toneOf(tone), ...(rest[0] === '\ufe0f' ? rest.slice(1) : rest)].join('');
  });
}
