import type { Vocabulary } from '../vocabulary/vocabulary.ts';

const beginning =
  /^\W*(?:(?:and|but|so|honestly|well|ok|okay|yeah|frankly|also|meanwhile|then),? ){0,2}(?:(?:the|our old|my old) )?/iu;
/** A verb: "The Yardi integration is slow" is about us. */
const verb =
  /^(?:['’]s(?: \w{1,12}){1,2})?(?: (?:just|really|also|still|always|simply))? (?:is|isn['’]t|was|wasn['’]t|are|were|has|had|does|doesn['’]t|did|didn['’]t|can|can['’]t|cannot|could|couldn['’]t|keeps?|kept|never|crash(?:es|ed)|fails?|failed|breaks?|broke|looks?|seems?|feels?|felt|sucks?|takes?|took|loses?|lost|charges?|charged)\b/iu;
const us = /\b(?:you|your|yours|integration|sync\w{0,3}|with us)\b/iu;
const comparison = /\b(?:than|like|unlike|to) (?:you|yours)\b/giu;

/** True if a sentence tells how a competitor, or other software, is: its mood is not about us. */
export function isAboutOthers(sentence: string, vocabulary: Vocabulary): boolean {
  const start = beginning.exec(sentence)?.[0].length ?? 0;
  const end = vocabulary
    .find(sentence)
    .find((each) => each.start === start && (each.kind === 'COMPETITOR' || each.kind === 'PROPERTY_SOFTWARE'))?.end;
  return end !== undefined && verb.test(sentence.slice(end)) && !us.test(sentence.replaceAll(comparison, ''));
}
