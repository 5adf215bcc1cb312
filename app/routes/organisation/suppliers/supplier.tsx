import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { loadSupplierStory } from '#app/features/audit-trail/story/load-supplier-story.server.ts';
import { SupplierStorySection } from '#app/features/audit-trail/story/supplier-story.tsx';
import { loadSupplierProofs } from '#app/features/certificates/load-supplier-proofs.server.ts';
import { SupplierProofs } from '#app/features/certificates/supplier-proofs.tsx';
import { loadSupplierIncidents } from '#app/features/incidents/marks/load-marks.server.ts';
import { BadDayLink, OpenIncidentMark } from '#app/features/incidents/marks/supplier-incidents.tsx';
import { loadSupplierContracts } from '#app/features/contracts/supplier/load-supplier-contracts.server.ts';
import { SupplierContracts } from '#app/features/contracts/supplier/supplier-contracts.tsx';
import { loadSupplierMails } from '#app/features/mails/supplier/load-supplier-mails.server.ts';
import { SupplierMails } from '#app/features/mails/supplier/supplier-mails.tsx';
import { leadOn } from '#app/features/merging/lead-on.server.ts';
import { loadMerged } from '#app/features/merging/load-merged.server.ts';
import { MergedSection } from '#app/features/merging/merged-section.tsx';
import { loadSupplierRequests } from '#app/features/invitations/supplier/load-supplier-requests.server.ts';
import { SupplierRequests } from '#app/features/invitations/supplier/supplier-requests.tsx';
import { loadSupplierQuestions } from '#app/features/questions/supplier/load-supplier-questions.server.ts';
import { SupplierQuestionsSection } from '#app/features/questions/supplier/supplier-questions.tsx';
import { answerAgreedDate } from '#app/features/register/agreed-date/answer-agreed-date.server.ts';
import { loadSupplierWay } from '#app/features/register/way/load-supplier-way.server.ts';
import { SupplierWay } from '#app/features/register/way/supplier-way.tsx';
import { loadSupplierPage } from '#app/features/register/supplier-page/load-supplier-page.server.ts';
import { standingMessages } from '#app/features/register/supplier-page/standing-messages.ts';
import { standingSentence } from '#app/features/register/supplier-page/standing-sentence.ts';
import { SupplierPage } from '#app/features/register/supplier-page/supplier-page.tsx';
import { loadNextReminder } from '#app/features/reminders/supplier/load-next-reminder.server.ts';
import { NextReminderLine } from '#app/features/reminders/supplier/next-reminder.tsx';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ supplierId: z.string() });

export const loader = memberLoader({ can: 'supplier:read', params }, async ({ ctx, params: { supplierId }, request }) => {
  await leadOn(ctx, supplierId);
  const page = await loadSupplierPage(ctx, supplierId);
  const contracts = await loadSupplierContracts(ctx, supplierId);
  const [proofs, requests, story, incidents] = await Promise.all([loadSupplierProofs(ctx, supplierId), loadSupplierRequests(ctx, supplierId), loadSupplierStory(ctx, supplierId, new URL(request.url).searchParams), loadSupplierIncidents(ctx, supplierId)]);
  const questions = await loadSupplierQuestions(ctx, supplierId);
  const mails = { sent: await loadSupplierMails(ctx, supplierId), next: await loadNextReminder(ctx, supplierId) };
  const way = await loadSupplierWay(ctx, supplierId);
  const sentence = standingSentence(page, ctx.t(standingMessages), ctx.locale);
  return { page, sentence, way, questions, mails, proofs, contracts, requests, story, incidents, merged: await loadMerged(ctx, supplierId) };
});

/** The one form of this page: by when the certificate will be there. */
export const action = memberAction({ can: 'supplier:write', params }, async ({ ctx, params: { supplierId }, request }) => answerAgreedDate(ctx, await request.formData(), supplierId));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.page.facts.name} · Ketenmark` }];

export default function Supplier() {
  const { page, sentence, way, questions, mails, proofs, contracts, requests, story, incidents, merged } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { facts, current, base, may } = page;
  const isSupplier = facts.triage !== 'not_a_supplier';
  const hasWay = way.lines.some((line) => line.state !== 'open');
  const needsMark = isSupplier && current !== null && current.lowest !== 'none';
  return (
    <SupplierPage
      data={page}
      sentence={sentence}
      lastResult={lastResult}
      proofs={
        <>
          {isSupplier || proofs.length > 0 ? <SupplierProofs proofs={proofs} home={base} supplierId={facts.id} mayEnter={may.certificate} needsMark={needsMark} /> : null}
          {hasWay || needsMark ? <SupplierWay way={way} page={`${base}/suppliers/${facts.id}`} mayWrite={may.write && isSupplier} /> : null}
        </>
      }
      contracts={contracts && (isSupplier || contracts.contracts.length > 0) ? <SupplierContracts data={contracts} page={`${base}/suppliers/${facts.id}`} /> : null}
      requests={
        <>
          {isSupplier || requests.invitations.length > 0 ? <SupplierRequests home={base} supplier={{ id: facts.id, name: facts.name }} requests={requests} needsMark={needsMark} /> : null}
          {questions && (isSupplier || questions.questions.length > 0) ? <SupplierQuestionsSection home={base} supplierId={facts.id} questions={questions} /> : null}
          {mails.sent.rows.length > 0 || mails.next ? (
            <SupplierMails home={base} mails={mails.sent}>
              <NextReminderLine reminder={mails.next} />
            </SupplierMails>
          ) : null}
        </>
      }
      incident={<OpenIncidentMark incidents={incidents} home={base} />}
      doors={isSupplier ? <BadDayLink to={`${base}/suppliers/${facts.id}/incident`} /> : null}
      merged={<MergedSection data={merged} name={facts.name} />}
      story={story ? <SupplierStorySection story={story} home={base} supplierId={facts.id} /> : null}
    />
  );
}
