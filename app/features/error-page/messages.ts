import type { ErrorCode } from '#app/platform/http/app-error.ts';
import { defineMessages } from '#app/platform/messages/define-messages.ts';

export interface ErrorText {
  readonly [key: string]: string;
  readonly title: string;
  readonly text: string;
}

const en: Record<ErrorCode, ErrorText> = {
  invalid: { title: 'This address or form is not complete', text: 'Something in it cannot be read. Nothing was changed. Go back and try again.' },
  unauthenticated: { title: 'Sign in first', text: 'This page is for members of an organisation.' },
  forbidden: { title: 'Your role does not allow this', text: 'Nothing was changed. An admin of your organisation can give you another role.' },
  foreign_origin: { title: 'This form came from another address', text: 'For your safety nothing was changed. Open the product through its own address and try again.' },
  not_found: { title: 'This page does not exist', text: 'The address may be wrong, or it was meant for another organisation.' },
  method_not_allowed: { title: 'This page takes no such request', text: 'Nothing was changed.' },
  conflict: { title: 'Someone changed this at the same time', text: 'Your change was not saved. Open the page again to see how it stands now.' },
  gone: { title: 'This link no longer works', text: 'It has expired or was withdrawn. Ask the person who sent it for a new one.' },
  too_large: { title: 'This is too large', text: 'Nothing was kept of it. Send a smaller file.' },
  limited: { title: 'Too many attempts', text: 'Nothing was changed. Wait a quarter of an hour and try again.' },
  unexpected: { title: 'Something went wrong', text: 'This is our mistake, not yours. What you were saving may not have been saved. Try again.' },
  busy: { title: 'Too much at the same time', text: 'Nothing was changed. Your organisation, or the whole server, has more to do than it can at once. Try again in ten seconds.' },
  unavailable: { title: 'This does not work at the moment', text: 'Nothing was changed. Try again in a few minutes.' },
};

const nl: Record<ErrorCode, ErrorText> = {
  invalid: { title: 'Dit adres of formulier is niet volledig', text: 'Iets erin is niet te lezen. Er is niets gewijzigd. Ga terug en probeer het opnieuw.' },
  unauthenticated: { title: 'Meld u eerst aan', text: 'Deze pagina is voor leden van een organisatie.' },
  forbidden: { title: 'Dit mag niet met uw rol', text: 'Er is niets gewijzigd. Een beheerder van uw organisatie kan u een andere rol geven.' },
  foreign_origin: { title: 'Dit formulier kwam van een ander adres', text: 'Voor de veiligheid is er niets gewijzigd. Open het product via zijn eigen adres en probeer het opnieuw.' },
  not_found: { title: 'Deze pagina bestaat niet', text: 'Misschien klopt het adres niet, of was het voor een andere organisatie bedoeld.' },
  method_not_allowed: { title: 'Deze pagina neemt zo’n verzoek niet aan', text: 'Er is niets gewijzigd.' },
  conflict: { title: 'Iemand anders wijzigde dit tegelijk', text: 'Uw wijziging is niet opgeslagen. Open de pagina opnieuw om te zien hoe het er nu voor staat.' },
  gone: { title: 'Deze link werkt niet meer', text: 'Hij is verlopen of ingetrokken. Vraag de afzender om een nieuwe.' },
  too_large: { title: 'Dit is te groot', text: 'Er is niets van bewaard. Stuur een kleiner bestand.' },
  limited: { title: 'Te veel pogingen', text: 'Er is niets gewijzigd. Wacht een kwartier en probeer het opnieuw.' },
  unexpected: { title: 'Er ging iets mis', text: 'Dit ligt aan ons, niet aan u. Wat u wilde opslaan, is misschien niet bewaard. Probeer het opnieuw.' },
  busy: { title: 'Te veel tegelijk', text: 'Er is niets gewijzigd. Uw organisatie, of de hele server, heeft meer te doen dan nu lukt. Probeer het over tien seconden opnieuw.' },
  unavailable: { title: 'Dit werkt op dit moment niet', text: 'Er is niets gewijzigd. Probeer het over een paar minuten opnieuw.' },
};

export const errorMessages = defineMessages({
  en: { codes: en, toStart: 'Go to the start page', number: 'If it stays, pass on this number' },
  nl: { codes: nl, toStart: 'Naar de beginpagina', number: 'Blijft het misgaan, geef dan dit nummer door' },
});
