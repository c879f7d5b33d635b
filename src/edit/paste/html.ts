import { entityNames, escapedCharacter, outlineTemplate } from '../../engine';

const ENTITY = /&([a-z]{2,4}|#\d{1,6}|#[xX][0-9A-Fa-f]{1,5});/g;
const AMPERSAND = /&(?:amp|#38|#[xX]26);/;

/**
 * Undoes HTML escaping, once. Told by an escaped `&` in the URL or a form body, or by quotes that are all escaped;
 * in any other body it may be meant.
 */
export function unescapeHtml(text: string): string | undefined {
  const { url, body } = outlineTemplate(text).outline;
  const form = body?.kind === 'form' ? text.slice(body.from, body.to) : '';
  const isEscaped = AMPERSAND.test(text.slice(url.from, url.to)) || AMPERSAND.test(form);
  if (!isEscaped && (!text.includes('&quot;') || text.includes('"'))) return undefined;
  return text.replace(ENTITY, (written, name: string) => escapedCharacter(name) ?? written);
}

// Signs that HTML reads without a semicolon and that begin no word, before the rest of a parameter's name.
const EATEN =
  /(^|[?&)}\w%.*-])([\u00a1-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7])([a-z_][\w-]{0,60}|)=/g;

/** Restores parameters whose `&` and first letters became a character: `¤cy=` was `&currency=`, `×tamp=` `&timestamp=`. */
export function repairEntities(text: string): string | undefined {
  return text.replace(EATEN, (written, before: string, character: string, rest: string) => {
    const [name] = entityNames(character);
    return name === undefined ? written : `${before}&${name}${rest}=`;
  });
}
