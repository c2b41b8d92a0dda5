/** Orders to a model: to forget its instructions, or to be another one. */
const ordersToModels = [
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|prompts?|rules|directions|guidelines|above)\b/iu,
  /\b(?:ignoriere|vergiss|ignora|ignorez|oublie|olvida)\b.{0,40}\b(?:anweisungen|instrucciones|instructions|istruzioni)\b/iu,
  /\b(?:system|developer) (?:prompt|message|instructions?)\b/iu,
  /\byou are (?:now|no longer)\b/iu,
  /\bas an? (?:ai|assistant|language model|llm)\b/iu,
  /<\/?(?:system|assistant|instructions?)>/iu,
];

/** Orders to say or write something, at the beginning of a sentence or after a word that asks for it. */
const ordersToSay =
  /(?:^|[.!?:;,]\s|\b(?:please|kindly|must|should|always|now|only|to)\s)(?:say|write|report|state|claim|answer|respond|reply|output|print|conclude|repeat|summari[sz]e)\b.{0,60}(?:\bthat\b|:|["“])/iu;

/**
 * True if a text directs a reader, and perhaps a model, to say something. Such a text is no evidence for what it wants
 * to be said, so no language model reads it.
 */
export const givesDirections = (text: string): boolean =>
  ordersToSay.test(text) || ordersToModels.some((pattern) => pattern.test(text));
