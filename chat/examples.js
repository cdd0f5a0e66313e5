// @ts-check

/** Messages to start with, each of another kind. Ids and times are invented. */
export const examples = [
  {
    label: 'A whole sign-in error',
    text: `AADSTS50011: The redirect URI 'https://app.example.com/signin-oidc' specified in the request does not match the redirect URIs configured for the application '2f6c8e1d-90b4-4c57-8a3e-6d1b7f05c9a2'. Make sure the redirect URI sent in the request matches one added to your application in the Azure portal. Navigate to https://aka.ms/redirectUriMismatchError to learn more about how to troubleshoot this error.
Trace ID: 8d3f5a70-1c2e-4b96-a7d8-0e4f6b923100
Correlation ID: 1b2c7e94-5f60-4d3a-8e11-c9a7d2b0f458
Timestamp: 2026-02-03 04:05:06Z`,
  },
  { label: 'In your own words', text: 'got a 403 from Graph' },
  {
    label: 'What the token endpoint said',
    text: `{
  "error": "invalid_grant",
  "error_description": "AADSTS65001: The user or administrator has not consented to use the application with ID '2f6c8e1d-90b4-4c57-8a3e-6d1b7f05c9a2' named 'Expenses'. Send an interactive authorization request for this user and resource.",
  "error_codes": [65001],
  "timestamp": "2026-02-03 04:05:06Z",
  "trace_id": "4e9b2d16-7a83-4f5c-b0d2-91c6e8a73500",
  "correlation_id": "c05f7a38-2e64-4b91-9d7e-3a8b1f6c20d4",
  "suberror": "consent_required"
}`,
  },
  { label: 'Just the code', text: 'AADSTS50126' },
];
