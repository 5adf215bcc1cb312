const methods = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);

interface Asked {
  method: string;
  path: string;
  host: string | undefined;
}

/**
 * What no route can even be asked: a method that the web's own Request does not know, a path or a host that is none. Told
 * here, since further in each of them would be an error of ours.
 */
export function unreadableStatus({ method, path, host }: Asked): 400 | 405 | null {
  if (!methods.has(method)) return 405;
  return isDecodable(path) && URL.canParse(`http://${host ?? 'localhost'}`) ? null : 400;
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

export const allowedMethods = [...methods].join(', ');
