import { json } from '../http.ts';
import type { Site } from '../site.ts';
import { keySet } from './signing.ts';

export const REALM_PATH = '/realms/uitid';
export const OIDC_PATH = `${REALM_PATH}/protocol/openid-connect`;

/** `GET …/.well-known/openid-configuration` (OpenID Connect Discovery 1.0). */
export function getConfiguration(site: Site) {
  const base = site.baseUrl();
  return json(200, {
    issuer: `${base}${REALM_PATH}`,
    authorization_endpoint: `${base}${OIDC_PATH}/auth`,
    token_endpoint: `${base}${OIDC_PATH}/token`,
    jwks_uri: `${base}${OIDC_PATH}/certs`,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['none'],
    code_challenge_methods_supported: ['S256'],
    scopes_supported: ['openid', 'email', 'offline_access'],
    ui_locales_supported: ['nl', 'fr', 'en'],
    authorization_response_iss_parameter_supported: true,
  });
}

export const getCertificates = (site: Site) => json(200, keySet(site.db));
