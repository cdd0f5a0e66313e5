import { readConfig } from '../src/config';
import { FaultsError } from '../src/faults';

const values = {
  Id: '2f6c8e1d-90b4-4c57-8a3e-6d1b7f05c9a2',
  Password: 'not~a~real~secret',
  TenantId: '7a1d0c52-84be-4e39-b6f5-2f90a3c8d714',
};
type Part = keyof typeof values;

const complete = {
  SingleTenant: ['Id', 'Password', 'TenantId'],
  UserAssignedMSI: ['Id', 'TenantId'],
  MultiTenant: ['Id', 'Password'],
} as const;

function environment(appType: string, parts: readonly Part[]): Record<string, string> {
  return {
    ...(appType ? { MicrosoftAppType: appType } : {}),
    ...Object.fromEntries(parts.map((part) => [`MicrosoftApp${part}`, values[part]])),
  };
}

const singleTenant = environment('SingleTenant', complete.SingleTenant);

function faultsOf(given: Record<string, string>): readonly string[] {
  try {
    readConfig(given);
    return [];
  } catch (error) {
    if (error instanceof FaultsError) return error.faults;
    throw error;
  }
}

/** The variables that the faults are about, without what all names begin with. */
const variablesOf = (given: Record<string, string>) =>
  faultsOf(given).map((fault) => fault.split(' ')[0]?.replace('MicrosoftApp', ''));

describe('credentials that are half filled in', () => {
  test.each<[appType: string, given: string, wrong: string]>([
    ['', 'Id', 'Type Password TenantId'],
    ['', 'Password', 'Id Type TenantId'],
    ['', 'TenantId', 'Id Type Password'],
    ['', 'Id Password', 'Type TenantId'],
    ['', 'Id TenantId', 'Type Password'],
    ['', 'Password TenantId', 'Id Type'],
    ['', 'Id Password TenantId', 'Type'],
    ['SingleTenant', '', 'Id Password TenantId'],
    ['SingleTenant', 'Id', 'Password TenantId'],
    ['SingleTenant', 'Password', 'Id TenantId'],
    ['SingleTenant', 'TenantId', 'Id Password'],
    ['SingleTenant', 'Id Password', 'TenantId'],
    ['SingleTenant', 'Id TenantId', 'Password'],
    ['SingleTenant', 'Password TenantId', 'Id'],
    ['UserAssignedMSI', '', 'Id TenantId'],
    ['UserAssignedMSI', 'Id', 'TenantId'],
    ['UserAssignedMSI', 'TenantId', 'Id'],
    ['UserAssignedMSI', 'Password', 'Id Password TenantId'],
    ['UserAssignedMSI', 'Id Password', 'Password TenantId'],
    ['UserAssignedMSI', 'Password TenantId', 'Id Password'],
    ['UserAssignedMSI', 'Id Password TenantId', 'Password'],
    ['MultiTenant', '', 'Id Password'],
    ['MultiTenant', 'Id', 'Password'],
    ['MultiTenant', 'Password', 'Id'],
    ['MultiTenant', 'TenantId', 'Id Password'],
    ['MultiTenant', 'Id TenantId', 'Password'],
    ['MultiTenant', 'Password TenantId', 'Id'],
  ])('type "%s" with "%s" names all of "%s"', (appType, given, wrong) => {
    const half = environment(appType, given.split(' ').filter(Boolean) as Part[]);
    expect(variablesOf(half).sort()).toEqual(wrong.split(' ').sort());
    for (const fault of faultsOf(half)) expect(fault).toMatch(/^\w+ is (?:missing|set): .*\b(?:set|take it off)\b/);
  });
});

