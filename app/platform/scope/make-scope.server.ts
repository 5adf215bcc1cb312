import type { Actor, CompanyScope, ConfirmationScope, OrganisationScope, QuestionScope, SupplierScope } from '#app/domain/access/scope.ts';

/*
 * The only constructors of scopes. Who calls one has proved the right to it: the session, the invitation link, the job
 * runner, the operator command, the tests.
 */

export function unsafeOrganisationScope(parts: { organisationId: string; unitIds?: readonly string[] | null; actor: Actor }): OrganisationScope {
  return Object.freeze({ unitIds: null, ...parts }) as unknown as OrganisationScope;
}

export function unsafeSupplierScope(parts: {
  organisationId: string;
  supplierId: string;
  invitationId: string;
  companyId: string | null;
  actor: Actor;
}): SupplierScope {
  return Object.freeze({ ...parts }) as unknown as SupplierScope;
}

export function unsafeQuestionScope(parts: { organisationId: string; questionId: string; letterId: string; actor: Actor }): QuestionScope {
  return Object.freeze({ ...parts }) as unknown as QuestionScope;
}

export function unsafeConfirmationScope(parts: { organisationId: string; supplierId: string; confirmationId: string; actor: Actor }): ConfirmationScope {
  return Object.freeze({ ...parts }) as unknown as ConfirmationScope;
}

export function unsafeCompanyScope(parts: { companyId: string; actor: Actor }): CompanyScope {
  return Object.freeze({ ...parts }) as unknown as CompanyScope;
}
