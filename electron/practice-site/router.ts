import type { Ask, Reply } from './http.ts';
import type { Site } from './site.ts';

export type Handler = (site: Site, ask: Ask) => Reply | Promise<Reply>;
/** Who answers: the submission API, the login, the public pages or the practice controls. */
export type Area = 'api' | 'login' | 'page' | 'control';
export type Route = {
  readonly method: string;
  readonly pattern: string;
  readonly area: Area;
  readonly handler: Handler;
};

export const routesOf =
  (area: Area) =>
  (method: string, pattern: string, handler: Handler): Route => ({ method, pattern, area, handler });

/** The parameters of `pattern` (`/events/:id`) in `path`, or `null` where it does not match. */
export function matchPath(pattern: string, path: string): Readonly<Record<string, string>> | null {
  const wanted = pattern.split('/');
  const given = path.length > 1 ? path.replace(/\/$/, '').split('/') : path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const segment = given[index] ?? '';
    if (!part.startsWith(':')) {
      if (part !== segment) return null;
      continue;
    }
    try {
      params[part.slice(1)] = decodeURIComponent(segment);
    } catch {
      return null;
    }
  }
  return params;
}

export type Found =
  | { readonly kind: 'route'; readonly route: Route; readonly params: Readonly<Record<string, string>> }
  | { readonly kind: 'wrongMethod'; readonly area: Area; readonly allowed: readonly string[] }
  | { readonly kind: 'none' };

/** The first route for this method and path; `HEAD` is answered by `GET`. */
export function findRoute(routes: readonly Route[], method: string, path: string): Found {
  const asked = method === 'HEAD' ? 'GET' : method;
  const here = routes.flatMap((route) => {
    const params = matchPath(route.pattern, path);
    return params === null ? [] : [{ route, params }];
  });
  const hit = here.find(({ route }) => route.method === asked);
  if (hit) return { kind: 'route', ...hit };
  const [other] = here;
  if (!other) return { kind: 'none' };
  return { kind: 'wrongMethod', area: other.route.area, allowed: here.map(({ route }) => route.method) };
}
