import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalEvent, personalDigest } from './canonical.ts';
import { beginning, linkHash, startChainCheck, verifyChain, type Head, type Link } from './chain.ts';
import type { AuditEvent } from './events.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const chainId = 'o1';

function makeLink(sequence: number, previousHash: string, name = `Unit ${sequence}`, chain = chainId): Link {
  const personal = [{ field: 'name', salt: `salt ${sequence}`, value: `Person ${sequence}` }];
  const event: AuditEvent = { type: 'unit.created', subject: { kind: 'unit', id: `u${sequence}` }, data: { name } };
  const place = { chainId: chain, sequence, id: `e${sequence}`, at: '2026-03-14T09:26:53.589Z', actor: { kind: 'system', job: 'test' } as const };
  const digests = Object.fromEntries(personal.map((value) => [value.field, personalDigest(sha256, value)]));
  const canonical = canonicalEvent(place, event, digests);
  const columns = { type: 'unit.created', at: place.at, actorKind: 'system', actorId: 'test', subjectKind: 'unit', subjectId: `u${sequence}`, supplierId: null };
  return { chainId: chain, sequence, id: place.id, ...columns, canonical, previousHash, hash: linkHash(sha256, previousHash, canonical), personal };
}

function makeChain(length: number): { links: Link[]; head: Head } {
  const links: Link[] = [];
  for (let sequence = 1; sequence <= length; sequence++) links.push(makeLink(sequence, links[links.length - 1]?.hash ?? beginning));
  return { links, head: { sequence: length, hash: links[links.length - 1]?.hash ?? beginning } };
}

const { links, head } = makeChain(8);
const verdict = (changed: readonly Link[], at: Head | null = head) => verifyChain(sha256, chainId, changed, at);
const replaced = (sequence: number, change: Partial<Link>) => links.map((link) => (link.sequence === sequence ? { ...link, ...change } : link));
const link = (sequence: number): Link => links[sequence - 1] ?? makeLink(0, '');

describe('a whole chain', () => {
  test('holds', () => {
    expect(verdict(links)).toEqual({ ok: true, links: 8, hash: head.hash });
    expect(verifyChain(sha256, chainId, [], { sequence: 0, hash: beginning })).toMatchObject({ ok: true, links: 0 });
  });

  test('holds when people were forgotten', () => {
    expect(verdict(replaced(3, { personal: [] }))).toMatchObject({ ok: true });
  });

  test('can be checked from the middle on', () => {
    const check = startChainCheck(sha256, chainId, head, { from: { sequence: 5, hash: link(5).hash } });
    expect(links.slice(5).map(check.next)).toEqual([null, null, null]);
    expect(check.finish()).toMatchObject({ ok: true, links: 3 });
  });
});

describe('what was signed', () => {
  const signed = (sequence: number, hash = link(sequence).hash) => ({ chainId, sequence, hash, signedAt: '2026-03-14T10:00:00.000Z', keyId: 'k', signature: 's' });
  /** Every hash made anew from a link on, as whoever can write to the database may do. */
  const rewritten = (from: number) => {
    const anew = links.slice(0, from - 1);
    for (let sequence = from; sequence <= 8; sequence++) anew.push(makeLink(sequence, anew.at(-1)?.hash ?? beginning, `Unit ${sequence}X`));
    return { links: anew, head: { sequence: 8, hash: anew.at(-1)?.hash ?? '' } };
  };
  const against = (changed: readonly Link[], at: Head, trusted: number[], forged: number[] = []) => verifyChain(sha256, chainId, changed, at, { signed: { trusted: trusted.map((one) => signed(one)), forged: forged.map((one) => signed(one)) } });

  test('holds, whatever came after it', () => {
    for (let sequence = 1; sequence <= 8; sequence++) expect(against(links, head, [sequence])).toMatchObject({ ok: true });
  });

  test('tells a chain that was written anew from the one that was signed', () => {
    for (let from = 1; from <= 8; from++) {
      const { links: anew, head: end } = rewritten(from);
      expect(verdict(anew, end)).toMatchObject({ ok: true });
      const first = [2, 5, 8].find((sequence) => sequence >= from);
      expect(against(anew, end, [2, 5, 8])).toEqual({ ok: false, kind: 'rewritten', sequence: first });
    }
  });

  test('tells an end that was cut off with its head', () => {
    const short = { sequence: 6, hash: link(6).hash };
    expect(verdict(links.slice(0, 6), short)).toMatchObject({ ok: true });
    expect(against(links.slice(0, 6), short, [3, 8])).toEqual({ ok: false, kind: 'cut_off', sequence: 7 });
  });

  test('is refused when the signature is another’s', () => {
    expect(against(links, head, [3], [5])).toEqual({ ok: false, kind: 'forged', sequence: 5 });
  });
});

