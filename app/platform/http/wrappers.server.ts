import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import type { Action } from '#app/domain/access/permissions.ts';
import { findAtDesk } from '../desk/desk-session.server.ts';
import { findSignedIn, type SignedIn } from '../session/current-session.server.ts';
import { AppError } from './app-error.ts';
import { baseContext, chooseLocale, type BaseContext } from './base-context.server.ts';
import { findConfirmationDoor, requireConfirmation, type ConfirmationContext } from './confirmation-context.server.ts';
import { requireMember, requirePerson, type MemberContext, type PersonContext } from './member-context.server.ts';
import { localeAtDesk, requireAtDesk, requireCompany, type AccountContext, type DeskContext } from './desk-context.server.ts';
import { runPipeline, type RouteArgs, type Shapes } from './pipeline.server.ts';
import { findQuestionDoor, requireQuestion, type QuestionContext } from './question-context.server.ts';
import type { LimitName, RequestContext } from './request-context.ts';
import { withRule, type Rule, type Ruled } from './rule.ts';
import { deskMark, findInvitationDoor, requireInvitation, type SupplierContext } from './supplier-context.server.ts';

export type { AccountContext, ConfirmationContext, DeskContext, MemberContext, PersonContext, QuestionContext, SupplierContext };
export interface PublicContext extends BaseContext {
  readonly signedIn: SignedIn | null;
}

type Nothing = z.ZodType<Record<string, never>>;
type Handler<Ctx, P extends z.ZodType, S extends z.ZodType, T> = (handed: {
  ctx: Ctx;
  params: z.output<P>;
  search: z.output<S>;
  request: Request;
}) => T | Promise<T>;
type Loader<T> = ((args: LoaderFunctionArgs) => Promise<Exclude<T, Response>>) & Ruled;
type ActionOf<T> = ((args: ActionFunctionArgs) => Promise<Exclude<T, Response>>) & Ruled;
type Admit<Ctx> = (http: RequestContext, args: RouteArgs) => Promise<Ctx>;
type MemberRule<P extends z.ZodType, S extends z.ZodType> = Shapes<P, S> & { can: Action };
type PublicRule<P extends z.ZodType, S extends z.ZodType> = Shapes<P, S> & {
  /** Why nobody needs to be signed in for this. */
  why: string;
};
type PublicActionRule<P extends z.ZodType, S extends z.ZodType> = PublicRule<P, S> & {
  /** Whose budget of attempts a post takes from. */
  limit?: LimitName;
};

function wrap<Ctx, P extends z.ZodType, S extends z.ZodType, T>(
  rule: Rule,
  shapes: Shapes<P, S>,
  admit: Admit<Ctx>,
  handler: Handler<Ctx, P, S, T>,
) {
  return withRule(rule, (args: RouteArgs) => runPipeline(args, shapes, admit, handler));
}

function admitMember(can: Action) {
  return async (http: RequestContext, { request, params }: RouteArgs): Promise<MemberContext> => {
    const ctx = await requireMember(http, request, params.organisation);
    if (!ctx.can(can)) throw new AppError('forbidden');
    return ctx;
  };
}

/** Everyone may post here, so everyone's attempts are counted. */
function counted<Ctx>(admit: Admit<Ctx>, limit: LimitName = 'publicForm'): Admit<Ctx> {
  return async (http, args) => {
    if (!(await http.spendAttempt(limit))) throw new AppError('limited');
    return admit(http, args);
  };
}

/** A link that went round the world has one budget, wherever it is used from. */
function countedByLink(admit: Admit<SupplierContext>): Admit<SupplierContext> {
  return async (http, args) => {
    const ctx = await admit(http, args);
    if (!(await http.spendAttempt('link', ctx.invitation.id))) throw new AppError('limited');
    return ctx;
  };
}

const admitPerson = (http: RequestContext, { request }: RouteArgs) => requirePerson(http, request);
const admitAsked = (http: RequestContext, { request, params }: RouteArgs) => requireQuestion(http, request, params.questionToken);
const admitIssuer = (http: RequestContext, { request, params }: RouteArgs) => requireConfirmation(http, request, params.confirmationToken);
const admitSupplier = (http: RequestContext, { request, params }: RouteArgs) => requireInvitation(http, request, params.token);

const admitAccount = (http: RequestContext, { request }: RouteArgs) => requireAtDesk(http, request);
const admitCompany = (http: RequestContext, { request, params }: RouteArgs) => requireCompany(http, request, params.companyId);

async function admitAnyone(http: RequestContext, { request, params }: RouteArgs): Promise<PublicContext> {
  const signedIn = await findSignedIn(http, request);
  const atDesk = isDeskPath(new URL(request.url).pathname) ? await findAtDesk(http, request) : null;
  return { ...baseContext(http, atDesk ? localeAtDesk(http, request, atDesk) : chooseLocale(http, request, signedIn, await addressedIn(http, params)), 'UTC'), signedIn };
}

/** Pages that are read by who signed in at the suppliers' desk. */
const isDeskPath = (path: string) => path === '/desk' || path.startsWith('/desk/') || path.startsWith(`/i/${deskMark}`);

/** The language of the letter whose link was followed, even where the link opens nothing any more. */
async function addressedIn(http: RequestContext, { token, questionToken, confirmationToken }: RouteArgs['params']) {
  if (confirmationToken) return (await findConfirmationDoor(http, confirmationToken))?.locale;
  if (token) return (await findInvitationDoor(http, token))?.invitation.locale;
  return questionToken ? (await findQuestionDoor(http, questionToken))?.letter.locale : undefined;
}

