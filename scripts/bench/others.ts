import type { Installed } from './installed.ts';
import { quantile, timed } from './measure.ts';
import { importSuppliers, supplierList } from './register.ts';

/** How long others wait for a list, at the 99th percentile: with nothing going on, and while 10,000 suppliers are imported. */
export async function waitOfOthers(register: Installed): Promise<string> {
  const { member, home, size } = register;
  const list = () => timed(() => member.get(`${home}/suppliers.data?state=gap`));
  const atRest: number[] = [];
  for (let asked = 0; asked < 300; asked += 1) atRest.push(await paced(list));
  let isDone = false;
  const importing = importSuppliers(member, home, supplierList(10_000, size)).finally(() => (isDone = true));
  const during: number[] = [];
  while (!isDone) during.push(await paced(list));
  await importing;
  const [rest, busy] = [quantile(atRest, 0.99), quantile(during, 0.99)];
  return `Others' list at ${size.toLocaleString('en')} suppliers, 99th percentile: ${rest.toFixed(1)} ms at rest (${atRest.length} asked), ${busy.toFixed(1)} ms during an import (${during.length} asked), ${(busy / rest).toFixed(1)} ×`;
}

async function paced(ask: () => Promise<number>): Promise<number> {
  const taken = await ask();
  await new Promise((resolve) => setTimeout(resolve, 15));
  return taken;
}
