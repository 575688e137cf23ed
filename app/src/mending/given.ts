// What was left empty is not said at all.
export function given<Name extends string>(it: Readonly<Record<Name, string>>): { [Key in Name]?: string } {
  const said: { [Key in Name]?: string } = {};
  for (const name in it) {
    const words = it[name].trim();
    if (words) said[name] = words;
  }
  return said;
}
