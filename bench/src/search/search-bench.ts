import { readFlags } from '../common/flags.ts';
import type { Report } from '../common/report.ts';
import { engineChoices } from './common/engine-choices.ts';
import { enginesPart } from './engines/engines-part.ts';
import { crowdPart } from './latency/crowd-part.ts';
import { latencyPart } from './latency/latency-part.ts';
import { qualityPart } from './quality/quality-part.ts';
import { storesPart } from './stores/stores-part.ts';

const flags = {
  parts: ['parts to measure, with commas', 'stores,engines,quality,latency,crowd'],
  pgvector: ['URL of a PostgreSQL server with pgvector, in which databases are created', ''],
  weaviate: ['the program weaviate-server, for the stores; without it they are pgvector alone', ''],
  'weaviate-data': ['stores: folder of its data, which stays, and which is filled if it is empty', ''],
  vectors: ['stores: number of vectors in each', '200000'],
  searches: ['stores, latency: number of searches for each latency', '1000'],
  engines: ['engines, quality, latency, crowd: engines, with commas: built-in, onnx, remote', 'built-in'],
  'model-dir': ['engines, quality, latency, crowd: folders of models for onnx, with commas', ''],
  'inference-url': ['engines, quality, latency, crowd: server for remote', ''],
  seconds: ['engines: seconds that each embeds texts', '10'],
  data: ['engines, quality, latency, crowd: folder with slack/ and gong/', '../shared/data'],
  database: ['stores, quality, latency: URL of a database that stays, and that is filled if it is empty', ''],
  messages: ['latency: number of new messages', '100'],
  loaded: ['crowd: number of messages that are loaded meanwhile', '20000'],
} as const;

type Values = Record<keyof typeof flags, string>;
type Measured = Pick<Report, 'rows' | 'ratios'>;

/**
 * Measures search in five parts: the stores of vectors, the engines that embed texts, the quality of results on real
 * texts, the latency through the gateway, and a crowd that searches while messages are loaded.
 */
export async function searchBench(args: readonly string[]): Promise<Report> {
  const about = 'Measures stores of vectors, engines, the quality of searches, and their latency.';
  const values = readFlags('search', about, flags, args);
  const measured: Measured[] = [];
  for (const part of partsOf(values)) measured.push(await parts[part](values));
  return {
    bench: 'search',
    rows: measured.flatMap(({ rows }) => rows),
    ratios: measured.flatMap(({ ratios }) => ratios),
  };
}

type Part = 'stores' | 'engines' | 'quality' | 'latency' | 'crowd';

const parts: Readonly<Record<Part, (values: Values) => Promise<Measured>>> = {
  stores: (values) =>
    storesPart({
      pgvector: values.pgvector || undefined,
      database: values.database || undefined,
      weaviate: values.weaviate || undefined,
      weaviateData: values['weaviate-data'] || undefined,
      vectors: numberOf(values, 'vectors'),
      searches: numberOf(values, 'searches'),
    }),
  engines: (values) => enginesPart({ data: values.data, seconds: numberOf(values, 'seconds') }, enginesOf(values)),
  quality: (values) => qualityPart(graphOptions(values), enginesOf(values)),
  latency: (values) =>
    latencyPart(
      { ...graphOptions(values), searches: numberOf(values, 'searches'), messages: numberOf(values, 'messages') },
      enginesOf(values),
    ),
  crowd: (values) =>
    crowdPart({ ...graphOptions(values), database: undefined, loaded: numberOf(values, 'loaded') }, enginesOf(values)),
};

function partsOf({ parts: given }: Values): Part[] {
  return given.split(',').map((name) => {
    if (!isPart(name)) throw new Error(`--parts: there is no part ${name}; known are ${Object.keys(parts).join(', ')}`);
    return name;
  });
}

const isPart = (name: string): name is Part => Object.hasOwn(parts, name);

function numberOf(values: Values, name: keyof Values): number {
  const number = Number(values[name]);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`--${name}: expected a positive integer, got ${values[name]}`);
  return number;
}

const enginesOf = (values: Values) =>
  engineChoices({
    engines: values.engines,
    modelDirs: values['model-dir'],
    inferenceUrl: values['inference-url'],
  });

const graphOptions = ({ pgvector, database, data }: Values) => ({
  pgvector: pgvector || undefined,
  database: database || undefined,
  data,
});
