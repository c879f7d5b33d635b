import type { OfferSource } from '../../state';

/** Makes a source whose code loads when it is first wanted. Until then, and where it cannot be loaded, it offers nothing. */
export function lateSource(isWanted: () => boolean, load: () => Promise<OfferSource>): OfferSource {
  let source: OfferSource | undefined = $state.raw();
  let isAsked = false;
  return () => {
    if (!isWanted()) return undefined;
    if (!isAsked) {
      isAsked = true;
      load().then(
        (loaded) => (source = loaded),
        () => (isAsked = false),
      );
    }
    return source?.();
  };
}
