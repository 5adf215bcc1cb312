import { data } from '@remix-run/node';
import { certificateFileDays } from '#app/domain/certificate/signed-certificate.ts';
import { evidenceRefusal, receiveEvidence } from '#app/platform/certificate/receive-evidence.server.ts';
import { maxCertificateFileBytes, readCertificateFile, type CertificateFileProblem } from '#app/platform/certificate-file/read-certificate-file.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { readUpload } from '#app/platform/http/upload.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { standsBesideSupplier } from '#db/queries/certificate-provenance.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import { lookAtFile, type FileView } from './look-at-file.server.ts';
import { importMessages } from './messages.ts';
import { takeInCertificate } from './take-in.server.ts';

/** What goes back to the page: the file to look at with its text, or what is wrong with what was sent. */
export interface ImportAnswer {
  view: FileView | null;
  text: string | null;
  problem: string | null;
  documentProblem: string | null;
}

const refusal = (problem: string, status = 422) => data<ImportAnswer>({ view: null, text: null, problem, documentProblem: null }, { status });

/** `look`: shows the file. `take`: takes it in, judged anew, with the document or without. */
export async function answerImport(ctx: MemberContext, request: Request, supplierId: string, step: 'look' | 'take') {
  // Before a byte is kept: of another organisation's supplier nothing may stay behind.
  const supplier = await getSupplier(ctx.db, ctx.scope, supplierId);
  return step === 'take' ? take(ctx, request, supplier) : look(ctx, request, supplier);
}

type Supplier = Awaited<ReturnType<typeof getSupplier>>;

async function look(ctx: MemberContext, request: Request, supplier: Supplier) {
  const { files } = ctx.app;
  const upload = await readUpload(request, files, { fileField: 'file', maxBytes: maxCertificateFileBytes });
  if (!upload.ok) return refusal(sentenceFor(ctx, upload.problem === 'too_large' ? 'other' : 'broken'));
  if (!upload.file) return refusal(ctx.t(importMessages).problems.missing);
  const { temp } = upload.file;
  try {
    const text = await readText(files.openTemp(temp));
    const read = readCertificateFile(text, ctx.app.clock.now());
    if (!read.ok) return refusal(sentenceFor(ctx, read.problem));
    if (await standsBesideSupplier(ctx.db, ctx.scope, supplier.id, read.file.recordSha256)) return refusal(ctx.t(importMessages).problems.already);
    return data<ImportAnswer>({ view: await lookAtFile(ctx, supplier, read.file), text, problem: null, documentProblem: null });
  } finally {
    await files.discard(temp);
  }
}

async function take(ctx: MemberContext, request: Request, supplier: Supplier) {
  const t = ctx.t(importMessages);
  const evidence = await receiveEvidence(ctx, request, ctx.scope.organisationId);
  const given = evidence.fields.get('record');
  const text = typeof given === 'string' ? given : '';
  const read = readCertificateFile(text, ctx.app.clock.now());
  const isWithout = evidence.problem === 'missing';
  const backToFile = async (documentProblem: string, status: number) => {
    await evidence.letGo();
    return data<ImportAnswer>({ view: read.ok ? await lookAtFile(ctx, supplier, read.file) : null, text, problem: null, documentProblem }, { status });
  };
  if (!read.ok) {
    await evidence.letGo();
    return refusal(sentenceFor(ctx, read.problem));
  }
  if (evidence.problem && !isWithout) {
    const { sentence, status } = evidenceRefusal(ctx, evidence.problem);
    return backToFile(sentence, status);
  }
  if (!isWithout && evidence.sha256 !== read.file.record.document?.sha256) return backToFile(t.problems.otherDocument, 422);
  const outcome = await takeInCertificate(ctx, supplier.id, read.file, isWithout ? null : await evidence.keep());
  if (!outcome.ok) return refusal(t.problems[outcome.problem]);
  const home = `/o/${ctx.organisation.slug}`;
  return ctx.can('verification:write') ? redirectWithToast(`${home}/verification/${outcome.value.proofId}`, t.takenVerify) : redirectWithToast(`${home}/suppliers/${supplier.id}`, t.takenWaiting);
}

function sentenceFor({ t, f }: Pick<MemberContext, 't' | 'f'>, problem: CertificateFileProblem): string {
  const { problems } = t(importMessages);
  return problem === 'expired' ? problems.expired({ days: f.number(certificateFileDays) }) : problems[problem];
}

async function readText(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
