import { isRouteErrorResponse } from '@remix-run/react';
import type { Callee, ErrorCode } from '#app/platform/http/app-error.ts';
import { isErrorPayload } from '#app/platform/http/error-payload.ts';
import type { Locale } from '#app/platform/messages/locale.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { errorMessages } from './messages.ts';

interface Known {
  code: ErrorCode;
  requestId: string | null;
  address?: string;
  locale?: Locale;
  call?: Callee;
}

/** What a route threw, reduced to what we have a sentence for. */
export function readError(error: unknown): Known {
  if (!isRouteErrorResponse(error)) return { code: 'unexpected', requestId: null };
  if (isErrorPayload(error.data)) return error.data;
  if (error.status === 404) return { code: 'not_found', requestId: null };
  if (error.status === 405) return { code: 'method_not_allowed', requestId: null };
  if (error.status === 503) return { code: 'busy', requestId: null };
  return { code: 'unexpected', requestId: null };
}

/** What happened, what was kept, what to do; with the number under which the log knows more. */
export function ErrorPage({ error }: { error: unknown }) {
  const t = useMessages(errorMessages);
  const { code, requestId, address } = readError(error);
  const words = t.codes[code];
  return (
    <div className="grid max-w-prose gap-3">
      <h1 className="text-2xl leading-tight font-semibold tracking-tight">{words.title}</h1>
      <p className="text-lg text-muted">{words.text}</p>
      {code === 'unexpected' && requestId ? (
        <p className="text-sm text-muted">
          {t.number}: <code>{requestId}</code>
        </p>
      ) : null}
      {address ? (
        <p>
          <a className="link" href={address}>
            {address}
          </a>
        </p>
      ) : null}
      <p>
        <ButtonLink to="/">{t.toStart}</ButtonLink>
      </p>
    </div>
  );
}
