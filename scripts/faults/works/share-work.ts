import { certificatePdf } from '#db/seeds/demo/certificate-pdf.ts';
import type { Subject, World } from '../world.ts';
import { nextNumber, takeSubjects, type Work } from './work.ts';

const isTaken = (status: number | undefined) => status === 302 || status === 303;

/** Suppliers share certificates with their PDF; what was answered is there, and what is sent again after a death is there once. */
export const shareWork: Work = {
  name: 'upload',
  withinMs: 900,
  begin(world) {
    const shares = takeSubjects(world, 6).map((subject) => ({ subject, number: `QM-${nextNumber()}`, isTaken: false }));
    return {
      async run() {
        await Promise.all(shares.map(async (share) => void (share.isTaken = isTaken((await sendShare(world, share))?.status))));
      },
      acknowledged: () => shares.filter((share) => share.isTaken).length,
      async findLost() {
        const lost: string[] = [];
        for (const share of shares) {
          if (!share.isTaken) {
            // Whoever got no answer sends the form again.
            share.isTaken = isTaken((await sendShare(world, share))?.status);
            if (!share.isTaken) lost.push(`share ${share.number}: not taken when it was sent again`);
            await world.site.settle();
          }
          const { certificates, proofs } = await countOf(world, share.number);
          if (certificates !== 1 || proofs !== 1) lost.push(`share ${share.number}: ${certificates} certificates, ${proofs} proofs`);
        }
        return lost;
      },
    };
  },
};

/** A certificate's bytes are its own: each number has another file. */
export function sendShare({ site }: World, { subject, number }: { subject: Subject; number: string }, at = 0) {
  const form = new FormData();
  const typed = { scheme: 'nis2-qm', level: 'QM20', holderName: 'Pompen Verzonnen B.V.', issuer: 'Keurders Verzonnen', validFrom: '2026-02-01', validUntil: '2029-01-31', certificateNumber: number, answeredBy: 'Joke de Wit', consent: 'on' };
  for (const [name, value] of Object.entries(typed)) form.append(name, value);
  form.append('file', new Blob([Buffer.from(certificatePdf({ title: `Certificaat ${number}`, lines: Array.from({ length: 400 }, (_, line) => `Verzonnen regel ${line} van ${number}`) }))]), 'certificaat.pdf');
  return site.ask('', `/i/${subject.token}/certificate`, form, at);
}

async function countOf({ site }: World, number: string): Promise<{ certificates: number; proofs: number }> {
  const certificates = await site.read.selectFrom('certificate').select('id').where('certificate_number', '=', number).execute();
  const proofs = certificates.length === 0 ? [] : await site.read.selectFrom('proof').select('id').where('certificate_id', 'in', certificates.map((row) => row.id)).where('removed_at', 'is', null).execute();
  return { certificates: certificates.length, proofs: proofs.length };
}
