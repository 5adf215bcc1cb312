import { addDays } from '#app/domain/calendar/calendar-date.ts';
import { deriveLevel } from '#app/domain/level/derive.ts';
import { knownAnswers, type Answers, type Method } from '#app/domain/level/method.ts';
import { colleagueDomains } from '#app/domain/question/colleague-address.ts';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { findMethodOn } from '#app/platform/method/find-method.server.ts';
import type { Db } from '#db/dialect/connect.ts';
import { listClassifications } from '#db/queries/classification.ts';
import { listMembers } from '#db/queries/member.ts';
import { newId } from '#db/queries/new-id.ts';
import { listSuppliedServices } from '#db/queries/supplied-service.ts';
import { findSuppliers } from '#db/queries/supplier.ts';
import { chooseSuppliers } from './chosen-suppliers.server.ts';
import { mostForOwners } from './limits.ts';
import { openInputs, type OwnerCandidate } from './plan-owner.ts';

const usualDays = 7;

/** Who could be asked what about the chosen suppliers. Nothing is written. */
export async function loadOwnerDraft(ctx: MemberContext, search: URLSearchParams) {
  const { db, scope, today, organisation } = ctx;
  const { method } = await findMethodOn(db, scope, today);
  const { ids, isCut } = await chooseSuppliers(ctx, search, method, mostForOwners);
  const candidates = await loadOwnerCandidates(db, scope, ids, { method, today });
  const members = await listMembers(db, scope);
  const names = new Map(members.map((member) => [member.id, member.name]));
  const proposed = openInputs(method, candidates);
  const person = { name: search.get('name') ?? '', email: search.get('email') ?? '' };
  return {
    isCut,
    suppliers: candidates.map((candidate) => ({
      id: candidate.id,
      name: candidate.name,
      owner: candidate.ownerId === null ? null : (names.get(candidate.ownerId) ?? null),
      open: new Set(candidate.services.flatMap(({ answers }) => deriveLevel(method, answers).openQuestions)).size,
    })),
    members: members.map((member) => ({ value: member.id, label: member.name })),
    domains: colleagueDomains(members.map((member) => member.email)),
    inputs: method.inputs.map((input) => ({ id: input.id, question: input.question, area: input.area })),
    initial: {
      questionId: newId(),
      to: person.email || person.name ? 'other' : candidates.some((candidate) => candidate.ownerId !== null) ? 'owners' : 'member',
      ...person,
      locale: organisation.locale,
      inputs: proposed.length > 0 ? proposed : method.inputs.map((input) => input.id),
      dueOn: addDays(today, usualDays),
    },
  };
}

export type OwnerDraft = Awaited<ReturnType<typeof loadOwnerDraft>>;

/** In few statements, however many they are; those outside the scope are left out. */
export async function loadOwnerCandidates(db: Db, scope: OrganisationScope, supplierIds: readonly string[], { method, today }: { method: Method; today: string }): Promise<OwnerCandidate[]> {
  const suppliers = await findSuppliers(db, scope, supplierIds);
  const ids = suppliers.map((supplier) => supplier.id);
  const answers = new Map<string, Answers>();
  for (const row of await listClassifications(db, scope, ids)) answers.set(row.supplied_service_id, knownAnswers(method, JSON.parse(row.answers_json) as Record<string, unknown>));
  const services = (await listSuppliedServices(db, scope, ids)).filter((service) => service.ended_on === null || service.ended_on > today);
  return suppliers
    .map((supplier) => ({
      id: supplier.id,
      name: supplier.legal_name,
      triage: supplier.triage,
      status: supplier.status,
      ownerId: supplier.owner_member_id,
      services: services.filter((service) => service.supplier_id === supplier.id).map((service) => ({ id: service.id, name: service.name, answers: answers.get(service.id) ?? {} })),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
