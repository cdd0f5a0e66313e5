import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { AuthenticationConstants, AuthenticationError, GovernmentConstants } from 'botframework-connector';
import type { Credentials } from '../read-credentials';

type RequestCheck = ConfigurationBotFrameworkAuthentication['authenticateRequest'];

/** Checks the token of every request, and signs what is sent; without credentials nobody is asked who they are. */
export function createAuthentication(credentials: Credentials | undefined): ConfigurationBotFrameworkAuthentication {
  return new Authentication(credentials && toSdkSettings(credentials));
}

/** The SDK's check, which throws something else than a refusal at a forged or broken token. */
class Authentication extends ConfigurationBotFrameworkAuthentication {
  override async authenticateRequest(...request: Parameters<RequestCheck>): ReturnType<RequestCheck> {
    try {
      return await super.authenticateRequest(...request);
    } catch (error) {
      throw isUnreachable(error) ? error : new AuthenticationError('The token is not valid.', 401);
    }
  }
}

/** The signing keys could not be had: that says nothing about the token. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof AuthenticationError) return error.statusCode >= 500;
  return error instanceof Error && error.name === 'FetchError';
}

/** The settings under the SDK's names. It takes none of its own as soon as one is given, so the rest is filled in. */
function toSdkSettings({ appType, appId, appPassword, tenantId, endpoints }: Credentials) {
  const cloud =
    endpoints.ChannelService === GovernmentConstants.ChannelService ? GovernmentConstants : AuthenticationConstants;
  const { ToChannelFromBotLoginUrl, ToChannelFromBotOAuthScope, ToBotFromChannelTokenIssuer, OAuthUrl } = cloud;
  const { ToBotFromChannelOpenIdMetadataUrl, ToBotFromEmulatorOpenIdMetadataUrl } = cloud;
  const { ChannelService: _, ...given } = endpoints;
  return {
    MicrosoftAppType: appType,
    MicrosoftAppId: appId,
    ...(appPassword ? { MicrosoftAppPassword: appPassword } : {}),
    ...(tenantId ? { MicrosoftAppTenantId: tenantId } : {}),
    ToChannelFromBotLoginUrl,
    ToChannelFromBotOAuthScope,
    ToBotFromChannelTokenIssuer,
    OAuthUrl,
    ToBotFromChannelOpenIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl,
    ...given,
  };
}
