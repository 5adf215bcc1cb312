import { expect, test } from 'vitest';
import { tellInstallation } from './tell-installation.ts';

test.each([
  ['person.signed_in', { sessionId: 's' }, { address: '192.0.2.7' }, 'signed in from 192.0.2.7'],
  ['person.signed_in', { sessionId: 's' }, {}, 'signed in'],
  ['person.signed_out', { ended: 'others' }, {}, 'ended the sign-in of all other browsers'],
  ['person.sign_in_failed', { attempts: 1 }, {}, 'was tried to sign in as, 1 time'],
  ['person.sign_in_failed', { attempts: 10 }, { address: '192.0.2.7' }, 'was tried to sign in as, 10 times within an hour from 192.0.2.7'],
  ['demo.removed', { slug: 'gemaal', events: 4, lastHash: '', files: 2 }, {}, 'demo organisation gemaal, with 4 events and 2 files, was removed'],
  ['desk_account.signed_in', { sessionId: 's', by: 'code' }, {}, 'signed in at the suppliers’ desk with a code from a mail'],
  ['desk_account.signed_in', { sessionId: 's', by: 'first_answer' }, {}, 'signed in at the suppliers’ desk by keeping a desk'],
  ['desk_account.deleted', {}, {}, 'deleted the account at the suppliers’ desk'],
  ['of.a_later_version', {}, {}, 'of.a_later_version'],
])('%s %j', (type, data, personal, words) => expect(tellInstallation(type, { data, personal })).toBe(words));
