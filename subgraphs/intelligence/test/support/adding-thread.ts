import { answerWork } from '../../src/common/in-thread.ts';

/** Thread that adds up numbers. */
answerWork(({ least }: { readonly least: number }, items: readonly number[]) => {
  if (least < 0) throw new Error('least is negative');
  return {
    inOrder: items.every((item, place) => item === place),
    sum: items.reduce((sum, item) => sum + (item >= least ? item : 0), 0),
  };
});
