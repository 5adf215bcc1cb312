import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CheckboxField, CheckboxGroup, RadioGroup } from './choice-fields.tsx';
import { SelectField } from './select-field.tsx';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';

const field = (more: object = {}) => ({ id: 'f-name', name: 'name', ...more });

describe('a field', () => {
  it('ties label, description and error to its control', () => {
    const html = renderToStaticMarkup(<TextField field={field({ errors: ['Enter a name.'], required: true, initialValue: 'Pompen' })} label="Name" description="As written." />);
    expect(html).toContain('<label for="f-name"');
    expect(html).toContain('id="f-name-description"');
    expect(html).toMatch(/id="f-name-error"[^>]*>Enter a name\./);
    expect(html).toMatch(/<input[^>]*aria-invalid="true"[^>]*aria-describedby="f-name-description f-name-error"/);
    expect(html).toMatch(/<input[^>]*value="Pompen"/);
    expect(html).not.toContain('optional');
  });

  it('says that it is optional, and nothing of errors where there are none', () => {
    const html = renderToStaticMarkup(<TextArea field={field()} label="Note" />);
    expect(html).toContain('(optional)');
    expect(html).not.toContain('aria-');
  });

  it('keeps what was chosen', () => {
    const options = [
      { value: 'a', label: 'A' },
      { label: 'Group', options: [{ value: 'b', label: 'B' }] },
    ];
    expect(renderToStaticMarkup(<SelectField field={field({ initialValue: 'b' })} label="L" options={options} />)).toContain('<option value="b" selected="">');
    const choices = [
      { value: 'x', label: 'X' },
      { value: 'y', label: 'Y' },
    ];
    expect(renderToStaticMarkup(<RadioGroup field={field()} label="L" choices={choices} defaultValue="y" />)).toMatch(/value="y" checked=""|checked="" value="y"/);
    expect(renderToStaticMarkup(<CheckboxGroup field={field({ initialValue: ['x', 'y'] })} label="L" choices={choices} />).match(/checked=""/g)).toHaveLength(2);
    expect(renderToStaticMarkup(<CheckboxField field={field({ initialValue: 'on' })} label="L" />)).toContain('checked=""');
  });

  it('groups choices under their question', () => {
    const html = renderToStaticMarkup(<RadioGroup field={field({ errors: ['Choose one.'] })} label="Which?" choices={[{ value: 'x', label: 'X' }]} />);
    expect(html).toMatch(/<fieldset id="f-name" tabindex="-1"[^>]*aria-describedby="f-name-error"/);
    expect(html).toContain('<legend');
  });
});
