import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { sampleFolder } from '../../common/programs.ts';

/** What the files of `cli/sample/more` may contain. */

/** Days from today, or the name of a number that each company of the story has. */
const day = z.union([z.number().int(), z.string()]);
const time = z.string().regex(/^\d\d:\d\d$/);

/** Who says what; or a piece of talk that many conversations have; or minutes until the next line. */
const line = z.union([
  z.strictObject({ talk: z.string() }),
  z.strictObject({ wait: z.number().int().positive() }),
  z.record(z.string(), z.string()).refine((entry) => Object.keys(entry).length === 1, 'one speaker'),
]);

const beat = z.union([
  z.strictObject({
    at: day,
    time: time.optional(),
    call: z.string(),
    deal: z.string().optional(),
    /** Who is in the call, the host first. */
    who: z.array(z.string()).min(2),
    topic: z.string().default('Discussion'),
    minutes: z.number().int().optional(),
    brief: z.string(),
    next: z.array(z.string()).default([]),
    language: z.string().default('eng'),
    lines: z.array(line).min(1),
  }),
  z.strictObject({
    at: day,
    time: time.optional(),
    /** `shared`: the channel with the customer. */
    slack: z.enum(['shared', 'general', 'sales-pipeline', 'support-escalations']),
    lines: z.array(line).min(1),
  }),
  z.strictObject({
    at: day,
    time: time.optional(),
    /** `mail` and `phone` have happened. A `task` has a day when it is due. */
    activity: z.enum(['mail', 'phone', 'task', 'meeting']),
    subject: z.string(),
    deal: z.string().optional(),
    by: z.string(),
    with: z.string(),
    text: z.string(),
    minutes: z.number().int().default(30),
    /** A task: true if it is not done. @default true if it is due today or later */
    open: z.boolean().optional(),
  }),
  z.strictObject({
    at: day,
    time: time.optional(),
    case: z.string(),
    by: z.string(),
    text: z.string(),
    priority: z.enum(['Low', 'Medium', 'High', 'Critical']).default('Medium'),
    escalated: z.boolean().default(false),
    /** Days that it took; without, it is open. */
    closedAfter: z.number().int().nonnegative().optional(),
  }),
]);

const deal = z.strictObject({
  name: z.string(),
  type: z.enum(['New Business', 'Existing Business']).default('New Business'),
  by: z.string().default('ae'),
  /** Dollars, or dollars for each unit of the customer. */
  amount: z.number().optional(),
  perUnit: z.number().optional(),
  next: z.string().default(''),
  close: day,
  stages: z
    .array(
      z.strictObject({
        at: day,
        stage: z.enum([
          'Prospecting',
          'Qualification',
          'Needs Analysis',
          'Proposal/Price Quote',
          'Negotiation/Review',
          'Closed Won',
          'Closed Lost',
        ]),
      }),
    )
    .min(1),
});

const storySchema = z.strictObject({
  /** What a reader will see. */
  about: z.string(),
  /** Companies play it up to so many days earlier, so that not all do the same on one day. */
  spread: z.number().int().default(4),
  /** People of the customer who appear, besides champion, finance and site. */
  people: z.array(z.enum(['it', 'exec', 'successor'])).default([]),
  deals: z.record(z.string(), deal).default({}),
  beats: z.array(beat),
});

const companySchema = z.strictObject({
  name: z.string(),
  /** Without `.example`. */
  domain: z.string(),
  city: z.string(),
  state: z.string(),
  areaCode: z.string(),
  region: z.string(),
  segment: z.enum(['Enterprise', 'Mid-Market', 'Small Business']),
  units: z.number(),
  sites: z.number(),
  software: z.string(),
  type: z.enum(['Customer', 'Prospect', 'Former Customer']).default('Customer'),
  /** Days from today on which it became known. */
  since: z.number().int(),
  /** Keys of `team.yaml`. */
  team: z.partialRecord(z.enum(['ae', 'csm', 'support', 'onboarding', 'se']), z.string()),
  stories: z.array(z.string()).min(1),
  /** Of the usual year of a customer (`year`): the last day, when something else is to be told after it. */
  usualUntil: z.number().int().default(-1),
  numbers: z.record(z.string(), z.number().int()).default({}),
  slots: z.record(z.string(), z.string()).default({}),
});

const memberSchema = z.strictObject({
  number: z.number().int(),
  first: z.string(),
  last: z.string(),
  title: z.string(),
  department: z.string(),
  manager: z.string().optional(),
  /** The core has them already. */
  isInCore: z.boolean().default(false),
});

const talkSchema = z.strictObject({
  topic: z.string(),
  /** Different ways of talking about it. */
  ways: z.array(z.array(z.record(z.string(), z.string()))).min(1),
});

export type Line = z.output<typeof line>;
export type Beat = z.output<typeof beat>;
export type StoryDeal = z.output<typeof deal>;
export type Story = z.output<typeof storySchema>;
export type Company = z.output<typeof companySchema>;
export type Member = z.output<typeof memberSchema>;
type Talk = z.output<typeof talkSchema>;

export interface StoryFiles {
  readonly companies: readonly Company[];
  readonly team: Readonly<Record<string, Member>>;
  readonly names: { readonly first: readonly string[]; readonly last: readonly string[] };
  readonly stories: ReadonlyMap<string, Story>;
  readonly talks: ReadonlyMap<string, Talk>;
}

const folder = join(sampleFolder, 'more');

export async function readStoryFiles(): Promise<StoryFiles> {
  return {
    companies: await read('companies.yaml', z.array(companySchema)),
    team: await read('team.yaml', z.record(z.string(), memberSchema)),
    names: await read('names.yaml', z.strictObject({ first: z.array(z.string()), last: z.array(z.string()) })),
    stories: await readAll('stories', storySchema),
    talks: new Map(
      [...(await readAll('talk', z.record(z.string(), talkSchema))).values()].flatMap((file) => Object.entries(file)),
    ),
  };
}

async function readAll<T extends z.ZodType>(name: string, schema: T): Promise<Map<string, z.output<T>>> {
  const files = (await readdir(join(folder, name))).sort();
  const entries = files.map(
    async (file) => [file.replace(/\.yaml$/, ''), await read(join(name, file), schema)] as const,
  );
  return new Map(await Promise.all(entries));
}

async function read<T extends z.ZodType>(file: string, schema: T): Promise<z.output<T>> {
  const { data, error } = schema.safeParse(parse(await readFile(join(folder, file), 'utf8')));
  if (error) throw new Error(`${file}: ${z.prettifyError(error)}`);
  return data;
}
