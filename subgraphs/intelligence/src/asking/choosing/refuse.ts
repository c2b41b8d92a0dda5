import { englishWords, foreignWords } from '@sophia/understanding';
import type { DeclineReason } from '../answers/answer.ts';
import { isFiller } from '../text/filler.ts';
import { questionText } from '../text/question-words.ts';

export interface Refusal {
  readonly reason: DeclineReason;
  readonly text: string;
}

const longest = 1_000;
/** Each part of a question of up to six words may be a name, so more words take much time. */
const mostWords = 100;
const code =
  /[{}]|<\/?\w{1,20}>|\b(?:select\s.{1,100}\sfrom|insert\s{1,5}into|drop\s{1,5}table|delete\s{1,5}from|update\s\w{1,50}\sset)\b|;\s?--/iu;
const changes =
  /^(?:please\s+|can you\s+|could you\s+)*(?:delete|remove|create|add|change(?! in\b)|edit|update|set|assign|close(?! (?:rates?|dates?)\b)|resolve|acknowledge|snooze|dismiss|send|email|merge|rename|drop|write|schedule|cancel|book)\b/iu;
const orders =
  /\b(?:ignore|disregard|forget)\b.{0,40}\b(?:instructions?|prompts?|rules)\b|\b(?:system prompt|every tenant|all tenants|other tenants?)\b/iu;

/** Returns why a text is not read as a question; null if it is. */
export function refusalOf(question: string): Refusal | null {
  const text = question.trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return { reason: 'EMPTY', text: 'Please ask a question.' };
  if (text.length > longest) {
    return {
      reason: 'TOO_LONG',
      text: `A question may have at most ${longest} characters; this one has ${text.length}.`,
    };
  }
  const { length: words } = questionText(text).words;
  if (words > mostWords)
    return { reason: 'TOO_LONG', text: `A question may have at most ${mostWords} words; this one has ${words}.` };
  if (code.test(text)) return { reason: 'NOT_A_QUESTION', text: 'This looks like code. Please ask in plain language.' };
  if (orders.test(text))
    return { reason: 'NOT_A_QUESTION', text: 'Questions are answered from your own data, by fixed rules.' };
  if (changes.test(text)) return { reason: 'CHANGES_DATA', text: 'Questions only read; nothing is changed by them.' };
  if (isForeign(text))
    return { reason: 'LANGUAGE', text: 'Please ask in English; other languages are not understood yet.' };
  if (isSeveral(text)) return { reason: 'SEVERAL_QUESTIONS', text: 'Please ask one question at a time.' };
  return null;
}

const foreignLetter = /[¿¡ßæœ]|[^\p{Script=Latin}\P{L}]/u;
const fewestForeign = 2;

const isEnglish = (word: string): boolean => englishWords.has(word) || isFiller(word);

/** Names are of any language, so the frequent words decide. */
function isForeign(text: string): boolean {
  if (foreignLetter.test(text)) return true;
  // Words with a capital may be names: "GTX Plus Pro".
  const words = (text.match(/\p{L}+/gu) ?? [])
    .filter((word, at) => at === 0 || word === word.toLowerCase())
    .map((word) => word.toLowerCase());
  const english = words.filter(isEnglish).length;
  const foreign = Math.max(
    ...Object.values(foreignWords).map((list) => words.filter((word) => list.has(word) && !isEnglish(word)).length),
  );
  return foreign >= fewestForeign && foreign > english;
}

const asking = /^\s?(?:how many|how much|what|which|who|when)\b/iu;

/** Two sentences that each ask, and more than a word; or two questions with "and" between them. */
function isSeveral(text: string): boolean {
  if (text.split(/\?\s/u).filter((part) => questionText(part).words.length > 2).length > 1) return true;
  const [first = '', ...more] = text.split(/\band\b/iu);
  return asking.test(first) && more.some((part) => asking.test(part));
}
