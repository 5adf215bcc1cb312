import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { setUpMessages } from './messages.ts';
import type { SetUpProblem } from './set-up-organisation.server.ts';

interface Reply {
  fieldErrors?: Record<string, string[]>;
  formErrors?: string[];
  hideFields: string[];
}

/** Beside the field that it is about; the password is never sent back. */
export function setUpReply(problem: SetUpProblem, t: Bound<(typeof setUpMessages)['en']>): Reply {
  const hideFields = ['password'];
  switch (problem) {
    case 'wrong_code':
      return { fieldErrors: { code: [t.wrongCode] }, hideFields };
    case 'email_taken':
      return { fieldErrors: { email: [t.emailTaken] }, hideFields };
    case 'already_set_up':
      return { formErrors: [t.alreadySetUp], hideFields };
  }
}
