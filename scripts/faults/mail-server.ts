import { SMTPServer } from 'smtp-server';

/** A real mail server on the loopback, that can go and come back at the same port. */
export interface MailServer {
  port: number;
  /** Message-IDs by recipient, in the order of delivery. */
  delivered: Map<string, string[]>;
  close(): Promise<void>;
}

export async function openMailServer(port = 0, delivered: MailServer['delivered'] = new Map()): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const id = /^message-id:\s*(\S+)/im.exec(Buffer.concat(chunks).toString('utf8'))?.[1] ?? '';
        for (const { address } of session.envelope.rcptTo) delivered.set(address, [...(delivered.get(address) ?? []), id]);
        done();
      });
    },
  });
  // A client that was killed breaks its connection off.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.server.address();
  return { port: typeof address === 'object' && address ? address.port : 0, delivered, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
