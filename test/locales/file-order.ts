/** The keys of a file of codes as its text has them: an object would put numbers in order and drop doubles. */
export function codesInFileOrder(json: string): string[] {
  return Array.from(json.matchAll(/^ {2}"([^"]+)":/gm), ([, id]) => id ?? '');
}

/** Numbers ascend as numbers, names as letters without regard to case. */
export function isBehind(id: string, other: string): boolean {
  const areNumbers = /^\d+$/.test(id) && /^\d+$/.test(other);
  return areNumbers ? Number(id) > Number(other) : id.toLowerCase() > other.toLowerCase();
}
