/** Makes an attachment that calls back when the mouse or finger leaves the element. */
export function leaving(callback: () => void): (element: Element) => () => void {
  return (element) => {
    element.addEventListener('pointerleave', callback);
    return () => element.removeEventListener('pointerleave', callback);
  };
}
