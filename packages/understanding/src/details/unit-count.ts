const sizes =
  /(?<![\d,.])(?:(?<digits>\d{1,3}(?:,\d{3}){1,3}|\d{2,7})|(?<thousands>\d{1,3}(?:\.\d{1,2})?) ?(?:k|thousand)|(?<words>(?:(?:a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -]){1,2}(?:hundred|thousand)))(?<unit>[ -](?:(?:apartment|rental|residential|multi-?family) )?(?:units?|doors|apartments)\b)?/giu;
const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Who speaks says what they have. */
const ours =
  /\b(?:(?:we|i)(?:['’]ve| have)?(?: now| currently| actually| only| really)? (?:have|own|manage|run|operate|oversee|got|lease)|(?:we(?:['’]re| are)|i(?:['’]m| am))(?: now| currently| actually| only| really)? at)(?: about| around| roughly| only| just| over| almost| nearly| some| maybe)? $/iu;
const denied = /\b(?:not|n['’]t) (?:have|own|manage|run|operate)(?: about| around| all)? $/iu;
/** Some of them: "It stopped after 200 units." */
const some = /\b(?:after|every|per|another|other|first|last|next|these|those)(?: the (?:first|last))? $/iu;
/** A number that others gave, in the same thought. */
const byOthers =
  /^[^.;]{0,20}\b(?:is|are|was|were) what\b|^[^.,;]{0,40}\b(?:told|quoted|promised|claims?|claimed) (?:us|me|that|they)\b/iu;
const endOfThought = /^\s*(?:[.,;:!?)]|$)/u;

/**
 * Returns the number of units that a text mentions: that of who speaks before any other, but none that others gave; null if
 * there is none. "We have 300." counts where units were spoken of.
 */
export function unitCountIn(text: string): number | null {
  const matches = [...text.matchAll(sizes)];
  if (!matches.some(({ groups }) => groups?.unit !== undefined)) return null;
  let first: number | null = null;
  for (const { 0: words, index, groups = {} } of matches) {
    const [before, after] = [text.slice(Math.max(0, index - 45), index), text.slice(index + words.length)];
    const isOurs = ours.test(before) && !denied.test(before);
    if (isOurs && (groups.unit !== undefined || endOfThought.test(after))) return unitsOf(groups);
    if (groups.unit !== undefined && !denied.test(before) && !some.test(before) && !byOthers.test(after))
      first ??= unitsOf(groups);
  }
  return first;
}

function unitsOf({ digits, thousands, words = '' }: Readonly<Record<string, string | undefined>>): number {
  if (digits !== undefined) return Number(digits.replaceAll(',', ''));
  if (thousands !== undefined) return Math.round(Number(thousands) * 1_000);
  const parts = words.toLowerCase().split(/[ -]/u);
  const count = parts
    .slice(0, -1)
    .reduce((sum, part) => sum + Math.max(part === 'a' ? 1 : 0, ones.indexOf(part), 10 * tens.indexOf(part)), 0);
  return count * (parts.at(-1) === 'hundred' ? 100 : 1_000);
}
