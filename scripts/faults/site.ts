import { readConfig, type Environment } from '#app/platform/config/read-config.ts';
import { connectReadOnly, type ReadDb } from '#db/dialect/connect.ts';
import { freePort, startProgram, type StartedProgram } from '../product/start-program.ts';
import { complaintsIn } from '../product/complaints.ts';

/** What came back: the whole answer, or nothing, because the process died first. */
export type Answer = { status: number; location: string; text: string } | null;

/** One installation whose processes come and go. */
export class Site {
  readonly environment: Environment;
  /** How much later than now the product lives: further at each start, so that leases of the dead have run out. */
  laterMs = 0;
  readonly #folder: string | undefined;
  #running: { program: StartedProgram; url: string }[] = [];
  #opened: ReturnType<typeof connectReadOnly> | null = null;

  constructor(environment: Environment, folder?: string) {
    this.environment = { LOG_LEVEL: 'warn', SHUTDOWN_SECONDS: '5', LIMIT_SIGN_IN: '100000', LIMIT_PUBLIC_FORM: '100000', ...environment };
    this.#folder = folder;
  }

  get config() {
    return readConfig(this.environment);
  }

  get now(): string {
    return new Date(Date.now() + this.laterMs).toISOString();
  }

  /** Opened at its first use: the database must be there by then. */
  get read(): ReadDb {
    return (this.#opened ??= connectReadOnly(this.config.database)).read;
  }

  get urls(): string[] {
    return this.#running.map(({ url }) => url).filter(Boolean);
  }

  get programs(): StartedProgram[] {
    return this.#running.map(({ program }) => program);
  }

  async start({ role = 'both', prefix = [] as readonly string[], laterBy = 10 * 60_000 } = {}): Promise<StartedProgram> {
    this.laterMs += laterBy;
    const port = await freePort();
    const url = role === 'worker' ? '' : `http://localhost:${port}`;
    const environment = { ...this.environment, PORT: String(port), LATER_MS: String(this.laterMs), ROLE: role };
    const program = await startProgram('faults-server', { environment, prefix, until: /product is ready/, ...(this.#folder && { folder: this.#folder }) });
    this.#running.push({ program, url });
    return program;
  }

  /** Ends what runs; answers what it complained about. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<string[]> {
    const running = this.#running.splice(0);
    await Promise.all(running.map(({ program }) => program.end(signal)));
    return running.flatMap(({ program }) => complaintsIn(program.takeLines()));
  }

  async endOne(program: StartedProgram, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    this.#running = this.#running.filter((one) => one.program !== program);
    await program.end(signal);
  }

  async close(): Promise<void> {
    await this.end('SIGKILL');
    await this.#opened?.close();
  }

  async ask(cookie: string, path: string, form?: FormData | readonly (readonly [string, string])[], at = 0): Promise<Answer> {
    const url = this.urls[at % this.urls.length];
    if (!url) return null;
    const body = form instanceof FormData ? form : form && new URLSearchParams(form.map(([name, value]) => [name, value]));
    const headers = { cookie, origin: url, 'accept-language': 'en' };
    try {
      const response = await fetch(url + path, { ...(body && { method: 'POST', body }), headers, redirect: 'manual' });
      return { status: response.status, location: (response.headers.get('location') ?? '').replace(url, ''), text: await response.text() };
    } catch {
      return null;
    }
  }

  /** Waits until no job is running and none is due. */
  async settle(patienceMs = 90_000): Promise<void> {
    for (const begun = Date.now(); ; await new Promise((resolve) => setTimeout(resolve, 60))) {
      const open = await this.read.selectFrom('job').select(['kind', 'status', 'run_at', 'last_error']).where((eb) => eb.or([eb('status', '=', 'running'), eb.and([eb('status', '=', 'waiting'), eb('run_at', '<=', this.now)])])).execute();
      if (open.length === 0) return;
      if (Date.now() - begun > patienceMs) throw new Error(`work does not come to rest: ${JSON.stringify(open.slice(0, 5))}`);
    }
  }
}

