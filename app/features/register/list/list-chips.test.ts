import { describe, expect, it } from 'vitest';
import { bindMessages } from '#app/platform/messages/define-messages.ts';
import { createFormat } from '#app/platform/messages/format.ts';
import { uiMessages } from '#app/ui/messages.ts';
import { listChips } from './list-chips.ts';
import { readListView } from './list-view.ts';
import { listMessages } from './messages.ts';

const format = createFormat('nl', 'UTC');
const words = { list: bindMessages(listMessages, format), ui: bindMessages(uiMessages, format), format };
const names = { members: [{ value: 'm1', label: 'Noor Bedacht' }], units: [{ value: 'u1', label: 'Zuid' }], countries: [{ value: 'BE', label: 'België' }], tags: [{ value: 'ict beheer', label: 'ICT-beheer' }], question: 'Kan hij bij OT?' };

function chips(search: string) {
  const parameters = new URLSearchParams(search);
  return listChips(readListView(parameters).filter, parameters, words, names).map(({ name, value, removeTo }) => [`${name}: ${value}`, removeTo]);
}

describe('the chips of a filter', () => {
  it.each([
    ['q=pomp', [['Zoeken: pomp', '?']]],
    ['state=gap&state=undecided', [['Stand: Hiaat', '?state=undecided'], ['Stand: Onbeslist', '?state=gap']]],
    ['level=open&sort=-name', [['Vereist niveau: Nog niet bekend', '?sort=-name']]],
    ['expiring=60', [['Bewijs: eindigt binnen 60 dagen', '?']]],
    ['expired=1', [['Bewijs: verlopen', '?']]],
    ['owner=m1&unit=none', [['Eigenaar: Noor Bedacht', '?unit=none'], ['Onderdeel: Geen onderdeel', '?owner=m1']]],
    ['country=none&category=none', [['Categorie: Geen categorie', '?country=none'], ['Land: Geen land', '?category=none']]],
    ['open=0&unanswered=ot', [['Niveau: staat vast', '?unanswered=ot'], ['Niet beantwoord: Kan hij bij OT?', '?open=0']]],
    ['tag=ICT-beheer', [['Labels: ICT-beheer', '?']]],
    ['tag=-&country=BE', [['Land: België', '?tag=-'], ['Labels: Geen label', '?country=BE']]],
    ['country=BE', [['Land: België', '?']]],
    ['triage=untriaged&status=ended', [['Voorsortering: Niet voorgesorteerd', '?status=ended'], ['Status: Beëindigd', '?triage=untriaged']]],
    ['category=energy_utilities&kind=water_company&area=ot', [['Risicogebied: OT', '?category=energy_utilities&kind=water_company'], ['Categorie: Energie en nutsvoorzieningen', '?kind=water_company&area=ot'], ['Soort: Waterbedrijven', '?category=energy_utilities&area=ot']]],
    ['may=QM20&slipped=1&import=i1', [['Heeft misschien nodig: QM20', '?slipped=1&import=i1'], ['Afgesproken datum: voorbij', '?may=QM20&import=i1'], ['Import: alleen uit één import', '?may=QM20&slipped=1']]],
    ['nonsense=1&state=nonsense', []],
  ])('%s', (search, expected) => expect(chips(search)).toEqual(expected));
});
