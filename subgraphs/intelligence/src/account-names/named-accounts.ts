import type { EntityManager } from '@sophia/database';
import { readBuiltInTable } from '@sophia/text-engines';
import { englishWords } from '@sophia/understanding';
import { accountsNamedIn, type NamedAccount, type TextWithNames, wordsOfNames } from './find-named.ts';
import { phrasesWith } from './known-names.ts';

/** Finds for each text the accounts that it names, by their whole name or its own part. */
export async function namedAccountsOf(
  em: EntityManager,
  texts: readonly TextWithNames[],
): Promise<readonly (readonly NamedAccount[])[]> {
  const { rows } = await readBuiltInTable();
  const isCommon = (folded: string) => rows.has(folded) || englishWords.has(folded);
  const words = new Set(texts.flatMap((text) => wordsOfNames(text, isCommon)));
  const phrases = await phrasesWith(em, words);
  return texts.map((text) => accountsNamedIn(text, phrases, isCommon));
}
