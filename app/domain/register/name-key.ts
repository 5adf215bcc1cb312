/** Letters that Unicode does not decompose into a base letter and a mark. */
const wholeLetters: Record<string, string> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th', ħ: 'h', ŋ: 'n' };

/**
 * The key by which names are sorted, searched and matched: without case, accents, punctuation, width and invisible
 * characters. `foldName('  Café  Zürich B.V. ')` → `'cafe zurich bv'`. Empty when nothing legible is left. Our design.
 */
export function foldName(name: string): string {
  return isPlain.test(name) ? foldPlain(name) : foldAny(name);
}

/** Most names hold nothing but these: an import folds each of its names several times. */
const isPlain = /^[ -~]*$/;

/** What `foldAny` makes of ASCII that can be seen. */
function foldPlain(name: string): string {
  const lower = name.toLowerCase().replace(/['`]/g, '');
  const glued = lower.includes('.') ? lower.replace(/(?<![a-z0-9])([a-z])\.(?=[a-z](?![a-z0-9]))/g, '$1') : lower;
  return glued.replace(/[^a-z0-9]+/g, ' ').trim();
}

function foldAny(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}]/gu, (character) => (/\s/.test(character) ? ' ' : ''))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøæœđðłıþħŋ]/g, (letter) => wholeLetters[letter] ?? letter)
    .replace(/['’‘`´]/g, '')
    .replace(/(?<![\p{L}\p{N}])(\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Longest first, so that `gmbh co kg` goes before `kg`. Spelled as `foldName` leaves them. */
const legalForms = [
  'besloten vennootschap', 'naamloze vennootschap', 'vennootschap onder firma', 'commanditaire vennootschap',
  'public limited company', 'gmbh und co kg', 'gmbh co kg', 'gmbh en co kg', 'sp z o o', 'sp z oo', 'spolka z o o', 's r o', 'd o o',
  'limited', 'incorporated', 'corporation', 'bvba', 'cvba', 'sprl', 'gmbh', 'sarl', 'eurl', 'scrl', 'kgaa', 'ohg',
  'vof', 'cvoa', 'ltd', 'plc', 'llp', 'llc', 'inc', 'corp', 'sas', 'sasu', 'srl', 'spa', 'slu', 'aps', 'oyj', 'asa', 'kft', 'sro', 'doo',
  'lda', 'eood', 'ood', 'zoo', 'b v', 'n v', 'c v', 'v o f', 'bv', 'nv', 'cv', 'ua', 'ba', 'wa', 'lp', 'ag', 'kg', 'ug', 'se', 'sa', 'sc', 'sl', 'ab', 'as', 'oy',
].map((form) => form.split(' '));

/** Still longest first. */
const formsByLastWord = new Map<string, string[][]>();
for (const form of legalForms) formsByLastWord.set(form.at(-1) ?? '', [...(formsByLastWord.get(form.at(-1) ?? '') ?? []), form]);

/** Forms that Dutch names also put in front: `V.O.F. De Boer`. */
const leadingForms = [['vof'], ['v', 'o', 'f'], ['vennootschap', 'onder', 'firma'], ['firma'], ['fa']];

/** Words that join two names and are spelled in several ways, or not at all. */
const joiningWords = new Set(['en', 'and', 'und', 'et']);

const endsWith = (words: readonly string[], form: readonly string[]) =>
  words.length > form.length && form.every((word, index) => words[words.length - form.length + index] === word);
const startsWith = (words: readonly string[], form: readonly string[]) =>
  words.length > form.length && form.every((word, index) => words[index] === word);

/**
 * What is left of a name for matching, when its legal form and joining words are taken off: `Jansen & Zn. B.V.`,
 * `JANSEN EN ZN BV` and `Jansen Zn` are the same. *Stichting*, *Vereniging* and *Gemeente* stay: they tell two bodies of one
 * name apart. Never empty for a legible name. Our design.
 */
export function nameWithoutLegalForm(name: string): string {
  return keyWithoutLegalForm(foldName(name));
}

/** As `nameWithoutLegalForm`, of a name that was folded before. */
export function keyWithoutLegalForm(folded: string): string {
  let words = folded.split(' ');
  for (let form; (form = formsByLastWord.get(words.at(-1) ?? '')?.find((one) => endsWith(words, one))); ) words = words.slice(0, -form.length);
  const leading = leadingForms.find((one) => startsWith(words, one));
  if (leading) words = words.slice(leading.length);
  const telling = words.filter((word, index) => index === 0 || !joiningWords.has(word));
  return telling.join(' ');
}
