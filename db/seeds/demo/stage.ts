import { v7 } from 'uuid';
import type { Actor } from '#app/domain/access/scope.ts';
import { addDays, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { CertificateTable } from '#db/schema/certificate.ts';
import type { OrganisationTable } from '#db/schema/organisation.ts';
import { Book, type Chain, type Page } from './book.ts';
import { Chance } from './chance.ts';

export type Sha256 = (bytes: Uint8Array) => string;

/** What all stories share: the day that they end on, chance, the book, and what was already made. */
export interface Stage {
  readonly today: CalendarDate;
  readonly chance: Chance;
  readonly book: Book;
  readonly sha256: Sha256;
  /** Bytes of evidence, by their digest. */
  readonly files: Map<string, Uint8Array>;
  /** Companies that accepted an invitation, by KvK number. */
  readonly companies: Map<string, { company: Company; certificate: CertificateTable }>;
  /** Ids that sort by the moment they were made, like all others, and are the same for the same seed. */
  newId(at: string): string;
}

/** A company that has accepted an invitation, and what it shows. */
export interface Company {
  id: string;
  level: 'QM10' | 'QM20' | 'QM30';
  /** Days ago that it first shared its certificate. */
  sharedDay: number;
}

export function openStage(today: CalendarDate, seed: number, sha256: Sha256): Stage {
  const chance = new Chance(seed);
  return {
    today,
    chance,
    sha256,
    book: new Book(),
    files: new Map(),
    companies: new Map(),
    newId: (at) => v7({ msecs: Date.parse(at), random: chance.bytes(16) }),
  };
}

/** One of the two organisations while its history is written. */
export interface Setting {
  readonly stage: Stage;
  readonly organisation: OrganisationTable;
  readonly domain: string;
  readonly members: Readonly<Record<'admin' | 'ciso' | 'procurement' | 'site' | 'viewer', Player>>;
  readonly unitIds: readonly [string, string, string];
  /** Null: the default method is still provisional here. */
  readonly methodNumber: number | null;
  /** `daysAgo` days before today, at `time` UTC. */
  at(daysAgo: number, time: string): string;
  day(daysAgo: number): CalendarDate;
  /** The page of the organisation's own book. */
  page(at: string, actor: Actor): Page;
}

export interface Player {
  memberId: string;
  personId: string;
  name: string;
  email: string;
  actor: Actor;
}

export function momentOf(today: CalendarDate, daysAgo: number, time: string): string {
  return `${addDays(today, -daysAgo)}T${time.length === 5 ? `${time}:00` : time}.000Z`;
}

export const organisationChain = (id: string): Chain => ({ kind: 'organisation', id });

/** 0 is Sunday. */
const weekdayOf = (date: CalendarDate): number => new Date(`${date}T12:00:00Z`).getUTCDay();

/** Such work is done in one go, on Tuesdays: the first one that is at most `daysAgo` days ago, or that day itself if no Tuesday came since. */
export function weekly(today: CalendarDate, daysAgo: number): number {
  const sinceTuesday = (weekdayOf(today) + 5) % 7;
  const beyond = daysAgo - sinceTuesday;
  return Math.max(1, beyond < 0 ? daysAgo : daysAgo - (beyond % 7));
}

/** In weekends nobody is at work: the Friday before. */
export function onWorkday(today: CalendarDate, daysAgo: number): number {
  const weekday = weekdayOf(addDays(today, -daysAgo));
  return weekday === 6 ? daysAgo + 1 : weekday === 0 ? daysAgo + 2 : daysAgo;
}
