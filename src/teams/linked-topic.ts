import { toKey } from '../families/code';
import type { Library } from '../library';
import { type Topic, topicOfCode } from '../message/topic';

/** The page of Microsoft's on which a sign-in error is looked up, in each of its clouds. */
const LOOK_UP_HOSTS = ['login.microsoftonline.com', 'login.microsoftonline.us', 'login.partner.microsoftonline.cn'];

/** Says what a pasted address is about; undefined where it has to do with no code. */
export function readLinkedTopic(address: string, { families, readCodes }: Library): Topic | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname, searchParams } = new URL(address);
  if (!LOOK_UP_HOSTS.includes(hostname)) return undefined;
  const id = searchParams.get('code') ?? '';
  if (pathname === '/error' && families.entra.isId(id)) return topicOfCode(toKey({ family: 'entra', id }));
  const [code] = readCodes(address);
  return code && topicOfCode(toKey(code));
}
