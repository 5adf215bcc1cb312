const shape = /\+([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@/i;

/** `bounces@client.example` for one mail: `bounces+<id>@client.example`, so that what comes back says which one it was. */
export function returnAddressOf(address: string, mailId: string): string {
  return address.replace('@', `+${mailId}@`);
}

/** The mail that a text names by its return address; null: none. */
export function mailIdIn(text: string): string | null {
  return shape.exec(text)?.[1]?.toLowerCase() ?? null;
}
