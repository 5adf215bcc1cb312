import { expect, it } from 'vitest';
import { splitLinks } from './split-links.ts';

it.each([
  ['no link', [['text', 'no link']]],
  ['Open:\nhttp://localhost:3000/i/a-b_c\n\nDone', [['text', 'Open:\n'], ['link', 'http://localhost:3000/i/a-b_c'], ['text', '\n\nDone']]],
  ['https://a.example https://b.example', [['link', 'https://a.example'], ['text', ' '], ['link', 'https://b.example']]],
  ['javascript:alert(1) <https://a.example>', [['text', 'javascript:alert(1) <'], ['link', 'https://a.example'], ['text', '>']]],
  ['Open https://a.example/i/… now', [['text', 'Open '], ['text', 'https://a.example/i/…'], ['text', ' now']]],
  ['', []],
])('%j', (text, parts) => expect(splitLinks(text).map((part) => [part.kind, part.text])).toEqual(parts));
