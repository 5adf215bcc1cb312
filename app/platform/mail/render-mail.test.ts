import { describe, expect, it } from 'vitest';
import { renderMail } from './render-mail.ts';

const mail = renderMail({
  locale: 'nl',
  subject: 'Welk keurmerk\n vragen wij?',
  blocks: [
    { kind: 'paragraph', text: 'Beste <Joke>,\ntweede regel' },
    { kind: 'heading', text: 'Waarom' },
    { kind: 'list', items: ['toegang tot "OT"', 'storing & stilstand'] },
    { kind: 'facts', rows: [{ label: 'Niveau', value: 'QM20\nvoor 1 mei' }] },
    { kind: 'level', level: 'QM20', label: 'wezenlijk' },
    { kind: 'link', label: 'Antwoorden', url: 'https://ketenmark.example/i/a?b=1&c=2' },
    { kind: 'small', text: 'Het keurmerk is vrijwillig.' },
  ],
});

describe('renderMail', () => {
  it('writes the text from the same blocks', () => {
    expect(mail.text).toBe(
      [
        'Beste <Joke>,\ntweede regel',
        'Waarom\n------',
        '- toegang tot "OT"\n- storing & stilstand',
        'Niveau: QM20; voor 1 mei',
        '[QM20 ▮▮▯] wezenlijk',
        'Antwoorden:\nhttps://ketenmark.example/i/a?b=1&c=2',
        'Het keurmerk is vrijwillig.',
        '',
      ].join('\n\n').replace(/\n\n$/, '\n'),
    );
  });

  it('escapes what people wrote, in every kind of block', () => {
    expect(mail.html).toContain('Beste &#60;Joke&#62;,<br>tweede regel');
    expect(mail.html).toContain('toegang tot &#34;OT&#34;');
    expect(mail.html).toContain('href="https://ketenmark.example/i/a?b=1&#38;c=2"');
    expect(mail.html).not.toMatch(/<Joke|"OT"/);
  });

  it('is readable in a dark mail program: nothing keeps the colours of a light one', () => {
    const ruled = /<style>(.*)<\/style>/.exec(mail.html)?.[1] ?? '';
    expect(ruled).toContain('prefers-color-scheme:dark');
    const coloured = [...mail.html.matchAll(/<(\w+)( class="([\w ]+)")? [^>]*style="[^"]*(?:;|")?(?:color|background|border[\w-]*):[^"]*#/g)].map(([, tag, , names]) => (names ? names.split(' ').map((name) => `.${name}{`) : [`${tag}{`]));
    expect(coloured.length).toBeGreaterThan(5);
    expect(coloured.flat().filter((selector) => !ruled.includes(selector))).toEqual([]);
  });

  it('says its language and keeps the subject on one line', () => {
    expect(mail.html).toContain('<html lang="nl">');
    expect(mail.subject).toBe('Welk keurmerk vragen wij?');
  });
});
