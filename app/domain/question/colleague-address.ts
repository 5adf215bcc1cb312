/** Mail domains that anybody can have an address at: sharing one makes nobody a colleague. Our selection, of the large ones here. */
const openToAll = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com hotmail.nl live.com live.nl msn.com icloud.com me.com yahoo.com proton.me protonmail.com
  ziggo.nl kpnmail.nl planet.nl hetnet.nl home.nl xs4all.nl upcmail.nl chello.nl casema.nl quicknet.nl zonnet.nl caiway.nl solcon.nl gmx.net gmx.de web.de`
    .split(/\s+/)
    .filter(Boolean),
);

const domainOf = (email: string) => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/**
 * The mail domains of an organisation: those of its members, save the ones that are open to all. Members are invited by who
 * manages them, so nobody else can widen this.
 */
export function colleagueDomains(memberEmails: readonly string[]): readonly string[] {
  return [...new Set(memberEmails.map(domainOf))].filter((domain) => !openToAll.has(domain)).sort();
}

/** Whether a question about suppliers may be mailed there without an account: only to colleagues, so that nobody mails the world from here. */
export function isColleagueAddress(email: string, memberEmails: readonly string[]): boolean {
  if (memberEmails.some((known) => known.toLowerCase() === email.toLowerCase())) return true;
  return colleagueDomains(memberEmails).includes(domainOf(email));
}
