import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ZodIssue, ZodType, ZodTypeDef } from 'zod';

/** Reads JSON files below a folder and gathers what is wrong with them instead of stopping at the first. */
export interface JsonFiles {
  readonly faults: string[];
  exists(path: string): boolean;
  /** Names of the folders in a folder, ascending. */
  folders(path: string): string[];
  /** The value of a file, or undefined after noting its faults. */
  read<Value>(path: string, shape: ZodType<Value, ZodTypeDef, unknown>): Value | undefined;
}

export function createJsonFiles(root: string): JsonFiles {
  const faults: string[] = [];
  return {
    faults,
    exists: (path) => existsSync(join(root, path)),
    folders: (path) =>
      existsSync(join(root, path))
        ? readdirSync(join(root, path), { withFileTypes: true })
            .filter((entry) => entry.isDirectory())
            .map(({ name }) => name)
            .sort()
        : [],
    read: (path, shape) => {
      const result = shape.safeParse(parse(path, root, faults));
      if (result.success) return result.data;
      if (faults.every((fault) => !fault.startsWith(`${path}:`))) {
        faults.push(...result.error.issues.flatMap(innermost).map((issue) => `${path}: ${describe(issue)}`));
      }
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

function parse(path: string, root: string, faults: string[]): unknown {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    faults.push(
      error instanceof SyntaxError ? `${path}: is not valid JSON: ${reason}` : `${path}: cannot be read: ${reason}`,
    );
    return undefined;
  }
}
