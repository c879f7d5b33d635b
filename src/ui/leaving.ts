/** Returns an attachment that calls a function when the mouse or finger leaves the element. */
export function leaving(callback: () => void): (element: Element) => () => void {
  return (element) => {
    element.addEventListener('pointerleave', callback);
    return () => element.removeEventListener('pointerleave', callback);
  };
}
