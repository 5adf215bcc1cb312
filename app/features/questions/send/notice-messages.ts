import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

interface By {
  by: string;
}

/** What the member who asked is told. */
export const noticeMessages = defineMessages({
  en: {
    greeting: (p: { name: string }) => `Hello ${p.name},`,
    answered: {
      subject: (p: By) => `${p.by} has answered your questions`,
      text: (p: By & { n: number }, f: Format) => `${p.by} has answered everything that you asked, about ${f.number(p.n)} ${f.plural(p.n, { one: 'supplier', other: 'suppliers' })}. What was still open has been recorded.`,
      differences: (p: { n: number }, f: Format) => `For ${f.number(p.n)} ${f.plural(p.n, { one: 'supplier', other: 'suppliers' })} the answer differs from what was recorded. Nothing was overwritten: you decide.`,
    },
    passedOn: {
      subject: (p: By) => `${p.by} says that somebody else knows better`,
      text: (p: By & { to: string }) => `${p.by} is not the right person for your questions, and names: ${p.to}. Nobody else was mailed; you can ask them from the page.`,
    },
    affected: {
      subject: (p: { supplier: string; title: string }) => `${p.supplier} is affected: ${p.title}`,
      text: (p: By & { supplier: string }) => `${p.by} answers for ${p.supplier}: affected.`,
    },
    open: 'Open the question',
    why: 'You get this mail because you asked the question.',
  },
  nl: {
    greeting: (p) => `Hallo ${p.name},`,
    answered: {
      subject: (p) => `${p.by} heeft uw vragen beantwoord`,
      text: (p, f) => `${p.by} heeft alles beantwoord wat u vroeg, over ${f.number(p.n)} ${f.plural(p.n, { one: 'leverancier', other: 'leveranciers' })}. Wat nog openstond, is vastgelegd.`,
      differences: (p, f) => `Bij ${f.number(p.n)} ${f.plural(p.n, { one: 'leverancier', other: 'leveranciers' })} wijkt het antwoord af van wat was vastgelegd. Er is niets overschreven: u beslist.`,
    },
    passedOn: {
      subject: (p) => `${p.by} zegt dat een ander het beter weet`,
      text: (p) => `${p.by} is niet de juiste persoon voor uw vragen en noemt: ${p.to}. Er is niemand anders gemaild; u kunt het zelf vragen vanaf de pagina.`,
    },
    affected: {
      subject: (p) => `${p.supplier} is geraakt: ${p.title}`,
      text: (p) => `${p.by} antwoordt voor ${p.supplier}: geraakt.`,
    },
    open: 'Vraag openen',
    why: 'U krijgt deze mail omdat u de vraag hebt gesteld.',
  },
});
