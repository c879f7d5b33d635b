import { encodeLink, type SharedState } from '../../share';

/** Gives the address of this page, without what follows `#`. */
export function pageAddress(): string {
  const { origin, pathname } = window.location;
  return origin + pathname;
}

/** Gives the address that opens a state; empty when the state is too long for a link. */
export async function linkTo(state: SharedState): Promise<string> {
  const encoded = await encodeLink(state);
  return encoded === '' ? '' : `${pageAddress()}#${encoded}`;
}
