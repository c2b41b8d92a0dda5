import { type QuestionText, type Span, spansOf } from '../../text/question-words.ts';

export type ActivityKind = 'CALL' | 'EMAIL' | 'MEETING' | 'MESSAGE' | 'TICKET' | 'TASK';

/** What records are: deals, accounts, or things that happened. */
export type Subject = 'DEAL' | 'ACCOUNT' | 'ACTIVITY';

/** A word of a question that stands for records. */
export interface Noun extends Span {
  readonly subject: Subject;
  readonly kind?: ActivityKind;
  /** True for calls that were recorded. */
  readonly isRecorded?: boolean;
  /** True for verbs: "called", "bought". */
  readonly isVerb?: boolean;
}

interface NounWords extends Omit<Noun, 'from' | 'to'> {
  readonly words: RegExp;
}

const nouns: readonly NounWords[] = [
  { subject: 'DEAL', words: /\b(?:deals?|opportunit(?:y|ies)|opps?|pipelines?|renewals?)\b/gu },
  { subject: 'DEAL', isVerb: true, words: /\b(?:bought|buy|buying|purchased?|signed|renew(?:s|ing|ed)?)\b/gu },
  {
    subject: 'ACCOUNT',
    words: /\b(?:accounts?|customers?|clients?|compan(?:y|ies))\b(?! (?:managers?|executives?|owners?|success)\b)/gu,
  },
  { subject: 'ACTIVITY', kind: 'CALL', isRecorded: true, words: /\b(?:recorded|gong) calls?\b/gu },
  { subject: 'ACTIVITY', kind: 'CALL', words: /\b(?:phone )?calls?\b/gu },
  { subject: 'ACTIVITY', kind: 'CALL', isVerb: true, words: /\b(?:called|phoned)\b/gu },
  { subject: 'ACTIVITY', kind: 'EMAIL', words: /\b(?:e mails?|emails?|mails)\b/gu },
  { subject: 'ACTIVITY', kind: 'EMAIL', isVerb: true, words: /\b(?:emailed|e mailed|mailed)\b/gu },
  { subject: 'ACTIVITY', kind: 'MEETING', words: /\b(?:meetings?|visits?|demos?|appointments?)\b/gu },
  { subject: 'ACTIVITY', kind: 'MEETING', isVerb: true, words: /\b(?:met|visited)\b/gu },
  { subject: 'ACTIVITY', kind: 'MESSAGE', words: /\b(?:slack )?messages?\b/gu },
  { subject: 'ACTIVITY', kind: 'TICKET', words: /\b(?:support )?(?:tickets?|cases?)\b/gu },
  { subject: 'ACTIVITY', kind: 'TASK', words: /\b(?:tasks?|to ?dos?|follow ups)\b/gu },
];

/** Words for records, in their order. Of several for one place the first counts. */
export function nounsIn(text: QuestionText): Noun[] {
  const found: Noun[] = [];
  for (const { words, ...noun } of nouns) {
    for (const { from, to } of spansOf(text, words)) {
      if (!found.some((other) => from < other.to && other.from < to)) found.push({ ...noun, from, to });
    }
  }
  return found.sort((one, other) => one.from - other.from);
}
