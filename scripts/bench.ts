import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUpOrganisation, type Member } from './bench/member.ts';
import { compete, table, type Contest, type Result } from './bench/measure.ts';
import { startBare, startProduct, type Running } from './bench/processes.ts';
import { classifyOne, importSuppliers, listServices, supplierList, triageAndClassify } from './bench/register.ts';

/*
 * What Ketenmark costs beside a bare script that does the same work without sign-in, tenancy, audit and pages. Both run
 * in processes of their own, take turns, and are asked over HTTP by this one: compare ratios, not milliseconds.
 */

const suppliers = Number(process.argv[2] ?? 10_000);
const root = mkdtempSync(join(tmpdir(), 'ketenmark-bench-'));
const csv = supplierList(suppliers);
const bare = await startBare(join(root, 'bare.sqlite'));
let installation: { product: Running; folder: string; member: Member; home: string } | undefined;

const ask = async (path: string, body?: string) => {
  const response = await fetch(bare.url + path, body === undefined ? {} : { method: 'POST', body });
  await response.text();
};

/** Every import goes into an empty register; the last installation stays for what follows. */
async function freshInstallation(): Promise<void> {
  await installation?.product.stop();
  const folder = mkdtempSync(join(root, 'product-'));
  const product = await startProduct(folder);
  installation = { product, folder, ...(await setUpOrganisation(product.url, product.setUpCode)) };
}

function installed() {
  if (!installation) throw new Error('the import comes first');
  return installation;
}

async function importContest(): Promise<Result> {
  return compete({
    name: `import of ${suppliers} suppliers, from file to register`,
    rounds: 3,
    warmUps: 0,
    before: freshInstallation,
    product: () => importSuppliers(installed().member, installed().home, csv),
    bare: () => ask('/import', csv),
  });
}

function pageContests(): Contest[] {
  const { member, home, folder } = installed();
  const unanswered = listServices(folder).filter((_, index) => index % 10 === 0);
  const next = () => classifyOne(member, home, unanswered.pop() ?? { supplierId: '', serviceId: '' });
  const get = (path: string) => () => member.get(path);
  return [
    { name: 'list of 50, first load', product: get(`${home}/suppliers?state=gap`), bare: () => ask('/list?state=gap') },
    {
      name: 'list of 50, in-app (.data)',
      product: get(`${home}/suppliers.data?state=gap`),
      bare: () => ask('/list?state=gap'),
    },
    {
      name: 'search, in-app (.data)',
      product: get(`${home}/suppliers.data?q=meetapparatuur+77`),
      bare: () => ask('/search?q=meetapparatuur+77'),
    },
    { name: 'dashboard, nothing changed', product: get(home), bare: () => ask('/dashboard') },
    { name: 'dashboard, first after a change', before: next, product: get(home), bare: () => ask('/dashboard') },
    { name: 'classification saved', product: next, bare: () => ask('/classification', '{"it":"privileged"}') },
  ].map((contest) => ({ rounds: 60, warmUps: 10, ...contest }));
}

try {
  console.log(
    `Ketenmark beside a bare node:http + better-sqlite3 script: ${suppliers} suppliers, Node ${process.versions.node}, ${cpus().length} cores`,
  );
  const results = [await importContest()];
  const { member, home, folder } = installed();
  await triageAndClassify(member, home, listServices(folder));
  for (const contest of pageContests()) results.push(await compete(contest));
  console.log(
    `\n${table(results)}\n\nMedians of interleaved rounds. Absolute times depend on the machine and on who else uses it; ratios less so.`,
  );
} finally {
  await installation?.product.stop();
  await bare.stop();
  rmSync(root, { recursive: true, force: true });
}
