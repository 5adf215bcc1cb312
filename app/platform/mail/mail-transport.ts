export interface MailAddress {
  name: string;
  email: string;
}

export interface OutgoingMail {
  /** Outbox id: the same mail has the same Message-ID at every attempt. */
  id: string;
  to: MailAddress;
  subject: string;
  html: string;
  text: string;
  /** Stays on this machine, whatever the transport. */
  isDemo: boolean;
}

/**
 * `left`: the mail is with another machine now, so its links need no longer be readable here. `temporary` is worth another
 * attempt; `permanent` is not, and is shown to the member.
 */
export type SendOutcome = { ok: true; left: boolean } | { ok: false; kind: 'temporary' | 'permanent'; reason: string };

export interface MailTransport {
  send(mail: OutgoingMail): Promise<SendOutcome>;
  /** Takes away what this machine keeps of a mail outside its database. */
  forget(mailId: string): Promise<void>;
  close(): void;
}

export type MailConfig =
  | { kind: 'folder'; folder: string; from: MailAddress }
  | {
      kind: 'smtp';
      host: string;
      port: number;
      /** TLS from the first byte (port 465); otherwise STARTTLS where the server offers it. */
      secure: boolean;
      requireTls: boolean;
      user: string | null;
      password: string | null;
      from: MailAddress;
      /** PEM of the authority behind the server's certificate, where it is not one that Node knows. */
      caFile: string | null;
      /** To which mail servers hand back what they cannot deliver; each mail has its own, made of it. Null: the sender. */
      returnAddress: string | null;
      /** Where demo mails are laid instead. */
      folder: string;
    };
