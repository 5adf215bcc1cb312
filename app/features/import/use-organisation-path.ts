import { useParams } from '@remix-run/react';

/** `/o/water-board`: addresses of other rooms begin with it. */
export function useOrganisationPath(): string {
  return `/o/${useParams().organisation}`;
}
