import { z } from 'zod';

/** Who the bot is towards Microsoft, and which cloud it lives in. */
export interface Credentials {
  readonly appType: (typeof appTypes)[number];
  readonly appId: string;
  readonly appPassword?: string;
  readonly tenantId?: string;
  /** Settings of the Bot Framework SDK under its own names, for clouds other than the public one. */
  readonly endpoints: Readonly<Record<string, string>>;
}

/** The value of a variable, or undefined where it is not set. */
export type Read = (name: string) => string | undefined;

const appTypes = ['SingleTenant', 'UserAssignedMSI', 'MultiTenant'] as const;

const endpointNames = [
  'ChannelService',
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'ToBotFromChannelTokenIssuer',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromEmulatorOpenIdMetadataUrl',
  'OAuthUrl',
  'ValidateAuthority',
  'CallerId',
] as const;

const GOVERNMENT_CLOUD = 'https://botframework.azure.us';

/** Reads who the bot is; undefined where nothing of it is set. Adds what is wrong to the faults. */
export function readCredentials(read: Read, faults: string[]): Credentials | undefined {
  const names = ['MicrosoftAppId', 'MicrosoftAppType', 'MicrosoftAppPassword', 'MicrosoftAppTenantId'] as const;
  if (![...names, ...endpointNames].some(read)) return undefined;
  const [appId, givenType, appPassword, tenantId] = names.map(read);
  const appType = appTypes.find((type) => type.toLowerCase() === givenType?.toLowerCase());
  const isGuid = (value: string | undefined) => z.string().uuid().safeParse(value).success;
  const expect = (isRight: boolean, fault: string) => isRight || faults.push(fault);

  expect(appId !== undefined, 'MicrosoftAppId is missing: set the application (client) id of your Azure Bot');
  expect(
    appId === undefined || isGuid(appId),
    'MicrosoftAppId is no GUID: copy the application (client) id of your Azure Bot',
  );
  expect(
    appType !== undefined,
    givenType === undefined
      ? `MicrosoftAppType is missing: set ${appTypes.join(', ')}, as your Azure Bot was created`
      : `MicrosoftAppType is "${givenType}": set ${appTypes.join(', ')}, as your Azure Bot was created`,
  );
  if (appType === 'UserAssignedMSI') {
    expect(
      appPassword === undefined,
      'MicrosoftAppPassword is set: a managed identity (UserAssignedMSI) has no password, take it off',
    );
  } else {
    expect(
      appPassword !== undefined,
      'MicrosoftAppPassword is missing: set a client secret (its value, not its id) of the app registration',
    );
  }
  if (appType === 'MultiTenant') {
    expect(
      tenantId === undefined || isGuid(tenantId),
      'MicrosoftAppTenantId is no GUID: copy the directory (tenant) id, or leave it out for MultiTenant',
    );
  } else {
    expect(
      tenantId !== undefined,
      'MicrosoftAppTenantId is missing: set the directory (tenant) id where the bot is registered',
    );
    expect(
      tenantId === undefined || isGuid(tenantId),
      'MicrosoftAppTenantId is no GUID: copy the directory (tenant) id where the bot is registered',
    );
  }
  const endpoints = readEndpoints(read, faults);
  if (!appId || !appType) return undefined;
  // Tokens name the application in lower case, and the SDK compares letter by letter.
  return {
    appType,
    appId: appId.toLowerCase(),
    endpoints,
    ...(appPassword ? { appPassword } : {}),
    ...(tenantId ? { tenantId } : {}),
  };
}

function readEndpoints(read: Read, faults: string[]): Record<string, string> {
  const endpoints = Object.fromEntries(
    endpointNames.flatMap((name) => {
      const value = read(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const isWhole = [
    'ToChannelFromBotLoginUrl',
    'ToBotFromChannelTokenIssuer',
    'ToBotFromChannelOpenIdMetadataUrl',
  ].every((name) => endpoints[name] !== undefined);
  if (endpoints.ChannelService && endpoints.ChannelService !== GOVERNMENT_CLOUD && !isWhole) {
    faults.push(
      `ChannelService is "${endpoints.ChannelService}": the SDK knows only ${GOVERNMENT_CLOUD} by name. For another cloud set ToChannelFromBotLoginUrl, ToBotFromChannelTokenIssuer and ToBotFromChannelOpenIdMetadataUrl as well`,
    );
  }
  return endpoints;
}
