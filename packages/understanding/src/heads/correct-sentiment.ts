import type { SentimentProbabilities } from './judge-sentiment.ts';

const request =
  /\b(?:could|can|would|will) (?:you|(?:some|any)(?:one|body))\b|^(?:hi|hey|hello)?[, ]{0,2}(?:please|pls|plz)\b/iu;
const complaint =
  /\b(?:terrible|awful|hate|ridiculous|unacceptable|horrible|disappoint\w{0,5}|worst|useless|frustrat\w{0,5}|annoy\w{0,5}|sick of|tired of|again|never|why|stupid|ugly|painful\w{0,2}|wast(?:e|ing)|sorry|bad|:\()\b/iu;
const irony =
  /^(?:oh,? )?(?:great|nice|wonderful|fantastic|lovely|brilliant|awesome|perfect|just great|just what we needed),? (?:another|yet another|one more|the|now the) [^.!?]{0,40}\b(?:outage|bug|error|crash|failure|down|delay|problem|issue|incident|bill|fee)s?\b|\bthanks for nothing\b/iu;
/** A longer text says more than a request. */
const longestRequest = 250;

/** Corrects the probabilities where words mislead the heads: a polite request about a fault, and plain irony. */
export function correctSentiment(text: string, judged: SentimentProbabilities): SentimentProbabilities {
  const { negative, neutral, positive } = judged;
  if (irony.test(text)) {
    const [least = 0, middle = 0, most = 0] = [negative, neutral, positive].toSorted((one, other) => one - other);
    return { negative: most, neutral: middle, positive: least };
  }
  const isRequest = text.length <= longestRequest && request.test(text) && !complaint.test(text);
  return isRequest && negative > neutral ? { negative: neutral, neutral: negative, positive } : judged;
}
