import type { BreakKind } from '#app/domain/audit/chain.ts';
import type { Format } from '#app/platform/messages/format.ts';
import { defineMessages } from '#app/platform/messages/define-messages.ts';

type At = { sequence: number };

/** Sentences about the state of a chain: on the screen and in the report of the command. */
export const chainMessages = defineMessages({
  en: {
    holds: (p: { links: number }, f: Format) => `${f.number(p.links)} ${f.plural(p.links, { one: 'event', other: 'events' })}, all links hold`,
    signed: (p: At & { at: string; keyId: string }, f: Format) => `signed up to event ${f.number(p.sequence)} on ${p.at} with key ${p.keyId}`,
    notSigned: 'not signed by a key that is known here',
    broken: {
      changed: (p: At, f: Format) => `broken at event ${f.number(p.sequence)}: it is not what was written`,
      removed: (p: At, f: Format) => `broken at event ${f.number(p.sequence)}: it was removed`,
      moved: (p: At, f: Format) => `broken at event ${f.number(p.sequence)}: what stands here was written for another place`,
      added: (p: At, f: Format) => `broken at event ${f.number(p.sequence)}: it was added beside the chain`,
      personal_changed: (p: At, f: Format) => `broken at event ${f.number(p.sequence)}: a personal value beside it was changed`,
      cut_off: (p: At, f: Format) => `broken at event ${f.number(p.sequence)}: from here on the end was cut off`,
      head_changed: (p: At, f: Format) => `broken after event ${f.number(p.sequence)}: the last link or the note of it was replaced`,
      rewritten: (p: At, f: Format) => `broken by event ${f.number(p.sequence)}: it is not the one that was signed; events up to here, after the last signature that holds, were written anew`,
      forged: (p: At, f: Format) => `broken at event ${f.number(p.sequence)}: its signature was not made with the key that it names`,
    } satisfies Record<BreakKind, unknown>,
  },
  nl: {
    holds: (p, f) => `${f.number(p.links)} ${f.plural(p.links, { one: 'gebeurtenis', other: 'gebeurtenissen' })}, alle schakels kloppen`,
    signed: (p, f) => `ondertekend tot en met gebeurtenis ${f.number(p.sequence)} op ${p.at} met sleutel ${p.keyId}`,
    notSigned: 'niet ondertekend met een sleutel die hier bekend is',
    broken: {
      changed: (p, f) => `gebroken bij gebeurtenis ${f.number(p.sequence)}: dit is niet wat er is opgeschreven`,
      removed: (p, f) => `gebroken bij gebeurtenis ${f.number(p.sequence)}: deze is verwijderd`,
      moved: (p, f) => `gebroken bij gebeurtenis ${f.number(p.sequence)}: wat hier staat hoort op een andere plaats`,
      added: (p, f) => `gebroken bij gebeurtenis ${f.number(p.sequence)}: deze is buiten de keten om toegevoegd`,
      personal_changed: (p, f) => `gebroken bij gebeurtenis ${f.number(p.sequence)}: een bijbehorend persoonsgegeven is gewijzigd`,
      cut_off: (p, f) => `gebroken bij gebeurtenis ${f.number(p.sequence)}: vanaf hier is het einde afgekapt`,
      head_changed: (p, f) => `gebroken na gebeurtenis ${f.number(p.sequence)}: de laatste schakel of de aantekening daarvan is vervangen`,
      rewritten: (p, f) => `gebroken uiterlijk bij gebeurtenis ${f.number(p.sequence)}: dit is niet wat is ondertekend; wat hiervoor staat is na de laatste geldige handtekening opnieuw geschreven`,
      forged: (p, f) => `gebroken bij gebeurtenis ${f.number(p.sequence)}: de handtekening is niet gezet met de sleutel die erbij staat`,
    },
  },
});
