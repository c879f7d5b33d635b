/**
 * Keeps what is typed while a dialog loads, and hands it to what the dialog puts the focus on first, where that is an
 * empty text box. Ends then; aborting what it returns ends it before.
 */
export function typeAhead(): AbortController {
  const until = new AbortController();
  let typed = '';
  const press = (event: KeyboardEvent) => {
    const { key } = event;
    // Until the content is there, the focus is nowhere or on the dialog itself.
    const isFree = document.activeElement?.matches('body, dialog') ?? true;
    if (!isFree || event.ctrlKey || event.altKey || event.metaKey) return;
    if (key.length > 1 && key !== 'Backspace') return;
    typed = key.length > 1 ? typed.slice(0, -1) : typed + key;
    event.preventDefault();
  };
  const arrive = () => {
    const box = document.activeElement;
    if (box?.matches('[data-first]') !== true) return;
    until.abort();
    if (!(box instanceof HTMLInputElement)) return;
    // What has a value keeps it, and so does a radio button.
    box.value ||= typed;
    box.dispatchEvent(new Event('input'));
  };
  addEventListener('keydown', press, until);
  addEventListener('focusin', arrive, until);
  return until;
}
