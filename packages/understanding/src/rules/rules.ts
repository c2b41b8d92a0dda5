/** What rules look for in a sentence. */
export const ruleKinds = [
  'ACTION_ITEM',
  'QUESTION',
  'OBJECTION',
  'PAIN_POINT',
  'FEATURE_REQUEST',
  'BUYING_SIGNAL',
  'DECISION',
  'ESCALATION',
  'INTEGRATION_REQUIREMENT',
  'DECISION_MAKER',
] as const;
type RuleKind = (typeof ruleKinds)[number];

/** Patterns that show a kind of sentence by themselves, that hint at it, and that speak against it. */
interface Rule {
  readonly shows: RegExp;
  readonly hints?: RegExp;
  readonly excludes?: RegExp;
}

const rules: Readonly<Record<RuleKind, Rule>> = {
  ACTION_ITEM: {
    shows:
      /\b(?:can|could|would|will) (?:you|u|(?:some|any)(?:one|body)|y'all|you guys|@[\w.-]{1,40})(?:,? (?:please|kindly|maybe|also|possibly|perhaps|then|quickly))?,? (?:add|approve|assign|bring|call|change|check|clarify|close|confirm|contact|create|double[- ]check|e-?mail|escalate|fill|find out|fix|follow up|forward|get (?:me|us|back)|give|have (?:a|another) look|help|include|investigate|invite|join|let (?:me|us)|look (?:at|into|over|up)|loop in|make sure|merge|move|open|pass|ping|point|post|prepare|provide|pull|push|put|re-?run|rebase|remind|remove|rename|reply|re-?send|resolve|restart|review|run|schedule|send|set up|share|sign|start|submit|take (?:a|another) look|tell|test|translate|try|turn|update|upload|verify|write)\b|\b(?:would|do) you mind \w{3,20}ing\b|\bwould you be (?:so kind as|kind enough) to [a-z]{2,15}\b|(?:^|[,;:.!] ?|\b(?:and|so|but|then|also) )(?:please|pls|plz|kindly) (?!note|find\b[^.!?]{0,40}\b(?:attached|enclosed|below|above|here)\b|see (?:above|below|attached)|be aware|feel free|accept|forgive|excuse|don't (?:worry|hesitate))[a-z]{2,20}\b|\bPTAL\b|\b(?:i|we|he|she|they|you)(?:'ll| will|'m going to|'re going to| am going to| are going to| am gonna|'m gonna| need to| needs to|'d better| plan to| intend to|'m planning to)(?: also| then| just| definitely| try (?:and|to)| try and| have to| need to| be able to)* (?:add|address|ask|book|bring|call|change|check|circle back|clean|collect|come back|confirm|contact|create|dig|discuss|do (?:that|this|it|the|some|more|another)|draft|e-?mail|file|fill|find out|finish|fix|follow up|forward|gather|get (?:back|in touch|that|it|this|you)|give|go (?:over|through)|have (?:a|another) look|have a draft|help|implement|inform|investigate|invite|keep (?:you|an eye)|let you know|look (?:at|into|up)|loop|make (?:a|the|sure)|meet|merge|message|move|open|organi[sz]e|ping|post|prepare|present|provide|publish|push|put|raise|reach out|read|reconvene|remind|reply|report|resend|resolve|respond|reschedule|review|run|schedule|send|set up|share|sign|submit|sync|take (?:a|another|care)|talk|tell|test|think about|translate|update|upload|work (?:on|out)|write)\b|^(?:(?:ok|okay|sure|yes|yep|great|so|and|then|will do),? )?(?:will|going to|gonna) (?:try to |also |then )?(?!be\b|it\b|you\b|that\b|this\b|there\b|the\b|they\b|we\b|i\b|have\b)[a-z]{3,15}\b|^will do\b|\blet me (?:check|ask|find out|look into|get back|confirm|talk to|follow up|send|dig)\b|\b(?:action items?|to-?dos?|next steps?)\s{0,2}[:–-]|^(?:\[ \]|todo\b)|\b(?:needs?|awaiting|waiting for) (?:your|a|another|an|some|legal|final) (?:review|approval|signature|sign-?off|reply|answer)\b|^(?:send|share|check|schedule|confirm|review|update|prepare|follow up|forward|upload|call|e-?mail|book|submit) (?:me|us|the|a|an|your|our|it|this|that|with|them|him|her|over|out)\b|\b[A-Z][a-z]{1,20} (?:will|is going to) (?:send|share|check|schedule|confirm|review|update|prepare|follow up|set up|call|write|send|draft|fix|look|organi[sz]e|present|book|test|reach out)\b|\bi(?:'d| would) like (?:you|[A-Z][a-z]{1,20}) to\b/iu,
    hints:
      /\b(?:by|before|until) (?:end of|eod|eow|eom|cob|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|noon|next (?:week|month|call|meeting))\b|\blet (?:me|us) know\b|\b(?:should|need to|have to|has to|must|remember to|don't forget to|make sure)\b|\bon it\b|\bit would be good to\b/iu,
    excludes:
      /\blet (?:me|us) know if (?:you|there|anything) (?:have|has|are|is|need|run)?\s?(?:any|further|more|other|questions|problems|issues|help|anything|else)\b|\b(?:won't|will not|can't|cannot|couldn't|didn't)\b[^,.;]{0,30}$|\b(?:can|could) you (?:see|hear) (?:me|us|my screen|that|it)\b|\b(?:say|repeat) that again\b|\b(?:might|would) have\b/iu,
  },
  QUESTION: {
    shows: /[?？]/u,
    hints:
      /^(?:so |and |but |ok |okay |hi,? |hey,? |also,? )?(?:how (?:do|does|did|can|could|should|would|is|are|many|much|long|often|come)|what(?:'s| is| are| do| does| did| would| about| if| happens)|when (?:do|does|did|can|could|should|will|is|are)|where (?:do|does|did|can|is|are)|why (?:do|does|did|is|are|don't|not|would)|who (?:is|are|do|does|can|will|has)|which \w{1,20}|(?:do|does|did|is|are|was|were|can|could|should|would|will|has|have) (?:you|we|i|they|he|she|it|there|this|that|these|the|anyone|anybody|someone|somebody)|any(?:one|body) (?:know|here|else|have|has|got)|any (?:idea|plans|news|updates?|thoughts|chance))\b|\b(?:i(?:'m| am| was)? wonder(?:ing)?|curious|not sure|wanted to (?:ask|know)|would like to know|can you tell me) (?:if|whether|how|what|when|where|who|why|which)\b|\bdoes any(?:one|body)\b|,? right\??$/iu,
    excludes: /^(?:how (?:nice|great|cool|awful|annoying)|what an? )/iu,
  },
  OBJECTION: {
    shows:
      /\b(?:too|way more|far too|pretty|rather|quite|a (?:bit|little)) (?:expensive|pricey|costly)\b|\b(?:overpriced|deal ?breaker|non-?starter)\b|\btoo (?:much (?:money|for us|work|risk)|complicated|risky)\b|\b(?:can't|cannot|can not|couldn't|won't be able to) (?:afford|justify|commit|switch|take on|approve)\b|\b(?:out of|over|beyond|above|not in) (?:our |the |this year's )?budget\b|\bbudget is (?:frozen|spent|tight|gone|cut)\b|\b(?:no|don't have (?:the|any)) budget\b|\bnot (?:convinced|sold|keen|ready to (?:commit|sign|switch))\b|\bnot sure (?:that |if |whether )?(?:we|it|this|our|that) (?:really )?(?:need|needs|is worth|makes sense|want|would)\b|\b(?:our|my|one|the (?:main|biggest)) (?:main |big(?:gest)? )?(?:concern|worry|hesitation|objection) (?:is|here|would be)\b|\bwe(?:'re| are)? (?:already|currently) (?:use|have|pay for|using|locked|under contract|in a contract)[^.?!]{0,40}\b(?:vendor|provider|solution|system|tool|partner|contract|for (?:that|this|screening|payments|collections))\b|\blocked into\b|\bwhy would (?:we|i|anyone|anybody) (?:switch|change|pay|use|want|need)\b|\b(?:don't|do not|doesn't|can't) (?:really )?see (?:the |any |a |what )?(?:value|point|benefit|need|roi|reason)\b|\b(?:i|we) doubt (?:that|if|whether|it|our|they|we)\b|\bhalf the price\b|\bmore than (?:what )?we (?:pay|spend)\b|\b(?:legal|procurement|the board|our owners?|compliance|security) (?:won't|will not|would never|would not|doesn't) (?:approve|accept|sign|agree|allow|like|go)\b|\bdon't have (?:the )?(?:staff|time|bandwidth|resources|capacity|people)\b|\b(?:rather|prefer to|going to) (?:wait|stay with|stick with|keep what)\b|\bnot (?:the right time|a priority|interested)\b|\bwe would lose\b/iu,
    hints:
      /\b(?:i|we) (?:don't|do not) think\b|\b(?:but|however|although)\b|\b(?:expensive|costs?|afford|price|pricey|risk|concern(?:ed)?|worried|doubt|disadvantage|con|problem with)\b|\b(?:not sure about|argument against|goes against|isn't going|wouldn't work|doesn't (?:make sense|work for us)|not necessary|don't need|already (?:have|use))\b/iu,
  },
  PAIN_POINT: {
    shows:
      /\b(?:takes|took|taking|spend|spending) (?:us |me |them |our team )?(?:too long|forever|ages|(?:two|three|four|five|several|many|\d{1,3}) (?:hours|days|weeks)|hours|days|weeks)\b|\b(?:we|i|our [a-z]{1,20}|they|people|residents|tenants|users) (?:struggle|struggled|waste|lose|are losing|keep losing|can't (?:log in|find|save|access|see|pay|open|use|get)|cannot (?:log in|find|save|access|see|pay|open|use|get)|couldn't|are (?:confused|stuck|fed up|frustrated)|still (?:chase|type|copy|enter|print))\b|\b(?:pain points?|bottlenecks?|nightmares?|headaches?|time[- ]?sink)\b|\b(?:frustrat|annoy|confus)(?:ed|ing|es)\b|\b(?:is|are|was|keeps?|kept|still) (?:broken|failing|crashing|down|not working|unusable|unreliable|freezing|stuck)\b|\bmanual(?:ly)? (?:process|entry|re-?enter\w{0,3}|work|cross-?checks?|typed?)\b|\bby hand\b|\b(?:doesn't|does not|don't|didn't|won't|not) (?:work|load|open|sync|start|show up|arrive|save)(?:ing|s)?\b|\b(?:fails?|failed|failing|crash(?:es|ed)?|breaks?|broke|hangs?) (?:for|when|on|every|again|with|at|in|during|after|our|all)\b|\b(?:having|have|had|there (?:is|are|was)|running into|ran into|facing|hit) (?:an? |some |the |many |several |lots of )?(?:\w{1,15} )?(?:issues?|problems?|trouble|errors?|conflicts?|bugs?|difficult(?:y|ies))\b|\b(?:i(?:'m| am)|we(?:'re| are)) (?:stuck|lost|confused|struggling|fed up)\b|\btwo systems\b|\bre-?entering\b/iu,
    hints:
      /\b(?:problem|issue|error|bug|slow|hard to|difficult|confus\w{1,5}|unfortunately|late|missing|lost|hate|trouble|can't|cannot|unable|stuck|broken|wrong)\b/iu,
    excludes:
      /^(?:if|when|in case)\b[^.!?]{0,80}\b(?:fails?|breaks?|crash(?:es)?)\b|\bno (?:issues?|problems?|trouble)\b|\b(?:fixed|resolved|solved)\b/iu,
  },
  FEATURE_REQUEST: {
    shows:
      /\b(?:would|'d|might|could) (?:also |really |probably )?be (?:a )?(?:great|nice|good|cool|helpful|useful|awesome|interesting|handy|lovely|neat|better)(?: idea)?,? (?:if|to (?:have|see|be able|add|get|allow|let|at least))\b|\bfeature requests?\b|\b(?:would|it'd|'d) help (?:us |a lot |me )?if\b|\b(?:we|i)(?:'d| would) (?:really )?(?:love|like|want) (?:to (?:see|have|be able)|a way|an option|the option|the ability|it to)\b|\b(?:i|we) wish (?:it|you|there|the|we|i|that)\b|\bplease (?:add|support|allow|bring back)\b|\b(?:can|could) (?:you|we|the \w{1,20}) (?:please )?(?:add|build|support|have|include) (?:a|an|the|more|support|some|dark|changeable)\b|\b(?:any|are there|are you|do you have) (?:plans?|planning) (?:to|for) (?:add|support|build|have|offer|bring)\b|\bare you planning to (?:add|support|build|offer)\b|\b(?:lacks?|missing) (?:an? |the )?(?:option|ability|feature|setting|way|field|button)\b|\bneed (?:a way|an option|the ability) to\b|\bany chance\b[^.!?]{0,60}\b(?:added|changed|supported)\b|\bon (?:the|your) roadmap\b|\b(?:it|the (?:app|portal|report|tool|system|mobile app|page|list|device)) should (?:also |be able to |have|show|let|allow|support|glow|remember)\b/iu,
    hints:
      /\b(?:should|could|would|instead of|how about|what if|maybe we|prefer|option|ability|feature|add|support|have)\b/iu,
    excludes: /\bis there (?:a|any) way\b|\bshould (?:have been|be fixed|be fine|work)\b/iu,
  },
  BUYING_SIGNAL: {
    shows:
      /\b(?:send|e-?mail|get) (?:me|us|over) (?:over )?(?:the |a |an |your |that )?(?:contract|proposal|quote|agreement|order form|paperwork|pricing)\b|\bsend (?:over )?the paperwork\b|\bwhen (?:can|could) we (?:start|go live|get started|sign|begin|kick off)\b|\bhow (?:soon|quickly|fast) (?:can|could) (?:we|you)\b|\b(?:ready|happy|excited|want|like|love|keen|willing|glad) to (?:sign|move forward|go ahead|get started|buy|purchase|expand|roll (?:it|this) out|join|contribute|help out|participate|collaborate|take part|be (?:part|involved)|add (?:more |the other |another |\d{1,6} )?(?:\w{1,10} )?(?:units|properties|seats|communities))\b|\bwhat (?:are|would|will) (?:be )?(?:the|our) next steps(?: be)?\b|\blet'?s (?:do it|move forward|go ahead|get (?:this|it|the \w{1,15}) (?:signed|going|started)|get started|start with|give it a try)\b|\b(?:count (?:us|me) in|sign (?:us|me) up|we(?:'re| are) (?:sold|in)|i'm in)\b|\bwhat (?:does|would|will) it take to (?:get started|go live|sign)\b|\b(?:have|got) (?:the )?(?:approval|budget|sign-?off) (?:for|to)\b|\b(?:approved|allocated) (?:the |a )?budget\b|\blooking forward to (?:joining|contributing|working|collaborating|getting started|learning|the pilot)\b|\b(?:i(?:'m| am)|we(?:'re| are)) (?:very |really |quite )?interested in\b|\bkeen (?:to|on)\b/iu,
    hints:
      /\b(?:interested|excited|looking forward|join|sign up|pilot|trial|contract|get started|go live|volunteer|happy to)\b/iu,
    excludes:
      /\b(?:not|isn't|aren't|wasn't|weren't|no longer|don't|doesn't|never) (?:\w{1,12} )?(?:ready|interested|want|keen|sold|looking)\b/iu,
  },
  DECISION: {
    shows:
      /\b(?:we(?:'ve| have)?|they|the (?:board|team|group)|i(?:'ve| have)?) (?:just )?(?:decided|agreed|chose|chosen|voted|settled) (?:to|on|that|for|upon)\b|\b(?:so|okay|ok|then|agreed|alright|yeah),? (?:so )?(?:we|let's)(?:'re| are|'ll| will)? (?:go|going|gonna go|stick|stay) (?:with|for)\b|\bwe(?:'ll| will|'re gonna| are going to|'re going to) (?:go|stick|stay) (?:with|for)\b|\bagreed[,:]|\b(?:it's|that's|that is|it is) (?:decided|settled|agreed|final)\b|\b(?:final decision|the decision is|moved to (?:monday|tuesday|wednesday|thursday|friday|next))\b/iu,
  },
  ESCALATION: {
    shows:
      /\b(?:please |to |need to |going to |will |must |'ll )escalate\b|\bescalat(?:ed|ing) (?:this|it|to|the)\b|\b(?:speak|talk) (?:to|with) (?:a |your |the )?(?:manager|supervisor|director|vp|ceo|boss|executive)\b|\bget me (?:your|a|somebody|someone) \w{0,10} ?(?:manager|supervisor|boss|director|with authority|in charge)\b|\b(?:our|my) (?:lawyer|attorney|legal team|counsel)s? (?:will|is|are|has|have|wants?)\b|\blegal action\b|\b(?:we|i|i'll|we'll)(?: will| are going to| want to| have to|'re going to| may| might)? (?:cancel|terminate|end) (?:our |the |this |my )(?:contract|account|agreement|subscription|service)\b|\b(?:otherwise|or|then) we(?:'ll| will)? (?:cancel|leave|terminate|walk)\b|\bthis is (?:unacceptable|outrageous)\b|\b(?:raise|take) (?:it|this|that) (?:with|to|up with) (?:the |our |your )?(?:board|vp|ceo|cfo|director|management|leadership|executive\w{0,6})\b/iu,
    excludes: /\b(?:don't|do not|no need to|not) (?:have to |need to |want to )?escalate\b/iu,
  },
  INTEGRATION_REQUIREMENT: {
    shows:
      /\b(?:integration|connection|sync) (?:with|to) (?:our|your)|\b(?:integrat(?:e|es|ed|ing)|syncs?|connects?) (?:it |this |that )?(?:with|to|into) (?:our|your)|\bintegrat(?:e|es|ion|ing) (?:with|to|into) (?:our |the )?(?:yardi|realpage|entrata|appfolio|mri|resman|buildium|accounting|erp|crm|pms|property management|outlook|quickbooks|salesforce)\b|\b(?:need|require|want)s? (?:an? )?api (?:access|integration)\b/iu,
  },
  DECISION_MAKER: {
    shows:
      /\b(?:our|the|your|my|their|with|from|by) (?:\w{1,15} )?(?:ceo|cfo|coo|cto|cio|vp|svp|evp|vice president|president|owners?|board|controller|asset manager|regional (?:manager|director|vp)|managing director|head of \w{1,20}|director of \w{1,20}|general counsel|procurement)\b[^.!?]{0,60}\b(?:sign|approve|decide|decision|final say|say so|okay|agree|budget|buy-?in|on board|has to|needs to|wants|makes)\w{0,3}\b|\b(?:ceo|cfo|coo|cto|cio|vp|owner|board|controller|director) (?:signs|approves|decides|has to (?:sign|approve|decide)|needs to (?:sign|approve|decide)|makes the (?:call|decision))\b|\bdecision[- ]makers?\b|\b(?:i|she|he) (?:make|makes|have|has) the (?:final )?(?:decision|say|call)\b/iu,
  },
};

/** What the rules say about a sentence. */
export type RuleMatches = Readonly<Record<RuleKind, { readonly shows: boolean; readonly hints: boolean }>>;

export function matchRules(sentence: string): RuleMatches {
  const entries = ruleKinds.map((kind) => {
    const { shows, hints, excludes } = rules[kind];
    const isExcluded = excludes?.test(sentence) ?? false;
    const isShown = !isExcluded && shows.test(sentence);
    return [kind, { shows: isShown, hints: hints?.test(sentence) ?? false }] as const;
  });
  return Object.fromEntries(entries) as Record<RuleKind, { shows: boolean; hints: boolean }>;
}

/** The matches as numbers, two for each kind, for the heads. */
export const ruleNumbers = (matches: RuleMatches): Float32Array =>
  Float32Array.from(ruleKinds.flatMap((kind) => [matches[kind].shows ? 1 : 0, matches[kind].hints ? 1 : 0]));
