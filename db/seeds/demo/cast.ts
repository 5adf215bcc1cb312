import type { Story } from './stories.ts';
import { storyCounts } from './stories.ts';
import type { Chance } from './chance.ts';
import { sharedTrades, type Trade } from './trades.ts';
import { generalNeeds, noSuppliers, stems } from './words.ts';

/** A supplier before anything happened to it. */
export interface Sketch {
  readonly name: string;
  readonly kvkNumber: string | null;
  readonly vatNumber: string | null;
  readonly story: Story;
  /** Null for those outside: no suppliers, and general needs. */
  readonly trade: Trade | null;
  readonly spendCategory: string;
  /** Why it is no supplier. */
  readonly reason: string | null;
  readonly hasSecondService: boolean;
}

const legalForms = ['B.V.', 'B.V.', 'B.V.', 'N.V.', 'V.O.F.', 'B.V.'] as const;

/** Begins with zeros, as no real number in the trade register does today. */
const kvkNumber = (serial: number) => String(serial).padStart(8, '0');

/** Passes the Dutch elfproef, so that the register takes it; null where no check digit exists. */
function vatNumber(serial: number): string | null {
  const base = String(serial).padStart(8, '0');
  const sum = [...base].reduce((total, digit, index) => total + (9 - index) * Number(digit), 0);
  return sum % 11 === 10 ? null : `NL${base}${sum % 11}B01`;
}

/** Names of companies, each once: a stem and a line of business. */
export class Names {
  #serial: number;
  readonly #given = new Set<string>();

  constructor(firstSerial: number) {
    this.#serial = firstSerial;
  }

  company(chance: Chance, word: string): { name: string; kvkNumber: string; vatNumber: string | null } {
    for (;;) {
      const bare = `${chance.pick(stems)} ${word}`;
      if (this.#given.has(bare)) continue;
      this.#given.add(bare);
      const serial = this.#serial++;
      return { name: `${bare} ${chance.pick(legalForms)}`, kvkNumber: kvkNumber(serial), vatNumber: vatNumber(serial) };
    }
  }
}

export type SharedCompany = Omit<Sketch, 'story' | 'hasSecondService' | 'reason'> & { trade: Trade };

/** Companies that deliver to both organisations. */
export function sharedCompanies(chance: Chance, names: Names, count: number): SharedCompany[] {
  return Array.from({ length: count }, (_, index) => {
    const trade = sharedTrades[index % sharedTrades.length] ?? chance.pick(sharedTrades);
    return { ...names.company(chance, trade.word), trade, spendCategory: trade.spendCategory };
  });
}

/** Everybody in one register, in the order of a ledger: mixed. The shared companies take the stories that come first. */
export function castOf(chance: Chance, names: Names, trades: readonly Trade[], shared: readonly SharedCompany[]): Sketch[] {
  const stories = Object.entries(storyCounts).flatMap(([story, count]) => Array.from({ length: count }, () => story as Story));
  const waitingShared = [...shared];
  const outsiders = chance.shuffled(noSuppliers);
  const sketches = stories.map((story): Sketch => {
    const hasSecondService = story === 'certified' && chance.next() < 0.2;
    if (story === 'not_a_supplier') return outsider(outsiders.pop(), story);
    if (story === 'untriaged' && chance.next() < 0.15) return outsider(outsiders.pop(), story);
    if (story === 'no_dependency' || (story === 'untriaged' && chance.next() < 0.4)) {
      const [word, spendCategory] = chance.pick(generalNeeds);
      return { ...names.company(chance, word), story, trade: null, spendCategory, reason: 'general_needs', hasSecondService };
    }
    const company = story === 'certified' ? waitingShared.pop() : undefined;
    if (company) return { ...company, story, reason: null, hasSecondService };
    const trade = tradeFor(chance, trades, story);
    return { ...names.company(chance, trade.word), story, trade, spendCategory: trade.spendCategory, reason: null, hasSecondService };
  });
  return chance.shuffled(sketches);
}

function outsider(entry: (typeof noSuppliers)[number] | undefined, story: Story): Sketch {
  const [name, spendCategory, reason] = entry ?? ['Naam onbekend', 'Overige betalingen', 'no_name'];
  return { name, kvkNumber: null, vatNumber: null, story, trade: null, spendCategory, reason, hasSecondService: false };
}

/** The worst stories belong where they hurt: that is what the dashboard is for. */
function tradeFor(chance: Chance, trades: readonly Trade[], story: Story): Trade {
  const grave = story === 'gap' || story === 'slipped' || story === 'expired';
  const able = trades.filter((trade) => !grave || trade.levels.includes('QM30') || trade.levels.includes('QM20'));
  return chance.pick(able);
}
