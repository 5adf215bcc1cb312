import { expect, test } from 'vitest';
import { manifestsPerLanguage } from './language-manifests.ts';

const route = (module: string, imports: string[]) => ({ id: 'root', module, imports, hasAction: false, hasLoader: true, hasClientAction: false, hasClientLoader: false, hasErrorBoundary: true });
const manifest = {
  entry: { module: '/assets/entry-1.js', imports: ['/assets/react-1.js'] },
  routes: { root: route('/assets/root-nl.js', ['/assets/react-1.js', '/assets/words-nl.js']) },
  url: '/assets/manifest-1.js',
  version: '1',
};
const scripts = [
  { en: 'assets/root-en.js', nl: 'assets/root-nl.js' },
  { en: 'assets/words-en.js', nl: 'assets/words-nl.js' },
];

test('each language has its own scripts with sentences, shares the others, and another version when one of them changes', () => {
  const { en, nl } = manifestsPerLanguage(manifest, scripts);
  expect([en.entry, nl.entry]).toEqual([manifest.entry, manifest.entry]);
  expect(nl.routes).toEqual(manifest.routes);
  expect(en.routes.root).toEqual(route('/assets/root-en.js', ['/assets/react-1.js', '/assets/words-en.js']));
  expect(en.version).not.toBe(nl.version);
  const later = manifestsPerLanguage(manifest, [scripts[0]!, { en: 'assets/words-en2.js', nl: 'assets/words-nl.js' }]);
  expect([later.nl.version, later.en.version === en.version]).toEqual([nl.version, false]);
});
