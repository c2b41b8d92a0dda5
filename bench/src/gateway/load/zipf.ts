/**
 * Draws numbers from 0 to `count - 1` by Zipf's law: number n has weight 1 / (n + 1). Every run draws the same ones.
 */
export function createZipf(count: number): { next(): number } {
  const upTo: number[] = [];
  let sum = 0;
  for (let rank = 1; rank <= count; rank++) {
    sum += 1 / rank;
    upTo.push(sum);
  }
  let seed = 1;
  return {
    next() {
      // Lehmer's generator: 31 bits, and a period of 2^31 - 2.
      seed = (seed * 48_271) % 0x7fff_ffff;
      const wanted = (seed / 0x7fff_ffff) * sum;
      let low = 0;
      let high = count - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((upTo[middle] as number) < wanted) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}
