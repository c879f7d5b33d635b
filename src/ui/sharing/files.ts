/** Downloads a text as a file; nothing is sent. */
export function downloadText(name: string, text: string, type = 'application/json'): void {
  download(name, new Blob([text], { type }));
}

/** Downloads a file of the site, which is loaded only now. */
export function downloadFromSite(name: string): void {
  follow(name, `./${name}`);
}

/** Downloads a blob as a file. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  follow(name, address);
  // By the next task the browser has started the download.
  setTimeout(() => URL.revokeObjectURL(address));
}

function follow(name: string, address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

/** Opens the file picker and returns the text of the chosen file; undefined when none was chosen. */
export async function pickText(accept: string): Promise<string | undefined> {
  return (await pickFile(accept))?.text();
}

/** Opens the file picker and returns the chosen file; undefined when none was chosen. */
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
