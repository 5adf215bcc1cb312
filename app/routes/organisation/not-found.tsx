import { AppError } from '#app/platform/http/app-error.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = memberLoader({ can: 'coverage:read' }, () => {
  throw new AppError('not_found');
});

export const action = memberAction({ can: 'coverage:read' }, () => {
  throw new AppError('not_found');
});

/** Never seen: the layout around it says so and keeps the navigation. */
export default function NotFound() {
  return null;
}
