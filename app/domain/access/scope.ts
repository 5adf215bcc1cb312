/** Who acts, as an audit event names it. */
export type Actor =
  | { kind: 'member'; memberId: string; personId: string }
  /** Whoever holds a link: of an invitation, of a question, which a colleague may have been sent, or of an issuer that was asked. */
  | { kind: 'supplier'; invitationId: string; name: string | null }
  | { kind: 'operator'; name: string }
  | { kind: 'system'; job: string };

declare const brand: unique symbol;

/**
 * The right to see and change one organisation's rows. Made only by the session, the job runner and the operator
 * command; every query takes one, so a query without an organisation cannot be written.
 */
export interface OrganisationScope {
  readonly [brand]: 'OrganisationScope';
  readonly organisationId: string;
  /** Null: all units. */
  readonly unitIds: readonly string[] | null;
  readonly actor: Actor;
}

/** What the holder of one invitation link may see: one supplier of one organisation. */
export interface SupplierScope {
  readonly [brand]: 'SupplierScope';
  readonly organisationId: string;
  readonly supplierId: string;
  readonly invitationId: string;
  readonly companyId: string | null;
  readonly actor: Actor;
}

/** What the holder of a question's link may see: what one letter asks, and the names of whom it is about. */
export interface QuestionScope {
  readonly [brand]: 'QuestionScope';
  readonly organisationId: string;
  readonly questionId: string;
  readonly letterId: string;
  readonly actor: Actor;
}

/** What the holder of an issuer's link may answer: one question about one certificate of one supplier. */
export interface ConfirmationScope {
  readonly [brand]: 'ConfirmationScope';
  readonly organisationId: string;
  readonly supplierId: string;
  readonly confirmationId: string;
  readonly actor: Actor;
}

/** Who may cause the coverage of a supplier to change. */
export type CoverageScope = OrganisationScope | SupplierScope | ConfirmationScope;

/** The supplier's own side: one company and its audit chain. */
export interface CompanyScope {
  readonly [brand]: 'CompanyScope';
  readonly companyId: string;
  readonly actor: Actor;
}
