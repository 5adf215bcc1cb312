import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import { AppError, isAppError, type ErrorCode } from './app-error.ts';
import { errorResponse } from './error-response.server.ts';
import { isUnsafe } from './origin-check.ts';
import { withReadableForm } from './readable-form.ts';
import type { RequestContext } from './request-context.ts';
import { toastCookieFrom } from './toast.ts';
import { witnessRefusal } from './witness-refusal.server.ts';

export type RouteArgs = LoaderFunctionArgs | ActionFunctionArgs;

/** What the URL must hold. A path that does not fit is a page that does not exist; a query that does not fit is invalid. */
export interface Shapes<P extends z.ZodType, S extends z.ZodType> {
  params?: P;
  search?: S;
}

/** The one way through: find out who asks → parse the URL → call → send toast, translate what went wrong. */
export async function runPipeline<Ctx, P extends z.ZodType, S extends z.ZodType, T>(
  args: RouteArgs,
  shapes: Shapes<P, S>,
  admit: (http: RequestContext, args: RouteArgs) => Promise<Ctx>,
  handler: (handed: { ctx: Ctx; params: z.output<P>; search: z.output<S>; request: Request }) => T | Promise<T>,
): Promise<Exclude<T, Response>> {
  const http = args.context;
  try {
    if (http.refusal && isUnsafe(args.request.method)) throw new AppError(http.refusal);
    const ctx = await admit(http, args);
    const params = parse(shapes.params, args.params, 'not_found');
    const search = parse(shapes.search, searchObject(new URL(args.request.url).searchParams), 'invalid');
    const result = await handler({ ctx, params, search, request: withReadableForm(args.request) });
    if (result instanceof Response) sendToast(http, result);
    return result as Exclude<T, Response>;
  } catch (thrown) {
    if (thrown instanceof Response) {
      sendToast(http, thrown);
      throw thrown;
    }
    if (isAppError(thrown) && thrown.code === 'forbidden') await witnessRefusal(http, args.request, args.params.organisation);
    throw await errorResponse(http, args.request, thrown);
  }
}

function parse<Z extends z.ZodType>(shape: Z | undefined, value: unknown, code: ErrorCode): z.output<Z> {
  if (!shape) return {} as z.output<Z>;
  const parsed = shape.safeParse(value);
  if (!parsed.success) throw new AppError(code);
  return parsed.data;
}

/** A name that stands once is a text, one that is repeated a list. */
function searchObject(search: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries([...new Set(search.keys())].map((key) => {
    const values = search.getAll(key);
    return [key, values.length === 1 ? (values[0] ?? '') : values];
  }));
}

function sendToast(http: RequestContext, response: Response): void {
  const cookie = toastCookieFrom(response, http.app.config.publicAddress);
  if (cookie) http.setCookie(cookie);
}
