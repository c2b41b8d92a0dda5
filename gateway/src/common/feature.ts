import type { Logger } from 'pino';
import type { z } from 'zod';

/** The program that a gateway runs in, as far as its options depend on it. */
export interface Program {
  readonly logger: Logger;
  /** Whether clients may be strangers. */
  readonly isProduction: boolean;
  /** How many processes share the memory that the gateway may take. */
  readonly processes: number;
}

/** A part of the gateway, with the settings and the options that are its own. */
export interface Feature<Shape extends z.ZodRawShape, Options extends object> {
  /** What it reads from the environment. */
  readonly settings: Shape;
  /** The options that follow from the settings; absent where they are used otherwise. */
  options?(settings: Settings<Shape>, program: Program): Options | Promise<Options>;
  /** Refuses settings that do not go together. */
  check?(settings: Settings<Shape>, refuse: Refuse, program: Pick<Program, 'isProduction'>): void;
  /** What the operator is told at the start. */
  warning?(settings: Settings<Shape>, program: Pick<Program, 'isProduction'>): string | undefined;
}

export type Settings<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape>>;

export type OptionsOf<Each> = Each extends Feature<z.ZodRawShape, infer Options> ? Options : never;

/** Names a setting that is wrong, and says why. */
type Refuse = (setting: string, reason: string) => void;

export function defineFeature<Shape extends z.ZodRawShape, Options extends object = object>(
  feature: Feature<Shape, Options>,
): Feature<Shape, Options> {
  return feature;
}
