import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type SignOptions, sign } from 'jsonwebtoken';

const KEY_ID = 'key-of-teams';

/** What the Bot Framework's token service is to a bot: keys at an address, and tokens signed with them. */
export interface TokenIssuer {
  /** Settings of the SDK that make it trust this issuer alone. */
  readonly settings: Record<string, string>;
  /** Everything that belongs to the keys and must not be seen in a log. */
  readonly keyMaterial: readonly string[];
  /** The value of an `Authorization` header. */
  authorize(claims?: object, options?: SignOptions, key?: KeyObject | string): string;
  close(): Promise<unknown>;
}

/** The issuer's own key, and one that only pretends to be. */
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const forgedKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
export const publicPem = publicKey.export({ type: 'pkcs1', format: 'pem' }).toString();

/** Starts an issuer of tokens for one bot and one `serviceUrl`. */
export async function startTokenIssuer(appId: string, serviceUrl: string): Promise<TokenIssuer> {
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' });
  const keys = [{ kty: 'RSA', use: 'sig', kid: KEY_ID, n, e, endorsements: ['msteams'] }];
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url === '/metadata') return response.end(JSON.stringify({ issuer, jwks_uri: `${issuer}/keys` }));
    if (request.url === '/keys') return response.end(JSON.stringify({ keys }));
    response.statusCode = 500;
    return response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    settings: {
      ToBotFromChannelTokenIssuer: issuer,
      ToBotFromChannelOpenIdMetadataUrl: `${issuer}/metadata`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${issuer}/metadata`,
    },
    keyMaterial: [n, publicPem.split('\n')[1] ?? '', 'BEGIN'],
    authorize: (claims = {}, options = {}, key = privateKey) => {
      const payload = { iss: issuer, aud: appId, serviceurl: serviceUrl, exp: inHours(1), ...claims };
      return `Bearer ${sign(payload, key, { algorithm: 'RS256', keyid: KEY_ID, ...options })}`;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A moment as tokens write it. */
export function inHours(hours: number): number {
  return Math.floor(Date.now() / 1000) + hours * 3600;
}
