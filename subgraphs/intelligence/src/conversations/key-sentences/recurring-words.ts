/** Words that any conversation repeats, whatever it is about. */
const emptyWords = new Set(
  `about actually after again already always another anything because before being could doing doesn don't first going
   gonna gotta great guess having isn't it's kinda little looks maybe might never okay other people pretty probably
   quite rather really right should somebody something sorry still stuff sure thank thanks that's their there there's
   these they they're thing things think those thought though through today trying understand wanna wanted we'll we're
   we've well what's where whether which while would wouldn't yeah you'll you're you've yours`.split(/\s+/u),
);

const longWord = /[\p{L}][\p{L}'’-]{3,}/gu;

const wordsOf = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(longWord) ?? [])
      .map((word) => word.replaceAll('’', "'"))
      .filter((word) => word.length >= 5 && !emptyWords.has(word)),
  );

/** Share of the sentences in which a word recurs, and the fewest. */
const leastShare = 0.05;
const fewestSentences = 2;

/** Returns a function that counts the words of a text that recur in these sentences: what they are about. */
export function recurringWords(sentences: readonly string[]): (text: string) => number {
  const counts = new Map<string, number>();
  for (const text of sentences) for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const least = Math.max(fewestSentences, sentences.length * leastShare);
  return (text) => [...wordsOf(text)].filter((word) => (counts.get(word) ?? 0) >= least).length;
}

/** What each recurring word counts, up to so many of them, so that sentences of empty words do not stand for the whole. */
const bonusOfWord = 0.06;
const mostWords = 4;

/** Returns what recurring words add to the centrality of a sentence. */
export const recurringBonus = (count: number): number => Math.min(count, mostWords) * bonusOfWord;
