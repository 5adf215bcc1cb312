import { Readable } from 'node:stream';
import type { ExportedList } from '#app/domain/audit/organisation-events.ts';
import { attachment } from '#app/platform/http/attachment.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate } from '#app/platform/mutate/mutate.server.ts';
import type { TableFile, TableFormat } from './table-file.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.server.ts';

const mediaTypes: Record<TableFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

interface Asked {
  list: ExportedList;
  format: TableFormat;
  /** The search part of the address: which rows were asked for. It may hold somebody's name. */
  search: string;
}

/** Hands a list over as a file; first the witness that it was handed out. */
export async function sendTable({ app, scope }: Pick<MemberContext, 'app' | 'scope'>, { list, format, search }: Asked, file: TableFile): Promise<Response> {
  const data = { list, format, rows: file.ids.length };
  const subject = { kind: 'organisation', id: scope.organisationId } as const;
  await mutate(app, scope, async () => done(null, [{ type: 'export.made', subject, data, personal: { search: search || null } }]));
  // A body is bytes: where Remix reads the answer itself (a page of its own asks for it), text would be an error.
  const stream = format === 'csv' ? Readable.from(writeCsv(file), { objectMode: false }) : writeXlsx(file);
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: { 'content-type': mediaTypes[format], 'content-disposition': attachment(`${file.name}.${format}`) },
  });
}
