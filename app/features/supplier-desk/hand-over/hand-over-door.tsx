import { Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { handOverPath } from '../desk-paths.ts';
import { handOverDoorMessages } from './door-messages.ts';

/** Apart from the form behind it, so that the page with this door loads no form. */
export function HandOverDoor({ token }: { token: string }) {
  const t = useMessages(handOverDoorMessages);
  return (
    <p className="mt-4 max-w-prose">
      {t.door}{' '}
      <Link to={handOverPath(token)} className="link">
        {t.doorDo}
      </Link>
    </p>
  );
}
