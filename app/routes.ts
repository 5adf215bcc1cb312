import { index, route, type RouteConfig } from '@remix-run/route-config';

/** The URL table of contents. Few, parameterised routes: each one costs every request. */
export default [
  index('routes/home.tsx'),
  route('set-up', 'routes/set-up.tsx'),
  route('demo', 'routes/demo.ts'),
  route('sign-in', 'routes/sign-in.tsx'),
  route('join/:joinToken', 'routes/join.tsx'),
  route('profile', 'routes/profile.tsx'),
  route('sign-out', 'routes/sign-out.ts'),
  route('language', 'routes/language.ts'),

  // The supplier's own pages: the link in the mail is the right.
  route('i/:token', 'routes/supplier-desk/layout.tsx', [
    index('routes/supplier-desk/request.tsx'),
    route(':answer', 'routes/supplier-desk/answer.tsx'),
  ]),
  route('i/:token/fresh', 'routes/supplier-desk/fresh-link.tsx'),

  route('o/:organisation', 'routes/organisation/layout.tsx', [
    // Pages of an organisation, for its members; each carries its rule.
    index('routes/organisation/coverage.tsx'),
    route('suppliers', 'routes/organisation/suppliers/list.tsx'),
    route('suppliers/new', 'routes/organisation/suppliers/new.tsx'),
    route('suppliers/:supplierId', 'routes/organisation/suppliers/supplier.tsx'),
    route('suppliers/:supplierId/edit', 'routes/organisation/suppliers/edit.tsx'),
    route('suppliers/:supplierId/contacts/:contactId', 'routes/organisation/suppliers/contact.tsx'),
    route('suppliers/:supplierId/services/:serviceId', 'routes/organisation/suppliers/service.tsx'),
    route('suppliers/:supplierId/access/:accessId', 'routes/organisation/suppliers/access.tsx'),
    route('suppliers/:supplierId/invite', 'routes/organisation/suppliers/invite.tsx'),
    route('suppliers/:supplierId/certificates/new', 'routes/organisation/suppliers/new-certificate.tsx'),
    route('access', 'routes/organisation/access.tsx'),
    route('verification', 'routes/organisation/verification.tsx'),
    route('verification/:proofId', 'routes/organisation/verify-proof.tsx'),
    route('files/:fileId', 'routes/organisation/file.ts'),
    route('requests', 'routes/organisation/requests.tsx'),
    route('requests/waves/new', 'routes/organisation/new-wave.tsx'),
    route('requests/waves/:waveId', 'routes/organisation/wave.tsx'),
    route('mails', 'routes/organisation/mails.tsx'),
    route('mails/:mailId', 'routes/organisation/mail.tsx'),
    route('imports', 'routes/organisation/imports/list.tsx'),
    route('imports/new', 'routes/organisation/imports/new.tsx'),
    route('imports/:importId', 'routes/organisation/imports/import.tsx'),
    route('triage', 'routes/organisation/triage.tsx'),
    route('classify', 'routes/organisation/classify.tsx'),
    route('services/:serviceId/classify', 'routes/organisation/classify-one.tsx'),
    route('method', 'routes/organisation/method.tsx'),
    route('help', 'routes/organisation/help.tsx'),
    route('audit-trail', 'routes/organisation/audit-trail.tsx'),
    route('audit-trail/export', 'routes/organisation/audit-trail-export.ts'),
    route('export/:exportFile', 'routes/organisation/export.ts'),
    route('demo/remove', 'routes/organisation/demo.ts'),
    route('members', 'routes/organisation/members/index.tsx'),
    route('members/new', 'routes/organisation/members/new.tsx'),
    route('members/:memberId', 'routes/organisation/members/member.tsx'),
    route('settings', 'routes/organisation/settings.tsx'),
    route('*', 'routes/organisation/not-found.tsx'),
  ]),

  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
