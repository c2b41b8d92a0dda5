import type { Logger } from 'pino';
import type { z } from 'zod';

/** The program that runs a gateway, as far as options depend on it. */
export interface Program {
  readonly logger: Logger;
  /** True if clients may be untrusted. */
  readonly isProduction: boolean;
  /** Number of processes that share the gateway's memory. */
  readonly processes: number;
}

/** A part of the gateway with its own settings and options. */
export interface Feature<Shape extends z.ZodRawShape, Options extends object> {
  /** Settings that it reads from the environment. */
  readonly settings: Shape;
  /** Derives options from the settings; absent if the settings are used otherwise. */
  options?(settings: Settings<Shape>, program: Program): Options | Promise<Options>;
  /** Refuses settings that conflict. */
  check?(settings: Settings<Shape>, refuse: Refuse, program: Pick<Program, 'isProduction'>): void;
  /** Returns a warning for the operator at start. */
  warning?(settings: Settings<Shape>, program: Pick<Program, 'isProduction'>): string | undefined;
}

export type Settings<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape>>;

export type OptionsOf<Each> = Each extends Feature<z.ZodRawShape, infer Options> ? Options : never;

/** Reports a wrong setting and the reason. */
type Refuse = (setting: string, reason: string) => void;

export function defineFeature<Shape extends z.ZodRawShape, Options extends object = object>(
  feature: Feature<Shape, Options>,
): Feature<Shape, Options> {
  return feature;
}
