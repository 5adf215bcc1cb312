import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** Heads that only the file of a round has. */
export const reminderExportMessages = defineMessages({
  en: {
    file: 'reminders',
    day: 'Day',
    reference: 'Own reference',
    date: 'Date it is about',
    name: 'To',
    address: 'Address',
    stoppedBy: 'Stopped by',
    sent: 'Sent at',
    failure: 'What the mail server said',
  },
  nl: {
    file: 'herinneringen',
    day: 'Dag',
    reference: 'Eigen kenmerk',
    date: 'Datum waarover het gaat',
    name: 'Aan',
    address: 'Adres',
    stoppedBy: 'Tegengehouden door',
    sent: 'Verstuurd op',
    failure: 'Wat de mailserver zei',
  },
});
