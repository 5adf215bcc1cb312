import { defineMessages } from '#app/platform/messages/define-messages.ts';

export const exportQuestionMessages = defineMessages({
  en: {
    file: 'question',
    listFile: 'questions',
    list: { askedOn: 'Asked on', asked: 'Asked', answered: 'Answered', toDecide: 'To decide', affected: 'Affected', closedOn: 'Closed on' },
    heads: { service: 'Service', state: 'State', remark: 'Remark', by: 'Answered by', contact: 'To be reached at', on: 'Answered on', at: 'At', email: 'E-mail', sentOn: 'Mailed on' },
  },
  nl: {
    file: 'vraag',
    listFile: 'vragen',
    list: { askedOn: 'Gesteld op', asked: 'Gevraagd', answered: 'Beantwoord', toDecide: 'Te beslissen', affected: 'Geraakt', closedOn: 'Gesloten op' },
    heads: { service: 'Dienst', state: 'Stand', remark: 'Opmerking', by: 'Beantwoord door', contact: 'Te bereiken via', on: 'Beantwoord op', at: 'Om', email: 'E-mailadres', sentOn: 'Gemaild op' },
  },
});
