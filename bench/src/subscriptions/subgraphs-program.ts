import { answerParent } from '../machine/helper.ts';
import { type EmitJob, startAlertSubgraphs } from './subgraphs.ts';

const subgraphs = await startAlertSubgraphs();
answerParent(async ({ emit }: { readonly emit?: EmitJob }) => {
  if (emit) await subgraphs.emit(emit);
  return { urls: subgraphs.urls };
});
