import { Link } from '@remix-run/react';
import type { Asked, AskedService } from '#app/domain/invitation/asked.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { answerPath } from '../desk-paths.ts';
import { deskPageMessages } from './messages.ts';

/** Every answer behind the level, so that the supplier can hold it against what it does. */
export function AskedWhy({ token, asked }: { token: string; asked: Asked }) {
  const { why: t } = useMessages(deskPageMessages);
  const services = asked.services.filter((service) => service.answers.length > 0);
  if (services.length === 0) return null;
  return (
    <Section title={t.title} lead={t.text({ client: asked.client })}>
      <div className="grid gap-6">
        {services.map((service, index) => (
          <Answers key={index} service={service} title={services.length > 1 && service.name ? t.service({ name: service.name }) : null} />
        ))}
      </div>
      <p className="mt-4">
        <Link to={answerPath(token, 'contest')} className="link">
          {t.contest}
        </Link>
      </p>
    </Section>
  );
}

function Answers({ service, title }: { service: AskedService; title: string | null }) {
  const { why: t } = useMessages(deskPageMessages);
  const { locale } = useFormat();
  return (
    <div>
      {title ? <h3 className="mb-2 font-semibold">{title}</h3> : null}
      <dl className="grid gap-3">
        {service.answers.map((answer) => (
          <div key={answer.inputId} className={answer.decides ? 'border-s-4 border-accent ps-3' : 'ps-4'}>
            <dt className="text-muted">{answer.question[locale]}</dt>
            <dd>
              {answer.answer[locale]} {answer.decides ? <Tag tone="accent">{t.decides}</Tag> : null}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
