import type { CoverageBar } from '#app/domain/coverage/portfolio.ts';
import { requiredStates } from '#app/domain/coverage/state.ts';
import type { TrendPoint } from '#app/domain/coverage/trend.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { fileFacts } from '#app/platform/table-file/file-facts.ts';
import { shortTableFile, type FileColumn, type TableFile } from '#app/platform/table-file/table-file.ts';
import { uiMessages } from '#app/ui/messages.ts';
import { loadBreakdown, type Breakdown } from './load-breakdown.server.ts';
import { loadDashboard } from './load-dashboard.server.ts';
import { coverageMessages } from './messages.ts';
import { views } from './view.ts';

/** A table of the first page as figures: by level, by month, or told apart as its switch says. */
export async function exportCoverage(ctx: MemberContext, search: URLSearchParams): Promise<TableFile> {
  const t = ctx.t(coverageMessages);
  const asked = search.get('by');
  const by = asked === 'level' || asked === 'month' ? asked : (views.find((one) => one === asked) ?? 'area');
  const { file } = t.exported;
  if (by === 'level') return statesFile(ctx, { file, sheet: t.byLevel, head: t.level, rows: await levelRows(ctx) });
  if (by === 'month') return statesFile(ctx, { file, sheet: t.trend.title, head: t.trend.month, rows: monthRows((await loadDashboard(ctx)).trend) });
  const breakdown = await loadBreakdown(ctx, by);
  if (breakdown.by === 'question') return questionsFile(ctx, breakdown);
  const head = t.by.tab[breakdown.by];
  return statesFile(ctx, { file, sheet: head, head, rows: await breakdownRows(ctx, breakdown) });
}

interface Row {
  id: string;
  name: string;
  states: Record<(typeof requiredStates)[number], number>;
}

const barRow = (name: string, bar: CoverageBar): Row => ({ id: name, name, states: Object.fromEntries(requiredStates.map((state) => [state, bar.states[state].count])) as Row['states'] });

async function levelRows(ctx: MemberContext): Promise<Row[]> {
  const t = ctx.t(coverageMessages);
  const { portfolio } = await loadDashboard(ctx);
  return [...portfolio.rows.map(({ bucket, bar }) => barRow(bucket === 'open' ? t.levelOpen : bucket, bar)), barRow(t.allLevels, portfolio.all)];
}

const monthRows = (trend: readonly TrendPoint[]): Row[] => trend.toReversed().map(({ month, states }) => ({ id: month, name: month, states }));

async function breakdownRows(ctx: MemberContext, breakdown: Exclude<Breakdown, { by: 'question' }>): Promise<Row[]> {
  const names = ctx.t(uiMessages).area;
  if (breakdown.by === 'area') return (await loadDashboard(ctx)).portfolio.areas.map(({ area, bar }) => barRow(names[area], bar));
  const none = ctx.t(coverageMessages).by.none[breakdown.by];
  return breakdown.rows.map(({ key, name, bar }) => ({ ...barRow(name ?? none, bar), id: key ?? 'none' }));
}

interface States {
  file: string;
  sheet: string;
  head: string;
  rows: readonly Row[];
}

function statesFile(ctx: MemberContext, { head, rows, ...names }: States): TableFile {
  const { state } = ctx.t(uiMessages);
  const total = ({ states }: Row) => requiredStates.reduce((sum, one) => sum + states[one], 0);
  const columns: FileColumn<Row>[] = [
    { head, type: 'text', width: 30, value: (row) => row.name },
    ...requiredStates.map((one): FileColumn<Row> => ({ head: state[one], type: 'number', width: 14, value: (row) => row.states[one] })),
    { head: ctx.t(coverageMessages).suppliers, type: 'number', width: 14, value: total },
  ];
  return shortTableFile({ ...fileFacts(ctx, names), columns, rows });
}

function questionsFile(ctx: MemberContext, { questions }: Extract<Breakdown, { by: 'question' }>): TableFile {
  const { questions: t, exported } = ctx.t(coverageMessages);
  return shortTableFile({
    ...fileFacts(ctx, { file: exported.file, sheet: t.caption }),
    rows: questions.map((one) => ({ ...one, id: one.input })),
    columns: [
      { head: t.question, type: 'text', width: 60, value: (row) => row.question },
      { head: t.decides, type: 'number', width: 20, value: (row) => row.decides },
      { head: t.mayDecide, type: 'number', width: 20, value: (row) => row.mayDecide },
      { head: t.unanswered, type: 'number', width: 20, value: (row) => row.unanswered.count },
    ],
  });
}
