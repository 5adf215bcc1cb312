import { defineMessages } from '#app/platform/messages/define-messages.ts';

export const signInMessages = defineMessages({
  en: {
    title: 'Sign in',
    lead: 'For members of an organisation. Suppliers need no account: the link in their mail is enough.',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign in',
    wrong: 'This e-mail address and password do not belong together. Check both and try again.',
    forgotten: 'Forgotten your password? An admin of your organisation can send you a new link.',
    signedOut: 'You are signed out.',
  },
  nl: {
    title: 'Aanmelden',
    lead: 'Voor leden van een organisatie. Leveranciers hebben geen account nodig: de link in hun mail is genoeg.',
    email: 'E-mailadres',
    password: 'Wachtwoord',
    submit: 'Aanmelden',
    wrong: 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk beide na en probeer het opnieuw.',
    forgotten: 'Wachtwoord vergeten? Een beheerder van uw organisatie kan u een nieuwe link sturen.',
    signedOut: 'U bent afgemeld.',
  },
});
