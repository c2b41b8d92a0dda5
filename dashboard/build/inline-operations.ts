import type { Plugin } from 'vite';
import * as generated from '../src/generated/graphql.ts';

const call = /\bgraphql\(\s*`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`,?\s*\)/g;
const importOfCall = /import \{ graphql \} from '[./]+generated\/gql\.ts';/;

/**
 * Puts the text of each operation where it is used, so that a page brings its own alone. Without it, the generated map of all
 * operations would be in the first chunk. Fragments have no value at run time: operations contain them.
 */
export function inlineOperations(): Plugin {
  const documents: Readonly<Record<string, unknown>> = { ...generated };
  return {
    name: 'inline-operations',
    enforce: 'pre',
    transform(code, id) {
      if (!importOfCall.test(code)) return undefined;
      const inlined = code.replace(importOfCall, '').replace(call, (_, kind: string, name: string) => {
        if (kind === 'fragment') return "''";
        const document = documents[`${name}Document`];
        if (document === undefined) throw new Error(`${id}: ${name} is not generated yet; run pnpm codegen`);
        return JSON.stringify(String(document));
      });
      if (/\bgraphql\(/.test(inlined)) throw new Error(`${id}: write graphql(\`query Name …\`), with a name`);
      return { code: inlined, map: null };
    },
  };
}
