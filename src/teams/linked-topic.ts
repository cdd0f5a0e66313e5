import { toKey } from '../families/code';
import type { Library } from '../library';
import { type Topic, topicOfCode } from '../message/topic';

/** Where a sign-in error is looked up, and where a failed sign-in ends. The manifest names it as well. */
const LOOK_UP_HOST = 'login.microsoftonline.com';
const CODE = /^[1-9]\d{4,6}$/;

/** Says what a pasted address is about; undefined where it has to do with no code. */
export function readLinkedTopic(address: string, { readCodes }: Library): Topic | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname, searchParams } = new URL(address);
  if (hostname !== LOOK_UP_HOST) return undefined;
  const id = searchParams.get('code') ?? '';
  if (pathname === '/error') return CODE.test(id) ? topicOfCode(toKey({ family: 'entra', id })) : undefined;
  const [code] = readCodes(address);
  return code && topicOfCode(toKey(code));
}
