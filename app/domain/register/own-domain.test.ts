import { expect, it } from 'vitest';
import { ownDomain } from './own-domain.ts';

it.each([
  ['https://www.pompen.example/nl?taal=1', 'pompen.example'],
  ['pompen.example', 'pompen.example'],
  ['kim@mail.Pompen.example', 'pompen.example'],
  ['http://shop.verzonnen.co.uk:8080', 'verzonnen.co.uk'],
  ['kim@verzonnen.com.au', 'verzonnen.com.au'],
  ['kim@gmail.com', null],
  ['jansen@ziggo.nl', null],
  ['https://www.facebook.com/pompenfictie', null],
  ['https://pompenfictie.wixsite.com/home', null],
  ['https://sites.google.com/view/pompen', null],
  ['https://192.168.1.1/', null],
  ['localhost', null],
  ['co.uk', null],
  ['kim', null],
  ['', null],
])('%j → %j', (address, domain) => expect(ownDomain(address)).toBe(domain));
