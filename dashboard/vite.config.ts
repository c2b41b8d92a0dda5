import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressFiles } from './build/compress-files.ts';
import { inlineOperations } from './build/inline-operations.ts';
import { listSections } from './build/list-sections.ts';

const gateway = process.env.GATEWAY_URL ?? 'http://localhost:4000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [inlineOperations(), react(), listSections(), compressFiles()],
  build: {
    target: 'es2022',
    // The content security policy allows nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The licences of what browsers get.
    license: { fileName: 'licences.md' },
    chunkSizeWarningLimit: 600,
    manifest: true,
  },
  server: {
    proxy: {
      '/graphql': { target: gateway, ws: true },
      '/exports': gateway,
      '/favicon.ico': gateway,
      '/sign-in': gateway,
    },
  },
});
