import { encodeLink, type SharedWork } from '../../share';

/** Returns the address of this page without its fragment. */
export function pageAddress(): string {
  const { origin, pathname } = window.location;
  return origin + pathname;
}

/** Returns the address that opens a work; empty when the work is too long for a link. */
export async function linkTo(work: SharedWork): Promise<string> {
  const encoded = await encodeLink(work);
  return encoded === '' ? '' : `${pageAddress()}#${encoded}`;
}