describe('values that cannot be right', () => {
  test.each([
    ['PORT', 'http'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', '3978 3979'],
    ['MicrosoftAppId', 'signpost'],
    ['MicrosoftAppType', 'Multi'],
    ['MicrosoftAppTenantId', 'contoso.example'],
    ['ChannelService', 'https://botframework.example'],
  ])('%s=%s is named with what to do', (name, value) => {
    const faults = faultsOf({ ...singleTenant, [name]: value });
    expect(faults).toEqual([expect.stringMatching(new RegExp(`^${name} is .*: .*(?:set|copy) `))]);
  });

  test('are told all at once, and no secret with them', () => {
    const wrong = { PORT: 'http', MicrosoftAppId: 'x', MicrosoftAppPassword: values.Password, ChannelService: 'moon' };
    expect(variablesOf(wrong)).toEqual(['PORT', 'Id', 'Type', 'TenantId', 'ChannelService']);
    expect(faultsOf(wrong).join()).not.toContain(values.Password);
    expect(() => readConfig(wrong)).toThrow(/\.env\.example.*PORT.*MicrosoftAppId.*ChannelService/s);
  });
});

test('production without an application id is refused: everybody could speak as anybody', () => {
  expect(variablesOf({ NODE_ENV: 'production' })).toEqual(['Id']);
  expect(faultsOf({ NODE_ENV: 'production', ...singleTenant })).toEqual([]);
});

test.each([
  ['nothing', {}, 3978],
  ['blank values, as in a copied .env.example', { MicrosoftAppId: '', MicrosoftAppPassword: '  ', PORT: '' }, 3978],
  ['a port', { PORT: ' 8080 ' }, 8080],
  ['port 0, which lets the system choose', { PORT: '0' }, 0],
])('%s is local mode, for this machine only', (_, given, port) => {
  const deskRules = { admins: [], routes: [], reminderMinutes: 30, retentionDays: 90 };
  expect(readConfig(given)).toEqual({ port, host: '127.0.0.1', deskRules });
});

describe('of escalations', () => {
  test.each([
    [
      'an admin who is none',
      { ADMINS: `${values.Id}, ann@contoso.com` },
      /ADMINS has "ann@contoso.com": list object ids/,
    ],
    [
      'a route to nowhere',
      { ESCALATION_ROUTES: 'entra=experts' },
      /ESCALATION_ROUTES has "entra=experts": write a family/,
    ],
    [
      'a reminder at once',
      { ESCALATION_REMINDER_MINUTES: '0' },
      /ESCALATION_REMINDER_MINUTES is "0": set a number from 1/,
    ],
    ['a reminder some time', { ESCALATION_REMINDER_MINUTES: 'soon' }, /ESCALATION_REMINDER_MINUTES is "soon"/],
    [
      'a retention for ever',
      { RETENTION_DAYS: 'Infinity' },
      /RETENTION_DAYS is "Infinity": set a number from 1 to 3650/,
    ],
  ])('%s is refused with what to do', (_, given, fault) => {
    expect(faultsOf(given)).toEqual([expect.stringMatching(fault)]);
  });

  test('a route for a bot of several tenants is refused: it would lead them all to one of them', () => {
    const given = { ...environment('MultiTenant', complete.MultiTenant), ESCALATION_ROUTES: 'graph=19:a@thread.tacv2' };
    expect(faultsOf(given)).toEqual([expect.stringMatching(/^ESCALATION_ROUTES is set for a bot of several tenants/)]);
  });

  test('everything is taken as it is meant', () => {
    const given = {
      ADMINS: `${values.Id.toUpperCase()}; ${values.TenantId}`,
      ESCALATION_ROUTES: 'graph=19:a@thread.tacv2#nl',
      ESCALATION_REMINDER_MINUTES: '45',
      RETENTION_DAYS: '30',
    };
    expect(readConfig(given).deskRules).toEqual({
      admins: [values.Id, values.TenantId],
      routes: [{ family: 'graph', channelId: '19:a@thread.tacv2', language: 'nl' }],
      reminderMinutes: 45,
      retentionDays: 30,
    });
  });
});

test.each(Object.entries(complete))('a complete %s is open to the network', (appType, parts) => {
  const { host, credentials } = readConfig(environment(appType, parts));
  expect(host).toBe('0.0.0.0');
  expect(credentials).toEqual({
    appType,
    appId: values.Id,
    ...(parts.some((part) => part === 'Password') ? { appPassword: values.Password } : {}),
    ...(parts.some((part) => part === 'TenantId') ? { tenantId: values.TenantId } : {}),
    endpoints: {},
  });
});

test('type and id may be written in any case, and stray blanks do no harm', () => {
  const given = { ...singleTenant, MicrosoftAppType: ' singletenant', MicrosoftAppId: ` ${values.Id.toUpperCase()}\t` };
  expect(readConfig(given).credentials).toMatchObject({ appType: 'SingleTenant', appId: values.Id });
});

describe('settings of the SDK for other clouds', () => {
  const otherCloud = {
    ToChannelFromBotLoginUrl: 'https://login.example/tenant',
    ToBotFromChannelTokenIssuer: 'https://issuer.example',
    ToBotFromChannelOpenIdMetadataUrl: 'https://login.example/metadata',
  };

  test.each<[string, Record<string, string>]>([
    ['the government cloud by its name', { ChannelService: 'https://botframework.azure.us' }],
    ['another cloud with its endpoints', { ChannelService: 'https://botframework.example', ...otherCloud }],
    [
      'single endpoints',
      { OAuthUrl: 'https://token.example', ToBotFromEmulatorOpenIdMetadataUrl: 'https://login.example/emulator' },
    ],
    ['all the rest', { ToChannelFromBotOAuthScope: 'https://api.example', ValidateAuthority: 'true', CallerId: 'me' }],
  ])('%s are passed through', (_, endpoints) => {
    expect(readConfig({ ...singleTenant, ...endpoints }).credentials?.endpoints).toEqual(endpoints);
  });

  test.each(Object.keys(otherCloud))('another cloud without %s is not known', (name) => {
    const given = { ...singleTenant, ...otherCloud, ChannelService: 'https://botframework.example', [name]: '' };
    expect(variablesOf(given)).toEqual(['ChannelService']);
  });
});

describe("the folder of an organization's own codes", () => {
  test.each([
    ['a folder that is not there', 'no/such/folder'],
    ['a file', __filename],
  ])('is refused where it is %s, together with all else that is wrong', (_, folder) => {
    expect(variablesOf({ CATALOG_DIR: folder, PORT: 'http' })).toEqual(['PORT', 'CATALOG_DIR']);
    expect(faultsOf({ CATALOG_DIR: folder }).join()).toContain(folder);
  });

  test('is optional', () => {
    expect(readConfig({ CATALOG_DIR: ' ' })).not.toHaveProperty('ownFolder');
    expect(readConfig({ CATALOG_DIR: __dirname })).toMatchObject({ ownFolder: __dirname });
  });
});

test('the store is a file of this machine unless a database is named', () => {
  expect(readConfig({ DATABASE_URL: '' })).not.toHaveProperty('databaseUrl');
  const databaseUrl = 'postgres://signpost@db.example/signpost';
  expect(readConfig({ DATABASE_URL: databaseUrl })).toMatchObject({ databaseUrl });
});
