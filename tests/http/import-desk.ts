import { expect } from 'vitest';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { newId } from '#db/queries/new-id.ts';
import type { SupplierRow } from '#db/queries/supplier.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { httpVisitor, type Answer, type HttpVisitor } from './http-visitor.ts';

/** Somebody who imports, without a script in the browser. */
export interface ImportDesk {
  scope: OrganisationScope;
  visitor: HttpVisitor;
  home: string;
  upload(bytes: string | Buffer, name?: string): Promise<Answer>;
  /** The fields of the columns page as the browser would send them. */
  fields(page: string): Promise<Record<string, string>>;
  /** On to the preview, taking every guess. */
  preview(page: string): Promise<void>;
  /** Both. */
  toPreview(bytes: string | Buffer, name?: string): Promise<string>;
  press(page: string, intent: string): Promise<Answer>;
  register(): Promise<SupplierRow[]>;
}

/** In an organisation of its own, or beside a colleague. */
export async function importDesk(served: ServedApp, beside?: OrganisationScope): Promise<ImportDesk> {
  const scope = beside ?? (await insertOrganisation(served.app.db, { slug: `inkoop-${newId()}` }));
  const { slug } = await served.app.db.read.selectFrom('organisation').select('slug').where('id', '=', scope.organisationId).executeTakeFirstOrThrow();
  const visitor = httpVisitor(served.url);
  const { cookie } = await addSignedInMember(served.app, scope, { role: 'procurement', locale: 'en' });
  visitor.keepCookie(cookie.name, cookie.value);
  const home = `/o/${slug}/imports`;
  const upload = (bytes: string | Buffer, name = 'lijst.csv') => {
    const form = new FormData();
    form.append('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), name);
    return visitor.post(`${home}/new`, form);
  };
  const fields = async (page: string) => formOf((await visitor.get(page)).text);
  const preview = async (page: string) => {
    const answer = await visitor.post(page, { ...(await fields(page)), intent: 'preview' });
    expect([answer.status, answer.location]).toEqual([303, page]);
    await served.app.jobs.drain();
  };
  return {
    scope,
    visitor,
    home,
    upload,
    fields,
    preview,
    async toPreview(bytes, name) {
      const { location } = await upload(bytes, name);
      await preview(location);
      return location;
    },
    async press(page, intent) {
      const answer = await visitor.post(page, { intent });
      await served.app.jobs.drain();
      return answer;
    },
    register: () => served.app.db.read.selectFrom('supplier').selectAll().where('organisation_id', '=', scope.organisationId).where('merged_into_id', 'is', null).orderBy('name_key').execute(),
  };
}

function formOf(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [, name = '', body = ''] of html.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gs)) {
    const chosen = /<option[^>]*selected=""[^>]*>/.exec(body)?.[0] ?? /<option[^>]*>/.exec(body)?.[0] ?? '';
    fields[name] = /value="([^"]*)"/.exec(chosen)?.[1] ?? '';
  }
  for (const [input] of html.matchAll(/<input[^>]*type="number"[^>]*>/g)) fields[/name="([^"]+)"/.exec(input)?.[1] ?? ''] = /value="([^"]*)"/.exec(input)?.[1] ?? '';
  return fields;
}
