import type { Installed } from './installed.ts';
import type { Work } from './measure.ts';
import { classifyOne, importSuppliers, listServices, previewAnswers, type Service } from './register.ts';

/** Every round goes into an empty register. */
export const importing = (rounds: number): Work<Installed> => ({
  name: 'import, from file to register',
  rounds,
  warmUps: 0,
  before: (register) => register.renew(),
  product: ({ member, home, csv }) => importSuppliers(member, home, csv),
  bare: (register) => register.ask('/import', register.csv),
});

/** Another supplier each time: nobody opens the same page forty times. */
function supplierPages(): Pick<Work<Installed>, 'name' | 'product' | 'bare'>[] {
  const opened = new Map<number, { ids: string[]; next: number }>();
  const idOf = ({ size, folder }: Installed): string => {
    const kept = opened.get(size) ?? { ids: [...new Set(listServices(folder).map(({ supplierId }) => supplierId))], next: 0 };
    opened.set(size, { ...kept, next: kept.next + 1 });
    return kept.ids[(kept.next * 97) % kept.ids.length] ?? '';
  };
  const bareNumber = ({ size }: Installed) => String(opened.get(size)?.next ?? 0);
  const page = (name: string, ending: string) => ({
    name,
    product: (register: Installed) => register.member.get(`${register.home}/suppliers/${idOf(register)}${ending}`),
    bare: (register: Installed) => register.ask(`/supplier?row=${bareNumber(register)}`),
  });
  return [page('page of a supplier, first load', ''), page('page of a supplier, in-app (.data)', '.data')];
}

/** What people do all day, on registers that are filled and classified. */
export function dayWork(): Work<Installed>[] {
  const unanswered = new Map<number, Service[]>();
  const classifyNext = ({ size, folder, member, home }: Installed) => {
    const left = unanswered.get(size) ?? listServices(folder).filter((_, index) => index % 10 === 0);
    unanswered.set(size, left);
    return classifyOne(member, home, left.pop() ?? { supplierId: '', serviceId: '' });
  };
  const page = (name: string, path: string, bare: string, before?: Work<Installed>['before']) => ({
    name,
    ...(before && { before }),
    product: ({ member, home }: Installed) => member.get(home + path),
    bare: (register: Installed) => register.ask(bare),
  });
  return [
    page('list of 50, first load', '/suppliers?state=gap', '/list?state=gap'),
    page('list of 50, in-app (.data)', '/suppliers.data?state=gap', '/list?state=gap'),
    page('search, in-app (.data)', '/suppliers.data?q=meetapparatuur+77', '/search?q=meetapparatuur+77'),
    ...supplierPages(),
    page('dashboard, nothing changed', '', '/dashboard'),
    page('dashboard, first after a change', '', '/dashboard', classifyNext),
    { name: 'classification saved', product: classifyNext, bare: (register: Installed) => register.ask('/classification', '{"it":"privileged"}') },
    { name: 'answers for an eighth of all, previewed', rounds: 10, warmUps: 2, product: ({ member, home }: Installed) => previewAnswers(member, home), bare: (register: Installed) => register.ask('/preview?q=advies') },
  ].map((work) => ({ rounds: 40, warmUps: 8, ...work }));
}
