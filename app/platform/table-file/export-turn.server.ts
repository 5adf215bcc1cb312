import { isAppError } from '#app/platform/http/app-error.ts';
import { busyAnswer } from '#app/platform/http/busy.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';

type Ctx = Pick<MemberContext, 'app' | 'scope' | 'locale'>;

/**
 * Makes a file when its organisation has its turn, which lasts until the file is whole or whoever asked has gone. An
 * organisation that has too many waiting is told to come back: with a page of its own, for a file has none to put it in.
 */
export async function takeExportTurn<T>({ app, scope, locale }: Ctx, request: Request, make: () => Promise<T>): Promise<T | Response> {
  let endTurn = () => {};
  try {
    endTurn = await app.exportTurns.enter(scope.organisationId);
    // A file of whoever has gone is not always asked to end: nobody may ever look at it again.
    request.signal.addEventListener('abort', endTurn);
    const file = await make();
    if (request.signal.aborted) endTurn();
    if (file instanceof Response && file.body) return new Response(whenOver(file.body, endTurn), file);
    endTurn();
    return file;
  } catch (error) {
    endTurn();
    if (!isAppError(error) || error.code !== 'busy') throw error;
    const { status, headers, body } = busyAnswer({ locale, method: request.method, accept: request.headers.get('accept') });
    return new Response(body, { status, headers });
  }
}

function whenOver(body: ReadableStream<Uint8Array>, over: () => void): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) return controller.enqueue(value);
        over();
        controller.close();
      } catch (error) {
        over();
        controller.error(error);
      }
    },
    async cancel(reason) {
      over();
      await reader.cancel(reason);
    },
  });
}
