import { createHash } from 'node:crypto';

/** A number from 0 to 1 that depends on the words alone, so that adding one text changes no other. */
export function chance(...words: readonly (string | number)[]): number {
  return createHash('sha256').update(words.join('\n')).digest().readUInt32BE(0) / 2 ** 32;
}

/** One of the items, chosen by the words. */
export function choose<T>(items: readonly T[], ...words: readonly (string | number)[]): T {
  const item = items[Math.floor(chance(...words) * items.length)];
  if (item === undefined) throw new Error('there is nothing to choose from');
  return item;
}

export type Slots = Readonly<Record<string, string>>;

/**
 * Writes a text of a story: chooses one wording of each `<one|another>`, then fills in `{slots}`. Fails for a slot that
 * has no value.
 */
export function write(text: string, slots: Slots, ...words: readonly (string | number)[]): string {
  let place = 0;
  const chosen = text.replace(/<([^<>]*)>/g, (_, wordings: string) =>
    choose(wordings.split('|'), ...words, text, ++place),
  );
  return chosen.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = slots[name];
    if (value === undefined) throw new Error(`"${text}" has the slot {${name}}, which has no value`);
    return value;
  });
}

/** Splits what somebody says into sentences. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.?!…])\s+(?=[\p{Lu}¿¡\d])/u);
