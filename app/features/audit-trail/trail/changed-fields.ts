import type { Changes } from '#app/domain/audit/event-shape.ts';
import type { Format } from '#app/platform/messages/format.ts';

const en: Readonly<Record<string, string>> = {
  legal_name: 'the name',
  kvk_number: 'the KvK number',
  vat_number: 'the VAT number',
  lei: 'the LEI',
  country: 'the country',
  category_id: 'the category',
  kinds: 'the kinds',
  nis2_entity: 'the NIS2 status',
  status: 'the status',
  owner_member_id: 'the owner',
  unit_id: 'the unit',
  own_reference: 'our reference',
  website: 'the website',
  parent_name: 'the parent company',
  locations: 'the locations',
  sub_processors: 'the sub-processors',
  tags: 'the tags',
  note: 'the note',
  spend_category: 'the spend',
  yearly_spend_cents: 'the spend',
  spend_currency: 'the spend',
};

const nl: typeof en = {
  legal_name: 'de naam',
  kvk_number: 'het KvK-nummer',
  vat_number: 'het btw-nummer',
  lei: 'de LEI',
  country: 'het land',
  category_id: 'de categorie',
  kinds: 'de soorten',
  nis2_entity: 'de NIS2-status',
  status: 'de status',
  owner_member_id: 'de eigenaar',
  unit_id: 'het onderdeel',
  own_reference: 'het eigen kenmerk',
  website: 'de website',
  parent_name: 'het moederbedrijf',
  locations: 'de locaties',
  sub_processors: 'de subverwerkers',
  tags: 'de labels',
  note: 'de notitie',
  spend_category: 'de uitgaven',
  yearly_spend_cents: 'de uitgaven',
  spend_currency: 'de uitgaven',
};

/** Follows from the name, and says nothing of its own. */
const unspoken = ['name_key'];

/** Which facts of a supplier an event changed, in words; null where one of them has none. */
export function changedFields({ changes, kinds }: { changes: Changes; kinds?: readonly string[] }, f: Format): string | null {
  const words = f.locale === 'nl' ? nl : en;
  const fields = [...Object.keys(changes).filter((field) => !unspoken.includes(field)), ...(kinds ? ['kinds'] : [])];
  const named = fields.map((field) => words[field]);
  return fields.length > 0 && named.every(Boolean) ? f.list([...new Set(named as string[])]) : null;
}
