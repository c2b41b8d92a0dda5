import { answerParent } from '../../machine/helper.ts';
import { startSubgraphs } from './subgraphs.ts';

answerParent(async ({ ports }: { readonly ports: readonly number[] }) => {
  await startSubgraphs(ports);
});
