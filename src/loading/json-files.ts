import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ZodIssue, ZodType, ZodTypeDef } from 'zod';

/** Reads JSON files below a folder and gathers what is wrong with them instead of stopping at the first. */
export interface JsonFiles {
  readonly faults: string[];
  /** Paths of the files that could not be read. */
  readonly unsound: ReadonlySet<string>;
  /** The path as it is named to people. */
  display(path: string): string;
  exists(path: string): boolean;
  /** Names of the folders in a folder, ascending. */
  folders(path: string): string[];
  /** Paths of all JSON files at any depth, ascending. */
  all(): string[];
  /** The value of a file, or undefined after noting its faults. */
  read<Value>(path: string, shape: ZodType<Value, ZodTypeDef, unknown>): Value | undefined;
}

/** `prefix` stands before each path where people are told of it. */
export function createJsonFiles(root: string, prefix = ''): JsonFiles {
  const faults: string[] = [];
  const unsound = new Set<string>();
  const display = (path: string) => `${prefix}${path}`;
  const entriesOf = (path: string, recursive: boolean): Dirent[] => {
    try {
      return readdirSync(join(root, path), { withFileTypes: true, recursive });
    } catch (error) {
      if (existsSync(join(root, path))) faults.push(`${display(path)}: cannot be read as a folder: ${reasonOf(error)}`);
      return [];
    }
  };
  return {
    faults,
    unsound,
    display,
    exists: (path) => existsSync(join(root, path)),
    folders: (path) =>
      entriesOf(path, false)
        .map(({ name }) => name)
        // Asked of what it leads to: a mounted folder is a link.
        .filter((name) => !name.startsWith('.') && statSync(join(root, path, name)).isDirectory())
        .sort(),
    all: () =>
      entriesOf('', true)
        .filter((entry) => !entry.isDirectory() && entry.name.endsWith('.json'))
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
        // What begins with a dot belongs to editors and mounts.
        .filter((path) => !/(?:^|\/)\./.test(path))
        .sort(),
    read: (path, shape) => {
      const parsed = parse(join(root, path));
      if ('problem' in parsed) {
        unsound.add(path);
        faults.push(`${display(path)}: ${parsed.problem}`);
        return undefined;
      }
      const result = shape.safeParse(parsed.value);
      if (result.success) return result.data;
      unsound.add(path);
      faults.push(...result.error.issues.flatMap(innermost).map((issue) => `${display(path)}: ${describe(issue)}`));
      return undefined;
    },
  };
}

/** What is really wrong where nothing of a union fits: the alternative that came furthest into the file tells it. */
function innermost(issue: ZodIssue): ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const alternatives = issue.unionErrors.map(({ issues }) => issues.flatMap(innermost));
  const depth = (issues: ZodIssue[]) => Math.max(...issues.map(({ path }) => path.length));
  return alternatives.sort((a, b) => depth(b) - depth(a))[0] ?? [issue];
}

function describe(issue: ZodIssue): string {
  const isMissing = issue.code === 'invalid_type' && issue.received === 'undefined';
  const message = isMissing ? 'is missing: add it' : issue.message;
  return issue.path.length === 0 ? message : `"${issue.path.join('.')}": ${message}`;
}

function parse(path: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    // Editors on Windows put a mark before the text that JSON does not know.
    return { value: JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) };
  } catch (error) {
    const problem = error instanceof SyntaxError ? 'is not valid JSON' : 'cannot be read';
    return { problem: `${problem}: ${reasonOf(error)}` };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
