import { foldName } from './name-key.ts';

/** ISO 3166-1 alpha-2. Names come from `Intl.DisplayNames` where they are shown. */
export const countryCodes: readonly string[] = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ ' +
  'DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ ' +
  'OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ ' +
  'UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ');

/** The member states of the European Union. */
export const euCountryCodes: readonly string[] = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

const known = new Set(countryCodes);

export function isCountryCode(text: string): boolean {
  return known.has(text);
}

/** What purchasing systems write and no list of names has. */
const otherSpellings: Record<string, string> = {
  holland: 'NL', 'the netherlands': 'NL', nederlanden: 'NL', uk: 'GB', 'great britain': 'GB', england: 'GB', engeland: 'GB', scotland: 'GB', wales: 'GB',
  'groot brittannie': 'GB', usa: 'US', 'united states of america': 'US', 'verenigde staten van amerika': 'US', el: 'GR', brd: 'DE', 'czech republic': 'CZ', tsjechie: 'CZ',
};

/** Three-letter codes of the countries that turn up in European purchasing files. */
const threeLetters: Record<string, string> = {
  nld: 'NL', bel: 'BE', deu: 'DE', fra: 'FR', gbr: 'GB', lux: 'LU', irl: 'IE', dnk: 'DK', swe: 'SE', nor: 'NO', fin: 'FI', esp: 'ES', prt: 'PT', ita: 'IT',
  aut: 'AT', che: 'CH', pol: 'PL', cze: 'CZ', hun: 'HU', rou: 'RO', bgr: 'BG', grc: 'GR', hrv: 'HR', svn: 'SI', svk: 'SK', est: 'EE', lva: 'LV', ltu: 'LT', chn: 'CN', ind: 'IN', jpn: 'JP',
};

let codeByName: Map<string, string> | null = null;

function namesInFourLanguages(): Map<string, string> {
  const names = new Map<string, string>();
  for (const language of ['fr', 'de', 'nl', 'en']) {
    const display = new Intl.DisplayNames(language, { type: 'region' });
    for (const code of countryCodes) names.set(foldName(display.of(code) ?? code), code);
  }
  return names;
}

/** The ISO code of what people type or export: `NL`, `nld`, `Nederland`, `The Netherlands`, `UK`. Null when not understood. */
export function parseCountry(text: string): string | null {
  const folded = foldName(text);
  if (folded.length === 2 && known.has(folded.toUpperCase())) return folded.toUpperCase();
  codeByName ??= namesInFourLanguages();
  return otherSpellings[folded] ?? threeLetters[folded] ?? codeByName.get(folded) ?? null;
}
