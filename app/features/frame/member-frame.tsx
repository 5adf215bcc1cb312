import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { MessagesProvider, useMessages } from '#app/platform/messages/messages-context.tsx';
import { AppShell } from '#app/ui/app-shell.tsx';
import { LanguageSwitch } from '#app/ui/language-switch.tsx';
import { menuItemClass } from '#app/ui/menu.tsx';
import type { Frame } from './load-frame.server.ts';
import { frameMessages } from './messages.ts';
import { navigationFor } from './navigation.ts';

interface Props {
  frame: Frame;
  children: ReactNode;
}

/** Navigation, the organisation's name, and its time zone for every instant below. */
export function MemberFrame({ frame, children }: Props) {
  const t = useMessages(frameMessages);
  const home = `/o/${frame.organisation.slug}`;
  return (
    <MessagesProvider locale={frame.locale} timeZone={frame.organisation.timeZone}>
      <AppShell
        organisation={{ name: frame.organisation.name, to: home }}
        navigation={navigationFor(home, (action) => frame.may.includes(action), t)}
        person={frame.person}
        account={<Account />}
        banner={frame.organisation.isDemo ? <p className="border-b border-line bg-info-soft px-4 py-1.5 text-sm sm:px-8">{t.demo}</p> : null}
      >
        {children}
      </AppShell>
    </MessagesProvider>
  );
}

function Account() {
  const t = useMessages(frameMessages);
  return (
    <>
      <LanguageSwitch className={menuItemClass} />
      <Form method="post" action="/sign-out">
        <button className={menuItemClass}>{t.signOut}</button>
      </Form>
    </>
  );
}