/** A page of an organisation, for members whose role may do `can`. */
export function memberLoader<T, P extends z.ZodType = Nothing, S extends z.ZodType = Nothing>(rule: MemberRule<P, S>, handler: Handler<MemberContext, P, S, T>): Loader<T> {
  return wrap({ kind: 'member', can: rule.can }, rule, admitMember(rule.can), handler);
}

export function memberAction<T, P extends z.ZodType = Nothing, S extends z.ZodType = Nothing>(rule: MemberRule<P, S>, handler: Handler<MemberContext, P, S, T>): ActionOf<T> {
  return wrap({ kind: 'member', can: rule.can }, rule, admitMember(rule.can), handler);
}

/** For whoever is signed in, apart from any organisation: one's own profile, the choice of an organisation. */
export function personLoader<T, P extends z.ZodType = Nothing, S extends z.ZodType = Nothing>(shapes: Shapes<P, S>, handler: Handler<PersonContext, P, S, T>): Loader<T> {
  return wrap({ kind: 'person' }, shapes, admitPerson, handler);
}

export function personAction<T, P extends z.ZodType = Nothing, S extends z.ZodType = Nothing>(shapes: Shapes<P, S>, handler: Handler<PersonContext, P, S, T>): ActionOf<T> {
  return wrap({ kind: 'person' }, shapes, admitPerson, handler);
}

/** For who holds a supplier's invitation link: the secret in `params.token` is the right. */
export function supplierLoader<T, P extends z.ZodType = Nothing, S extends z.ZodType = Nothing>(shapes: Shapes<P, S>, handler: Handler<SupplierContext, P, S, T>): Loader<T> {
  return wrap({ kind: 'supplier' }, shapes, admitSupplier, handler);
}

export function supplierAction<T, P extends z.ZodType = Nothing, S extends z.ZodType = Nothing>(shapes: Shapes<P, S>, handler: Handler<SupplierContext, P, S, T>): ActionOf<T> {
  return wrap({ kind: 'supplier' }, shapes, counted(countedByLink(admitSupplier)), handler);
}

/** For who was asked something: the secret in `params.questionToken` is the right, and reaches what its letter asks. */
export function questionLoader<T, P extends z.ZodType = Nothing, S extends z.ZodType = Nothing>(shapes: Shapes<P, S>, handler: Handler<QuestionContext, P, S, T>): Loader<T> {
  return wrap({ kind: 'question' }, shapes, admitAsked, handler);
}

export function questionAction<T, P extends z.ZodType = Nothing, S extends z.ZodType = Nothing>(shapes: Shapes<P, S>, handler: Handler<QuestionContext, P, S, T>): ActionOf<T> {
  return wrap({ kind: 'question' }, shapes, counted(admitAsked), handler);
}

/** For who issued a certificate and was asked about it: the secret in `params.confirmationToken` is the right, and answers once. */
export function confirmationLoader<T, P extends z.ZodType = Nothing, S extends z.ZodType = Nothing>(shapes: Shapes<P, S>, handler: Handler<ConfirmationContext, P, S, T>): Loader<T> {
  return wrap({ kind: 'confirmation' }, shapes, admitIssuer, handler);
}

export function confirmationAction<T, P extends z.ZodType = Nothing, S extends z.ZodType = Nothing>(shapes: Shapes<P, S>, handler: Handler<ConfirmationContext, P, S, T>): ActionOf<T> {
  return wrap({ kind: 'confirmation' }, shapes, counted(admitIssuer), handler);
}

/** For whoever signed in at the suppliers' desk, apart from any company: the choice of one, and one's own account. */
export function accountLoader<T, P extends z.ZodType = Nothing, S extends z.ZodType = Nothing>(shapes: Shapes<P, S>, handler: Handler<AccountContext, P, S, T>): Loader<T> {
  return wrap({ kind: 'account' }, shapes, admitAccount, handler);
}

export function accountAction<T, P extends z.ZodType = Nothing, S extends z.ZodType = Nothing>(shapes: Shapes<P, S>, handler: Handler<AccountContext, P, S, T>): ActionOf<T> {
  return wrap({ kind: 'account' }, shapes, admitAccount, handler);
}

/** For who speaks for the company in `params.companyId`, at its own desk. */
export function deskLoader<T, P extends z.ZodType = Nothing, S extends z.ZodType = Nothing>(shapes: Shapes<P, S>, handler: Handler<DeskContext, P, S, T>): Loader<T> {
  return wrap({ kind: 'desk' }, shapes, admitCompany, handler);
}

export function deskAction<T, P extends z.ZodType = Nothing, S extends z.ZodType = Nothing>(shapes: Shapes<P, S>, handler: Handler<DeskContext, P, S, T>): ActionOf<T> {
  return wrap({ kind: 'desk' }, shapes, admitCompany, handler);
}

export function publicLoader<T, P extends z.ZodType = Nothing, S extends z.ZodType = Nothing>(rule: PublicRule<P, S>, handler: Handler<PublicContext, P, S, T>): Loader<T> {
  return wrap({ kind: 'public', why: rule.why }, rule, admitAnyone, handler);
}

export function publicAction<T, P extends z.ZodType = Nothing, S extends z.ZodType = Nothing>(rule: PublicActionRule<P, S>, handler: Handler<PublicContext, P, S, T>): ActionOf<T> {
  return wrap({ kind: 'public', why: rule.why }, rule, counted(admitAnyone, rule.limit), handler);
}
