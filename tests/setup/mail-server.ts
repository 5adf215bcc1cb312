import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface ReceivedMail {
  from: string;
  to: string[];
  source: string;
  /** The user that was signed in; empty: nobody. */
  user: string;
  isSecure: boolean;
}

export interface MailServer {
  port: number;
  received: ReceivedMail[];
  /** Answers every recipient with this from now on. */
  refuse(code: number, sentence: string): void;
  /** Sends every recipient away once, as servers do with senders that they do not know. */
  greylist(): void;
  accept(): void;
  close(): Promise<void>;
}

interface Rules {
  /** Speaks TLS: from the first byte, or after STARTTLS. */
  tls?: { key: string; cert: string; from: 'start' | 'starttls' };
  /** Takes mail only from this user. */
  user?: { name: string; password: string };
}

const plainOptions: SMTPServerOptions = { authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'] };

function optionsOf({ tls, user }: Rules): SMTPServerOptions {
  if (!tls && !user) return plainOptions;
  return {
    ...(tls ? { key: tls.key, cert: tls.cert, secure: tls.from === 'start' } : { disabledCommands: ['STARTTLS'] }),
    authOptional: !user,
    ...(user && {
      onAuth: ({ username, password }, _session, done) => (username === user.name && password === user.password ? done(null, { user: user.name }) : done(new Error('Invalid username or password'))),
    }),
  };
}

/** A real mail server on the loopback. */
export async function openMailServer(rules: Rules = {}): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const known = new Set<string>();
  let refusal: Error | null = null;
  let isGrey = false;
  const answer = (code: number, sentence: string) => Object.assign(new Error(sentence), { responseCode: code });
  const server = new SMTPServer({
    ...optionsOf(rules),
    onRcptTo({ address }, _session, done) {
      if (!isGrey || known.has(address)) return done(refusal);
      known.add(address);
      done(answer(450, '4.2.0 greylisted, come back later'));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          source: Buffer.concat(chunks).toString('utf8'),
          user: session.user ?? '',
          isSecure: session.secure,
        });
        done();
      });
    },
  });
  // A client that hangs up on a certificate it does not trust is part of the test.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  let isOpen = true;
  return {
    port,
    received,
    refuse: (code, sentence) => void (refusal = answer(code, sentence)),
    greylist: () => void (isGrey = true),
    accept: () => void (refusal = null),
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
