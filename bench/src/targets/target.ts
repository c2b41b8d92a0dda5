import type { Program } from '../machine/program.ts';

/** A gateway that is measured. */
export interface Target {
  readonly name: string;
  /** True if it can answer equal requests in flight with one execution. */
  readonly canShare: boolean;
  /** True if it is installed from npm. */
  readonly isInstalled: boolean;
  program(settings: TargetSettings): Program;
}

export interface TargetSettings {
  readonly port: number;
  /** File with the composed supergraph. */
  readonly supergraph: string;
  /** True if equal requests in flight share one execution. */
  readonly share: boolean;
  /** Folder where the other gateways are installed. */
  readonly folder: string;
}
