/** Ends a thing that ends every day, without anybody leaving. */
const ending =
  /\b(?:cancel(?:l?(?:ing|ed))?|terminat(?:e|ing|ed)|end(?:ing|ed)?|clos(?:e|ing|ed)|discontinu(?:e|ing|ed)|void(?:ing|ed)?) (?:(?:the|this|that|these|those|it|our|my|your|his|her|their|an?|any|all|both|one) )(?:(?!(?:contract|agreement|account|subscription|partnership|future|remaining|further|and|or|with|after|on|for|of|in|at)s?\b)[\w-]{1,20} ){0,2}?(?:charge|fee|cost|invoice|bill|payment|autopay|refund|credit|transaction|draft|fine|penalty|call|meeting|demo|tour|appointment|training|webinar|session|visit|event|invite|invitation|booking|reservation|order|ticket|case|request|task|job|export|import|sync|report|reminder|notification|alert|message|note|voicemail|notice|lease|application|inspection)(?:e?s)?\b/iu;

/** "Leave", "switch" and "drop" that are said of no supplier. */
const otherwiseUsed =
  /\b(?:(?:leav(?:e|ing)|left) (?:(?:you|us|me|him|her|them) )?(?:an? (?:(?!bad|poor|negative|terrible|horrible|awful|public)\w{1,12} )?(?:message|voicemail|note|comment|review|reply)|early(?![\w'-])|(?:for|on) (?:lunch|vacation|holiday|the day|the weekend|the airport|leave|a trip)|(?:it|this|that|the \w{1,12}) (?:open|on|off|as is|blank|empty|out|alone|here|there))|switch(?:ing|ed)? (?:over )?(?:to (?:the |my |your |another )(?:other |next |second |first |new )?(?:\w{1,12} )?(?:tab|screen|window|view|page|slide|browser|monitor|room|phone|headset|mic|line)|(?:tabs|screens|windows|slides|rooms|phones))|drop(?:ping|ped)? (?:off (?:(?:a|the|my|your|his|her|some) (?:call|line|keys?|packages?|checks?|forms?|documents?|paperwork|payment|rent|flyers?))|(?:in|by|a line|a note|a link|a message)))\b/iu;

/** Words with which the rest of a sentence is a complaint or a threat all the same. */
const alarming =
  /\b(?:if|unless|until|or|otherwise|else|(?:our|my|your) (?:whole |entire )?plan|licen[cs]es?|everything|contract|agreement|account|subscription|services?|partnership|managers?|supervisor|boss|director|ceo|cfo|vp|executives?|lawyers?|attorneys?|legal|sue|suing|court|bbb|unacceptable|outrageous|ridiculous|terrible|horrible|awful|joke|leav(?:e|ing)|switch(?:ing)?|competitors?|alternatives?|providers?|vendors?|refund(?:ed|s)?|money back|chargeback|complaints?|attorney general|escalat\w{1,5}|enough|never|worst|furious|angry|fed up|sick|(?:second|third|fourth|last) time|demand)\b/iu;

/** True if a sentence only ends something that ends every day ("we will cancel this charge"), and is no threat. */
export function endsOrdinarily(sentence: string): boolean {
  const match = otherwiseUsed.exec(sentence) ?? ending.exec(sentence);
  if (match === null) return false;
  return !alarming.test(`${sentence.slice(0, match.index)} … ${sentence.slice(match.index + match[0].length)}`);
}
