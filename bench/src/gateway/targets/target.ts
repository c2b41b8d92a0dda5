import type { Program } from '../machine/program.ts';

/** A gateway that is measured. */
export interface Target {
  readonly name: string;
  /** Whether it can answer equal requests in flight with one execution. */
  readonly canShare: boolean;
  /** Whether it comes from npm rather than from here. */
  readonly isInstalled: boolean;
  program(settings: TargetSettings): Program;
}

export interface TargetSettings {
  readonly port: number;
  /** A file with the composed supergraph. */
  readonly supergraph: string;
  /** Whether clients that ask the same at the same time share an execution. */
  readonly share: boolean;
  /** Where the other gateways are installed. */
  readonly folder: string;
}
