import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { setUpOrganisation, type Member } from './member.ts';
import { startBare, startProduct, type Running } from './processes.ts';
import { supplierList } from './register.ts';

/** A product and a bare script, each in a process of its own with a database of its own, about the same suppliers. */
export interface Installed {
  size: number;
  csv: string;
  folder: string;
  member: Member;
  home: string;
  ask(path: string, body?: string): Promise<void>;
  /** An empty product again; the bare script empties its own at each import. */
  renew(): Promise<void>;
  stop(): Promise<void>;
}

export async function install(root: string, size: number): Promise<Installed> {
  const bare = await startBare(join(root, `bare-${size}.sqlite`));
  let product = await freshProduct(root, size);
  const installed: Installed = {
    size,
    csv: supplierList(size),
    ...product.reached,
    async ask(path, body) {
      const response = await fetch(bare.url + path, body === undefined ? {} : { method: 'POST', body });
      await response.text();
    },
    async renew() {
      await product.running.stop();
      product = await freshProduct(root, size);
      Object.assign(installed, product.reached);
    },
    async stop() {
      await product.running.stop();
      await bare.stop();
    },
  };
  return installed;
}

async function freshProduct(root: string, size: number): Promise<{ running: Running; reached: Pick<Installed, 'folder' | 'member' | 'home'> }> {
  const folder = mkdtempSync(join(root, `product-${size}-`));
  const running = await startProduct(folder);
  return { running, reached: { folder, ...(await setUpOrganisation(running.url, running.setUpCode)) } };
}
