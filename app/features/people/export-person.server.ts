import { attachment } from '#app/platform/http/attachment.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate } from '#app/platform/mutate/mutate.server.ts';
import { placeOf } from '#db/queries/personal-places.ts';
import { findPeople } from './load-people.server.ts';
import { peopleMessages } from './messages.ts';
import { isTheirs, type PeopleAnswers } from './people.form.ts';
import type { Found } from './search-people.server.ts';

/** Of a row about somebody also what stands beside their name; of one that mentions them only the words in which they are. */
const isShown = (column: string) => !/(_hash|^html|^salt|^canonical|^previous_|token)/.test(column);

function fieldsOf({ table, row, isAbout, columns, fixed }: Found): Record<string, unknown> {
  const named = new Set([...columns, ...fixed.map(({ column }) => column), ...placeOf(table).key]);
  const told = Object.entries(row).filter(([column, value]) => value !== null && (named.has(column) || (isAbout && isShown(column))));
  return Object.fromEntries(told.filter(([column]) => column !== 'html' && column !== 'salt'));
}

/** All that is held on a person, as a file (GDPR Art. 15 and 20). That it was made is witnessed, for whom is not. */
export async function exportPerson(ctx: MemberContext, answers: PeopleAnswers): Promise<Response> {
  const { app, scope, organisation, now, f } = ctx;
  const t = ctx.t(peopleMessages);
  const found = (await findPeople(ctx, answers)).filter(isTheirs(answers));
  const { format } = answers;
  const places = found.map((one) => ({ place: one.table, label: t.places[one.table], isAbout: one.isAbout, fields: fieldsOf(one) }));
  await mutate<null>(app, scope, async () => done(null, [{ type: 'personal_data.exported', subject: { kind: 'organisation', id: scope.organisationId }, data: { places: places.length, format } }]));
  const about = { names: answers.name, emails: answers.email };
  const text =
    format === 'json'
      ? JSON.stringify({ heldBy: organisation.name, about, madeAt: now, places }, null, 2)
      : [
          t.fileTitle({ who: [...about.names, ...about.emails].join(', '), organisation: organisation.name }),
          f.dateTime(now),
          ...places.flatMap(({ label, fields }) => ['', label, ...Object.entries(fields).map(([column, value]) => `  ${column}: ${String(value).replaceAll('\n', '\n    ')}`)]),
          '',
        ].join('\n');
  return new Response(text, {
    headers: {
      'content-type': format === 'json' ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8',
      'content-disposition': attachment(`${t.fileName}.${format}`),
    },
  });
}
