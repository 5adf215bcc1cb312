import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

/** Per level, what it takes for a certificate to count. */
export const policyMessages = defineMessages({
  en: {
    title: 'How certificates are checked',
    lead: 'What it takes before a NIS2 Quality Mark certificate counts for a level. A change holds for judgements from then on; what was judged before stays as it was judged.',
    back: 'Verification',
    level: (p: { level: string }) => `For ${p.level}`,
    check: 'What is needed',
    checks: { document_checked: 'Somebody has read the document', issuer_confirmed: 'The issuer has confirmed it' },
    second: 'By somebody else than who invited the supplier or entered the certificate',
    secondHelp: 'Where nobody else may check, they may after all, and the audit trail says so.',
    again: 'Ask again after so many months',
    againHelp: (p: { min: number; max: number }, f: Format) => `From ${f.number(p.min)} to ${f.number(p.max)}. It then stands in the list “to ask again”; until somebody does, it goes on counting.`,
    meanwhile: 'A certificate that has been read but not confirmed counts, meanwhile, for the highest level for which reading is enough.',
    design: 'These are choices of your organisation. No rule of the scheme about checking a certificate is known, and neither is a public register. QM30 is proposed to be confirmed by its issuer, because it is meant for suppliers that pose a significant risk of disruption (nis2qualitymark.eu, FAQ).',
    save: 'Save',
    saved: 'Saved. It holds for judgements from now on.',
    unchanged: 'Nothing has changed.',
    problems: { lower: (p: { level: string }) => `${p.level} would ask less than a lower level. Let it ask at least as much.`, months: (p: { min: number; max: number }, f: Format) => `Enter a whole number from ${f.number(p.min)} to ${f.number(p.max)}.` },
  },
  nl: {
    title: 'Hoe certificaten worden gecontroleerd',
    lead: 'Wat er nodig is voordat een NIS2 Quality Mark-certificaat voor een niveau telt. Een wijziging geldt voor oordelen vanaf dat moment; wat eerder is beoordeeld, blijft zoals het is beoordeeld.',
    back: 'Controle',
    level: (p) => `Voor ${p.level}`,
    check: 'Wat is er nodig?',
    checks: { document_checked: 'Iemand heeft het document gelezen', issuer_confirmed: 'De uitgever heeft het bevestigd' },
    second: 'Door een ander dan wie de leverancier uitnodigde of het certificaat invoerde',
    secondHelp: 'Als niemand anders het mag, doet die het toch, en dat staat dan in het logboek.',
    again: 'Opnieuw navragen na zoveel maanden',
    againHelp: (p, f) => `Van ${f.number(p.min)} tot ${f.number(p.max)}. Het staat dan in de lijst ‘opnieuw na te vragen’; zolang dat niet is gebeurd, blijft het tellen.`,
    meanwhile: 'Een certificaat dat is gelezen maar nog niet bevestigd, telt intussen voor het hoogste niveau waarvoor lezen genoeg is.',
    design: 'Dit zijn keuzes van uw organisatie. Er is geen regel van het keurmerk bekend over het controleren van een certificaat, en ook geen openbaar register. Voor QM30 is bevestiging door de uitgever voorgesteld, omdat dat niveau bedoeld is voor leveranciers met een aanzienlijk risico op verstoring (nis2qualitymark.eu, FAQ).',
    save: 'Opslaan',
    saved: 'Opgeslagen. Het geldt voor oordelen vanaf nu.',
    unchanged: 'Er is niets veranderd.',
    problems: { lower: (p) => `${p.level} zou minder vragen dan een lager niveau. Laat het ten minste evenveel vragen.`, months: (p, f) => `Vul een heel getal in van ${f.number(p.min)} tot ${f.number(p.max)}.` },
  },
});
