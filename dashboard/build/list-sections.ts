import type { Plugin } from 'vite';
import { sections } from '../src/app/sections.ts';

/** Writes the first segments of the pages' paths, for which the gateway serves `index.html`. */
export function listSections(): Plugin {
  return {
    name: 'list-sections',
    apply: 'build',
    generateBundle() {
      const source = JSON.stringify(sections.map(({ path }) => path.slice(1)).filter((path) => path !== ''));
      this.emitFile({ type: 'asset', fileName: 'sections.json', source });
    },
  };
}
