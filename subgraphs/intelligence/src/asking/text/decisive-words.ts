/**
 * Words that change what is asked, so that an answer must not ignore any: how figures are combined, which of the things count,
 * what is no longer so, and that a reason is asked for. Negations are others.
 */
const decisive: ReadonlySet<string> = new Set(
  (
    'average avg mean median typical share percent percentage proportion fraction ratio difference combined together altogether ' +
    'total sum more less fewer bigger smaller higher lower longer shorter faster slower older newer than twice double half ' +
    'before after until first second third only besides other another else instead ' +
    'biggest largest highest most smallest lowest fewest least longest shortest fastest slowest oldest newest latest earliest best worst ' +
    'open opened close closed closing won win lost lose losing losses resolved escalated overdue active inactive former new created cancelled ' +
    'team teams churned stuck stalled late early expired bought paid next future planned expected why reason reasons'
  ).split(' '),
);

/** A word that is none of these, in a pattern. */
export const anyOtherWord = `(?!(?:${[...decisive].join('|')})\\b)\\w+`;

export const isDecisive = (folded: string): boolean => decisive.has(folded);
