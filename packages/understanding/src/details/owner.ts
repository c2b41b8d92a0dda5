const mention = /(?<![\w@])@(?<name>[\p{L}\p{N}][\p{L}\p{N}._-]{0,60}(?: \p{Lu}[\p{L}'’-]{1,30}){0,2})/u;
const vocative =
  /^(?:(?:hi|hey|hello|ok|okay|so|and)[, ]+)?(?<name>\p{Lu}\p{Ll}{1,20})[,:] (?:can|could|would|will|please|pls|you)\b/u;
const namedPerson =
  /(?<![\p{L}\p{N}])(?<name>\p{Lu}\p{Ll}{1,20}(?: \p{Lu}\p{Ll}{1,20})?) (?:will|is going to|needs to|sends?|should|has to|can) (?!be\b)\p{Ll}{2,20}/u;
/** "Ann to send the list." Later in a sentence "to" mostly says where to: "I'll add Yardi to the list." */
const heading = /^(?<name>\p{Lu}\p{Ll}{1,20}(?: \p{Lu}\p{Ll}{1,20})?) to (?!be\b)\p{Ll}{2,20}/u;
const likesSomebodyTo = /\bi(?:'d| would)(?: like|) (?:like )?(?<name>\p{Lu}\p{Ll}{1,20}) to\b/u;
const notNames = new Set(
  'i we you he she they it this that these those the a an who what when where how somebody someone anybody anyone everybody everyone people next monday tuesday wednesday thursday friday saturday sunday thanks please there here legal support residents tenants let then also just and but so if maybe our your my nobody yes no sure great good perfect right correct nice cool awesome agreed understood sorry well done fixed sent updated resolved solved'.split(
    ' ',
  ),
);
const anybody = /\b(?:any|some)(?:one|body)\b/iu;
const request =
  /\b(?:can|could|would|will) (?:you|u|people|folks|everyone|everybody)\b|\bdo you mind\b|\b(?:please|pls|plz|kindly|PTAL)\b/iu;
const firstPerson = /(?<![\p{L}\p{N}])(?:i(?:['’](?:ll|m|d))?|let me|on it|will do)(?![\p{L}\p{N}])/iu;
const firstPersons = /(?<![\p{L}\p{N}])(?:we(?:['’](?:ll|re))?|let['’]s|our team)(?![\p{L}\p{N}])/iu;
const withoutSubject = /^(?:will|going to|gonna) /iu;
const order = /^\p{Lu}?\p{Ll}{2,12} (?:me|us|the|a|an|your|it|this|that|over)\b/u;

/**
 * Returns who is to do what a sentence asks or promises: a mention, a name, "you", "I" or "we"; null if it names nobody.
 */
export function ownerOf(sentence: string): string | null {
  const asked = mentioned(sentence) ?? nameIn(sentence, [vocative, likesSomebodyTo]);
  if (asked !== undefined) return asked;
  if (anybody.test(sentence)) return null;
  if (request.test(sentence)) return 'you';
  const name = nameIn(sentence, [heading, namedPerson]);
  if (name !== undefined) return name;
  if (firstPerson.test(sentence) || withoutSubject.test(sentence)) return 'I';
  if (firstPersons.test(sentence)) return 'we';
  return order.test(sentence) ? 'you' : null;
}

function mentioned(sentence: string): string | undefined {
  const name = mention.exec(sentence)?.groups?.name;
  return name === undefined || /^(?:here|channel|everyone)$/iu.test(name) ? undefined : name;
}

function nameIn(sentence: string, patterns: readonly RegExp[]): string | undefined {
  for (const pattern of patterns) {
    const name = pattern.exec(sentence)?.groups?.name;
    if (name !== undefined && !notNames.has(name.split(' ')[0]?.toLowerCase() ?? '')) return name;
  }
  return undefined;
}
