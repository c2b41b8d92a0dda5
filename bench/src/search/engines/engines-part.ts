import { openTextEngines, settings as ownSettings } from '@sophia/intelligence';
import { readSettings } from '@sophia/settings';
import { Registry } from 'prom-client';
import { z } from 'zod';
import type { Report, Row } from '../../common/report.ts';
import { quantile } from '../../common/statistics.ts';
import type { EngineChoice } from '../common/engine-choices.ts';
import { timeCalls } from '../common/time-calls.ts';
import { passageTexts } from './passage-texts.ts';

interface EnginesOptions {
  /** Folder with gong/. */
  readonly data: string;
  /** Seconds that each engine embeds passages. */
  readonly seconds: number;
}

/** Texts of a call of an engine, as when passages are embedded, and calls at once. */
const batch = 100;
const callsAtOnce = 2;
const questions = 100;

/** Embeds passages of calls with each engine, then single questions. */
export async function enginesPart(
  { data, seconds }: EnginesOptions,
  engines: readonly EngineChoice[],
): Promise<Pick<Report, 'rows' | 'ratios'>> {
  const texts = await passageTexts(data);
  const rows: Row[] = [
    {
      target: 'passages',
      metric: 'median length',
      unit: 'characters',
      value: quantile(
        texts.map(({ length }) => length),
        0.5,
      ),
    },
  ];
  for (const engine of engines) rows.push(...(await measure(engine, texts, seconds)));
  return { rows, ratios: [] };
}

async function measure({ name, env }: EngineChoice, texts: readonly string[], seconds: number): Promise<Row[]> {
  const settings = readSettings(z.object(ownSettings), env);
  await using engines = await openTextEngines({ settings, registry: new Registry() });
  const { current } = engines;
  await current.embed(texts.slice(0, batch), { role: 'PASSAGE' });
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const ends = begun + seconds * 1_000;
  let embedded = 0;
  const embed = async () => {
    while (performance.now() < ends) {
      const from = embedded % texts.length;
      const some = texts.slice(from, from + batch);
      embedded += some.length;
      await current.embed(some, { role: 'PASSAGE' });
    }
  };
  await Promise.all(Array.from({ length: callsAtOnce }, embed));
  const elapsed = (performance.now() - begun) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  const samples = await timeCalls(
    texts.slice(0, questions).map((text) => () => current.embed([text.slice(0, 80)], { role: 'QUERY' })),
    1,
  );
  return [
    { target: name, metric: 'passages embedded', unit: 'a second', value: Math.round(embedded / elapsed) },
    {
      target: name,
      metric: 'processors used here',
      unit: '',
      value: Number(((user + system) / 1e6 / elapsed).toFixed(2)),
    },
    { target: name, metric: 'p50 of a question', unit: 'ms', value: quantile(samples, 0.5) },
  ];
}
