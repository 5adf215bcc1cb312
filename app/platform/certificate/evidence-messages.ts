import { defineMessages } from '../messages/define-messages.ts';
import type { EvidenceProblem } from './evidence-problem.ts';

interface Limits {
  /** Largest file. */
  max: string;
  pages: string;
}
type Sentences = Record<EvidenceProblem, (p: Limits) => string>;

/** Why a document is not taken in, and what to do: the same to a member and to a supplier. */
export const evidenceMessages = defineMessages({
  en: {
    missing: (p) => `Choose the document: a PDF, PNG or JPEG of at most ${p.max}.`,
    tooLarge: (p) => `This file is larger than ${p.max}. Nothing was kept. Choose a smaller one.`,
    unreadable: () => 'The file did not arrive whole. Nothing was kept. Choose it again.',
    otherType: () => 'This is not a PDF, PNG or JPEG, whatever its name says. Nothing was kept. Choose another file.',
    truncated: () => 'The end of this file is missing, as if it was not downloaded or scanned to the end. Nothing was kept. Open it, save it again and choose it anew.',
    foreign: () => 'Besides the document there is something else in this file, such as an archive or a web page. Nothing was kept. Print the document to a PDF and choose that.',
    encrypted: () => 'This PDF is encrypted or protected with a password, so nobody can check it. Nothing was kept. Choose the PDF without protection, or print it to a new PDF.',
    active: () => 'This PDF holds a script, or would start something when it is opened. Nothing was kept. Print it to a new PDF and choose that.',
    attached: () => 'Other files are packed into this PDF. Nothing was kept. Choose the certificate by itself, or print it to a new PDF.',
    swollen: () => 'Opened, this file takes far more room than a document does. Nothing was kept. Print it to a new PDF, or choose a smaller picture.',
    tooManyPages: (p) => `This PDF has more than ${p.pages} pages. Nothing was kept. Choose the certificate itself, without annexes.`,
    tooSlow: () => 'This file is built so that it cannot be read in reasonable time. Nothing was kept. Print it to a new PDF and choose that.',
    broken: () => 'This file cannot be read: it is damaged or built in an unusual way. Nothing was kept. Print the document to a new PDF and choose that.',
    infected: () => 'The virus scanner finds something harmful in this file. Nothing was kept. Have the device looked at that it comes from.',
    scannerAway: () => 'Documents are checked for viruses here, and the scanner does not answer just now. Nothing was kept. Please try again in a few minutes.',
    again: () => 'If the document no longer stands here, choose it again: nothing is kept until the form is complete.',
  } satisfies Sentences as Sentences,
  nl: {
    missing: (p) => `Kies het document: een pdf, PNG of JPEG van hoogstens ${p.max}.`,
    tooLarge: (p) => `Dit bestand is groter dan ${p.max}. Er is niets bewaard. Kies een kleiner bestand.`,
    unreadable: () => 'Het bestand is niet heel aangekomen. Er is niets bewaard. Kies het opnieuw.',
    otherType: () => 'Dit is geen pdf, PNG of JPEG, wat de naam ook zegt. Er is niets bewaard. Kies een ander bestand.',
    truncated: () => 'Het einde van dit bestand ontbreekt, alsof het downloaden of scannen is afgebroken. Er is niets bewaard. Open het, sla het opnieuw op en kies het nog eens.',
    foreign: () => 'In dit bestand zit behalve het document nog iets anders, zoals een archief of een webpagina. Er is niets bewaard. Druk het document af naar een pdf en kies die.',
    encrypted: () => 'Deze pdf is versleuteld of met een wachtwoord beveiligd; niemand kan hem dan controleren. Er is niets bewaard. Kies de pdf zonder beveiliging, of druk hem af naar een nieuwe pdf.',
    active: () => 'In deze pdf zit een script, of hij start iets zodra iemand hem opent. Er is niets bewaard. Druk hem af naar een nieuwe pdf en kies die.',
    attached: () => 'In deze pdf zijn andere bestanden verpakt. Er is niets bewaard. Kies alleen het certificaat, of druk het af naar een nieuwe pdf.',
    swollen: () => 'Geopend neemt dit bestand veel meer ruimte in dan een document. Er is niets bewaard. Druk het af naar een nieuwe pdf, of kies een kleinere afbeelding.',
    tooManyPages: (p) => `Deze pdf heeft meer dan ${p.pages} pagina’s. Er is niets bewaard. Kies alleen het certificaat, zonder bijlagen.`,
    tooSlow: () => 'Dit bestand zit zo in elkaar dat het niet in redelijke tijd te lezen is. Er is niets bewaard. Druk het af naar een nieuwe pdf en kies die.',
    broken: () => 'Dit bestand is niet te lezen: het is beschadigd of ongebruikelijk opgebouwd. Er is niets bewaard. Druk het document af naar een nieuwe pdf en kies die.',
    infected: () => 'De virusscanner vindt iets schadelijks in dit bestand. Er is niets bewaard. Laat het apparaat nakijken waar het vandaan komt.',
    scannerAway: () => 'Documenten worden hier op virussen gecontroleerd, en de scanner antwoordt nu niet. Er is niets bewaard. Probeer het over een paar minuten opnieuw.',
    again: () => 'Staat het document hier niet meer, kies het dan opnieuw: er wordt niets bewaard totdat het formulier volledig is.',
  },
});
