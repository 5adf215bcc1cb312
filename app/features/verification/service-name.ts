/** The one service that every supplier begins with has no name: the layer stays out of sight until there is a second. */
export function serviceName(service: { name: string }, everything: string): string {
  return service.name === '' ? everything : service.name;
}
