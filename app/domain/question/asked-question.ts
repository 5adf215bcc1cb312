import type { Input } from '../level/method.ts';

export const questionKinds = ['owner', 'affected'] as const;
/** `owner`: a colleague is asked about suppliers. `affected`: suppliers are asked whether something hits them. */
export type QuestionKind = (typeof questionKinds)[number];

type Locale = 'en' | 'nl';

export interface AffectedText {
  readonly title: string;
  readonly text: string;
}

/** In one language at least; who reads another one gets that. */
export type AffectedTexts = Partial<Record<Locale, AffectedText>>;

interface Asker {
  /** The organisation that asks. */
  readonly client: string;
  readonly asker: { readonly name: string; readonly email: string; readonly phone: string | null };
}

export interface AskedOwner extends Asker {
  readonly format: 1;
  readonly kind: 'owner';
  readonly note: string | null;
  /** The questions with their words, as the method had them on the day. */
  readonly inputs: readonly Input[];
}

export interface AskedAffected extends Asker {
  readonly format: 1;
  readonly kind: 'affected';
  readonly texts: AffectedTexts;
}

/** What was asked, frozen: it must not change behind the back of who answers. */
export type AskedQuestion = AskedOwner | AskedAffected;

/** Reads what `JSON.stringify` wrote of it. @throws on a format of a later version. */
export function readAskedQuestion(json: string): AskedQuestion {
  const asked = JSON.parse(json) as AskedQuestion;
  if (asked.format !== 1) throw new Error(`unknown format of a question: ${String((asked as { format?: unknown }).format)}`);
  return asked;
}

/** In that language, else in the one it was written in. */
export function textIn(texts: AffectedTexts, locale: Locale): AffectedText & { locale: Locale } {
  const own = texts[locale];
  if (own) return { ...own, locale };
  const [other] = Object.entries(texts) as [Locale, AffectedText][];
  if (!other) throw new Error('a question without words');
  return { ...other[1], locale: other[0] };
}
