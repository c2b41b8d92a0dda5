import type { ExecutionResult } from 'graphql';
import type { Admission } from '../admission/admission.ts';
import { openExports } from '../exports/open-exports.ts';
import { accessExports } from '../exports/stored/access-exports.ts';
import { whenAdmitted } from '../http/admit-operations.ts';
import type { OperationRunner } from '../http/operation-runner.ts';
import type { SubgraphTransport } from '../subgraphs/transport.ts';
import type { GatewayOptions } from './gateway-options.ts';

interface ExportParts
  extends Pick<Parameters<typeof openExports>[1], 'validate' | 'logger' | 'metrics' | 'current' | 'allowsDeveloper'> {
  readonly runner: OperationRunner;
  readonly admission: () => Admission | undefined;
}

/** There are exports where there is a subgraph that keeps them. */
export function openExportsOf(
  { exports = {}, directoryUrl }: GatewayOptions,
  transport: SubgraphTransport,
  { runner, admission, ...parts }: ExportParts,
) {
  if (exports === false || directoryUrl === undefined) return undefined;
  const store = accessExports(directoryUrl, transport);
  return openExports(exports, {
    ...parts,
    store,
    async execute(generation, request) {
      const run = () => runner.execute(generation, request);
      const limits = admission();
      // A page is one answer: its client takes no parts.
      return (await (limits ? whenAdmitted(limits, run) : run())) as ExecutionResult;
    },
  });
}
