// Hands a file to the browser to be saved. Its name says nothing about whose it is or what it is about.
const revoke_ms = 10_000;

export function save_file(contents: BlobPart | Uint8Array, name: string, type: string): void {
  const part = contents instanceof Uint8Array ? Uint8Array.from(contents) : contents;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([part], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), revoke_ms);
}
