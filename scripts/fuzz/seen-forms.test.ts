import { expect, test } from 'vitest';
import { formsOf } from './seen-forms.ts';

test('a form has its fields, those outside that name it, and every option of its lists', () => {
  const html = '<form id="a" action="/o/x?b=1&amp;c=2" method="post" encType="multipart/form-data"><input name="n" value="&quot;q&quot;"/><select name="s"><option value="1"></option><option value="2"></option></select><textarea name="t">a &lt; b</textarea></form><input form="a" type="hidden" name="h" value="9"/><input form="other" name="z" value="0"/>';
  expect(formsOf(html, '/here')).toEqual([
    { action: '/o/x?b=1&c=2', method: 'POST', isMultipart: true, fields: [['n', '"q"'], ['t', 'a < b'], ['s', '1'], ['s', '2'], ['h', '9']] },
  ]);
});

test('a form without an address goes to its own page', () => {
  expect(formsOf('<form><input type="checkbox" name="c"/></form>', '/here?x=1')).toEqual([{ action: '/here?x=1', method: 'GET', isMultipart: false, fields: [['c', 'on']] }]);
});
