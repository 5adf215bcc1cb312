import { expect, it } from 'vitest';
import { createFindRoute } from './known-route.ts';

const route = (id: string, path: string | undefined, parentId?: string) => [id, { id, path, parentId }] as const;
const findRoute = createFindRoute(
  Object.fromEntries([
    route('root', ''),
    route('home', undefined, 'root'),
    route('desk', 'i/:token', 'root'),
    route('answer', ':answer', 'desk'),
    route('question', 'q/:questionToken', 'root'),
    route('join', 'join/:joinToken', 'root'),
    route('member', 'o/:organisation', 'root'),
    route('new', 'suppliers/new', 'member'),
    route('supplier', 'suppliers/:supplierId', 'member'),
    route('lost', '*', 'member'),
    route('nowhere', '*', 'root'),
  ]),
);

it.each([
  ['/', '/', '/'],
  ['/_root.data', '/', '/'],
  ['/i/9aXsecret/certificate', '/i/:token/:answer', '/i/…/certificate'],
  ['/i/9aXsecret.data', '/i/:token', '/i/…'],
  ['/%69/9aXsecret', '/i/:token', '/i/…'],
  ['/q/9aXsecret', '/q/:questionToken', '/q/…'],
  ['/JOIN/9aXsecret/', '/join/:joinToken', '/join/…'],
  ['/o/waterwerken', '/o/:organisation', '/o/waterwerken'],
  ['/o/waterwerken/suppliers/new.data', '/o/:organisation/suppliers/new', '/o/waterwerken/suppliers/new'],
  ['/o/waterwerken/suppliers/0195', '/o/:organisation/suppliers/:supplierId', '/o/waterwerken/suppliers/0195'],
  ['/o/noor@waterwerken.example/suppliers/new', '/o/:organisation/suppliers/new', '/o/…/suppliers/new'],
  ['/o/waterwerken/geheim/9aXsecret', '/o/:organisation/*', '/o/waterwerken/*'],
  ['/i/9aXsecret/certificate/9aXsecret', '*', '*'],
  ['/9aXsecret', '*', '*'],
  ['/%', '*', '*'],
])('%s leads to %s and is logged as %s', (path, pattern, address) => {
  expect(findRoute(path)).toEqual({ pattern: pattern === '*' ? '/*' : pattern, address: address === '*' ? '/*' : address });
});

it('knows nothing of a path that no route takes', () => expect(createFindRoute({})('/i/9aXsecret')).toEqual({ pattern: '*', address: '*' }));
