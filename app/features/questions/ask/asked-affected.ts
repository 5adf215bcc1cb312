import type { AffectedTexts, AskedAffected } from '#app/domain/question/asked-question.ts';
import type { AffectedValues } from './ask.form.ts';

interface From {
  organisation: { name: string };
  member: { name: string; email: string };
}

/** What is frozen with the question. */
export function askedAffected({ organisation, member }: From, { titleEn, textEn, titleNl, textNl, phone }: AffectedValues): AskedAffected {
  const texts: AffectedTexts = { ...(titleEn && textEn && { en: { title: titleEn, text: textEn } }), ...(titleNl && textNl && { nl: { title: titleNl, text: textNl } }) };
  return { format: 1, kind: 'affected', client: organisation.name, asker: { name: member.name, email: member.email, phone: phone || null }, texts };
}
