import type { BreakKind } from '#app/domain/audit/chain.ts';
import type { Format } from '#app/platform/messages/format.ts';
import { defineMessages } from '#app/platform/messages/define-messages.ts';

type At = { sequence: number };

/** Sentences about the state of a chain: on the screen and in the report of the command. */
export const chainMessages = defineMessages({
  en: {
    holds: (p: { links: number }, f: Format) => `${f.number(p.links)} ${f.plural(p.links, { one: 'event', other: 'events' })}, all links hold`,
    broken: {
      changed: (p: At, f: Format) => `broken at event ${f.number(p.sequence)}: it is not what was written`,
      removed: (p: At, f: Format) => `broken at event ${f.number(p.sequence)}: it was removed`,
      moved: (p: At, f: Format) => `broken at event ${f.number(p.sequence)}: what stands here was written for another place`,
      added: (p: At, f: Format) => `broken at event ${f.number(p.sequence)}: it was added beside the chain`,
      personal_changed: (p: At, f: Format) => `broken at event ${f.number(p.sequence)}: a personal value beside it was changed`,
      cut_off: (p: At, f: Format) => `broken at event ${f.number(p.sequence)}: from here on the end was cut off`,
      head_changed: (p: At, f: Format) => `broken after event ${f.number(p.sequence)}: the last link or the note of it was replaced`,
    } satisfies Record<BreakKind, unknown>,
  },
  nl: {
    holds: (p, f) => `${f.number(p.links)} ${f.plural(p.links, { one: 'gebeurtenis', other: 'gebeurtenissen' })}, alle schakels kloppen`,
    broken: {
      changed: (p, f) => `gebroken bij gebeurtenis ${f.number(p.sequence)}: dit is niet wat er is opgeschreven`,
      removed: (p, f) => `gebroken bij gebeurtenis ${f.number(p.sequence)}: deze is verwijderd`,
      moved: (p, f) => `gebroken bij gebeurtenis ${f.number(p.sequence)}: wat hier staat hoort op een andere plaats`,
      added: (p, f) => `gebroken bij gebeurtenis ${f.number(p.sequence)}: deze is buiten de keten om toegevoegd`,
      personal_changed: (p, f) => `gebroken bij gebeurtenis ${f.number(p.sequence)}: een bijbehorend persoonsgegeven is gewijzigd`,
      cut_off: (p, f) => `gebroken bij gebeurtenis ${f.number(p.sequence)}: vanaf hier is het einde afgekapt`,
      head_changed: (p, f) => `gebroken na gebeurtenis ${f.number(p.sequence)}: de laatste schakel of de aantekening daarvan is vervangen`,
    },
  },
});
