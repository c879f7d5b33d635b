/** Gives a text to the person as a file; the browser saves it, nothing is sent. */
export function downloadText(name: string, text: string, type = 'application/json'): void {
  download(name, new Blob([text], { type }));
}

/** Gives bytes to the person as a file. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file over by the next task.
  setTimeout(() => URL.revokeObjectURL(address));
}

/** Lets the person pick a file and gives its text; undefined when they pick none. */
export async function pickText(accept: string): Promise<string | undefined> {
  return (await pickFile(accept))?.text();
}

/** Lets the person pick a file; undefined when they pick none. */
export function pickFile(accept: string): Promise<File | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  return new Promise((resolve) => {
    input.onchange = () => resolve(input.files?.[0]);
    input.oncancel = () => resolve(undefined);
    input.click();
  });
}
