/** Greetings, thanks, apologies, good wishes, and calls for whatever: they say nothing of what a conversation is about. */
const politeness =
  /^\W*(?:(?:hi|hey|hello|dear|ok(?:ay)?|yes|yeah|oh|ah|well|so|and|but|no worries),?(?: (?:all|everyone|everybody|folks|there|team|@?\p{Lu}[\p{L}.-]{1,20}(?: \p{Lu}[\p{L}.-]{1,20})?))?[,!.:]? )?(?:(?:i['’]?m |so |really )?(?:very )?sorry (?:about|for|if|that|to)\b(?!.{0,120}\b(?:can|could|would|will) you\b)|(?:many )?thanks?(?: you)?\b(?!.{0,120}\b(?:but|can you|could you|please)\b)|(?:any|your) (?:\w{1,15} )?(?:help|suggestions?|ideas?|pointers?|feedback|thoughts|advice|input|comments?|guidance)(?: \w{1,12}){0,8} (?:is|are|would be|will be) (?:\w{1,12} )?(?:welcome|appreciated|helpful|great|useful|nice|good|lovely)|(?:please )?(?:feel free to|don['’]t hesitate|let (?:me|us) know if (?:you|there|anything|any|i|that)|(?:ping|dm|message|reach out to) me\b)|(?:i )?(?:hope|wish(?:ing)?) (?:you|to see|everyone|this helps|that helps|it helps)|(?:it['’]?s|it is|it was) (?:nice|great|good|lovely) (?:to|meeting)|(?:i['’]?m |i['’]?ll be |we['’]?re )?(?:looking forward to|excited to|happy to (?:help|be))\b|(?:nice|great|good|awesome|amazing|fantastic) (?:work|job|idea|stuff|to (?:meet|see|hear))\b|congrat\w*|welcome\b|(?:have|enjoy) an? (?:nice|great|good|lovely)\b|(?:can|could) (?:any(?:one|body)|some(?:one|body)|you)(?: please)? help\b\W*(?:me)?\W*$|if (?:you |any(?:one|body) )?need(?:ed)? (?:any )?help\b)/iu;
/** Data of a meeting, and other lines that give a number or an address by its name. */
const data =
  /^\W*(?:meeting id|pass ?code|password|zoom(?: link)?|link|register(?: here)?|find your local (?:number|time)|time|when|where|date|agenda|topic|phone|e-?mail|id)\s{0,9}(?:for this meeting\s{0,9})?[:=]|^\W*https?:\S+\s*$/iu;
/** What its author struck out, and a line of code that is marked by nothing. */
const withdrawn = /^[^\w~]*~.{1,400}~[^\w~]*$|^[^\p{L}]*[\w.]{1,40}\([^)]{0,80}\)\s*;?$|[{};]\s*$/u;

/** True for a sentence that carries nothing of its conversation, however central its words are. */
export const carriesNothing = (sentence: string): boolean =>
  politeness.test(sentence) || data.test(sentence) || withdrawn.test(sentence);

const emoji = /:[a-z0-9_+-]{1,40}:/giu;

/** True for a sentence that only leads to what comes after it: "My answer was:" */
export const leadsOn = (sentence: string): boolean => /[:：]\s*$/u.test(sentence.replaceAll(emoji, ''));

/** True for a sentence that is about what the one before it says: "It is also too slow." */
export const leansOnBefore = (sentence: string): boolean =>
  /^\W*(?:(?:and|but|so|also|then|or|because|although|otherwise),? )?(?:it|this|that|these|those|they|he|she|them|there|such|the same|(?:the )?(?:former|latter))(?:['’]\w{1,2})?\b(?! (?:is|are|was|were) (?:an?|some|no|two|three|several|many)\b)/iu.test(
    sentence,
  );
