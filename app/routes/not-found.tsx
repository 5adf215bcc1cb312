import { AppError } from '#app/platform/http/app-error.ts';
import { publicAction, publicLoader } from '#app/platform/http/wrappers.server.ts';

const why = 'an address that leads nowhere says so to everybody';

export const loader = publicLoader({ why }, () => {
  throw new AppError('not_found');
});

export const action = publicAction({ why }, () => {
  throw new AppError('not_found');
});

export default function NotFound() {
  return null;
}
