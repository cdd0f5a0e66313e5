/** `node:sqlite` and much else is not in older ones. */
const NEEDED_MAJOR = 24;

/** Says what is wrong with a version of Node such as "v20.20.2"; undefined where it will do. */
export function nodeFault(version: string): string | undefined {
  if (Number(/^v(\d+)/.exec(version)?.[1]) >= NEEDED_MAJOR) return undefined;
  return `It needs Node ${NEEDED_MAJOR}, and this is ${version}: start it with Node ${NEEDED_MAJOR}, or on Linux x64 with node_modules/.bin/node.`;
}
