/** Where people and firms have a mailbox or a page that says nothing about who they are. */
const sharedDomains = new Set([
  // Mail for everybody, and mail that comes with a connection.
  'gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'yahoo.com', 'ymail.com', 'icloud.com', 'me.com', 'mac.com', 'aol.com', 'gmx.com', 'gmx.net', 'gmx.de', 'web.de', 'mail.com',
  'proton.me', 'protonmail.com', 'pm.me', 'zoho.com', 'yandex.com', 'mail.ru', 'fastmail.com', 'hey.com', 'tutanota.com',
  'outlook.nl', 'hotmail.nl', 'live.nl', 'ziggo.nl', 'kpnmail.nl', 'kpnplanet.nl', 'planet.nl', 'hetnet.nl', 'home.nl', 'xs4all.nl', 'upcmail.nl', 'casema.nl', 'chello.nl', 'quicknet.nl', 'tele2.nl', 'online.nl', 'solcon.nl', 'telfort.nl',
  'zeelandnet.nl', 'wxs.nl', 'freeler.nl', 'caiway.nl', 'kabelfoon.nl', 'delta.nl', 'onsbrabantnet.nl', 'telenet.be', 'skynet.be', 'proximus.be', 'scarlet.be', 't-online.de', 'freenet.de', 'orange.fr', 'wanadoo.fr', 'free.fr',
  'laposte.net', 'libero.it', 'btinternet.com', 'btconnect.com', 'virginmedia.com', 'sky.com', 'talktalk.net',
  // Pages and shops on somebody else's ground.
  'facebook.com', 'linkedin.com', 'instagram.com', 'x.com', 'twitter.com', 'youtube.com', 'google.com', 'sites.google.com', 'wordpress.com', 'wixsite.com', 'wix.com', 'weebly.com', 'jimdo.com', 'jimdosite.com', 'squarespace.com',
  'webnode.nl', 'webnode.com', 'blogspot.com', 'github.io', 'github.com', 'myshopify.com', 'etsy.com', 'amazon.com', 'bol.com', 'marktplaats.nl', 'sharepoint.com', 'business.site', 'linktr.ee', 'carrd.co', 'godaddysites.com',
]);

/** `co.uk`, `com.au`: under these a country registers, so a firm's own part is one further. */
const registries = /^(co|com|org|net|gov|ac|edu|or|ne)\.[a-z]{2}$/;

/**
 * The domain that a firm calls its own, from a web address or a mail address: `https://www.pompen.example/nl` and
 * `kim@mail.pompen.example` are both `pompen.example`. Null where it is one of a mail provider or of a platform that many
 * share, or where there is none. Our design.
 */
export function ownDomain(address: string): string | null {
  const host = /^(?:[a-z]+:\/\/)?(?:[^/?#@\s]*@)?([^/:?#\s]+)/i.exec(address.trim().toLowerCase())?.[1]?.replace(/\.$/, '');
  if (!host || !/^[^.]+(\.[^.]+)+$/.test(host) || /^[\d.]+$/.test(host)) return null;
  const labels = host.split('.');
  const size = registries.test(labels.slice(-2).join('.')) ? 3 : 2;
  if (labels.length < size) return null;
  const domain = labels.slice(-size).join('.');
  return sharedDomains.has(domain) || sharedDomains.has(host) ? null : domain;
}
