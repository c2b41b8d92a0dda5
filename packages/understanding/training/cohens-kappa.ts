/** Returns Cohen's kappa of two judges: their agreement beyond chance. NaN if both always give the same one value. */
export function cohensKappa(pairs: readonly (readonly [unknown, unknown])[]): number {
  const observed = pairs.filter(([one, other]) => one === other).length / pairs.length;
  let expected = 0;
  for (const value of new Set(pairs.flat())) {
    const byFirst = pairs.filter(([one]) => one === value).length / pairs.length;
    const bySecond = pairs.filter(([, other]) => other === value).length / pairs.length;
    expected += byFirst * bySecond;
  }
  return (observed - expected) / (1 - expected);
}
