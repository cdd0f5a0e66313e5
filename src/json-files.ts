import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ZodIssue, ZodType, ZodTypeDef } from 'zod';

/** Reads JSON files below a folder and gathers what is wrong with them instead of stopping at the first. */
export interface JsonFiles {
  readonly faults: string[];
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
  const display = (path: string) => `${prefix}${path}`;
  return {
    faults,
    display,
    exists: (path) => existsSync(join(root, path)),
    folders: (path) =>
      existsSync(join(root, path))
        ? readdirSync(join(root, path), { withFileTypes: true })
            .filter((entry) => entry.isDirectory())
            .map(({ name }) => name)
            .sort()
        : [],
    all: () =>
      readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.json'))
        .map((path) => path.replaceAll('\\', '/'))
        .sort(),
    read: (path, shape) => {
      const parsed = parse(join(root, path));
      if ('problem' in parsed) {
        faults.push(`${display(path)}: ${parsed.problem}`);
        return undefined;
      }
      const result = shape.safeParse(parsed.value);
      if (result.success) return result.data;
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

function describe({ path, message }: ZodIssue): string {
  return path.length === 0 ? message : `"${path.join('.')}": ${message}`;
}

function parse(path: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(readFileSync(path, 'utf8')) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      problem: error instanceof SyntaxError ? `is not valid JSON: ${reason}` : `cannot be read: ${reason}`,
    };
  }
}
