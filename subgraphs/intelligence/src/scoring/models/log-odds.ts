import type { ChanceModel } from './common/chance-model.ts';
import type { InputFeature, Row } from './common/row.ts';
import { linearLogOdds } from './linear/linear-family.ts';
import { treeLogOdds } from './trees/tree-family.ts';

/** Returns what calculates the log odds of rows with these inputs. */
export const logOddsOf = (
  model: ChanceModel,
  features: readonly InputFeature[],
): ((row: Pick<Row, 'inputs'>) => number) =>
  model.trees === undefined ? linearLogOdds(model, features) : treeLogOdds(model, features);
