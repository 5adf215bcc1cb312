import { ensureBuilt } from '../../scripts/bootstrap/build.mjs';
import { ensureChromium } from '../../scripts/bootstrap/chromium.mjs';

/** A browser meets what is shipped: the newest build, served as in production. */
export default async function setup(project) {
  await ensureBuilt();
  project.provide('chromiumPath', await ensureChromium());
}
