import type { SentimentProbabilities } from './judge-sentiment.ts';

const request =
  /\b(?:could|can|would|will) (?:you|(?:some|any)(?:one|body))\b|^(?:hi|hey|hello)?[, ]{0,2}(?:please|pls|plz)\b/iu;
const complaint =
  /\b(?:terrible|awful|hate|ridiculous|unacceptable|horrible|disappoint\w{0,5}|worst|useless|frustrat\w{0,5}|annoy\w{0,5}|sick of|tired of|again|never|why|stupid|ugly|painful\w{0,2}|wast(?:e|ing)|sorry|bad|:\()\b/iu;
/** Praise of a fault, thanks for harm, love of what nobody loves. */
const ironies = [
  /^(?:oh,? )?(?:great|nice|wonderful|fantastic|lovely|brilliant|awesome|perfect|just great|just what we needed),? (?!.*\b(?:fixed|resolved|solved|works|closed|waived|over|(?:bug|error|issue|problem|delay)s? (?:is|are) gone)\b)(?:(?:another|yet another|one more|the|now the|now) [^.!?]{0,40}\b(?:outage|bug|error|crash|failure|down|delay|problem|issue|incident|increase|broken|gone|missing|wrong)s?|(?:another|yet another|one more) [^.!?]{0,40}\b(?:bill|fee|maintenance)s?)\b/iu,
  /\bthanks (?:a (?:lot|million|bunch|ton) |so much |again )?for (?:nothing|(?:break(?!ing (?:it|that|this|things|everything) down)|delet|los|ruin|wast|ignor|hid|forgett)ing)\b/iu,
  /\bi (?:just |really |absolutely |so )?love (?:waiting|how nobody|having to|it when|(?:being|getting) (?:on hold|ignored|charged|hung up|transferred|locked))\b/iu,
  // "Wonderful, now I get to type them in by hand." "Lovely. The export is empty, yet again."
  /^(?:oh,? )?(?:great|nice|wonderful|fantastic|lovely|brilliant|awesome|perfect|super)[.,!]{1,3} (?:so )?now (?:i|we|they) (?:get to|have to|can) .{0,60}\b(?:by hand|manually|again|all over|from scratch|one by one|twice)\b/iu,
  /^(?:oh,? )?(?:great|nice|wonderful|fantastic|lovely|brilliant|awesome|perfect|super)[.,!]{1,3} .{0,60}\b(?:empty|down|broken|missing|wrong|gone|blank|failing|frozen|offline|locked|stuck|late|slow)\b.{0,20}\bagain[.!]*$/iu,
  // "Fantastic service as always, third week without an answer."
  /^(?:great|nice|wonderful|fantastic|lovely|brilliant|awesome|perfect|super) (?:service|support|work|job|update|quality)\b[^.!?]{0,30}[,.:–—-] ?(?:\w{1,10} ){0,3}(?:minute|hour|day|week|month|time|call)s? (?:without|waiting|of waiting|on hold|and (?:still )?(?:no|nothing))\b/iu,
  // "Wow, only six hours to answer, impressive."
  /^(?:wow|oh wow|great|impressive|bravo|amazing)[,.!]{1,3} (?:it )?only (?:took )?(?:\w{1,7}[- ]){1,2}(?:hours|days|weeks|months) (?:to (?:answer|reply|respond|get|fix|hear|call|close)|for (?:an? (?:answer|reply|response|fix|call)|nothing)|until (?:some|any|the first))/iu,
  /\bwhat an? (?:brilliant|great|genius|lovely|clever) (?:idea|way|move) to (?:hide|remove|break|lose|charge|delete)\b/iu,
];
/** Praise that denies a fault, if no "but" follows. */
const understatement =
  /(?:\b(?:not|isn['’]t|wasn['’]t|aren['’]t) (?:half )?bad at all\b|\b(?:can['’]?t|cannot|couldn['’]t) (?:complain|be happier|fault)\b|\bno complaints\b(?! (?:yet|so far|were|was|have|has|from|about|filed|in)))(?!.{0,200}\bbut\b)/iu;
/** Complaints in the words of praise or of a negation. */
const complaints = [
  /\b(?:that (?:was|is) (?:fun|great|nice|lovely)|good times|love it|lovely|just great)[.,!:;–— ]{1,3}(?:the |our |yet )?(?:another|second|third|fourth|fifth|sixth|\d(?:nd|rd|th)) (?:\w{1,12} )?(?:outage|bug|error|crash|failure|delay|problem|issue|incident|increase)\b/iu,
  /\b(?:could not|couldn['’]?t|can(?:not|['’]?t)) be (?:unhappier|worse|more (?:disappointed|frustrated|upset|unhappy|annoyed))\b/iu,
  /\b(?:crazy|insanely|wicked|ridiculously|stupidly) (?:slow|hard|complicated|expensive|buggy|late|confusing|difficult)\b/iu,
  // "It is not what I would call good." "I wouldn't say that I'm happy with it."
  /\bnot what (?:i|we)(?:['’]d| would) call (?:an? )?(?:good|great|easy|fast|helpful|useful|reliable|stable|happy|success\w{0,3}|support|service)\b/iu,
  /\b(?:i|we) would(?:n['’]t| not) (?:exactly )?(?:say|call)\b[^.?!,;]{0,30}\b(?:happy|good|great|satisfied|pleased|impressed|helpful|reliable|easy|fast)\b(?![^.?!]{0,60}\bif\b)/iu,
  /^(?:the |your |this )?(?:\w{1,10} )?(?:product|app|portal|software|system|platform|tool|support|service|report|it|this) (?:is|was) (?:pure |total |complete |absolute )?(?:garbage|trash|rubbish|a joke)[.!]?$/iu,
];
/** Praise in the words of a negation. */
const praise =
  /\b(?:nothing|nobody|no ?one) (?:beats|tops|compares to|comes close to) (?:you|your|this|the)\b|\b(?:could not|couldn['’]?t|can(?:not|['’]?t)) be (?:happier|more (?:pleased|happy|satisfied|impressed|excited|grateful|thankful|delighted))\b|\bcould(?: not|n['’]?t) (?:have )?(?:ask(?:ed)?|wish(?:ed)?|hope[ds]?) for (?:an? )?(?:better|more)\b/iu;
/** Praise in the words of harm: "Your trainer killed it." What a machine killed is no praise. */
const slang =
  /^(?!.{0,200}\b(?:but|not|never|nobody|\w{2,6}n['’]t)\b).{0,200}(?:\b(?:you|she|he|we|they|guys|teams?|trainer|rep|support|speaker|webinar|demo|presentation|training)(?: (?:guys|all|really|just|absolutely|totally|completely))* (?:(?:nailed|crushed|aced|rocked) (?:it|that|the|this|our|your|their)|killed it|blew (?:me|us|everyone|everybody) away)\b|\bblown away by (?:you|the|how (?!bad|slow|many))|\b(?:wicked|insanely|crazy|ridiculously) (?:fast|quick|good|easy|useful|helpful|simple|smooth|cool|smart)\b|\b(?:this|that|it|you|which|report|portal|app|update|feature|dashboard) (?:is|are|was|were) (?:so |just |really |absolutely )?(?:dope|lit|fire|the (?:bomb|bee['’]?s knees))(?=\s*(?:$|[.!,]))|\byou (?:guys )?rock\b|\b(?:nailed|crushed|aced) (?:it|that)\b)/iu;
/** A fault that is denied: no praise, but no complaint either. */
const deniedFault =
  /\b(?:do not|don['’]?t|can['’]?t|cannot|wouldn['’]?t|would not) (?:think|say|call|believe|feel|find)\b(?![^.?!,;]{0,60}\bhow\b)[^.?!,;]{0,60}\b(?:bad|poor|terrible|awful|horrible|unhappy|dissatisfied|disappointed|garbage|useless)(?: at all)?[.!]*$|\bnot (?:that (?:i|we)(?:['’]m| am|['’]re| are) )?(?:un(?:happy|satisfied|pleased)|dissatisfied)\b|^\W*not (?:bad|terrible|awful),? (?:but )?not (?:great|good|amazing|perfect)\b|\b(?:nobody|no ?one|none of (?:us|them|our \w{1,12}))\b[^.?!,;]{0,25} (?:complain(?:ed|s)?|minds?|minded|objects?|objected)\b(?![^.?!]{0,60}\bbut\b)|\b(?:is|are|was|it['’]s|that['’]s)(?:n['’]t| not) (?:too |that |very |really |particularly )?(?:expensive|pricey|slow|hard|difficult|complicated|confusing)\b(?![^.?!]{0,80}\b(?:but|enough|any ?more|dead|worse|broken|awful|terrible|horrible|useless|impossible|joke|mess|nightmare)\b)/iu;
/** Shares where the words decide alone, because the heads are lost between all three. */
const [sure, unsure, no] = [0.8, 0.15, 0.05];
/** What is mere politeness in a request. */
const politeRequest = /\b(?:would|could) you be (?:so kind|kind enough)\b/iu;
/** A greeting or farewell with nothing else, which is mere politeness. */
const greeting =
  /^\s*(?:(?:hi|hey|hello|hiya|good ?(?:day|morning|afternoon|evening|bye)|morning|greetings|bye)(?:,? (?:again|there|all|everyone|everybody|team|folks|guys|both|to (?:you|everyone|all)(?: all)?))?[\s,.!]*){1,3}$/iu;
/** A longer text says more than one such thing. */
const longestRequest = 250;

/** Corrects the probabilities where words mislead the heads: a polite request about a fault, plain irony, understatement, slang, negations, and mere greetings. */
export function correctSentiment(text: string, judged: SentimentProbabilities): SentimentProbabilities {
  const { negative, neutral, positive } = judged;
  const [least = 0, middle = 0, most = 0] = [negative, neutral, positive].toSorted((one, other) => one - other);
  if (ironies.some((irony) => irony.test(text))) return { negative: most, neutral: middle, positive: least };
  if (greeting.test(text)) return { negative: least, neutral: most, positive: middle };
  if (text.length > longestRequest) return judged;
  if (understatement.test(text)) return { negative: least, neutral: middle, positive: most };
  if (complaints.some((each) => each.test(text))) return { negative: sure, neutral: unsure, positive: no };
  if (praise.test(text) || slang.test(text)) return { negative: no, neutral: unsure, positive: sure };
  if (deniedFault.test(text)) return { negative: least, neutral: most, positive: middle };
  if (politeRequest.test(text) && !complaint.test(text)) return { negative: least, neutral: most, positive: middle };
  const isRequest = request.test(text) && !complaint.test(text);
  return isRequest && negative > neutral ? { negative: neutral, neutral: negative, positive } : judged;
}
