import type { OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { schemeOf } from '#app/domain/certificate/schemes.ts';
import { wayStepNames } from '#app/domain/way/step-names.ts';
import type { Format } from '#app/platform/messages/format.ts';
import { defineMessages } from '#app/platform/messages/define-messages.ts';
import { changedFields } from './changed-fields.ts';
import type { DataOf, Told } from './event-view.ts';
import { judgingEn, judgingNl } from './judging-messages.ts';
import { exportedEn, exportedNl } from './export-words.ts';

type Type = OrganisationAuditEvent['type'];
type Of<T extends Type> = Told<DataOf<T>>;

const proofName = (scheme: string, level: string | null, f: Format) => [schemeOf(scheme).name[f.locale], level].filter(Boolean).join(' ');
const range = (lowest: string, highest: string, words: { none: string; to: string }) => {
  const name = (level: string) => (level === 'none' ? words.none : level);
  return lowest === highest ? name(lowest) : `${name(lowest)} ${words.to} ${name(highest)}`;
};
const enRange = (lowest: string, highest: string) => range(lowest, highest, { none: 'no mark required', to: 'to' });
const nlRange = (lowest: string, highest: string) => range(lowest, highest, { none: 'geen keurmerk nodig', to: 'tot' });
const changed = (changes: object) => Object.keys(changes).length;

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((total, n) => total + n, 0);

/** Each step that was spoken of, with the day on which it was done, or for which it is planned. */
const wayInWords = (steps: readonly { kind: keyof typeof wayStepNames; plannedOn: string | null; doneOn: string | null }[], done: string, f: Format) =>
  f.list(steps.map(({ kind, plannedOn, doneOn }) => `${wayStepNames[kind][f.locale].toLowerCase()}${doneOn ? ` (${done} ${f.date(doneOn)})` : plannedOn ? ` (${f.date(plannedOn)})` : ''}`));

/** Why something was done, where it was said. */
const because = (reason: string | null | undefined) => (reason ? ` (${reason})` : '');

const en = {
  'organisation.created': (p: Of<'organisation.created'>) => `set up ${p.data.name}`,
  'organisation.changed': (p: Of<'organisation.changed'>, f: Format) => `changed ${f.plural(changed(p.data.changes), { one: 'a fact', other: 'facts' })} of the organisation`,
  'unit.created': (p: Of<'unit.created'>) => `made the unit ${p.data.name}`,
  'unit.changed': (_: Of<'unit.changed'>) => 'changed a unit',
  'unit.removed': (p: Of<'unit.removed'>) => `removed the unit ${p.data.name}`,
  'member.invited': (p: Of<'member.invited'>) => `invited ${p.personal.name ?? 'somebody'} as a member`,
  'member.invitation_revoked': (_: Of<'member.invitation_revoked'>) => 'took back an invitation to become a member',
  'member.joined': (p: Of<'member.joined'>) => `enrolled ${p.personal.name ?? 'somebody'} as a member`,
  'member.changed': (_: Of<'member.changed'>) => 'changed the rights of a member',
  'member.removed': (_: Of<'member.removed'>) => 'removed a member',
  'sign_in.done': (p: Of<'sign_in.done'>) => `signed in${p.personal.address ? ` from ${p.personal.address}` : ''}`,
  'sign_in.ended': (p: Of<'sign_in.ended'>) => ({ this: 'signed out', another: 'ended their session in another browser', others: 'ended their sessions in all other browsers' })[p.data.ended],
  'sign_in.failed': (p: Of<'sign_in.failed'>, f: Format) => `saw ${f.plural(p.data.attempts, { one: 'a failed attempt', other: `${f.number(p.data.attempts)} failed attempts within an hour` })} to sign in as ${p.personal.name ?? 'a member'}${p.personal.address ? ` from ${p.personal.address}` : ''}`,
  'refusal.given': (p: Of<'refusal.given'>, f: Format) => `was refused ${p.data.path}, which their role may not ${p.data.method === 'GET' ? 'see' : 'do'}${p.data.times > 1 ? `: ${f.number(p.data.times)} times within an hour` : ''}`,
  'personal_data.exported': (p: Of<'personal_data.exported'>, f: Format) => `exported what is held about somebody, from ${f.number(p.data.places)} ${f.plural(p.data.places, { one: 'place', other: 'places' })}`,
  'personal_data.erased': (p: Of<'personal_data.erased'>, f: Format) => `forgot somebody in ${f.number(sum(p.data.places))} ${f.plural(sum(p.data.places), { one: 'place', other: 'places' })}${p.data.kept ? `; ${f.number(p.data.kept)} had to stay` : ''}`,
  'retention.evidence_removed': (p: Of<'retention.evidence_removed'>, f: Format) => `removed by policy the file of a certificate that ended on ${f.date(p.data.endedOn)}`,
  'retention.swept': (p: Of<'retention.swept'>, f: Format) => `removed by policy the text of ${f.number(p.data.mails)} ${f.plural(p.data.mails, { one: 'mail', other: 'mails' })} that were sent more than ${f.number(p.data.keepDays)} days before, and ${f.number(p.data.links)} old ${f.plural(p.data.links, { one: 'link', other: 'links' })}`,
  'method.adopted': (p: Of<'method.adopted'>, f: Format) => `adopted the method as version ${p.data.number}, in force from ${f.date(p.data.effectiveOn)}`,
  'classification.recorded': (p: Of<'classification.recorded'>) => `classified what ${p.supplier} delivers: ${enRange(p.data.lowest, p.data.highest)}`,
  'classification.bulk_begun': (p: Of<'classification.bulk_begun'>, f: Format) => `began to answer for ${f.number(p.data.suppliers)} ${f.plural(p.data.suppliers, { one: 'supplier', other: 'suppliers' })} at once`,
  'classification.bulk_passed_over': (p: Of<'classification.bulk_passed_over'>, f: Format) => `passed over ${f.number(p.data.rows)} ${f.plural(p.data.rows, { one: 'supplier', other: 'suppliers' })} whose answers did not change`,
  'classification.bulk_finished': (p: Of<'classification.bulk_finished'>, f: Format) => `answered for ${f.number(p.data.recorded)} ${f.plural(p.data.recorded, { one: 'supplier', other: 'suppliers' })} at once; ${f.number(p.data.same + p.data.changedSince)} stayed as they were`,
  'classification.bulk_undo_begun': (_: Of<'classification.bulk_undo_begun'>) => 'began to undo answers for many suppliers',
  'classification.bulk_undone': (p: Of<'classification.bulk_undone'>, f: Format) => `undid answers for many suppliers: ${f.number(p.data.restored)} put back, ${f.number(p.data.kept)} answered again since`,
  'import.started': (p: Of<'import.started'>) => `uploaded ${p.data.fileName}`,
  'import.confirmed': (_: Of<'import.confirmed'>) => 'confirmed an import',
  'import.passed_over': (p: Of<'import.passed_over'>, f: Format) => `passed over ${f.number(p.data.rows)} ${f.plural(p.data.rows, { one: 'row', other: 'rows' })} that changed nothing`,
  'import.applied': (p: Of<'import.applied'>, f: Format) => `finished the import of ${p.data.fileName}: ${f.number(p.data.counts.created)} created, ${f.number(p.data.counts.updated)} updated`,
  'import.undo_started': (p: Of<'import.undo_started'>) => `began to undo the import of ${p.data.fileName}`,
  'import.undone': (p: Of<'import.undone'>, f: Format) => `undid the import of ${p.data.fileName}: ${f.number(p.data.removed)} removed, ${f.number(p.data.restored)} restored, ${f.number(p.data.kept)} kept`,
  'import.refused': (p: Of<'import.refused'>) => `could not take in ${p.data.fileName}`,
  'import.discarded': (p: Of<'import.discarded'>) => `discarded the import of ${p.data.fileName}`,
  'supplier.registered': (p: Of<'supplier.registered'>) => `registered ${p.data.legalName}${p.data.importId ? ' by import' : ''}`,
  'supplier.changed': (p: Of<'supplier.changed'>, f: Format) => `changed ${changedFields(p.data, f) ?? f.plural(changed(p.data.changes), { one: 'a fact', other: 'facts' })} of ${p.supplier}${p.data.bulkChangeId ? ' together with others' : p.data.importId ? ' by import' : ''}`,
  'supplier.removed': (p: Of<'supplier.removed'>) => `removed ${p.data.legalName} from the register`,
  'supplier.merged': (p: Of<'supplier.merged'>) => `merged ${p.data.goneName} into ${p.supplier}`,
  'supplier.went_into': (p: Of<'supplier.went_into'>) => `took ${p.data.legalName} out of the lists: it is the same as ${p.data.intoName}`,
  'supplier.parted': (p: Of<'supplier.parted'>) => `undid the merge of ${p.data.goneName} into ${p.supplier}`,
  'supplier.came_back': (p: Of<'supplier.came_back'>) => `put ${p.supplier} back beside ${p.data.fromName}`,
  'supplier.kept_apart': (p: Of<'supplier.kept_apart'>) => `said that ${p.supplier} and ${p.data.otherName} are two suppliers`,
  'supplier.triaged': (p: Of<'supplier.triaged'>, f: Format) => {
    const words = { untriaged: 'undid the triage of', to_classify: 'marked as to classify:', no_relevant_dependency: 'found no relevant dependency on', not_a_supplier: 'marked as not a supplier:' };
    const others = p.data.together > 1 ? ` (${f.number(p.data.together)} suppliers in one go)` : '';
    return `${words[p.data.triage]} ${p.supplier}${others}`;
  },
  'supplier.called': (p: Of<'supplier.called'>, f: Format) => `called ${p.supplier} on ${f.date(p.data.calledOn)}${p.data.isReached ? '' : ' and reached nobody'}`,
  'supplier.joined_company': (p: Of<'supplier.joined_company'>) => `linked ${p.supplier} to its own company`,
  'agreed_date.recorded': (p: Of<'agreed_date.recorded'>, f: Format) => `agreed that ${p.supplier} has its certificate by ${f.date(p.data.agreedOn)}`,
  'agreed_date.withdrawn': (p: Of<'agreed_date.withdrawn'>, f: Format) => `took back the agreed date ${f.date(p.data.agreedOn)} of ${p.supplier}`,
  'way.reported': (p: Of<'way.reported'>, f: Format) => `reported on the way of ${p.supplier} to a certificate: ${wayInWords(p.data.steps, 'done', f)}`,
  'contract.recorded': (p: Of<'contract.recorded'>, f: Format) => `recorded contract ${p.data.reference} with ${p.supplier}${p.data.endsOn ? `, until ${f.date(p.data.endsOn)}` : ''}`,
  'contract.changed': (p: Of<'contract.changed'>, f: Format) => `changed ${f.plural(changed(p.data.changes), { one: 'a fact', other: 'facts' })} of contract ${p.data.reference} with ${p.supplier}`,
  'contract.removed': (p: Of<'contract.removed'>) => `took away contract ${p.data.reference} with ${p.supplier}, recorded by mistake`,
  'requirement.proposed': (p: Of<'requirement.proposed'>, f: Format) =>
    `wants contract ${p.data.reference} with ${p.supplier} to ask ${p.data.level} by ${f.date(p.data.byOn)}${p.data.asksApproval ? `, less than is needed, and asked for approval${because(p.data.reason)}` : ''}`,
  'requirement.approval_decided': (p: Of<'requirement.approval_decided'>) =>
    `${p.data.isApproved ? 'approved' : 'did not approve'} that contract ${p.data.reference} with ${p.supplier} asks only ${p.data.level}${p.data.isOwnRequest ? ', as the only member who may approve' : ''}${because(p.data.note)}`,
  'requirement.sent': (p: Of<'requirement.sent'>, f: Format) => `put to ${p.supplier}${p.data.via === 'desk' ? '' : ' outside of Ketenmark'} what contract ${p.data.reference} asks: ${p.data.level} by ${f.date(p.data.byOn)}`,
  'requirement.answered': (p: Of<'requirement.answered'>, f: Format) => {
    const { answer, reference, level, byOn, otherOn } = p.data;
    if (answer === 'other_date') return `answered for ${p.supplier}: ${level} in contract ${reference} by ${f.date(otherOn ?? byOn)} instead of ${f.date(byOn)}`;
    return `${answer === 'accepted' ? 'accepted' : 'refused'} for ${p.supplier} what contract ${reference} asks: ${level} by ${f.date(byOn)}`;
  },
  'requirement.settled': (p: Of<'requirement.settled'>, f: Format) => {
    const { outcome, reference, level, byOn, otherOn, note } = p.data;
    const words = {
      agreed: `recorded that contract ${reference} with ${p.supplier} asks ${level} by ${f.date(byOn)}`,
      refused: `recorded that ${p.supplier} refuses ${level} in contract ${reference}`,
      date_accepted: `accepted the date of ${p.supplier}: ${level} in contract ${reference} by ${f.date(byOn)}`,
      date_held: `keeps ${p.supplier} to ${f.date(byOn)} for ${level} in contract ${reference}${otherOn ? ` instead of ${f.date(otherOn)}` : ''}`,
    };
    return words[outcome] + because(note);
  },
  'bulk_change.confirmed': (p: Of<'bulk_change.confirmed'>, f: Format) => `began to change ${f.number(p.data.suppliers)} ${f.plural(p.data.suppliers, { one: 'supplier', other: 'suppliers' })} in one go`,
  'bulk_change.passed_over': (p: Of<'bulk_change.passed_over'>, f: Format) => `passed over ${f.number(p.data.suppliers)} ${f.plural(p.data.suppliers, { one: 'supplier', other: 'suppliers' })} of which nothing changed`,
  'bulk_change.applied': (p: Of<'bulk_change.applied'>, f: Format) => `changed ${f.number(p.data.changed)} ${f.plural(p.data.changed, { one: 'supplier', other: 'suppliers' })} in one go; ${f.number(p.data.same)} had it already`,
  'bulk_change.undo_started': (p: Of<'bulk_change.undo_started'>, f: Format) => `began to undo a change to ${f.number(p.data.suppliers)} ${f.plural(p.data.suppliers, { one: 'supplier', other: 'suppliers' })}`,
  'bulk_change.undone': (p: Of<'bulk_change.undone'>, f: Format) => `undid a change to many suppliers: ${f.number(p.data.restored)} restored, ${f.number(p.data.kept)} left as they are`,
  'saved_view.saved': (p: Of<'saved_view.saved'>) => `kept a view of the list of suppliers${p.data.name ? `: ${p.data.name}` : ''}`,
  'saved_view.changed': (p: Of<'saved_view.changed'>) => `changed a view of the list of suppliers${p.data.name ? `: ${p.data.name}` : ''}`,
  'saved_view.removed': (p: Of<'saved_view.removed'>) => `removed a view of the list of suppliers${p.data.name ? `: ${p.data.name}` : ''}`,
  'contact.added': (p: Of<'contact.added'>) => `added ${p.personal.name ?? 'a contact'} at ${p.supplier}`,
  'contact.changed': (p: Of<'contact.changed'>) => `changed ${p.personal.name ?? 'a contact'} at ${p.supplier}`,
  'contact.removed': (p: Of<'contact.removed'>) => `removed a contact at ${p.supplier}`,
  'service.added': (p: Of<'service.added'>) => `added the service ${p.data.name} of ${p.supplier}`,
  'service.changed': (p: Of<'service.changed'>) => `changed a service of ${p.supplier}`,
  'service.ended': (p: Of<'service.ended'>, f: Format) => `ended a service of ${p.supplier} on ${f.date(p.data.endedOn)}`,
  'access.granted': (p: Of<'access.granted'>) => `recorded access of ${p.supplier}: ${p.data.scope}`,
  'access.changed': (p: Of<'access.changed'>) => `changed an access of ${p.supplier}: ${p.data.scope}`,
  'access.ended': (p: Of<'access.ended'>) => `ended an access of ${p.supplier}`,
  'incident.opened': (p: Of<'incident.opened'>) => `${p.data.origin === 'supplier' ? 'reported' : 'opened'} an incident at ${p.supplier}${because(p.personal.title)}`,
  'incident.reported': (p: Of<'incident.reported'>) => `reported about an incident at ${p.supplier}`,
  'incident.noted': (p: Of<'incident.noted'>) => `logged a ${p.data.kind}${p.data.corrects ? ', a correction,' : ''} in the incident at ${p.supplier}`,
  'incident.judged': (p: Of<'incident.judged'>, f: Format) => `judged the incident at ${p.supplier} ${p.data.awareAt ? `significant, known since ${f.dateTime(p.data.awareAt)}` : 'not significant'}`,
  'incident.sent': (p: Of<'incident.sent'>, f: Format) => {
    const words = { early_warning: 'the early warning', notification: 'the notification', final_report: 'the final report' };
    return `recorded that ${words[p.data.what]} about ${p.supplier} was sent on ${f.dateTime(p.data.sentAt)}`;
  },
  'incident.access_cut_off': (p: Of<'incident.access_cut_off'>, f: Format) => `recorded that an access of ${p.supplier} was cut off on ${f.dateTime(p.data.at)}`,
  'incident.access_restored': (p: Of<'incident.access_restored'>) => `recorded that an access of ${p.supplier} is open again`,
  'incident.services_named': (p: Of<'incident.services_named'>) => `named what the incident at ${p.supplier} hits`,
  'incident.closed': (p: Of<'incident.closed'>) => `closed the incident at ${p.supplier}; unscheduled review ${p.data.reviewNeeded === 'yes' ? 'needed' : 'not needed'}`,
  'incident.reopened': (p: Of<'incident.reopened'>) => `reopened the incident at ${p.supplier}`,
  'invitation.sent': (p: Of<'invitation.sent'>) => `asked ${p.supplier} for a certificate${p.data.channel === 'letter' ? ' by letter' : ''}: ${enRange(p.data.lowest, p.data.highest)}`,
  'invitation.wave_planned': (p: Of<'invitation.wave_planned'>, f: Format) => `planned to ask ${f.number(p.data.suppliers)} ${f.plural(p.data.suppliers, { one: 'supplier', other: 'suppliers' })}, ${f.number(p.data.perDay)} a day from ${f.date(p.data.startsOn)}`,
  'invitation.wave_stopped': (p: Of<'invitation.wave_stopped'>, f: Format) => `stopped a wave of requests; ${f.number(p.data.left)} ${f.plural(p.data.left, { one: 'supplier was', other: 'suppliers were' })} not asked`,
  'invitation.skipped': (p: Of<'invitation.skipped'>) => `passed over ${p.supplier} in a wave of requests`,
  'invitation.handed_over': (p: Of<'invitation.handed_over'>) => `passed the request to ${p.supplier} on to ${p.personal.name ?? 'a colleague'}${p.personal.fromName ? `, in place of ${p.personal.fromName}` : ''}`,
  'invitation.reminded': (p: Of<'invitation.reminded'>) => `reminded ${p.supplier} of the request`,
  'invitation.opened': (p: Of<'invitation.opened'>) => `opened the request to ${p.supplier}`,
  'invitation.code_typed': (p: Of<'invitation.code_typed'>) => `opened the request to ${p.supplier} with the code of its letter`,
  'reminder.sent': (p: Of<'reminder.sent'>) => `sent ${p.supplier} a reminder${p.personal.name ? `, to ${p.personal.name}` : ''}`,
  'reminder.stopped': (p: Of<'reminder.stopped'>, f: Format) => `stopped the reminder to ${p.supplier} of ${f.date(p.data.day)}`,
  'reminder.escalated': (p: Of<'reminder.escalated'>) => ({ unheard: `told the owner and procurement that reminders to ${p.supplier} do not help`, unreachable: `told the owner and procurement that ${p.supplier} cannot be reached by mail`, nobody_to_call: `told the owner and procurement that ${p.supplier} was not reminded, as nobody was named whom it may call` })[p.data.reason],
  'reminder.policy_changed': (p: Of<'reminder.policy_changed'>) => `changed when suppliers of ${p.data.level} are reminded`,
  'invitation.revoked': (p: Of<'invitation.revoked'>) => `took back the request to ${p.supplier}${because(p.data.reason)}`,
  'supplier.answered': (p: Of<'supplier.answered'>, f: Format) => {
    const { kind, expectedOn } = p.data;
    if (kind === 'no_certificate') return `answered for ${p.supplier}: no certificate yet${expectedOn ? `, expected by ${f.date(expectedOn)}` : ''}`;
    const words = { certificate: 'shared a certificate for', question: 'asked a question for', contest: 'contested the level for' };
    return `${words[kind]} ${p.supplier}`;
  },
  'answer.handled': (p: Of<'answer.handled'>) => `dealt with the answer of ${p.supplier}`,
  'question.asked': (p: Of<'question.asked'>, f: Format) => {
    const about = `${f.number(p.data.suppliers)} ${f.plural(p.data.suppliers, { one: 'supplier', other: 'suppliers' })}`;
    return p.data.kind === 'owner' ? `asked ${f.plural(p.data.letters, { one: 'a colleague', other: `${f.number(p.data.letters)} colleagues` })} about ${about}` : `asked ${about}: ${p.data.title ?? ''}`;
  },
  'question.sent': (p: Of<'question.sent'>) => (p.data.kind === 'owner' ? `mailed ${p.personal.name ?? 'a colleague'} questions about ${p.supplier}` : `asked ${p.supplier} whether it is affected`),
  'question.not_sent': (p: Of<'question.not_sent'>) => `left ${p.supplier} out of a question`,
  'question.reminded': (p: Of<'question.reminded'>) => `reminded ${p.personal.name ?? 'somebody'} of a question`,
  'question.revoked': (_: Of<'question.revoked'>) => 'took back a question',
  'question.passed_on': (p: Of<'question.passed_on'>) => `says that somebody else knows better${because(p.personal.to)}`,
  'question.answered': (p: Of<'question.answered'>) => {
    const words = { affected: 'affected', under_investigation: 'under investigation', not_affected: 'not affected' };
    if (p.data.verdict) return `answered for ${p.supplier}: ${words[p.data.verdict]}`;
    return `answered questions about ${p.supplier}${p.data.differences > 0 ? ', and differs from what was recorded' : ''}`;
  },
  'question.decided': (p: Of<'question.decided'>) => (p.data.decision === 'taken' ? `took over what a colleague answered about ${p.supplier}` : `kept what was recorded about ${p.supplier}, beside what a colleague answered`),
  'question.closed': (p: Of<'question.closed'>) => `closed the question${p.data.title ? ` ${p.data.title}` : ''}${p.data.conclusion ? `: ${p.data.conclusion}` : ''}`,
  'proof.received': (p: Of<'proof.received'>, f: Format) => `placed ${proofName(p.data.scheme, p.data.level, f)} with ${p.supplier}, valid until ${f.date(p.data.validUntil)}`,
  'proof.removed': (p: Of<'proof.removed'>) => (p.data.reason === 'share_withdrawn' ? `no longer shares a proof of ${p.supplier}` : `took away a proof of ${p.supplier}${because(p.data.reason)}`),
  'verification.recorded': (p: Of<'verification.recorded'>) => {
    if (p.data.result === 'refused') return `refused a certificate of ${p.supplier}${because(p.data.reason)}`;
    if (p.data.acceptedLevel) return `accepted other proof of ${p.supplier} for ${p.data.acceptedLevel}`;
    return `accepted a certificate of ${p.supplier}${p.data.limitedTo ? `; until its issuer confirms it, it counts for ${p.data.limitedTo === 'none' ? 'no level' : p.data.limitedTo}` : ''}`;
  },
  ...judgingEn,
  'verification.withdrawn': (p: Of<'verification.withdrawn'>) => `took back the judgement of a certificate of ${p.supplier}${because(p.data.reason)}`,
  'certificate.entered': (p: Of<'certificate.entered'>, f: Format) => `entered ${proofName(p.data.scheme, p.data.level, f)} of ${p.data.holderName}`,
  'certificate.changed': (_: Of<'certificate.changed'>) => 'changed a certificate',
  'certificate.imported': (p: Of<'certificate.imported'>) => `took in a certificate of ${p.supplier} from a signed file of ${p.data.installation}${p.data.keyWasKnown ? '' : ', whose key was not seen before'}`,
  'certificate.removed': (_: Of<'certificate.removed'>) => 'removed a certificate',
  'audit_trail.exported': (p: Of<'audit_trail.exported'>, f: Format) =>
    p.data.firstSequence > 1 ? `exported events ${f.number(p.data.firstSequence)} to ${f.number(p.data.lastSequence)} of the audit trail` : `exported the audit trail up to event ${f.number(p.data.lastSequence)}`,
  'export.made': (p: Of<'export.made'>, f: Format) => {
    return `exported the list of ${exportedEn[p.data.list]} as ${p.data.format.toUpperCase()}: ${f.plural(p.data.rows, { one: 'one row', other: `${f.number(p.data.rows)} rows` })}`;
  },
  'file.opened': (p: Of<'file.opened'>) => `opened a file of ${p.supplier}`,
  'mail.link_shown': (p: Of<'mail.link_shown'>) => `read a mail with its personal link${p.data.supplierId ? `, to ${p.supplier}` : ''}`,
} satisfies { [T in Type]: (told: Of<T>, f: Format) => string };

/** One sentence for every kind of event, after the name of who did it: *Sanne Voorbeeld · registered Pompen B.V.* */
export const eventMessages = defineMessages({
  en,
  nl: {
    'organisation.created': (p) => `heeft ${p.data.name} ingericht`,
    'organisation.changed': (p, f) => `heeft ${f.plural(changed(p.data.changes), { one: 'een gegeven', other: 'gegevens' })} van de organisatie gewijzigd`,
    'unit.created': (p) => `heeft het onderdeel ${p.data.name} aangemaakt`,
    'unit.changed': () => 'heeft een onderdeel gewijzigd',
    'unit.removed': (p) => `heeft het onderdeel ${p.data.name} verwijderd`,
    'member.invited': (p) => `heeft ${p.personal.name ?? 'iemand'} uitgenodigd als lid`,
    'member.invitation_revoked': () => 'heeft een uitnodiging om lid te worden ingetrokken',
    'member.joined': (p) => `heeft ${p.personal.name ?? 'iemand'} ingeschreven als lid`,
    'member.changed': () => 'heeft de rechten van een lid gewijzigd',
    'member.removed': () => 'heeft een lid verwijderd',
    'sign_in.done': (p) => `heeft zich aangemeld${p.personal.address ? ` vanaf ${p.personal.address}` : ''}`,
    'sign_in.ended': (p) => ({ this: 'heeft zich afgemeld', another: 'heeft de eigen sessie in een andere browser beëindigd', others: 'heeft de eigen sessies in alle andere browsers beëindigd' })[p.data.ended],
    'sign_in.failed': (p, f) => `zag ${f.plural(p.data.attempts, { one: 'een mislukte poging', other: `${f.number(p.data.attempts)} mislukte pogingen binnen een uur` })} om zich aan te melden als ${p.personal.name ?? 'een lid'}${p.personal.address ? ` vanaf ${p.personal.address}` : ''}`,
    'refusal.given': (p, f) => `kreeg geen toegang tot ${p.data.path}: dat mag deze rol niet ${p.data.method === 'GET' ? 'zien' : 'doen'}${p.data.times > 1 ? ` (${f.number(p.data.times)} keer binnen een uur)` : ''}`,
  'personal_data.exported': (p, f) => `heeft geëxporteerd wat er over iemand wordt bewaard, uit ${f.number(p.data.places)} ${f.plural(p.data.places, { one: 'plek', other: 'plekken' })}`,
  'personal_data.erased': (p, f) => `heeft iemand op ${f.number(sum(p.data.places))} ${f.plural(sum(p.data.places), { one: 'plek', other: 'plekken' })} gewist${p.data.kept ? `; ${f.number(p.data.kept)} moesten er blijven` : ''}`,
  'retention.evidence_removed': (p, f) => `heeft volgens de bewaartermijn het bestand verwijderd van een certificaat dat op ${f.date(p.data.endedOn)} afliep`,
  'retention.swept': (p, f) => `heeft volgens de bewaartermijn de tekst van ${f.number(p.data.mails)} ${f.plural(p.data.mails, { one: 'mail', other: 'mails' })} van meer dan ${f.number(p.data.keepDays)} dagen geleden verwijderd, en ${f.number(p.data.links)} oude ${f.plural(p.data.links, { one: 'link', other: 'links' })}`,
    'method.adopted': (p, f) => `heeft de methode vastgesteld als versie ${p.data.number}, geldig vanaf ${f.date(p.data.effectiveOn)}`,
    'classification.recorded': (p) => `heeft geclassificeerd wat ${p.supplier} levert: ${nlRange(p.data.lowest, p.data.highest)}`,
    'classification.bulk_begun': (p, f) => `is begonnen voor ${f.number(p.data.suppliers)} ${f.plural(p.data.suppliers, { one: 'leverancier', other: 'leveranciers' })} tegelijk te antwoorden`,
    'classification.bulk_passed_over': (p, f) => `heeft ${f.number(p.data.rows)} ${f.plural(p.data.rows, { one: 'leverancier', other: 'leveranciers' })} overgeslagen waarvan de antwoorden niet veranderden`,
    'classification.bulk_finished': (p, f) => `heeft voor ${f.number(p.data.recorded)} ${f.plural(p.data.recorded, { one: 'leverancier', other: 'leveranciers' })} tegelijk geantwoord; ${f.number(p.data.same + p.data.changedSince)} bleven zoals ze waren`,
    'classification.bulk_undo_begun': () => 'is begonnen antwoorden voor veel leveranciers terug te draaien',
    'classification.bulk_undone': (p, f) => `heeft antwoorden voor veel leveranciers teruggedraaid: ${f.number(p.data.restored)} teruggezet, ${f.number(p.data.kept)} sindsdien opnieuw beantwoord`,
    'import.started': (p) => `heeft ${p.data.fileName} ingelezen`,
    'import.confirmed': () => 'heeft een import bevestigd',
    'import.passed_over': (p, f) => `heeft ${f.number(p.data.rows)} ${f.plural(p.data.rows, { one: 'regel', other: 'regels' })} overgeslagen waar niets aan veranderde`,
    'import.applied': (p, f) => `heeft de import van ${p.data.fileName} afgerond: ${f.number(p.data.counts.created)} nieuw, ${f.number(p.data.counts.updated)} bijgewerkt`,
    'import.undo_started': (p) => `is begonnen de import van ${p.data.fileName} terug te draaien`,
    'import.undone': (p, f) => `heeft de import van ${p.data.fileName} teruggedraaid: ${f.number(p.data.removed)} verwijderd, ${f.number(p.data.restored)} hersteld, ${f.number(p.data.kept)} behouden`,
    'import.refused': (p) => `kon ${p.data.fileName} niet inlezen`,
    'import.discarded': (p) => `heeft de import van ${p.data.fileName} weggegooid`,
    'supplier.registered': (p) => `heeft ${p.data.legalName} opgenomen${p.data.importId ? ' via een import' : ''}`,
    'supplier.changed': (p, f) => `heeft ${changedFields(p.data, f) ?? f.plural(changed(p.data.changes), { one: 'een gegeven', other: 'gegevens' })} van ${p.supplier} gewijzigd${p.data.bulkChangeId ? ', samen met andere' : p.data.importId ? ' via een import' : ''}`,
    'supplier.removed': (p) => `heeft ${p.data.legalName} uit het register verwijderd`,
    'supplier.merged': (p) => `heeft ${p.data.goneName} samengevoegd met ${p.supplier}`,
    'supplier.went_into': (p) => `heeft ${p.data.legalName} uit de lijsten gehaald: het is dezelfde als ${p.data.intoName}`,
    'supplier.parted': (p) => `heeft de samenvoeging van ${p.data.goneName} met ${p.supplier} teruggedraaid`,
    'supplier.came_back': (p) => `heeft ${p.supplier} weer naast ${p.data.fromName} gezet`,
    'supplier.kept_apart': (p) => `heeft vastgelegd dat ${p.supplier} en ${p.data.otherName} twee leveranciers zijn`,
    'supplier.triaged': (p, f) => {
      const others = p.data.together > 1 ? ` (${f.number(p.data.together)} leveranciers tegelijk)` : '';
      const words = {
        untriaged: `heeft de voorsortering van ${p.supplier} ongedaan gemaakt`,
        to_classify: `wil ${p.supplier} laten classificeren`,
        no_relevant_dependency: `ziet geen relevante afhankelijkheid van ${p.supplier}`,
        not_a_supplier: `heeft vastgesteld dat ${p.supplier} geen leverancier is`,
      };
      return words[p.data.triage] + others;
    },
    'supplier.called': (p, f) => `heeft ${p.supplier} gebeld op ${f.date(p.data.calledOn)}${p.data.isReached ? '' : ' en niemand bereikt'}`,
    'supplier.joined_company': (p) => `heeft ${p.supplier} aan het eigen bedrijf gekoppeld`,
    'agreed_date.recorded': (p, f) => `heeft afgesproken dat ${p.supplier} uiterlijk ${f.date(p.data.agreedOn)} een certificaat heeft`,
    'agreed_date.withdrawn': (p, f) => `heeft de afspraak met ${p.supplier} over ${f.date(p.data.agreedOn)} ingetrokken`,
    'way.reported': (p, f) => `heeft gemeld hoe ver ${p.supplier} is op weg naar een certificaat: ${wayInWords(p.data.steps, 'gedaan', f)}`,
    'contract.recorded': (p, f) => `heeft contract ${p.data.reference} met ${p.supplier} vastgelegd${p.data.endsOn ? `, tot en met ${f.date(p.data.endsOn)}` : ''}`,
    'contract.changed': (p, f) => `heeft ${f.plural(changed(p.data.changes), { one: 'een gegeven', other: 'gegevens' })} van contract ${p.data.reference} met ${p.supplier} gewijzigd`,
    'contract.removed': (p) => `heeft contract ${p.data.reference} met ${p.supplier} weggehaald: het was per ongeluk vastgelegd`,
    'requirement.proposed': (p, f) =>
      `wil dat contract ${p.data.reference} met ${p.supplier} ${p.data.level} vraagt, uiterlijk ${f.date(p.data.byOn)}${p.data.asksApproval ? `; dat is minder dan nodig, en er is goedkeuring gevraagd${because(p.data.reason)}` : ''}`,
    'requirement.approval_decided': (p) =>
      `${p.data.isApproved ? 'vindt goed' : 'vindt niet goed'} dat contract ${p.data.reference} met ${p.supplier} maar ${p.data.level} vraagt${p.data.isOwnRequest ? ', als enige die mag goedkeuren' : ''}${because(p.data.note)}`,
    'requirement.sent': (p, f) => `heeft ${p.supplier}${p.data.via === 'desk' ? '' : ' buiten Ketenmark om'} voorgelegd wat contract ${p.data.reference} vraagt: ${p.data.level}, uiterlijk ${f.date(p.data.byOn)}`,
    'requirement.answered': (p, f) => {
      const { answer, reference, level, byOn, otherOn } = p.data;
      if (answer === 'other_date') return `heeft namens ${p.supplier} geantwoord: ${level} in contract ${reference} op ${f.date(otherOn ?? byOn)} in plaats van ${f.date(byOn)}`;
      return `heeft namens ${p.supplier} ${answer === 'accepted' ? 'ingestemd met' : 'geweigerd'} wat contract ${reference} vraagt: ${level}, uiterlijk ${f.date(byOn)}`;
    },
    'requirement.settled': (p, f) => {
      const { outcome, reference, level, byOn, otherOn, note } = p.data;
      const words = {
        agreed: `heeft vastgelegd dat contract ${reference} met ${p.supplier} ${level} vraagt, uiterlijk ${f.date(byOn)}`,
        refused: `heeft vastgelegd dat ${p.supplier} ${level} in contract ${reference} weigert`,
        date_accepted: `gaat akkoord met de datum van ${p.supplier}: ${level} in contract ${reference}, uiterlijk ${f.date(byOn)}`,
        date_held: `houdt ${p.supplier} aan ${f.date(byOn)} voor ${level} in contract ${reference}${otherOn ? `, in plaats van ${f.date(otherOn)}` : ''}`,
      };
      return words[outcome] + because(note);
    },
    'bulk_change.confirmed': (p, f) => `is begonnen ${f.number(p.data.suppliers)} ${f.plural(p.data.suppliers, { one: 'leverancier', other: 'leveranciers' })} in één keer te wijzigen`,
    'bulk_change.passed_over': (p, f) => `heeft ${f.number(p.data.suppliers)} ${f.plural(p.data.suppliers, { one: 'leverancier', other: 'leveranciers' })} overgeslagen waar niets aan veranderde`,
    'bulk_change.applied': (p, f) => `heeft ${f.number(p.data.changed)} ${f.plural(p.data.changed, { one: 'leverancier', other: 'leveranciers' })} in één keer gewijzigd; bij ${f.number(p.data.same)} stond het al zo`,
    'bulk_change.undo_started': (p, f) => `is begonnen een wijziging van ${f.number(p.data.suppliers)} ${f.plural(p.data.suppliers, { one: 'leverancier', other: 'leveranciers' })} terug te draaien`,
    'bulk_change.undone': (p, f) => `heeft een wijziging van veel leveranciers teruggedraaid: ${f.number(p.data.restored)} hersteld, ${f.number(p.data.kept)} gelaten zoals ze zijn`,
    'saved_view.saved': (p) => `heeft een weergave van de leverancierslijst bewaard${p.data.name ? `: ${p.data.name}` : ''}`,
    'saved_view.changed': (p) => `heeft een weergave van de leverancierslijst gewijzigd${p.data.name ? `: ${p.data.name}` : ''}`,
    'saved_view.removed': (p) => `heeft een weergave van de leverancierslijst verwijderd${p.data.name ? `: ${p.data.name}` : ''}`,
    'contact.added': (p) => `heeft ${p.personal.name ?? 'een contactpersoon'} bij ${p.supplier} toegevoegd`,
    'contact.changed': (p) => `heeft ${p.personal.name ?? 'een contactpersoon'} bij ${p.supplier} gewijzigd`,
    'contact.removed': (p) => `heeft een contactpersoon bij ${p.supplier} verwijderd`,
    'service.added': (p) => `heeft de dienst ${p.data.name} van ${p.supplier} toegevoegd`,
    'service.changed': (p) => `heeft een dienst van ${p.supplier} gewijzigd`,
    'service.ended': (p, f) => `heeft een dienst van ${p.supplier} beëindigd per ${f.date(p.data.endedOn)}`,
    'access.granted': (p) => `heeft toegang van ${p.supplier} vastgelegd: ${p.data.scope}`,
    'access.changed': (p) => `heeft een toegang van ${p.supplier} gewijzigd: ${p.data.scope}`,
    'access.ended': (p) => `heeft een toegang van ${p.supplier} beëindigd`,
    'incident.opened': (p) => `heeft een incident bij ${p.supplier} ${p.data.origin === 'supplier' ? 'gemeld' : 'geopend'}${because(p.personal.title)}`,
    'incident.reported': (p) => `heeft iets gemeld over een incident bij ${p.supplier}`,
    'incident.noted': (p) => `heeft een ${{ note: 'notitie', decision: 'besluit' }[p.data.kind]}${p.data.corrects ? ', een verbetering,' : ''} in het logboek gezet van het incident bij ${p.supplier}`,
    'incident.judged': (p, f) => `heeft het incident bij ${p.supplier} beoordeeld als ${p.data.awareAt ? `significant, bekend sinds ${f.dateTime(p.data.awareAt)}` : 'niet significant'}`,
    'incident.sent': (p, f) => {
      const words = { early_warning: 'de vroegtijdige waarschuwing', notification: 'de melding', final_report: 'het eindverslag' };
      return `heeft vastgelegd dat ${words[p.data.what]} over ${p.supplier} op ${f.dateTime(p.data.sentAt)} is verstuurd`;
    },
    'incident.access_cut_off': (p, f) => `heeft vastgelegd dat een toegang van ${p.supplier} op ${f.dateTime(p.data.at)} is afgesloten`,
    'incident.access_restored': (p) => `heeft vastgelegd dat een toegang van ${p.supplier} weer open is`,
    'incident.services_named': (p) => `heeft benoemd wat het incident bij ${p.supplier} raakt`,
    'incident.closed': (p) => `heeft het incident bij ${p.supplier} afgerond; tussentijdse beoordeling ${p.data.reviewNeeded === 'yes' ? 'nodig' : 'niet nodig'}`,
    'incident.reopened': (p) => `heeft het incident bij ${p.supplier} heropend`,
    'invitation.sent': (p) => `heeft ${p.supplier} ${p.data.channel === 'letter' ? 'per brief ' : ''}om een certificaat gevraagd: ${nlRange(p.data.lowest, p.data.highest)}`,
    'invitation.wave_planned': (p, f) => `heeft gepland ${f.number(p.data.suppliers)} ${f.plural(p.data.suppliers, { one: 'leverancier', other: 'leveranciers' })} te vragen, ${f.number(p.data.perDay)} per dag vanaf ${f.date(p.data.startsOn)}`,
    'invitation.wave_stopped': (p, f) => `heeft een uitvraagronde gestopt; ${f.number(p.data.left)} ${f.plural(p.data.left, { one: 'leverancier is', other: 'leveranciers zijn' })} niet gevraagd`,
    'invitation.skipped': (p) => `heeft ${p.supplier} overgeslagen in een uitvraagronde`,
    'invitation.handed_over': (p) => `heeft de uitvraag aan ${p.supplier} doorgegeven aan ${p.personal.name ?? 'een collega'}${p.personal.fromName ? `, in plaats van ${p.personal.fromName}` : ''}`,
    'invitation.reminded': (p) => `heeft ${p.supplier} aan de uitvraag herinnerd`,
    'invitation.opened': (p) => `heeft de uitvraag aan ${p.supplier} geopend`,
    'invitation.code_typed': (p) => `heeft de uitvraag aan ${p.supplier} geopend met de code uit de brief`,
    'reminder.sent': (p) => `heeft ${p.supplier} een herinnering gestuurd${p.personal.name ? `, aan ${p.personal.name}` : ''}`,
    'reminder.stopped': (p, f) => `heeft de herinnering aan ${p.supplier} van ${f.date(p.data.day)} tegengehouden`,
    'reminder.escalated': (p) => ({ unheard: `heeft de eigenaar en inkoop gemeld dat herinneringen aan ${p.supplier} niet helpen`, unreachable: `heeft de eigenaar en inkoop gemeld dat ${p.supplier} niet per mail bereikbaar is`, nobody_to_call: `heeft de eigenaar en inkoop gemeld dat ${p.supplier} niet is herinnerd, omdat er niemand is genoemd die kan worden gebeld` })[p.data.reason],
    'reminder.policy_changed': (p) => `heeft gewijzigd wanneer leveranciers met ${p.data.level} worden herinnerd`,
    'invitation.revoked': (p) => `heeft de uitvraag aan ${p.supplier} ingetrokken${because(p.data.reason)}`,
    'supplier.answered': (p, f) => {
      const { kind, expectedOn } = p.data;
      if (kind === 'no_certificate') return `heeft namens ${p.supplier} geantwoord: nog geen certificaat${expectedOn ? `, verwacht op ${f.date(expectedOn)}` : ''}`;
      const words = { certificate: `heeft namens ${p.supplier} een certificaat gedeeld`, question: `heeft namens ${p.supplier} een vraag gesteld`, contest: `betwist namens ${p.supplier} het niveau` };
      return words[kind];
    },
    'answer.handled': (p) => `heeft het antwoord van ${p.supplier} afgehandeld`,
    'question.asked': (p, f) => {
      const about = `${f.number(p.data.suppliers)} ${f.plural(p.data.suppliers, { one: 'leverancier', other: 'leveranciers' })}`;
      return p.data.kind === 'owner' ? `heeft ${f.plural(p.data.letters, { one: 'een collega', other: `${f.number(p.data.letters)} collega’s` })} gevraagd naar ${about}` : `heeft ${about} gevraagd: ${p.data.title ?? ''}`;
    },
    'question.sent': (p) => (p.data.kind === 'owner' ? `heeft ${p.personal.name ?? 'een collega'} vragen over ${p.supplier} gemaild` : `heeft ${p.supplier} gevraagd of die geraakt is`),
    'question.not_sent': (p) => `heeft ${p.supplier} bij een vraag overgeslagen`,
    'question.reminded': (p) => `heeft ${p.personal.name ?? 'iemand'} aan een vraag herinnerd`,
    'question.revoked': () => 'heeft een vraag ingetrokken',
    'question.passed_on': (p) => `zegt dat een ander het beter weet${because(p.personal.to)}`,
    'question.answered': (p) => {
      const words = { affected: 'geraakt', under_investigation: 'wordt onderzocht', not_affected: 'niet geraakt' };
      if (p.data.verdict) return `heeft voor ${p.supplier} geantwoord: ${words[p.data.verdict]}`;
      return `heeft vragen over ${p.supplier} beantwoord${p.data.differences > 0 ? ', anders dan was vastgelegd' : ''}`;
    },
    'question.decided': (p) => (p.data.decision === 'taken' ? `heeft overgenomen wat een collega over ${p.supplier} antwoordde` : `heeft laten staan wat over ${p.supplier} was vastgelegd, naast wat een collega antwoordde`),
    'question.closed': (p) => `heeft de vraag${p.data.title ? ` ${p.data.title}` : ''} afgesloten${p.data.conclusion ? `: ${p.data.conclusion}` : ''}`,
    'proof.received': (p, f) => `heeft ${proofName(p.data.scheme, p.data.level, f)} bij ${p.supplier} gelegd, geldig tot en met ${f.date(p.data.validUntil)}`,
    'proof.removed': (p) => (p.data.reason === 'share_withdrawn' ? `deelt een bewijs van ${p.supplier} niet meer` : `heeft een bewijs van ${p.supplier} weggehaald${because(p.data.reason)}`),
    'verification.recorded': (p) => {
      if (p.data.result === 'refused') return `heeft een certificaat van ${p.supplier} afgekeurd${because(p.data.reason)}`;
      if (p.data.acceptedLevel) return `heeft ander bewijs van ${p.supplier} geaccepteerd voor ${p.data.acceptedLevel}`;
      return `heeft een certificaat van ${p.supplier} geaccepteerd${p.data.limitedTo ? `; tot de uitgever het bevestigt, telt het voor ${p.data.limitedTo === 'none' ? 'geen niveau' : p.data.limitedTo}` : ''}`;
    },
    ...judgingNl,
    'verification.withdrawn': (p) => `heeft het oordeel over een certificaat van ${p.supplier} ingetrokken${because(p.data.reason)}`,
    'certificate.entered': (p, f) => `heeft ${proofName(p.data.scheme, p.data.level, f)} van ${p.data.holderName} ingevoerd`,
    'certificate.changed': () => 'heeft een certificaat gewijzigd',
    'certificate.imported': (p) => `heeft een certificaat van ${p.supplier} overgenomen uit een ondertekend bestand van ${p.data.installation}${p.data.keyWasKnown ? '' : ', waarvan de sleutel nog niet eerder was gezien'}`,
    'certificate.removed': () => 'heeft een certificaat verwijderd',
    'audit_trail.exported': (p, f) =>
      p.data.firstSequence > 1 ? `heeft gebeurtenis ${f.number(p.data.firstSequence)} tot en met ${f.number(p.data.lastSequence)} van het logboek geëxporteerd` : `heeft het logboek geëxporteerd tot en met gebeurtenis ${f.number(p.data.lastSequence)}`,
    'export.made': (p, f) => {
      return `heeft de lijst met ${exportedNl[p.data.list]} geëxporteerd als ${p.data.format.toUpperCase()}: ${f.plural(p.data.rows, { one: 'één regel', other: `${f.number(p.data.rows)} regels` })}`;
    },
    'file.opened': (p) => `heeft een bestand van ${p.supplier} geopend`,
    'mail.link_shown': (p) => `heeft een mail met de persoonlijke link erin gelezen${p.data.supplierId ? `, aan ${p.supplier}` : ''}`,
  },
});

export const trailMessages = defineMessages({
  en: {
    title: 'Audit trail',
    lead: 'Who did what, when. Nothing here can be changed or removed without the chain showing it.',
    count: (p: { n: number }, f: Format) => `${f.number(p.n)} ${f.plural(p.n, { one: 'event', other: 'events' })} so far`,
    goneSupplier: 'a supplier that is gone',
    erased: '[erased]',
    somebody: 'Somebody who is gone',
    system: 'Ketenmark',
    operator: (p: { name: string }) => `Operator (${p.name})`,
    visitor: 'Somebody with a link',
    unknownEvent: (p: { type: string }) => `something that this version has no words for (${p.type})`,
    filters: 'Filter',
    show: 'Show',
    family: 'What',
    anything: 'Anything',
    families: {
      supplier: 'Suppliers',
      bulk_change: 'Changes to many suppliers',
      saved_view: 'Kept views',
      classification: 'Classification',
      invitation: 'Requests',
      reminder: 'Reminders',
      question: 'Questions',
      proof: 'Proof',
      verification: 'Verification',
      confirmation: 'Word of issuers',
      standing: 'Suspended and withdrawn',
      certificate: 'Certificates',
      agreed_date: 'Agreed dates',
      way: 'Ways to a certificate',
      contract: 'Contracts',
      requirement: 'Requirements in contracts',
      access: 'Access',
      incident: 'Incidents',
      contact: 'Contacts',
      service: 'Services',
      import: 'Imports',
      method: 'Method',
      verification_policy: 'How certificates are checked',
      equivalence: 'What else may count',
      issuer: 'Issuers',
      member: 'Members',
      unit: 'Units',
      organisation: 'Organisation',
      sign_in: 'Signing in and out',
      refusal: 'Refusals',
      file: 'Opened files',
      mail: 'Links read in mails',
      audit_trail: 'Exports of this trail',
      export: 'Exports of lists',
      personal_data: 'Personal data',
      retention: 'Kept and removed',
    },
    who: 'Who',
    anybody: 'Anybody',
    members: 'Members',
    others: 'Others',
    whoKinds: { supplier: 'Suppliers and others, by a link', system: 'Ketenmark itself', operator: 'The operator' },
    about: 'About',
    search: 'Supplier',
    cutShort: (p: { n: number }, f: Format) => `Many suppliers fit: these are the events of the first ${f.number(p.n)} by name. Type more of the name.`,
    from: 'From',
    until: 'Up to and including',
    none: 'Nothing happened that fits',
    noneText: 'Leave out a filter, or widen the dates.',
    details: 'what was recorded',
    number: (p: { n: number }, f: Format) => `Event ${f.number(p.n)}`,
    chain: {
      title: 'The chain',
      text: 'Every event is hashed together with the one before it. Checking reads all of them and hashes them anew.',
      check: 'Check it now',
      signed: (p: { sequence: number; at: string; keyId: string }, f: Format) => `Signed up to event ${f.number(p.sequence)} on ${f.dateTime(p.at)}, with the key ${p.keyId}, which is not in the database. Signing is done every hour.`,
      notSigned: 'Not signed yet. Signing is done every hour, with a key that is not in the database.',
      holds: 'The chain holds',
      breaks: 'The chain is broken',
      keep: 'Keep an export somewhere safe: it proves later that nothing before it was changed.',
    },
    export: {
      action: 'Export',
      text: 'A file with every event, or with all of the days that you choose. Anyone can check it, without this product’s database, with npm run verify-audit.',
      stretch: 'The other filters do not count here: a chain from which events were picked can no longer be checked.',
      empty: 'Nothing was recorded on those days, so there is nothing to export.',
      personal: 'With names, addresses and what people wrote',
      limited: 'You see a part of the organisation, and the chain is of all of it.',
    },
  },
  nl: {
    title: 'Logboek',
    lead: 'Wie wat deed, en wanneer. Hier kan niets worden gewijzigd of verwijderd zonder dat de keten het laat zien.',
    count: (p, f) => `Tot nu toe ${f.number(p.n)} ${f.plural(p.n, { one: 'gebeurtenis', other: 'gebeurtenissen' })}`,
    goneSupplier: 'een verdwenen leverancier',
    erased: '[gewist]',
    somebody: 'Iemand die er niet meer is',
    system: 'Ketenmark',
    operator: (p) => `Beheerder (${p.name})`,
    visitor: 'Iemand met een link',
    unknownEvent: (p) => `iets waar deze versie geen woorden voor heeft (${p.type})`,
    filters: 'Filteren',
    show: 'Tonen',
    family: 'Wat',
    anything: 'Alles',
    families: {
      supplier: 'Leveranciers',
      bulk_change: 'Wijzigingen van veel leveranciers',
      saved_view: 'Bewaarde weergaven',
      classification: 'Classificatie',
      invitation: 'Uitvragen',
      reminder: 'Herinneringen',
      question: 'Vragen',
      proof: 'Bewijs',
      verification: 'Controle',
      confirmation: 'Bevestigingen door uitgevers',
      standing: 'Geschorst en ingetrokken',
      certificate: 'Certificaten',
      agreed_date: 'Afgesproken datums',
      way: 'Wegen naar een certificaat',
      contract: 'Contracten',
      requirement: 'Eisen in contracten',
      access: 'Toegang',
      incident: 'Incidenten',
      contact: 'Contactpersonen',
      service: 'Diensten',
      import: 'Imports',
      method: 'Methode',
      verification_policy: 'Hoe certificaten worden gecontroleerd',
      equivalence: 'Wat ook mag tellen',
      issuer: 'Uitgevers',
      member: 'Leden',
      unit: 'Onderdelen',
      organisation: 'Organisatie',
      sign_in: 'Aan- en afmelden',
      refusal: 'Weigeringen',
      file: 'Geopende bestanden',
      mail: 'Links gelezen in mails',
      audit_trail: 'Exports van dit logboek',
      export: 'Exports van lijsten',
      personal_data: 'Persoonsgegevens',
      retention: 'Bewaard en verwijderd',
    },
    who: 'Wie',
    anybody: 'Iedereen',
    members: 'Leden',
    others: 'Anderen',
    whoKinds: { supplier: 'Leveranciers en anderen, via een link', system: 'Ketenmark zelf', operator: 'De beheerder' },
    about: 'Over',
    search: 'Leverancier',
    cutShort: (p, f) => `Veel leveranciers voldoen: dit zijn de gebeurtenissen van de eerste ${f.number(p.n)} op naam. Typ meer van de naam.`,
    from: 'Vanaf',
    until: 'Tot en met',
    none: 'Er is niets gebeurd dat hieraan voldoet',
    noneText: 'Laat een filter weg of kies ruimere datums.',
    details: 'wat er is vastgelegd',
    number: (p, f) => `Gebeurtenis ${f.number(p.n)}`,
    chain: {
      title: 'De keten',
      text: 'Elke gebeurtenis wordt samen met de vorige gehasht. Een controle leest ze allemaal en hasht ze opnieuw.',
      check: 'Nu controleren',
      signed: (p, f) => `Ondertekend tot en met gebeurtenis ${f.number(p.sequence)} op ${f.dateTime(p.at)}, met sleutel ${p.keyId}, die niet in de database staat. Ondertekenen gebeurt elk uur.`,
      notSigned: 'Nog niet ondertekend. Dat gebeurt elk uur, met een sleutel die niet in de database staat.',
      holds: 'De keten klopt',
      breaks: 'De keten is gebroken',
      keep: 'Bewaar een export op een veilige plek: die bewijst later dat er vóór dat moment niets is gewijzigd.',
    },
    export: {
      action: 'Exporteren',
      text: 'Een bestand met alle gebeurtenissen, of met alles van de dagen die u kiest. Iedereen kan het zonder deze database controleren met npm run verify-audit.',
      stretch: 'De andere filters tellen hier niet mee: een keten waar gebeurtenissen uit zijn gehaald, is niet meer te controleren.',
      empty: 'Op die dagen is niets vastgelegd, dus er is niets te exporteren.',
      personal: 'Met namen, adressen en wat mensen schreven',
      limited: 'U ziet een deel van de organisatie, en de keten is van het geheel.',
    },
  },
});
