const PLAIN = /^[\t\n\r -~]*$/;

/**
 * Draws text that a person wrote as the content of an element: characters that cannot be seen are drawn by their number.
 * They stay in the text, so it is selected and copied as it is. In a `bdi` its direction moves nothing around it.
 */
export function userText(text: string): (element: HTMLElement) => void {
  return (element) => {
    // Attachments run again with their surroundings, and a text that is set again is laid out again.
    if (element.textContent === text) return;
    write(element, text);
    // What tells these characters from others loads with the first text that is not plain ASCII.
    if (!PLAIN.test(text)) void mark(element, text);
  };
}

// A node that stays is laid out again, but no style has to be found anew for what is around it.
function write(element: HTMLElement, text: string): void {
  const { firstChild: node } = element;
  if (node instanceof Text && node.nextSibling === null && text !== '') node.data = text;
  else element.textContent = text;
}

async function mark(element: HTMLElement, text: string): Promise<void> {
  const { drawMarked } = await import('./marked-text');
  if (element.textContent === text) drawMarked(element, text);
}
