import type { Rollup } from 'vite';

type Asking = Rollup.GetManualChunk;
type Pages = ReadonlyMap<string, readonly string[]>;

/** So many pages share a module before it is worth loading on those that do not need it. */
const many = 20;

/**
 * Which modules make one script. Left alone, the bundler makes one of each set of modules that the same pages need: fifty
 * small files a page, which compress badly. Here: the framework, which stays the same for weeks; the frame of every page;
 * the frame of members' pages; what many pages need. The rest is as the bundler has it.
 */
export function sharedScripts(): Asking {
  let pages: Pages | undefined;
  return (id, graph) => {
    pages ??= pagesByModule(graph);
    const needing = pages.get(id);
    // Entries keep a script of their own; what is only loaded on demand stays on demand.
    if (!needing || graph.getModuleInfo(id)?.isEntry) return null;
    const every = needing.some((page) => /\/app\/(root|entry\.client)\.tsx/.test(page));
    const isTheirs = (id.startsWith('\0') || id.includes('/node_modules/')) && !id.includes('/lucide-react/');
    if (every) return isTheirs ? 'framework' : 'frame';
    if (id.includes('/node_modules/') && isTheirs) return null;
    if (needing.every((page) => page.includes('/app/routes/organisation/')) && needing.some((page) => page.includes('/organisation/layout.tsx'))) return 'member-frame';
    return needing.length >= many ? 'often-needed' : null;
  };
}

function pagesByModule({ getModuleIds, getModuleInfo }: Rollup.ManualChunkMeta): Pages {
  const pages = new Map<string, string[]>();
  for (const page of getModuleIds()) {
    if (!getModuleInfo(page)?.isEntry) continue;
    const needed = new Set([page]);
    for (const id of needed) for (const imported of getModuleInfo(id)?.importedIds ?? []) needed.add(imported);
    for (const id of needed) pages.set(id, [...(pages.get(id) ?? []), page]);
  }
  return pages;
}
