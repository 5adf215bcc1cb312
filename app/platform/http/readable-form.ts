import { AppError } from './app-error.ts';

/**
 * A body that is no form, or only part of one, is the sender's mistake: without this, reading it would be an error of ours.
 * Whatever reads the form of a request further on, or of a copy of it, gets the same answer.
 */
export function withReadableForm(request: Request): Request {
  const read = request.formData.bind(request);
  const copy = request.clone.bind(request);
  const formData = async () => {
    // Reading it a second time is a mistake of ours, and stays one.
    const isFirst = !request.bodyUsed;
    return read().catch((error: unknown) => {
      throw isFirst && error instanceof TypeError && !request.signal.aborted ? new AppError('invalid', error.message) : error;
    });
  };
  return Object.defineProperties(request, { formData: { value: formData }, clone: { value: () => withReadableForm(copy()) } });
}
