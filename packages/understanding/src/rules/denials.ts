import type { FindingKind } from '../analysis/text-analyzer.ts';
import { endsOrdinarily } from './ordinary-endings.ts';

/** Something that rules out a kind of sentence. */
type Denial = Pick<RegExp, 'test'>;

/** Words of a threat or a complaint. */
const alarming =
  /\b(?:your (?:\w{1,12} )?(?:ceo|cfo|coo|vp|board|management|managers?|supervisor|director|boss|leadership|executives?)|unless|otherwise|or else|if (?:this|it|that|nobody|no ?one|you|nothing)|not (?:\w{1,12} ){0,2}(?:fixed|resolved|solved|credited|refunded|answered|acceptable|fine|ok(?:ay)?|happy|pleased)|\w{2,6}n['’]t|unhappy|cancel\w{0,4}|terminat\w{1,4}|leav(?:e|ing) (?!early|for\b)|su(?:e|ing)\b(?= you| your| us)|lawsuit|breach\w{0,3}|damages|notice|dispute|disput\w{1,4}|claims?|refunds?|compensat\w{1,4}|complain\w{0,3}|complaints?|escalat\w{1,5}|demand\w{0,3}|unacceptable|outrage\w{0,4}|angry|furious|fed up|enough|never|still|again|third|contact(?:ing)? you|in touch|hear from|write (?:to )?you|after you|involved|failures?|outages?|broken|wrong)\b/iu;

/** A pattern that rules a kind out only where nothing else in the sentence is a threat or a complaint. */
const calmly = (pattern: RegExp): Denial => ({
  test: (sentence) => pattern.test(sentence) && !alarming.test(sentence),
});

/** Patterns that rule out a kind of sentence, whatever its words make likely. */
const denials: Partial<Readonly<Record<FindingKind, readonly Denial[]>>> = {
  ACTION_ITEM: [
    // The last line of what machines send.
    /\b(?:please )?do not (?:reply|respond) to this\b/iu,
    // "Please find attached" gives something, and so does "consider this our notice".
    /^\W*(?:please|kindly) (?:find (?:attached|enclosed|below|the attached)|note that)\b|\b(?:consider|accept|take|treat) (?:this|it)\b[^.!?]{0,40}\bnotice\b/iu,
    // What steers the talk ("We'll come back to that in a minute."), and questions whether there is a task.
    /\b(?:we|i)(?:['’]ll| will|['’]re going to| are going to) (?:(?:just|then|now) )?(?:turn|move on|come back|skip|go on|jump) to (?!you\b)(?!.{0,200}\b(?:tomorrow|tonight|later today|monday|tuesday|wednesday|thursday|friday|week|month|quarter|by (?:noon|then|the end)|with (?:an?|our|the|some|your))s?\b)/iu,
    /^\W*(?:(?:so|and|but|um|uh|okay|ok),? ){0,3}(?:do|should|shall|must|did) (?:we|i) (?:really |still |even )?(?:need|have) to\b[^?]*\?/iu,
    // "I'm sure you're busy, but please send it" asks for something.
    /\bi(?:['’]m| am) sure (?:that )?(?:we|you|it|they)\b(?!.{0,200}\b(?:but|please|(?:can|could|would) you)\b)/iu,
    // "Thank you for taking the call." asks for nothing more, and "Thanks for sending it by Friday." does.
    /^\W*(?:\w{1,12},? ){0,2}(?:thanks|thank you|thx)(?: (?:so much|very much|a lot|again|all|both))? for (?!(?:your|the) help (?:with|in) )(?!.{0,200}\b(?:please|(?:can|could|would|will) you|let (?:me|us) know|(?:i|we)(?:['’]ll| will)|by (?:then|monday|tuesday|wednesday|thursday|friday|tomorrow|noon|the end|end of)|asap|need(?:s|ed)?|in advance)\b)/iu,
    // "Please take care!" is a wish.
    /^\W*(?:please |and |do )*(?:take care(?! (?:of|to|that)\b)|stay (?:safe|well|tuned|healthy)|have (?:fun|an? (?:nice|good|great|lovely|safe)(?! (?:look|read|think|plan|draft)\b)))\b(?!.{0,200}\b(?:please|(?:can|could|would) you)\b)/iu,
    // What is shown in the talk itself: "I'll walk you through the dashboard now."
    /\b(?:i|we)(?:['’]ll| will|['’]m going to|['’]re going to| am going to| are going to) (?:(?:just|now|quickly|first) )?(?:walk you through|show you|share my screen|take you through|give you an? (?:quick )?(?:tour|overview|demo))\b(?=.{0,80}\b(?:now|first|quickly|real quick|on (?:my|the) screen|here)\b)(?!.{0,200}\b(?:tomorrow|monday|tuesday|wednesday|thursday|friday|week|month)\b)/iu,
    // "You can cancel in the app." tells what is possible; as a question it may ask for it.
    /\b(?:no need to|(?:don['’]t|do not|doesn['’]t|does not) (?:have|need) to|needn['’]t)\b|^\W*you (?:can|could|may)\b[^?]*$/iu,
  ],
  // "You could also use the app." is advice, and "Maybe we should decide that later" about the talk.
  FEATURE_REQUEST: [
    /^\W*(?:(?:so|and|but|or|yeah),? )?(?:maybe|perhaps|i think|i guess)?,? ?(?:we|you) (?:should|could|might) (?:decide|discuss|talk about|revisit|park|table|settle|postpone|wait|take) (?:that|this|it|on that|with that)\b/iu,
    /^\W*(?:(?:or|so|and|but|then|maybe|perhaps),? )?you (?:can|could|may|might) (?:also |always |just |simply )?(?:use|try|find|check|look|do(?! with\b)|run|call|ask)\b[^?]*$/iu,
  ],
  ESCALATION: [
    /\b(?:no need to escalate|(?:not|n['’]t|never) (?:want|going|plan|wish|intend|planning)(?: to)? (?:cancel|leav|escalat|terminat|sue)\w{0,3}|(?:you|residents|tenants|users|members) can (?:cancel|escalate|leave)|had to cancel the (?:picnic|meeting|call|party|event|tour|lunch|trip|training))\b/iu,
    // "Nobody asks for a manager." "Nobody helps, I want a manager." is another thought.
    /\b(?:nobody|no ?one|none of (?:us|our \w{1,12}|the \w{1,12}))(?: here| at \w{1,12}| on (?:our|my) (?:side|team))? (?:is |are |was )?(?:asking|asks?|asked|wants?|needs?|threaten(?:s|ing|ed)?|demand(?:s|ing|ed)?|plan(?:s|ning)?|going|wishes)\b[^.?!,;]{0,30}\b(?:refunds?|managers?|supervisor|director|ceo|boss|executives?|lawyers?|legal|escalat\w{1,5}|cancel\w{0,4}|leav(?:e|ing)|sue)\b/iu,
    /\b(?:no (?:reason|need|point) (?:to|in)|(?:not|\w{2,6}n['’]t) (?:asking|need(?:ing)?|want(?:ing)?|trying|going|have) to) (?:speak|talk|escalat|get|involv|bring|call|sue)\w{0,3} [^.?!,;]{0,30}\b(?:managers?|supervisor|director|ceo|boss|executives?|lawyers?|legal)\b/iu,
    // Whoever must ask their own people escalates nothing: "We'll have to talk to our managers."
    /\b(?:i|we)\b[^.?!,;]{0,40}\b(?:talk|speak|check|confirm|clear (?:it|this|that)|go back|go) (?:to|with) (?:our|my) (?!account )(?:own )?(?:\w{1,12} ){0,2}?(?:managers?|supervisor|director|boss|executives?|vp|ceo|cfo|board)\b(?!.{0,200}\b(?:complain\w*|lawyers?|cancel\w*|leav(?:e|ing)|refund|unacceptable|fed up)\b)/iu,
    // What others may do: "If a company has overzealous lawyers, there is little we can do."
    /^\W*(?:if|when) (?:an?|any|some) (?:company|customer|firm|user|resident|tenant|landlord|vendor|person|client)s?\b(?!.{0,200}\b(?:our|my) (?:lawyers?|attorneys?|counsel|legal)\b)/iu,
    /\bescalat(?:e|ing) (?:our|the|this|your) (?:\w{1,12} )?(?:partnership|relationship|collaboration|cooperation|friendship)\b/iu,
    // Lawyers who are content or do what they do every day, and boards that hear of an offer: the way of every contract.
    calmly(
      /\b(?:lawyers?|attorneys?|(?:legal )?counsel|legal(?: team| department)?)\b[^.?!;]{0,25} (?:fine|ok(?:ay)?|happy|good|comfortable|content|satisfied|pleased|on board|done|sign(?:s|ed)? off|approv\w{1,3}|agree[sd]?|clear(?:s|ed)|likes?|(?:has|had|have) (?:no|a few|some|one|two|minor|small) (?:\w{1,10} )?(?:comments?|objections?|issues?|concerns?|changes?|questions?|edits?|remarks?)|review(?:s|ed|ing)?|read(?:s|ing)?|look(?:s|ed|ing)? (?:at|over|through)|draft(?:s|ed|ing)?|redlin\w{1,3}|prepar\w{1,3}|writ(?:es|ing)|check(?:s|ed|ing)?|handl\w{1,3}|working on|going (?:over|through)|out (?:this|next|until|of)|on (?:vacation|leave|holiday))\b/iu,
    ),
    calmly(
      /\b(?:let me|(?:i|we|he|she|they)(?:['’]ll| will| can| must|['’]m going to|['’]re going to| am going to| are going to| want to| have to| need to)?) (?:take|bring|present|pitch|show|get|walk|put) (?:it|this|that|them|you|(?:the|your) (?:proposal|offer|quote|contract|budget|numbers|figures|plan|deck|demo|business case)) (?:\w{1,8} )?(?:to|before|in front of|through) (?:the|our|my|his|her|their) (?:own |whole |full )?(?:board|directors?|leadership|management|executive\w{0,6}|partners|owners?|committee|investment committee|ceo|cfo|vp)\b/iu,
    ),
    // What residents threaten is no threat of ours: "The resident in 12C will call his lawyer."
    calmly(
      /\b(?:resident|tenant|renter|neighbou?r|applicant|roommate|guest)s?\b[^.?!;]{0,60}\b(?:(?:his|her|their|a|an) (?:lawyers?|attorneys?)|sue|court|leav(?:e|ing)|cancel\w{0,4})\b/iu,
    ),
  ],
  PAIN_POINT: [
    // Who was mistaken tells so: "False alarm, I had the wrong filter on."
    /^\W*(?:(?:sorry|oh|ah|oops|never ?mind),? ){0,2}(?:false alarm|my (?:mistake|bad|fault)|user error)\b(?!.{0,200}\b(?:but|still|again|except)\b)|\bi (?:had|was on|was in|opened|used|looked at|selected) the wrong (?:filter|month|tab|file|date|property|building|page|report|account|view|list)\b/iu,
    // "The report shows 14 late payments." is a count, and "I've lost my page." a mishap of the talk.
    /^\W*(?:the|our|this|that|your|today's|last \w{4,7}'s) (?:[\w-]{1,20} ){0,3}(?:report|dashboard|list|table|chart|log|summary|statement|export|queue|overview|sheet|audit|scan|page|graph|counter)s?(?: (?:of|for|from|on) [\w ]{1,30})? (?:shows?|lists?|has|have|counts?|says|gives?|reports?|displays?|contains?|holds?) (?:that )?(?:\d[\d,]{0,9}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?!.*\b(?:wrong|incorrect|duplicate[sd]?|errors?|mistakes?|gaps?|too|instead|not|but|although|only|missing)\b)[\w -]{3,50}[.!]?\s*$/iu,
    /^\W*(?:the|our|this|that|your) (?:[\w-]{1,20} ){0,3}(?:report|dashboard|list|table|chart|summary|statement|export|overview|page|graph|counter|filter|column)s? (?:counts?|tracks?|measures?|groups?|sorts?|filters?|sums up|breaks down) (?!.*\b(?:wrong(?:ly)?|incorrect(?:ly)?|duplicate[sd]?|errors?|mistakes?|too|twice|instead|not|but|although|only|missing)\b)[\w -]{3,60}[.!]?\s*$/iu,
    // "The late fee report goes out on the fifth." "The eviction notice is in the lease."
    /\b(?:report|invoice|statement|notice|letter|summary|newsletter|reminder|e-?mail)s? (?:goes|go|(?:is|are) sent|comes?) out (?:on|every|each|at|by|in|to)\b(?!.{0,200}\b(?:but|wrong|too late|empty|twice|again|without|instead|although)\b)/iu,
    /^\W*(?:the|our|your) (?!.{0,200}\b(?:broken|missing|wrong|errors?|mistakes?|bugs?|typos?|problems?|issues?|gaps?|not|but)\b)[\w ,-]{1,80} (?:is|are) (?:in|on|part of) (?:the|your|our|an?) (?:lease|contract|agreement|letter|list|report|appendix|folder|drive|e-?mail|invoice|ledger)\W*$/iu,
    // What never happened: "The import has never failed." What somebody imagines did not happen either.
    /\b(?:has|have|['’]s|['’]ve|it|they|which) (?:never|not) (?:once |ever )?(?:failed|fails?|crashed|crash(?:es)?|broken|broke|breaks?|gone down|let us down|lets us down|frozen|freezes?|lost (?:any|a|one))\b(?!.{0,200}\b(?:but|until|before|so (?:often|badly|much)|like (?:this|that)|this (?:often|badly|much))\b)/iu,
    /^\W*(?:imagine|suppose|picture|assume|let['’]?s (?:say|assume|imagine))\b(?!.*\b(?:i|we|us|our|my|me|every time|always|again|keeps?)\b)/iu,
    /\b(?:lost|forgot(?:ten)?|dropped|(?:can['’]?t|cannot) find) my (?:u[mh],? )?(?:place|page|pen|slides?|power ?point|train of thought|pointer|mouse|thread)(?: thing| here| now)?\s*(?:[,.!]|$)/iu,
    // "If the payment fails, the resident gets a mail." tells what is possible, unless it happens to us.
    /^\W*(?:if|in case)\b(?!.*\b(?:i|we|us|our|my|me|every time|always|again|keeps?)\b)/iu,
    /\b(?:(?:can['’]?t|cannot) complain|nothing (?:is|was) (?:broken|wrong|missing)|no (?:issues?|problems?|errors?|trouble|complaints?)|(?:(?:we|they|i|you|team) (?:have |has |already )?(?:fixed|resolved|solved) (?:the|that|this|it|all)|(?:is|was|were|are|been) (?:fixed|resolved|solved))\b(?!.{0,200}\b(?:but|because|still|again|and it)\b))\b/iu,
    // "It isn't slow anymore." is good news; "It isn't working anymore." is none.
    /\b(?:\w{2,6}n['’]t|not) (?:\w{1,12} ){0,2}?(?:slow|crash|fail|freeze|hang|broken|down|wrong|buggy|confusing|a problem|an issue)(?:ing)? any ?more\b/iu,
    /\bno longer (?:slow|crash\w{0,3}|fail\w{0,3}|freez\w{1,3}|hang\w{0,3}|broken|down|wrong|buggy|confusing|takes? (?:hours|days|weeks|long|forever)|(?:ha(?:ve|s)|sees?|gets?) (?:any )?(?:issues?|problems?|errors?|trouble|complaints?))\b/iu,
    /\b(?:\w{2,6}n['’]t|not|never) (?:ha(?:ve|d)|see|seen|get) (?:any |an? (?:single )?|one (?:single )?)?(?:more )?(?:issues?|problems?|errors?|trouble|complaints?)\b(?!.{0,200}\b(?:but|before|until|because)\b)/iu,
    /\b(?:is|was|are|were)(?:n['’]t| not| never) (?:an?|any) (?:problem|issue|trouble)\b(?!.{0,200}\bbut\b)|\b(?:problems?|issues?|errors?|trouble|bugs?) (?:has|have|is|are|was) (?:now )?(?:gone|disappeared|over)\b/iu,
    // A machine that dies in the talk, tests that are meant to fail, and "we work hard to keep it clean".
    /(?<!\b(?:have|has|had|having) to )\bwork(?:s|ed|ing)? (?:really |very |so )?hard (?:to|on|at|for)\b(?!.{0,200}\b(?:but|still|because|fail\w{0,3}|broken?|manual\w{0,2}|by hand)\b)/iu,
    /^(?!.{0,200}\b(?:every|each|always|again|when|whenever|after|since|keeps?)\b).{0,200}\bmy (?:computer|screen|mic(?:rophone)?|laptop|camera|slides?|power ?point|battery)(?:['’]s| is| has| just)? (?:just )?(?:frozen|froze|died|dying|crashed|gone|disappeared)\W*$/iu,
    /\b(?:should|ought to) (?:always )?(?:fail|abort)\b(?!.{0,200}\b(?:but|instead|yet|gracefully)\b)/iu,
    // Figures that got better, and what is in use now.
    /\b(?:is|are|went|goes) (?:now )?live (?:at|in|for|on|across)\b(?!.{0,200}\b(?:but|because|except|fail\w{0,3}|not|broken?|down)\b)/iu,
    /\b(?:(?:on-time|occupancy|adoption|(?<!\b(?:late|missed|failed|returned|duplicate|bounced) )(?:collections?|payments?))\b[^.?!,;]{0,20} (?:rose|grew|increased|improved|climbed|went up)|(?:delinquency|bad debt|vacanc(?:y|ies)|late payments|complaints|disputes|evictions|turnover|tickets)\b[^.?!,;]{0,20} (?:fell|dropped|decreased|declined|shrank|went down))\b(?!.{0,200}\b(?:but|because|except|fail\w{0,3}|broken?)\b)/iu,
    // A report's number and title ("Bug 17476 - update fails"), and reports that are closed.
    /(?:^\W*(?:\d{1,3}\. )?(?:fix(?:es|ed)? |closes? |see )?(?:bug|issue|pr)s? #?\d{2,6}\b|\b(?:closed|opened|filed|raised|fixed) (?:and closed )?(?:the |an? |these )?(?:issues?|bugs?|prs?)\b|\b(?:issue|bug|pr) #?\d{1,6} (?:is|was|has been) (?:now )?(?:closed|fixed|merged)\b)(?!.{0,200}\b(?:but|because|still|again|and it)\b)/iu,
    // "This is not a bug." "The conflicts are gone." "Yellow is hard to lose."
    /\b(?:is|was)(?:n['’]t| not) (?:actually |really )?an? (?:\w{1,12} )?(?:bug|problem|issue|error)\b(?!.{0,200}\bbut\b)|\bdid(?:n['’]t| not) (?:get )?(?:br(?:eak|oken)|crash|fail)\b|\b(?:conflicts?|problems?|issues?|errors?) (?:are|is|were|was) (?:all )?(?:now )?(?:gone|mostly fixed)|\bcan['’]?t (?:really )?(?:get confused|go wrong|fail|lose it)\b|\bhard to (?:lose|break|miss|get wrong)\b|\bn['’]t (?:really )?(?:ha(?:ve|d)|see|seen) any (?:\w{1,12} )?(?:issues?|problems?|errors?|trouble)\b(?!.{0,200}\b(?:but|before|until|because)\b)/iu,
    // What is only possible. "It may fail, and did" happened.
    /\b(?:may|might) (?:also )?fail\b(?!.{0,200}\b(?:but|because|still|again|and (?:it|did|does|has|have))\b)/iu,
    /\b(?:(?:i|we)(?:['’]ve| have) (?:now |just |already |also )?|(?:was|were|are|been) (?:mostly |all |now |already ))(?:fixed|resolved|solved)\b(?!.{0,200}\b(?:but|because|still|again|and it)\b)/iu,
    // "Let us know if anything is missing."
    /\bif (?:anything|something|any(?:body|one)) (?:is |looks? |seems? )?(?:missing|wrong|unclear|confus\w+|broken)\b/iu,
    // What somebody does not know: "I don't know who wrote it."
    /^\W*(?:(?:and|so|but|um|uh|the|well|right),? ){0,4}i (?:don['’]t|do not) (?:really )?know (?!(?:how to|what to|why|what(?:['’]s| is) wrong))(?!.{0,200}\b(?:but|problem|broken|error|lost|lose)\b)/iu,
    // A count: of issues, or of what the talk was about.
    /^\W*there (?:are|is)(?: only| just| still)? (?:one|two|three|four|five|some|\d{1,6})(?: (?:more|now|today|left|left over|so far|again|since [\w ]{2,30}))*\W*$/iu,
    /^\W*(?::\w+: )?there (?:are|is) (?:an?|one|two|three|four|some|\d+) issues?\W*$/iu,
  ],
  // "Who doesn't love a Monday, right?" asks nothing.
  QUESTION: [
    /^\W*(?:(?:and|but|so|well|oh|hey|i mean),? ){0,2}(?:who (?:does|would|did|could)(?:n['’]t| not) (?:love|like|want|enjoy|hate|need)\b|who (?:cares|knew|needs sleep)\b|(?:isn['’]t|ain['’]t) (?:that|it) (?:the truth|great|wonderful|funny|something|just)\b|what could (?:possibly )?go wrong\b|how (?:great|cool|nice|awesome|hard can it be)\b)/iu,
  ],
  BUYING_SIGNAL: [
    /^\W*(?:please|kindly) find (?:attached|enclosed)\b/iu,
    // "If you'd like to join, sign up here." invites others, and "Looking forward to your answer." is a polite end.
    /\bif (?:you|anyone|anybody|someone|somebody|people|folks)(?: else)?(?:['’](?:d|re)| would| are| is)? (?:(?:also|still|really) )?(?:(?:likes?|wants?|wanted) to (?:apply|attend|be part|come|contribute|help|join|participate|register|sign up|take part|volunteer)|interested|keen|willing)\b/iu,
    /\blook(?:ing)? forward to (?:your (?:contributions?|repl(?:y|ies)|response|feedback|answers?|thoughts|talk|comments?|questions?)|(?:hear|see|meet|read)ing (?:from )?(?:you|everyone|everybody|all))\b/iu,
    // "I'm in!" is one, but "I'm in Boston for the day" and "Glad to be here" are none.
    /\bi(?:['’]m| am) (?:in (?!(?:favou?r|love|charge|agreement|with|if|the (?:process|market|middle)|a position)\b)|(?:on|at) (?:the|an?|my|our|this) )\w/iu,
    // What others do, and how things are: "Other clients start with a pilot." "The contract is two years."
    /^\W*(?:(?:and|but|so|well|um|uh|yeah|okay),? ){0,2}(?!.{0,300}\b(?:i|we|us|me|my|our|ours|let['’]?s)\b)(?:they|he|she|(?:some|most|many|other|several|a few|two|three|all|the other|the) (?:of (?:them|the|those) )?(?:\w{1,12} )?(?:clients?|customers?|operators?|owners?|compan(?:y|ies)|teams?|communit(?:y|ies)|properties|people|users?|residents?|tenants?)|an? (?:\w{1,12} )?(?:client|customer|resident|tenant|prospect|applicant|renter)|(?:the|this|that|your|each|every) (?:contract|agreement|lease|pilot|trial|term|plan|subscription|licen[cs]e)) (?!.{0,200}\?)/iu,
    // A lease, an office or a person that somebody signed or hired is no offer of ours.
    /\b(?:i|we)(?:['’]ve| have)? (?:just |already )?(?:signed|renewed|bought|leased|rented|approved|hired|got|closed on) (?:it|him|her|them|(?:an?|the|our) (?:\w{1,12} ){0,2}(?:lease|office|building|property|house|apartment|car|person|technician|manager|plumber|vendor|tenant|resident|applicant|permit|loan))\b(?!.{0,200}\b(?:you|your|yours|pilot|proposal|quote|demo)\b)/iu,
    /\b(?:happy|excited|glad|great|nice) to be here\b(?!.{0,200}\b(?:and|contribut\w{1,4}|join|learn|help)\b)/iu,
  ],
  OBJECTION: [
    // "We don't have an issue with that." "It isn't expensive." "That works for our budget."
    /\b(?:(?:do|did|does)(?:n['’]t| not) (?:really )?(?:have|see) (?:an?|any) |(?:have|see|has) no )(?:real |big )?(?:issues?|problems?|objections?|concerns?|worries) (?:with|about) (?!.{0,200}\bbut\b)|\b(?:works|fits|is fine|is okay|is good|is within) (?:for |in |with |into )?(?:our|my|the) budget\b(?!.{0,200}\bbut\b)/iu,
    /(?:\bnot|n['’]t) (?:too |very |that |at all )?(?:expensive|pricey|costly)\b|\bno objections?\b/iu,
    // "The price is not too high." "It's not only the price" and "not an issue, but" go on.
    /\b(?:is|are|was|were|seems?|do|does|did)(?:n['’]t| not| never) (?:(?:think|find|feel|believe|seem|look|say) (?:that )?)?(?:(?:it|the (?:price|cost|fee)|this|that|you|they) )?(?:(?:is|are|was|costs?|been|be|to be) )?(?:(?:really|very|that|particularly|at all|an?) )?(?:too much|(?:too )?(?:high|expensive|pricey|costly|steep|overpriced|problem|issue|concern|obstacle|deal ?breaker))\b(?!.{0,200}\bbut\b| enough)/iu,
    /\b(?:nobody|no ?one|none of \w{1,8})\b[^.?!,;]{0,20} (?:finds?|thinks?|says?|calls?|found)\b[^.?!,;]{0,20} (?:expensive|overpriced|too (?:high|much)|pricey)\b/iu,
    // "They wouldn't have to be scared." and "It shouldn't be too hard." calm somebody.
    /(?:\b(?:(?:do|does|wo|would)n['’]t|do not|needn['’]t|no need to) (?:have to |need to )?(?:be )?(?:too |that |so )?(?:worry|worried|scared|afraid)\b|\bno worries\b|\bnot un(?:affordable|reasonable)\b|\b(?:(?:should|would|wo)n['’]t|(?:should|would|will) not) be (?:too |very |much )?(?:complex|complicated|hard|difficult|expensive|costly|pricey|risky|an? (?:issue|problem|concern))\b)(?!.{0,200}\bbut\b)/iu,
    /^\W*(?:(?:and|so|but|yeah|well|um|uh|i think|i guess),? ){0,3}(?:we|i|they|you) (?:can|could) (?:easily |probably |well |certainly |still )?afford (?!only|no\b|less)(?!.{0,200}\b(?:but|not|at most|unless|until|only)\b)/iu,
    // "People would pay more for it." is no refusal, unless something in it says no.
    /^(?!.{0,200}(?:n['’]t\b|\b(?:not|never|nobody|no|why|but|than|unless|what|less|every|each|per|twice|with you|your|already)\b)).{0,200}\b(?:would|will|willing|likely|happy|prepared|wanted|ready) (?:to )?(?:probably )?(?:pay|spend) (?:extra|more|(?:a|quite a) (?:lot|bit|little) more)\b/iu,
    // "It wouldn't make much of a difference for us" says that nobody needs it, unless it is said of the price.
    /\b(?:do not|don['’]t|doesn['’]t|would not|wouldn['’]t) (?:think (?:it|that|this) (?:would|['’]d|will) )?(?:make (?:that |too )?much (?:of a )?difference(?=.{0,200}\b(?:price|costs?|money|budget)\b)|(?:appear|seem) to cost)\b/iu,
    // Marks ("I'd give it a three."), bare answers, and what nobody knows.
    /\b(?:i(?:['’]d| would| will|['’]ll)? (?:give|say|be tempted with)|tempted with) (?:(?:that|it|this) )?(?:an? )?(?:one|two|three|four|five|six|seven|\d)\b,?(?: yeah)?\W*$/iu,
    /^\W*(?:(?:no|nah|well|um|uh),? ){0,3}(?:i (?:don['’]t|do not) think so|that (?:would|['’]d) be (?:me|us|him|her))\W*$|\b(?:don['’]t|do not) (?:really )?have any idea\b(?! (?:why|what (?:this|that|it|you)|how (?:this|that|it|you))\b)/iu,
    // Marks in other words: "My rating for that would be a two."
    /\b(?:rating|mark|score) (?:for (?:that|this|it) )?(?:would be|is|was) an? (?:one|two|three|four|five|six|seven|\d)\b|\bi(?:['’]d| would)? give (?:it|that|this) an? (?:one|two|three|four|five|six|seven|\d)\b|^\W*(?:so )?that['’]s an? (?:one|two|three|four|five|six|seven|\d) (?:for|from) (?:me|us)\b/iu,
    // Taste and one's own past: "I've never drawn a dog." "I've never seen a price this high" is about the price.
    /(?:\bfavou?rite\b|^\W*(?:(?:and|but|no|yeah|well|um|uh|i),? ){0,3}(?:i(?:['’]ve| have)? )?never (?:heard|seen|drawn|drew|been|tried|done|met)\b)(?!.{0,200}\b(?:but|because|still|again|and it|prices?|priced|pricing|costs?|costly|fees?|rates?|quotes?|bills?|expensive|pricey|(?:this|so|that|such) (?:high|much))\b)/iu,
    // What does no harm: "It wouldn't affect the size."
    /\b(?:would|will|do|does|should|wo)(?:n['’]t| not) (?:really )?(?:affect|put off|hurt|harm|do (?:too )?much harm|bother|be (?:such )?a bad (?:idea|thing))\b|\b(?:do not|don['’]t) think (?:that )?(?:that |it |this )?(?:would|should|will|['’]d)(?: u[hm])?(?: (?:that|it) should)? be (?:too (?:hard|difficult|expensive|complicated|bad)|an? (?:\w{1,12} )?(?:problem|issue|weakness|risk|concern))/iu,
    /\bdon['’]t see (?:why (?:you|we|they|i) (?:can['’]t|couldn['’]t|shouldn['’]t)|any reason (?:to (?:go|change|leave)|not to))/iu,
    // What is wanted: "We need a chip that isn't too complicated." "We need a lower price" objects to this one.
    /^\W*(?:(?:so|and|but|um|uh|also),? ){0,3}we (?:just |also )?(?:need|want) an? (?!way out|break|discount)(?!.{0,200}\b(?:but|because|still|again|and it|lower|cheaper|better|smaller|prices?|pricing|plans?|rates?)\b)/iu,
    // Greetings and invitations: "Please don't hesitate to ask."
    /\b(?:don['’]?t|do not|not|never) hesitate\b|\bno matter (?:where|who|how|what)\b|\blooking for (?:people|volunteers|some(?:body|one)) to\b|\bi['’]?m new here\b/iu,
    // What somebody does not know. "I'm not sure what the advantage is" doubts.
    /\bnot (?:really |very |entirely |quite |exactly )?sure (?:what (?!the (?:advantage|benefit|value|point|use|gain))|how (?:long|many|much|to)|which|where|when|who)\b/iu,
    // What happens to a speaker just now, and what does not surprise.
    /^\W*(?:\w{1,6} ){0,4}it won['’]t let me\b|\bwould(?:n['’]t| not) be (?:surprised)\b/iu,
    // What nobody must do: "You don't have to sign up."
    /\b(?:you|we|they|people) (?:don['’]t|do not|wouldn['’]t) (?:really |even )?have to (?!wait|pay)/iu,
    // What costs less: "That sounds a lot cheaper." Who says that another looks cheaper compares.
    /\b(?:(?:incurs?|at|for|has) no (?:extra |additional )?cost|lower[- ]risk|(?:that|it|this)(?:['’]d| would| will)? (?:sounds?|looks?|makes? it) (?:a lot |much |a bit )?cheaper(?! than (?:you|what you)))\b(?!.{0,200}\b(?:but|because|still|again|and it)\b)/iu,
    // Who would pay more, in a longer sentence.
    /^(?!.{0,200}(?:n['’]t\b|\b(?:not|never|nobody|no|why|than|unless|what|less|every|each|per|twice|with you|your|already)\b)).{0,400}\b(?:would|will|willing|likely|happy|prepared|wanted|ready) (?:to )?(?:probably )?(?:pay|spend) (?:extra|more|(?:a|quite a) (?:lot|bit|little) more)\b/iu,
  ],
};

/** What denies nothing: who would sign if we are willing to do something buys, however the sentence ends. */
const undeniable: Partial<Readonly<Record<FindingKind, RegExp>>> = {
  BUYING_SIGNAL: /\b(?:sign(?! up\b)|buy|purchase|go ahead|move (?:ahead|forward) with|proceed with|upgrade)\b/iu,
};

const oneWord = /^\W*\w+\W*$/u;

/** One word, such as the name of a button, threatens nobody. */
export const isDenied = (kind: FindingKind, sentence: string): boolean =>
  (!undeniable[kind]?.test(sentence) && (denials[kind]?.some((pattern) => pattern.test(sentence)) ?? false)) ||
  (kind === 'ESCALATION' && (oneWord.test(sentence) || endsOrdinarily(sentence)));
