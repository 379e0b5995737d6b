/** Elements by id, and a text handed to the reader as a file. */
export function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no element ${id}`);
  return found as T;
}

export function save(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A program that the page carries, as an address a worker can be started from. */
export function programUrl(id: string): string {
  return URL.createObjectURL(new Blob([element(id).textContent ?? ''], { type: 'text/javascript' }));
}
