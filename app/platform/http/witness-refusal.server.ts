import { done, mutate } from '../mutate/mutate.server.ts';
import type { MemberContext } from './member-context.server.ts';
import { once, type RequestContext } from './request-context.ts';

const maxPathLength = 300;

/** A member asked for what their role may not do. That the witness fails does not change the answer: it is no, either way. */
export async function witnessRefusal(http: RequestContext, request: Request, slug: string | undefined): Promise<void> {
  const ctx = (await http.memo.get(`member ${slug}`)) as MemberContext | undefined;
  if (!ctx) return;
  await once(http, 'refusal', async () => {
    const path = new URL(request.url).pathname.slice(0, maxPathLength);
    const times = http.countUp(`refusal ${ctx.member.id} ${request.method} ${path}`);
    if (times === null) return;
    const event = { type: 'refusal.given', subject: { kind: 'member', id: ctx.member.id }, data: { path, method: request.method, times } } as const;
    await mutate(http.app, ctx.scope, async () => done(null, [event])).catch((err: unknown) => http.app.log.error({ requestId: http.requestId, err }, 'a refusal has no witness'));
  });
}
