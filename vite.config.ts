/// <reference types="@remix-run/node" />
import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type UserConfig } from 'vite';
import { oneLanguage } from './scripts/bundle/one-language.ts';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

const remixPlugin = () =>
  remix({
    serverModuleFormat: 'esm',
    ignoredRouteFiles: ['**/*'],
    future: {
      v3_fetcherPersist: true,
      v3_lazyRouteDiscovery: true,
      v3_relativeSplatPath: true,
      v3_routeConfig: true,
      v3_singleFetch: true,
      v3_throwAbortReason: true,
    },
  });

const browserLibraries = ['react', 'react/jsx-dev-runtime', 'react-dom/client', '@remix-run/react', '@conform-to/react', '@tanstack/react-table', 'lucide-react', 'recharts'];

const product = (): UserConfig => ({
  plugins: [tailwindcss(), oneLanguage(), remixPlugin()],
  // Found before the first page asks: otherwise Vite bundles anew while it loads, and the page has two Reacts.
  optimizeDeps: { include: browserLibraries },
  build: { target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: false },
});

export default defineConfig(async () => (process.env.VITEST ? (await import('./tests/setup/test-config.ts')).testConfig : product()));
