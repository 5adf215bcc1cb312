import type { Course } from '#app/domain/incident/clocks.ts';

interface Row {
  aware_at: string | null;
  early_warning_at: string | null;
  notification_at: string | null;
  final_report_at: string | null;
}

/** What the clocks need of an incident's row. */
export function courseOf(row: Row): Course {
  return { awareAt: row.aware_at, earlyWarningAt: row.early_warning_at, notificationAt: row.notification_at, finalReportAt: row.final_report_at };
}