describe('the first broken link is named when', () => {
  const renumbered = links.filter((one) => one.sequence !== 4).map((one, index) => ({ ...one, sequence: index + 1 }));
  test.each<[string, readonly Link[], Head | null, object]>([
    ['a text was changed', replaced(4, { canonical: link(4).canonical.replace('Unit 4', 'Unit X') }), head, { kind: 'changed', sequence: 4 }],
    ['a text is no JSON', replaced(4, { canonical: 'x' }), head, { kind: 'changed', sequence: 4 }],
    ['a text is JSON of something else', replaced(4, { canonical: '[1]' }), head, { kind: 'changed', sequence: 4 }],
    ['a text was changed and hashed anew', replaced(4, makeLink(4, link(3).hash, 'Unit X')), head, { kind: 'changed', sequence: 5 }],
    ['a hash was changed', replaced(4, { hash: sha256('x') }), head, { kind: 'changed', sequence: 4 }],
    ['the predecessor was changed', replaced(4, { previousHash: sha256('x') }), head, { kind: 'changed', sequence: 4 }],
    ['a link was removed', links.filter((one) => one.sequence !== 4), head, { kind: 'removed', sequence: 4 }],
    ['a link was removed and the rest renumbered', renumbered, { ...head, sequence: 7 }, { kind: 'moved', sequence: 4 }],
    ['two links were swapped', [...links.slice(0, 3), { ...link(5), sequence: 4 }, { ...link(4), sequence: 5 }, ...links.slice(5)], head, { kind: 'moved', sequence: 4 }],
    ['a link of another chain stands here', replaced(4, makeLink(4, link(3).hash, 'Unit 4', 'o2')), head, { kind: 'moved', sequence: 4 }],
    ['a link was added in between', [...links.slice(0, 4), { ...makeLink(4, link(3).hash, 'Extra') }, ...links.slice(4)], head, { kind: 'added', sequence: 4 }],
    ['a link was added at the end', [...links, makeLink(9, head.hash)], head, { kind: 'added', sequence: 9 }],
    ['there is no head', links, null, { kind: 'added', sequence: 1 }],
    ['the end was cut off', links.slice(0, 6), head, { kind: 'cut_off', sequence: 7 }],
    ['everything was cut off', [], head, { kind: 'cut_off', sequence: 1 }],
    ['the head was changed', links, { ...head, hash: sha256('x') }, { kind: 'head_changed', sequence: 8 }],
    ['the last link was replaced', replaced(8, makeLink(8, link(7).hash, 'Unit X')), head, { kind: 'head_changed', sequence: 8 }],
    ['a personal value was changed', replaced(4, { personal: [{ field: 'name', salt: 'salt 4', value: 'Other' }] }), head, { kind: 'personal_changed', sequence: 4 }],
    ['a personal value was added', replaced(4, { personal: [...link(4).personal, { field: 'email', salt: 's', value: 'x' }] }), head, { kind: 'personal_changed', sequence: 4 }],
  ])('%s', (_name, changed, at, broken) => {
    expect(verdict(changed, at)).toEqual({ ok: false, ...broken });
  });

  test.each(['id', 'type', 'at', 'actorKind', 'actorId', 'subjectKind', 'subjectId', 'supplierId', 'chainId'] as const)('the column %s was changed', (column) => {
    expect(verdict(replaced(4, { [column]: 'other' }))).toMatchObject({ ok: false, sequence: 4 });
  });
});

test('no single changed character of a link goes unnoticed', () => {
  const fields = ['canonical', 'hash', 'previousHash', 'id', 'type', 'at', 'actorKind', 'actorId', 'subjectKind', 'subjectId'] as const;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.constantFrom(...fields), fc.nat(), fc.constantFrom('0', 'a', '"', 'é'), (sequence, field, place, sign) => {
      const text = String(link(sequence)[field]);
      const at = place % text.length;
      fc.pre(text[at] !== sign);
      const changed = text.slice(0, at) + sign + text.slice(at + 1);
      expect(verdict(replaced(sequence, { [field]: changed }))).toMatchObject({ ok: false });
    }),
    { numRuns: 400 },
  );
});
