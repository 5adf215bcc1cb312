import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { MessagesProvider, useMessages } from '#app/platform/messages/messages-context.tsx';
import { AppShell } from '#app/ui/app-shell.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { LanguageSwitch } from '#app/ui/language-switch.tsx';
import { menuItemClass } from '#app/ui/menu.tsx';
import { Shortcuts } from '#app/ui/shortcuts/shortcuts.tsx';
import type { Frame } from './load-frame.server.ts';
import { frameMessages } from './messages.ts';
import { mayOpen, navigationFor } from './navigation.ts';

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
        navigation={navigationFor(home, (action) => frame.may.includes(action), t, frame.waiting)}
        person={frame.person}
        account={<Account hasOthers={frame.isMemberElsewhere} />}
        banner={frame.organisation.isDemo ? <DemoBanner home={home} mayRemove={frame.may.includes('demo:remove')} /> : null}
      >
        {children}
        <Shortcuts home={home} mayGo={(path) => mayOpen(path.slice(1), (action) => frame.may.includes(action))} />
      </AppShell>
    </MessagesProvider>
  );
}

/** Says that nothing here is real, and takes it away in one action. */
function DemoBanner({ home, mayRemove }: { home: string; mayRemove: boolean }) {
  const t = useMessages(frameMessages);
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line bg-info-soft px-4 py-1.5 text-sm sm:px-8">
      <p>{t.demo}</p>
      <Form method="post" action="/demo">
        <input type="hidden" name="as" value="supplier" />
        <button className="link">{t.demoDesk}</button>
      </Form>
      {mayRemove ? (
        <Confirm trigger={t.removeDemo} tone="quiet" size="sm">
          <p>{t.removeDemoText}</p>
          <Form method="post" action={`${home}/demo/remove`}>
            <SubmitButton tone="danger">{t.removeDemoNow}</SubmitButton>
          </Form>
        </Confirm>
      ) : null}
    </div>
  );
}

function Account({ hasOthers }: { hasOthers: boolean }) {
  const t = useMessages(frameMessages);
  return (
    <>
      <Link to="/profile" className={menuItemClass}>
        {t.profile}
      </Link>
      {hasOthers ? (
        <Link to="/" className={menuItemClass}>
          {t.otherOrganisation}
        </Link>
      ) : null}
      <LanguageSwitch className={menuItemClass} />
      <Form method="post" action="/sign-out">
        <button className={menuItemClass}>{t.signOut}</button>
      </Form>
    </>
  );
}
