/** The languages that are whole. */
export const locales = ['en', 'nl'] as const;
export type Locale = (typeof locales)[number];
/** For a browser that asks for neither, and for a page that knows nothing of who reads it. */
export const fallbackLocale: Locale = 'en';

export function isLocale(value: unknown): value is Locale {
  return value === 'en' || value === 'nl';
}

/** First language of an `Accept-Language` header that we speak. */
export function negotiateLocale(acceptLanguage: string | null | undefined): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { language: tag.slice(0, 2).toLowerCase(), quality: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter((one) => isLocale(one.language) && one.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  const first = wanted[0]?.language;
  return isLocale(first) ? first : fallbackLocale;
}
