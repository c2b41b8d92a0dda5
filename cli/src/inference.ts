import { createCommand, parseCommandLine, withoutSecrets } from '@sophia/settings';
import { Argument } from 'commander';
import { InferenceError } from './inference/errors.ts';
import { prepareService } from './inference/prepare.ts';
import { inferenceSettings, readInferenceSettings } from './inference/settings.ts';

/** `pnpm inference`: installs the inference service, fetches its models and serves them. */
const command = createCommand({
  name: 'pnpm inference',
  about: 'Serves models over the Open Inference Protocol v2, with Triton or KServe. Installs what it needs at first.',
  settings: inferenceSettings,
}).addArgument(
  new Argument('[command]', 'serve; fetch: get the models; check: load each model and run it once')
    .choices(['serve', 'fetch', 'check'])
    .default('serve'),
);
const [given] = parseCommandLine(command, process.argv.slice(2)).processedArgs as [string];

try {
  const service = await prepareService(readInferenceSettings(), (line) => console.info(line));
  process.exitCode = (await service.run('fetch')) || (given === 'fetch' ? 0 : await service.run(given));
} catch (error) {
  if (!(error instanceof InferenceError)) throw error;
  console.error(withoutSecrets(error.message));
  process.exitCode = 1;
}
