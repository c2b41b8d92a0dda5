import type { SentimentProbabilities } from './judge-sentiment.ts';

const request =
  /\b(?:could|can|would|will) (?:you|(?:some|any)(?:one|body))\b|^(?:hi|hey|hello)?[, ]{0,2}(?:please|pls|plz)\b/iu;
const complaint =
  /\b(?:terrible|awful|hate|ridiculous|unacceptable|horrible|disappoint\w{0,5}|worst|useless|frustrat\w{0,5}|annoy\w{0,5}|sick of|tired of|again|never|why|stupid|ugly|painful\w{0,2}|wast(?:e|ing)|sorry|bad|:\()\b/iu;
/** Praise of a fault, thanks for harm, love of what nobody loves. */
const ironies = [
  /^(?:oh,? )?(?:great|nice|wonderful|fantastic|lovely|brilliant|awesome|perfect|just great|just what we needed),? (?!.*\b(?:fixed|resolved|solved|works|closed|waived|over|(?:bug|error|issue|problem|delay)s? (?:is|are) gone)\b)(?:another|yet another|one more|the|now the|now) [^.!?]{0,40}\b(?:outage|bug|error|crash|failure|down|delay|problem|issue|incident|bill|fee|increase|broken|gone|missing|maintenance|wrong)s?\b/iu,
  /\bthanks (?:a (?:lot|million|bunch|ton) |so much |again )?for (?:nothing|(?:break|delet|los|ruin|wast|ignor|hid|forgett)ing)\b/iu,
  /\bi (?:just |really |absolutely |so )?love (?:waiting|how nobody|having to|it when|(?:being|getting) (?:on hold|ignored|charged|hung up|transferred|locked))\b/iu,
  /\bwhat an? (?:brilliant|great|genius|lovely|clever) (?:idea|way|move) to (?:hide|remove|break|lose|charge|delete)\b/iu,
];
/** Praise that denies a fault. */
const understatement =
  /\b(?:not|isn['’]t|wasn['’]t|aren['’]t) (?:half )?bad at all\b|\b(?:can['’]?t|cannot|couldn['’]t) (?:complain|be happier|fault)\b|\bno complaints\b(?! (?:yet|so far|were|was|have|has|from|about|filed|in))/iu;
/** A longer text says more than a request. */
const longestRequest = 250;

/** Corrects the probabilities where words mislead the heads: a polite request about a fault, plain irony, and understatement. */
export function correctSentiment(text: string, judged: SentimentProbabilities): SentimentProbabilities {
  const { negative, neutral, positive } = judged;
  const [least = 0, middle = 0, most = 0] = [negative, neutral, positive].toSorted((one, other) => one - other);
  if (ironies.some((irony) => irony.test(text))) return { negative: most, neutral: middle, positive: least };
  if (understatement.test(text)) return { negative: least, neutral: middle, positive: most };
  const isRequest = text.length <= longestRequest && request.test(text) && !complaint.test(text);
  return isRequest && negative > neutral ? { negative: neutral, neutral: negative, positive } : judged;
}
