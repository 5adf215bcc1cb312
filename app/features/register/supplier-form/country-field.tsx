import { useMemo } from 'react';
import { countryCodes, euCountryCodes } from '#app/domain/register/countries.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import type { FieldBinding } from '#app/ui/field-frame.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { supplierFormMessages } from './messages.ts';

/** All countries by their name in the user's language, the European Union first. */
export function CountryField({ field, label }: { field: FieldBinding; label: string }) {
  const t = useMessages(supplierFormMessages);
  const format = useFormat();
  const groups = useMemo(() => {
    const options = (codes: readonly string[]) =>
      codes.map((value) => ({ value, label: format.country(value) })).sort((a, b) => a.label.localeCompare(b.label, format.locale));
    const elsewhere = countryCodes.filter((code) => !euCountryCodes.includes(code));
    return [
      { label: t.europeanUnion, options: options(euCountryCodes) },
      { label: t.elsewhere, options: options(elsewhere) },
    ];
  }, [format, t]);
  return <SelectField field={field} label={label} options={groups} />;
}
