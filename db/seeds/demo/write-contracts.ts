import { v7 } from 'uuid';
import { addDays, addMonths, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { decideBy, type NoticePeriod, type Renewal } from '#app/domain/contract/term.ts';
import { askedService } from '#app/domain/invitation/asked.ts';
import { defaultMethod } from '#app/domain/level/default-method.ts';
import type { ContractTable } from '#db/schema/contract.ts';
import { answersFor } from './answers.ts';
import { put } from './book.ts';
import { Chance } from './chance.ts';
import { askInContract, contractStories, nextStory, type ContractPlot, type ContractStory } from './contract-stories.ts';
import type { Invited } from './invite-suppliers.ts';
import type { Setting } from './stage.ts';
import { classified } from './stories.ts';
import type { InPlay } from './supplier-in-play.ts';

/** Days from today to the last day, and what happens then. */
const terms: readonly { ends: number | null; notice: NoticePeriod | null; renewal: Renewal }[] = [
  { ends: 410, notice: { count: 3, unit: 'months' }, renewal: 'automatic' },
  { ends: 130, notice: { count: 3, unit: 'months' }, renewal: 'automatic' },
  { ends: null, notice: { count: 1, unit: 'months' }, renewal: 'none' },
  { ends: 45, notice: { count: 2, unit: 'months' }, renewal: 'automatic' },
  { ends: 230, notice: { count: 6, unit: 'months' }, renewal: 'none' },
  { ends: 700, notice: { count: 90, unit: 'days' }, renewal: 'automatic' },
  { ends: 75, notice: null, renewal: 'none' },
  { ends: 300, notice: { count: 1, unit: 'months' }, renewal: 'automatic' },
  { ends: -20, notice: { count: 1, unit: 'months' }, renewal: 'automatic' },
];
const overAgo = 150;
const names = ['Raamovereenkomst', 'Onderhoudscontract', 'Dienstverlening', 'Levering en service', 'Beheer en ondersteuning'];

/** Contracts with about half of those that need a mark, in every state of what they ask. Draws its own chance: other stories stay as they were. */
export function writeContracts(setting: Setting, inPlay: readonly InPlay[], requests: readonly Invited[]): void {
  const chance = new Chance(Number.parseInt(setting.organisation.slug.replace(/\W/g, '').slice(0, 6), 36));
  const links = new Map(requests.map((request) => [request.one.supplier.id, request]));
  const needing = inPlay.filter((one) => classified.includes(one.sketch.story) && one.level !== 'none' && one.classifiedDay > 12 && one.sketch.story !== 'ended');
  const chosen = needing.filter((_, index) => index % 5 !== 4);
  const row = [...contractStories];
  chosen.forEach((one, index) => {
    const request = openLink(links.get(one.supplier.id));
    writeContract({ setting, chance, one, request, index, story: nextStory(row, request !== null) });
  });
}

/** Only who can still open its page answers on it. */
function openLink(request: Invited | undefined): Invited | null {
  return request && request.one.sketch.story !== 'revoked' && request.daysAgo < 85 && request.daysAgo > 8 ? request : null;
}

interface Casting {
  setting: Setting;
  chance: Chance;
  one: InPlay;
  request: Invited | null;
  index: number;
  story: ContractStory;
}

function writeContract({ setting, chance, one, request, index, story }: Casting): void {
  const { actor } = setting.members.procurement;
  const recordedDay = Math.max(9, Math.min(one.classifiedDay - 2, chance.between(60, 200)));
  const page = setting.page(setting.at(recordedDay, '11:15'), actor);
  const newId = (at: string) => v7({ msecs: Date.parse(at), random: chance.bytes(16) });
  const contract = contractRow(setting, one, { index, shift: chance.between(0, 60) }, { id: newId(page.at), at: page.at });
  put(page, 'contract', contract);
  const isLimited = contract.is_limited === 1;
  if (isLimited) put(page, 'contract_service', { organisation_id: contract.organisation_id, contract_id: contract.id, supplied_service_id: one.services[0]?.id ?? '', supplier_id: contract.supplier_id });
  page.events.push({
    type: 'contract.recorded',
    subject: { kind: 'contract', id: contract.id },
    data: {
      supplierId: contract.supplier_id,
      reference: contract.reference,
      name: contract.name,
      startsOn: contract.starts_on,
      endsOn: contract.ends_on,
      noticeCount: contract.notice_count,
      noticeUnit: contract.notice_unit,
      renewal: contract.renewal,
      renewalMonths: contract.renewal_months,
      serviceIds: isLimited ? [one.services[0]?.id ?? ''] : null,
    },
  });
  askInContract(story, plotOf({ setting, one, request, contract, recordedDay, newId }));
}

function contractRow(setting: Setting, one: InPlay, { index, shift }: { index: number; shift: number }, { id, at }: { id: string; at: string }): ContractTable {
  const { today } = setting.stage;
  const isOver = index % 17 === 16;
  const term = isOver ? { ends: -overAgo, notice: null, renewal: 'none' as const } : (terms[index % terms.length] ?? terms[0]);
  const endsOn = term?.ends == null ? null : addDays(today, term.ends > 60 ? term.ends + shift : term.ends);
  const notice = term?.notice ?? null;
  const renewal = term?.renewal ?? 'none';
  return {
    organisation_id: setting.organisation.id,
    id,
    supplier_id: one.supplier.id,
    reference: `CT-${at.slice(0, 4)}-${String(index + 1).padStart(3, '0')}`,
    name: names[index % names.length] ?? '',
    starts_on: startOf(endsOn, today),
    ends_on: endsOn,
    notice_count: notice?.count ?? null,
    notice_unit: notice?.unit ?? null,
    renewal,
    renewal_months: renewal === 'automatic' ? 12 : null,
    decide_by_on: decideBy({ endsOn, notice, renewal }),
    is_limited: one.services.length > 1 && index % 3 === 0 ? 1 : 0,
    recorded_at: at,
    updated_at: at,
    removed_at: null,
  };
}

/** Three years before its end, or a while ago. */
const startOf = (endsOn: CalendarDate | null, today: CalendarDate) => addMonths(endsOn ? addDays(endsOn, 1) : today, -36);

interface Cast extends Omit<Casting, 'chance' | 'index' | 'story'> {
  contract: ContractTable;
  recordedDay: number;
  newId: (at: string) => string;
}

function plotOf({ setting, one, request, contract, recordedDay, newId }: Cast): ContractPlot {
  const { lowest, highest } = askedService('', defaultMethod, answersFor(one.sketch.trade?.kindId ?? '', one.level));
  const needed = highest === 'none' ? 'QM10' : highest;
  const firstDay = Math.min(recordedDay, request ? request.daysAgo : recordedDay) - 1;
  return { setting, one, request, contract, firstDay, needed, neededLowest: lowest, newId };
}

