import type { AnswerSource } from '#app/domain/level/answer-source.ts';
import { answersInWords, reasonsOf, type Reason } from '#app/domain/level/explain.ts';
import { deriveLevel } from '#app/domain/level/derive.ts';
import { defaultMethod } from '#app/domain/level/default-method.ts';
import { knownAnswers, type Level, type Method, type RiskArea } from '#app/domain/level/method.ts';
import { readMethod } from '#app/platform/method/read-method.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listClassifications, type ClassificationRow } from '#db/queries/classification.ts';
import { findMember } from '#db/queries/member.ts';
import { findMethodVersion } from '#db/queries/method-version.ts';
import { listSuppliedServices } from '#db/queries/supplied-service.ts';

export interface ServiceLevel {
  id: string;
  name: string;
  ictKind: 'ict_product' | 'ict_service' | 'ict_process' | 'other';
  processSupported: string | null;
  endedOn: string | null;
  lowest: Level;
  highest: Level;
  areas: readonly RiskArea[];
  reasons: readonly Reason[];
  openQuestions: number;
  /** Null: nobody has answered yet. */
  classified: { on: string; at: string; source: AnswerSource; by: string | null; isProvisional: boolean; methodNumber: number | null; answers: { question: string; answer: string }[] } | null;
}

type Context = Pick<MemberContext, 'db' | 'scope' | 'locale'>;

/** What each supplied service must hold, and the rules that say so, judged by the method of its answers. */
export async function loadServiceLevels(ctx: Context, supplierId: string): Promise<ServiceLevel[]> {
  const { db, scope } = ctx;
  const services = await listSuppliedServices(db, scope, [supplierId]);
  const classifications = await listClassifications(db, scope, [supplierId]);
  return Promise.all(
    services.map(async (service) => {
      const row = classifications.find((one) => one.supplied_service_id === service.id);
      const { id, name, ict_kind, process_supported, ended_on } = service;
      return { id, name, ictKind: ict_kind, processSupported: process_supported, endedOn: ended_on, ...(row ? await judged(ctx, row) : unknown) };
    }),
  );
}

const unknown = { lowest: 'none', highest: 'QM30', areas: [], reasons: [], openQuestions: defaultMethod.inputs.length, classified: null } as const;

async function judged({ db, scope, locale }: Context, row: ClassificationRow) {
  const method = await methodOf({ db, scope }, row.method_number);
  const answers = knownAnswers(method, JSON.parse(row.answers_json) as Record<string, unknown>);
  const derived = deriveLevel(method, answers);
  return {
    lowest: row.lowest,
    highest: row.highest,
    areas: derived.areas,
    reasons: reasonsOf(method, JSON.parse(row.deciding_rules_json) as string[]),
    openQuestions: derived.openQuestions.length,
    classified: {
      on: row.effective_on,
      at: row.recorded_at,
      source: row.source,
      by: (await findMember(db, scope, row.recorded_by_member_id))?.name ?? null,
      isProvisional: row.method_number === null,
      methodNumber: row.method_number,
      answers: answersInWords(method, answers).map(({ input, label }) => ({ question: input.question[locale], answer: label[locale] })),
    },
  };
}

async function methodOf({ db, scope }: Pick<Context, 'db' | 'scope'>, number: number | null): Promise<Method> {
  const version = number === null ? null : await findMethodVersion(db, scope, number);
  return version ? readMethod(version.method_json) : defaultMethod;
}
